// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/view.h"

#include <deque>
#include <QVariantAnimation>

namespace summitry {

/// The Earth keeps turning when the hand lets go of it in motion, and slows down.
class Flick : public QVariantAnimation {
    Q_OBJECT
public:
    explicit Flick(QObject *parent = nullptr);

    /// What the hand did: the view at a moment (milliseconds of any clock). Forgets what was before where
    /// `first` is set.
    void note(const View &view, quint64 moment, bool first = false);
    /// Turns on from the latest view, if the hand was moving when it let go.
    void release(quint64 moment);

signals:
    void moved(const summitry::View &view, bool arrived);

private:
    struct Sample {
        quint64 moment;
        View view;
    };
    std::deque<Sample> m_samples;
    View m_from;
    LonLat m_turn; ///< degrees, all in all
};

} // namespace summitry
