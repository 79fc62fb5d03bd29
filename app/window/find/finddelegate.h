// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/flags.h"
#include "window/parts/look.h"

#include <QStyledItemDelegate>

namespace summitry {

/// Paints the find box's lines: flag, title with what matches in bold, detail, a figure or a date.
class FindDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FindDelegate(const Look &look, QObject *parent);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &m_look;
    mutable Flags m_flags;
};

} // namespace summitry
