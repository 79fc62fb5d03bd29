// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/svg/webfonts.h"

#include "output/fontsubset.h"

#include <algorithm>
#include <QRawFont>

namespace summitry {

namespace {

// Inter, as it is called where it is installed: its variable form, then its single styles; then Chinese.
constexpr auto Families
    = ".i{font-family:Inter,'Inter Variable','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif}"
      ".d{font-family:'Inter Display','Inter Variable',Inter,'WenQuanYi Micro Hei','Noto Sans CJK "
      "SC',sans-serif}"
      ".t{font-variant-numeric:tabular-nums}"
      "text{text-rendering:geometricPrecision;white-space:pre}";

constexpr quint32 Weight = QFont::Tag("wght").value(), OpticalSize = QFont::Tag("opsz").value();

QByteArray fontFace(const QByteArray &family, int weight, const QByteArray &opentype)
{
    return "@font-face{font-family:" + family + ";font-weight:" + QByteArray::number(weight)
        + ";src:url(data:font/ttf;base64," + opentype.toBase64() + ")format('truetype')}";
}

QList<uint> sorted(const QSet<uint> &letters)
{
    QList<uint> list(letters.cbegin(), letters.cend());
    std::ranges::sort(list);
    return list;
}

} // namespace

void WebFonts::use(const QString &text, const Type &type)
{
    QSet<uint> &letters = m_letters[{type.weight, type.display}];
    for (const uint letter : text.toUcs4())
        letters.insert(letter);
}

QString WebFonts::classOf(const Type &type)
{
    return QLatin1String(type.display ? "d" : "i") + QLatin1String(type.tabular ? " t" : "");
}

QByteArray WebFonts::styleSheet(QString *error) const
{
    QByteArray sheet = Families;
    const FontSubsetter *subsetter = fontSubsetter(error);
    if (!subsetter)
        return sheet;
    const QRawFont inter = QRawFont::fromFont(typeface({}));
    const QRawFont chinese = QRawFont::fromFont(QFont(QStringLiteral("WenQuanYi Micro Hei")));
    const auto tablesOf = [](const QRawFont &font) {
        return [font](quint32 tag) {
            const auto name = QFont::Tag::fromValue(tag);
            return name ? font.fontTable(*name) : QByteArray();
        };
    };
    QSet<uint> others; // letters that Inter lacks
    for (const auto &[face, letters] : m_letters) {
        QSet<uint> own;
        for (const uint letter : letters)
            (inter.supportsCharacter(letter) ? own : others).insert(letter);
        const FontInstance instance{
            tablesOf(inter),
            {{Weight, static_cast<float>(face.weight)}, {OpticalSize, face.display ? 32.0F : 14.0F}}};
        if (const QByteArray opentype = subsetter->subset(instance, sorted(own)); !opentype.isEmpty())
            sheet.prepend(fontFace(face.display ? "'Inter Display'" : "Inter", face.weight, opentype));
    }
    others.removeIf([&](uint letter) { return !chinese.supportsCharacter(letter); });
    if (!others.isEmpty() && chinese.familyName().contains(QLatin1String("WenQuanYi"))) {
        const QByteArray opentype = subsetter->subset({tablesOf(chinese), {}}, sorted(others));
        if (!opentype.isEmpty())
            sheet.prepend(fontFace("'WenQuanYi Micro Hei'", 400, opentype));
    }
    return sheet;
}

} // namespace summitry
