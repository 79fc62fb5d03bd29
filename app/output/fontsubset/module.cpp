// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/fontsubset.h"

#include <hb-subset.h>
#include <map>
#include <memory>
#include <QtGlobal>

namespace summitry {

namespace {

using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

/// A typeface's tables, each read once. hb-subset looks into them after it has let go of them, so they stay
/// as long as this does.
class Tables {
public:
    explicit Tables(const FontInstance &font)
        : m_font(font)
    {
    }
    static hb_blob_t *give(hb_face_t *, hb_tag_t tag, void *tables)
    {
        return hb_blob_reference(static_cast<Tables *>(tables)->blob(tag));
    }

private:
    hb_blob_t *blob(hb_tag_t tag)
    {
        const auto known = m_blobs.find(tag);
        if (known != m_blobs.end())
            return known->second.get();
        const QByteArray bytes = m_font.table(tag);
        Blob blob(
            hb_blob_create(
                bytes.constData(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                nullptr),
            &hb_blob_destroy);
        return m_blobs.emplace(tag, std::move(blob)).first->second.get();
    }

    const FontInstance &m_font;
    std::map<hb_tag_t, Blob> m_blobs;
};

class Subsetter final : public FontSubsetter {
public:
    QByteArray subset(const FontInstance &font, const QList<uint> &letters) const override
    {
        Tables tables(font);
        const Face face(hb_face_create_for_tables(&Tables::give, &tables, nullptr), &hb_face_destroy);
        const Input input(hb_subset_input_create_or_fail(), &hb_subset_input_destroy);
        if (!input)
            return {};
        for (const uint letter : letters)
            hb_set_add(hb_subset_input_unicode_set(input.get()), letter);
        hb_set_add(
            hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), HB_TAG('t', 'n', 'u', 'm'));
        for (const FontInstance::Axis &axis : font.axes)
            hb_subset_input_pin_axis_location(input.get(), face.get(), axis.tag, axis.value);
        const Face cut(hb_subset_or_fail(face.get(), input.get()), &hb_face_destroy);
        if (!cut)
            return {};
        const Blob blob(hb_face_reference_blob(cut.get()), &hb_blob_destroy);
        unsigned length = 0;
        const char *bytes = hb_blob_get_data(blob.get(), &length);
        return {bytes, static_cast<qsizetype>(length)};
    }
};

} // namespace

extern "C" Q_DECL_EXPORT const FontSubsetter *summitryFontSubsetter()
{
    static const Subsetter subsetter;
    return &subsetter;
}

} // namespace summitry
