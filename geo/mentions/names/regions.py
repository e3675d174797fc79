"""Regions whose type word stands before them or is left out: "Lviv governor", "five over Kursk"."""

from __future__ import annotations

import itertools

from geo.mentions.names import declension
from geo.mentions.names.cues import kind_of_whole
from geo.mentions.names.known_names import KnownName, Line, of_kind
from geo.mentions.names.unit_stems import row_of_stems, units_of_seat
from geo.model import PlaceName

_LEAD_IN, _LEAD_IN_REACH = 2, 5  # tokens before a list of regions
_OFFICE_REACH, _OVER_REACH, _SEVERAL = 6, 5, 2
_OTHERS_REACH = 4  # tokens: "two other Ukrainian regions"
_JOINTS = frozenset({":", "–", "—", "-", "("})


def after_type_word(line: Line, index: int) -> list[PlaceName]:
    """Return the region of "the region of Lviv", "Lviv governor", "two regions, including Lviv"."""
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    types = lexicon.table("admin")
    listed = _listed_regions(line, index)
    found = listed or _of_regional_office(line, index) or _with_other_regions(line, index)
    if found := found or _over_regions(line, index) or _told_one_by_one(line, index):
        return found
    hint = kind_of_whole(tokens, index, lexicon)
    if index >= 2 and tokens[index - 1].text in lexicon.set("linking"):
        before = tokens[index - 2].text
        hint = "oblast" if before in lexicon.set("heads_of_oblasts") else types.get(before)
    if hint != "oblast":
        return []  # "the district of Kherson" is a district of the city
    stem = known.stem(index)
    ids = of_kind(stem.ids, hint, gazetteer) if stem else ()
    return [line.place((index, stem.last), ids, hint)] if stem and ids else []


def _of_regional_office(line: Line, index: int) -> list[PlaceName]:
    """Read "Chernihiv governor", "Sumy's acting governor", "Kherson regional prosecutors", "Sumy OVA".

    "Kharkiv regional hospital" and "Lviv regional council building" are none: they stand in the city.
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    marks = lexicon.any_of("heads_of_oblasts", "regional_words", "oblast_offices", "oblast_branches")
    if not any(token.text in marks for token in tokens[index + 1 : index + 2 * _OFFICE_REACH]):
        return []
    stem = known.stem(index) or known.name(index)
    if stem is None:
        return []
    words = [token.text for token in tokens[stem.last : stem.last + _OFFICE_REACH]]
    words = words[1:] if words[:1] == ["'s"] else words
    before = list(itertools.takewhile(lambda word: word in lexicon.set("office_word"), words))
    governs = words[len(before) : len(before) + 1]
    is_regional = not lexicon.set("regional_words").isdisjoint(before[:1])
    short = not lexicon.set("oblast_offices").isdisjoint(words[:1]) or _is_a_branch(line, words)
    offices = {*governs, *before[1:][-1:]}  # "Sumy regional police said": "police" may stand before an office as well
    if not (short or lexicon.set("heads_of_oblasts").intersection(governs)) and not (
        is_regional and lexicon.set("office").intersection(offices)
    ):
        return []
    if not lexicon.set("office_buildings").isdisjoint(words[len(before) : len(before) + 3]):
        return []
    ids = of_kind(stem.ids, "oblast", gazetteer) or units_of_seat(
        tokens[index], stem, known.folded, gazetteer, "oblast"
    )
    return [line.place((index, stem.last), ids, "oblast")] if ids else []


def _is_a_branch(line: Line, words: list[str]) -> bool:
    """Whether words behind a name make it that of an oblast's part of an office: "the X branch of the service"."""
    lexicon = line.lexicon
    branch = not lexicon.set("oblast_branches").isdisjoint(words[:1])
    of = branch and not lexicon.set("of_words").isdisjoint(words[1:2])
    return of and not lexicon.set("office").isdisjoint(words[2:])


def _over_regions(line: Line, index: int) -> list[PlaceName]:
    """Read "41 over the Belgorod region, five over Kursk": what else was shot down over is a region as well.

    A capital is none: "three over Moscow" are over the city.
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    over, types = lexicon.set("overhead"), lexicon.table("admin")
    if not index or tokens[index - 1].text not in over:
        return []
    others = [at for at, token in enumerate(tokens) if token.text in over and at != index - 1]
    regions = [at for at in others if any(types.get(t.text) == "oblast" for t in tokens[at : at + _OVER_REACH])]
    stem, name = known.stem(index), known.name(index)
    if not regions or stem is None or name is None or name.last != stem.last:
        return []
    ids = of_kind(stem.ids, "oblast", gazetteer)
    towns = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) and entry.kind == "settlement"]
    if not ids or any(town.id == gazetteer.capital(town.country) for town in towns):
        return []
    return [line.place((index, stem.last), ids, "oblast")]


def _with_other_regions(line: Line, index: int) -> list[PlaceName]:
    """Read the members of a row that ends with regions it does not name: "Kharkiv, Sumy and several other regions"."""
    tokens, lexicon = line.tokens, line.lexicon
    joins, at = lexicon.set("list_joins"), index
    while at < len(tokens) and (tokens[at].capital or tokens[at].text in lexicon.set("list_marks")):
        at += 1
    if at >= len(tokens) or tokens[at - 1].text not in joins:
        return []
    ahead = [token.text for token in tokens[at : at + _OTHERS_REACH]]
    other = next((step for step, word in enumerate(ahead) if word in lexicon.set("more_of_them")), _OTHERS_REACH)
    kinds = lexicon.table("plural_kinds")
    if "oblast" not in {kinds.get(word) for word in ahead[other + 1 : other + 3]} or not set(ahead[:other]) <= {
        *lexicon.any_of("vague", "numerals")
    }:
        return []
    stem = line.known.stem(index)
    ids = of_kind(stem.ids, "oblast", line.gazetteer) if stem else ()
    return [line.place((index, stem.last), ids, "oblast")] if stem and ids else []


def _told_one_by_one(line: Line, index: int) -> list[PlaceName]:
    """Read the regions of a list that a colon goes on to tell of: "the Volyn and Rivne regions: 900 in Volyn, …".

    All of them have to come back behind it, each after a preposition: a town may be named as its region is.
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    words = [token.text for token in tokens]
    inside, kinds = lexicon.set("locatives"), lexicon.table("plural_kinds")
    if not index or words[index - 1] not in inside or ":" not in words[:index]:
        return []
    colon = index - 1 - words[:index][::-1].index(":")
    typed = next((at for at in range(colon) if kinds.get(words[at]) == "oblast"), 0)
    joints = lexicon.any_of("list_marks", "list_joins")
    listed: set[str] = set()
    at = typed - 1
    while at >= 0 and (tokens[at].capital or words[at] in joints) and words[at] not in lexicon.set("articles"):
        listed |= {words[at]} if tokens[at].capital else set()
        at -= 1
    back = {words[at] for at in range(colon, len(words)) if words[at - 1] in inside}
    if len(listed) < _SEVERAL or words[index] not in listed or not listed <= back:
        return []
    stem = known.stem(index)
    ids = of_kind(stem.ids, "oblast", gazetteer) if stem else ()
    return [line.place((index, stem.last), ids, "oblast")] if stem and ids else []


def _listed_regions(line: Line, index: int) -> list[PlaceName]:
    """Read a list of regions that a dash, a colon, "of" or "including" joins to "regions" before it.

    So the communities of "the hromadas of Marhanets and Pokrov".
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    if index < _LEAD_IN or declension.is_cyrillic(tokens[index].text):
        return []
    kinds = lexicon.table("plural_kinds")
    marked = tokens[index - 1].text in _JOINTS and any(
        kinds.get(token.text) == "oblast" for token in tokens[max(index - _LEAD_IN_REACH, 0) : index - 1]
    )
    counted = None if marked else _regions_counted(line, index)
    marked = marked or counted is not None
    led = lexicon.any_of("linking", "passing_words")
    kind = kinds.get(tokens[index - 2].text) if tokens[index - 1].text in led else None
    if kind == "hromada" and tokens[index - 2].text not in lexicon.set("hromada_words"):
        kind = None  # "communities of" may be any places
    hint = "oblast" if marked else kind
    if hint not in {"oblast", "hromada"}:
        return []
    names = []
    for first, stem in (
        _row_with_sides(line, index) or row_of_stems(tokens, index, known, lexicon, only_adjectives=False).row
    ):
        ids = of_kind(stem.ids, hint, gazetteer) or units_of_seat(tokens[first], stem, known.folded, gazetteer, hint)
        if not ids:
            return []
        names.append(line.place((first, stem.last), ids, hint))
    if counted is not None and counted != len(names):
        return []
    return names if len(names) > 1 else []


def _regions_counted(line: Line, index: int) -> float | None:
    """Return how many regions are counted before a mark: "consumers in six regions are without light: A, B …".

    A name between them is that of another list.
    """
    tokens, lexicon = line.tokens, line.lexicon
    if tokens[index - 1].text not in _JOINTS - {"-"}:
        return None
    kinds, numerals = lexicon.table("plural_kinds"), lexicon.table("numerals")
    for at in range(index - 2, 0, -1):
        if tokens[at].text in _JOINTS or tokens[at].text == ";" or (line.here and line.here[-1].last > at):
            return None
        if kinds.get(tokens[at].text) == "oblast":
            before = tokens[at - 1].text
            value = float(before) if before.isdigit() else numerals.get(before)
            return None if value is None else float(value)
    return None


def _row_with_sides(line: Line, index: int) -> list[tuple[int, KnownName]]:
    """Return a list that tells of each member where it lies: "Kherson in the south, Donetsk in the east"."""
    tokens, lexicon = line.tokens, line.lexicon
    row: list[tuple[int, KnownName]] = []
    at = index
    while at < len(tokens) and tokens[at].capital:
        stem = line.known.stem(at) or line.known.name(at)
        if stem is None:
            break
        row.append((at, stem))
        side = [token.text for token in tokens[stem.last : stem.last + 3]]
        told = len(side) == 3 and side[0] in lexicon.set("locatives") and side[2] in lexicon.set("parts_of_a_country")
        if not told:
            return row if len(row) > 1 else []
        at = stem.last + 3
        while at < len(tokens) and tokens[at].text in lexicon.any_of("list_marks", "list_joins"):
            at += 1
    return row if len(row) > 1 else []
