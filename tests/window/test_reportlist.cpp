// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"
#include "telling/itinerary.h"
#include "window/panel/citation.h"
#include "window/panel/meetingitem.h"
#include "window/panel/passage.h"
#include "window/panel/reportlist.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/storypanel.h"

#include <QSignalSpy>
#include <QTest>

using namespace summitry;

/// 'Reported elsewhere' on the pages of the built-in story's leaders, and how sources are cited.
class TestReportList : public QObject {
    Q_OBJECT

    std::shared_ptr<const Itinerary> m_itinerary;
    Look m_look;
    Library m_library;
    Selection m_selection;
    Playhead m_playhead;
    std::unique_ptr<KeptEmphasis> m_kept;
    std::unique_ptr<StoryPanel> m_panel;

    const Story &story() const { return *m_itinerary->story; }

    void open(const std::shared_ptr<const Itinerary> &itinerary)
    {
        m_selection.clear();
        m_kept->setStory(std::make_shared<const Emphasis>(emphasise(itinerary, {})));
        m_playhead.setItinerary(itinerary);
        m_panel->setItinerary(itinerary);
        m_panel->resize(400, 870);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    template <typename Part> QList<Part *> shown(const QString &name = {})
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QList<Part *> parts = m_panel->findChildren<Part *>(name);
        parts.removeIf([&](Part *part) { return !part->isVisibleTo(m_panel.get()); });
        return parts;
    }

    QStringList texts(const QString &name)
    {
        QStringList texts;
        for (const Paragraph *paragraph : shown<Paragraph>(name))
            texts += paragraph->text();
        return texts;
    }

private slots:
    void initTestCase()
    {
        m_itinerary = planItinerary(readStory(dataPath(QStringLiteral("stories/putin-2024"))).story);
        m_kept = std::make_unique<KeptEmphasis>(m_library, m_selection);
        m_panel = std::make_unique<StoryPanel>(*m_kept, m_selection, m_playhead, m_look);
    }
    void init() { open(m_itinerary); }

    void everyLeadersPageHasReportsAndASummaryOfOurs()
    {
        for (const Leader &leader : story().leaders) {
            if (leader.id == story().protagonist)
                continue;
            m_selection.chooseLeader(leader.id);
            QCOMPARE(shown<ReportList>().size(), 1);
            QCOMPARE(texts("report").size(), reportsFor(story(), leader.id).size());
            const QStringList summary = texts("reportsSummary");
            QCOMPARE(summary.size(), 1);
            QVERIFY2(summary[0].startsWith(leader.name.plain + " and Putin met "), qPrintable(summary[0]));
            QVERIFY2(summary[0].endsWith(". Summary by Summitry"), qPrintable(summary[0]));
            QVERIFY2(
                summary[0].count(". ") <= 2, qPrintable(summary[0])); // two sentences, and whose they are
        }
    }

    void aReportTellsWhatIsKnownOfIt()
    {
        m_selection.chooseLeader("mirziyoyev");
        QCOMPARE(texts("report").first(), "KESQ · Associated Press · 27 May 2024");
        QCOMPARE(
            shown<LinkButton>("reportLink").first()->text(),
            "Russia will build Central Asia’s first nuclear power plant in an agreement with Uzbekistan");
        m_selection.chooseLeader("japarov");
        QCOMPARE(texts("report").first(), "WTOP · July 2024");
        m_selection.chooseLeader("rahmon"); // without a title
        QCOMPARE(shown<LinkButton>("reportLink").first()->text(), "old.asiaplustj.info");
    }

    void aReportInAnotherLanguageSaysSo()
    {
        m_selection.chooseLeader("embalo");
        QCOMPARE(texts("report").first(), "Forbes África Lusófona · in Portuguese");
        m_selection.chooseLeader("li-qiang");
        QVERIFY(texts("report").contains("HK01 · 許懿安 · in Chinese"));
        m_selection.chooseLeader("khurelsukh");
        QCOMPARE(texts("report").first(), "hunnu.mn · in Mongolian");
    }

    void aSourceInAnotherLanguageSaysSo()
    {
        const auto tail = [&](const QString &leader, const QString &source) {
            m_selection.chooseLeader(leader);
            const auto links = shown<LinkButton>("source:" + source);
            return links.isEmpty() ? QString("none") : links.first()->accessibleName();
        };
        QVERIFY(tail("mnangagwa", "1tv-0606").endsWith(", in Russian"));
        QVERIFY(tail("xi-jinping", "xnnews-0705").endsWith(", in Chinese"));
        QVERIFY(tail("li-qiang", "kremlin-74050").endsWith("President of Russia (Kremlin website)"));
    }

    void aLinkAsksForItsAddress()
    {
        m_selection.chooseLeader("modi");
        QSignalSpy links(m_panel.get(), &StoryPanel::linkActivated);
        LinkButton *link = shown<LinkButton>("reportLink").first();
        link->click();
        QVERIFY(QTest::qWaitFor([&] { return links.size() == 1; }));
        QCOMPARE(links[0].first().toUrl(), story().reports[reportsFor(story(), "modi").first()].url);
    }

    void theSummarySpeaksOfTheWholeStory_data()
    {
        QTest::addColumn<QString>("leader");
        QTest::addColumn<QString>("summary");
        QTest::newRow("often")
            << "xi-jinping"
            << "Xi Jinping and Putin met three times, 16 May – 4 July 2024, in Beijing and Astana. Subject "
               "on "
               "16 May: Joint statement for 75 years of diplomatic relations; trade; the war in Ukraine.";
        QTest::newRow("once") << "orban"
                              << "Viktor Orbán and Putin met once, on 5 July 2024, in Moscow. Subject on 5 "
                                 "July: Ways to end the "
                                 "war in Ukraine, three days after his visit to Kyiv; trade.";
        QTest::newRow("the meeting that the first report speaks of")
            << "japarov"
            << "Sadyr Japarov and Putin met three times, 8 May – 4 July 2024, in Moscow and Astana (1 of "
               "these "
               "not confirmed). Subject on 4 July: Council of Heads of State and SCO Plus session; Belarus "
               "admitted as the tenth member.";
    }
    void theSummarySpeaksOfTheWholeStory()
    {
        QFETCH(QString, leader);
        const QList<int> reports = reportsFor(story(), leader);
        QTEST(summaryOf(story(), *story().leader(leader), reports, "en"), "summary");
        m_selection.chooseDates({2024, 5, 7}, {2024, 5, 8});
        m_selection.chooseLeader(leader);
        QTEST(texts("reportsSummary").first().chopped(20), "summary");
    }

    void reportsComeFirstWhereTheArticleDoesNotNameTheLeader()
    {
        const auto isBelow = [&](QWidget *one, QWidget *other) {
            return one->mapTo(m_panel.get(), QPoint()).y() > other->mapTo(m_panel.get(), QPoint()).y();
        };
        m_selection.chooseLeader("orban");
        QVERIFY(isBelow(shown<Passage>().first(), shown<ReportList>().first()));
        m_selection.chooseLeader("modi");
        QVERIFY(isBelow(shown<ReportList>().first(), shown<Passage>().first()));
    }

    void aStoryWithoutReportsHasNoSuchHead()
    {
        open(planItinerary(readStory(frozenStory()).story));
        m_selection.chooseLeader("orban");
        QVERIFY(!shown<MeetingItem>().isEmpty());
        QVERIFY(shown<ReportList>().isEmpty());
    }

    void aCitationIsWhole()
    {
        const Excerpt &excerpt = *story().excerpt("astana");
        QCOMPARE(
            citationOf(story(), excerpt),
            "South China Morning Post, “From Xi to Modi to Kim, Russia’s Putin is meeting a lot of world "
            "leaders "
            "for a global outcast”, July 2024, section “Xi dialogue”, "
            "https://www.scmp.com/news/world/russia-central-asia/article/3269942/"
            "russias-putin-considered-international-pariah-sure-meeting-lot-world-leaders");
        QCOMPARE(
            citationOf(*story().source("mk-0709"), "en"),
            "Московский комсомолец, “Путин и Моди начали переговоры в Кремле”, 9 July 2024, in Russian, "
            "https://mk.ru/amp/politics/2024/07/09/putin-i-modi-nachali-peregovory-v-kremle.html");
    }

    void marksWithinAQuotationAreOfTheSecondLevel()
    {
        const QString text = quoted(story(), *story().excerpt("right-side"));
        QVERIFY2(text.contains("China ‘always stood on the right side of history’ as"), qPrintable(text));
        QVERIFY(text.startsWith("“Xi,") && text.endsWith("coordination.’\u200a”"));
    }
};

QTEST_MAIN(TestReportList)
#include "test_reportlist.moc"
