// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open/columngrid.h"

#include "scene/style/typeface.h"
#include "window/parts/plaintext.h"

#include <algorithm>
#include <QComboBox>
#include <QGridLayout>

namespace summitry {

namespace {

constexpr int ignored = -1;
constexpr int narrowest = 112, widest = 220;

/// In the order in which they are offered.
QList<std::pair<Role, QString>> meanings()
{
    return {
        {Role::Traveller, ColumnGrid::tr("Traveller")}, {Role::Met, ColumnGrid::tr("Whom they met")},
        {Role::Start, ColumnGrid::tr("Date or span")},  {Role::End, ColumnGrid::tr("Last day")},
        {Role::Country, ColumnGrid::tr("Country")},     {Role::Place, ColumnGrid::tr("Place")},
        {Role::Event, ColumnGrid::tr("Event")},         {Role::From, ColumnGrid::tr("From, of a leg")},
        {Role::To, ColumnGrid::tr("To, of a leg")},     {Role::Lat, ColumnGrid::tr("Latitude")},
        {Role::Lon, ColumnGrid::tr("Longitude")},       {Role::Trip, ColumnGrid::tr("Trip")},
        {Role::Home, ColumnGrid::tr("Home")},           {Role::Office, ColumnGrid::tr("Office")},
    };
}

PlainLabel *cell(const QString &text, const Type &type)
{
    auto *label = new PlainLabel;
    label->setFont(typeface(type));
    label->setMinimumHeight(28);
    label->setMaximumWidth(widest);
    label->setText(label->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, widest - 8));
    setPlainToolTip(label, text.left(500));
    return label;
}

} // namespace

ColumnGrid::ColumnGrid(const TablePreview &preview, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    constexpr int heads = 1, firstRow = 2;
    for (int column = 0; column < preview.heads.size(); ++column) {
        auto *choice = new QComboBox;
        choice->setObjectName(QStringLiteral("column%1").arg(column + 1));
        choice->setAccessibleName(tr("What the column %1 means").arg(preview.heads[column]));
        choice->setMinimumWidth(narrowest);
        choice->addItem(tr("Not read"), ignored);
        for (const auto &[role, name] : meanings())
            choice->addItem(name, static_cast<int>(role));
        for (const auto &[role, at] : preview.columns)
            if (at == column)
                choice->setCurrentIndex(choice->findData(static_cast<int>(role)));
        connect(choice, &QComboBox::activated, this, [this, column] { choose(column); });
        m_choices += choice;
        grid->addWidget(choice, 0, column + 1);
        grid->addWidget(cell(preview.heads[column], {.size = 12}), heads, column + 1);
    }
    for (size_t row = 0; row < preview.rows.size(); ++row) {
        const int at = firstRow + static_cast<int>(row);
        auto *number = cell(QString::number(preview.rows[row].line), {.size = 11});
        number->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(number, at, 0);
        for (int column = 0; column < preview.heads.size(); ++column)
            grid->addWidget(cell(preview.rows[row].cells.value(column), {.size = 13}), at, column + 1);
    }
    const auto shown = static_cast<int>(preview.rows.size());
    if (preview.count > shown)
        grid->addWidget(
            cell(tr("Further rows: %1").arg(preview.count - shown), {.size = 12}), firstRow + shown, 1, 1, 3);
    grid->setColumnStretch(static_cast<int>(preview.heads.size()) + 1, 1);
    grid->setRowStretch(firstRow + shown + 1, 1);
}

void ColumnGrid::choose(int column)
{
    const int role = m_choices[column]->currentData().toInt();
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        if (i != column && role != ignored && m_choices[i]->currentData().toInt() == role)
            m_choices[i]->setCurrentIndex(0);
    emit changed();
}

bool ColumnGrid::has(Role role) const
{
    return std::ranges::any_of(m_choices, [role](const QComboBox *choice) {
        return choice->currentData().toInt() == static_cast<int>(role);
    });
}

QString ColumnGrid::columns() const
{
    QStringList parts;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const int role = m_choices[i]->currentData().toInt();
        parts += QStringLiteral("%1=%2")
                     .arg(role == ignored ? ignoredName() : roleName(static_cast<Role>(role)))
                     .arg(i + 1);
    }
    return parts.join(QLatin1Char(','));
}

} // namespace summitry
