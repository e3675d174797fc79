"""One frozen object with every setting of a run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of one run; the defaults suit a newsroom's single report.

    max_report_bytes bounds what one report may weigh, so that a wrong file cannot stall the machine.
    ambiguity_margin is the least lead of the first candidate over the second, on a 0-1 scale, that
    settles a place; below it the toponym stays ambiguous.
    rough_ranges adds the named rule's range to counts given only in words; such ranges are never summed.
    """

    max_report_bytes: int = 5_000_000
    ambiguity_margin: float = 0.15
    focus_country: str = "UA"
    rough_ranges: bool = False


DEFAULT = Settings()
