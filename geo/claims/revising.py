"""What is known only when all of a report is attached: rows, causes, wholes and parts, places told later."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    BY_NO_CUT,
    BY_OFFICE,
    CAUSE_REACH,
    NEXT_REACH,
    ON,
    OWN_COUNTRIES,
    POINTS,
    SAME_SENTENCE,
    TOLD_REACH,
    UNPLACED,
    Attached,
    attach_to,
    can_hold,
    in_lead,
    is_elsewhere,
    is_event_ground,
    lies_in,
    may_be_site,
    place_id,
    says_where,
    without_addresses,
)
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.lists import in_groups

BY_ONLY_PLACE = "the report's only event place"
_BY_ITS_WORD = "(by its word)"  # "shelling": a weapon that only the word tells


def without_told_before(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Leave out what an official calls the attack on his ground where one on a town of it has been told before.

    "Drones struck Zaporizhzhia. … The head of the Zaporizhzhia region said people reported damage from the attack."
    Nor is there one in a first sentence that tells only of what came of the attacks told then, "the office of the
    region tells of what the day's attacks did. • A. A drone hit …".
    """
    out: list[Attached] = []
    struck: dict[str | None, Spot] = {}
    if _opens_with_aftermath(attached, discourse):
        struck = {
            place_id(s): s for i in attached if i.mention.kind == "strike" and i.mention.sentence for s in i.spots
        }
    for item in attached:
        strike = item.mention.kind == "strike" and item.mention.scope == "event"
        vague = strike and item.mention.measure == "unspecified" and item.reason == BY_OFFICE and bool(item.spots)
        if vague and any(in_lead(spot, item.spots[0]) for spot in struck.values()):
            out.append(Attached(mention=item.mention, spots=(), reason="the attack told before"))
            continue
        if strike:
            struck.update({place_id(spot): spot for spot in item.spots})
        out.append(item)
    return out


def _opens_with_aftermath(attached: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether the first sentence tells by an office what came of attacks, and of no harm itself."""
    here = [item.mention.kind for item in attached if item.mention.sentence == 0]
    words = discourse.sentences[0].words if discourse.sentences else ()
    return here == ["strike"] and not discourse.lexicon.any_of("aftermath_words", "aftermath_nouns").isdisjoint(words)


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
        area = len(item.spots) == 1 and not _is_point(item.spots[0])
        whole = area and all(in_lead(spot, item.spots[0]) for spot in grounds)
        same = _ids(item.spots) <= _ids(grounds)  # of an area: "seven hurt in the region, three of them in A"
        fits = bool(grounds and item.spots) and (whole and not same if area else same)
        if fits and not (len(item.spots) == 1 and _opens_where(item, discourse)):
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


def _opens_where(item: Attached, discourse: Discourse) -> bool:
    """Whether ", where" stands between a thing told and its place, or the word for that one: «…, по которому»."""
    spot, mention = item.spots[0], item.mention
    if spot.sentence != mention.sentence or spot.last > mention.first:
        return False
    gap = discourse.sentences[mention.sentence].words[spot.last : mention.first]
    where, ones = discourse.lexicon.set("where_words"), discourse.lexicon.set("relative_ones")
    return "," in gap[:1] and not (where.isdisjoint(gap[1:2]) and ones.isdisjoint(gap[1:3]))


def _ids(spots: Sequence[Spot]) -> set[str | None]:
    return {place_id(spot) for spot in spots}


def where_it_harmed(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Give a strike without a place the one where its sentence's harm was: "Drones struck a dormitory there".

    Where a strike on that ground is told elsewhere, it is that one; but what a later sentence tells without its weapon
    takes none from the strike that names one. What fell on a thing there is told of that place, whatever is around it.
    """
    harmed: dict[int, list[Attached]] = {}
    tolls = [item for item in attached if item.mention.kind == "casualty"]
    loose_tolls = {i.mention.sentence for i in tolls if not (i.spots and i.entries and is_event_ground(i.entries[0]))}
    for item in attached:
        told = item.mention.kind in {"damage", "casualty"} and item.mention.status != "denied"
        part = item.mention.rule.endswith("(carried on)") and item.mention.sentence in loose_tolls
        if told and item.mention.scope == "event" and item.spots and not part:  # "12 dead, three of them in A"
            harmed.setdefault(item.mention.sentence, []).append(item)
    strikes = [item for item in attached if item.mention.kind == "strike" and item.mention.scope != "background"]
    out: list[Attached] = []
    for item in attached:
        beside: Sequence[Attached] = harmed.get(item.mention.sentence, ())
        grounds = {place_id(spot) for other in beside for spot in other.spots}
        loose = item.mention.kind == "strike" and item.mention.scope == "event" and item.reason == UNPLACED
        fits = loose and len(grounds) == 1 and None not in grounds and is_event_ground(beside[0].entries[0])
        ground = beside[0].spots[0] if fits else None
        struck = [
            spot
            for other in strikes
            if ground
            and not _is_vaguer(other, item)
            and not _arms_it(item, other)
            and not (_fell_on_what_was_harmed(item.mention, beside) and _has_another_weapon(item, other))
            for spot in other.spots
        ]
        if ground is not None and _fell_on_what_was_harmed(item.mention, beside):
            struck = [spot for spot in struck if place_id(spot) == place_id(ground) or not in_lead(ground, spot)]
        new = ground is not None and not any(_is_near_to(spot, ground) for spot in struck)
        out.append(replace(item, spots=beside[0].spots, reason="where its sentence tells the harm") if new else item)
    return out


def _fell_on_what_was_harmed(strike: Mention, beside: Sequence[Attached]) -> bool:
    """Whether the words of a strike go on to the thing it harmed: "debris fell on a house"."""
    harmed = (other.mention for other in beside if other.mention.kind == "damage")
    armed = strike.measure != "unspecified"
    return armed and any(strike.first < m.last and m.first < strike.last for m in harmed)


def _is_vaguer(later: Attached, strike: Attached) -> bool:
    """Whether a later sentence tells of a strike without its weapon, where an earlier one named it."""
    unarmed = later.mention.measure == "unspecified" != strike.mention.measure
    return unarmed and later.mention.sentence > strike.mention.sentence


def _arms_it(item: Attached, strike: Attached) -> bool:
    """Whether a strike that names its weapon tells what one without any was, told before it or after."""
    vague = strike.mention.measure == "unspecified" or strike.mention.rule.endswith(_BY_ITS_WORD)
    armed = item.mention.measure != "unspecified" and not item.mention.rule.endswith(_BY_ITS_WORD)
    return vague and armed and item.mention.measure != strike.mention.measure


def _has_another_weapon(item: Attached, strike: Attached) -> bool:
    """Whether two strikes each name a weapon of their own: "bombs fell on A. … When drones hit a plant": twice."""
    kinds = {item.mention.measure, strike.mention.measure}
    named = "unspecified" not in kinds and "combined" not in kinds
    return named and len(kinds) > 1 and not any(o.mention.rule.endswith(_BY_ITS_WORD) for o in (item, strike))


def _is_near_to(one: Spot, other: Spot) -> bool:
    """Whether one place is the other or lies in it; a plant whose region no register tells may lie in any."""
    same = one.entry is not None and other.entry is not None and place_id(one) == place_id(other)
    site = any(may_be_site(inner, outer) for inner, outer in ((one, other), (other, one)))
    return same or site or in_lead(one, other) or in_lead(other, one)


def where_they_harmed(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike told as the cause of harm alone the places of it: "the strikes hurt six: three in A, two in B"."""
    sentences, lexicon = discourse.sentences, discourse.lexicon
    causes = lexicon.any_of("cause_prepositions", "during_words")
    harmed: dict[int, dict[str | None, Spot]] = {}
    for item in attached:
        if item.mention.kind == "casualty" and item.mention.scope == "event" and item.names:
            harmed.setdefault(item.mention.sentence, {}).update({place_id(spot): spot for spot in item.spots})
    out: list[Attached] = []
    for item in attached:
        mention = item.mention
        loose = mention.kind == "strike" and mention.scope == "event" and item.reason == UNPLACED
        words = sentences[mention.sentence].words[mention.first : mention.last]
        several = mention.kind == "strike" and not lexicon.set("plural_attacks").isdisjoint(words)
        several = several and all(spot.first >= mention.last for spot in item.spots)
        places = harmed.get(mention.sentence, {}) if loose or several else {}
        places = places if {place_id(spot) for spot in item.spots} <= set(places) else {}
        before = sentences[mention.sentence].tokens[max(mention.first - CAUSE_REACH, 0) : mention.first]
        if len(places) > 1 and None not in places and any(token.text in causes for token in before):
            out.append(replace(item, spots=tuple(places.values()), reason="where it did harm"))
        else:
            out.append(item)
    return out


def placed_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give what has no place, or a wider one, the place that the next sentence is all about: "It happened in X"."""
    sentences, by_sentence, lexicon = discourse.sentences, discourse.spots_in, discourse.lexicon
    phrases = lexicon.set("happened_there")
    if not phrases:
        return list(attached)
    out = list(attached)
    for index, item in enumerate(attached):
        if item.mention.kind == "launch" or item.mention.scope != "event":
            continue
        after = next(
            (at for at in _goes_on_in(item.mention, discourse) if says_where(sentences[at].words, phrases)), None
        )
        if after is None:
            continue
        words = [token.text for token in sentences[after].tokens]
        spots = [s for s in by_sentence.get(after, ()) if s.role in {None, "open"} and can_hold(item.mention, s)]
        groups = in_groups(spots, words, lexicon)
        inner = without_addresses(groups[0]) if groups else []
        area = len(item.spots) == 1 and (item.mention.kind == "strike" or not _is_point(item.spots[0]))
        narrower = area and _all_in(inner, item.spots[0])
        if len(inner) == 1 and inner[0].entry is not None and (item.reason == UNPLACED or narrower):
            out[index] = attach_to(item.mention, groups[0], "the next sentence tells where")
    return out


def _goes_on_in(mention: Mention, discourse: Discourse) -> list[int]:
    """Return the sentence behind a mention's own, and the next of its paragraph where that one names no place."""
    sentences, after = discourse.sentences, mention.sentence + 1
    told = [after] if after < len(sentences) else []
    more = after + 1 < len(sentences) and sentences[after + 1].paragraph == sentences[mention.sentence].paragraph
    return [*told, after + 1] if more and not discourse.spots_in.get(after) else told


def _is_point(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind in POINTS


def _all_in(inner: Sequence[Spot], outer: Spot) -> bool:
    return bool(inner) and outer.entry is not None and all(lies_in(outer.entry, spot) for spot in inner)


def told_together(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give the dead and the injured told in one breath one place: "five killed and six hurt after drones hit A".

    Where one was put in the region and the other in a town of it, both are in the town.
    """
    out = list(attached)
    last: int | None = None
    for index, item in enumerate(attached):
        if item.mention.kind != "casualty" or item.reason != SAME_SENTENCE or len(item.spots) != 1:
            continue
        before = attached[last] if last is not None else None
        last = index
        if before is None or before.mention.sentence != item.mention.sentence:
            continue
        gap = range(before.mention.last, item.mention.first)
        between = any(spot.first in gap for spot in discourse.spots_in.get(item.mention.sentence, ()))
        if len(gap) > NEXT_REACH or between:
            continue
        if in_lead(item.spots[0], before.spots[0]):
            out[attached.index(before)] = replace(before, spots=item.spots, names=item.names)
        elif in_lead(before.spots[0], item.spots[0]):
            out[index] = replace(item, spots=before.spots, names=before.names)
    return out


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


def _with_only_name(attached: Sequence[Attached], spots: Sequence[Spot]) -> list[Attached]:
    """Give what is unplaced the one town or unit that the whole report names, where it was named before.

    "Air defences are at work over Sevastopol. … A house was damaged, a woman has cuts." Somebody who died in the
    hospital of a town was hurt there, unless another place is named; nothing was damaged where its sentence only tells
    of a meeting: "a drone hit a depot as envoys met in Lviv".
    """
    named = [s for s in spots if s.entry is not None and is_event_ground(s.entry) and s.entry.country in OWN_COUNTRIES]
    kept = without_addresses(sorted(named, key=lambda s: (s.sentence, s.first)))
    kept = [spot for spot in kept if spot.role in {None, "open", "context"}]
    if len({place_id(spot) for spot in kept}) != 1 or len(kept) < len(without_addresses(named)):
        return [item for item in attached if not _is_words_alone(item)]
    only = replace(kept[0], name=None)
    whole = _told_of_a_country(spots)
    attacked = any(item.mention.kind == "strike" and not is_elsewhere(item) for item in attached)
    return [
        replace(item, spots=(only,), reason="the only place the report names")
        if item.reason == UNPLACED
        and item.mention.kind in {"casualty", "outage", "damage"}
        and (attacked or item.mention.kind != "outage" or item.mention.quantity is not None)  # "she lost power late on"
        and item.mention.scope == "event"
        and item.mention.sentence >= only.sentence
        and not (item.mention.kind == "damage" and item.mention.sentence in whole)
        and not (item.mention.kind == "damage" and only.role == "context" and item.mention.sentence == only.sentence)
        else item
        for item in attached
    ]


def _counts_villages(mention: Mention) -> bool:
    """Whether a count is of settlements: no town holds them."""
    return mention.quantity is not None and mention.quantity.unit == "settlements"


def _is_words_alone(item: Attached) -> bool:
    """Whether something has neither place nor figure ("millions sit in the dark") where nothing else has a place."""
    quantity = item.mention.quantity
    told = item.mention.kind in {"casualty", "outage"} and item.mention.scope == "event" and not item.spots
    return told and quantity is not None and quantity.low is None and quantity.best is None and quantity.high is None


def with_only_place(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give what is still unplaced the only place where the report says anything happened.

    What a later sentence sets apart ("Separately, …", "Elsewhere …") is another story.
    """
    sentences, spots, lexicon = discourse.sentences, discourse.spots, discourse.lexicon
    entries, kinds = _happened_at(attached), {"casualty", "outage", "damage"}
    if not entries:
        return _with_only_name(attached, spots)
    kept = without_addresses(list(entries.values()))
    if len(kept) != 1 and any(item.mention.kind == "outage" for item in attached):
        # a plant hit at one place, and the towns around it cut off: who was hurt was at the plant
        kept = without_addresses(list(_happened_at([i for i in attached if i.mention.kind != "outage"]).values()))
        kinds = {"casualty", "damage"}
    if len(kept) != 1:
        return list(attached)
    only = replace(kept[0], name=None)
    whole = _told_of_a_country(spots)
    unknown = _headed_in_doubt(spots, sentences) - {sentences[only.sentence].section}
    opening = set(sentences[min(i.mention.sentence for i in attached if i.spots)].words[:2])
    if opening & lexicon.set("apart_words"):
        return list(attached)
    parted = {(i.mention.sentence, i.mention.measure) for i in attached if i.spots and i.mention.kind == "casualty"}
    return [
        replace(item, spots=(only,), reason=BY_ONLY_PLACE)
        if not item.spots
        and (item.mention.sentence, item.mention.measure) not in parted  # "eight were hurt, five of them in X"
        and not (_is_point(only) and _counts_villages(item.mention))
        and not _has_a_part_there(item.mention, attached, whole)
        and not _sums_up_several_attacks(item.mention, only, attached, discourse)
        and item.mention.kind in kinds
        and item.mention.scope == "event"
        and item.reason in {UNPLACED, BY_NO_CUT}
        and not (item.mention.kind == "damage" and item.mention.sentence in whole)
        and not (item.mention.kind == "damage" and only.role == "context" and item.mention.sentence == only.sentence)
        and not _is_of_several_parts(sentences[item.mention.sentence], lexicon)
        and sentences[item.mention.sentence].section not in unknown
        and not _is_of_places_before(item.mention, only, discourse)
        else item
        for item in attached
    ]


def _has_a_part_there(mention: Mention, attached: Sequence[Attached], national: Collection[int]) -> bool:
    """Whether fewer of the same are counted at a place: "18,000 customers are cut off. A: 2,000 customers".

    What a sentence on the whole country counts is of no place that has a figure of its own, in whatever unit.
    """
    whole = mention.quantity
    if mention.kind != "outage" or whole is None:
        return False
    same = (
        i.mention for i in attached if i.spots and (i.mention.kind, i.mention.measure) == ("outage", mention.measure)
    )
    parts = (m.quantity for m in same if m.status == mention.status and m.scope == "event" and m.quantity is not None)
    if mention.sentence in national:
        return any(True for _ in parts)
    best = whole.best
    return best is not None and any(part.unit == whole.unit and (part.best or best) < best for part in parts)


def _sums_up_several_attacks(mention: Mention, only: Spot, attached: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether people of several attacks are counted before the one place is named, where fewer of them were.

    "Two people were hurt in drone attacks. In A a driver was wounded": where the other was hurt nobody says.
    """
    whole, words = mention.quantity, set(discourse.sentences[mention.sentence].words)
    if mention.kind != "casualty" or whole is None or whole.best is None or mention.sentence >= only.sentence:
        return False
    if words.isdisjoint(discourse.lexicon.set("several_attacks")):
        return False
    there = [i.mention for i in attached if i.spots and i.mention.scope == "event"]
    parts = [m.quantity for m in there if (m.kind, m.measure) == ("casualty", mention.measure) and m.quantity]
    return bool(parts) and all(part.best is not None and part.best < whole.best for part in parts)


def _happened_at(attached: Sequence[Attached]) -> dict[str, Spot]:
    """Return by id the places, no country, at which something of the report's own days happened."""
    return {
        spot.entry.id: spot
        for item in attached
        for spot in item.spots
        if item.mention.scope == "event" and spot.entry is not None and spot.entry.kind != "country"
    }


def _is_of_several_parts(sentence: Sentence, lexicon: WordLists) -> bool:
    """Whether a sentence names parts of the country beside each other: "without power in the east, north and south"."""
    parts = lexicon.set("parts_of_a_country")
    told = {word for word in sentence.words if word in parts}
    return len(told) > 1


def _is_of_places_before(mention: Mention, only: Spot, discourse: Discourse) -> bool:
    """Whether a place is named only after what has none, and others where it may have been stand before it."""
    if only.sentence <= mention.sentence:
        return False
    first = max(mention.sentence - NEXT_REACH + 1, 0)
    return any(
        spot.role in {None, "open"}
        and (spot.entry is None or is_event_ground(spot.entry))
        and not _is_near_to(spot, only)
        for index in range(first, mention.sentence + 1)
        for spot in discourse.spots_in.get(index, ())
    )


def _headed_in_doubt(spots: Sequence[Spot], sentences: Sequence[Sentence]) -> set[int]:
    """Return the sections that a heading or bullet opens with a name in doubt: what stands there is of no other."""
    return {
        sentences[spot.sentence].section
        for spot in spots
        if spot.entry is None
        and spot.role in {None, "open"}
        and spot.first <= TOLD_REACH
        and sentences[spot.sentence].kind in {"bullet", "heading"}
    }


def _told_of_a_country(spots: Sequence[Spot]) -> frozenset[int]:
    """Return the sentences that name a country at war as a place: "homes across Ukraine were hit" is no town's."""
    return frozenset(
        spot.sentence
        for spot in spots
        if spot.role in {None, "open", "context"}
        and spot.entry is not None
        and spot.entry.kind == "country"
        and spot.entry.country in OWN_COUNTRIES
    )
