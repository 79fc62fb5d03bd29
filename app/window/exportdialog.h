#pragma once

#include "output/exportjob.h"

#include <QDialog>
#include <QFutureWatcher>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace summitry {

class ExportPreview;

/// Asks what the picture shall be, shows it, writes it. Remembers sizes, choices and folder.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const SheetContent &content, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportOrder order() const; ///< as chosen now
    void reject() override; ///< cancels a running export first

private:
    QWidget *makeForm();
    QWidget *makeFoot();
    void fillSizes();
    void takeSize();
    void noteCustomSize();
    void browse();
    void refresh();
    void start();
    void finish();
    void say(const QString &sentence);
    void copyImage();
    void showInFolder();
    void recall();
    void remember() const;

    SheetContent m_content;
    ExportPreview *m_preview;
    QComboBox *m_size, *m_part, *m_projection, *m_theme;
    QSpinBox *m_width, *m_height;
    QCheckBox *m_title, *m_legend, *m_credit, *m_transparent;
    QLineEdit *m_file;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_export, *m_close, *m_folder, *m_copy;
    QFutureWatcher<ExportResult> m_job;
    QString m_written; ///< the last picture that was written
};

} // namespace summitry
