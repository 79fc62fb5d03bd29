// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/command.h"
#include "command/version.h"

#include <QRegularExpression>
#include <QTest>

using namespace summitry;

class TestUsage : public QObject {
    Q_OBJECT
private slots:
    void helpTellsArgumentsAndOptionsInColumns();
    void versionNamesTheLibrariesToo();
    void aWindowShowsOneStory_data();
    void aWindowShowsOneStory();
};

void TestUsage::helpTellsArgumentsAndOptionsInColumns()
{
    const Usage usage{
        "paint",
        "FILE [--theme light|dark]",
        "Paints.",
        {{"FILE", "a picture"}},
        {{"theme", "colours", "light|dark"}, helpOption()}};
    QCOMPARE(
        helpText(usage),
        QStringLiteral("Usage: summitry paint FILE [--theme light|dark]\nPaints.\n\n"
                       "  FILE                a picture\n"
                       "  --theme light|dark  colours\n"
                       "  -h, --help          show this help\n"));
}

void TestUsage::versionNamesTheLibrariesToo()
{
    QString out, err;
    QTextStream outStream(&out), errStream(&err);
    QCOMPARE(runVersion({}, outStream, errStream), 0);
    QCOMPARE(err, QString());
    for (const char *line :
         {"^summitry \\d+\\.\\d+\\.\\d+$", "^Qt 6\\.\\d+\\.\\d+$", "^GDAL 3\\.\\d+\\.\\d+",
          "^PROJ 9\\.\\d+\\.\\d+$", "^Map of 20\\d\\d-\\d\\d$", "^Places of 20\\d\\d-\\d\\d$"}) {
        const QRegularExpression pattern(QLatin1String(line), QRegularExpression::MultilineOption);
        QVERIFY2(out.contains(pattern), qPrintable(line + ('\n' + out)));
    }
}

void TestUsage::aWindowShowsOneStory_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<std::optional<QString>>("path");
    QTest::addColumn<QString>("told");
    using Path = std::optional<QString>;
    QTest::newRow("the built-in one") << QStringList{} << Path(QString()) << QString();
    QTest::newRow("one") << QStringList{"a story"} << Path("a story") << QString();
    QTest::newRow("two") << QStringList{"a", "b"} << Path()
                         << "'b' was not expected: a window shows one story.";
    QTest::newRow("an unknown option") << QStringList{"--foo"} << Path() << "Unknown option 'foo'.";
    QTest::newRow("help too late") << QStringList{"a", "--help"} << Path() << "--help is given alone.";
    QTest::newRow("a name like an option") << QStringList{"--", "--foo"} << Path("--foo") << QString();
}

void TestUsage::aWindowShowsOneStory()
{
    QFETCH(QStringList, arguments);
    QFETCH(std::optional<QString>, path);
    QFETCH(QString, told);
    QString err;
    QTextStream errStream(&err);
    const auto order = storyToOpen(arguments, errStream);
    QCOMPARE(order ? std::optional(order->path) : std::nullopt, path);
    QCOMPARE(err, told.isEmpty() ? QString() : "summitry: " + told + " Usage: summitry [PATH]\n");
}

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
