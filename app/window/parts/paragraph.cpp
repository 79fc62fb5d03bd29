// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/paragraph.h"

#include <cmath>
#include <QFontMetricsF>
#include <QPainter>

namespace summitry {

namespace {

/// As wide as a QTextLayout sets it: at its own size, not from the outlines that scale.
double layoutWidth(const QString &text, const Type &type)
{
    return QFontMetricsF(typeface(type)).horizontalAdvance(text);
}

} // namespace

Paragraph::Paragraph(const Look &look, double lineHeight, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_lineHeight(lineHeight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Paragraph::setSpans(const QList<Span> &spans)
{
    m_spans = spans;
    m_layouts.clear();
    for (Span span : spans) {
        if (span.text.endsWith(QChar::LineSeparator))
            span.text.chop(1);
        auto layout = std::make_unique<QTextLayout>(span.text, typeface(span.type));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(span.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        m_layouts.push_back(std::move(layout));
    }
    m_brokenFor = -1;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString Paragraph::text() const
{
    QString text;
    for (const Span &span : m_spans)
        text += span.text;
    return text.replace(QChar::LineSeparator, QLatin1Char(' '));
}

/// Each span goes on where the one before it ended, on a new line where its first word has no room there.
void Paragraph::breakLines(int width) const
{
    if (width == m_brokenFor)
        return;
    m_brokenFor = width;
    double x = 0;
    int row = 0;
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        QTextLayout &layout = *m_layouts[i];
        const Span &span = m_spans[qsizetype(i)];
        if (layout.text().isEmpty())
            continue;
        const QString firstWord = layout.text().section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
        if (x > 0 && x + layoutWidth(firstWord, span.type) > width) {
            x = 0;
            ++row;
        }
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width - x);
            line.setPosition({x, row * m_lineHeight + (m_lineHeight - line.ascent() - line.descent()) / 2});
            const QString words = layout.text().mid(line.textStart(), line.textLength());
            x = line.textStart() + line.textLength() < layout.text().size()
                ? 0
                : x + layoutWidth(words, span.type);
            row += x == 0;
        }
        layout.endLayout();
        if (span.text.endsWith(QChar::LineSeparator)) {
            x = 0;
            ++row;
        }
    }
    m_lines = row + (x > 0);
}

int Paragraph::heightForWidth(int width) const
{
    breakLines(width - contentsMargins().left());
    return contentsMargins().top() + int(std::ceil(m_lines * m_lineHeight));
}

QSize Paragraph::sizeHint() const
{
    double width = 0;
    for (const Span &span : m_spans)
        width += layoutWidth(span.text, span.type);
    return {int(std::ceil(width)) + 1 + contentsMargins().left(), int(std::ceil(m_lineHeight))};
}

QSize Paragraph::minimumSizeHint() const
{
    return {16, int(std::ceil(m_lineHeight))};
}

void Paragraph::paintEvent(QPaintEvent *)
{
    breakLines(contentsRect().width());
    QPainter painter(this);
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        painter.setPen(m_look.colours().*m_spans[qsizetype(i)].colour);
        m_layouts[i]->draw(&painter, contentsRect().topLeft());
    }
}

void paintFocusRing(QPainter &painter, const QRect &box, const Colours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.ink, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(box.adjusted(1, 1, -1, -1));
    painter.restore();
}

} // namespace summitry
