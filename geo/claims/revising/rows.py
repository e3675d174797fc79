"""Rows whose members take their places in turn, or all of them: "respectively", "each", counts in a row."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    ON,
    Attached,
    in_lead,
    is_event_ground,
    place_id,
)
from geo.claims.revising.together import ids, is_point, opens_where
from geo.model import Mention
from geo.spots import Spot


def in_a_row(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give the one strike of a sentence all places of a row of counts: "attacks killed two in A and one in B".

    Also where it is told of the region they lie in: "in the region, shelling killed three: two in A and one in B". What
    a clause tells of the last of them alone stays there: "two in A and four in B, where a drone struck".
    """
    told: dict[int, list[Attached]] = {}
    for item in attached:
        told.setdefault(item.mention.sentence, []).append(item)
    out: list[Attached] = []
    for item in attached:
        here = told[item.mention.sentence]
        only = item.mention.kind == "strike" and sum(other.mention.kind == "strike" for other in here) == 1
        rules = {o.mention.rule.removesuffix(ON) for o in here if o.mention.rule.endswith(ON)} if only else set()
        row = _of_one_verb([o for o in here if o.mention.kind == "casualty"], rules)
        grounds = [spot for other in row for spot in other.spots]
        area = len(item.spots) == 1 and not is_point(item.spots[0])
        whole = area and all(in_lead(spot, item.spots[0]) for spot in grounds)
        same = ids(item.spots) <= ids(grounds)  # of an area: "seven hurt in the region, three of them in A"
        fits = bool(grounds and item.spots) and (whole and not same if area else same)
        if fits and not (len(item.spots) == 1 and opens_where(item, discourse)):
            spots = {place_id(spot): spot for spot in grounds if spot.entry is not None and is_event_ground(spot.entry)}
            inner = [spot for spot in spots.values() if not any(in_lead(other, spot) for other in spots.values())]
            names = tuple(spot.name for spot in inner if spot.name is not None)
            out.append(replace(item, spots=tuple(inner), names=names))
        else:
            out.append(item)
    return out


def _of_one_verb(harmed: Sequence[Attached], rules: Collection[str]) -> list[Attached]:
    """Return a row of tolls that goes on from one verb, and no toll behind it with a verb of its own."""
    row: list[Attached] = []
    for item in harmed:
        goes_on = item.mention.rule.endswith(ON)
        if item.mention.rule.removesuffix(ON) in rules and (
            goes_on or not any(o.mention.rule.endswith(ON) for o in row)
        ):
            row.append(item)
    return row


def respectively(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give each count of a row its place of the row of places: "five and eight were hurt in A and B respectively"."""
    sentences, lexicon = discourse.sentences, discourse.lexicon
    rows: dict[tuple[int, str, str, str], list[int]] = {}
    for index, item in enumerate(attached):
        mention = item.mention
        said = not lexicon.set("respectively").isdisjoint(sentences[mention.sentence].words)
        if said and mention.quantity_tokens is not None and (mention.kind != "launch" or mention.status == "averted"):
            rows.setdefault((mention.sentence, mention.kind, mention.measure, mention.status), []).append(index)
    out = list(attached)
    for row in rows.values():
        spots = out[row[0]].spots or _skies_before(out[row[0]].mention, discourse)
        if spots and not any(out[index].spots for index in row):
            skies = ((index, replace(out[index].mention, scope="event")) for index in row)
            out = [*out]
            for index, mention in skies:
                out[index] = replace(out[index], mention=mention, spots=tuple(spots), reason="each of the row before")
        if len(row) < 2 or len(row) != len(spots) or any(out[index].spots not in {spots, ()} for index in row):
            continue
        row.sort(key=lambda index: out[index].mention.quantity_tokens or (0, 0))
        for index, spot in zip(row, spots, strict=True):
            names, scope = (spot.name,) if spot.name is not None else (), out[row[0]].mention.scope
            out[index] = replace(
                out[index], spots=(spot,), names=names, mention=replace(out[index].mention, scope=scope)
            )
    return out


def _skies_before(mention: Mention, discourse: Discourse) -> tuple[Spot, ...]:
    """Return the places of the item's first words, over which a row of counts tells what was downed: «A и Б»."""
    at, sentences = mention.sentence - 1, discourse.sentences
    if mention.kind != "launch" or discourse.spots_in.get(mention.sentence):
        return ()
    while at > 0 and not discourse.spots_in.get(at) and not discourse.told_in.get(at):
        if sentences[at - 1].paragraph != sentences[mention.sentence].paragraph:
            break
        at -= 1  # «А, Б. Работала ПВО. Сбито 6 и 2 соответственно»
    if at < 0 or discourse.told_in.get(at):
        return ()
    return tuple(discourse.spots_in.get(at, ())) if sentences[at].section == sentences[mention.sentence].section else ()


def each(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give each place of a row the count told for every one of them: «в Харькове и Изюме погибли по два человека»."""
    sentences, lexicon = discourse.sentences, discourse.lexicon
    out: list[Attached] = []
    for item in attached:
        counted = item.mention.quantity_tokens
        before = sentences[item.mention.sentence].tokens[max(counted[0] - 1, 0) : counted[0]] if counted else ()
        tokens = sentences[item.mention.sentence].tokens
        aimed = counted is not None and tokens[counted[0]].text in lexicon.set("aimed_numerals")  # «удар по двум …»
        each = not aimed and any(token.text in lexicon.set("distributive") for token in before)
        every = len(item.spots) > 1 and each
        if not every:
            out.append(item)
            continue
        for spot in item.spots:
            names = (spot.name,) if spot.name is not None else ()
            out.append(replace(item, spots=(spot,), names=names, reason=f"{item.reason}, so many in each"))
    return out
