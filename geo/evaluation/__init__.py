"""Score records against gold reports: place names, roles, places, claims, events, groups, dates and who says so.

Gold and records come as plain data (`data/gold/README.md`, `Record.to_dict()`), so any extractor can be scored. The
scoring is pure; reading the texts is the caller's.
"""

from geo.evaluation.figures import Figures, below_floors, figures, table
from geo.evaluation.gold import as_record, read_floors, read_gold, read_lines
from geo.evaluation.score import Score, Tally, score_report

__all__ = [
    "Figures",
    "Score",
    "Tally",
    "as_record",
    "below_floors",
    "figures",
    "read_floors",
    "read_gold",
    "read_lines",
    "score_report",
    "table",
]
