// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"
#include "output/paintedsheet.h"
#include "output/svg/svgcanvas.h"
#include "output/svg/writesvg.h"
#include "realstory.h"
#include "recordingcanvas.h"
#include "support/pictures.h"

#include <QBuffer>
#include <QProcess>
#include <QRawFont>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace summitry;
using namespace summitry::test;

namespace {

const auto GoOn = [] { return true; };

QByteArray drawn(const SheetFrame &sheet)
{
    QString error;
    const QByteArray svg = svgOf(sheet, GoOn, &error);
    return error.isEmpty() ? svg : QByteArray();
}

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    QString at(const char *name) const { return attributes.value(QLatin1String(name)).toString(); }
};

/// All elements, in order; none where it is no well-formed XML.
std::vector<Element> elementsOf(const QByteArray &svg)
{
    std::vector<Element> elements;
    std::vector<size_t> open;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            open.push_back(elements.size());
            elements.push_back({xml.name().toString(), xml.attributes(), {}});
        } else if (xml.isEndElement()) {
            open.pop_back();
        } else if (xml.isCharacters()) {
            elements[open.back()].text += xml.text();
        }
    }
    return xml.hasError() ? std::vector<Element>() : elements;
}

/// As librsvg shows it.
QImage shown(const QByteArray &svg)
{
    QProcess program;
    program.start(QStringLiteral("rsvg-convert"), {QStringLiteral("--format=png")});
    program.write(svg);
    program.closeWriteChannel();
    program.waitForFinished();
    return QImage::fromData(program.readAllStandardOutput()).convertToFormat(QImage::Format_RGB32);
}

/// Its ground, arcs and rings: where words stand another program sets them its own way.
SheetFrame withoutWords(SheetFrame sheet)
{
    sheet = withoutFurniture(sheet);
    sheet.scene.layout.labels.clear();
    return sheet;
}

constexpr double WorstTile = 2; ///< see Difference; librsvg's edges are softer than ours. An arc has 8.

} // namespace

class TestSvg : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void everyGoldenCaseIsShownAlikeByAnotherProgram_data()
    {
        QTest::addColumn<QString>("name");
        for (const GoldenCase &kept : goldenCases())
            QTest::addRow("%s", qPrintable(kept.name)) << kept.name;
    }
    void everyGoldenCaseIsShownAlikeByAnotherProgram()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty())
            QSKIP("skipped: rsvg-convert is not installed");
        QFETCH(QString, name);
        const SheetFrame sheet = withoutWords(goldenSheet(name));
        const QImage pixels = paintedSheet(sheet), paths = shown(drawn(sheet));
        QCOMPARE(paths.size(), pixels.size());
        const Difference found = difference(pixels, paths, 2);
        qInfo("worst tile %.2f at %d, %d", found.worstTile, found.worstAt.x(), found.worstAt.y());
        if (found.worstTile > WorstTile)
            paths.save(name + QStringLiteral("-svg.png"));
        QVERIFY(found.worstTile <= WorstTile);
    }
    void anArcThatIsMissingIsFound_data()
    {
        QTest::addColumn<int>("arc");
        for (const int arc : {0, 7, 20, 42})
            QTest::addRow("arc %d", arc) << arc;
    }
    void anArcThatIsMissingIsFound()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty())
            QSKIP("skipped: rsvg-convert is not installed");
        QFETCH(int, arc);
        SheetFrame sheet = withoutWords(goldenSheet(QStringLiteral("whole-light")));
        const QImage pixels = paintedSheet(sheet);
        sheet.scene.layout.arcs[ArcIndex(arc)].pieces.clear();
        QVERIFY(difference(pixels, shown(drawn(sheet)), 2).worstTile > WorstTile);
    }
    void itIsWhatDesignersOpen()
    {
        const SheetFrame sheet = composeSheet(builtInStory(), {});
        const QByteArray svg = drawn(sheet);
        const std::vector<Element> elements = elementsOf(svg);
        QVERIFY(!elements.empty());
        QVERIFY2(svg.size() < 2'000'000, qPrintable(QString::number(svg.size())));
        QSet<QString> ids;
        for (const Element &element : elements) {
            if (const QString id = element.at("id"); !id.isEmpty()) {
                QVERIFY2(!ids.contains(id), qPrintable(id));
                ids.insert(id);
            }
            QVERIFY(element.name != QLatin1String("clipPath") && element.at("clip-path").isEmpty());
            QVERIFY(element.at("stroke-dasharray").isEmpty());
        }
        for (const char *layer :
             {"sea", "land", "lakes", "borders", "arcs", "rings", "labels", "header", "key", "credit"})
            QVERIFY2(ids.contains(QLatin1String(layer)), layer);
        for (const ArcIndex arc : sheet.scene.itinerary->arcs.indices())
            QVERIFY(ids.contains(QStringLiteral("arc-%1").arg(arc.value())));
        QCOMPARE(elements[0].at("lang"), QStringLiteral("en"));
        QCOMPARE(elements[1].text, sheet.furniture.title);
        QVERIFY(elements[2].text.contains(sheet.furniture.standfirst));
    }
    void everyTextIsATextAndHasItsLetters_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "ru", "zh"})
            QTest::addRow("%s", language) << QString::fromLatin1(language);
    }
    void everyTextIsATextAndHasItsLetters()
    {
        QFETCH(QString, language);
        SheetContent content = builtInStory();
        content.language = language;
        const SheetFrame sheet = composeSheet(content, {});
        RecordingCanvas recorded(QRectF(QPointF(0, 0), sheet.plan->options.pixels));
        paintSheet(recorded, sheet);
        QStringList expected, written;
        for (const RecordingCanvas::Shape &shape : recorded.shapes) {
            if (!shape.text.isEmpty())
                expected << shape.text;
        }
        QString style;
        std::map<QString, QString> letters; // by typeface: "Inter 400"
        for (const Element &element : elementsOf(drawn(sheet))) {
            if (element.name == QLatin1String("style"))
                style = element.text;
            if (element.name != QLatin1String("text"))
                continue;
            written << element.text;
            const bool isDisplay = element.at("class").startsWith(QLatin1Char('d'));
            letters
                [(isDisplay ? QStringLiteral("Inter Display ") : QStringLiteral("Inter "))
                 + element.at("font-weight")]
                += element.text;
        }
        QCOMPARE(written, expected);
        QVERIFY(written.size() > 30);
        std::map<QString, QRawFont> faces;
        static const QRegularExpression face(QStringLiteral(
            "font-family:'?([^;']+)'?;font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]+)"));
        for (const QRegularExpressionMatch &match : face.globalMatch(style))
            faces[match.captured(1) + QLatin1Char(' ') + match.captured(2)]
                = QRawFont(QByteArray::fromBase64(match.captured(3).toLatin1()), 100);
        const auto chinese = faces.find(QStringLiteral("WenQuanYi Micro Hei 400"));
        for (const auto &[name, text] : letters) {
            QVERIFY2(faces.contains(name) && faces[name].isValid(), qPrintable(name));
            for (const uint letter : text.toUcs4())
                QVERIFY2(
                    faces[name].supportsCharacter(letter)
                        || (chinese != faces.end() && chinese->second.supportsCharacter(letter)),
                    qPrintable(name + QString::number(letter, 16)));
        }
        QCOMPARE(chinese != faces.end(), language == QLatin1String("zh"));
    }
    void wordsCannotBreakOut()
    {
        SheetContent content = builtInStory();
        content.words.title = QStringLiteral("</text><script>alert(1)</script>]]>&amp; \x01\x0b\ufffe end");
        const std::vector<Element> elements = elementsOf(drawn(composeSheet(content, {})));
        QVERIFY(!elements.empty());
        QVERIFY(std::ranges::none_of(
            elements, [](const Element &e) { return e.name == QLatin1String("script"); }));
        QCOMPARE(elements[1].text, QStringLiteral("</text><script>alert(1)</script>]]>&amp;  end"));
    }
    void idsAreThoseOfXmlAndDiffer()
    {
        QSet<QString> ids;
        static const QRegularExpression name(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]*$"));
        for (const char *typed :
             {"arc-1", "arc 1", "arc_1", "arc\"1", "1", "", "i1", "поездка", "a<b", "arc_0020_1"}) {
            const QString id = xmlId(QString::fromUtf8(typed));
            QVERIFY2(name.match(id).hasMatch(), qPrintable(id));
            ids.insert(id);
        }
        QVERIFY(ids.size() >= 9); // "1" and "i1" may meet: the drawing numbers what it has twice
    }
    void whatIsStoppedIsNotWritten()
    {
        const QTemporaryDir folder;
        ExportOrder order;
        order.content = realStory();
        order.path = folder.filePath(QStringLiteral("map.svg"));
        order.format = chooseFile(order.path).format;
        QVERIFY(run(order, [](double share) { return share < 0.3; }).cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(run(order, [](double) { return true; }).error.isEmpty());
        QVERIFY(QFileInfo(order.path).size() > 100'000);
        order.path = folder.filePath(QStringLiteral("nowhere/map.svg"));
        QVERIFY(run(order, [](double) { return true; }).error.contains(QStringLiteral("does not exist")));
    }
};

QTEST_MAIN(TestSvg)
#include "test_svg.moc"
