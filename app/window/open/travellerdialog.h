// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/visits.h"

#include <QDialog>

class QListView;
class QSortFilterProxyModel;

namespace summitry {

/// Asks whose journeys of a table are to be shown: those who travel in it, with the number of their trips and
/// the years, and a field that narrows the list.
class TravellerDialog : public QDialog {
    Q_OBJECT
public:
    TravellerDialog(const QString &table, const QList<TableTraveller> &travellers, QWidget *parent = nullptr);

signals:
    void chosen(const QString &traveller);

private:
    void choose();
    void narrow(const QString &text);

    QSortFilterProxyModel *m_shown;
    QListView *m_list;
};

} // namespace summitry
