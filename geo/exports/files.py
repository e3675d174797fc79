"""Write files whole or not at all: what stood there before stays until the new bytes are safely on disk."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from geo.errors import ExportError


def write_atomically(path: Path | str, content: bytes) -> None:
    """Write bytes to a file by way of a temporary file in the same folder.

    The temporary file is flushed to disk and then renamed over the target, which is one step on every
    file system; a reader sees the old file or the new one, never half of either.

    Raises ExportError, with the reason in one sentence, when the file cannot be written.
    """
    target = Path(path)
    if target.is_dir():
        msg = f"Cannot write {target}: it is a folder. Give a file name."
        raise ExportError(msg)
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
        _sync_folder(target.parent)
    except (OSError, ValueError) as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        msg = f"Cannot write {target}: {_reason(target, error)}."
        raise ExportError(msg) from error


def _mode(target: Path) -> int:
    """Return the rights a new file gets here: those of the file it replaces, else what the user's mask allows."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reason(target: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError) or not target.parent.is_dir():
        return f"the folder {target.parent} does not exist"
    if isinstance(error, PermissionError):
        return "no permission to write there"
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).lower()


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last; not every file system allows it, and the file is whole without it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
