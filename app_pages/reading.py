"""The report with what was read in it marked by offsets: record -> HTML in which every stranger's word is escaped."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from geo._escape import html_text
from geo.model import Claim, Record, Span, Toponym

KEY = """<p class="sm-key sm-text" style="max-width:none">
<span class="claim k-strike">strike</span> <span class="claim k-casualty">casualties</span>
<span class="claim k-power">power</span> <span class="claim k-heating">heating</span>
<span class="claim k-water">water</span> <span class="claim k-damage">damage</span>
<span class="claim k-launch">launches</span>
<span class="place r-event">place of an event</span> <span class="place r-source">who speaks</span>
<span class="place r-context">named only</span> <span class="place r-metonym">a government</span>
<span class="place doubt r-event">in doubt</span></p>"""

_KINDS = frozenset({"strike", "casualty", "damage", "launch", "power", "heating", "water", "gas", "communications"})
_ROLES = frozenset({"event", "context", "metonym", "source", "launch"})


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    classes: str
    title: str


def marked_text(record: Record, chosen: Iterable[Span] = ()) -> str:
    """Return the report's text as HTML: claims underlined, places shaded, the chosen sentences lit.

    Stretches may overlap in any way: the text is cut at every offset where one begins or ends.
    """
    text = record.report.text
    stretches = [
        *(_Stretch(*span, "chosen", "") for span in chosen),
        *(_Stretch(*span, f"claim k-{_kind(claim)}", "") for claim in record.claims for span in claim.evidence.spans),
        *(_Stretch(t.start, t.end, _classes(t), f"{t.role}: {t.reason}") for t in record.toponyms),
    ]
    cuts = sorted({0, len(text), *(s.start for s in stretches), *(s.end for s in stretches)})
    starting: dict[int, list[_Stretch]] = {}
    for stretch in stretches:
        starting.setdefault(stretch.start, []).append(stretch)
    parts, open_now = [], list[_Stretch]()
    for start, end in itertools.pairwise(cuts):
        open_now = [s for s in open_now if s.end > start] + starting.get(start, [])
        parts.append(_piece(text[start:end], open_now))
    return f'<div class="sm-text" dir="auto">{"".join(parts)}</div>'


def _piece(text: str, stretches: list[_Stretch]) -> str:
    if not stretches:
        return html_text(text)
    classes = " ".join(dict.fromkeys(s.classes for s in stretches))
    title = "; ".join(dict.fromkeys(s.title for s in stretches if s.title))
    shown = f' title="{html_text(title)}"' if title else ""
    return f'<span class="{html_text(classes)}"{shown}>{html_text(text)}</span>'


def _kind(claim: Claim) -> str:
    kind = claim.measure if claim.kind == "outage" else claim.kind
    return kind if kind in _KINDS else "launch"


def _classes(toponym: Toponym) -> str:
    role = toponym.role if toponym.role in _ROLES else "context"
    return f"place r-{role}" if toponym.status == "resolved" else f"place doubt r-{role}"
