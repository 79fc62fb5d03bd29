// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/look.h"

#include <QLabel>

namespace summitry {

/// What is said where there is nothing to show: a sentence, then one link that leads out.
class Notice : public QLabel {
    Q_OBJECT
public:
    Notice(const Look &look, const QString &sentence, const QString &link, QWidget *parent = nullptr);

signals:
    void followed();

private:
    void set();

    const Look &m_look;
    QString m_sentence;
    QString m_link;
};

} // namespace summitry
