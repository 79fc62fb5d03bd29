// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storytruth.h"
#include "told.h"
#include "window/panel/leaderrow.h"
#include "window/panel/meetingdays.h"
#include "window/parts/paragraph.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QRegularExpression>

using namespace summitry;
using namespace summitry::test;

/// Header, panel, timeline and accessible names say what the rows say, after every way of setting and
/// clearing a filter.
class TrueWindowTest : public OpenWindow {
    Q_OBJECT

    /// All that the window says, at rest or at the end of a day.
    void compare()
    {
        const QDate until = scene().frame.atRest ? QDate() : scene().frame.day;
        const StoryTruth truth(story(), filter(), until);
        const auto counted = [](int number, const char *thing) {
            return QStringLiteral("%1 %2%3")
                .arg(number)
                .arg(QLatin1String(thing))
                .arg(number == 1 ? QString() : QStringLiteral("s"));
        };
        QString counts = truth.meetings < truth.allMeetings()
            ? QStringLiteral("%1 of %2 meetings").arg(truth.meetings).arg(truth.allMeetings())
            : counted(truth.meetings, "meeting");
        if (!truth.atCity.isEmpty())
            counts += QStringLiteral(" in ") + counted(static_cast<int>(truth.atCity.size()), "place");
        counts += QStringLiteral(", ") + counted(truth.legs, "leg") + QStringLiteral(", ")
            + counted(truth.visits, "visit");
        QCOMPARE(timeline().accessibleDescription(), counts);
        const auto *header = m_window->findChild<HeaderView *>();
        QVERIFY2(
            header->accessibleDescription().endsWith(counts),
            qPrintable(header->accessibleDescription() + QStringLiteral(" / ") + counts));
        QCOMPARE(
            header->accessibleDescription().contains(QStringLiteral(" of 61 meetings, in ")),
            !filter().isEmpty() && truth.keptMeetings > 0);
        comparePanel(truth, counted(truth.keptMeetings, "meeting"));
    }

    void comparePanel(const StoryTruth &truth, const QString &kept)
    {
        static const QRegularExpression number(QStringLiteral("(\\d+) meetings?$"));
        for (const LeaderRow *row : m_window->findChildren<LeaderRow *>()) {
            if (!row->isVisible() || row->isDimmed() || row->objectName().startsWith(QStringLiteral("today")))
                continue;
            QCOMPARE(
                number.match(row->accessibleName()).captured(1).toInt(), truth.metBy.value(row->leader()));
        }
        if (const auto *facts = part<Paragraph>("placeFacts"))
            QVERIFY2(
                facts->text().contains(
                    truth.meetings < truth.keptMeetings
                        ? QStringLiteral("%1 of %2 so far").arg(QString::number(truth.meetings), kept)
                        : kept),
                qPrintable(facts->text()));
        if (const auto *count = part<Paragraph>("leaderCount"))
            QCOMPARE(
                count->text().section(QRegularExpression(QStringLiteral("[ ,]")), 0, 0).toInt(),
                truth.metBy.value(m_window->selection().leader()));
        qsizetype guests = 0;
        for (const GuestRow *row : m_window->findChildren<GuestRow *>())
            guests += row->isVisibleTo(m_window.get()) ? 1 : 0;
        if (part<QWidget>("placePage") || part<QWidget>("countryPage"))
            QCOMPARE(guests, truth.keptMeetings);
    }
    void compareAt(const QDate &day)
    {
        const Schedule &schedule = playhead().schedule();
        playhead().setMoment(schedule.day(day).end() - 0.001);
        settle();
        compare();
        playhead().setMoment(schedule.duration());
        settle();
        compare();
    }
    void find(const QString &words)
    {
        map().setFocus();
        press(Qt::Key_Slash);
        auto *field = part<QLineEdit>("findField");
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !field->isVisible(); }, 20000));
        settle();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
        QCoreApplication::setApplicationName(QStringLiteral("truewindow"));
    }
    void init() { open(); }
    void cleanup() { close(); }

    void atRestAndAtMoments()
    {
        compare();
        for (const QDate day : {QDate(2024, 5, 7), QDate(2024, 5, 9), QDate(2024, 5, 16), QDate(2024, 7, 3)})
            compareAt(day);
    }

    void filtersByMouseAndKeys()
    {
        const QDate day(2024, 5, 20);
        clickMap(China);
        QCOMPARE(filter().countries, QStringList{QStringLiteral("CHN")});
        compareAt(day);
        clickMap(India, Qt::ControlModifier);
        compareAt(day);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(filter().countries, QStringList{QStringLiteral("CHN")});
        compareAt(day);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        compareAt(day);
        click(part<QAbstractButton>("chip:IND"));
        compareAt(day);
        press(Qt::Key_Escape);
        QVERIFY(filter().isEmpty());
        compareAt(day);
        find(QStringLiteral("moscow"));
        QCOMPARE(filter().cities, QStringList{QStringLiteral("moscow")});
        compareAt(day);
        click(part<QAbstractButton>("allPlaces"));
        QVERIFY(filter().isEmpty());
        compare();
        click(part<QAbstractButton>("region:East Asia"));
        QVERIFY(!filter().isEmpty());
        compareAt(day);
        click(part<QAbstractButton>("clearAll"));
        QVERIFY(filter().isEmpty());
        click(part<QAbstractButton>("leader:xi-jinping"));
        compareAt(day);
        click(part<QAbstractButton>("allLeaders"));
        compare();
        const TimelineAxis::Band &band = timeline().axis().bands().first();
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, band.box.center().toPoint());
        settle();
        QVERIFY(filter().from.isValid());
        compareAt(day);
        click(part<QAbstractButton>("chip:dates"));
        QVERIFY(filter().isEmpty());
        compareAt(day);
    }

    void everyKindOfFilter()
    {
        const QMap<QString, Filter> filters = filtersFor(story());
        for (auto kind = filters.cbegin(); kind != filters.cend(); ++kind) {
            m_window->selection().setFilter(kind.value());
            settle();
            compare();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(kind.key()));
        }
    }
};

QTEST_MAIN(TrueWindowTest)
#include "test_truewindow.moc"
