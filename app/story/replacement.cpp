// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/replacement.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <QDir>
#include <QFileInfo>

namespace summitry {

static QString resolved(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    return info.exists() ? info.canonicalFilePath() : info.filePath();
}

Replacement::Replacement(const QString &path)
    : m_target(resolved(path))
    , m_beside(QFileInfo(m_target).path() + QStringLiteral("/.summitry-XXXXXX"))
{
    const QFileInfo folder(QFileInfo(m_target).path());
    if (!folder.isDir())
        m_error = QStringLiteral("The folder “%1” does not exist.").arg(folder.filePath());
    else if (!m_beside.isValid())
        m_error = QStringLiteral("Nothing can be written in the folder “%1”: %2.")
                      .arg(folder.filePath(), m_beside.errorString());
}

QString Replacement::path() const
{
    return m_beside.filePath(QFileInfo(m_target).fileName());
}

bool Replacement::commit()
{
    const QFileInfo there(m_target);
    if (there.isFile())
        QFile::setPermissions(path(), there.permissions());
    const QByteArray from = QFile::encodeName(path()), to = QFile::encodeName(m_target);
    const bool isFull = there.isDir()
        && !QDir(m_target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    // A folder that holds something can only change places.
    const int failed = isFull
        ? renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE)
        : std::rename(from.constData(), to.constData());
    if (failed)
        m_error = QStringLiteral("“%1” cannot be written: %2.").arg(m_target, qt_error_string(errno));
    return !failed;
}

} // namespace summitry
