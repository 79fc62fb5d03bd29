// SPDX-License-Identifier: GPL-3.0-or-later

#include "realstory.h"
#include "scene/sheet/mapkey.h"
#include "support/storymaker.h"

#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

StoryMaker journey()
{
    StoryMaker maker(1, 9);
    maker.place("capital", 0, 0, "HUN").place("anville", 20, 0, "AUT").leader("host", "capital");
    maker.trip("trip", 2, 3).leg("capital", "anville", 2).leg("anville", "capital", 3);
    return maker;
}

SheetFrame sheetOf(std::shared_ptr<const Story> story, const QString &language = "en")
{
    SheetContent content;
    content.itinerary = planItinerary(std::move(story));
    content.small = smallWorld();
    content.language = language;
    SheetOptions options;
    options.pixels = QSize(960, 540);
    return composeSheet(content, options);
}

QStringList keyOf(const Furniture &furniture)
{
    QStringList leads;
    for (const KeyEntry &entry : layKey(furniture, false, 1400))
        leads += entry.lead;
    return leads;
}

} // namespace

/// What the key and the credit say is so of the map.
class TestKey : public QObject {
    Q_OBJECT
private slots:
    void theKeyHasWhatTheMapHas()
    {
        QCOMPARE(keyOf(sheetOf(journey().story()).furniture), QStringList{"Journey"});
        StoryMaker leaders = journey();
        leaders.leader("ann", "anville");
        QCOMPARE(keyOf(sheetOf(leaders.story()).furniture), (QStringList{"Journey", "Country"}));
        leaders.meeting(3, "ann", "anville", "trip");
        QCOMPARE(keyOf(sheetOf(leaders.story()).furniture), (QStringList{"Journey", "Meetings", "Country"}));
        QCOMPARE(
            keyOf(sheetOf(builtInStory().itinerary->story).furniture),
            (QStringList{"Journey", "Visit", "Meetings", "Country"}));
    }

    void aMapOfNothingHasNoKey()
    {
        StoryMaker maker(1, 9);
        maker.place("capital", 0, 0, "HUN").leader("host", "capital");
        const SheetFrame sheet = sheetOf(maker.story());
        QVERIFY(keyOf(sheet.furniture).isEmpty());
        QVERIFY(sheet.plan->header.height() > 0);
    }

    void theProtagonistIsCalledByTheShortNameOrTheWholeOne()
    {
        auto story = std::make_shared<Story>(*builtInStory().itinerary->story);
        QCOMPARE(sheetOf(story).furniture.protagonists, QStringList{"Putin"});
        QCOMPARE(sheetOf(story, "ru").furniture.protagonists, QStringList{"Путин"});
        QCOMPARE(sheetOf(story, "zh").furniture.protagonists, QStringList{"普京"});
        const auto frozen = realStory().itinerary->story; // has none
        QCOMPARE(sheetOf(frozen).furniture.protagonists, QStringList{"Vladimir Putin"});
        QCOMPARE(sheetOf(frozen, "zh").furniture.protagonists, QStringList{"弗拉基米尔·普京"});
    }

    void theCreditSaysHowMeetingsAreCountedAndNamesNoPublisherAlone()
    {
        const auto story = builtInStory().itinerary->story;
        const QString credit = sheetOf(story).furniture.sources;
        QVERIFY2(
            credit.startsWith("Each leader at a summit’s table counts as one meeting; telephone calls do not "
                              "count. 61 sources from "),
            qPrintable(credit));
        QSet<QString> publishers;
        for (const Source &source : story->sources)
            publishers.insert(source.publisher.plain);
        QVERIFY(credit.contains(QStringLiteral(" from %1 publishers.").arg(publishers.size())));
        for (const QString &publisher : publishers)
            QVERIFY2(!credit.contains(publisher), qPrintable(publisher));
    }

    void fewPublishersAreAllNamed()
    {
        auto story = std::make_shared<Story>(*builtInStory().itinerary->story);
        story->sources = {*story->source("dawn-0703"), *story->source("ap-0508"), *story->source("mk-0709")};
        QVERIFY(sheetOf(story).furniture.sources.contains(
            "3 sources: Dawn, CityNews Toronto and Московский комсомолец."));
    }
};

QTEST_MAIN(TestKey)
#include "test_key.moc"
