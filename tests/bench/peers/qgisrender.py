# SPDX-License-Identifier: GPL-3.0-or-later

"""QGIS without a window. usage: qgisrender.py world | globe | memory | start | picture FILE

'start' and 'picture' end with the first map and with the file, for the time from the process's start.
Prints lines as Summitry's benchmarks do.
"""
import os
import statistics
import sys
import time

from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFillSymbol,
                       QgsFeatureRequest, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY, QgsProject,
                       QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SEA, LAND, LINE = "#e4ecf0", "#efebe0", "#9a958a"
RADIUS = 6371008.8
EQUAL_EARTH = f"+proj=eqearth +lon_0=0 +R={RADIUS} +units=m +no_defs"  # QGIS does not cut at another meridian's seam
EQUAL_EARTH_SIZE = (2.7066, 1.3173)  # half of it, in radii
FULL_HD = QSize(1920, 1080)


def layers(scale, width):
    """The topmost first; outlines of a width in pixels. Borders and coasts in layers of their own take longer."""
    outline = {"outline_color": LINE, "outline_width": str(width), "outline_width_unit": "Pixel"}
    return [layer(f"lakes_{scale}", "", {"color": SEA, "outline_style": "no"}),
            layer(f"countries_{scale}", "worldview IN ('both', 'un')", {"color": LAND, **outline})]


def layer(name, subset, look):
    read = QgsVectorLayer(f"maps/world.gpkg|layername={name}|subset={subset}", name, "ogr")
    if not read.isValid():
        sys.exit(f"QGIS cannot read {name} of maps/world.gpkg.")
    # In memory, so that its database is not asked again for each picture.
    kept = read.materialize(QgsFeatureRequest())
    kept.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    return kept


def view(shown, projection, half_width, half_height, size):
    """Settings of a map that shows so many radii from its middle."""
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setBackgroundColor(QColor(SEA))
    settings.setOutputSize(size)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem.fromProj(projection))
    reach = [1.03 * RADIUS * half for half in (half_width, half_height)]
    settings.setExtent(QgsRectangle(-reach[0], -reach[1], *reach))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    return settings


def flat(shown, size):
    return view(shown, EQUAL_EARTH, *EQUAL_EARTH_SIZE, size)


def globe(shown, lon):
    return view(shown, f"+proj=ortho +lat_0=40 +lon_0={lon} +R={RADIUS} +units=m +no_defs", 1, 1, FULL_HD)


def render(settings):
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def check(settings, image):
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("OGC:CRS84"), settings.destinationCrs(), QgsProject.instance())
    for lon, lat, colour, what in ((95, 62, LAND, "Siberia is land"), (80, -10, SEA, "the Indian Ocean is sea")):
        at = settings.mapToPixel().transform(to_map.transform(QgsPointXY(lon, lat)))
        found = image.pixelColor(round(at.x()), round(at.y())).name()
        if found != colour:
            sys.exit(f"Not timed, because the result is wrong: {what} ({found})")


def median(count, work):
    times = []
    for i in range(count):
        begin = time.perf_counter()
        work(i)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def line(what, value, unit="ms"):
    print(f"{what:<58} {value:9.1f} {unit}", flush=True)


def checked(settings):
    image = render(settings)
    check(settings, image)
    return image


def main(work, *rest):
    size = QSize(7680, 4320) if work == "picture" else FULL_HD
    shown = layers("110m" if work == "start" else "50m", 0.7 * size.width() / FULL_HD.width())
    if work == "globe":
        checked(globe(shown, 90))
        # QGIS drops or smears what the horizon cuts, so this is not the work that others do.
        line("A turning globe at 1:50m, not cut at the horizon", median(24, lambda i: render(globe(shown, 15 * i))))
        return
    image = checked(flat(shown, size))
    if work == "picture" and not image.save(rest[0]):
        sys.exit(f"QGIS cannot write {rest[0]}.")
    if work == "world":
        line("The world at 1:50m painted at 1920x1080", median(15, lambda _: render(flat(shown, size))))
    if work == "memory":
        time.sleep(5)
        with open("/proc/self/status", encoding="utf-8") as status:
            resident = next(row for row in status if row.startswith("VmRSS:"))
        line("Resident memory at rest", int(resident.split()[1]) / 1024, "MB")


application = QgsApplication([], False)
application.initQgis()
main(*sys.argv[1:])
sys.stdout.flush()
os._exit(0)  # QGIS takes its time to go
