// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/canvas.h"
#include "scene/paint/scene.h"

namespace summitry {

// What a scene's parts are called: "arc-3" (index into Itinerary::arcs), "place-astana", "country-KAZ", and
// "label-" before the id of what a label names.

CanvasGroup groupOfArc(const Scene &scene, ArcIndex arc); ///< "Xi Jinping: Beijing – Moscow, 16 May 2024"
CanvasGroup groupOfStop(const Scene &scene, StopIndex stop); ///< its city's name
CanvasGroup groupOfCountry(const Scene &scene, const Country &country);
CanvasGroup groupOfLabel(const Scene &scene, const Label &label); ///< its text

} // namespace summitry
