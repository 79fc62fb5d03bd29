// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// Collects the errors that GDAL meets on this thread while it lives, instead of its printing to stderr.
class GdalErrors {
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors &) = delete;
    GdalErrors &operator=(const GdalErrors &) = delete;

    bool isEmpty() const { return m_first.isEmpty(); }
    /// The first complaint, or `otherwise` where there was none.
    QString first(const QString &otherwise) const { return isEmpty() ? otherwise : m_first; }

private:
    QString m_first;
};

} // namespace summitry
