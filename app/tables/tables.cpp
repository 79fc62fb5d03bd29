// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/tables.h"

#include "tables/loadmodule.h"

namespace summitry {

TableReader *loadTableReader(QString *error)
{
    return loadModule<TableReader>(
        QStringLiteral("gdalreader"), "summitryTableReader", QStringLiteral("reads tables and maps"), error);
}

static QString quoted(QString text, QChar quote)
{
    text.remove(QChar(0));
    return quote + text.replace(quote, QString(2, quote)) + quote;
}

QString sqlText(const QString &text)
{
    return quoted(text, u'\'');
}

QString ftsPhrase(const QString &text)
{
    return quoted(text, u'"');
}

} // namespace summitry
