#include "support/pictures.h"

#include "support/testdata.h"

#include <algorithm>
#include <QDir>

namespace summitry::test {

Difference difference(const QImage &a, const QImage &b, int tolerance)
{
    Difference result;
    if (a.size() != b.size() || a.isNull())
        return result;
    const QImage first = a.convertToFormat(QImage::Format_ARGB32);
    const QImage second = b.convertToFormat(QImage::Format_ARGB32);
    result.picture = first.copy();
    result.most = 0;
    qint64 differing = 0;
    for (int y = 0; y < first.height(); ++y) {
        const auto *p = reinterpret_cast<const QRgb *>(first.constScanLine(y));
        const auto *q = reinterpret_cast<const QRgb *>(second.constScanLine(y));
        auto *shown = reinterpret_cast<QRgb *>(result.picture.scanLine(y));
        for (int x = 0; x < first.width(); ++x) {
            const int off = std::max(
                {std::abs(qRed(p[x]) - qRed(q[x])), std::abs(qGreen(p[x]) - qGreen(q[x])),
                 std::abs(qBlue(p[x]) - qBlue(q[x])), std::abs(qAlpha(p[x]) - qAlpha(q[x]))});
            result.most = std::max(result.most, off);
            differing += off > tolerance;
            const int pale = 192 + qGray(p[x]) / 4;
            shown[x] = off > tolerance ? qRgb(220, 0, 0) : qRgb(pale, pale, pale);
        }
    }
    result.share = static_cast<double>(differing) / (static_cast<double>(first.width()) * first.height());
    return result;
}

QString compareWithGolden(const QImage &picture, const QString &name, double allowed)
{
    const QString kept = goldenFolder() + QStringLiteral("/%1.png").arg(name);
    if (qEnvironmentVariableIntValue("SUMMITRY_ACCEPT_GOLDEN") == 1)
        return picture.save(kept) ? QString() : QStringLiteral("%1 could not be written.").arg(kept);
    const Difference found = difference(picture, QImage(kept));
    if (found.share <= allowed)
        return {};
    const QString folder = QDir::current().filePath(QStringLiteral("golden-differences"));
    QDir().mkpath(folder);
    const QString drawn = QStringLiteral("%1/%2.png").arg(folder, name);
    const QString shown = QStringLiteral("%1/%2-difference.png").arg(folder, name);
    picture.save(drawn);
    found.picture.save(shown);
    return QStringLiteral(
               "%1% of the pixels differ from %2 (%3% may). Look at %4 and %5; if the new picture is "
               "right, accept it: run the test again with SUMMITRY_ACCEPT_GOLDEN=1.")
        .arg(100 * found.share, 0, 'f', 2)
        .arg(kept)
        .arg(100 * allowed, 0, 'f', 2)
        .arg(drawn, shown);
}

} // namespace summitry::test
