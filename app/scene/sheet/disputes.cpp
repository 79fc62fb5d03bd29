// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/disputes.h"

#include "words/language.h"
#include "words/phrases.h"

#include <algorithm>
#include <functional>

namespace summitry {

namespace {

QString viewName(const World &world)
{
    const Worldview *row = findWorldview(world.worldview);
    return row ? row->name : world.worldview;
}

QString told(
    const World &world, const Emphasis &emphasis, int most, const QString &language,
    const std::function<QString(const Dispute &)> &name)
{
    QStringList names;
    for (const Dispute *dispute : disputesTouched(world, emphasis))
        names += name(*dispute);
    return bordersInWords(viewName(world), names, most, language);
}

} // namespace

std::vector<const Dispute *> disputesTouched(const World &world, const Emphasis &emphasis)
{
    std::vector<const Dispute *> touched;
    for (const Dispute &dispute : world.disputes) {
        if (std::ranges::any_of(dispute.parties, [&](const QString &code) {
                return code == emphasis.home || emphasis.storyCountries.contains(code);
            }))
            touched.push_back(&dispute);
    }
    std::ranges::stable_partition(
        touched, [&](const Dispute *dispute) { return dispute->parties.contains(emphasis.home); });
    return touched;
}

QString worldviewNote(const World &world, const Emphasis &emphasis, int most, const QString &language)
{
    return told(world, emphasis, most, language, [&](const Dispute &dispute) {
        return mapName(dispute.name, language);
    });
}

QString worldviewInWords(const World &world, const Emphasis &emphasis, int most, const QString &language)
{
    return told(world, emphasis, most, language, [&](const Dispute &dispute) {
        const Country *owner = dispute.shownIn.isEmpty() ? nullptr : world.country(dispute.shownIn);
        return owner && owner->name() != dispute.name
            ? disputeIn(dispute.name, owner->name(language), language)
            : mapName(dispute.name, language);
    });
}

} // namespace summitry
