// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDir;

namespace summitry {

/// Makes in a folder the bad inputs that are no text, or too large or too odd to be kept as files: workbooks,
/// zips, bombs, links, pipes.
void makeHostileInputs(const QDir &folder);

} // namespace summitry
