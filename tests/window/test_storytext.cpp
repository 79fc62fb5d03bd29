// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"
#include "support/storymaker.h"
#include "support/testdata.h"
#include "tables/datafolder.h"
#include "window/mainwindow.h"
#include "window/menus/abouttext.h"
#include "window/menus/storydialog.h"
#include "window/menus/storytext.h"

#include <QAction>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

using namespace summitry;

namespace {

QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

QString textOf(const Story &story)
{
    return plain(storyText(story, QStringLiteral("en")));
}

} // namespace

/// 'About this story', and 'About Summitry'.
class TestStoryText : public QObject {
    Q_OBJECT

    std::shared_ptr<const Story> m_builtIn;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_builtIn = readStory(dataPath(QStringLiteral("stories/putin-2024"))).story;
        QVERIFY(m_builtIn);
    }

    void theBuiltInStoryIsTold()
    {
        const QString text = textOf(*m_builtIn);
        for (const char *sentence :
             {"Sixty-one meetings in nine weeks", "7 May – 11 July 2024",
              "each leader at a summit’s table counts once. So counted, the story has 61 meetings and 32 "
              "leaders, "
              "and 6 trips with 13 legs.",
              "61 meetings: 59 confirmed, 2 reported.", "13 legs: 8 confirmed, 5 inferred.",
              "Former Soviet republics: a fact, 9 leaders",
              "The so-called Global South: our reading, 5 leaders. Our reading of a passage that names "
              "nobody",
              "61 sources",
              "Vestnik Kavkaza, “[Anniversary summit of the EAEU in Moscow]”, 8 May 2024, "
              "en.vestikavkaza.ru",
              "Российская газета", "58 reports on the pages of the leaders."})
            QVERIFY2(text.contains(QString::fromUtf8(sentence)), sentence);
    }

    /// Counted from the facts.
    void anyStoryIsTold()
    {
        StoryMaker maker(1, 9);
        maker.place("capital", 0, 0, "HUN").place("anville", 20, 0, "AUT");
        maker.leader("host", "capital").leader("ann", "anville");
        maker.trip("trip", 2, 3).leg("capital", "anville", 2).leg("anville", "capital", 3);
        const QString text = textOf(*maker.story());
        QVERIFY(text.contains("the story has 0 meetings and 1 leader, and 1 trip with 2 legs."));
        QVERIFY(text.contains("2 legs: 2 confirmed."));
        QVERIFY(!text.contains("Groups") && !text.contains("Reported elsewhere"));
        auto story = std::make_shared<Story>(*maker.story());
        story->leaders[1].isHomeInferred = true;
        story->places[0].origin = Place::Origin::Geocoded;
        QVERIFY(textOf(*story).contains("Homes taken to be the country’s capital: 1."));
        QVERIFY(textOf(*story).contains("Places looked up by their names: 1."));
    }

    void textsOfAStoryAreShownAsTheyAre()
    {
        Story story = *m_builtIn;
        const QString tag("<img src='/dev/zero'><b>x</b>&amp;");
        story.title.plain = story.subtitle.plain = story.credit.plain = tag;
        story.groups[0].name.plain = story.groups[0].note = tag;
        story.sources = {{"s", tag, {tag, {}}, tag, {}, {}, QUrl("https://example.org/?a='><b>&c")}};
        const QString text = textOf(story);
        QCOMPARE(text.count(tag), 8);
        QVERIFY(!storyText(story, "en").contains("<img"));
        story.sources[0].url = QUrl("file:///etc/passwd");
        QVERIFY(!storyText(story, "en").contains("passwd"));
    }

    void ofVeryManySourcesTheFirstAreListed()
    {
        Story story = *m_builtIn;
        story.sources = QList<Source>(1234, story.sources.first());
        const QString text = textOf(story);
        QVERIFY(text.contains("1234 sources"));
        QVERIFY(text.contains("And 734 more."));
    }

    void theMenuOpensItAndALinkIsShownFirst()
    {
        Library library;
        library.openStory(frozenStory());
        MainWindow window(library);
        window.show();
        QVERIFY(QTest::qWaitFor([&] { return library.itinerary() != nullptr; }, 60000));
        window.findChild<QAction *>(QStringLiteral("aboutStory"))->trigger();
        auto *dialog = window.findChild<StoryDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *text = dialog->findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains("57 sources"));
        emit text->anchorClicked(QUrl(QStringLiteral("file:///etc/passwd")));
        QVERIFY(!window.findChild<QMessageBox *>(QStringLiteral("linkDialog")));
        emit text->anchorClicked(QUrl(QStringLiteral("https://example.org/page")));
        auto *link = window.findChild<QMessageBox *>(QStringLiteral("linkDialog"));
        QVERIFY(link);
        QCOMPARE(link->text(), "https://example.org/page");
    }

    void theDataOfSummitryAreNamedWithTheirLicences()
    {
        const QString about = plain(aboutText());
        for (const char *part :
             {"Natural Earth, public domain", "GeoNames, CC BY 4.0", "Unicode CLDR, Unicode License v3",
              "Inter by Rasmus Andersson, SIL Open Font License 1.1", "GPL-3.0-or-later"})
            QVERIFY2(about.contains(QString::fromUtf8(part)), part);
    }
};

QTEST_MAIN(TestStoryText)
#include "test_storytext.moc"
