// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/lazycolumn.h"

#include <QPaintEvent>

namespace summitry {

namespace {

constexpr int madeAtOnce = 60; // more than a panel shows, and all of most stories
constexpr int nearSight = 600; // pixels above and below it

} // namespace

LazyColumn::LazyColumn(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LazyColumn::addRow(int height, std::function<QWidget *(QWidget *)> make)
{
    m_rows.push_back({.height = height, .make = std::move(make)});
    if (m_made < madeAtOnce)
        this->make(m_rows.back());
}

void LazyColumn::addWidget(QWidget *widget)
{
    m_rows.push_back({.widget = widget, .isAsHighAsItsWidthMakes = true});
}

void LazyColumn::addSpace(int height)
{
    m_rows.push_back({.height = height});
}

int LazyColumn::heightOf(const Row &row, int width) const
{
    return row.isAsHighAsItsWidthMakes ? row.widget->heightForWidth(width) : row.height;
}

int LazyColumn::heightForWidth(int width) const
{
    int height = 0;
    for (const Row &row : m_rows)
        height += heightOf(row, width);
    return height;
}

QSize LazyColumn::sizeHint() const
{
    return {1, heightForWidth(width())};
}

void LazyColumn::make(Row &row)
{
    row.widget = row.make(this);
    row.make = {};
    ++m_made;
}

void LazyColumn::paintEvent(QPaintEvent *event)
{
    const int top = event->rect().top() - nearSight, bottom = event->rect().bottom() + nearSight;
    int y = 0;
    for (const Row &row : m_rows) {
        const int below = y + heightOf(row, width());
        if (row.make && below > top && y < bottom) { // no child is made while its parent is painted
            QMetaObject::invokeMethod(
                this, [this, top, bottom] { makeNear(top, bottom); }, Qt::QueuedConnection);
            return;
        }
        y = below;
    }
}

/// The focus goes from row to row as the eye does, whichever was made first.
void LazyColumn::makeNear(int top, int bottom)
{
    if (!isVisible())
        return; // it is about to go, and so may be what its rows show
    int y = 0;
    QWidget *before = nullptr;
    for (Row &row : m_rows) {
        const int height = heightOf(row, width());
        if (row.make && y + height > top && y < bottom) {
            make(row);
            row.widget->setGeometry(0, y, width(), height);
            row.widget->show();
            if (before)
                setTabOrder(before, row.widget);
        }
        if (row.widget && row.widget->focusPolicy() != Qt::NoFocus)
            before = row.widget;
        y += height;
    }
}

void LazyColumn::resizeEvent(QResizeEvent *)
{
    int y = 0;
    for (const Row &row : m_rows) {
        const int height = heightOf(row, width());
        if (row.widget)
            row.widget->setGeometry(0, y, width(), height);
        y += height;
    }
}

} // namespace summitry
