// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"
#include "threads/background.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;

namespace summitry {

class ExportForm;
class ExportPreview;
class ExportWords;

/// Asks what the picture shall be, shows it, writes it.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const SheetContent &content, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportOrder order() const; ///< as chosen now
    void reject() override; ///< cancels a running export first

private:
    QWidget *makeFoot();
    void refresh();
    void begin(); ///< asks first where a file would be replaced
    void start(const ExportOrder &chosen);
    void finish();
    void say(const QString &sentence);
    void copyImage();
    void showInFolder();

    ExportPreview *m_preview;
    ExportForm *m_form;
    ExportWords *m_words;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_export, *m_close, *m_folder, *m_copy;
    QFutureWatcher<ExportResult> m_job;
    Background m_copying;
    QString m_written; ///< the last picture that was written
};

} // namespace summitry
