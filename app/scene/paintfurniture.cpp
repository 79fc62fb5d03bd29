#include "scene/furniture.h"
#include "scene/typeface.h"

#include <algorithm>
#include <cmath>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace summitry {

namespace {

constexpr double CapHeight = 0.727; // Inter's, of the type size
constexpr Type DatesType{.size = 11, .weight = 650, .spacing = 0.66};
constexpr Type StandfirstType{.size = 14, .spacing = -0.06};
constexpr Type KeyLead{.size = 12, .weight = 650};
constexpr Type KeyText{.size = 12};
constexpr Type DatelineType{.size = 40, .weight = 300, .display = true, .tabular = true, .spacing = -0.6};
constexpr Type DatelineSmallType{.size = 11, .weight = 500, .tabular = true};
constexpr Type NoteType{.size = 10.5};
constexpr Type NameType{.size = 11.25, .weight = 650};
constexpr double StandfirstLine = 20, KeyRow = 16, KeyRowGap = 6, KeyGap = 24, NoteLine = 14;
constexpr double WordSpace = 4;

Type titleType(double size)
{
    return {.size = size, .weight = 700, .display = true, .spacing = -0.012 * size};
}

void drawText(
    QPainter &painter, QPointF baseline, const QString &text, const Type &type, const QColor &colour)
{
    fillOutline(painter, textOutline(text, type).translated(baseline), colour);
}

// The baseline that puts capitals in the middle of a line.
double baselineIn(double top, double lineHeight, const Type &type)
{
    return top + (lineHeight + CapHeight * type.size) / 2;
}

// At most `most` lines of `width`; the last is cut with '…'.
QStringList wrapped(const QString &text, const Type &type, double width, int most)
{
    QStringList lines;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0, fits = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (textWidth(text.mid(start, next - start).trimmed(), type) > width && fits > start) {
            if (lines.size() + 1 >= most)
                break;
            lines += text.mid(start, fits - start).trimmed();
            start = fits;
        }
        fits = next;
    }
    const QString rest = text.mid(start).trimmed();
    if (!rest.isEmpty())
        lines += textWidth(rest, type) > width ? elided(rest, type, width) : rest;
    return lines;
}

struct KeyEntry {
    enum class Sign { Journey, Visit, Ring, Swatch };
    Sign sign;
    double signWidth;
    QString lead, text;
    double width = 0;
    QPointF at{}; ///< from the key's top left corner
};

std::vector<KeyEntry> layKey(const Furniture &f, bool shortKey, double width)
{
    using Sign = KeyEntry::Sign;
    std::vector<KeyEntry> key{
        {Sign::Journey, 40, QStringLiteral("Journey"),
         QStringLiteral("%1’s trips: %2 %3")
             .arg(f.protagonist)
             .arg(f.legs)
             .arg(f.legs == 1 ? QStringLiteral("leg") : QStringLiteral("legs"))},
        {Sign::Visit, 40, QStringLiteral("Visit"),
         QStringLiteral("a leader comes to meet %1: %2").arg(f.protagonist).arg(f.visits)},
        {Sign::Ring, 18, QStringLiteral("Meetings"), QStringLiteral("in one place")},
        {Sign::Swatch, 18, QStringLiteral("Country"), QStringLiteral("of a leader in the story")},
    };
    double x = 0, y = 0;
    for (KeyEntry &entry : key) {
        if (shortKey)
            entry.text.clear();
        entry.width = entry.signWidth + 8 + textWidth(entry.lead, KeyLead)
            + (entry.text.isEmpty() ? 0 : WordSpace + textWidth(entry.text, KeyText));
        if (x > 0 && x + entry.width > width) {
            x = 0;
            y += KeyRow + KeyRowGap;
        }
        entry.at = QPointF(x, y);
        x += entry.width + KeyGap;
    }
    return key;
}

// A line that grows from `w0` to `w1`, as arcs on the map do.
void fillTaper(QPainter &painter, QPointF from, double length, double w0, double w1, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{
        from + QPointF(0, -w0 / 2), from + QPointF(length, -w1 / 2), from + QPointF(length, w1 / 2),
        from + QPointF(0, w0 / 2)});
}

void paintSign(QPainter &painter, QPointF middleLeft, const KeyEntry &entry, const Colours &colours)
{
    const double x = middleLeft.x(), y = middleLeft.y(), end = x + entry.signWidth;
    switch (entry.sign) {
    case KeyEntry::Sign::Journey:
        fillTaper(painter, middleLeft, entry.signWidth - 8, 1.2, 3.2, colours.journey);
        painter.drawPolygon(QPolygonF{{end, y}, {end - 10, y - 4.2}, {end - 7.8, y}, {end - 10, y + 4.2}});
        break;
    case KeyEntry::Sign::Visit:
        fillTaper(painter, middleLeft + QPointF(2.3, 0), entry.signWidth - 2.9, 0.8, 1.5, colours.visit);
        painter.drawEllipse(middleLeft + QPointF(2.3, 0), 2.3, 2.3);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.visit, 1.35, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{end - 6.4, y - 3}, {end - 0.7, y}, {end - 6.4, y + 3}});
        break;
    case KeyEntry::Sign::Ring: {
        const Type type{.size = 10.5, .weight = 600};
        const QString number = QStringLiteral("4");
        painter.setPen(QPen(colours.ring, 1.5));
        painter.setBrush(colours.ringFill);
        painter.drawEllipse(QPointF(x + 9, y), 8.25, 8.25);
        drawText(
            painter, {x + 9 - textWidth(number, type) / 2, y + CapHeight * type.size / 2}, number, type,
            colours.ink);
        break;
    }
    case KeyEntry::Sign::Swatch:
        painter.fillRect(QRectF(x, y - 6, entry.signWidth, 12), colours.landStory);
        break;
    }
}

// Without the line of dates above it there is less room for the date.
Type datelineType(const HeaderOptions &options)
{
    Type type = DatelineType;
    if (!options.dates)
        type.size = 30;
    return type;
}

// The lines of the header and where they stand, from the header's top left corner.
struct HeaderPlan {
    QStringList title, standfirst;
    std::vector<KeyEntry> key;
    double dates = 0, titleTop = 0, standfirstTop = 0, keyTop = 0;
    double titleLine = 0;
    double height = 0;
};

HeaderPlan planHeader(const Furniture &f, const HeaderOptions &options, double width)
{
    HeaderPlan plan;
    const double room = width - 2 * options.margin;
    double y = options.top;
    bool any = false;
    const auto gap = [&](double space) {
        if (any)
            y += space;
        any = true;
    };
    if (options.dates && options.title) {
        gap(0);
        plan.dates = y;
        y += 14;
    }
    if (options.title) {
        const double dateline
            = f.dateline.isEmpty() ? 0 : textWidth(f.dateline, datelineType(options)) + KeyGap;
        gap(4);
        plan.titleLine = options.titleSize * 34 / 30;
        plan.title = wrapped(f.title, titleType(options.titleSize), room - dateline, 2);
        plan.titleTop = y;
        y += plan.titleLine * static_cast<double>(plan.title.size());
    }
    if (options.standfirst && options.title && !f.standfirst.isEmpty()) {
        gap(3);
        // A few letters may stand in the margin rather than be cut.
        plan.standfirst
            = wrapped(f.standfirst, StandfirstType, room + options.margin / 2, options.standfirstLines);
        plan.standfirstTop = y;
        y += StandfirstLine * static_cast<double>(plan.standfirst.size());
    }
    if (options.key) {
        gap(options.dates ? 16 : 10);
        plan.key = layKey(f, options.shortKey, room);
        plan.keyTop = y;
        y += plan.key.back().at.y() + KeyRow;
    }
    plan.height = any ? y + (options.key ? 10 : 14) : 0;
    return plan;
}

} // namespace

double headerHeight(const Furniture &furniture, const HeaderOptions &options, double width)
{
    return planHeader(furniture, options, width).height;
}

void paintHeader(
    QPainter &painter, const QRectF &box, const Furniture &furniture, const Colours &colours,
    const HeaderOptions &options)
{
    const HeaderPlan plan = planHeader(furniture, options, box.width());
    const double left = box.left() + options.margin, right = box.right() - options.margin;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);

    if (options.dates && options.title) {
        const double top = box.top() + plan.dates;
        painter.fillRect(QRectF(left, top + 5, 26, 4), colours.journey);
        drawText(
            painter, {left + 34, baselineIn(top, 14, DatesType)}, furniture.dates.toUpper(), DatesType,
            colours.ink2);
    }
    const Type title = titleType(options.titleSize);
    double baseline = baselineIn(box.top() + plan.titleTop, plan.titleLine, title);
    if (!furniture.dateline.isEmpty()) {
        const Type type = datelineType(options);
        const double width = textWidth(furniture.dateline, type);
        const double at = options.title ? baseline : baselineIn(box.top() + options.top, 34, type);
        drawText(painter, {right - width, at}, furniture.dateline, type, colours.ink);
        if (options.dates && options.title) {
            const double small = textWidth(furniture.datelineSmall, DatelineSmallType);
            drawText(
                painter, {right - small, baselineIn(box.top() + plan.dates - 2, 14, DatelineSmallType)},
                furniture.datelineSmall, DatelineSmallType, colours.ink2);
        }
    }
    for (const QString &line : plan.title) {
        drawText(painter, {left - 0.04 * options.titleSize, baseline}, line, title, colours.ink);
        baseline += plan.titleLine;
    }
    double top = box.top() + plan.standfirstTop;
    for (const QString &line : plan.standfirst) {
        drawText(
            painter, {left, baselineIn(top, StandfirstLine, StandfirstType)}, line, StandfirstType,
            colours.ink2);
        top += StandfirstLine;
    }
    // The key stands above the map also where the header is higher than its words need.
    const double spare = std::floor(std::max(0.0, box.height() - plan.height));
    for (const KeyEntry &entry : plan.key) {
        const QPointF corner = QPointF(left, box.top() + plan.keyTop + spare) + entry.at;
        paintSign(painter, corner + QPointF(0, KeyRow / 2), entry, colours);
        QPointF text(corner.x() + entry.signWidth + 8, baselineIn(corner.y(), KeyRow, KeyLead));
        const QColor lead = entry.sign == KeyEntry::Sign::Journey ? colours.journey
            : entry.sign == KeyEntry::Sign::Visit                 ? colours.visit
                                                                  : colours.ink;
        drawText(painter, text, entry.lead, KeyLead, lead);
        text.rx() += textWidth(entry.lead, KeyLead) + WordSpace;
        drawText(painter, text, entry.text, KeyText, colours.ink2);
    }
    painter.restore();
}

namespace {

struct FooterPlan {
    QStringList sources, borders;
    double height = 0;
};
FooterPlan planFooter(const Furniture &furniture, double margin, double width)
{
    constexpr int MostLines = 3;
    const double room = width - 2 * margin - textWidth(QStringLiteral("Summitry"), NameType) - KeyGap;
    FooterPlan plan{
        wrapped(furniture.sources, NoteType, room, MostLines),
        wrapped(furniture.borders, NoteType, room, MostLines)};
    plan.height = 20 + NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size());
    return plan;
}

} // namespace

double footerHeight(const Furniture &furniture, double margin, double width)
{
    return planFooter(furniture, margin, width).height;
}

void paintFooter(
    QPainter &painter, const QRectF &box, const Furniture &furniture, const Colours &colours, double margin)
{
    const FooterPlan plan = planFooter(furniture, margin, box.width());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double top
        = box.center().y() - NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size()) / 2;
    const auto paintLines = [&](const QStringList &lines, const QColor &colour) {
        for (const QString &line : lines) {
            drawText(
                painter, {box.left() + margin, baselineIn(top, NoteLine, NoteType)}, line, NoteType, colour);
            top += NoteLine;
        }
    };
    paintLines(plan.sources, colours.ink2);
    paintLines(plan.borders, colours.ink3);
    const QString name = QStringLiteral("Summitry");
    drawText(
        painter,
        {box.right() - margin - textWidth(name, NameType), baselineIn(box.top(), box.height(), NameType)},
        name, NameType, colours.ink);
    painter.restore();
}

} // namespace summitry
