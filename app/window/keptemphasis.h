// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/newestwork.h"
#include "window/library.h"

#include <QObject>

namespace summitry {

/// What the filter keeps of the open story, computed once for all that show it: at once for a small story,
/// else on a worker, and what was kept before stands until it is there.
class KeptEmphasis : public QObject {
    Q_OBJECT
public:
    KeptEmphasis(Library &library, Selection &selection, QObject *parent = nullptr);

    /// Another story, with what is kept of it where nothing is filtered.
    void setStory(const std::shared_ptr<const Emphasis> &whole);

    /// Null before the first story.
    const std::shared_ptr<const Emphasis> &now() const { return m_now; }

signals:
    void changed();

private:
    void follow();
    void take(std::shared_ptr<const Emphasis> emphasis);

    Selection &m_selection;
    std::shared_ptr<const Emphasis> m_whole, m_now;
    NewestWork<std::shared_ptr<const Emphasis>> m_work{tr("The filter could not be followed.")};
};

} // namespace summitry
