// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/fontsubset.h"

#include "tables/loadmodule.h"

namespace summitry {

const FontSubsetter *fontSubsetter(QString *error)
{
    return loadModule<const FontSubsetter>(
        QStringLiteral("fontsubset"), "summitryFontSubsetter", QStringLiteral("cuts typefaces"), error);
}

} // namespace summitry
