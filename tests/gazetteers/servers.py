"""A server on the loopback that answers as the real geocoders and data hosts do, also when they are unwell."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass
class Reply:
    """One answer: status, body, headers; `drip` sends the body byte by byte with that pause, `cut` breaks it off."""

    body: bytes = b"[]"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pause_s: float = 0.0
    cut: bool = False


@dataclass
class Server:
    """A running server: its address, and every request it got as (path, query, headers)."""

    url: str
    asked: list[tuple[str, dict[str, list[str]], dict[str, str]]]


@contextmanager
def serve(answer: Callable[[str, dict[str, list[str]]], Reply]) -> Iterator[Server]:
    """Serve on a free port of the loopback until the block is left."""
    asked: list[tuple[str, dict[str, list[str]], dict[str, str]]] = []
    stopping = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = parse_qs(parts.query)
            asked.append((parts.path, query, dict(self.headers)))
            reply = answer(parts.path, query)
            if reply.pause_s:
                stopping.wait(reply.pause_s)
            with contextlib.suppress(OSError):  # the client may have heard enough
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body) + (100 if reply.cut else 0)))
                self.end_headers()
                self.wfile.write(reply.body)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
