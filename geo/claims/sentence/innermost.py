"""Which of the places near a mention is its own, where one lies in another: the land, or the town in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.claims.grounds import CAUSE_REACH, NEXT_REACH, lies_in, without_addresses
from geo.claims.sentence.rows_of_things import is_next_thing
from geo.interfaces import WordLists
from geo.model import Entry, Mention
from geo.spots import Spot
from geo.spots.lists import is_aimed_at_whole

_MARKS = frozenset({",", ";", ":", "–", "—", "("})
_RELATIVE = 2  # words: "in which"
_WIDE = frozenset({"oblast", "region", "raion", "country"})


def told_closer(
    mention: Mention,
    nearest: Sequence[Spot],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> Sequence[Spot] | None:
    """Return the place where the clause that tells how it came about puts it: "in Crimea, two died when … in Yalta"."""
    area = nearest[0].entry
    if mention.kind != "casualty" or len(nearest) > 1 or area is None or area.kind not in _WIDE:
        return None
    causes, country = lexicon.set("cause_words"), area.kind == "country"
    for _, group in scored:
        gap = _without_an_aside(words[max(mention.last, nearest[0].last) : group[0].start], lexicon)
        if ";" in gap:
            continue  # "in the A region a man died when a drone hit his car in Fakeville; in A itself …"
        told = causes & set(gap[:CAUSE_REACH]) and not causes & set(gap[CAUSE_REACH:]) and "," not in gap
        told = told or (country and causes & set(gap) and "," not in gap)  # "one was killed and three hurt when …"
        told = told or _is_past_the_next_toll(gap, causes, lexicon)
        told = told or _is_told_by_a_colon(gap, words[group[-1].last :], lexicon)
        inner = without_addresses(group)
        if told and (country or len(inner) == 1) and all(lies_in(area, spot) for spot in inner):
            return inner
    return None


def _is_past_the_next_toll(gap: Sequence[str], causes: frozenset[str], lexicon: WordLists) -> bool:
    """Whether the same cause is told of another toll joined on: "in the A region a man died and two were hurt when …".

    Where that toll has a place or an aside of its own the cause is its alone.
    """
    cause = next((at for at, word in enumerate(gap) if word in causes), None)
    if cause is None or "," in gap or len(causes.intersection(gap)) > 1:
        return False
    joined = gap[:cause]
    starts = next((at for at, word in enumerate(joined) if word in lexicon.set("list_words")), None)
    if starts is None or starts > NEXT_REACH or not lexicon.set("locatives").isdisjoint(joined):
        return False
    return joined[-1] in lexicon.any_of("harm_words", "died_words", "wounds")


def _without_an_aside(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Return the words behind ", including a girl,": what some of those counted are parts no count from its cause."""
    if gap[:1] != [","] or lexicon.set("asides").isdisjoint(gap[1:2]) or "," not in gap[1:]:
        return gap
    close = list(gap).index(",", 1)
    return gap if lexicon.set("locatives").intersection(gap[:close]) else gap[close + 1 :]


def _is_told_by_a_colon(gap: Sequence[str], rest: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a colon leads on to the blow: «на Чернігівщині поранено трьох: дрон ударив по авто біля Ріпок».

    Where more is counted behind it they may have been hurt elsewhere as well.
    """
    after = gap[gap.index(":") + 1 :] if ":" in gap else ()
    told = not lexicon.set("assailing").isdisjoint(after) and not {",", ";"}.intersection(after)
    return told and not any(word[0].isdigit() or word in lexicon.table("numerals") for word in rest)


def innermost_of(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the nearest group, or one that lies in it: "Kharkiv: a drone fell in the Osnovianskyi district"."""
    nearest = groups[0]
    outer = nearest[0].entry
    named_inside = mention.first <= nearest[0].first < mention.last  # "12 villages in the Kryvyi Rih district were cut"
    behind = next((group for group in groups if _is_right_behind(mention, group, words, lexicon)), None)
    behind = behind or next(
        (g for g in groups[1:] if _is_led_to_under_a_head(mention, nearest, g, words, lexicon)), None
    )
    if behind is not None:
        return behind
    if len(nearest) == 1 and outer is not None and not named_inside:
        for group in groups[1:]:
            if nearest[0].first == mention.last and mention.kind == "outage" and group[-1].last <= mention.first:
                continue  # "31,000 in the X district, and 12 villages of the Y district": each has its own
            inside = _lie_in(outer, group)
            apart = (
                inside and mention.kind != "strike" and _has_a_toll_of_its_own(mention, nearest, group, words, lexicon)
            )
            apart = apart or _is_of_the_clause_before(mention, nearest, group, words, lexicon)
            if apart or _is_told_of_the_rest(mention, nearest[0], group, words, lexicon):
                continue  # «двоє загиблих у Куп'янську, ще п'ятеро поранені в області»
            if mention.kind == "outage" and _is_told_of_a_cause(mention, nearest, group, words, lexicon):
                continue  # "cut power to much of the X region on Tuesday, hitting a substation near A"
            if inside and mention.kind in {"strike", "damage"} and _came_of_it(nearest, group, words, lexicon):
                continue  # "a substation was damaged in the X region, so that A has no power"
            if (
                inside
                and mention.kind == "strike"
                and (
                    _only_went_dark(mention, nearest, group, words, lexicon)
                    or _fires_next(words[nearest[-1].last : group[0].start], lexicon)
                    or is_next_thing(words[nearest[-1].last : group[0].first], lexicon)
                )
            ):
                continue  # "hit the X district and dropped bombs on A", "a mill in the X district and a school in A"
            if inside and mention.kind == "strike" and len(group) == 1:
                gap = words[nearest[-1].last : group[0].start]
                if is_aimed_at_whole(gap, nearest[-1], group[0], words, lexicon):
                    continue  # «били по Сновській громаді, у селі Клюси пошкоджено дах»
            if inside and _begins_after(nearest, group, words, lexicon):
                continue  # "31,000 in the X district, and in X itself the trams stopped"
            if inside and not _is_counted_apart(mention, group, nearest, words, lexicon):
                return group
    return nearest


def _is_of_the_clause_before(
    mention: Mention, nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a town is told of in an earlier clause, and the land around it in that of the mention.

    "Drones hit A, debris fell in the A district": the debris is told of the district. So is what it opens: «Дроны
    атаковали А, в А-ском районе погибла женщина»; but "in A, in the A district, a woman died" is an address.
    """
    land = nearest[0]
    small = land.entry is not None and land.entry.kind in {"raion", "hromada"}
    if not small or not group[-1].last <= min(mention.first, land.first):
        return False
    gap = list(words[group[-1].last : land.first])
    marks = [at for at, word in enumerate(gap) if word in {",", ";"}]
    joins = lexicon.any_of("list_words", "contrast_words")
    tail = gap[marks[-1] + 1 :] if marks else []
    tail = tail[bool(tail) and tail[0] in joins :]
    if not tail or not lexicon.any_of("who_words", "aside_where", "that_words").isdisjoint(tail[:_RELATIVE]):
        return False
    blows = lexicon.any_of("attack_verbs", "assailing", "debris", "debris_words", "harm_words", "died_words")
    if not (blows | lexicon.table("weapons").keys()).isdisjoint(tail):
        return True
    opens = lexicon.any_of("locatives", "articles").issuperset(tail) and mention.first >= nearest[-1].last
    closed = words[nearest[-1].last : nearest[-1].last + 1] in ([","], [")"], ["("])
    return opens and not closed


def _only_went_dark(
    mention: Mention, nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a town is told to be cut off after an attack that has its land right behind it.

    «Буринь залишилася без світла після атаки на Сумщині»: a blow far off may cut the lines.
    """
    land = nearest[0]
    links = lexicon.any_of("locatives", "aimed", "articles", "attackers") | lexicon.table("weapons").keys()
    if not group[-1].last <= mention.first < mention.last <= land.first:
        return False
    lost = words[group[-1].last : mention.first]
    led = links.issuperset(words[mention.last : land.first])
    led = led and not lexicon.set("cause_words").isdisjoint(lost[-1 - NEXT_REACH :])
    return led and "," not in lost and not lexicon.any_of("utility").isdisjoint(lost)


def _has_a_toll_of_its_own(
    mention: Mention,
    nearest: Sequence[Spot],
    group: Sequence[Spot],
    words: Sequence[str],
    lexicon: WordLists,
) -> bool:
    """Whether a land opens the sentence of a mention, and another count of people behind a comma has the town in it.

    «На Харківщині поранено дев'ятьох, одна жінка загинула в Ізюмі».
    """
    if not nearest[-1].last <= mention.first or group[0].start < mention.last:
        return False
    gap = list(words[mention.last : group[0].start])
    if "," not in gap:
        return False
    clause = gap[len(gap) - gap[::-1].index(",") :]
    people = (lexicon.table("units").get(word) == "people" or word in lexicon.set("collective") for word in clause)
    return any(people) and not lexicon.any_of("harm_words", "died_words", "wounds").isdisjoint(clause)


def _is_told_of_the_rest(
    mention: Mention, land: Spot, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a count has its land right behind it, and a comma parts it from the town before."""
    if mention.kind != "casualty" or mention.quantity is None or group[-1].last > mention.first:
        return False
    where = lexicon.any_of("locatives", "over_all_of", "articles", "distributive")  # «по всій області»
    gap = words[mention.last : land.first]
    led = land.first >= mention.last and len(gap) <= NEXT_REACH + 1 and where.issuperset(gap)
    return led and "," in words[group[-1].last : mention.first]


def _lie_in(outer: Entry, group: Sequence[Spot]) -> bool:
    """Whether places lie in a unit; a village among several that nobody knows is taken to.

    The unit may be named again behind them: «у Харкові дрон влучив у Салтівський район міста».
    """
    known = [spot for spot in without_addresses(group) if spot.entry is not None]
    return bool(known) and all(lies_in(outer, spot) for spot in known)


def _is_right_behind(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a count cut off has its region right behind: "hurt two in A and cut off 90,000 homes in the X region".

    Without a count it must be all of the region: «свет пропал во всём районе».
    """
    if mention.kind != "outage":
        return False
    area = len(group) == 1 and group[0].entry is not None and group[0].entry.kind in {"oblast", "raion"}
    gap = words[mention.last : group[0].first]
    if mention.quantity is None or mention.quantity_tokens is None:
        return area and 0 < len(gap) <= NEXT_REACH and not lexicon.set("over_all_of").isdisjoint(gap[-1:])
    links = lexicon.any_of("locatives", "over_all_of", "articles")
    counted_last = mention.quantity_tokens[1] == mention.last
    return counted_last and area and 0 < len(gap) <= NEXT_REACH and links.issuperset(gap)


def _is_led_to_under_a_head(
    mention: Mention, head: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a line under the head of one place says that a blow was in another: «Марганець – дрон влучив у дім у А».

    No register need tell that A lies there: a town heads what is told of the land around it.
    """
    if mention.kind != "strike" or len(head) > 1 or head[0].start > 1 or group[0].start < mention.last:
        return False
    gap, types = list(words[mention.last : group[0].start]), lexicon.set("near_types")
    while gap and (gap[-1] in types or gap[-1] == "."):
        gap.pop()
    headed = words[head[0].last] in lexicon.set("copula_dash") | {":"} and head[0].last < mention.first
    led = len(gap) > 1 and gap[-1] in lexicon.set("locatives")
    others = lexicon.any_of("that_words", "which", "list_words")  # «били по школі та по складу в А»: in both
    return headed and led and _MARKS.isdisjoint(gap) and others.isdisjoint(gap)


def _is_told_of_a_cause(
    mention: Mention, nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether an outage names its own region and a later clause what was hit inside it."""
    if not mention.last <= nearest[0].first < group[0].first:
        return False
    gap = words[nearest[-1].last : group[0].first]
    leading = lexicon.any_of("locatives", "articles", "place_joints", "spatial", "beside", "near_types", "list_words")
    return "," in gap and not leading.issuperset(gap[list(gap).index(",") + 1 :])


def _came_of_it(nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the clause of a later place tells what came of what was hit."""
    gap = words[nearest[-1].last : group[0].start]
    return any(gap[at] == "," and gap[at + 1] in lexicon.set("result_openers") for at in range(len(gap) - 1))


def _fires_next(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether "and" joins on what was fired next."""
    joints, fired = lexicon.set("list_words"), lexicon.set("launched_words")
    return any(word in joints and after in fired for word, after in pairwise(gap))


def _begins_after(nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", and in" begins a clause of its own with a group."""
    gap = words[nearest[-1].last : group[0].start]
    joined = len(gap) > NEXT_REACH and gap[-3] == "," and gap[-2] in lexicon.set("list_words")
    return joined and gap[-1] in lexicon.set("locatives")


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
