// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

#include <QSet>

namespace summitry {

/// The tables of a story without rows, all standing in `file`: what a draft is made in that is no reading of
/// such tables. A leader's country may be left open, since a flat table need not say it.
StoryDraft emptyDraft(const QString &path, const QString &file);

/// Adds a row that stands on a line of the file.
void addDraftRow(StoryTable *table, int line, const QList<std::pair<QString, QString>> &cells);

/// An id out of names that people can type, not among `taken`, which it joins: 'kuwait-city'.
QString makeId(const QString &name, QSet<QString> *taken);

} // namespace summitry
