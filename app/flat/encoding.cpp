// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/encoding.h"

#include <algorithm>
#include <QStringDecoder>

namespace summitry {

namespace {

struct Encoding {
    QString name;
    const char *codec; ///< what ICU calls it
};

const QList<Encoding> &encodings()
{
    static const QList<Encoding> known{
        {QStringLiteral("UTF-8"), "UTF-8"},
        {QStringLiteral("UTF-16"), "UTF-16"},
        {QStringLiteral("Windows-1252"), "windows-1252"},
        {QStringLiteral("Windows-1251"), "windows-1251"},
        {QStringLiteral("GB 18030"), "GB18030"},
    };
    return known;
}

bool isHigh(char byte)
{
    return static_cast<uchar>(byte) >= 0x80;
}

/// The share of the bytes outside ASCII for which `holds`.
template <typename Holds> double share(const QByteArray &bytes, Holds holds)
{
    qsizetype all = 0, held = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        if (isHigh(bytes[i])) {
            ++all;
            held += holds(i) ? 1 : 0;
        }
    return all > 0 ? static_cast<double>(held) / static_cast<double>(all) : 0;
}

/// Pairs whose first byte is of the commonest characters of GB 2312 (0xB0 to 0xD7), of its punctuation or of
/// its full-width letters. Cyrillic small letters lie above.
bool looksChinese(const QByteArray &bytes)
{
    qsizetype pairs = 0, common = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        const auto lead = static_cast<uchar>(bytes[i]);
        const auto trail = i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : uchar(0);
        if (trail < 0x30)
            return false;
        ++pairs;
        common += trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3)) ? 1 : 0;
        ++i;
    }
    return pairs > 0 && common * 10 >= pairs * 8;
}

/// Letters outside ASCII stand beside each other: words of Cyrillic, not accents in Latin ones.
bool looksCyrillic(const QByteArray &bytes)
{
    const auto isLetter
        = [&](qsizetype i) { return i >= 0 && i < bytes.size() && static_cast<uchar>(bytes[i]) >= 0xC0; };
    return share(bytes, [&](qsizetype i) { return isLetter(i - 1) || isLetter(i + 1); }) > 0.6;
}

DecodedText decodeAs(const Encoding &encoding, const QByteArray &bytes, bool isGuess)
{
    QStringDecoder decoder(encoding.codec);
    DecodedText decoded{decoder(bytes), encoding.name, isGuess, {}};
    if (!decoder.isValid() || decoder.hasError())
        decoded.error = QStringLiteral("The file is not in %1, as it seemed to be; expected UTF-8, or its "
                                       "encoding to be named.")
                            .arg(encoding.name);
    return decoded;
}

const Encoding &encodingOf(const char *codec)
{
    return *std::ranges::find_if(
        encodings(), [codec](const Encoding &known) { return qstrcmp(known.codec, codec) == 0; });
}

} // namespace

QStringList encodingNames()
{
    QStringList names;
    for (const Encoding &encoding : encodings())
        names += QString::fromLatin1(encoding.codec).toLower();
    return names;
}

DecodedText decodeText(const QByteArray &bytes, const QString &encoding)
{
    for (const Encoding &known : encodings())
        if (encoding.compare(QLatin1String(known.codec), Qt::CaseInsensitive) == 0)
            return decodeAs(known, bytes, false);
    if ((bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) && bytes.size() % 2 != 0)
        return {
            {},
            {},
            false,
            QStringLiteral("The file begins as UTF-16 and ends in half a letter; expected a whole file.")};
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return decodeAs(encodingOf("UTF-16"), bytes, false);
    if (bytes.contains('\0'))
        return {
            {},
            {},
            false,
            QStringLiteral("The file holds a zero byte, so it is no text; expected a table as text, "
                           "or one of a kind that its ending names.")};
    if (QByteArrayView(bytes).isValidUtf8())
        return decodeAs(encodingOf("UTF-8"), bytes, false);
    if (looksChinese(bytes))
        return decodeAs(encodingOf("GB18030"), bytes, true);
    return decodeAs(encodingOf(looksCyrillic(bytes) ? "windows-1251" : "windows-1252"), bytes, true);
}

} // namespace summitry
