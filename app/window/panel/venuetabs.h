// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QAbstractButton>

namespace summitry {

/// The venues of a city's meetings as heads with their numbers, the most used first; before them, all. Empty
/// where there is one venue alone.
class VenueTabs : public QWidget {
    Q_OBJECT
public:
    VenueTabs(PanelContext &context, const QList<MeetingIndex> &meetings, QWidget *parent);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override { return {200, heightForWidth(width())}; }

signals:
    void chosen(const QString &venue); ///< a place's id; empty for all

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const QString &venue, const QString &name, qsizetype meetings);
    int arrange(int width, bool move) const;

    PanelContext &m_context;
    QList<QAbstractButton *> m_tabs;
};

} // namespace summitry
