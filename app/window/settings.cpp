// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settings.h"

#include "flat/knowntables.h"
#include "output/exportjob.h"

#include <algorithm>
#include <optional>
#include <QSettings>

namespace summitry {

namespace {

constexpr qsizetype longestText = 4096;

/// What was kept, if it is a Value: Qt would make one of anything.
template <typename Value> std::optional<Value> valueOf(const QVariant &kept)
{
    if (!kept.isValid() || !kept.canConvert<Value>())
        return {};
    bool isValue = true;
    if constexpr (std::is_same_v<Value, bool>)
        isValue = QStringList{QStringLiteral("true"), QStringLiteral("false")}.contains(kept.toString());
    else if constexpr (std::is_same_v<Value, double>)
        kept.toDouble(&isValue);
    else if constexpr (std::is_same_v<Value, int>)
        kept.toInt(&isValue);
    return isValue ? std::optional(kept.value<Value>()) : std::nullopt;
}

} // namespace

template <typename Value> Value Setting<Value>::read() const
{
    const auto value = valueOf<Value>(QSettings().value(QLatin1String(key)));
    return value && accepts(*value) ? *value : otherwise;
}

template <typename Value> void Setting<Value>::write(const Value &value) const
{
    QSettings().setValue(QLatin1String(key), value);
}

template struct Setting<bool>;
template struct Setting<int>;
template struct Setting<double>;
template struct Setting<QByteArray>;
template struct Setting<QSize>;
template struct Setting<QString>;
template struct Setting<QStringList>;

bool Settings::isKnownLook(const int &choice)
{
    return choice >= static_cast<int>(Look::Choice::FollowDesktop)
        && choice <= static_cast<int>(Look::Choice::Dark);
}

bool Settings::isTextSize(const int &percent)
{
    return percent >= smallestText && percent <= largestText;
}

bool Settings::isKnownWorldview(const QString &id)
{
    return findWorldview(id);
}

bool Settings::isName(const QString &text)
{
    return !text.isEmpty() && isText(text);
}

bool Settings::isText(const QString &text)
{
    return text.size() <= longestText;
}

bool Settings::areRecent(const QStringList &paths)
{
    return paths.size() <= MostRecent && std::ranges::all_of(paths, isName);
}

bool Settings::areTitles(const QStringList &titles)
{
    return titles.size() <= MostRecent && std::ranges::all_of(titles, isText);
}

bool Settings::areTables(const QStringList &lines)
{
    return lines.size() <= KnownTables::Most && std::ranges::all_of(lines, isName);
}

bool Settings::isPictureSize(const QSize &size)
{
    return std::min(size.width(), size.height()) >= ShortestSide
        && std::max(size.width(), size.height()) <= LongestSide;
}

std::function<bool(const double &)> Settings::between(double least, double most)
{
    return [=](double number) { return number >= least && number <= most; };
}

const Settings &settings()
{
    static const Settings rows;
    return rows;
}

} // namespace summitry
