#pragma once

#include "words/language.h"

namespace summitry {

Language english();
Language russian();
Language chinese();

} // namespace summitry
