"""How near a mention stands to a place: the words between them, and whether a clause ends there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._brackets import brackets
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.coordination import is_verb

_ASIDE_COMMAS = 2
_ASIDE_MARKS = frozenset({"—", "–", "-", "("})
_COPULAS = frozenset({"—", "–"})
_ROW_MARKS = frozenset({":", ",", ";"})
_HEAD_REACH = 3
_ASIDE_ENDS = frozenset({",", ":", ";", "–", "—"})
_TO_A_COLON, _COUNTED = 2, 2  # tokens: a verb; «три населённых пункта»
_LED_ON = 2  # a dash or colon, and a preposition
_SAID_REACH = 3  # "and added, that"
_PART_REACH = 5  # words after a comma in which "of them" may stand


def distance(mention: Mention, group: Sequence[Spot], words: Sequence[str], breaks: frozenset[str]) -> float:
    """Return how far a mention stands from a group of spots, in words; marks and clauses weigh more."""
    first, last = group[0].start, group[-1].last
    gap = _of_the_blow(mention, group, words_between(mention, first, last, words))
    commas = gap.count(",")
    crossed = sum(1 for word in gap if word in breaks)
    country = 6.0 if any(s.entry is not None and s.entry.kind == "country" for s in group) else 0.0
    return len(gap) + 2.0 * commas + 8.0 * crossed + country + (0.0 if first >= mention.first else 1.0)


def crosses(
    mention: Mention, group: Sequence[Spot], words: Sequence[str], breaks: frozenset[str], lexicon: WordLists
) -> bool:
    """Whether a clause ends between a mention and a place; a sentence that opens with the place governs its clause."""
    gap = words_between(mention, group[0].start, group[-1].last, words)
    if not gap:
        return False
    if mention.kind in {"strike", "damage"} and _is_counted_apart(gap, lexicon):
        return True
    if mention.kind in {"casualty", "outage"} and is_of_a_part(gap, lexicon):
        return True
    gap = _without_participles(_of_the_blow(mention, group, gap), lexicon)
    if group[-1].last <= mention.first and opens_clause(group[0], words):
        gap = past_who_says_so(gap, lexicon)
        causes = lexicon.set("cause_prepositions")
        gap = [word for word in gap if word not in causes]  # «у Сумах після удару горить склад»
    if mention.kind == "strike" and len(group) > 1:
        gap = list(_up_to_a_row(gap, words[mention.first : mention.last], lexicon))
    if not breaks.isdisjoint(gap):
        return True
    coupled, that = lexicon.set("list_words"), lexicon.set("that_words")
    # "… said its forces struck plants, and that air defences downed drones over …"
    if any(word in that and before in coupled for before, word in pairwise(gap)):
        return True
    return says_more(gap, lexicon)


def past_who_says_so(gap: Sequence[str], lexicon: WordLists) -> list[str]:
    """Return a gap without an aside on who says so, right behind the place of a clause.

    «Во Львове, как говорил мэр, дрон попал …»
    """
    said = lexicon.any_of("aside_openers", "aside_speech")
    close = next((at for at in range(1, len(gap)) if gap[at] in _ASIDE_ENDS), 0)
    aside = list(gap[:1]) == [","] and close > 1 and gap[close] == "," and gap[1] in said
    return list(gap[close + 1 :]) if aside else list(gap)


def _of_the_blow(mention: Mention, group: Sequence[Spot], gap: Sequence[str]) -> list[str]:
    """Drop the brackets that open and close between a blow and a place behind it: they say what it was.

    «два вибухи (ймовірно, КАБ) біля Ромнів», "a hit (the third this week) on a plant in X".
    """
    if mention.kind != "strike" or group[0].start < mention.last or "(" not in gap:
        return list(gap)
    inside = {at for first, last in brackets(gap) for at in range(first, last)}
    return [word for at, word in enumerate(gap) if at not in inside]


def _up_to_a_row(gap: Sequence[str], trigger: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Return the words up to the mark behind which places are named one by one: "under fire were 11 towns: A and B".

    So "attacked five regions – A, B and C –"; so too where a colon stands right behind the blow: «под ударами были: А».
    """
    mark = next((at for at, word in enumerate(gap) if word == ":" or word in _COPULAS), None)
    if mark is None or not lexicon.set("place_joints").issuperset(gap[mark + 1 :]):
        return gap
    if gap[mark] == ":" and (mark <= _TO_A_COLON or is_verb(gap[mark - 1], lexicon)):
        return gap[:mark]
    told = [*trigger, *gap[:mark]]
    units, numerals = lexicon.set("counted_places"), lexicon.table("numerals")
    counted = any(
        word in units and any(before in numerals or before.isdigit() for before in told[max(at - _COUNTED, 0) : at])
        for at, word in enumerate(told)
    )
    return gap[:mark] if counted or not set(told).isdisjoint(lexicon.table("plural_kinds")) else gap


def says_more(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether another thing is said behind a verb of speech: «підтвердив ураження заводу й додав, що дрони …».

    English has no comma before its "that": "four were killed, he said, adding that …", "… and that …".
    """
    that, coupled = lexicon.set("that_words"), lexicon.set("list_words")
    said = range(_SAID_REACH, len(gap))
    if any(gap[at] in that and gap[at - 1] == "," and gap[at - _SAID_REACH] in coupled for at in said):
        return True
    adds = lexicon.set("adds_that")
    return bool(adds) and any(gap[at] in that and gap[at - 1] in adds for at in range(1, len(gap)))


def opens_clause(spot: Spot, words: Sequence[str]) -> bool:
    """Return whether no more than a preposition stands between a place and its sentence's beginning, or a mark."""
    at = spot.start
    return at <= _LED_ON or bool(_ROW_MARKS & set(words[at - _LED_ON : at]))


def _without_participles(gap: Sequence[str], lexicon: WordLists) -> list[str]:
    """Drop "while" before a participle: its subject is still that of the clause ("was hit while approaching X")."""
    going, ends = lexicon.set("going_on"), tuple(lexicon.set("participle_ends"))
    return [
        word
        for at, word in enumerate(gap)
        if not (word in going and at + 1 < len(gap) and gap[at + 1].endswith(ends) and ends)
        or _is_subject(gap, at + 1, lexicon)
    ]


def _is_subject(gap: Sequence[str], at: int, lexicon: WordLists) -> bool:
    """Whether a noun that looks like a participle has its verb behind it: "while shelling killed two in X"."""
    verbs = lexicon.any_of("harm", "past_verbs", "auxiliary_verbs", "auxiliaries")
    return gap[at] in lexicon.set("attack_nouns") and not verbs.isdisjoint(gap[at + 1 : at + 2])


def is_of_a_part(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the place after a gap is a part's own: "60 were wounded, 31 of them in X", "12, including three in Y".

    The part stands behind the last comma, or between dashes; their ages may stand between commas before it.
    """
    gap = _without_ages(gap, lexicon)
    if ";" in gap:
        gap = gap[len(gap) - list(gap)[::-1].index(";") :]  # «четверо, в том числе девочка; в Ромнах ранены двое»
    commas = [at for at, word in enumerate(gap) if word == ","]
    asides = [at for at, word in enumerate(gap) if word in _ASIDE_MARKS]
    return any(_tells_a_part(gap[at + 1 :], lexicon) for at in {*commas[-1:], *asides[-1:]})


def _without_ages(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Drop an aside that opens with a figure, before the place: "two of them, 47 and 62, in X"."""
    commas = [at for at, word in enumerate(gap) if word == ","]
    inside = gap[commas[-2] + 1 : commas[-1]] if len(commas) >= _ASIDE_COMMAS else ()
    plain = [word for word in inside if not word[0].isdigit() and word not in lexicon.set("and_words")]
    if len(plain) == len(inside) or not lexicon.any_of("aged", "aged_before", "age_years").issuperset(plain):
        return gap  # «ранены 19, из них 11 — в Изюме»
    return [*gap[: commas[-2]], *gap[commas[-1] + 1 :]]


def _tells_a_part(rest: Sequence[str], lexicon: WordLists) -> bool:
    """Whether words that lead to a place tell of some of those counted before."""
    if rest and rest[0] in lexicon.set("passing_words"):
        return True
    pronouns, links = lexicon.set("part_pronouns"), lexicon.any_of("of_words", "part_links")
    if any(word in pronouns and before in links for before, word in pairwise(rest[:_PART_REACH])):
        return True
    said = " ".join(rest)
    return any(said.startswith(phrase) for phrase in lexicon.set("passing_phrases"))


def _is_counted_apart(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the place after a gap is a count's own: "a drone hit a minibus, and two in Shebekino"."""
    tail = list(gap[-3:])
    listed = len(tail) == 3 and (tail[0] == "," or tail[0] in lexicon.set("list_words"))
    return listed and (tail[1] in lexicon.table("numerals") or tail[1].isdigit())


def words_between(mention: Mention, first: int, last: int, words: Sequence[str]) -> list[str]:
    """Return the words between a mention and the tokens first..last; a launch stands where its count stands."""
    begin, end = mention.first, mention.last
    if mention.kind == "launch" and mention.quantity_tokens is not None:
        begin, end = mention.quantity_tokens
    if first >= end:
        gap = list(words[end:first])
        if gap and len(gap) <= _LED_ON and (gap[0] in _COPULAS or (gap[0] == ":" and mention.kind == "strike")):
            return gap[1:]  # «6 авіаударів — Комишуваха», "three hits were recorded: in A, B and C"
        return gap
    if last <= begin:
        gap = list(words[last:begin])
        opens = first <= 2 or bool(_ROW_MARKS & set(words[first - _HEAD_REACH : first]))
        if (gap[:1] == [":"] and first <= 2) or (gap[:1] and gap[0] in {"–", "—"} and opens):
            return gap[1:]  # "Balakliia: three injured", "… A – three injured, B – two": the place governs its line
        return gap
    return []


def apart(mention: Mention, first: int, last: int) -> int:
    """Return how many words lie between a mention and the tokens first..last."""
    return max(0, first - mention.last, mention.first - last)
