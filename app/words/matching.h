// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

// How a word that somebody types is found in a text, in any script: without regard to case, accents and
// apostrophes, at the beginning of a word (Chinese: anywhere). One rule for all fields of the window.

namespace summitry {

/// Folded for comparing: no case, no accents, single spaces between words, one before the first.
QString folded(const QString &text);
/// The words of a query, each folded.
QStringList foldedWords(const QString &query);

/// Whether a word begins a word of the text; both folded.
bool holdsWord(const QString &foldedText, const QString &foldedWord);
bool holdsAllWords(const QString &foldedText, const QStringList &foldedWords);

/// A part of a text, in QChars.
struct MatchSpan {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const MatchSpan &) const = default;
};
/// The parts of a text where the words of a query are found. In order, apart from each other; each holds
/// whole letters with their accents.
QList<MatchSpan> matchSpans(const QString &text, const QString &query);

} // namespace summitry
