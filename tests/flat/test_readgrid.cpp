// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/delimited.h"
#include "flat/encoding.h"
#include "flat/readgrid.h"
#include "support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

class TestReadGrid : public QObject {
    Q_OBJECT
private slots:
    void theEncodingIsRecognised_data();
    void theEncodingIsRecognised();
    void theEncodingMayBeNamed();
    void separatorsAreRecognised_data();
    void separatorsAreRecognised();
    void quotedCellsHoldSeparatorsAndLineEnds();
    void aQuotationMarkThatIsNeverClosedIsTold();
    void workbooksKeepTheirDates_data();
    void workbooksKeepTheirDates();
    void hiddenSheetsAreTold();
    void layersHaveDegrees_data();
    void layersHaveDegrees();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void aTableOfAFolderIsNoFlatTable();
};

static Grid read(const QString &name, QList<Problem> *problems, QString *note)
{
    return readGrid(testData("flat/" + name), {}, problems, note);
}

void TestReadGrid::theEncodingIsRecognised_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("head");
    QTest::newRow("UTF-8") << "semicolons.csv" << "UTF-8" << "Wer";
    QTest::newRow("UTF-16") << "utf16.tsv" << "UTF-16" << "Name";
    QTest::newRow("Cyrillic") << "russian.csv" << "Windows-1251" << "Кто";
    QTest::newRow("Chinese") << "chinese.csv" << "GB 18030" << "领导人";
    QTest::newRow("Latin") << "french.csv" << "Windows-1252" << "Qui";
}

void TestReadGrid::theEncodingIsRecognised()
{
    QFETCH(QString, file);
    QFETCH(QString, encoding);
    QFETCH(QString, head);
    QList<Problem> problems;
    QString note;
    const Grid grid = read(file, &problems, &note);
    QVERIFY2(note.contains(encoding + ','), qPrintable(note));
    QCOMPARE(grid.rows.front().cells.first(), head);
    QCOMPARE(grid.rows.size(), size_t(3));
    const bool isGuess = !encoding.startsWith("UTF");
    QCOMPARE(problems.size(), isGuess ? 1 : 0);
    QVERIFY(!isGuess || problems.first().message.contains(encoding));
}

void TestReadGrid::theEncodingMayBeNamed()
{
    const QByteArray bytes = "\xCF\xF0"; // Пр, or Ïð
    QCOMPARE(decodeText(bytes, "windows-1251").text, QString("Пр"));
    QCOMPARE(decodeText(bytes, "windows-1252").text, QString("Ïð"));
    QVERIFY(!decodeText(bytes, "utf-8").error.isEmpty());
    QVERIFY(!decodeText(QByteArray("a\0b", 3)).error.isEmpty());
}

void TestReadGrid::separatorsAreRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("separator");
    QTest::newRow("commas") << "a,b\n1,2\n" << "comma";
    QTest::newRow("semicolons") << "a;b\n48,85;2,35\n" << "semicolon";
    QTest::newRow("tabs") << "a\tb\n1,5\t2,5\n" << "tab";
    QTest::newRow("pipes") << "a|b\n1|2\n" << "pipe";
    QTest::newRow("said") << "sep=;\na;b\nx;y,z\n" << "semicolon";
}

void TestReadGrid::separatorsAreRecognised()
{
    QFETCH(QString, text);
    QFETCH(QString, separator);
    const Grid grid = readDelimited(text);
    QCOMPARE(grid.separator, separator);
    QCOMPARE(grid.rows.front().cells, QStringList({"a", "b"}));
    QCOMPARE(grid.rows.back().cells.size(), 2);
}

void TestReadGrid::quotedCellsHoldSeparatorsAndLineEnds()
{
    const Grid grid = readDelimited("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\n3,4\r\n");
    QCOMPARE(grid.rows[1].cells, QStringList({"x, \"y\"\nz", "2"}));
    QCOMPARE(grid.rows[1].line, 2);
    QCOMPARE(grid.rows[2].line, 5);
}

void TestReadGrid::aQuotationMarkThatIsNeverClosedIsTold()
{
    QList<Problem> problems;
    QString note;
    const Grid grid = read("unclosed.csv", &problems, &note);
    QCOMPARE(grid.faults.size(), 1);
    QCOMPARE(grid.faults.first().line, 2);
    QVERIFY(grid.faults.first().message.contains("never closed"));
}

void TestReadGrid::workbooksKeepTheirDates_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::newRow("XLSX") << "visits.xlsx" << 4;
    QTest::newRow("XLSX of 1904") << "visits-1904.xlsx" << 4;
    QTest::newRow("ODS") << "visits.ods" << 2;
}

void TestReadGrid::workbooksKeepTheirDates()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QList<Problem> problems;
    QString note;
    const Grid grid = read(file, &problems, &note);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    const GridRow &first = grid.rows[grid.rows.size() - 2], &last = grid.rows.back();
    QCOMPARE(first.cells.first(4), QStringList({"Ana Vidal", "2024-05-16", "France", "Paris"}));
    QCOMPARE(last.cells[1].left(10), QString("2024-05-18"));
    QCOMPARE(first.line, line);
}

void TestReadGrid::hiddenSheetsAreTold()
{
    QList<Problem> problems;
    QString note;
    read("visits.xlsx", &problems, &note);
    QCOMPARE(note, QString("Read the sheet 'Visits'. Not read: Notes (hidden)."));
}

void TestReadGrid::layersHaveDegrees_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("GeoJSON") << "points.geojson";
    QTest::newRow("KML") << "points.kml";
}

void TestReadGrid::layersHaveDegrees()
{
    QFETCH(QString, file);
    QList<Problem> problems;
    QString note;
    const Grid grid = read(file, &problems, &note);
    QCOMPARE(grid.rows.size(), size_t(3));
    QCOMPARE(grid.rows[0].cells.last(2), QStringList({"lat", "lon"}));
    QCOMPARE(grid.rows[1].cells.last(2), QStringList({"48.8566", "2.3522"}));
}

void TestReadGrid::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no workbook") << "a.xlsx" << QByteArray("no zip");
    QTest::newRow("no sheet") << "a.ods" << QByteArray("PK\x03\x04 cut");
    QTest::newRow("no GeoJSON") << "a.geojson" << QByteArray("{\"type\":");
    QTest::newRow("no KML") << "a.kml" << QByteArray("<kml>");
    QTest::newRow("no GeoPackage") << "a.gpkg" << QByteArray("SQLite");
    QTest::newRow("no XLS") << "a.xls" << QByteArray("\xD0\xCF\x11\xE0");
    QTest::newRow("no text") << "a.csv" << QByteArray("a,\0b", 4);
}

void TestReadGrid::whatIsNoTableIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QList<Problem> problems;
    QString note;
    const Grid grid = readGrid(dir.filePath(name), {}, &problems, &note);
    QVERIFY(grid.rows.empty());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().at.file, name);
    QVERIFY2(problems.first().message.endsWith('.'), qPrintable(problems.first().message));
}

void TestReadGrid::aTableOfAFolderIsNoFlatTable()
{
    QVERIFY(!isFlatTable(testData("stories/small/leaders.csv")));
    QVERIFY(!isFlatTable(testData("stories/small")));
    QVERIFY(isFlatTable(testData("flat/visits.csv")));
    QVERIFY(!isFlatTable(testData("flat/none.csv")));
}

QTEST_GUILESS_MAIN(TestReadGrid)
#include "test_readgrid.moc"
