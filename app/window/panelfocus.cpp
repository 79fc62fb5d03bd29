// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/storypanel.h"

#include "window/panel/filterchips.h"
#include "window/panel/leaderlist.h"
#include "window/panel/leaderrow.h"
#include "window/panel/passage.h"
#include "window/panel/placepage.h"
#include "window/panel/today.h"
#include "window/parts/notice.h"
#include "window/parts/searchfield.h"

#include <initializer_list>
#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

// Where the focus goes in the panel, and what it is good for: the part of StoryPanel that the keys ask.

namespace summitry {

/// The first row or passage from above that takes the focus.
void StoryPanel::focusList()
{
    QWidget *first = nullptr;
    const auto top = [this](const QWidget *widget) { return widget->mapTo(m_content, QPoint()).y(); };
    for (QWidget *child : m_content->findChildren<QWidget *>()) {
        const bool takes = child->isVisible() && child->focusPolicy() & Qt::TabFocus && child->isEnabled();
        if (takes && (!first || top(child) < top(first)))
            first = child;
    }
    if (!first)
        return;
    first->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(first);
}

void StoryPanel::chooseFirst()
{
    if (m_search->text().trimmed().isEmpty())
        return;
    const LeaderRow *first = nullptr;
    for (const LeaderRow *row : m_list->findChildren<LeaderRow *>()) {
        const auto top = [this](const QWidget *widget) { return widget->mapTo(m_content, QPoint()).y(); };
        if (row->isVisible() && (!first || top(row) < top(first)))
            first = row;
    }
    if (first)
        chooseLeader(QString(first->leader()), false);
}

/// Rows that are made anew come last in the order of Tab: after the chips they go as the eye does.
void StoryPanel::orderFocus()
{
    QWidget *before = m_search;
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_chips, m_today, m_placePage}) {
        for (QWidget *child : part ? part->findChildren<QWidget *>() : QList<QWidget *>()) {
            if (!(child->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(before, child);
            before = child;
        }
    }
}

bool StoryPanel::copyQuotation() const
{
    const Passage *chosen = nullptr;
    for (const Passage *passage : m_content->findChildren<Passage *>()) {
        const QWidget *focused = QApplication::focusWidget();
        const bool isFocused = focused && (passage == focused || passage->isAncestorOf(focused));
        if (passage->isVisible() && (!chosen || isFocused))
            chosen = passage;
    }
    if (chosen)
        chosen->copy();
    return chosen;
}

void StoryPanel::showHint()
{
    auto *hint = new Notice(
        m_context.look,
        tr("Click a country, a ring or a leader to keep it alone, with Ctrl to add it; Esc shows all again. "
           "F1 lists the keys."),
        tr("Got it."), this);
    hint->setObjectName(QStringLiteral("hint"));
    hint->setContentsMargins(panel::margin, 10, panel::margin, 6);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, hint);
    connect(hint, &Notice::followed, hint, &QObject::deleteLater, Qt::QueuedConnection);
}

void StoryPanel::focusSearch()
{
    m_search->borrowFocus();
}

} // namespace summitry
