// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "words/language.h"

namespace summitry {

Language english();
Language russian();
Language chinese();

} // namespace summitry
