"""Find what a public text should not say: street addresses, coordinates and private persons' names, told by rule.

The words are data (`data/lexicon/privacy.yaml`). A name is private when a private role or an age stands beside it and
no office does; once told, it is found wherever the text repeats it. What no rule can tell stays: a reader must look.
Nothing is changed here but by `Cuts`, which takes spans out of a text and moves offsets with it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any

from geo import _data
from geo.model import Span

MARK = "[…]"
_UPPER = "A-ZА-ЯІЇЄҐ"
_WORD = rf"[{_UPPER}][\w’'ʼ-]{{0,40}}"  # bounded: no text may stall a pattern
_NUMBER = r"№?\s?\d{1,4}(?:\s?-?[A-Za-zА-Яа-яІіЇї](?!\w))?(?:/\d+)?"


@dataclass(frozen=True, slots=True)
class Found:
    """A span to take out. what: address, coordinates or name."""

    start: int
    end: int
    what: str


def find_private(text: str, *, keep: Sequence[Span] = ()) -> tuple[Found, ...]:
    """Return the spans of addresses, coordinates and private persons' names, in order, none overlapping.

    keep gives spans of place names: no person is found in them.
    """
    found = [Found(*match.span(), "coordinates") for match in _coordinates().finditer(text)]
    found += [Found(*match.span(), "address") for rule in _addresses() for match in rule.finditer(text)]
    found += [Found(*span, "name") for span in _names(text, keep)]
    out: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not out or one.start >= out[-1].end:
            out.append(one)
        elif one.end > out[-1].end:  # «Пошкоджено вулицю Соснову, 5»: the rest of what is hidden, not less
            out[-1] = replace(out[-1], end=one.end)
    return tuple(out)


class Spans:
    """Spans of a text, those that meet joined, found by bisection: a long report has thousands."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: list[Span] = []
        for start, end in sorted(spans):
            if start >= end:
                continue
            if self.spans and start <= self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))
        self._starts = [start for start, _ in self.spans]

    def touch(self, start: int, end: int) -> bool:
        """Return whether any of the spans shares a character with another."""
        number = bisect_right(self._starts, end - 1)
        return number > 0 and start < self.spans[number - 1][1]

    def outside(self, span: Span) -> list[Span]:
        """Return the parts of a span that none of the spans covers."""
        left, at = [], span[0]
        for start, end in self.spans[max(0, bisect_right(self._starts, at) - 1) : bisect_right(self._starts, span[1])]:
            if start > at:
                left.append((at, min(start, span[1])))
            at = max(at, end)
        return [*left, (at, span[1])] if at < span[1] else left


class Cuts(Spans):
    """Spans taken out of a text, each replaced by `MARK`; offsets into the old text become offsets into the new."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        super().__init__(spans)
        parts, at = [], 0
        for start, end in self.spans:
            parts += [text[at:start], MARK]
            at = end
        self.text = "".join([*parts, text[at:]])
        # How far the text after each number of cuts has moved.
        self._shifts = [0, *accumulate(len(MARK) - (end - start) for start, end in self.spans)]

    def moved(self, offset: int, *, is_end: bool = False) -> int:
        """Return where an offset stands in the new text; one inside a cut moves to the mark's nearest edge."""
        number = bisect_right(self._starts, offset if not is_end else offset - 1)
        if number and offset < self.spans[number - 1][1]:
            at = self.spans[number - 1][0] + self._shifts[number - 1]
            return at + len(MARK) if is_end else at
        return offset + self._shifts[number]

    def span(self, span: Span) -> Span:
        """Return a span of the old text as one of the new; a mark at its edge belongs to it."""
        return self.moved(span[0]), self.moved(span[1], is_end=True)


def _names(text: str, keep: Sequence[Span]) -> list[Span]:
    """Return every span of a private person's name."""
    public, private = set(), set()
    for match in _office().finditer(text):
        public.add(match["name"] or match["after"])
    for rule in _persons():
        for match in rule.finditer(text):
            start, end = match.span("name")
            if not any(first < end and start < last for first, last in keep):
                private.add(match["name"])
    surnames = {name.split()[-1] for name in public}
    forms = set()
    for name in private:
        words = name.split()
        if words[-1] in surnames or name in public:
            continue
        forms.add(r"\s+".join(_stem(word) for word in words))
        if len(words) > 1:
            forms.add(_stem(words[-1]))
            forms.add(rf"{_stem(words[0])}(?!\s+[{_UPPER}])")
    if not forms:
        return []
    rule = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))})(?!\w)")
    spans = [match.span() for match in rule.finditer(text)]
    return [(s, e) for s, e in spans if not any(first < e and s < last for first, last in keep)]


def _stem(word: str) -> str:
    """Return a pattern for a name in any case: Cyrillic names change their ends, Latin ones take 's."""
    if re.search("[А-Яа-яІіЇїЄєҐґ]", word):
        return rf"{re.escape(word[: max(3, len(word) - 2)])}\w{{0,4}}"
    return re.escape(word.removesuffix("’s").removesuffix("'s"))


@cache
def lists() -> dict[str, Any]:
    """Return the word lists with their examples."""
    plain: dict[str, Any] = _data.read_yaml("lexicon", "privacy.yaml")
    return plain


@cache
def _any_of(name: str) -> str:
    """Return a pattern for the words of a list: `stem*` stands for every word that goes on from it."""
    words = sorted(lists()[name]["words"].split(), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.removesuffix("*")) + r"\w+" * word.endswith("*") for word in words)


@cache
def _coordinates() -> re.Pattern[str]:
    """Return a pattern wider than what is read as coordinates.

    What may be a position is taken out, whatever side of the earth it names.
    """
    short = rf"(?:{_any_of('latitude_short')})\.?\s?ш\.?"
    words = rf"(?:{_any_of('latitude_sides')})\s(?:{_any_of('latitude_words')})"
    side = rf"(?:\s?(?:[NSEWnsewСВ]\b|{short}|{words}))?"
    return re.compile(
        rf"(?<![\d.,])[-−]?[1-8]?\d[.,]\d{{3,}}\s?[°º]?{side}[,;/|\s]\s*(?:[EW]\s?)?[-−]?1?\d?\d[.,]\d{{3,}}"
        r"(?:\s?[°º]?\s?[EWewВв]\b)?"
        r"|\b\d{1,3}(?:[.,]\d+)?\s?[°º](?!\s?[CС])[^.!?\n]{0,30}?(?:[.,]\d+[^!?\n]{0,20}?)?\b\d{1,3}(?:[.,]\d+)?\s?[°º](?!\s?[CС])"
        r"(?:\s?\d{1,2}(?:[.,]\d+)?\s?[′'’])?(?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:[″\"”]|[′'’]{2}))?(?:\s?[EWВв]\b)?"
        r"|\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b"
        r"|\b\d{1,2}\s?[C-HJ-NP-X][\s,]+(?:E\s?)?\d{6}(?:\s?m?\s?E)?[\s,/]+(?:N\s?)?\d{7}\b"
    )


@cache
def _addresses() -> tuple[re.Pattern[str], ...]:
    start = rf"(?!(?:{_any_of('no_street_openers')})\s)"
    after = (
        rf"(?:(?:[Nn]o\.?\s*)?{_NUMBER},?\s+)?{start}(?:{_WORD}\s+){{1,3}}(?i:{_any_of('streets_after')})(?:\w{{0,3}})"
    )
    named = rf"(?:{_WORD}|{_any_of('named_after')}|\d{{1,2}}-\w+)"
    before = rf"\b(?i:{_any_of('streets_before')})\b\.?\s+(?:{named}\s?){{1,4}}"
    house = rf"(?:,?\s+(?:{_any_of('house_words')})?\s*{_NUMBER}(?!\d))"
    return (
        re.compile(
            rf"(?<![\w])(?:{after})(?!\w)\.?(?!\s+[A-Z]){house}?".replace(r"\.?(?!\s", r"(?:\.(?=,|\s+\d))?(?!\s")
        ),
        re.compile(rf"{before}(?<!\s){house}?"),
    )


@cache
def _persons() -> tuple[re.Pattern[str], ...]:
    several, name = rf"{_WORD}(?:\s+{_WORD}){{1,2}}", rf"{_WORD}(?:\s+{_WORD}){{0,2}}"
    role = rf"(?i:{_any_of('private_roles')})"
    return (
        re.compile(rf"(?<![\w-]){role}(?:\s+of\s+{_WORD})?,?\s+(?P<name>{name})(?!\s+(?i:{_any_of('streets_after')}))"),
        re.compile(
            rf"(?<!\w)(?P<name>{several}),\s+(?:(?:{_any_of('determiners')})\s+)?(?:[a-z’'-]+\s+){{0,3}}{role}(?!\w)"
        ),
        re.compile(
            rf"(?<!\w)(?P<name>{several}),?\s+\(?(?:(?:{_any_of('age_words')})\s+)?\d{{1,3}}(?=[,.;:)]|\s+(?:{_any_of('after_an_age')})\b)"
        ),
        re.compile(rf"(?<!\w)(?P<name>{several}),?\s+\(?\d{{1,3}}\s+(?:{_any_of('years_of_age')})"),
        re.compile(rf"(?<!\w)\d{{1,3}}-(?:{_any_of('of_an_age')})\s+(?:[a-zа-яіїєґ’'-]+\s+){{0,2}}(?P<name>{name})"),
    )


@cache
def _office() -> re.Pattern[str]:
    name = rf"{_WORD}(?:\s+{_WORD}){{1,2}}"
    office = rf"(?i:{_any_of('offices')})"
    return re.compile(
        rf"(?<!\w){office}(?:\s+of\s+(?:the\s+)?{_WORD})?,?\s+(?P<name>{name})"
        rf"|(?<!\w)(?P<after>{name}),\s+(?:who\s+)?(?:[a-zа-яіїєґ’'-]+\s+){{0,3}}{office}(?!\w)"
    )
