// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace summitry {

/// When something was published: a day, or a month or a year where no more is known.
struct PublicationDate {
    enum class Precision { Day, Month, Year };
    QDate first; ///< the first day that it may have been; null where nothing is known
    Precision precision = Precision::Day;

    bool isValid() const { return first.isValid(); }
    bool operator==(const PublicationDate &) const = default;
};

/// Of ISO 8601: "2024-05-16", "2024-05", "2024"; null for any other text.
PublicationDate publicationDate(const QString &text);

} // namespace summitry
