// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/filterchips.h"

#include "scene/style/typeface.h"
#include "story/when.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QPainter>

namespace summitry {

namespace {

const Type chipType{.size = 12, .weight = 500};
constexpr int padding = 11;
constexpr int flagWidth = 20; ///< with the gap after it
constexpr int crossWidth = 14; ///< with the gap before it
constexpr int gap = 8;

} // namespace

Chip::Chip(PanelContext &context, const QString &text, const QString &country, QWidget *parent)
    : QAbstractButton(parent)
    , m_context(context)
    , m_country(country)
{
    setText(text);
    setAccessibleName(QStringLiteral("Remove filter: %1").arg(text));
    setPlainToolTip(this, accessibleName());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize Chip::sizeHint() const
{
    return {
        2 * padding + (m_country.isEmpty() ? 0 : flagWidth) + crossWidth
            + int(std::ceil(textWidth(text(), chipType))),
        26};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_context.look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.ink, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? colours.field : colours.paper);
    const double inset = hasFocus() ? 1 : 0.5;
    const QRectF outline = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    int x = padding;
    if (!m_country.isEmpty()) {
        m_context.flags.paint(painter, {x, 8, 15, 10}, m_context.iso2(m_country), {}, colours);
        x += flagWidth;
    }
    const double room = width() - x - padding - crossWidth;
    painter.setPen(colours.ink);
    painter.setFont(typeface(chipType));
    painter.drawText(QPointF(x, 17), elided(text(), chipType, room + 1));
    painter.setPen(QPen(underMouse() ? colours.ink : colours.ink3, 1.2, Qt::SolidLine, Qt::RoundCap));
    const QPointF cross(width() - padding - 3, 13.5);
    painter.drawLine(cross + QPointF(-3, -3), cross + QPointF(3, 3));
    painter.drawLine(cross + QPointF(-3, 3), cross + QPointF(3, -3));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

FilterChips::FilterChips(PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FilterChips::add(const QString &text, const QString &country, const QString &name, const Filter &without)
{
    auto *chip = new Chip(m_context, text, country, this);
    chip->setObjectName(name);
    connect(
        chip, &Chip::clicked, this, [this, without] { m_context.selection.setFilter(without); },
        Qt::QueuedConnection);
    m_chips.append(chip);
}

void FilterChips::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const Filter &filter = m_context.selection.filter();
    setVisible(!filter.isEmpty());
    if (filter.isEmpty() || !m_context.itinerary)
        return;
    const auto without = [&](QStringList Filter::*kind, const QString &value) {
        Filter rest = filter;
        (rest.*kind).removeAll(value);
        return rest;
    };
    for (const QString &code : filter.countries)
        add(m_context.countryName(code), code, QStringLiteral("chip:") + code,
            without(&Filter::countries, code));
    for (const QString &region : filter.regions)
        add(m_context.story().regionName(region).in(m_context.language), {}, QStringLiteral("chip:") + region,
            without(&Filter::regions, region));
    for (const QString &id : filter.leaders) {
        const Leader *leader = m_context.story().leader(id);
        add(leader ? leader->name.in(m_context.language) : id, {}, QStringLiteral("chip:") + id,
            without(&Filter::leaders, id));
    }
    for (const QString &id : filter.cities) {
        const Place *city = m_context.story().place(id);
        add(city ? city->name.in(m_context.language) : id, {}, QStringLiteral("chip:") + id,
            without(&Filter::cities, id));
    }
    if (filter.from.isValid() || filter.to.isValid()) {
        Filter rest = filter;
        rest.from = rest.to = {};
        add(datesInWords(filter.from, filter.to, m_context.story(), m_context.language), {},
            QStringLiteral("chip:dates"), rest);
    }
    auto *clear = new LinkButton(m_context.look, tr("Clear all"), {.size = 12}, this);
    clear->setObjectName(QStringLiteral("clearAll"));
    connect(clear, &LinkButton::clicked, &m_context.selection, &Selection::clear, Qt::QueuedConnection);
    m_chips.append(clear);
    arrange(width(), true);
    for (QWidget *chip : std::as_const(m_chips))
        chip->show();
    updateGeometry();
}

/// Lines from the left, 'Clear all' at the right end of the first line.
int FilterChips::arrange(int width, bool move) const
{
    if (m_chips.isEmpty())
        return 0;
    const QSize clear = m_chips.last()->sizeHint();
    int x = 0;
    int y = 0;
    for (QWidget *chip : m_chips.first(m_chips.size() - 1)) {
        const int room = y == 0 ? width - clear.width() - gap : width;
        const int wide = std::min(chip->sizeHint().width(), room);
        if (x > 0 && x + wide > room) {
            x = 0;
            y += 26 + 6;
        }
        if (move)
            chip->setGeometry(x, y, std::min(chip->sizeHint().width(), y == 0 ? room : width), 26);
        x += wide + gap;
    }
    if (move)
        m_chips.last()->setGeometry(
            width - clear.width(), 13 - clear.height() / 2, clear.width(), clear.height());
    return y + 26;
}

int FilterChips::heightForWidth(int width) const
{
    return arrange(width, false);
}

void FilterChips::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

QString datesInWords(const QDate &from, const QDate &to, const Story &story, const QString &language)
{
    if (!to.isValid())
        return QStringLiteral("from %1").arg(whenInWords(story, from, from, language));
    if (!from.isValid())
        return QStringLiteral("until %1").arg(whenInWords(story, to, to, language));
    return whenInWords(story, from, to, language);
}

} // namespace summitry
