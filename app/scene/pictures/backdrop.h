// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "threads/background.h"

#include <QImage>
#include <QObject>

namespace summitry {

/// Paints the base of a map at rest on workers, so that the window never waits for it.
class Backdrop : public QObject {
    Q_OBJECT
public:
    explicit Backdrop(QObject *parent = nullptr);

    /// Asks for a scene's base; what was asked for before and is not there yet is forgotten.
    void paint(const Scene &scene);
    void forget() { m_painting.forget(); }

signals:
    /// As large as the view, in device pixels.
    void painted(const QImage &base, const std::shared_ptr<const summitry::Chart> &chart);

private:
    Background m_painting;
};

} // namespace summitry
