// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/words.h"

namespace summitry {

QStringList toWords(const QString &text)
{
    QStringList words;
    bool inside = false;
    for (const char32_t c : text.toStdU32String()) {
        const bool starts = QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
        if (starts && !inside)
            words += QString();
        inside = starts || (inside && QChar::isMark(c));
        if (inside)
            words.last() += QChar::fromUcs4(c);
    }
    return words;
}

QString folded(const QString &word)
{
    QString plain = word.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.normalized(QString::NormalizationForm_C);
}

} // namespace summitry
