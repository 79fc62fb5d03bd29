// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/errors.h"

#include <cpl_error.h>

namespace summitry {

GdalErrors::GdalErrors()
{
    CPLPushErrorHandlerEx(
        [](CPLErr severity, CPLErrorNum, const char *message) {
            QString &first = static_cast<GdalErrors *>(CPLGetErrorHandlerUserData())->m_first;
            if (severity >= CE_Failure && first.isEmpty())
                first = QString::fromUtf8(message).trimmed();
        },
        this);
}

GdalErrors::~GdalErrors()
{
    CPLPopErrorHandler();
}

} // namespace summitry
