// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/furnitureplan.h"
#include "window/map/stage.h"

#include <QWidget>
#include <tuple>

namespace summitry {

/// The words above the map: title, standfirst, key, and the date while the story plays.
class HeaderView : public QWidget {
    Q_OBJECT
public:
    HeaderView(const Stage &stage, Selection &selection, Playhead &playhead, Look &look, QWidget *parent);

    const Furniture &furniture() const { return m_furniture; }
    void setOptions(const HeaderOptions &options);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    void renew();

    const Stage &m_stage;
    Selection &m_selection;
    Look &m_look;
    Furniture m_furniture;
    HeaderOptions m_options;
    std::tuple<bool, QDate, std::pair<size_t, size_t>> m_told; ///< at rest, the day, what has begun
};

} // namespace summitry
