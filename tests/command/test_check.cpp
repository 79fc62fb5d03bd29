// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/check.h"
#include "command/command.h"
#include "command/printable.h"
#include "run.h"
#include "support/testdata.h"

#include <cstdio>
#include <fcntl.h>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace summitry;

/// `summitry check`.
class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void what_a_story_holds_is_counted();
    void a_table_stands_for_its_story();
    void a_story_with_coordinates_loads_no_place_service();
    void problems_are_lines_and_the_exit_code_says_so();
    void json_says_the_same();
    void what_a_story_says_cannot_forge_lines();
    void an_answer_that_cannot_be_written_is_an_error_data();
    void an_answer_that_cannot_be_written_is_an_error();
    void arguments_are_utf_8();
    void a_wrong_command_says_how_to_use_it_data();
    void a_wrong_command_says_how_to_use_it();
    void commands_are_told_from_paths();
};

static Result check(const QStringList &arguments)
{
    return run(runCheck, arguments);
}

void TestCheck::what_a_story_holds_is_counted()
{
    const Result result = check({frozenStory()});
    QCOMPARE(
        result.out,
        frozenStory() + ": 32 leaders, 27 countries, 6 trips, 13 legs, 61 meetings, 13 excerpts, 57 sources\n"
            + frozenStory() + ": errors: 0, warnings: 0\n");
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
}

void TestCheck::a_table_stands_for_its_story()
{
    const QString table = frozenStory() + "/story.csv";
    const Result result = check({table});
    QVERIFY(result.out.startsWith(table + ": 32 leaders, 27 countries, "));
    QCOMPARE(result.code, 0);
    QCOMPARE(check({frozenStory() + "/none.csv"}).code, 1);
}

void TestCheck::a_story_with_coordinates_loads_no_place_service()
{
    QCOMPARE(check({frozenStory()}).code, 0);
    QFile libraries("/proc/self/maps");
    QVERIFY(libraries.open(QIODevice::ReadOnly));
    const QByteArray loaded = libraries.readAll();
    QVERIFY(loaded.contains("libQt6Positioning"));
    QVERIFY(!loaded.contains("libQt6Location"));
}

/// Of a story, only the table of groups, with an error and a warning in it.
static void writeBrokenStory(const QTemporaryDir &dir)
{
    QFile file(dir.filePath("groups.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name,basis,notes\ncold,Cold countries,guess,\n");
}

void TestCheck::problems_are_lines_and_the_exit_code_says_so()
{
    const QTemporaryDir dir;
    writeBrokenStory(dir);
    const Result result = check({dir.path()});
    QCOMPARE(result.code, 1);
    const QStringList lines = result.out.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines[0].startsWith("story.csv: error: The table is missing;"), qPrintable(lines[0]));
    QCOMPARE(
        lines[4],
        "groups.csv:1:notes: warning: The column is not known; it was not read. Did you mean 'note'?");
    QCOMPARE(lines[5], "groups.csv:2:basis: error: 'guess' is not known here; expected fact or reading.");
    QCOMPARE(lines[6], dir.path() + ": errors: 5, warnings: 1");
}

void TestCheck::json_says_the_same()
{
    const QTemporaryDir dir;
    writeBrokenStory(dir);
    const Result broken = check({"--json", dir.path()});
    QCOMPARE(broken.code, 1);
    const QJsonObject refused = broken.json();
    QCOMPARE(refused["ok"], QJsonValue(false));
    QVERIFY(!refused.contains("counts"));
    const QJsonObject expected{
        {"file", "groups.csv"},
        {"row", 2},
        {"column", "basis"},
        {"severity", "error"},
        {"message", "'guess' is not known here; expected fact or reading."}};
    QCOMPARE(refused["problems"].toArray().last().toObject(), expected);

    const QJsonObject good = check({frozenStory(), "--json"}).json();
    QCOMPARE(good["ok"], QJsonValue(true));
    QCOMPARE(good["counts"]["meetings"], QJsonValue(61));
    QCOMPARE(good["problems"].toArray().size(), 0);
}

void TestCheck::what_a_story_says_cannot_forge_lines()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath("groups.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "id,name,basis,note\ncold,Cold,\"a\nleaders.csv: error: \x1b[31mforged\xe2\x80\xae\xc2\x9b\",\n");
    file.close();
    const QString out = check({dir.path()}).out;
    QVERIFY2(
        out.contains("'a\\nleaders.csv: error: \\u001b[31mforged\\u202e\\u009b' is not known here"),
        qPrintable(out));
    QVERIFY(!out.contains("\nleaders.csv: error: forged") && !out.contains(QChar(0x1b)));
    QCOMPARE(printable("Ünïcödé 习近平 ‏العربية"), "Ünïcödé 习近平 ‏العربية");
    QCOMPARE(printable(QStringLiteral("a\u2066b\u2028c\x7f")), "a\\u2066b\\u2028c\\u007f");
}

void TestCheck::an_answer_that_cannot_be_written_is_an_error_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("text") << QStringList{"check", frozenStory()};
    QTest::newRow("JSON") << QStringList{"check", "--json", frozenStory()};
    QTest::newRow("help") << QStringList{"--help"};
}

void TestCheck::an_answer_that_cannot_be_written_is_an_error()
{
    QFETCH(QStringList, arguments);
    std::fflush(stdout);
    const int kept = dup(STDOUT_FILENO), full = open("/dev/full", O_WRONLY);
    dup2(full, STDOUT_FILENO);
    const auto code = runCommand(arguments);
    dup2(kept, STDOUT_FILENO);
    close(kept);
    close(full);
    std::clearerr(stdout);
    QCOMPARE(code, 1);
}

void TestCheck::arguments_are_utf_8()
{
    QByteArray good("\xd1\x8f"), bad("a\xff");
    QString told;
    QTextStream err(&told);
    char *const fine[]{good.data()}, *const foreign[]{good.data(), bad.data()};
    QVERIFY(areReadable(fine, err));
    QCOMPARE(told, QString());
    QVERIFY(!areReadable(foreign, err));
    QVERIFY2(told.startsWith("summitry: Argument 2, 'a"), qPrintable(told));
}

void TestCheck::a_wrong_command_says_how_to_use_it_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no path") << QStringList();
    QTest::newRow("an empty path") << QStringList{QString()};
    QTest::newRow("two paths") << QStringList{"a", "b"};
    QTest::newRow("an option that is none") << QStringList{"a", "--jason"};
}

void TestCheck::a_wrong_command_says_how_to_use_it()
{
    QFETCH(QStringList, arguments);
    const Result result = check(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.err.contains("Usage: summitry check PATH [--json]"), qPrintable(result.err));
}

void TestCheck::commands_are_told_from_paths()
{
    QVERIFY(isCommand({"check", "somewhere"}));
    QVERIFY(isCommand({"--help"}));
    QVERIFY(isCommand({"-v"}));
    QVERIFY(!isCommand({"stories/check"}));
    QVERIFY(!isCommand({}));
    QVERIFY(!runCommand({"stories/check"}));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
