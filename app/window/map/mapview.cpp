// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/mapview.h"

#include "scene/arcs/centring.h"
#include "scene/sheet/disputes.h"
#include "scene/style/typeface.h"

#include <QPainter>
#include <QResizeEvent>

namespace summitry {

namespace {

constexpr Type noteType{.size = 10.5};
constexpr int edge = 12, buttonSize = 32;

} // namespace

MapView::MapView(
    Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
    QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_selection(selection)
    , m_playhead(playhead)
    , m_look(look)
    , m_stage(library, kept, selection, playhead, look)
    , m_flick(this)
    , m_kept(m_stage.scene())
    , m_card(look, this)
    , m_locator(m_stage, library, kept, this)
    , m_find(GlyphButton::Glyph::Find, GlyphButton::Shape::Square, buttonSize, tr("Find"), look, this)
    , m_zoomIn(GlyphButton::Glyph::Plus, GlyphButton::Shape::Square, buttonSize, tr("Zoom in"), look, this)
    , m_zoomOut(GlyphButton::Glyph::Minus, GlyphButton::Shape::Square, buttonSize, tr("Zoom out"), look, this)
    , m_fitButton(
          GlyphButton::Glyph::Fit, GlyphButton::Shape::Square, buttonSize, tr("Fit to story"), look, this)
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    m_find.setObjectName(QStringLiteral("findButton"));
    m_find.move(edge, edge);
    m_zoomIn.setObjectName(QStringLiteral("zoomIn"));
    m_zoomOut.setObjectName(QStringLiteral("zoomOut"));
    m_fitButton.setObjectName(QStringLiteral("fitToStory"));

    connect(&m_find, &QAbstractButton::clicked, this, &MapView::findAsked);
    connect(&m_zoomIn, &QAbstractButton::clicked, this, [this] { zoom(1.5); });
    connect(&m_zoomOut, &QAbstractButton::clicked, this, [this] { zoom(1 / 1.5); });
    connect(&m_fitButton, &QAbstractButton::clicked, this, [this] { fit(Fit::Story); });
    connect(&m_locator, &Locator::clicked, this, &MapView::toggleFit);
    const auto follow = [this](const View &view, bool arrived) { m_stage.setView(view, !arrived); };
    connect(&m_flight, &Flight::moved, this, follow);
    connect(&m_flick, &Flick::moved, this, follow);

    connect(&library, &Library::worldOpened, this, &MapView::placeControls);
    connect(&library, &Library::worldFailed, this, [this] {
        m_worldFailed = true;
        update();
    });
    connect(&m_stage, &Stage::storyOpened, this, &MapView::open);
    connect(&m_stage, &Stage::damaged, &m_kept, &KeptMap::spoil);
    connect(&m_stage, &Stage::basePainted, &m_kept, &KeptMap::setBase);
    connect(&m_stage, &Stage::panned, &m_kept, &KeptMap::shift);
    connect(&m_kept, &KeptMap::damaged, this, [this](const Damage &damage) { update(damage.in(rect())); });
}

/// Another story is fitted to the map; a changed one is shown where it is.
void MapView::open(Opened how)
{
    m_card.hide();
    if (how == Opened::Replaced) {
        const bool close = m_stage.extents(m_kind).offersCloseUp(size());
        m_fit = close ? Fit::CloseUp : Fit::Story;
        m_stage.setView(fittedTo(*m_fit));
    }
    placeControls();
}

void MapView::rest()
{
    m_flight.stop();
    m_flick.stop();
}

void MapView::paintEvent(QPaintEvent *event)
{
    const Scene &scene = m_stage.scene();
    if (!scene.chart && !m_worldFailed) { // arcs and labels would only flash before the land is there
        QPainter(this).fillRect(event->rect(), m_look.colours().paper);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QImage &map = m_kept.render(size(), ratio, m_stage.movingRegion());
    QPainter painter(this);
    for (const QRect &part : event->region())
        painter.drawImage(
            QRectF(part), map, QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    painter.setClipRegion(event->region());
    paintNote(painter);
    if (scene.itinerary && scene.chart)
        emit painted();
}

/// As many disputes by name as there is room for, left of the locator.
void MapView::tellWorldview()
{
    constexpr double most = 480; // pixels: labels want the room as well
    const auto world = m_library.nearestWorld(MapScale::Medium);
    m_note.clear();
    if (!world || !m_stage.scene().itinerary)
        return;
    const double room = std::min(most, noteBox().right() - edge);
    for (int named = 4; named >= 0; --named) {
        m_note = tr("%1. Natural Earth")
                     .arg(worldviewNote(*world, m_stage.scene().emphasis, named, m_stage.scene().language));
        if (textWidth(m_note, noteType) <= room)
            return;
    }
}

QRectF MapView::noteBox() const
{
    const double right = m_locator.isVisible() ? m_locator.x() - edge : width() - edge;
    const double wide = m_note.isEmpty() ? 0 : textWidth(m_note, noteType);
    return {right - wide, height() - edge - 14.0, wide, 18};
}

void MapView::paintNote(QPainter &painter)
{
    if (m_note.isEmpty() || !m_stage.scene().chart)
        return;
    const QRectF box = noteBox();
    constexpr double Halo = 3; // pixels
    if (!painter.clipRegion().intersects(box.adjusted(-Halo, -Halo, Halo, Halo).toAlignedRect()))
        return;
    const Colours &c = m_look.colours();
    painter.setRenderHint(QPainter::Antialiasing);
    m_texts.paint(painter, {m_note, noteType, c.ink2, c.halo, Halo}, {box.left(), height() - edge - 1.0});
}

void MapView::placeControls()
{
    int y = edge;
    for (GlyphButton *button : {&m_zoomIn, &m_zoomOut, &m_fitButton}) {
        button->move(width() - edge - buttonSize, y);
        y += buttonSize - 1;
    }
    m_locator.move(width() - edge - m_locator.width(), height() - edge - m_locator.height());
    m_locator.setVisible(
        m_locatorShown && m_stage.scene().itinerary && m_stage.extents(m_kind).offersCloseUp(size()));
    const QRectF buttons = m_zoomIn.geometry() | m_fitButton.geometry();
    tellWorldview();
    QList<QRectF> boxes{QRectF(m_find.geometry()), buttons};
    if (!m_note.isEmpty())
        boxes << noteBox();
    if (m_locator.isVisible())
        boxes << QRectF(m_locator.geometry());
    m_stage.setKeepOut(boxes);
}

void MapView::resizeEvent(QResizeEvent *)
{
    placeControls();
    if (!m_stage.scene().itinerary) {
        View view(m_stage.view());
        view.size = size();
        view.pixelRatio = devicePixelRatioF();
        m_stage.setView(view);
        return;
    }
    View view = m_fit ? fittedTo(*m_fit) : m_stage.view().resized(size());
    view.pixelRatio = devicePixelRatioF();
    rest();
    m_stage.setView(view, true);
}

View MapView::fittedTo(Fit fit)
{
    return m_stage.extents(m_kind).fitted(fit, size(), devicePixelRatioF());
}

bool MapView::shows(Fit fit) const
{
    return m_fit == fit;
}

void MapView::setProjection(const ProjectionKind &kind)
{
    if (kind == m_kind)
        return;
    m_library.prepareFor(kind);
    if (!m_stage.scene().itinerary) {
        m_kind = kind;
        return;
    }
    const Itinerary &itinerary = *m_stage.scene().itinerary;
    const LonLat middle = centreInstead(itinerary, m_stage.view().projection, kind);
    rest();
    m_kind = kind;
    m_fit.reset();
    if (middle == m_stage.extents(kind).centre)
        m_fit = Fit::Story;
    m_stage.setView(fittedView(itinerary, Projection(kind, middle), Fit::Story, size(), devicePixelRatioF()));
    placeControls();
}

void MapView::restore(const View &view)
{
    rest();
    m_fit.reset();
    m_card.hide();
    if (const ProjectionKind &kind = view.projection.kind(); kind != m_kind) {
        m_library.prepareFor(kind);
        m_kind = kind;
    }
    m_stage.setView(view);
    placeControls();
}

void MapView::setLocatorShown(bool shown)
{
    m_locatorShown = shown;
    placeControls();
}

void MapView::fit(Fit fit)
{
    if (!m_stage.scene().itinerary)
        return;
    flyTo(fittedTo(fit));
    m_fit = fit;
}

void MapView::toggleFit()
{
    fit(shows(Fit::Story) ? Fit::CloseUp : Fit::Story);
}

void MapView::flyTo(const View &view)
{
    m_fit.reset();
    m_card.hide();
    if (m_look.reduceMotion()) {
        rest();
        m_stage.setView(view);
    } else {
        m_flick.stop();
        m_flight.fly(m_stage.view(), view);
    }
}

void MapView::travelTo(const View &view)
{
    if (m_look.reduceMotion())
        return flyTo(view);
    m_fit.reset();
    m_card.hide();
    m_flight.followGreatCircle(m_stage.view(), view);
}

View MapView::viewOf(LonLat place) const
{
    constexpr double across = 15; // degrees
    View view = m_stage.view();
    if (view.projection.isAzimuthal())
        view.projection = Projection(m_kind, place);
    view.centre = view.projection.project(place).value_or(view.centre);
    const double scale = view.size.width() / qDegreesToRadians(across);
    view.scale = std::clamp(view.scale, scale, 3 * scale);
    return view;
}

} // namespace summitry
