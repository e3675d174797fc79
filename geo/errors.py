"""The errors of Strikemap: one small tree, each with a sentence for the person who meets it."""

from __future__ import annotations


class StrikemapError(Exception):
    """Root of every error this package raises on purpose."""


class InputError(StrikemapError, ValueError):
    """A report, file or option that cannot be used: says what, where and what to do."""


class DataError(StrikemapError, RuntimeError):
    """A data file of the package is missing or damaged."""


class ExportError(StrikemapError, OSError):
    """A file could not be written; what stood there before is untouched."""


class MissingExtraError(StrikemapError, ImportError):
    """An optional library is needed; the message names the extra that brings it."""


class OnlineError(StrikemapError, ConnectionError):
    """A service on the network gave no usable answer.

    retry_after_s: how long the server asks to wait (0: at once), None when asking again would not help. is_answer: the
    server is well and said no, so it is not counted as failing.
    """

    def __init__(self, message: str, *, retry_after_s: float | None = None, is_answer: bool = False) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s
        self.is_answer = is_answer
