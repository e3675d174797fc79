"""Which places a count of drones or missiles has: the skies named for it, and for no other count."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_QUOTES = frozenset('«»„“”"')  # «11 «шахедів» і дві ракети»
_COPULAS = frozenset({"—", "–"})
_HEADS = _COPULAS | {":"}
_HEAD_REACH = 3
_COMMA_AND_IN = 2
_OUT_OF = 2  # tokens
_MOST_REACH = 3  # tokens: "the lion's share"
_OVER_REACH, _NEXT_REACH = 5, 3  # tokens: "over the waters of the"
_SKY_LEAD = 5  # "over the southern region of"
IN_ROWS = (
    " (a row of skies)"  # the mark of what was brought down, counted by sky: "Rostov region - 5, Kursk region - 2"
)


def own_sky(
    mention: Mention,
    spots: Sequence[Spot],
    rivals: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Return the places a count of drones may have: named for it ("over the Kursk region") and for no other count.

    "17 drones over A and B and two over C": the second number has C alone, the first has A and B.
    """
    if mention.quantity_tokens is None:
        return list(spots)
    words = sentences[mention.sentence].words
    first, last = mention.quantity_tokens
    more = mention.status == "averted" and _is_over_more(words[last:], lexicon)
    in_rows = mention.rule.endswith(IN_ROWS)
    headed = _before_dash(first, spots, words, lexicon) if in_rows else _before_brackets(first, spots, words)
    if headed or more:
        return headed
    joints, over = lexicon.any_of("place_joints", "list_words", "place_types"), lexicon.set("over_words")
    others = _counts_apart(mention, (first, last), spots, rivals, words, lexicon)
    if mention.status == "reported" and len(spots) > 1 and any(_is_out_of(o[1], first, words, lexicon) for o in others):
        return []  # "66 of 121 drones were downed over A and B": all of them were sent at the country
    breaks, fallen = lexicon.set("clause_words"), lexicon.any_of("debris", "harm") - lexicon.set("downed")
    own: list[Spot] = []
    for spot in sorted(spots, key=lambda s: s.first):
        low, high = (last, spot.first) if spot.first >= last else (_end_of_row(spot, spots, words, joints), first)
        heads = not _HEADS.isdisjoint(words[low:high][:1]) and spot.first <= _HEAD_REACH and mention.status == "averted"
        heads = heads or _leads_to_what_fell(spot, words[low:high], mention, words, lexicon)
        apart = any(low <= other[0] < high for other in others) or (":" in words[low:high] and not heads)
        if apart and not _leads_a_row(spot, mention, words):
            continue
        if mention.status == "reported" and lexicon.set("fired_from") & set(words[max(spot.first - 2, 0) : spot.first]):
            continue  # «і дві ракети … із Криму та чотири …»: it was fired from there
        fell = mention.status == "averted" and own and not fallen.isdisjoint(words[own[-1].last : spot.first])
        fell = fell or (bool(own) and _is_of_the_next_clause(own[-1], spot, words, lexicon))
        fell = fell or (bool(own) and begins_anew(own[-1], spot, words, lexicon))
        if fell or _has_own_count(spot, mention, words, lexicon) or _is_of_most(spot, last, words, lexicon):
            continue  # "over A 15 drones were downed, over B — 9", "…, and debris damaged a terminal in B"
        joined = bool(own) and own[-1].last <= spot.first and set(words[own[-1].last : spot.first]) <= joints
        lead = _lead(spot, words, lexicon)
        aimed = (
            spot.last <= first and mention.status == "reported" and not (breaks | {","}) & set(words[spot.last : first])
        )
        commas = _commas(words[low:high], lexicon)
        # "Over the X region, 19 drones", «над районом, по данным мэра, сбили 17», «всего за ночь над областью, по …»
        opens = commas <= 1 if spot.first <= _COMMA_AND_IN + 1 else commas == 0 and _is_over(spot, words, lexicon)
        parted = spot.first < last and "," in words[low:high]
        parted = parted and not (opens or _opens_its_clause(spot, mention, words, lexicon))
        # «семь – над Астраханской областью, шесть – Волгоградской»: the word for all is told once
        dashed = spot.first == last + 1 and words[last] in _COPULAS and not over.isdisjoint(words[:first])
        there = mention.status == "averted" and (
            _is_there(spot, mention, words, lexicon) or _is_over_its_units(spot, words, lexicon)
        )
        if joined or heads or (lead & lexicon.set("sky_words") and not parted) or aimed or dashed or there:
            own.append(spot)
    own = [*_rest_of_row(own, spots, words, joints), *own]
    after, ahead = [s for s in own if s.first >= last], [s for s in own if s.first < last]
    told = bool(after) and not _COPULAS.isdisjoint(words[last : after[0].first])  # "two – in Bryansk region"
    if after and ahead and not told and _is_over(ahead[0], words, lexicon) and not _is_over(after[0], words, lexicon):
        return ahead  # "over the sea 20 drones were downed, and on the ground in Crimea …"
    # "in the X region 15 were downed, in the port of Y a ship burned"
    apart = bool(ahead and after) and mention.status == "averted" and "," in words[last : after[0].first]
    return ahead if apart else after or own


def _counts_apart(
    mention: Mention,
    own: tuple[int, int],
    spots: Sequence[Spot],
    rivals: Sequence[Mention],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[tuple[int, int]]:
    """Return the other counts behind or before a count that have skies of their own.

    "113 drones and two missiles over A and B" share theirs; «над A уничтожен 21, ещё пять — над B» do not, nor do the
    parts of "67 drones, 47 over A and 20 over B".
    """
    first, last = own
    others = [r.quantity_tokens for r in rivals if r.quantity_tokens is not None]
    joined_counts = lexicon.any_of("place_joints", "list_words", "count_joints", "weapons") | _QUOTES
    others = [o for o in others if not (o[1] <= first and set(words[o[1] : first]) <= joined_counts)]
    shared, over = last, lexicon.set("over_words")
    has_sky = any(spot.last <= first and _is_over(spot, words, lexicon) for spot in spots)
    for other in sorted(o for o in others if o[0] >= last):
        part = list(words[shared : other[0]]) == [","] and not over.isdisjoint(words[other[1] : other[1] + 1])
        joined = not part and set(words[shared : other[0]]) <= joined_counts
        if not has_sky and joined and mention.status == "averted":
            others.remove(other)
            shared = other[1]
    return [o for o in others if not _is_out_of(last, o[0], words, lexicon)]


def _lead(spot: Spot, words: Sequence[str], lexicon: WordLists) -> set[str]:
    """Return the words before a place that may say it is a sky: one fewer where "and" is among them."""
    lead = set(words[max(spot.first - _SKY_LEAD, 0) : spot.first])
    return set(words[max(spot.first - _SKY_LEAD + 1, 0) : spot.first]) if lexicon.set("list_words") & lead else lead


def _is_of_the_next_clause(sky: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a comma and harm lead from a sky to where that was: «сбиты над Севастополем, повреждён дом на Мысу»."""
    gap = words[sky.last : spot.first]
    harm = any(word in lexicon.set("harm_words") or lexicon.fits("harmed", word) for word in gap[1:3])
    return gap[:1] == [","] and harm and _is_over(sky, words, lexicon) and not _is_over(spot, words, lexicon)


def begins_anew(sky: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether the next clause begins on the ground: "were downed over A; in B a man died", ", and in B, …"."""
    gap = words[sky.last : spot.first]
    if not gap or sky.last > spot.first or not _is_over(sky, words, lexicon) or _is_over(spot, words, lexicon):
        return False
    inside = not lexicon.set("locatives").isdisjoint(gap[1:])
    return inside and (gap[0] == ";" or (gap[0] == "," and not lexicon.set("list_words").isdisjoint(gap[1:2])))


def _is_over_its_units(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sky is told by counts of a land's units: «над одним городским округом и тремя районами X области»."""
    kinds = lexicon.table("plural_kinds").keys() | lexicon.table("admin").keys()
    fits = kinds | lexicon.table("numerals").keys() | lexicon.any_of("list_words", "unit_words", "vague")
    first = spot.first
    while first > 0 and (words[first - 1] in fits or words[first - 1].isdigit()):
        first -= 1
    units = not kinds.isdisjoint(words[first : spot.first])
    return units and first > 0 and words[first - 1] in lexicon.set("over_words")


def _opens_its_clause(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sky opens what somebody says, and goes on over a comma: «що над містом відбито атаку, збито 9»."""
    first = (mention.quantity_tokens or (0, 0))[0]
    lead = words[max(spot.first - _COMMA_AND_IN - 1, 0) : spot.first]
    said = any(word in lexicon.set("that_words") for word in lead) and _is_over(spot, words, lexicon)
    gap = words[spot.last : first]
    comma = len(gap) - 1 - gap[::-1].index(",") if "," in gap else 0
    one = gap.count(",") == 1 and ";" not in gap
    return said and one and not lexicon.any_of("downed", "was_downed").isdisjoint(gap[comma:])


def _is_of_most(spot: Spot, last: int, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sky behind a count is that of most of them alone: "58 were downed, most of them over the Black Sea"."""
    gap = words[last : spot.first]
    comma = next((at for at, word in enumerate(gap) if word == ","), None)
    return comma is not None and not lexicon.set("most_of_them").isdisjoint(gap[comma + 1 : comma + 1 + _MOST_REACH])


def _leads_to_what_fell(
    spot: Spot, gap: Sequence[str], mention: Mention, words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a colon behind a place goes on from air defences at work there: «на Сумщині працювала ППО: збито два»."""
    if mention.status == "averted" and _is_watched(spot, gap, words, lexicon):
        return True
    colon = gap.index(":") if ":" in gap else 0
    return gap.count(":") == 1 and not lexicon.set("air_defence").isdisjoint(gap[max(colon - _OUT_OF, 0) : colon])


def _is_watched(spot: Spot, gap: Sequence[str], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a colon right behind a sky leads to what fell in it: «ППО відбивала атаку над Сумщиною: збито 9»."""
    if list(gap[:1]) != [":"] or gap.count(":") > 1:
        return False
    defended = not lexicon.set("air_defence").isdisjoint(words[: spot.first])
    return defended or _is_over(spot, words, lexicon)


def _leads_a_row(spot: Spot, mention: Mention, words: Sequence[str]) -> bool:
    """Whether a place stands before a colon that leads to counts: «По области враг применил: 14 «гераней»; …»."""
    first, _ = mention.quantity_tokens or (0, 0)
    opens = mention.status == "reported" and spot.last <= first and spot.first <= _HEAD_REACH
    return opens and ":" in words[spot.last : first]


def _is_there(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", where" tells of a place what was downed there, or it fell by one: «сбиты у Балаклавы»."""
    first, last = mention.quantity_tokens or (0, 0)
    behind = words[spot.last : first]
    if list(behind[:1]) == [","] and not lexicon.set("where_words").isdisjoint(behind[1:2]):
        return not {",", ";"} & set(behind[2:])
    gap = words[last : max(spot.start - 1, last)]
    led = spot.start > last and not lexicon.set("near_skies").isdisjoint(words[spot.start - 1 : spot.start])
    return (
        led
        and len(gap) <= _SKY_LEAD
        and lexicon.any_of("downed", "was_downed").isdisjoint(words[spot.last : spot.last + 1])
        and all(word[0].isalpha() for word in gap)
    )


def _is_out_of(part: int, whole: int, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a count that begins at `whole` is all of which the one that ends at `part` was: "66 of 121"."""
    return 0 < whole - part <= _OUT_OF and not lexicon.set("out_of").isdisjoint(words[whole - 1 : whole])


def _commas(gap: Sequence[str], lexicon: WordLists) -> int:
    """Count the commas between a place and a count, but for the two around an aside of who says so."""
    at, count = 0, 0
    while at < len(gap):
        if gap[at] == ",":
            close = next((end for end in range(at + 1, len(gap)) if gap[end] == ","), None)
            opens, told = lexicon.any_of("aside_openers", "aside_speech", "respectively"), lexicon.set("telling_verbs")
            if close is not None and (gap[at + 1] in opens or (at == 0 and gap[close - 1] in told)):
                at = close  # ", according to the army,", ", the mayor said,"
            else:
                count += 1
        at += 1
    return count


def _before_brackets(first: int, spots: Sequence[Spot], words: Sequence[str]) -> list[Spot]:
    """Return the place right before the bracket in which a count stands: «над Ростовской областью (26 БПЛА)»."""
    return [spot for spot in spots if spot.last == first - 1] if list(words[first - 1 : first]) == ["("] else []


def _before_dash(first: int, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the places that end right before the dash in front of a count: "the A, B and C regions - one apiece".

    Without a dash, right before the count: «над Крымом 19».
    """
    ends = [spot for spot in spots if spot.last == first - 1] or [spot for spot in spots if spot.last == first]
    joints = lexicon.any_of("place_joints", "list_words") | {","}
    return [*_rest_of_row(ends, spots, words, joints), *ends] if ends else []


def _is_over_more(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sky begins with so many regions without their names: "over five regions, the Krasnodar Krai and …".

    Or they are all of it: "and 17 over five other regions", «ещё 17 — над пятью другими регионами».
    """
    kinds, numerals = lexicon.table("plural_kinds"), lexicon.table("numerals")
    head = [word for word in words[: _SKY_LEAD + 1] if word not in lexicon.any_of("another", "other_words")]
    return any(
        word in kinds
        and at
        and (head[at - 1] in numerals or head[at - 1].isdigit())
        and (not head[at + 1 : at + 2] or "," in head[at : at + 2] or not head[at + 1][0].isalnum())
        for at, word in enumerate(head)
    )


def _rest_of_row(
    own: Sequence[Spot], spots: Sequence[Spot], words: Sequence[str], joints: frozenset[str]
) -> list[Spot]:
    """Return the places of a row before the first one taken: "in the A, B and C regions five drones were downed"."""
    row: list[Spot] = []
    first = own[0].first if own else 0
    for spot in sorted((s for s in spots if s.first < first), key=lambda s: -s.first):
        if not set(words[spot.last : first]) <= joints:
            break
        row.append(spot)
        first = spot.first
    return row[::-1]


def _end_of_row(spot: Spot, spots: Sequence[Spot], words: Sequence[str], joints: frozenset[str]) -> int:
    """Return the token behind the last place of the row in which a place stands: "over A, B and C regions five …"."""
    end = spot.last
    for other in sorted((s for s in spots if s.first >= spot.last), key=lambda s: s.first):
        if not set(words[end : other.first]) <= joints | {","}:
            break
        end = other.last
    return end


def _is_over(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    over = lexicon.set("over_words")
    near = words[max(spot.first - _OVER_REACH, 0) : spot.first]
    waters = not lexicon.set("waters_of").isdisjoint(near[-_NEXT_REACH:][:1])
    return bool(over & set(near if waters else near[-_NEXT_REACH:]))


def _has_own_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a dash gives a sky another count than the mention's: "over the Rostov region – 9".

    Or the count stands right behind it: «над Крымом 19, над морем 41».
    """
    after = list(words[spot.last : spot.last + 2])
    if _is_over(spot, words, lexicon) and any(word.isdigit() for word in after[:1]):
        behind = words[spot.last + 1 : spot.last + 2]
        bare = not behind or behind[0] in {",", ".", ";"} | lexicon.set("list_words")
        return bare and (mention.quantity_tokens or (0, 0))[0] != spot.last
    counted = len(after) > 1 and (after[1][0].isdigit() or after[1] in lexicon.table("numerals"))
    own = mention.quantity_tokens is not None and mention.quantity_tokens[0] == spot.last + 1
    bracketed = after[:1] == ["("] and words[spot.last + 2 : spot.last + 3] == [")"]  # «Курская (28), Брянская (17)»
    return counted and (after[0] in {"—", "–", "-"} or bracketed) and not own
