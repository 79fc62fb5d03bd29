// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/visits.h"

#include "flat/columncontent.h"

#include <algorithm>
#include <numeric>
#include <QHash>

namespace summitry {

namespace {

constexpr int mostTold = 100;

/// Reads the rows of one table.
class Reading {
public:
    Reading(const Grid &grid, const ColumnPlan &plan, const QString &file, bool skipsBadRows)
        : m_grid(grid)
        , m_plan(plan)
        , m_file(file)
        , m_severity(skipsBadRows ? Problem::Severity::Warning : Problem::Severity::Error)
        , m_ending(skipsBadRows ? QStringLiteral(" The row is left out.") : QString())
    {
    }
    VisitTable read(DayOrder order);

private:
    void readRow(const GridRow &row, qsizetype columns);
    bool readDates(const GridRow &row, Visit *visit);
    bool readPoint(const GridRow &row, Visit *visit);
    TypedDate readDate(const GridRow &row, Role role, bool *isGood);
    DayOrder orderOf(Role role, DayOrder asked);
    void tell(int line, Role role, const QString &message);
    void tell(int line, const QString &column, const QString &message);
    void add(int line, const QString &column, Problem::Severity severity, const QString &message);

    const Grid &m_grid;
    const ColumnPlan &m_plan;
    QString m_file;
    Problem::Severity m_severity;
    QString m_ending;
    DayOrder m_orders[2] = {};
    bool m_askedForOrder = false;
    int m_told = 0;
    QString m_traveller; ///< of the row at hand
    VisitTable m_table;
};

void Reading::tell(int line, const QString &column, const QString &message)
{
    if (m_told++ < mostTold)
        add(line, column, m_severity, message + m_ending);
    else if (m_told == mostTold + 1)
        add(line, {}, m_severity,
            QStringLiteral("This row is wrong too, and perhaps more; %1 were told.").arg(mostTold)
                + m_ending);
}

void Reading::add(int line, const QString &column, Problem::Severity severity, const QString &message)
{
    m_table.problems += {{{m_file, line}, column, severity, message}, m_traveller};
}

void Reading::tell(int line, Role role, const QString &message)
{
    tell(line, m_plan.head(role), message);
}

DayOrder Reading::orderOf(Role role, DayOrder asked)
{
    if (asked != DayOrder::Unknown)
        return asked;
    QStringList cells;
    for (auto i = static_cast<size_t>(m_plan.header + 1); i < m_grid.rows.size(); ++i)
        cells += m_plan.cell(m_grid.rows[i], role);
    return decideOrder(cells);
}

TypedDate Reading::readDate(const GridRow &row, Role role, bool *isGood)
{
    const QString text = m_plan.cell(row, role);
    const TypedDate date = readTypedDate(text, m_orders[role == Role::Start ? 0 : 1]);
    if (date.kind == TypedDate::Kind::Impossible)
        tell(
            row.line, role,
            QStringLiteral("'%1' is no day of the calendar; expected one that is, as in '2024-05-16'.")
                .arg(text.left(64)));
    else if (date.kind == TypedDate::Kind::Unreadable)
        tell(
            row.line, role,
            QStringLiteral("'%1' is no date that can be read; expected a day as in '2024-05-16', '16 May "
                           "2024' or '16.05.2024', or a range of days.")
                .arg(text.left(64)));
    else if (date.kind == TypedDate::Kind::Ambiguous && !std::exchange(m_askedForOrder, true))
        add(row.line, m_plan.head(role), Problem::Severity::Error,
            QStringLiteral("'%1' may be %2 or %3, and the other cells of the column do not decide; expected "
                           "to be told which: --dates dmy (the day first) or --dates mdy (the month first).")
                .arg(
                    text.left(64),
                    readTypedDate(text, DayOrder::DayFirst).first.toString(QStringLiteral("d MMMM yyyy")),
                    readTypedDate(text, DayOrder::MonthFirst).first.toString(QStringLiteral("d MMMM yyyy"))));
    if (date.kind == TypedDate::Kind::Ambiguous && m_table.ambiguous.isEmpty())
        m_table.ambiguous = text;
    *isGood = date.kind == TypedDate::Kind::Span || date.kind == TypedDate::Kind::None;
    return date;
}

bool Reading::readDates(const GridRow &row, Visit *visit)
{
    bool isGood = true, endIsGood = true;
    const TypedDate start = readDate(row, Role::Start, &isGood);
    const TypedDate end = readDate(row, Role::End, &endIsGood);
    if (!isGood || !endIsGood)
        return false;
    const TypedDate &any = start.kind == TypedDate::Kind::Span ? start : end;
    if (any.kind != TypedDate::Kind::Span) {
        add(row.line, m_plan.head(Role::Start), Problem::Severity::Warning,
            QStringLiteral("The row has no date; it is left out."));
        return false;
    }
    visit->first = any.first;
    visit->last = end.kind == TypedDate::Kind::Span ? end.last : any.last;
    visit->precision = any.precision;
    if (visit->last < visit->first) {
        tell(
            row.line, Role::End,
            QStringLiteral("%1 is before %2, when the row begins; expected the same day or a later one.")
                .arg(visit->last.toString(Qt::ISODate), visit->first.toString(Qt::ISODate)));
        return false;
    }
    return true;
}

bool Reading::readPoint(const GridRow &row, Visit *visit)
{
    const QString latText = m_plan.cell(row, Role::Lat), lonText = m_plan.cell(row, Role::Lon);
    if (latText.isEmpty() && lonText.isEmpty())
        return true;
    if (latText.isEmpty() || lonText.isEmpty()) {
        tell(
            row.line, latText.isEmpty() ? Role::Lat : Role::Lon,
            QStringLiteral("The row has a %1 alone; expected latitude and longitude, or neither.")
                .arg(latText.isEmpty() ? "longitude" : "latitude"));
        return false;
    }
    const auto lat = readNumber(latText), lon = readNumber(lonText);
    const bool latIsGood = lat && *lat >= -90 && *lat <= 90;
    if (!latIsGood || !lon || *lon < -180 || *lon > 180) {
        tell(
            row.line, latIsGood ? Role::Lon : Role::Lat,
            QStringLiteral("'%1' is no %2; expected degrees from -%3 to %3, as in '55.7522'.")
                .arg(
                    (latIsGood ? lonText : latText).left(64), latIsGood ? "longitude" : "latitude",
                    latIsGood ? "180" : "90"));
        return false;
    }
    visit->lat = lat;
    visit->lon = lon;
    return true;
}

void Reading::readRow(const GridRow &row, qsizetype columns)
{
    m_traveller = m_plan.cell(row, Role::Traveller).simplified();
    const qsizetype extra = std::count_if(
        row.cells.begin() + std::min(columns, row.cells.size()), row.cells.end(),
        [](const QString &cell) { return !cell.isEmpty(); });
    if (row.cells.size() < columns || extra > 0) {
        tell(
            row.line, QString(),
            QStringLiteral("The row has %1 cells; expected %2, as in the header.")
                .arg(row.cells.size())
                .arg(columns));
        return;
    }
    Visit visit;
    visit.line = row.line;
    if (!readDates(row, &visit) || !readPoint(row, &visit))
        return;
    visit.traveller = m_traveller;
    const std::pair<Role, QString *> texts[]{
        {Role::Country, &visit.country}, {Role::Place, &visit.place}, {Role::From, &visit.from},
        {Role::To, &visit.to},           {Role::Event, &visit.event}, {Role::Met, &visit.met},
        {Role::Trip, &visit.trip},       {Role::Home, &visit.home},   {Role::Office, &visit.office},
    };
    for (const auto &[role, text] : texts)
        *text = m_plan.cell(row, role).simplified();
    const bool isLeg = !visit.from.isEmpty() && !visit.to.isEmpty();
    const bool isHalfLeg = !isLeg && !(visit.from.isEmpty() && visit.to.isEmpty());
    if (isHalfLeg && visit.place.isEmpty() && visit.country.isEmpty() && !visit.lat) {
        tell(
            row.line, visit.from.isEmpty() ? Role::From : Role::To,
            QStringLiteral("The row names one end of a leg alone; expected both, or the place of a stay."));
        return;
    }
    if (!isLeg && visit.place.isEmpty() && visit.country.isEmpty() && !visit.lat) {
        tell(
            row.line, m_plan.has(Role::From) ? Role::From : Role::Place,
            QStringLiteral("The row names no place; expected one."));
        return;
    }
    m_table.visits.push_back(std::move(visit));
}

VisitTable Reading::read(DayOrder order)
{
    for (const GridFault &fault : m_grid.faults)
        tell(fault.line, QString(), fault.message);
    m_table.rows = static_cast<int>(m_grid.faults.size());
    m_orders[0] = orderOf(Role::Start, order);
    m_orders[1] = orderOf(Role::End, order);
    for (DayOrder &one : m_orders) // one hand typed both columns
        if (one == DayOrder::Unknown)
            one = m_orders[0] == DayOrder::Unknown ? m_orders[1] : m_orders[0];
    const qsizetype columns = m_plan.header < 0
        ? m_plan.heads.size()
        : m_grid.rows[static_cast<size_t>(m_plan.header)].cells.size();
    for (auto i = static_cast<size_t>(m_plan.header + 1); i < m_grid.rows.size(); ++i) {
        ++m_table.rows;
        readRow(m_grid.rows[i], columns);
    }
    return std::move(m_table);
}

} // namespace

VisitTable
readVisits(const Grid &grid, const ColumnPlan &plan, DayOrder order, const QString &file, bool skipsBadRows)
{
    return Reading(grid, plan, file, skipsBadRows).read(order);
}

std::vector<std::vector<size_t>> tripsOf(const std::vector<Visit> &visits)
{
    std::vector<size_t> order(visits.size());
    std::iota(order.begin(), order.end(), size_t(0));
    int rising = 0;
    for (size_t i = 1; i < visits.size(); ++i)
        rising += visits[i].first > visits[i - 1].first ? 1 : visits[i].first < visits[i - 1].first ? -1 : 0;
    if (rising < 0) // the newest row stands first, also among those of one day
        std::ranges::reverse(order);
    std::ranges::stable_sort(order, {}, [&](size_t i) { return visits[i].first; });
    std::vector<std::vector<size_t>> trips;
    QDate last;
    for (const size_t i : order) {
        const Visit &visit = visits[i];
        const Visit *before = trips.empty() ? nullptr : &visits[trips.back().back()];
        if (!before || visit.trip != before->trip
            || (visit.trip.isEmpty() && visit.first > last.addDays(daysBetweenStops)))
            trips.emplace_back();
        last = trips.back().empty() ? visit.last : std::max(last, visit.last);
        trips.back().push_back(i);
    }
    return trips;
}

QList<TableTraveller> travellersOf(const std::vector<Visit> &visits)
{
    QStringList names;
    QHash<QString, std::vector<Visit>> days; // what trips are cut by
    for (const Visit &visit : visits) {
        if (!days.contains(visit.traveller))
            names += visit.traveller;
        Visit &day = days[visit.traveller].emplace_back();
        day.first = visit.first;
        day.last = visit.last;
        day.trip = visit.trip;
    }
    QList<TableTraveller> travellers;
    for (const QString &name : std::as_const(names)) {
        const std::vector<Visit> &own = days[name];
        const auto [first, last] = std::ranges::minmax(own, {}, &Visit::first);
        travellers += {name, static_cast<int>(tripsOf(own).size()), first.first.year(), last.first.year()};
    }
    std::ranges::stable_sort(travellers, std::ranges::greater(), &TableTraveller::trips);
    return travellers;
}

} // namespace summitry
