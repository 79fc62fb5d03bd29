// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/style/textlines.h"

#include <QTextBoundaryFinder>

namespace summitry {

QStringList wrapped(const QString &text, const Type &type, double width, int most)
{
    QStringList lines;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0, fits = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (textWidth(text.mid(start, next - start).trimmed(), type) > width && fits > start) {
            if (lines.size() + 1 >= most)
                break;
            lines += text.mid(start, fits - start).trimmed();
            start = fits;
        }
        fits = next;
    }
    const QString rest = text.mid(start).trimmed();
    if (!rest.isEmpty())
        lines += textWidth(rest, type) > width ? elided(rest, type, width) : rest;
    return lines;
}

double baselineIn(double top, double lineHeight, const Type &type)
{
    return top + (lineHeight + CapHeight * type.size) / 2;
}

} // namespace summitry
