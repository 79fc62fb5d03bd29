// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"
#include "globe/world.h"
#include "scene/arcs/storyextents.h"
#include "scene/paint/layout.h"
#include "story/problem.h"
#include "telling/emphasis.h"
#include "telling/schedule.h"
#include "telling/shares.h"
#include "threads/background.h"

#include <array>
#include <functional>
#include <QObject>

namespace summitry {

/// What a story that was opened is to the one before it: another, or read again from the same path.
enum class Opened { Replaced, Changed };

/// What the window needs of a story at once when it opens, and what takes a while of a large one: made on the
/// worker that reads the story.
struct Prepared {
    Pace pace;
    ProjectionKind projection = ProjectionKind::EqualEarth;
    std::shared_ptr<const Emphasis> whole; ///< what is kept where nothing is filtered
    Schedule schedule; ///< in that pace
    StoryExtents extents = {}; ///< in that projection
    CountryShares shares = {};
    Layout empty; ///< what stands on the map before anything is laid out
};

/// What the window shows from: the open story and the world, read on worker threads. Signals come on the
/// thread that the library lives in. A story that cannot be opened leaves the open one as it was.
class Library : public QObject {
    Q_OBJECT
public:
    using WorldReader = std::function<WorldReading(MapScale scale, const QString &worldview)>;
    /// The map that comes with the program.
    static WorldReading readOwnWorld(MapScale scale, const QString &worldview);

    /// `reader` is called on workers.
    explicit Library(WorldReader reader = readOwnWorld, QObject *parent = nullptr);

    /// `options` are of a flat table.
    void openStory(const QString &path, const TableOptions &options = {});
    /// How flat tables were understood, so that none is asked about twice.
    void setKnownTables(const KnownTables &known) { m_known = known; }
    const KnownTables &knownTables() const { return m_known; }
    /// Of the open story; without heads where it is no flat table.
    const TablePreview &preview() const { return m_preview; }
    /// What stories that open are prepared for.
    void prepareFor(const Pace &pace) { m_pace = pace; }
    void prepareFor(const ProjectionKind &projection) { m_projection = projection; }
    /// The id of one of `worldviews()`; others are ignored. What was read is read anew and swapped in as a
    /// whole; where it cannot be read, the worldview that is shown stays.
    void setWorldview(const QString &worldview);
    const QString &worldview() const { return m_worldview; }
    /// Reads a scale where it is not at hand or on its way; again, where it could not be read before.
    void require(MapScale scale);

    std::shared_ptr<const Itinerary> itinerary() const { return m_itinerary; } ///< null before the first
    const Prepared &prepared() const { return m_prepared; } ///< of the open story, when it was opened
    /// Null where it is not (yet) read.
    std::shared_ptr<const World> world(MapScale scale) const { return m_worlds[index(scale)]; }
    /// The wanted scale or the nearest that is at hand; null before the first.
    std::shared_ptr<const World> nearestWorld(MapScale scale) const;

signals:
    void storyOpened(summitry::Opened how, const QList<summitry::Problem> &warnings);
    /// It is not sure what a flat table means: once that was said it is to be opened again.
    void tableAsked(const QString &path, const summitry::TablePreview &preview);
    /// `without` has heads where it is a flat table that opens without its bad rows.
    void storyRefused(
        const QString &path, const QList<summitry::Problem> &problems, const summitry::TablePreview &without);
    void worldOpened(summitry::MapScale scale);
    void worldFailed(const QString &error);
    void worldviewChanged(); ///< all worlds at hand follow the new one

private:
    struct Opening;
    void take(const QString &path, const TableOptions &options, const Opening &opening);
    static size_t index(MapScale scale) { return static_cast<size_t>(scale); }

    bool isAsked(MapScale scale) const; ///< at hand or on its way
    void follow(const QString &worldview);
    void read(MapScale scale);
    void take(const std::shared_ptr<const World> &world);
    void giveUp(MapScale scale, const QString &error);

    using Worlds = std::array<std::shared_ptr<const World>, 3>;
    WorldReader m_reader;
    std::shared_ptr<const Itinerary> m_itinerary;
    Worlds m_worlds; ///< what is shown: all of one worldview
    Worlds m_read; ///< of the chosen worldview: the same but while another is read
    std::array<Background, 3> m_readings; ///< of each scale
    QString m_worldview = worldviews().first().id;
    Background m_opening;
    KnownTables m_known;
    TablePreview m_preview; ///< of the open story, where it is a flat table
    Prepared m_prepared;
    Pace m_pace;
    ProjectionKind m_projection = ProjectionKind::EqualEarth;
};

} // namespace summitry
