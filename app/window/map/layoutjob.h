// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "threads/background.h"

#include <QObject>

namespace summitry {

/// Lays a scene out on a worker, one layout at a time. What is asked while it is busy follows, of the scene
/// as it is by then, with the latest options.
class LayoutJob : public QObject {
    Q_OBJECT
public:
    explicit LayoutJob(const Scene &scene, QObject *parent = nullptr);

    void ask(const LayoutOptions &options);
    bool isBusy() const { return m_layingOut.isBusy(); }

signals:
    void laidOut(const summitry::Layout &layout); ///< for the scene's story and view

private:
    void begin();

    const Scene &m_scene;
    LayoutOptions m_latest;
    Background m_layingOut;
    bool m_asked = false; ///< again, once that is done
};

} // namespace summitry
