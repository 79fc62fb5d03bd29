// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Result {
    int code = -1;
    QString out, err;
};

/// The built program, where there is no display; on a platform of Qt's where one is named.
Result run(const QStringList &arguments, const QString &platform = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/summitry"), arguments);
    if (!program.waitForFinished())
        return {};
    return {
        program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
        QString::fromUtf8(program.readAllStandardError())};
}

/// The built program under a limit of the shell's.
Result runWithin(const QString &limit, const QStringList &arguments)
{
    QProcess shell;
    shell.start(
        QStringLiteral("bash"),
        QStringList{
            QStringLiteral("-c"), limit + QStringLiteral(" && exec \"$0\" \"$@\""),
            QCoreApplication::applicationDirPath() + QStringLiteral("/summitry")}
            + arguments);
    if (!shell.waitForFinished(120'000))
        return {};
    return {
        shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1,
        QString::fromUtf8(shell.readAllStandardOutput()), QString::fromUtf8(shell.readAllStandardError())};
}

const QStringList Commands{"at", "check", "convert", "export", "find", "places"};

} // namespace

/// The program itself, as a shell runs it.
class TestProgram : public QObject {
    Q_OBJECT
private slots:
    void exportsWithoutADisplay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        const Result result = run(
            {QStringLiteral("export"), QStringLiteral("--out"), path, QStringLiteral("--size"),
             QStringLiteral("640x360"), QStringLiteral("--country"), QStringLiteral("CHN"),
             QStringLiteral("--center"), QStringLiteral("-170,0")});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(QImage(path).size(), QSize(640, 360));
    }
    void aMistakeAnswersTwo()
    {
        const Result result = run({QStringLiteral("export"), QStringLiteral("--outt")});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(QStringLiteral("Did you mean '--out'?")), qPrintable(result.err));
    }
    void tooLittleMemoryIsASentence()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer needs more addresses than a limit leaves it.");
#endif
        const QTemporaryDir dir;
        QFile table(dir.filePath(QStringLiteral("many.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("date,city,who\n");
        for (int i = 0; i < 300'000; ++i)
            table.write("2024-05-16,Moscow,Leader " + QByteArray::number(i) + QByteArray(50, 'x') + '\n');
        table.close();
        const Result result = runWithin(QStringLiteral("ulimit -v 600000"), {"check", table.fileName()});
        QCOMPARE(result.code, 1);
        QVERIFY2(
            result.err.endsWith(
                QStringLiteral("summitry: There is not enough memory for this; nothing was written.\n")),
            qPrintable(result.err));
    }
    void aLimitOfFileSizesIsASentence()
    {
        const QTemporaryDir dir;
        const QString picture = dir.filePath(QStringLiteral("picture.png"));
        const Result result = runWithin(QStringLiteral("ulimit -f 10"), {"export", "--out", picture});
        QCOMPARE(result.code, 1);
        QVERIFY2(
            result.err.contains(QStringLiteral("would be larger than the system allows a file to be.")),
            qPrintable(result.err));
        QVERIFY(QDir(dir.path()).isEmpty());
    }
    void severalStoriesAreRefusedBeforeAWindowOpens()
    {
        const Result result
            = run({QStringLiteral("one"), QStringLiteral("two")}, QStringLiteral("offscreen"));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(QStringLiteral("'two' was not expected")), qPrintable(result.err));
    }
    void everyCommandTellsHowToUseIt_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &command : Commands)
            QTest::newRow(qPrintable(command)) << command;
    }
    void everyCommandTellsHowToUseIt()
    {
        QFETCH(QString, command);
        const Result result = run({command, QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QString());
        QVERIFY2(
            result.out.startsWith(QStringLiteral("Usage: summitry %1 ").arg(command)),
            qPrintable(result.out));
        QCOMPARE(run({command, QStringLiteral("-h")}).out, result.out);
    }
    void theHelpNamesEveryCommand_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("--help") << "--help";
        QTest::newRow("-h") << "-h";
    }
    void theHelpNamesEveryCommand()
    {
        QFETCH(QString, option);
        const Result result = run({option});
        QCOMPARE(result.code, 0);
        static const QRegularExpression line(
            QStringLiteral("^  summitry (\\w+) "), QRegularExpression::MultilineOption);
        QStringList named;
        for (const QRegularExpressionMatch &match : line.globalMatch(result.out))
            named += match.captured(1);
        named.sort();
        QCOMPARE(named, Commands);
    }
    void theVersionIsTold_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("--version") << "--version";
        QTest::newRow("-v") << "-v";
    }
    void theVersionIsTold()
    {
        QFETCH(QString, option);
        const Result result = run({option});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith(QStringLiteral("summitry ")), qPrintable(result.out));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
