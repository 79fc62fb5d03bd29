// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "words/sentences.h"

#include <QString>
#include <QStringList>
#include <span>

namespace summitry {

/// A language that the map speaks: its sentences, lists, dates and plurals.
struct Language {
    QString code; ///< "zh": of --language, of a story's columns ("name_zh")
    const char *locale; ///< ICU's
    Sentences sentences;
    std::span<const NameInEnglish> names; ///< what the map's data have in English alone
    std::span<const char16_t *const> withArticle = {}; ///< countries that take 'the' within a sentence
};

/// All of them, English first.
std::span<const Language> languages();
QStringList languageCodes();

/// The language that a code means: "zh", "zh_CN" and "zh-Hans" are the same; null for one that is not there.
const Language *findLanguage(const QString &code);
/// Likewise, English where there is no other.
const Language &languageOf(const QString &code);

/// A name or note of the map's data; the English itself where there is no other.
QString mapName(const QString &english, const QString &language);
/// "the Netherlands": a country's name as it stands within a sentence.
QString withinSentence(const QString &country, const QString &language);

} // namespace summitry
