// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gdal.h>
#include <memory>
#include <ogr_api.h>
#include <type_traits>

namespace summitry {

template <auto close> struct Closer {
    template <typename T> void operator()(T *handle) const { close(handle); }
};
using Dataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, Closer<GDALClose>>;
using OgrFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, Closer<OGR_F_Destroy>>;

/// Opens a path for reading with one driver, without a look at the files beside it.
inline Dataset openDataset(const char *path, const char *driver, const char *const *options)
{
    const char *const drivers[] = {driver, nullptr};
    const char *const noSiblings[] = {nullptr};
    return Dataset(GDALOpenEx(path, GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, noSiblings));
}

} // namespace summitry
