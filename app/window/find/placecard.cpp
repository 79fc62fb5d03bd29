// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/placecard.h"

#include "scene/style/typeface.h"
#include "window/parts/glyphbutton.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int margin = 14, cardWidth = 328, closeSize = 24, mapEdge = 12;
constexpr QSize flagSize(32, 24);

} // namespace

PlaceCard::PlaceCard(Look &look, QWidget *map)
    : QWidget(map)
    , m_look(look)
    , m_close(new GlyphButton(
          GlyphButton::Glyph::Close, GlyphButton::Shape::Bare, closeSize, tr("Close"), look, this))
{
    setObjectName(QStringLiteral("placeCard"));
    setAttribute(Qt::WA_NoMousePropagation);
    m_close->setObjectName(QStringLiteral("placeCardClose"));
    connect(m_close, &QAbstractButton::clicked, this, &PlaceCard::close);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void PlaceCard::tell(const PlaceCardText &text)
{
    m_text = text;
    setAccessibleName(text.title + QStringLiteral(". ") + text.lines.join(QStringLiteral(". ")));
    fill();
}

void PlaceCard::fill()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, 12, margin, 12);
    column->setSpacing(6);

    const bool flag = !m_text.iso2.isEmpty() || !m_text.code.isEmpty();
    auto *title = new Paragraph(m_look, 20, m_content);
    title->setSpans({{m_text.title, {.size = 15, .weight = 650, .display = true}, &Colours::ink}});
    auto *top = new QHBoxLayout;
    top->setContentsMargins(flag ? flagSize.width() + 10 : 0, 2, closeSize, 4);
    top->addWidget(title, 1);
    column->addLayout(top);

    for (const QString &line : std::as_const(m_text.lines)) {
        auto *words = new Paragraph(m_look, 17, m_content);
        words->setSpans({{line, {.size = 12.5, .tabular = true}, &Colours::ink2}});
        column->addWidget(words);
    }
    if (!m_text.coordinates.isEmpty()) {
        auto *words = new Paragraph(m_look, 17, m_content);
        words->setSpans({{m_text.coordinates, {.size = 12.5, .tabular = true}, &Colours::ink2}});
        auto *copy = new LinkButton(m_look, tr("Copy"), {.size = 12}, m_content);
        copy->setObjectName(QStringLiteral("copyCoordinates"));
        copy->setAccessibleName(tr("Copy the coordinates"));
        connect(copy, &QAbstractButton::clicked, this, [this, copy] {
            QApplication::clipboard()->setText(m_text.coordinates);
            copy->setText(tr("Copied"));
            copy->updateGeometry();
            copy->update();
        });
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        words->keepOnOneLine();
        row->addWidget(words, 0, Qt::AlignVCenter);
        row->addWidget(copy, 0, Qt::AlignVCenter);
        row->addStretch();
        column->addLayout(row);
    }
    if (!m_text.trouble.isEmpty()) {
        auto *notice = new Notice(m_look, m_text.trouble, m_text.remedy, m_content);
        notice->setObjectName(QStringLiteral("placeCardTrouble"));
        notice->setContentsMargins(0, 2, 0, 2);
        connect(notice, &Notice::followed, this, &PlaceCard::remedyTaken, Qt::QueuedConnection);
        column->addWidget(notice);
    }
    if (!m_text.offer.isEmpty()) {
        auto *offer = new QPushButton(withoutMnemonic(m_text.offer), m_content);
        offer->setObjectName(QStringLiteral("showOnly"));
        offer->setAutoDefault(true); // Enter presses it
        connect(offer, &QPushButton::clicked, this, &PlaceCard::offerTaken, Qt::QueuedConnection);
        column->addSpacing(4);
        column->addWidget(offer, 0, Qt::AlignLeft);
    }
    m_content->show();
    m_close->raise();
    const int height = column->heightForWidth(cardWidth);
    m_content->setGeometry(0, 0, cardWidth, height);
    resize(cardWidth, height);
    m_close->move(cardWidth - closeSize - 6, 9);
    if (focused)
        takeFocus();
    update();
}

void PlaceCard::showNear(QPoint point)
{
    const QRect room = parentWidget()->rect().adjusted(mapEdge, mapEdge, -mapEdge, -mapEdge);
    QPoint at = point + QPoint(22, -18);
    if (at.x() + width() > room.right())
        at.setX(point.x() - 22 - width());
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    raise();
}

void PlaceCard::showInCorner()
{
    move(mapEdge, mapEdge);
    show();
    raise();
}

void PlaceCard::takeFocus()
{
    if (auto *offer = m_content->findChild<QPushButton *>(QStringLiteral("showOnly")))
        offer->setFocus(Qt::OtherFocusReason);
    else if (auto *copy = m_content->findChild<LinkButton *>(QStringLiteral("copyCoordinates")))
        copy->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void PlaceCard::close()
{
    hide();
    emit closed();
}

void PlaceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void PlaceCard::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.rule);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), c.panel);
    if (!m_text.iso2.isEmpty() || !m_text.code.isEmpty())
        m_flags.paint(painter, {{margin, 13}, flagSize}, m_text.iso2, m_text.code, c);
}

} // namespace summitry
