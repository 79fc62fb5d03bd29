// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keptemphasis.h"

#include "window/parts/smallstory.h"

namespace summitry {

KeptEmphasis::KeptEmphasis(Library &library, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_selection(selection)
{
    connect(&library, &Library::storyOpened, this, [this, &library] { setStory(library.prepared().whole); });
    connect(&selection, &Selection::filterChanged, this, &KeptEmphasis::follow);
}

void KeptEmphasis::setStory(const std::shared_ptr<const Emphasis> &whole)
{
    m_whole = whole;
    take(whole);
    follow();
}

void KeptEmphasis::follow()
{
    if (!m_whole)
        return;
    m_work.drop();
    const auto work = [itinerary = m_whole->itinerary, filter = m_selection.filter()] {
        return std::make_shared<const Emphasis>(emphasise(itinerary, filter));
    };
    if (m_selection.filter().isEmpty())
        take(m_whole);
    else if (isSmall(*m_whole->itinerary->story))
        take(work());
    else
        m_work.ask(work, [this](const auto &emphasis) { take(emphasis); });
}

void KeptEmphasis::take(std::shared_ptr<const Emphasis> emphasis)
{
    if (std::exchange(m_now, std::move(emphasis)) != m_now)
        emit changed();
}

} // namespace summitry
