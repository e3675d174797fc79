"""Keep the table of checksums in data/README.md true to the files."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_ROW = re.compile(r"^\| `((?:boundaries|gazetteer)/[^`]+)` \|")


def write_checksums(data: Path) -> None:
    """Rewrite the size and sha256 columns, the last two of each file's row."""
    readme = data / "README.md"
    lines = []
    for line in readme.read_text(encoding="utf-8").splitlines():
        match = _ROW.match(line)
        if match and (data / match[1]).exists():
            content = (data / match[1]).read_bytes()
            cells = line.strip().strip("|").split("|")
            cells[-2:] = [f" {len(content):,} ", f" `{hashlib.sha256(content).hexdigest()}` "]
            lines.append("|" + "|".join(cells) + "|")
        else:
            lines.append(line)
    readme.write_text("\n".join(lines) + "\n", encoding="utf-8")
