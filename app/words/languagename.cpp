// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/languagename.h"

#include "words/icu.h"
#include "words/language.h"

#include <unicode/locid.h>

namespace summitry {

QString languageName(const QString &code, const QString &language)
{
    const icu::Locale named(code.toLatin1().constData());
    icu::UnicodeString name;
    named.getDisplayLanguage(icu::Locale(languageOf(language).locale), name);
    return name.isEmpty() ? code : fromIcu(name);
}

} // namespace summitry
