// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/cuts.h"

#include <algorithm>
#include <cmath>
#include <QLineF>
#include <QTest>

using namespace summitry;

namespace {

/// From corner to corner of a square of 1,000, with bends.
QPolygonF zigzag()
{
    QPolygonF line;
    for (int i = 0; i <= 40; ++i)
        line.append(QPointF(25 * i, 25 * i + (i % 2) * 37));
    return line;
}

double lengthOf(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    return length;
}

double areaOf(const QPolygonF &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
}

} // namespace

class TestCuts : public QObject {
    Q_OBJECT
private slots:
    void dashes_are_as_long_as_their_gaps();
    void dashes_and_points_in_a_box_are_those_of_the_whole_line();
    void rings_and_lines_keep_what_lies_inside();
};

void TestCuts::dashes_are_as_long_as_their_gaps()
{
    const QPolygonF line = zigzag();
    constexpr double Length = 2;
    const std::vector<QPolygonF> dashes = dashesOf(line, Length, {});
    QCOMPARE(dashes.size(), static_cast<size_t>(std::ceil(lengthOf(line) / (2 * Length))));
    QCOMPARE(dashes.front().front(), line.front());
    for (size_t i = 0; i + 1 < dashes.size(); ++i) {
        QVERIFY(std::abs(lengthOf(dashes[i]) - Length) < 1e-9);
        const double gap = QLineF(dashes[i].back(), dashes[i + 1].front()).length();
        QVERIFY(gap <= Length + 1e-9); // shorter around a bend
    }
}

void TestCuts::dashes_and_points_in_a_box_are_those_of_the_whole_line()
{
    const QPolygonF line = zigzag();
    const QRectF box(300, 290, 200, 260);
    const auto isNear = [](const QPointF &p, const QPointF &q) { return QLineF(p, q).length() < 1e-6; };
    const std::vector<QPolygonF> all = dashesOf(line, 3, {}), some = dashesOf(line, 3, box);
    QVERIFY(some.size() * 2 < all.size());
    int inside = 0;
    for (const QPolygonF &dash : all) {
        if (!box.contains(dash.boundingRect()))
            continue;
        ++inside;
        QVERIFY(std::ranges::any_of(some, [&](const QPolygonF &kept) {
            return isNear(kept.front(), dash.front()) && isNear(kept.back(), dash.back());
        }));
    }
    QVERIFY(inside > 40);

    const std::vector<QPointF> points = pointsAlong(line, 5, {}), near = pointsAlong(line, 5, box);
    QCOMPARE(points.size(), static_cast<size_t>(std::ceil(lengthOf(line) / 5)));
    QVERIFY(near.size() * 2 < points.size());
    for (const QPointF &point : points) {
        if (box.contains(point))
            QVERIFY(std::ranges::any_of(near, [&](const QPointF &kept) { return isNear(kept, point); }));
    }
}

void TestCuts::rings_and_lines_keep_what_lies_inside()
{
    const QRectF box(0, 0, 100, 50);
    const QPolygonF square{{-50, 20}, {60, 20}, {60, 400}, {-50, 400}}, outside = square.translated(500, 0);
    const std::vector<QPolygonF> rings{square, outside};
    const std::vector<QPolygonF> kept = ringsInside(rings, box);
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(areaOf(kept.front()), 60 * 30);
    QVERIFY(box.contains(kept.front().boundingRect()));

    const QPolygonF line{{-10, 10}, {50, 10}, {50, 70}, {70, 70}, {70, 10}};
    const std::vector<QPolygonF> pieces = piecesInside(line, box);
    QCOMPARE(pieces.size(), 2U);
    QCOMPARE(pieces[0], QPolygonF({{0, 10}, {50, 10}, {50, 50}}));
    QCOMPARE(pieces[1], QPolygonF({{70, 50}, {70, 10}}));
}

QTEST_GUILESS_MAIN(TestCuts)
#include "test_cuts.moc"
