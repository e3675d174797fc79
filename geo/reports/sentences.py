"""Split a report into sentences, headings, bullets and furniture; offsets never move.

A sentence is the unit of evidence, so a quoted one stays whole and an abbreviation never ends one. A line
break inside a sentence (a blank line a converter left) does not end it either, when the next line goes on in lower
case, nor does one of a hard wrap: where the next line's first word would have made its line the widest of all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from geo._text import Folded, fold
from geo.model import Sentence, Token
from geo.reports import layout
from geo.reports.language import language_of_sentence

# Numbers keep their separators; letter-number names (Shahed-136) and compounds (62-year-old) are one word.
_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|(?:[a-z]\.){2,}(?![a-z])"  # an abbreviation
    r"|(?<![^\W_])н\.п\."  # «населений пункт»
    r"|\d+(?:[.,]\d+)?-[^\W\d_]+(?:-[^\W\d_]+)*"  # a compound
    r"|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:]\d+)*"  # a number
    r"|'s(?!\w)"
    r"|[^\W\d_]+(?:-\d+[\w-]*|-[^\W\d_]+|'(?!s(?!\w))[^\W\d_]+)*"  # a word
    r"|\S"
)
_ENDERS = ".!?…"
_MAY_END = re.compile(r"[.!?…]+|«")
_CLOSERS = "\"'”’»)]*_"
_NOTES = re.compile(
    r"(?: ?\[\d{1,3}\])+(?=\s|$)|[\u00b9\u00b2\u00b3\u2070-\u2079]+(?=\s|$)"
)  # "… two were killed.[7] The …"
_DASHES = "–—-"
_HYPHENS = frozenset({"-", "−"})
_QUOTES = frozenset('"“”„')
_NAME_WORDS, _SHORT_NAME = 4, 2  # in quotes
_OPENERS = "\"'“‘«„([*_—–-"
# A quotation of one sentence stays whole; one that tells several is read sentence by sentence: two long ones in a row,
# or three of which it opens with a long one.
_QUOTED_END = re.compile(
    r"[^.!?…«»]{25,}[.!?…]\s+[^\W\d_a-zа-яёіїєґ][^.!?…«»]{25,}"
    r"|«[^.!?…«»]{25,}(?:[.!?…]\s+[^\W\d_a-zа-яёіїєґ][^.!?…«»]{15,}){2}"
)
# A mark of lists needs no space behind it ("▪️Sumy: 900 customers"), a dash, a number or any other picture does.
_LIST_MARK = r"[•▪▫●○◦‣⁃►▶\u25a0-\u25ff\u2795-\u2797\u2b1b\u2b1c\U0001f4cd\U0001f534-\U0001f53d\U0001f7e0-\U0001f7eb]"
_BULLET = re.compile(
    r"\s*(?:[-–—•*▪▫●○◦‣⁃►▶·]|[\u2190-\u21ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u203c\u2049\U0001f000-\U0001faff]"
    r"|\d{1,2}(?:[.)]|\ufe0f?\u20e3))[\ufe0f\u200d\u20e3]*\s+"
    rf"|\s*{_LIST_MARK}[\ufe0f\u200d]*(?=[^\W_])"
)
_HEADING_MARK = re.compile(r"\s*#{1,6}\s")
_REST = re.compile(r"\S")
_OPENED = re.compile(rf"[{re.escape(_OPENERS)}]*\s*")
_LONGEST_WORD = 40  # nearly none before a full stop is longer
_WORD_BEFORE = re.compile(r"[\w.'\u0300-\u036f-]*$")
_GLUED_BEFORE = re.compile(r"(?<![\w.'’-])[а-яёіїєґ]{3,}$")
_GLUED_AFTER = re.compile(r"[А-ЯЁІЇЄҐ](?:[а-яёіїєґ]|\s)")
_LETTERS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_PAIR_BEFORE = re.compile(r"(\w+)\.\s*$")
_UNIT_BEFORE = re.compile(r"(?:\d|[/°′″'\"”])\s*$")
_CLOCK_BEFORE = re.compile(r"\d:\d\d\s*$")
_DATELINE_HEAD = re.compile(r"[*_]*[^\W\d_][\w' ’ʼ-]{1,30}$")
_HEAD_OF_A_LINE = re.compile(r"\s*[^\W\d_][^\n:.,;!?–—]{1,40}(?::| [–—]) ")  # "Sumy region: ", of lines in a row
_QUOTATION = 300
_HEADING_LENGTH = 110
_ITEM_LENGTH = 60
_MOST_TOKENS = 400
_NARROWEST_WRAP = 60
_WIDEST_WRAP = 120  # a longer line shows that lines end where their author ended them
_NO_BLOCK = (0, 0, "")


def split_sentences(text: str, folded: Folded | None = None) -> tuple[Sentence, ...]:
    """Split a text into sentences with their tokens, in order.

    Every non-space character belongs to exactly one sentence; `text[s.start:s.end]` has no outer space.
    """
    folded = folded or fold(text)
    tokens = _tokens(text, folded)
    starts = [token.start for token in tokens]
    sentences: list[Sentence] = []
    next_token = sections = section = 0
    headed, before = 0, _NO_BLOCK
    earlier = _NO_BLOCK
    for paragraph, (start, end, kind) in enumerate(_blocks(text)):
        if kind in {"heading", "bullet"}:
            sections += 1
            section = sections
            headed = section if kind == "heading" else headed
        elif kind == "body" and _ends_list(text, start, before, earlier):
            section = headed
        before, earlier = (start, end, kind), before
        for first, last in _cut(text, start, end, kind):
            first_token = bisect_left(starts, first, next_token)
            next_token = bisect_left(starts, last, first_token)
            for begin, stop, cut in _pieces(first, last, tokens[first_token:next_token]):
                lang = language_of_sentence(text[begin:stop])
                piece = _with_names_in_guillemets(cut, longest=1 if lang == "en" else _NAME_WORDS)
                sentences.append(
                    Sentence(
                        start=begin,
                        end=stop,
                        paragraph=paragraph,
                        section=section,
                        kind=kind,
                        tokens=piece,
                        words=[token.text for token in piece],
                        lang=lang,
                    )
                )
    return tuple(sentences)


def _with_names_in_guillemets(tokens: tuple[Token, ...], longest: int = _NAME_WORDS) -> tuple[Token, ...]:
    """Read a name in straight or curly quotes as one in guillemets: `"Шахед" попал в дом` as «Шахед» попал в дом.

    A name has at most the longest number of words. One word or two, or a few that begin with a capital or a figure, and
    hold no mark are a name; a quotation stays.
    """
    if not any(token.text in _QUOTES for token in tokens):
        return tokens
    out = list(tokens)
    at = 0
    while at < len(out):
        if out[at].text not in _QUOTES:
            at += 1
            continue
        last = next((end for end in range(at + 1, min(at + longest + 2, len(out))) if out[end].text in _QUOTES), None)
        inside = out[at + 1 : last] if last is not None else []
        short = 0 < len(inside) <= _SHORT_NAME  # "шахед"
        named = short or (bool(inside) and (inside[0].capital or inside[0].text[0].isdigit()))
        if last is not None and named and all(token.is_word or token.text == "-" for token in inside):
            out[at], out[last] = out[at]._replace(text="«"), out[last]._replace(text="»")
        at = at + 1 if last is None else last + 1
    return tuple(out)


def _ends_list(text: str, start: int, before: tuple[int, int, str], earlier: tuple[int, int, str]) -> bool:
    """Whether a paragraph goes on after a list, and is no more of its last item: that ended, and a gap or a row tells.

    After the items of two towns, and an empty line: "From the border 33 people were evacuated." An item without a full
    stop may be the heading of what follows, unless another item stands right before it.
    """
    gap, row = text[before[1] : start].count("\n") > 1, earlier[2] == "bullet"
    if before[2] != "bullet":
        return False
    ended = text[before[0] : before[1]].rstrip().rstrip(_CLOSERS)[-1:] in tuple(_ENDERS + ";")
    return (gap or row) if ended else (gap and row)


def _pieces(first: int, last: int, tokens: list[Token]) -> Iterator[tuple[int, int, tuple[Token, ...]]]:
    """Yield a sentence as (start, end, tokens), cut where no sentence goes on: what is no prose stays quick to read."""
    for at in range(0, len(tokens), _MOST_TOKENS):
        piece = tokens[at : at + _MOST_TOKENS]
        start = first if at == 0 else piece[0].start
        yield start, last if at + _MOST_TOKENS >= len(tokens) else piece[-1].end, tuple(piece)


def _tokens(text: str, folded: Folded) -> list[Token]:
    offsets = folded.offsets
    tokens: list[Token] = []
    make = tuple.__new__  # a report has more tokens than all else
    for match in _TOKEN.finditer(folded.text):
        at, stop = match.span()
        start = offsets[at]
        word, capital = match.group(), text[start].isupper()
        if word in _HYPHENS and folded.text[at - 1 : at] == " " == folded.text[stop : stop + 1]:
            word = "–"  # a hyphen that stands free is a dash
        cut = _joint(word, text, offsets, at) if capital and "-" in word else None
        if cut is None:
            # Marks dropped in folding (a stress, a soft hyphen) belong to the word they stand in, not to the gap.
            tokens.append(make(Token, (start, offsets[stop - 1] + 1, word, at, capital)))
            continue
        for first, last in ((at, cut), (cut, cut + 1), (cut + 1, stop)):
            begin = offsets[first]
            tokens.append(Token(begin, offsets[last - 1] + 1, folded.text[first:last], first, text[begin].isupper()))
    return tokens


def _joint(word: str, text: str, offsets: Sequence[int], at: int) -> int | None:
    """Return where the hyphen stands in "Kyiv-based", "Russian-held" or "Kyiv-Warsaw": two words for a reader of names.

    "Ivano-Frankivsk" is cut as well: a gazetteer looks a name up in the text, however many words it has.
    """
    head, _, tail = word.partition("-")
    if len(head) < 2 or not tail.isalpha():
        return None
    named = text[offsets[at + len(head) + 1]].isupper() and len(tail) > 2 and len(head) > 2
    joined = tail in layout.words("joined") or tail.endswith(_joined_ends())
    return at + len(head) if named or joined else None


@cache
def _joined_ends() -> tuple[str, ...]:
    return tuple(word[1:] for word in layout.words("joined") if word.startswith("*"))


def _blocks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, kind) of paragraphs, headings, bullets and furniture lines."""
    lines = [
        (match.start(), match.end()) for match in re.finditer(r"[^\n\r\u2028\u2029]+", text) if match.group().strip()
    ]
    widest = max((end - start for start, end in lines), default=0)
    current: tuple[int, int, str] | None = None
    for start, end in lines:
        line = text[start:end]
        kind = _kind_of(line)
        if kind == "body" and current is not None and _is_item(line, text[current[0] : current[1]], current[2]):
            kind = "bullet"
        if current is not None and kind == "body" and current[2] != "furniture":
            before = text[current[0] : current[1]].rstrip()
            gap = text[current[1] : start].count("\n")
            goes_on = line.lstrip()[:1].islower() and before[-1] not in _ENDERS + ":;"
            last = len(before.rsplit("\n", 1)[-1])
            wrapped = (
                gap <= 1
                and current[2] != "heading"
                and before.rstrip(_CLOSERS)[-1:] not in _ENDERS + ":"
                and last > _NARROWEST_WRAP
                and widest <= _WIDEST_WRAP
                and last + 1 + len(line.split(maxsplit=1)[0]) > widest
                and not (_HEAD_OF_A_LINE.match(line) and _HEAD_OF_A_LINE.match(text, current[0]))
            )
            if goes_on or wrapped:
                current = (current[0], end, current[2])
                continue
        if current is not None:
            yield _heading_or_not(text, *current)
        current = (start, end, kind)
    if current is not None:
        yield _heading_or_not(text, *current)


def _kind_of(line: str) -> str:
    if _HEADING_MARK.match(line):
        return "heading"
    if _furniture().match(line) or _update_mark().match(line):
        return "furniture"
    if _BULLET.match(line):
        return "bullet"
    return "body"


def _is_item(line: str, before: str, kind: str) -> bool:
    """Whether a line without a mark is an item of a list: "Damaged:", then "9 houses;", "a school;".

    The first follows a colon and ends as no sentence does; the next ones follow such a line.
    """
    line, before = line.strip(), before.rstrip()
    if not (line[0].islower() or line[0].isdigit()):
        return False
    listed = line[-1] == ";" or (line[-1] not in _ENDERS and len(line) <= _ITEM_LENGTH)
    if before[-1] == ":":
        return listed and kind != "furniture"
    unmarked = kind == "bullet" and not _BULLET.match(before)
    return (kind == "bullet" and before[-1] == ";") or (unmarked and (before[-1] == "," or listed))


@cache
def _furniture() -> re.Pattern[str]:
    """Lines that are no part of the story: credits, links to other stories, bare addresses."""
    openers = "|".join(sorted(map(re.escape, layout.words("furniture")), key=len, reverse=True))
    return re.compile(rf"\s*[*_]*(?:{openers})\b[*_]*\s*[:\[]|\s*by\s+\[|\s*<?https?://\S+>?\s*$", re.IGNORECASE)


@cache
def _update_mark() -> re.Pattern[str]:
    """Lines that say when the text below was added, and no more: "UPD at 09:18:", «ОНОВЛЕНО о 23:25:»."""
    marks = "|".join(sorted(layout.words("update_marks"), key=len, reverse=True))
    return re.compile(rf"\W*(?:{marks})\b\W*(?:[^\W\d]{{1,3}}\s+)?[\d:.]*\W*$", re.IGNORECASE)


def _heading_or_not(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    """Call a short line without a full stop a heading: roundups name a region that way.

    One of several sentences that leads to a list by a colon is none.
    """
    line = text[start:end].strip()
    if kind == "body" and len(line) <= _HEADING_LENGTH and line.rstrip(_CLOSERS)[-1:] not in tuple(_ENDERS + ",;"):
        several = line[-1] == ":" and len(list(_cut(text, start, end, kind))) > 1
        return start, end, kind if several else "heading"
    return start, end, kind


def _cut(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    if kind in {"heading", "furniture"}:
        yield _trim(text, start, end)
        return
    first = start
    index = start
    while (mark := _MAY_END.search(text, index, end)) is not None:
        index = mark.start()
        if mark.group() == "«":
            close = text.find("»", index, min(index + _QUOTATION, end))
            index = index + 1 if _QUOTED_END.search(text, index, max(close, index)) else max(index + 1, close)
            continue
        closed = mark.end()
        while closed < end and text[closed] in _CLOSERS:
            closed += 1
        if (notes := _NOTES.match(text, closed, end)) is not None:
            closed = notes.end()
        if _ends_here(text, first, index, closed, end) and not _is_dateline(text, start, first, index, closed):
            yield _trim(text, first, closed)
            first = closed
        index = closed
    if text[first:end].strip():
        yield _trim(text, first, end)


def _is_dateline(text: str, start: int, first: int, dot: int, after: int) -> bool:
    """Whether a block begins with a place and a date, each with its full stop: «Київ. 24 січня.»."""
    if first != start or not _DATELINE_HEAD.fullmatch(text[first:dot]):
        return False
    return _date_after().match(text, after) is not None


@cache
def _date_after() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, layout.months()), key=len, reverse=True))
    day, ends = r"\d{1,2}", r"(?=\s*(?:[.,(—–/]|\d{4}))"
    return re.compile(rf"\s*(?:{day}\s+(?:{months})|(?:{months})\.?\s+{day}){ends}", re.IGNORECASE)


def _ends_here(text: str, first: int, dot: int, after: int, end: int) -> bool:
    rest = _REST.search(text, after, end)
    if rest is None:
        return True
    if rest.start() == after:
        return _is_glued(text, first, dot, after)
    opened = _OPENED.match(text, rest.start(), end)
    following = text[opened.end() : min(opened.end() + 1, end)] if opened is not None else ""
    if following.islower():
        return False  # "…?" he asked; a wrapped line; an abbreviation
    if text[dot] == ".":
        found = _WORD_BEFORE.search(text, max(first, dot - _LONGEST_WORD), dot)
        if found is not None and first < found.start() == dot - _LONGEST_WORD:
            found = _WORD_BEFORE.search(text, first, dot)
        bare = found.group().lower() if found else ""
        before = text[first : found.start()] if found else ""
        last = bare.rpartition("-")[2] if ".-" in bare else bare
        lettered = _LETTERS.fullmatch(bare) is not None  # «у напрямку н.п. Сеньківка»: no list has all of these
        if (lettered or last in layout.words("abbreviations")) and not (len(bare) > 1 and after - dot > 1):
            if bare in layout.words("unit_abbreviations") and text[rest.start()] in _DASHES:
                return False  # «з простору Липецької обл. – РФ»
            return _closes(bare, before, following) or (
                bare in layout.words("final_abbreviations") and _starts_sentence(text[after:end])
            )
        if len(bare) == 1 and bare.isalpha():
            return _closes(bare, before, following)  # an initial
        if bare.isdigit() and dot - first <= len(bare) + 1:
            return False  # a list number
    return True


def _is_glued(text: str, first: int, dot: int, after: int) -> bool:
    """Whether only the space between two sentences was lost: «разрушений нет.Также …», no «им.Чехова», «Цензор.Нет»."""
    before = _GLUED_BEFORE.search(text, max(first, dot - _LONGEST_WORD), dot)
    known = before is None or before.group().lower() in layout.words("abbreviations")
    return after == dot + 1 and text[dot] == "." and not known and _GLUED_AFTER.match(text, after) is not None


def _closes(bare: str, before: str, following: str) -> bool:
    """Whether an abbreviation stands after what it belongs to, so that a capital letter begins a new sentence."""
    if not following.isupper():
        return False
    if bare in layout.words("closing_abbreviations"):
        return True
    pair = _PAIR_BEFORE.search(before)
    if pair is not None and f"{pair[1].lower()}.{bare}" in layout.words("closing_abbreviations"):
        return True
    if bare in layout.words("place_abbreviations") and _CLOCK_BEFORE.search(before):
        return False  # «01:42 м. Суми»
    unit = _UNIT_BEFORE.search(before)
    return unit is not None and (bare in layout.words("numbered_abbreviations") or before.rstrip()[-1:] in "/°′″'\"”")


def _starts_sentence(rest: str) -> bool:
    word = re.match(r"\W*(\w+)", rest)
    return bool(word) and word is not None and word.group(1).lower() in layout.words("starters")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
