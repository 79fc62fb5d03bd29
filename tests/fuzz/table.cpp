// SPDX-License-Identifier: GPL-3.0-or-later

// One flat table of any kind: the first line of the input says which.

#include "flat/openstory.h"
#include "flat/readgrid.h"
#include "outcome.h"
#include "story/geocoder.h"

using namespace summitry;
using namespace summitry::fuzz;

namespace {

/// Knows four places whatever the case, and no more.
class FewPlaces : public Geocoder {
public:
    KnownPlaces find(const QString &name, const QString &country) override
    {
        KnownPlaces found;
        for (const KnownPlace &place : all())
            if (place.name.compare(name, Qt::CaseInsensitive) == 0
                && (country.isEmpty() || place.country == country))
                found.places += place;
        return found;
    }
    KnownPlaces capital(const QString &country) override
    {
        KnownPlaces found;
        for (const KnownPlace &place : all())
            if (place.country == country)
                found.places += place;
        return found;
    }
    QStringList countries(const QString &name) override
    {
        QStringList codes;
        for (const KnownPlace &place : all())
            if (place.countryName.compare(name, Qt::CaseInsensitive) == 0)
                codes += place.country;
        return codes;
    }
    QString countryAt(const QGeoCoordinate &) override { return {}; }

private:
    static KnownPlace place(const char *name, const char *code, const char *country, double lat, double lon)
    {
        KnownPlace made;
        made.name = made.matched = QString::fromLatin1(name);
        made.country = QString::fromLatin1(code);
        made.countryName = QString::fromLatin1(country);
        made.position = QGeoCoordinate(lat, lon);
        made.isCapital = made.isExact = true;
        return made;
    }
    static const QList<KnownPlace> &all()
    {
        static const QList<KnownPlace> places{
            place("Moscow", "RUS", "Russia", 55.75, 37.62), place("Beijing", "CHN", "China", 39.91, 116.39),
            place("Paris", "FRA", "France", 48.86, 2.35), place("Astana", "KAZ", "Kazakhstan", 51.18, 71.43)};
        return places;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir passing;
    FewPlaces geocoder;
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    const QString ending = QString::fromLatin1(input.first(std::max<qsizetype>(end, 0)));
    if (!flatEndings().contains(ending))
        return -1;
    const QString path = passing.filePath(QStringLiteral("table.") + ending);
    write(path, input.sliced(end + 1));
    const AnyReading any = openAnyStory(path, {}, &geocoder);
    bool isRefused = false;
    for (const Problem &problem : any.reading.problems)
        isRefused |= problem.severity == Problem::Severity::Error;
    Outcome::require(
        isRefused == !any.reading.story, "refused without a problem, or a story in spite of one");
    isRefused ? Outcome::refused() : Outcome::accepted();
    QFile::remove(path);
    return 0;
}
