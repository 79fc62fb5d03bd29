// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/meetingitem.h"

namespace summitry {

/// A quotation: an ink bar, larger type, the passage in quotation marks; below it the section and why it is
/// shown. A summary of ours has no bar, smaller type, and says so. Ctrl+C, the context menu or 'Copy' copy it
/// with its citation.
class Passage : public LightingItem {
    Q_OBJECT
public:
    Passage(
        PanelContext &context, const ReachedExcerpt &reach, const QList<MeetingIndex> &meetings,
        QWidget *parent);
    void copy() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const Excerpt m_excerpt;
};

} // namespace summitry
