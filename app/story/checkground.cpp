// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/countrycodes.h"

#include <algorithm>
#include <optional>
#include <QMap>

namespace summitry {

namespace {

constexpr double nearLand
    = 25'000; ///< metres: what lies at a border or a coast may be drawn on its other side
constexpr double nearIsland = 100'000; ///< small ones are on no map of the world
constexpr double inland = 5'000; ///< nobody takes that for a ship

/// What is wrong with where a place lies. The first three spoil whole columns.
enum class Misplaced {
    Exchanged,
    OtherSideOfGreenwich,
    OtherSideOfEquator,
    InNoCountry,
    InOtherCountry,
    OnLand
};

struct Finding {
    int row;
    Misplaced wrong;
    QGeoCoordinate given; ///< invalid where the latitude is none
    Ground ground; ///< there
};

class GroundCheck {
public:
    GroundCheck(const StoryTable &places, GroundMap *map)
        : m_places(places)
        , m_map(map)
    {
    }
    void run(QList<Problem> *problems);

private:
    std::optional<Finding> find(int row) const;
    std::optional<Misplaced> slip(const QString &country, double lat, double lon) const;
    bool isInland(const QGeoCoordinate &point) const;
    void tell(const QList<Finding> &findings, QList<Problem> *problems) const;
    QString sentence(const Finding &finding) const;
    QString columnSentence(const Finding &first, qsizetype wrong) const;
    bool isUnreadable(const Finding &finding) const { return !finding.given.isValid(); }

    QString cell(int row, const char *column) const { return m_places.cell(row, QLatin1String(column)); }
    QString degrees(int row) const { return cell(row, "lat") + QStringLiteral(", ") + cell(row, "lon"); }

    const StoryTable &m_places;
    GroundMap *m_map;
    qsizetype m_located = 0; ///< rows with lat and lon
};

QString nameOf(const Ground &ground)
{
    return ground.country.isEmpty() ? QStringLiteral("on ground that is nobody's")
                                    : QStringLiteral("in %1 (%2)").arg(ground.countryName, ground.country);
}

/// A number with the other sign.
QString opposite(const QString &number)
{
    return number.startsWith(QLatin1Char('-')) ? number.sliced(1) : QLatin1Char('-') + number;
}

/// Which slip of the hand would explain coordinates outside of their country.
std::optional<Misplaced> GroundCheck::slip(const QString &country, double lat, double lon) const
{
    const std::tuple<Misplaced, double, double> slips[]{
        {Misplaced::Exchanged, lon, lat},
        {Misplaced::OtherSideOfGreenwich, lat, -lon},
        {Misplaced::OtherSideOfEquator, -lat, lon}};
    for (const auto &[wrong, meantLat, meantLon] : slips)
        if (const QGeoCoordinate meant(meantLat, meantLon);
            meant.isValid() && m_map->isNear(meant, country, nearLand))
            return wrong;
    return std::nullopt;
}

/// On land, with land around it.
bool GroundCheck::isInland(const QGeoCoordinate &point) const
{
    for (const double azimuth : {0, 90, 180, 270})
        if (!m_map->at(point.atDistanceAndAzimuth(inland, azimuth)).isLand)
            return false;
    return m_map->at(point).isLand;
}

std::optional<Finding> GroundCheck::find(int row) const
{
    bool hasLat = false, hasLon = false;
    const double lat = cell(row, "lat").toDouble(&hasLat);
    const double lon = cell(row, "lon").toDouble(&hasLon);
    const QString country = cell(row, "country");
    if (!hasLat || !hasLon || (!country.isEmpty() && !countryCodes().contains(country)))
        return std::nullopt;
    const QGeoCoordinate given(lat, lon);
    if (!given.isValid()) {
        const QGeoCoordinate meant(lon, lat);
        const bool isExchanged
            = meant.isValid() && (country.isEmpty() || m_map->isNear(meant, country, nearLand));
        return isExchanged ? std::optional<Finding>({row, Misplaced::Exchanged, given, {}}) : std::nullopt;
    }
    if (country.isEmpty())
        return isInland(given) ? std::optional<Finding>({row, Misplaced::OnLand, given, m_map->at(given)})
                               : std::nullopt;
    const Ground ground = m_map->at(given);
    if (ground.country == country || m_map->isNear(given, country, ground.isLand ? nearLand : nearIsland))
        return std::nullopt;
    const Misplaced otherwise = ground.isLand ? Misplaced::InOtherCountry : Misplaced::InNoCountry;
    return Finding{row, slip(country, lat, lon).value_or(otherwise), given, ground};
}

QString GroundCheck::sentence(const Finding &finding) const
{
    const QString country = cell(finding.row, "country");
    const QString where = finding.ground.isLand ? nameOf(finding.ground) : QStringLiteral("at sea");
    const QString there = QStringLiteral("%1 is %2, not in %3, the country given; ")
                              .arg(degrees(finding.row), where, country);
    switch (finding.wrong) {
    case Misplaced::Exchanged:
        return isUnreadable(finding)
            ? QStringLiteral(
                  "'%1' is no latitude, and lat and lon seem exchanged; expected lat %2 and lon %1.")
                  .arg(cell(finding.row, "lat"), cell(finding.row, "lon"))
            : there
                + QStringLiteral("%1, %2 is: lat and lon seem exchanged.")
                      .arg(cell(finding.row, "lon"), cell(finding.row, "lat"));
    case Misplaced::OtherSideOfGreenwich:
        return there
            + QStringLiteral("%1, %2 is: degrees west of Greenwich are negative.")
                  .arg(cell(finding.row, "lat"), opposite(cell(finding.row, "lon")));
    case Misplaced::OtherSideOfEquator:
        return there
            + QStringLiteral("%1, %2 is: degrees south of the equator are negative.")
                  .arg(opposite(cell(finding.row, "lat")), cell(finding.row, "lon"));
    case Misplaced::OnLand:
        return QStringLiteral(
                   "%1 is %2, but a place without a country lies at sea; expected its country, or a point "
                   "at sea.")
            .arg(degrees(finding.row), where);
    case Misplaced::InNoCountry:
    case Misplaced::InOtherCountry:
        break;
    }
    return there + QStringLiteral("expected a point in it, or another country.");
}

QString GroundCheck::columnSentence(const Finding &first, qsizetype wrong) const
{
    return sentence(first)
        + QStringLiteral(" So it is in %1 of the table's %2 rows with coordinates.")
              .arg(wrong)
              .arg(m_located);
}

QString columnOf(Misplaced wrong)
{
    switch (wrong) {
    case Misplaced::OtherSideOfGreenwich:
        return QStringLiteral("lon");
    case Misplaced::OnLand:
        return QStringLiteral("country");
    default:
        return QStringLiteral("lat");
    }
}

/// What is wrong in most rows is told once, with the first of them.
void GroundCheck::tell(const QList<Finding> &findings, QList<Problem> *problems) const
{
    constexpr qsizetype several = 3;
    const bool isOne = findings.size() >= several && findings.size() * 2 > m_located
        && findings.first().wrong != Misplaced::InOtherCountry;
    const auto unreadable
        = std::ranges::find_if(findings, [this](const Finding &finding) { return isUnreadable(finding); });
    const Finding &first = unreadable == findings.end() ? findings.first() : *unreadable;
    QList<Problem> alike;
    const auto add = [&](const Finding &finding, const QString &words) {
        alike += m_places.problem(
            finding.row, columnOf(finding.wrong),
            isUnreadable(finding) ? Problem::Severity::Error : Problem::Severity::Warning, words);
    };
    if (isOne)
        add(first, columnSentence(first, findings.size()));
    for (const Finding &finding : isOne ? QList<Finding>() : findings)
        add(finding, sentence(finding));
    addAlike(problems, alike);
}

void GroundCheck::run(QList<Problem> *problems)
{
    QMap<Misplaced, QList<Finding>> findings;
    for (int row = 0; row < m_places.size(); ++row) {
        m_located += !cell(row, "lat").isEmpty() && !cell(row, "lon").isEmpty();
        if (const std::optional<Finding> finding = find(row))
            findings[finding->wrong] += *finding;
    }
    for (const Finding &finding : findings.value(Misplaced::Exchanged))
        if (isUnreadable(finding))
            problems->removeIf([&](const Problem &problem) {
                return problem.column == QStringLiteral("lat") && problem.at == m_places.at(finding.row);
            });
    for (const QList<Finding> &alike : std::as_const(findings))
        tell(alike, problems);
}

} // namespace

void checkGround(const StoryTables &tables, GroundMap *map, QList<Problem> *problems)
{
    const StoryTable &places = tables.at("places");
    const qsizetype lat = places.columns.indexOf(QStringLiteral("lat"));
    if (!map || lat < 0 || std::ranges::all_of(places.cells[static_cast<size_t>(lat)], &QString::isEmpty))
        return;
    if (const QString error = map->error(); !error.isEmpty())
        *problems += places.warning(
            -1, "lat", QStringLiteral("Where the places lie was not checked: %1").arg(error));
    else
        GroundCheck(places, map).run(problems);
}

} // namespace summitry
