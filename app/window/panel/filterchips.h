// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QAbstractButton>

namespace summitry {

/// One value of the filter. A click, Delete or Enter takes it away.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    Chip(PanelContext &context, const QString &text, const QString &country, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PanelContext &m_context;
    QString m_country; ///< whose flag it shows; empty for none
};

/// The filter as chips, in as many lines as they need, and 'Clear all'. Hidden without a filter.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    FilterChips(PanelContext &context, QWidget *parent = nullptr);
    void rebuild();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, heightForWidth(width())}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const QString &text, const QString &country, const QString &name, const Filter &without);
    int arrange(int width, bool move) const;

    PanelContext &m_context;
    QList<QWidget *> m_chips; ///< the last one is 'Clear all'
};

/// "3–4 July", "from 3 July", "until 20 June"
QString datesInWords(const QDate &from, const QDate &to, const Story &story, const QString &language);

} // namespace summitry
