"""Names the gazetteer knows, as a sentence writes them: the longest at each word, stems of adjectives, their kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Entry, PlaceName, Token

_MOST_LETTERS = 60  # of a name behind its first word
_APART, _JOINED = "'ї", "ії"  # «Юр'ївська громада» is the register's «Юріївська»
_Prefixes = Callable[[str, int], Iterable[tuple[int, tuple[str, ...]]]]


class KnownName(NamedTuple):
    """A gazetteer name at a token: the token offset after it, and its entries."""

    last: int
    ids: tuple[str, ...]


class Known:
    """The longest name that the gazetteer knows at each token of a sentence, and the longest stem of a unit's name.

    Each is looked up once, however many readings of the words ask for it. has_types tells whether the sentence has a
    type word at all; untyped keeps the members of lists that end without one, which are walked through once. spellings
    has words of names that the gazetteer spells otherwise, by how reports write them.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        folded: Folded,
        gazetteer: Gazetteer,
        *,
        has_types: bool,
        spellings: Mapping[str, object],
    ) -> None:
        self.folded = folded
        self.has_types = has_types
        self.untyped: set[int] = set()
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._spellings = spellings
        self._names: dict[int, KnownName | None] = {}
        self._stems: dict[int, KnownName | None] = {}

    def name(self, at: int) -> KnownName | None:
        """Return the name usable alone that begins at a token."""
        if at in self._names:
            return self._names[at]
        found = self._names[at] = longest(self._tokens, at, self._hits(self._gazetteer.prefixes, at))
        return found

    def stem(self, at: int) -> KnownName | None:
        """Return the stem that begins at a token and names a unit beside a type word."""
        if at in self._stems:
            return self._stems[at]
        found = self._stems[at] = longest(self._tokens, at, self._hits(self._gazetteer.admin_prefixes, at))
        return found

    def _hits(self, prefixes: _Prefixes, at: int) -> Iterable[tuple[int, tuple[str, ...]]]:
        """Return the names that begin at a token, by the gazetteer's spelling of its word where it is another."""
        token = self._tokens[at]
        spelled = self._spellings.get(token.text)
        if spelled is None:
            hits = list(prefixes(self.folded.text, token.at))
            if _APART not in token.text or any(last >= token.at + len(token.text) for last, _ in hits):
                return hits
            spelled = token.text.replace(_APART, _JOINED)
        spelled, end = str(spelled), token.at + len(token.text)
        told = spelled + self.folded.text[end : end + _MOST_LETTERS]
        return [(end + last - len(spelled), ids) for last, ids in prefixes(told, 0) if last >= len(spelled)]


def longest(tokens: Sequence[Token], index: int, hits: Iterable[tuple[int, tuple[str, ...]]]) -> KnownName | None:
    """Return the longest hit that ends where a token ends."""
    best: KnownName | None = None
    last = index
    for end, ids in hits:  # the shortest first
        while last < len(tokens) and tokens[last].at + len(tokens[last].text) < end:
            last += 1
        if last < len(tokens) and tokens[last].at + len(tokens[last].text) == end:
            best = KnownName(last + 1, ids)
    return best


class Stems(NamedTuple):
    """A list of names that may share a type word: each with its first token, and the token offset after the last."""

    row: list[tuple[int, KnownName]]
    last: int
    with_article: bool


def of_kind(ids: Iterable[str], hint: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the entries of the kind a type word asks for; «Київська область» is no city where there is an oblast."""
    fits = tuple(ident for ident in ids if fits_kind(gazetteer.entry(ident), hint))
    oblasts = tuple(i for i in fits if (entry := gazetteer.entry(i)) and entry.kind == "oblast")
    return oblasts if hint == "oblast" and oblasts else fits


def fits_kind(entry: Entry | None, hint: str) -> bool:
    """Return whether an entry is of the kind a type word asks for."""
    if entry is None:
        return False
    if hint == "raion":
        return entry.kind in {"raion", "city_district"}
    if hint == "oblast":
        return entry.kind in {"oblast", "region"} or (entry.kind == "settlement" and entry.iso_3166_2 is not None)
    return entry.kind == hint


def place_name(
    text: str,
    number: int,
    tokens: Sequence[Token],
    span: tuple[int, int],
    ids: Sequence[str],
    hint: str | None,
    *,
    stem_last: int | None = None,
    excluded: str | None = None,
) -> PlaceName:
    """Return the place name at tokens span; stem_last ends the name proper where a type word follows it."""
    first, last = span
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
        article=first > 0 and tokens[first - 1].text == "the",  # lexicon-free: no other language here has one
    )


@dataclass(frozen=True, slots=True)
class Line:
    """What the readers of names share: a sentence of the text, what is known of its words, and the names before.

    number is the sentence's; earlier holds the names of the report before it, here those of the sentence so far.
    """

    text: str
    number: int
    tokens: Sequence[Token]
    known: Known
    gazetteer: Gazetteer
    lexicon: Lexicon
    earlier: Sequence[PlaceName]
    here: Sequence[PlaceName]

    def written(self, first: int, last: int) -> str:
        """Return the text of tokens first..last."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def place(
        self, span: tuple[int, int], ids: tuple[str, ...], hint: str | None, *, stem_last: int | None = None
    ) -> PlaceName:
        """Return the name of tokens span; stem_last is the token offset after the stem that is looked up."""
        return place_name(self.text, self.number, self.tokens, span, ids, hint, stem_last=stem_last)
