"""Where the clause of a mention ends: the places of what is told next, or before ", and", are not its own."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import NEXT_REACH
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.coordination import is_verb
from geo.spots.nearness import says_more

_STOPS = frozenset({",", ";", ":"})
_NEXT_PERSON = 3  # tokens: "a bus driver"
_WEAPON_FIRST = "strike.weapon_subject"


def is_told_next(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a later part of the sentence goes on to another matter: after a semicolon, or another thing said.

    "48 were shot down, 22 of them over the A region, where a fire broke out in B": none were shot down in B.
    """
    gap = words[mention.last : group[0].first]
    if mention.kind == "launch" and not lexicon.set("where_words").isdisjoint(gap):
        return True
    contrast = lexicon.set("contrast_clauses")
    if any(word in contrast and gap[at - 1] == "," for at, word in enumerate(gap) if at):
        return True  # "a store burned down after an attack, while shelling killed two in B"
    return ";" in gap or (mention.kind in {"strike", "damage", "casualty"} and says_more(gap, lexicon))


def _is_left_without(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether "and leaving" stands between harm and a place: "wounding nine people and leaving 900 homes in B dark"."""
    gap = words[mention.last : group[0].start]
    joins, leaves = lexicon.set("list_words"), lexicon.set("leaves_behind")
    return any(gap[at] in leaves and gap[at - 1] in joins for at in range(1, len(gap)))


def _in_next_clause(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place stands in the clause that ", and" joins on: "a drone hit a car, and two were hurt in Nikopol"."""
    begins = mention.last - (words[mention.last - 1] in _STOPS)  # a rule may end in the comma: "a drone strike,"
    gap = list(words[begins : group[0].start])
    joins = [at for at in range(1, len(gap)) if gap[at - 1] == "," and gap[at] in lexicon.set("list_words")]
    if not joins:
        return False
    told = gap[joins[-1] + 1 :]
    behind = "".join(words[group[-1].last : group[-1].last + 1])
    leads = bool(told) and lexicon.any_of(
        "locatives", "articles", "near_types", "told_of_towns", "of_words"
    ).issuperset(told)
    if joins[-1] == 1 and leads and told[0] in lexicon.set("locatives") and lexicon.set("articles"):
        # "burned after shelling, and in the B district a mill was hit"
        return behind.isalnum() and behind not in lexicon.any_of("list_words", "prepositions", "clause_words")
    thing = told[:1] != [] and told[0] in lexicon.set("articles") and behind in lexicon.any_of("be_forms", "had_words")
    if thing and not lexicon.set("locatives").isdisjoint(told[1:]):
        return True  # "cut a line, he said, and the hospital in the town of B was running on generators"
    somebody = told[:1] != [] and told[0] in lexicon.set("one_articles")
    somebody = somebody and not lexicon.set("family_singular").isdisjoint(told[1:_NEXT_PERSON])
    return somebody or not lexicon.set("be_forms").isdisjoint(told)


def without_next(
    mention: Mention,
    same: Sequence[tuple[float, list[Spot]]],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[tuple[float, list[Spot]]]:
    """Drop the places of the clause that goes on after a mention, where one before it can be its own."""
    kept = list(same)
    if any(group[-1].last <= mention.first for _, group in same):
        kept = [(cost, group) for cost, group in kept if not _opens_another(mention, group, words, lexicon)]
    if mention.kind in {"strike", "damage", "casualty"} and any(group[-1].last <= mention.first for _, group in scored):
        kept = [(cost, group) for cost, group in kept if not _in_next_clause(mention, group, words, lexicon)]
        kept = [(cost, group) for cost, group in kept if not _is_left_without(mention, group, words, lexicon)]
    if any(_fronts(mention, group, words) for _, group in kept):
        kept = [(cost, group) for cost, group in kept if not _fronts_the_next(mention, group, words, lexicon)]
    return kept


def of_what_counts_it(one: Unattached) -> list[Spot]:
    """Keep the place that is the subject of what it counts: "A has ten houses damaged, B one destroyed"."""
    mention, here, counts = one.mention, list(one.here), one.lexicon.set("counts_its_harm")
    if not counts or mention.kind not in {"casualty", "damage"} or mention.quantity is None:
        return here
    before = [spot for spot in here if spot.role in {None, "open"} and spot.last < mention.first][-1:]
    gaps = [one.words[spot.last : mention.first] for spot in before]
    return before if any(gap[0] in counts and _STOPS.isdisjoint(gap) for gap in gaps) else here


def without_next_loss(one: Unattached) -> list[Spot]:
    """Leave what a comma and another loss lead to to that loss: «обесточены 97 сёл, полностью погашена Шостка».

    So is a town the subject of what it lost itself: "leaving 8,800 families without power and Lubny without water".
    """
    mention, here = one.mention, list(one.here)
    if mention.kind != "outage" or mention.quantity is None:
        return here
    joins = one.lexicon.set("list_words")
    lost = {o.first for o in one.told if o.kind == "outage" and o.quantity is None and o.measure != mention.measure}
    next_ones = {s for s in here if s.first >= mention.last and one.words[s.start - 1] in joins}
    own = [s for s in here if s not in next_ones or lost.isdisjoint((s.last, s.last + 1))]  # "and Lubny has no water"
    here = own or here
    same = (o for o in one.told if (o.kind, o.measure, o.status) == ("outage", mention.measure, mention.status))
    later = (o.last for o in same if o.quantity is None and "," in one.words[mention.last : o.first])
    end = min(later, default=None)
    return here if end is None else [spot for spot in here if spot.first < end]


def _opens_another(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a comma and a preposition lead to a place and its own verb or dash: «…, у Сумах їздять трамваї».

    Without a preposition the verb is of another blow: «А атаковали ракетами, Б обстреляли из миномётов».
    """
    at = group[0].start - 1
    while at > mention.last and words[at] in lexicon.any_of("articles", "near_types", "themselves"):
        at -= 1
    led = at > mention.last and words[at] in lexicon.set("locatives") and words[at - 1] == ","
    behind = "".join(words[group[-1].last : group[-1].last + 1])
    struck = mention.kind == "strike" and at >= mention.last and words[at] == ","
    if struck and behind in lexicon.any_of("assailing", "directly_aimed"):
        return True
    return led and (behind in lexicon.set("copula_dash") or is_verb(behind, lexicon))


def _fronts(mention: Mention, group: Sequence[Spot], words: Sequence[str]) -> bool:
    """Whether a sentence opens with a place, before what it tells: "In A, however, shells killed two"."""
    return group[0].first <= NEXT_REACH and group[-1].last <= mention.first and ";" not in words[: mention.first]


def _fronts_the_next(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place opens what "and" goes on to: "In A shells killed two and in B a man died"."""
    at, links = group[0].start, lexicon.any_of("locatives", "articles")
    if at <= mention.last:
        return False
    led = at - 1
    while led > mention.last and words[led] in links:
        led -= 1
    told = lexicon.any_of("articles", "harmed", "harm_words")
    goes_on = bool(told & set(words[group[-1].last : group[-1].last + NEXT_REACH + 1]))
    return led < at - 1 and words[led] in lexicon.set("list_words") and goes_on


def of_own_clause(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[tuple[float, list[Spot]]]:
    """Drop the places before ", and" where its clause has one: "killed a man in A, and a couple died in B".

    A bare "and" is enough where a new subject follows with its verb: "two died in A and a couple was killed in B", "a
    drone hit a school in A and another drone hit a car in B", or another verb: "shelled A and struck a depot in B".
    """
    if mention.kind == "launch" or not any(group[0].start >= mention.last for _, group in scored):
        return list(scored)
    counted = mention.quantity_tokens
    subject = mention.kind in {"strike", "damage"} if counted is None else counted[0] == mention.first
    if counted is not None and counted[1] == mention.last:
        subject = subject and bool(lexicon.set("locatives") & set(words[mention.last : mention.last + 1]))

    # "A drone hit a house in A, a missile struck a school in B": what falls is the subject of a clause of its own.
    after = any(
        group[0].start >= mention.last and "," not in words[mention.last : group[0].start] for _, group in scored
    )
    armed = after and mention.rule.startswith(_WEAPON_FIRST)
    opening = lexicon.any_of("articles", "added_words", "taking_up", "numerals", "attack_adjectives", "of_russia")
    joints = lexicon.set("list_words") | {","}

    def is_before(group: Sequence[Spot]) -> bool:
        gap = words[group[-1].last : mention.first]
        joined = gap[:1] == [","] and gap[1:2] != [] and gap[1] in lexicon.set("list_words")
        joined = joined or (subject and len(gap) == 1 and gap[0] in lexicon.set("list_words"))
        joined = joined or (armed and gap[:1] != [] and gap[0] in joints and set(gap[1:]) <= opening)
        return joined and group[0].first > NEXT_REACH

    return [(cost, group) for cost, group in scored if not is_before(group)] or list(scored)


def not_anew(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Drop the places of what is told next: "kills three in the Sumy region, teen hurt in Shostka"."""
    nearest = scored[0][1]
    harmed = lexicon.any_of("harm_words", "harmed")
    kept = [nearest]
    for _, group in scored[1:]:
        gap = words[nearest[-1].last : group[0].start] if mention.last <= nearest[0].start else []
        if "," not in gap or harmed.isdisjoint(gap[gap.index(",") :]):
            kept.append(group)
    return kept
