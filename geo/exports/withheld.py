"""A table under a publish profile: the column `withheld` tells of each row what was kept back, and why.

What belongs to no row of the table (a claim that is not shown, a rule for the whole report) is a row of its own at the
end, empty but for its id and that column: every format can hold it, and nobody takes the file for the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geo.exports.columns import WITHHELD, Table
from geo.exports.rows import make_table
from geo.profiles import Withheld


def with_withheld(table: Table, withheld: Sequence[Withheld]) -> Table:
    """Return the table with the column `withheld`, and a row for all that is told of none of its rows."""
    told: dict[str, list[str]] = {}
    for one in withheld:
        told.setdefault(one.claim or "", []).append(f"{one.what}: {one.why}")
    rows: list[dict[str, Any]] = []
    seen = set()
    for row in table.rows:
        claims = {str(row.get("id")), *str(row.get("claims") or "").split("; ")} & set(told) - {""}
        seen |= claims
        said = dict.fromkeys(text for claim in told if claim in claims for text in told[claim])
        rows.append({**row, WITHHELD.name: "; ".join(said)})
    name = table.columns[0].name
    rest = {claim: texts for claim, texts in told.items() if claim not in seen}
    rows += [{name: claim or "report", WITHHELD.name: "; ".join(dict.fromkeys(texts))} for claim, texts in rest.items()]
    shapes = (*table.geometries, *(None for _ in rest))
    return make_table(table.name, (*table.columns, WITHHELD), rows, shapes)
