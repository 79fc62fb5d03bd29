// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/convert.h"

#include "command/printable.h"
#include "command/tableoptions.h"
#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "flat/readgrid.h"
#include "story/csvsource.h"
#include "story/geopackagesource.h"
#include "story/readstory.h"
#include "story/writestory.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QFileInfo>

namespace summitry {

namespace {

/// What is to be written, and what was said while it was read.
struct Conversion {
    StoryDraft draft;
    std::vector<NamedBytes> documents;
    QList<Problem> problems;
    QList<Derivation> derived;
};

Conversion readFlat(const QString &path, const TableOptions &options)
{
    Conversion read;
    PlaceGeocoder geocoder;
    AnyReading any = openAnyStory(path, options, &geocoder, nullptr, {}, &read.draft);
    read.problems = std::move(any.reading.problems);
    read.derived = std::move(any.derived);
    for (auto &[name, table] : read.draft.tables)
        table.isPresent = table.shape->required || table.size() > 0;
    const StoryTable &leaders = read.draft.tables[QStringLiteral("leaders")];
    for (int row = 0; row < leaders.size(); ++row)
        if (leaders.cell(row, QStringLiteral("country")).isEmpty())
            read.problems += leaders.warning(
                row, QStringLiteral("country"),
                QStringLiteral("The table does not say the country of '%1', which leaders need; fill it in.")
                    .arg(leaders.cell(row, QStringLiteral("name"))));
    return read;
}

Conversion readTables(const QString &path)
{
    Conversion read;
    read.draft = readDraft(*storySource(path), path);
    read.problems = read.draft.problems;
    const bool isEmpty
        = std::ranges::none_of(read.draft.tables, [](const auto &named) { return named.second.isPresent; });
    QString fault;
    if (isEmpty && !hasErrors(read.problems))
        fault = QStringLiteral("There is no table of a story here.");
    else if (!isEmpty && !isStoryPackage(path)) {
        read.documents = readDocuments(path, &fault);
        if (!fault.isEmpty())
            fault = QStringLiteral("The story %1.").arg(fault);
    }
    if (!fault.isEmpty())
        read.problems += {{path, 0}, {}, Problem::Severity::Error, fault};
    return read;
}

QString written(const StoryDraft &draft)
{
    qsizetype tables = 0, rows = 0;
    for (const auto &[name, table] : draft.tables) {
        tables += table.isPresent ? 1 : 0;
        rows += table.size();
    }
    return QStringLiteral("tables: %1, rows: %2").arg(tables).arg(rows);
}

} // namespace

QString outRefusal(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (path.isEmpty())
        return QStringLiteral("expected the name of a folder, a .zip or a .gpkg.");
    if (storyFormOf(path) == StoryForm::Folder && flatEndings().contains(ending))
        return QStringLiteral("a story cannot be written as .%1; expected a folder, a .zip or a .gpkg.")
            .arg(ending);
    return {};
}

Usage convertUsage()
{
    return {
        QStringLiteral("convert"),
        QStringLiteral("IN OUT [--force] [OPTION…]"),
        QStringLiteral("Writes a story's tables as a folder, a zip or a GeoPackage."),
        {{QStringLiteral("IN"), storyPathHelp()},
         {QStringLiteral("OUT"),
          QStringLiteral(
              "what to write: a zip or a GeoPackage by its ending, .zip or .gpkg, else a folder")}},
        QList<QCommandLineOption>{
            {QStringLiteral("force"), QStringLiteral("replace a story that is there already")}}
            + tableOptions() + QList<QCommandLineOption>{helpOption()},
    };
}

int runConvert(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(convertUsage().options);
    const bool parsed = parser.parse(QStringList{QStringLiteral("summitry convert")} + arguments);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        out << helpText(convertUsage());
        return 0;
    }
    const QStringList paths = parser.positionalArguments();
    QString refusal;
    const TableOptions options = readTableOptions(parser, &refusal);
    if (!parsed)
        refusal = parser.errorText();
    else if (paths.size() != 2 || paths.first().isEmpty())
        refusal = QStringLiteral("expected the path of one story, and what to write.");
    else if (refusal.isEmpty())
        refusal = outRefusal(paths.last());
    if (!refusal.isEmpty()) {
        err << "summitry convert: " << printable(refusal) << ' ' << usageLine(convertUsage()) << '\n';
        return 2;
    }
    const QString path = pathToOpen(paths.first());
    const Conversion read
        = isFlatTable(path) && !isStoryPackage(path) ? readFlat(path, options) : readTables(path);
    for (const Derivation &each : read.derived)
        out << printable(each.at.toString() + QStringLiteral(": inferred: ") + each.sentence) << '\n';
    for (const Problem &problem : read.problems)
        err << printable(problem.toString()) << '\n';
    if (hasErrors(read.problems))
        return 1;
    const QString error
        = writeStory(read.draft, read.documents, paths.last(), parser.isSet(QStringLiteral("force")));
    if (!error.isEmpty()) {
        err << "summitry convert: " << printable(error) << '\n';
        return 1;
    }
    if (storyFormOf(paths.last()) == StoryForm::GeoPackage)
        for (const NamedBytes &document : read.documents)
            err << printable(
                QStringLiteral("%1: warning: A GeoPackage holds tables alone; the file is not in it.")
                    .arg(document.name))
                << '\n';
    out << printable(paths.last()) << ": " << written(read.draft) << '\n';
    return 0;
}

} // namespace summitry
