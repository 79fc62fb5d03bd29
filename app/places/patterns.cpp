// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/patterns.h"

#include "places/typedplace.h"
#include "places/words.h"
#include "tables/tables.h"

namespace summitry {

static QString phrase(const QStringList &words)
{
    return ftsPhrase(words.join(QLatin1Char(' ')));
}

QString beginning(const QStringList &words)
{
    return QLatin1Char('^') + phrase(words);
}

QStringList beginnings(const QStringList &words)
{
    constexpr qsizetype most = 64;
    QList<QStringList> all{{}};
    for (const QString &word : words) {
        const QStringList others = words.size() > 1 && all.size() < most ? alike(word) : QStringList{word};
        QList<QStringList> longer;
        for (const QStringList &before : all)
            for (const QString &other : others)
                longer += before + QStringList{other};
        all = longer;
    }
    QStringList expressions;
    for (const QStringList &each : all)
        expressions += beginning(each);
    return expressions;
}

QString containing(const QStringList &words)
{
    QStringList each;
    for (const QString &word : words)
        each += ftsPhrase(word);
    return each.join(QStringLiteral(" AND ")) + QLatin1Char('*');
}

QStringList cut(const QStringList &words)
{
    QStringList all;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype at = 1; at < words[i].size(); ++at) {
            QStringList others = words;
            others.replace(i, words[i].first(at));
            others.insert(i + 1, words[i].sliced(at));
            all += beginning(others);
        }
    }
    return all;
}

QStringList joined(const QStringList &words)
{
    QStringList all;
    for (qsizetype i = 1; i < words.size(); ++i) {
        QStringList others = words;
        others[i - 1] += others.takeAt(i);
        all += beginning(others);
    }
    return all;
}

std::function<bool(const QString &)> hasWords(qsizetype count)
{
    return [count](const QString &name) { return toWords(name).size() == count; };
}

} // namespace summitry
