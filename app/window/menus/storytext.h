// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

namespace summitry {

/// What there is to know of a story, as rich text: what counts as a meeting, how well its facts stand and
/// what is inferred, with counts; its groups and on what they rest; its sources, with links. Texts of the
/// story are shown as they are. Of very many groups or sources the first are listed.
QString storyText(const Story &story, const QString &language);

} // namespace summitry
