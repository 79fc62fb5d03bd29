// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/printable.h"

#include <algorithm>

namespace summitry {

static bool acts(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    switch (character.direction()) {
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        return false;
    }
}

QString printable(const QString &text)
{
    if (std::ranges::none_of(text, acts))
        return text;
    QString written;
    for (const QChar character : text) {
        if (character == QLatin1Char('\n'))
            written += QStringLiteral("\\n");
        else if (acts(character))
            written += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            written += character;
    }
    return written;
}

} // namespace summitry
