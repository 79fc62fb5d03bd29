// SPDX-License-Identifier: GPL-3.0-or-later

#include "../bench/largestory.h"
#include "tables/datafolder.h"
#include "window/keptemphasis.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// One emphasis for all that show what a filter keeps.
class TestKeptEmphasis : public QObject {
    Q_OBJECT

    QTemporaryDir m_large;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<KeptEmphasis> m_kept;

    bool open(const QString &path)
    {
        QSignalSpy opened(m_library.get(), &Library::storyOpened);
        m_library->openStory(path);
        return QTest::qWaitFor([&] { return opened.size() == 1; }, 60'000);
    }
    bool openSmall() { return open(dataPath(QStringLiteral("stories/putin-2024"))); }
    bool openLarge() { return open(m_large.path()); }
    const Story &story() const { return *m_library->itinerary()->story; }
    /// Whether what is kept is what the filter keeps of the open story.
    bool isRight() const
    {
        const Emphasis right = emphasise(m_library->itinerary(), m_selection->filter());
        const Emphasis &now = *m_kept->now();
        return now.itinerary == right.itinerary && now.filtered == right.filtered
            && now.meetings == right.meetings && now.arcs == right.arcs && now.stops == right.stops
            && now.leaders == right.leaders && now.trips == right.trips
            && now.keptCountries == right.keptCountries && now.keptPositions == right.keptPositions
            && now.keptEnds == right.keptEnds;
    }

private slots:
    void initTestCase()
    {
        const QString error = writeLargeStory(m_large.path(), 2000);
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void init()
    {
        m_library = std::make_unique<Library>();
        m_selection = std::make_unique<Selection>();
        m_kept = std::make_unique<KeptEmphasis>(*m_library, *m_selection);
    }

    void cleanup()
    {
        m_kept.reset();
        m_selection.reset();
        m_library.reset();
    }

    void there_is_none_before_the_first_story()
    {
        m_selection->chooseRegion("Europe");
        QVERIFY(!m_kept->now());
        QVERIFY(openSmall());
        QVERIFY(isRight());
    }

    void a_small_storys_filter_is_there_at_once()
    {
        QVERIFY(openSmall());
        QVERIFY(isRight() && !m_kept->now()->filtered);
        QSignalSpy changed(m_kept.get(), &KeptEmphasis::changed);
        m_selection->chooseCountry("CHN");
        QCOMPARE(changed.size(), 1);
        QVERIFY(isRight() && m_kept->now()->filtered);
        m_selection->clear();
        QCOMPARE(changed.size(), 2);
        QVERIFY(isRight() && !m_kept->now()->filtered);
    }

    void of_a_large_one_what_was_kept_stands_until_the_new_is_there()
    {
        QVERIFY(openLarge());
        const auto before = m_kept->now();
        QSignalSpy changed(m_kept.get(), &KeptEmphasis::changed);
        m_selection->chooseRegion(story().regions().first());
        QCOMPARE(m_kept->now(), before);
        QVERIFY(changed.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return changed.size() == 1; }));
        QVERIFY(isRight() && m_kept->now()->filtered);
    }

    void only_the_newest_filter_comes()
    {
        QVERIFY(openLarge());
        QSignalSpy changed(m_kept.get(), &KeptEmphasis::changed);
        for (const QString &region : story().regions().first(4))
            m_selection->chooseRegion(region);
        QVERIFY(QTest::qWaitFor([&] { return changed.size() == 1; }));
        QVERIFY(isRight());
        QTest::qWait(50);
        QCOMPARE(changed.size(), 1);
    }

    void no_filter_needs_no_waiting()
    {
        QVERIFY(openLarge());
        const auto whole = m_kept->now();
        m_selection->chooseRegion(story().regions().first());
        m_selection->clear();
        QCOMPARE(m_kept->now(), whole);
        QTest::qWait(100); // the filter's own does not come after it
        QCOMPARE(m_kept->now(), whole);
    }

    void another_story_is_never_shown_by_the_last_ones_emphasis()
    {
        QVERIFY(openLarge());
        m_selection->chooseRegion(story().regions().first());
        QVERIFY(openSmall());
        QCOMPARE(m_kept->now()->itinerary, m_library->itinerary());
        QTest::qWait(100);
        QVERIFY(isRight());
    }
};

QTEST_MAIN(TestKeptEmphasis)
#include "test_keptemphasis.moc"
