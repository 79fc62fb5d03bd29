// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace summitry {

/// Texts of stories, names of folders and what providers answer are shown as they are. Left to itself, Qt
/// guesses: what looks like a tag makes HTML of a tool tip or a label, and HTML opens files.

/// For QToolTip::showText and Qt::ToolTipRole.
QString plainToolTip(const QString &text);

/// The tool tip and the description that assistive tools read, which would be the tool tip otherwise.
void setPlainToolTip(QWidget *widget, const QString &text);

/// For buttons and menus: '&' is itself and underlines nothing.
QString withoutMnemonic(QString text);

class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace summitry
