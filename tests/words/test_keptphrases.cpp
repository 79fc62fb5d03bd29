// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/keptphrases.h"

#include <QTest>

using namespace summitry;

namespace {

KeptFacts china()
{
    KeptFacts facts;
    facts.countries = QStringList{"China"};
    facts.meetings = 4;
    facts.storyMeetings = 61;
    facts.storyStart = QDate(2024, 5, 7);
    facts.storyEnd = QDate(2024, 7, 11);
    facts.protagonists = QStringList{"Vladimir Putin"};
    facts.met = {{"Xi Jinping", 3}, {"Li Qiang", 1}};
    facts.hosts = QStringList{"Beijing", "Astana"};
    return facts;
}

template <typename Change> KeptFacts changed(const Change &change)
{
    KeptFacts facts = china();
    facts.countries.clear();
    change(facts);
    return facts;
}

} // namespace

class TestKeptPhrases : public QObject {
    Q_OBJECT

private slots:
    void aTitleSaysWhomAndHowMany_data()
    {
        QTest::addColumn<KeptFacts>("facts");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("title");
        const auto row
            = [](const char *name, const KeptFacts &facts, const char *language, const char *title) {
                  QTest::newRow(name) << facts << QString(language) << QString(title);
              };
        const KeptFacts dutch = changed([](KeptFacts &f) { f.countries = QStringList{"Netherlands"}; });
        const KeptFacts xi = changed([](KeptFacts &f) {
            f.leaders = QStringList{"Xi Jinping"};
            f.meetings = 3;
        });
        const KeptFacts one = changed([](KeptFacts &f) {
            f.countries = QStringList{"Brazil"};
            f.meetings = 1;
        });
        const KeptFacts none = changed([](KeptFacts &f) {
            f.countries = QStringList{"Brazil"};
            f.meetings = 0;
        });
        const KeptFacts moscow = changed([](KeptFacts &f) {
            f.places = QStringList{"Moscow"};
            f.meetings = 25;
        });
        const KeptFacts either = changed([](KeptFacts &f) {
            f.countries = QStringList{"Kazakhstan", "China"};
            f.tie = KeptFacts::Tie::Either;
            f.meetings = 22;
        });
        const KeptFacts region = changed([](KeptFacts &f) {
            f.regions = QStringList{"Central Asia"};
            f.meetings = 16;
        });
        const KeptFacts june = changed([](KeptFacts &f) {
            f.from = QDate(2024, 6, 1);
            f.to = QDate(2024, 6, 30);
            f.meetings = 11;
        });
        const KeptFacts week = changed([](KeptFacts &f) {
            f.from = QDate(2024, 5, 7);
            f.to = QDate(2024, 5, 16);
            f.withYear = true;
        });
        const KeptFacts until = changed([](KeptFacts &f) { f.to = QDate(2024, 5, 16); });
        const KeptFacts from = changed([](KeptFacts &f) { f.from = QDate(2024, 5, 16); });
        const KeptFacts both = changed([](KeptFacts &f) {
            f.leaders = QStringList{"Xi Jinping", "Li Qiang"};
            f.countries = QStringList{"China"};
            f.to = QDate(2024, 5, 16);
            f.meetings = 2;
        });
        const KeptFacts legs = changed([](KeptFacts &f) {
            f.countries = QStringList{"Cuba"};
            f.storyMeetings = f.meetings = 0;
            f.legs = 2;
        });
        row("en: country", china(), "en", "Four meetings with leaders of China");
        row("en: article", dutch, "en", "Four meetings with leaders of the Netherlands");
        row("en: leader", xi, "en", "Three meetings with Xi Jinping");
        row("en: one", one, "en", "One meeting with a leader of Brazil");
        row("en: none", none, "en", "No meeting with leaders of Brazil");
        row("en: place", moscow, "en", "25 meetings in Moscow");
        row("en: either", either, "en", "22 meetings in Kazakhstan and China or with their leaders");
        row("en: region", region, "en", "16 meetings with leaders of Central Asia");
        row("en: month", june, "en", "Eleven meetings in June");
        row("en: dates", week, "en", "Four meetings, 7–16 May 2024");
        row("en: until", until, "en", "Four meetings until 16 May");
        row("en: from", from, "en", "Four meetings from 16 May");
        row("en: several", both, "en", "Two meetings with Xi Jinping and Li Qiang, China only, until 16 May");
        row("en: legs", legs, "en", "Two legs of trips to Cuba");
        row("ru: country", china(), "ru", "China — четыре встречи");
        row("ru: one", one, "ru", "Brazil — одна встреча");
        row("ru: none", none, "ru", "Brazil — ни одной встречи");
        row("ru: place", moscow, "ru", "Moscow — 25 встреч");
        row("ru: month", june, "ru", "Одиннадцать встреч, июнь");
        row("ru: until", until, "ru", "Четыре встречи до 16 мая");
        row("zh: country", china(), "zh", "与China领导人会晤4次");
        row("zh: leader", xi, "zh", "与Xi Jinping会晤3次");
        row("zh: none", none, "zh", "与Brazil领导人没有会晤");
        row("zh: month", june, "zh", "六月：会晤11次");
        row("de is told in English", xi, "de", "Three meetings with Xi Jinping");
    }
    void aTitleSaysWhomAndHowMany()
    {
        QFETCH(KeptFacts, facts);
        QFETCH(QString, language);
        QTEST(keptTitle(facts, language), "title");
    }

    void aStandfirstSaysWhoHowOftenWhereAndTheShare_data()
    {
        QTest::addColumn<KeptFacts>("facts");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("standfirst");
        const auto row
            = [](const char *name, const KeptFacts &facts, const char *language, const char *text) {
                  QTest::newRow(name) << facts << QString(language) << QString(text);
              };
        const KeptFacts many = changed([](KeptFacts &f) {
            for (const char *name : {"A", "B", "C", "D", "E"})
                f.met.append({name, 1});
            f.hosts = QStringList{"Astana"};
            f.meetings = 8;
        });
        const KeptFacts wide = changed([](KeptFacts &f) {
            f.hosts = QStringList{"A", "B", "C", "D"};
            f.protagonists = QStringList{"Xi", "Li"};
        });
        const KeptFacts nobody = changed([](KeptFacts &f) { f.protagonists.clear(); });
        const KeptFacts none = changed([](KeptFacts &f) {
            f.meetings = 0;
            f.met.clear();
            f.hosts.clear();
        });
        const KeptFacts day = changed([](KeptFacts &f) {
            f.met = {{"Li Qiang", 2}};
            f.meetings = 2;
            f.storyMeetings = 2;
            f.hosts = QStringList{"Beijing"};
            f.storyStart = f.storyEnd = QDate(2024, 5, 16);
        });
        row("en", china(), "en",
            "Vladimir Putin met Xi Jinping three times and Li Qiang once, in Beijing and Astana: "
            "four of this story’s 61 meetings between 7 May and 11 July 2024.");
        row("en: over four leaders", many, "en",
            "Vladimir Putin met seven leaders, in Astana: eight of this story’s 61 meetings between 7 May "
            "and "
            "11 July 2024.");
        row("en: several protagonists, many cities", wide, "en",
            "Xi and Li met Xi Jinping three times and Li Qiang once, in four cities: four of this story’s 61 "
            "meetings between 7 May and 11 July 2024.");
        row("en: no protagonist", nobody, "en",
            "Meetings with Xi Jinping three times and Li Qiang once, in Beijing and Astana: four of this "
            "story’s 61 meetings between 7 May and 11 July 2024.");
        row("en: none", none, "en", "None of this story’s 61 meetings between 7 May and 11 July 2024.");
        row("en: one day", day, "en",
            "Vladimir Putin met Li Qiang twice, in Beijing: two of this story’s 2 meetings on 16 May 2024.");
        row("ru", china(), "ru",
            "Vladimir Putin: Xi Jinping — три встречи и Li Qiang — одна встреча (Beijing и Astana). "
            "Это четыре из 61 встречи этой истории (7 мая – 11 июля 2024\u00a0г.).");
        row("zh", china(), "zh",
            "Vladimir Putin会晤：Xi Jinping3次和Li Qiang1次，地点：Beijing和Astana。"
            "本故事2024年5月7日至7月11日共61次会晤，此处为其中4次。");
    }
    void aStandfirstSaysWhoHowOftenWhereAndTheShare()
    {
        QFETCH(KeptFacts, facts);
        QFETCH(QString, language);
        QTEST(keptStandfirst(facts, language), "standfirst");
    }

    void besideAHostStandWhomItSaw()
    {
        QCOMPARE(metInWords({{"Xi Jinping", 1}, {"Li Qiang", 1}}, "en"), "Xi Jinping, Li Qiang");
        QCOMPARE(metInWords({{"Xi Jinping", 2}}, "en"), "Xi Jinping, twice");
        QCOMPARE(metInWords({{"Xi Jinping", 3}}, "en"), "Xi Jinping, 3 times");
        QCOMPARE(metInWords({{"A", 1}, {"B", 1}, {"C", 1}, {"D", 2}}, "en"), "4 leaders");
        QCOMPARE(metInWords({{"Xi Jinping", 2}, {"Li Qiang", 1}}, "en"), "Xi Jinping (twice), Li Qiang");
        QCOMPARE(
            metInWords({{"A name that is rather long", 1}, {"Another one as long as that", 1}}, "en"),
            "2 leaders");
        QCOMPARE(metInWords({{"A", 2}}, "ru"), "A (2 раза)");
        QCOMPARE(metInWords({{"A", 1}, {"B", 2}}, "zh"), "A、B（2次）");
        QCOMPARE(metInWords({}, "en"), "");
    }

    void aStartSaysOfWhat()
    {
        QCOMPARE(tripEnds(2, 2, "en"), "start and end of both trips");
        QCOMPARE(tripEnds(1, 1, "en"), "start and end of the trip");
        QCOMPARE(tripEnds(3, 0, "en"), "start of 3 trips");
        QCOMPARE(tripEnds(0, 1, "en"), "end of the trip");
        QCOMPARE(tripEnds(0, 0, "en"), "");
        QCOMPARE(tripEnds(2, 2, "ru"), "начало и конец поездок (2)");
        QCOMPARE(tripEnds(2, 2, "zh"), "2次行程的起点和终点");
    }
};

QTEST_GUILESS_MAIN(TestKeptPhrases)
#include "test_keptphrases.moc"
