// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/lands.h"

#include "story/countrycodes.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

struct FormerState {
    const char *names; ///< "|" between
    const char *codes; ///< of what lies there now, the former centre first
    const char *capital = ""; ///< where another than the first country's
};

/// States that are no more, and what people call a country besides its names.
constexpr FormerState formerStates[]{
    {"ussr|sovietunion|unionofsovietsocialistrepublics|ссср|советскийсоюз|苏联|sowjetunion|udssr|urss",
     "RUS UKR BLR KAZ UZB GEO ARM AZE LTU LVA EST MDA TKM KGZ TJK", "Moscow"},
    {"russianempire|imperialrussia|российскаяимперия", "RUS UKR BLR LTU LVA EST FIN POL", "Saint Petersburg"},
    {"yugoslavia|югославия|南斯拉夫|jugoslawien|yougoslavie|serbiaandmontenegro|serbiamontenegro",
     "SRB HRV BIH SVN MKD MNE XKX"},
    {"czechoslovakia|чехословакия|捷克斯洛伐克|tschechoslowakei|tchécoslovaquie|checoslovaquia", "CZE SVK"},
    {"federalrepublicofgermany|germanyfederalrepublicof|westgermany|frg|фрг|西德|brd", "DEU", "Bonn"},
    {"germandemocraticrepublic|eastgermany|gdr|гдр|东德|ddr", "DEU"},
    {"prussia|germanempire", "DEU"},
    {"austriahungary|austrohungarianempire", "AUT HUN CZE SVK HRV SVN BIH UKR POL", "Vienna"},
    {"ottomanempire|ottomanturkey", "TUR", "Istanbul"},
    {"republicofchina|nationalistchina|formosa", "TWN CHN"},
    {"chinapeoplesrepublicof|peoplesrepublicofchina|prc|redchina", "CHN"},
    {"zaire|congokinshasa|belgiancongo|drc", "COD"},
    {"congobrazzaville", "COG"},
    {"southernrhodesia|rhodesia", "ZWE"},
    {"northernrhodesia", "ZMB"},
    {"burma", "MMR"},
    {"ceylon", "LKA"},
    {"persia", "IRN"},
    {"siam", "THA"},
    {"uppervolta", "BFA"},
    {"dahomey", "BEN"},
    {"goldcoast", "GHA"},
    {"swaziland", "SWZ"},
    {"eastpakistan", "BGD"},
    {"southvietnam|republicofvietnam", "VNM", "Ho Chi Minh City"},
    {"northvietnam", "VNM"},
    {"netherlandsantilles|dutchantilles", "CUW SXM BES"},
    {"palestinianauthority|westbank|gazastrip|gaza|palestinianterritories|palestinianterritory|palestine",
     "PSE"},
    {"bosnia", "BIH"},
    {"macedonia|formeryugoslavrepublicofmacedonia|macedoniaformeryugoslavrepublicof|fyrom", "MKD"},
    {"koreasouth|southkorea|koreanrepublic|republicofkorea|korearepublicof|rok", "KOR"},
    {"koreanorth|northkorea|dprk", "PRK"},
    {"korea", "KOR PRK"},
    {"england|scotland|wales|northernireland|greatbritain|britain|uk|unitedkingdom|англия|英国|"
     "großbritannien|grossbritannien|angleterre|inglaterra",
     "GBR"},
    {"usa|us|unitedstates|unitedstatesofamerica|america|сша|美国|étatsunis|etatsunis|estadosunidos|eeuu|"
     "vereinigtestaaten",
     "USA"},
    {"holland", "NLD"},
    {"holysee|vatican|thevatican|vaticancity", "VAT"},
    {"uae|emirates", "ARE"},
    {"turkiye|turkey", "TUR"},
    {"ivorycoast|cotedivoire", "CIV"},
    {"capeverde", "CPV"},
    {"easttimor", "TLS"},
    {"czechrepublic", "CZE"},
    {"bruneidarussalam", "BRN"},
    {"trinidad", "TTO"},
    {"newfoundland", "CAN"},
};

const FormerState *formerState(const QString &name)
{
    static const auto index = [] {
        QHash<QString, const FormerState *> made;
        for (const FormerState &state : formerStates)
            for (const QString &each : QString::fromUtf8(state.names).split(QLatin1Char('|')))
                made[foldedName(each)] = &state;
        return made;
    }();
    return index.value(foldedName(name));
}

} // namespace

QString foldedName(const QString &name)
{
    QString kept;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (character.isLetterOrNumber() || character.isSurrogate())
            kept += character;
    return kept;
}

QStringList Lands::codes(const QString &name)
{
    const QString simple = name.simplified();
    constexpr qsizetype longest = 100;
    if (simple.isEmpty() || simple.size() > longest)
        return {};
    if (const auto known = m_known.constFind(simple); known != m_known.cend())
        return *known;
    const QStringList found = find(simple);
    m_known.insert(simple, found);
    return found;
}

QStringList Lands::find(const QString &name)
{
    if (countryCodes().contains(name))
        return {name};
    if (const FormerState *state = formerState(name))
        return QString::fromLatin1(state->codes).split(QLatin1Char(' '));
    if (const QStringList called = m_geocoder ? m_geocoder->countries(name) : QStringList();
        !called.isEmpty())
        return called;
    static const QRegularExpression brackets(QStringLiteral("^(.*\\S)\\s*[(（]([^)）]+)[)）]$"));
    if (const auto match = brackets.match(name); match.hasMatch()) {
        const QStringList inner = codes(match.captured(2)); // 'Yugoslavia (Kosovo)'
        return inner.isEmpty() ? codes(match.captured(1)) : inner;
    }
    const qsizetype comma = name.indexOf(QStringLiteral(", ")); // 'Korea, South'
    return comma < 0 ? QStringList() : codes(name.sliced(comma + 2) + QLatin1Char(' ') + name.left(comma));
}

QString Lands::formerCapital(const QString &name)
{
    const FormerState *state = formerState(name);
    return state ? QString::fromLatin1(state->capital) : QString();
}

} // namespace summitry
