// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/picturetext.h"
#include "output/pngrows.h"

#include <memory>
#include <QString>

namespace summitry {

/// Writes a PNG from top to bottom, so that no picture has to be in memory whole; all or nothing: a file at
/// `path` appears or changes with `finish` alone (outputfile.h tells what else may be there). After an error
/// every call does nothing and answers false.
class PngWriter {
public:
    /// `text` goes into the keywords that the PNG specification registers; `dotsPerMetre` is what the file
    /// says of its resolution.
    PngWriter(
        const QString &path, QSize size, bool transparent, const PictureText &text, double dotsPerMetre);
    ~PngWriter(); ///< without `finish`: nothing is left behind
    PngWriter(const PngWriter &) = delete;
    PngWriter &operator=(const PngWriter &) = delete;

    static QImage::Format format(bool transparent); ///< of the rows: RGBA8888 or RGB888

    bool write(const PngRows &rows); ///< the next ones, as wide as the picture
    bool finish();
    QString error() const; ///< a sentence; empty while all is well

private:
    struct File;
    std::unique_ptr<File> m_file;
};

} // namespace summitry
