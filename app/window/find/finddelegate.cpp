// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/finddelegate.h"

#include "scene/style/typeface.h"
#include "window/find/findmodel.h"
#include "words/matching.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QPainter>

namespace summitry {

namespace {

constexpr Type headType{.size = 11.5, .weight = 650};
constexpr Type headAsideType{.size = 11.5, .tabular = true};
constexpr Type titleType{.size = 13.5, .weight = 450};
constexpr Type matchType{.size = 13.5, .weight = 700};
constexpr Type detailType{.size = 12};
constexpr Type detailMatchType{.size = 12, .weight = 650};
constexpr Type asideType{.size = 12, .tabular = true};
constexpr int side = 12, gap = 10;

/// A line of text whose matching parts are set in another weight; gives where it ends.
double drawMatched(
    QPainter &painter, QPointF baseline, const QString &text, const QString &query, double room,
    const Type &plain, const Type &match)
{
    const QString shown = elided(text, match, room);
    double x = baseline.x();
    const auto draw = [&](qsizetype from, qsizetype to, const Type &type) {
        if (to <= from)
            return;
        const QString part = shown.sliced(from, to - from);
        painter.setFont(typeface(type));
        painter.drawText(QPointF(x, baseline.y()), part);
        x += QFontMetricsF(typeface(type)).horizontalAdvance(part); // as it is drawn, hinted or not
    };
    // Text from right to left is set whole: its parts would come apart.
    const bool whole = std::ranges::any_of(
        shown, [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    qsizetype done = 0;
    for (const MatchSpan &span : whole ? QList<MatchSpan>() : matchSpans(shown, query)) {
        draw(done, span.from, plain);
        draw(span.from, span.from + span.length, match);
        done = span.from + span.length;
    }
    draw(done, shown.size(), plain);
    return x;
}

void paintHead(QPainter &painter, const QRect &row, const FindModel &model, int index, const Colours &c)
{
    if (index > 0)
        painter.fillRect(QRect(row.left() + side, row.top() + 4, row.width() - 2 * side, 1), c.ruleSoft);
    const QRect text = row.adjusted(side, 6, -side, 0);
    painter.setFont(typeface(headType));
    painter.setPen(c.ink2);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, model.head(index));
    painter.setFont(typeface(headAsideType));
    painter.setPen(c.ink3);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, model.headAside(index));
}

} // namespace

FindDelegate::FindDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
{
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, index.data(FindModel::IsHead).toBool() ? 28 : 31};
}

void FindDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_look.colours();
    const auto &model = *static_cast<const FindModel *>(index.model());
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Finding *finding = model.finding(index.row());
    if (!finding) {
        paintHead(*painter, row, model, index.row(), c);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, c.field);
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), c.ink);
    }
    int x = row.left() + side;
    if (finding->kind != Finding::Kind::Ask)
        m_flags.paint(*painter, {x, row.top() + 6, 24, 18}, finding->iso2, finding->code, c);
    x += 24 + gap;
    const double baseline = row.top() + 20;
    const double asideWidth = finding->aside.isEmpty() ? 0 : textWidth(finding->aside, asideType) + gap;
    const double end = row.right() - side - asideWidth;
    painter->setPen(c.ink);
    const double after = drawMatched(
        *painter, {static_cast<double>(x), baseline}, finding->title, model.query(), end - x, titleType,
        matchType);
    painter->setPen(c.ink3);
    constexpr double least = 24; // no room for a detail of a letter or two
    if (end - after - gap > least)
        drawMatched(
            *painter, {after + gap, baseline}, finding->detail, model.query(), end - after - gap, detailType,
            detailMatchType);
    painter->setFont(typeface(asideType));
    painter->setPen(c.ink3);
    painter->drawText(
        QPointF(row.right() - side - textWidth(finding->aside, asideType), baseline), finding->aside);
    painter->restore();
}

} // namespace summitry
