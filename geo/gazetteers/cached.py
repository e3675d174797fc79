"""A cache of what geocoders answered, in one SQLite file that outlives the program: nobody is asked the same twice."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from geo import _data

_KEPT_S = 90 * 86_400.0  # OpenStreetMap changes: an answer is asked for anew after a season
_NOTHING_KEPT_S = 7 * 86_400.0  # what is not known today may be mapped next week
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS answers "
    "(service TEXT, query TEXT, within TEXT, at REAL, body TEXT, PRIMARY KEY (service, query, within))"
)

Key = tuple[str, str, str]


class Cache:
    """Answers by (service address, query, countries); a file that cannot be used is as good as none."""

    def __init__(self, path: Path | None, *, now: Callable[[], float] = time.time) -> None:
        self.path = path
        self._now = now

    @classmethod
    def default(cls) -> Cache:
        """Return the cache in the user's own cache folder."""
        return cls(_data.user_cache() / "geocoders.sqlite")

    def get(self, key: Key) -> list[dict[str, Any]] | None:
        """Return what was answered, None when nothing was or it is too old."""
        found: list[dict[str, Any]] | None = None
        with self._open() as connection:
            asked = "SELECT at, body FROM answers WHERE service = ? AND query = ? AND within = ?"
            row = connection.execute(asked, key).fetchone() if connection is not None else None
            if row is not None:
                rows: list[dict[str, Any]] = json.loads(row[1])
                fresh = self._now() - row[0] <= (_KEPT_S if rows else _NOTHING_KEPT_S)
                found = rows if fresh else None
        return found

    def put(self, key: Key, rows: list[dict[str, Any]]) -> None:
        """Keep an answer."""
        body = json.dumps(rows)  # in ASCII: half a character, which an answer may hold, is no UTF-8
        with self._open() as connection:
            if connection is not None:
                connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)", (*key, self._now(), body))

    @contextlib.contextmanager
    def _open(self) -> Any:
        """Give a connection, None where the file cannot be made; a damaged file is moved aside and made anew."""
        connection = None
        try:
            if self.path is not None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(self.path, timeout=5)
                connection.execute(_SCHEMA)
        except sqlite3.DatabaseError as error:
            if connection is not None:
                connection.close()
                connection = None
            if not isinstance(error, sqlite3.OperationalError) and self.path is not None:
                with contextlib.suppress(OSError):
                    self.path.replace(self.path.with_suffix(".damaged"))
        except OSError:
            connection = None
        try:
            with contextlib.suppress(sqlite3.DatabaseError, json.JSONDecodeError):
                yield connection
                if connection is not None:
                    connection.commit()
        finally:
            if connection is not None:
                connection.close()
