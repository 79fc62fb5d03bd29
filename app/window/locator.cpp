#include "window/locator.h"

#include <QMouseEvent>
#include <QPainter>

namespace summitry {

Locator::Locator(Stage &stage, Library &library, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_library(library)
{
    setObjectName(QStringLiteral("locator"));
    setAccessibleName(tr("Map of the whole story"));
    setToolTip(tr("Whole story or close-up"));
    setFixedSize(184, 92);
    setCursor(Qt::PointingHandCursor);
    connect(&stage, &Stage::baseChanged, this, [this](const QRegion &region) {
        if (region.isEmpty())
            update();
    });
}

Scene Locator::wholeStory()
{
    const Scene &shown = m_stage.scene();
    Scene whole;
    whole.itinerary = shown.itinerary;
    whole.theme = shown.theme;
    whole.language = shown.language;
    whole.emphasis = shown.emphasis;
    whole.frame = frameAt(*shown.itinerary, Schedule(*shown.itinerary, {}), 0, {.atRest = true});
    whole.view
        = fittedView(*shown.itinerary, shown.view.projection.kind(), Fit::Story, size(), devicePixelRatioF());
    const auto world = m_library.world(MapScale::Small);
    if (world && (!m_chart || m_chart->world != world || m_chart->projection != whole.view.projection))
        m_chart = drawChart(world, whole.view.projection, whole.view.tolerance());
    whole.chart = m_chart;
    whole.layout = layOut(*whole.itinerary, whole.view, whole.emphasis, {});
    whole.layout.labels.clear();
    return whole;
}

void Locator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_stage.scene().itinerary)
        paintLocator(painter, QRectF(rect()), wholeStory(), m_stage.view());
}

void Locator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

} // namespace summitry
