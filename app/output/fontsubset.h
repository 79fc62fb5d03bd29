// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QByteArray>
#include <QList>
#include <QString>

namespace summitry {

/// A typeface, by its tables, and the place on its axes at which it is set.
struct FontInstance {
    struct Axis {
        quint32 tag;
        float value;
    };
    std::function<QByteArray(quint32 tag)> table; ///< OpenType's; empty where it has none
    QList<Axis> axes; ///< of a variable typeface; the others stay at their default
};

/// Cuts typefaces down to some letters. A module (hb-subset), for who writes no text does not
/// need it.
class FontSubsetter {
public:
    virtual ~FontSubsetter() = default;
    /// A static OpenType typeface with no more than these letters and what they need to be set: kerning,
    /// marks, contextual alternates, tabular figures. Empty where the typeface cannot be cut.
    virtual QByteArray subset(const FontInstance &font, const QList<uint> &letters) const = 0;
};

/// Null with a sentence in `error` where the module cannot be loaded.
const FontSubsetter *fontSubsetter(QString *error);

} // namespace summitry
