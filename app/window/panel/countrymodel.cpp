// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/countrymodel.h"

#include "scene/style/typeface.h"
#include "window/parts/paragraph.h"
#include "words/matching.h"
#include "words/words.h"

#include <algorithm>
#include <QCollator>
#include <QPainter>

namespace summitry {

namespace {

QString shareInWords(const CountryShare &share)
{
    QStringList parts;
    if (share.meetings > 0)
        parts << counted(share.meetings, QStringLiteral("meeting"));
    if (share.legs > 0)
        parts << counted(share.legs, QStringLiteral("leg"));
    return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(", "));
}

} // namespace

CountryModel::CountryModel(
    const CountryShares &shares, std::shared_ptr<const World> world, Selection &selection, QObject *parent)
    : QAbstractListModel(parent)
    , m_selection(selection)
{
    if (!world)
        return;
    for (const Country &country : world->countries) {
        if (country.code.isEmpty())
            continue;
        QString words = country.code + QLatin1Char(' ') + country.iso2;
        for (const QString &name : country.names)
            words += QLatin1Char(' ') + name;
        m_all.append(
            {country.code, country.iso2, country.name(), shareInWords(shares.value(country.code)),
             folded(words)});
    }
    QCollator collator(QLocale::English);
    std::ranges::sort(m_all, [&](const Row &a, const Row &b) { return collator(a.name, b.name); });
    std::ranges::stable_partition(
        m_all, [](const Row &row) { return row.share != QStringLiteral("—"); }); // these first
    m_rows = m_all;
    connect(&selection, &Selection::filterChanged, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
}

void CountryModel::search(const QString &query)
{
    const QStringList words = foldedWords(query);
    beginResetModel();
    m_rows.clear();
    for (const Row &row : std::as_const(m_all)) {
        if (holdsAllWords(row.words, words))
            m_rows.append(row);
    }
    endResetModel();
}

int CountryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CountryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const bool chosen = m_selection.filter().countries.contains(row.code);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::CheckStateRole:
        return chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2%3")
            .arg(
                row.name, row.share == QStringLiteral("—") ? tr("nothing in this story") : row.share,
                chosen ? tr(", kept") : QString());
    case Code:
        return row.code;
    case Iso2:
        return row.iso2;
    case Share:
        return row.share;
    default:
        return {};
    }
}

CountryDelegate::CountryDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
{
}

QSize CountryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 34};
}

void CountryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = m_look.colours();
    const QRect row = option.rect;
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool empty = index.data(CountryModel::Share).toString() == QStringLiteral("—");
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(
        row,
        chosen                                               ? colours.landSelected
            : option.state.testFlag(QStyle::State_MouseOver) ? colours.field
                                                             : colours.panel);
    painter->fillRect(QRect(row.left() + 8, row.bottom(), row.width() - 16, 1), colours.ruleSoft);
    m_flags.paint(
        *painter, {row.left() + 8, row.top() + 8, 24, 18}, index.data(CountryModel::Iso2).toString(),
        index.data(CountryModel::Code).toString(), colours);
    const QString share = index.data(CountryModel::Share).toString();
    const Type small{.size = 12, .tabular = true};
    const Type name{.size = 13, .weight = chosen ? 650 : empty ? 400 : 550};
    const QRect text = row.adjusted(44, 0, -8, -1);
    painter->setFont(typeface(small));
    painter->setPen(chosen ? colours.ink : colours.ink3);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, share);
    painter->setFont(typeface(name));
    painter->setPen(empty && !chosen ? colours.ink2 : colours.ink);
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        elided(index.data().toString(), name, text.width() - textWidth(share, small) - 12));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, row, colours);
    painter->restore();
}

} // namespace summitry
