"""Find place names: the gazetteer proposes every name it knows, spelling and neighbours dispose.

A name must begin with a capital. A type word beside it ("Nizhyn district", "the village of Ivanivka") belongs to
how it is looked up; names of small or foreign places, many of which are ordinary words or surnames, must also stand
where a place would ("in", "near", after another place).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Entry, PlaceName, Sentence, Token

_STRONG_POPULATION = 100_000
_COMMON_WORD = 4
_OLD_NAME = 3
_STRONG_KINDS = frozenset({"country", "oblast", "region", "facility", "water"})
_LIST_MARKS = frozenset({",", "and", "&", "та", "і", "й", "и", "or", "або", "или"})


_BULLETS = frozenset("-–—•*▪●◦·")


class _Name(NamedTuple):
    """A gazetteer name at a token: the token offset after it, and its entries."""

    last: int
    ids: tuple[str, ...]


def find_toponyms(
    text: str, folded: Folded, sentences: Sequence[Sentence], gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Return every place name of the text in order; names excluded by their neighbours come with the reason."""
    return [
        name
        for number, sentence in enumerate(sentences)
        for name in _in_sentence(text, folded, number, sentence, gazetteer, lexicon)
    ]


def _in_sentence(
    text: str, folded: Folded, number: int, sentence: Sentence, gazetteer: Gazetteer, lexicon: Lexicon
) -> Iterable[PlaceName]:
    tokens = sentence.tokens
    found: list[PlaceName] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not (token.capital and token.text[0].isalpha()) or token.text == "the":
            index += 1
            continue
        names = _with_type_word(text, folded, number, tokens, index, gazetteer, lexicon)
        names = names or _after_type_word(text, folded, number, tokens, index, gazetteer, lexicon)
        if not names:
            bare = _longest(tokens, index, gazetteer.prefixes(folded.text, token.at))
            name = bare and _bare(text, number, tokens, index, bare, found, gazetteer, lexicon)
            name = name or _unknown(text, number, tokens, index, lexicon)
            names = [name] if name else []
        found += names
        index = names[-1].last if names else index + 1
    return found


def _unknown(text: str, number: int, tokens: Sequence[Token], index: int, lexicon: Lexicon) -> PlaceName | None:
    """Read "the village of X" where no gazetteer knows X: a place all the same, and it stays unresolved."""
    if index < 2 or tokens[index - 1].text != "of" or tokens[index - 2].text not in lexicon.table("kind_before"):
        return None
    if tokens[index - 2].text in {"capital", "port"}:
        return None
    last = index + 1
    while last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha():
        last += 1
    return _place_name(text, number, tokens, index, last, (), "settlement")


def _longest(tokens: Sequence[Token], index: int, hits: Iterable[tuple[int, tuple[str, ...]]]) -> _Name | None:
    """Return the longest hit that ends where a token ends."""
    best: _Name | None = None
    for end, ids in hits:
        last = index
        while last < len(tokens) and tokens[last].at + len(tokens[last].text) < end:
            last += 1
        if (
            last < len(tokens)
            and tokens[last].at + len(tokens[last].text) == end
            and (best is None or last >= best.last)
        ):
            best = _Name(last + 1, ids)
    return best


def _with_type_word(
    text: str, folded: Folded, number: int, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "Nizhyn district", "Donetsk and Kherson regions": every stem of the list takes the type word's kind."""
    stems: list[tuple[int, _Name]] = []
    at = index
    types = lexicon.table("admin")
    while at < len(tokens) and tokens[at].capital:
        stem = _longest(tokens, at, gazetteer.admin_prefixes(folded.text, tokens[at].at))
        if stem is None:
            break
        stems.append((at, stem))
        at = stem.last
        if at < len(tokens) and tokens[at].text in types:
            break
        if not (at < len(tokens) and tokens[at].text in _LIST_MARKS):
            break
        at += 1
        if at < len(tokens) and tokens[at].text in {"and", "the", "та", "і", "и"}:
            at += 1
        if at < len(tokens) and tokens[at].text == "the":
            at += 1
    if not stems or at >= len(tokens) or tokens[at].text not in types:
        return []
    hint = types[tokens[at].text]
    plural = tokens[at].text.endswith("s") or not tokens[at].text.isascii()
    if len(stems) > 1 and not plural:
        stems = stems[-1:]
        if stems[0][0] != index:
            return []
    names = []
    for first, stem in stems:
        ids = tuple(ident for ident in stem.ids if _fits(gazetteer.entry(ident), hint))
        if not ids:
            return []
        last = at + 1 if (first, stem) == stems[-1] else stem.last
        names.append(_place_name(text, number, tokens, first, last, ids, hint, stem_last=stem.last))
    return names


def _after_type_word(
    text: str, folded: Folded, number: int, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "the region of Lviv": the name stands alone, its kind before it."""
    types = lexicon.table("admin")
    if index < 2 or tokens[index - 1].text != "of" or tokens[index - 2].text not in types:
        return []
    hint = types[tokens[index - 2].text]
    if hint != "oblast":
        return []  # "the district of Kherson" is a district of the city
    stem = _longest(tokens, index, gazetteer.admin_prefixes(folded.text, tokens[index].at))
    ids = tuple(ident for ident in stem.ids if _fits(gazetteer.entry(ident), hint)) if stem else ()
    return [_place_name(text, number, tokens, index, stem.last, ids, hint)] if stem and ids else []


def _fits(entry: Entry | None, hint: str) -> bool:
    if entry is None:
        return False
    if hint == "raion":
        return entry.kind in {"raion", "city_district"}
    if hint == "oblast":
        return entry.kind in {"oblast", "region"} or (entry.kind == "settlement" and entry.iso_3166_2 is not None)
    return entry.kind == hint


def _bare(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    name: _Name,
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> PlaceName | None:
    """Judge a name without a type word after it."""
    single = name.last - index == 1
    word = tokens[index].text
    if single and (word in lexicon.set("not_places") or len(word) < 2):
        return None
    before = tokens[index - 1] if index else None
    after = tokens[name.last] if name.last < len(tokens) else None
    hint = _kind_hint(tokens, index, name.last, lexicon)
    quoted = text[tokens[index].start : tokens[name.last - 1].end]
    excluded = _excluded(before, after, lexicon)
    strong = _is_strong(word if single else quoted, name.ids, gazetteer)
    cued = hint is not None or _stands_like_a_place(tokens, index, name.last, found, lexicon)
    if excluded is None:
        if _is_person(tokens, index, name.last, found, lexicon) and (not strong or not cued):
            return None
        if not strong and not cued:
            return None
        if single and _is_abbreviation_of_something_else(quoted, strong=strong):
            return None
    if excluded is None and after is not None and lexicon.table("admin").get(after.text) == "raion" and single:
        # A district no register of today has: an old raion, or one abroad. Its seat tells where it is.
        return _place_name(
            text, number, tokens, index, name.last + 1, name.ids, "seat", stem_last=name.last, excluded=excluded
        )
    return _place_name(text, number, tokens, index, name.last, name.ids, hint, excluded=excluded)


def _is_abbreviation_of_something_else(quoted: str, *, strong: bool) -> bool:
    return quoted.isupper() and len(quoted) <= 4 and not strong and quoted.isascii()


def _is_strong(word: str, ids: Sequence[str], gazetteer: Gazetteer) -> bool:
    for ident in ids:
        entry = gazetteer.entry(ident)
        if entry is None or gazetteer.flag(ident, word) == _COMMON_WORD:
            continue
        if entry.kind in _STRONG_KINDS:
            return True
        if entry.kind == "settlement" and (
            entry.population >= _STRONG_POPULATION or (entry.country == "UA" and entry.population >= 10_000)
        ):
            return True
    return False


def _kind_hint(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> str | None:
    """Read the type word of "the city of X", "village X" or "X village"."""
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    kinds = lexicon.table("kind_before")
    if before and before[-1] in kinds:
        return str(kinds[before[-1]])
    if len(before) > 1 and before[-1] == "of" and before[-2] in kinds:
        return str(kinds[before[-2]])
    if last < len(tokens) and tokens[last].text in kinds and tokens[last].text not in {"capital", "port"}:
        return str(kinds[tokens[last].text])
    return None


def _stands_like_a_place(
    tokens: Sequence[Token], index: int, last: int, found: Sequence[PlaceName], lexicon: Lexicon
) -> bool:
    at = index - 1
    if at >= 0 and tokens[at].text in lexicon.set("articles"):
        at -= 1
    if at < 0:
        return last < len(tokens) and tokens[last].text == ":"
    word = tokens[at].text
    if word == ":" or tokens[at].text in _BULLETS:
        return True
    if word in lexicon.set("locatives") | {"of", "on", "from", "to", "outside", "hit", "struck", "shelled", "attacked"}:
        return True
    if word in _LIST_MARKS | {"("} and found and found[-1].last >= at - 1:
        return True
    return word.endswith("ern") and at > 0 and tokens[at - 1].text in lexicon.set("locatives") | {"the"}


def _excluded(before: Token | None, after: Token | None, lexicon: Lexicon) -> str | None:
    if after is not None and after.capital and after.text in lexicon.set("orgs_after"):
        return f"part of a name with {after.text.title()!r}"
    if (
        before is not None
        and before.text in lexicon.set("orgs_before")
        and (before.capital or before.text == "chicken")
    ):
        return f"part of a name with {before.text.title()!r}"
    return None


def _is_person(tokens: Sequence[Token], first: int, last: int, found: Sequence[PlaceName], lexicon: Lexicon) -> bool:
    """Whether a capitalised neighbour makes the name look like a first or last name."""
    quiet = lexicon.set("not_places") | lexicon.set("office") | lexicon.set("function") | lexicon.set("orgs_after")
    if first and tokens[first - 1].capital and tokens[first - 1].text[0].isalpha():
        word = tokens[first - 1].text
        in_place = bool(found) and found[-1].last >= first
        if not in_place and (word not in quiet or word in lexicon.set("titles")) and first - 1 > 0:
            return True
        if not in_place and first - 1 == 0 and word not in quiet and word not in lexicon.set("locatives"):
            return True
    if last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha():
        word = tokens[last].text
        return word not in quiet and word not in lexicon.set("titles") and word not in lexicon.table("admin")
    return False


def _place_name(
    text: str,
    number: int,
    tokens: Sequence[Token],
    first: int,
    last: int,
    ids: Sequence[str],
    hint: str | None,
    *,
    stem_last: int | None = None,
    excluded: str | None = None,
) -> PlaceName:
    start, end = tokens[first].start, tokens[last - 1].end
    name_end = tokens[(stem_last or last) - 1].end
    return PlaceName(
        start=start,
        end=end,
        text=text[start:end],
        sentence=number,
        first=first,
        last=last,
        ids=tuple(ids),
        name=text[start:name_end],
        hint=hint,
        excluded=excluded,
        article=first > 0 and tokens[first - 1].text == "the",
    )
