// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/strokeraster.h"

#include <cmath>
#include <numbers>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace summitry;

/// Lines, discs and rings drawn into pixels.
class TestStrokes : public QObject {
    Q_OBJECT

private slots:
    void a_stroke_covers_its_outline_data();
    void a_stroke_covers_its_outline();
    void neighbouring_segments_leave_no_gap_and_no_seam();
    void a_casing_is_a_wider_stroke_below();
    void a_line_of_any_shape_stays_near_itself();
    void a_clip_cuts_exactly();
    void beyond_the_image_nothing_is_lost();
    void a_ring_covers_its_area_data();
    void a_ring_covers_its_area();
};

namespace {

constexpr QSize Size{160, 120};

QImage drawn(const QSize &size, const std::function<void(StrokeRaster &)> &draw, QRect clip = {})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    StrokeRaster raster(image, 1, {0, 0}, clip.isNull() ? image.rect() : clip);
    draw(raster);
    return image;
}

double covered(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    }
    return sum;
}

double areaOf(const QPolygonF &polygon)
{
    double twice = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

QPolygonF outlineOf(const std::vector<Stroke::Point> &points)
{
    QPolygonF left, right;
    for (size_t i = 0; i < points.size(); ++i) {
        const QPointF in = points[i].at - points[i > 0 ? i - 1 : 0].at;
        const QPointF out = points[std::min(i + 1, points.size() - 1)].at - points[i].at;
        const auto unit = [](QPointF v) { return v.isNull() ? v : v / std::hypot(v.x(), v.y()); };
        const QPointF way = unit(in) + unit(out);
        // A corner lies further out than half the width.
        const QPointF side
            = QPointF(way.y(), -way.x()) * (points[i].halfWidth * 2 / QPointF::dotProduct(way, way));
        const bool isEnd = in.isNull() || out.isNull();
        left.append(points[i].at + side * (isEnd ? 0.5 : 1));
        right.prepend(points[i].at - side * (isEnd ? 0.5 : 1));
    }
    return left + right;
}

/// Filled by Qt, each pixel from 64.
QImage filled(const QPolygonF &outline)
{
    constexpr int Finer = 8;
    QImage image(Size * Finer, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(Finer, Finer);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawPolygon(outline, Qt::WindingFill);
    painter.end();
    return image.scaled(Size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Stroke stroke(const QPolygonF &line, double from, double to, const QColor &colour = Qt::black)
{
    Stroke result;
    result.colour = colour;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(line.size() - 1);
        result.points.push_back({line[i], from + (to - from) * t, 1});
    }
    return result;
}

QPolygonF bow(QPointF from, QPointF to, double bend, int parts)
{
    QPolygonF line;
    const QPointF way = to - from;
    for (int i = 0; i <= parts; ++i) {
        const double t = static_cast<double>(i) / parts;
        line.append(from + way * t + QPointF(way.y(), -way.x()) * (bend * std::sin(std::numbers::pi * t)));
    }
    return line;
}

} // namespace

void TestStrokes::a_stroke_covers_its_outline_data()
{
    QTest::addColumn<QPolygonF>("line");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    const QPointF middle(80.3, 60.6);
    for (int degrees = 0; degrees < 360; degrees += 15) {
        const double angle = degrees * std::numbers::pi / 180;
        const QPointF way(std::cos(angle) * 48, std::sin(angle) * 48);
        const QByteArray name = QByteArray::number(degrees) + " degrees";
        QTest::newRow((name + ", straight").constData())
            << QPolygonF({middle - way, middle + way}) << 1.0 << 1.0;
        QTest::newRow((name + ", tapering").constData())
            << bow(middle - way, middle + way, 0, 4) << 0.6 << 3.2;
        QTest::newRow((name + ", bent").constData())
            << bow(middle - way, middle + way, 0.12, 16) << 0.8 << 1.6;
        QTest::newRow((name + ", bent the other way").constData())
            << bow(middle - way, middle + way, -0.3, 24) << 2.0 << 2.0;
        QTest::newRow((name + ", an arrow's head").constData()) << QPolygonF(
            {middle + QPointF(way.y(), -way.x()) / 6, middle + way / 4,
             middle - QPointF(way.y(), -way.x()) / 6}) << 0.7 << 0.7;
    }
    QTest::newRow("level") << QPolygonF({{20, 40}, {140, 40}}) << 1.0 << 1.0;
    QTest::newRow("level, between rows") << QPolygonF({{140, 40.5}, {20, 40.5}}) << 1.5 << 1.5;
    QTest::newRow("almost level") << QPolygonF({{20, 40}, {140, 40.001}}) << 1.0 << 2.0;
    QTest::newRow("upright") << QPolygonF({{40, 10}, {40, 110}}) << 1.0 << 1.0;
    QTest::newRow("almost upright") << QPolygonF({{40.001, 110}, {40, 10}}) << 2.0 << 1.0;
    QTest::newRow("many points") << bow({10, 20}, {150, 90}, 0.1, 400) << 0.5 << 2.5;
}

void TestStrokes::a_stroke_covers_its_outline()
{
    QFETCH(QPolygonF, line);
    QFETCH(double, from);
    QFETCH(double, to);
    const Stroke thin = stroke(line, from, to);
    const QImage ours = drawn(Size, [&](StrokeRaster &raster) { raster.fill(thin); });
    const QPolygonF outline = outlineOf(thin.points);
    const QImage other = filled(outline);
    const double area = areaOf(outline);
    QVERIFY2(
        std::abs(covered(ours) - area) < 0.03 * area + 1,
        qPrintable(QStringLiteral("%1 instead of %2 pixels").arg(covered(ours)).arg(area)));
    int most = 0;
    QPoint worst;
    for (int y = 0; y < Size.height(); ++y) {
        for (int x = 0; x < Size.width(); ++x) {
            const int difference = std::abs(qAlpha(ours.pixel(x, y)) - qAlpha(other.pixel(x, y)));
            const QPointF at(x + 0.5, y + 0.5);
            // At its ends a stroke is cut along pixels.
            const bool isEnd
                = QLineF(at, line.first()).length() < to + 2 || QLineF(at, line.last()).length() < to + 2;
            if (!isEnd && difference > most) {
                most = difference;
                worst = {x, y};
            }
        }
    }
    constexpr int Allowed = 70; // of 255: the distance from the middle is not quite the share of a pixel
    QVERIFY2(
        most <= Allowed, qPrintable(QStringLiteral("%1 at %2, %3").arg(most).arg(worst.x()).arg(worst.y())));
}

void TestStrokes::neighbouring_segments_leave_no_gap_and_no_seam()
{
    // Of half the opacity, so that a pixel painted twice is darker, and one left out is lighter.
    Stroke half = stroke(bow({10, 60}, {150, 60}, 0.35, 60), 4, 4);
    std::vector<Stroke::Point> &points = half.points;
    for (Stroke::Point &p : points)
        p.opacity = 0.5;
    const QImage image = drawn(Size, [&](StrokeRaster &raster) { raster.fill(half); });
    int inside = 0;
    for (int y = 0; y < Size.height(); ++y) {
        for (int x = 0; x < Size.width(); ++x) {
            const QPointF at(x + 0.5, y + 0.5);
            double away = 1e9;
            for (size_t i = 1; i < points.size(); ++i) {
                for (int part = 0; part <= 8; ++part)
                    away = std::min(
                        away,
                        QLineF(at, points[i - 1].at + (points[i].at - points[i - 1].at) * part / 8.0)
                            .length());
            }
            QVERIFY(qAlpha(image.pixel(x, y)) <= 129);
            if (away > 3 || QLineF(at, points.front().at).length() < 5
                || QLineF(at, points.back().at).length() < 5)
                continue;
            ++inside;
            QVERIFY2(qAlpha(image.pixel(x, y)) >= 126, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
    }
    QVERIFY(inside > 500);
}

void TestStrokes::a_casing_is_a_wider_stroke_below()
{
    const QPolygonF line = bow({10, 100}, {150, 30}, 0.2, 20);
    Stroke cased = stroke(line, 0.6, 3, Qt::blue);
    cased.casing = QColor(250, 240, 230, 200);
    cased.casingWidth = 1.1;
    const QImage once = drawn(Size, [&](StrokeRaster &raster) { raster.fill(cased, 0.7); });
    const QImage twice = drawn(Size, [&](StrokeRaster &raster) {
        raster.fill(stroke(line, 0.6 + 1.1, 3 + 1.1, cased.casing), 0.7);
        raster.fill(stroke(line, 0.6, 3, Qt::blue), 0.7);
    });
    for (int y = 0; y < Size.height(); ++y) {
        for (int x = 0; x < Size.width(); ++x) {
            const QRgb a = once.pixel(x, y), b = twice.pixel(x, y);
            QVERIFY(std::abs(qAlpha(a) - qAlpha(b)) <= 2);
            QVERIFY(std::abs(qBlue(a) * qAlpha(a) - qBlue(b) * qAlpha(b)) <= 3 * 255);
        }
    }
}

void TestStrokes::a_line_of_any_shape_stays_near_itself()
{
    QRandomGenerator chance(3);
    for (int i = 0; i < 400; ++i) {
        // Turns back, stands still, goes along rows and columns.
        QPolygonF line({{80, 60}});
        for (int k = 0; k < 6; ++k) {
            constexpr int Steps[] = {-40, -7, -1, 0, 0, 1, 7, 40};
            const QPointF step(Steps[chance.bounded(8)], Steps[chance.bounded(8)]);
            line.append(line.last() + step);
        }
        const double half = 0.4 + chance.bounded(3.0);
        const QImage image
            = drawn(Size, [&](StrokeRaster &raster) { raster.fill(stroke(line, half, half)); });
        for (int y = 0; y < Size.height(); ++y) {
            for (int x = 0; x < Size.width(); ++x) {
                const QPointF at(x + 0.5, y + 0.5);
                double away = 1e9;
                for (qsizetype k = 1; k < line.size(); ++k) {
                    const QPointF way = line[k] - line[k - 1];
                    const double length = QPointF::dotProduct(way, way);
                    const double t = length > 0
                        ? std::clamp(QPointF::dotProduct(at - line[k - 1], way) / length, 0.0, 1.0)
                        : 0;
                    away = std::min(away, QLineF(at, line[k - 1] + way * t).length());
                }
                const double furthest = (half + 0.5) * 3.3 + 0.5; // of a corner
                QVERIFY2(
                    away < furthest || qAlpha(image.pixel(x, y)) == 0,
                    qPrintable(QStringLiteral("line %1 at %2, %3").arg(i).arg(x).arg(y)));
            }
        }
    }
}

void TestStrokes::a_clip_cuts_exactly()
{
    QRandomGenerator chance(7);
    const auto draw = [&](StrokeRaster &raster) {
        raster.fill(stroke(bow({5, 100}, {155, 15}, 0.2, 20), 0.5, 3));
        raster.fill(stroke(bow({80, 118}, {76, 2}, -0.1, 9), 2, 2, Qt::red));
        raster.ring({70, 60}, 22, 25, Qt::blue);
        raster.ring({110, 40}, 0, 12, Qt::green);
    };
    const QImage whole = drawn(Size, draw);
    for (int i = 0; i < 200; ++i) {
        const QRect clip(
            chance.bounded(-5, 150), chance.bounded(-5, 110), chance.bounded(1, 90), chance.bounded(1, 70));
        const QImage part = drawn(Size, draw, clip);
        for (int y = 0; y < Size.height(); ++y) {
            for (int x = 0; x < Size.width(); ++x)
                QCOMPARE(part.pixel(x, y), clip.contains(x, y) ? whole.pixel(x, y) : 0U);
        }
    }
}

void TestStrokes::beyond_the_image_nothing_is_lost()
{
    const auto draw = [](StrokeRaster &raster) {
        raster.fill(stroke({{-40, 30}, {220, 44}}, 1, 3));
        raster.fill(stroke({{150, -30}, {158, 170}}, 2, 2));
        raster.ring({158, 60}, 0, 14, Qt::black);
    };
    const QImage large = drawn({240, 200}, draw);
    for (const int width : {1, 3, 4, 5, 157, 158, 159, 160}) {
        const QImage image = drawn({width, 120}, draw);
        QCOMPARE(image, large.copy(image.rect()));
    }
}

void TestStrokes::a_ring_covers_its_area_data()
{
    QTest::addColumn<double>("inner");
    QTest::addColumn<double>("outer");
    QTest::newRow("dot") << 0.0 << 2.3;
    QTest::newRow("disc") << 0.0 << 11.0;
    QTest::newRow("large disc") << 0.0 << 33.4;
    QTest::newRow("ring") << 6.0 << 7.5;
    QTest::newRow("large ring") << 30.0 << 31.5;
    QTest::newRow("broad ring") << 5.0 << 25.0;
}

void TestStrokes::a_ring_covers_its_area()
{
    QFETCH(double, inner);
    QFETCH(double, outer);
    for (const QPointF centre : {QPointF(80, 60), QPointF(80.37, 60.81)}) {
        const QImage image
            = drawn(Size, [&](StrokeRaster &raster) { raster.ring(centre, inner, outer, Qt::black); });
        const double area = std::numbers::pi * (outer * outer - inner * inner);
        QVERIFY2(
            std::abs(covered(image) - area) < 0.02 * area + 0.5,
            qPrintable(QString::number(covered(image) / area)));
        for (int y = 0; y < Size.height(); ++y) {
            for (int x = 0; x < Size.width(); ++x) {
                const double away = std::hypot(x + 0.5 - centre.x(), y + 0.5 - centre.y());
                const int alpha = qAlpha(image.pixel(x, y));
                if (away > outer + 0.6 || away < inner - 0.6)
                    QCOMPARE(alpha, 0);
                else if (away < outer - 0.6 && away > inner + 0.6)
                    QVERIFY(alpha >= 253);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestStrokes)
#include "test_strokes.moc"
