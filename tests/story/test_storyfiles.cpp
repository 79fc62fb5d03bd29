// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallstory.h"
#include "tables/tables.h"

#include <QProcess>
#include <sys/stat.h>
#include <unistd.h>

using namespace summitry;

/// Folders, zips and files that hold no story, or not all of it, or that cannot be read.
class TestStoryFiles : public QObject {
    Q_OBJECT

private slots:
    void a_missing_table_is_told_data();
    void a_missing_table_is_told();
    void an_unknown_file_is_told_and_a_readme_is_not();
    void a_path_that_holds_no_story_is_told_data();
    void a_path_that_holds_no_story_is_told();
    void a_current_folder_that_is_gone_is_told();
    void a_carriage_return_within_a_cell_is_kept();
    void a_cell_of_200_MB_is_told_data();
    void a_cell_of_200_MB_is_told();
    void a_folder_with_no_permission_is_told();
    void a_table_with_no_permission_is_told();
    void a_damaged_zip_is_told();
    void a_zip_with_a_password_is_told();
    void a_flipped_bit_in_a_zip_is_told_data();
    void a_flipped_bit_in_a_zip_is_told();
    void a_packing_that_is_not_read_is_told();
    void a_zip_with_two_files_of_one_name_is_refused();
    void a_zip_may_be_called_anything();
    void a_column_that_stands_twice_is_refused();
    void columns_without_end_are_refused();
    void a_text_without_end_is_refused();
    void a_pipe_is_not_waited_for();
    void a_link_out_of_the_story_is_not_followed();
};

void TestStoryFiles::a_missing_table_is_told_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("leaders")
        << "leaders.csv"
        << "story.csv:2:protagonist: error: 'host' is unknown: the story has no leaders.csv.\n"
           "leaders.csv: error: The table is missing; expected leaders.csv with the columns id, name, short, "
           "country, office, region, groups, home.\n"
           "meetings.csv:2:leader: error: 'north' is unknown: the story has no leaders.csv.\n"
           "meetings.csv:3:leader: error: 'south' is unknown: the story has no leaders.csv.";
    QTest::newRow("one that may be missing, but not when it is named")
        << "groups.csv"
        << "leaders.csv:3:groups: error: 'cold' is unknown: the story has no groups.csv.\n"
           "mentions.csv:2:group: error: 'cold' is unknown: the story has no groups.csv.";
    QTest::newRow("one that may be missing") << "mentions.csv"
                                             << "excerpts.csv:2:id: warning: The excerpt 'snow' is shown for "
                                                "nobody; expected a row in mentions.csv.";
}

void TestStoryFiles::a_missing_table_is_told()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    const Copy copy;
    QVERIFY(QFile::remove(copy.file(file)));
    compare(copy.path(), expected);
}

void TestStoryFiles::an_unknown_file_is_told_and_a_readme_is_not()
{
    const Copy copy;
    writeAll(copy.file("README.md"), "x");
    writeAll(copy.file("LICENSE"), "x");
    writeAll(copy.file(".directory"), "x");
    writeAll(copy.file("leader.csv"), "x");
    compare(
        copy.path(),
        "leader.csv: warning: This file is no table of a story; it was not read. Did you mean "
        "'leaders.csv'?");
}

void TestStoryFiles::a_path_that_holds_no_story_is_told_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes"); // null: nothing is written; empty: a folder is made
    QTest::addColumn<QString>("expected");
    const QString noZip
        = "The story is neither a folder nor a zip; expected a folder or a zip of CSV tables.";
    const QString tables = "There is no table of a story here; expected story.csv, leaders.csv, places.csv, "
                           "trips.csv, legs.csv, meetings.csv, excerpts.csv, mentions.csv, groups.csv, "
                           "sources.csv, reports.csv.";
    QTest::newRow("no path") << "nowhere" << QByteArray() << "The story does not exist.";
    QTest::newRow("an empty folder") << "empty" << QByteArray("") << tables;
    QTest::newRow("a picture named .xlsx")
        << "story.xlsx" << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << noZip;
    QTest::newRow("a text") << "story.txt" << QByteArray("leaders") << noZip;
    QTest::newRow("an empty zip") << "empty.zip" << QByteArray("PK\5\6") + QByteArray(18, '\0')
                                  << "The story is no zip that can be read: it is empty or damaged.";
}

void TestStoryFiles::a_path_that_holds_no_story_is_told()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const QTemporaryDir dir;
    const QString path = dir.filePath(name);
    if (!bytes.isEmpty())
        writeAll(path, bytes);
    else if (!bytes.isNull())
        QVERIFY(QDir().mkdir(path));
    compare(path, path + ": error: " + expected);
}

void TestStoryFiles::a_current_folder_that_is_gone_is_told()
{
    const QString before = QDir::currentPath();
    const QTemporaryDir dir;
    QVERIFY(QDir::setCurrent(dir.path()));
    QVERIFY(QDir().rmdir(dir.path()));
    const StoryReading reading = readStory(".");
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(
        inLines(reading.problems, 10).join(u'\n'),
        ".: error: The story lies in the current folder, which is there no more.");
}

void TestStoryFiles::a_carriage_return_within_a_cell_is_kept()
{
    const Copy copy;
    writeAll(
        copy.file("sources.csv"),
        "id,title,publisher\r\npage,\"One \"\"two\"\"\rthree\r\nfour\nfive\",P\r\n");
    const StoryReading reading = readStory(copy.path());
    QVERIFY2(reading.story, qPrintable(inLines(reading.problems, 10).join(u'\n')));
    QCOMPARE(reading.story->source("page")->title, "One \"two\"\rthree\r\nfour\nfive");
}

void TestStoryFiles::a_cell_of_200_MB_is_told_data()
{
    QTest::addColumn<bool>("zipped");
    QTest::newRow("in a folder") << false;
    QTest::newRow("in a zip, where it is small") << true;
}

void TestStoryFiles::a_cell_of_200_MB_is_told()
{
    QFETCH(bool, zipped);
    const Copy copy;
    {
        QFile file(copy.file("excerpts.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,source,text,kind,section\nsnow,page,\"");
        const QByteArray megabyte(1'000'000, 'x');
        for (int i = 0; i < 200; ++i)
            file.write(megabyte);
        file.write("\",quotation,opening\n");
    }
    QString path = copy.path();
    if (zipped) {
        path = copy.file("story.zip");
        QProcess zip;
        zip.setWorkingDirectory(copy.path());
        zip.start("zip", {"-q", "-1", "-r", path, "."});
        QVERIFY(zip.waitForFinished(60'000) && zip.exitCode() == 0);
    }
    compare(
        path,
        "excerpts.csv: error: The table is larger than 150 MB; expected a smaller one.\n"
        "excerpts.csv:2:text: error: The cell holds more than 100000 bytes; expected a text of a few "
        "sentences.");
}

/// Everything is open to root: reads as the user 'nobody'.
class AsNobody {
public:
    AsNobody()
    {
        if (geteuid() == 0 && seteuid(65534) != 0)
            qFatal("cannot become another user");
    }
    ~AsNobody()
    {
        if (getuid() == 0 && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
};

void TestStoryFiles::a_folder_with_no_permission_is_told()
{
    const Copy copy;
    QVERIFY(QFile::setPermissions(copy.path(), {}));
    {
        const AsNobody nobody;
        compare(copy.path(), copy.path() + ": error: The story cannot be opened: Permission denied.");
    }
    QVERIFY(QFile::setPermissions(copy.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestStoryFiles::a_table_with_no_permission_is_told()
{
    const Copy copy;
    const auto open = QFile::Permissions(0x7755); // by owner, user, group and others
    QVERIFY(QFile::setPermissions(copy.path(), open));
    for (const QString &name : QDir(copy.path()).entryList(QDir::Files))
        QVERIFY(QFile::setPermissions(copy.file(name), open));
    QVERIFY(QFile::setPermissions(copy.file("groups.csv"), {}));
    const AsNobody nobody;
    compare(copy.path(), "groups.csv: error: The table cannot be opened: Permission denied.");
}

/// Packs the copy's tables, as a stranger's program would.
static QString zipped(const Copy &copy, const QString &name, const QStringList &options = {})
{
    QProcess zip;
    zip.setWorkingDirectory(copy.path());
    zip.start("zip", QStringList{"-q", "-r"} + options + QStringList{copy.file(name), "."});
    if (!zip.waitForFinished() || zip.exitCode() != 0)
        qFatal("zip failed");
    return copy.file(name);
}

void TestStoryFiles::a_damaged_zip_is_told()
{
    const Copy copy;
    const QString path = zipped(copy, "story.zip");
    const QByteArray whole = readAll(path);
    writeAll(path, whole.first(whole.size() / 2));
    const StoryReading reading = readStory(path);
    QVERIFY(!reading.story);
    QVERIFY2(
        told(reading).contains("story.zip: error: The story is no zip that can be read"),
        qPrintable(told(reading)));
}

void TestStoryFiles::a_zip_with_a_password_is_told()
{
    const Copy copy;
    const StoryReading reading = readStory(zipped(copy, "story.zip", {"-P", "password"}));
    QVERIFY(!reading.story);
    QVERIFY2(
        told(reading).contains("leaders.csv: error: The table needs a password; expected a zip without one."),
        qPrintable(told(reading)));
}

void TestStoryFiles::a_flipped_bit_in_a_zip_is_told_data()
{
    QTest::addColumn<QString>("level");
    QTest::newRow("stored") << "-0";
    QTest::newRow("deflated") << "-9";
}

/// Whichever byte of a table's it is: the zip is refused, or told of, and never another story is shown.
void TestStoryFiles::a_flipped_bit_in_a_zip_is_told()
{
    QFETCH(QString, level);
    const Copy copy;
    const QString path = zipped(copy, "story.zip", {level, "-X"});
    const QByteArray whole = readAll(path);
    QCOMPARE(told(readStory(path)), QString());
    constexpr qsizetype LocalHeader = 30, NameLength = 26;
    const qsizetype header = whole.indexOf("places.csv") - LocalHeader;
    QVERIFY(whole.sliced(header).startsWith("PK\x03\x04"));
    QCOMPARE(whole[header + NameLength], '\x0a');
    const qsizetype start = header + LocalHeader + 10, end = whole.indexOf("PK\x03\x04", start);
    QVERIFY(end - start > 100);
    int refused = 0;
    for (qsizetype at = start; at < end; at += 7) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        writeAll(path, flipped);
        const StoryReading reading = readStory(path);
        if (reading.story) { // deflated bits may say the same in another way
            QString error;
            QCOMPARE(
                loadTableReader(&error)->read(path, "places.csv", 1'000'000, &error),
                readAll(copy.file("places.csv")));
            continue;
        }
        QVERIFY2(
            told(reading).contains("places.csv: error: The table cannot be unpacked: it is damaged."),
            qPrintable(told(reading)));
        ++refused;
    }
    QVERIFY(refused > 10);
}

void TestStoryFiles::a_packing_that_is_not_read_is_told()
{
    const Copy copy;
    const QString path = zipped(copy, "story.zip");
    QByteArray bytes = readAll(path);
    constexpr qsizetype LocalMethod = 8, CentralMethod = 10;
    for (const auto &[signature, method] :
         {std::pair("PK\x03\x04", LocalMethod), {"PK\x01\x02", CentralMethod}})
        for (qsizetype at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4))
            bytes[at + method] = 14; // LZMA
    writeAll(path, bytes);
    const StoryReading reading = readStory(path);
    QVERIFY(!reading.story);
    QVERIFY2(
        told(reading).contains("leaders.csv: error: The table is packed by method 14 of zip; expected 0 "
                               "(stored) or 8 (deflated)."),
        qPrintable(told(reading)));
}

void TestStoryFiles::a_zip_with_two_files_of_one_name_is_refused()
{
    const Copy copy;
    writeAll(copy.file("groupz.csv"), readAll(copy.file("groups.csv")));
    const QString path = zipped(copy, "story.zip");
    writeAll(path, readAll(path).replace("groupz.csv", "groups.csv"));
    compare(path, path + ": error: The story holds 'groups.csv' twice; expected each file once.");
}

void TestStoryFiles::a_zip_may_be_called_anything()
{
    const Copy copy;
    for (const QString &name :
         {QStringLiteral("a{b}c.zip"), QStringLiteral("}{.zip"), QStringLiteral("%s ж.zip")}) {
        const QString path = zipped(copy, name);
        compare(path, {});
        QVERIFY(QFile::remove(path));
    }
}

void TestStoryFiles::a_column_that_stands_twice_is_refused()
{
    Copy copy;
    copy.replace("groups.csv", "id,name,basis,note", "id,name,basis, name");
    compare(copy.path(), "groups.csv:1:name: error: The column 'name' is there twice; expected it once.");
}

void TestStoryFiles::columns_without_end_are_refused()
{
    const Copy copy;
    writeAll(copy.file("groups.csv"), "id,name,basis" + QByteArray(9'000'000, ',') + '\n');
    const QString told = "groups.csv:1: error: The table has more than 1000 columns; expected about ten.";
    const StoryReading reading = readStory(copy.path());
    QVERIFY(!reading.story);
    QVERIFY2(::told(reading).contains(told), qPrintable(::told(reading).left(2000)));
    QVERIFY(reading.problems.size() < 20);
}

void TestStoryFiles::a_text_without_end_is_refused()
{
    const Copy copy;
    const QByteArray endless(2001, 'x'), longest(2000, 'x');
    writeAll(
        copy.file("groups.csv"), "id,name,name_ru,basis,note\ncold," + longest + ',' + endless + ",fact,\n");
    compare(copy.path(), "groups.csv:2:name_ru: error: The cell has 2001 letters; expected at most 2000.");
    writeAll(copy.file("groups.csv"), "id,name,basis,note\ncold," + longest + ",fact," + endless + '\n');
    compare(copy.path(), {});
}

void TestStoryFiles::a_pipe_is_not_waited_for()
{
    const Copy copy;
    QVERIFY(QFile::remove(copy.file("groups.csv")));
    QCOMPARE(mkfifo(copy.file("groups.csv").toUtf8().constData(), 0600), 0);
    compare(copy.path(), "groups.csv: error: The table is a pipe, a socket or a device; expected a file.");
    const QString pipe = copy.file("groups.csv");
    compare(pipe, pipe + ": error: The story is a pipe, a socket or a device; expected a file.");
}

void TestStoryFiles::a_link_out_of_the_story_is_not_followed()
{
    const Copy copy;
    QVERIFY(QFile::remove(copy.file("groups.csv")));
    QVERIFY(QFile::link(smallStory() + "/groups.csv", copy.file("groups.csv")));
    compare(
        copy.path(),
        "groups.csv: error: The table is a link that leads out of the folder; expected a file of its own.");
}

QTEST_GUILESS_MAIN(TestStoryFiles)
#include "test_storyfiles.moc"
