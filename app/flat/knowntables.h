// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/tableoptions.h"

#include <QStringList>

namespace summitry {

/// How tables were understood before, by their shape (TablePreview::shape), the latest first. A value, kept
/// as lines of JSON.
class KnownTables {
public:
    static constexpr qsizetype Most = 50;

    KnownTables() = default;
    /// Lines that are none are left out.
    explicit KnownTables(const QStringList &lines);
    QStringList lines() const;

    void remember(const QString &path, const QString &shape, const TableOptions &options);
    /// What was said of this file before, or, but for who travelled, of another of its shape. Only where
    /// `options` say nothing of what a table means.
    TableOptions complete(const QString &path, const QString &shape, const TableOptions &options) const;

private:
    struct Known {
        QString path, shape;
        TableOptions options;
    };
    QList<Known> m_all;
};

} // namespace summitry
