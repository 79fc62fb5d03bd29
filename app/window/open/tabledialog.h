// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"
#include "threads/background.h"
#include "window/parts/look.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QRadioButton;
class QScrollArea;

namespace summitry {

class ColumnGrid;
class PlainLabel;
class TravellerChoice;

/// The page on which a flat table is understood: what its columns mean, which way its dates are written and
/// who travelled. What is corrected is read anew on a worker.
class TableDialog : public QDialog {
    Q_OBJECT
public:
    TableDialog(
        const QString &path, const TablePreview &preview, const Look &look, QWidget *parent = nullptr);

signals:
    void answered(const summitry::TableOptions &options);

private:
    QWidget *makeTable(const Look &look);
    QWidget *makeAnswers(const Look &look);
    TableOptions options() const;
    void take(const TablePreview &preview);
    void readAgain();
    void refresh();
    void answer();

    QString m_path;
    TablePreview m_preview;
    Background m_reading{tr("The table could not be read.")};
    QScrollArea *m_rows;
    ColumnGrid *m_columns;
    TravellerChoice *m_travellers;
    PlainLabel *m_order, *m_missing;
    QRadioButton *m_dayFirst, *m_monthFirst;
    QProgressBar *m_busy;
    QPushButton *m_open;
};

} // namespace summitry
