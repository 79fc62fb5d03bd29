// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/found.h"

#include <QGeoLocation>
#include <QLocale>
#include <QPlace>
#include <QPlaceCategory>

namespace summitry {

/// What Qt Location says of a country or city; the README lists the attributes.
QGeoLocation toLocation(const Found &found);
QPlace toPlace(const Found &found);

/// "Tripoli, Libya"; a country's name alone.
QString toText(const Found &found);

QList<Kind> everyKind();
/// The categories of places, one of each kind.
QList<QPlaceCategory> allCategories();
QString categoryId(Kind kind);

/// BCP 47, the preferred first.
QStringList toLanguages(const QList<QLocale> &locales);

} // namespace summitry
