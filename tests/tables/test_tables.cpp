// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "tables/tables.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <unistd.h>

using namespace summitry;

class TestTables : public QObject {
    Q_OBJECT

private slots:
    void a_csv_table_is_read_as_text();
    void a_text_that_a_column_repeats_is_kept_once();
    void a_csv_table_ignores_files_and_column_names_that_mean_geometry();
    void a_layer_gives_the_columns_asked_for_and_wkb();
    void a_condition_chooses_features();
    void what_a_map_does_not_hold_is_told_data();
    void what_a_map_does_not_hold_is_told();
    void a_database_that_cannot_be_opened_says_why_data();
    void a_database_that_cannot_be_opened_says_why();
    void a_folder_lists_its_files_and_no_others();
    void a_link_out_of_the_folder_is_refused();
    void no_more_is_read_than_asked_for();
    void a_database_answers_queries();
    void a_text_in_a_query_is_only_text_data();
    void a_text_in_a_query_is_only_text();
    void a_phrase_has_no_operators_data();
    void a_phrase_has_no_operators();
    void a_query_that_is_wrong_says_why();
    void several_threads_may_read_at_once();

private:
    static TableReader *reader();
};

TableReader *TestTables::reader()
{
    QString error;
    TableReader *reader = loadTableReader(&error);
    if (!reader)
        qFatal("%s", qPrintable(error));
    return reader;
}

void TestTables::a_csv_table_is_read_as_text()
{
    QString error;
    const Table table = reader()->parseCsv(
        "\xEF\xBB\xBFid,lat,note\r\n007,1.50,\"a, \"\"b\"\"\nc\"\r\n\r\nЯ,,\r\n", &error);
    QCOMPARE(error, QString());
    QCOMPARE(table.columns, QStringList({"id", "lat", "note"}));
    QCOMPARE(table.size(), 2U);
    QCOMPARE(table.cells[0], QStringList({"007", "Я"}));
    QCOMPARE(table.cells[1], QStringList({"1.50", ""}));
    QCOMPARE(table.cells[2], QStringList({"a, \"b\"\nc", ""}));
}

void TestTables::a_text_that_a_column_repeats_is_kept_once()
{
    QString error;
    const Table table = reader()->parseCsv("id,place\n1,Minsk\n2,Astana\n3,Minsk\n", &error);
    const QStringList &places = table.cells[1];
    QCOMPARE(places, QStringList({"Minsk", "Astana", "Minsk"}));
    QVERIFY(places[0].isSharedWith(places[2]));
    QVERIFY(!places[0].isSharedWith(places[1]));
}

void TestTables::a_csv_table_ignores_files_and_column_names_that_mean_geometry()
{
    QString error;
    const Table table = reader()->parseCsv("WKT,_x\nPOINT (1 2),7\nno geometry,8\n", &error);
    QCOMPARE(error, QString());
    QCOMPARE(table.cells[0], QStringList({"POINT (1 2)", "no geometry"}));
    QCOMPARE(table.cells[1], QStringList({"7", "8"}));
}

/// A GeoPackage with one layer, `towns`: points with a name, a rank and an area.
static QString makeMap(const QTemporaryDir &dir)
{
    QFile json(dir.filePath("towns.geojson"));
    if (!json.open(QIODevice::WriteOnly))
        qFatal("no file");
    json.write(R"({"type": "FeatureCollection", "name": "towns", "features": [
        {"type": "Feature", "properties": {"name": "Ürümqi", "rank": 2, "area": 1.5},
         "geometry": {"type": "Point", "coordinates": [1, 2]}},
        {"type": "Feature", "properties": {"name": "Nowhere", "rank": null, "area": 3.0}, "geometry": null}]})");
    json.close();
    const QString path = dir.filePath("map.gpkg");
    if (QProcess::execute("ogr2ogr", {path, json.fileName()}) != 0)
        qFatal("ogr2ogr failed");
    return path;
}

static std::unique_ptr<Database> openTowns(const QTemporaryDir &dir, TableReader *reader)
{
    QString error;
    auto database = reader->openDatabase(makeMap(dir), &error);
    if (!database)
        qFatal("%s", qPrintable(error));
    return database;
}

void TestTables::a_layer_gives_the_columns_asked_for_and_wkb()
{
    const QTemporaryDir dir;
    QString error;
    const auto features = openTowns(dir, reader())->readLayer("towns", {"area", "name", "rank"}, {}, &error);
    QCOMPARE(error, QString());
    QCOMPARE(features.size(), 2U);
    QCOMPARE(features[0].attributes, (std::vector<QVariant>{1.5, QString("Ürümqi"), 2}));
    QCOMPARE(features[0].wkb.toHex(), QByteArray("0101000000000000000000f03f0000000000000040"));
    QCOMPARE(features[1].attributes[1], QVariant("Nowhere"));
    QVERIFY(!features[1].attributes[2].isValid());
    QCOMPARE(features[1].wkb, QByteArray());
}

void TestTables::a_condition_chooses_features()
{
    const QTemporaryDir dir;
    QString error;
    const auto towns = openTowns(dir, reader());
    const auto features = towns->readLayer("towns", {"name"}, "area > 2", &error);
    QCOMPARE(error, QString());
    QCOMPARE(features.size(), 1U);
    QCOMPARE(features[0].attributes[0], QVariant("Nowhere"));
    QCOMPARE(towns->readLayer("towns", {"name"}, {}, &error).size(), 2U); // it holds for one reading
}

void TestTables::what_a_map_does_not_hold_is_told_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a layer") << "villages" << "name" << "" << "there is no layer 'villages'";
    QTest::newRow("a column") << "towns" << "mayor" << "" << "layer 'towns' has no column 'mayor'";
    QTest::newRow("a condition") << "towns" << "name" << "mayor = 1" << "mayor";
}

void TestTables::what_a_map_does_not_hold_is_told()
{
    QFETCH(QString, layer);
    QFETCH(QString, column);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    const QTemporaryDir dir;
    QString error;
    QVERIFY(openTowns(dir, reader())->readLayer(layer, {column}, where, &error).empty());
    QVERIFY2(error.contains("map.gpkg: ") && error.contains(expected), qPrintable(error));
}

void TestTables::a_database_that_cannot_be_opened_says_why_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no file") << "/nowhere/world.gpkg" << "does not exist";
    QTest::newRow("an address") << "/vsicurl/http://localhost/world.gpkg" << "does not exist";
    QTest::newRow("no map") << testData("stories/small/leaders.csv") << "GeoPackage";
}

void TestTables::a_database_that_cannot_be_opened_says_why()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QString error;
    QVERIFY(!reader()->openDatabase(path, &error));
    QVERIFY2(error.contains(expected) && error.contains(path), qPrintable(error));
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestTables::a_folder_lists_its_files_and_no_others()
{
    const QTemporaryDir dir;
    write(dir.filePath("b.csv"), "x");
    write(dir.filePath(".a"), "x");
    QVERIFY(QDir(dir.path()).mkdir("c.csv"));
    QString error;
    QCOMPARE(reader()->list(dir.path(), &error), QStringList({".a", "b.csv"}));
    QCOMPARE(error, QString());
}

void TestTables::a_link_out_of_the_folder_is_refused()
{
    const QTemporaryDir outside;
    const QTemporaryDir dir;
    write(outside.filePath("secret"), "secret");
    QVERIFY(QFile::link(outside.filePath("secret"), dir.filePath("leaders.csv")));
    QString error;
    QCOMPARE(reader()->read(dir.path(), "leaders.csv", 100, &error), QByteArray());
    QVERIFY2(error.contains("leads out of the folder"), qPrintable(error));
}

void TestTables::no_more_is_read_than_asked_for()
{
    const QTemporaryDir dir;
    write(dir.filePath("big.csv"), QByteArray(5000, 'x'));
    QString error;
    QCOMPARE(reader()->read(dir.path(), "big.csv", 100, &error).size(), 100);
    QCOMPARE(reader()->read(dir.path(), "big.csv", 10000, &error).size(), 5000);
    QCOMPARE(error, QString());
}

void TestTables::a_database_answers_queries()
{
    const QTemporaryDir dir;
    const auto towns = openTowns(dir, reader());
    QString error;
    const auto rows
        = towns->query("SELECT +fid, name, rank, area, ST_MinX(geom) FROM towns ORDER BY fid", &error);
    QCOMPARE(error, QString());
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0], (Database::Row{1, QString("Ürümqi"), 2, 1.5, 1.0}));
    QVERIFY(!rows[1][2].isValid());
    QVERIFY(towns->query("SELECT name FROM towns WHERE fid = 9", &error).empty());
    QCOMPARE(error, QString());
}

void TestTables::a_text_in_a_query_is_only_text_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a quote") << "it's";
    QTest::newRow("an injection") << "'; DROP TABLE towns; --";
    QTest::newRow("other quotes") << "\"`[]\\";
    QTest::newRow("formats") << "%s%n%1?1:a@b$c";
    QTest::newRow("control characters") << "\x01\x1b\n\r\t";
    QTest::newRow("beyond the plane") << "🗺️ مرحبا 北京";
    QTest::newRow("nothing") << "";
}

void TestTables::a_text_in_a_query_is_only_text()
{
    QFETCH(QString, text);
    const QTemporaryDir dir;
    const auto towns = openTowns(dir, reader());
    QString error;
    const auto rows = towns->query("SELECT " + sqlText(text) + " AS text, count(*) FROM towns", &error);
    QCOMPARE(error, QString());
    QCOMPARE(rows.at(0), (Database::Row{text, 2}));
    QCOMPARE(sqlText(QString("a") + QChar(0) + "b"), QString("'ab'"));
}

void TestTables::a_phrase_has_no_operators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("its words") << "urumqi" << 1;
    QTest::newRow("two words") << "not here" << 0;
    QTest::newRow("NOT") << "urumqi NOT nowhere" << 0;
    QTest::newRow("OR") << "urumqi OR nowhere" << 0;
    QTest::newRow("NEAR") << "NEAR(urumqi)" << 0;
    QTest::newRow("signs") << "^(urumqi):*-+{}" << 1;
    QTest::newRow("quotes") << "\"urumqi\"" << 1;
    QTest::newRow("nothing but signs") << "()" << 0;
    QTest::newRow("nothing") << "" << 0;
}

void TestTables::a_phrase_has_no_operators()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const QTemporaryDir dir;
    const QString path = makeMap(dir);
    const QString index
        = "CREATE VIRTUAL TABLE words USING fts5(name, tokenize='unicode61 remove_diacritics 2')";
    QCOMPARE(QProcess::execute("ogrinfo", {"-q", path, "-sql", index}), 0);
    const QString fill = "INSERT INTO words SELECT name FROM towns";
    QCOMPARE(QProcess::execute("ogrinfo", {"-q", path, "-sql", fill}), 0);
    QString error;
    const auto database = reader()->openDatabase(path, &error);
    QVERIFY2(database, qPrintable(error));
    const auto rows
        = database->query("SELECT count(*) FROM words WHERE words MATCH " + sqlText(ftsPhrase(text)), &error);
    QCOMPARE(error, QString());
    QCOMPARE(rows.at(0).at(0).toInt(), count);
}

void TestTables::a_query_that_is_wrong_says_why()
{
    const QTemporaryDir dir;
    QString error;
    QVERIFY(openTowns(dir, reader())->query("SELECT mayor FROM towns", &error).empty());
    QVERIFY2(error.contains("map.gpkg: ") && error.contains("mayor"), qPrintable(error));
}

void TestTables::several_threads_may_read_at_once()
{
    std::atomic<int> right = 0;
    const auto work = [&right](int number) {
        for (int i = 0; i < 50; ++i) {
            QString error;
            const QByteArray cell = QByteArray::number(number * 1000 + i);
            const Table table = reader()->parseCsv("id\n" + cell + "\n", &error);
            right += error.isEmpty() && table.cells.at(0).at(0) == QString(cell);
        }
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back(QThread::create(work, number));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(right, 200);
}

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
