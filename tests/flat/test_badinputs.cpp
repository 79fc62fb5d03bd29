// SPDX-License-Identifier: GPL-3.0-or-later

#include "../story/fakegeocoder.h"
#include "../story/smallstory.h"
#include "flat/delimited.h"
#include "flat/openstory.h"
#include "hostileinputs.h"

#include <map>
#include <QRegularExpression>
#include <set>

using namespace summitry;

/// Each row of data/bad/expected.csv: an input, of what kind its fault is, and what is told of it. Inputs are
/// 'tables/…', files of data/bad; 'stories/…', folders there of tables that stand in the place of the small
/// story's; 'made/…', made by the test; and else paths as somebody may type them.
class TestBadInputs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsToldInItsSentence_data();
    void eachIsToldInItsSentence();
    void thereAreManyOfManyKinds();
    void noSentenceIsSharedByTwoKinds();
    void eachKeptFileIsExpected();

private:
    QString pathOf(const QString &input) const;
    QString toldOf(const QString &path);

    QTemporaryDir m_made;
    Grid m_expected;
    FakeGeocoder m_geocoder;
};

void TestBadInputs::initTestCase()
{
    makeHostileInputs(QDir(m_made.path()));
    m_expected = readDelimited(QString::fromUtf8(readAll(testData("bad/expected.csv"))));
    m_geocoder.add("Paris", "FRA", "France", 48.8566, 2.3522, 2'100'000, true);
    m_geocoder.add("Lyon", "FRA", "France", 45.76, 4.84, 500'000);
    m_geocoder.add("Berlin", "DEU", "Germany", 52.52, 13.405, 3'600'000, true);
    m_geocoder.add("Oslo", "NOR", "Norway", 59.91, 10.75, 700'000, true);
}

QString TestBadInputs::pathOf(const QString &input) const
{
    if (input.startsWith("made/"))
        return m_made.filePath(input.sliced(5));
    return input.startsWith("tables/") ? testData("bad/" + input) : input;
}

/// What is told, a line each.
QString TestBadInputs::toldOf(const QString &path)
{
    const AnyReading any = openAnyStory(path, {.home = "Norway"}, &m_geocoder);
    if (any.reading.story && any.reading.problems.isEmpty())
        return QStringLiteral("opened as if it were good");
    QStringList lines;
    for (const Problem &problem : any.reading.problems)
        lines += problem.toString();
    QString told = lines.join('\n');
    return told.replace(path, QFileInfo(path).fileName());
}

void TestBadInputs::eachIsToldInItsSentence_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("told");
    for (size_t i = 1; i < m_expected.rows.size(); ++i) {
        const QStringList &cells = m_expected.rows[i].cells;
        QTest::newRow(qPrintable(cells[0])) << cells[0] << cells[2];
    }
}

void TestBadInputs::eachIsToldInItsSentence()
{
    QFETCH(QString, input);
    QFETCH(QString, told);
    if (!input.startsWith("stories/")) {
        QCOMPARE(toldOf(pathOf(input)), told);
        return;
    }
    const Copy copy;
    const QString changed = testData("bad/" + input);
    for (const QString &name : QDir(changed).entryList(QDir::Files))
        writeAll(copy.file(name), readAll(changed + '/' + name));
    QCOMPARE(toldOf(copy.path()), told);
}

void TestBadInputs::thereAreManyOfManyKinds()
{
    std::set<QString> kinds;
    for (size_t i = 1; i < m_expected.rows.size(); ++i)
        kinds.insert(m_expected.rows[i].cells[1]);
    QVERIFY(m_expected.rows.size() > 150);
    QVERIFY(kinds.size() >= 60);
}

/// What is said without where it is, and without numbers and what is quoted.
static QString sentenceOf(const QString &told)
{
    static const QRegularExpression place("^.*?: (error|warning): "), quoted("'[^']*'|\\d+");
    return told.section('\n', 0, 0).remove(place).replace(quoted, "…");
}

void TestBadInputs::noSentenceIsSharedByTwoKinds()
{
    std::map<QString, QString> kinds;
    for (size_t i = 1; i < m_expected.rows.size(); ++i) {
        const QStringList &cells = m_expected.rows[i].cells;
        const QString &kind = kinds.try_emplace(sentenceOf(cells[2]), cells[1]).first->second;
        QVERIFY2(
            kind == cells[1], qPrintable(cells[0] + ": " + kind + " and " + cells[1] + " are told alike"));
    }
}

void TestBadInputs::eachKeptFileIsExpected()
{
    QStringList expected;
    for (const GridRow &row : m_expected.rows)
        expected += row.cells[0];
    for (const QString &folder : {QStringLiteral("tables"), QStringLiteral("stories")})
        for (const QString &name :
             QDir(testData("bad/" + folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(expected.contains(folder + '/' + name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestBadInputs)
#include "test_badinputs.moc"
