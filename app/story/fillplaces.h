// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocodestory.h"

namespace summitry {

/// The bytes of a places table with what was geocoded in it: lat, lon, and the country of a row that names
/// none. Columns that are not there are added behind the last; every other byte stays. Empty, with a sentence
/// in `error`, where the bytes are not those that the matches were found for.
QByteArray fillPlaces(const QByteArray &bytes, const QList<PlaceMatch> &matches, QString *error);

/// Does so with the places.csv of a story that is a folder. Gives a sentence where it fails; then the file is
/// as it was.
QString fillPlacesFile(const QString &story, const QList<PlaceMatch> &matches);

} // namespace summitry
