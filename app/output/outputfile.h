// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QFileDevice>
#include <QString>

namespace summitry {

/// What `--out /dev/stdout` names: the program's own standard output.
bool isStandardOutput(const QString &path);

/// A file that appears or changes whole, with `commit`, or not at all; its owner and mode are kept where the
/// system allows that. What exists and is a pipe, a terminal or another device for a stream of bytes is
/// written through; folders, sockets, disks, loops of links and files that nobody may write are refused.
/// After an error every call answers false.
class OutputFile {
public:
    explicit OutputFile(const QString &path);
    ~OutputFile(); ///< without `commit`: a file is left as it was
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    bool write(const char *bytes, qint64 length) noexcept;
    bool commit();
    QString error() const; ///< a sentence; empty while all is well

private:
    void open();

    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    bool m_isStream = false;
    int m_errorNumber = 0; ///< of the write that failed
    QString m_error;
};

/// A file of these bytes. A sentence where it could not be written.
QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace summitry
