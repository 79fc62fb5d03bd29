// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"
#include "support/testdata.h"
#include "telling/itinerary.h"
#include "window/panel/leaderrow.h"
#include "window/panel/meetingitem.h"
#include "window/panel/passage.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "window/storypanel.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

namespace {

std::shared_ptr<const World> names()
{
    auto world = std::make_shared<World>();
    const std::tuple<const char *, const char *, const char *> countries[]
        = {{"CHN", "cn", "China"},      {"BRA", "br", "Brazil"}, {"PER", "pe", "Peru"},
           {"KAZ", "kz", "Kazakhstan"}, {"IND", "in", "India"},  {"PRK", "kp", "North Korea"},
           {"TUR", "tr", "Türkiye"}};
    for (const auto &[code, iso2, name] : countries) {
        Country country;
        country.code = QString::fromLatin1(code);
        country.iso2 = QString::fromLatin1(iso2);
        country.names.insert(QStringLiteral("en"), QString::fromUtf8(name));
        world->countries.push_back(country);
    }
    return world;
}

/// Two leaders; nothing in it is confirmed, one passage is a summary, and its source has no address.
std::shared_ptr<const Itinerary> unconfirmed()
{
    return planItinerary(readStory(testData(QStringLiteral("stories/unconfirmed"))).story);
}

} // namespace

class TestStoryPanel : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Itinerary> m_putin;
    std::unique_ptr<Look> m_look;
    Library m_library;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<KeptEmphasis> m_kept;
    std::unique_ptr<Playhead> m_playhead;
    std::unique_ptr<StoryPanel> m_panel;

    void open(const std::shared_ptr<const Itinerary> &itinerary)
    {
        m_kept->setStory(std::make_shared<const Emphasis>(emphasise(itinerary, {})));
        m_playhead->setItinerary(itinerary);
        m_panel->setItinerary(itinerary);
        m_panel->setWorld(names());
        m_panel->resize(400, 870);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    template <typename T> QList<T *> shown(const QString &name = {})
    {
        // Rows come and go in the event loop.
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QList<T *> result;
        for (T *widget : m_panel->findChildren<T *>()) {
            if (widget->isVisibleTo(m_panel.get()) && (name.isEmpty() || widget->objectName() == name))
                result.append(widget);
        }
        return result;
    }

    template <typename T> T *one(const QString &name)
    {
        const QList<T *> found = shown<T>(name);
        return found.size() == 1 ? found.first() : nullptr;
    }

    QStringList listed(bool dimmed = false)
    {
        QStringList leaders;
        for (const LeaderRow *row : shown<LeaderRow>()) {
            if (row->isDimmed() == dimmed)
                leaders.append(row->leader());
        }
        return leaders;
    }

    static QSet<QString> asSet(const QStringList &list) { return {list.cbegin(), list.cend()}; }

    void press(QWidget *widget)
    {
        QVERIFY(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    void search(const QString &words)
    {
        auto *field = one<QLineEdit>(QStringLiteral("search"));
        QVERIFY(field);
        field->clear();
        m_panel->focusSearch();
        const bool typed = std::ranges::all_of(words, [](QChar c) { return c.unicode() < 128; });
        if (typed)
            QTest::keyClicks(field, words);
        else
            field->setText(words); // for letters that no key sends
    }

private slots:
    void initTestCase()
    {
        const StoryReading reading = readStory(frozenStory());
        QVERIFY(reading.story);
        m_putin = planItinerary(reading.story);
    }

    void init()
    {
        m_look = std::make_unique<Look>();
        m_selection = std::make_unique<Selection>();
        m_playhead = std::make_unique<Playhead>();
        m_kept = std::make_unique<KeptEmphasis>(m_library, *m_selection);
        m_panel = std::make_unique<StoryPanel>(*m_kept, *m_selection, *m_playhead, *m_look);
        open(m_putin);
    }

    void cleanup()
    {
        m_panel.reset();
        m_playhead.reset();
        m_kept.reset();
        m_selection.reset();
        m_look.reset();
    }

    void everyLeaderButTheProtagonistIsListed()
    {
        QCOMPARE(listed().size(), m_putin->story->leaders.size() - 1);
        QVERIFY(!listed().contains(m_putin->story->protagonist));
        QVERIFY(one<LeaderRow>(QStringLiteral("leader:xi-jinping"))->accessibleName().contains("3 meetings"));
    }

    void aWordFindsLeaders_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("leaders");
        QTest::newRow("a name") << "Jinping" << QStringList{"xi-jinping"};
        QTest::newRow("a name without its accents") << "erdogan" << QStringList{"erdogan"};
        QTest::newRow("a name in Chinese") << QString::fromUtf8("近平") << QStringList{"xi-jinping"};
        QTest::newRow("a name in Russian") << QString::fromUtf8("моди") << QStringList{"modi"};
        QTest::newRow("a country") << "china" << QStringList{"xi-jinping", "li-qiang"};
        QTest::newRow("a city of a meeting") << "pyongyang" << QStringList{"kim-jong-un"};
        QTest::newRow("a word of a topic") << "strategic partnership treaty" << QStringList{"kim-jong-un"};
        QTest::newRow("the inside of a word finds nothing") << "inping" << QStringList{};
    }

    void aWordFindsLeaders()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, leaders);
        search(words);
        QCOMPARE(listed(), leaders);
    }

    void aSearchWithoutResultSaysSoAndLeadsOut()
    {
        search(QStringLiteral("xyz<b>"));
        auto *notice = one<Notice>(QStringLiteral("notice"));
        QVERIFY(notice);
        QCOMPARE(
            notice->accessibleName(), QString::fromUtf8("No leader matches “xyz<b>”. Clear the search."));
        emit notice->followed();
        QCoreApplication::processEvents();
        QCOMPARE(one<QLineEdit>(QStringLiteral("search"))->text(), QString());
        QCOMPARE(listed().size(), 32);
    }

    void escapeEmptiesTheSearch()
    {
        search(QStringLiteral("modi"));
        QTest::keyClick(one<QLineEdit>(QStringLiteral("search")), Qt::Key_Escape);
        QCOMPARE(listed().size(), 32);
    }

    void aRegionsHeadFiltersByIt()
    {
        press(one<RegionHead>(QStringLiteral("region:East Asia")));
        QCOMPARE(m_selection->filter().regions, QStringList{"East Asia"});
        QCOMPARE(asSet(listed()), (QSet<QString>{"xi-jinping", "khurelsukh", "li-qiang", "kim-jong-un"}));
        QCOMPARE(listed(true).size(), 28);
        QCOMPARE(shown<LeaderRow>().first()->isDimmed(), false);
    }

    void chooseChinaAndThePanelListsXi()
    {
        m_selection->chooseCountry(QStringLiteral("CHN"));
        QCOMPARE(listed(), (QStringList{"xi-jinping", "li-qiang"}));
    }

    void chipsAreTakenAwayOneByOne()
    {
        m_selection->chooseCountry(QStringLiteral("CHN"));
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        m_selection->chooseDates({2024, 7, 3}, {2024, 7, 4});
        press(one<QAbstractButton>(QStringLiteral("chip:CHN")));
        QVERIFY(m_selection->filter().countries.isEmpty());
        QCOMPARE(m_selection->leader(), QStringLiteral("xi-jinping"));
        QTest::keyClick(one<QAbstractButton>(QStringLiteral("chip:dates")), Qt::Key_Delete);
        QCoreApplication::processEvents();
        QVERIFY(m_selection->filter().from.isNull() && m_selection->filter().to.isNull());
        press(one<QAbstractButton>(QStringLiteral("chip:xi-jinping")));
        QVERIFY(m_selection->filter().isEmpty());
        QVERIFY(!one<QWidget>(QStringLiteral("chips")));
    }

    void clearAllClearsTheFilter()
    {
        m_selection->chooseRegion(QStringLiteral("Europe"));
        press(one<QAbstractButton>(QStringLiteral("clearAll")));
        QVERIFY(m_selection->filter().isEmpty());
        QCOMPARE(listed().size(), 32);
    }

    void aLeadersRowOpensThePageByMouseOrKey()
    {
        auto *row = one<LeaderRow>(QStringLiteral("leader:modi"));
        QTest::keyClick(row, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(m_selection->leader(), QStringLiteral("modi"));
        QCOMPARE(one<Paragraph>(QStringLiteral("leaderName"))->text(), QStringLiteral("Narendra Modi"));
        press(one<QAbstractButton>(QStringLiteral("allLeaders")));
        QCOMPARE(listed().size(), 32);
    }

    void aLeaderOutsideTheFilterLeavesIt()
    {
        m_selection->chooseRegion(QStringLiteral("East Asia"));
        press(one<LeaderRow>(QStringLiteral("leader:modi")));
        QVERIFY(m_selection->filter().regions.isEmpty());
        QCOMPARE(m_selection->leader(), QStringLiteral("modi"));
    }

    void theMeetingsStandInOrderWithTheirSources()
    {
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        const QList<MeetingItem *> items = shown<MeetingItem>();
        QCOMPARE(items.size(), 3);
        const char *const beginnings[]
            = {"16 May, Beijing: State visit", "3 July, Astana: reported: SCO summit: separate",
               "4 July, Astana: SCO summit in Astana"};
        QSignalSpy links(m_panel.get(), &StoryPanel::linkActivated);
        for (int i = 0; i < 3; ++i) {
            QVERIFY2(
                items[i]->accessibleName().startsWith(beginnings[i]), qPrintable(items[i]->accessibleName()));
            auto *link = items[i]->findChild<LinkButton *>();
            QVERIFY(link);
            link->click();
            QVERIFY(QTest::qWaitFor([&] { return links.size() == i + 1; }));
            const QString source = m_putin->story->meetings[items[i]->meetings().first()].source;
            QCOMPARE(links[i].first().toUrl(), m_putin->story->source(source)->url);
        }
    }

    void aPassageIsShownWithItsReason_data()
    {
        QTest::addColumn<QString>("leader");
        QTest::addColumn<QString>("passage");
        QTest::addColumn<QString>("reason");
        QTest::newRow("by name") << "xi-jinping" << "beijing"
                                 << QString::fromUtf8("Section “Xi dialogue” · shown by name: Xi Jinping");
        QTest::newRow("the article's title")
            << "kim-jong-un" << "title" << QString::fromUtf8("Title · shown by name: Kim Jong Un");
        QTest::newRow("by group") << "lukashenko" << "former-soviet"
                                  << QString::fromUtf8("Opening · shown by group: Former Soviet republics");
        QTest::newRow("by our reading")
            << "kim-jong-un" << "former-soviet"
            << QString::fromUtf8(
                   "Opening · shown by our reading of a group: States that share an anti-US stance");
        QTest::newRow("about all") << "li-qiang" << "roll"
                                   << QString::fromUtf8("Opening · shown: about all the meetings");
        QTest::newRow("by trip") << "li-qiang" << "six-visits"
                                 << QString::fromUtf8("Opening · shown by trip: State visit to China");
    }

    void aPassageIsShownWithItsReason()
    {
        QFETCH(QString, leader);
        QFETCH(QString, passage);
        QFETCH(QString, reason);
        m_selection->chooseLeader(leader);
        auto *item = one<Passage>(QStringLiteral("passage:") + passage);
        QVERIFY(item);
        QCOMPARE(item->findChild<Paragraph *>(QStringLiteral("reason"))->text(), reason);
    }

    /// However many there are, no more are made than are asked for.
    void passagesAreMadeInPortions()
    {
        const QTemporaryDir dir;
        const QDir from(testData(QStringLiteral("stories/unconfirmed")));
        for (const QString &name : from.entryList(QDir::Files))
            QVERIFY(QFile::copy(from.filePath(name), dir.filePath(name)));
        QFile excerpts(dir.filePath(QStringLiteral("excerpts.csv")));
        QFile mentions(dir.filePath(QStringLiteral("mentions.csv")));
        QVERIFY(excerpts.open(QIODevice::Append) && mentions.open(QIODevice::Append));
        constexpr int Many = 20'000;
        for (int i = 1; i < Many; ++i) {
            const QByteArray id = 's' + QByteArray::number(i);
            excerpts.write(id + ",paper,Text " + id + ".,quotation\n");
            mentions.write(id + ",guest\n");
        }
        excerpts.close();
        mentions.close();
        const StoryReading reading = readStory(dir.path());
        QVERIFY2(reading.story, qPrintable(inLines(reading.problems, 3).join(u'\n')));
        open(planItinerary(reading.story));
        Filter filter;
        filter.leaders = {QStringLiteral("guest")};
        m_selection->setFilter(filter);
        QCOMPARE(shown<Passage>().size(), 50);
        QVERIFY(m_panel->findChildren<QWidget *>().size() < 1000);
        auto *more = one<LinkButton>(QStringLiteral("morePassages"));
        QVERIFY(more);
        QCOMPARE(more->text(), QStringLiteral("Show 50 more of 19950"));
        more->click();
        QCOMPARE(shown<Passage>().size(), 100);
        QCOMPARE(more->text(), QStringLiteral("Show 50 more of 19900"));
        QWidget *before = more->previousInFocusChain();
        while (before && before != more && before->focusPolicy() == Qt::NoFocus)
            before = before->previousInFocusChain();
        QCOMPARE(before->parentWidget()->objectName(), QStringLiteral("passage:s99"));
    }

    void passagesThatNameTheLeaderComeFirst()
    {
        m_selection->chooseLeader(QStringLiteral("modi"));
        QStringList order;
        for (const Passage *passage : shown<Passage>())
            order.append(passage->objectName().section(':', 1));
        QCOMPARE(order.first(3), (QStringList{"moscow", "weapons", "title"}));
    }

    void anUnnamedLeadersPageSaysSo()
    {
        m_selection->chooseLeader(QStringLiteral("lukashenko"));
        auto *notice = one<Notice>(QStringLiteral("notNamed"));
        QVERIFY(notice);
        QVERIFY(notice->accessibleName().startsWith(QStringLiteral(
            "The part of the article at hand does not name this leader; the summaries above are ours, the "
            "passages below speak of many.")));
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        QVERIFY(!one<Notice>(QStringLiteral("notNamed")));
    }

    void aPassageIsCopiedWithItsCitation()
    {
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        auto *passage = one<Passage>(QStringLiteral("passage:astana"));
        QVERIFY(passage);
        QTest::keyClick(passage, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(
            copied.startsWith(QString::fromUtf8("“They met again this month on the sidelines of the Shanghai "
                                                "Cooperation Organization summit in Kazakhstan.”\n— ")),
            qPrintable(copied));
        const Source *source = m_putin->story->source(QStringLiteral("scmp"));
        for (const QString &part :
             {source->publisher.plain, source->title, source->url.toString(),
              QString::fromUtf8("section “Xi dialogue”")})
            QVERIFY2(copied.contains(part), qPrintable(part));
        QGuiApplication::clipboard()->clear();
        passage->findChild<LinkButton *>(QStringLiteral("copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    }

    void aMeetingLightsItsArcsAndGoesOutAgain()
    {
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        MeetingItem *item = shown<MeetingItem>().at(1);
        QTest::mouseClick(item, Qt::LeftButton, {}, {100, 8});
        QCOMPARE(m_selection->highlight().meetings, item->meetings());
        QVERIFY(item->isLit());
        QTest::keyClick(item, Qt::Key_Return);
        QVERIFY(m_selection->highlight().meetings.isEmpty());
    }

    void aPassageLightsTheMeetingThatItSpeaksOf()
    {
        m_selection->chooseLeader(QStringLiteral("li-qiang"));
        QTest::keyClick(one<Passage>(QStringLiteral("passage:six-visits")), Qt::Key_Space);
        QCOMPARE(m_selection->highlight().meetings, m_putin->story->meetingsOf(QStringLiteral("li-qiang")));
    }

    void aMeetingIsShownOnItsLeadersPage()
    {
        m_panel->resize(320, 300);
        const MeetingIndex last = m_putin->story->meetingsOf(QStringLiteral("tokayev")).last();
        m_panel->showMeeting(last);
        QCOMPARE(m_selection->leader(), QStringLiteral("tokayev"));
        auto *scroll = one<QScrollArea>(QStringLiteral("panelScroll"));
        const auto isSeen = [&] {
            for (const MeetingItem *item : shown<MeetingItem>()) {
                if (item->meetings().contains(last))
                    return item->visibleRegion().contains(QPoint(20, 12));
            }
            return false;
        };
        QVERIFY(QTest::qWaitFor([&] { return isSeen(); }));
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
        m_panel->showMeeting(last); // the same leader again stays chosen
        QCOMPARE(m_selection->leader(), QStringLiteral("tokayev"));
    }

    void aCountryWithoutTheStorySaysSo_data()
    {
        QTest::addColumn<QStringList>("countries");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("one") << QStringList{"BRA"}
                             << "No meeting with a leader of Brazil in this story. Show all leaders.";
        QTest::newRow("two") << QStringList{"BRA", "PER"}
                             << "No meeting with a leader of Brazil or Peru in this story. Show all leaders.";
    }

    void aCountryWithoutTheStorySaysSo()
    {
        QFETCH(QStringList, countries);
        QFETCH(QString, sentence);
        Filter filter;
        filter.countries = countries;
        m_selection->setFilter(filter);
        auto *notice = one<Notice>(QStringLiteral("notice"));
        QVERIFY(notice);
        QCOMPARE(notice->accessibleName(), sentence);
        emit notice->followed();
        QCoreApplication::processEvents();
        QVERIFY(m_selection->filter().isEmpty());
    }

    void theDayUnderThePlayheadStandsAboveTheList()
    {
        QVERIFY(!one<QWidget>(QStringLiteral("today")));
        m_playhead->setMoment(m_playhead->schedule().day({2024, 7, 3}).start + 1);
        QVERIFY(QTest::qWaitFor([&] { return one<Paragraph>(QStringLiteral("todayHead")); }));
        QCOMPARE(
            one<Paragraph>(QStringLiteral("todayHead"))->text(), QStringLiteral("Six meetings in Astana"));
        QVERIFY(one<LeaderRow>(QStringLiteral("today:0703-xi-jinping")));
        m_playhead->setMoment(m_playhead->schedule().day({2024, 6, 12}).start + 1);
        QVERIFY(QTest::qWaitFor([&] { return one<Notice>(QStringLiteral("quietDay")); }));
        auto *quiet = one<Notice>(QStringLiteral("quietDay"));
        QCOMPARE(
            quiet->accessibleName(),
            QStringLiteral("Quiet day: no meeting on 12 June. Go to the next meeting."));
        emit quiet->followed();
        QCoreApplication::processEvents();
        QVERIFY(m_playhead->schedule().dayAt(m_playhead->moment()) > QDate(2024, 6, 12));
        m_playhead->setMoment(m_playhead->schedule().duration());
        QVERIFY(!one<QWidget>(QStringLiteral("today")));
    }

    void whatIsNotConfirmedIsToldInWords()
    {
        open(unconfirmed());
        m_selection->chooseLeader(QStringLiteral("guest"));
        const QList<MeetingItem *> items = shown<MeetingItem>();
        QCOMPARE(items.size(), 3);
        QVERIFY(items[0]->accessibleName().contains(QStringLiteral("reported: Talks 0")));
        QVERIFY(items[1]->accessibleName().contains(QStringLiteral("inferred: Talks 1")));
        QVERIFY(items[2]->accessibleName().contains(QStringLiteral("unchecked: Talks 2")));
    }

    void aSummaryOfOursSaysSoAndIsNotQuoted()
    {
        open(unconfirmed());
        m_selection->chooseLeader(QStringLiteral("guest"));
        auto *summary = one<Passage>(QStringLiteral("passage:s"));
        QVERIFY(summary->accessibleName().startsWith(QStringLiteral("What we wrote.")));
        QVERIFY(summary->findChild<Paragraph *>(QStringLiteral("reason"))
                    ->text()
                    .startsWith(QStringLiteral("Summarised by us")));
        summary->copy();
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QString::fromUtf8("“What")));
    }

    void aSourceWithoutAnAddressLeadsNowhere()
    {
        open(unconfirmed());
        m_selection->chooseLeader(QStringLiteral("guest"));
        const QList<LinkButton *> links = shown<LinkButton>(QStringLiteral("source:paper"));
        QCOMPARE(links.size(), 3); // one a meeting
        for (const LinkButton *link : links)
            QVERIFY(!link->isEnabled());
    }

    void notesBesideHeadsStayOnOneLine()
    {
        m_selection->chooseLeader(QStringLiteral("xi-jinping"));
        QCoreApplication::processEvents();
        qsizetype notes = 0;
        for (const Paragraph *text : shown<Paragraph>()) {
            if (text->text() == QStringLiteral("3, summarised by us")
                || text->text().endsWith(QStringLiteral("passages"))) {
                QCOMPARE(text->heightForWidth(text->width()), 16);
                ++notes;
            }
        }
        QCOMPARE(notes, 2);
    }

    void nothingIsCutOffAtAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        for (int width : {300, 400, 440})
            QTest::newRow(qPrintable(QString::number(width))) << width;
    }

    void nothingIsCutOffAtAnyWidth()
    {
        QFETCH(int, width);
        m_panel->resize(width, 700);
        m_selection->chooseLeader(QStringLiteral("kim-jong-un"));
        QCoreApplication::processEvents();
        auto *scroll = one<QScrollArea>(QStringLiteral("panelScroll"));
        QVERIFY(QTest::qWaitFor([&] { return scroll->widget()->width() == scroll->viewport()->width(); }));
        for (const Paragraph *text : shown<Paragraph>()) {
            QVERIFY2(text->heightForWidth(text->width()) <= text->height(), qPrintable(text->text()));
            QVERIFY(text->mapTo(m_panel.get(), QPoint(text->width(), 0)).x() <= width - panel::margin + 1);
        }
    }
};

QTEST_MAIN(TestStoryPanel)
#include "test_storypanel.moc"
