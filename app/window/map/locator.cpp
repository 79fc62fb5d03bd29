#include "window/map/locator.h"

#include "scene/paint/painterpaths.h"
#include "scene/paint/pixelcanvas.h"
#include "window/parts/plaintext.h"

#include <QMouseEvent>
#include <QPainter>

namespace summitry {

Locator::Locator(Stage &stage, Library &library, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_library(library)
{
    setObjectName(QStringLiteral("locator"));
    setAccessibleName(tr("Map of the whole story"));
    setPlainToolTip(this, tr("Whole story or close-up"));
    setFixedSize(184, 92);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    connect(&stage, &Stage::panned, this, qOverload<>(&QWidget::update));
    connect(&selection, &Selection::filterChanged, this, [this] { m_whole.reset(); });
    connect(&stage, &Stage::basePainted, this, qOverload<>(&QWidget::update));
    connect(&stage, &Stage::baseChanged, this, qOverload<>(&QWidget::update));
}

void Locator::renew()
{
    const Scene &shown = m_stage.scene();
    const Itinerary &itinerary = *shown.itinerary;
    Scene whole;
    whole.itinerary = shown.itinerary;
    whole.theme = shown.theme;
    whole.language = shown.language;
    whole.emphasis = shown.emphasis;
    whole.frame = frameAt(shown.frame.schedule, 0, {.atRest = true});
    whole.view = fittedView(itinerary, shown.view.projection.kind(), Fit::Story, size(), devicePixelRatioF());
    if (const auto world = m_library.world(MapScale::Small))
        whole.chart = drawChart(world, whole.view.projection, whole.view.tolerance());
    // Laid out large, then shrunk: at this size the gaps around the rings would swallow the arcs.
    constexpr double Shrink = 6;
    View large = whole.view;
    large.size *= Shrink;
    large.scale *= Shrink;
    LayoutOptions options;
    options.coarse = true; // a crowd is a crowd at this size
    whole.layout = layOut(whole.itinerary, large, whole.emphasis, options);
    for (ScreenArc &arc : whole.layout.arcs) {
        for (auto &piece : arc.pieces) {
            for (ScreenArc::Point &point : piece)
                point = {point.at() / Shrink, point.fraction};
        }
    }
    m_whole = std::move(whole);
    m_map = QImage(size() * devicePixelRatioF(), QImage::Format_RGB32);
    m_map.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_map);
    PixelCanvas canvas(painter);
    paintLocatorMap(canvas, QRectF(rect()), *m_whole);
}

void Locator::paintEvent(QPaintEvent *)
{
    const Scene &shown = m_stage.scene();
    if (!shown.itinerary || shown.emphasis.itinerary != shown.itinerary)
        return;
    if (!m_whole || m_whole->itinerary != shown.itinerary || m_whole->theme != shown.theme || !m_whole->chart
        || m_whole->chart->world != m_library.world(MapScale::Small)
        || m_whole->view.projection.kind() != shown.view.projection.kind()
        || m_map.devicePixelRatio() != devicePixelRatioF())
        renew();
    QPainter painter(this);
    painter.drawImage(0, 0, m_map);
    PainterPaths canvas(painter);
    paintLocatorFrame(canvas, QRectF(rect()), *m_whole, m_stage.view());
}

void Locator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

} // namespace summitry
