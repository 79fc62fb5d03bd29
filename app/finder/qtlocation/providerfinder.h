// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"

#include <QGeoCodeReply>
#include <QGeoServiceProvider>
#include <QTimer>

namespace summitry {

/// A finder over one provider of Qt Location.
class ProviderFinder final : public QObject, public Finder {
    Q_OBJECT
public:
    ProviderFinder(const QString &provider, const FinderOptions &options);
    ~ProviderFinder() override;

    QString error() const; ///< why it cannot answer at all; empty where it can

    bool isOffline() const override;
    void find(const QString &text, int limit, std::function<void(const FindAnswer &)> answer) override;
    void find(const QGeoAddress &address, std::function<void(const FindAnswer &)> answer) override;
    void whatIsAt(const QGeoCoordinate &at, std::function<void(const PlaceHere &)> answer) override;
    void stopFinding() override { drop(m_find); }

private:
    /// One question at a time of each kind.
    struct Question {
        QGeoCodeReply *reply = nullptr;
        QTimer patience;
        std::function<void(const QGeoCodeReply *, const QString &error)> answer;
    };
    void askForPlaces(QGeoCodeReply *asked, std::function<void(const FindAnswer &)> answer);
    void
    ask(Question &question, QGeoCodeReply *reply,
        std::function<void(const QGeoCodeReply *, const QString &)> answer);
    void finish(Question &question, const QString &error);
    void drop(Question &question);
    QString sentence(const QGeoCodeReply &reply) const;

    QString m_name;
    QGeoServiceProvider m_provider;
    QGeoCodingManager *m_manager = nullptr;
    std::chrono::milliseconds m_patience;
    Question m_find, m_here;
};

} // namespace summitry
