// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// A text in the quotation marks of its language, by CLDR: “A”, «А», 「あ」. Marks within it become those of
/// the second level: “A ‘b’ c”, «А „б“ в». In English marks where the language is none.
QString inQuotationMarks(QString text, const QString &language);

} // namespace summitry
