// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/workbook.h"
#include "flat/workbookparts.h"

#include <algorithm>

namespace summitry {

namespace {

/// The text of a cell's paragraphs; comments on it are no text of it.
QString paragraphsOf(QXmlStreamReader *xml)
{
    QStringList paragraphs;
    while (xml->readNextStartElement()) {
        if (xml->name() == u"p")
            paragraphs += textOf(xml);
        else
            xml->skipCurrentElement();
    }
    return paragraphs.join(QLatin1Char('\n'));
}

int repeated(const QXmlStreamReader &xml, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        if (attribute.name() == name)
            return std::max(1, attribute.value().toInt());
    return 1;
}

/// A cell's value: a date as ISO 8601, a number as it is kept, else its text.
QString readOdsCell(QXmlStreamReader *xml)
{
    QString type, date, number;
    for (const QXmlStreamAttribute &attribute : xml->attributes()) {
        if (attribute.name() == u"value-type" && type.isEmpty())
            type = attribute.value().toString();
        else if (attribute.name() == u"date-value")
            date = attribute.value().toString();
        else if (attribute.name() == u"value")
            number = attribute.value().toString();
    }
    const QString text = paragraphsOf(xml);
    if (type == QStringLiteral("date"))
        return date;
    return type == QStringLiteral("float") ? number : text;
}

SheetRows readOdsTable(QXmlStreamReader *xml)
{
    SheetRows rows;
    int row = -1;
    while (!xml->atEnd()) {
        xml->readNext();
        if (xml->isEndElement() && xml->name() == u"table")
            break;
        if (!xml->isStartElement() || xml->name() != u"table-row")
            continue;
        ++row;
        const int more = repeated(*xml, QLatin1StringView("number-rows-repeated")) - 1;
        int column = 0;
        QStringList cells; // a repeated row is one of empty cells, but for a few
        while (xml->readNextStartElement()) {
            const int times = repeated(*xml, QLatin1StringView("number-columns-repeated"));
            const bool isCell = xml->name() == u"table-cell" || xml->name() == u"covered-table-cell";
            const QString text = isCell ? readOdsCell(xml) : QString();
            if (!isCell)
                xml->skipCurrentElement();
            constexpr int most = SheetRows::MostColumns; // one more is told as a fault
            for (int i = column; i < column + times && i <= most && !text.isEmpty(); ++i) {
                cells.resize(std::max<qsizetype>(cells.size(), i + 1));
                cells[i] = text;
            }
            column = std::min(column + std::min(times, most), most);
        }
        for (int again = 0; again <= more && !cells.isEmpty() && rows.fault().isEmpty(); ++again)
            for (qsizetype i = 0; i < cells.size(); ++i)
                rows.set(row + again, static_cast<int>(i), cells[i]);
        row += std::min(more, SheetRows::MostRows);
    }
    return rows;
}

} // namespace

SheetReading readOds(const QString &path)
{
    const QString name = QStringLiteral("content.xml");
    SheetReading reading;
    QXmlStreamReader xml(readPart(path, name, false, &reading.error));
    SheetRows best;
    bool hasTable = false;
    while (reading.error.isEmpty() && !xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"table")
            continue;
        QString sheet;
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            if (attribute.name() == u"name")
                sheet = attribute.value().toString();
        SheetRows rows = readOdsTable(&xml);
        hasTable = true;
        reading.error = rows.fault();
        if (rows.size() > best.size()) {
            if (!reading.sheet.isEmpty())
                reading.others += reading.sheet;
            reading.sheet = sheet;
            best = std::move(rows);
        } else {
            reading.others += sheet;
        }
    }
    if (reading.error.isEmpty())
        reading.error = xmlFault(xml, name);
    if (reading.error.isEmpty() && !hasTable)
        reading.error = QStringLiteral("The document has no sheet; expected a spreadsheet.");
    reading.grid = best.take();
    return reading;
}

} // namespace summitry
