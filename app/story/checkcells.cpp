// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/countrycodes.h"
#include "story/nearest.h"

#include <algorithm>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace summitry {

namespace {

constexpr int mostTold = 100;

QString inMoreRows(qsizetype rows)
{
    return rows == 1 ? QStringLiteral("in one more row") : QStringLiteral("in %1 more rows").arg(rows);
}

/// Checks the cells of one column.
class ColumnCheck {
public:
    ColumnCheck(const StoryTables &tables, const StoryTable &table, const ColumnShape &column);
    void run(QList<Problem> *problems);

private:
    struct Wrong {
        int row;
        int cause; ///< the same for cells that are wrong in one way; negative for empty ones
        QString sentence;
    };
    QList<Wrong> findWrong();
    bool haveOneCause(const QList<Wrong> &wrong) const;
    void tellOfAstronomicalYears(QList<Problem> *problems) const;
    /// What is wrong with a cell that is not empty; empty where nothing is.
    QString fault(int row, const QString &text);
    QString idFault(int row, const QString &text);
    QString referenceFault(const QString &text) const;
    QString referencesFault(const QString &text) const;
    QString countryFault(const QString &text) const;
    QString choiceFault(const QString &text) const;
    static QString languageFault(const QString &text);
    QString dateFault(const QString &text);
    static QString numberFault(const QString &text, const QString &name, double limit);

    const StoryTable &m_table;
    const ColumnShape &m_column;
    const StoryTable *m_other = nullptr; ///< the table that a reference leads to
    QStringList m_known;
    QSet<QString> m_knownSet;
    QHash<QString, int> m_lines; ///< of the ids so far
    int m_cause = 0; ///< of the latest fault
    qsizetype m_filled = 0; ///< cells
};

ColumnCheck::ColumnCheck(const StoryTables &tables, const StoryTable &table, const ColumnShape &column)
    : m_table(table)
    , m_column(column)
{
    using enum ColumnShape::Kind;
    if (column.kind == Reference || column.kind == References) {
        m_other = &tables.at(column.of);
        m_known = m_other->ids();
    } else if (column.kind == Choice) {
        m_known = column.of.split(QLatin1Char('|'));
    } else if (column.kind == Country) {
        m_known = countryCodes();
    }
    m_knownSet = QSet<QString>(m_known.begin(), m_known.end());
}

QString ColumnCheck::idFault(int row, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$"));
    if (!form.match(text).hasMatch())
        return QStringLiteral(
                   "'%1' is no id; expected up to 64 letters, digits, '-', '_' and '.', as in 'xi-jinping'.")
            .arg(text.left(64));
    const int line = m_table.rows[static_cast<size_t>(row)];
    if (const int first = m_lines.value(text))
        return QStringLiteral("The id '%1' is on line %2 already; expected each id once.")
            .arg(text)
            .arg(first);
    m_lines[text] = line;
    return {};
}

QString ColumnCheck::referenceFault(const QString &text) const
{
    if (m_knownSet.contains(text))
        return {};
    if (!m_other->isPresent)
        return QStringLiteral("'%1' is unknown: the story has no %2.").arg(text, m_other->file);
    if (!m_other->isRead)
        return {}; // why the other table could not be read was told
    return QStringLiteral("'%1' is unknown; expected an id of %2.%3")
        .arg(text.left(64), m_other->file, didYouMean(text, m_known));
}

QString ColumnCheck::referencesFault(const QString &text) const
{
    for (const QString &id : text.split(QLatin1Char(';')))
        if (const QString fault = referenceFault(id.trimmed()); !fault.isEmpty())
            return fault;
    return {};
}

QString ColumnCheck::countryFault(const QString &text) const
{
    if (m_knownSet.contains(text))
        return {};
    return QStringLiteral("'%1' is no country code; expected three capitals after ISO 3166-1, as in 'CHN'.")
        .arg(text.left(64));
}

QString ColumnCheck::choiceFault(const QString &text) const
{
    if (m_knownSet.contains(text))
        return {};
    return QStringLiteral("'%1' is not known here; expected %2.%3")
        .arg(text.left(64), m_known.join(QStringLiteral(" or ")), didYouMean(text, m_known));
}

QString ColumnCheck::languageFault(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]{2,3})([-_][A-Za-z]{2,4}){0,2}$"));
    const QRegularExpressionMatch match = form.match(text);
    if (match.hasMatch() && QLocale::codeToLanguage(match.captured(1)) != QLocale::AnyLanguage)
        return {};
    return QStringLiteral(
               "'%1' is no code of a language; expected two or three letters after ISO 639, as in 'en'.")
        .arg(text.left(64));
}

QString ColumnCheck::numberFault(const QString &text, const QString &name, double limit)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (isNumber && value >= -limit && value <= limit)
        return {};
    return QStringLiteral("'%1' is no %2; expected degrees from -%3 to %3, as in '55.7522'.")
        .arg(text.left(64), name)
        .arg(limit);
}

QString ColumnCheck::dateFault(const QString &text)
{
    const DateReading reading = readDate(text);
    m_cause = static_cast<int>(reading.fault);
    return faultInWords(text, reading.fault);
}

QString ColumnCheck::fault(int row, const QString &text)
{
    using enum ColumnShape::Kind;
    switch (m_column.kind) {
    case Words:
    case Translated:
        return {};
    case Id:
        return idFault(row, text);
    case Reference:
        return referenceFault(text);
    case References:
        return referencesFault(text);
    case Country:
        return countryFault(text);
    case Date:
        return dateFault(text);
    case Latitude:
        return numberFault(text, QStringLiteral("latitude"), 90);
    case Longitude:
        return numberFault(text, QStringLiteral("longitude"), 180);
    case Whole: {
        bool isWhole = false;
        return text.toInt(&isWhole) > 0 && isWhole
            ? QString()
            : QStringLiteral("'%1' is no number to count by; expected 1, 2, 3 and so on.").arg(text.left(64));
    }
    case Address: {
        const QUrl url(text, QUrl::StrictMode);
        return url.isValid() && !url.host().isEmpty()
                && (url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http"))
            ? QString()
            : QStringLiteral(
                  "'%1' is no address of a page; expected one that begins with https:// or http://.")
                  .arg(text.left(64));
    }
    case LanguageCode:
        return languageFault(text);
    case Choice:
        return choiceFault(text);
    }
    return {};
}

/// Tells of years that are counted as ISO 8601 counts them, once for the column.
void ColumnCheck::tellOfAstronomicalYears(QList<Problem> *problems) const
{
    int found = 0;
    int first = -1;
    for (int row = 0; row < m_table.size(); ++row)
        if (readDate(m_table.cell(row, m_column.name)).isAstronomical && found++ == 0)
            first = row;
    if (found == 0)
        return;
    const QString text = m_table.cell(first, m_column.name);
    const QString more = found > 1 ? QStringLiteral(" So it was %1.").arg(inMoreRows(found - 1)) : QString();
    *problems += m_table.warning(
        first, m_column.name,
        QStringLiteral("'%1' was read as %2, since the year 0000 of ISO 8601 is 1 BC.%3")
            .arg(text, toString(readDate(text).date), more));
}

QList<ColumnCheck::Wrong> ColumnCheck::findWrong()
{
    QList<Wrong> wrong;
    for (int row = 0; row < m_table.size(); ++row) {
        const QString text = m_table.cell(row, m_column.name);
        if (text.isEmpty()) {
            if (m_column.required)
                wrong += {row, -1, QStringLiteral("The cell is empty; the table needs it.")};
            continue;
        }
        ++m_filled;
        if (const QString sentence = fault(row, text); !sentence.isEmpty())
            wrong += {row, m_cause, sentence};
    }
    return wrong;
}

/// Whether all that is wrong is wrong in one way, so that it is told once: every cell of the column that is
/// not empty; or several that do not say which number is the month, which one answer decides.
bool ColumnCheck::haveOneCause(const QList<Wrong> &wrong) const
{
    constexpr qsizetype several = 3;
    const auto isFirstCause = [&](const Wrong &one) { return one.cause == wrong.first().cause; };
    if (wrong.size() < 2 || m_column.kind == ColumnShape::Kind::Id
        || !std::ranges::all_of(wrong, isFirstCause))
        return false;
    const bool asksOnce = m_column.kind == ColumnShape::Kind::Date
        && wrong.first().cause == static_cast<int>(DateReading::Fault::DayOrMonth);
    return asksOnce || (wrong.size() >= several && (wrong.size() == m_filled || wrong.first().cause < 0));
}

void ColumnCheck::run(QList<Problem> *problems)
{
    if (m_column.kind == ColumnShape::Kind::Date)
        tellOfAstronomicalYears(problems);
    const QList<Wrong> wrong = findWrong();
    if (haveOneCause(wrong)) {
        const Wrong &first = wrong.first();
        *problems += m_table.error(
            first.row, m_column.name,
            QStringLiteral("%1 So it is %2.").arg(first.sentence, inMoreRows(wrong.size() - 1)));
        return;
    }
    for (qsizetype i = 0; i < wrong.size(); ++i) {
        if (i == mostTold) {
            *problems += m_table.error(
                wrong[i].row, m_column.name,
                QStringLiteral("This cell is wrong too, and perhaps more; %1 of the column were told.")
                    .arg(mostTold));
            return;
        }
        *problems += m_table.error(wrong[i].row, m_column.name, wrong[i].sentence);
    }
}

} // namespace

void checkCells(const StoryTables &tables, QList<Problem> *problems)
{
    for (const auto &[name, table] : tables)
        for (const ColumnShape &column : table.shape->columns)
            if (table.columns.contains(column.name))
                ColumnCheck(tables, table, column).run(problems);
}

} // namespace summitry
