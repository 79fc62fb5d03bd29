// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/typeface.h"

#include <map>
#include <QSet>

namespace summitry {

/// The typefaces in which the texts of a drawing are set, each with the letters that it needs.
class WebFonts {
public:
    void use(const QString &text, const Type &type);

    /// Of a text's element: names its typeface in the style sheet.
    static QString classOf(const Type &type);
    /// A style sheet (CSS) in which the typefaces stand whole, cut down to their letters. Without them (a
    /// sentence in `error`) it names them alone.
    QByteArray styleSheet(QString *error) const;

private:
    struct Face {
        int weight;
        bool display;
        auto operator<=>(const Face &) const = default;
    };
    std::map<Face, QSet<uint>> m_letters;
};

} // namespace summitry
