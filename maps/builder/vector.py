# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading vector files into shapely geometries and plain dictionaries."""

import os
from pathlib import Path

import shapely
from osgeo import gdal

gdal.UseExceptions()
os.environ["SHAPE_RESTORE_SHX"] = "YES"  # satdump-data ships no .shx


def read(path: Path, layer: str | None = None) -> list[tuple[int, dict, shapely.Geometry]]:
    """(feature id, attributes, geometry) of each feature."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    source = dataset.GetLayerByName(layer) if layer else dataset.GetLayer(0)
    return [(feature.GetFID(), feature.items(), shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())))
            for feature in source]


def polygons(geometry: shapely.Geometry) -> list[shapely.Polygon]:
    """Its polygons, however deep in collections; lines and points are dropped."""
    if geometry.geom_type == "Polygon":
        return [] if geometry.is_empty else [geometry]
    return [polygon for part in getattr(geometry, "geoms", []) for polygon in polygons(part)]


def multipolygon(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    return shapely.MultiPolygon(polygons(geometry))


def middle(area: shapely.MultiPolygon) -> tuple[float, float]:
    """The centre of the largest circle in its largest part."""
    largest = max(area.geoms, key=lambda part: part.area)
    lon, lat = shapely.maximum_inscribed_circle(largest, tolerance=0.01).coords[0]
    return round(lon, 3), round(lat, 3)
