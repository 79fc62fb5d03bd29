#include <QCoreApplication>
#include <QGeoAddress>
#include <QGeoCodeReply>
#include <QGeoCodingManagerEngine>
#include <QGeoCoordinate>
#include <QGeoLocation>
#include <QGeoRectangle>
#include <QGeoServiceProviderFactory>
#include <QTimer>

// What the provider "fake" does is asked for by the text itself:
//   "unreachable"  an error of communication, told before the reply is handed out
//   "nonsense"     an error of parsing, told later
//   "never"        no answer at all
//   "slowly …"     the answer to the rest of the text, after 100 ms
//   "nothing"      an empty list
//   "lyke"         a city found by a like spelling alone
//   anything else  a city of this name, and a country "NAMEland"
// The reply to a reverse question is Astana; south of 80° S it is unreachable, at sea (0, 0) empty.
// qApp's property "fake.aborted" counts the replies aborted.

namespace {

class Reply : public QGeoCodeReply {
public:
    explicit Reply(QObject *parent)
        : QGeoCodeReply(parent)
    {
    }
    void abort() override
    {
        qApp->setProperty("fake.aborted", qApp->property("fake.aborted").toInt() + 1);
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
    using QGeoCodingManagerEngine::QGeoCodingManagerEngine;

    QGeoCodeReply *geocode(const QString &text, int limit, int, const QGeoShape &) override
    {
        auto *reply = new Reply(this);
        if (text == QLatin1String("unreachable")) {
            reply->fail(QGeoCodeReply::CommunicationError, QStringLiteral("no route"));
        } else if (text == QLatin1String("nonsense")) {
            QTimer::singleShot(
                1, reply, [reply] { reply->fail(QGeoCodeReply::ParseError, QStringLiteral("<html>")); });
        } else if (text != QLatin1String("never")) {
            const bool slow = text.startsWith(QLatin1String("slowly "));
            const QString name = slow ? text.mid(7) : text;
            QTimer::singleShot(slow ? 100 : 0, reply, [reply, name, limit] {
                QList<QGeoLocation> found;
                if (name != QLatin1String("nothing"))
                    found << location("capital", name, "Kazakhstan", {51.16, 71.47});
                if (name != QLatin1String("nothing") && name != QLatin1String("lyke"))
                    found << location("country", name + "land", name + "land", {48, 68});
                reply->end(found.first(std::min<qsizetype>(found.size(), limit < 0 ? 2 : limit)));
            });
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
