// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/writestory.h"

#include "story/csvsource.h"
#include "story/csvtext.h"
#include "story/readstory.h"
#include "story/replacement.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace summitry {

namespace {

QString quotedPath(const QString &path)
{
    return QStringLiteral("“%1”").arg(QDir::toNativeSeparators(path));
}

/// The first file of a folder that is no part of a story; empty where there is none.
QString strangerIn(const QString &folder)
{
    const QDir dir(folder);
    for (const QFileInfo &info :
         dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const bool isTable = info.suffix() == QStringLiteral("csv")
            && std::ranges::any_of(storyShape(), [&](const TableShape &shape) {
                                 return shape.name == info.completeBaseName();
                             });
        if (!info.isFile() || (!isTable && !isStoryDocument(info.fileName())))
            return info.fileName();
    }
    return {};
}

/// Why a path is not written to; empty where it may be.
QString pathRefusal(const QString &path, StoryForm form, bool replaces)
{
    const QFileInfo there(path);
    const QString name = quotedPath(path);
    if (!there.exists())
        return there.isSymLink()
            ? QStringLiteral("%1 is a link that leads nowhere. Give another name.").arg(name)
            : QString();
    if (form != StoryForm::Folder && there.isDir())
        return QStringLiteral("%1 is a folder. Give the name of a file.").arg(name);
    if (!there.isDir() && (form == StoryForm::Folder || !there.isFile()))
        return QStringLiteral("%1 is there and is no %2. Give another name.")
            .arg(name, form == StoryForm::Folder ? QStringLiteral("folder") : QStringLiteral("file"));
    const QString stranger = there.isDir() ? strangerIn(path) : QString();
    if (!stranger.isEmpty())
        return QStringLiteral("%1 holds “%2”, which is no part of a story. Give another name.")
            .arg(name, stranger);
    const bool isEmptyFolder
        = there.isDir() && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!replaces && !isEmptyFolder)
        return QStringLiteral("%1 is there already. Give another name, or --force to replace it.").arg(name);
    if (!there.isWritable())
        return QStringLiteral("%1 is there and may not be written. Give another name.").arg(name);
    return {};
}

QString writeFolder(const QString &path, const std::vector<NamedBytes> &files)
{
    if (!QDir().mkdir(path))
        return QStringLiteral("cannot be made");
    for (const NamedBytes &each : files) {
        QFile file(QDir(path).filePath(each.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(each.bytes) != each.bytes.size() || !file.flush())
            return QStringLiteral("cannot hold “%1”: %2").arg(each.name, file.errorString());
    }
    return {};
}

/// What keeps it from being written as it is; empty where all is there.
QString
writeTables(const StoryDraft &draft, std::vector<NamedBytes> files, const QString &path, StoryForm form)
{
    QString fault;
    std::vector<NamedTable> tables;
    for (const TableShape &shape : storyShape())
        if (const StoryTable &table = draft.tables.at(shape.name); table.isPresent)
            tables.push_back({shape.name, {table.columns, table.cells}});
    TableReader *writer = loadTableReader(&fault);
    if (!writer)
        return fault;
    if (form == StoryForm::GeoPackage) {
        writer->writeGeoPackage(path, tables, &fault);
        return fault;
    }
    for (const NamedTable &table : tables)
        files.push_back({table.name + QStringLiteral(".csv"), toCsv(table.table)});
    if (form == StoryForm::Folder)
        return writeFolder(path, files);
    writer->writeZip(path, files, &fault);
    return fault;
}

/// The first thing of a draft that what was written does not hold; empty where it holds all.
QString firstLoss(const StoryDraft &draft, const QString &path)
{
    const StoryDraft written = readDraft(*storySource(path), path);
    for (const Problem &problem : written.problems)
        if (problem.severity == Problem::Severity::Error)
            return problem.message;
    for (const auto &[name, table] : draft.tables) {
        const StoryTable &other = written.tables.at(name);
        if (!table.isPresent)
            continue;
        if (!other.isPresent || table.columns != other.columns || table.rows.size() != other.rows.size())
            return QStringLiteral("%1 has other columns or rows in it").arg(name);
        for (size_t column = 0; column < table.cells.size(); ++column)
            for (qsizetype row = 0; row < table.cells[column].size(); ++row)
                if (table.cells[column][row] != other.cells[column][row])
                    return QStringLiteral("%1 is another text in it in column “%2”")
                        .arg(
                            table.at(static_cast<int>(row)).toString(),
                            table.columns[static_cast<qsizetype>(column)]);
    }
    return {};
}

} // namespace

StoryForm storyFormOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QStringLiteral("zip") ? StoryForm::Zip
        : ending == QStringLiteral("gpkg") ? StoryForm::GeoPackage
                                           : StoryForm::Folder;
}

QString writeStory(
    const StoryDraft &draft, const std::vector<NamedBytes> &documents, const QString &path, bool replaces)
{
    const StoryForm form = storyFormOf(path);
    if (QString refused = pathRefusal(path, form, replaces); !refused.isEmpty())
        return refused;
    Replacement target(path);
    if (!target.error().isEmpty())
        return target.error();
    QString fault = writeTables(draft, documents, target.path(), form);
    if (!fault.isEmpty())
        return QStringLiteral("%1 %2. Nothing was written.").arg(quotedPath(path), fault);
    fault = firstLoss(draft, target.path());
    if (!fault.isEmpty())
        return QStringLiteral("%1 cannot hold the story as it is: %2. Nothing was written.")
            .arg(quotedPath(path), fault);
    target.commit();
    return target.error();
}

} // namespace summitry
