#pragma once

#include <QList>
#include <QString>

namespace summitry {

/// A part of a text, in QChars.
struct MatchSpan {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const MatchSpan &) const = default;
};

/// The parts of a text that a query matches, as `holdsWord` means it: each word of the query at the beginning
/// of a word (Chinese: anywhere), without regard to case and accents. In order, apart from each other.
QList<MatchSpan> matchSpans(const QString &text, const QString &query);

} // namespace summitry
