// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QWidget>

namespace summitry {

/// A part of a leader's page that lights meetings on the map when it is pressed: a meeting or a passage.
class LightingItem : public QWidget {
    Q_OBJECT
public:
    LightingItem(PanelContext &context, const QList<MeetingIndex> &meetings, QWidget *parent);
    const QList<MeetingIndex> &meetings() const { return m_meetings; }
    bool isLit() const;
    void flash(); ///< marks itself for a moment

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    PanelContext &m_context;

private:
    void press();

    QList<MeetingIndex> m_meetings;
    bool m_flashing = false;
};

/// Date and place, event, topic, source.
class MeetingItem : public LightingItem {
    Q_OBJECT
public:
    MeetingItem(PanelContext &context, MeetingIndex meeting, QWidget *parent);

signals:
    void linkActivated(const QUrl &url);
};

} // namespace summitry
