// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "words/keptphrases.h"

namespace summitry {

/// What a filter keeps of a scene's story, in the scene's language, whatever the moment.
KeptFacts keptFacts(const Scene &scene, const Filter &filter);

} // namespace summitry
