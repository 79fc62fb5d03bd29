// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/matching.h"

#include <algorithm>
#include <QTextBoundaryFinder>

namespace summitry {

namespace {

/// Appends texts, folded, to one.
class Folder {
public:
    void append(const QString &text)
    {
        for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
            if (c.isMark() || c == u'\'' || c == u'’')
                continue;
            if (!c.isLetterOrNumber() && !c.isSurrogate()) {
                m_gap = true;
                continue;
            }
            if (m_gap)
                m_text += QLatin1Char(' ');
            m_gap = false;
            m_text += c == u'ı' ? QChar(u'i') : c;
        }
    }
    const QString &text() const { return m_text; }

private:
    QString m_text;
    bool m_gap = true;
};

/// Where a word next begins a word of the text; −1 where it does not.
qsizetype nextWord(const QString &foldedText, const QString &foldedWord, qsizetype from)
{
    const bool anywhere = foldedWord.isEmpty() || foldedWord.front().script() == QChar::Script_Han;
    qsizetype at = foldedText.indexOf(foldedWord, from);
    while (at >= 0 && !anywhere && foldedText[at - 1] != QLatin1Char(' ')) // a word never stands at 0
        at = foldedText.indexOf(foldedWord, at + 1);
    return at;
}

} // namespace

QString folded(const QString &text)
{
    Folder folder;
    folder.append(text);
    return folder.text();
}

QStringList foldedWords(const QString &query)
{
    return folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool holdsWord(const QString &foldedText, const QString &foldedWord)
{
    return nextWord(foldedText, foldedWord, 0) >= 0;
}

bool holdsAllWords(const QString &foldedText, const QStringList &foldedWords)
{
    return std::ranges::all_of(foldedWords, [&](const QString &word) { return holdsWord(foldedText, word); });
}

QList<MatchSpan> matchSpans(const QString &text, const QString &query)
{
    // What a person takes for one letter, with its accents, and where each ends in the folded text.
    struct Letter {
        qsizetype from = 0, to = 0;
        qsizetype foldedTo = 0;
    };
    QList<Letter> letters;
    Folder folder;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        folder.append(text.sliced(from, to - from));
        letters << Letter{from, to, folder.text().size()};
        from = to;
    }
    const auto letterOf = [&](qsizetype foldedAt) {
        return *std::ranges::upper_bound(letters, foldedAt, {}, &Letter::foldedTo);
    };

    QList<MatchSpan> spans;
    for (const QString &word : foldedWords(query)) {
        for (qsizetype at = nextWord(folder.text(), word, 0); at >= 0;
             at = nextWord(folder.text(), word, at)) {
            const qsizetype from = letterOf(at).from;
            at += word.size();
            spans << MatchSpan{from, letterOf(at - 1).to - from};
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
