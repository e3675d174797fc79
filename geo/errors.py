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
