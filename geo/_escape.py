"""Hostile text made harmless: the one module that escapes. Text in, the same text out, safe for one kind of sink.

Report text, titles, sources, addresses and place names come from strangers. Every sink uses the function
named after it; nothing else in the package writes such text into HTML, a script, a template, a cell or a
file name. Two replacements are made everywhere, because no HTML, no UTF-8 file and no file name can hold
the characters: NUL becomes U+FFFD, and so does a lone surrogate (`visible` does it alone).
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from typing import Any
from urllib.parse import urlsplit

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
# What HTML, Jinja (which branca runs a second time over rendered scripts), a JavaScript template
# literal or an old JavaScript parser could take for more than text. Quotes: the JSON may stand inside
# a single-quoted attribute. Lone surrogates cannot be encoded as UTF-8 at all.
_UNSAFE_IN_SCRIPT = re.compile("[<>&{}`$'\x00\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"')
_TEMPLATE_ENTITIES = str.maketrans({"`": "&#96;", "$": "&#36;", "{": "&#123;", "}": "&#125;"})
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\s`$&;{}\'()\[\]!#%^~]+')
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_URLS = re.compile(r'[\x00-\x20\x7f-\xa0"<>\\`\s\ud800-\udfff]')
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def visible(text: str) -> str:
    """Return the text with every NUL and lone surrogate replaced by U+FFFD; the length stays the same."""
    return _UNWRITABLE.sub("\ufffd", text)


def script_json(value: Any) -> str:
    r"""Return a value as JSON that may stand in a script, a template literal, an attribute or a Jinja template.

    Inside strings, `< > & { } ` $ '`, NUL, U+2028, U+2029 and lone surrogates are written as `\uXXXX`; so are
    invisible control characters. `json.loads` and `JSON.parse` give the very same value back.
    Outside strings two closing braces may meet, two opening ones or a brace and a percent sign never do.

    Raises ValueError for NaN and infinity, which JSON does not know.
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _STRINGS.sub(lambda match: _UNSAFE_IN_SCRIPT.sub(_as_escape, match.group()), plain)


def _as_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def html_text(text: str) -> str:
    """Return text for an HTML element or a quoted attribute."""
    return html.escape(visible(text), quote=True)


def template_text(text: str) -> str:
    """Return text for HTML that may still pass through Jinja or a JavaScript template literal."""
    return html_text(text).translate(_TEMPLATE_ENTITIES)


def file_name(text: str, *, fallback: str = "report", longest: int = 80) -> str:
    """Return a file name without folders made from any text: safe on Linux, macOS and Windows, never empty.

    Letters of every script stay. Path separators, shell and template signs, control and invisible
    characters become hyphens; names that Windows reserves (CON, NUL, COM1 …) get an underscore.

    Parameters
    ----------
    text
        Any text, such as a report's title.
    fallback
        The name when nothing usable is left.
    longest
        The most bytes of UTF-8 the name may have (file systems allow 255, endings are added later).
    """
    name = unicodedata.normalize("NFC", visible(text)).replace("\ufffd", "-")
    name = _INVISIBLE.sub("", _CONTROLS.sub("-", name))
    name = _NOT_IN_FILE_NAMES.sub("-", name)
    name = re.sub(r"-{2,}", "-", name).strip("-. ")
    name = name.encode()[:longest].decode(errors="ignore").strip("-. ")
    if not any(char.isalnum() for char in name):
        name = fallback
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def safe_url(text: str | None) -> str | None:
    """Return an address that may be linked to, None for anything but http and https with a host.

    The address is not escaped: it goes through `html_text` or `script_json` like any text.
    """
    if text is None:
        return None
    address = text.strip()
    if _NOT_IN_URLS.search(address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme.lower() in {"http", "https"} and host else None


def csv_cell(text: str) -> str:
    """Return text for a CSV cell that no spreadsheet runs as a formula.

    A cell that begins with a formula sign, also after spaces or invisible marks, gets a leading
    apostrophe, which spreadsheets show as text; plain numbers stay as they are
    (OWASP, "CSV Injection").
    """
    cell = visible(text)
    bare = _INVISIBLE.sub("", cell).lstrip(" \xa0")
    if bare.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
