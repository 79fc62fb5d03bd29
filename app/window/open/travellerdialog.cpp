// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open/travellerdialog.h"

#include "window/parts/plaintext.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace summitry {

TravellerDialog::TravellerDialog(
    const QString &table, const QList<TableTraveller> &travellers, QWidget *parent)
    : QDialog(parent)
    , m_shown(new QSortFilterProxyModel(this))
    , m_list(new QListView)
{
    setWindowTitle(tr("Who travelled?"));
    setObjectName(QStringLiteral("travellerDialog"));
    resize(480, 520);
    auto *model = new QStandardItemModel(this);
    for (const TableTraveller &traveller : travellers) {
        const QString years = traveller.firstYear == traveller.lastYear
            ? QString::number(traveller.firstYear)
            : QStringLiteral("%1–%2").arg(traveller.firstYear).arg(traveller.lastYear);
        const QString name = traveller.name.isEmpty() ? tr("Nobody named") : traveller.name;
        auto *item = new QStandardItem(tr("%1 · trips: %2 · %3").arg(name).arg(traveller.trips).arg(years));
        item->setData(traveller.name);
        item->setEditable(false);
        model->appendRow(item);
    }
    m_shown->setSourceModel(model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_shown);
    m_list->setObjectName(QStringLiteral("travellers"));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Travellers"));
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("travellerSearch"));
    field->setPlaceholderText(tr("Name"));
    field->setClearButtonEnabled(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    auto *head = new PlainLabel(
        tr("%1 has %2 travellers. Whose journeys are to be shown?").arg(table).arg(travellers.size()));
    head->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(field);
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(field, &QLineEdit::textChanged, this, &TravellerDialog::narrow);
    connect(m_list, &QListView::activated, this, &TravellerDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &TravellerDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    narrow({});
    field->setFocus();
}

void TravellerDialog::narrow(const QString &text)
{
    m_shown->setFilterFixedString(text);
    m_list->setCurrentIndex(m_shown->index(0, 0));
}

void TravellerDialog::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isVisible())
        return;
    emit chosen(index.data(Qt::UserRole + 1).toString());
    accept();
}

} // namespace summitry
