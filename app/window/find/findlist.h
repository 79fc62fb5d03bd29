// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/find/findmodel.h"

#include <QListView>

namespace summitry {

class Look;

/// The lines of what is found, of which one is marked: the best, until the person picks another with the
/// pointer or the keys, which then stays marked while more is found.
class FindList : public QListView {
    Q_OBJECT
public:
    FindList(const Look &look, QWidget *parent);

    const FindModel &findings() const { return *m_model; }
    void setGroups(const QList<FindGroup> &groups, const QString &query); ///< nothing is marked then
    void markAgain(); ///< what was picked, where it is still there, else the best
    int linesHeight() const; ///< of all lines, pixels

    const Finding *marked() const; ///< null where nothing is
    bool pressKey(int key); ///< picks another line: Up, Down, Tab, Backtab; false for other keys
    bool isPicked() const { return m_picked; } ///< the marked line is the person's choice
    void forgetPick() { m_picked = false; }

signals:
    void lineMarked(const QString &told); ///< as one says it to who does not see it

private:
    void mark(int row);
    void pick(int row);

    FindModel *m_model;
    int m_again = -1; ///< the row of what was picked before the groups changed
    bool m_picked = false;
};

} // namespace summitry
