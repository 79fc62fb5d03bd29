// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/worldviewmenu.h"

#include <QActionGroup>

namespace summitry {

namespace {

/// "UN view: internationally recognised"
QString textOf(const Worldview &worldview)
{
    const QString name = worldview.name.front().toUpper() + worldview.name.sliced(1);
    return worldview.remark.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, worldview.remark);
}

} // namespace

WorldviewMenu::WorldviewMenu(Library &library, QWidget *parent)
    : QMenu(tr("&Borders"), parent)
{
    setObjectName(QStringLiteral("worldviewMenu"));
    auto *group = new QActionGroup(this);
    for (const Worldview &row : worldviews()) {
        const QString worldview = row.id;
        QAction *action = addAction(textOf(row));
        action->setObjectName(worldview);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, &library, [&library, worldview] {
            library.setWorldview(worldview);
        });
        connect(this, &QMenu::aboutToShow, action, [action, &library, worldview] {
            action->setChecked(library.worldview() == worldview);
        });
    }
}

} // namespace summitry
