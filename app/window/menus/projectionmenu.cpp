// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/projectionmenu.h"

#include "scene/arcs/centring.h"
#include "scene/paint/preview.h"
#include "window/menus/projectiondialog.h"

#include <QActionGroup>

namespace summitry {

namespace {

constexpr QSize previewSize(52, 30); // a menu gives its icons squares: nine fit on a small screen

} // namespace

ProjectionMenu::ProjectionMenu(MapView &map, const Library &library, const Look &look, QWidget *parent)
    : QMenu(tr("&Projection"), parent)
    , m_map(map)
    , m_library(library)
    , m_look(look)
    , m_custom(new QAction(tr("&Other…"), this))
    , m_previewing(tr("The projections could not be drawn."))
{
    setObjectName(QStringLiteral("projectionMenu"));
    setStyleSheet(
        QStringLiteral("QMenu { icon-size: %1px; } QMenu::icon { left: 10px; }").arg(previewSize.width()));
    auto *kinds = new QActionGroup(this);
    for (const ProjectionKind kind : namedProjections) {
        QAction *action = addAction(kind.name());
        action->setObjectName(kind.id());
        action->setCheckable(true);
        action->setIconVisibleInMenu(true);
        kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { m_map.setProjection(kind); });
        m_named.append(action);
    }
    addSeparator();
    addAction(m_custom);
    m_custom->setObjectName(QStringLiteral("otherProjection"));
    m_custom->setCheckable(true);
    kinds->addAction(m_custom);
    connect(m_custom, &QAction::triggered, this, &ProjectionMenu::askForString);
    connect(this, &QMenu::aboutToShow, this, &ProjectionMenu::renew);
}

void ProjectionMenu::renew()
{
    const auto mark = [this](QAction *action, bool isChosen) {
        QFont font = this->font();
        font.setBold(isChosen); // there is no room for a check mark beside a picture
        action->setFont(font);
        action->setChecked(isChosen);
    };
    for (std::size_t i = 0; i < namedProjections.size(); ++i)
        mark(m_named[static_cast<qsizetype>(i)], m_map.projection() == namedProjections.at(i));
    mark(m_custom, m_map.projection().isCustom());
    const auto world = m_library.world(MapScale::Small);
    const auto itinerary = m_map.stage().scene().itinerary;
    if (!world || !itinerary)
        return;
    QList<Projection> projections;
    for (const ProjectionKind kind : namedProjections)
        projections.append(
            Projection(kind, centreInstead(*itinerary, m_map.stage().view().projection, kind)));
    const double ratio = devicePixelRatioF();
    m_previewing.run(
        [world, projections, theme = m_look.theme(), ratio] {
            QList<QImage> previews;
            for (const Projection &projection : projections) {
                previews.append(projectionPreview(world, projection, theme, previewSize * ratio));
                previews.last().setDevicePixelRatio(ratio);
            }
            return previews;
        },
        [this](const QList<QImage> &previews) {
            for (qsizetype i = 0; i < previews.size(); ++i)
                m_named[i]->setIcon(QPixmap::fromImage(previews[i]));
        });
}

void ProjectionMenu::askForString()
{
    const ProjectionKind &now = m_map.projection();
    auto *dialog = new ProjectionDialog(now.isCustom() ? now.id() : QString(), parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProjectionDialog::chosen, &m_map, &MapView::setProjection);
    dialog->open();
}

} // namespace summitry
