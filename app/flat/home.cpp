// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/home.h"

#include <QRegularExpression>
#include <QSet>

namespace summitry {

namespace {

/// The country that a remark says somebody returned to or departed from; empty where there is none.
QString namedHome(const QString &remark, Lands *lands)
{
    static const QRegularExpression form(QStringLiteral(
        "\\b(?:return(?:ed|ing)? to|departed(?: from)?|left)(?: the)? ((?:\\p{Lu}[\\p{L}.]*[ ,;]?){1,3})"));
    if (!remark.contains(QLatin1String("return"), Qt::CaseInsensitive)
        && !remark.contains(QLatin1String("departed"), Qt::CaseInsensitive))
        return {};
    for (auto found = form.globalMatch(remark); found.hasNext();) {
        QStringList words = found.next().captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (; !words.isEmpty(); words.removeLast())
            if (const QStringList codes = lands->codes(words.join(QLatin1Char(' '))); !codes.isEmpty())
                return codes.first();
    }
    return {};
}

} // namespace

SaidHome homeSaidIn(const std::vector<Visit> &visits, Lands *lands)
{
    QHash<QString, SaidHome> said;
    QSet<QString> visited;
    int votes = 0;
    for (const Visit &visit : visits) {
        for (const QString &code : lands->codes(visit.country))
            visited.insert(code);
        const QString code = namedHome(visit.event, lands);
        if (code.isEmpty())
            continue;
        SaidHome &home = said[code];
        home.country = code;
        home.row = home.row == 0 ? visit.line : home.row;
        ++home.rows;
        ++votes;
    }
    for (const SaidHome &home : std::as_const(said))
        if (home.rows >= 3 && home.rows * 5 >= votes * 4 && !visited.contains(home.country))
            return home;
    return {};
}

} // namespace summitry
