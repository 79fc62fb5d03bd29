// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace summitry {

/// What a picture of the map shall be: its size, its part of the Earth, what stands around it, its file.
/// Remembers sizes, choices and folder.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    /// `window`: the size in device pixels that is offered as the window's.
    ExportForm(const SheetContent &content, const QSize &window, QWidget *parent = nullptr);

    ExportOrder order() const; ///< as chosen now
    FileChoice file() const;
    void remember() const;

signals:
    void changed();

private:
    void makeFields();
    void arrange();
    void fillSizes(const QSize &window);
    void takeSize();
    void noteCustomSize();
    void browse();
    void takeFormat();
    void showFormat();
    void recall();

    const SheetContent m_content;
    QComboBox *m_size, *m_part, *m_notKept, *m_projection, *m_theme, *m_format;
    QSpinBox *m_width, *m_height;
    QCheckBox *m_title, *m_legend, *m_credit, *m_transparent;
    QLineEdit *m_file;
};

} // namespace summitry
