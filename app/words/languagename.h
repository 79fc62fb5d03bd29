// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// What a language is called in another: "Russian" for "ru" in "en"; the code itself where it has no name.
QString languageName(const QString &code, const QString &language);

} // namespace summitry
