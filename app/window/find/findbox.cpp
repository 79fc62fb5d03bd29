// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/findbox.h"

#include "window/find/findlist.h"
#include "window/find/places.h"
#include "window/parts/notice.h"
#include "window/parts/searchfield.h"
#include "window/parts/smallstory.h"

#include <QAccessible>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int edge = 12, widest = 480, buttonsRoom = 56;
constexpr int rest = 30, slow = 200; // milliseconds

} // namespace

FindBox::FindBox(Places &places, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_places(places)
    , m_look(look)
    , m_field(new SearchField(look, tr("Leader, meeting, place or country"), this))
    , m_body(new QFrame(this))
    , m_column(new QVBoxLayout(m_body))
    , m_list(new FindList(look, m_body))
{
    setObjectName(QStringLiteral("findBox"));
    setAccessibleName(tr("Find"));
    setAttribute(Qt::WA_NoMousePropagation);
    m_field->setObjectName(QStringLiteral("findField"));
    m_column->setContentsMargins(1, 0, 1, 5);
    m_column->setSpacing(0);
    m_column->addWidget(m_list);
    m_field->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(rest);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slow);
    hide();

    connect(m_field, &SearchField::textChanged, this, &FindBox::search);
    connect(&m_pause, &QTimer::timeout, this, &FindBox::askPlaces);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_asked = Asked::Slow;
        m_placeGroups.clear();
        show();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(m_list->findings().finding(index.row()));
    });
    connect(m_list, &FindList::lineMarked, m_field, [this](const QString &told) {
        if (!QAccessible::isActive())
            return;
        QAccessibleAnnouncementEvent event(m_field, told);
        QAccessible::updateAccessibility(&event);
    });
    const auto searchAgain = [this] {
        if (isVisible())
            search();
    };
    connect(&places, &Places::changed, this, searchAgain);
    connect(&places, &Places::loaded, this, [this] {
        if (!m_places.answersWhileTyping() && isVisible())
            search();
    });
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && !isAncestorOf(now) && now->window() == window())
            closeBox();
    });
}

FindBox::~FindBox()
{
    qApp->disconnect(this); // the focus leaves the field while it is taken down
}

/// A finer map names the same countries: what is found stays as it is.
void FindBox::setStory(
    const std::shared_ptr<const Itinerary> &itinerary, const std::shared_ptr<const World> &world,
    const QString &language)
{
    const bool same = m_itinerary == itinerary && m_language == language && m_world
        && m_world->worldview == world->worldview;
    m_world = world;
    if (same)
        return;
    m_language = language;
    if (std::exchange(m_itinerary, itinerary) != itinerary)
        m_storyGroups.clear();
    m_story.setIndex(
        [itinerary, world, language] {
            return std::make_shared<const StoryFinder>(itinerary, world, language);
        },
        isSmall(*itinerary->story));
    if (isVisible())
        search();
}

void FindBox::open()
{
    m_places.prepare();
    QWidget::show();
    raise();
    m_field->borrowFocus();
    search();
}

void FindBox::drop()
{
    m_pause.stop();
    m_slow.stop();
    m_places.stopFinding();
    m_story.drop();
    m_enter = false;
}

void FindBox::closeBox()
{
    drop();
    hide();
    emit closed();
}

QString FindBox::query() const
{
    return m_field->text().simplified();
}

/// The story is asked at once, the provider when the text rests. What they said before stands until they
/// answer, so that nothing flickers.
void FindBox::search()
{
    drop();
    m_list->forgetPick();
    m_error.clear();
    if (query().isEmpty()) {
        m_asked = Asked::Nothing;
        m_placeGroups.clear();
    } else if (m_places.answersWhileTyping()) {
        m_asked = Asked::Waiting;
        m_pause.start();
        m_slow.start();
    } else {
        m_asked = Asked::OnEnter;
        m_placeGroups = askGroup();
    }
    askStory();
    if (!m_itinerary || m_story.isAsked())
        show();
}

void FindBox::askStory()
{
    if (!m_itinerary)
        return;
    m_story.find(query(), [this](const QList<FindGroup> &groups) {
        m_storyGroups = groups;
        show();
        enter();
    });
}

/// A provider in the network is asked only when the person says so.
QList<FindGroup> FindBox::askGroup() const
{
    Finding ask;
    ask.kind = Finding::Kind::Ask;
    ask.title = tr("Look for “%1”").arg(query());
    ask.fit = 1;
    ask.detail = tr("with %1, in the network").arg(m_places.provider());
    return {{tr("Places and countries"), {}, {ask}}};
}

void FindBox::askPlaces()
{
    m_pause.stop();
    m_asked = Asked::Waiting;
    m_slow.start();
    m_places.find(query(), [this](const FindAnswer &answer) { take(answer); });
}

void FindBox::take(const FindAnswer &answer)
{
    m_slow.stop();
    m_asked = answer.error.isEmpty() ? Asked::Answered : Asked::Failed;
    m_error = answer.error;
    m_enter = m_enter && m_asked == Asked::Answered;
    m_placeGroups = placeGroups(answer.places, query(), m_world.get(), m_language);
    show();
    enter();
}

bool FindBox::isWaiting() const
{
    return m_story.isAsked() || m_asked == Asked::Waiting || m_asked == Asked::Slow;
}

/// Who types and presses Enter at once gets the answer to what was typed.
void FindBox::enter()
{
    if (isWaiting() || !std::exchange(m_enter, false))
        return;
    if (!m_storyGroups.isEmpty() || !isLike())
        choose(m_list->marked());
}

/// What the provider found is not called so, but spelled like it.
bool FindBox::isLike() const
{
    return !m_placeGroups.isEmpty() && m_placeGroups.first().title.isEmpty();
}

void FindBox::show()
{
    QList<FindGroup> groups = m_storyGroups;
    const bool nothing = groups.isEmpty() && (isLike() || m_placeGroups.isEmpty());
    if (groups.isEmpty() || !isLike())
        groups << m_placeGroups;
    m_list->setGroups(groups, query());
    const bool answered = m_asked == Asked::Answered && !m_story.isAsked();
    if (m_asked == Asked::Failed && m_places.provider() == Places::offlineProvider())
        tell(m_error, tr("Try again."), &FindBox::search);
    else if (m_asked == Asked::Failed)
        tell(m_error, tr("Look offline instead."), &FindBox::goOffline);
    else if (answered && nothing && isLike())
        tell(tr("Nothing is called “%1”. Nearest spellings:").arg(query()), {}, nullptr);
    else if (answered && nothing)
        tell(tr("Nothing is called “%1”.").arg(query()), tr("Clear the search."), &FindBox::clear);
    else if (m_asked == Asked::Slow)
        tell(tr("Looking for places…"), {}, nullptr);
    else
        tell({}, {}, nullptr);
    arrange();
    m_list->markAgain();
}

/// A sentence above the lines, or none.
void FindBox::tell(const QString &sentence, const QString &link, void (FindBox::*follow)())
{
    if (m_notice) {
        m_notice->hide();
        m_notice->deleteLater();
        m_notice = nullptr;
    }
    if (sentence.isEmpty())
        return;
    auto *notice = new Notice(m_look, sentence, link, m_body);
    notice->setObjectName(QStringLiteral("findNotice"));
    notice->setContentsMargins(edge, 10, edge, 6);
    m_column->insertWidget(0, notice);
    notice->show();
    if (follow)
        connect(notice, &Notice::followed, this, follow, Qt::QueuedConnection);
    m_notice = notice;
}

void FindBox::clear()
{
    m_field->clear();
    m_field->setFocus();
}

void FindBox::goOffline()
{
    m_field->setFocus();
    m_places.setProvider(Places::offlineProvider());
}

void FindBox::arrange()
{
    const QRect room = parentWidget()->rect().adjusted(edge, edge, -edge, -edge);
    const int width = std::min(widest, room.width() - buttonsRoom);
    m_field->setGeometry(0, 0, width, m_field->height());
    const bool open = m_notice || !m_list->findings().isEmpty();
    int height = 0;
    if (open) {
        const int lines = m_list->linesHeight();
        const int notice = m_notice ? m_notice->heightForWidth(width - 2) : 0;
        const int most = room.height() - m_field->height() - notice - 6;
        m_list->setVisible(lines > 0);
        m_list->setFixedHeight(std::clamp(lines, 0, most));
        height = notice + m_list->height() * (lines > 0 ? 1 : 0) + 6;
    }
    m_body->setGeometry(0, m_field->height(), width, height);
    m_body->setVisible(open);
    setGeometry(room.left(), room.top(), width, m_field->height() + height);
    update();
}

void FindBox::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.rule);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), c.panel);
}

bool FindBox::eventFilter(QObject *object, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (!press && key == Qt::Key_Escape) {
        event->accept(); // else it would clear the filter
        return true;
    }
    return press && pressKey(key) ? true : QWidget::eventFilter(object, event);
}

bool FindBox::pressKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        press();
        return true;
    case Qt::Key_Escape:
        closeBox();
        m_field->giveFocusBack();
        return true;
    default:
        return m_list->pressKey(key);
    }
}

void FindBox::press()
{
    if (m_list->isPicked() || !isWaiting())
        return choose(m_list->marked());
    m_enter = true;
    if (m_pause.isActive())
        askPlaces();
}

void FindBox::choose(const Finding *finding)
{
    if (!finding)
        return;
    if (finding->kind == Finding::Kind::Ask)
        return askPlaces();
    const Finding taken = *finding;
    closeBox();
    emit chosen(taken);
}

} // namespace summitry
