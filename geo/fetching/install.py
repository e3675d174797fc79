"""Fetch, check, put in place as a whole, and undo: versions stand side by side, one small file names the one in use."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo import _data
from geo._http import Client, Policy
from geo.errors import ExportError, InputError, StrikemapError
from geo.fetching import archives, outlines, points
from geo.fetching.sources import SOURCES, Source
from geo.gazetteers import open_embedded

_POLICY = Policy(user_agent="strikemap", timeout_s=600.0, max_bytes=400_000_000, min_interval_s=1.0)
_GEOJSON = (".geojson", ".json")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one source: done with what was found, or the one sentence of what went wrong."""

    name: str
    told: str
    error: StrikemapError | None = None


def fetch(
    names: Sequence[str] = (),
    *,
    urls: Mapping[str, str] | None = None,
    sums: Mapping[str, str] | None = None,
    client: Client | None = None,
) -> list[Fetched]:
    """Fetch sources by name (all when none is named), check and convert each, and put those that hold in place.

    urls replaces addresses, sums gives the checksums that must hold. A source that fails leaves what stood before; the
    others go on. Raises InputError for a name that is no source, ExportError when the user's folder cannot be written.
    """
    for name in [*names, *(urls or {}), *(sums or {})]:
        if name not in SOURCES:
            msg = f"No source is called {name!r}: choose {', '.join(SOURCES)}."
            raise InputError(msg)
    client = client or Client(_POLICY)
    files: dict[str, bytes] = {}
    facts: dict[str, dict[str, Any]] = {}
    results = []
    for name in names or list(SOURCES):
        source = SOURCES[name]
        url = (urls or {}).get(name, source.url)
        try:
            made, told = _MAKERS[name](url, client, (sums or {}).get(name))
        except StrikemapError as error:
            results.append(Fetched(name, "", error))
            continue
        files |= made
        facts[name] = _facts(source, url, told, made)
        results.append(Fetched(name, told))
    if files:
        _place(files, facts)
    return results


def status() -> dict[str, Any]:
    """Return what was fetched and is in use: by source its address, day, licence, credit and what it brought."""
    manifest: dict[str, Any] = _data.fetched_manifest()
    return manifest


def undo() -> str | None:
    """Go back to what stood before the last fetch; return what that was, None when nothing was fetched.

    Raises ExportError when the folder cannot be written.
    """
    folder = _data.user_data()
    current = _data.fetched_version()
    if current is None:
        return None
    before = _data.fetched_manifest().get("before")
    try:
        if before and (folder / before).is_dir():
            _point_to(folder, str(before))
        else:
            before = None
            (folder / _data.CURRENT).unlink()
        shutil.rmtree(folder / current, ignore_errors=True)
    except OSError as error:
        msg = f"{folder} cannot be written ({error.strerror or error}): nothing was undone."
        raise ExportError(msg) from error
    _data.forget_fetched()
    return str(before) if before else "the package's own data"


def _facts(source: Source, url: str, told: str, made: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        "url": url,
        "fetched": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "licence": source.licence,
        "credit": source.credit,
        "brought": told,
        "files": {name: archives.check_sum(raw, None, name) for name, raw in sorted(made.items())},
    }


def _place(files: Mapping[str, bytes], facts: Mapping[str, dict[str, Any]]) -> None:
    """Write a new version beside the one in use, what is not fetched anew taken over, then name it at once."""
    folder = _data.user_data()
    current = _data.fetched_version()
    before = _data.fetched_manifest()
    version = dt.datetime.now(dt.UTC).strftime("v%Y%m%dT%H%M%S%f")
    try:
        new = folder / version
        if current is not None:
            shutil.copytree(folder / current, new)
        for name, raw in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
        sources = {**before.get("sources", {}), **facts}
        manifest = {"before": current, "sources": sources}
        (new / "manifest.json").write_text(json.dumps(manifest, indent=1), "utf-8")
        _point_to(folder, version)
    except OSError as error:
        shutil.rmtree(folder / version, ignore_errors=True)
        msg = f"{folder} cannot be written ({error.strerror or error}): what stood before is kept."
        raise ExportError(msg) from error
    _data.forget_fetched()


def _point_to(folder: Path, version: str) -> None:
    """Name the version in use: one rename, so that a reader sees the old or the new and nothing between."""
    pointer = folder / f"{_data.CURRENT}.new"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(version)
        file.flush()
        os.fsync(file.fileno())
    pointer.replace(folder / _data.CURRENT)


def _boundaries(url: str, client: Client, expected: str | None) -> tuple[dict[str, bytes], str]:
    """Fetch COD-AB: a GeoJSON, a zip of them, or the catalogue entry that lists where they are."""
    raw, where, promised = _get(client, url), url, expected
    if "package_show" in url:
        resource = _geojson_resource(archives.parsed(raw, url), url)
        where = str(resource["url"])
        raw, promised = _get(client, where), expected or str(resource.get("hash") or "")
    archives.check_sum(raw, promised, where)
    raws = archives.members(raw, where, *_GEOJSON) if raw[:2] == b"PK" else {"all": raw}
    files = outlines.of_cod_ab(raws, where)
    made = {f"boundaries/{name}.json.gz": _packed(plain) for name, plain in files.items()}
    return made, f"{len(files['raions']['features'])} raions and {len(files['oblasts']['features'])} oblasts and cities"


def _points(url: str, client: Client, expected: str | None) -> tuple[dict[str, bytes], str]:
    raw = _get(client, url)
    archives.check_sum(raw, expected, url)
    tables = archives.members(raw, url, "ua.txt")
    if not tables:
        msg = f"{url} holds no UA.txt: what stood before is kept."
        raise InputError(msg)
    gazetteer = open_embedded()
    settlements = [gazetteer.packaged(ident) for ident in gazetteer.ids() if ident.startswith("UA")]
    ours = [entry for entry in settlements if entry is not None and entry.kind == "settlement"]
    found = points.of_geonames(next(iter(tables.values())), ours, url)
    if not found:
        msg = f"{url} matches no settlement of the register: what stood before is kept."
        raise InputError(msg)
    table = "".join(f"{ident}\t{lat}\t{lon}\n" for ident, (lat, lon) in sorted(found.items()))
    return {"gazetteer/points.tsv.gz": gzip.compress(table.encode(), mtime=0)}, f"points of {len(found):,} settlements"


def _neighbours(url: str, client: Client, expected: str | None) -> tuple[dict[str, bytes], str]:
    raw = _get(client, url)
    archives.check_sum(raw, expected, url)
    files = outlines.of_natural_earth(archives.members(raw, url, ".shp", ".shx", ".dbf", ".prj", ".cpg"), url)
    made = {f"boundaries/{name}.json.gz": _packed(plain) for name, plain in files.items()}
    return made, f"{len(files['abroad']['features'])} units of Russia and Belarus"


_MAKERS = {"boundaries": _boundaries, "points": _points, "neighbours": _neighbours}


def _get(client: Client, url: str) -> bytes:
    """Return the bytes at an address, or of a file on this machine: data may come on a stick."""
    if "://" in url:
        return client.get(url)
    try:
        return Path(url).read_bytes()
    except OSError as error:
        msg = f"Cannot read {url}: {error.strerror or error}."
        raise InputError(msg) from error


def _geojson_resource(entry: Any, where: str) -> dict[str, Any]:
    """Return the resource of a catalogue entry that is GeoJSON, the first one listed."""
    resources = entry.get("result", {}).get("resources") if isinstance(entry, dict) else None
    for resource in resources if isinstance(resources, list) else ():
        told = f"{resource.get('format')} {resource.get('name')}" if isinstance(resource, dict) else ""
        if "geojson" in told.lower() and isinstance(resource.get("url"), str):
            return dict(resource)
    msg = f"{where} lists no GeoJSON: give the file's address with --url boundaries=…"
    raise InputError(msg)


def _packed(plain: Any) -> bytes:
    return gzip.compress(json.dumps(plain, separators=(",", ":"), ensure_ascii=False).encode(), mtime=0)
