// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/nothingkept.h"

namespace summitry {

namespace {

qsizetype valuesOf(const Filter &filter)
{
    return filter.countries.size() + filter.regions.size() + filter.leaders.size() + filter.cities.size()
        + (filter.from.isValid() || filter.to.isValid() ? 1 : 0);
}

} // namespace

NothingKept::NothingKept(KeptEmphasis &kept, Selection &selection, MessageStrip &strip, QObject *parent)
    : QObject(parent)
    , m_kept(kept)
    , m_selection(selection)
    , m_strip(strip)
{
    connect(&kept, &KeptEmphasis::changed, this, &NothingKept::follow);
}

/// Where one value alone keeps nothing, the panel says so.
void NothingKept::follow()
{
    const Emphasis &kept = *m_kept.now();
    const bool nothing = kept.filtered && kept.trips.isEmpty() && kept.keptMeetings() == 0;
    if (nothing && valuesOf(m_selection.filter()) > 1) {
        m_told = true;
        m_strip.tell(
            tr("No meeting is left: none fits all that is chosen."), {}, tr("Go back"),
            [this, before = m_before] { m_selection.setFilter(before); });
        return;
    }
    if (!nothing)
        m_before = m_selection.filter();
    if (std::exchange(m_told, false))
        m_strip.hide();
}

} // namespace summitry
