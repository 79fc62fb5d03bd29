// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/readgrid.h"

#include "flat/delimited.h"
#include "flat/encoding.h"
#include "story/shape.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestTableFile = 150'000'000;

QByteArray startOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

Problem refusal(const QString &path, const QString &message)
{
    return {{QFileInfo(path).fileName(), 0}, {}, Problem::Severity::Error, message};
}

Grid readTextGrid(const QString &path, const QString &encoding, QList<Problem> *problems, QString *note)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problems += refusal(path, QStringLiteral("The table cannot be opened: %1").arg(file.errorString()));
        return {};
    }
    const QByteArray bytes = file.read(largestTableFile + 1);
    if (bytes.size() > largestTableFile) {
        *problems += refusal(
            path, QStringLiteral("The table is larger than %1 MB; expected a smaller one.")
                      .arg(largestTableFile / 1'000'000));
        return {};
    }
    const DecodedText decoded = decodeText(bytes, encoding);
    if (!decoded.error.isEmpty()) {
        *problems += refusal(path, decoded.error);
        return {};
    }
    if (decoded.isGuess)
        *problems
            += {{QFileInfo(path).fileName(), 0},
                {},
                Problem::Severity::Warning,
                QStringLiteral("The table is not in UTF-8; it was read as %1. Where letters are wrong, name "
                               "its encoding: --encoding with one of %2.")
                    .arg(decoded.encoding, encodingNames().join(QStringLiteral(", ")))};
    Grid grid = readDelimited(decoded.text);
    *note = QStringLiteral("Read as %1, %2 between the cells.")
                .arg(decoded.encoding, grid.separator.isEmpty() ? QStringLiteral("nothing") : grid.separator);
    return grid;
}

} // namespace

QStringList flatEndings()
{
    return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"), QStringLiteral("txt")};
}

bool isFlatTable(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return false;
    if (startOf(path).startsWith("PK"))
        return false;
    const bool isNamedSo = info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0
        && std::ranges::any_of(storyShape(), [&](const TableShape &shape) {
               return shape.name == info.completeBaseName();
           });
    return !isNamedSo || !QFileInfo(info.absolutePath() + QStringLiteral("/story.csv")).isFile();
}

Grid readGrid(const QString &path, const QString &encoding, QList<Problem> *problems, QString *note)
{
    return readTextGrid(path, encoding, problems, note);
}

} // namespace summitry
