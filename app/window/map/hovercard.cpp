// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/hovercard.h"

#include "scene/style/typeface.h"

#include <QPainter>

namespace summitry {

namespace {

constexpr Type titleType{.size = 13, .weight = 600};
constexpr Type lineType{.size = 12, .tabular = true};
constexpr int side = 12, top = 9, titleHeight = 18, widest = 320;

QRectF lineBox(const QString &line, double y)
{
    const QFontMetricsF metrics(typeface(lineType));
    const QRectF box = metrics.boundingRect(QRectF(0, 0, widest, 1000), Qt::TextWordWrap, line);
    return {side, y, widest + 1, box.height()};
}

} // namespace

HoverCard::HoverCard(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::tell(const HoverText &text, QPoint pointer)
{
    if (text.isEmpty())
        return hide();
    if (text != m_text || isHidden()) {
        m_text = text;
        double width = textWidth(text.title, titleType), y = top + titleHeight;
        for (const QString &line : text.lines) {
            width = std::max(width, textWidth(line, lineType));
            y += lineBox(line, y).height() + 2;
        }
        resize(
            static_cast<int>(std::ceil(std::min<double>(width, widest))) + 2 * side + 1,
            static_cast<int>(std::ceil(y)) + top - 2);
        setAccessibleName(text.title + QStringLiteral(". ") + text.lines.join(QStringLiteral(". ")));
        update();
    }
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    QPoint at = pointer + QPoint(16, 18);
    if (at.x() + width() > room.right())
        at.setX(pointer.x() - 12 - width());
    if (at.y() + height() > room.bottom())
        at.setY(pointer.y() - 12 - height());
    move(std::max(at.x(), room.left()), std::max(at.y(), room.top()));
    show();
    raise();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.rule);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), c.panel);
    painter.setFont(typeface(titleType));
    painter.setPen(c.ink);
    painter.drawText(
        QRectF(side, top - 1, width() - 2 * side + 1, titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
        elided(m_text.title, titleType, width() - 2 * side + 1));
    painter.setFont(typeface(lineType));
    painter.setPen(c.ink2);
    double y = top + titleHeight;
    for (const QString &line : m_text.lines) {
        const QRectF box = lineBox(line, y);
        painter.drawText(box, Qt::TextWordWrap, line);
        y += box.height() + 2;
    }
}

} // namespace summitry
