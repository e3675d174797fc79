"""Open what was fetched: a zip is read in memory, member by member, never unpacked onto the disk."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

from geo.errors import InputError

_MOST_UNPACKED_BYTES = 1_500_000_000


def members(raw: bytes, where: str, *endings: str) -> dict[str, bytes]:
    """Return the members of a zip whose names end in one of `endings`, each by its bare name.

    Raises InputError when it is no zip, is damaged, or would unpack to more than 1.5 GB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            wanted = [info for info in archive.infolist() if info.filename.lower().endswith(endings)]
            if sum(info.file_size for info in wanted) > _MOST_UNPACKED_BYTES:
                msg = f"{where} would unpack to more than {_MOST_UNPACKED_BYTES / 1e9:g} GB: it is not opened."
                raise InputError(msg)
            return {info.filename.rsplit("/", 1)[-1]: archive.read(info) for info in wanted}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        msg = f"{where} is no zip file that can be read ({error}): what stood before is kept."
        raise InputError(msg) from error


def parsed(raw: bytes, where: str) -> Any:
    """Return JSON as plain data; raises InputError when it is none."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        msg = f"{where} is not JSON: what stood before is kept."
        raise InputError(msg) from error


def check_sum(raw: bytes, expected: str | None, where: str) -> str:
    """Return the SHA-256 of bytes; raises InputError when another checksum (MD5, SHA-1 or SHA-256) was promised."""
    found = hashlib.sha256(raw).hexdigest()
    expected = (expected or "").lower().removeprefix("sha256:").removeprefix("md5:").strip()
    if not expected:
        return found
    by_length = {64: "sha256", 40: "sha1", 32: "md5"}
    algorithm = by_length.get(len(expected))
    if algorithm is None:
        return found  # an etag or another mark that is no checksum
    actual = hashlib.new(algorithm, raw, usedforsecurity=False).hexdigest()
    if actual != expected:
        msg = f"{where} has the checksum {actual}, {expected} was promised: it is not used."
        raise InputError(msg)
    return found
