// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/installation.h"

#include "tables/datafolder.h"

#include <QCryptographicHash>
#include <QFile>

namespace summitry {

namespace {

/// What is wrong with an installed file; empty where it is what was installed.
QString faultOf(const QString &path, const QByteArray &hash)
{
    QFile file(path);
    if (!file.exists())
        return QStringLiteral("is missing");
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !sum.addData(&file))
        return QStringLiteral("cannot be read: %1").arg(file.errorString());
    return sum.result().toHex() == hash ? QString()
                                        : QStringLiteral("is damaged: it is not what was installed");
}

} // namespace

int checkInstallation(QTextStream &out, QTextStream &err)
{
    const QString list = dataPath(QStringLiteral("maps/hashes.txt"));
    QFile hashes(list);
    if (!hashes.open(QIODevice::ReadOnly)) {
        err << list << " cannot be read: " << hashes.errorString() << ". Install Summitry again.\n";
        return 1;
    }
    int code = 0;
    for (const QByteArray &line : hashes.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype blank = line.indexOf(' ');
        const QString path
            = dataPath(QStringLiteral("maps/")) + QString::fromUtf8(line.mid(blank + 1).trimmed());
        const QString fault = faultOf(path, line.left(blank));
        if (fault.isEmpty()) {
            out << path << " is sound.\n";
        } else {
            err << path << ' ' << fault << ". Install Summitry again.\n";
            code = 1;
        }
    }
    return code;
}

} // namespace summitry
