// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"
#include "window/parts/look.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace summitry {

struct View;

/// A mark at a point of the map, with its name: for a while, then it fades.
class PlaceMark : public QWidget {
    Q_OBJECT
public:
    PlaceMark(const Look &look, QWidget *map);

    void mark(LonLat at, const QString &name, bool forAWhile);
    void drop();
    /// Follows the map.
    void follow(const View &view);
    const QString &name() const { return m_name; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    const Look &m_look;
    LonLat m_at;
    QString m_name;
    bool m_left = false; ///< the name stands left of the mark
    bool m_on = false;
    QTimer m_while;
    QVariantAnimation m_fading;
};

} // namespace summitry
