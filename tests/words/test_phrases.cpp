// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/language.h"
#include "words/message.h"
#include "words/phrases.h"

#include <QtConcurrentMap>
#include <QTest>

using namespace summitry;

namespace {

const QStringList Nobody, Putin{"Putin"}, Several{"Xi", "Li", "Kim"};

QString inKey(const KeyWords &words)
{
    return words.lead + " | " + words.text;
}

} // namespace

class TestPhrases : public QObject {
    Q_OBJECT

    static void languagesOfRows()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
    }
    static void row(const char *name, const QString &said, const QString &expected)
    {
        QTest::newRow(name) << said << expected;
    }

private slots:
    void aLanguageGoesByAnyOfItsCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("language");
        for (const QString code : {"zh", "zh_CN", "zh-Hans", "ZH", "zh_Hans_CN"})
            QTest::addRow("%s", qPrintable(code)) << code << "zh";
        QTest::newRow("en-GB") << "en-GB" << "en";
        QTest::newRow("ru_RU") << "ru_RU" << "ru";
        for (const QString code : {"de", "zhx", "z", "", "_zh", "english"})
            QTest::addRow("none: '%s'", qPrintable(code)) << code << "";
    }
    void aLanguageGoesByAnyOfItsCodes()
    {
        QFETCH(QString, code);
        QFETCH(QString, language);
        const Language *found = findLanguage(code);
        QCOMPARE(found ? found->code : QString(), language);
        QCOMPARE(languageOf(code).code, language.isEmpty() ? "en" : language);
    }

    void phrasesReadAsTheyShould_data()
    {
        languagesOfRows();
        row("en: no leg", inKey(journeyWords(Putin, 0, "en")), "Journey | Putin’s trips: 0 legs");
        row("en: a leg", inKey(journeyWords(Putin, 1, "en")), "Journey | Putin’s trips: 1 leg");
        row("en: legs", inKey(journeyWords(Putin, 13, "en")), "Journey | Putin’s trips: 13 legs");
        row("en: legs of many", inKey(journeyWords(Several, 1234, "en")),
            "Journey | trips of Xi, Li and Kim: 1234 legs");
        row("en: nobody's legs", inKey(journeyWords(Nobody, 2, "en")), "Journey | trips: 2 legs");
        row("en: visits", inKey(visitWords(Putin, 30, "en")), "Visit | a leader comes to meet Putin: 30");
        row("en: visits to many", inKey(visitWords(Several, 1, "en")),
            "Visit | a leader comes to meet Xi, Li and Kim: 1");
        row("en: visits to nobody", inKey(visitWords(Nobody, 1, "en")),
            "Visit | a leader comes to a meeting: 1");
        row("en: meetings", inKey(meetingWords(61, 8, "en")), "Meetings | in one place: 61 in 8 places");
        row("en: country", inKey(countryWords("en")), "Country | of a leader in the story");
        row("en: day", dayOfDays(58, 66, "en"), "Day 58 of 66");
        row("en: from", fromPlace("en") + "Havana", "from Havana");
        row("en: days", onDays(7, "en"), "on 7 days");
        row("en: sources", sourcesInWords(57, {"A", "B", "C", "D"}, 3, "en"),
            "57 sources from 4 publishers.");
        row("en: all sources", sourcesInWords(2, {"A", "B"}, 3, "en"), "2 sources: A and B.");
        row("en: a source", sourcesInWords(1, {}, 3, "en"), "1 source.");
        row("en: borders", bordersInWords("UN view", {}, 6, "en"), "Borders: UN view");
        row("en: a dispute", bordersInWords("UN view", {"A"}, 6, "en"), "Borders: UN view; disputed: A");
        row("en: one too many", bordersInWords("UN view", {"A", "B", "C"}, 2, "en"),
            "Borders: UN view; disputed: A, B and C");
        row("en: far too many", bordersInWords("UN view", {"A", "B", "C", "D"}, 2, "en"),
            "Borders: UN view; disputed: A, B and 2 more");
        row("en: no room for disputes", bordersInWords("UN view", {"A", "B"}, 0, "en"), "Borders: UN view");
        row("en: whose", disputeIn("Crimea", "Ukraine", "en"), "Crimea (in Ukraine)");
        row("en: map", mapNote("Robinson", "en"), "Map: Natural Earth, Robinson projection.");
        row("en: sentences", inARow({"One", "", "Two."}, "en"), "One. Two.");
        row("a point", coordinatesText(51.16052, -71.47), "51.1605, -71.4700");
        row("en: near", distanceText(347, "en"), "350 m");
        row("en: not far", distanceText(4210, "en"), "4.2 km");
        row("en: far", distanceText(2'274'300, "en"), "2,274 km");

        for (const int n : {1, 2, 5, 11, 21, 112})
            row(qPrintable(QString("ru: legs, %1").arg(n)), inKey(journeyWords({"Путин"}, n, "ru")),
                QString("Поездка | Путин: %1 %2 пути")
                    .arg(n)
                    .arg(
                        n == 2                  ? "отрезка"
                            : n == 1 || n == 21 ? "отрезок"
                                                : "отрезков"));
        row("ru: legs of many", inKey(journeyWords({"Си", "Ли", "Ким"}, 5, "ru")),
            "Поездка | Си, Ли и Ким: 5 отрезков пути");
        row("ru: nobody's legs", inKey(journeyWords({}, 2, "ru")), "Поездка | 2 отрезка пути");
        row("ru: visits", inKey(visitWords({"Путин"}, 30, "ru")),
            "Визит | лидер приезжает на встречу (Путин): 30");
        row("ru: visits to many", inKey(visitWords({"Си", "Ким"}, 1, "ru")),
            "Визит | лидер приезжает на встречу (Си и Ким): 1");
        row("ru: visits to nobody", inKey(visitWords({}, 1, "ru")), "Визит | лидер приезжает на встречу: 1");
        row("ru: day", dayOfDays(58, 66, "ru"), "День 58 из 66");
        row("ru: from", fromPlace("ru") + "Гавана", "из: Гавана");
        for (const int n : {1, 2, 5, 21, 104})
            row(qPrintable(QString("ru: days, %1").arg(n)), onDays(n, "ru"),
                QString("%1 %2").arg(n).arg(
                    n % 10 == 1       ? "день"
                        : n % 10 == 5 ? "дней"
                                      : "дня"));
        for (const int n : {1, 2, 5, 21})
            row(qPrintable(QString("ru: sources, %1").arg(n)), sourcesInWords(n, {}, 3, "ru"),
                QString("%1 %2.").arg(n).arg(
                    n == 2       ? "источника"
                        : n == 5 ? "источников"
                                 : "источник"));
        row("ru: some sources", sourcesInWords(57, {"ТАСС", "RT", "АиФ", "МК"}, 3, "ru"),
            "57 источников от 4 издателей.");
        row("ru: sources of 21", sourcesInWords(61, QStringList(21, "А"), 3, "ru"),
            "61 источник от 21 издателя.");
        row("ru: borders", bordersInWords("UN view", {"Крым", "Косово", "Тайвань", "Абьей"}, 2, "ru"),
            "Границы: по версии ООН; спорные территории: Крым, Косово и ещё 2");
        row("ru: whose", disputeIn("Crimea", "Украина", "ru"), "Крым (Украина)");
        row("ru: a note", countryNote("Косово", "in the UN's view part of Serbia, status disputed", "ru"),
            "Косово: по версии ООН — часть Сербии, статус оспаривается");
        row("ru: map", mapNote("Mercator", "ru"), "Карта: Natural Earth, проекция Меркатора.");
        row("ru: far", distanceText(2'274'300, "ru"), "2\u00a0274 км");

        row("zh: legs", inKey(journeyWords({"普京"}, 13, "zh")), "出访 | 普京，共13段行程");
        row("zh: nobody's legs", inKey(journeyWords({}, 1, "zh")), "出访 | 共1段行程");
        row("zh: visits", inKey(visitWords({"习近平", "李强"}, 30, "zh")),
            "来访 | 领导人前来会晤习近平和李强：30次");
        row("zh: day", dayOfDays(58, 66, "zh"), "第58天，共66天");
        row("zh: days", onDays(7, "zh_CN"), "7天");
        row("zh: sources", sourcesInWords(57, {"甲", "乙", "丙", "丁"}, 3, "zh"),
            "57个来源，出自4家媒体和机构。");
        row("zh: borders", bordersInWords("as held on the ground", {"甲", "乙", "丙", "丁"}, 2, "zh"),
            "边界：实际控制；争议地区：甲、乙和另外2处");
        row("zh: whose", disputeIn("Crimea", "乌克兰", "zh"), "克里米亚（乌克兰）");
        row("zh: sentences", inARow({"甲", "", "乙。"}, "zh"), "甲。乙。");

        const LeadersMeetings once{
            .leader = "Hamad",
            .protagonists = Putin,
            .meetings = 1,
            .from = {2024, 5, 23},
            .to = {2024, 5, 23},
            .places = {"Moscow"},
            .day = {2024, 5, 23},
            .topic = "Trade.",
            .event = "Visit"};
        LeadersMeetings often = once;
        often.meetings = 3;
        often.notConfirmed = 1;
        often.to = {2024, 7, 4};
        often.places = {"Beijing", "Astana"};
        often.topic.clear();
        LeadersMeetings alone = once;
        alone.protagonists.clear();
        alone.notConfirmed = 1;
        alone.day = {};
        row("en: met once", meetingsInWords(once, "en"),
            "Hamad and Putin met once, on 23 May 2024, in Moscow. Subject on 23 May: Trade.");
        row("en: met often", meetingsInWords(often, "en"),
            "Hamad and Putin met three times, 23 May – 4 July 2024, in Beijing and Astana (1 of these not "
            "confirmed). Occasion on 23 May: Visit.");
        row("en: met nobody", meetingsInWords(alone, "en"),
            "Hamad is at 1 meeting of this story, on 23 May 2024, in Moscow (not confirmed).");
        row("ru: met once", meetingsInWords(once, "ru"),
            "Hamad и Putin: 1 встреча; 23 мая 2024\u00a0г.; Moscow. Тема, 23 мая: Trade.");
        row("ru: met often", meetingsInWords(often, "ru"),
            "Hamad и Putin: 3 встречи; 23 мая – 4 июля 2024\u00a0г.; Beijing и Astana (без подтверждения: "
            "1). "
            "Событие, 23 мая: Visit.");
        row("zh: met once", meetingsInWords(once, "zh"),
            "Hamad与Putin会晤1次：2024年5月23日，Moscow。5月23日的议题：Trade.");
        row("zh: met often", meetingsInWords(often, "zh"),
            "Hamad与Putin会晤3次：2024年5月23日至7月4日，Beijing和Astana（其中1次未经证实）。5月23日的场合：V"
            "isit。");
        row("en: in Russian", languageInWords("ru", "en"), "in Russian");
        row("en: in Portuguese", languageInWords("pt-BR", "en"), "in Portuguese");
        row("en: in its own language", languageInWords("en-GB", "en"), "");
        row("en: in none", languageInWords("", "en"), "");
        row("ru: in French", languageInWords("fr", "ru"), "язык: французский");
        row("zh: in Mongolian", languageInWords("mn", "zh"), "蒙古语");

        row("another language is English", dayOfDays(58, 66, "de"), "Day 58 of 66");
    }
    void phrasesReadAsTheyShould()
    {
        QFETCH(QString, said);
        QTEST(said, "expected");
    }

    void aFilterIsToldInWords_data()
    {
        QTest::addColumn<Kept>("kept");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("chinese");
        const QDate june1(2024, 6, 1), june20(2024, 6, 20);
        QTest::newRow("nothing") << Kept{} << "" << "" << "";
        QTest::newRow("a country, until a day")
            << Kept{.countries = {"X"}, .to = june20} << "X only, until 20 June" << "Страна: X; до 20 июня"
            << "国家：X；截至6月20日";
        QTest::newRow("countries, with a leader")
            << Kept{.countries = {"X", "Y", "Z"}, .leaders = {"L"}} << "X, Y and Z only, with L"
            << "Страны: X, Y и Z; лидер: L" << "国家：X、Y和Z；领导人：L";
        QTest::newRow("regions of a country")
            << Kept{.countries = {"X"}, .regions = {"Q", "R"}} << "X only, leaders of Q and R"
            << "Страна: X; регионы: Q и R" << "国家：X；地区：Q和R";
        QTest::newRow("a region") << Kept{.regions = {"R"}} << "R only" << "Регион: R" << "地区：R";
        QTest::newRow("leaders, between days")
            << Kept{.leaders = {"L", "M"}, .from = june1, .to = june20} << "L and M only, 1–20 June"
            << "Лидеры: L и M; 1–20 июня" << "领导人：L和M；6月1日至20日";
        QTest::newRow("from a day of a year")
            << Kept{.from = june1, .withYear = true} << "From 1 June 2024" << "С 1 июня 2024\u00a0г."
            << "2024年6月1日起";
    }
    void aFilterIsToldInWords()
    {
        QFETCH(Kept, kept);
        QTEST(keptInWords(kept, "en"), "english");
        QTEST(keptInWords(kept, "ru"), "russian");
        QTEST(keptInWords(kept, "zh"), "chinese");
    }

    void listsEndInAWord_data()
    {
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<QString>("both");
        QTest::addColumn<QString>("either");
        QTest::newRow("none") << QStringList{} << "" << "";
        QTest::newRow("one") << QStringList{"A"} << "A" << "A";
        QTest::newRow("two") << QStringList{"A", "B"} << "A and B" << "A or B";
        QTest::newRow("three") << QStringList{"A", "B", "C"} << "A, B and C" << "A, B or C";
    }
    void listsEndInAWord()
    {
        QFETCH(QStringList, items);
        QTEST(listed(items, "en"), "both");
        QTEST(listed(items, "en", Listing::Or), "either");
    }

    /// A pattern that ICU cannot read, or an argument that is misspelt, leaves its braces or nothing.
    void everyLanguageSaysAll_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : languageCodes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyLanguageSaysAll()
    {
        QFETCH(QString, language);
        const QStringList names{"P", "Q"};
        const Kept first{.regions = names, .leaders = names, .from = {2024, 1, 1}};
        const Kept second{.countries = names, .regions = names, .to = {2024, 1, 1}};
        QStringList all{
            dayOfDays(1, 2, language),
            fromPlace(language),
            onDays(1, language),
            keptInWords(first, language),
            keptInWords(second, language),
            keptInWords({.leaders = names}, language),
            sourcesInWords(1, {}, 3, language),
            sourcesInWords(1, names, 3, language),
            sourcesInWords(1, names, 1, language),
            arcNote(language, true),
            arcNote(language, false),
            bordersInWords("P", {}, 1, language),
            bordersInWords("P", {"P", "Q", "R"}, 1, language),
            bordersOfToday(language),
            disputeIn("P", "Q", language),
            countryNote("P", "Q", language),
            dashNote(language),
            placesUnnamed(1, language),
            placesUnnamed(12, language),
            mapNote("P", language),
            distanceText(1, language),
            distanceText(10'000, language),
            languageInWords("fr", language)};
        for (const QStringList &people : {QStringList{}, QStringList{"P"}, names})
            for (const KeyWords &words :
                 {journeyWords(people, 1, language), visitWords(people, 1, language),
                  meetingWords(2, 1, language), countryWords(language)})
                all += {words.lead, words.text};
        for (const QString &said : std::as_const(all)) {
            QVERIFY(!said.isEmpty());
            QVERIFY2(!said.contains('{') && !said.contains('}'), qPrintable(said));
        }
    }

    void manyThreadsSpeakAtOnce()
    {
        const auto told = [](int i) {
            const QString language = languageCodes()[i % 3];
            return sourcesInWords(i, {"A", "B"}, 3, language) + journeyWords({"A", "B"}, i, language).text;
        };
        QList<int> numbers;
        for (int i = 0; i < 3000; ++i)
            numbers += i;
        const QStringList together = QtConcurrent::blockingMapped<QStringList>(numbers, told);
        for (const int i : numbers)
            QCOMPARE(together[i], told(i));
    }
};

QTEST_GUILESS_MAIN(TestPhrases)
#include "test_phrases.moc"
