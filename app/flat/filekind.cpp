// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/filekind.h"

#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

enum class Kind { Unknown, Zip, Compound, Database, Xml, Other };

struct Mark {
    QByteArrayView start; ///< of the file, in lower case where it is text
    Kind kind;
    const char *name;
};

constexpr Mark marks[]{
    {"PK\3\4", Kind::Zip, "a zip"},
    {"PK\5\6", Kind::Zip, "an empty zip"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Compound,
     "a workbook of Excel 97 to 2003, or one that a password protects"},
    {"SQLite format 3", Kind::Database, "a database of SQLite"},
    {"\x89PNG", Kind::Other, "a picture"},
    {"\xFF\xD8\xFF", Kind::Other, "a photograph"},
    {"GIF8", Kind::Other, "a picture"},
    {"%PDF-", Kind::Other, "a PDF document"},
    {"\x1f\x8b", Kind::Other, "packed by gzip"},
    {"7z\xBC\xAF\x27\x1C", Kind::Other, "an archive of 7-Zip"},
    {"Rar!\x1a", Kind::Other, "an archive of RAR"},
    {"\x7f"
     "ELF",
     Kind::Other, "a program"},
};

constexpr Mark textMarks[]{
    {"<?xml", Kind::Xml, "a document of XML"},
    {"{\\rtf", Kind::Other, "a letter in RTF"},
    {"<!doctype html", Kind::Other, "a page of HTML"},
    {"<html", Kind::Other, "a page of HTML"},
    {"<ogrvrtdatasource", Kind::Other, "a virtual table, which opens other files"},
    {"<vrtdataset", Kind::Other, "a virtual picture, which opens other files"},
};

Mark markOf(const QByteArray &start)
{
    for (const Mark &mark : marks)
        if (start.startsWith(mark.start))
            return mark;
    const QByteArray text = start.sliced(start.startsWith("\xEF\xBB\xBF") ? 3 : 0).trimmed().toLower();
    for (const Mark &mark : textMarks)
        if (text.startsWith(mark.start))
            return mark;
    return {{}, Kind::Unknown, "not what its ending says"};
}

/// What a file of this ending is, in words, and the kind that it must be; Unknown where it may be anything.
std::pair<QString, Kind> expectedOf(const QString &ending)
{
    if (ending == QStringLiteral("xlsx") || ending == QStringLiteral("xlsm"))
        return {QStringLiteral("a workbook of Excel 2007 or later, without a password"), Kind::Zip};
    if (ending == QStringLiteral("ods"))
        return {QStringLiteral("an OpenDocument spreadsheet"), Kind::Zip};
    if (ending == QStringLiteral("kmz"))
        return {QStringLiteral("a zip of KML"), Kind::Zip};
    if (ending == QStringLiteral("gpkg"))
        return {QStringLiteral("a GeoPackage"), Kind::Database};
    if (ending == QStringLiteral("xls"))
        return {QStringLiteral("a workbook of Excel 97 to 2003"), Kind::Compound};
    if (ending == QStringLiteral("kml"))
        return {QStringLiteral("KML"), Kind::Xml};
    if (ending == QStringLiteral("json") || ending == QStringLiteral("geojson"))
        return {QStringLiteral("GeoJSON"), Kind::Unknown};
    return {QStringLiteral("a table as text"), Kind::Unknown};
}

} // namespace

QString notWhatItIsCalled(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // whoever reads it says why
    constexpr qint64 looked = 256;
    const QByteArray start = file.read(looked);
    const auto [expected, kind] = expectedOf(QFileInfo(path).suffix().toLower());
    if (start.isEmpty())
        return QStringLiteral("The file is empty; expected %1.").arg(expected);
    const Mark mark = markOf(start);
    const bool isPlainKml
        = kind == Kind::Xml && mark.kind == Kind::Unknown; // the declaration may be left out
    const bool isOldSheet = kind == Kind::Compound && start.startsWith('\t'); // Excel 2 to 4: its BOF record
    if (mark.kind == kind || isPlainKml || isOldSheet)
        return {};
    return QStringLiteral("By its first bytes the file is %1; expected %2.")
        .arg(QLatin1String(mark.name), expected);
}

} // namespace summitry
