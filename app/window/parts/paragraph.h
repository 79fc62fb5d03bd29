// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/typeface.h"
#include "window/parts/look.h"

#include <memory>
#include <QTextLayout>
#include <QWidget>
#include <vector>

namespace summitry {

/// A piece of text set in one way; a QChar::LineSeparator at its end ends the line. The colour is a role, so
/// that it follows the theme.
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
    /// Keeps all of it on one line, as wide as that is.
    void keepOnOneLine() { setFixedWidth(sizeHint().width() + 1); }
    QString text() const;

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
    /// One for each span: a QTextLayout cannot mix weights of a variable font.
    mutable std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    mutable int m_lines = 0;
    mutable int m_brokenFor = -1; ///< the width that the lines were made for
};

/// What is drawn in the panel besides text.
void paintFocusRing(QPainter &painter, const QRect &box, const Colours &colours);

} // namespace summitry
