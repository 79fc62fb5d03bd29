#pragma once

#include "scene/typeface.h"
#include "window/look.h"

#include <QTextLayout>
#include <QWidget>

namespace summitry {

/// A piece of text set in one way. The colour is a role, so that it follows the theme.
struct Span {
    QString text;
    Type type;
    QColor Colours::*colour = &Colours::ink;
};

/// Wrapped text of one line height, in any script. As high as its width makes it.
class Paragraph : public QWidget {
    Q_OBJECT
public:
    Paragraph(const Look &look, double lineHeight, QWidget *parent = nullptr);

    void setSpans(const QList<Span> &spans);
    QString text() const { return m_layout.text(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void breakLines(int width) const;

    const Look &m_look;
    double m_lineHeight;
    QList<Span> m_spans;
    mutable QTextLayout m_layout;
    mutable int m_brokenFor = -1; ///< the width that the lines were made for
};

/// What is drawn in the panel besides text.
void paintFocusRing(QPainter &painter, const QRect &box, const Colours &colours);

} // namespace summitry
