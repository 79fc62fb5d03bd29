// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open/travellerchoice.h"

#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int nameRole = Qt::UserRole + 1;

QLineEdit *field(const char *name, const QString &words, const QString &text = {})
{
    auto *made = new QLineEdit(text);
    made->setObjectName(QLatin1String(name));
    made->setPlaceholderText(words);
    made->setAccessibleName(words);
    made->setMinimumHeight(32);
    return made;
}

QRadioButton *answer(const char *name, const QString &words)
{
    auto *made = new QRadioButton(words);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

TravellerChoice::TravellerChoice(const TableOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_all(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_one(answer("travellerOfTable", tr("A traveller of the table")))
    , m_other(answer("travellerElse", tr("Somebody who is not in the table")))
    , m_nobody(answer("travellerNobody", tr("Nobody: meetings, without journeys")))
    , m_search(field("travellerSearch", tr("Name")))
    , m_name(field("travellerName", tr("Name"), options.traveller))
    , m_home(field("travellerHome", tr("Home: a country or a city"), options.home))
    , m_list(new QListView)
    , m_wanted(options.traveller)
{
    m_shown->setSourceModel(m_all);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_shown);
    m_list->setObjectName(QStringLiteral("travellers"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setAccessibleName(tr("Travellers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_one, m_search, m_list, m_other, m_name, m_nobody, m_home})
        column->addWidget(each);
    column->addStretch();
    (options.isOfNobody ? m_nobody : m_one)->setChecked(true);
    for (QRadioButton *button : {m_one, m_other, m_nobody})
        connect(button, &QRadioButton::toggled, this, &TravellerChoice::enable);
    connect(m_search, &QLineEdit::textChanged, this, &TravellerChoice::narrow);
    connect(m_list, &QListView::activated, this, &TravellerChoice::chosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TravellerChoice::changed);
}

void TravellerChoice::setTravellers(const QList<TableTraveller> &travellers)
{
    if (!current().isEmpty())
        m_wanted = current();
    m_all->clear();
    for (const TableTraveller &traveller : travellers) {
        if (traveller.name.isEmpty())
            continue;
        const QString years = traveller.firstYear == traveller.lastYear
            ? QString::number(traveller.firstYear)
            : QStringLiteral("%1–%2").arg(traveller.firstYear).arg(traveller.lastYear);
        auto *item = new QStandardItem(
            tr("%1 · trips: %2 · %3").arg(traveller.name, QString::number(traveller.trips), years));
        item->setData(traveller.name, nameRole);
        m_all->appendRow(item);
    }
    const bool hasNames = m_all->rowCount() > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{m_one, m_search, m_list})
        each->setVisible(hasNames);
    m_other->setVisible(!hasNames);
    m_name->setVisible(!hasNames);
    if (!m_nobody->isChecked())
        (hasNames ? m_one : m_other)->setChecked(true);
    narrow(m_search->text());
    enable();
}

void TravellerChoice::narrow(const QString &text)
{
    m_shown->setFilterFixedString(text);
    QModelIndex at = m_shown->index(0, 0);
    for (int row = 0; row < m_shown->rowCount() && text.isEmpty(); ++row)
        if (const QModelIndex each = m_shown->index(row, 0); each.data(nameRole).toString() == m_wanted)
            at = each;
    m_list->setCurrentIndex(at);
    emit changed();
}

void TravellerChoice::enable()
{
    m_search->setEnabled(m_one->isChecked());
    m_list->setEnabled(m_one->isChecked());
    m_name->setEnabled(m_other->isChecked());
    m_home->setEnabled(!m_nobody->isChecked());
    emit changed();
}

QString TravellerChoice::current() const
{
    return m_list->currentIndex().data(nameRole).toString();
}

bool TravellerChoice::isAnswered() const
{
    return !m_one->isChecked() || !current().isEmpty();
}

void TravellerChoice::tell(TableOptions *options) const
{
    options->isOfNobody = m_nobody->isChecked();
    options->traveller = m_one->isChecked() ? current()
        : m_other->isChecked()              ? m_name->text().simplified()
                                            : QString();
    options->home = options->isOfNobody ? QString() : m_home->text().simplified();
}

} // namespace summitry
