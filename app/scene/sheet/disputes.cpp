#include "scene/sheet/disputes.h"

#include <algorithm>
#include <functional>

namespace summitry {

namespace {

QString viewName(const World &world)
{
    return world.worldview == QLatin1String("un") ? QStringLiteral("UN view")
                                                  : QStringLiteral("as held on the ground");
}

QString told(
    const World &world, const Emphasis &emphasis, int most,
    const std::function<QString(const Dispute &)> &name)
{
    const auto disputes = disputesTouched(world, emphasis);
    const int count = static_cast<int>(disputes.size());
    // 'and 1 more' takes the room of the name.
    const int named = count <= most + 1 ? (most > 0 ? count : 0) : most;
    QStringList names;
    for (int i = 0; i < named; ++i)
        names += name(*disputes[static_cast<size_t>(i)]);
    QString text = QStringLiteral("Borders: ") + viewName(world);
    if (names.isEmpty())
        return text;
    const QString last = named < count ? QStringLiteral("%1 more").arg(count - named) : names.takeLast();
    text += QStringLiteral("; disputed: ") + names.join(QStringLiteral(", "));
    return text + (names.isEmpty() ? QString() : QStringLiteral(" and ")) + last;
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

QString worldviewNote(const World &world, const Emphasis &emphasis, int most)
{
    return told(world, emphasis, most, &Dispute::name);
}

QString worldviewInWords(const World &world, const Emphasis &emphasis, int most, const QString &language)
{
    return told(world, emphasis, most, [&](const Dispute &dispute) {
        const Country *owner = dispute.shownIn.isEmpty() ? nullptr : world.country(dispute.shownIn);
        return owner && owner->name() != dispute.name
            ? QStringLiteral("%1 (in %2)").arg(dispute.name, owner->name(language))
            : dispute.name;
    });
}

} // namespace summitry
