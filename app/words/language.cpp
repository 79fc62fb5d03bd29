// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/language.h"

#include "words/everylanguage.h"

#include <algorithm>
#include <array>

namespace summitry {

std::span<const Language> languages()
{
    static const std::array all{english(), russian(), chinese()};
    return all;
}

QStringList languageCodes()
{
    QStringList codes;
    for (const Language &language : languages())
        codes += language.code;
    return codes;
}

const Language *findLanguage(const QString &code)
{
    const auto end = std::ranges::find_if(code, [](QChar c) { return c == u'-' || c == u'_'; });
    const QStringView wanted(code.begin(), end);
    const auto found = std::ranges::find_if(languages(), [wanted](const Language &language) {
        return wanted.compare(language.code, Qt::CaseInsensitive) == 0;
    });
    return found == languages().end() ? nullptr : &*found;
}

const Language &languageOf(const QString &code)
{
    const Language *found = findLanguage(code);
    return found ? *found : languages().front();
}

QString mapName(const QString &english, const QString &language)
{
    const auto &names = languageOf(language).names;
    const auto found
        = std::ranges::find_if(names, [&](const NameInEnglish &name) { return english == name.english; });
    return found == names.end() ? english : QString::fromUtf16(found->name);
}

QString withinSentence(const QString &country, const QString &language)
{
    const auto &names = languageOf(language).withArticle;
    const bool takesArticle
        = std::ranges::any_of(names, [&](const char16_t *name) { return country == name; });
    return takesArticle ? QStringLiteral("the ") + country : country;
}

} // namespace summitry
