// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/map/greatcirclepath.h"

#include <QVariantAnimation>

namespace summitry {

/// A way from one view to another, eased: straight on the screen (along the shortest line on the globe), or
/// along the great circle, out and in.
class Flight : public QVariantAnimation {
    Q_OBJECT
public:
    explicit Flight(QObject *parent = nullptr);

    void fly(const View &from, const View &to);
    void followGreatCircle(const View &from, const View &to);
    const View &destination() const { return m_to; }

signals:
    void moved(const summitry::View &view, bool arrived);

private:
    View viewAt(double progress) const;

    View m_from, m_to;
    std::optional<GreatCirclePath> m_path;
};

} // namespace summitry
