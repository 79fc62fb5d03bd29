// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportdialog.h"

#include "window/export/exportform.h"
#include "window/export/exportpreview.h"
#include "window/export/exportwords.h"
#include "window/parts/named.h"
#include "window/parts/plaintext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QImageReader>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace summitry {

namespace {

QSize windowSize(const QWidget *parent)
{
    return parent ? parent->window()->size() * parent->devicePixelRatioF() : QSize(1440, 900);
}

} // namespace

ExportDialog::ExportDialog(const SheetContent &content, QWidget *parent)
    : QDialog(parent)
    , m_preview(named(new ExportPreview(this), "preview"))
    , m_form(new ExportForm(content, windowSize(parent), this))
    , m_words(new ExportWords(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the map"));
    resize(940, 600);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_preview, 1);
    left->addWidget(m_words);
    columns->addLayout(left, 1);
    columns->addWidget(m_form);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(16);
    rows->addLayout(columns, 1);
    rows->addWidget(makeFoot());

    connect(m_form, &ExportForm::changed, this, &ExportDialog::refresh);
    connect(m_words, &ExportWords::changed, this, &ExportDialog::refresh);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyImage);
    connect(m_folder, &QPushButton::clicked, this, &ExportDialog::showInFolder);
    connect(&m_job, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_job, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
    refresh();
}

ExportDialog::~ExportDialog()
{
    m_job.cancel();
    m_job.waitForFinished();
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order = m_form->order();
    order.content.words = m_words->words();
    return order;
}

QWidget *ExportDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_message = named(new PlainLabel, "message");
    m_message->setWordWrap(true);
    m_progress = named(new QProgressBar, "progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_folder = named(new QPushButton(tr("Show in folder")), "showInFolderButton");
    m_copy = named(new QPushButton(tr("Copy image")), "copyImageButton");
    m_close = named(new QPushButton(tr("Close")), "closeButton");
    m_export = named(new QPushButton(tr("Export")), "exportButton");
    m_export->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_message, 1);
    for (QPushButton *button : {m_folder, m_copy, m_close, m_export})
        row->addWidget(button);
    for (QPushButton *button : {m_folder, m_copy}) {
        button->setAutoDefault(false);
        button->hide();
    }
    m_close->setAutoDefault(false);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_progress);
    rows->addLayout(row);
    return foot;
}

void ExportDialog::refresh()
{
    const ExportOrder chosen = order();
    m_preview->show(chosen.content, chosen.options);
    const QString problem = m_form->file().error;
    m_export->setEnabled(!chosen.path.isEmpty() && problem.isEmpty());
    m_folder->hide();
    m_copy->hide();
    say(problem.isEmpty() && QFileInfo(chosen.path).isFile() ? tr("A file of this name is there.") : problem);
}

void ExportDialog::begin()
{
    const ExportOrder chosen = order();
    if (!QFileInfo(chosen.path).isFile())
        return start(chosen);
    auto *question = named(
        new QMessageBox(
            QMessageBox::NoIcon, tr("Replace the file?"),
            tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(chosen.path)),
            QMessageBox::Cancel, this),
        "replaceQuestion");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QAbstractButton *replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QAbstractButton::clicked, this, [this, chosen] { start(chosen); });
    question->open();
}

void ExportDialog::start(const ExportOrder &chosen)
{
    m_form->remember();
    say(tr("Writing %1 × %2 pixels…").arg(chosen.options.pixels.width()).arg(chosen.options.pixels.height()));
    m_folder->hide();
    m_copy->hide();
    m_export->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_progress->setValue(0);
    m_progress->show();
    m_job.setFuture(startExport(chosen));
}

void ExportDialog::finish()
{
    m_progress->hide();
    m_close->setText(tr("Close"));
    m_export->setEnabled(true);
    const QFuture<ExportResult> future = m_job.future();
    const ExportResult result = future.resultCount() > 0 ? future.result() : ExportResult{};
    if (result.path.isEmpty()) {
        say(result.error.isEmpty() ? tr("Cancelled. Nothing was written.") : result.error);
        return;
    }
    m_written = result.path;
    say(tr("Written: %1").arg(QDir::toNativeSeparators(m_written)));
    m_folder->show();
    m_copy->show();
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

void ExportDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
}

void ExportDialog::copyImage()
{
    if (m_copying.isBusy())
        return;
    const QString failure = tr("The picture could not be read back, so nothing was copied.");
    m_copying.run(
        [path = m_written] {
            QImageReader reader(path);
            reader.setAllocationLimit(0);
            return reader.read();
        },
        [this, failure](const QImage &image) {
            if (image.isNull())
                return say(failure);
            QGuiApplication::clipboard()->setImage(image);
            say(tr("The picture was copied."));
        },
        [this, failure](const QString &why) { say(failure + QLatin1Char(' ') + why); });
}

void ExportDialog::showInFolder()
{
    const QString folder = QFileInfo(m_written).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("No file manager could be started. The picture is in %1.")
                .arg(QDir::toNativeSeparators(folder)));
}

} // namespace summitry
