// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/meetingsdialog.h"

#include "window/parts/named.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace summitry {

MeetingsDialog::MeetingsDialog(
    std::shared_ptr<const Story> story, std::shared_ptr<const World> world, const QString &language,
    QWidget *parent)
    : QDialog(parent)
    , m_meetings(new MeetingTable(std::move(story), std::move(world), language, this))
    , m_table(named(new QTableView, "meetingTable"))
{
    setObjectName(QStringLiteral("meetingsDialog"));
    setWindowTitle(tr("All meetings"));
    resize(980, 600);
    m_table->setModel(m_meetings);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(100);
    m_table->horizontalHeader()->setMaximumSectionSize(260);
    m_table->resizeColumnsToContents();
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = named(new QPushButton(tr("Copy as CSV")), "copyCsv");
    copy->setAutoDefault(false);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(16);
    rows->addWidget(m_table);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_meetings->toCsv());
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit meetingChosen(m_meetings->meeting(index.row()));
        accept();
    });
    m_table->setFocus();
}

} // namespace summitry
