// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QGeoAddress>
#include <QGeoCodeReply>
#include <QGeoCodingManagerEngine>
#include <QGeoCoordinate>
#include <QGeoLocation>
#include <QGeoRectangle>
#include <QGeoServiceProviderFactory>
#include <QPointer>
#include <QTimer>

// What the provider "fake" does is asked for by the text itself:
//   "unreachable"  an error of communication, told before the reply is handed out
//   "nonsense"     an error of parsing, told later
//   "never"        no answer at all
//   "slowly …"     the answer to the rest of the text, once qApp's property "fake.release" is set to true; it
//                  comes also where nobody waits for it any more
//   "nothing"      an empty list
//   "lyke"         a city found by a like spelling alone
//   anything else  a city of this name, and a country "NAMEland"
// The reply to a reverse question is Astana; south of 80° S it is unreachable, at sea (0, 0) empty.
// qApp's properties "fake.held" and "fake.aborted" count the replies that wait to be released, and those
// aborted.

namespace {

void add(const char *property, qsizetype more)
{
    qApp->setProperty(property, qApp->property(property).toInt() + more);
}

class Reply : public QGeoCodeReply {
public:
    explicit Reply(QObject *parent)
        : QGeoCodeReply(parent)
    {
    }
    void abort() override
    {
        add("fake.aborted", 1);
        QGeoCodeReply::abort();
    }
    void fail(Error error, const QString &reason) { setError(error, reason); }
    void end(const QList<QGeoLocation> &locations)
    {
        setLocations(locations);
        setFinished(true);
    }
};

QGeoLocation
location(const QString &kind, const QString &name, const QString &country, const QGeoCoordinate &at)
{
    QGeoAddress address;
    address.setCountry(country);
    address.setCountryCode(QStringLiteral("KAZ"));
    if (kind != QLatin1String("country"))
        address.setCity(name);
    QGeoLocation location;
    location.setAddress(address);
    location.setCoordinate(at);
    if (kind == QLatin1String("country"))
        location.setBoundingShape(QGeoRectangle({55.4, 46.5}, {40.6, 87.3}));
    location.setExtendedAttributes(
        {{"kind", kind},
         {"id", QStringLiteral("place:1526273")},
         {"name", name},
         {"iso2", "KZ"},
         {"population", qlonglong(1'350'228)},
         {"matched", name.toUpper()},
         {"match", name == QLatin1String("lyke") ? "fuzzy" : "exact"},
         {"note", QStringLiteral("a note")}});
    return location;
}

class Engine : public QGeoCodingManagerEngine {
public:
    explicit Engine(const QVariantMap &parameters)
        : QGeoCodingManagerEngine(parameters)
    {
        qApp->installEventFilter(this);
    }
    ~Engine() override { add("fake.held", -m_held.size()); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == qApp && event->type() == QEvent::DynamicPropertyChange
            && static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "fake.release"
            && qApp->property("fake.release").toBool())
            release();
        return QGeoCodingManagerEngine::eventFilter(object, event);
    }

    QGeoCodeReply *geocode(const QString &text, int limit, int, const QGeoShape &) override
    {
        auto *reply = new Reply(this);
        if (text == QLatin1String("unreachable")) {
            reply->fail(QGeoCodeReply::CommunicationError, QStringLiteral("no route"));
        } else if (text == QLatin1String("nonsense")) {
            QTimer::singleShot(
                1, reply, [reply] { reply->fail(QGeoCodeReply::ParseError, QStringLiteral("<html>")); });
        } else if (text.startsWith(QLatin1String("slowly "))) {
            m_held.append({reply, answer(text.mid(7), limit)});
            add("fake.held", 1);
        } else if (text != QLatin1String("never")) {
            QTimer::singleShot(0, reply, [reply, found = answer(text, limit)] { reply->end(found); });
        }
        return reply;
    }

    QGeoCodeReply *reverseGeocode(const QGeoCoordinate &at, const QGeoShape &) override
    {
        auto *reply = new Reply(this);
        QTimer::singleShot(0, reply, [reply, at] {
            if (at.latitude() < -80)
                return reply->fail(QGeoCodeReply::CommunicationError, QString());
            QList<QGeoLocation> found;
            if (at != QGeoCoordinate(0, 0)) {
                found << location("capital", "Astana", "Kazakhstan", at);
                QVariantMap attributes = found.first().extendedAttributes();
                attributes.insert(QStringLiteral("distance"), 1234.5);
                found.first().setExtendedAttributes(attributes);
            }
            reply->end(found);
        });
        return reply;
    }

private:
    static QList<QGeoLocation> answer(const QString &name, int limit)
    {
        QList<QGeoLocation> found;
        if (name != QLatin1String("nothing"))
            found << location("capital", name, "Kazakhstan", {51.16, 71.47});
        if (name != QLatin1String("nothing") && name != QLatin1String("lyke"))
            found << location("country", name + "land", name + "land", {48, 68});
        return found.first(std::min<qsizetype>(found.size(), limit < 0 ? 2 : limit));
    }

    void release()
    {
        add("fake.held", -m_held.size());
        for (const auto &[reply, found] : std::exchange(m_held, {})) {
            if (reply)
                reply->end(found);
        }
    }

    QList<std::pair<QPointer<Reply>, QList<QGeoLocation>>> m_held;
};

} // namespace

class FakeProvider : public QObject, public QGeoServiceProviderFactory {
    Q_OBJECT
    Q_INTERFACES(QGeoServiceProviderFactory)
    Q_PLUGIN_METADATA(IID "org.qt-project.qt.geoservice.serviceproviderfactory/6.0" FILE "fake.json")
public:
    QGeoCodingManagerEngine *createGeocodingManagerEngine(
        const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString) const override
    {
        if (parameters.contains(QStringLiteral("fake.broken"))) {
            *error = QGeoServiceProvider::MissingRequiredParameterError;
            *errorString = QStringLiteral("it is broken");
            return nullptr;
        }
        *error = QGeoServiceProvider::NoError;
        return new Engine(parameters);
    }
};

#include "fakeprovider.moc"
