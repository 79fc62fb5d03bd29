// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/flags.h"

#include "scene/style/typeface.h"
#include "tables/datafolder.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace summitry {

namespace {

/// The flag, cut at the sides or at top and bottom so that it fills the size.
QPixmap draw(const QString &iso2, const QSize &size, double pixelRatio)
{
    const QString path = dataPath(QStringLiteral("flags/%1.svg").arg(iso2));
    if (iso2.isEmpty() || !QFile::exists(path))
        return {};
    QSvgRenderer renderer(path);
    if (!renderer.isValid())
        return {};
    QPixmap picture((QSizeF(size) * pixelRatio).toSize());
    picture.fill(Qt::transparent);
    const QSizeF filling
        = renderer.viewBoxF().size().scaled(QSizeF(picture.size()), Qt::KeepAspectRatioByExpanding);
    QRectF box({}, filling);
    box.moveCenter(QRectF(picture.rect()).center());
    QPainter painter(&picture);
    renderer.render(&painter, box);
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

} // namespace

void Flags::paint(
    QPainter &painter, const QRect &box, const QString &iso2, const QString &code, const Colours &colours,
    double strength)
{
    const double pixelRatio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("%1 %2 %3").arg(iso2.toLower()).arg(box.width()).arg(pixelRatio);
    auto found = m_pictures.find(key);
    if (found == m_pictures.end())
        found = m_pictures.insert(key, draw(iso2.toLower(), box.size(), pixelRatio));

    painter.save();
    painter.setOpacity(painter.opacity() * strength);
    if (found->isNull()) {
        painter.setPen(colours.ink3);
        painter.setFont(typeface({.size = 10.5, .weight = 500}));
        painter.drawText(box, Qt::AlignCenter, code.left(3));
    } else {
        painter.drawPixmap(box.topLeft(), *found);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(colours.rule, colours.ink, found->isNull() ? 0.3 : 0.1), 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace summitry
