// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/mapkey.h"

#include "scene/arcs/arclook.h"
#include "scene/paint/paintarc.h"
#include "scene/paint/paintring.h"
#include "scene/style/textlines.h"
#include "words/phrases.h"

namespace summitry {

namespace {

constexpr Type KeyLead{.size = 12, .weight = 650};
constexpr Type KeyText{.size = 12};
constexpr double Row = 16, RowGap = 6, EntryGap = 24, WordSpace = 4;
constexpr int RingMeetings = 2; // the ring that a row has room for

// A straight arc, as those of the map lie on the screen.
ScreenArc straightArc(QPointF from, QPointF to)
{
    constexpr int Steps = 8; // along which its body widens
    ScreenArc arc;
    std::vector<ScreenArc::Point> &points = arc.pieces.emplace_back();
    for (int i = 0; i <= Steps; ++i)
        points.emplace_back(from + (to - from) * i / Steps, static_cast<double>(i) / Steps);
    arc.startsHere = arc.endsHere = true;
    arc.length = lengthOf(to - from);
    return arc;
}

// Each as the map shows it.
void paintSign(Canvas &canvas, QPointF middleLeft, const KeyEntry &entry, const Colours &colours)
{
    const QPointF end = middleLeft + QPointF(entry.signWidth, 0);
    switch (entry.sign) {
    case KeyEntry::Sign::Journey:
        paintArc(canvas, straightArc(middleLeft, end), Arc::Kind::Journey, colours, {});
        break;
    case KeyEntry::Sign::Visit: {
        const QPointF home = middleLeft + QPointF(DotRadius, 0);
        canvas.disc(home, DotRadius, colours.visit);
        paintArc(canvas, straightArc(home, end), Arc::Kind::Visit, colours, {});
        break;
    }
    case KeyEntry::Sign::Ring: {
        const QPointF centre = middleLeft + QPointF(entry.signWidth / 2, 0);
        paintRing(canvas, centre, ringRadius(RingMeetings), colours, RingTone::Full);
        paintCount(canvas, centre, RingMeetings, colours.ink);
        break;
    }
    case KeyEntry::Sign::Country:
    case KeyEntry::Sign::ChosenCountry:
        canvas.rect(
            QRectF(middleLeft - QPointF(0, 6), QSizeF(entry.signWidth, 12)),
            entry.sign == KeyEntry::Sign::Country ? colours.landStory : colours.landSelected);
        break;
    }
}

} // namespace

std::vector<KeyEntry> layKey(const Furniture &f, bool shortKey, double width)
{
    using Sign = KeyEntry::Sign;
    const double ringSize = 2 * ringRadius(RingMeetings) + RingStroke;
    std::vector<KeyEntry> key;
    const auto add = [&](Sign sign, double signWidth, const KeyWords &words) {
        key.push_back({sign, signWidth, words.lead, shortKey ? words.brief : words.text});
    };
    if (f.whole.legs > 0)
        add(Sign::Journey, 40, journeyWords(f.protagonists, f.counts.legs, f.language));
    if (f.whole.visits > 0)
        add(Sign::Visit, 40, visitWords(f.protagonists, f.counts.visits, f.language));
    if (f.whole.meetings > 0)
        add(Sign::Ring, ringSize, meetingWords(f.counts.meetings, f.counts.hosts, f.language));
    if (!f.chosenCountries.isEmpty())
        add(Sign::ChosenCountry, 18, chosenCountryWords(f.chosenCountries, f.language));
    else if (f.leadersCountries)
        add(Sign::Country, 18, countryWords(f.language));
    double x = 0, y = 0;
    for (KeyEntry &entry : key) {
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
    return key.empty() ? 0 : key.back().at.y() + Row;
}

void paintKey(Canvas &canvas, QPointF corner, const std::vector<KeyEntry> &key, const Colours &colours)
{
    const InLayer layer(canvas, CanvasLayer::Key);
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
