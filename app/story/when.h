// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

namespace summitry {

/// Whether the story touches several calendar years, so that each of its dates is told with its year.
bool touchesYears(const Story &story);

/// The days from one to another, as the story tells them.
QString whenInWords(
    const Story &story, const QDate &from, const QDate &to, const QString &language,
    Precision precision = Precision::Day);
/// "3–4 July", "29 Oct – 2 Nov 2021" in a story of several years, "1717"
QString whenInWords(const Story &story, const Meeting &meeting, const QString &language);

} // namespace summitry
