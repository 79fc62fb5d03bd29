// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"

#include <QWidget>

class QComboBox;

namespace summitry {

/// The first rows of a table, with a choice above each column of what it means.
class ColumnGrid : public QWidget {
    Q_OBJECT
public:
    explicit ColumnGrid(const TablePreview &preview, QWidget *parent = nullptr);

    /// As `--columns` has it, by the numbers of the columns: "traveller=1,date=2".
    QString columns() const;
    bool has(Role role) const;

signals:
    void changed();

private:
    void choose(int column); ///< no two columns mean the same

    QList<QComboBox *> m_choices; ///< of each column
};

} // namespace summitry
