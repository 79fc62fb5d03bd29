// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace summitry {

/// What a column of a flat table may mean.
enum class Role {
    Traveller, ///< who travelled
    Met, ///< whom they met
    Start, ///< a day, or a range of days
    End,
    Country,
    Place, ///< one or several
    Event,
    Lat,
    Lon,
    From, ///< of a leg
    To,
    Trip, ///< rows of one trip share it
    Home, ///< where the traveller is at home
    Office,
};

/// What `--columns` calls a role: "traveller", "date".
QString roleName(Role role);
/// What `--columns` calls a column that is not read: "ignore".
QString ignoredName();
/// Those that may be given: "leader, traveller, met, date, …"
QStringList roleNames();
/// The role of a name that `--columns` gives; nothing where there is none.
QList<Role> rolesNamed(const QString &name);

/// The roles that a column's head may stand for, in English, Russian, Chinese, German, French or Spanish, the
/// likeliest first: 'from' is the first day or the place that a leg begins at. Empty where it is not known.
QList<Role> rolesOfHead(const QString &head);

} // namespace summitry
