"""Write data files that come out the same, byte for byte, from the same input."""

from __future__ import annotations

import gzip
import json
from typing import Any


def rounded(coordinates: Any, digits: int) -> Any:
    """Return nested coordinates as lists of rounded numbers; whole numbers lose their ".0"."""
    if isinstance(coordinates, (list, tuple)):
        return [rounded(item, digits) for item in coordinates]
    number = round(float(coordinates), digits)
    return int(number) if number.is_integer() else number


def packed(plain: Any) -> bytes:
    """Return compact JSON, gzipped without a time stamp or a file name."""
    return zipped(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def zipped(raw: bytes) -> bytes:
    """Return bytes gzipped without a time stamp or a file name."""
    return gzip.compress(raw, 9, mtime=0)
