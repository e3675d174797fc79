"""The network, behind one client: paced, bounded in time and size, patient with a busy server, and quick to give up.

Nothing here is used unless the user asks for it. The rules are those of the public services: one request a second, an
honest user agent, `Retry-After` obeyed (https://operations.osmfoundation.org/policies/nominatim/).
"""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from geo.errors import OnlineError

_CHUNK_BYTES = 65_536
_BUSY = frozenset({429, 500, 502, 503, 504})
_PLAIN_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How a client behaves towards one service.

    timeout_s bounds a whole answer, not only the wait for its next byte. After breaker_failures requests in a row
    that failed for good nothing is asked for breaker_rest_s. No wait before a retry is longer than longest_wait_s:
    a server that asks for more is not asked again.
    """

    user_agent: str
    timeout_s: float = 10.0
    max_bytes: int = 2_000_000
    min_interval_s: float = 1.0
    retries: int = 2
    backoff_s: float = 1.5
    longest_wait_s: float = 30.0
    breaker_failures: int = 3
    breaker_rest_s: float = 120.0


class Client:
    """Fetch addresses of one service by its policy. One client may serve several threads: they take turns."""

    def __init__(
        self,
        policy: Policy,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.policy = policy
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next_at = 0.0
        self._failures = 0
        self._rests_until = 0.0
        self._opener = urllib.request.build_opener(_SafeRedirects())

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> bytes:
        """Return the body of an answer.

        Raises OnlineError in one sentence when there is no network, the server is busy beyond patience, answers with
        an error or with too much, or has failed so often that it is left alone for a while.
        """
        host = _checked(url)
        with self._lock:
            now = self._clock()
            if now < self._rests_until:
                msg = f"{host} has failed {self._failures} times in a row: it is not asked again for a while."
                raise OnlineError(msg)
            try:
                body = self._patiently(url, host, headers or {})
            except OnlineError as error:
                if not error.is_answer:
                    self._failures += 1
                    if self._failures >= self.policy.breaker_failures:
                        self._rests_until = self._clock() + self.policy.breaker_rest_s
                raise
            self._failures = 0
            return body

    def _patiently(self, url: str, host: str, headers: Mapping[str, str]) -> bytes:
        for attempt in range(self.policy.retries + 1):
            self._pace()
            try:
                return self._once(url, host, headers)
            except OnlineError as error:
                wait_s = error.retry_after_s
                if wait_s is None or attempt == self.policy.retries or wait_s > self.policy.longest_wait_s:
                    raise
                self._sleep(max(wait_s, self.policy.backoff_s * 2**attempt))
        raise AssertionError  # the last attempt returns or raises

    def _pace(self) -> None:
        wait_s = self._next_at - self._clock()
        if wait_s > 0:
            self._sleep(wait_s)
        self._next_at = self._clock() + self.policy.min_interval_s

    def _once(self, url: str, host: str, headers: Mapping[str, str]) -> bytes:
        request = urllib.request.Request(url, headers={**headers, "User-Agent": self.policy.user_agent})  # noqa: S310
        try:
            with self._opener.open(request, timeout=self.policy.timeout_s) as answer:
                return self._read(answer, host)
        except urllib.error.HTTPError as error:
            with error:
                retry_s = _retry_after_s(error.headers.get("Retry-After")) if error.code in _BUSY else None
            msg = f"{host} answered {error.code} {http.client.responses.get(error.code, '')}".rstrip() + "."
            raise OnlineError(msg, retry_after_s=retry_s, is_answer=error.code not in _BUSY) from error
        except TimeoutError as error:
            msg = f"{host} did not answer within {self.policy.timeout_s:g} seconds."
            raise OnlineError(msg, retry_after_s=0.0) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            if isinstance(reason, TimeoutError):
                msg = f"{host} did not answer within {self.policy.timeout_s:g} seconds."
                raise OnlineError(msg, retry_after_s=0.0) from error
            msg = f"{host} cannot be reached ({reason}): is there a network?"
            raise OnlineError(msg) from error

    def _read(self, answer: http.client.HTTPResponse, host: str) -> bytes:
        """Read an answer piece by piece: neither a huge one nor one that drips may hold the reader."""
        until = self._clock() + self.policy.timeout_s
        body = bytearray()
        while chunk := answer.read1(_CHUNK_BYTES):
            body += chunk
            if len(body) > self.policy.max_bytes:
                msg = f"{host} answered with more than {self.policy.max_bytes / 1e6:g} MB: that is not read."
                raise OnlineError(msg)
            if self._clock() > until:
                msg = f"{host} did not finish its answer within {self.policy.timeout_s:g} seconds."
                raise OnlineError(msg)
        declared = answer.headers.get("Content-Length", "")
        if declared.isdigit() and int(declared) != len(body):
            msg = f"{host} broke off its answer after {len(body)} of {declared} bytes."
            raise OnlineError(msg, retry_after_s=0.0)
        return bytes(body)


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follow a redirect only to where a request could have gone in the first place."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """Return the request that follows a redirect; raises OnlineError when it leads elsewhere."""
        try:
            _checked(newurl)
        except OnlineError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _checked(url: str) -> str:
    """Return the host of an address; only HTTPS is used, and plain HTTP on this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "https" or (parts.scheme == "http" and host in _PLAIN_HOSTS):
        return host
    msg = f"The address {url.split('?', maxsplit=1)[0]} is not asked: only https:// is, or http:// on this machine."
    raise OnlineError(msg, is_answer=True)


def _retry_after_s(header: str | None) -> float:
    """Return the seconds of a Retry-After header (a number or a date), 0 when it tells nothing."""
    if header is None:
        return 0.0
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0
