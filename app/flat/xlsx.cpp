// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/workbook.h"
#include "flat/workbookparts.h"

#include <algorithm>
#include <QDate>
#include <QHash>
#include <QRegularExpression>

// Strict and transitional workbooks differ in their namespaces alone, so elements go by their local names.

namespace summitry {

namespace {

struct BookSheet {
    QString name;
    QString relation;
    bool isHidden = false;
};

struct Book {
    QList<BookSheet> sheets;
    bool countsFrom1904 = false;
};

/// Whether a number of this format is a date: it names days, months or years outside quotation marks.
bool isDateFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return true;
    static const QRegularExpression literal(QStringLiteral("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*."));
    QString bare = code.toLower();
    bare.remove(literal);
    return bare.contains(QLatin1Char('y')) || bare.contains(QLatin1Char('d'));
}

/// Reads one workbook.
class XlsxReader {
public:
    explicit XlsxReader(const QString &path)
        : m_path(path)
    {
    }
    SheetReading read();

private:
    void readBook();
    QHash<QString, QString> readRelations();
    void readTexts();
    void readStyles();
    SheetRows readSheet(const QString &part);
    void readCell(QXmlStreamReader *xml, int row, int column, SheetRows *rows);
    QString valueOf(const QString &type, int style, const QString &value);
    QByteArray part(const QString &name, bool isOptional);
    void check(const QXmlStreamReader &xml, const QString &name);

    QString m_path;
    QString m_error;
    Book m_book;
    QStringList m_texts;
    std::vector<bool> m_isDate; ///< by style
};

QByteArray XlsxReader::part(const QString &name, bool isOptional)
{
    return m_error.isEmpty() ? readPart(m_path, name, isOptional, &m_error) : QByteArray();
}

void XlsxReader::check(const QXmlStreamReader &xml, const QString &name)
{
    if (m_error.isEmpty())
        m_error = xmlFault(xml, name);
}

void XlsxReader::readBook()
{
    const QString name = QStringLiteral("xl/workbook.xml");
    QXmlStreamReader xml(part(name, false));
    while (m_error.isEmpty() && !xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const auto said = attributes.value(QLatin1String("date1904"));
            m_book.countsFrom1904 = said == u"1" || said == u"true";
        } else if (xml.name() == u"sheet") {
            BookSheet sheet{attributes.value(QLatin1String("name")).toString(), {}, false};
            sheet.isHidden = attributes.hasAttribute(QLatin1String("state"))
                && attributes.value(QLatin1String("state")) != u"visible";
            for (const QXmlStreamAttribute &attribute : attributes)
                if (attribute.name() == u"id")
                    sheet.relation = attribute.value().toString();
            m_book.sheets += sheet;
        }
    }
    check(xml, name);
}

QHash<QString, QString> XlsxReader::readRelations()
{
    const QString name = QStringLiteral("xl/_rels/workbook.xml.rels");
    QXmlStreamReader xml(part(name, false));
    QHash<QString, QString> targets;
    while (m_error.isEmpty() && !xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship") {
            const QString target = xml.attributes().value(QLatin1String("Target")).toString();
            targets[xml.attributes().value(QLatin1String("Id")).toString()]
                = target.startsWith(QLatin1Char('/')) ? target.sliced(1) : QStringLiteral("xl/") + target;
        }
    check(xml, name);
    return targets;
}

/// The shared texts, without what tells how they are read aloud (rPh).
void XlsxReader::readTexts()
{
    const QString name = QStringLiteral("xl/sharedStrings.xml");
    const QByteArray bytes = part(name, true);
    if (bytes.isEmpty())
        return;
    QXmlStreamReader xml(bytes);
    while (m_error.isEmpty() && !xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"si")
            m_texts += QString();
        else if (xml.name() == u"rPh")
            xml.skipCurrentElement();
        else if (xml.name() == u"t" && !m_texts.isEmpty())
            m_texts.last() += xml.readElementText();
    }
    check(xml, name);
}

void XlsxReader::readStyles()
{
    const QString name = QStringLiteral("xl/styles.xml");
    const QByteArray bytes = part(name, true);
    if (bytes.isEmpty())
        return;
    QXmlStreamReader xml(bytes);
    QHash<int, QString> codes;
    bool isInCells = false;
    while (m_error.isEmpty() && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            isInCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const int id = xml.attributes().value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == u"numFmt")
            codes[id] = xml.attributes().value(QLatin1String("formatCode")).toString();
        else if (isInCells && xml.name() == u"xf")
            m_isDate.push_back(isDateFormat(id, codes.value(id)));
    }
    check(xml, name);
}

QString XlsxReader::valueOf(const QString &type, int style, const QString &value)
{
    if (type == QStringLiteral("s")) {
        bool isNumber = false;
        const int text = value.toInt(&isNumber);
        if (m_error.isEmpty() && (!isNumber || text < 0 || text >= m_texts.size()))
            m_error = QStringLiteral("A cell has the shared text '%1'; expected a number below %2, as many "
                                     "as the workbook has.")
                          .arg(value.left(40))
                          .arg(m_texts.size());
        return m_texts.value(text);
    }
    if (type == QStringLiteral("d")) // ISO 8601
        return value;
    if (type == QStringLiteral("b"))
        return value == QStringLiteral("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (type == QStringLiteral("e"))
        return {}; // an error such as #N/A is no value
    const bool isDate = type != QStringLiteral("str") && style >= 0
        && static_cast<size_t>(style) < m_isDate.size() && m_isDate[static_cast<size_t>(style)];
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    constexpr double latest = 2'958'465; // 31 December 9999
    if (!isDate || !isNumber || number < 1 || number > latest)
        return value;
    // The 1900 system has a 29 February 1900, so days before it are one off.
    const QDate zero = m_book.countsFrom1904 ? QDate(1904, 1, 1)
        : number < 60                        ? QDate(1899, 12, 31)
                                             : QDate(1899, 12, 30);
    return zero.addDays(static_cast<qint64>(number)).toString(Qt::ISODate);
}

void XlsxReader::readCell(QXmlStreamReader *xml, int row, int column, SheetRows *rows)
{
    const QString type = xml->attributes().value(QLatin1String("t")).toString();
    const QStringView said = xml->attributes().value(QLatin1String("s"));
    const int style = said.isEmpty() ? 0 : said.toInt();
    QString value, inlineText;
    while (xml->readNextStartElement()) {
        if (xml->name() == u"v") {
            value = xml->readElementText();
        } else if (xml->name() == u"is") {
            while (!(xml->readNext() == QXmlStreamReader::EndElement && xml->name() == u"is")
                   && !xml->atEnd())
                if (xml->isStartElement() && xml->name() == u"t")
                    inlineText += xml->readElementText();
                else if (xml->isStartElement() && xml->name() == u"rPh")
                    xml->skipCurrentElement();
        } else {
            xml->skipCurrentElement();
        }
    }
    rows->set(
        row, column, inlineText.isEmpty() && !value.isEmpty() ? valueOf(type, style, value) : inlineText);
}

/// The column of an address, "AB12", from 0; -1 where it is none.
int columnOf(QStringView address)
{
    int column = 0;
    for (const QChar c : address) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 100'000)
            return -1;
    }
    return column - 1;
}

SheetRows XlsxReader::readSheet(const QString &name)
{
    QXmlStreamReader xml(part(name, false));
    SheetRows rows;
    int row = -1, column = -1;
    while (m_error.isEmpty() && !xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"row") {
            const QStringView said = xml.attributes().value(QLatin1String("r"));
            row = said.isEmpty() ? row + 1 : said.toInt() - 1;
            column = -1;
        } else if (xml.name() == u"c") {
            const QStringView said = xml.attributes().value(QLatin1String("r"));
            column = said.isEmpty() ? column + 1 : columnOf(said);
            readCell(&xml, row, column, &rows);
        }
    }
    check(xml, name);
    if (m_error.isEmpty())
        m_error = rows.fault();
    return rows;
}

SheetReading XlsxReader::read()
{
    readBook();
    const QHash<QString, QString> relations = readRelations();
    readTexts();
    readStyles();
    if (m_error.isEmpty() && m_book.sheets.isEmpty())
        m_error = QStringLiteral("The workbook has no sheet; expected one with a table.");
    SheetReading reading;
    SheetRows best;
    for (const BookSheet &sheet : std::as_const(m_book.sheets)) {
        const QString target = relations.value(sheet.relation);
        if (!m_error.isEmpty() || !target.contains(QStringLiteral("worksheet")))
            continue;
        const QString told = sheet.isHidden ? sheet.name + QStringLiteral(" (hidden)") : sheet.name;
        SheetRows rows = sheet.isHidden ? SheetRows() : readSheet(target);
        if (rows.size() > best.size()) {
            if (!reading.sheet.isEmpty())
                reading.others += reading.sheet;
            reading.sheet = sheet.name;
            best = std::move(rows);
        } else {
            reading.others += told;
        }
    }
    reading.error = m_error;
    reading.grid = best.take();
    return reading;
}

} // namespace

SheetReading readXlsx(const QString &path)
{
    return XlsxReader(path).read();
}

} // namespace summitry
