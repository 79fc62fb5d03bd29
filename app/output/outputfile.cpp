// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/outputfile.h"

#include <cerrno>
#include <new>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <sys/stat.h>
#include <unistd.h>

namespace summitry {

namespace {

QString shown(const QString &path)
{
    return QStringLiteral("“%1”").arg(QDir::toNativeSeparators(path));
}

/// Why nothing may be written where something already is; empty where it may.
QString refusal(const QString &path, const struct stat &there)
{
    const QString name = shown(path);
    if (S_ISDIR(there.st_mode))
        return QStringLiteral("%1 is a folder. Give the name of a file.").arg(name);
    if (S_ISSOCK(there.st_mode))
        return QStringLiteral("%1 is a socket. Give the name of a file.").arg(name);
    if (S_ISBLK(there.st_mode))
        return QStringLiteral("%1 is a disk. Give the name of a file.").arg(name);
    constexpr mode_t AnyWrite
        = S_IWUSR | S_IWGRP | S_IWOTH; // the superuser, too, keeps what nobody may write
    if (S_ISREG(there.st_mode)
        && (!(there.st_mode & AnyWrite) || access(QFile::encodeName(path).constData(), W_OK) != 0))
        return QStringLiteral("%1 is there and may not be written. Give another name.").arg(name);
    return {};
}

QString reasonFor(const QString &path, const QFileDevice &file, bool isStream, int errorNumber)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (QFileInfo(path).isRelative() && QDir::currentPath().isEmpty())
        return QStringLiteral("The current folder is there no more. Give the whole path of a file.");
    if (!folder.exists())
        return QStringLiteral("The folder %1 does not exist.").arg(shown(folder.filePath()));
    if (!folder.isDir())
        return QStringLiteral("%1 is not a folder.").arg(shown(folder.filePath()));
    if (errorNumber == ENOSPC || errorNumber == EDQUOT)
        return QStringLiteral("There is no space left for %1.").arg(shown(path))
            + (isStream ? QString() : QStringLiteral(" Nothing was written."));
    if (errorNumber == EFBIG)
        return QStringLiteral("%1 would be larger than the system allows a file to be.").arg(shown(path));
    if (errorNumber == EPIPE)
        return QStringLiteral("%1 was closed before all was written.").arg(shown(path));
    if (errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS
        || (!isStream && !folder.isWritable()))
        return QStringLiteral("You have no permission to write %1. Choose another folder.").arg(shown(path));
    return QStringLiteral("%1 could not be written: %2.").arg(shown(path), file.errorString());
}

/// Gives a file that is to replace another its owner, or at least its group.
void keepOwner(int file, const struct stat &old)
{
    constexpr auto Same = static_cast<uid_t>(-1);
    if (fchown(file, old.st_uid, old.st_gid) != 0 && fchown(file, Same, old.st_gid) != 0)
        return; // only the superuser may give files away
    // Changing the owner takes the bits for another's rights away.
    (void)fchmod(file, old.st_mode & ALLPERMS);
}

} // namespace

bool isStandardOutput(const QString &path)
{
    return path == QLatin1String("/dev/stdout");
}

OutputFile::OutputFile(const QString &path)
    : m_path(path)
{
    open();
}

OutputFile::~OutputFile() = default;

void OutputFile::open()
{
    struct stat there{};
    const bool exists = stat(QFile::encodeName(m_path).constData(), &there) == 0;
    if (!exists && errno == ELOOP)
        m_error = QStringLiteral("%1 is a link that leads to itself. Give the name of a file.")
                      .arg(shown(m_path));
    else if (exists && !isStandardOutput(m_path))
        m_error = refusal(m_path, there);
    if (!m_error.isEmpty())
        return;
    m_isStream = isStandardOutput(m_path) || (exists && !S_ISREG(there.st_mode));
    errno = 0;
    bool isOpen = false;
    if (m_isStream) {
        auto stream = std::make_unique<QFile>(m_path);
        isOpen = isStandardOutput(m_path) ? stream->open(STDOUT_FILENO, QIODevice::WriteOnly)
                                          : stream->open(QIODevice::WriteOnly);
        m_file = std::move(stream);
    } else {
        m_file = std::make_unique<QSaveFile>(m_path);
        isOpen = m_file->open(QIODevice::WriteOnly);
    }
    if (!isOpen)
        m_error = reasonFor(m_path, *m_file, m_isStream, errno);
    else if (exists && !m_isStream)
        keepOwner(m_file->handle(), there);
}

bool OutputFile::write(const char *bytes, qint64 length) noexcept
{
    if (!m_error.isEmpty() || m_errorNumber != 0)
        return false;
    errno = 0;
    try {
        if (m_file->write(bytes, length) == length)
            return true;
    } catch (const std::bad_alloc &) {
        errno = ENOMEM;
    }
    m_errorNumber = errno != 0 ? errno : EIO;
    return false;
}

bool OutputFile::commit()
{
    if (!m_error.isEmpty() || m_errorNumber != 0)
        return false;
    errno = 0;
    auto *whole = qobject_cast<QSaveFile *>(m_file.get());
    if (!(whole ? whole->commit() : m_file->flush()))
        m_errorNumber = errno != 0 ? errno : EIO;
    return m_errorNumber == 0;
}

QString OutputFile::error() const
{
    return m_error.isEmpty() && m_errorNumber != 0 ? reasonFor(m_path, *m_file, m_isStream, m_errorNumber)
                                                   : m_error;
}

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    OutputFile file(path);
    if (file.write(bytes.constData(), bytes.size()))
        file.commit();
    return file.error();
}

} // namespace summitry
