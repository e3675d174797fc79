"""Grid references -> degrees: MGRS and UTM, by the libraries of the extra `coordinates` (mgrs, pyproj). Pure."""

from __future__ import annotations

from geo.errors import MissingExtraError

_SOUTH = "CDEFGHJKLM"


def of_mgrs(zone: str, square: str, digits: str) -> tuple[float, float, float] | None:
    """Return latitude, longitude and half the side of the cell in km of an MGRS reference; None when it is none.

    zone is "37U", square "DP", digits easting and northing together ("1234567890"). The point is the cell's middle.

    Raises MissingExtraError when the library is not installed.
    """
    try:
        import mgrs.core
    except ImportError as error:
        raise MissingExtraError(_missing("mgrs")) from error
    if len(digits) % 2 or not 2 <= len(digits) <= 10:
        return None
    half = len(digits) // 2
    # One digit more, a 5, is the middle of the cell; the library takes no sixth one, where the corner is near enough.
    east, north = (part + "5" if half < 5 else part for part in (digits[:half], digits[half:]))
    try:
        lat, lon = mgrs.MGRS().toLatLon(f"{zone}{square}{east}{north}")
    except mgrs.core.MGRSError:
        return None
    return float(lat), float(lon), 10 ** (5 - half) / 2000


def of_utm(zone: str, east_m: int, north_m: int) -> tuple[float, float, float] | None:
    """Return latitude, longitude and half a metre in km of a UTM position; None when it is none.

    zone is the number with a latitude band ("37U") or with N or S for the hemisphere.

    Raises MissingExtraError when the library is not installed.
    """
    try:
        import pyproj
    except ImportError as error:
        raise MissingExtraError(_missing("pyproj")) from error
    number = int(zone[:-1])
    if not 1 <= number <= 60 or not 100_000 <= east_m <= 900_000 or not 0 <= north_m <= 10_000_000:
        return None
    code = (32_700 if zone[-1] in _SOUTH else 32_600) + number
    lon, lat = pyproj.Transformer.from_crs(code, 4326, always_xy=True).transform(east_m, north_m)
    return float(lat), float(lon), 0.0005


def _missing(library: str) -> str:
    return f"Grid references need {library}: pip install 'strikemap[coordinates]'."
