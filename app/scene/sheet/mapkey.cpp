// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/mapkey.h"

#include "scene/paint/canvas.h"
#include "scene/style/textlines.h"
#include "words/phrases.h"

namespace summitry {

namespace {

constexpr Type KeyLead{.size = 12, .weight = 650};
constexpr Type KeyText{.size = 12};
constexpr double Row = 16, RowGap = 6, EntryGap = 24, WordSpace = 4;

// A line that grows from `w0` to `w1`, as arcs on the map do.
void fillTaper(Canvas &canvas, QPointF from, double length, double w0, double w1, const QColor &colour)
{
    const QPolygonF taper{
        from + QPointF(0, -w0 / 2), from + QPointF(length, -w1 / 2), from + QPointF(length, w1 / 2),
        from + QPointF(0, w0 / 2)};
    canvas.area({&taper, 1}, colour);
}

void paintSign(Canvas &canvas, QPointF middleLeft, const KeyEntry &entry, const Colours &colours)
{
    const double x = middleLeft.x(), y = middleLeft.y(), end = x + entry.signWidth;
    switch (entry.sign) {
    case KeyEntry::Sign::Journey: {
        fillTaper(canvas, middleLeft, entry.signWidth - 8, 1.2, 3.2, colours.journey);
        const QPolygonF head{{end, y}, {end - 10, y - 4.2}, {end - 7.8, y}, {end - 10, y + 4.2}};
        canvas.area({&head, 1}, colours.journey);
        break;
    }
    case KeyEntry::Sign::Visit:
        fillTaper(canvas, middleLeft + QPointF(2.3, 0), entry.signWidth - 2.9, 0.8, 1.5, colours.visit);
        canvas.disc(middleLeft + QPointF(2.3, 0), 2.3, colours.visit);
        canvas.line({{end - 6.4, y - 3}, {end - 0.7, y}, {end - 6.4, y + 3}}, {colours.visit, 1.35});
        break;
    case KeyEntry::Sign::Ring: {
        const Type type{.size = 10.5, .weight = 600};
        const QString number = QStringLiteral("4");
        const QPointF centre(x + 9, y);
        canvas.disc(centre, 8.25, colours.ringFill);
        canvas.ring(centre, 8.25, 1.5, colours.ring);
        canvas.text(
            {number, type, colours.ink},
            {centre.x() - textWidth(number, type) / 2, y + CapHeight * type.size / 2});
        break;
    }
    case KeyEntry::Sign::Swatch:
        canvas.rect(QRectF(x, y - 6, entry.signWidth, 12), colours.landStory);
        break;
    }
}

} // namespace

std::vector<KeyEntry> layKey(const Furniture &f, bool shortKey, double width)
{
    using Sign = KeyEntry::Sign;
    const auto entry = [](Sign sign, double signWidth, const KeyWords &words) {
        return KeyEntry{sign, signWidth, words.lead, words.text};
    };
    std::vector<KeyEntry> key{
        entry(Sign::Journey, 40, journeyWords(f.protagonists, f.legs, f.language)),
        entry(Sign::Visit, 40, visitWords(f.protagonists, f.visits, f.language)),
        entry(Sign::Ring, 18, meetingWords(f.language)),
        entry(Sign::Swatch, 18, countryWords(f.language)),
    };
    std::erase_if(key, [&](const KeyEntry &entry) {
        return (entry.sign == Sign::Journey && f.legs == 0) || (entry.sign == Sign::Visit && f.visits == 0);
    });
    double x = 0, y = 0;
    for (KeyEntry &entry : key) {
        if (shortKey)
            entry.text.clear();
        entry.width = entry.signWidth + 8 + textWidth(entry.lead, KeyLead)
            + (entry.text.isEmpty() ? 0 : WordSpace + textWidth(entry.text, KeyText));
        if (x > 0 && x + entry.width > width) {
            x = 0;
            y += Row + RowGap;
        }
        entry.at = QPointF(x, y);
        x += entry.width + EntryGap;
    }
    return key;
}

double keyHeight(const std::vector<KeyEntry> &key)
{
    return key.back().at.y() + Row;
}

void paintKey(Canvas &canvas, QPointF corner, const std::vector<KeyEntry> &key, const Colours &colours)
{
    for (const KeyEntry &entry : key) {
        const QPointF at = corner + entry.at;
        paintSign(canvas, at + QPointF(0, Row / 2), entry, colours);
        QPointF text(at.x() + entry.signWidth + 8, baselineIn(at.y(), Row, KeyLead));
        const QColor lead = entry.sign == KeyEntry::Sign::Journey ? colours.journey
            : entry.sign == KeyEntry::Sign::Visit                 ? colours.visit
                                                                  : colours.ink;
        canvas.text({entry.lead, KeyLead, lead}, text);
        text.rx() += textWidth(entry.lead, KeyLead) + WordSpace;
        canvas.text({entry.text, KeyText, colours.ink2}, text);
    }
}

} // namespace summitry
