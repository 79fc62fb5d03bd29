// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QWidget>
#include <vector>

namespace summitry {

/// Rows one below the other. The first are made at once, those farther down when they come near sight, so
/// that a long list is shown as soon as a short one.
class LazyColumn : public QWidget {
    Q_OBJECT
public:
    explicit LazyColumn(QWidget *parent = nullptr);

    void addRow(int height, std::function<QWidget *(QWidget *parent)> make);
    /// A child of this column, as high as its width makes it; made by the caller.
    void addWidget(QWidget *widget);
    void addSpace(int height);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        int height = 0;
        std::function<QWidget *(QWidget *)> make = {}; ///< none for a space and for what is made
        QWidget *widget = nullptr;
        bool isAsHighAsItsWidthMakes = false;
    };

    int heightOf(const Row &row, int width) const;
    void make(Row &row);
    void makeNear(int top, int bottom);

    std::vector<Row> m_rows;
    int m_made = 0;
};

} // namespace summitry
