#pragma once

#include "window/map/stage.h"

#include <QImage>
#include <QWidget>

namespace summitry {

/// The small map of the whole story, with a frame around what the window shows. A click asks for the other of
/// the two views.
class Locator : public QWidget {
    Q_OBJECT
public:
    Locator(Stage &stage, Library &library, Selection &selection, QWidget *parent);

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void renew();

    Stage &m_stage;
    Library &m_library;
    std::optional<Scene> m_whole; ///< none: to be made anew
    QImage m_map;
};

} // namespace summitry
