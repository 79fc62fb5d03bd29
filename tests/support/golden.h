// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

namespace summitry::test {

/// How like a kept picture a new one has to be.
enum class Likeness {
    /// In the private root, with the very libraries that the kept ones were made with: equal but for a few
    /// pixels that rounding decides.
    Equal,
    /// Elsewhere other libraries draw edges a little otherwise: nothing is missing and nothing more is there
    /// (Difference::worstTile).
    SameShapes
};
Likeness likenessHere(); ///< Equal where SUMMITRY_IN_ROOT=1 (packaging/shell sets it)

/// What keeps two pictures from being alike, as a sentence without its full stop; empty where nothing does.
QString unlikeness(const QImage &picture, const QImage &kept, Likeness likeness);

/// Compares with tests/golden/NAME.png. Answers an empty text where they are alike, else sentences that name
/// the pictures written to look at, and the libraries that both were drawn with. With
/// SUMMITRY_ACCEPT_GOLDEN=1 in the environment the new picture becomes the kept one.
QString compareWithGolden(const QImage &picture, const QString &name);

} // namespace summitry::test
