"""Read plain text: bytes become text, and the first lines give the title and the date when nobody else does."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geo.errors import InputError
from geo.model import Report
from geo.reports.language import detect_language
from geo.reports.layout import months
from geo.settings import DEFAULT, Settings

_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x1f\x8b": "a gzip archive",
}
_ISO = re.compile(r"(?<!\d)(20\d\d)[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)([0-3]?\d)(?:st|nd|rd|th)?\s+([^\W\d_]{3,10})\.?,?\s+(20\d\d)(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,10})\.?\s+([0-3]?\d)(?:st|nd|rd|th)?,?\s+(20\d\d)(?!\d)", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)([0-3]\d)\.(0[1-9]|1[0-2])\.(20\d\d)(?!\d)")
_HEAD_LINES = 12
_HEAD_LINE_LENGTH = 120
_TITLE_LENGTH = 250
_CONTROL_SHARE = 0.02


def read_file(
    path: Path,
    *,
    published: dt.date | None = None,
    lang: str = "auto",
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    settings: Settings = DEFAULT,
) -> Report:
    """Read one UTF-8 (or UTF-16 with a byte order mark) text file.

    Raises InputError when the file is missing, a folder, empty, too large, binary or in another encoding.
    """
    text = decode(_bytes_of(path, settings), name=path.name)
    return make_report(text, ident=path.stem, published=published, lang=lang, title=title, source=source, url=url)


def read_reports(path: Path, *, lang: str = "auto", settings: Settings = DEFAULT) -> Iterator[Report | InputError]:
    """Yield the reports of a JSON-lines file in its order; a bad line gives an InputError in its place.

    Each line holds `id` and `text`, and may hold `published`, `title`, `source`, `url` and `lang`.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error
    with stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                yield _report_of_line(line, number, path.name, lang, settings)
            except InputError as error:
                yield error


def make_report(
    text: str,
    *,
    ident: str | None = None,
    published: dt.date | None = None,
    lang: str = "auto",
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Report:
    """Make a report of a text as it stands.

    Without `published` the date is looked for in the first lines (a line that is a date, or a date in a
    heading); without `title` the first heading or first short line is taken.

    Raises InputError when the text is empty.
    """
    if not text.strip():
        msg = "The report is empty: give a text with at least one sentence."
        raise InputError(msg)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Report(
        id=ident or digest[:12],
        title=title if title is not None else find_title(text),
        source=source,
        url=url,
        published=published or find_published(text),
        lang=detect_language(text) if lang == "auto" else lang,
        sha256=digest,
        text=text,
    )


def decode(raw: bytes, *, name: str) -> str:
    """Decode a file's bytes; line ends stay as they are, a byte order mark is dropped.

    Raises InputError for binary files and unknown encodings.
    """
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            msg = f"{name} is {kind}, not text: save the report as a UTF-8 text file."
            raise InputError(msg)
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        msg = f"{name} is not UTF-8 text (byte {error.start}): save the report as UTF-8."
        raise InputError(msg) from error
    control = sum(1 for char in text[:20_000] if ord(char) < 32 and char not in "\n\r\t\f")
    if control > max(8, _CONTROL_SHARE * min(len(text), 20_000)):
        msg = f"{name} looks like a binary file ({control} control characters): give a text file."
        raise InputError(msg)
    return text


def parse_date(text: str) -> dt.date | None:
    """Return the first full calendar date written in `text` (English, Ukrainian, Russian or ISO), else None."""
    found: list[tuple[int, dt.date]] = []
    for pattern, order in ((_ISO, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy"), (_NUMERIC, "dmy")):
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = months().get(parts["m"].lower()) or (int(parts["m"]) if parts["m"].isdigit() else 0)
            try:
                found.append((match.start(), dt.date(int(parts["y"]), month, int(parts["d"]))))
            except ValueError:
                continue
            break
    return min(found)[1] if found else None


def find_published(text: str) -> dt.date | None:
    """Return the date that stands in the report's first lines, or in a link to it, else None."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:_HEAD_LINES]:
        if len(line) <= _HEAD_LINE_LENGTH and (date := parse_date(line)):
            return date
    for line in (*lines[:_HEAD_LINES], *lines[-4:]):
        if "://" in line and (date := parse_date(line)):
            return date
    return None


def find_title(text: str) -> str | None:
    """Return the first heading, or the first line when it is short and no sentence, else None."""
    for line in text.splitlines():
        bare = line.strip()
        if not bare:
            continue
        if bare.startswith("#"):
            return bare.lstrip("#").strip(" *")[:_TITLE_LENGTH] or None
        if len(bare) <= _HEAD_LINE_LENGTH and bare[-1] not in ".!?:;…" and "\n" in text.strip():
            return bare.strip("* ")
        return None
    return None


def _bytes_of(path: Path, settings: Settings) -> bytes:
    try:
        if path.is_dir():
            msg = f"{path} is a folder: give one text file."
            raise InputError(msg)
        size = path.stat().st_size
        if size > settings.max_report_bytes:
            raise _too_large(path.name, size, settings)
        with path.open("rb") as stream:
            raw = stream.read(settings.max_report_bytes + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(raw) > settings.max_report_bytes:
        raise _too_large(path.name, len(raw), settings)
    if not raw.strip():
        msg = f"{path.name} is empty: give a report with at least one sentence."
        raise InputError(msg)
    return raw


def _too_large(name: str, size: int, settings: Settings) -> InputError:
    limit = settings.max_report_bytes / 1e6
    return InputError(f"{name} has {size / 1e6:.1f} MB, over the {limit:g} MB limit for one report: split it.")


def _unreadable(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(f"There is no file {path}: check the name and the folder.")
    return InputError(f"{path} cannot be read ({error.strerror or error}): check the file and its permissions.")


def _report_of_line(line: bytes, number: int, name: str, lang: str, settings: Settings) -> Report:
    where = f"{name}, line {number}"
    if len(line) > settings.max_report_bytes:
        raise _too_large(where, len(line), settings)
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        msg = f"{where} is not JSON: each line must be one object with id and text."
        raise InputError(msg) from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        msg = f"{where} has no text: each line must be an object with id and text."
        raise InputError(msg)
    published = row.get("published")
    try:
        date = dt.date.fromisoformat(published[:10]) if isinstance(published, str) and published else None
    except ValueError as error:
        msg = f"{where} has the date {published!r}: write it as 2026-01-24."
        raise InputError(msg) from error
    fields = {key: row[key] for key in ("title", "source", "url") if isinstance(row.get(key), str)}
    own = row.get("lang")
    try:
        return make_report(
            row["text"],
            ident=str(row.get("id", number)),
            published=date,
            lang=own if own in {"en", "uk", "ru"} and lang == "auto" else lang,
            **fields,
        )
    except InputError as error:
        msg = f"{where}: {error}"
        raise InputError(msg) from error
