"""Outlines that were fetched, as the files of data/boundaries/: OCHA's COD-AB for Ukraine, Natural Earth around it.

COD-AB is taken as GeoJSON. Its columns have changed names over the years (`ADM2_PCODE`, `adm2_pcode`): both are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from geo import boundaries
from geo.errors import InputError, MissingExtraError
from geo.fetching import archives

_EXACT_DEG, _LIGHT_DEG = 0.001, 0.012  # tolerances of about 100 m and 1.3 km, as the package's own
_RAIONS, _OBLASTS = 136, 27
_KEPT = "what stood before is kept"


def of_cod_ab(raws: Mapping[str, bytes], where: str) -> dict[str, dict[str, Any]]:
    """Return the files oblasts, raions and light from the GeoJSON files of COD-AB.

    Every P-code must be one of the register: 136 raions and 27 oblasts and cities, no more and no fewer.
    Raises InputError when they are not.
    """
    files: dict[str, dict[str, Any]] = {}
    light: list[dict[str, Any]] = []
    for name, level, length, count in (("raions", 2, 6, _RAIONS), ("oblasts", 1, 4, _OBLASTS)):
        known = {facts["pcode"]: (ident, facts) for ident, facts in boundaries.units(name).items()}
        shapes = {}
        for features in (_features(archives.parsed(raw, where), where) for raw in raws.values()):
            for feature in features:
                code = _code(feature, level)
                if code is not None and len(code) == length:
                    shapes[code] = feature.get("geometry")
        # Kyiv and Sevastopol are raions of their own in COD-AB; the register has none there.
        shapes = {code: shape for code, shape in shapes.items() if code in known or code[:4] not in {"UA80", "UA85"}}
        missing, strange = sorted(set(known) - set(shapes)), sorted(set(shapes) - set(known))
        if missing or strange:
            told = ", ".join(
                [*(f"{code} is missing" for code in missing), *(f"{code} is unknown" for code in strange)][:3]
            )
            msg = f"{where} has {len(shapes)} {name} where the register has {count} ({told}): {_KEPT}."
            raise InputError(msg)
        features_of = {
            tolerance: [
                _feature(known[code][0], known[code][1] | {"approximate": False}, shapes[code], tolerance, where)
                for code in sorted(shapes)
            ]
            for tolerance in (_EXACT_DEG, _LIGHT_DEG)
        }
        files[name] = {"type": "FeatureCollection", "features": features_of[_EXACT_DEG]}
        light += features_of[_LIGHT_DEG]
    files["light"] = {"type": "FeatureCollection", "features": light}
    return files


def of_natural_earth(shapefile: Mapping[str, bytes], where: str) -> dict[str, dict[str, Any]]:
    """Return the files abroad and light-abroad from Natural Earth's first-level units (a shapefile's members).

    Raises InputError when the columns or the units that the package knows are not there, MissingExtraError without
    geopandas.
    """
    known = boundaries.units("abroad")
    shapes: dict[str, Any] = {}
    for feature in _of_shapefile(shapefile, where):
        facts = feature["properties"]
        if "gn_id" not in facts:
            msg = f"{where} lacks the column gn_id of Natural Earth's admin-1 file: {_KEPT}."
            raise InputError(msg)
        try:
            ident = f"geonames:{int(facts['gn_id'] or 0)}"
        except (TypeError, ValueError):
            continue
        if ident in known:
            shapes[ident] = feature["geometry"]
    missing = sorted(set(known) - set(shapes))
    if missing:
        msg = f"{where} lacks {len(missing)} of {len(known)} units of Russia and Belarus ({missing[0]}): {_KEPT}."
        raise InputError(msg)
    return {
        name: {
            "type": "FeatureCollection",
            "features": [_feature(i, dict(known[i]), shapes[i], tolerance, where) for i in sorted(shapes)],
        }
        for name, tolerance in (("abroad", _EXACT_DEG), ("light-abroad", _LIGHT_DEG))
    }


def _features(collection: Any, where: str) -> Iterable[Mapping[str, Any]]:
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
        msg = f"{where} is no GeoJSON FeatureCollection: {_KEPT}."
        raise InputError(msg)
    return features


def _code(feature: Mapping[str, Any], level: int) -> str | None:
    """Return the P-code of a feature of one level, None when it is of another."""
    facts = {str(key).lower(): value for key, value in (feature.get("properties") or {}).items()}
    deeper = facts.get(f"adm{level + 1}_pcode")
    code = facts.get(f"adm{level}_pcode")
    return str(code) if code and not deeper else None


def _feature(ident: str, facts: dict[str, Any], geometry: Any, tolerance: float, where: str) -> dict[str, Any]:
    shapely = _shapely()
    try:
        shape = shapely.make_valid(shapely.geometry.shape(geometry))
        plain = shapely.make_valid(shapely.set_precision(shape.simplify(tolerance), 1e-4))
        parts = [part for part in getattr(plain, "geoms", [plain]) if part.geom_type == "Polygon" and part.area > 0]
        polygon = shapely.geometry.MultiPolygon([shapely.geometry.polygon.orient(part) for part in parts])
    except (TypeError, ValueError, AttributeError, KeyError, IndexError, shapely.errors.ShapelyError) as error:
        msg = f"{where} has no outline that can be read for {ident}: {_KEPT}."
        raise InputError(msg) from error
    west, south, east, north = polygon.bounds if parts else (0, 0, 0, 0)
    if not parts or not (-180 <= west < east <= 180 and 40 <= south < north <= 82):
        msg = f"{where} puts {ident} where it cannot lie: {_KEPT}."
        raise InputError(msg)
    outline = shapely.geometry.mapping(polygon)["coordinates"]
    rings = [[[[round(x, 4), round(y, 4)] for x, y, *_ in ring] for ring in part] for part in outline]
    return {
        "type": "Feature",
        "id": ident,
        "properties": facts,
        "geometry": {"type": "MultiPolygon", "coordinates": rings},
    }


def _of_shapefile(files: Mapping[str, bytes], where: str) -> list[dict[str, Any]]:
    """Return the features of a shapefile's members, read by GDAL from memory."""
    try:
        import geopandas
    except ImportError as error:
        msg = "Reading Natural Earth's outlines needs geopandas: pip install 'strikemap[geo]'."
        raise MissingExtraError(msg) from error
    import tempfile
    from pathlib import Path

    names = {name.rsplit(".", 1)[-1].lower(): raw for name, raw in files.items()}
    if not {"shp", "dbf"} <= set(names):
        msg = f"{where} holds no shapefile: {_KEPT}."
        raise InputError(msg)
    with tempfile.TemporaryDirectory() as folder:
        for ending, raw in names.items():
            (Path(folder) / f"units.{ending}").write_bytes(raw)
        try:
            table = geopandas.read_file(Path(folder) / "units.shp")
        except Exception as error:  # GDAL's errors have no common root
            msg = f"{where} cannot be read as a shapefile: {_KEPT}."
            raise InputError(msg) from error
        table.columns = [str(column).lower() for column in table.columns]
        features: list[dict[str, Any]] = list(table.iterfeatures())
    return features


def _shapely() -> Any:
    try:
        import shapely
        import shapely.geometry
    except ImportError as error:
        msg = "Converting outlines needs shapely: pip install 'strikemap[geo]'."
        raise MissingExtraError(msg) from error
    return shapely
