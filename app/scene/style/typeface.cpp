// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/style/typeface.h"

#include "tables/datafolder.h"

#include <cmath>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QThreadStorage>

namespace summitry {

namespace {

// Text is measured and outlined at four times its size and scaled down: sizes like 10.5 stay exact (QFont's
// pixel size is an integer), and no screen's resolution has a say.
constexpr int Magnification = 4;

QString interFamily()
{
    static const QString family = [] {
        // Chinese, where it comes with us (in the portable archive): else it is the system's.
        QFontDatabase::addApplicationFont(dataPath(QStringLiteral("fonts/wqy-microhei.ttc")));
        // By its bytes: each weight and size of a font that is known by its file maps it anew.
        QFile inter(dataPath(QStringLiteral("fonts/InterVariable.ttf")));
        const int id = inter.open(QIODevice::ReadOnly)
            ? QFontDatabase::addApplicationFontFromData(inter.readAll())
            : -1;
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        return families.isEmpty() ? QStringLiteral("Inter") : families.first();
    }();
    return family;
}

QFont interAt(const Type &type)
{
    QFont font;
    font.setFamilies({interFamily(), QStringLiteral("WenQuanYi Micro Hei")});
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setVariableAxis(QFont::Tag("wght"), static_cast<float>(type.weight));
    font.setVariableAxis(QFont::Tag("opsz"), type.display ? 32.0F : 14.0F);
    if (type.tabular)
        font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QFont magnified(const Type &type)
{
    QFont font = interAt(type);
    font.setPixelSize(static_cast<int>(std::lround(type.size * Magnification)));
    if (type.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, type.spacing * Magnification);
    return font;
}

struct SetText {
    QString text;
    Type type;
    bool operator==(const SetText &) const = default;
    friend size_t qHash(const SetText &set, size_t seed = 0)
    {
        return qHashMulti(seed, set.text, set.type.size, set.type.weight);
    }
};

// Shaping costs far more than painting, and the same few hundred texts come back with every layout. Kept by
// QThreadStorage: a thread_local with a destructor waits, at its first use, while another thread loads a
// library.
template <typename Value, typename Make> Value cached(const SetText &key, Make make)
{
    constexpr qsizetype Most = 4000;
    static QThreadStorage<QHash<SetText, Value>> storage;
    QHash<SetText, Value> &kept = storage.localData();
    if (const auto found = kept.constFind(key); found != kept.cend())
        return *found;
    if (kept.size() > Most)
        kept.clear();
    return *kept.insert(key, make());
}

/// The path's parts, from left to right, that share no column with each other.
std::vector<QPainterPath> lettersOf(const QPainterPath &outline)
{
    std::vector<QPainterPath> letters;
    double right = 0; // of the last letter
    const auto add = [&](const QPainterPath &contour) {
        const QRectF box = contour.controlPointRect();
        if (letters.empty() || box.left() > right) {
            letters.push_back(contour);
            right = box.right();
        } else {
            letters.back().addPath(contour);
            right = std::max(right, box.right());
        }
        letters.back().setFillRule(outline.fillRule());
    };
    QPainterPath contour;
    for (int i = 0; i < outline.elementCount(); ++i) {
        const QPainterPath::Element at = outline.elementAt(i);
        if (at.isMoveTo()) {
            if (!contour.isEmpty())
                add(contour);
            contour = QPainterPath(at);
        } else if (at.isLineTo()) {
            contour.lineTo(at);
        } else {
            contour.cubicTo(at, outline.elementAt(i + 1), outline.elementAt(i + 2));
            i += 2;
        }
    }
    if (!contour.isEmpty())
        add(contour);
    return letters;
}

} // namespace

QFont typeface(const Type &type)
{
    QFont font = interAt(type);
    constexpr double PointsPerPixel = 0.75;
    if (type.size == std::floor(type.size))
        font.setPixelSize(static_cast<int>(type.size));
    else
        font.setPointSizeF(type.size * PointsPerPixel);
    if (type.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, type.spacing);
    return font;
}

double textWidth(const QString &text, const Type &type)
{
    return cached<double>(
        {text, type}, [&] { return QFontMetricsF(magnified(type)).horizontalAdvance(text) / Magnification; });
}

QPainterPath textOutline(const QString &text, const Type &type)
{
    return cached<QPainterPath>({text, type}, [&] {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addText(0, 0, magnified(type), text);
        return QTransform::fromScale(1.0 / Magnification, 1.0 / Magnification).map(path);
    });
}

void fillOutline(QPainter &painter, const QPainterPath &outline, const QColor &colour)
{
    for (const QPainterPath &letter : lettersOf(outline))
        painter.fillPath(letter, colour);
}

void strokeOutline(QPainter &painter, const QPainterPath &outline, const QPen &pen)
{
    for (const QPainterPath &letter : lettersOf(outline))
        painter.strokePath(letter, pen);
}

QString elided(const QString &text, const Type &type, double width)
{
    return QFontMetricsF(magnified(type)).elidedText(text, Qt::ElideRight, width * Magnification);
}

} // namespace summitry
