// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

namespace summitry {

/// "South China Morning Post, “Title”, July 2024, in Russian, https://…": what is known of it.
QString citationOf(const Source &source, const QString &language);
/// Likewise of a passage, with its section.
QString citationOf(const Story &story, const Excerpt &excerpt);
/// "10 July 2024", "July 2024", "2024"
QString publishedInWords(const GivenDate &date, const QString &language);
/// The passage as it is copied: in quotation marks where it is a quotation, said to be ours where it is a
/// summary, with its citation.
QString quotedWithCitation(const Story &story, const Excerpt &excerpt);
/// The passage in the quotation marks of its language.
QString quoted(const Story &story, const Excerpt &excerpt);

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
