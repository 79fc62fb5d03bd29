#pragma once

#include <QImage>
#include <QString>

namespace summitry::test {

/// How far two pictures of one size are apart.
struct Difference {
    double share = 1; ///< of the pixels, those with a channel off by more than `tolerance`
    int most = 255; ///< the farthest channel
    QImage picture; ///< the first, pale, with the differing pixels in red
};
Difference difference(const QImage &a, const QImage &b, int tolerance = 24);

/// Compares with tests/golden/NAME.png; `allowed` is the share of pixels that may differ. Answers an empty
/// text where they agree, else a sentence that names the pictures written to look at. With
/// SUMMITRY_ACCEPT_GOLDEN=1 in the environment the new picture becomes the kept one.
QString compareWithGolden(const QImage &picture, const QString &name, double allowed = 0.002);

} // namespace summitry::test
