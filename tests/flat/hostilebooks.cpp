// SPDX-License-Identifier: GPL-3.0-or-later

#include "../story/smallstory.h"
#include "hostileinputs.h"
#include "zipfile.h"

namespace summitry {

namespace {

constexpr int MB = 1'000'000;

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

} // namespace

QByteArray laughs(const QByteArray &root)
{
    QByteArray text = "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [\n<!ENTITY x0 \"lol\">\n";
    for (int i = 1; i < 10; ++i)
        text += "<!ENTITY x" + QByteArray::number(i) + " \""
            + QByteArray("&x" + QByteArray::number(i - 1) + ";").repeated(10) + "\">\n";
    return text + "]>\n";
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
    write("bomb.kmz", zipOf({{"doc.kml", QByteArray(201 * MB, ' '), true}}));
    write("no-kml.kmz", zipOf({{"readme.txt", "no KML"}}));
    write("password.kmz", zipOf({{"doc.kml", "<kml/>", false, {}, {}, 1}}));
}

} // namespace summitry
