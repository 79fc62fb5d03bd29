// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/fontsubset.h"

#include <hb-subset.h>
#include <memory>
#include <QtGlobal>

namespace summitry {

namespace {

using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

hb_blob_t *tableOf(hb_face_t *, hb_tag_t tag, void *user)
{
    auto bytes = std::make_unique<QByteArray>(static_cast<const FontInstance *>(user)->table(tag));
    if (bytes->isEmpty())
        return nullptr;
    QByteArray *const kept = bytes.release();
    return hb_blob_create(
        kept->constData(), static_cast<unsigned>(kept->size()), HB_MEMORY_MODE_READONLY, kept,
        [](void *held) { delete static_cast<QByteArray *>(held); });
}

class Subsetter final : public FontSubsetter {
public:
    QByteArray subset(const FontInstance &font, const QList<uint> &letters) const override
    {
        FontInstance own = font;
        const Face face(hb_face_create_for_tables(&tableOf, &own, nullptr), &hb_face_destroy);
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
