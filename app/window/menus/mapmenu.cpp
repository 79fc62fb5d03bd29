// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"
#include "window/parts/named.h"
#include "window/parts/plaintext.h"
#include "words/phrases.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

// What a right click on the map offers: the part of MainWindow that asks what is there.

namespace summitry {

void MainWindow::showMapMenu(QPoint at, bool byKeyboard)
{
    const Scene &scene = m_map.stage().scene();
    if (!scene.itinerary)
        return;
    m_map.pointAway();
    const Hit hit = hitTest(scene, QPointF(at));
    auto *menu = named(new QMenu(this), "mapMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const char *name, const QString &text, auto act) {
        connect(named(menu->addAction(text), name), &QAction::triggered, this, act);
    };
    offer("hereAction", tr("What is here?"), [this, at, byKeyboard] { m_finder.whatIsHere(at, byKeyboard); });
    menu->addSeparator();
    const Stop *stop = hit.stop.isValid() ? &scene.itinerary->stops[hit.stop] : nullptr;
    if (stop && stop->kind == Stop::Kind::Host) {
        const QString name = scene.itinerary->story->place(stop->city)->name.in(scene.language);
        offer("keepCity", withoutMnemonic(tr("Keep %1 alone").arg(name)), [this, city = stop->city] {
            Filter alone;
            alone.cities = {city};
            m_selection.setFilter(alone);
        });
    }
    if (!hit.country.isEmpty()) {
        const QString name = countryName(scene, hit.country);
        const bool kept = m_selection.filter().countries.contains(hit.country);
        offer("keepCountry", withoutMnemonic(tr("Keep %1 alone").arg(name)), [this, code = hit.country] {
            Filter alone;
            alone.countries = {code};
            m_selection.setFilter(alone);
        });
        offer(
            "addCountry",
            withoutMnemonic((kept ? tr("Take %1 from the filter") : tr("Add %1 to the filter")).arg(name)),
            [this, code = hit.country] { m_selection.chooseCountry(code, true); });
    }
    menu->addSeparator();
    if (const auto earth = scene.view.toEarth(QPointF(at)))
        offer("copyCoordinates", tr("Copy coordinates"), [text = coordinatesText(earth->lat, earth->lon)] {
            QApplication::clipboard()->setText(text);
        });
    offer("copyMapImage", tr("Copy image"), [this] { copyImage(); });
    menu->popup(m_map.mapToGlobal(at));
}

} // namespace summitry
