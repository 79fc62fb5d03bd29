// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <QString>
#include <variant>

namespace summitry {

struct Language;

/// What stands for a name in a pattern: a text, or a number by which a plural is chosen.
struct Argument {
    const char *name;
    std::variant<QString, qint64> value;
};

/// A pattern of ICU's MessageFormat, filled in. Patterns are kept, each thread its own.
QString
filledIn(const Language &language, const char16_t *pattern, std::initializer_list<Argument> arguments);

/// "A, B and C", "A or B"
enum class Listing { And, Or };
QString listed(const QStringList &items, const QString &language, Listing listing = Listing::And);

} // namespace summitry
