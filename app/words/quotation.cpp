// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/quotation.h"

#include "words/icu.h"

#include <array>
#include <unicode/localpointer.h>
#include <unicode/ulocdata.h>

namespace summitry {

namespace {

struct Marks {
    QString open, close, innerOpen, innerClose;
};

Marks marksOf(const QString &language)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::LocalULocaleDataPointer data(
        ulocdata_open(language.isEmpty() ? "en" : language.toLatin1().constData(), &error));
    const auto mark = [&](ULocaleDataDelimiterType type) {
        std::array<char16_t, 8> text{};
        const int32_t size = ulocdata_getDelimiter(
            data.getAlias(), type, text.data(), static_cast<int32_t>(text.size()), &error);
        return QString::fromUtf16(text.data(), size);
    };
    const Marks marks{
        mark(ULOCDATA_QUOTATION_START), mark(ULOCDATA_QUOTATION_END), mark(ULOCDATA_ALT_QUOTATION_START),
        mark(ULOCDATA_ALT_QUOTATION_END)};
    return U_SUCCESS(error)
        ? marks
        : Marks{QStringLiteral("“"), QStringLiteral("”"), QStringLiteral("‘"), QStringLiteral("’")};
}

} // namespace

QString inQuotationMarks(QString text, const QString &language)
{
    const Marks marks = marksOf(language);
    text.replace(marks.open, marks.innerOpen).replace(marks.close, marks.innerClose);
    // A hair's breadth between the text's own mark and ours.
    const QString hair(QChar(0x200A));
    const QString before = text.startsWith(marks.innerOpen) ? hair : QString();
    const QString after = text.endsWith(marks.innerClose) ? hair : QString();
    return marks.open + before + text + after + marks.close;
}

} // namespace summitry
