// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"
#include "threads/background.h"

#include <QObject>

namespace summitry {

/// The place provider that the person chose, by name; the offline one unless told otherwise. The module and
/// the provider are loaded when something is first asked for; answers come from the event loop.
class Places : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    static QString offlineProvider() { return QStringLiteral("summitry"); }

    const QString &provider() const { return m_provider; }
    QString providerInWords() const; ///< "This computer, offline", or its name
    void setProvider(const QString &name);
    void setLanguage(const QString &language);
    void setWorldview(const QString &worldview);

    /// Loads the provider, so that the first answer does not wait for it.
    void prepare();
    /// Known once loaded: false for a provider in the network, which is asked only when the person says so.
    bool answersWhileTyping() const { return !m_finder || m_finder->isOffline(); }

    /// A newer question drops the older one of its kind.
    void find(const QString &text, std::function<void(const FindAnswer &)> answer);
    void whatIsAt(const QGeoCoordinate &at, std::function<void(const PlaceHere &)> answer);
    void stopFinding(); ///< no answer to `find` any more
    static QList<PlaceProvider> providers(); ///< all on this computer. Blocks; call it on a worker.

signals:
    void changed(); ///< provider, language or worldview: what was asked is not answered, ask again
    void loaded(); ///< or failed to: `answersWhileTyping` is known

private:
    void open(PlaceServices *services, const QString &error);
    void close();

    QString m_provider = offlineProvider();
    QString m_language = QStringLiteral("en");
    QString m_worldview;
    std::unique_ptr<Finder> m_finder;
    QString m_error; ///< why there is no finder
    Background m_loading;
    /// What was asked before the finder was there.
    std::function<void()> m_waitingFind, m_waitingHere;
};

} // namespace summitry
