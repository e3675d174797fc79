"""The place of a toll that names none: a total that closes a row of places, the toll of an event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.claims.discourse import WORST, Carried, Discourse, Unattached
from geo.claims.grounds import (
    BY_OFFICE,
    POINTS,
    Attached,
    attach_to,
    in_lead,
    place_id,
    tells_the_worst,
    without_addresses,
)
from geo.claims.quarters import says_there
from geo.claims.tolls.of_a_day import is_of_a_day
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_OPENING = 3  # tokens, a bullet's mark among them
_SUM_REACH = 12  # tokens: "the head of the region, Ivan Fedorov, put the total at"
_SEVERAL = 2
_ROW = 3  # sentences, each with its town and toll
_MANY = 10  # buildings: more than one town of a row is likely to have had
_OF_THEM = 2  # tokens: "of them"
_BODIES = "_bodies"  # in the names of rules that read bodies that were found
_LEAD = 4  # sentences
_FEW = 6  # places that one figure may be told of
_TOLL = "_toll"  # in the names of rules that read "the number of …"
_AGAIN_REACH = 8  # sentences
_TOLD_AGAIN = "the figure told before, told again by an office"
_TOLD_OF_UNIT = "the toll told before, told again of the unit around it"
_MOST_TOLD, _MOST_SENTENCES = 200, 80


def of_all_told(one: Unattached) -> Attached | None:
    """Place a count of a sentence that sums up several places told before: in the unit that holds them all, if named.

    Where none is, it is a figure of the whole report, and stands on no map.
    """
    mention, by_sentence = one.mention, one.discourse.spots_in
    if mention.kind != "casualty" or mention.quantity is None or mention.scope != "event":
        return None
    own = [s for s in one.named if s.role in {None, "open"}]
    parted = _has_its_part_elsewhere(one, own)
    of_a_day = not own and is_of_a_day(one)
    if not parted and not of_a_day and (own or not _sums_up(one.words, one.lexicon)):
        return None
    # «Итог суток: …» sums up the places struck as well
    day = of_a_day or _has_phrase(one.words, one.lexicon.set("day_sums"))
    kinds = {"casualty", "strike", "damage"} if day else {"casualty"}
    told = {
        place_id(spot): spot
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.kind in kinds and item.mention.scope == "event" and item.mention.sentence < mention.sentence
        for spot in item.spots
    }
    told |= {place_id(spot): spot for spot in own}
    if len(told) < _SEVERAL:
        return None
    for index in range(mention.sentence - 1, max(mention.sentence - _MOST_SENTENCES, -1), -1):
        for spot in reversed(by_sentence.get(index, ())):
            unit = spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada", "settlement"}
            if unit and spot.role not in {"metonym", "launch"} and _holds_all(spot, told):
                return attach_to(mention, [spot], "the unit around all that was told")
    if of_a_day and not _has_phrase(one.words, one.lexicon.any_of("sum_phrases", "day_sums")):
        return None  # the land may be told otherwise: by who speaks
    return Attached(
        mention=replace(mention, scope="nationwide"), spots=(), reason="a total of several places told before"
    )


def of_all_damaged(one: Unattached) -> Attached | None:
    """Place what was damaged in all, or is counted behind a row of towns with their tolls, in the land around them.

    "In A a man died. In B a woman was hurt. In C two were hurt. 34 buildings were destroyed, of them 21 houses": in no
    town of the three alone. «Всего повреждены 14 домов» needs two; where no land is named it stands on no map.
    """
    mention, here = one.mention, one.sentences[one.mention.sentence]
    if mention.kind != "damage" or mention.quantity is None or mention.scope != "event":
        return None
    if one.named or here.kind != "body":
        return None
    in_all = not one.lexicon.set("in_all").isdisjoint(one.words[:_OPENING])
    if not in_all and (mention.quantity.best or 0) < _MANY:
        return None
    towns = _towns_told(one) if in_all else _towns_in_a_row(one)
    if len(towns) < (_SEVERAL if in_all else _ROW):
        return None
    land = _land_around(one, towns)
    if land is not None:
        return attach_to(mention, [land], "the unit around all that was told")
    return Attached(mention=mention, spots=(), reason="a total of several places told before") if in_all else None


def _towns_told(one: Unattached) -> dict[str | None, Spot]:
    """Return the towns of which the paragraph has told harm so far."""
    paragraph = one.sentences[one.mention.sentence].paragraph
    return {
        place_id(spot): spot
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.kind in {"strike", "casualty", "damage"} and item.mention.scope == "event"
        if item.mention.sentence < one.mention.sentence
        if one.sentences[item.mention.sentence].paragraph == paragraph
        for spot in item.spots
        if spot.entry is not None and spot.entry.kind == "settlement"
    }


def _towns_in_a_row(one: Unattached) -> dict[str | None, Spot]:
    """Return the towns of the sentences just before, where each tells tolls alone, and names its town for them."""
    told = _towns_told(one)
    row = range(max(one.mention.sentence - _ROW, 0), one.mention.sentence)
    for index in row:
        harm = one.discourse.told_in.get(index, ())
        named = any(spot.sentence == index for spot in told.values())
        if not harm or not named or any(mention.kind != "casualty" for mention in harm):
            return {}
    return {known: spot for known, spot in told.items() if spot.sentence in row}


def _land_around(one: Unattached, towns: Mapping[str | None, Spot]) -> Spot | None:
    """Return the land named last that holds all of some towns."""
    last = one.mention.sentence - 1
    for index in range(last, max(last + 1 - _MOST_SENTENCES, -1), -1):
        for spot in reversed(one.discourse.spots_in.get(index, ())):
            unit = spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada"}
            if unit and spot.role in {None, "open", "source"} and _holds_all(spot, towns):
                return spot
    return None


def _has_its_part_elsewhere(one: Unattached, own: Sequence[Spot]) -> bool:
    """Whether a count has its part at the one town its sentence names, and the text speaks of another town.

    "A watchman was killed in A. Nine people were hurt, seven of them in B": the nine are of both, and not of A.
    """
    if len(own) != 1 or own[0].entry is None or one.mention.quantity_tokens is None:
        return False
    part, carried = own[0], one.carried.spots
    behind = list(one.words[one.mention.quantity_tokens[1] : part.start])
    led = behind[-1:] != [] and behind[-1] in one.lexicon.set("locatives")
    of_them = " ".join(behind[-1 - _OF_THEM : -1]) in one.lexicon.set("parts_of")
    towns = bool(carried) and all(spot.entry is not None and spot.entry.kind == "settlement" for spot in carried)
    return led and of_them and towns and all(not in_lead(part, s) and part.entry != s.entry for s in carried)


def _holds_all(unit: Spot, told: Mapping[str | None, Spot]) -> bool:
    """Whether all places told of lie in a unit, or are it."""
    return all(place_id(unit) == known or in_lead(spot, unit) for known, spot in told.items())


def _sums_up(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sentence opens as a sum of what was told before: "In all, …", "the governor put the total at …"."""
    if not lexicon.set("in_all").isdisjoint((*words[:_OPENING], *words[-_OPENING:])):
        return True
    return _has_phrase(words, lexicon.any_of("sum_phrases", "day_sums"))


def _has_phrase(words: Sequence[str], phrases: frozenset[str]) -> bool:
    """Whether a phrase that sums up stands early in a sentence."""
    opening = f" {' '.join(words[:_SUM_REACH])} " if phrases else ""
    return any(f" {phrase} " in opening for phrase in phrases)


def of_all_struck(one: Unattached) -> Attached | None:
    """Place a count of a sentence that sums up the few places struck just before: "In total, six people were hurt".

    Where one of them holds the others it is the place of all.
    """
    mention, here = one.mention, one.sentences[one.mention.sentence]
    if mention.kind != "casualty" or mention.quantity is None or mention.scope != "event":
        return None
    own = [s for s in one.named if s.role in {None, "open"}]
    parted = _has_its_part_elsewhere(one, own)
    if not parted and (own or not _sums_up(one.words, one.lexicon)):
        return None
    struck = {
        place_id(spot): spot
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.kind in {"strike", "damage", "casualty"}
        and item.mention.scope == "event"
        and item.mention.sentence < mention.sentence
        and mention.sentence - item.mention.sentence <= _LEAD
        and one.sentences[item.mention.sentence].section == here.section
        for spot in item.spots
    }
    if None in struck or not _SEVERAL <= len(struck) <= _FEW:
        return None
    around = [spot for spot in struck.values() if _holds_all(spot, struck)]
    return Attached(
        mention=mention, spots=tuple(around[:1] or struck.values()), reason="told of all the places struck before"
    )


def of_the_roundup(one: Unattached) -> Attached | None:
    """Place what opens a paragraph without a place in the region whose day a report sums up, once towns were told.

    "29 settlements of the X region came under fire. … In A a man was wounded. Three blocks and 14 houses were damaged."
    """
    mention, sentences, by_sentence = one.mention, one.sentences, one.discourse.spots_in
    here = sentences[mention.sentence]
    opens = mention.sentence > 0 and sentences[mention.sentence - 1].paragraph != here.paragraph
    if mention.kind not in {"casualty", "damage"} or mention.scope != "event" or not opens:
        return None
    if here.kind != "body" or any(spot.role in {None, "open"} for spot in one.named):
        return None
    for index in range(min(_LEAD, mention.sentence)):
        unit = _summed_up(sentences[index], by_sentence.get(index, ()), one.lexicon)
        if unit is None or one.discourse.parts[index] != one.discourse.parts[mention.sentence]:
            continue
        told = {
            place_id(spot): spot.sentence
            for item in one.thread.attached[-_MOST_TOLD:]
            if item.mention.sentence > index and item.mention.kind in {"strike", "casualty", "damage"}
            for spot in item.spots
            if in_lead(spot, unit) and spot.sentence > index
        }
        if len(told) < _SEVERAL:
            return None
        if mention.quantity is None and len(set(told.values())) == 1:
            return None  # behind one row of towns: where all of them lie
        why = "the region whose day is summed up"
        return (
            attach_to(mention, [unit], why)
            if mention.quantity is not None
            else Attached(mention=mention, spots=(), reason=why)
        )
    return None


def _summed_up(sentence: Sentence, spots: Sequence[Spot], lexicon: WordLists) -> Spot | None:
    """Return the region of which a sentence counts the settlements struck: "29 settlements of the X region"."""
    units = [
        s
        for s in spots
        if s.role in {None, "open"} and s.entry is not None and s.entry.kind in {"oblast", "raion", "region"}
    ]
    if len(spots) == len(units) == 1 and not lexicon.set("day_heads").isdisjoint(sentence.words):
        return units[0]  # "Kherson region: situation as of 06:00"
    said = f" {' '.join(sentence.words)} "
    if len(units) == 1 and any(f" {phrase} " in said for phrase in lexicon.set("over_the_day")):
        return units[0]  # "Six people were wounded in the X region over the past day"
    kinds, numerals = lexicon.table("plural_kinds"), lexicon.table("numerals")
    words = sentence.words
    counted = any(
        kinds.get(word) == "settlement"
        and any(before in numerals or before[0].isdigit() for before in words[max(at - _SEVERAL, 0) : at])
        for at, word in enumerate(words)
    )
    # «За сутки противник нанёс по Херсонщине 82 удара»
    blows = not lexicon.set("day_totals").isdisjoint(words) and any(
        word in lexicon.set("attack_nouns") and words[at - 1].isdigit() for at, word in enumerate(words) if at
    )
    return units[0] if (counted or blows) and len(units) == 1 else None


def of_the_toll(one: Unattached) -> Attached | None:
    """Place a toll that names no place where the one toll of that measure told before it was: it has risen.

    "Three were killed in Kremenchuk. … A drone hit Myrhorod. … Another body was found, the death toll is four."
    """
    mention = one.mention
    if mention.kind != "casualty" or mention.quantity is None:
        return None
    risen = _risen_by(one)
    if (_TOLL not in mention.rule or mention.scope != "event") and risen is None:
        return None
    if any(spot.role in {None, "open"} for spot in one.named) or says_there(one.words, one.lexicon):
        return None
    told = [
        item
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.kind == "casualty"
        and item.mention.measure == mention.measure
        and item.mention.status != "denied"
        and item.mention.scope == "event"
        and item.mention.quantity is not None
        and item.mention.sentence < mention.sentence
    ]
    told = _where_told_closest(told)
    if not told or not told[0].spots or {item.spots for item in told} != {told[0].spots}:
        return None
    if risen is None and _is_of_the_item(one, told[0].mention.sentence):
        return None
    towns = {
        spot.entry.settlement_id or spot.entry.id
        for spot in (*told[0].spots, *one.carried.spots)
        if spot.entry is not None
    }
    if len(towns) == 1:
        return None  # the text is still of that city
    before = (told[0].mention.quantity and told[0].mention.quantity.best) or 0
    if before > (mention.quantity.best or 0) and risen is None:
        return None
    if risen is not None and before + (mention.quantity.best or 0) != risen:
        return None
    return Attached(mention=mention, spots=told[0].spots, reason="the toll told before, risen")


def _where_told_closest(told: Sequence[Attached]) -> list[Attached]:
    """Leave out a toll first told of the land, as headlines do: "in the Sumy region", then "in Konotop and Shostka"."""
    return [item for item in told if not any(_is_told_closer(other, item) for other in told)]


def _is_told_closer(other: Attached, item: Attached) -> bool:
    """Whether the same figure is told of places that all lie in those of another telling."""
    same = (other.mention.quantity and other.mention.quantity.best) == (
        item.mention.quantity and item.mention.quantity.best
    )
    inside = bool(other.spots) and all(any(in_lead(spot, land) for land in item.spots) for spot in other.spots)
    return same and inside and other.spots != item.spots


def _is_of_the_item(one: Unattached, before: int) -> bool:
    """Whether a toll goes on in a paragraph that has just told of a blow, the earlier toll being of another one.

    "• A missile hit A, killing one. • In B a bomb hit a house. The death toll reached four": in B.
    """
    here, latest = one.sentences[one.mention.sentence], one.thread.latest
    beside = latest.sentence == one.mention.sentence - 1 and latest.paragraph == here.paragraph and bool(latest.spots)
    return beside and latest.kind in {"strike", "damage"} and one.sentences[before].paragraph != here.paragraph


def _risen_by(one: Unattached) -> float | None:
    """Return the toll told right behind a body found, which it has raised: "A body was found. The toll is four".

    Only the place whose toll it raises can have had it.
    """
    mention, bodies = one.mention, one.lexicon.any_of("found_bodies", "bodies")
    span = one.words[mention.first : mention.last]
    if mention.measure != "killed" or _TOLL in mention.rule or bodies.isdisjoint(span):
        return None
    tolls = (
        other.quantity.best
        for index in (mention.sentence, mention.sentence + 1)
        for other in one.discourse.told_in.get(index, ())
        if other.measure == "killed" and _TOLL in other.rule and other.quantity is not None
    )
    return next((toll for toll in tolls if toll is not None), None)


def find_worst_hit(
    sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], lexicon: WordLists
) -> list[Carried]:
    """Return the towns said to have suffered most, the last one first: what follows "Worst hit was X" is told of X."""
    found = []
    for index, here in by_sentence.items():
        sentence = sentences[index]
        if sentence.kind in {"heading", "furniture"} or not tells_the_worst(sentence.words, lexicon):
            continue
        spots = [s for s in here if s.role in {None, "open"} and (s.entry is None or s.entry.kind != "country")]
        inner = without_addresses(spots)
        if len(inner) == 1 and inner[0].entry is not None and inner[0].entry.kind in POINTS:
            found.append(Carried((inner[0],), index, sentence.paragraph, sentence.section, WORST))
    return sorted(found, key=lambda carried: -carried.sentence)


def with_worst_hit(latest: Carried, sentence: int, worst: list[Carried]) -> Carried:
    """Return what is carried on to a sentence, the worst hit told before it taken from the end of the list."""
    while worst and worst[-1].sentence < sentence:
        suffered = worst.pop()
        latest = suffered if latest.sentence < suffered.sentence else latest
    return latest


def told_by_office(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Give what an official tells of all his ground its place, where the same figure was told of a town there before.

    "Two bombs hit Kupiansk. 14 were hurt. … The region's prosecutors spoke of 14 hurt": the toll is told again.
    """
    out: list[Attached] = []
    for item in attached:
        same = (
            before
            for before in reversed(out[-_MOST_TOLD:])
            if item.mention.sentence - before.mention.sentence <= _AGAIN_REACH
            and _is_the_figure(before.mention, item.mention)
            and before.spots
            and all(in_lead(spot, item.spots[0]) for spot in before.spots)
        )
        again = next(same, None) if item.reason == BY_OFFICE and len(item.spots) == 1 else None
        out.append(item if again is None else replace(item, spots=again.spots, reason=_TOLD_AGAIN))
    return out


def told_of_the_unit(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a toll told of a unit its town's place, where a paragraph before tells all its figures of the town.

    "One was killed and seven hurt in Nikopol. … In the Nikopol district a man of 31 was killed. Seven more were hurt."
    """
    tolls: dict[int, list[Attached]] = {}
    for item in attached:
        if item.mention.kind == "casualty" and item.mention.scope == "event" and item.mention.quantity is not None:
            tolls.setdefault(discourse.sentences[item.mention.sentence].paragraph, []).append(item)
    town_of: dict[int, Attached] = {}
    rows = sorted(tolls.items())[:_MOST_SENTENCES]
    for at, (_, row) in enumerate(rows):
        before = next((other for _, other in reversed(rows[max(at - 2, 0) : at]) if _is_the_toll(other, row)), None)
        for item in row if before is not None else ():
            town_of[id(item)] = next(one for one in before or () if _is_the_figure(one.mention, item.mention))
    return [
        replace(item, spots=town.spots, reason=_TOLD_OF_UNIT) if (town := town_of.get(id(item))) is not None else item
        for item in attached
    ]


def _is_the_toll(before: Sequence[Attached], row: Sequence[Attached]) -> bool:
    """Whether two paragraphs tell the same figures, killed and hurt, first of a town, then of the unit around it."""
    units, towns = {item.spots for item in row}, {item.spots for item in before}
    unit = next(iter(units))[:1] if len(units) == 1 else ()
    if len(towns) != 1 or len(row) != _SEVERAL or len(before) != _SEVERAL or len(unit) != 1:
        return False
    narrower = all(in_lead(spot, unit[0]) for spot in next(iter(towns)) if spot.entry != unit[0].entry)
    same = all(any(_is_the_figure(one.mention, item.mention) for one in before) for item in row)
    return same and narrower and bool(next(iter(towns))) and next(iter(towns)) != next(iter(units))


def _is_the_figure(before: Mention, mention: Mention) -> bool:
    """Whether two mentions of one happening give the same count of people."""
    both = before.kind == mention.kind == "casualty" and before.measure == mention.measure
    event = before.scope == mention.scope == "event" and before.status == mention.status
    if not (both and event) or before.quantity is None or mention.quantity is None:
        return False
    return before.quantity.best is not None and before.quantity.best == mention.quantity.best


def once_told(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Set apart the bodies by which a toll grew that was told whole before: "five died. … First two, later a couple".

    The count that the sentence calls the first one stands before them, and is of another time already.
    """
    out: list[Attached] = []
    highest = 0.0
    first: dict[int, int] = {}  # where a sentence gives the toll of an earlier hour
    told: list[tuple[int, float]] = []
    for item in attached:
        mention = item.mention
        count = (mention.quantity.best or 0.0) if mention.quantity is not None else 0.0
        if (mention.kind, mention.measure) != ("casualty", "killed"):
            out.append(item)
            continue
        while told and told[0][0] < mention.sentence:
            highest = max(highest, told.pop(0)[1])
        if mention.scope == "background" and count:
            first.setdefault(mention.sentence, mention.first)
        grew = first.get(mention.sentence, mention.first) < mention.first and _BODIES in mention.rule
        if grew and mention.scope == "event" and count < highest:
            past = replace(mention, scope="background")
            out.append(replace(item, mention=past, reason="a part of the toll told before"))
            continue
        if mention.scope == "event" and mention.status != "denied":
            told.append((mention.sentence, count))
        out.append(item)
    return out


def without_uncounted(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Leave out people hurt who are told without a number beside their count: "two dead: residents of A and B died"."""
    counted = {
        (item.mention.sentence, item.mention.measure, frozenset(place_id(spot) for spot in item.spots))
        for item in attached
        if item.mention.kind == "casualty" and item.mention.quantity is not None and item.spots
    }
    return [
        item
        for item in attached
        if item.mention.kind != "casualty"
        or item.mention.quantity is not None
        or item.mention.status == "denied"
        or (item.mention.sentence, item.mention.measure, frozenset(place_id(spot) for spot in item.spots))
        not in counted
    ]
