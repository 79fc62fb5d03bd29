// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "realstory.h"
#include "recordingcanvas.h"
#include "scene/sheet/mapkey.h"
#include "support/storytruth.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

QString numberWord(int number)
{
    static const QStringList words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number < words.size() ? words[number] : QString::number(number);
}

QString times(int number)
{
    return number == 1 ? QStringLiteral("once")
        : number == 2  ? QStringLiteral("twice")
                       : numberWord(number) + QStringLiteral(" times");
}

} // namespace

/// Every number that a picture says is what the rows say, whatever the filter and the moment.
class TestTrueSheets : public QObject {
    Q_OBJECT
private slots:
    void everyNumberIsTrue_data();
    void everyNumberIsTrue();

private:
    void compareRows(const StoryReading &reading, const QString &path, const QString &traveller);
    void compare(const Story &story, const SheetContent &content, const QDate &until);
    void compareTitle(const Story &story, const StoryTruth &truth, const Furniture &furniture);
    void compareKey(const StoryTruth &truth, const Furniture &furniture);
    void compareRings(const StoryTruth &truth, const SheetFrame &sheet);
};

void TestTrueSheets::everyNumberIsTrue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("traveller");
    const QString shared = QDir::cleanPath(testData("../../../shared"));
    QTest::newRow("built-in") << dataPath(QStringLiteral("stories/putin-2024")) << QString();
    QTest::newRow("frozen") << frozenStory() << QString();
    QTest::newRow("cases/13") << shared + "/cases/13-kissinger-shuttle/story" << QString();
    QTest::newRow("cases/17") << shared + "/cases/17-biden-president-trips/story" << QString();
    for (const char *name :
         {"Joseph R. Biden", "Woodrow Wilson", "Richard M. Nixon", "Franklin D. Roosevelt",
          "Henry A. (Heinz Alfred) Kissinger", "Elihu Root"})
        QTest::newRow(name) << shared + "/corpora/us-travels.csv" << QString::fromUtf8(name);
}

void TestTrueSheets::everyNumberIsTrue()
{
    QFETCH(QString, path);
    QFETCH(QString, traveller);
    if (!QFileInfo::exists(path))
        QSKIP("skipped: ../shared is not beside the checkout");
    PlaceGeocoder geocoder;
    const AnyReading any = openAnyStory(path, {.traveller = traveller}, &geocoder);
    QVERIFY2(any.reading.story, qPrintable(any.reading.problems.value(0).toString()));
    const Story &story = *any.reading.story;
    compareRows(any.reading, path, traveller);
    if (QTest::currentTestFailed())
        return;
    SheetContent content;
    content.itinerary = planItinerary(any.reading.story);
    content.small = smallWorld();
    content.reduceMotion = true;
    const QMap<QString, Filter> filters = filtersFor(story);
    const QDate middle = story.start.addDays(story.start.daysTo(story.end) / 2);
    int nth = 0;
    for (auto filter = filters.cbegin(); filter != filters.cend(); ++filter, ++nth) {
        content.filter = filter.value();
        content.moment = -1;
        compare(story, content, {});
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(filter.key()));
        if (nth % 4 != 0) // a moment of each would take its time
            continue;
        content.moment = endOf(content, middle);
        compare(story, content, middle);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(filter.key() + QStringLiteral(" on ") + middle.toString(Qt::ISODate)));
    }
}

/// A story that was read says what stands in the cells: of folders all meetings; of a traveller's table each
/// stay has a leg on a day of it or its place is told as left out, and no leg is on a day without a stay.
void TestTrueSheets::compareRows(const StoryReading &reading, const QString &path, const QString &traveller)
{
    const Story &story = *reading.story;
    if (traveller.isEmpty()) {
        QCOMPARE(story.meetings.size(), rawMeetings(path).size());
        QVERIFY(story.meetings.size() > 0);
        return;
    }
    QVERIFY(story.meetings.isEmpty());
    QList<std::pair<QDate, QDate>> stays;
    int line = 1;
    for (const RawRow &row : rawRows(path)) {
        ++line;
        if (row["name"] != traveller)
            continue;
        const QDate from = QDate::fromString(row["start"], Qt::ISODate);
        const QDate to = QDate::fromString(row["end"], Qt::ISODate);
        stays.append({from, to});
        const bool isTravelled = std::ranges::any_of(
            story.legs, [&](const Leg &leg) { return from <= leg.depart && leg.depart <= to; });
        const bool isTold = std::ranges::any_of(reading.problems, [&](const Problem &problem) {
            return problem.message.startsWith(QStringLiteral("The stop '%1' is left out").arg(row["locale"]));
        });
        QVERIFY2(isTravelled || isTold, qPrintable(QStringLiteral("line %1").arg(line)));
    }
    QVERIFY(!stays.isEmpty());
    for (const Leg &leg : story.legs) {
        const bool isStay = std::ranges::any_of(
            stays, [&](const auto &stay) { return stay.first <= leg.depart && leg.depart <= stay.second; });
        QVERIFY2(isStay, qPrintable(leg.depart.toString(Qt::ISODate)));
    }
}

void TestTrueSheets::compare(const Story &story, const SheetContent &content, const QDate &until)
{
    const SheetFrame sheet = composeSheet(content, {.pixels = {960, 540}});
    const StoryTruth truth(story, content.filter, until);
    if (!content.filter.isEmpty())
        compareTitle(story, truth, sheet.furniture);
    compareKey(truth, sheet.furniture);
    compareRings(truth, sheet);
    QCOMPARE(sheet.furniture.dateline.isEmpty(), until.isNull());
    if (until.isNull())
        return;
    QVERIFY2(
        sheet.furniture.dateline.startsWith(QString::number(until.day()) + QLatin1Char(' ')),
        qPrintable(sheet.furniture.dateline));
    const QString day = QStringLiteral("Day %1 of %2")
                            .arg(story.start.daysTo(until) + 1)
                            .arg(story.start.daysTo(story.end) + 1);
    QVERIFY2(sheet.furniture.datelineSmall.startsWith(day), qPrintable(sheet.furniture.datelineSmall));
}

void TestTrueSheets::compareTitle(const Story &story, const StoryTruth &truth, const Furniture &furniture)
{
    const int counted = truth.allMeetings() == 0 ? truth.keptLegs : truth.keptMeetings;
    const QString first = furniture.title.section(QLatin1Char(' '), 0, 0);
    QCOMPARE(first.toLower(), numberWord(counted));
    if (truth.allMeetings() == 0)
        return;
    const QString share
        = QStringLiteral("%1 of this story’s %2 meeting")
              .arg(truth.keptMeetings == 0 ? QStringLiteral("none") : numberWord(truth.keptMeetings))
              .arg(truth.allMeetings());
    QVERIFY2(furniture.standfirst.contains(share, Qt::CaseInsensitive), qPrintable(furniture.standfirst));
    if (truth.keptMeetings == 0)
        return;
    if (truth.withLeader.size() > 4) {
        const QString met
            = numberWord(static_cast<int>(truth.withLeader.size())) + QStringLiteral(" leaders");
        QVERIFY2(furniture.standfirst.contains(met), qPrintable(furniture.standfirst));
    } else if (truth.withLeader.size() == 1 || std::ranges::any_of(truth.withLeader, [](int n) {
                   return n > 1;
               })) {
        for (auto met = truth.withLeader.cbegin(); met != truth.withLeader.cend(); ++met) {
            const QString told = story.leader(met.key())->name.in(QStringLiteral("en")) + QLatin1Char(' ')
                + times(met.value());
            QVERIFY2(furniture.standfirst.contains(told), qPrintable(furniture.standfirst + " / " + told));
        }
    }
    if (truth.keptAtCity.size() > 3)
        QVERIFY(furniture.standfirst.contains(
            QStringLiteral("in %1 cities").arg(numberWord(static_cast<int>(truth.keptAtCity.size())))));
}

void TestTrueSheets::compareKey(const StoryTruth &truth, const Furniture &furniture)
{
    static const QRegularExpression figures(QStringLiteral("\\d[\\d,]*"));
    for (const KeyEntry &entry : layKey(furniture, false, 4000)) {
        QList<int> numbers;
        for (auto found = figures.globalMatch(entry.text.section(QLatin1Char(':'), -1)); found.hasNext();)
            numbers.append(found.next().captured().remove(QLatin1Char(',')).toInt());
        using Sign = KeyEntry::Sign;
        if (entry.sign == Sign::Journey)
            QCOMPARE(numbers, QList<int>{truth.legs});
        else if (entry.sign == Sign::Visit)
            QCOMPARE(numbers, QList<int>{truth.visits});
        else if (entry.sign == Sign::Ring)
            QCOMPARE(numbers.first(), truth.meetings);
        if (entry.sign == Sign::Ring && numbers.size() > 1)
            QCOMPARE(numbers[1], truth.atCity.size());
    }
}

/// The numbers in the rings, one for each city of which more than one meeting is kept.
void TestTrueSheets::compareRings(const StoryTruth &truth, const SheetFrame &sheet)
{
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    RecordingCanvas canvas(QRectF({}, sheet.plan->size));
    paintSheet(canvas, sheet);
    QMap<QString, int> rings, expected;
    for (const RecordingCanvas::Shape &shape : canvas.shapes) {
        if (shape.group < 0 || !number.match(shape.text).hasMatch())
            continue;
        const CanvasGroup &group = canvas.groups[static_cast<size_t>(shape.group)];
        if (group.kind == CanvasGroup::Kind::Place)
            rings.insert(group.id.section(QLatin1Char('-'), 1), shape.text.toInt());
    }
    for (auto city = truth.atCity.cbegin(); city != truth.atCity.cend(); ++city) {
        if (truth.keptAtCity.value(city.key()) > 1)
            expected.insert(city.key(), city.value());
    }
    QCOMPARE(rings, expected);
}

QTEST_MAIN(TestTrueSheets)
#include "test_truesheets.moc"
