#include <QCoreApplication>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestExportProgram : public QObject {
    Q_OBJECT
private slots:
    void theProgramExportsWithoutADisplay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        program.setProcessEnvironment(environment);
        program.start(
            QCoreApplication::applicationDirPath() + QStringLiteral("/summitry"),
            {QStringLiteral("export"), QStringLiteral("--out"), path, QStringLiteral("--size"),
             QStringLiteral("640x360"), QStringLiteral("--country"), QStringLiteral("CHN"),
             QStringLiteral("--center"), QStringLiteral("-170,0")});
        QVERIFY(program.waitForFinished());
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        QCOMPARE(QImage(path).size(), QSize(640, 360));
    }
    void aMistakeAnswersTwo()
    {
        QProcess program;
        program.start(
            QCoreApplication::applicationDirPath() + QStringLiteral("/summitry"),
            {QStringLiteral("export"), QStringLiteral("--outt")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("Did you mean '--out'?"));
    }
    void severalStoriesAreRefusedBeforeAWindowOpens()
    {
        QProcess program;
        program.start(
            QCoreApplication::applicationDirPath() + QStringLiteral("/summitry"),
            {QStringLiteral("one"), QStringLiteral("two")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("'two' was not expected"));
    }
};

QTEST_GUILESS_MAIN(TestExportProgram)
#include "test_exportprogram.moc"
