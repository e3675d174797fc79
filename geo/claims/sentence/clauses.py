"""The place of a mention within its own sentence: its clause first, then the rest.

Which places of the sentence it can have had is said in `in_passing`, those a row gives it in `rows_of_places`, where
its clause ends in `own_clause`, and which of a land and a town in it in `innermost`. `unnamed` says that it was in a
place without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo._quick import replace
from geo.claims.abroad import named_abroad
from geo.claims.grounds import (
    BY_OFFICE,
    ELSEWHERE,
    IN_DOUBT,
    MOST_GROUPS,
    NEXT_REACH,
    ON,
    PASSING_REACH,
    SAME_SENTENCE,
    UNNAMED,
    Attached,
    attach_to,
    in_lead,
    is_ground,
    is_of_part,
)
from geo.claims.quarters import LANDS, is_of_kind
from geo.claims.sentence.frames import led_to_by_a_colon, of_its_frame
from geo.claims.sentence.in_passing import is_after, where_it_can_be
from geo.claims.sentence.innermost import innermost_of, told_closer
from geo.claims.sentence.own_clause import is_told_next, not_anew, of_own_clause, without_next
from geo.claims.sentence.relatives import place_of_relative
from geo.claims.sentence.rows_of_places import (
    apposed_to,
    before_its_brackets,
    led_on_to,
    names_members,
    of_its_pair,
    own_row,
    place_of_row,
    row_behind,
    things_with_brackets,
    topic_of_row,
    where_told,
)
from geo.claims.sentence.rows_of_things import of_own_thing, with_next_things
from geo.claims.sentence.unnamed import is_of_several
from geo.interfaces import WordLists
from geo.model import Entry, Mention, Sentence
from geo.spots import Spot
from geo.spots.asides import with_commas_before_towns, with_what_it_is, without_brackets
from geo.spots.coordination import is_verb, parted
from geo.spots.counts import all_of_kind
from geo.spots.lists import in_groups
from geo.spots.nearness import apart, crosses, distance, opens_clause, past_who_says_so

_NEXT_PART = 5  # tokens: ", and one person in"
_SUBJECT = 2  # tokens before a verb: «ударный дрон»
_LED_REACH = 6  # tokens from a count to its place: "others in the northeastern city of"
_SAME_CLAUSE = "named in the same clause"
_OFFICE = 3  # tokens from whoever was harmed to the ground of his office: «начальник поліції»
_HEARD = "strike.explosion"
_JOINED = 2  # the word of a contrast and the place right behind it
_OF_ALL = "said of all of them"
_IN_ITS_UNIT = "the place named is in doubt, the unit it lies in is not"


def _in_sentence(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Callable[[int], Sequence[Spot]],
) -> Attached | None:
    if not spots:
        every = all_of_kind(mention, spots, sentences[mention.sentence].words, lexicon, named_before)
        return attach_to(mention, every, _OF_ALL) if every else None
    breaks = lexicon.any_of("clause_words", "clause_marks")
    unbracketed = without_brackets(sentences[mention.sentence].words, spots, lexicon)
    unbracketed = with_commas_before_towns(unbracketed, spots, lexicon)
    unbracketed = with_what_it_is(unbracketed, spots, lexicon)
    words = parted(unbracketed, [(spot.first, spot.last) for spot in spots], lexicon)
    spots = [spot for spot in spots if not is_after(spot, words, lexicon, "citizen_words")]
    if (place := named_abroad(mention, spots, words, lexicon)) is not None:
        return Attached(mention=mention, spots=(), reason=f"{ELSEWHERE}: {place.words}")
    bracketed, of_others = things_with_brackets(mention, spots, sentences[mention.sentence].words, lexicon)
    spots = [spot for spot in spots if spot not in of_others]
    if bracketed:
        return attach_to(mention, bracketed, _SAME_CLAUSE)
    open_spots = where_it_can_be(mention, spots, words, lexicon)
    groups = in_groups(open_spots, words, lexicon, things=mention.kind != "damage")
    groups = [group for group in groups if not _is_contrasted(mention, group, words, lexicon)]
    groups = [group for group in groups if not _heads_the_next(mention, group, words, lexicon)] or groups
    every = all_of_kind(mention, open_spots, words, lexicon, named_before)
    stood: Sequence[Spot] = place_of_relative(mention, groups, words, lexicon)
    stood = stood or _where_it_stands(mention, groups, words, lexicon)
    stood = stood or led_on_to(mention, spots, groups, words, lexicon)
    if every or stood or (stood := row_behind(mention, groups, words, lexicon)):
        return attach_to(mention, every or stood, _OF_ALL if every else _SAME_CLAUSE)
    row = before_its_brackets(mention, groups, sentences[mention.sentence].words)
    row = row or apposed_to(mention, groups, words, lexicon) or own_row(mention, groups, words, lexicon)
    if row is not None and mention.kind in {"casualty", "outage", "damage"}:
        return attach_to(mention, place_of_row(mention, row, groups, words, lexicon), "the count's own place")
    pair = _member_behind(mention, groups, words, lexicon) or of_its_pair(mention, groups, words, lexicon)
    if pair is not None:
        return attach_to(mention, pair, _SAME_CLAUSE)
    groups = _past_the_cause(mention, _near(groups, mention), words, lexicon)
    whole = _without_parts(mention, groups, words, lexicon)
    groups = whole or [g for g in groups if mention.kind == "strike" and names_members(g[0], words, lexicon)]
    if mention.kind == "casualty" and mention.rule.endswith(ON):
        groups = _of_its_item(mention, groups, words, lexicon)
    scored = sorted(
        ((_how_far(mention, group, words, breaks, lexicon), group) for group in groups),
        key=lambda pair: (pair[0], pair[1][0].first),
    )
    scored = _past_who_says_so(mention, scored, words, lexicon)
    same = [(cost, group) for cost, group in scored if not crosses(mention, group, words, breaks, lexicon)]
    same = without_next(mention, same, scored, words, lexicon)
    same = of_own_thing(mention, of_own_clause(mention, same, words, lexicon), words, lexicon)
    if same:
        closer = told_closer(mention, same[0][1], scored, words, lexicon)
        if closer is not None:
            return attach_to(mention, closer, SAME_SENTENCE)
        chosen = innermost_of(mention, not_anew(mention, same, words, lexicon), words, lexicon)
        return attach_to(mention, with_next_things(mention, chosen, groups, words, lexicon), _SAME_CLAUSE)
    ground = _grounds(mention, spots, words, lexicon)
    led = led_to_by_a_colon(mention, ground, scored, words) or of_its_frame(mention, ground, scored, words, lexicon)
    if ground and led:
        return attach_to(mention, led, SAME_SENTENCE)
    if ground and (mention.kind == "outage" or not scored or _is_toll_of(ground, mention, scored)):
        nearest = min(ground, key=lambda s: apart(mention, s.first, s.last))
        return attach_to(mention, [nearest], BY_OFFICE)
    if mention.kind in {"strike", "damage"}:
        # What was hit is drawn where it is said to have been, not where another clause happens to go on.
        before = [(cost, group) for cost, group in scored if group[-1].last <= mention.first]
        scored = before if before or mention.kind == "strike" else scored
    scored = [(cost, group) for cost, group in scored if not is_told_next(mention, group, words, lexicon)]
    told_in = topic_of_row(mention, groups, words) or [group for _, group in scored[:1]]
    return attach_to(mention, where_told(mention, told_in[0], words, lexicon), SAME_SENTENCE) if told_in else None


def _without_parts(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Leave out the places of parts of a count, those that go on with counts of their own among them.

    "Five were hurt, including two in A, one in B": B is no more the place of the five than A is. Of damage the part
    lies where the whole does: "52 sites were damaged in the X region, including 38 houses".
    """
    parts: list[list[Spot]] = []
    goes_on = lexicon.set("list_words") | {","}
    count_end = mention.quantity_tokens[1] if mention.quantity_tokens is not None else len(words)
    for group in sorted(groups, key=lambda g: g[0].first):
        behind = bool(parts) and parts[-1][0].first >= max(count_end, mention.last)
        gap = words[parts[-1][-1].last : group[0].first] if behind and mention.kind == "casualty" else ()
        counts = any(word.isdigit() or word in lexicon.table("numerals") for word in gap)
        next_part = 0 < len(gap) <= _NEXT_PART and gap[0] in goes_on and gap[-1] in lexicon.set("locatives")
        if is_of_part(mention, group, words, lexicon) or (next_part and counts):
            parts.append(group)
    inside = [g for g in groups if mention.kind == "damage" and g[-1].last <= mention.first]
    return [g for g in groups if g[0].name is None or g in inside or g not in parts]


def _member_behind(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the town of a row right behind its toll: "attacks on A and B killed one man in A and hurt six in B"."""
    rows = [group for group in groups if len(group) > 1 and group[-1].last <= mention.first]
    if mention.kind != "casualty" or mention.quantity is None or not rows:
        return []
    ids = {spot.entry.id for spot in rows[-1] if spot.entry is not None}
    for group in groups:
        led = group[0].start - mention.last in {0, 1} and words[group[0].first - 1] in lexicon.set("locatives")
        if led and all(spot.entry is not None and spot.entry.id in ids for spot in group):
            return group
    return []


def _where_it_stands(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the places right behind what was hit, by which it stands: "a train at the station in X".

    A place right before the mention is closer, but not across a colon: "they hit A and B: nine houses burned in B".
    """
    low = mention.first - (words[mention.first - 1] != ":") if mention.first else 0
    if mention.kind == "outage" and mention.quantity is None:
        return next((group for group in groups if _is_supplied(group[0], mention, words, lexicon)), [])
    if mention.kind == "outage" and mention.quantity is not None and mention.quantity.unit == "settlements":
        end = mention.quantity_tokens[1] if mention.quantity_tokens else -1  # "water is off in six villages of B"
        return next((group for group in groups if group[0].first == end and is_of_kind(group[0], LANDS)), [])
    if mention.kind != "damage" or any(low <= group[-1].last <= mention.last for group in groups):
        return []
    return next((group for group in groups if _stands_at(group[0], mention, words, lexicon)), [])


def _is_supplied(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place right behind what was lost says whose it was: "knocked out the water supply of X"."""
    gap = list(words[mention.last : spot.start])
    if gap and gap[0] in lexicon.set("supplies"):
        del gap[0]
    return len(gap) == 1 and gap[0] in lexicon.set("of_words")


def _stands_at(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what was hit is told to stand at a place right behind it: "a train at the station in X"."""
    gap = words[mention.last : spot.first]
    fits = lexicon.any_of("locatives", "articles", "target_modifiers", "near_types", "targets")
    return 0 < len(gap) <= PASSING_REACH and set(gap) <= fits and not lexicon.set("locatives").isdisjoint(gap)


def _near(groups: list[list[Spot]], mention: Mention) -> list[list[Spot]]:
    """Keep the few groups nearest on either side: a sentence of a thousand places is no sentence."""
    if len(groups) <= 2 * MOST_GROUPS:
        return groups
    ordered = sorted(groups, key=lambda group: apart(mention, group[0].first, group[-1].last))
    return sorted(ordered[:MOST_GROUPS], key=lambda group: group[0].first)


def _of_its_item(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Return the place that heads a count carried on, or those behind it: "… and one in a village"; "in B – two"."""
    before = [group for group in groups if group[-1].last + 1 == mention.first]
    dashes = lexicon.set("copulas")
    headed = [g for g in before if words[g[-1].last] in dashes or _opens_its_part(g, words, lexicon)]
    return headed or [group for group in groups if group[0].first >= mention.last] or list(groups)


def _opens_its_part(group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a preposition and a comma make a place the head of the count behind it: ", in Hlukhiv, seven"."""
    at = group[0].first - 1
    led = at > 0 and words[at] in lexicon.set("locatives") and words[group[-1].last] == ","
    return led and words[at - 1] in lexicon.set("list_words") | {",", ";"}


def _heads_the_next(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place behind a toll opens an item and has a dash and a count behind it: "14 killed, and B – 6 injured".

    No preposition stands before it: «14 погибли в Б – 6 из них дети» tells where the fourteen died.
    """
    if mention.kind != "casualty" or mention.quantity_tokens is None or group[0].start < mention.last:
        return False
    at, last = group[0].start, group[-1].last
    opens = words[at - 1] in lexicon.set("list_words") | {",", ";"} and lexicon.set("locatives").isdisjoint(
        words[at : group[0].first]
    )
    counted = "".join(words[last + 1 : last + 2])
    counts = counted[:1].isdigit() or counted in lexicon.table("numerals")
    return opens and counts and words[last] in {"–", "—", "-", ":"}


def _is_contrasted(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place opens the clause that a contrast joins on behind a count: «380 без газу, а в Свесі тихо»."""
    gap, contrast = words[mention.last : group[0].start + 1], lexicon.set("contrast_words")
    if mention.kind not in {"casualty", "outage"} or mention.quantity is None or contrast.isdisjoint(gap):
        return False
    joins = [at for at in range(1, len(gap) - 1) if gap[at - 1] == "," and gap[at] in contrast]
    if joins and joins[-1] == len(gap) - _JOINED:
        return True  # «без света 8 тысяч семей, а Южный с энергией»
    return bool(joins) and gap[joins[-1] + 1] in lexicon.set("locatives") and len(gap) - joins[-1] <= NEXT_REACH + 1


def _past_the_cause(
    mention: Mention, groups: list[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Leave out the place of an attack that a sentence opens with as a cause, where a count has its own behind it.

    «Через обстріл Нікополя поранено двох людей у Марганці».
    """
    counted = mention.kind in {"casualty", "outage"} and mention.quantity is not None
    if not counted or words[0] not in lexicon.set("opening_causes") or "," in words[: mention.first]:
        return groups
    if words[mention.last : mention.last + 1] == [] or words[mention.last] not in lexicon.set("locatives"):
        return groups
    if not any(mention.last < group[0].first <= mention.last + NEXT_REACH for group in groups):
        return groups
    return [group for group in groups if group[-1].last > mention.first]


def _is_of_the_harmed(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the office is that of the one who was killed or hurt: «загинув колишній мер Ромнів» speaks for nobody."""
    counted = mention.quantity_tokens
    one = mention.kind == "casualty" and mention.quantity is not None and mention.quantity.best == 1
    if not one or counted is None or not counted[1] <= spot.start <= counted[1] + _OFFICE:
        return False
    held = lexicon.any_of("office", "titles", "head_of", "region_head_words")
    gap = words[counted[1] : spot.start]
    named = not lexicon.set("articles") or not held.isdisjoint(words[counted[0] : spot.start])
    return named and all(word.isalpha() and not is_verb(word, lexicon) for word in gap)


def _grounds(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the offices that speak for their own ground; a mayor without his city's name tells of no explosion.

    «Світ мусить почути цей вибух», – написав мер.
    """
    if mention.kind == "launch":
        return []
    grounds = [spot for spot in spots if spot.role == "source" and is_ground(spot)]
    grounds = [spot for spot in grounds if not _is_of_the_harmed(mention, spot, words, lexicon)]
    return [s for s in grounds if s.name is not None] if mention.rule.startswith(_HEARD) else grounds


def _is_toll_of(ground: Sequence[Spot], mention: Mention, scored: Sequence[tuple[float, Sequence[Spot]]]) -> bool:
    """Whether a toll is the official's whole, and the place of another clause a part: "risen to five after … in X"."""
    toll = mention.kind == "casualty" and mention.status == "updated"
    return toll and any(all(in_lead(spot, own) for _, group in scored for spot in group) for own in ground)


def place_in_sentence(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Callable[[int], Sequence[Spot]],
) -> Attached | None:
    """Attach a mention in its sentence; what happened in a village in doubt is in the unit it is told to lie in.

    "Fakivka in the Sumy region", "Fakivka, Sumy region".
    """
    if spots and is_of_several(mention, spots, sentences[mention.sentence].words, lexicon):
        return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: several places, some of them named")
    attached = _in_sentence(mention, spots, sentences, lexicon, named_before)
    if attached is None or attached.reason != IN_DOUBT:
        return attached
    group = [spot for spot in spots if spot.name in attached.names]
    if (around := _around_them(group, spots)) is not None:
        return replace(attached, spots=(around,), reason=_IN_ITS_UNIT)
    if len(group) < NEXT_REACH or group[0].entry is not None:
        return attached
    if not all(in_lead(group[1], wider) for wider in group[NEXT_REACH:]):
        return attached  # but "Fakivka, X hromada, Y raion"
    unit, gap = group[1], [t.text for t in sentences[mention.sentence].tokens[group[0].last : group[1].first]]
    is_unit = unit.entry is not None and unit.entry.kind in {"raion", "hromada", "oblast"}
    is_address = gap in ([], [","]) or gap[0] in lexicon.set("locatives")
    if unit.near or not is_unit or not is_address:
        return attached
    return replace(attached, spots=(unit,), reason=_IN_ITS_UNIT)


def _around_them(group: Sequence[Spot], spots: Sequence[Spot]) -> Spot | None:
    """Return the district told first in the sentence, in which a row of villages lies, one of them in doubt.

    «В Валуйском округе в ходе атак на сёла Долгое, Казинка и Леоновка погиб житель»
    """
    known = [(spot, spot.entry) for spot in group if spot.entry is not None]
    first = spots[0].entry if spots else None
    if not known or first is None or first.kind != "raion" or spots[0] in group or spots[0].near:
        return None
    inside = all(in_lead(spot, spots[0]) or _is_of_oblast(entry, first) for spot, entry in known)
    return spots[0] if inside else None


def _is_of_oblast(entry: Entry, unit: Entry) -> bool:
    """Whether a village abroad, whose district no register tells, lies in the oblast of a district."""
    return entry.raion_id is None and entry.oblast_id is not None and entry.oblast_id == unit.oblast_id


def _past_who_says_so(
    mention: Mention, scored: list[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[tuple[float, list[Spot]]]:
    """Put the place of a clause first, from which an aside alone parts its verb, where the next clause's is nearer.

    «Во Львове, как говорил мэр, дрон попал в склад, в Ковеле …»: in Lviv.
    """
    nearest = scored[0][1] if scored else []
    if not nearest or "," not in words[mention.last : nearest[0].start]:
        return scored
    for cost, group in scored[1:]:
        between = words[group[-1].last : mention.first]
        kept = past_who_says_so(between, lexicon) if opens_clause(group[0], words) else between
        inside = any(in_lead(spot, group[0]) for spot in nearest)
        if group[-1].last <= mention.first and len(kept) < len(between) and len(kept) <= _SUBJECT and not inside:
            return [(0.0, group), *(pair for pair in scored if pair != (cost, group))]
    return scored


def _how_far(
    mention: Mention, group: Sequence[Spot], words: Sequence[str], breaks: frozenset[str], lexicon: WordLists
) -> float:
    """Return how far a mention stands from places; those its count leads on to are the nearest.

    "… killed one in the X region and injured six others in the northeastern city of Y".
    """
    far = distance(mention, group, words, breaks)
    gap = words[mention.last : group[0].start] if mention.kind == "casualty" and mention.quantity is not None else ()
    leading = lexicon.any_of("locatives", "articles", "region_word", "near_types", "of_words", "count_fillers")
    led = bool(gap) and len(gap) <= _LED_REACH and leading.issuperset(gap)
    return min(far, 1.0) if led and not lexicon.set("locatives").isdisjoint(gap[:2]) else far
