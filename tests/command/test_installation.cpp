// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/check.h"
#include "command/version.h"
#include "run.h"
#include "tables/datafolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// The map and the places that are installed, whole and damaged.
class TestInstallation : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_maps; ///< of a copy that SUMMITRY_DATA names

    QString file(const char *name) const { return m_maps + QLatin1Char('/') + QLatin1String(name); }
    static Result check() { return run(runCheck, {QStringLiteral("--installation")}); }

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { qunsetenv("SUMMITRY_DATA"); }
    void whatIsCommittedIsSound();
    void aFlippedBitIsTold();
    void aMissingFileIsTold();
    void theVersionNamesWhatIsMissingOrDamaged();
};

void TestInstallation::initTestCase()
{
    m_maps = m_dir.filePath(QStringLiteral("maps"));
}

void TestInstallation::init()
{
    qunsetenv("SUMMITRY_DATA");
    const QString from = dataPath(QStringLiteral("maps/"));
    QDir(m_maps).removeRecursively();
    QVERIFY(QDir().mkpath(m_maps));
    for (const char *name : {"world.gpkg", "places.gpkg", "hashes.txt"})
        QVERIFY(QFile::copy(from + QLatin1String(name), file(name)));
    QVERIFY(qputenv("SUMMITRY_DATA", m_dir.path().toUtf8()));
}

void TestInstallation::whatIsCommittedIsSound()
{
    const Result result = check();
    QCOMPARE(result.err, QString());
    QCOMPARE(result.out, file("world.gpkg") + " is sound.\n" + file("places.gpkg") + " is sound.\n");
    QCOMPARE(result.code, 0);
}

void TestInstallation::aFlippedBitIsTold()
{
    QFile world(file("world.gpkg"));
    world.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(world.open(QIODevice::ReadWrite));
    QVERIFY(world.seek(world.size() / 2));
    const char byte = world.peek(1).at(0);
    QVERIFY(world.putChar(static_cast<char>(byte ^ 1)));
    world.close();
    const Result result = check();
    QCOMPARE(
        result.err,
        file("world.gpkg") + " is damaged: it is not what was installed. Install Summitry again.\n");
    QCOMPARE(result.code, 1);
}

void TestInstallation::aMissingFileIsTold()
{
    QVERIFY(QFile::remove(file("places.gpkg")));
    QCOMPARE(check().err, file("places.gpkg") + " is missing. Install Summitry again.\n");
    QVERIFY(QFile::remove(file("hashes.txt")));
    QVERIFY(check().err.startsWith(file("hashes.txt") + " cannot be read: "));
}

void TestInstallation::theVersionNamesWhatIsMissingOrDamaged()
{
    QCOMPARE(run(runVersion, {}).code, 0);
    QVERIFY(QFile::remove(file("world.gpkg")));
    const Result noMap = run(runVersion, {});
    QCOMPARE(noMap.code, 1);
    QCOMPARE(noMap.err, file("world.gpkg") + ": this map file does not exist\n");
    QVERIFY(noMap.out.contains(QStringLiteral("Places of ")));
    QFile places(file("places.gpkg"));
    places.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(places.resize(0));
    const Result neither = run(runVersion, {});
    QCOMPARE(neither.code, 1);
    QVERIFY(neither.err.contains(file("places.gpkg") + ": "));
    QVERIFY(neither.err.contains(file("world.gpkg") + ": "));
}

QTEST_GUILESS_MAIN(TestInstallation)
#include "test_installation.moc"
