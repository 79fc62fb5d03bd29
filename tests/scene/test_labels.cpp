// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"
#include "scene/arcs/archeads.h"
#include "scene/arcs/arclook.h"
#include "scene/sheet/sheetframe.h"

#include <QRegularExpression>
#include <QTest>

using namespace summitry;

/// Where labels stand.
class TestLabels : public QObject {
    Q_OBJECT

private slots:
    void a_layout_knows_whose_places_it_shows();
    void nothing_lies_under_another_data();
    void nothing_lies_under_another();
    void a_label_stands_nearest_to_its_own_place_data();
    void a_label_stands_nearest_to_its_own_place();
    void the_place_does_not_depend_on_what_was_shown_before_data();
    void the_place_does_not_depend_on_what_was_shown_before();
    void a_label_keeps_its_side_while_the_map_is_panned_data();
    void a_label_keeps_its_side_while_the_map_is_panned();
    void a_label_that_the_frame_cuts_stands_elsewhere();
    void a_turning_map_keeps_its_labels_longer_than_one_that_rests();
    void boxes_are_left_free();
    void countries_are_named_beyond_the_close_up_the_larger_first();
    void countries_are_named_in_the_language_data();
    void countries_are_named_in_the_language();
    void places_out_of_sight_are_told_in_the_language();
    void the_worldview_decides_which_countries_there_are();
    void a_country_keeps_its_name_while_the_map_is_panned();
    void names_without_room_are_tied_to_their_places();
    void a_name_has_a_halo();
    void a_sheet_shows_the_labels_of_the_screen();
};

namespace {

const QList<LonLat> middles{{12, 50}, {37, 55}, {47, 25}, {70, 42}, {116, 38}, {-179, 0}};

void addRows(std::initializer_list<ProjectionKind> projections)
{
    QTest::addColumn<ProjectionKind>("projection");
    QTest::addColumn<QString>("language");
    for (const ProjectionKind &projection : projections) {
        for (const char *language : {"en", "ru", "zh"})
            QTest::addRow("%s, %s", qPrintable(projection.id()), language)
                << projection << QString::fromLatin1(language);
    }
}

const std::shared_ptr<const World> &world()
{
    static const auto world = worldAt(MapScale::Medium);
    return world;
}

LayoutOptions optionsIn(const QString &language)
{
    LayoutOptions options;
    options.world = world();
    options.language = language;
    return options;
}

LayoutOptions optionsOfThisRow()
{
    QFETCH(QString, language);
    return optionsIn(language);
}

/// So many times as large as the close-up.
View viewOf(const ProjectionKind &projection, LonLat middle, double times, QSizeF size = {1040, 600})
{
    View view = fittedView(*builtIn(), projection, Fit::CloseUp, size, 1);
    if (projection.isAzimuthal())
        view.projection = Projection(projection, middle);
    view.scale *= times;
    view.centre = view.projection.project(middle).value_or(QPointF());
    return view;
}

Layout laidOut(const View &view, const LayoutOptions &options = {}, const Layout &before = Layout())
{
    return layOut(builtIn(), view, emphasise(builtIn(), {}), options, before);
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QString told(const Label &label)
{
    return QStringLiteral("%1 at (%2, %3)").arg(label.text).arg(label.box.x()).arg(label.box.y());
}

/// From a box to a ring's rim; negative inside it.
double gapTo(const ScreenStop &ring, const QRectF &box)
{
    const QPointF nearest(
        std::clamp(ring.at.x(), box.left(), box.right()), std::clamp(ring.at.y(), box.top(), box.bottom()));
    return distance(nearest, ring.at) - ring.radius;
}

/// What is wrong with a layout's labels; empty for nothing.
QString overlapsIn(const Layout &layout)
{
    const QRectF frame(QPointF(0, 0), layout.view.size);
    const auto &labels = layout.labels;
    for (size_t i = 0; i < labels.size(); ++i) {
        const QRectF &box = labels[i].box;
        if (!frame.contains(box) && frame.intersects(box))
            return told(labels[i]) + QStringLiteral(" is cut by the frame");
        for (size_t j = 0; j < i; ++j) {
            if (box.intersects(labels[j].box))
                return told(labels[i]) + QStringLiteral(" lies on ") + told(labels[j]);
        }
        for (const ScreenStop &ring : layout.stops) {
            if (ring.visible && gapTo(ring, box) < 0)
                return told(labels[i]) + QStringLiteral(" lies on a ring");
        }
        for (const ArcIndex a : layout.arcs.indices()) {
            const ScreenArc &arc = layout.arcs[a];
            const ArcLook &look = lookOf(Arc::Kind::Journey);
            if (builtIn()->arcs[a].kind == Arc::Kind::Journey && arc.endsHere
                && solidHead(headingAt(arc, 1), look.headLength, look.headWidth).intersects(QPolygonF(box)))
                return told(labels[i]) + QStringLiteral(" lies on a head");
        }
    }
    return {};
}

QString told(const View &view)
{
    return QStringLiteral("%1 around %2, %3 pixels wide")
        .arg(view.projection.kind().id())
        .arg(view.projection.centre().lon)
        .arg(view.size.width());
}

/// Which label reads as the name of another place, being nearer to its ring or dot; empty for none. A host
/// may stand three pixels nearer before it is left out.
QString misreadIn(const Layout &layout)
{
    for (const Label &label : layout.labels) {
        if (!label.stop.isValid())
            continue;
        const ScreenStop &own = layout.stops[label.stop];
        for (const StopIndex i : layout.stops.indices()) {
            const ScreenStop &other = layout.stops[i];
            if (i != label.stop && other.visible && !other.covered
                && gapTo(other, label.box) < gapTo(own, label.box) - (label.strong ? 3 : 1e-6))
                return told(label) + QStringLiteral(" reads as ") + builtIn()->stops[i].city;
        }
    }
    return {};
}

/// Places that can be seen and have no name.
QStringList namelessIn(const Layout &layout)
{
    QStringList nameless;
    for (const StopIndex i : layout.stops.indices()) {
        const ScreenStop &stop = layout.stops[i];
        if (stop.visible && !stop.covered && QRectF(QPointF(0, 0), layout.view.size).contains(stop.at)
            && std::ranges::find(layout.labels, i, &Label::stop) == layout.labels.end())
            nameless.append(builtIn()->stops[i].city);
    }
    return nameless;
}

/// Names of countries as they are written, in the frame, in order.
QStringList countriesIn(const Layout &layout)
{
    QStringList names;
    for (const Label &label : layout.labels) {
        if (!label.country.isEmpty() && QRectF(QPointF(0, 0), layout.view.size).contains(label.box))
            names.append((label.text + ' ' + label.second).trimmed());
    }
    return names;
}

/// Where a stop's label stands, from its dot; nothing where it has none.
std::optional<QPointF> placeOf(StopIndex stop, const Layout &layout)
{
    const auto found = std::ranges::find(layout.labels, stop, &Label::stop);
    if (found == layout.labels.end())
        return std::nullopt;
    return found->box.topLeft() - layout.stops[stop].at;
}

/// By stop: where each label stands when its stop is in the middle of the frame.
Indexed<StopIndex, std::optional<QRectF>> ownPlaces(const View &view, const LayoutOptions &options)
{
    Indexed<StopIndex, std::optional<QRectF>> places;
    for (const StopIndex stop : builtIn()->stops.indices()) {
        View centred = view;
        const auto &city = builtIn()->stops[stop].city;
        centred.centre = *view.projection.project(toLonLat(builtIn()->story->place(city)->position));
        const Layout layout = laidOut(centred, options);
        const auto place = placeOf(stop, layout);
        places.push_back(std::nullopt);
        if (place)
            places.back() = QRectF(*place, std::ranges::find(layout.labels, stop, &Label::stop)->box.size());
    }
    return places;
}

} // namespace

void TestLabels::nothing_lies_under_another_data()
{
    addRows({ProjectionKind::EqualEarth, ProjectionKind::Mercator, ProjectionKind::Orthographic});
}

void TestLabels::nothing_lies_under_another()
{
    QFETCH(ProjectionKind, projection);
    size_t most = 0;
    for (const LonLat &middle : middles) {
        for (const double times : {0.5, 1.0, 1.7, 4.0, 20.0}) {
            for (const QSizeF size : {QSizeF(1040, 600), QSizeF(724, 404)}) {
                const Layout layout = laidOut(viewOf(projection, middle, times, size), optionsOfThisRow());
                const QString wrong = overlapsIn(layout);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                most = std::max(most, layout.labels.size());
            }
        }
    }
    QVERIFY(most > 25);
}

void TestLabels::a_label_stands_nearest_to_its_own_place_data()
{
    QTest::addColumn<ProjectionKind>("projection");
    for (const ProjectionKind projection : namedProjections)
        QTest::newRow(qPrintable(projection.id())) << projection;
}

void TestLabels::a_label_stands_nearest_to_its_own_place()
{
    QFETCH(ProjectionKind, projection);
    size_t labels = 0;
    for (const LonLat &centre : {LonLat{37.62, 55.75}, LonLat{60, 40}, LonLat{150, 0}}) {
        for (const QSizeF size : {QSizeF(724, 404), QSizeF(1040, 600), QSizeF(1600, 900)}) {
            View view{Projection(projection, centre), {}, 1, size, 1};
            view = view.fitted(view.projection.bounds(), {24, 24, 24, 24});
            const Layout whole = laidOut(view);
            QVERIFY2(misreadIn(whole).isEmpty(), qPrintable(misreadIn(whole)));
            const QStringList nameless = namelessIn(whole);
            QVERIFY2(!nameless.contains(QStringLiteral("moscow")), qPrintable(told(view)));
            QVERIFY2(!nameless.contains(QStringLiteral("minsk")), qPrintable(told(view)));
            labels += whole.labels.size();
        }
    }
    for (const QSizeF size : {QSizeF(724, 404), QSizeF(1040, 600), QSizeF(1600, 900)}) {
        for (const double times : {1.0, 1.5, 2.5}) {
            const Layout near
                = laidOut(viewOf(projection, {70, 45}, times, size), optionsIn(QStringLiteral("en")));
            QVERIFY2(misreadIn(near).isEmpty(), qPrintable(misreadIn(near)));
            if (size.width() > 800)
                QVERIFY2(namelessIn(near).size() <= 1, qPrintable(namelessIn(near).join(u' ')));
        }
    }
    QVERIFY(labels > 100);
}

void TestLabels::the_place_does_not_depend_on_what_was_shown_before_data()
{
    addRows({ProjectionKind::EqualEarth, ProjectionKind::Orthographic});
}

void TestLabels::the_place_does_not_depend_on_what_was_shown_before()
{
    QFETCH(ProjectionKind, projection);
    qsizetype named = 0;
    for (const LonLat &middle : middles) {
        for (const double times : {0.6, 1.0, 3.0}) {
            const View view = viewOf(projection, middle, times);
            LayoutOptions options = optionsOfThisRow();
            const Layout direct = laidOut(view, options);
            Layout other = laidOut(viewOf(projection, {60, 40}, 2));
            options.moving = true;
            for (const double nearer : {0.8, 0.9, 0.97})
                other = laidOut(
                    viewOf(projection, {middle.lon + 5 - 5 * nearer, middle.lat}, times * nearer), options,
                    other);
            other = laidOut(view, options, other);
            options.moving = false;
            other = laidOut(view, options, other);
            QCOMPARE(other.labels.size(), direct.labels.size());
            named += countriesIn(direct).size();
            for (size_t i = 0; i < direct.labels.size(); ++i) {
                QCOMPARE(other.labels[i].text, direct.labels[i].text);
                QCOMPARE(other.labels[i].box, direct.labels[i].box);
            }
        }
    }
    QVERIFY(named > 20);
}

void TestLabels::a_label_keeps_its_side_while_the_map_is_panned_data()
{
    QTest::addColumn<ProjectionKind>("projection");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("times");
    QTest::addColumn<QPointF>("step");
    QTest::newRow("whole") << ProjectionKind(ProjectionKind::EqualEarth) << "en" << 0.6 << QPointF(2.3, 1.1);
    QTest::newRow("close-up") << ProjectionKind(ProjectionKind::EqualEarth) << "zh" << 1.0 << QPointF(-4, 1);
    QTest::newRow("near") << ProjectionKind(ProjectionKind::Mercator) << "ru" << 2.0 << QPointF(5, 2.5);
    QTest::newRow("nearer") << ProjectionKind(ProjectionKind::PlateCarree) << "en" << 5.0
                            << QPointF(-7, -3.7);
}

/// A label stands where it stands with its dot in the middle of the frame, as long as it is whole in the
/// frame there and leaves the box free; and it has no place at all where it has none in the middle of the
/// frame.
void TestLabels::a_label_keeps_its_side_while_the_map_is_panned()
{
    QFETCH(ProjectionKind, projection);
    QFETCH(double, times);
    QFETCH(QPointF, step);
    LayoutOptions options = optionsOfThisRow();
    options.keepOut = {{900, 20, 40, 120}};
    View view = viewOf(projection, {60, 45}, times);
    const auto own = ownPlaces(view, optionsOfThisRow());
    view.centre += step / view.scale * 100;
    const QRectF frame(4, 4, view.size.width() - 8, view.size.height() - 8);
    int seen = 0;
    for (int i = 0; i < 200; ++i) {
        view.centre -= step / view.scale;
        const Layout layout = laidOut(view, options);
        for (const StopIndex stop : own.indices()) {
            const QPointF at = layout.stops[stop].at;
            const auto place = placeOf(stop, layout);
            const QString name = builtIn()->stops[stop].city;
            if (!frame.contains(at)
                || (own[stop]
                    && (!frame.contains(own[stop]->translated(at))
                        || own[stop]->translated(at).intersects(options.keepOut.first()))))
                continue;
            QVERIFY2(place.has_value() == own[stop].has_value(), qPrintable(name));
            if (!place)
                continue;
            QVERIFY2(distance(*place, own[stop]->topLeft()) < 1e-6, qPrintable(name));
            ++seen;
        }
    }
    QVERIFY(seen > 500);
}

void TestLabels::a_label_that_the_frame_cuts_stands_elsewhere()
{
    View view = viewOf(ProjectionKind::EqualEarth, {60, 45}, 1);
    const StopIndex pyongyang = builtIn()->stopAt(QStringLiteral("pyongyang"));
    const auto own = ownPlaces(view, {})[pyongyang];
    QVERIFY(own);
    const bool onTheRight = own->center().x() > 0;
    const LonLat place = toLonLat(builtIn()->story->place(QStringLiteral("pyongyang"))->position);
    view.centre = *view.projection.project(place)
        + QPointF((view.size.width() / 2 - 30) * (onTheRight ? -1 : 1), 0) / view.scale;
    const auto cut = placeOf(pyongyang, laidOut(view));
    QVERIFY(cut);
    QVERIFY(distance(*cut, own->topLeft()) > 10);
}

void TestLabels::a_turning_map_keeps_its_labels_longer_than_one_that_rests()
{
    const auto changesOf = [](bool moving) {
        LayoutOptions options;
        options.moving = moving;
        View view = fittedView(*builtIn(), ProjectionKind::Orthographic, Fit::Story, {1040, 600}, 1);
        Layout before = laidOut(view);
        int changes = 0;
        for (int step = 0; step < 100; ++step) {
            view = view.turned({0.2, step % 2 == 0 ? 0.05 : -0.05});
            Layout now = laidOut(view, options, before);
            for (const StopIndex stop : builtIn()->stops.indices()) {
                const auto place = placeOf(stop, now), earlier = placeOf(stop, before);
                constexpr double Hop = 10;
                changes += place && earlier && distance(*place, *earlier) > Hop;
            }
            before = now;
        }
        return changes;
    };
    const int labels
        = static_cast<int>(laidOut(viewOf(ProjectionKind::Orthographic, {60, 45}, 1)).labels.size());
    QVERIFY(changesOf(true) < labels); // in 20 degrees
    QVERIFY(changesOf(true) * 2 < changesOf(false));
}

void TestLabels::boxes_are_left_free()
{
    const View view = fittedView(*builtIn(), ProjectionKind::EqualEarth, Fit::Story, {1040, 600}, 1);
    LayoutOptions options;
    for (const Label &label : laidOut(view).labels)
        options.keepOut.append(label.box);
    for (const Label &label : laidOut(view, options).labels) {
        for (const QRectF &box : options.keepOut)
            QVERIFY(!label.box.intersects(box));
    }
}

void TestLabels::countries_are_named_beyond_the_close_up_the_larger_first()
{
    LayoutOptions options;
    options.world = world();
    const LonLat africa{15, 5};
    const auto countries = [&](double times, LonLat middle) {
        return countriesIn(laidOut(viewOf(ProjectionKind::EqualEarth, middle, times), options));
    };
    QCOMPARE(countries(0.5, africa), QStringList());
    QCOMPARE(countries(1, africa), QStringList());
    const QStringList first = countries(1.3, africa);
    for (const char *large : {"CHAD", "NIGERIA", "ANGOLA"})
        QVERIFY2(first.contains(QLatin1String(large)), large);
    for (const char *small : {"TOGO", "RWANDA", "GAMBIA", "BURUNDI"})
        QVERIFY2(!first.contains(QLatin1String(small)), small);
    QVERIFY(countries(2.5, {1, 8}).contains(QStringLiteral("TOGO")));
    QVERIFY(countries(8, {-15, 13.5}).contains(QStringLiteral("GAMBIA")));
    QVERIFY(countries(60, {7.4, 43.7}).contains(QStringLiteral("MONACO")));

    // An equal-area map: as large on the map as on the Earth.
    double before = HUGE_VAL;
    for (const Label &label : laidOut(viewOf(ProjectionKind::EqualEarth, africa, 1.3), options).labels) {
        if (label.country.isEmpty())
            continue;
        const double area = world()->country(label.country)->area;
        QVERIFY2(area <= before * 1.001, qPrintable(label.text));
        before = area;
    }
}

void TestLabels::countries_are_named_in_the_language_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << "en" << "SOUTH SUDAN";
    QTest::newRow("Russian") << "ru" << "ЮЖНЫЙ СУДАН";
    QTest::newRow("Chinese") << "zh" << "南苏丹";
    QTest::newRow("a language without names") << "sw" << "SOUTH SUDAN";
}

void TestLabels::countries_are_named_in_the_language()
{
    QFETCH(QString, name);
    const QStringList names
        = countriesIn(laidOut(viewOf(ProjectionKind::EqualEarth, {30, 8}, 2), optionsOfThisRow()));
    QVERIFY2(names.contains(name), qPrintable(names.join(u',')));
}

void TestLabels::places_out_of_sight_are_told_in_the_language()
{
    const auto told = [](const QString &language) {
        LayoutOptions options;
        options.language = language;
        QStringList texts;
        for (const Label &label : laidOut(viewOf(ProjectionKind::EqualEarth, {60, 45}, 1), options).labels)
            texts.append(label.lead + label.text + ' ' + label.second);
        return texts.join('\n');
    };
    QVERIFY(told(QStringLiteral("en")).contains(QStringLiteral("from Havana")));
    QVERIFY(told(QStringLiteral("en")).contains(QStringLiteral("Moscow on 7 days")));
    QVERIFY(told(QStringLiteral("ru")).contains(QStringLiteral("из: Гавана")));
    QVERIFY(told(QStringLiteral("zh")).contains(QStringLiteral("来自 哈瓦那")));
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]"));
    for (const char *language : {"ru", "zh"})
        QVERIFY(!told(QLatin1String(language)).contains(latin));
}

void TestLabels::the_worldview_decides_which_countries_there_are()
{
    const auto names = [](const QString &worldview, LonLat middle) {
        LayoutOptions options;
        options.language = QStringLiteral("ru");
        options.world
            = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Small, worldview).world;
        return countriesIn(laidOut(viewOf(ProjectionKind::EqualEarth, middle, 5), options));
    };
    const LonLat horn{46, 7};
    const QString somaliland = QStringLiteral("СОМАЛИЛЕНД");
    QVERIFY(!names(QStringLiteral("un"), horn).contains(somaliland));
    QVERIFY(names(QStringLiteral("un"), horn).contains(QStringLiteral("СОМАЛИ")));
    QVERIFY(names(QStringLiteral("de-facto"), horn).contains(somaliland));
}

void TestLabels::a_country_keeps_its_name_while_the_map_is_panned()
{
    LayoutOptions options;
    options.world = world();
    View view = viewOf(ProjectionKind::EqualEarth, {25, 35}, 1.6);
    const auto placesIn = [&] {
        const Layout layout = laidOut(view, options);
        const QPointF origin = view.toScreen(QPointF(0, 0));
        QMap<QString, QRectF> places;
        for (const Label &label : layout.labels) {
            if (!label.country.isEmpty())
                places.insert(label.country, label.box.translated(-origin));
        }
        return places;
    };
    auto before = placesIn();
    const QRectF frame(4, 4, view.size.width() - 8, view.size.height() - 8);
    int seen = 0;
    for (int step = 0; step < 200; ++step) {
        view.centre += QPointF(2.7, 1.3) / view.scale;
        const auto now = placesIn();
        const QPointF origin = view.toScreen(QPointF(0, 0));
        for (const auto &[country, box] : before.asKeyValueRange()) {
            if (!frame.contains(box.translated(origin)))
                continue;
            QVERIFY2(now.contains(country), qPrintable(country));
            QVERIFY2(distance(now[country].topLeft(), box.topLeft()) < 1e-6, qPrintable(country));
            ++seen;
        }
        for (const auto &[country, box] : now.asKeyValueRange()) {
            const QRectF earlier = box.translated(origin + QPointF(2.7, 1.3));
            QVERIFY2(before.contains(country) || !frame.contains(earlier), qPrintable(country));
        }
        before = now;
    }
    QVERIFY(seen > 1000);
}

void TestLabels::names_without_room_are_tied_to_their_places()
{
    constexpr int Cities = 25, InRow = 5;
    StoryMaker maker(1, 30);
    maker.place("home", -70, 40, "USA").leader("host", "home");
    for (int i = 0; i < Cities; ++i) {
        const QString city = QString("City-%1").arg(i);
        maker.place(city, 5 + 1.6 * (i % InRow), 45 + 1.6 * (i / InRow), "DEU");
        maker.leader(city, city).meeting(1 + i, city, "home");
    }
    const auto itinerary = maker.itinerary();
    const View view = fittedView(*itinerary, ProjectionKind::EqualEarth, Fit::Story, {1000, 700}, 1);
    LayoutOptions options = optionsIn("en");
    const auto named = [](const Layout &layout) {
        return std::ranges::count_if(layout.labels, [](const Label &l) { return l.stop.isValid(); });
    };
    const auto without = named(layOut(itinerary, view, emphasise(itinerary, {}), options));
    options.leaders = true;
    const Layout layout = layOut(itinerary, view, emphasise(itinerary, {}), options);
    QVERIFY2(named(layout) > without, qPrintable(QString::number(without)));
    for (const Label &label : layout.labels) {
        if (label.leader.isNull())
            continue;
        QVERIFY(label.second.isEmpty());
        QVERIFY(lengthOf(label.leader.p1() - layout.stops[label.stop].at) < 24);
        QVERIFY(label.box.adjusted(-2, -2, 2, 2).contains(label.leader.p2()));
        for (double t = 0; t < 1; t += 0.01) {
            const QPointF at = label.leader.pointAt(t);
            for (const Label &other : layout.labels)
                QVERIFY2(&other == &label || !other.box.contains(at), qPrintable(other.text));
            for (const ScreenStop &stop : layout.stops)
                QVERIFY(lengthOf(stop.at - at) >= stop.radius);
        }
    }
}

void TestLabels::a_name_has_a_halo()
{
    LayoutOptions options;
    options.world = world();
    Scene scene = SceneMaker{}.scene();
    scene.view = viewOf(ProjectionKind::EqualEarth, {20, 15}, 1.5);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        scene.theme = theme;
        scene.layout = laidOut(scene.view, options);
        std::erase_if(scene.layout.labels, [](const Label &label) { return label.country != u"NER"; });
        QCOMPARE(scene.layout.labels.size(), 1U);
        QImage image(scene.view.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        PixelCanvas canvas(painter);
        paintPlaces(canvas, scene);
        painter.end();
        const Colours &colours = coloursOf(theme);
        const QRect box = scene.layout.labels.front().box.adjusted(-2, -2, 2, 2).toAlignedRect();
        int ofHalo = 0, ofInk = 0;
        for (int y = box.top(); y <= box.bottom(); ++y) {
            for (int x = box.left(); x <= box.right(); ++x) {
                constexpr int Near = 24; // of 255
                ofHalo += difference(image.pixel(x, y), colours.halo.rgb()) < Near;
                ofInk += difference(image.pixel(x, y), colours.ink3.rgb()) < Near;
            }
        }
        QVERIFY(ofInk > 20);
        QVERIFY(ofHalo > 3 * ofInk);
    }
}

void TestLabels::a_sheet_shows_the_labels_of_the_screen()
{
    constexpr QSize Design(1440, 810); // a sheet's size at which its pixels are the window's
    const View view = viewOf(ProjectionKind::EqualEarth, {40, 45}, 1.6, Design);
    SheetContent content;
    content.itinerary = builtIn();
    content.medium = world();
    content.fit = std::nullopt;
    content.view = view;
    content.language = QStringLiteral("ru");
    SheetOptions bare;
    bare.pixels = Design;
    bare.title = bare.legend = bare.credit = false;
    LayoutOptions options;
    options.world = world();
    options.language = content.language;
    const auto onSheet = composeSheet(content, bare).scene.layout.labels;
    const auto onScreen = laidOut(view, options).labels;
    QVERIFY(countriesIn(laidOut(view, options)).size() > 5);
    QCOMPARE(onSheet.size(), onScreen.size());
    for (size_t i = 0; i < onSheet.size(); ++i) {
        QCOMPARE(onSheet[i].text, onScreen[i].text);
        QCOMPARE(onSheet[i].box, onScreen[i].box);
    }
}

void TestLabels::a_layout_knows_whose_places_it_shows()
{
    const Layout layout = laidOut(viewOf(ProjectionKind::EqualEarth, {}, 1));
    StoryMaker maker(1, 5);
    maker.place("home", 0, 0, "HUN").leader("host", "home");
    QVERIFY(layout.isOf(builtIn()));
    QVERIFY(!layout.isOf(maker.itinerary()));
    QVERIFY(!Layout().isOf(builtIn()));
}

QTEST_MAIN(TestLabels)
#include "test_labels.moc"
