#include "tables/tables.h"

#include "tables/datafolder.h"

#include <QLibrary>
#include <QMutex>

namespace summitry {

TableReader *loadTableReader(QString *error)
{
    static QMutex mutex;
    static TableReader *reader = nullptr;
    const QMutexLocker lock(&mutex);
    if (!reader) {
        QLibrary module(modulePath(QStringLiteral("gdalreader")));
        using Entry = TableReader *(*)();
        if (const auto entry = reinterpret_cast<Entry>(module.resolve("summitryTableReader")))
            reader = entry();
        else
            *error = QStringLiteral("The part that reads tables and maps cannot be loaded: %1.")
                         .arg(module.errorString());
    }
    return reader;
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
