"""Stage 5, ATTACH: each mention gets the place or places it belongs to, by the order of the counting rules.

The clause that says it comes first, then the rest of its sentence, then what the text carries on from the sentence
before, the heading it stands under, or the only place where the report says anything happened. An official's own ground
counts when the clause names no other place. What cannot be placed stays unplaced and says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from geo._quick import quick
from geo.interfaces import WordLists
from geo.model import Entry, Mention, Sentence
from geo.shapes import distance_km, holds
from geo.spots import (
    Spot,
    all_of_kind,
    apart,
    crosses,
    distance,
    heads_a_count,
    heads_its_count,
    in_groups,
    is_of_a_part,
    own_sky,
    tails_its_count,
    without_asides,
    without_brackets,
    words_between,
)

_HERE = frozenset(
    {"settlement", "city_district", "neighbourhood", "facility", "raion", "oblast", "hromada", "region", "water"}
)
# Neighbours where strikes, drones and debris have fallen; anywhere else a report's strike is another story.
_EVENT_COUNTRIES = frozenset({"UA", "RU", "BY", "MD", "PL", "RO", "LT", "LV", "EE"})
_OWN_COUNTRIES = frozenset({"UA", "RU"})
_ELSEWHERE = "it happened elsewhere"
_UNPLACED = "no place is named for it"
_SAME_SENTENCE = "named in the same sentence"
_SAME_CLAUSE = "named in the same clause"
_ON = " (carried on)"
_PART_ELSEWHERE = "no place is named for the whole, and a part of it is elsewhere"
_IN_DOUBT = "the place named is in doubt"
_IN_ITS_UNIT = "the place named is in doubt, the unit it lies in is not"
_CARRIED_ON = "carried on from the sentence before"
_BY_OFFICE = "by the speaker's office"
_NEAR_ENOUGH = 5
_TOLD_REACH, _PARAGRAPH_REACH = 3, 4  # sentences
_TITLE_WORDS = 5  # a longer heading tells something
_NEXT, _CAUSE_REACH = 2, 4
_WHOLE_REACH = 8  # sentences
_PASSING_REACH = 6
_MOST_GROUPS = 8
_POINTS = frozenset({"settlement", "city_district", "neighbourhood", "facility"})
_RAION_KM = 40  # raions of the border oblasts are some 60 km across
_CAUSE_REACH = 4
_SITE_REACH = 4  # tokens: "in the", "in Russia's"
_TWO_CLAUSES = 2  # commas
_CLAUSE_REACH = 12  # words between a clause's place and its outage


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A mention with the places it belongs to, the reason, and the toponyms that gave them.

    told is a later mention that says more of it (the weapon): evidence too. parts are the toponyms where a part of it
    was: "60 were wounded, 31 of them in X".
    """

    mention: Mention
    spots: tuple[Spot, ...]
    reason: str
    names: tuple[int, ...] = ()
    told: Mention | None = None
    parts: tuple[int, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the places, each once, in text order."""
        return tuple({spot.entry.id: spot.entry for spot in self.spots if spot.entry is not None}.values())


def is_event_ground(entry: Entry) -> bool:
    """Return whether an event can be placed at an entry: part of a country at war, or of a neighbour."""
    return entry.kind in _HERE - {"region", "water"} and entry.country in _EVENT_COUNTRIES


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
    latest: _Carried = _Carried()
    by_kind: dict[str, _Carried] = {}
    hit: set[str | None] = set()
    leads = _leads(sentences, by_sentence, lexicon)
    launches = [m for m in mentions if m.kind == "launch"]
    skies = _skies(launches, by_sentence, sentences, lexicon)
    launched = _by_sentence(launches)
    lands = {s.entry.id: s.entry for s in spots if s.entry is not None and s.entry.kind == "oblast"}
    told = _by_sentence(mentions)
    kinds = {index: {mention.kind for mention in here} for index, here in told.items()}
    for mention in sorted(mentions, key=lambda m: (m.sentence, m.first, m.last, m.kind, m.measure)):
        here = by_sentence.get(mention.sentence, [])
        if mention.kind == "launch":
            rivals = [m for m in launched[mention.sentence] if m is not mention]
            here = own_sky(mention, here, rivals, sentences, lexicon)
        else:
            ground = [spot for spot in here if (spot.sentence, spot.first) not in skies]
            here = ground or _under_the_sky(here, sentences[mention.sentence], lexicon)
        here = _of_own_part(mention, here, told[mention.sentence], sentences, lexicon)
        before = _named_before(mention, sentences, by_sentence)
        here = _lands(mention, here, lands)
        attached = _of_another_place(mention, here, sentences, lexicon)
        attached = attached or _in_its_unit(mention, here, sentences, lexicon, before)
        if attached is not None and _is_of_the_grid(attached, kinds[mention.sentence]):
            attached = None
        own = by_kind.get(mention.kind, latest)
        carried = own if own.sentence >= latest.sentence and mention.kind == "outage" else latest
        office = attached if attached is not None and _speaks_of(attached, carried) else None
        attached = None if office is not None else attached
        if attached is None and mention.kind != "launch":
            named = _named_lately(mention, sentences, by_sentence, carried, out)
            attached = named or _from_before(mention, sentences, by_sentence, leads, carried, lexicon, hit)
        attached = attached or (office and _of_office(office, carried)) or _over_own_ground(mention, by_sentence)
        attached = attached or Attached(mention=mention, spots=(), reason=_UNPLACED)
        attached = _with_parts(attached, here, sentences, lexicon)
        hit.update(_id(spot) for spot in attached.spots if mention.kind == "strike")
        out.append(attached)
        topic = _of_whole(_of_topic(attached, here, sentences, lexicon), latest, sentences, lexicon)
        struck = latest.kind in {"strike", "casualty"} and latest.sentence == mention.sentence and bool(latest.spots)
        if not (mention.kind == "outage" and struck):
            latest = latest.after(topic, sentences)
        elif topic.spots:
            by_kind[mention.kind] = _Carried().after(topic, sentences)
        if latest.kind == mention.kind:
            by_kind[mention.kind] = latest
    out = _where_they_harmed(_parts_of_launches(out, sentences, lexicon), sentences, lexicon)
    out = _with_their_strikes(_placed_next(out, sentences, by_sentence, lexicon))
    return _settled(out, sentences, spots, lexicon)


def _settled(
    attached: Sequence[Attached], sentences: Sequence[Sentence], spots: Sequence[Spot], lexicon: WordLists
) -> list[Attached]:
    """Return what was attached once the sentences are read together: rows, causes, what is told elsewhere."""
    out = _narrowed(_each(_respectively(attached, sentences, lexicon), sentences, lexicon))
    out = _without_causes(out, sentences, lexicon)
    out = _in_a_row(out)
    out = _where_it_harmed(_with_weapons_told_later(out, sentences))
    return _with_only_place(out, sentences, spots, lexicon)


def _in_a_row(attached: Sequence[Attached]) -> list[Attached]:
    """Give the one strike of a sentence all places of a row of counts: "attacks killed two in A and one in B"."""
    told: dict[int, list[Attached]] = {}
    for item in attached:
        told.setdefault(item.mention.sentence, []).append(item)
    out: list[Attached] = []
    for item in attached:
        here = told[item.mention.sentence]
        only = item.mention.kind == "strike" and sum(other.mention.kind == "strike" for other in here) == 1
        rules = {o.mention.rule.removesuffix(_ON) for o in here if o.mention.rule.endswith(_ON)} if only else set()
        row = [o for o in here if o.mention.kind == "casualty" and o.mention.rule.removesuffix(_ON) in rules]
        grounds = [spot for other in row for spot in other.spots]
        if grounds and item.spots and {_id(spot) for spot in item.spots} <= {_id(spot) for spot in grounds}:
            spots = {_id(spot): spot for spot in grounds if spot.entry is not None and is_event_ground(spot.entry)}
            inner = [spot for spot in spots.values() if not any(_in_lead(other, spot) for other in spots.values())]
            names = tuple(spot.name for spot in inner if spot.name is not None)
            out.append(replace(item, spots=tuple(inner), names=names))
        else:
            out.append(item)
    return out


def _parts_of_launches(
    attached: Sequence[Attached], sentences: Sequence[Sentence], lexicon: WordLists
) -> list[Attached]:
    """Give a part of what was fired at a place that place: "63 drones were sent at the region, 41 of them downed"."""
    out: list[Attached] = []
    before: Attached | None = None
    for item in attached:
        out.append(_with_spots_of_whole(item, before, sentences, lexicon))
        before = out[-1] if item.mention.kind == "launch" else before
    return out


def _with_spots_of_whole(
    item: Attached, before: Attached | None, sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached:
    mention = item.mention
    if before is None or mention.kind != "launch" or mention.quantity_tokens is None or item.spots:
        return item
    words = [token.text for token in sentences[mention.sentence].tokens]
    first, last = mention.quantity_tokens
    part = {" ".join(words[max(first - 2, 0) : first]), " ".join(words[last : last + 2])}
    told = any(spot.entry is None or spot.entry.kind == "country" for spot in before.spots)
    if told or before.mention.sentence != mention.sentence or not part & lexicon.set("parts_of"):
        return item
    return replace(item, spots=before.spots, reason="a part of the count before")


def _where_it_harmed(attached: Sequence[Attached]) -> list[Attached]:
    """Give a strike without a place the one where its sentence's harm was: "Drones struck a dormitory there".

    Where a strike on that ground is told elsewhere, it is that one once more.
    """
    harmed: dict[int, list[Attached]] = {}
    for item in attached:
        told = item.mention.kind in {"damage", "casualty"} and item.mention.status != "denied"
        if told and item.mention.scope == "event" and item.spots:
            harmed.setdefault(item.mention.sentence, []).append(item)
    struck = [spot for item in attached if item.mention.kind == "strike" for spot in item.spots]
    out: list[Attached] = []
    for item in attached:
        beside: Sequence[Attached] = harmed.get(item.mention.sentence, ())
        grounds = {_id(spot) for other in beside for spot in other.spots}
        loose = item.mention.kind == "strike" and item.mention.scope == "event" and item.reason == _UNPLACED
        fits = loose and len(grounds) == 1 and None not in grounds and is_event_ground(beside[0].entries[0])
        ground = beside[0].spots[0] if fits else None
        new = ground is not None and not any(_is_near_to(spot, ground) for spot in struck)
        why = "where its sentence tells the harm"
        out.append(replace(item, spots=beside[0].spots, reason=why) if new else item)
    return out


def _is_near_to(one: Spot, other: Spot) -> bool:
    """Whether one place is the other or lies in it; a plant whose region no register tells may lie in any."""
    same = one.entry is not None and other.entry is not None and _id(one) == _id(other)
    site = any(_may_be_site(inner, outer) for inner, outer in ((one, other), (other, one)))
    return same or site or _in_lead(one, other) or _in_lead(other, one)


def _where_they_harmed(
    attached: Sequence[Attached], sentences: Sequence[Sentence], lexicon: WordLists
) -> list[Attached]:
    """Give a strike told as the cause of harm alone the places of it: "the strikes hurt six: three in A, two in B"."""
    causes = lexicon.set("cause_prepositions")
    harmed: dict[int, dict[str | None, Spot]] = {}
    for item in attached:
        if item.mention.kind == "casualty" and item.mention.scope == "event" and item.names:
            harmed.setdefault(item.mention.sentence, {}).update({_id(spot): spot for spot in item.spots})
    out: list[Attached] = []
    for item in attached:
        mention = item.mention
        loose = mention.kind == "strike" and mention.scope == "event" and item.reason == _UNPLACED
        places = harmed.get(mention.sentence, {}) if loose else {}
        before = sentences[mention.sentence].tokens[max(mention.first - _CAUSE_REACH, 0) : mention.first]
        if len(places) > 1 and None not in places and any(token.text in causes for token in before):
            out.append(replace(item, spots=tuple(places.values()), reason="where it did harm"))
        else:
            out.append(item)
    return out


def _with_their_strikes(attached: Sequence[Attached]) -> list[Attached]:
    """Give a count of drones that attacked towns the places of that strike: "340 drones attacked A, B and C"."""
    strikes: dict[int, list[Attached]] = {}
    for item in attached:
        if item.mention.kind == "strike" and item.spots:
            strikes.setdefault(item.mention.sentence, []).append(item)

    def told_with(item: Attached) -> Attached:
        mention = item.mention
        if mention.kind != "launch" or mention.status != "reported" or item.spots or mention.scope != "nationwide":
            return item
        first, last = mention.quantity_tokens or (0, 0)
        for strike in strikes.get(mention.sentence, ()):
            beside = max(first - strike.mention.last, strike.mention.first - last) <= 1
            if beside and all(spot.entry is not None and is_event_ground(spot.entry) for spot in strike.spots):
                return replace(item, spots=strike.spots, reason="they struck there", names=strike.names)
        return item

    return [told_with(item) for item in attached]


def _placed_next(
    attached: Sequence[Attached],
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    lexicon: WordLists,
) -> list[Attached]:
    """Give what has no place, or a wider one, the place that the next sentence is all about: "It happened in X"."""
    phrases = lexicon.set("happened_there")
    if not phrases:
        return list(attached)
    out = list(attached)
    for index, item in enumerate(attached):
        after = item.mention.sentence + 1
        if item.mention.kind == "launch" or item.mention.scope != "event" or after >= len(sentences):
            continue
        words = [token.text for token in sentences[after].tokens]
        opening = f"{' '.join(words[:_TOLD_REACH])} "
        if not any(opening.startswith(f"{phrase} ") for phrase in phrases):
            continue
        spots = [s for s in by_sentence.get(after, ()) if s.role in {None, "open"} and _can_hold(item.mention, s)]
        groups = in_groups(spots, words, lexicon)
        inner = without_addresses(groups[0]) if groups else []
        area = len(item.spots) == 1 and (item.mention.kind == "strike" or not _is_point(item.spots[0]))
        narrower = area and _all_in(inner, item.spots[0])
        if len(inner) == 1 and inner[0].entry is not None and (item.reason == _UNPLACED or narrower):
            out[index] = _attached(item.mention, groups[0], "the next sentence tells where")
    return out


def _is_point(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind in _POINTS


def _all_in(inner: Sequence[Spot], outer: Spot) -> bool:
    return bool(inner) and outer.entry is not None and all(_lies_in(outer.entry, spot) for spot in inner)


def _narrowed(attached: Sequence[Attached]) -> list[Attached]:
    """Give what the lead tells of a part of the country the town that the next sentences name for it.

    "Drones struck a station in northern Ukraine. … Rescuers were at the scene at Shostka when a second drone hit."
    """
    out = list(attached)
    for index, item in enumerate(attached):
        vague = item.spots and all(_is_vague(spot) for spot in item.spots)
        if not vague or item.mention.scope != "event" or item.mention.kind == "outage":
            continue  # a supply may fail in all of it
        later = [
            other
            for other in attached
            if 0 < other.mention.sentence - item.mention.sentence <= _TOLD_REACH
            and other.mention.scope == "event"
            and other.mention.kind in {"strike", "casualty"}
            and other.spots
        ]
        if any(_is_another_count(item.mention, other.mention) for other in later):
            continue
        towns = {_id(s) for other in later for s in other.spots if s.entry is not None and s.entry.kind == "settlement"}
        if len(towns) == 1 and all(_in_lead(s, item.spots[0]) for other in later[:1] for s in other.spots):
            out[index] = replace(item, spots=later[0].spots, reason="the town named next for it")
    return out


def _is_another_count(whole: Mention, later: Mention) -> bool:
    """Whether a count of the same is told later and is not the same figure: a part of it, in one of its places."""
    if (whole.kind, whole.measure) != (later.kind, later.measure) or whole.quantity is None or later.quantity is None:
        return False
    return (whole.quantity.best or 0) > (later.quantity.best or 0)


def _respectively(attached: Sequence[Attached], sentences: Sequence[Sentence], lexicon: WordLists) -> list[Attached]:
    """Give each count of a row its place of the row of places: "five and eight were hurt in A and B respectively"."""
    rows: dict[tuple[int, str, str, str], list[int]] = {}
    for index, item in enumerate(attached):
        mention = item.mention
        said = not lexicon.set("respectively").isdisjoint(sentences[mention.sentence].words)
        if said and mention.quantity_tokens is not None and mention.kind != "launch":
            rows.setdefault((mention.sentence, mention.kind, mention.measure, mention.status), []).append(index)
    out = list(attached)
    for row in rows.values():
        spots = out[row[0]].spots
        if len(row) < 2 or len(row) != len(spots) or any(out[index].spots != spots for index in row):
            continue
        row.sort(key=lambda index: out[index].mention.quantity_tokens or (0, 0))
        for index, spot in zip(row, spots, strict=True):
            names = (spot.name,) if spot.name is not None else ()
            out[index] = replace(out[index], spots=(spot,), names=names)
    return out


def _each(attached: Sequence[Attached], sentences: Sequence[Sentence], lexicon: WordLists) -> list[Attached]:
    """Give each place of a row the count told for every one of them: «в Харькове и Изюме погибли по два человека»."""
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


def _by_sentence(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions of each sentence that has any."""
    out: dict[int, list[Mention]] = {}
    for mention in mentions:
        out.setdefault(mention.sentence, []).append(mention)
    return out


def _lands(mention: Mention, spots: list[Spot], lands: Mapping[str, Entry]) -> list[Spot]:
    """Take a city for the oblast named after it, where the report names that too: a count of settlements is of land."""
    if mention.kind != "outage" or mention.quantity is None or mention.quantity.unit != "settlements":
        return spots
    out = []
    for spot in spots:
        town = spot.entry
        land = lands.get(town.oblast_id or "") if town is not None and town.kind == "settlement" else None
        named = town is not None and land is not None and land.name.startswith(f"{town.name} ")
        out.append(replace(spot, entry=land) if named else spot)
    return out


def _under_the_sky(spots: Sequence[Spot], sentence: Sentence, lexicon: WordLists) -> list[Spot]:
    """Return the one town over which something was shot down, where its debris is told to have come down.

    «Над Миллерово сбиты три беспилотника, обломки упали на крышу склада».
    """
    fallen = not lexicon.set("debris").isdisjoint(sentence.words)
    towns = [s for s in spots if s.entry is not None and s.entry.kind in {"settlement", "city_district"}]
    return towns if fallen and len({_id(spot) for spot in towns}) == 1 else []


def _speaks_of(attached: Attached, carried: _Carried) -> bool:
    """Whether what an official tells is of the place the text speaks of just now, which lies in his ground.

    A supply that failed is that of all his ground.
    """
    if attached.reason != _BY_OFFICE or attached.mention.kind == "outage" or not carried.spots:
        return False
    reach = _NEXT if attached.mention.kind == "casualty" else _TOLD_REACH
    close = attached.mention.sentence - carried.sentence <= reach
    return close and all(_in_lead(spot, attached.spots[0]) for spot in carried.spots)


def _of_office(office: Attached, carried: _Carried) -> Attached:
    """Return what an official tells with its place: a strike is that on the town the text speaks of."""
    return office if office.mention.kind != "strike" else replace(office, spots=carried.spots, names=())


def _of_topic(attached: Attached, here: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists) -> Attached:
    """Carry on the region that opens a sentence, not the part of it told in passing: "In X region, … including Y"."""
    topic = next((s for s in here if s.first <= _NEXT and s.role in {None, "open"} and s.entry is not None), None)
    if topic is None or not attached.spots or not all(_in_lead(spot, topic) for spot in attached.spots):
        return attached
    words = sentences[attached.mention.sentence].words
    first = attached.spots[0].first
    passing = lexicon.set("passing_words") & set(words[max(first - _PASSING_REACH, topic.last) : first])
    return replace(attached, spots=(topic,)) if passing else attached


def _of_whole(topic: Attached, carried: _Carried, sentences: Sequence[Sentence], lexicon: WordLists) -> Attached:
    """Carry on the region spoken of, not a part of it named in passing: "38 villages, in particular the city of X"."""
    if len(topic.spots) != 1 or len(carried.spots) != 1 or not _in_lead(topic.spots[0], carried.spots[0]):
        return topic
    spot = topic.spots[0]
    if spot.sentence != topic.mention.sentence or carried.sentence < topic.mention.sentence - _NEXT:
        return topic
    words = [token.text for token in sentences[spot.sentence].tokens]
    passing = lexicon.set("passing_words") & set(words[max(spot.first - _PASSING_REACH, 0) : spot.first])
    return replace(topic, spots=carried.spots, names=()) if passing else topic


def _skies(
    launches: Sequence[Mention],
    by_sentence: Mapping[int, Sequence[Spot]],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> set[tuple[int, int]]:
    """Return the spots over which something was shot down, as (sentence, first token): nothing was hit there."""
    skies: set[tuple[int, int]] = set()
    for mention in launches:
        if mention.status != "averted":
            continue
        rivals = [m for m in launches if m.sentence == mention.sentence and m is not mention]
        tokens = sentences[mention.sentence].tokens
        own = own_sky(mention, by_sentence.get(mention.sentence, ()), rivals, sentences, lexicon)
        if any(
            token.text in lexicon.set("over_words")
            for spot in own
            for token in tokens[max(spot.first - 3, 0) : spot.first]
        ):
            skies |= {(spot.sentence, spot.first) for spot in own}
    return skies


def _is_of_the_grid(attached: Attached, kinds: set[str]) -> bool:
    """Whether a strike stands only as the cause of outages in several places: it is not said to have hit them."""
    if attached.reason != _SAME_SENTENCE or attached.mention.kind not in {"strike", "damage"}:
        return False
    return len(attached.spots) > 1 and "outage" in kinds and "casualty" not in kinds


def _opens_as_cause(item: Attached, sentences: Sequence[Sentence], lexicon: WordLists) -> bool:
    """Whether a mention stands in the words of cause that open a sentence, and its places after their comma."""
    words = sentences[item.mention.sentence].words
    opens = bool(lexicon.set("opening_causes") & set(words[: item.mention.first][: _NEXT + 1]))
    first = min(spot.first for spot in item.spots)
    return opens and item.spots[0].sentence == item.mention.sentence and "," in words[item.mention.last : first]


def _without_causes(attached: Sequence[Attached], sentences: Sequence[Sentence], lexicon: WordLists) -> list[Attached]:
    """Leave unplaced the strike that a row of outages, each with its place, gives as the cause of them all."""
    outages: dict[int, list[Attached]] = {}
    for item in attached:
        if item.mention.kind == "outage":
            outages.setdefault(item.mention.sentence, []).append(item)

    def is_cause(item: Attached) -> bool:
        beside = outages.get(item.mention.sentence, ())
        grounds = {_id(spot) for other in beside for spot in other.spots}
        rows = {tuple(_id(spot) for spot in other.spots) for other in beside}
        if item.mention.kind not in {"strike", "damage"} or not {_id(s) for s in item.spots} <= grounds:
            return False
        if len(item.spots) > 1 and _opens_as_cause(item, sentences, lexicon):
            return True  # "After a strike on a pumping station, A, B and C have no water"
        if item.mention.kind == "damage" or len(rows) < _NEXT:
            return False
        between = any(item.mention.last <= o.mention.first < s.first for o in beside for s in item.spots)
        return item.reason == _SAME_SENTENCE or between

    why = "the cause of outages in several places"
    return [Attached(mention=item.mention, spots=(), reason=why) if is_cause(item) else item for item in attached]


def _with_weapons_told_later(attached: Sequence[Attached], sentences: Sequence[Sentence]) -> list[Attached]:
    """Give a strike of unknown kind the weapon that its paragraph names next, without a place of its own."""
    out = list(attached)
    for item in attached:
        told = item.mention
        if told.kind != "strike" or item.reason != _UNPLACED or told.measure == "unspecified" or told.scope != "event":
            continue
        if told.rule.endswith("(by its word)"):
            continue  # "shelling" may be said of any attack: no weapon of one told before
        for index in range(len(out) - 1, -1, -1):
            first = out[index].mention
            apart = told.sentence - first.sentence
            if first.kind != "strike" or not out[index].spots or not 0 < apart <= _TOLD_REACH:
                continue
            if sentences[first.sentence].paragraph >= sentences[told.sentence].paragraph - 1:
                if first.measure == "unspecified":
                    out[index] = replace(out[index], mention=replace(first, measure=told.measure), told=told)
                break
    return out


@quick
@dataclass(frozen=True, slots=True)
class _Carried:
    """The places of the last thing attached, for the sentences that leave theirs out."""

    spots: tuple[Spot, ...] = ()
    sentence: int = -9
    paragraph: int = -9
    section: int = -9
    kind: str = ""
    mixed: bool = False
    doubtful: bool = False
    beside: tuple[Spot, ...] = ()  # all that its paragraph tells of, the last few

    def after(self, attached: Attached, sentences: Sequence[Sentence]) -> _Carried:
        happened = attached.mention.scope in {"event", "shared"} and attached.mention.kind != "launch"
        if happened and attached.names and not attached.spots:
            sentence = sentences[attached.mention.sentence]
            return _Carried((), attached.mention.sentence, sentence.paragraph, sentence.section, doubtful=True)
        local = [s for s in attached.spots if s.entry is not None and s.entry.kind != "country"]
        if not (happened and local):
            return self
        if attached.mention.status == "restored" and self.spots:
            return self  # where light is back nothing new has happened
        sentence = sentences[attached.mention.sentence]
        mention = attached.mention
        mixed = False
        if mention.sentence == self.sentence and {_id(s) for s in local} != {_id(s) for s in self.spots}:
            if all(any(_in_lead(spot, whole) for whole in self.spots) for spot in local):
                return self  # "six in the region: three in Kharkiv, two in Izium": what follows is of the region
            mixed = mention.kind == "casualty" == self.kind
        if mixed:
            told = {_id(spot) for spot in local}
            local = [*(spot for spot in self.spots if _id(spot) not in told), *local]
        before = self.beside if self.paragraph == sentence.paragraph else ()
        ids = {_id(spot) for spot in local}
        beside = (*(spot for spot in before if _id(spot) not in ids), *local)[-_MOST_GROUPS:]
        where = (mention.sentence, sentence.paragraph, sentence.section, mention.kind)
        return _Carried(tuple(local), *where, mixed, beside=beside)


def _in_sentence(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Sequence[Spot],
) -> Attached | None:
    breaks = lexicon.any_of("clause_words", "clause_marks")
    words = without_brackets(sentences[mention.sentence].words, spots, lexicon)
    abroad = _abroad(mention, spots, words, lexicon)
    if abroad is not None:
        return Attached(mention=mention, spots=(), reason=f"{_ELSEWHERE}: {abroad.words}")
    open_spots = [spot for spot in spots if spot.role in {None, "open"} and _can_hold(mention, spot)]
    open_spots = without_asides(open_spots, words, lexicon)
    open_spots = [s for s in open_spots if s.entry is not None or not _names_a_work(s, open_spots, words, lexicon)]
    open_spots = [s for s in open_spots if not _is_passed_over(mention, s, open_spots, words, lexicon)]
    vague = [spot for spot in open_spots if _is_vague(spot) and not crosses(mention, [spot], words, breaks, lexicon)]
    towns = [spot for spot in open_spots if not _is_vague(spot)]
    if not (vague and towns and all(_is_told_later(mention, spot, words, breaks) for spot in towns)):
        open_spots = _specific(open_spots, mention)
    open_spots = _not_on_the_way(_without_employers(open_spots, words, lexicon), mention, words, lexicon)
    if mention.kind == "strike" and any(not _is_water(spot) for spot in open_spots):
        open_spots = [spot for spot in open_spots if not _is_water(spot)]  # "the Danube port of Izmail"
    every = all_of_kind(mention, open_spots, words, lexicon, named_before)
    if every:
        return _attached(mention, every, "said of all of them")
    groups = in_groups(open_spots, words, lexicon)
    row = _own_row(mention, groups, words, lexicon)
    if row is not None and mention.kind in {"casualty", "outage", "damage"}:
        return _attached(mention, _heading(row, words, lexicon), "the count's own place")
    groups = _near(groups, mention)
    whole = [g for g in groups if g[0].name is None or not _is_of_a_part(mention, g, words, lexicon)]
    groups = whole or [g for g in groups if mention.kind == "strike" and _names_members(g[0], words, lexicon)]
    if mention.kind == "casualty" and mention.rule.endswith(_ON):
        headed = [g for g in groups if g[-1].last + 1 == mention.first and words[g[-1].last] in lexicon.set("copulas")]
        after = [group for group in groups if group[0].first >= mention.last]
        groups = headed or after or groups  # "… and one in a village"; "in A – a girl; in B – two"
    scored = sorted(
        ((distance(mention, group, words, breaks), group) for group in groups),
        key=lambda pair: (pair[0], pair[1][0].first),
    )
    same = [(cost, group) for cost, group in scored if not crosses(mention, group, words, breaks, lexicon)]
    if mention.kind in {"strike", "damage"} and any(group[-1].last <= mention.first for _, group in scored):
        same = [(cost, group) for cost, group in same if not _in_next_clause(mention, group, words, lexicon)]
    same = _of_own_clause(mention, same, words, lexicon)
    if same:
        closer = _told_closer(mention, same[0][1], scored, words, lexicon)
        if closer is not None:
            return _attached(mention, closer, _SAME_SENTENCE)
        return _attached(
            mention, _innermost(mention, _not_anew(mention, same, words, lexicon), words, lexicon), _SAME_CLAUSE
        )
    ground = [] if mention.kind == "launch" else [s for s in spots if s.role == "source" and _is_ground(s)]
    if ground and (mention.kind == "outage" or not scored or _is_toll_of(ground, mention, scored)):
        nearest = min(ground, key=lambda s: apart(mention, s.first, s.last))
        return _attached(mention, [nearest], _BY_OFFICE)
    if mention.kind in {"strike", "damage"}:
        # What was hit is drawn where it is said to have been, not where another clause happens to go on.
        before = [(cost, group) for cost, group in scored if group[-1].last <= mention.first]
        scored = before if before or mention.kind == "strike" else scored
    # What a later part of the sentence goes on to after a semicolon is another matter.
    scored = [(cost, group) for cost, group in scored if ";" not in words[mention.last : group[0].first]]
    told_in = _topic_of_row(mention, groups, words) or [group for _, group in scored[:1]]
    return _attached(mention, _where(mention, told_in[0], words, lexicon), _SAME_SENTENCE) if told_in else None


def _topic_of_row(mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str]) -> list[Sequence[Spot]]:
    """Return the region that opens a sentence for a count after a row of its towns: "In X, … in A, … in B; nine …"."""
    if mention.kind != "casualty" or mention.quantity is None or any(g[0].first >= mention.last for g in groups):
        return []
    first = groups[0][0] if groups and groups[0][0].first <= _NEXT else None
    row = [spot for group in groups[1:] for spot in group]
    parted = bool(row) and ";" in words[row[-1].last : mention.first]
    if first is None or not parted or len({_id(spot) for spot in row}) < _NEXT:
        return []
    return [[first]] if all(_in_lead(spot, first) for spot in row) else []


def _names_a_work(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a name in doubt is that of a work whose place is told: "the Druzhba pumping station at Unecha"."""
    after = words[spot.last : spot.last + _PASSING_REACH]
    at = next((step for step, word in enumerate(after) if word in lexicon.set("locatives")), 0)
    named = at > 0 and all(word in lexicon.table("targets") for word in after[:at])
    return named and any(other.first == spot.last + at + 1 for other in spots)


def _own_row(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the group that a dash ties to the mention's count: "in A — 14,000", of outages also "1,500 – in A"."""
    row = next((group for group in groups if heads_its_count(group[-1], mention, words)), None)
    if row is None and mention.kind == "outage":
        row = next((group for group in groups if tails_its_count(group[0], mention, words, lexicon)), None)
    return row


def _is_passed_over(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place stands in an aside before a mention: "strikes on A, including the city of B, injured seven".

    Also where another place is told by it: "A, where the B power plant is located, was left without water".
    """
    aside = words[max(spot.first - _PASSING_REACH, 0) : spot.first]
    marks = [at for at, word in enumerate(aside) if word == ","]
    openers = lexicon.set("passing_words") | lexicon.set("aside_relatives")
    opens = bool(marks) and bool(openers & set(aside[marks[-1] + 1 : marks[-1] + 2]))
    closed = spot.last <= mention.first and "," in words[spot.last : mention.first]
    return opens and closed and any(other.last < spot.first for other in spots)


def _names_members(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a row names the places themselves, not what was there: "hit several towns, including A and B"."""
    before = words[max(spot.start - _NEXT, 0) : spot.start]
    return bool(before) and (before[-1] in lexicon.set("passing_words") or before[0] in lexicon.set("passing_words"))


def _heading(group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Sequence[Spot]:
    """Return the places at the end of a list that head a count: not those a comma and a preposition part from them."""
    for at in range(len(group) - 1, 0, -1):
        gap = words[group[at - 1].last : group[at].first]
        if gap[:1] == [","] and set(gap[1:]) & lexicon.set("locatives"):
            return group[at:]
    return group


def _is_of_a_part(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    return is_of_a_part(words_between(mention, group[0].start, group[-1].last, words), lexicon)


def _with_parts(
    attached: Attached, spots: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached:
    """Return the same with the open toponyms after its count where a part of it was."""
    mention = attached.mention
    if mention.kind not in {"casualty", "outage"} or mention.quantity is None:
        return attached
    words = sentences[mention.sentence].words
    after = [s for s in spots if s.first >= mention.last and s.name is not None and s.role in {None, "open"}]
    parts = tuple(s.name for s in after if s.name is not None and _is_of_a_part(mention, [s], words, lexicon))
    return replace(attached, parts=parts) if parts else attached


def _without_next_clause(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Drop the places with which a next clause begins: "8,240 customers have no power, in Lubny the taps are dry".

    A comma, a preposition of place, the place and then another thing told of it: what stands before the comma has its
    place elsewhere.
    """
    words = sentences[mention.sentence].words
    spots = _without_supplied(mention, spots, told, words)
    if not spots or mention.kind not in {"casualty", "outage", "damage", "launch"}:
        return list(spots)
    locatives, kinds = lexicon.set("locatives"), lexicon.set("near_types")
    joins = lexicon.any_of("list_words", "clause_openers")
    spots = _without_siblings(mention, spots, words, lexicon)
    if (parts := _parts_from(mention, told, words)) is not None:
        spots = [spot for spot in spots if spot.first < parts]

    def begins_another(spot: Spot) -> bool:
        if spot.first >= mention.last and heads_a_count(spot, words, lexicon):
            return True
        at = spot.start if spot.start < spot.first else spot.first - 1
        while at > 0 and spot.start == spot.first and (words[at] in kinds or words[at] == "."):
            at -= 1
        if spot.first < mention.last or at < 1 or words[at] not in locatives:
            return False
        opens = words[at - 1] == "," or (words[at - 1] in joins and words[at - 2] == ",")
        return opens and any(
            other.first >= spot.last
            and _may_head(mention, other)
            and not {",", ";"} & set(words[spot.last : other.first])
            for other in told
        )

    if (end := _restored_before(mention, told, words)) is not None:
        spots = [spot for spot in spots if spot.first >= end]
    if (other := _next_outage(mention, told, words)) is not None:
        spots = [spot for spot in spots if spot.first < other or "," in words[other : spot.first]]
    first = next((spot.first for spot in sorted(spots, key=lambda s: s.first) if begins_another(spot)), None)
    return list(spots) if first is None else [spot for spot in spots if spot.first < first]


def _restored_before(mention: Mention, told: Sequence[Mention], words: Sequence[str]) -> int | None:
    """Return where a clause ends that tells what came back: its places are not those still cut off."""
    if mention.kind != "outage" or mention.status != "reported":
        return None
    back = [o for o in told if o.kind == "outage" and o.status == "restored" and o.last <= mention.first]
    ends = [at for o in back for at in range(o.last, mention.first) if words[at] == ","]
    return max(ends, default=None)


def _without_siblings(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Drop the places with which a count is joined in one list: "Hlukhiv and 23 villages are without light"."""
    at = mention.first - 1
    if mention.kind != "outage" or mention.quantity_tokens is None or mention.quantity_tokens[0] != mention.first:
        return spots
    if at < 1 or words[at] not in lexicon.set("list_words"):
        return spots
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: -s.first):
        if spot.last == at and spot.first > _NEXT:
            at = spot.first
        else:
            kept.append(spot)
    return sorted(kept, key=lambda s: s.first) or spots  # "Izium and 27 villages around it"


def _without_supplied(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str]
) -> Sequence[Spot]:
    """Drop the places that an outage told later has, where what is told before it has its own.

    "Strikes on the grid of A left 5,000 in B without light", "a store burned in A, and light went out in B".
    """
    if mention.kind not in {"strike", "damage", "casualty"}:
        return spots
    first = min((o.first for o in told if o.kind == "outage" and o.first >= mention.last), default=None)
    if first is None:
        return spots
    own = any(mention.last <= spot.first < first for spot in spots)
    if mention.kind != "strike" and "," in words[mention.last : first]:
        own = own or any(spot.last <= mention.first for spot in spots)
    return [spot for spot in spots if spot.first < first] if own else spots


def _next_outage(mention: Mention, told: Sequence[Mention], words: Sequence[str]) -> int | None:
    """Return where an outage of another kind begins, a clause farther on: its place is not that of the one before.

    "710 blocks have no heating, the pumps stand still, there is no water in the X district".
    """
    if mention.kind != "outage":
        return None
    firsts = [
        other.first
        for other in told
        if other.kind == "outage" and other.measure != mention.measure and other.first >= mention.last
    ]
    first = min(firsts, default=None)
    return first if first is not None and list(words[mention.last : first]).count(",") >= _TWO_CLAUSES else None


def _of_own_part(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Drop the places with which a next clause begins, and those before the one with which its own does."""
    spots = _without_next_clause(mention, spots, told, sentences, lexicon)
    spots = _without_next_thing(mention, spots, sentences, lexicon)
    return _of_its_opening(mention, spots, told, sentences, lexicon)


def _without_next_thing(
    mention: Mention, spots: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> list[Spot]:
    """Drop the place of what a list goes on to count: "in A 15,000 people have no light, and two boilers of B"."""
    if mention.kind != "outage" or mention.quantity is None or not any(s.last <= mention.first for s in spots):
        return list(spots)
    words, numerals = sentences[mention.sentence].words, lexicon.table("numerals")

    def is_of_another(spot: Spot) -> bool:
        gap = words[mention.last : spot.start] if 0 <= spot.start - mention.last <= _CLAUSE_REACH else ()
        after = gap[gap.index(",") + 1 :] if "," in gap else ()
        listed = not lexicon.any_of("list_words", "links").isdisjoint(after[:2])
        return listed and any(word in numerals or word.isdigit() for word in after)

    return [spot for spot in spots if not is_of_another(spot)]


def _of_its_opening(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Keep what the clause of an outage opens with: "A and B have no light, in C half of the customers are cut off"."""
    if mention.kind != "outage" or len(spots) < _NEXT:
        return list(spots)
    words, locatives = sentences[mention.sentence].words, lexicon.set("locatives")
    near = [s for s in spots if 0 <= mention.first - s.last <= _CLAUSE_REACH]
    before = [s for s in near if "," not in words[s.last : mention.first]]
    for spot in sorted(before, key=lambda s: s.first):
        opens = spot.start > 1 and words[spot.first - 1] in locatives and words[spot.first - 2] == ","
        if opens and any(other is not mention and other.last < spot.first for other in told):
            return [s for s in spots if s.first >= spot.first]
    return list(spots)


def _over_own_ground(mention: Mention, by_sentence: Mapping[int, Sequence[Spot]]) -> Attached | None:
    """Place what was brought down over the ground of the official who tells it and names no other sky."""
    spots = by_sentence.get(mention.sentence, ())
    if mention.kind != "launch" or mention.status != "averted" or mention.scope != "nationwide":
        return None
    grounds = {_id(s): s for s in spots if s.role == "source" and _is_ground(s)}
    others = any(s.role in {None, "open", "launch"} for s in spots)
    if len(grounds) != 1 or others:
        return None
    return _attached(mention, list(grounds.values()), _BY_OFFICE)


def _may_head(mention: Mention, other: Mention) -> bool:
    """Whether another mention shows that a clause of its own begins: of a launch, what is no launch.

    Of damage, what another word tells: "houses were damaged, in A a line was cut".
    """
    same = mention.kind == other.kind
    return other is not mention and not (same and (mention.kind == "launch" or _is_of_one_word(mention, other)))


def _is_of_one_word(mention: Mention, other: Mention) -> bool:
    return mention.kind == "damage" and mention.rule == other.rule


def _parts_from(mention: Mention, told: Sequence[Mention], words: Sequence[str]) -> int | None:
    """Return where a colon after a count leads on to its parts: "12,450 customers: 8,300 in A, 2,950 in B"."""
    if mention.quantity_tokens is None or ":" not in words[mention.quantity_tokens[1] :]:
        return None
    colon = list(words).index(":", mention.quantity_tokens[1])
    after = [
        other
        for other in told
        if (other.kind, other.measure) == (mention.kind, mention.measure)
        and other.quantity_tokens is not None
        and other.quantity_tokens[0] > colon
    ]
    return colon if len(after) > 1 else None


def _of_another_place(
    mention: Mention, spots: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached | None:
    """Leave unplaced what a clause tells of a place it does not name: "in another town a woman was killed"."""
    if mention.kind == "launch":
        return None
    words = sentences[mention.sentence].words
    said = " ".join(words)
    if not any(phrase in said for phrase in lexicon.any_of("another_place", "country_over")):
        return None
    stops = lexicon.any_of("clause_words", "clause_marks") | {",", "."}
    low, high = mention.first, mention.last
    while low > 0 and words[low - 1] not in stops:
        low -= 1
    while high < len(words) and words[high] not in stops:
        high += 1
    said = f" {' '.join(words[low:high])} "
    over = any(f" {phrase} " in said for phrase in lexicon.set("country_over"))
    if over and mention.scope == "event" and not any(low <= spot.first < high for spot in spots):
        mention = replace(mention, scope="nationwide")
        return Attached(mention=mention, spots=(), reason="said of the whole country")
    phrase = min((phrase for phrase in lexicon.set("another_place") if f" {phrase} " in said), default=None)
    if phrase is None or any(low <= spot.first < high for spot in spots):
        return None
    return Attached(mention=mention, spots=(), reason=f"told of a place without its name: “{phrase}”")


def _specific(spots: Sequence[Spot], mention: Mention) -> list[Spot]:
    """Drop a part of the country beside a town or unit named for the same: "in Lapaivka … at western Ukraine"."""
    named = any(spot.entry is not None and spot.entry.kind not in {"region", "country", "water"} for spot in spots)
    if not named or mention.kind == "launch":
        return list(spots)
    return [spot for spot in spots if not _is_vague(spot)]


def _is_told_later(mention: Mention, spot: Spot, words: Sequence[str], breaks: frozenset[str]) -> bool:
    """Whether it is told before another clause names a place: "killed five in the east, as crews dug in Lyman"."""
    before = mention.kind in {"casualty", "strike", "damage"} and spot.start >= mention.last
    return before and not breaks.isdisjoint(words[mention.last : spot.start])


def _without_employers(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the plant whose workers somebody is, where another place is named: «ранило трёх сотрудников ЗАЭС»."""
    staff, links = lexicon.set("staff_words"), lexicon.any_of("locatives", "of_words", "articles")

    def employs(spot: Spot) -> bool:
        at = spot.first - 1
        while at > 0 and words[at] in links:
            at -= 1  # "an engineer at the plant"
        return spot.entry is not None and spot.entry.kind == "facility" and at >= 0 and words[at] in staff

    return [spot for spot in spots if not employs(spot)] or list(spots)


def _is_vague(spot: Spot) -> bool:
    """Whether a spot is a part of a country; what lies between two towns is told closely."""
    is_between = spot.where is not None and spot.where.kind == "corridor"
    return spot.entry is not None and spot.entry.kind == "region" and not is_between


def _not_on_the_way(spots: Sequence[Spot], mention: Mention, words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the places something came from or went to where it was hit or harmed: "a train to Zaporizhzhia"."""
    if mention.kind not in {"damage", "strike"}:
        return list(spots)
    route = lexicon.set("route_words" if mention.kind == "damage" else "origin_words")
    harmed = lexicon.set("harm_nouns")

    def is_passed(spot: Spot) -> bool:
        if spot.near and spot.start < spot.first:
            return False  # "10 km from Nikopol", "on the road from Izium": nothing came from there
        before = list(words[max(spot.first - 2, 0) : spot.first])
        return bool(before) and before[-1] in route and not set(before[:-1]) & harmed

    return [spot for spot in spots if not is_passed(spot)]


def _abroad(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the foreign place a mention's clause names as its own, with no place of this war in the sentence."""
    open_spots = [spot for spot in spots if spot.role in {None, "open"} and spot.entry is not None]
    if not open_spots or mention.kind == "launch" or any(_is_water(spot) for spot in open_spots):
        return None  # the sky over a sea is nobody's
    if any(spot.entry.country in _EVENT_COUNTRIES or _is_nobodys(spot.entry) for spot in open_spots if spot.entry):
        return None
    breaks = lexicon.any_of("clause_words", "clause_marks")
    near = [spot for spot in open_spots if not crosses(mention, [spot], words, breaks, lexicon)]
    return min(near, key=lambda spot: apart(mention, spot.first, spot.last), default=None)


def is_elsewhere(attached: Attached) -> bool:
    """Return whether a mention is told of another country's events: no claim of this report."""
    return attached.reason.startswith(_ELSEWHERE)


def _where(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Sequence[Spot]:
    """Return the last town of a row for what ", where …" tells of it: "in A, B and C, where two people died"."""
    towns = all(spot.entry is not None and spot.entry.kind == "settlement" for spot in group)
    following = words[group[-1].last : min(group[-1].last + 2, mention.first)]
    told_there = following[:1] == [","] and bool(lexicon.set("where_words") & set(following))
    return group[-1:] if towns and told_there else group


def _can_hold(mention: Mention, spot: Spot) -> bool:
    entry = spot.entry
    if entry is None:
        return True  # in doubt: the mention is not moved elsewhere, it stays unplaced
    if entry.kind == "country":
        return entry.country in _OWN_COUNTRIES and mention.kind not in {"strike", "damage"}
    if entry.kind == "water":
        return mention.kind == "launch" or (mention.kind == "strike" and entry.country in _EVENT_COUNTRIES)
    if _is_nobodys(entry):
        return mention.kind in {"strike", "damage", "casualty"}
    if entry.kind not in _HERE or entry.country not in _EVENT_COUNTRIES:
        return False
    if entry.kind == "region" and entry.country not in _OWN_COUNTRIES:
        return False
    if entry.country in _OWN_COUNTRIES:
        return True
    return mention.kind in {"strike", "damage", "casualty"} and apart(mention, spot.first, spot.last) <= _NEAR_ENOUGH


def _is_nobodys(entry: Entry) -> bool:
    """Whether an entry is a point whose country is not known: coordinates at sea."""
    return entry.kind == "facility" and entry.country == "XX"


def _is_water(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind == "water"


def _named_before(
    mention: Mention, sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]]
) -> list[Spot]:
    """Return the open places of the sentences before a mention, back to the nearest one that names more than one."""
    for index in range(mention.sentence - 1, max(mention.sentence - _PARAGRAPH_REACH - 1, -1), -1):
        if sentences[index].section != sentences[mention.sentence].section:
            break
        named = [
            spot
            for back in range(index, mention.sentence)
            for spot in by_sentence.get(back, ())
            if spot.role in {None, "open"} and spot.entry is not None
        ]
        if (
            len({_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "settlement"}) > 1
            or len({_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "oblast"}) > 1
            or len({_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "hromada"}) > 1
        ):
            return named
    return []


def _is_ground(spot: Spot) -> bool:
    return (
        spot.entry is not None
        and spot.entry.country in _OWN_COUNTRIES
        and spot.entry.kind in {"oblast", "raion", "hromada", "settlement", "city_district"}
    )


def _near(groups: list[list[Spot]], mention: Mention) -> list[list[Spot]]:
    """Keep the few groups nearest on either side: a sentence of a thousand places is no sentence."""
    if len(groups) <= 2 * _MOST_GROUPS:
        return groups
    ordered = sorted(groups, key=lambda group: apart(mention, group[0].first, group[-1].last))
    return sorted(ordered[:_MOST_GROUPS], key=lambda group: group[0].first)


def _in_next_clause(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place stands in the clause that ", and" joins on: "a drone hit a car, and two were hurt in Nikopol"."""
    gap = list(words[mention.last : group[0].start])
    joins = [at for at in range(1, len(gap)) if gap[at - 1] == "," and gap[at] in lexicon.set("list_words")]
    return bool(joins) and not lexicon.set("be_forms").isdisjoint(gap[joins[-1] :])


def _of_own_clause(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[tuple[float, list[Spot]]]:
    """Drop the places before ", and" where its clause has one: "killed a man in A, and a couple died in B".

    A bare "and" is enough where a new subject follows with its verb: "two died in A and a couple was killed in B", or
    another verb: "shelled A and struck a depot in B".
    """
    if mention.kind == "launch" or not any(group[0].start >= mention.last for _, group in scored):
        return list(scored)
    counted = mention.quantity_tokens
    subject = mention.kind in {"strike", "damage"} if counted is None else counted[0] == mention.first
    if counted is not None and counted[1] == mention.last:
        subject = subject and bool(lexicon.set("locatives") & set(words[mention.last : mention.last + 1]))

    def is_before(group: Sequence[Spot]) -> bool:
        gap = words[group[-1].last : mention.first]
        joined = gap[:1] == [","] and gap[1:2] != [] and gap[1] in lexicon.set("list_words")
        joined = joined or (subject and len(gap) == 1 and gap[0] in lexicon.set("list_words"))
        return joined and group[0].first > _NEXT

    return [(cost, group) for cost, group in scored if not is_before(group)] or list(scored)


def _is_toll_of(ground: Sequence[Spot], mention: Mention, scored: Sequence[tuple[float, Sequence[Spot]]]) -> bool:
    """Whether a toll is the official's whole, and the place of another clause a part: "risen to five after … in X"."""
    toll = mention.kind == "casualty" and mention.status == "updated"
    return toll and any(all(_in_lead(spot, own) for _, group in scored for spot in group) for own in ground)


def _told_closer(
    mention: Mention,
    nearest: Sequence[Spot],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> Sequence[Spot] | None:
    """Return the place where the clause that tells how it came about puts it: "in Crimea, two died when … in Yalta"."""
    area = nearest[0].entry
    if mention.kind != "casualty" or len(nearest) > 1 or area is None or area.kind not in {"oblast", "region", "raion"}:
        return None
    causes = lexicon.set("cause_words")
    for _, group in scored:
        gap = words[max(mention.last, nearest[0].last) : group[0].start]
        told = causes & set(gap[:_CAUSE_REACH]) and not causes & set(gap[_CAUSE_REACH:]) and "," not in gap
        inner = without_addresses(group)
        if told and len(inner) == 1 and _lies_in(area, inner[0]):
            return inner
    return None


def _not_anew(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Drop the places of what is told next: "kills three in the Sumy region, teen hurt in Shostka"."""
    nearest = scored[0][1]
    harmed = lexicon.set("harm_words") | lexicon.set("harmed")
    kept = [nearest]
    for _, group in scored[1:]:
        gap = words[nearest[-1].last : group[0].start] if mention.last <= nearest[0].start else []
        if "," not in gap or harmed.isdisjoint(gap[gap.index(",") :]):
            kept.append(group)
    return kept


def _innermost(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the nearest group, or one that lies in it: "Kharkiv: a drone fell in the Osnovianskyi district"."""
    nearest = groups[0]
    outer = nearest[0].entry
    named_inside = mention.first <= nearest[0].first < mention.last  # "12 villages in the Kryvyi Rih district were cut"
    if len(nearest) == 1 and outer is not None and not named_inside:
        for group in groups[1:]:
            if nearest[0].first == mention.last and mention.kind == "outage" and group[-1].last <= mention.first:
                continue  # "31,000 in the X district, and 12 villages of the Y district": each has its own
            inside = all(_lies_in(outer, spot) for spot in group)
            if inside and not _is_counted_apart(mention, group, nearest, words, lexicon):
                return group
    return nearest


def _is_counted_apart(
    mention: Mention, inner: Sequence[Spot], outer: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether an outage's row gives a town and its region a count each: "2,840 in Kherson and 25,800 in the region"."""
    if mention.kind != "outage" or mention.quantity is None or inner[-1].last > outer[0].first:
        return False
    gap = words[inner[-1].last : outer[0].start]
    joined = not lexicon.set("list_words").isdisjoint(gap)
    own = mention.quantity_tokens is not None and mention.quantity_tokens[0] >= outer[0].last
    return joined and (own or any(word[0].isdigit() or word in lexicon.table("numerals") for word in gap))


def _lies_in(outer: Entry, spot: Spot) -> bool:
    """Whether a spot, or the place it stands near, lies in an entry."""
    inner = spot.of or ((spot.entry,) if spot.entry is not None else ())
    return bool(inner) and all(holds(outer, entry) or _is_of_its_land(outer, entry) for entry in inner)


def _is_of_its_land(outer: Entry, inner: Entry) -> bool:
    """Whether a town of Russia stands so near a raion's point that it can lie in it: the register cannot tell."""
    town = inner.kind == "settlement" and inner.country == "RU" and inner.raion_id is None
    same = outer.kind == "raion" and outer.oblast_id is not None and outer.oblast_id == inner.oblast_id
    return town and same and distance_km(outer, inner) <= _RAION_KM


def without_addresses(group: Sequence[Spot]) -> list[Spot]:
    """Drop the places of a group that hold another of it: "Izium, Kharkiv region" is Izium."""
    kept: list[Spot] = []
    for at, spot in enumerate(group):
        if at and _is_its_address(spot, group[at - 1]):
            continue
        inner = [
            other
            for other in group
            if other is not spot
            and spot.entry
            and other.entry
            and (holds(spot.entry, other.entry) or _is_site(other, spot) or _is_of_its_land(spot.entry, other.entry))
        ]
        wider = spot.name is None and all(other.last < spot.first for other in inner)
        shares = at + 1 < len(group) and _shares_its_word(spot, group[at + 1])
        if not inner or wider or shares or _is_beside(group, at, inner):  # "Kharkiv and 12 settlements of the region"
            kept.append(spot)
    return kept


def _is_beside(group: Sequence[Spot], at: int, inner: Sequence[Spot]) -> bool:
    """Whether a unit and a place in it are told beside each other: "in Sumy and the Sumy region" is both."""
    spot = group[at]
    if spot.listed and group[at - 1] in inner:
        return True
    after = group[at + 1] if at + 1 < len(group) else None
    opens = not any(other.last <= spot.first for other in inner)
    return after is not None and after.listed and after in inner and opens


def _shares_its_word(spot: Spot, after: Spot) -> bool:
    """Whether a unit's bare adjective shares the word of the next: «в Мелитополе, Мелитопольском и Бердянском районах».

    Where a town lies is told with the unit's own word.
    """
    units = {"raion", "hromada", "oblast"}
    unit = spot.entry is not None and spot.entry.kind in units
    both = unit and after.entry is not None and (after.entry.kind in units or after.near)
    return both and len(spot.words.split()) == 1 and len(after.words.split()) > 1 and "-" not in spot.words


def _is_its_address(unit: Spot, before: Spot) -> bool:
    """Whether a unit right after a town, with no word between, is where the town lies: «Климово Климовского района».

    The register knows no raion of Russia's towns, so that it cannot tell; of two units of one name it may give another.
    """
    if unit.entry is None or before.entry is None or unit.first != before.last or unit.near:
        return False
    return before.entry.kind == "settlement" and unit.entry.kind in {"raion", "hromada", "oblast"}


def _is_site(spot: Spot, unit: Spot) -> bool:
    """Whether a plant whose region no register tells stands right before a region: "X refinery in the Y region"."""
    return _may_be_site(spot, unit) and 0 <= unit.first - spot.last <= _SITE_REACH


def _may_be_site(spot: Spot, unit: Spot) -> bool:
    """Whether a spot is a plant of unknown region that may lie in a region of its country."""
    site, region = spot.entry, unit.entry
    if site is None or region is None or site.kind != "facility" or region.kind != "oblast":
        return False
    return site.oblast_id is None and site.country == region.country


def _attached(mention: Mention, group: Sequence[Spot], reason: str) -> Attached:
    kept = without_addresses(group)
    for spot in kept:
        if spot.name is None and spot.entry is not None:
            reason = f"“{spot.words}” is {spot.entry.name}"
    meant = [spot.stands_for if spot.name is None else spot.name for spot in group]
    names = tuple(index for index in (*meant, *(i for spot in group for i in spot.also)) if index is not None)
    known = [spot.entry.kind for spot in kept if spot.entry is not None]
    regions = mention.kind == "outage" and mention.quantity is None and set(known) == {"oblast"}
    if any(spot.entry is None for spot in kept) and (mention.kind == "strike" or regions):
        kept = [spot for spot in kept if spot.entry is not None]
    elif any(spot.entry is None for spot in kept):
        return Attached(mention=mention, spots=(), reason=_IN_DOUBT, names=names)
    return Attached(mention=mention, spots=tuple(kept), reason=reason, names=names)


def _in_its_unit(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Sequence[Spot],
) -> Attached | None:
    """Attach a mention in its sentence; what happened in a village in doubt is in the unit it is told to lie in.

    "Fakivka in the Sumy region", "Fakivka, Sumy region".
    """
    attached = _in_sentence(mention, spots, sentences, lexicon, named_before)
    if attached is None or attached.reason != _IN_DOUBT:
        return attached
    group = [spot for spot in spots if spot.name in attached.names]
    if len(group) != _NEXT or group[0].entry is not None:
        return attached
    unit, gap = group[1], [t.text for t in sentences[mention.sentence].tokens[group[0].last : group[1].first]]
    is_unit = unit.entry is not None and unit.entry.kind in {"raion", "hromada", "oblast"}
    is_address = gap in ([], [","]) or gap[0] in lexicon.set("locatives")
    if unit.near or not is_unit or not is_address:
        return attached
    return replace(attached, spots=(unit,), reason=_IN_ITS_UNIT)


def _named_since(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: _Carried,
) -> Attached | None:
    """Take the one place that the sentence before names, when nothing was read there and so nothing is carried."""
    before = mention.sentence - 1
    same = before > carried.sentence and sentences[before].paragraph == sentences[mention.sentence].paragraph
    spots = by_sentence.get(before, ()) if before >= 0 else ()
    # "Bilozerka. Under mortar fire since morning."
    alone = len(spots) == 1 and spots[0].first <= 1 and len(sentences[before].tokens) <= spots[0].last + 1
    if not same or (mention.kind == "strike" and not alone):
        return None
    if any(spot.role not in {None, "open"} for spot in spots):
        return None  # "they were taken to Chuhuiv and later to Kharkiv": places of another kind
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    if len({_id(spot) for spot in inner}) != 1:
        return None
    return Attached(mention=mention, spots=(inner[-1],), reason="named in the sentence before")


def _named_lately(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: _Carried,
    out: Sequence[Attached],
) -> Attached | None:
    """Take the place the sentence before names, or the town the report opened with where that is only a sky."""
    lately = takewhile(lambda item: mention.sentence - item.mention.sentence <= _TOLD_REACH, reversed(out))
    skies = {(spot.sentence, spot.first) for item in lately if item.mention.kind == "launch" for spot in item.spots}
    named = _named_since(mention, sentences, by_sentence, carried)
    if named is None or all((spot.sentence, spot.first) in skies for spot in named.spots):
        return _named_at_first(mention, by_sentence, carried, skies) or named
    return named


def _named_at_first(
    mention: Mention,
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: _Carried,
    skies: set[tuple[int, int]],
) -> Attached | None:
    """Take the one town that the report opened with, while nothing else has been told of any place.

    "An attack on Sevastopol was repelled. 11 drones were downed near Balaklava. Debris fell on a roof": over Balaklava
    nothing was hit.
    """
    own = by_sentence.get(mention.sentence, ())
    if carried.sentence >= 0 or mention.kind == "strike" or mention.scope != "event":
        return None
    if any(s.role in {None, "open"} and s.entry is not None and is_event_ground(s.entry) for s in own):
        return None  # "killed nine, including two in the Sumy region": the whole is told of no place
    spots = [
        spot
        for index in range(max(mention.sentence - _TOLD_REACH, 0), mention.sentence)
        for spot in by_sentence.get(index, ())
        if (spot.sentence, spot.first) not in skies and spot.role in {None, "open"}
    ]
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    if len({_id(spot) for spot in inner}) != 1 or len(inner) < len(without_addresses(spots)):
        return None
    if inner[0].entry is None or inner[0].entry.kind != "settlement" or inner[0].entry.country not in _OWN_COUNTRIES:
        return None
    beside = [spot for spot in by_sentence.get(mention.sentence, ()) if spot.role in {None, "open"}]
    if any((spot.sentence, spot.first) not in skies and not _in_lead(spot, inner[0]) for spot in beside):
        return None  # "nine were killed, including two in the Sumy region": its own sentence speaks of another place
    return Attached(mention=mention, spots=(inner[-1],), reason="the town the report opens with")


def _from_before(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    leads: Mapping[int, Sequence[Spot]],
    carried: _Carried,
    lexicon: WordLists,
    hit: Collection[str | None],
) -> Attached | None:
    """Take the place from the sentence before, or from the heading or bullet the sentence stands under.

    hit are the places of which a strike is told already: another one told without a place is that once more.
    """
    sentence = sentences[mention.sentence]
    lead = leads.get(sentence.section, ())
    if lead and _has_part_elsewhere(mention, by_sentence.get(mention.sentence, ()), lead[0], sentence, lexicon):
        return Attached(mention=mention, spots=(), reason=_PART_ELSEWHERE)
    silent = not _named_between(mention, by_sentence, carried)
    fresh = carried.section == sentence.section and mention.sentence - carried.sentence <= (
        _PARAGRAPH_REACH if silent or carried.paragraph == sentence.paragraph else _TOLD_REACH
    )
    counted = mention.kind in {"casualty", "damage", "outage"} and mention.quantity is not None
    carried = _of_any(carried) if counted and carried.paragraph < sentence.paragraph and not lead else carried
    several = len(carried.spots) > 1
    if several and lead and mention.kind != "strike" and all(_in_lead(spot, lead[0]) for spot in carried.spots):
        fresh = False  # "Nikopol district: A, B and C came under fire. A woman died": somewhere in the district
    if mention.kind == "outage" and mention.quantity is None and _names_regions(sentence, lexicon):
        fresh = False  # "power cuts affected a number of regions": not only the one named before
    if several and _is_of_no_row(mention, carried.spots, by_sentence.get(mention.sentence, ())):
        fresh = False
    if carried.doubtful and fresh and not lead:
        return Attached(mention=mention, spots=(), reason=_IN_DOUBT)
    own = carried.sentence == mention.sentence  # "two died in the three towns, six more …": of the three as well
    if several and counted and fresh and not lead and not own:
        whole = _whole_of(carried, mention, by_sentence)
        if whole is not None:
            names = (whole.name,) if whole.name is not None else ()
            return Attached(mention=mention, spots=(whole,), reason="all of them lie there", names=names)
    if several and fresh and not own and not lead and _are_too_many(mention, carried.spots):
        return _carried_on(mention, carried, by_sentence, lead)
    if carried.mixed and (mention.kind in {"casualty", "damage"} or counted) and not own:
        fresh = False  # "two in A and three in B. Nine were hurt": in neither alone
    apart = mention.kind == "strike" and not _may_have_struck(mention, carried, sentences, by_sentence, lexicon, hit)
    if carried.spots and fresh and (carried.paragraph == sentence.paragraph or not lead) and not apart:
        close = carried.paragraph >= sentence.paragraph - 1 or not _named_between(mention, by_sentence, carried)
        close = close and (mention.measure != "evacuated" or carried.paragraph == sentence.paragraph)
        if close:
            return _carried_on(mention, carried, by_sentence, lead)
    if lead:
        return Attached(
            mention=mention,
            spots=tuple(lead),
            reason="the heading or bullet it stands under",
            names=tuple(s.name for s in lead if s.name is not None),
        )
    return None


def _are_too_many(mention: Mention, spots: Sequence[Spot]) -> bool:
    """Whether more lost their supply than the towns told of before can have: several settlements, or more people."""
    towns = [spot.entry for spot in spots if spot.entry is not None and spot.entry.kind == "settlement"]
    if mention.kind != "outage" or mention.quantity is None or len(towns) < len(spots):
        return False
    count = mention.quantity.best or mention.quantity.low or 0
    if mention.quantity.unit == "settlements":
        return count > len(towns)
    return all(town.population for town in towns) and 0 < sum(town.population for town in towns) < count


def _unit_around(mention: Mention, spots: Sequence[Spot], by_sentence: Mapping[int, Sequence[Spot]]) -> Spot | None:
    """Return the oblast, raion or hromada spoken of lately that holds all of some towns, the nearest first."""
    for index in range(mention.sentence - 1, max(mention.sentence - _WHOLE_REACH - 1, -1), -1):
        for spot in reversed(by_sentence.get(index, ())):
            unit = spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada"}
            if unit and spot.role not in {"metonym", "launch"} and all(_in_lead(town, spot) for town in spots):
                return spot
    return None


def _carried_on(
    mention: Mention, carried: _Carried, by_sentence: Mapping[int, Sequence[Spot]], lead: Sequence[Spot]
) -> Attached | None:
    """Take the places told of before, where they can have so many; else the unit around them, or none."""
    spots = _of_the_city(carried, by_sentence) if mention.kind == "outage" else carried.spots
    if not _are_too_many(mention, spots):
        return Attached(mention=mention, spots=spots, reason=_CARRIED_ON)
    unit = lead[0] if lead else _unit_around(mention, spots, by_sentence)
    if unit is None:
        return Attached(mention=mention, spots=(), reason="more than the towns told of before can have")
    return _attached(mention, [unit], "the unit around the towns, which cannot have so many")


def _of_the_city(carried: _Carried, by_sentence: Mapping[int, Sequence[Spot]]) -> tuple[Spot, ...]:
    """Return the city whose district was named before: what lost its supply is not told of the district alone."""
    if any(spot.entry is None or spot.entry.kind != "city_district" for spot in carried.spots):
        return carried.spots
    for spot in by_sentence.get(carried.sentence, ()):
        city = spot.entry is not None and spot.entry.kind == "settlement" and spot.role in {None, "open"}
        if city and all(_in_lead(inner, spot) for inner in carried.spots):
            return (spot,)
    return carried.spots


def _names_regions(sentence: Sentence, lexicon: WordLists) -> bool:
    """Whether a sentence speaks of regions without their names: "power cuts affected a number of regions"."""
    kinds = lexicon.table("plural_kinds")
    return any(kinds.get(word) == "oblast" for word in sentence.words)


def _of_any(carried: _Carried) -> _Carried:
    """Return what is carried on into a new paragraph: "in A …, in B …", and what is told next may be of any of them."""
    inner = [s for s in carried.beside if not any(_in_lead(other, s) for other in carried.beside if other is not s)]
    return replace(carried, spots=tuple(inner), mixed=True) if len(inner) > 1 else carried


def _may_have_struck(
    mention: Mention,
    carried: _Carried,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    lexicon: WordLists,
    hit: Collection[str | None],
) -> bool:
    """Whether a strike told without a place may be that on the town its paragraph speaks of, where none is told yet."""
    town = carried.spots[0].entry if len(carried.spots) == 1 else None
    same = carried.paragraph == sentences[mention.sentence].paragraph and not by_sentence.get(mention.sentence)
    words = {token.text for token in sentences[mention.sentence].tokens[mention.first : mention.last]}
    if mention.measure == "unspecified" or words.isdisjoint(lexicon.set("assailing")):
        return False  # "the attack" may be any that was told, and what only fell or burst none
    return town is not None and town.kind in _POINTS and same and town.id not in hit


def _is_of_no_row(mention: Mention, row: Sequence[Spot], here: Sequence[Spot]) -> bool:
    """Whether what follows a row of places is not told of them all: what was damaged, or a whole country's toll.

    "Explosions were heard in A, B and C regions. Ukraine's emergency service said 12 people were killed."
    """
    if mention.kind == "damage" and mention.quantity is None:
        return True  # not everything was hit in each of them
    regions = all(spot.entry is not None and spot.entry.kind == "oblast" for spot in row)
    roles = {"source", "office"}
    national = any(spot.entry is not None and spot.entry.kind == "country" and spot.role in roles for spot in here)
    return regions and national and mention.kind == "casualty"


def _has_part_elsewhere(
    mention: Mention, here: Sequence[Spot], lead: Spot, sentence: Sentence, lexicon: WordLists
) -> bool:
    """Whether a part has a place outside the heading's: "eight killed, including three in the Sumy region"."""
    words = sentence.words
    return mention.kind in {"casualty", "strike", "damage"} and any(
        spot.role in {None, "open"}
        and spot.entry is not None
        and spot.entry.kind != "country"
        and spot.first >= mention.last
        and is_of_a_part(words_between(mention, spot.start, spot.last, words), lexicon)
        and not (_in_lead(spot, lead) or _id(spot) == _id(lead))
        for spot in here
    )


def _named_between(mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], carried: _Carried) -> bool:
    """Whether the sentences after the carried one name another place where something can have happened."""
    return any(
        spot.role in {None, "open"} and spot.entry is not None and is_event_ground(spot.entry)
        for index in range(carried.sentence + 1, mention.sentence)
        for spot in by_sentence.get(index, ())
    )


def _whole_of(carried: _Carried, mention: Mention, by_sentence: Mapping[int, Sequence[Spot]]) -> Spot | None:
    """Return the city, raion or oblast spoken of before that holds all the places carried on: a toll is told of it."""
    for index in range(mention.sentence - 1, max(mention.sentence - _WHOLE_REACH - 1, -1), -1):
        for spot in by_sentence.get(index, ()):
            opens = spot.first <= _NEXT and spot.entry is not None and spot.entry.kind == "oblast"
            unit = opens or (spot.entry is not None and spot.entry.kind in {"settlement", "raion", "hromada"})
            if unit and spot.role in {None, "open"} and all(_in_lead(inner, spot) for inner in carried.spots):
                return spot
    return None


def _id(spot: Spot) -> str | None:
    return spot.entry.id if spot.entry is not None else None


def _in_lead(spot: Spot, lead: Spot) -> bool:
    return spot.entry is not None and lead.entry is not None and holds(lead.entry, spot.entry)


def _leads(
    sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], lexicon: WordLists
) -> dict[int, list[Spot]]:
    """Return, by section, the places a heading or a bullet's first words set for what stands under them."""
    leads: dict[int, list[Spot]] = {}
    for index, sentence in enumerate(sentences):
        if sentence.kind not in {"heading", "bullet"} or sentence.section in leads:
            continue
        spots = [s for s in by_sentence.get(index, ()) if s.role in {None, "open"} and s.entry is not None]
        spots = [s for s in spots if s.entry is not None and s.entry.country in {*_EVENT_COUNTRIES, "", "XX"}]
        if sentence.kind == "bullet":
            leads[sentence.section] = [s for s in spots[:1] if s.first <= 3]
            continue
        words = sentence.words
        if len(words) > _TITLE_WORDS:
            spots = [spot for spot in spots if not _is_vague(spot)]  # "12 injured in attack in eastern Ukraine"
        groups = in_groups([s for s in spots if s.entry is not None and s.entry.kind != "country"], words, lexicon)
        named = without_addresses(groups[0]) if len(groups) == 1 else []
        leads[sentence.section] = named if len(named) == 1 else []
    return leads


def _with_only_name(attached: Sequence[Attached], spots: Sequence[Spot]) -> list[Attached]:
    """Give what is unplaced the one town or unit that the whole report names, where it was named before.

    "Air defences are at work over Sevastopol. … A house was damaged, a woman has cuts." Somebody who died in the
    hospital of a town was hurt there, unless another place is named.
    """
    named = [s for s in spots if s.entry is not None and is_event_ground(s.entry) and s.entry.country in _OWN_COUNTRIES]
    kept = without_addresses(sorted(named, key=lambda s: (s.sentence, s.first)))
    kept = [spot for spot in kept if spot.role in {None, "open", "context"}]
    if len({_id(spot) for spot in kept}) != 1 or len(kept) < len(without_addresses(named)):
        return [item for item in attached if not _is_words_alone(item)]
    only = replace(kept[0], name=None)
    attacked = any(item.mention.kind == "strike" and not is_elsewhere(item) for item in attached)
    return [
        replace(item, spots=(only,), reason="the only place the report names")
        if item.reason == _UNPLACED
        and item.mention.kind in {"casualty", "outage", "damage"}
        and (attacked or item.mention.kind != "outage" or item.mention.quantity is not None)  # "she lost power late on"
        and item.mention.scope == "event"
        and item.mention.sentence >= only.sentence
        else item
        for item in attached
    ]


def _is_words_alone(item: Attached) -> bool:
    """Whether something has neither place nor figure ("millions sit in the dark") where nothing else has a place."""
    quantity = item.mention.quantity
    told = item.mention.kind in {"casualty", "outage"} and item.mention.scope == "event" and not item.spots
    return told and quantity is not None and quantity.low is None and quantity.best is None and quantity.high is None


def _with_only_place(
    attached: Sequence[Attached], sentences: Sequence[Sentence], spots: Sequence[Spot], lexicon: WordLists
) -> list[Attached]:
    """Give what is still unplaced the only place where the report says anything happened.

    What a later sentence sets apart ("Separately, …", "Elsewhere …") is another story.
    """
    entries = {
        spot.entry.id: spot
        for item in attached
        for spot in item.spots
        if item.mention.scope == "event" and spot.entry is not None and spot.entry.kind != "country"
    }
    if not entries:
        return _with_only_name(attached, spots)
    kept = without_addresses(list(entries.values()))
    if len(kept) != 1:
        return list(attached)
    only = replace(kept[0], name=None)
    opening = set(sentences[min(i.mention.sentence for i in attached if i.spots)].words[:2])
    if opening & lexicon.set("apart_words"):
        return list(attached)
    return [
        replace(item, spots=(only,), reason="the report's only event place")
        if not item.spots
        and item.mention.kind in {"casualty", "outage", "damage"}
        and item.mention.scope == "event"
        and item.reason == _UNPLACED
        else item
        for item in attached
    ]


def placed(attached: Iterable[Attached]) -> list[Attached]:
    """Return what has a place."""
    return [item for item in attached if item.spots]
