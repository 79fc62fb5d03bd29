#include "places/vocabulary.h"

#include "places/query.h"
#include "places/words.h"

#include <rapidfuzz/distance/OSA.hpp>

namespace summitry {

Vocabulary::Vocabulary(Database &database)
{
    constexpr qsizetype longest = 40;
    m_terms.resize(longest + 1);
    for (const Database::Row &row : query(database, QStringLiteral("SELECT term FROM names_vocabulary"))) {
        const QString term = row[0].toString();
        if (term.size() <= longest)
            m_terms[static_cast<std::size_t>(term.size())] += term;
    }
}

QStringList Vocabulary::near(const QString &word, qsizetype distance) const
{
    const QString plain = folded(word);
    const auto utf16 = [](const QString &text) { return std::u16string_view(text); };
    const rapidfuzz::CachedOSA<char16_t> scorer(utf16(plain));
    const auto limit = static_cast<std::size_t>(distance);
    const auto length = static_cast<std::size_t>(plain.size());
    QStringList found;
    for (std::size_t size = length - std::min(length, limit); size <= length + limit; ++size) {
        if (size >= m_terms.size())
            break;
        for (const QString &term : m_terms[size]) {
            if (scorer.distance(utf16(term), limit) <= limit)
                found += term;
        }
    }
    return found;
}

qsizetype Vocabulary::forgiven(const QString &word)
{
    return word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2;
}

} // namespace summitry
