// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportdialog.h"
#include "window/find/providerdialog.h"
#include "window/mainwindow.h"
#include "window/menus/meetingsdialog.h"
#include "window/menus/settingsdialog.h"
#include "window/menus/storydialog.h"
#include "window/open/storyfiledialog.h"
#include "window/open/tabledialog.h"
#include "window/panel/countrylist.h"
#include "window/storypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>

// The dialogs that MainWindow opens.

namespace summitry {

void MainWindow::askForStory()
{
    auto *dialog = new StoryFileDialog(m_folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).absolutePath();
        openStory(file);
    });
    dialog->open();
}

void MainWindow::askAboutTable(const QString &path, const TablePreview &preview)
{
    auto *dialog = new TableDialog(path, preview, m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TableDialog::answered, this, [this, path](const TableOptions &options) {
        openStory(path, options);
    });
    dialog->open();
}

void MainWindow::showExport()
{
    if (!m_map.stage().scene().itinerary || !m_library.nearestWorld(MapScale::Small))
        return;
    m_playhead.pause(); // the picture shows this moment
    auto *dialog = new ExportDialog(sheetContent(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showCountries()
{
    const auto world = m_library.nearestWorld(MapScale::Medium);
    if (!m_library.itinerary() || !world)
        return;
    auto *dialog = new CountryListDialog(m_library.prepared().shares, world, m_selection, m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showMeetings()
{
    if (!m_library.itinerary())
        return;
    const auto &story = m_library.itinerary()->story;
    auto *dialog = new MeetingsDialog(
        story, m_library.nearestWorld(MapScale::Medium), m_map.stage().scene().language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MeetingsDialog::meetingChosen, m_panel, &StoryPanel::showMeeting);
    dialog->open();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_look, m_library, m_finder.places(), m_playhead, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::providersAsked, this, &MainWindow::showProviders);
    dialog->open();
}

void MainWindow::showProviders()
{
    auto *dialog = new ProviderDialog(m_finder.places(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showStoryText()
{
    if (!m_library.itinerary())
        return;
    auto *dialog = new StoryDialog(*m_library.itinerary()->story, QStringLiteral("en"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StoryDialog::linkActivated, this, &MainWindow::showLink);
    dialog->open();
}

void MainWindow::showText(const QString &title, const QString &richText)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, richText, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->open();
}

/// The address is shown before a browser is started; where none can be, it can be copied.
void MainWindow::showLink(const QUrl &url)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("Open a source"), url.toDisplayString(), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("linkDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QAbstractButton *open = box->addButton(tr("Open in browser"), QMessageBox::AcceptRole);
    QAbstractButton *copy = box->addButton(tr("Copy address"), QMessageBox::ActionRole);
    connect(open, &QAbstractButton::clicked, this, [this, url] {
        if (QDesktopServices::openUrl(url))
            return;
        m_notice.tell(tr("No browser could be started. The address:"), {url.toString()});
    });
    connect(
        copy, &QAbstractButton::clicked, this, [url] { QApplication::clipboard()->setText(url.toString()); });
    box->open();
}

} // namespace summitry
