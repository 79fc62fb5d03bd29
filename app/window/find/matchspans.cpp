#include "window/find/matchspans.h"

#include "window/panel/leadersearch.h"

#include <algorithm>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace summitry {

namespace {

/// What a person takes for one letter, with its accents.
struct Letter {
    qsizetype from = 0;
    qsizetype to = 0;
    QString folded; ///< empty between words
    bool begins = false; ///< a word, or is one by itself
};

QList<Letter> lettersOf(const QString &text)
{
    QList<Letter> letters;
    bool gap = true;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const QString whole = text.sliced(from, to - from);
        const bool apostrophe = whole == QLatin1String("'") || whole == QStringLiteral("’");
        const QString letter = folded(whole).trimmed();
        if (!apostrophe) {
            const bool han = whole.front().script() == QChar::Script_Han;
            if (!letter.isEmpty())
                letters << Letter{from, to, letter, gap || han};
            gap = letter.isEmpty();
        }
        from = to;
    }
    return letters;
}

/// Where a word that begins at a letter ends in the text; −1 where it does not stand there.
qsizetype endOf(const QList<Letter> &letters, qsizetype start, QStringView word)
{
    for (qsizetype i = start; i < letters.size()
         && (i == start || !letters[i].begins || word.front().script() == QChar::Script_Han);
         ++i) {
        const QString &letter = letters[i].folded;
        if (!word.startsWith(letter))
            return letter.startsWith(word) ? letters[i].to : -1;
        word = word.sliced(letter.size());
        if (word.isEmpty())
            return letters[i].to;
    }
    return -1;
}

} // namespace

QList<MatchSpan> matchSpans(const QString &text, const QString &query)
{
    const QList<Letter> letters = lettersOf(text);
    QList<MatchSpan> spans;
    for (const QString &word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const qsizetype end = letters[i].begins ? endOf(letters, i, word) : -1;
            if (end >= 0)
                spans << MatchSpan{letters[i].from, end - letters[i].from};
        }
    }
    std::ranges::sort(spans, {}, &MatchSpan::from);
    QList<MatchSpan> apart;
    for (const MatchSpan &span : spans) {
        if (!apart.isEmpty() && span.from < apart.last().from + apart.last().length)
            apart.last().length = std::max(apart.last().length, span.from + span.length - apart.last().from);
        else
            apart << span;
    }
    return apart;
}

} // namespace summitry
