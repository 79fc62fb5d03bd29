// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/map/stage.h"

#include <QImage>
#include <QWidget>

namespace summitry {

/// The small map of the whole story, with a frame around what the window shows. A click asks for the other of
/// the two views. That of a large story is drawn on a worker; the one before stands until it is done.
class Locator : public QWidget {
    Q_OBJECT
public:
    Locator(Stage &stage, Library &library, KeptEmphasis &kept, QWidget *parent);

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// The whole story, and its picture.
    struct Map {
        Scene whole;
        QImage picture;
    };
    void renew();
    static Map draw(Scene whole, const std::shared_ptr<const World> &world, QSize size, double pixelRatio);

    Stage &m_stage;
    Library &m_library;
    std::optional<Map> m_map;
    NewestWork<Map> m_drawing{tr("The small map could not be drawn.")};
    struct Asked {
        std::shared_ptr<const Itinerary> itinerary;
        std::shared_ptr<const World> world;
        Theme theme;
        ProjectionKind projection;
        double pixelRatio;
        bool operator==(const Asked &) const = default;
    };
    Asked wish() const;
    std::optional<Asked> m_asked; ///< what the map shows or is to show; none: to be made anew
};

} // namespace summitry
