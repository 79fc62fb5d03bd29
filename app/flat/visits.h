// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/columns.h"
#include "flat/typeddate.h"
#include "story/problem.h"

#include <optional>

namespace summitry {

/// What a row of a flat table tells: who was where, when. Texts are as typed.
struct Visit {
    int line = 0;
    QString traveller;
    TypedDate::Precision precision = TypedDate::Precision::Day;
    QDate first, last;
    QString country, place; ///< of a stay
    QString from, to; ///< of a leg; then there is no stay
    QString event, met, trip, home, office;
    std::optional<double> lat, lon; ///< both or none
};

/// The rows of a table as visits, in row order. Rows that cannot be read have none and are told: as errors,
/// or, where bad rows are to be skipped, as warnings.
struct VisitTable {
    struct RowProblem {
        Problem problem;
        QString traveller; ///< of the row; empty where it names none
    };
    std::vector<Visit> visits;
    QList<RowProblem> problems;
    QString ambiguous; ///< the first date that can be read two ways; empty where there is none
    int rows = 0; ///< of data, with those that could not be read
};

VisitTable
readVisits(const Grid &grid, const ColumnPlan &plan, DayOrder order, const QString &file, bool skipsBadRows);

/// Somebody who travels in a table.
struct TableTraveller {
    QString name;
    int trips = 0;
    int firstYear = 0, lastYear = 0;
};

/// In the order of their number of trips, the most first.
QList<TableTraveller> travellersOf(const std::vector<Visit> &visits);

/// Puts visits in order, whichever way the table has them, and cuts them where a trip ends: where the next
/// row says another trip or begins more than `daysBetweenStops` after all before it. Indices into `visits`.
std::vector<std::vector<size_t>> tripsOf(const std::vector<Visit> &visits);

constexpr int daysBetweenStops = 3;

} // namespace summitry
