// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/columns.h"

#include "flat/columncontent.h"
#include "flat/typeddate.h"

#include <algorithm>
#include <QSet>

namespace summitry {

namespace {

constexpr size_t mostBeforeHeader = 20;

/// A first row of words over one with a number or a date.
bool isUnknownHeader(const Grid &grid)
{
    const auto hasFigures = [](const GridRow &row) {
        return std::ranges::any_of(row.cells, [](const QString &cell) {
            const auto kind = readTypedDate(cell).kind;
            return readNumber(cell) || kind == TypedDate::Kind::Span || kind == TypedDate::Kind::Ambiguous;
        });
    };
    return grid.rows.size() > 1 && !hasFigures(grid.rows[0]) && hasFigures(grid.rows[1]);
}

/// The row that most cells of are known heads, among the first; -1 where no row has two.
int findHeader(const Grid &grid)
{
    int best = -1;
    qsizetype most = 1;
    for (size_t i = 0; i < std::min(grid.rows.size(), mostBeforeHeader); ++i) {
        const qsizetype known = std::ranges::count_if(
            grid.rows[i].cells, [](const QString &cell) { return !rolesOfHead(cell).isEmpty(); });
        if (known > most) {
            most = known;
            best = static_cast<int>(i);
        }
    }
    return best < 0 && isUnknownHeader(grid) ? 0 : best;
}

/// Makes the plan of one table.
class Planning {
public:
    Planning(const Grid &grid, Lands *lands, Geocoder *geocoder)
        : m_grid(grid)
        , m_lands(lands)
        , m_geocoder(geocoder)
    {
    }
    ColumnPlan plan(const QString &chosen);

private:
    void nameColumns();
    bool choose(const QString &chosen);
    int columnCalled(const QString &name) const;
    void take(Role role, int column);
    void planByHeads();
    void planByContent();
    bool isTaken(int column) const;
    QString spoiltDates() const;
    bool fits(Role role, int column) const;
    const ColumnContent &content(int column) { return m_contents[static_cast<size_t>(column)]; }
    /// The free column that has the most of something, -1 where none has enough.
    template <typename Measure> int best(Measure measure, double least);

    const Grid &m_grid;
    Lands *m_lands;
    Geocoder *m_geocoder;
    ColumnPlan m_plan;
    std::vector<ColumnContent> m_contents;
    QSet<int> m_ignored; ///< columns that are not to be read
};

void Planning::nameColumns()
{
    qsizetype count = 0;
    const auto first = static_cast<size_t>(m_plan.header + 1);
    for (size_t i = static_cast<size_t>(std::max(m_plan.header, 0)); i < m_grid.rows.size(); ++i)
        count = std::max(count, m_grid.rows[i].cells.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString head
            = m_plan.header < 0 ? QString() : m_grid.rows[static_cast<size_t>(m_plan.header)].cells.value(i);
        m_plan.heads += head.isEmpty() || head.size() > 60 ? QString::number(i + 1) : head;
        m_contents.push_back(readContent(m_grid, first, static_cast<int>(i), m_lands));
    }
}

int Planning::columnCalled(const QString &name) const
{
    for (qsizetype i = 0; i < m_plan.heads.size(); ++i)
        if (m_plan.heads[i].compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    const int number = name.toInt();
    return number >= 1 && number <= m_plan.heads.size() ? number - 1 : -1;
}

void Planning::take(Role role, int column)
{
    m_plan.columns.insert_or_assign(role, column);
}

bool Planning::isTaken(int column) const
{
    return m_ignored.contains(column)
        || std::ranges::any_of(m_plan.columns, [&](const auto &each) { return each.second == column; });
}

bool Planning::choose(const QString &chosen)
{
    for (const QString &part : chosen.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString roleText = part.section(QLatin1Char('='), 0, 0).trimmed();
        const QString columnText = part.section(QLatin1Char('='), 1).trimmed();
        const QList<Role> roles = rolesNamed(roleText);
        const int column = columnCalled(columnText);
        if (roleText == ignoredName() && column >= 0)
            m_ignored.insert(column);
        else if (roles.isEmpty())
            m_plan.error = QStringLiteral("'%1' is nothing that a column can mean; expected one of %2.")
                               .arg(roleText.left(64), roleNames().join(QStringLiteral(", ")));
        else if (column < 0)
            m_plan.error = QStringLiteral("There is no column '%1'; expected one of %2.")
                               .arg(columnText.left(64), m_plan.heads.join(QStringLiteral(", ")).left(500));
        else
            take(roles.first(), column);
        if (!m_plan.error.isEmpty())
            return false;
    }
    return true;
}

bool Planning::fits(Role role, int column) const
{
    const ColumnContent &cells = m_contents[static_cast<size_t>(column)];
    switch (role) {
    case Role::Start:
    case Role::End:
        return cells.dates > 0.4;
    case Role::Lat:
    case Role::Lon:
        return cells.numbers > 0.5;
    case Role::Country:
        return cells.countries > 0.2;
    case Role::Place:
    case Role::From:
    case Role::To:
    case Role::Traveller:
    case Role::Met:
    case Role::Home:
        return cells.dates < 0.5 && cells.numbers < 0.5;
    case Role::Event:
    case Role::Office:
    case Role::Trip:
        return true;
    }
    return true;
}

/// The likeliest heads first: a column 'leader' is the traveller before a column 'name' is.
void Planning::planByHeads()
{
    if (m_plan.header < 0)
        return;
    for (qsizetype rank = 0; rank < 3; ++rank)
        for (qsizetype i = 0; i < m_plan.heads.size(); ++i) {
            const int column = static_cast<int>(i);
            QList<Role> roles = rolesOfHead(m_plan.heads[i]);
            roles.removeIf([&](Role role) { return !fits(role, column); });
            if (rank < roles.size() && !isTaken(column) && (!m_plan.has(roles[rank])))
                take(roles[rank], column);
        }
    // Of points the name is the place's, unless it comes again and again.
    if (m_plan.has(Role::Traveller) && m_plan.has(Role::Lat) && !m_plan.has(Role::Place)
        && content(m_plan.columns[Role::Traveller]).distinct > 0.8
        && foldedName(m_plan.head(Role::Traveller)) == QStringLiteral("name")) {
        const int column = m_plan.columns[Role::Traveller];
        m_plan.columns.erase(Role::Traveller);
        take(Role::Place, column);
    }
    // Of a leg both ends are named.
    for (const auto &[one, other] : {std::pair(Role::From, Role::To), {Role::To, Role::From}})
        if (m_plan.has(one) && !m_plan.has(other))
            m_plan.columns.erase(one);
}

/// What is wrong with a column that is of dates by its head and not by its cells; empty where there is none.
QString Planning::spoiltDates() const
{
    for (qsizetype i = 0; m_plan.header >= 0 && i < m_plan.heads.size(); ++i) {
        if (!rolesOfHead(m_plan.heads[i]).contains(Role::Start))
            continue;
        for (auto row = static_cast<size_t>(m_plan.header + 1); row < m_grid.rows.size(); ++row)
            if (const QString cell = m_grid.rows[row].cells.value(i);
                readTypedDate(cell).kind == TypedDate::Kind::Unreadable
                || readTypedDate(cell).kind == TypedDate::Kind::Impossible)
                return QStringLiteral(
                           "Most cells of the column '%1' are no dates, as '%2' in row %3; expected "
                           "days, with four digits of the year, as in '2024-05-16'.")
                    .arg(m_plan.heads[i].left(64), cell.left(64))
                    .arg(m_grid.rows[row].line);
    }
    return {};
}

template <typename Measure> int Planning::best(Measure measure, double least)
{
    int found = -1;
    for (int i = 0; i < static_cast<int>(m_contents.size()); ++i)
        if (const double value = isTaken(i) ? 0 : measure(content(i)); value > least) {
            least = value;
            found = i;
        }
    return found;
}

void Planning::planByContent()
{
    const auto fill = [&](Role role, int column) {
        if (column >= 0)
            take(role, column);
    };
    if (!m_plan.has(Role::Start)) {
        fill(Role::Start, best([](const ColumnContent &c) { return c.dates + c.days; }, 0.9));
        if (m_plan.has(Role::Start) && !m_plan.has(Role::End))
            fill(Role::End, best([](const ColumnContent &c) { return c.dates + c.days; }, 1.6));
    }
    const bool hasPoint = m_plan.has(Role::Lat) && m_plan.has(Role::Lon);
    if (!m_plan.has(Role::Country) && !m_plan.has(Role::From))
        fill(Role::Country, best([](const ColumnContent &c) { return c.countries; }, 0.5));
    if (!m_plan.has(Role::Place) && !m_plan.has(Role::From) && !hasPoint) {
        const int country = m_plan.has(Role::Country) ? m_plan.columns[Role::Country] : -1;
        fill(
            Role::Place,
            best(
                [&](const ColumnContent &c) {
                    return c.numbers > 0.5 || c.words > 8 || c.dates > 0.5
                        ? 0.0
                        : placeShare(m_grid, m_plan.header + 1, c.column, country, m_lands, m_geocoder);
                },
                0.4));
    }
    if (!m_plan.has(Role::Event))
        fill(Role::Event, best([](const ColumnContent &c) { return c.words; }, 3.5));
    if (m_plan.header < 0 && !m_plan.has(Role::Traveller))
        fill(Role::Traveller, best([](const ColumnContent &c) { return c.names; }, 0.7));
}

ColumnPlan Planning::plan(const QString &chosen)
{
    m_plan.header = findHeader(m_grid);
    nameColumns();
    if (!choose(chosen))
        return m_plan;
    planByHeads();
    planByContent();
    if (const QString spoilt = m_plan.has(Role::Start) ? QString() : spoiltDates(); !spoilt.isEmpty())
        m_plan.error = spoilt;
    else if (!m_plan.has(Role::Start))
        m_plan.error
            = QStringLiteral("No column holds dates; expected one, or --columns date=COLUMN with one "
                             "of %1.")
                  .arg(m_plan.heads.join(QStringLiteral(", ")).left(500));
    else if (
        !m_plan.has(Role::Place) && !m_plan.has(Role::Country) && !m_plan.has(Role::From)
        && !(m_plan.has(Role::Lat) && m_plan.has(Role::Lon)))
        m_plan.error = QStringLiteral("No column names places; expected one with cities or countries, or "
                                      "--columns place=COLUMN with one of %1.")
                           .arg(m_plan.heads.join(QStringLiteral(", ")).left(500));
    return m_plan;
}

} // namespace

QString ColumnPlan::cell(const GridRow &row, Role role) const
{
    const auto column = columns.find(role);
    return column == columns.end() ? QString() : row.cells.value(column->second);
}

QString ColumnPlan::head(Role role) const
{
    const auto column = columns.find(role);
    return column == columns.end() ? QString() : heads.value(column->second);
}

ColumnPlan planColumns(const Grid &grid, const QString &chosen, Lands *lands, Geocoder *geocoder)
{
    return Planning(grid, lands, geocoder).plan(chosen);
}

} // namespace summitry
