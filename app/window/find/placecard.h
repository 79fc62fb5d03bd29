// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/flags.h"
#include "window/parts/look.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace summitry {

class GlyphButton;
class Paragraph;

/// What a place card says.
struct PlaceCardText {
    QString title;
    QString iso2, code; ///< whose flag it shows; both empty for none
    QStringList lines;
    QString coordinates; ///< to be read and copied; empty for none
    QString trouble; ///< a sentence, with `remedy` to press
    QString remedy;
    QString offer; ///< "Show only Kazakhstan"; empty for none
};

/// A card on the map: what is at a point, or what was found. Its buttons copy the coordinates, show one
/// country alone, and close it.
class PlaceCard : public QWidget {
    Q_OBJECT
public:
    PlaceCard(Look &look, QWidget *map);

    void tell(const PlaceCardText &text);
    const PlaceCardText &text() const { return m_text; }
    /// Beside a point of the parent, inside it.
    void showNear(QPoint point);
    /// In the parent's top left corner.
    void showInCorner();
    void takeFocus(); ///< its first button

signals:
    void offerTaken();
    void remedyTaken();
    void closed();

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void close();

    Look &m_look;
    PlaceCardText m_text;
    Flags m_flags;
    QWidget *m_content = nullptr;
    GlyphButton *m_close;
};

} // namespace summitry
