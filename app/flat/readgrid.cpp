// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/readgrid.h"

#include "flat/delimited.h"
#include "flat/encoding.h"
#include "flat/filekind.h"
#include "flat/workbook.h"
#include "story/shape.h"
#include "tables/tables.h"

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
            path,
            QStringLiteral("The table is larger than %1 MB; expected a smaller one.")
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

QString othersNote(const QStringList &others)
{
    return others.isEmpty()
        ? QString()
        : QStringLiteral(" Not read: %1.").arg(others.join(QStringLiteral(", ")).left(500));
}

Grid readSheetGrid(const QString &path, const QString &kind, QList<Problem> *problems, QString *note)
{
    SheetReading reading = kind == QStringLiteral("xlsx") ? readXlsx(path) : readOds(path);
    if (!reading.error.isEmpty())
        *problems += refusal(path, reading.error);
    else if (reading.grid.rows.empty())
        *problems += refusal(
            path,
            reading.others.isEmpty()
                ? QStringLiteral("The workbook has no cell; expected rows of who was where, when.")
                : QStringLiteral("No sheet that is shown has a cell; expected one besides %1.")
                      .arg(reading.others.join(QStringLiteral(", ")).left(500)));
    *note = QStringLiteral("Read the sheet '%1'.").arg(reading.sheet) + othersNote(reading.others);
    return std::move(reading.grid);
}

/// The columns' names are the first row where the layer has them, and rows are counted from 2 then, as in a
/// text; features have no lines.
Grid readLayerGrid(const QString &path, const QString &kind, QList<Problem> *problems, QString *note)
{
    QString fault;
    TableReader *reader = loadTableReader(&fault);
    constexpr size_t mostFeatures = 2'000'000;
    const Layer layer = reader ? reader->readLayer(path, kind, mostFeatures, &fault) : Layer();
    if (!fault.isEmpty()) {
        *problems += refusal(path, reader ? QStringLiteral("The file %1.").arg(fault) : fault);
        return {};
    }
    Grid grid;
    const int header = kind == QStringLiteral("xls") ? 0 : 1;
    if (header > 0)
        grid.rows.push_back({1, layer.table.columns});
    for (qsizetype row = 0; row < static_cast<qsizetype>(layer.table.size()); ++row) {
        GridRow cells{static_cast<int>(row) + header + 1, {}};
        for (const QStringList &column : layer.table.cells)
            cells.cells += column[row].trimmed();
        if (!std::ranges::all_of(cells.cells, &QString::isEmpty))
            grid.rows.push_back(std::move(cells));
    }
    if (layer.strangers > 0)
        *problems
            += {{QFileInfo(path).fileName(), 0},
                {},
                Problem::Severity::Warning,
                QStringLiteral("%1 of %2 shapes are no points (the first is a %3), so their degrees are not "
                               "read; expected points.")
                    .arg(layer.strangers)
                    .arg(layer.table.size())
                    .arg(layer.stranger)};
    *note = QStringLiteral("Read the layer '%1'.").arg(layer.name) + othersNote(layer.others);
    return grid;
}

const QStringList &textEndings()
{
    static const QStringList endings{
        QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"), QStringLiteral("txt")};
    return endings;
}

const QStringList &sheetEndings()
{
    static const QStringList endings{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("ods")};
    return endings;
}

const QStringList &layerEndings()
{
    static const QStringList endings{QStringLiteral("xls"),  QStringLiteral("geojson"),
                                     QStringLiteral("json"), QStringLiteral("gpkg"),
                                     QStringLiteral("kml"),  QStringLiteral("kmz")};
    return endings;
}

} // namespace

QStringList flatEndings()
{
    return textEndings() + sheetEndings() + layerEndings();
}

bool isFlatTable(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return false;
    const QString ending = info.suffix().toLower();
    if (sheetEndings().contains(ending) || layerEndings().contains(ending))
        return true;
    if (ending == QStringLiteral("zip") || startOf(path).startsWith("PK"))
        return false;
    const bool isNamedSo = info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0
        && std::ranges::any_of(storyShape(), [&](const TableShape &shape) {
                               return shape.name == info.completeBaseName();
                           });
    return !isNamedSo || !QFileInfo(info.absolutePath() + QStringLiteral("/story.csv")).isFile();
}

Grid readGrid(const QString &path, const QString &encoding, QList<Problem> *problems, QString *note)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const QString refused = notWhatItIsCalled(path); !refused.isEmpty()) {
        *problems += refusal(path, refused);
        return {};
    }
    if (sheetEndings().contains(ending))
        return readSheetGrid(
            path, ending == QStringLiteral("ods") ? ending : QStringLiteral("xlsx"), problems, note);
    if (layerEndings().contains(ending))
        return readLayerGrid(path, ending, problems, note);
    return readTextGrid(path, encoding, problems, note);
}

} // namespace summitry
