// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

namespace summitry {

/// Whether a story is so small that what asks each of its meetings is done at once, far within a frame.
inline bool isSmall(const Story &story)
{
    constexpr qsizetype Few = 1000; // meetings
    return story.meetings.size() <= Few;
}

} // namespace summitry
