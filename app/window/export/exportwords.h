// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/furniture.h"

#include <QWidget>

class QLineEdit;

namespace summitry {

/// The picture's own words; an empty field leaves those that follow from the story.
class ExportWords : public QWidget {
    Q_OBJECT
public:
    explicit ExportWords(QWidget *parent = nullptr);
    SheetWords words() const;

signals:
    void changed();

private:
    QLineEdit *m_title, *m_standfirst, *m_credit, *m_alternative;
};

} // namespace summitry
