// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/look.h"

#include <QLineEdit>
#include <QPointer>

namespace summitry {

/// 'Leader, country, city or word'. Esc empties it; empty, it gives a borrowed focus back, or lets Esc pass.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const Look &look, const QString &hint, QWidget *parent = nullptr);
    void borrowFocus(); ///< until Esc gives it back
    void giveFocusBack();

signals:
    void downPressed(); ///< to the results

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QPointer<QWidget> m_before; ///< whose focus was borrowed
};

} // namespace summitry
