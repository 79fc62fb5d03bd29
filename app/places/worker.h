// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/failure.h"
#include "places/gazetteer.h"
#include "places/returnaddress.h"

#include <QThreadPool>

namespace summitry {

/// The one thread of an engine: all reading and searching is done there, one request after another.
/// Destroying it waits for the request in hand; those that wait fail.
class Worker {
public:
    explicit Worker(PlaceSource source);
    ~Worker();

    /// Has `work(Gazetteer &)` done, which returns the reply's Answer or throws a Failure, and the reply
    /// shown what came of it. Safe to call from any thread.
    template <class Reply, class Work> void answer(Reply *reply, Work work)
    {
        m_pool.start([this, request = std::make_shared<Request<Reply>>(reply), work = std::move(work)] {
            if (request->isWanted())
                request->end([&] { return work(gazetteer()); });
        });
    }

private:
    /// Ends with a failure where it is dropped before its turn.
    template <class Reply> class Request {
    public:
        explicit Request(Reply *reply)
            : m_reply(reply)
            , m_address(reply->address())
        {
        }
        ~Request()
        {
            if (!m_ended)
                fail({Failure::Closed, QStringLiteral("The provider was closed before it could answer.")});
        }
        Request(const Request &) = delete;
        Request &operator=(const Request &) = delete;

        bool isWanted() const { return m_address->isOpen(); }
        template <class Work> void end(Work work)
        {
            m_ended = true;
            try {
                m_address->post([reply = m_reply, answer = work()] { reply->show(answer); });
            } catch (const Failure &failure) {
                fail(failure);
            } catch (const std::exception &exception) {
                fail({Failure::Unreadable, QString::fromLocal8Bit(exception.what())});
            }
        }

    private:
        void fail(const Failure &failure)
        {
            m_address->post([reply = m_reply, failure] { reply->fail(failure); });
        }

        Reply *m_reply;
        std::shared_ptr<ReturnAddress> m_address;
        bool m_ended = false;
    };

    Gazetteer &gazetteer();

    PlaceSource m_source;
    std::unique_ptr<Gazetteer> m_gazetteer; ///< opened by the thread
    QThreadPool m_pool;
};

} // namespace summitry
