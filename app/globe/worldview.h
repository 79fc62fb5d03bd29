// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace summitry {

/// Whose borders a map shows. One more is one more row of `worldviews()`, and what maps/build writes for it.
struct Worldview {
    QString id; ///< on the command line, in settings, in `worldview` of the map's countries
    QString column; ///< of the map's borders and disputed areas
    QString name; ///< within a sentence: "UN view"
    QString remark; ///< after the name where there is room; may be empty
};

/// The first where none is chosen.
const QList<Worldview> &worldviews();
QStringList worldviewIds();
/// Null where there is none of this id.
const Worldview *findWorldview(const QString &id);
/// "there is no worldview 'flat'; there are 'un' and 'de-facto'."
QString noSuchWorldview(const QString &id);

} // namespace summitry
