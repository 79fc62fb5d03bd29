// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/newestwork.h"

#include <memory>
#include <QString>

namespace summitry {

/// Asks an `Index` that takes its time to be made and to be asked, so that both are done on workers; a small
/// one is made and asked at once. A newer query drops the older one, whose answer never comes; what is asked
/// for before the index is there waits for it. `Index::find(QString)` is const and knows no other state.
template <typename Index> class Search {
public:
    using Answer = decltype(std::declval<const Index &>().find(QString()));
    using Act = std::function<void(const Answer &)>;

    /// `failure`: see Background.
    explicit Search(const QString &failure)
        : m_making(failure)
        , m_finding(failure)
    {
    }

    /// The index is made anew; what was asked for and not yet answered is answered from it.
    void setIndex(std::function<std::shared_ptr<const Index>()> make, bool atOnce)
    {
        m_atOnce = atOnce;
        m_index.reset();
        m_finding.drop();
        m_making.drop();
        if (atOnce)
            take(make());
        else
            m_making.ask(
                std::move(make), [this](const auto &index) { take(index); }, [this] { m_act = nullptr; });
    }
    void find(const QString &query, Act act)
    {
        m_query = query;
        m_act = std::move(act);
        if (m_index)
            askIndex();
    }
    void drop() ///< what was asked for is not answered any more
    {
        m_act = nullptr;
        m_finding.drop();
    }
    bool isAsked() const { return m_act != nullptr; } ///< and has not answered yet

private:
    void take(std::shared_ptr<const Index> index)
    {
        m_index = std::move(index);
        if (m_act)
            askIndex();
    }
    void askIndex()
    {
        const auto answer = [this](const Answer &found) { std::exchange(m_act, nullptr)(found); };
        if (m_atOnce)
            answer(m_index->find(m_query));
        else
            m_finding.ask(
                [index = m_index, query = m_query] { return index->find(query); }, answer,
                [this] { m_act = nullptr; });
    }

    NewestWork<std::shared_ptr<const Index>> m_making;
    NewestWork<Answer> m_finding;
    std::shared_ptr<const Index> m_index; ///< null while it is made
    bool m_atOnce = false;
    QString m_query; ///< what was asked for last
    Act m_act; ///< who waits for its answer
};

} // namespace summitry
