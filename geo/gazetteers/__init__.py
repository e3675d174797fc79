"""Gazetteers: a name in, candidate entries out. Each module is one source; `open_embedded` is the package's own."""

from __future__ import annotations

from geo.gazetteers.embedded import EmbeddedGazetteer, open_embedded

__all__ = ["EmbeddedGazetteer", "open_embedded"]
