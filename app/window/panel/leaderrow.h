// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QAbstractButton>

namespace summitry {

/// A button as wide as the panel with a hairline below; Enter presses it, the arrow keys go from row to row.
class PanelRow : public QAbstractButton {
    Q_OBJECT
public:
    PanelRow(PanelContext &context, int height, QWidget *parent);
    QSize sizeHint() const override { return {300, m_height}; }
    QSize minimumSizeHint() const override { return {120, m_height}; }

signals:
    void pressedWith(bool add); ///< with Ctrl held

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    /// Ground and focus ring; the text column.
    QRect begin(QPainter &painter) const;

    PanelContext &m_context;

private:
    int m_height;
};

/// A leader in a list: flag, name, a second line, a mark for each meeting, their number.
class LeaderRow : public PanelRow {
    Q_OBJECT
public:
    static constexpr int Height = 42;
    enum class Marks { Shown, Hidden };
    LeaderRow(PanelContext &context, const Leader &leader, Marks marks, QWidget *parent);
    void setSecondLine(const QString &line);
    void recount(); ///< the moment has changed
    const QString &leader() const { return m_leader; }
    bool isDimmed() const { return !m_context.keeps(m_leader); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintMarks(QPainter &painter, const QRect &column) const;
    void describe();

    QString m_leader;
    QString m_name;
    QString m_second;
    QString m_country;
    Marks m_marks;
    QList<MeetingIndex> m_meetings;
};

/// A region's name over its leaders; a press filters by it.
class RegionHead : public PanelRow {
    Q_OBJECT
public:
    static constexpr int Height = 30;
    RegionHead(PanelContext &context, const QString &id, QWidget *parent);
    void setCount(const QString &count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_count;
};

} // namespace summitry
