// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/style.h"

#include <QObject>

namespace summitry {

/// How the window looks: the theme that the person chose or the desktop has, and whether things may move.
/// Sets the application's palette, font and style sheet, so that every standard widget matches the map.
class Look : public QObject {
    Q_OBJECT
public:
    enum class Choice { FollowDesktop, Light, Dark };

    explicit Look(QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    const Colours &colours() const { return coloursOf(m_theme); }
    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);

signals:
    void changed();

private:
    Theme themeOfChoice() const;
    void refresh();
    void tellPlatform();
    void dress();

    Choice m_choice = Choice::FollowDesktop;
    Theme m_theme = Theme::Light;
    bool m_reduceMotion = false;
};

} // namespace summitry
