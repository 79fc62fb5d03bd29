# SPDX-License-Identifier: GPL-3.0-or-later

"""Writing a GeoPackage, so that the same input gives the same bytes."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import shapely
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
UNCHANGED = "2026-01-01T00:00:00.000Z"  # last_change of each layer, whenever it was built

TYPES = {"text": ogr.OFTString, "integer": ogr.OFTInteger, "real": ogr.OFTReal}
GEOMETRIES = {"point": ogr.wkbPoint, "lines": ogr.wkbMultiLineString, "polygons": ogr.wkbMultiPolygon}


class GeoPackage:
    """Feature ids are numbered from 1 in the order of the rows."""

    def __init__(self, path: Path):
        gdal.SetConfigOption("OGR_CURRENT_DATE", UNCHANGED)
        self._path = path
        self._dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        self._wgs84 = osr.SpatialReference()
        self._wgs84.ImportFromEPSG(4326)
        self._wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)

    def write(self, name: str, description: str, geometry: str, columns: dict[str, str],
              rows: Iterable[tuple[shapely.Geometry, tuple]], index: bool = False) -> None:
        """`columns`: type by name; a row is its geometry and its values in the columns' order (None: null).
        A layer that is small and always read whole needs no spatial `index`."""
        layer = self._dataset.CreateLayer(
            name, self._wgs84, GEOMETRIES[geometry],
            [f"DESCRIPTION={description}", f"SPATIAL_INDEX={'YES' if index else 'NO'}"])
        _fill(layer, columns, ((ogr.CreateGeometryFromWkb(shapely.to_wkb(_many(shape, geometry))), values)
                               for shape, values in rows))

    def write_table(self, name: str, description: str, columns: dict[str, str], rows: Iterable[tuple]) -> None:
        """A table without geometry."""
        layer = self._dataset.CreateLayer(name, None, ogr.wkbNone, [f"DESCRIPTION={description}"])
        _fill(layer, columns, ((None, values) for values in rows))

    def close(self, statements: Iterable[str] = ()) -> None:
        """Runs `statements` (SQL) last."""
        self._dataset = None
        database = sqlite3.connect(self._path)
        for statement in statements:
            database.execute(statement)
        database.execute("UPDATE gpkg_contents SET last_change = ?", (UNCHANGED,))
        database.commit()
        database.execute("VACUUM")
        database.close()


def _fill(layer: ogr.Layer, columns: dict[str, str], rows: Iterable[tuple[ogr.Geometry | None, tuple]]) -> None:
    for column, kind in columns.items():
        layer.CreateField(ogr.FieldDefn(column, TYPES[kind]))
    layer.StartTransaction()
    for shape, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        if shape:
            feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def _many(shape: shapely.Geometry, geometry: str) -> shapely.Geometry:
    if geometry == "lines" and shape.geom_type == "LineString":
        return shapely.MultiLineString([shape])
    return shape
