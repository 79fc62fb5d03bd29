// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"
#include "threads/background.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace summitry {

/// A small picture of what an export will show. Composed on a worker, a moment after the last change.
class ExportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// `options` are those of the picture itself: it is the preview that makes it small.
    void show(const SheetContent &content, const SheetOptions &options);
    QSize sizeHint() const override { return {560, 420}; }
    /// That of the picture which is shown: other colours and other moments do not make another.
    const std::shared_ptr<const SheetPlan> &plan() const { return m_drawn.plan; }

signals:
    void shown(); ///< the preview has caught up

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A plan, what it was made for, and a picture of it.
    struct Drawn {
        SheetContent content;
        SheetOptions options;
        std::shared_ptr<const SheetPlan> plan;
        QImage image;
    };
    static Drawn draw(const SheetContent &content, const SheetOptions &options, Drawn before);
    void compose();

    SheetContent m_content;
    SheetOptions m_options;
    Drawn m_drawn;
    QTimer m_pause;
    Background m_composing;
};

} // namespace summitry
