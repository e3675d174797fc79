"""Which places a count has by its own words: behind a dash, around a place, "in the three regions"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot

_KINDS = {
    "settlement": ("settlement",),
    "oblast": ("oblast",),
    "district": ("raion", "city_district"),
    "hromada": ("hromada",),
}
_LINE_HEAD = 1  # words before a place that heads its line
_LED_ON = 2  # a dash or colon, and a preposition
_OWN_LAND = 2  # tokens from "villages" to what they are of
_SUBJECT_REACH = 4
_COMMA_AND_IN = 2
_DASH_AND_IN = 2
_PHRASE = 3  # words: «у тому числі»
_COUNTED_BEFORE = 10  # tokens: "14 settlements of the Sumy region"


def heads_a_count(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place opens its part of a row with a dash and a count: "A – one dead, B – two injured"."""
    at, kinds = spot.first - 1, lexicon.any_of("near_types", "locatives")
    while at > 0 and (words[at] in kinds or (words[at] == "." and words[at - 1] in kinds)):
        at -= 1
    before, after = words[at] if spot.first else ":", words[spot.last : spot.last + 2]
    counted = len(after) > 1 and (after[1][0].isdigit() or after[1] in lexicon.table("numerals"))
    return counted and after[0] in {"—", "–"} and before in {":", ",", ";"}


def heads_its_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether nothing but a dash stands between a place and the mention's own count: "in A — 14,000", "– another 2".

    Nothing at all in a row whose words are told once: "A had ten injured, B 17 and C 11".
    """
    if mention.quantity_tokens is None:
        return False
    gap = words[spot.last : mention.quantity_tokens[0]]
    if spot.first and spot.last == mention.quantity_tokens[0]:
        joints = lexicon.set("links") | {";"}
        ends = words[mention.quantity_tokens[1] : mention.quantity_tokens[1] + 1]
        return words[spot.first - 1] in joints and not any(word[0].isalnum() and word not in joints for word in ends)
    behind = words[mention.quantity_tokens[1] : mention.quantity_tokens[1] + 1]
    with_it = len(gap) == _COMMA_AND_IN and gap[0] == "," and gap[1] in lexicon.set("with_words")
    if with_it and mention.kind == "outage" and (not behind or not behind[0][0].isalnum()):
        return True  # "the Sumy region, with 41,000, and Odesa"
    tabled = spot.start <= _LINE_HEAD and mention.kind == "outage"
    tabled = tabled and mention.quantity is not None and mention.quantity.unit != "percent"  # "half of the town of A"
    led = gap[:1] != [] and (gap[0] in {"—", "–", "-"} or (gap[0] == ":" and tabled))
    return led and len(gap) <= _LED_ON and lexicon.set("added_words").issuperset(gap[1:])


def tails_its_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a dash and a preposition lead from the mention's own count to a place: "1,500 – in the A region".

    So too to a town with its word, and to the town itself: «17 тысяч – в самом Чугуеве».
    """
    if mention.quantity_tokens is None:
        return False
    itself = lexicon.any_of("themselves", "itself")
    gap = [word for word in words[mention.quantity_tokens[1] : spot.first] if word not in itself]
    if gap[_DASH_AND_IN:] and set(gap[_DASH_AND_IN:]) <= lexicon.set("near_types") | {"."}:
        gap = gap[:_DASH_AND_IN]  # «17 тисяч – у м. Чугуїв»
    return len(gap) == _DASH_AND_IN and gap[0] in {"—", "–", "-"} and gap[1] in lexicon.set("locatives")


def all_of_kind(
    mention: Mention,
    spots: Sequence[Spot],
    words: Sequence[str],
    lexicon: WordLists,
    before: Callable[[int], Sequence[Spot]],
) -> list[Spot]:
    """Return the places that "both cities", "in the three regions" beside a count takes up.

    They stand earlier in the sentence, or in the sentences before it (`before` gives those, the last one last), where a
    number of them must be the number named.
    """
    kinds_of = lexicon.table("plural_kinds")
    low = max(mention.first - _SUBJECT_REACH, 0) + 1
    row = words[low : mention.last + 5]
    if kinds_of.keys().isdisjoint(row):
        return []
    near = [at for at, word in enumerate(row, low) if word in kinds_of]
    numerals = lexicon.table("numerals")
    for at in near:
        kinds = _KINDS.get(str(kinds_of[words[at]]), ())
        told = at - (words[at - 1] in lexicon.set("counted_adjectives"))  # «во всех трёх населённых пунктах»
        every = words[told - 1] in lexicon.set("all_words")
        if not kinds or not (every or words[told - 1] in numerals):
            continue
        definite = words[told - 2] in lexicon.any_of("all_words", "definite_words")
        counted = not definite and not every and _may_mean_them(words[max(told - 2, 0)], lexicon)
        if not every and not definite and not counted:
            continue
        if counted and any(at < spot.first <= at + _OWN_LAND for spot in spots):
            continue  # «у двох селах Бурштинської громади» are those of the hromada
        if at < mention.first and "," in words[at : mention.first] and _is_placed_next(mention, spots, words):
            continue  # "five hurt in the two cities, a clerk was killed in A": in A alone
        fitting = [s for s in spots if s.entry is not None and s.entry.kind in kinds and s.first < at]
        named = {s.entry.id: s for s in fitting if s.entry is not None}
        if len(named) > 1 and (not counted or len(named) == numerals.get(words[told - 1])):
            return list(named.values())
        count = numerals.get(words[told - 1], 2)
        earlier = {s.entry.id: s for s in before(count) if s.entry is not None and s.entry.kind in kinds}
        if len(earlier) > 1 and len(earlier) == count:
            return list(earlier.values())
    return []


def _is_placed_next(mention: Mention, spots: Sequence[Spot], words: Sequence[str]) -> bool:
    """Whether a place stands behind a mention in its own clause."""
    return any(spot.first >= mention.last and "," not in words[mention.last : spot.first] for spot in spots)


def _may_mean_them(before: str, lexicon: WordLists) -> bool:
    """Whether "in two cities" may be the two named, in a language without articles.

    Not "two more", "and two", nor the two of "forty-two".
    """
    if lexicon.set("articles"):
        return False
    others = lexicon.any_of("count_qualifiers", "list_words", "adding", "numerals", "multipliers")
    return before.isalpha() and before not in others


def is_around_it(mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what is counted lies around the place named before it: "Izium and 27 villages around it"."""
    last = mention.last if mention.quantity_tokens is None else mention.quantity_tokens[1]
    behind = words[last : last + _COMMA_AND_IN]
    around = len(behind) == _COMMA_AND_IN and behind[0] in lexicon.set("locatives")
    return around and (behind[1] in lexicon.set("it_words") or not behind[1][0].isalnum())  # «і 27 сіл навколо.»


def is_one_of_many(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place is one of settlements counted before it: "shelled 31 settlements, including the city of X"."""
    at, skipped = spot.start - 1, lexicon.any_of("articles", "near_types", "of_words")
    while at > 0 and words[at] in skipped:
        at -= 1
    at -= words[at] in lexicon.set("among_whom") and words[at - 1] in lexicon.set("among")  # "among them"
    leading = lexicon.any_of("passing_words", "member_words", "among") - lexicon.set("locatives")
    phrase = " ".join(words[max(at - _PHRASE + 1, 0) : at + 1]) in lexicon.set("including_phrases")
    at -= (_PHRASE - 1) * phrase  # «у тому числі», "as well as"
    led = phrase or (at >= _COMMA_AND_IN and words[at] in leading and words[at - 1] in {",", "(", "—", "–"})
    if at < _COMMA_AND_IN or not led:
        return False
    units, numerals = lexicon.table("units"), lexicon.table("numerals")
    return any(
        units.get(words[k]) == "settlements" and (words[k - 1] in numerals or words[k - 1].isdigit())
        for k in range(max(at - _COUNTED_BEFORE, 1), at)
    )
