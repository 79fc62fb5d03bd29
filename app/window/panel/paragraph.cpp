#include "window/panel/paragraph.h"

#include <cmath>
#include <QPainter>

namespace summitry {

Paragraph::Paragraph(const Look &look, double lineHeight, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_lineHeight(lineHeight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_layout.setCacheEnabled(true);
    connect(&look, &Look::changed, this, [this] {
        m_brokenFor = -1;
        update();
    });
}

void Paragraph::setSpans(const QList<Span> &spans)
{
    m_spans = spans;
    QString text;
    for (const Span &span : spans)
        text += span.text;
    m_layout.setText(text);
    m_layout.setFont(spans.isEmpty() ? font() : typeface(spans.first().type));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_brokenFor = -1;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Paragraph::breakLines(int width) const
{
    if (width == m_brokenFor)
        return;
    m_brokenFor = width;
    QList<QTextLayout::FormatRange> formats;
    qsizetype start = 0;
    for (const Span &span : m_spans) {
        QTextCharFormat format;
        format.setFont(typeface(span.type));
        format.setForeground(m_look.colours().*span.colour);
        formats.append({int(start), int(span.text.size()), format});
        start += span.text.size();
    }
    m_layout.setFormats(formats);
    m_layout.beginLayout();
    double y = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (m_lineHeight - line.ascent() - line.descent()) / 2});
        y += m_lineHeight;
    }
    m_layout.endLayout();
}

int Paragraph::heightForWidth(int width) const
{
    breakLines(width);
    return int(std::ceil(m_layout.lineCount() * m_lineHeight));
}

QSize Paragraph::sizeHint() const
{
    double width = 0;
    for (const Span &span : m_spans)
        width += textWidth(span.text, span.type);
    return {int(std::ceil(width)) + 1, int(std::ceil(m_lineHeight))};
}

QSize Paragraph::minimumSizeHint() const
{
    return {16, int(std::ceil(m_lineHeight))};
}

void Paragraph::paintEvent(QPaintEvent *)
{
    breakLines(width());
    QPainter painter(this);
    m_layout.draw(&painter, {});
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
