// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/openstory.h"

#include "flat/findtraveller.h"
#include "flat/readgrid.h"
#include "story/geopackagesource.h"
#include "story/readstory.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <span>

namespace summitry {

namespace {

Problem errorOf(const QString &file, const QString &message)
{
    return {{file, 0}, {}, Problem::Severity::Error, message};
}

/// Opens one flat table.
class Opening {
public:
    Opening(
        const QString &path, const TableOptions &options, Geocoder *geocoder, GroundMap *map,
        const KnownTables &known)
        : m_path(path)
        , m_file(QFileInfo(path).fileName())
        , m_options(options)
        , m_geocoder(geocoder)
        , m_map(map)
        , m_known(known)
        , m_lands(geocoder)
        , m_finder(&m_lands, geocoder)
    {
    }
    AnyReading open(StoryDraft *draft);
    TablePreview preview();

private:
    /// What the table says, before it is known who travelled; nothing, with a problem told, where it cannot
    /// be read.
    std::optional<VisitTable> read();
    void show(const Grid &grid);
    void tellOfTwins();
    void askForOrder(const VisitTable &table);
    void refuse(const QString &message) { m_any.reading.problems += errorOf(m_file, message); }
    bool chooseTraveller(QString *name);
    Protagonist
    protagonist(const QString &name, const std::vector<Visit> &all, const std::vector<Visit> &own);
    void build(TableStory story);

    QString m_path, m_file;
    TableOptions m_options;
    ColumnPlan m_plan;
    Geocoder *m_geocoder;
    GroundMap *m_map;
    KnownTables m_known;
    Lands m_lands;
    StopFinder m_finder;
    AnyReading m_any;
};

bool Opening::chooseTraveller(QString *name)
{
    const QList<TableTraveller> &travellers = m_any.preview.travellers;
    if (m_options.isOfNobody)
        return true;
    if (travellers.size() == 1 && m_options.traveller.isEmpty()) {
        *name = travellers.first().name;
        return true;
    }
    if (travellers.size() == 1 && travellers.first().name.isEmpty()) { // the table does not say who travelled
        *name = QString();
        return true;
    }
    if (m_options.traveller.isEmpty()) {
        m_any.preview.isUnsure = true;
        m_any.travellers = travellers;
        refuse(QStringLiteral("The table has %1 travellers; expected one of them to be named with "
                              "--traveller: %2.")
                   .arg(travellers.size())
                   .arg(listOfTravellers(travellers)));
        return false;
    }
    const MeantTraveller meant = findTraveller(m_options.traveller, travellers);
    if (!meant.error.isEmpty())
        refuse(meant.error);
    *name = meant.name;
    return meant.error.isEmpty();
}

Protagonist
Opening::protagonist(const QString &name, const std::vector<Visit> &all, const std::vector<Visit> &own)
{
    Protagonist who{name.isEmpty() ? m_options.traveller : name, m_options.home, {}, false};
    if (!who.home.isEmpty())
        return who;
    for (const Visit &visit : own)
        if (!visit.home.isEmpty()) {
            who.home = visit.home;
            return who;
        }
    if (const SaidHome said = homeSaidIn(all, &m_lands); said.row > 0) {
        who.home = said.country;
        who.derived
            = {{m_file, said.row},
               QStringLiteral("The home of the traveller is taken to be the capital of %1: %2 rows say that "
                              "somebody returned to it or departed from it, and no row visits it.")
                   .arg(said.country)
                   .arg(said.rows)};
    }
    return who;
}

void Opening::build(TableStory story)
{
    m_any.derived += story.derived;
    std::ranges::stable_sort(m_any.derived, {}, [](const Derivation &each) { return each.at.row; });
    m_any.stops = story.stops;
    m_any.placed = story.placed;
    story.draft.path = m_path;
    story.draft.problems = m_any.reading.problems + story.problems;
    m_any.reading = buildStory(std::move(story.draft), m_geocoder, m_map, story.places);
    m_any.reading.problems.removeIf([](const Problem &problem) { // of ids, which the table does not have
        return problem.severity == Problem::Severity::Warning && problem.column == QStringLiteral("id");
    });
}

void Opening::show(const Grid &grid)
{
    TablePreview &preview = m_any.preview;
    preview.heads = m_plan.heads;
    preview.columns = m_plan.columns;
    const auto data = std::span(grid.rows).subspan(static_cast<size_t>(m_plan.header + 1));
    preview.count = std::ssize(data);
    const auto first = data.first(std::min(TablePreview::Most, data.size()));
    preview.rows.assign(first.begin(), first.end());
    preview.options = m_options;
    preview.isUnsure = !m_plan.error.isEmpty() || (m_plan.header < 0 && m_options.columns.isEmpty());
}

/// What a table has in common with others of its kind.
QString shapeOf(const ColumnPlan &plan)
{
    return QStringLiteral("%1:%2")
        .arg(plan.header < 0 ? 0 : 1)
        .arg(plan.heads.join(QLatin1Char('|')))
        .left(1000);
}

void Opening::askForOrder(const VisitTable &table)
{
    if (table.ambiguous.isEmpty())
        return;
    m_any.preview.ambiguous = table.ambiguous;
    m_any.preview.isUnsure = true;
}

/// Columns of one name, of which the first is read.
void Opening::tellOfTwins()
{
    for (const auto &[role, column] : m_plan.columns)
        if (const QString head = m_plan.heads.value(column); m_plan.heads.count(head) > 1)
            m_any.reading.problems
                += {{m_file, 0},
                    head,
                    Problem::Severity::Warning,
                    QStringLiteral("The column '%1' is there more than once; column %2 is read as the %3.")
                        .arg(head.left(64))
                        .arg(column + 1)
                        .arg(roleName(role))};
}

std::optional<VisitTable> Opening::read()
{
    QString note;
    const Grid grid = readGrid(m_path, m_options.encoding, &m_any.reading.problems, &note);
    m_any.preview.note = note;
    if (hasErrors(m_any.reading.problems))
        return {};
    if (grid.rows.empty() && grid.faults.isEmpty()) {
        refuse(QStringLiteral("The table is empty; expected rows of who was where, when."));
        return {};
    }
    if (grid.rows.empty()) {
        for (const GridFault &fault : grid.faults)
            m_any.reading.problems += {{m_file, fault.line}, {}, Problem::Severity::Error, fault.message};
        return {};
    }
    m_plan = planColumns(grid, m_options.columns, &m_lands, m_geocoder);
    m_any.preview.shape = shapeOf(m_plan);
    const TableOptions completed = m_known.complete(m_path, m_any.preview.shape, m_options);
    if (std::exchange(m_options, completed).columns != completed.columns)
        m_plan = planColumns(grid, m_options.columns, &m_lands, m_geocoder);
    show(grid);
    if (std::ssize(grid.rows) == m_plan.header + 1 && grid.faults.isEmpty()) {
        refuse(QStringLiteral("The table has no row of data; expected rows of who was where, when."));
        return {};
    }
    tellOfTwins();
    QStringList meanings;
    for (const auto &[role, column] : m_plan.columns)
        meanings += QStringLiteral("%1 = '%2'").arg(roleName(role), m_plan.heads.value(column));
    m_any.derived
        += {{m_file, 0},
            note + QStringLiteral(" Columns: ") + meanings.join(QStringLiteral(", ")) + QLatin1Char('.')};
    if (!m_plan.error.isEmpty()) {
        refuse(m_plan.error);
        return {};
    }
    VisitTable table = readVisits(grid, m_plan, m_options.dates, m_file, m_options.skipsBadRows);
    m_any.preview.travellers = travellersOf(table.visits);
    askForOrder(table);
    return table;
}

TablePreview Opening::preview()
{
    read();
    return std::move(m_any.preview);
}

AnyReading Opening::open(StoryDraft *draft)
{
    const std::optional<VisitTable> read = this->read();
    if (!read)
        return std::move(m_any);
    const VisitTable &table = *read;
    const ColumnPlan &plan = m_plan;
    QString name;
    const bool isChosen = !table.visits.empty() && chooseTraveller(&name);
    int left = 0;
    for (const VisitTable::RowProblem &each : table.problems)
        if (!isChosen || m_options.isOfNobody || each.traveller.isEmpty() || each.traveller == name) {
            m_any.reading.problems += each.problem;
            ++left;
        }
    if (table.visits.empty() && !hasErrors(m_any.reading.problems))
        refuse(QStringLiteral("No row can be read; expected rows of who was where, when."));
    if (!isChosen)
        return std::move(m_any);
    std::vector<Visit> own;
    std::ranges::copy_if(table.visits, std::back_inserter(own), [&](const Visit &visit) {
        return m_options.isOfNobody || visit.traveller == name;
    });
    const Protagonist who
        = m_options.isOfNobody ? Protagonist{{}, {}, {}, true} : protagonist(name, table.visits, own);
    TableStory story = makeTableStory(
        own, plan, who, m_path, static_cast<int>(own.size()) + left, &m_lands, &m_finder, m_geocoder);
    if (story.placed == 0) {
        m_any.reading.problems += story.problems;
        refuse(QStringLiteral("No stop of the table was found on the map; expected cities or countries by a "
                              "name that is known, or their degrees in columns lat and lon."));
        return std::move(m_any);
    }
    if (!who.isNobody && who.home.isEmpty() && !plan.has(Role::From))
        m_any.reading.problems
            += {{m_file, 0},
                {},
                Problem::Severity::Warning,
                QStringLiteral("The table does not say where the traveller is at home, so no departures and "
                               "ways home are drawn; expected --home with a country or a place.")};
    if (draft)
        *draft = story.draft;
    build(std::move(story));
    return std::move(m_any);
}

} // namespace

QString pathToOpen(const QString &path)
{
    const QString story = isFlatTable(path) ? path : storyPath(path);
    return QDir::cleanPath(QFileInfo(story).absoluteFilePath());
}

AnyReading openAnyStory(
    const QString &path, const TableOptions &options, Geocoder *geocoder, GroundMap *map,
    const KnownTables &known, StoryDraft *draft)
{
    if (isFlatTable(path) && !isStoryPackage(path))
        return Opening(path, options, geocoder, map, known).open(draft);
    return {readStory(path, geocoder, map), {}, {}, {}, 0, 0};
}

TablePreview previewTable(const QString &path, const TableOptions &options, Geocoder *geocoder)
{
    return Opening(path, options, geocoder, nullptr, {}).preview();
}

} // namespace summitry
