// SPDX-License-Identifier: GPL-3.0-or-later

#include "realstory.h"
#include "scene/sheet/mapkey.h"
#include "telling/occasion.h"
#include "words/language.h"

#include <QRegularExpression>

#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

/// All that is written on a picture.
QStringList wordsOn(const SheetFrame &sheet)
{
    const Furniture &f = sheet.furniture;
    QStringList words{f.dates, f.title, f.standfirst, f.dateline, f.datelineSmall, f.sources, f.borders};
    for (const KeyEntry &entry : layKey(f, false, sheet.plan->size.width()))
        words += {entry.lead, entry.text};
    for (const Label &label : sheet.scene.layout.labels)
        words += {label.lead, label.text, label.second};
    words.removeAll(QString());
    return words;
}

/// Letters that are no language's own: without names that are written so everywhere.
QString latinIn(QString words)
{
    static const QRegularExpression names(
        QStringLiteral("Natural Earth|Equal Earth|South China Morning Post|Sputnik|\\bRT\\b"));
    static const QRegularExpression latin(QStringLiteral("[A-Za-zÀ-ÖØ-öø-ɏ]"));
    return words.remove(names).contains(latin) ? words : QString();
}

std::shared_ptr<const World> worldOf(MapScale scale, const QString &worldview)
{
    return readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, worldview).world;
}

void allLanguagesButEnglish()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : languages())
        if (language.code != QLatin1String("en"))
            QTest::newRow(qPrintable(language.code)) << language.code;
}

} // namespace

/// Pictures of the built-in story in the languages that the map speaks.
class TestLanguages : public QObject {
    Q_OBJECT
private slots:
    void noEnglishIsLeftInAPicture_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<SheetContent>("content");
        SheetContent whole = builtInStory();
        whole.medium = worldOf(MapScale::Small, QStringLiteral("un"));
        SheetContent held = whole, closeUp = whole, near = whole, country = whole, leader = whole,
                     region = whole, days = whole;
        held.medium = worldOf(MapScale::Small, QStringLiteral("de-facto"));
        held.filter.countries = {QStringLiteral("CYN")}; // a country of this worldview alone
        closeUp.fit = Fit::CloseUp;
        // Every country is named from this scale on; arcs come in over the edge.
        near.fit = std::nullopt;
        near.view.projection = Projection(ProjectionKind::Mercator);
        near.view.size = QSizeF(1440, 700);
        near.view.scale = 12'100;
        near.view.centre = *near.view.projection.project({33, 36});
        near.medium = held.medium;
        country.filter.countries = {QStringLiteral("CHN"), QStringLiteral("TWN")};
        leader.filter.countries = {QStringLiteral("CHN")};
        leader.filter.leaders = {QStringLiteral("xi-jinping")};
        region.filter.regions = {QStringLiteral("South Asia"), QStringLiteral("East Asia")};
        days.filter.from = QDate(2024, 5, 20);
        days.filter.to = QDate(2024, 6, 20);
        SheetContent until = days, from = days;
        until.filter.from = {};
        from.filter.to = {};
        for (const Language &language : languages()) {
            if (language.code == QLatin1String("en"))
                continue;
            const auto row = [&](const QString &name, SheetContent content) {
                content.language = language.code;
                QTest::addRow("%s: %s", qPrintable(language.code), qPrintable(name))
                    << language.code << content;
            };
            row("the whole story", whole);
            row("borders as held", held);
            row("close-up", closeUp);
            row("near", near);
            row("by country", country);
            row("by leader", leader);
            row("by region", region);
            row("between days", days);
            row("until a day", until);
            row("from a day", from);
            for (const QDate day :
                 {QDate(2024, 5, 8), QDate(2024, 5, 16), QDate(2024, 5, 24), QDate(2024, 6, 6),
                  QDate(2024, 6, 20), QDate(2024, 7, 4)}) {
                SheetContent moment = whole;
                moment.moment = endOf(whole, day);
                row("on " + day.toString(Qt::ISODate), moment);
            }
            for (const ProjectionKind kind : namedProjections) {
                SheetContent projected = whole;
                projected.projection = kind;
                row(kind.id(), projected);
            }
        }
    }
    void noEnglishIsLeftInAPicture()
    {
        QFETCH(QString, language);
        QFETCH(SheetContent, content);
        SheetOptions options;
        options.pixels = QSize(1440, 810);
        const SheetFrame sheet = composeSheet(content, options);
        for (const QString &words : wordsOn(sheet))
            QCOMPARE(latinIn(words), QString());
        QCOMPARE(sheet.scene.layout.labels.empty(), sheet.scene.emphasis.keptMeetings() == 0);
        QCOMPARE(sheet.furniture.dateline.isEmpty(), content.moment < 0);
    }

    void everyDayAndFilterIsToldInTheLanguage_data() { allLanguagesButEnglish(); }
    void everyDayAndFilterIsToldInTheLanguage()
    {
        QFETCH(QString, language);
        const SheetContent content = builtInStory();
        const Itinerary &itinerary = *content.itinerary;
        const Story &story = *itinerary.story;
        for (const Leader &leader : story.leaders) {
            const Filter filter{{leader.country}, {leader.region}, {leader.id}, {}, {}};
            const QString words = filterInWords(itinerary, filter, content.medium.get(), language);
            QCOMPARE(latinIn(words), QString());
            QVERIFY(words.contains(leader.name.in(language)));
        }
        const Schedule schedule(content.itinerary, content.pace);
        const Emphasis whole = emphasise(content.itinerary, {});
        for (QDate day = story.start; day <= story.end; day = day.addDays(1)) {
            const Frame frame = frameAt(schedule, endOf(content, day), {.reduceMotion = true});
            QCOMPARE(latinIn(inBrief(occasionOf(whole, frame), story, language)), QString());
        }
    }

    /// What the map's data have in English alone.
    void everyDisputeAndNoteHasAName_data() { allLanguagesButEnglish(); }
    void everyDisputeAndNoteHasAName()
    {
        QFETCH(QString, language);
        for (const QString &worldview : worldviewIds()) {
            const auto world = worldOf(MapScale::Small, worldview);
            QStringList texts;
            for (const Dispute &dispute : world->disputes)
                texts += dispute.name;
            for (const Country &country : world->countries) {
                texts += country.note;
                if (!country.code.isEmpty())
                    texts += country.name(language);
            }
            QVERIFY(texts.size() > 250);
            for (const QString &text : std::as_const(texts))
                QCOMPARE(latinIn(mapName(text, language)), QString());
        }
    }

    void aStoryInAnotherLanguageKeepsItsTextsAndIsToldInEnglish()
    {
        SheetContent content = builtInStory();
        auto story = std::make_shared<Story>(*content.itinerary->story);
        story->language = QStringLiteral("de");
        story->title = {QStringLiteral("Einundsechzig Treffen"), {{"en", "Sixty-one meetings"}}};
        content.itinerary = planItinerary(story);
        content.language = story->language;
        SheetOptions options;
        options.pixels = QSize(1440, 810);
        const SheetFrame sheet = composeSheet(content, options);
        QCOMPARE(sheet.furniture.title, "Einundsechzig Treffen");
        QCOMPARE(sheet.furniture.dates, "7 May – 11 July 2024");
        QCOMPARE(layKey(sheet.furniture, false, 1400).front().text, "Putin’s trips: 13 legs");
    }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
