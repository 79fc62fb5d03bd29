// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace summitry;

/// A story with a tag in every column that takes words, in a folder whose name is one: wherever the window
/// says such a text, the tag is read and nothing is opened.
class TestPlainText : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_toolTips; ///< those with a tag that were shown

    void lookAtAll();
    void hover(QWidget *widget, QPoint at);
    void look(const QString &text, Qt::TextFormat format, const QObject *at);
    void trigger(const char *action) { m_window->findChild<QAction *>(QLatin1String(action))->trigger(); }

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void inTheListOfLeaders();
    void onTheLeadersPage();
    void onTheTimeline();
    void inTheMessageStrip();
    void inTheListOfRecentStories();
    void inTheFindBox();
    void inDialogs_data();
    void inDialogs();
    void beforeAnAddressIsOpened();
    void anAmpersandIsItself();
};

void TestPlainText::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("plaintext"));
    m_folder = m_dir.filePath(QStringLiteral("R&D <img src=\"x\">"));
    QVERIFY(QDir().mkpath(m_folder));
    const QDir tagged(testData("stories/tagged"));
    for (const QString &name : tagged.entryList(QDir::Files))
        QVERIFY(QFile::copy(tagged.filePath(name), QDir(m_folder).filePath(name)));
}

void TestPlainText::init()
{
    QSettings().clear();
    m_toolTips.clear();
    m_library = std::make_unique<Library>();
    m_library->require(MapScale::Small);
    m_library->openStory(m_folder);
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->look().setReduceMotion(true);
    m_window->show();
    QVERIFY(
        QTest::qWaitFor([&] { return m_library->itinerary() && m_library->world(MapScale::Medium); }, 60000));
    m_window->playhead().pause();
}

void TestPlainText::cleanup()
{
    m_window.reset();
    m_library.reset();
}

/// Fails where a text with a tag is taken for HTML: 'img' would be a picture then and not be read.
void TestPlainText::look(const QString &text, Qt::TextFormat format, const QObject *at)
{
    const bool isHtml = format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text));
    QTextDocument document;
    document.setHtml(text);
    const QString shown = isHtml ? document.toPlainText() : text;
    QVERIFY2(
        shown.count(QLatin1String("img")) == text.count(QLatin1String("img"))
            && !shown.contains(QChar::ObjectReplacementCharacter),
        qPrintable(QStringLiteral("%1 '%2' takes '%3' for HTML")
                       .arg(QLatin1String(at->metaObject()->className()), at->objectName(), text)));
}

void TestPlainText::hover(QWidget *widget, QPoint at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &help);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *tip = qobject_cast<QLabel *>(top);
        if (!tip || !tip->inherits("QTipLabel") || !tip->isVisible())
            continue;
        look(tip->text(), tip->textFormat(), widget);
        if (tip->text().contains(QLatin1String("img")))
            m_toolTips << tip->text();
        tip->hide();
    }
}

void TestPlainText::lookAtAll()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->inherits("QTipLabel"))
            continue;
        look(widget->toolTip(), Qt::AutoText, widget);
        look(widget->whatsThis(), Qt::AutoText, widget);
        if (widget->isVisible())
            hover(widget, widget->rect().center());
        if (const auto *label = qobject_cast<QLabel *>(widget))
            look(label->text(), label->textFormat(), label);
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
            for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole, Qt::StatusTipRole})
                look(view->model()->index(row, 0).data(role).toString(), Qt::AutoText, view);
        }
    }
}

void TestPlainText::inTheListOfLeaders()
{
    lookAtAll();
    QVERIFY2(m_toolTips.size() >= 4, "two offices and two regions");
}

void TestPlainText::onTheLeadersPage()
{
    Filter filter;
    filter.leaders = {QStringLiteral("north")};
    filter.regions = {QStringLiteral("North <img src=\"x\">")};
    m_window->selection().setFilter(filter);
    QVERIFY(QTest::qWaitFor(
        [&] { return m_window->findChild<QWidget *>(QStringLiteral("leaderPage")) != nullptr; }));
    lookAtAll();
    QVERIFY2(m_toolTips.size() >= 4, "a source twice, a filter and a note");
    QVERIFY(
        m_window->findChild<QWidget *>(QStringLiteral("passage:snow"))->accessibleDescription()
        == QLatin1String("Note <img src=\"x\">"));
}

void TestPlainText::onTheTimeline()
{
    auto *timeline = m_window->findChild<Timeline *>(QStringLiteral("timeline"));
    const double x = timeline->axis().x(QDate(2024, 1, 10)) + timeline->axis().dayWidth() / 2;
    QVERIFY(QTest::qWaitFor([&] { // its days are made beside the window
        hover(timeline, QPointF(x, timeline->axis().baseline()).toPoint());
        return m_toolTips.size() == 1;
    }));
}

void TestPlainText::inTheMessageStrip()
{
    QVERIFY(QDir(m_folder).mkpath(QStringLiteral("empty")));
    m_window->openStory(m_folder + QStringLiteral("/empty"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->notice().isVisible(); }));
    QVERIFY(m_window->notice().text().contains(QLatin1String("<img src=\"x\">/empty")));
    lookAtAll();
}

void TestPlainText::inTheListOfRecentStories()
{
    const auto menus = m_window->findChildren<QMenu *>();
    for (QMenu *menu : menus)
        emit menu->aboutToShow();
    QStringList texts;
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            texts << action->text();
            look(action->toolTip(), Qt::AutoText, action);
        }
    }
    QVERIFY(texts.contains(withoutMnemonic(m_window->windowTitle())));
}

void TestPlainText::inTheFindBox()
{
    trigger("find");
    auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("findField"));
    QTest::keyClicks(field, QStringLiteral("guest"));
    auto *list = m_window->findChild<QAbstractItemView *>(QStringLiteral("findList"));
    QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }));
    lookAtAll();
}

void TestPlainText::inDialogs_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : {"export", "countries", "about", "shortcuts", "otherProjection", "providers"})
        QTest::newRow(action) << QByteArray(action);
}

void TestPlainText::inDialogs()
{
    QFETCH(QByteArray, action);
    trigger(action.constData());
    const auto dialogs = m_window->findChildren<QDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(dialogs.first()->isVisible());
    if (auto *definition = dialogs.first()->findChild<QLineEdit *>(QStringLiteral("definition"))) {
        definition->setText(QStringLiteral("+proj=<img src=\"x\">"));
        dialogs.first()->accept();
        QVERIFY(!dialogs.first()->findChild<QLabel *>(QStringLiteral("message"))->text().isEmpty());
    }
    if (auto *file = dialogs.first()->findChild<QLineEdit *>(QStringLiteral("fileName")))
        file->setText(m_folder + QStringLiteral("/map.png"));
    lookAtAll();
}

void TestPlainText::beforeAnAddressIsOpened()
{
    m_window->selection().chooseLeader(QStringLiteral("north"));
    QAbstractButton *source = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        source = m_window->findChild<QAbstractButton *>(QStringLiteral("source:page"));
        return source != nullptr;
    }));
    source->click();
    QVERIFY(QTest::qWaitFor(
        [&] { return m_window->findChild<QDialog *>(QStringLiteral("linkDialog")) != nullptr; }));
    lookAtAll();
}

void TestPlainText::anAmpersandIsItself()
{
    QCOMPARE(withoutMnemonic(QStringLiteral("R&D")), QStringLiteral("R&&D"));
}

QTEST_MAIN(TestPlainText)
#include "test_plaintext.moc"
