#pragma once

#include "scene/sheet/sheet.h"
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

signals:
    void shown(); ///< the preview has caught up

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void compose();

    SheetContent m_content;
    SheetOptions m_options;
    QImage m_image;
    QTimer m_pause;
    Background m_composing;
};

} // namespace summitry
