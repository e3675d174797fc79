"""Stage 5, ATTACH: each mention gets the place or places it belongs to, by the order of the counting rules.

The clause that says it comes first, then the rest of its sentence, then what the text carries on from the sentence
before, the heading it stands under, or the only place where the report says anything happened. An official's own ground
counts when the clause names no other place. What cannot be placed stays unplaced and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from geo._quick import replace
from geo.claims.carrying import (
    Carried,
    claimed_by_a_capital,
    find_leads,
    from_before,
    named_before,
    named_lately,
    of_its_kind,
    of_office,
    of_topic,
    of_whole,
    speaks_of,
    without_homes,
)
from geo.claims.clauses import of_another_place, place_in_sentence
from geo.claims.grounds import UNPLACED, Attached, is_elsewhere, is_event_ground, place_id
from geo.claims.parts import of_own_part, over_own_ground, with_parts
from geo.claims.revising import OF_THE_GRID, is_of_the_grid, placed_next, settled, where_they_harmed, with_their_strikes
from geo.claims.skies import find_skies, on_land, parts_of_launches, under_the_sky
from geo.claims.totals import find_worst_hit, of_all_told, of_the_roundup, of_the_toll, once_told, with_worst_hit
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot, own_sky

__all__ = ["Attached", "attach", "is_elsewhere", "is_event_ground", "placed"]


def attach(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    spots: Sequence[Spot],
    lexicon: WordLists,
) -> list[Attached]:
    """Attach every mention of a report to its places, in text order; lexicon holds the words of its language."""
    by_sentence: dict[int, list[Spot]] = {}
    for spot in spots:
        by_sentence.setdefault(spot.sentence, []).append(spot)
    out: list[Attached] = []
    latest: Carried = Carried()
    by_kind: dict[str, Carried] = {}
    hit: set[str | None] = set()
    leads = find_leads(sentences, by_sentence, lexicon)
    worst = find_worst_hit(sentences, by_sentence, lexicon)
    launches = [m for m in mentions if m.kind == "launch"]
    skies = find_skies(launches, by_sentence, sentences, lexicon)
    launched = _by_sentence(launches)
    lands = {s.entry.id: s.entry for s in spots if s.entry is not None and s.entry.kind == "oblast"}
    told = _by_sentence(mentions)
    kinds = {index: {mention.kind for mention in here} for index, here in told.items()}
    for mention in sorted(mentions, key=lambda m: (m.sentence, m.first, m.last, m.kind, m.measure)):
        latest = with_worst_hit(latest, mention.sentence, worst)
        here = by_sentence.get(mention.sentence, [])
        if mention.kind == "launch":
            rivals = [m for m in launched[mention.sentence] if m is not mention]
            here = own_sky(mention, here, rivals, sentences, lexicon)
        else:
            ground = [spot for spot in here if (spot.sentence, spot.first) not in skies]
            here = ground or under_the_sky(here, sentences[mention.sentence], lexicon)
        before = partial(named_before, mention, sentences, by_sentence)
        here = without_homes(mention, here, latest, told[mention.sentence], sentences, lexicon)
        here = of_own_part(mention, here, told[mention.sentence], sentences, lexicon)
        here = on_land(mention, here, lands, sentences, lexicon)
        attached = of_another_place(mention, here, sentences, lexicon) or place_in_sentence(
            mention, here, sentences, lexicon, before
        )
        if attached is not None and is_of_the_grid(attached, kinds[mention.sentence]):
            attached = None if mention.kind == "strike" else replace(attached, spots=(), names=(), reason=OF_THE_GRID)
        carried = of_its_kind(mention, sentences, latest, by_kind)
        office = attached if attached is not None and speaks_of(attached, carried) else None
        attached = None if office is not None else attached
        if attached is None and mention.kind != "launch":
            attached = (
                claimed_by_a_capital(mention, by_sentence.get(mention.sentence, ()), sentences, lexicon)
                or of_all_told(mention, sentences, by_sentence, out, lexicon)
                or of_the_roundup(mention, sentences, by_sentence, out, lexicon)
                or of_the_toll(mention, by_sentence, out, carried.spots)
                or named_lately(
                    mention, sentences, by_sentence, carried if mention.kind == "outage" else latest, out, lexicon
                )
                or from_before(mention, sentences, by_sentence, leads, carried, lexicon, hit)
            )
        attached = (
            attached
            or (office and of_office(office, carried))
            or over_own_ground(mention, by_sentence)
            or Attached(mention=mention, spots=(), reason=UNPLACED)
        )
        attached = with_parts(attached, here, sentences, lexicon)
        hit.update(place_id(spot) for spot in attached.spots if mention.kind == "strike")
        out.append(attached)
        topic = of_whole(of_topic(attached, here, sentences, lexicon), latest, sentences, lexicon)
        struck = latest.kind in {"strike", "casualty"} and latest.sentence == mention.sentence and bool(latest.spots)
        if not (mention.kind == "outage" and struck):
            latest = latest.after(topic, sentences)
        elif topic.spots:
            by_kind[mention.kind] = Carried().after(topic, sentences)
        if latest.kind == mention.kind:
            by_kind[mention.kind] = latest
    out = where_they_harmed(parts_of_launches(out, sentences, lexicon), sentences, lexicon)
    out = with_their_strikes(placed_next(out, sentences, by_sentence, lexicon), sentences)
    return settled(once_told(out), sentences, spots, lexicon)


def _by_sentence(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions of each sentence that has any."""
    out: dict[int, list[Mention]] = {}
    for mention in mentions:
        out.setdefault(mention.sentence, []).append(mention)
    return out


def placed(attached: Iterable[Attached]) -> list[Attached]:
    """Return what has a place."""
    return [item for item in attached if item.spots]
