// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

namespace summitry {

/// "South China Morning Post, 'Title', 10 July 2024, section 'Xi dialogue', https://…": what is known of it.
QString citationOf(const Story &story, const Excerpt &excerpt);
/// The passage as it is copied: in quotation marks where it is a quotation, said to be ours where it is a
/// summary, with its citation.
QString quotedWithCitation(const Story &story, const Excerpt &excerpt);
/// The passage in quotation marks.
QString quoted(const QString &text);

/// Whether a section is named by a heading of the article ("Xi dialogue") or told by its place in it in lower
/// case ("opening").
bool isHeading(const QString &section);

/// "shown by name: Xi Jinping", "shown by our reading of a group: …", "shown: about all the meetings"
QString
whyShown(const Story &story, const Mention &mention, const QString &countryName, const QString &language);
/// What there is to say about a group's membership; empty for other mentions.
QString noteOn(const Story &story, const Mention &mention);

/// Whether an address may be offered: http and https alone.
bool isWebAddress(const QUrl &url);

} // namespace summitry
