// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/png.h"

#include "output/outputfile.h"

#include <array>
#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <png.h>
#include <QtEndian>
#include <vector>

namespace summitry {

// What libpng's callbacks leave behind: they allocate nothing and throw nothing, for C calls them.
struct PngTrouble {
    std::array<char, 128> message{};
};

namespace {

// libpng must not return from an error: it leaves by the jump that the caller set.
[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    auto *trouble = static_cast<PngTrouble *>(png_get_error_ptr(png));
    std::snprintf(trouble->message.data(), trouble->message.size(), "%s", message);
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) { }

void onWrite(png_structp png, png_bytep bytes, png_size_t length)
{
    auto *file = static_cast<OutputFile *>(png_get_io_ptr(png));
    if (!file->write(reinterpret_cast<const char *>(bytes), static_cast<qint64>(length)))
        png_error(png, "write");
}

void onFlush(png_structp) { }

struct Head {
    png_uint_32 width, height;
    int colours;
    png_uint_32 dotsPerMetre;
    png_text *texts;
    int textCount;
};

// Libpng may jump out of what these two call, so they and what they are given hold nothing that has to be
// destroyed.

bool writeHead(png_structp png, png_infop info, const Head &head)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_IHDR(
        png, info, head.width, head.height, 8, head.colours, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(png, info, PNG_sRGB_INTENT_RELATIVE);
    png_set_pHYs(png, info, head.dotsPerMetre, head.dotsPerMetre, PNG_RESOLUTION_METER);
    png_set_text(png, info, head.texts, head.textCount);
    png_write_info(png, info);
    return true;
}

bool writeChunk(png_structp png, const char *name, const char *bytes, png_size_t length)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_write_chunk(
        png, reinterpret_cast<png_const_bytep>(name), reinterpret_cast<png_const_bytep>(bytes), length);
    return true;
}

png_text textOf(const char *keyword, QByteArray &value)
{
    png_text text{};
    text.compression = PNG_ITXT_COMPRESSION_NONE;
    text.key = const_cast<char *>(keyword);
    text.text = value.data();
    text.itxt_length = static_cast<png_size_t>(value.size());
    return text;
}

} // namespace

struct PngWriter::File {
    OutputFile file;
    QString error;
    PngTrouble trouble;
    png_structp png = nullptr;
    png_infop info = nullptr;
    int rowsLeft = 0;
    quint32 check = 1; ///< Adler-32 of all rows so far

    explicit File(const QString &path)
        : file(path)
    {
    }
    ~File() { png_destroy_write_struct(&png, &info); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    bool writeChunk(const char *name, const QByteArray &bytes)
    {
        return tell(
            summitry::writeChunk(png, name, bytes.constData(), static_cast<png_size_t>(bytes.size())));
    }
    /// Says in words why a step of libpng's failed.
    bool tell(bool well)
    {
        if (!well)
            error = file.error();
        if (!well && error.isEmpty())
            error = QStringLiteral("The picture could not be encoded: %1.")
                        .arg(QString::fromLatin1(trouble.message.data()));
        return well;
    }
};

PngWriter::PngWriter(
    const QString &path, QSize size, bool transparent, const PictureText &text, double dotsPerMetre)
    : m_file(std::make_unique<File>(path))
{
    File &f = *m_file;
    f.error = f.file.error();
    if (!f.error.isEmpty())
        return;
    f.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &f.trouble, onError, onWarning);
    f.info = f.png ? png_create_info_struct(f.png) : nullptr;
    if (!f.info) {
        f.error = QStringLiteral("There is not enough memory to write a picture.");
        return;
    }
    png_set_write_fn(f.png, &f.file, onWrite, onFlush);
    QByteArray title = text.title.toUtf8(), description = text.description.toUtf8(),
               source = text.source.toUtf8(), software = text.software.toUtf8();
    std::vector<png_text> texts;
    for (const auto &[keyword, value] :
         {std::pair("Title", &title),
          {"Description", &description},
          {"Source", &source},
          {"Software", &software}}) {
        if (!value->isEmpty())
            texts.push_back(textOf(keyword, *value));
    }
    const Head head{
        static_cast<png_uint_32>(size.width()),
        static_cast<png_uint_32>(size.height()),
        transparent ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB,
        static_cast<png_uint_32>(std::lround(dotsPerMetre)),
        texts.data(),
        static_cast<int>(texts.size()),
    };
    f.rowsLeft = size.height();
    const QByteArray streamHeader("\x78\x01", 2); // deflate, a window of 32 KB
    if (f.tell(writeHead(f.png, f.info, head)))
        f.writeChunk("IDAT", streamHeader);
}

PngWriter::~PngWriter() = default;

QImage::Format PngWriter::format(bool transparent)
{
    return transparent ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
}

bool PngWriter::write(const PngRows &rows)
{
    File &f = *m_file;
    if (!f.error.isEmpty())
        return false;
    f.rowsLeft -= rows.count;
    f.check = joinedCheck(f.check, rows.check, rows.size);
    return f.writeChunk("IDAT", rows.deflated);
}

bool PngWriter::finish()
{
    File &f = *m_file;
    if (f.error.isEmpty() && f.rowsLeft != 0)
        f.error = QStringLiteral("The picture could not be encoded: it has %1 rows less than it should have.")
                      .arg(f.rowsLeft);
    if (!f.error.isEmpty())
        return false;
    QByteArray end("\x03\x00", 2); // an empty block that is the last one
    end.resize(6);
    qToBigEndian(f.check, end.data() + 2);
    if (!f.writeChunk("IDAT", end) || !f.writeChunk("IEND", {}))
        return false;
    if (!f.file.commit())
        f.error = f.file.error();
    return f.error.isEmpty();
}

QString PngWriter::error() const
{
    return m_file->error;
}

} // namespace summitry
