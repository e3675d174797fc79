"""The part of a sentence that is a mention's own, and the places told of in it."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Unattached
from geo.claims.grounds import (
    BY_OFFICE,
    NEXT_REACH,
    Attached,
    attach_to,
    in_lead,
    is_ground,
    is_of_part,
    place_id,
    without_addresses,
)
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import heads_a_count, is_around_it
from geo.spots.lists import in_groups

_ITEMS = 2  # of a list
_OPENS = 2  # words before a land: "in the"
_PLACES_REACH = 4  # words: "in seven other settlements"
_DASHES = frozenset({"–", "—"})
_ALL_REACH = 7  # tokens: ", all of them in the"
_TWO_CLAUSES = 2  # commas
_ONE_MORE = 3  # words: ", and one more"
_CLAUSE_REACH = 12  # words between a clause's place and its outage


def with_parts(attached: Attached, one: Unattached) -> Attached:
    """Return the same with the open toponyms after its count where a part of it was."""
    mention = attached.mention
    if mention.kind not in {"casualty", "outage"} or mention.quantity is None:
        return attached
    words, lexicon = one.words, one.lexicon
    after = [s for s in one.here if s.first >= mention.last and s.name is not None and s.role in {None, "open"}]
    parts = tuple(s.name for s in after if s.name is not None and is_of_part(mention, [s], words, lexicon))
    return replace(attached, parts=parts) if parts else attached


def _without_next_clause(
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
    locatives, kinds = lexicon.set("locatives"), lexicon.set("near_types")
    joins = lexicon.any_of("list_words", "clause_openers")
    spots = _without_siblings(mention, spots, words, lexicon)
    if (parts := _parts_from(mention, told, words, lexicon.set("rest_words"))) is not None:
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
        elliptical = own and opens and mention.kind in {"strike", "damage"}
        if elliptical and set(words[spot.last : spot.last + 1]) & lexicon.set("copula_dash"):
            return True  # «у Сумах горить склад, у Ромнах – школа»
        return opens and any(
            other.first >= spot.last
            and _may_head(mention, other)
            and not {",", ";"} & set(words[spot.last : other.first])
            for other in told
        )

    if (end := _restored_before(mention, told, words)) is not None:
        spots = [spot for spot in spots if spot.first >= end]
    spots = _without_next_subject(mention, spots, told, words, lexicon)
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
    villages = mention.quantity is not None and mention.quantity.unit == "settlements"
    at -= at > 0 and words[at] in lexicon.set("added_words")
    at -= villages and at > 0 and words[at] in lexicon.set("address_words")  # «в А и в 13 сёлах»
    if at < 1 or words[at] not in lexicon.set("list_words"):
        return spots
    if is_around_it(mention, words, lexicon):
        return spots  # "Izium and 27 villages around it"
    kept: list[Spot] = []
    row = lexicon.any_of("near_types", "list_words") | {",", "."} if villages else frozenset()
    for spot in sorted(spots, key=lambda s: -s.first):
        if spot.last <= at and row.issuperset(words[spot.last : at]) and (spot.first > NEXT_REACH or villages):
            at = spot.first
        else:
            kept.append(spot)
    if not kept and villages:
        return []  # no town holds so many villages
    return sorted(kept, key=lambda s: s.first) or spots


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
        own = own or any(spot.last <= mention.first for spot in spots)
    return [spot for spot in spots if spot.first < first] if own else spots


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


def _aim_before(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the region an attack was on, before the towns it left without supply: "after an attack on A, in B …"."""
    after = sorted((s for s in spots if s.first >= mention.last), key=lambda s: s.first)
    if len(after) < NEXT_REACH or after[0].entry is None or after[0].entry.kind not in {"oblast", "raion"}:
        return None
    gap = list(words[after[0].last : after[1].first])
    led = words[after[0].first - 1] in lexicon.set("aimed") and gap[:1] != [] and gap[0] in lexicon.set("address_words")
    return after[0] if led else None


def _without_aims(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Drop where an attack was aimed that opens a sentence as the cause of an outage whose places follow it.

    "After an attack on A without power were B and C" tells it of B and C. A comma before B begins another clause.
    """
    if mention.kind != "outage":
        return spots
    causes = lexicon.set("causes_of_outages")
    struck = [
        other.first
        for other in told
        if other.kind == "strike"
        and other.first < mention.first
        and causes & set(words[: other.first][: NEXT_REACH + 1])
    ]
    aims = [
        spot
        for spot in spots
        if struck
        and min(struck) < spot.first < mention.first
        and words[spot.first - 1] in lexicon.set("aimed")
        and spot.role in {None, "open"}
    ]
    after = min((s.first for s in spots if s.first >= mention.last and s.role in {None, "open"}), default=None)
    if not aims or after is None or not (lexicon.set("clause_marks") | {","}).isdisjoint(words[mention.last : after]):
        return spots
    return [spot for spot in spots if spot not in aims]


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


def of_own_part(one: Unattached) -> list[Spot]:
    """Drop the places with which a next clause begins, and those before the one with which its own does."""
    mention, spots, told = one.mention, one.here, one.told
    sentences, lexicon = one.sentences, one.lexicon
    if mention.kind == "strike" and any(o.kind == "outage" and o.first >= mention.last for o in told):
        aim = _aim_before(mention, spots, sentences[mention.sentence].words, lexicon)
        spots = spots if aim is None else [aim]
    spots = _without_aims(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = _without_next_clause(mention, spots, told, sentences, lexicon)
    spots = _without_next_thing(mention, spots, sentences, lexicon)
    spots = _without_added(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = _without_next_one(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = _without_towns_besides(mention, spots, sentences[mention.sentence].words, lexicon)
    spots = _over_several_places(mention, spots, sentences[mention.sentence].words, lexicon)
    spots = _of_own_item(mention, spots, sentences[mention.sentence].words) or _of_own_thing(mention, spots, told)
    spots = _before_colon(mention, spots, told, sentences)
    spots = _of_the_opening_whole(mention, spots, told, sentences, lexicon)
    return _of_its_opening(mention, spots, told, sentences, lexicon)


def _without_towns_besides(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop the towns that go on a count of villages with their unit: "14 villages of the A district and the town B"."""
    counted = mention.kind == "outage" and mention.quantity is not None and mention.quantity.unit == "settlements"
    after = [s for s in spots if mention.quantity_tokens is not None and s.first >= mention.quantity_tokens[1]]
    if not counted or not after or after[0].entry is None or after[0].entry.kind not in {"raion", "hromada"}:
        return list(spots)
    kinds, joins = lexicon.set("near_types"), lexicon.set("list_words")

    def is_besides(spot: Spot) -> bool:
        gap = words[after[0].last : spot.first]
        town = spot.entry is not None and spot.entry.kind == "settlement"
        return town and not joins.isdisjoint(gap) and not kinds.isdisjoint(gap)

    return [spot for spot in spots if spot not in after[1:] or not is_besides(spot)]


def _over_several_places(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Keep the land a sentence opens with for those hurt in places that are only counted.

    "In the X region a man was killed in A and eight people were injured in seven settlements."
    """
    behind = list(words[mention.last : mention.last + _PLACES_REACH])
    led = bool(behind) and behind[0] in lexicon.set("locatives")
    numbered = led and any(w in lexicon.table("numerals") or w.isdigit() for w in behind[1:-1])
    counted = numbered and any(w in lexicon.table("plural_kinds") for w in behind[2:])
    if mention.kind != "casualty" or mention.quantity is None or not counted:
        return list(spots)
    lands = [
        s for s in spots if s.entry is not None and s.entry.kind in {"oblast", "raion"} and s.last <= mention.first
    ]
    opens = [s for s in lands if s.role in {None, "open"} and s.first <= _OPENS]
    return opens[:1] or list(spots)


def of_all_of_them(one: Unattached) -> Attached | None:
    """Place a count where all of it is said to have been: "in the X region five were hurt, all of them in A"."""
    mention, words, phrases = one.mention, one.words, one.lexicon.set("all_of_them")
    if mention.kind not in {"casualty", "outage"} or mention.quantity_tokens is None or not phrases:
        return None
    for spot in one.here:
        led = [*words[max(spot.start - _ALL_REACH, mention.quantity_tokens[1]) : spot.start]]
        at = next((k for k, word in enumerate(led) if word in {",", "—", "–"}), None)
        lands = {*one.lexicon.set("locatives"), *one.lexicon.set("articles")}
        while led and led[-1] in lands:
            led.pop()
        if at is not None and " ".join(led[at + 1 :]) in phrases:
            rest = in_groups([other for other in one.here if other.first >= spot.first], words, one.lexicon)
            return attach_to(mention, without_addresses(rest[0]), "all of them were there")
    return None


def _without_added(
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


def _without_next_one(
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


def of_own_aside(one: Unattached) -> list[Spot]:
    """Keep for what stands in brackets the place right before them: "Balky (five hurt), Komyshuvakha (a girl hurt)"."""
    words, at = one.words, one.mention.first
    before = words[:at]
    if "(" not in before:
        return list(one.here)
    opens = len(before) - 1 - before[::-1].index("(")
    if ")" in before[opens:]:
        return list(one.here)
    closes = words.index(")", at) if ")" in words[at:] else len(words)
    heads: list[Spot] = []
    ends = opens
    for spot in sorted(one.here, key=lambda s: -s.last):
        if spot.last == ends or (heads and spot.last == ends - 1 and words[spot.last] == ","):
            heads.append(spot)  # also the unit behind a village: "Balky of Vasylivka district ("
            ends = spot.start
    inside = [spot for spot in one.here if opens < spot.first < closes]
    return sorted([*heads, *inside], key=lambda s: s.first) if heads else list(one.here)


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


def _of_own_item(mention: Mention, spots: Sequence[Spot], words: Sequence[str]) -> list[Spot]:
    """Return the place that heads the item of a list in which a thing is told: "damaged: A — a house; B — a school".

    Commas part the items where several are headed so.
    """
    heads = [s for s in spots if "".join(words[s.last : s.last + 1]) in _DASHES]
    mark = ";" if ";" in words else ","
    if mention.kind != "damage" or (mark == "," and len(heads) < _ITEMS):
        return []
    head = max((s for s in heads if s.last < mention.first), key=lambda s: s.first, default=None)
    if head is None or mark in words[head.last : mention.first]:
        return []
    if any(head.last < s.first < mention.first for s in spots):
        return []
    return [next((s for s in spots if s.last == head.first and in_lead(s, head)), head)]  # «у X районі Харкова – …»


def _of_own_thing(mention: Mention, spots: Sequence[Spot], told: Sequence[Mention]) -> list[Spot]:
    """Keep the place of a thing damaged where the next has its own: "damaged a mall in the A and a school in the B"."""
    same = [o for o in told if o.kind == "damage" == mention.kind and o.rule == mention.rule and o is not mention]
    ends = {o.last for o in same if mention.last <= o.first}
    begins = {mention.first} if any(o.last <= mention.first for o in same) else set()

    def parted(at: int) -> bool:
        return any(s.first < at for s in spots if s.first >= before) and any(s.first >= at for s in spots)

    before = max((o.last for o in same if o.last <= mention.first), default=0)
    kept = list(spots)
    for at in begins:
        if parted(at):
            kept = [s for s in kept if s.first >= at]
    for end in ends:
        if any(mention.last <= s.first < end for s in kept):
            kept = [s for s in kept if s.first < end]
    return kept


def _of_the_opening_whole(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Drop the places of its parts from a whole with which a sentence opens: "Of nine killed, six died in A"."""
    words = sentences[mention.sentence].words
    counted = mention.kind == "casualty" and mention.quantity_tokens is not None
    if not counted or words[0] not in lexicon.set("count_of") or "," not in words[mention.last :]:
        return list(spots)
    comma = mention.last + list(words[mention.last :]).index(",")
    parted = any(o.kind == "casualty" and o.first > comma and o.quantity is not None for o in told)
    parted = parted and all(o.first > comma for o in told if o is not mention and o.kind == "casualty")
    return [spot for spot in spots if spot.first < comma] if parted else list(spots)


def _before_colon(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], sentences: Sequence[Sentence]
) -> list[Spot]:
    """Drop an official's ground after a colon that goes on about an outage of named places before it.

    "Light went out in A and B: the head of the region speaks of 40 villages."
    """
    words = sentences[mention.sentence].words
    if mention.kind != "outage" or ":" not in words[: mention.first]:
        return list(spots)
    colon = mention.first - 1 - list(words[: mention.first])[::-1].index(":")
    opens = any(o.kind == "outage" and o.last <= colon for o in told) and any(
        s.last <= colon and s.role in {None, "open"} for s in spots
    )
    return [s for s in spots if not (opens and s.role == "source" and colon < s.first < mention.first)]


def _of_its_opening(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Keep what the clause of an outage opens with: "A and B have no light, in C half of the customers are cut off"."""
    if mention.kind != "outage" or len(spots) < NEXT_REACH:
        return list(spots)
    words, locatives = sentences[mention.sentence].words, lexicon.set("locatives")
    near = [s for s in spots if 0 <= mention.first - s.last <= _CLAUSE_REACH]
    before = [s for s in near if "," not in words[s.last : mention.first]]
    for spot in sorted(before, key=lambda s: s.first):
        opens = spot.start > 1 and words[spot.first - 1] in locatives and words[spot.first - 2] == ","
        if opens and any(other is not mention and other.last < spot.first for other in told):
            return [s for s in spots if s.first >= spot.first]
    return list(spots)


def over_own_ground(one: Unattached) -> Attached | None:
    """Place what was brought down over the ground of the official who tells it and names no other sky.

    A town of his ground in the next clause is none: «Губернатор А области: сбиты 11 БПЛА, в Б загорелась крыша».
    """
    mention, spots = one.mention, one.named
    if mention.kind != "launch" or mention.status != "averted" or mention.scope != "nationwide":
        return None
    grounds = {place_id(s): s for s in spots if s.role == "source" and is_ground(s)}
    others = [s for s in spots if s.role in {None, "open", "launch"}]
    next_told = [s for s in others if s.start >= mention.last and "," in one.words[mention.last : s.start]]
    ground = next(iter(grounds.values())) if len(grounds) == 1 else None
    if ground is None or len(next_told) < len(others) or not all(in_lead(s, ground) for s in next_told):
        return None
    return attach_to(mention, list(grounds.values()), BY_OFFICE)


def _may_head(mention: Mention, other: Mention) -> bool:
    """Whether another mention shows that a clause of its own begins: of a launch, what is no launch.

    Of damage, what another word tells: "houses were damaged, in A a line was cut".
    """
    same = mention.kind == other.kind
    return other is not mention and not (same and (mention.kind == "launch" or _is_of_one_word(mention, other)))


def _is_of_one_word(mention: Mention, other: Mention) -> bool:
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
