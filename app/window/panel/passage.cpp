// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/passage.h"

#include "window/panel/citation.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>

namespace summitry {

namespace {

constexpr int indent = 16; ///< from the bar's left edge
constexpr int barWidth = 3;

} // namespace

Passage::Passage(
    PanelContext &context, const ReachedExcerpt &reach, const QList<MeetingIndex> &meetings, QWidget *parent)
    : LightingItem(context, meetings, parent)
    , m_excerpt(context.story().excerpts[reach.excerpt])
{
    const Story &story = context.story();
    const bool quotation = m_excerpt.kind == Excerpt::Kind::Quotation;
    setObjectName(QStringLiteral("passage:") + m_excerpt.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(panel::bleed + (quotation ? indent : 0), 10, panel::bleed, 10);
    column->setSpacing(2);
    auto *text = new Paragraph(context.look, quotation ? 21 : 17, this);
    if (quotation)
        text->setSpans(
            {{quoted(m_excerpt.text), {.size = 15, .weight = 450, .display = true}, &Colours::ink}});
    else
        text->setSpans({{m_excerpt.text, {.size = 12.5}, &Colours::ink2}});
    column->addWidget(text);

    QString section = quotation ? QString() : tr("Summarised by us · ");
    if (isHeading(m_excerpt.section))
        section += tr("Section ‘%1’ · ").arg(m_excerpt.section);
    else if (!m_excerpt.section.isEmpty())
        section += tr("%1 · ").arg(m_excerpt.section.front().toUpper() + m_excerpt.section.mid(1));
    const QString why
        = whyShown(story, reach.mention, context.countryName(reach.mention.target), context.language);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(8);
    auto *reason = new Paragraph(context.look, 15, this);
    reason->setSpans(
        {{section, {.size = 11}, &Colours::ink3}, {why, {.size = 11, .weight = 550}, &Colours::ink2}});
    reason->setContentsMargins(0, 4, 0, 0);
    reason->setObjectName(QStringLiteral("reason"));
    below->addWidget(reason, 1);
    auto *copyLink = new LinkButton(context.look, tr("Copy"), {.size = 11}, this);
    copyLink->setObjectName(QStringLiteral("copy"));
    copyLink->setAccessibleName(tr("Copy with its citation"));
    setPlainToolTip(copyLink, copyLink->accessibleName());
    copyLink->setColour(&Colours::ink3);
    connect(copyLink, &LinkButton::clicked, this, [this, copyLink] {
        copy();
        copyLink->setText(tr("Copied"));
        QTimer::singleShot(1500, copyLink, [copyLink] { copyLink->setText(tr("Copy")); });
    });
    below->addWidget(copyLink, 0, Qt::AlignTop);
    column->addLayout(below);
    setPlainToolTip(this, noteOn(story, reach.mention));
    setAccessibleName(QStringLiteral("%1 %2").arg(text->text(), why));
}

void Passage::copy() const
{
    QGuiApplication::clipboard()->setText(quotedWithCitation(m_context.story(), m_excerpt));
}

void Passage::paintEvent(QPaintEvent *event)
{
    LightingItem::paintEvent(event);
    if (m_excerpt.kind == Excerpt::Kind::Quotation) {
        QPainter painter(this);
        painter.fillRect(QRect(panel::bleed, 12, barWidth, height() - 25), m_context.look.colours().ink);
    }
}

void Passage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        LightingItem::keyPressEvent(event);
}

void Passage::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy with its citation"), this, &Passage::copy);
    menu.exec(event->globalPos());
}

} // namespace summitry
