// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// Why a file cannot be what its ending says, by its first bytes: a sentence that names what it is and what
/// was expected; empty where it may be. A text is refused where it is of a known other kind.
QString notWhatItIsCalled(const QString &path);

} // namespace summitry
