// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"
#include "output/paintedsheet.h"
#include "realstory.h"
#include "scene/paint/painterpaths.h"
#include "support/pictures.h"

#include <algorithm>
#include <functional>
#include <QPainter>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

/// Lines, dashes and texts are covered by another rule on each: see Difference::worstTile. The golden cases
/// have 0.68 at most (dashes south of the Sahara); a missing graticule has 0.9, a border 1.5, an arc 8.
constexpr double WorstTile = 0.75;

/// Paths of which something is left out: a group, all lines of a colour, or the longest one of them.
class LackingPaths final : public PainterPaths {
public:
    struct Missing {
        QString group;
        QColor colour; ///< of lines
        double longer = 0; ///< pixels: only lines that are
    };
    LackingPaths(QPainter &painter, Missing missing)
        : PainterPaths(painter)
        , m_missing(std::move(missing))
    {
    }
    double longest() const { return m_longest; } ///< of the missing lines, pixels

    bool wantsGroups() const override { return true; }
    void begin(const CanvasGroup &group) override { m_isIn = group.id == m_missing.group; }
    void end() override { m_isIn = false; }

protected:
    /// Also lines that the clip cuts.
    void fillPath(const QPainterPath &path, const QColor &colour) override
    {
        if (!m_isIn && (colour != m_missing.colour || m_missing.longer > 0))
            PainterPaths::fillPath(path, colour);
    }
    void strokeLine(const QPolygonF &line, const Pen &pen) override
    {
        double length = 0;
        for (qsizetype i = 1; i < line.size(); ++i)
            length += QLineF(line[i - 1], line[i]).length();
        const bool isMissing = pen.colour == m_missing.colour && length > m_missing.longer;
        if (isMissing)
            m_longest = std::max(m_longest, length);
        if (!m_isIn && !isMissing)
            PainterPaths::strokeLine(line, pen);
    }
    void setText(const HaloedText &text, QPointF baseline, double scale) override
    {
        if (!m_isIn)
            PainterPaths::setText(text, baseline, scale);
    }

private:
    Missing m_missing;
    double m_longest = 0;
    bool m_isIn = false;
};

/// Hands all on but clips: asks as if they were there, and cuts nothing.
class WithoutClips final : public Canvas {
public:
    explicit WithoutClips(Canvas &canvas)
        : m_canvas(canvas)
    {
    }
    void push(const QTransform &inner, const QRectF &clip) override
    {
        m_canvas.push(inner);
        m_outer.push_back(m_clip);
        m_clip = inner.inverted().mapRect(clip.isNull() ? m_clip : clip);
    }
    void pop() override
    {
        m_canvas.pop();
        m_clip = m_outer.back();
        m_outer.pop_back();
    }
    void area(std::span<const QPolygonF> rings, const QColor &c) override { m_canvas.area(rings, seen(c)); }
    void rect(const QRectF &rect, const QColor &c) override { m_canvas.rect(rect, seen(c)); }
    void line(const QPolygonF &line, const Pen &pen) override { m_canvas.line(line, pen); }
    void stroke(const Stroke &stroke) override
    {
        m_canvas.setOpacity(m_opacity);
        m_canvas.stroke(stroke);
        m_canvas.setOpacity(1);
    }
    void polygon(const QPolygonF &p, const QColor &c) override { m_canvas.polygon(p, seen(c)); }
    void chevron(const QPolygonF &line, double width, const QColor &c) override
    {
        m_canvas.chevron(line, width, seen(c));
    }
    void dots(const QPolygonF &line, double diameter, double gap, const QColor &c) override
    {
        m_canvas.dots(line, diameter, gap, seen(c));
    }
    void disc(QPointF at, double radius, const QColor &c) override { m_canvas.disc(at, radius, seen(c)); }
    void ring(QPointF at, double radius, double width, const QColor &c) override
    {
        m_canvas.ring(at, radius, width, seen(c));
    }
    void text(const HaloedText &text, QPointF baseline) override { m_canvas.text(text, baseline); }

private:
    Canvas &m_canvas;
    std::vector<QRectF> m_outer;
};

QImage painted(const SheetFrame &sheet, const std::function<void(QPainter &)> &paint)
{
    QImage image(sheet.plan->options.pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QImage throughPaths(const SheetFrame &sheet)
{
    return painted(sheet, [&](QPainter &painter) {
        PainterPaths canvas(painter);
        paintSheet(canvas, sheet);
    });
}

QImage without(const SheetFrame &sheet, const LackingPaths::Missing &missing)
{
    return painted(sheet, [&](QPainter &painter) {
        LackingPaths canvas(painter, missing);
        paintSheet(canvas, sheet);
    });
}

double longestLine(const SheetFrame &sheet, const QColor &colour)
{
    double longest = 0;
    painted(sheet, [&](QPainter &painter) {
        LackingPaths canvas(painter, {{}, colour, 0});
        paintSheet(canvas, sheet);
        longest = canvas.longest();
    });
    return longest;
}

/// Without arcs, places and words.
SheetFrame ground(SheetFrame sheet)
{
    for (ScreenArc &arc : sheet.scene.layout.arcs)
        arc.pieces.clear();
    for (ScreenStop &stop : sheet.scene.layout.stops)
        stop.at = QPointF(-1000, -1000);
    sheet.scene.layout.labels.clear();
    sheet = withoutFurniture(sheet);
    return sheet;
}

bool isSameMap(const QImage &pixels, const QImage &paths)
{
    const Difference found = difference(pixels, paths, 2);
    qInfo("the worst tile is off by %.2f, at %d, %d", found.worstTile, found.worstAt.x(), found.worstAt.y());
    return found.worstTile <= WorstTile;
}

SheetFrame sheetNamed(const QString &name)
{
    return name == u"close" ? closeSheet() : name == u"moving" ? movingSheet() : goldenSheet(name);
}

} // namespace

/// Pixels and paths show the same; and what is missing among the paths is found.
class TestCanvases : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void every_golden_case_is_the_same_through_both_data();
    void every_golden_case_is_the_same_through_both();
    void what_is_missing_among_the_paths_is_found_data();
    void what_is_missing_among_the_paths_is_found();
    void a_line_that_is_missing_is_found_data();
    void a_line_that_is_missing_is_found();
    void a_missing_clip_is_found();
};

void TestCanvases::every_golden_case_is_the_same_through_both_data()
{
    QTest::addColumn<QString>("name");
    for (const GoldenCase &kept : goldenCases())
        QTest::addRow("%s", qPrintable(kept.name)) << kept.name;
    for (const char *name : {"close", "moving"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestCanvases::every_golden_case_is_the_same_through_both()
{
    QFETCH(QString, name);
    const SheetFrame sheet = sheetNamed(name);
    QVERIFY(isSameMap(paintedSheet(ground(sheet)), throughPaths(ground(sheet))));
    const QImage pixels = paintedSheet(sheet), paths = throughPaths(sheet);
    const bool isSame = isSameMap(pixels, paths);
    if (!isSame) {
        pixels.save(name + QStringLiteral("-pixels.png"));
        paths.save(name + QStringLiteral("-paths.png"));
    }
    QVERIFY(isSame);
}

void TestCanvases::what_is_missing_among_the_paths_is_found_data()
{
    QTest::addColumn<QString>("group");
    const SheetFrame sheet = goldenSheet(QStringLiteral("whole-light"));
    const Itinerary &itinerary = *sheet.scene.itinerary;
    for (const ArcIndex i : itinerary.arcs.indices())
        QTest::addRow("arc %d", i.value()) << QStringLiteral("arc-%1").arg(i.value());
    for (const Label &label : sheet.scene.layout.labels) {
        if (label.stop.isValid())
            QTest::addRow("label %s", qPrintable(label.text))
                << QStringLiteral("label-place-") + itinerary.stops[label.stop].city;
    }
    for (const Stop &stop : itinerary.stops) {
        if (stop.kind == Stop::Kind::Host)
            QTest::addRow("ring of %s", qPrintable(stop.city)) << QStringLiteral("place-") + stop.city;
    }
    QTest::addRow("Kazakhstan") << QStringLiteral("country-KAZ");
}

void TestCanvases::what_is_missing_among_the_paths_is_found()
{
    QFETCH(QString, group);
    static const SheetFrame sheet = goldenSheet(QStringLiteral("whole-light"));
    static const QImage pixels = paintedSheet(sheet);
    QVERIFY(!isSameMap(pixels, without(sheet, {group, {}, 0})));
}

void TestCanvases::a_line_that_is_missing_is_found_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<bool>("all");
    const Colours &colours = coloursOf(Theme::Light);
    QTest::newRow("borders") << colours.border << true;
    QTest::newRow("the longest coast") << colours.coast << false;
    QTest::newRow("disputed borders") << colours.disputed << true;
    QTest::newRow("the graticule") << colours.graticule << true;
}

void TestCanvases::a_line_that_is_missing_is_found()
{
    QFETCH(QColor, colour);
    QFETCH(bool, all);
    static const SheetFrame sheet = ground(goldenSheet(QStringLiteral("whole-light")));
    static const QImage pixels = paintedSheet(sheet);
    const double longer = all ? 0 : longestLine(sheet, colour) - 0.5;
    QVERIFY(all || longer > 0);
    QVERIFY(!isSameMap(pixels, without(sheet, {{}, colour, longer})));
}

void TestCanvases::a_missing_clip_is_found()
{
    const SheetFrame sheet = closeSheet();
    const QImage paths = painted(sheet, [&](QPainter &painter) {
        PainterPaths canvas(painter);
        WithoutClips open(canvas);
        paintSheet(open, sheet);
    });
    QVERIFY(!isSameMap(paintedSheet(sheet), paths));
}

QTEST_MAIN(TestCanvases)
#include "test_canvases.moc"
