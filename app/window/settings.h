// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/worldview.h"
#include "telling/schedule.h"
#include "window/find/places.h"
#include "window/parts/look.h"

#include <functional>
#include <QByteArray>
#include <QSize>
#include <QStringList>

namespace summitry {

/// One thing that is remembered from window to window.
template <typename Value> struct Setting {
    const char *key;
    Value otherwise; ///< where nothing is kept, or nothing that is a Value and accepted
    std::function<bool(const Value &)> accepts = [](const Value &) { return true; };

    Value read() const;
    void write(const Value &value) const;
};

/// All that is remembered. The file may hold anything: it is the person's, and other programs' too.
struct Settings {
    static constexpr qsizetype MostRecent = 8;
    static constexpr int smallestText = 80, largestText = 200; ///< per cent

    static bool isKnownLook(const int &choice);
    static bool isTextSize(const int &percent);
    static bool isKnownWorldview(const QString &id);
    static bool isName(const QString &text); ///< not empty nor endless
    static bool isText(const QString &text); ///< not endless
    static bool areRecent(const QStringList &paths);
    static bool areTitles(const QStringList &titles);
    static bool areTables(const QStringList &lines);
    static bool isPictureSize(const QSize &size);
    static std::function<bool(const double &)> between(double least, double most); ///< a number at all

    Setting<QByteArray> geometry{"window/geometry", {}};
    Setting<int> look{"look/theme", static_cast<int>(Look::Choice::FollowDesktop), isKnownLook};
    Setting<int> textSize{"look/textSize", 100, isTextSize}; ///< per cent of all signs; followed at start
    Setting<bool> hintShown{"window/hintShown", false}; ///< what a newcomer may do was told
    Setting<bool> reduceMotion{"look/reduceMotion", false};
    Setting<QString> projection{"map/projection", {}, isText};
    Setting<QString> worldview{"map/worldview", worldviews().first().id, isKnownWorldview};
    Setting<QString> storyFolder{"story/folder", {}, isText};
    Setting<QStringList> recentStories{"story/recent", {}, areRecent}; ///< the latest first
    Setting<QStringList> recentTitles{"story/recentTitles", {}, areTitles}; ///< of those, where known
    Setting<QString> lastStory{"story/last", {}, isText}; ///< empty: the built-in one
    Setting<QStringList> knownTables{"story/tables", {}, areTables}; ///< lines of KnownTables
    Setting<QString> provider{"places/provider", Places::offlineProvider(), isName};
    Setting<double> duration{"pace/duration", Pace().duration, between(5e3, 36e5)}; ///< milliseconds
    Setting<bool> skipQuietDays{"pace/skipQuietDays", Pace().skipQuietDays};
    Setting<double> speed{"pace/speed", 1, between(0.1, 16)};
    Setting<bool> loop{"pace/loop", false};
    Setting<bool> exportTitle{"export/title", true};
    Setting<bool> exportLegend{"export/legend", true};
    Setting<bool> exportCredit{"export/credit", true};
    Setting<bool> exportTransparent{"export/transparent", false};
    Setting<QSize> exportSize{"export/size", QSize(1920, 1080), isPictureSize}; ///< pixels
    Setting<QString> exportFolder{"export/folder", {}, isText}; ///< where empty: that of pictures
};
const Settings &settings();

} // namespace summitry
