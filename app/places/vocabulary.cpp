// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/vocabulary.h"

#include "places/query.h"
#include "places/words.h"

#include <bit>
#include <rapidfuzz/distance/OSA.hpp>

namespace summitry {

static quint32 lettersOf(QStringView text)
{
    quint32 letters = 0;
    for (const QChar c : text)
        letters |= 1U << (c.unicode() % 32);
    return letters;
}

Vocabulary::Vocabulary(Database &database)
{
    constexpr qsizetype longest = 40;
    m_byLength.resize(longest + 1);
    for (const Database::Row &row : query(database, QStringLiteral("SELECT term FROM names_vocabulary"))) {
        const QString term = row[0].toString();
        if (term.size() > longest)
            continue;
        Terms &same = m_byLength[static_cast<std::size_t>(term.size())];
        same.letters.push_back(lettersOf(term));
        same.terms += term;
    }
}

QStringList Vocabulary::near(const QString &word, qsizetype distance) const
{
    const QString plain = folded(word);
    const quint32 letters = lettersOf(plain);
    const auto utf16 = [](const QString &text) { return std::u16string_view(text); };
    const rapidfuzz::CachedOSA<char16_t> scorer(utf16(plain));
    const auto limit = static_cast<std::size_t>(distance);
    const auto mayBeNear = [&](quint32 others) { // an error brings or takes one letter at most
        return std::popcount(letters & ~others) <= distance && std::popcount(others & ~letters) <= distance;
    };
    QStringList found;
    const qsizetype shortest = std::max<qsizetype>(plain.size() - distance, 0);
    for (qsizetype size = shortest; size <= plain.size() + distance && size < std::ssize(m_byLength);
         ++size) {
        const Terms &same = m_byLength[static_cast<std::size_t>(size)];
        for (qsizetype i = 0; i < same.terms.size(); ++i) {
            if (mayBeNear(same.letters[static_cast<std::size_t>(i)])
                && scorer.distance(utf16(same.terms[i]), limit) <= limit)
                found += same.terms[i];
        }
    }
    return found;
}

qsizetype Vocabulary::forgiven(const QString &word)
{
    return word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2;
}

} // namespace summitry
