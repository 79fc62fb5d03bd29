// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/glyphbutton.h"

#include "window/parts/plaintext.h"

#include <functional>
#include <QPlainTextEdit>
#include <QPushButton>

namespace summitry {

/// A strip above the map that says what went wrong, line by line, and does not stand in the way: it can be
/// copied from and is dismissed with Esc or ×.
class MessageStrip : public QWidget {
    Q_OBJECT
public:
    MessageStrip(Look &look, QWidget *parent);

    /// `offer` is what a button says that leads on, and `act` what it does; the strip is gone then.
    void tell(
        const QString &title, const QStringList &lines, const QString &offer = {},
        std::function<void()> act = {});
    QString text() const; ///< title and lines

signals:
    void told(); ///< its height may be another

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Look &m_look;
    PlainLabel m_title;
    QPlainTextEdit m_lines;
    QPushButton m_offer, m_copy;
    std::function<void()> m_act;
    GlyphButton m_close;
};

} // namespace summitry
