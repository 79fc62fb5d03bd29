// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostileinputs.h"

#include "../story/smallstory.h"
#include "zipfile.h"

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace summitry {

namespace {

constexpr int MB = 1'000'000;

/// Every '&x9;' is a thousand million times 'lol'.
QByteArray laughs(const QByteArray &root)
{
    QByteArray text = "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [\n<!ENTITY x0 \"lol\">\n";
    for (int i = 1; i < 10; ++i)
        text += "<!ENTITY x" + QByteArray::number(i) + " \""
            + QByteArray("&x" + QByteArray::number(i - 1) + ";").repeated(10) + "\">\n";
    return text + "]>\n";
}

QByteArray bookPart(const QByteArray &sheets)
{
    return R"(<workbook xmlns:r="r"><sheets>)" + sheets + "</sheets></workbook>";
}

const QByteArray oneSheet = R"(<sheet name="Visits" r:id="r1"/>)";

QByteArray relation(const QByteArray &target)
{
    return "<Relationships><Relationship Id=\"r1\" Target=\"" + target + "\"/></Relationships>";
}

/// A workbook of one sheet, with these rows, and other parts in the place of its own.
QByteArray xlsx(const QByteArray &rows, const QList<ZipPart> &others = {}, const QByteArray &root = {})
{
    QList<ZipPart> parts = others;
    const auto add = [&](const QByteArray &name, const QByteArray &bytes) {
        for (const ZipPart &part : others)
            if (part.name == name)
                return;
        parts += ZipPart{name, bytes, true};
    };
    add("xl/workbook.xml", bookPart(oneSheet));
    add("xl/_rels/workbook.xml.rels", relation("worksheets/sheet1.xml"));
    add("xl/worksheets/sheet1.xml", root + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return zipOf(parts);
}

QByteArray inlined(const QByteArray &address, const QByteArray &text)
{
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const QByteArray headRow = "<row r=\"1\">" + inlined("A1", "Date") + inlined("B1", "City") + "</row>";
const QByteArray goodRow = "<row r=\"2\">" + inlined("A2", "2024-05-16") + inlined("B2", "Paris") + "</row>";

QByteArray row3(const QByteArray &cells)
{
    return headRow + goodRow + "<row r=\"3\">" + cells + "</row>";
}

QByteArray ods(const QByteArray &rows, const QByteArray &head = {})
{
    return zipOf(
        {{"content.xml",
          head
              + R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">)"
                R"(<office:body><office:spreadsheet><table:table table:name="Visits">)"
              + rows + "</table:table></office:spreadsheet></office:body></office:document-content>",
          true}});
}

QByteArray odsRow(const QList<QByteArray> &cells)
{
    QByteArray row = "<table:table-row>";
    for (const QByteArray &cell : cells)
        row += "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>";
    return row + "</table:table-row>";
}

void makeTexts(const QDir &to)
{
    const auto write = [&](const char *name, const QByteArray &bytes) { writeAll(to.filePath(name), bytes); };
    const QByteArray head = "Date,City\n2024-05-16,Paris\n";
    write("cell-of-a-megabyte.csv", head + "2024-05-18," + QByteArray(MB, 'x') + '\n');
    write("zero-byte.csv", head + QByteArray("2024-05-18,Ber\0lin\n", 19));
    write(
        "odd-utf16.csv",
        QByteArray(
            "\xFF\xFE"
            "D\0a\0t\0e",
            9));
    write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    write(
        "program.csv",
        QByteArray(
            "\x7f"
            "ELF\2\1\1\0",
            8));
    write("packed.csv", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8));
    write("database.csv", QByteArray("SQLite format 3\0", 16));
    write("workbook.csv", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10));
    write("archive.txt", QByteArray("7z\xBC\xAF\x27\x1C\0\4", 8));
    QFile large(to.filePath("large.csv"));
    if (!large.open(QIODevice::WriteOnly) || !large.resize(150 * MB + 1))
        qFatal("large.csv");
    QFile larger(to.filePath("large.geojson"));
    if (!larger.open(QIODevice::WriteOnly) || !larger.resize(200 * MB + 1))
        qFatal("large.geojson");
    const QByteArray point = R"({"type":"Feature","properties":{"date":"2024-05-16","x":)";
    write(
        "deep.geojson",
        R"({"type":"FeatureCollection","features":[)" + point + QByteArray(MB, '[') + QByteArray(MB, ']')
            + R"(},"geometry":null}]})");
    write(
        "laughs.kml",
        laughs("kml") + "<kml><Document><Placemark><name>&x9;</name></Placemark></Document></kml>");
    write("deep.kml", "<kml>" + QByteArray("<Folder>").repeated(MB / 10));
    write("zeros.gpkg", "SQLite format 3" + QByteArray(4096, '\0'));
    write("garbage.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(4096, 'x'));
    write("cut.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

void makeWorkbooks(const QDir &to)
{
    const auto write = [&](const char *name, const QByteArray &bytes) { writeAll(to.filePath(name), bytes); };
    const QByteArray sheetPart = "xl/worksheets/sheet1.xml";
    write("date-in-words.xlsx", xlsx(row3(inlined("A3", "some day") + inlined("B3", "Berlin"))));
    write("no-place.xlsx", xlsx(row3(inlined("A3", "2024-05-18"))));
    write("no-rows.xlsx", xlsx({}));
    write("header-alone.xlsx", xlsx(headRow));
    write(
        "hidden.xlsx",
        xlsx(
            headRow + goodRow,
            {{"xl/workbook.xml", bookPart(R"(<sheet name="Visits" state="hidden" r:id="r1"/>)")}}));
    write("no-sheets.xlsx", xlsx(headRow, {{"xl/workbook.xml", bookPart({})}}));
    write("no-book.xlsx", zipOf({{"readme.txt", "no workbook"}}));
    write("no-relations.xlsx", zipOf({{"xl/workbook.xml", bookPart(oneSheet)}}));
    write("sheet-missing.xlsx", xlsx({}, {{"xl/_rels/workbook.xml.rels", relation("worksheets/other.xml")}}));
    write(
        "sheet-outside.xlsx", xlsx({}, {{"xl/_rels/workbook.xml.rels", relation("../../../etc/worksheet")}}));
    write(
        "sheet-remote.xlsx",
        xlsx({}, {{"xl/_rels/workbook.xml.rels", relation("http://192.0.2.1/worksheet.xml")}}));
    write("sheet-cut.xlsx", xlsx({}, {{sheetPart, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\">"}}));
    write("tags-crossed.xlsx", xlsx({}, {{sheetPart, "<worksheet><row></worksheet></row>"}}));
    write("laughs.xlsx", xlsx(row3(inlined("A3", "&x9;")), {}, laughs("worksheet")));
    write(
        "entity-of-a-file.xlsx",
        xlsx(
            row3(inlined("A3", "&x;")), {},
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
    write("deep.xlsx", xlsx(row3("<c r=\"A3\">" + QByteArray("<x>").repeated(MB))));
    write(
        "row-of-no-sheet.xlsx",
        xlsx(
            headRow + goodRow + "<row r=\"2000000000\">" + inlined("A2000000000", "2024-05-18")
            + inlined("B2000000000", "Berlin") + "</row>"));
    write(
        "row-negative.xlsx",
        xlsx(
            headRow + goodRow + "<row r=\"-7\">" + inlined("A3", "2024-05-18") + inlined("B3", "Berlin")
            + "</row>"));
    write("column-of-no-sheet.xlsx", xlsx(row3(inlined("A3", "2024-05-18") + inlined("ZZZZ3", "Berlin"))));
    write(
        "text-of-no-list.xlsx", xlsx(row3(inlined("A3", "2024-05-18") + R"(<c r="B3" t="s"><v>77</v></c>)")));
    write("failed-formula.xlsx", xlsx(row3(R"(<c r="A3" t="e"><v>#N/A</v></c>)" + inlined("B3", "Berlin"))));
    write("bomb.xlsx", xlsx(row3({}), {{sheetPart, QByteArray(301 * MB, ' '), true}}));
    write("claims-4-gigabytes.xlsx", xlsx({}, {{sheetPart, "<worksheet/>", true, 0xFFFFFFF0U}}));
    write("password.xlsx", xlsx({}, {{sheetPart, "<worksheet/>", false, {}, {}, 1}}));
    write("packed-otherwise.xlsx", xlsx({}, {{sheetPart, "<worksheet/>", false, {}, 12}}));
    write("checksum.xlsx", xlsx({}, {{sheetPart, "<worksheet/>", false, {}, {}, 0, true}}));
    write("cut.xlsx", xlsx(headRow + goodRow).first(200));
    write("protected.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, 'x'));
    write(
        "date-in-words.ods",
        ods(odsRow({"Date", "City"}) + odsRow({"2024-05-16", "Paris"}) + odsRow({"some day", "Berlin"})));
    write("no-rows.ods", ods({}));
    write("no-content.ods", zipOf({{"meta.xml", "<meta/>"}}));
    write("cut.ods", ods(odsRow({"Date", "City"})).first(80));
    write("no-xml.ods", zipOf({{"content.xml", "no XML"}}));
    write("laughs.ods", ods(odsRow({"Date", "City"}) + odsRow({"&x9;", "Paris"}), laughs("content")));
    write("deep.ods", ods("<table:table-row><table:table-cell><text:p>" + QByteArray("<x>").repeated(MB)));
    write(
        "repeated.ods",
        ods(odsRow({"Date", "City"}) + R"(<table:table-row table:number-rows-repeated="2000000000">)"
            + "<table:table-cell><text:p>2024-05-16</text:p></table:table-cell></table:table-row>"));
    write(
        "letter.ods",
        zipOf(
            {{"content.xml",
              "<office:document-content "
              "xmlns:office=\"o\"><office:body><office:text/></office:body></office:document-content>"}}));
    write("bomb.kmz", zipOf({{"doc.kml", QByteArray(301 * MB, ' '), true}}));
    write("no-kml.kmz", zipOf({{"readme.txt", "no KML"}}));
    write("password.kmz", zipOf({{"doc.kml", "<kml/>", false, {}, {}, 1}}));
}

QList<ZipPart> storyParts()
{
    QList<ZipPart> parts;
    for (const QString &name : QDir(smallStory()).entryList(QDir::Files))
        parts += ZipPart{name.toUtf8(), readAll(smallStory() + '/' + name), true};
    return parts;
}

void makeZips(const QDir &to)
{
    const auto write = [&](const char *name, const QByteArray &bytes) { writeAll(to.filePath(name), bytes); };
    const auto changed = [&](const char *name, const auto &change) {
        QList<ZipPart> parts = storyParts();
        for (ZipPart &part : parts)
            if (part.name == "groups.csv")
                change(&part);
        write(name, zipOf(parts));
    };
    write("nothing.zip", zipOf({}));
    write("no-tables.zip", zipOf({{"photo.jpg", "x"}, {"letter.docx", "y"}}));
    write("nested.zip", zipOf({{"story.zip", zipOf(storyParts()), true}}));
    write("cut.zip", zipOf(storyParts()).first(300));
    write("twice.zip", zipOf(storyParts() + QList<ZipPart>{{"groups.csv", "id\n"}}));
    write("outside.zip", zipOf({{"../../story.csv", "title\n"}, {"/etc/leaders.csv", "id\n"}}));
    QList<ZipPart> many;
    for (int i = 0; i < 10'001; ++i)
        many += ZipPart{QByteArray::number(i), {}};
    write("many-files.zip", zipOf(many));
    changed("password.zip", [](ZipPart *part) { part->flags = 1; });
    changed("packed-otherwise.zip", [](ZipPart *part) { part->claimedMethod = 12; });
    changed("checksum.zip", [](ZipPart *part) { part->isDamaged = true; });
    changed("claims-4-gigabytes.zip", [](ZipPart *part) { part->claimedSize = 0xFFFFFFF0U; });
    changed("bomb.zip", [](ZipPart *part) { part->bytes = QByteArray(151 * MB, '\n'); });
    changed("long-cell.zip", [](ZipPart *part) {
        part->bytes = "id,name,basis,note\ncold,Cold countries,fact," + QByteArray(2 * MB, 'x') + '\n';
    });
    changed("zero-byte.zip", [](ZipPart *part) { part->bytes += '\0'; });
    QFile large(to.filePath("large.zip"));
    if (!large.open(QIODevice::WriteOnly) || large.write("PK\x03\x04") != 4 || !large.resize(100 * MB + 1))
        qFatal("large.zip");
}

void makeFiles(const QDir &to)
{
    const auto pathOf = [&](const char *name) { return to.filePath(name).toUtf8(); };
    const auto story = [&](const char *name) {
        to.mkdir(name);
        for (const ZipPart &part : storyParts())
            if (part.name != "groups.csv")
                writeAll(to.filePath(name) + '/' + QString::fromUtf8(part.name), part.bytes);
        return QByteArray(to.filePath(name).toUtf8() + "/groups.csv");
    };
    const auto link = [](const QByteArray &target, const QByteArray &path) {
        if (symlink(target.constData(), path.constData()) != 0)
            qFatal("%s", path.constData());
    };
    const auto pipe = [](const QByteArray &path) {
        if (mkfifo(path.constData(), 0600) != 0)
            qFatal("%s", path.constData());
    };
    pipe(pathOf("pipe.csv"));
    pipe(pathOf("pipe.xlsx"));
    pipe(story("pipe-as-table"));
    link(pathOf("circle.csv"), pathOf("other-circle.csv"));
    link(pathOf("other-circle.csv"), pathOf("circle.csv"));
    link(pathOf("nothing.csv"), pathOf("dangling.csv"));
    link("/dev/zero", pathOf("zeros.csv"));
    link("/dev/zero", story("device-as-table"));
    link("/etc/passwd", story("link-outside"));
    const QByteArray circle = story("link-of-itself");
    link(circle, circle);
    link(pathOf("nothing.csv"), story("link-of-nothing"));
    QDir().mkpath(QString::fromUtf8(story("folder-as-table")));
    to.mkdir("no-tables");
    to.mkdir("one-table");
    writeAll(to.filePath("one-table/leaders.csv"), "id,name,country\n");
    to.mkdir("many-files");
    for (int i = 0; i < 10'001; ++i)
        writeAll(to.filePath(QStringLiteral("many-files/%1").arg(i)), {});
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = pathOf("socket.csv");
    const int socketHere = socket(AF_UNIX, SOCK_STREAM, 0);
    memcpy(
        address.sun_path, path.constData(),
        std::min<size_t>(sizeof address.sun_path - 1, static_cast<size_t>(path.size())));
    if (bind(socketHere, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("%s", path.constData());
    close(socketHere);
}

} // namespace

void makeHostileInputs(const QDir &folder)
{
    makeTexts(folder);
    makeWorkbooks(folder);
    makeZips(folder);
    makeFiles(folder);
}

} // namespace summitry
