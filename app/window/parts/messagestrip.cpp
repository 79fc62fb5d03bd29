// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/messagestrip.h"

#include "scene/style/typeface.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>

namespace summitry {

MessageStrip::MessageStrip(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_copy(tr("Copy"))
    , m_close(GlyphButton::Glyph::Close, GlyphButton::Shape::Bare, 28, tr("Dismiss"), look, this)
{
    setObjectName(QStringLiteral("notice"));
    m_title.setObjectName(QStringLiteral("noticeTitle"));
    m_lines.setObjectName(QStringLiteral("noticeLines"));
    m_offer.setObjectName(QStringLiteral("noticeOffer"));
    m_close.setObjectName(QStringLiteral("noticeClose"));
    m_title.setFont(typeface({.size = 14, .weight = 600}));
    m_title.setWordWrap(true);
    m_lines.setFont(typeface({.size = 12, .tabular = true}));
    m_lines.setReadOnly(true);
    m_lines.setFrameShape(QFrame::NoFrame);
    m_lines.setTabChangesFocus(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 12, 12, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(&m_title, 0, 0);
    grid->addWidget(&m_offer, 0, 1);
    grid->addWidget(&m_copy, 0, 2);
    grid->addWidget(&m_close, 0, 3);
    grid->addWidget(&m_lines, 1, 0, 1, 4);
    connect(&m_offer, &QAbstractButton::clicked, this, [this] {
        hide();
        m_act();
    });
    connect(
        &m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(&m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageStrip::tell(
    const QString &title, const QStringList &lines, const QString &offer, std::function<void()> act)
{
    m_title.setText(title);
    m_lines.setPlainText(lines.join(QLatin1Char('\n')));
    m_offer.setText(offer);
    m_offer.setVisible(!offer.isEmpty());
    m_copy.setVisible(offer.isEmpty());
    m_act = std::move(act);
    m_lines.setVisible(!lines.isEmpty());
    const int shown = static_cast<int>(std::clamp<qsizetype>(lines.size() + 1, 2, 9));
    m_lines.setFixedHeight(shown * m_lines.fontMetrics().lineSpacing() + 12);
    setAccessibleName(title);
    show();
    raise();
    adjustSize();
    emit told();
}

QString MessageStrip::text() const
{
    return m_title.text() + QLatin1Char('\n') + m_lines.toPlainText();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.panel);
    painter.fillRect(0, 0, 4, height(), c.ink);
    painter.fillRect(0, height() - 1, width(), 1, c.rule);
}

} // namespace summitry
