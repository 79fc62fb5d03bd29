// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// Why a request has no answer; thrown on the worker.
struct Failure {
    enum Kind {
        Unreadable, ///< a file is missing or is not what it should be
        Unsupported, ///< something was asked for that the plugin does not do
        NotFound, ///< there is no place of this id
        Aborted, ///< by who asked
        Closed, ///< the provider was destroyed first
    };
    Kind kind;
    QString sentence;
};

} // namespace summitry
