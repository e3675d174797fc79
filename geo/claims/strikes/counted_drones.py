"""Drones counted beside a strike: they struck where it did, and those of them that were downed fell there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import POINTS, Attached, is_event_ground
from geo.model import Mention, Sentence
from geo.spots import Spot

_FEW, _FEW_REACH = 20, 4  # drones that hit one work; tokens from the verb to their count
_HARM = frozenset({"damage", "casualty", "outage"})
_KIND_WORDS = 4  # between drones counted and their verb


def with_their_strikes(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a count of drones that attacked towns the places of that strike: "340 drones attacked A, B and C".

    A few that hit a work without its place are those of the town struck right before: «По заводу вдарили двома».
    """
    strikes: dict[int, list[Attached]] = {}
    harmed: dict[int, list[Mention]] = {}
    for item in attached:
        if item.mention.kind == "strike":
            strikes.setdefault(item.mention.sentence, []).append(item)
        if item.mention.kind in _HARM:
            harmed.setdefault(item.mention.sentence, []).append(item.mention)

    def told_with(item: Attached) -> Attached:
        mention = item.mention
        if mention.kind != "launch" or mention.status != "reported" or item.spots or mention.scope != "nationwide":
            return item
        first, last = mention.quantity_tokens or (0, 0)
        for strike in strikes.get(mention.sentence, ()):
            words = discourse.sentences[mention.sentence].words
            if not strike.spots:
                row = _struck_before(mention, strikes, discourse)
                few = mention.quantity is not None and (mention.quantity.best or _FEW + 1) <= _FEW
                if few and row and 0 <= first - strike.mention.last <= _FEW_REACH:
                    return replace(item, spots=row, reason="they struck there")
                continue
            beside = max(first - strike.mention.last, strike.mention.first - last) <= 1
            if mention.first < first and words[last : strike.mention.first] == [","]:
                continue  # "launched 90 drones, striking a depot in A": not all of them did
            if _only_harmed_there(item, strike, harmed.get(mention.sentence, ()), discourse):
                continue
            beside = beside or _is_their_verb(words[last : strike.mention.first])
            if beside and all(spot.entry is not None and is_event_ground(spot.entry) for spot in strike.spots):
                return replace(item, spots=strike.spots, reason="they struck there", names=strike.names)
        return item

    return _with_those_downed([told_with(item) for item in attached], discourse.sentences)


def _only_harmed_there(item: Attached, strike: Attached, harm: Sequence[Mention], discourse: Discourse) -> bool:
    """Whether what was fired has an aim of its own, and did harm at the strike's place: not all of it was aimed there.

    "Fired 12 missiles at power plants, damaging a school in A", "launched 40 drones at the south, killing two in A".
    """
    words = discourse.sentences[item.mention.sentence].words
    _, last = item.mention.quantity_tokens or (0, 0)
    behind = min((spot.first for spot in strike.spots), default=0)
    comma = next((at for at in range(last, behind) if words[at] == ","), None)
    aims, one = discourse.lexicon.set("aimed"), discourse.lexicon.set("one_articles")
    if comma is None or not any(words[at] in aims and words[at + 1] not in one for at in range(last, comma - 1)):
        return False  # "fired two missiles at a hotel, killing four in A": the hotel is there
    return any(mention.first == comma + 1 for mention in harm)


def _struck_before(
    mention: Mention, strikes: Mapping[int, Sequence[Attached]], discourse: Discourse
) -> tuple[Spot, ...]:
    """Return the one town that the sentence before, of the same paragraph, tells to be struck."""
    before = mention.sentence - 1
    if before < 0 or discourse.spots_in.get(mention.sentence):
        return ()
    if discourse.sentences[before].paragraph != discourse.sentences[mention.sentence].paragraph:
        return ()
    rows = {tuple(item.spots) for item in strikes.get(before, ()) if item.spots}
    row = rows.pop() if len(rows) == 1 else ()
    return row if len(row) == 1 and row[0].entry is not None and row[0].entry.kind in POINTS else ()


def _is_their_verb(gap: Sequence[str]) -> bool:
    """Whether no more than what kind they were stands between drones counted and what they did.

    «98 дронів різних типів (переважно FPV) атакували …»
    """
    opened = gap.index("(") if "(" in gap else len(gap)
    closed = len(gap) - 1 - list(gap)[::-1].index(")") if ")" in gap else opened
    kept = [*gap[:opened], *gap[closed + 1 :]]
    return len(gap) > 0 and len(kept) <= _KIND_WORDS and all(word[0].isalpha() for word in kept)


def _with_those_downed(attached: Sequence[Attached], sentences: Sequence[Sentence]) -> list[Attached]:
    """Give what was downed of those that attacked a town its place: "seven drones attacked A, four were downed"."""
    out: list[Attached] = []
    fired: dict[str, Attached] = {}
    for item in attached:
        mention = item.mention
        if mention.kind == "launch" and mention.status == "reported":
            fired[mention.measure] = item
        whole = fired.get(mention.measure) if mention.kind == "launch" and mention.status == "averted" else None
        local = whole is not None and all(s.entry is not None and s.entry.kind != "country" for s in whole.spots)
        if whole is not None and local and not item.spots and _is_part_of(mention, whole.mention, sentences):
            out.append(replace(item, spots=whole.spots, reason="of those that struck there", names=whole.names))
        else:
            out.append(item)
    return out


def _is_part_of(part: Mention, whole: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether a count of the same weapon follows a comma after a larger one of its sentence, or opens the next one."""
    if part.quantity is None or whole.quantity is None or part.sentence > whole.sentence + 1:
        return False
    if (part.quantity.best or 0) > (whole.quantity.best or 0):
        return False
    if part.sentence > whole.sentence:
        return part.first == 0 and sentences[part.sentence].paragraph == sentences[whole.sentence].paragraph
    gap = sentences[part.sentence].words[(whole.quantity_tokens or (0, 0))[1] : (part.quantity_tokens or (0, 0))[0]]
    return gap[-1:] == [","]
