"""What a next clause tells of, not the mention: the places with which it begins, and those of its own outage."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.sentence.listed import without_siblings
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.shapes import holds
from geo.spots import Spot
from geo.spots.counts import heads_a_count

_TWO_CLAUSES = 2  # commas
_BEFORE_TOWNS = ("articles", "told_of_towns", "edges_of_towns", "region_word")
_ASIDE = 6  # words: "some three kilometres to the north"
_LED = 3  # words: ", and in"
_ONE_MORE = 3  # words: ", and one more"
_LAND_ASIDE = 8  # tokens
_CLAUSE_REACH = 12  # words between a clause's place and its outage


def without_next_clause(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Drop the places with which a next clause begins: "6,130 customers have no power, in Myrhorod the taps are dry".

    A comma, a preposition of place, the place and then another thing told of it: what stands before the comma has its
    place elsewhere.
    """
    words = sentences[mention.sentence].words
    spots = _without_supplied(mention, spots, told, words, lexicon)
    own = any(spot.last <= mention.first and spot.role in {None, "open"} for spot in spots)
    if not spots or (mention.kind == "strike" and not own):
        return list(spots)  # "drones hit the port, in X a store burned": of a strike the next clause may tell the place
    locatives, edges = lexicon.set("locatives"), lexicon.set("edges_of_towns")
    kinds = lexicon.any_of("near_types", *(_BEFORE_TOWNS if lexicon.set("articles") else ())) - locatives | {"."}
    joins = lexicon.any_of("list_words", "clause_openers")
    spots = without_siblings(mention, spots, words, lexicon)
    if (parts := _parts_from(mention, told, words, lexicon.set("rest_words"))) is not None:
        spots = [spot for spot in spots if spot.first < parts]

    def begins_another(spot: Spot) -> bool:
        if spot.first >= mention.last and heads_a_count(spot, words, lexicon):
            return True
        at = spot.start if spot.start < spot.first else spot.first - 1
        while at > 0 and (spot.start == spot.first or words[spot.start] in edges) and words[at] in kinds:
            at -= 1
        led = words[at] in locatives or not edges.isdisjoint(words[at : spot.first])
        if spot.first < mention.last or at < 1 or not led:
            return False
        opens = words[at - 1] == "," or (words[at - 1] in joins and words[at - 2] == ",")
        elliptical = own and opens and mention.kind in {"strike", "damage"}
        if elliptical and set(words[spot.last : spot.last + 1]) & lexicon.set("copula_dash"):
            return True  # «у Сумах горить склад, у Ромнах – школа»
        return opens and any(
            other.first >= spot.last
            and _may_head(mention, other)
            and not {",", ";"}
            & set(_without_aside(words[_behind_its_asides(spot, at, words, lexicon) : other.first], lexicon))
            for other in told
        )

    if (end := _restored_before(mention, told, spots, words)) is not None:
        spots = [spot for spot in spots if spot.first >= end]
    spots = _without_next_subject(mention, spots, told, words, lexicon)
    if (other := _next_outage(mention, told, words)) is not None:
        spots = [spot for spot in spots if spot.first < other or "," in words[other : spot.first]]
    first = next((spot.first for spot in sorted(spots, key=lambda s: s.first) if begins_another(spot)), None)
    return list(spots) if first is None else [spot for spot in spots if spot.first < first]


def _behind_its_asides(spot: Spot, at: int, words: Sequence[str], lexicon: WordLists) -> int:
    """Return where a clause goes on behind the place that opens it, and what is told of the place between commas."""
    return max(_behind_its_comma(spot, at, words, lexicon), _past_its_land(spot.last, words, lexicon))


def _behind_its_comma(spot: Spot, at: int, words: Sequence[str], lexicon: WordLists) -> int:
    """Return where a clause goes on behind the place that opens it: "and in B, a man …", "and in B, where …, a man …".

    at is the place's preposition. With one more place or "and" behind the comma a row goes on.
    """
    joins = lexicon.any_of("list_words", "clause_openers") - lexicon.set("relative_forms")
    behind = words[spot.last + 1 : spot.last + 2]
    if words[at - 1] not in joins or words[spot.last : spot.last + 1] != [","] or joins.issuperset(behind):
        return spot.last
    if lexicon.set("relative_forms").isdisjoint(behind):
        return spot.last + 1
    return next((i + 1 for i in range(spot.last + 1, len(words)) if words[i] == ","), spot.last)


def _without_aside(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Drop where a place lies, told between commas in a few words: "and in B, three kilometres away, a boy was cut"."""
    close = gap.index(",") if "," in gap else len(gap)
    return gap[close + 1 :] if 0 < close <= _ASIDE and gap[close - 1] in lexicon.set("ends_of_distances") else gap


def _past_its_land(at: int, words: Sequence[str], lexicon: WordLists) -> int:
    """Return the offset behind an aside on where a place lies that begins at one: «…, у А, що на Б, дрон влучив»."""
    closes = {"(": ")", ",": ","}.get("".join(words[at : at + 1]))
    told = closes == ")" or not lexicon.set("that_words").isdisjoint(words[at + 1 : at + 2])
    if closes is None or not told:
        return at
    return next((end + 1 for end in range(at + 2, min(at + _LAND_ASIDE, len(words))) if words[end] == closes), at)


def _restored_before(
    mention: Mention, told: Sequence[Mention], spots: Sequence[Spot], words: Sequence[str]
) -> int | None:
    """Return where a clause ends that tells what came back: its places are not those still cut off.

    Behind a comma or semicolon, but not one that parts the place of the next clause from it: "; in B, water is off".
    """
    if mention.kind != "outage" or mention.status != "reported":
        return None
    back = [o for o in told if o.kind == "outage" and o.status == "restored" and o.last <= mention.first]
    behind = {spot.last for spot in spots if not {",", ";"}.isdisjoint(words[max(spot.start - _LED, 0) : spot.start])}
    ends = [at for o in back for at in range(o.last, mention.first) if words[at] in {",", ";"} and at not in behind]
    return max(ends, default=None)


def _without_supplied(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Drop the places that an outage told later has, where what is told before it has its own.

    "Strikes on the grid of A left 5,000 in B without light", "a store burned in A, and light went out in B". What
    stands before a clause whose subject is the town cut off has none in it: "two died, and B is without light".
    """
    if mention.kind not in {"strike", "damage", "casualty"}:
        return spots
    first = min((o.first for o in told if o.kind == "outage" and o.first >= mention.last), default=None)
    if first is None:
        return spots
    if mention.kind != "strike" and _opens_its_clause(mention, spots, first, words, lexicon):
        return []
    own = any(mention.last <= spot.first < first for spot in spots)
    if mention.kind == "strike" or "," in words[mention.last : first]:
        before = [spot for spot in spots if spot.last <= mention.first]
        own = own or any(spot.role in {None, "open"} or _is_around(spot, spots) for spot in before)
    return [spot for spot in spots if spot.first < first] if own else spots


def _is_around(office: Spot, spots: Sequence[Spot]) -> bool:
    """Whether the ground of who says so holds a place told: officials of another town say nothing of their own."""
    land = office.entry
    return land is not None and any(spot.entry is not None and holds(land, spot.entry) for spot in spots)


def _opens_its_clause(
    mention: Mention, spots: Sequence[Spot], cut_off: int, words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether all places of a sentence are the subject of a clause behind a mention that tells what they lost."""
    before = [spot for spot in spots if spot.first < cut_off]
    first = min((spot.start for spot in before), default=0)
    if first <= mention.last or any(spot.start < first for spot in spots):
        return False
    at, shares = first, lexicon.any_of("likened_parts", "whole_words", "of_words", "articles", "near_types")
    while at > 0 and words[at - 1] in shares:
        at -= 1  # "part of the town of X"
    at -= words[at - 1] in lexicon.any_of("list_words", "clause_openers")
    last = max(spot.last for spot in before)
    return words[at - 1] == "," and at > mention.last and "," not in words[last:cut_off]


def _without_next_subject(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop what the next outage is told of, not the place where: "640 houses have no gas, no water – all of X"."""
    if mention.kind != "outage" or mention.quantity is None:
        return list(spots)
    after = [o for o in told if o.kind == "outage" and o.measure != mention.measure and o.quantity is None]
    lasts = [o.last for o in after if o.first > mention.last and words[o.first - 1] == ","]
    first = min(lasts, default=len(words))
    return [s for s in spots if s.first < first or lexicon.set("locatives") & set(words[first : s.first])]


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
    commas = list(words[mention.last : first]).count(",") if first is not None else 0
    return first if commas >= _TWO_CLAUSES else None


def without_added(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop where those were who are counted on top, if the sentence names no place before: "four hurt, one more in A".

    The count before them goes on about the place of the sentence before.
    """
    if mention.quantity_tokens is None or not spots or any(s.first < mention.last for s in spots):
        return list(spots)
    adding = lexicon.any_of("adding", "added_words")
    for other in told:
        if (other.kind, other.measure) != (mention.kind, mention.measure) or other.quantity_tokens is None:
            continue
        first, last = other.quantity_tokens
        later = first >= mention.quantity_tokens[1] and not adding.isdisjoint(words[max(first - 1, 0) : last + 1])
        if later and all(s.start >= first for s in spots):
            return []
    return list(spots)


def without_next_one(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop where one more of what was fired fell, if the sentence names no place before it.

    "Drones were sent at A. Three of them hit a depot, another fell in a yard in B": the depot is in A.
    """
    if mention.kind not in {"strike", "damage"} or not spots or any(s.start < mention.last for s in spots):
        return list(spots)
    more, joins = lexicon.any_of("added_words", "adding"), lexicon.any_of("and_words", "contrast_words")
    for other in told:
        opens = next((at for at in range(other.first, mention.last - 1, -1) if words[at] == ","), None)
        if other.kind != "strike" or opens is None or other.first - opens > _ONE_MORE:
            continue
        led = words[opens + 1 + (words[opens + 1] in joins)]
        if led in more and all(s.start >= other.first for s in spots):
            return []
    return list(spots)


def without_next_thing(
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


def _may_head(mention: Mention, other: Mention) -> bool:
    """Whether another mention shows that a clause of its own begins: of a launch, what is no launch.

    Of damage, what another word tells: "houses were damaged, in A a line was cut".
    """
    same = mention.kind == other.kind
    return other is not mention and not (same and (mention.kind == "launch" or _is_of_one_word(mention, other)))


def _is_of_one_word(mention: Mention, other: Mention) -> bool:
    """Whether two things damaged are told by the same word of harm."""
    return mention.kind == "damage" and mention.rule == other.rule


def _parts_from(mention: Mention, told: Sequence[Mention], words: Sequence[str], rest: frozenset[str]) -> int | None:
    """Return where a colon or a dash after a count leads on to its parts: "12,450 customers: 8,300 in A, 2,950 in B".

    One part is enough where "the rest" follows.
    """
    if mention.quantity_tokens is None:
        return None
    marks = range(mention.quantity_tokens[1], len(words))
    colon = next((at for at in marks if words[at] in {":", "–", "—"}), None)
    if colon is None:
        return None
    after = [
        other
        for other in told
        if (other.kind, other.measure) == (mention.kind, mention.measure)
        and other.quantity_tokens is not None
        and other.quantity_tokens[0] > colon
    ]
    firsts = {other.quantity_tokens[0] for other in after if other.quantity_tokens is not None}
    if words[colon] != ":" and (mention.kind != "outage" or colon + 1 not in firsts):
        return None  # "24 – over A": no whole
    several = len(after) > 1 or (bool(after) and not rest.isdisjoint(words[colon:]))
    several = several or (len(after) == 1 and mention.kind == "casualty" and _is_fewer(after[0], mention))
    return colon if several else None


def _is_fewer(part: Mention, whole: Mention) -> bool:
    """Whether fewer, but several, are counted behind a colon than before it: "eight were hurt: six in A"."""
    some, every = part.quantity, whole.quantity
    if some is None or every is None or some.best is None or every.best is None:
        return False
    return 1 < some.best < every.best
