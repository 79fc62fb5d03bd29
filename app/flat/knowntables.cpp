// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/knowntables.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

QString nameOf(DayOrder order)
{
    return order == DayOrder::DayFirst  ? QStringLiteral("dmy")
        : order == DayOrder::MonthFirst ? QStringLiteral("mdy")
                                        : QString();
}

DayOrder orderNamed(const QString &name)
{
    return name == QStringLiteral("dmy") ? DayOrder::DayFirst
        : name == QStringLiteral("mdy")  ? DayOrder::MonthFirst
                                         : DayOrder::Unknown;
}

} // namespace

KnownTables::KnownTables(const QStringList &lines)
{
    for (const QString &line : lines.first(std::min(Most, lines.size()))) {
        const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
        Known known{json["path"].toString(), json["shape"].toString(), {}};
        if (known.path.isEmpty() || known.shape.isEmpty())
            continue;
        known.options.traveller = json["traveller"].toString();
        known.options.home = json["home"].toString();
        known.options.columns = json["columns"].toString();
        known.options.encoding = json["encoding"].toString();
        known.options.dates = orderNamed(json["dates"].toString());
        known.options.skipsBadRows = json["skipBad"].toBool();
        known.options.isOfNobody = json["nobody"].toBool();
        m_all += known;
    }
}

QStringList KnownTables::lines() const
{
    QStringList lines;
    for (const Known &known : m_all) {
        const QJsonObject json{
            {"path", known.path},
            {"shape", known.shape},
            {"traveller", known.options.traveller},
            {"home", known.options.home},
            {"columns", known.options.columns},
            {"encoding", known.options.encoding},
            {"dates", nameOf(known.options.dates)},
            {"skipBad", known.options.skipsBadRows},
            {"nobody", known.options.isOfNobody}};
        lines += QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return lines;
}

void KnownTables::remember(const QString &path, const QString &shape, const TableOptions &options)
{
    m_all.removeIf([&](const Known &known) { return known.path == path; });
    m_all.prepend({path, shape, options});
    m_all = m_all.first(std::min(Most, m_all.size()));
}

TableOptions
KnownTables::complete(const QString &path, const QString &shape, const TableOptions &options) const
{
    TableOptions silent;
    silent.skipsBadRows = options.skipsBadRows;
    if (options != silent)
        return options;
    const auto isThis = [&](const Known &known) { return known.path == path && known.shape == shape; };
    auto found = std::ranges::find_if(m_all, isThis);
    const bool isOther = found == m_all.end();
    if (isOther)
        found = std::ranges::find(m_all, shape, &Known::shape);
    if (found == m_all.end())
        return options;
    TableOptions completed = found->options;
    completed.skipsBadRows = options.skipsBadRows || (!isOther && completed.skipsBadRows);
    if (isOther) {
        completed.traveller = completed.home = QString();
        completed.isOfNobody = false;
    }
    return completed;
}

} // namespace summitry
