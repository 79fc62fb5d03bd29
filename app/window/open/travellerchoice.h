// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QRadioButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace summitry {

/// Whose journeys of a table are to be shown: one of those who travel in it, found by name; somebody whom it
/// does not name; or nobody's.
class TravellerChoice : public QWidget {
    Q_OBJECT
public:
    explicit TravellerChoice(const TableOptions &options, QWidget *parent = nullptr);

    void setTravellers(const QList<TableTraveller> &travellers);
    /// Fills in who was chosen.
    void tell(TableOptions *options) const;
    bool isAnswered() const;

signals:
    void changed();
    void chosen(); ///< and nothing is left to be said

private:
    void narrow(const QString &text);
    void enable();
    QString current() const;

    QStandardItemModel *m_all;
    QSortFilterProxyModel *m_shown;
    QRadioButton *m_one, *m_other, *m_nobody;
    QLineEdit *m_search, *m_name, *m_home;
    QListView *m_list;
    QString m_wanted; ///< of the list
};

} // namespace summitry
