#include "output/png.h"

#include <array>
#include <cerrno>
#include <cmath>
#include <csetjmp>
#include <png.h>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>
#include <vector>

namespace summitry {

struct PngWriter::File {
    QSaveFile file;
    QString error;
    png_structp png = nullptr;
    png_infop info = nullptr;
    int rowsLeft = 0;
    quint32 check = 1; ///< Adler-32 of all rows so far

    explicit File(const QString &path)
        : file(path)
    {
    }
    ~File() { png_destroy_write_struct(&png, &info); }
};

namespace {

QString shown(const QString &path)
{
    return QStringLiteral("“%1”").arg(QDir::toNativeSeparators(path));
}

// Why a picture cannot be written, in words.
QString reasonFor(const QSaveFile &file, int errorNumber)
{
    const QFileInfo target(file.fileName());
    const QFileInfo folder(target.absolutePath());
    if (target.isDir())
        return QStringLiteral("%1 is a folder. Give the name of a file.").arg(shown(file.fileName()));
    if (!folder.exists())
        return QStringLiteral("The folder %1 does not exist.").arg(shown(folder.filePath()));
    if (!folder.isDir())
        return QStringLiteral("%1 is not a folder.").arg(shown(folder.filePath()));
    if (errorNumber == ENOSPC || errorNumber == EDQUOT)
        return QStringLiteral("There is no space left for %1. Nothing was written.")
            .arg(shown(file.fileName()));
    if (errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS || !folder.isWritable())
        return QStringLiteral("You have no permission to write %1. Choose another folder.")
            .arg(shown(file.fileName()));
    return QStringLiteral("%1 could not be written: %2.").arg(shown(file.fileName()), file.errorString());
}

// libpng reports by these; it must not return from an error, and leaves by the jump that the caller set.
[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    auto *error = static_cast<QString *>(png_get_error_ptr(png));
    if (error->isEmpty())
        *error = QStringLiteral("The picture could not be encoded: %1.").arg(QString::fromLatin1(message));
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) { }

void onWrite(png_structp png, png_bytep bytes, png_size_t length)
{
    auto *file = static_cast<QSaveFile *>(png_get_io_ptr(png));
    errno = 0;
    if (file->write(reinterpret_cast<const char *>(bytes), static_cast<qint64>(length))
        == static_cast<qint64>(length))
        return;
    *static_cast<QString *>(png_get_error_ptr(png)) = reasonFor(*file, errno);
    png_error(png, "write");
}

void onFlush(png_structp) { }

struct Keyword {
    const char *name;
    QByteArray value;
};

void setText(png_structp png, png_infop info, std::vector<Keyword> &keywords)
{
    std::vector<png_text> texts;
    for (Keyword &keyword : keywords) {
        if (keyword.value.isEmpty())
            continue;
        png_text text{};
        text.compression = PNG_ITXT_COMPRESSION_NONE;
        text.key = const_cast<char *>(keyword.name);
        text.text = keyword.value.data();
        text.itxt_length = static_cast<png_size_t>(keyword.value.size());
        texts.push_back(text);
    }
    png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
}

// The steps that may jump, apart from everything that has a destructor.
bool writeHeader(png_structp png, png_infop info, std::vector<Keyword> &keywords)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    setText(png, info, keywords);
    png_write_info(png, info);
    return true;
}

bool writeChunk(png_structp png, const char *name, const QByteArray &bytes)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_write_chunk(
        png, reinterpret_cast<png_const_bytep>(name), reinterpret_cast<png_const_bytep>(bytes.constData()),
        static_cast<png_size_t>(bytes.size()));
    return true;
}

bool writeData(png_structp png, const QByteArray &bytes)
{
    return writeChunk(png, "IDAT", bytes);
}

} // namespace

PngWriter::PngWriter(
    const QString &path, QSize size, bool transparent, const PictureText &text, double dotsPerMetre)
    : m_file(std::make_unique<File>(path))
{
    File &f = *m_file;
    errno = 0;
    if (QFileInfo(path).isDir() || !f.file.open(QIODevice::WriteOnly)) {
        f.error = reasonFor(f.file, errno);
        return;
    }
    f.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &f.error, onError, onWarning);
    f.info = f.png ? png_create_info_struct(f.png) : nullptr;
    if (!f.info) {
        f.error = QStringLiteral("There is not enough memory to write %1.").arg(shown(path));
        return;
    }
    std::vector<Keyword> keywords{
        {"Title", text.title.toUtf8()},
        {"Description", text.description.toUtf8()},
        {"Source", text.source.toUtf8()},
        {"Software", text.software.toUtf8()}};
    png_set_write_fn(f.png, &f.file, onWrite, onFlush);
    png_set_IHDR(
        f.png, f.info, static_cast<png_uint_32>(size.width()), static_cast<png_uint_32>(size.height()), 8,
        transparent ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(f.png, f.info, PNG_sRGB_INTENT_RELATIVE);
    const auto dots = static_cast<png_uint_32>(std::lround(dotsPerMetre));
    png_set_pHYs(f.png, f.info, dots, dots, PNG_RESOLUTION_METER);
    f.rowsLeft = size.height();
    const QByteArray streamHeader("\x78\x01", 2); // deflate, a window of 32 KB
    if (writeHeader(f.png, f.info, keywords))
        writeData(f.png, streamHeader);
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
    return writeData(f.png, rows.deflated);
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
    if (!writeData(f.png, end) || !writeChunk(f.png, "IEND", {}))
        return false;
    errno = 0;
    if (!f.file.commit())
        f.error = reasonFor(f.file, errno);
    return f.error.isEmpty();
}

QString PngWriter::error() const
{
    return m_file->error;
}

} // namespace summitry
