// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/findlist.h"

#include "window/find/finddelegate.h"

namespace summitry {

FindList::FindList(const Look &look, QWidget *parent)
    : QListView(parent)
    , m_model(new FindModel(this))
{
    setObjectName(QStringLiteral("findList"));
    setAccessibleName(tr("Suggestions"));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { border: none; }"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setModel(m_model);
    setItemDelegate(new FindDelegate(look, this));
    connect(this, &QListView::entered, this, [this](const QModelIndex &index) {
        if (m_model->finding(index.row()))
            pick(index.row());
    });
}

void FindList::setGroups(const QList<FindGroup> &groups, const QString &query)
{
    const Finding *before = m_picked ? marked() : nullptr;
    const QString name = before ? before->title + before->detail : QString();
    m_model->setGroups(groups, query);
    m_again = before ? m_model->rowOf(name) : -1;
}

void FindList::markAgain()
{
    mark(m_again >= 0 ? m_again : m_model->best());
}

int FindList::linesHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

const Finding *FindList::marked() const
{
    return m_model->finding(currentIndex().row());
}

bool FindList::pressKey(int key)
{
    const int row = currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        pick(m_model->next(row, 1));
        return true;
    case Qt::Key_Up:
        pick(m_model->next(row, -1));
        return true;
    case Qt::Key_Tab:
        pick(m_model->nextGroup(row, 1));
        return true;
    case Qt::Key_Backtab:
        pick(m_model->nextGroup(row, -1));
        return true;
    default:
        return false;
    }
}

void FindList::pick(int row)
{
    m_picked = true;
    mark(row);
}

void FindList::mark(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row);
    setCurrentIndex(index);
    scrollTo(row == m_model->next(-1, 1) ? m_model->index(0) : index);
    emit lineMarked(index.data(Qt::AccessibleTextRole).toString());
}

} // namespace summitry
