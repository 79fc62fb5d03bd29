// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/message.h"

#include "words/icu.h"
#include "words/language.h"

#include <map>
#include <memory>
#include <unicode/listformatter.h>
#include <unicode/msgfmt.h>
#include <vector>

namespace summitry {

namespace {

/// The formatter of a pattern in a locale. ICU's are slow to make and not for two threads at once.
const icu::MessageFormat *formatOf(const Language &language, const char16_t *pattern)
{
    using Key = std::pair<const char *, const char16_t *>;
    thread_local std::map<Key, std::unique_ptr<icu::MessageFormat>> kept;
    auto &format = kept[{language.locale, pattern}];
    if (!format) {
        UErrorCode error = U_ZERO_ERROR;
        UParseError at{};
        format = std::make_unique<icu::MessageFormat>(pattern, icu::Locale(language.locale), at, error);
        Q_ASSERT_X(U_SUCCESS(error), "pattern", qPrintable(QString::fromUtf16(pattern)));
    }
    return format.get();
}

icu::Formattable formattable(const std::variant<QString, qint64> &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return toIcu(*text);
    return static_cast<int64_t>(std::get<qint64>(value));
}

const icu::ListFormatter *listFormatOf(const Language &language, Listing listing)
{
    thread_local std::map<std::pair<const char *, Listing>, std::unique_ptr<icu::ListFormatter>> kept;
    auto &format = kept[{language.locale, listing}];
    if (!format) {
        UErrorCode error = U_ZERO_ERROR;
        format.reset(icu::ListFormatter::createInstance(
            icu::Locale(language.locale), listing == Listing::Or ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND,
            ULISTFMT_WIDTH_WIDE, error));
    }
    return format.get();
}

} // namespace

QString filledIn(const Language &language, const char16_t *pattern, std::initializer_list<Argument> arguments)
{
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Argument &argument : arguments) {
        names.emplace_back(argument.name);
        values.push_back(formattable(argument.value));
    }
    icu::UnicodeString text;
    UErrorCode error = U_ZERO_ERROR;
    formatOf(language, pattern)
        ->format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, error);
    return fromIcu(text);
}

QString listed(const QStringList &items, const QString &language, Listing listing)
{
    std::vector<icu::UnicodeString> texts;
    for (const QString &item : items)
        texts.push_back(toIcu(item));
    icu::UnicodeString text;
    UErrorCode error = U_ZERO_ERROR;
    listFormatOf(languageOf(language), listing)
        ->format(texts.data(), static_cast<int32_t>(texts.size()), text, error);
    return fromIcu(text);
}

} // namespace summitry
