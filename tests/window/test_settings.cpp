// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/exportjob.h"
#include "support/testdata.h"
#include "window/mainwindow.h"
#include "window/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace summitry;

namespace {

/// Makes a file of settings of one line.
void keep(const QString &key, const QString &text)
{
    const QString path = QSettings().fileName();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList parts = key.split(QLatin1Char('/'));
    static int count = 0; // each file is of another size, by which Qt sees that it is new
    const QByteArray line
        = QStringLiteral("[%1]\n%2=%3\n").arg(parts[0], parts[1], text).toUtf8() + QByteArray(++count, '\n');
    QCOMPARE(file.write(line), line.size());
    file.close();
    QSettings().sync();
}

/// What a row makes of texts in the file that no window wrote.
template <typename Value> void refuses(const Setting<Value> &row, const QStringList &texts)
{
    for (const QString &text : texts) {
        keep(QLatin1String(row.key), text);
        QVERIFY2(QSettings().contains(QLatin1String(row.key)), row.key);
        QVERIFY2(row.read() == row.otherwise, qPrintable(QString::fromLatin1(row.key) + ": " + text));
    }
}

template <typename Value> void keeps(const Setting<Value> &row, const Value &value)
{
    QSettings().clear();
    QVERIFY2(row.read() == row.otherwise, row.key);
    row.write(value);
    QSettings().sync();
    QVERIFY2(row.read() == value && !(value == row.otherwise), row.key);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QSettings().clear(); }

    void whatIsWrittenIsRead();
    void whatIsNoValueOrOutOfRangeIsAsIfNotThere();
    void aHostileFileLeavesAWindowThatWorks();
};

void TestSettings::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("settings"));
}

void TestSettings::whatIsWrittenIsRead()
{
    const Settings &rows = settings();
    keeps(rows.geometry, QByteArray("\x01\x00\xFF", 3));
    keeps(rows.look, static_cast<int>(Look::Choice::Dark));
    keeps(rows.projection, QStringLiteral("+proj=moll +lon_0=150"));
    keeps(rows.worldview, worldviews().last().id);
    keeps(rows.storyFolder, QStringLiteral("/a, b/<c>;@d"));
    keeps(rows.recentStories, QStringList{QStringLiteral("/a, b"), QStringLiteral("/c")});
    keeps(rows.recentStories, QStringList{QStringLiteral("/c")});
    keeps(rows.provider, QStringLiteral("osm"));
    keeps(rows.duration, 5e3);
    keeps(rows.duration, 36e5);
    keeps(rows.speed, 0.5);
    keeps(rows.exportSize, QSize(LongestSide, ShortestSide));
    keeps(rows.exportFolder, QStringLiteral("/pictures"));
    for (const auto &row :
         {rows.reduceMotion, rows.skipQuietDays, rows.loop, rows.exportTitle, rows.exportLegend,
          rows.exportCredit, rows.exportTransparent})
        keeps(row, !row.otherwise);
}

void TestSettings::whatIsNoValueOrOutOfRangeIsAsIfNotThere()
{
    const Settings &rows = settings();
    const QString endless(5000, QLatin1Char('x'));
    refuses(rows.look, {"-1", "3", "1.5", "dark", "nan", "99999999999999", "1, 2"});
    refuses(rows.projection, {endless});
    refuses(rows.worldview, {"flat", "UN", "\"\""});
    refuses(rows.recentStories, {"1, 2, 3, 4, 5, 6, 7, 8, 9", endless, "@Size(1 1)"});
    refuses(rows.provider, {"\"\"", endless});
    refuses(rows.duration, {"nan", "inf", "-inf", "0", "-5", "4999", "1e300", "soon", "5000, 6000"});
    refuses(rows.speed, {"nan", "inf", "0", "0.01", "17", "fast", "@Size(1 1)"});
    refuses(
        rows.exportSize,
        {"big", "1920", "@Size(1 1)", "@Size(-5 400)", "@Size(99999999 400)", "@Rect(0 0 400 400)"});
    refuses(rows.skipQuietDays, {"maybe", "2", "nan", "true, true"});
    refuses(rows.exportTitle, {"maybe", "no", "@Size(1 1)"});
}

void TestSettings::aHostileFileLeavesAWindowThatWorks()
{
    keep(QStringLiteral("pace/duration"), QStringLiteral("nan"));
    Library library;
    library.require(MapScale::Small);
    library.openStory(testData("stories/small"));
    MainWindow window(library);
    window.show();
    QVERIFY(QTest::qWaitFor([&] { return library.itinerary() && library.world(MapScale::Small); }, 60000));
    QCOMPARE(window.playhead().pace(), Pace());
    QVERIFY(window.playhead().schedule().duration() > 0);
    window.grab();
}

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
