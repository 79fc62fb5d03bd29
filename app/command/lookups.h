// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/readstory.h"

#include <QJsonArray>

namespace summitry {

/// What was looked up while a story was read, as check and places tell it: a line each, or JSON.
QString toText(const PlaceMatch &match);
QString toText(const HomeMatch &match);
QJsonArray toJson(const QList<PlaceMatch> &matches);
QJsonArray toJson(const QList<HomeMatch> &matches);

} // namespace summitry
