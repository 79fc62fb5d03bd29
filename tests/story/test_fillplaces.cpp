// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallstory.h"
#include "story/fillplaces.h"

using namespace summitry;

/// Writing what was geocoded back into a table.
class TestFillPlaces : public QObject {
    Q_OBJECT

private slots:
    void only_the_empty_cells_change_data();
    void only_the_empty_cells_change();
    void a_table_that_has_changed_is_left_alone_data();
    void a_table_that_has_changed_is_left_alone();
    void a_file_is_written_whole_or_not_at_all();
};

static PlaceMatch
match(int line, const QString &id, const QString &name, const QString &country, QGeoCoordinate at)
{
    PlaceMatch match{{"places.csv", line}, id, name, {}};
    match.found.country = country;
    match.found.position = at;
    return match;
}

static PlaceMatch oslo(int line)
{
    return match(line, "oslo", "Oslo", "NOR", {59.91273, 10.74609});
}

static PlaceMatch nameless(int line)
{
    return match(line, "x", "A \"quoted\"\nname", "XKX", {-0.00001, -180});
}

void TestFillPlaces::only_the_empty_cells_change_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<PlaceMatch>>("matches");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *title, const QByteArray &before, const QList<PlaceMatch> &matches,
                        const QByteArray &after) { QTest::newRow(title) << before << matches << after; };
    row("a row among others",
        "id,name,country,lat,lon,city\nbern,Bern,CHE,46.9480,7.4470,\noslo,Oslo,NOR,,,\nlast,Last,CHE,1,2,\n",
        {oslo(3)},
        "id,name,country,lat,lon,city\nbern,Bern,CHE,46.9480,7.4470,\noslo,Oslo,NOR,59.91273,10.74609,\n"
        "last,Last,CHE,1,2,\n");
    row("a country too", "id,name,country,lat,lon\noslo,Oslo,,,\n", {oslo(2)},
        "id,name,country,lat,lon\noslo,Oslo,NOR,59.91273,10.74609\n");
    row("other columns in another order", "lon,note,id,lat,name,country\n ,\"a, b\",oslo,,Oslo,NOR\n",
        {oslo(2)}, "lon,note,id,lat,name,country\n10.74609,\"a, b\",oslo,59.91273,Oslo,NOR\n");
    row("a byte order mark, Windows' line ends, quotation marks, none at the end",
        "\xEF\xBB\xBF\"id\",\"name\",country,\"lat\",lon\r\n\"oslo\",\"Oslo\",\"\",\"\",\"\"", {oslo(2)},
        "\xEF\xBB\xBF\"id\",\"name\",country,\"lat\",lon\r\n\"oslo\",\"Oslo\",\"NOR\",\"59.91273\",\"10."
        "74609\"");
    row("a cell of several lines, blank lines, a spreadsheet's empty row",
        "id,name,country,lat,lon\n\nx,\"A \"\"quoted\"\"\nname\",XKX,,\n\n,,,,\noslo,Oslo,NOR,,\n",
        {nameless(3), oslo(7)},
        "id,name,country,lat,lon\n\nx,\"A \"\"quoted\"\"\nname\",XKX,-0.00001,-180\n\n,,,,\n"
        "oslo,Oslo,NOR,59.91273,10.74609\n");
    row("no columns for them", "id,name\r\nbern,Bern\r\noslo,Oslo\r\n", {oslo(3)},
        "id,name,country,lat,lon\r\nbern,Bern,,,\r\noslo,Oslo,NOR,59.91273,10.74609\r\n");
    row("a last cell that is filled before a column is added", "id,name,lat\noslo,Oslo,\n", {oslo(2)},
        "id,name,lat,country,lon\noslo,Oslo,59.91273,NOR,10.74609\n");
}

void TestFillPlaces::only_the_empty_cells_change()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<PlaceMatch>, matches);
    QFETCH(QByteArray, after);
    QString error;
    QCOMPARE(fillPlaces(before, matches, &error), after);
    QCOMPARE(error, QString());
}

void TestFillPlaces::a_table_that_has_changed_is_left_alone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another place on the line") << QByteArray("id,name,country,lat,lon\nbern,Oslo,NOR,,\n");
    QTest::newRow("another name") << QByteArray("id,name,country,lat,lon\noslo,Osaka,JPN,,\n");
    QTest::newRow("filled meanwhile") << QByteArray("id,name,country,lat,lon\noslo,Oslo,NOR,1,2\n");
    QTest::newRow("fewer lines") << QByteArray("id,name,country,lat,lon\n");
    QTest::newRow("a row of too few cells") << QByteArray("id,name,country,lat,lon\noslo,Oslo,NOR\n");
    QTest::newRow("no table") << QByteArray("\"");
    QTest::newRow("nothing") << QByteArray();
}

void TestFillPlaces::a_table_that_has_changed_is_left_alone()
{
    QFETCH(QByteArray, bytes);
    QString error;
    QCOMPARE(fillPlaces(bytes, {oslo(2)}, &error), QByteArray());
    QCOMPARE(error, QString("The table has changed since it was read; nothing was written."));
}

void TestFillPlaces::a_file_is_written_whole_or_not_at_all()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath("places.csv");
    QVERIFY(fillPlacesFile(dir.path(), {oslo(2)}).startsWith("The table cannot be opened: "));
    writeAll(path, "id,name,country,lat,lon\nbern,Bern,CHE,,\n");
    QCOMPARE(
        fillPlacesFile(dir.path(), {oslo(2)}),
        QString("The table has changed since it was read; nothing was written."));
    QCOMPARE(readAll(path), QByteArray("id,name,country,lat,lon\nbern,Bern,CHE,,\n"));
    writeAll(path, "id,name,country,lat,lon\noslo,Oslo,NOR,,\n");
    QCOMPARE(fillPlacesFile(dir.path(), {oslo(2)}), QString());
    QCOMPARE(readAll(path), QByteArray("id,name,country,lat,lon\noslo,Oslo,NOR,59.91273,10.74609\n"));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{"places.csv"});
    QCOMPARE(
        fillPlacesFile(path, {oslo(2)}),
        QString("A zip is not written to; unpack it, and fill in the places of the folder."));
}

QTEST_GUILESS_MAIN(TestFillPlaces)
#include "test_fillplaces.moc"
