// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/failure.h"
#include "places/returnaddress.h"

#include <QGeoCodeReply>
#include <QGeoLocation>
#include <QPlace>
#include <QPlaceDetailsReply>
#include <QPlaceSearchReply>
#include <QPlaceSearchRequest>
#include <QPlaceSearchResult>
#include <QPlaceSearchSuggestionReply>

namespace summitry {

/// A reply of Qt Location that finishes exactly once, always from its thread's event loop and never before
/// the call that made it has returned. It belongs to whoever asked and outlives the engine. `Derived` says
/// how it shows an answer (`show`) or a failure (`fail`).
template <class Derived, class Base> class PendingReply : public Base {
public:
    template <class... Arguments>
    explicit PendingReply(Arguments &&...arguments)
        : Base(std::forward<Arguments>(arguments)...)
        , m_address(std::make_shared<ReturnAddress>(this))
    {
    }
    ~PendingReply() override { m_address->close(); }

    std::shared_ptr<ReturnAddress> address() const { return m_address; }
    Derived *derived() { return static_cast<Derived *>(this); }

    void abort() override
    {
        if (this->isFinished() || !m_address->isOpen())
            return;
        m_address->close();
        Q_EMIT this->aborted();
        const auto end
            = [this] { derived()->fail({Failure::Aborted, QStringLiteral("The request was aborted.")}); };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    }

private:
    std::shared_ptr<ReturnAddress> m_address;
};

class GeocodeReply final : public PendingReply<GeocodeReply, QGeoCodeReply> {
public:
    using Answer = QList<QGeoLocation>;

    GeocodeReply(qsizetype limit, qsizetype offset, const QGeoShape &bounds)
    {
        setLimit(limit);
        setOffset(offset);
        setViewport(bounds);
    }
    void show(const Answer &locations)
    {
        setLocations(locations);
        setFinished(true);
    }
    void fail(const Failure &failure) { setError(toError(failure.kind), failure.sentence); }

private:
    static Error toError(Failure::Kind kind)
    {
        switch (kind) {
        case Failure::Unreadable:
            return CommunicationError;
        case Failure::Unsupported:
            return UnsupportedOptionError;
        default:
            return UnknownError;
        }
    }
};

/// What all replies about places share.
template <class Derived, class Base> class PendingPlaceReply : public PendingReply<Derived, Base> {
public:
    void fail(const Failure &failure)
    {
        const QPlaceReply::Error error = toError(failure.kind);
        this->setError(error, failure.sentence);
        this->setFinished(true);
        Q_EMIT this->errorOccurred(error, failure.sentence);
        Q_EMIT this->finished();
    }

protected:
    void finish()
    {
        this->setFinished(true);
        Q_EMIT this->finished();
    }

private:
    static QPlaceReply::Error toError(Failure::Kind kind)
    {
        switch (kind) {
        case Failure::Unreadable:
            return QPlaceReply::CommunicationError;
        case Failure::Unsupported:
            return QPlaceReply::UnsupportedError;
        case Failure::NotFound:
            return QPlaceReply::PlaceDoesNotExistError;
        case Failure::Aborted:
            return QPlaceReply::CancelError;
        case Failure::Closed:
            break;
        }
        return QPlaceReply::UnknownError;
    }
};

class SearchReply final : public PendingPlaceReply<SearchReply, QPlaceSearchReply> {
public:
    struct Answer {
        QList<QPlaceSearchResult> results;
        QPlaceSearchRequest previousPage; ///< empty on the first page
        QPlaceSearchRequest nextPage; ///< empty on the last page
    };

    explicit SearchReply(const QPlaceSearchRequest &request) { setRequest(request); }
    void show(const Answer &answer)
    {
        setResults(answer.results);
        setPreviousPageRequest(answer.previousPage);
        setNextPageRequest(answer.nextPage);
        finish();
    }
};

class SuggestionReply final : public PendingPlaceReply<SuggestionReply, QPlaceSearchSuggestionReply> {
public:
    using Answer = QStringList;
    void show(const Answer &suggestions)
    {
        setSuggestions(suggestions);
        finish();
    }
};

class DetailsReply final : public PendingPlaceReply<DetailsReply, QPlaceDetailsReply> {
public:
    using Answer = QPlace;
    void show(const Answer &place)
    {
        setPlace(place);
        finish();
    }
};

/// That the categories can be used.
class CategoriesReply final : public PendingPlaceReply<CategoriesReply, QPlaceReply> {
public:
    struct Answer { };
    void show(const Answer &) { finish(); }
};

} // namespace summitry
