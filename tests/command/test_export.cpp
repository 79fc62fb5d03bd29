// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/export.h"
#include "output/formats.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

#include <QDir>
#include <QImage>
#include <QtConcurrentRun>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace summitry;

namespace {

const QString TooSmall
    = QStringLiteral("Its smallest words are 3.5 pixels high, too small to read: give a larger --size.\n");

struct Run {
    int code = -1;
    QString out, err;
};

Run run(const QStringList &arguments)
{
    Run result;
    QTextStream out(&result.out), err(&result.err);
    result.code = runExport(arguments, out, err);
    return result;
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
private slots:
    void everyMapOfTheWindowCanBeAskedFor_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("nothing but a size") << "";
        QTest::newRow("automatic") << "--projection automatic";
        QTest::newRow("automatic around a point") << "--centre 100,30";
        QTest::newRow("a part of the Earth") << "--extent 60,10,140,60";
        QTest::newRow("a part across 180°") << "--extent 150,-40,-120,60 --projection equal-earth";
        QTest::newRow("a country, until a day") << "--country CHN --until 2024-06-20";
        QTest::newRow("two countries, by name and by comma") << "--country china,MNG --country Cuba";
        QTest::newRow("a region") << "--region east-asia";
        QTest::newRow("a region by its Chinese name") << "--region 东亚";
        QTest::newRow("a leader, from a day") << "--leader xi-jinping --from 2024-06-01";
        QTest::newRow("a moment") << "--moment 2024-06-20";
        QTest::newRow("the globe") << "--projection globe";
        QTest::newRow("equal-earth, close-up") << "--projection equal-earth --fit close-up";
        QTest::newRow("a centre in the west") << "--center -170,0";
        QTest::newRow("a centre, written with =") << "--center=-16.5,-68.15";
        QTest::newRow("dark, without furniture") << "--theme dark --no-title --no-legend --no-credit";
        QTest::newRow("borders as held") << "--worldview de-facto";
        QTest::newRow("transparent, in Russian") << "--transparent --language ru";
        QTest::newRow("in Chinese by another code") << "--language zh-Hans";
    }
    void everyMapOfTheWindowCanBeAskedFor()
    {
        QFETCH(QString, options);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        QStringList arguments{
            QStringLiteral("--out"), path, QStringLiteral("--size"), QStringLiteral("480x270")};
        for (QString part : options.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            arguments += part.replace(QLatin1String("east-asia"), QLatin1String("East Asia"));
        const Run result = run(arguments);
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.err, TooSmall);
        QVERIFY(result.out.contains(path));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(480, 270));
        QCOMPARE(image.hasAlphaChannel(), options.contains(QLatin1String("--transparent")));
    }
    void optionsChangeThePicture_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *options :
             {"--country CHN", "--leader xi-jinping", "--until 2024-06-20", "--moment 2024-06-20",
              "--projection globe", "--fit close-up", "--centre -170,0", "--theme dark", "--no-title",
              "--no-legend", "--no-credit", "--transparent", "--language ru", "--worldview de-facto"})
            QTest::newRow(options) << QString::fromLatin1(options);
    }
    void optionsChangeThePicture()
    {
        QFETCH(QString, options);
        const QTemporaryDir folder;
        const QStringList common{
            QStringLiteral("--size"), QStringLiteral("480x270"), QStringLiteral("--out")};
        const QString plain = folder.filePath(QStringLiteral("plain.png"));
        const QString changed = folder.filePath(QStringLiteral("changed.png"));
        QCOMPARE(run(common + QStringList{plain}).code, 0);
        QCOMPARE(run(common + QStringList{changed} + options.split(QLatin1Char(' '))).code, 0);
        QVERIFY(QImage(plain) != QImage(changed));
    }
    void namedSizes_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("window") << "window" << QSize(1440, 900);
        QTest::newRow("square") << "square" << QSize(2160, 2160);
        QTest::newRow("smallest") << "200x200" << QSize(200, 200);
    }
    void namedSizes()
    {
        QFETCH(QString, size);
        QFETCH(QSize, pixels);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        QCOMPARE(run({QStringLiteral("--out"), path, QStringLiteral("--size"), size}).code, 0);
        QCOMPARE(QImage(path).size(), pixels);
    }
    void aTableStandsForItsStory()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("map.png"), whole = folder.filePath("whole.png");
        const QString story = frozenStory();
        const Run result = run({"--out", path, "--size", "480x270", "--story", story + "/story.csv"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(run({"--out", whole, "--size", "480x270", "--story", story}).code, 0);
        QCOMPARE(QImage(path), QImage(whole));
    }
    void aStoryInALanguageThatTheMapDoesNotSpeakIsExported()
    {
        const QTemporaryDir folder;
        const QString built = dataPath(QStringLiteral("stories/putin-2024")),
                      path = folder.filePath("map.png");
        for (const QString &name : QDir(built).entryList({QStringLiteral("*.csv")}))
            QVERIFY(QFile::copy(built + '/' + name, folder.filePath(name)));
        QFile file(folder.filePath(QStringLiteral("story.csv")));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(bytes.endsWith(",en\n"));
        bytes.replace(bytes.size() - 3, 2, "de");
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        const Run result = run({"--out", path, "--size", "480x270", "--story", folder.path()});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(!QImage(path).isNull());
    }
    void aPictureCanBeWrittenThroughAPipe()
    {
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        auto reading = QtConcurrent::run([&pipe] {
            QFile file(pipe);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        });
        const Run result = run({"--out", pipe, "--size", "480x270"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(QImage::fromData(reading.result()).size(), QSize(480, 270));
        struct stat there{};
        QVERIFY(stat(QFile::encodeName(pipe).constData(), &there) == 0 && S_ISFIFO(there.st_mode));
    }
    void aPictureCanBeStreamed()
    {
        for (const QString &name : {QStringLiteral("-"), QStringLiteral("/dev/stdout")}) {
            QTemporaryFile file;
            QVERIFY(file.open());
            const int kept = dup(STDOUT_FILENO);
            dup2(file.handle(), STDOUT_FILENO);
            const Run result = run({"--out", name, "--size", "480x270"});
            dup2(kept, STDOUT_FILENO);
            close(kept);
            QVERIFY2(result.code == 0, qPrintable(result.err));
            QCOMPARE(result.out, QString());
            QCOMPARE(result.err, QStringLiteral("/dev/stdout: 480 x 270 pixels\n") + TooSmall);
            file.seek(0);
            const QByteArray bytes = file.readAll();
            QCOMPARE(QImage::fromData(bytes).size(), QSize(480, 270));
            QVERIFY(bytes.startsWith("\x89PNG") && bytes.endsWith("IEND\xae\x42\x60\x82"));
        }
    }
    void aFullDeviceIsTold()
    {
        const Run result = run({"--out", "/dev/full", "--size", "480x270"});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err, QStringLiteral("There is no space left for “/dev/full”.\n"));
        struct stat there{};
        QVERIFY(stat("/dev/full", &there) == 0 && S_ISCHR(there.st_mode));
    }
    void aWrongArgumentIsASentenceAndWritesNothing_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown option") << "--contry CHN" << "Did you mean '--country'?";
        QTest::newRow("a word too many") << "China" << "'China' was not expected";
        QTest::newRow("no value") << "--theme" << "theme";
        QTest::newRow("no size") << "--size big" << "--size 'big' is no size";
        QTest::newRow("a size too small") << "--size 199x400" << "from 200 to 16384";
        QTest::newRow("a size too large") << "--size 400x16385" << "from 200 to 16384";
        QTest::newRow("a size beyond numbers") << "--size 99999999999x400" << "is no size";
        QTest::newRow("unknown country") << "--country CHM" << "There is no country 'CHM'";
        QTest::newRow("unknown leader") << "--leader xi-jinpin" << "Did you mean 'xi-jinping'?";
        QTest::newRow("the protagonist") << "--leader putin" << "the whole story is about";
        QTest::newRow("unknown region") << "--region Atlantis" << "Central Asia";
        QTest::newRow("no date") << "--from yesterday" << "--from 'yesterday' is no date";
        QTest::newRow("an impossible date") << "--until 2024-06-31" << "--until '2024-06-31' is no date";
        QTest::newRow("dates the wrong way round") << "--from 2024-06-20 --until 2024-06-01" << "is after";
        QTest::newRow("a moment before the story") << "--moment 2023-01-01" << "outside the story";
        QTest::newRow("unknown worldview") << "--worldview flat" << "use un or de-facto";
        QTest::newRow("ground that is a country in another worldview")
            << "--country SOL" << "There is no country 'SOL'";
        QTest::newRow("unknown projection") << "--projection flat" << "use equal-earth, natural-earth";
        QTest::newRow("a language that the map does not speak")
            << "--language de" << "--language 'de' is not known: use en, ru or zh.";
        QTest::newRow("a format that there is not")
            << "--out map.tiff" << "cannot be written as .tiff: use .png, .svg or .jpg";
        QTest::newRow("unknown theme") << "--theme pink" << "light or dark";
        QTest::newRow("unknown part") << "--fit half" << "story or close-up";
        QTest::newRow("a part of three numbers") << "--extent 0,0,10" << "is no part of the Earth";
        QTest::newRow("a part of words") << "--extent a,b,c,d" << "such as -10,35,40,70";
        QTest::newRow("a part beyond the Earth") << "--extent 0,0,10,91" << "latitudes from -90 to 90";
        QTest::newRow("a part upside down")
            << "--extent 0,50,10,40" << "its south, 50, is not below its north";
        QTest::newRow("a part without width") << "--extent 10,0,10,40" << "west and east are the same";
        QTest::newRow("a part and a fit") << "--extent 0,0,10,10 --fit story" << "give one of them";
        QTest::newRow("an unknown sheet") << "--size a9" << "one of window, square, 16:9";
        QTest::newRow("a sheet too large") << "--size 5000x5000mm@600" << "from 200 to 16384";
        QTest::newRow("no point") << "--center north" << "is no point";
        QTest::newRow("a latitude of 95") << "--center 0,95" << "is no point";
        QTest::newRow("not a number") << "--center nan,0" << "is no point";
        QTest::newRow("an empty country") << "--country=" << "--country is empty";
        QTest::newRow("an empty country beside another")
            << "--country CHN --country=" << "--country is empty";
        QTest::newRow("commas alone") << "--country ,," << "names nothing between its commas";
        QTest::newRow("an empty language") << "--language=" << "--language is empty";
        QTest::newRow("an empty title") << "--title=" << "--title is empty";
        QTest::newRow("an empty story") << "--story=" << "--story is empty";
        QTest::newRow("a moment of a day")
            << "--from 2024-05-16T00:00" << "--from '2024-05-16T00:00' is no date";
        QTest::newRow("what follows a day") << "--until 2024-06-20x" << "is no date";
    }
    void aWrongArgumentIsASentenceAndWritesNothing()
    {
        QFETCH(QString, options);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        const Run result = run(QStringList{QStringLiteral("--out"), path} + options.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(sentence), qPrintable(result.err));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void aNameWithoutASuffixGetsOne()
    {
        const QTemporaryDir folder;
        const QString bare = folder.filePath(QStringLiteral("map"));
        const Run result
            = run({QStringLiteral("--out"), bare, QStringLiteral("--size"), QStringLiteral("480x270")});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(result.out.startsWith(bare + QStringLiteral(".png: ")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("map.png")});
    }
    void everyFormatIsOfferedByTheHelp()
    {
        const Run result = run({QStringLiteral("--help")});
        for (const Format &format : formats())
            QVERIFY(result.out.contains(QStringLiteral(".%1 (%2)").arg(format.suffix, format.name)));
    }
    void withoutANameForTheFileNothingIsDone()
    {
        const Run result = run({});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(QStringLiteral("--out map.png")), qPrintable(result.err));
    }
    void aStoryOrFolderThatFailsAnswersOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        const Run story = run({QStringLiteral("--out"), path, QStringLiteral("--story"), folder.path()});
        QCOMPARE(story.code, 1);
        QVERIFY2(story.err.contains(folder.path()), qPrintable(story.err));
        const Run place = run({QStringLiteral("--out"), folder.filePath(QStringLiteral("nowhere/map.png"))});
        QCOMPARE(place.code, 1);
        QVERIFY2(place.err.contains(QStringLiteral("does not exist")), qPrintable(place.err));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void helpNamesEveryOption()
    {
        const Run result = run({QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        for (const char *name :
             {"out", "size", "story", "country", "region", "leader", "from", "until", "moment", "projection",
              "fit", "centre", "theme", "language", "transparent", "no-title", "no-legend", "no-credit"})
            QVERIFY2(result.out.contains(QStringLiteral("--") + QLatin1String(name)), name);
    }
};

QTEST_MAIN(TestExport)
#include "test_export.moc"
