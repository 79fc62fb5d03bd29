// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/typedplace.h"

#include "places/words.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

/// Takes the codes of a bracket's text; false where it is none.
bool takeCodes(const QString &bracket, QStringList *codes)
{
    static const QRegularExpression code(
        QStringLiteral("^(?:[A-Z]{3}|[A-Z][A-Z0-9]{3})(?:\\s*/\\s*(?:[A-Z]{3}|[A-Z][A-Z0-9]{3}))?$"));
    if (!code.match(bracket.trimmed()).hasMatch())
        return false;
    for (const QString &each : bracket.split(QLatin1Char('/')))
        *codes += each.trimmed();
    return true;
}

/// Phrases of one word or several, the longer ones first.
const QList<QStringList> &airportForms()
{
    static const QList<QStringList> forms{
        {QStringLiteral("air"), QStringLiteral("force"), QStringLiteral("base")},
        {QStringLiteral("naval"), QStringLiteral("air"), QStringLiteral("station")},
        {QStringLiteral("international"), QStringLiteral("airport")},
        {QStringLiteral("air"), QStringLiteral("base")},
        {QStringLiteral("airport")},
        {QStringLiteral("airfield")},
        {QStringLiteral("airbase")},
        {QStringLiteral("aerodrome")},
        {QStringLiteral("afb")},
        {QStringLiteral("raf")},
        {QStringLiteral("field")},
    };
    return forms;
}

const QStringList &landForms()
{
    static const QStringList forms{
        QStringLiteral("island"),   QStringLiteral("islands"), QStringLiteral("isle"),
        QStringLiteral("province"), QStringLiteral("region"),  QStringLiteral("state"),
        QStringLiteral("oblast"),   QStringLiteral("county"),  QStringLiteral("prefecture"),
        QStringLiteral("district"), QStringLiteral("city"),    QStringLiteral("the"),
    };
    return forms;
}

const QStringList &nearForms()
{
    static const QStringList forms{
        QStringLiteral("beach"), QStringLiteral("castle"), QStringLiteral("palace"), QStringLiteral("house"),
        QStringLiteral("lake"),  QStringLiteral("camp"),   QStringLiteral("area"),
    };
    return forms;
}

/// Waters that are called after the town at them.
const QStringList &waterForms()
{
    static const QStringList forms{
        QStringLiteral("bay"),  QStringLiteral("harbour"), QStringLiteral("harbor"),
        QStringLiteral("port"), QStringLiteral("canal"),
    };
    return forms;
}

} // namespace

bool isInCapitals(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isUpper(); });
}

QString withoutDots(const QString &text)
{
    static const QRegularExpression dotted(
        QStringLiteral("\\b\\p{L}\\.(?:\\s?\\p{L}\\.)+"), QRegularExpression::UseUnicodePropertiesOption);
    QString plain;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : dotted.globalMatch(text)) {
        plain += text.mid(end, match.capturedStart() - end);
        plain += match.captured().remove(QLatin1Char('.')).remove(QLatin1Char(' '));
        end = match.capturedEnd();
    }
    return plain + text.mid(end);
}

TypedPlace readTyped(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[（]([^)\\]）]*)(?:[)\\]）]|$)"));
    static const QRegularExpression comma(QStringLiteral("\\s*[,،、，;]\\s*"));
    static const QRegularExpression slash(QStringLiteral("\\s*/\\s*|\\s+[-–—]\\s+"));
    TypedPlace typed;
    QString rest = withoutDots(text);
    QStringList inBrackets;
    for (const QRegularExpressionMatch &match : brackets.globalMatch(rest)) {
        const QString bracket = match.captured(1).trimmed();
        if (!takeCodes(bracket, &typed.codes) && !bracket.isEmpty())
            inBrackets += bracket.split(comma, Qt::SkipEmptyParts);
    }
    rest.replace(brackets, QStringLiteral(" "));
    QStringList parts = rest.split(comma, Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return toWords(part).isEmpty(); });
    const QStringList sides = parts.value(0).split(slash, Qt::SkipEmptyParts);
    typed.name = sides.value(0).trimmed();
    typed.airport = sides.mid(1).join(QLatin1Char(' ')).trimmed();
    typed.context = inBrackets + parts.mid(1);
    return typed;
}

QStringList alike(const QString &word)
{
    static const QList<QStringList> groups{
        {QStringLiteral("saint"), QStringLiteral("st"), QStringLiteral("sankt"), QStringLiteral("san"),
         QStringLiteral("sainte"), QStringLiteral("ste"), QStringLiteral("sint")},
        {QStringLiteral("mount"), QStringLiteral("mt")},
        {QStringLiteral("fort"), QStringLiteral("ft")},
        {QStringLiteral("port"), QStringLiteral("porto"), QStringLiteral("puerto")},
        {QStringLiteral("al"), QStringLiteral("el")},
    };
    const QString plain = folded(word);
    QStringList all{word};
    for (const QStringList &group : groups)
        if (group.contains(plain))
            all += group;
    all.removeDuplicates();
    return all;
}

QList<Bare> bare(const QStringList &words)
{
    QStringList plain;
    std::ranges::transform(words, std::back_inserter(plain), folded);
    QList<Bare> all;
    for (const QStringList &form : airportForms()) {
        const qsizetype rest = words.size() - form.size();
        if (rest > 0 && plain.sliced(rest) == form)
            all += Bare{words.first(rest), true, {}};
        else if (rest > 0 && plain.first(form.size()) == form)
            all += Bare{words.sliced(form.size()), true, {}};
        if (!all.isEmpty())
            break;
    }
    if (words.size() > 1 && landForms().contains(plain.last()))
        all += Bare{words.first(words.size() - 1), false, {}};
    if (words.size() > 1 && nearForms().contains(plain.last()))
        all += Bare{words.first(words.size() - 1), false, words.last()};
    if (words.size() > 1 && waterForms().contains(plain.last()))
        all += Bare{words.first(words.size() - 1), false, words.last(), true};
    if (words.size() > 1 && landForms().contains(plain.first()))
        all += Bare{words.sliced(plain.value(1) == QLatin1String("of") ? 2 : 1), false, {}};
    all.removeIf([](const Bare &each) { return each.words.isEmpty(); });
    return all;
}

} // namespace summitry
