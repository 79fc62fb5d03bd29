// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/png.h"

#include <csignal>
#include <QColorSpace>
#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace summitry;

namespace {

const PictureText Text{
    QStringLiteral("Sixty-one meetings"), QStringLiteral("Борис, 习近平 — “quoted”"),
    QStringLiteral("57 sources"), QStringLiteral("Summitry")};

QImage noise(QSize size, bool transparent)
{
    QImage image(size, PngWriter::format(transparent));
    image.fill(Qt::transparent);
    quint32 state = 1;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525 + 1013904223;
            image.setPixel(x, y, transparent ? state : state | 0xff000000);
        }
    }
    return image;
}

QString writeWhole(const QString &path, const QImage &image, bool transparent)
{
    PngWriter writer(path, image.size(), transparent, Text, 3780);
    writer.write(compressRows(image));
    writer.finish();
    return writer.error();
}

// Lets no file grow beyond a size, as a full disk does.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestPng : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<bool>("transparent");
        QTest::newRow("opaque") << false;
        QTest::newRow("transparent") << true;
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(bool, transparent);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        const QImage image = noise({301, 97}, transparent);
        PngWriter writer(path, image.size(), transparent, Text, 3780);
        QVERIFY2(writer.write(compressRows(image.copy(0, 0, 301, 50))), qPrintable(writer.error()));
        QVERIFY(writer.write(compressRows(image.copy(0, 50, 301, 47))));
        QVERIFY(!QFile::exists(path));
        QVERIFY(writer.finish());
        QImage back(path);
        back.setColorSpace({});
        QCOMPARE(back.convertToFormat(image.format()), image);
        QCOMPARE(back.hasAlphaChannel(), transparent);
    }
    void thePictureSaysWhatItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QCOMPARE(writeWhole(path, noise({64, 64}, false), false), QString());
        const QImage back(path);
        QCOMPARE(back.text(QStringLiteral("Title")), Text.title);
        QCOMPARE(back.text(QStringLiteral("Description")), Text.description);
        QCOMPARE(back.text(QStringLiteral("Source")), Text.source);
        QCOMPARE(back.text(QStringLiteral("Software")), Text.software);
        QCOMPARE(back.dotsPerMeterX(), 3780);
        QCOMPARE(back.colorSpace(), QColorSpace(QColorSpace::SRgb));
    }
    void aPathThatCannotBeWrittenIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no such folder") << "nowhere/a.png" << "does not exist";
        QTest::newRow("a file where a folder should be") << "file/a.png" << "is not a folder";
        QTest::newRow("a folder where a file should be") << "folder" << "is a folder";
    }
    void aPathThatCannotBeWrittenIsTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
        const QString error = writeWhole(folder.filePath(name), noise({8, 8}, false), false);
        QVERIFY2(error.contains(sentence), qPrintable(error));
        QVERIFY2(error.endsWith(QLatin1Char('.')), qPrintable(error));
    }
    void whatIsNoFileIsRefusedAndStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a socket") << "socket" << "is a socket";
        QTest::newRow("a link to itself") << "loop" << "is a link that leads to itself";
        QTest::newRow("a file that may not be written") << "sealed" << "may not be written";
        QTest::newRow("a link to it") << "link" << "may not be written";
    }
    void whatIsNoFileIsRefusedAndStays()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const auto at = [&](const char *file) { return folder.filePath(QString::fromLatin1(file)); };
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, qPrintable(at("socket")), sizeof address.sun_path);
        const int socketHandle = socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(bind(socketHandle, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QVERIFY(QFile::link(at("loop"), at("loop")));
        QFile sealed(at("sealed"));
        QVERIFY(sealed.open(QIODevice::WriteOnly) && sealed.write("old") == 3);
        sealed.close();
        QVERIFY(sealed.setPermissions(QFile::ReadOwner));
        QVERIFY(QFile::link(at("sealed"), at("link")));
        const auto listing = [&] {
            return QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        };
        const QStringList before = listing();
        const QString error = writeWhole(folder.filePath(name), noise({8, 8}, false), false);
        close(socketHandle);
        QVERIFY2(error.contains(sentence), qPrintable(error));
        QVERIFY2(error.endsWith(QLatin1Char('.')), qPrintable(error));
        QCOMPARE(listing(), before);
        struct stat there{};
        QCOMPARE(lstat(qPrintable(at("socket")), &there), 0);
        QVERIFY(S_ISSOCK(there.st_mode));
        QVERIFY(sealed.open(QIODevice::ReadOnly) && sealed.readAll() == "old");
    }
    void aDeviceIsWrittenThrough()
    {
        QCOMPARE(writeWhole(QStringLiteral("/dev/null"), noise({8, 8}, false), false), QString());
        struct stat there{};
        QVERIFY(stat("/dev/null", &there) == 0 && S_ISCHR(there.st_mode));
    }
    void ownerAndModeAreKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QCOMPARE(writeWhole(path, noise({8, 8}, false), false), QString());
        const QByteArray name = QFile::encodeName(path);
        constexpr mode_t Mode = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP;
        QCOMPARE(chmod(name.constData(), Mode), 0);
        constexpr uid_t Other = 65534;
        if (geteuid() == 0 && chown(name.constData(), Other, Other) != 0)
            QFAIL("cannot give the file away");
        struct stat before{}, after{};
        QCOMPARE(stat(name.constData(), &before), 0);
        QCOMPARE(writeWhole(path, noise({16, 16}, false), false), QString());
        QCOMPARE(stat(name.constData(), &after), 0);
        QCOMPARE(QImage(path).size(), QSize(16, 16));
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(after.st_uid, before.st_uid);
        QCOMPARE(after.st_gid, before.st_gid);
    }
    void aFolderWithoutPermissionIsTold()
    {
        if (geteuid() == 0)
            QSKIP("the superuser may write everywhere");
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
        const QString error
            = writeWhole(folder.filePath(QStringLiteral("a.png")), noise({8, 8}, false), false);
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(error.contains(QStringLiteral("no permission")), qPrintable(error));
    }
    void aWriteThatFailsHalfwayLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        const QImage old = noise({16, 16}, false);
        QCOMPARE(writeWhole(path, old, false), QString());
        QString error;
        {
            const SizeLimit limit(100'000);
            error = writeWhole(path, noise({600, 600}, false), false);
        }
        QVERIFY2(error.contains(path), qPrintable(error));
        QCOMPARE(QImage(path).size(), old.size());
        QCOMPARE(
            QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.png")});
    }
    void withoutFinishNothingIsLeft()
    {
        const QTemporaryDir folder;
        {
            PngWriter writer(folder.filePath(QStringLiteral("a.png")), {8, 8}, false, Text, 3780);
            QVERIFY(writer.write(compressRows(noise({8, 4}, false))));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void aSizeThatNoPngCanHaveIsTold()
    {
        const QTemporaryDir folder;
        PngWriter writer(folder.filePath(QStringLiteral("a.png")), {0, 8}, false, Text, 3780);
        QVERIFY2(
            writer.error().startsWith(QStringLiteral("The picture could not be encoded")),
            qPrintable(writer.error()));
        QVERIFY(!writer.finish());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void aPictureWithMissingRowsIsAnError()
    {
        const QTemporaryDir folder;
        PngWriter writer(folder.filePath(QStringLiteral("a.png")), {8, 8}, false, Text, 3780);
        QVERIFY(writer.write(compressRows(noise({8, 4}, false))));
        QVERIFY(!writer.finish());
        QVERIFY(!writer.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPng)
#include "test_png.moc"
