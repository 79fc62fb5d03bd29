#include "window/menus/worldviewmenu.h"

#include <QActionGroup>

namespace summitry {

WorldviewMenu::WorldviewMenu(Library &library, QWidget *parent)
    : QMenu(tr("&Borders"), parent)
{
    setObjectName(QStringLiteral("worldviewMenu"));
    const QStringList names{tr("&UN view: internationally recognised"), tr("As &held on the ground")};
    auto *group = new QActionGroup(this);
    for (qsizetype i = 0; i < worldviews.size(); ++i) {
        const QString &worldview = worldviews[i];
        QAction *action = addAction(names[i]);
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
