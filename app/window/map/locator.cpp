// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/locator.h"

#include "scene/paint/painterpaths.h"
#include "scene/paint/pixelcanvas.h"
#include "window/parts/plaintext.h"
#include "window/parts/smallstory.h"

#include <QMouseEvent>
#include <QPainter>

namespace summitry {

Locator::Locator(Stage &stage, Library &library, KeptEmphasis &kept, QWidget *parent)
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
    setContextMenuPolicy(Qt::PreventContextMenu); // it would ask of the map under it
    connect(&stage, &Stage::panned, this, qOverload<>(&QWidget::update));
    connect(&kept, &KeptEmphasis::changed, this, [this] { m_asked.reset(); });
    connect(&stage, &Stage::basePainted, this, qOverload<>(&QWidget::update));
    connect(&stage, &Stage::baseChanged, this, qOverload<>(&QWidget::update));
}

Locator::Asked Locator::wish() const
{
    const Scene &shown = m_stage.scene();
    return {
        shown.itinerary, m_library.world(MapScale::Small), shown.theme, shown.view.projection.kind(),
        devicePixelRatioF()};
}

void Locator::renew()
{
    const Scene &shown = m_stage.scene();
    m_asked = wish();
    Scene whole;
    whole.itinerary = shown.itinerary;
    whole.theme = shown.theme;
    whole.language = shown.language;
    whole.emphasis = shown.emphasis;
    whole.frame = frameAt(shown.frame.schedule, 0, {.atRest = true});
    whole.view.projection = shown.view.projection;
    const auto work = [whole, world = m_asked->world, size = size(), ratio = devicePixelRatioF()] {
        return draw(whole, world, size, ratio);
    };
    if (isSmall(*shown.itinerary->story)) {
        m_drawing.drop();
        m_map = work();
    } else {
        m_drawing.ask(work, [this](const Map &map) {
            m_map = map;
            update();
        });
    }
}

Locator::Map
Locator::draw(Scene whole, const std::shared_ptr<const World> &world, QSize size, double pixelRatio)
{
    whole.view = fittedView(*whole.itinerary, whole.view.projection.kind(), Fit::Story, size, pixelRatio);
    if (world)
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
    QImage picture(size * pixelRatio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    QPainter painter(&picture);
    PixelCanvas canvas(painter);
    paintLocatorMap(canvas, QRectF({}, size), whole);
    painter.end();
    return {std::move(whole), std::move(picture)};
}

void Locator::paintEvent(QPaintEvent *)
{
    const Scene &shown = m_stage.scene();
    if (!shown.itinerary || shown.emphasis.itinerary != shown.itinerary)
        return;
    if (m_asked != wish())
        renew();
    QPainter painter(this);
    if (!m_map || m_map->whole.itinerary != shown.itinerary)
        return painter.fillRect(rect(), coloursOf(shown.theme).paper);
    painter.drawImage(0, 0, m_map->picture);
    PainterPaths canvas(painter);
    paintLocatorFrame(canvas, QRectF(rect()), m_map->whole, m_stage.view());
}

void Locator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

} // namespace summitry
