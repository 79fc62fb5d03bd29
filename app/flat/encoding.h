// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace summitry {

/// A text out of bytes.
struct DecodedText {
    QString text;
    QString encoding; ///< "UTF-8", "UTF-16", "Windows-1252", "Windows-1251", "GB 18030"
    bool isGuess = false; ///< the bytes do not say it: another may be meant
    QString error; ///< a sentence where the bytes are no text; then there is none
};

/// What `--encoding` may be told.
QStringList encodingNames();

/// Decodes the bytes of a text file: as `encoding` says (one of encodingNames(), any case) or, where it is
/// empty, by their mark, as UTF-8 where they are that, else as what their letters look like.
DecodedText decodeText(const QByteArray &bytes, const QString &encoding = {});

} // namespace summitry
