// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/placemark.h"

#include "scene/chart/view.h"
#include "scene/style/typeface.h"

#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

constexpr Type nameType{.size = 13, .weight = 650};
constexpr int reach = 12; // of the pin, left and right of its point
constexpr int foot = 30; // where the point is, from the top
constexpr int shownFor = 8000, fade = 400, shortFade = 80; // milliseconds

} // namespace

PlaceMark::PlaceMark(const Look &look, QWidget *map)
    : QWidget(map)
    , m_look(look)
{
    setObjectName(QStringLiteral("placeMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_while.setSingleShot(true);
    m_while.setInterval(shownFor);
    m_fading.setStartValue(1.0);
    m_fading.setEndValue(0.0);
    connect(&m_while, &QTimer::timeout, this, [this] {
        m_fading.setDuration(m_look.reduceMotion() ? shortFade : fade);
        m_fading.start();
    });
    connect(&m_fading, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_fading, &QVariantAnimation::finished, this, &PlaceMark::drop);
    hide();
}

void PlaceMark::mark(LonLat at, const QString &name, bool forAWhile)
{
    drop();
    m_at = at;
    m_name = name;
    m_on = true;
    setAccessibleName(name);
    const int text = name.isEmpty() ? 0 : static_cast<int>(std::ceil(textWidth(name, nameType))) + 8;
    resize(2 * reach + text, foot + 3);
    if (forAWhile)
        m_while.start();
}

void PlaceMark::drop()
{
    m_on = false;
    m_fading.stop();
    m_while.stop();
    hide();
}

void PlaceMark::follow(const View &view)
{
    if (!m_on)
        return;
    const auto at = view.toScreen(m_at);
    if (!at || !QRectF(parentWidget()->rect()).contains(*at))
        return hide();
    const QPoint point = at->toPoint();
    m_left = point.x() + width() - reach > parentWidget()->width();
    move(point.x() - (m_left ? width() - reach : reach), point.y() - foot);
    show();
    update();
}

void PlaceMark::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_fading.state() == QAbstractAnimation::Running)
        painter.setOpacity(m_fading.currentValue().toDouble());
    // A pin that stands on the point.
    const double x = m_left ? width() - reach : reach;
    const QPointF middle(x, foot - 17);
    QPainterPath pin(QPointF(x, foot));
    pin.cubicTo(x - 2, foot - 6, x - 8.5, foot - 10, x - 8.5, middle.y());
    pin.arcTo(QRectF(x - 8.5, middle.y() - 8.5, 17, 17), 180, -180);
    pin.cubicTo(x + 8.5, foot - 10, x + 2, foot - 6, x, foot);
    painter.strokePath(pin, QPen(c.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(pin, c.ink);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.halo);
    painter.drawEllipse(middle, 3, 3);
    if (m_name.isEmpty())
        return;
    QPainterPath name = textOutline(m_name, nameType);
    name.translate(m_left ? 4 : 2 * reach, middle.y() + 4.5);
    painter.strokePath(name, QPen(c.halo, 3.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(name, c.ink);
}

} // namespace summitry
