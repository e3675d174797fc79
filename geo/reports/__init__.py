"""Stage 1, READ: a source (path or text) becomes a Report whose text is never changed afterwards."""

from __future__ import annotations

from geo.reports.sentences import split_sentences
from geo.reports.text import make_report, read_file, read_reports

__all__ = ["make_report", "read_file", "read_reports", "split_sentences"]
