"""Find who says so: the office, agency, utility or person a sentence gives as its source."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.reading import Reading
from geo.model import Token

_MARKS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", '"', "“", "”", "«", "»"})
_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")
_QUOTES = _OPENING | _CLOSING | {'"'}
_NAME_LENGTH = 9
_QUOTED = 6
_LINE_HEAD = 6
_LEAST_LETTERS = 4  # two letters and their dots
_FULL_NAME = 2
_ASIDE_LENGTH = 14


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: its words in the text, the token span, and the offsets of place names inside its description."""

    text: str
    first: int
    last: int
    pronoun: bool = False


def find_speakers(reading: Reading) -> list[Speaker]:
    """Return the sources the sentence names, in order; a pronoun stands for the last person named before."""
    found: list[Speaker] = []
    found += [speaker for speaker in (_before_colon(reading), _after_dash(reading)) if speaker is not None]
    for match in reading.matches("speech"):
        if match.rule.get("how") == "after":
            speaker = _name_after(reading, match.last)
        else:
            speaker = None
            if _is_inverted(reading, match.first, match.last):
                speaker = _name_after(reading, match.last, strict=True)
            speaker = speaker or _name_before(reading, match.first) or _name_after(reading, match.last, strict=True)
        if speaker is not None:
            found.append(speaker)
    return found


def _before_colon(reading: Reading) -> Speaker | None:
    """Read the office a line begins with: "03:55. Kyiv prosecutors: a body was found"."""
    tokens = reading.tokens
    if ":" not in reading.row:
        return None
    first = next((at for at in range(min(_LINE_HEAD, len(tokens))) if tokens[at].text[0].isalpha()), None)
    if first is None:
        return None
    last = first
    while last < len(tokens) and last - first < _NAME_LENGTH and _in_name(reading, tokens[last]):
        last += 1
    if last == first or last >= len(tokens) or tokens[last].text != ":" or not _agency(reading, first, last):
        return None
    return _speaker(reading, first, last)


def _after_dash(reading: Reading) -> Speaker | None:
    """Read the name a sentence ends with after a comma and a dash: «Троє загиблих, – Терехов.»."""
    tokens = reading.tokens
    end = len(tokens) - (bool(tokens) and tokens[-1].text == ".")
    first = end
    while (
        first > 0 and end - first < _NAME_LENGTH and _in_name(reading, tokens[first - 1]) and tokens[first - 1].is_word
    ):
        first -= 1
    dashed = first > 1 and tokens[first - 1].text in {"—", "–", "-"} and tokens[first - 2].text in {",", "»", "”", '"'}
    is_place = any(start == first for start, _ in reading.places)
    if not dashed or first == end or is_place:
        return None
    return _speaker(reading, first, end)


def leaves_open(reading: Reading, *, within: bool) -> bool:
    """Return whether a quotation goes on after the sentence; within says that one went on before it."""
    if _QUOTES.isdisjoint(reading.row):
        return within
    depth, straight = int(within), 0
    for word in reading.row:
        depth += (word in _OPENING) - (word in _CLOSING)
        straight += word == '"'
    return (depth > 0) != (straight % 2 == 1) if straight else depth > 0


def _is_inverted(reading: Reading, first: int, last: int) -> bool:
    """Whether the verb follows a comma or a quotation and a name follows it: ", said Vyacheslav Chaus"."""
    before = reading.tokens[first - 1].text if first else ""
    if before not in {",", '"', "”", "»", "—", "–"} or last >= len(reading.tokens):
        return False
    after = reading.tokens[last]
    openers = reading.lexicon.any_of("plain_articles", "speaker_prepositions", "agencies", "office", "acting_letters")
    return after.capital or after.text in openers


def _name_before(reading: Reading, end: int) -> Speaker | None:
    """Read the subject of "… said": a name right before it, over an aside ("Vyacheslav Chaus, said")."""
    tokens = reading.tokens
    stop = end
    passed = reading.lexicon.set("before_speech") | reading.lexicon.set("weekday") | {","}
    while stop > 0 and tokens[stop - 1].text in passed:
        stop -= 1
    stop = _before_relative(reading, stop)
    if stop and tokens[stop - 1].text in reading.lexicon.set("first_persons"):
        return Speaker(_quote(reading, stop - 1, stop), stop - 1, stop, pronoun=True)
    first = stop
    while first > 0 and stop - first < _NAME_LENGTH and _in_name(reading, tokens[first - 1]):
        first -= 1
    while first + 1 < stop and tokens[first].text in passed:
        first += 1  # "Later Haivanenko confirmed"
    seated = reading.lexicon.set("address_words")
    while first > 1 and tokens[first - 1].text in seated and _agency(reading, first - 2, first - 1):
        first -= 2  # "police in Dnipro say"
        while first > 0 and _in_name(reading, tokens[first - 1]):
            first -= 1
    described = first < stop and _is_described(reading, first)
    if not any(token.capital for token in tokens[first:stop]) and not described and _agency(reading, first, stop):
        return _speaker(reading, first, stop)  # "…, emergency services told"
    if not any(token.capital for token in tokens[first:stop]):
        return _named_before_aside(reading, first) or _speaker(reading, first, stop)
    return _speaker(reading, _with_name(reading, first, stop), stop)


def _before_relative(reading: Reading, end: int) -> int:
    """Return where the name ends that "who heads the region" speaks of: "Vyacheslav Chaus, who …, said"."""
    who = reading.lexicon.set("who_words")
    for at in range(end - 1, max(end - _ASIDE_LENGTH, 0), -1):
        if reading.tokens[at].text in who and reading.tokens[at - 1].text == ",":
            return at - 1
        if reading.tokens[at].text in _MARKS - {","}:
            break
    return end


def _with_name(reading: Reading, first: int, last: int) -> int:
    """Return where the name before an office begins: "Vadym Filashkin, head of the administration, said"."""
    tokens = reading.tokens
    comma = first - 1
    if comma < _FULL_NAME or tokens[comma].text != "," or not _agency(reading, first, last):
        return first
    name = comma
    while name > 0 and tokens[name - 1].capital and tokens[name - 1].is_word:
        name -= 1
    dated = reading.lexicon.set("weekday") & {token.text for token in tokens[name:comma]}
    is_place = any(last_of > name and first_of < comma for first_of, last_of in reading.places)
    return first if comma - name < _FULL_NAME or dated or is_place else name


def _with_office(reading: Reading, first: int, last: int) -> int:
    """Return where the office after a full name ends: "said Ivan Fedorov, the head of the administration"."""
    tokens = reading.tokens
    if last - first < _FULL_NAME or not all(token.capital for token in tokens[first:last]):
        return last
    if last >= len(tokens) or tokens[last].text != ",":
        return last
    end = last + 1
    while end < len(tokens) and end - last <= _NAME_LENGTH and _in_name(reading, tokens[end]):
        end += 1
    closed = end == len(tokens) or tokens[end].text in _MARKS
    return end if closed and _agency(reading, last + 1, end) else last


def _is_described(reading: Reading, first: int) -> bool:
    """Whether a noun without a name goes on from an article or owner: "the country's biggest private company"."""
    for at in range(first, max(first - _NAME_LENGTH, -1), -1):
        word = reading.tokens[at].text
        if word in reading.lexicon.set("describers"):
            return True
        if word in _MARKS:
            return False
    return False


def _named_before_aside(reading: Reading, end: int) -> Speaker | None:
    """Read "DTEK, the country's biggest private energy company, said": the name before the description."""
    tokens = reading.tokens
    comma = next((at for at in range(end - 1, max(end - _NAME_LENGTH, 0), -1) if tokens[at].text == ","), None)
    if comma is None or not tokens[comma - 1].capital:
        return None
    if any(last == comma for _, last in reading.places):
        return None  # "in Romny, the local administration said"
    first = comma
    while first > 0 and tokens[first - 1].capital:
        first -= 1
    return _speaker(reading, first, comma)


def _name_after(reading: Reading, start: int, *, strict: bool = False) -> Speaker | None:
    """Read the source after "according to" or in ", said X": up to the next mark."""
    tokens = reading.tokens
    while start < len(tokens) and tokens[start].text in reading.lexicon.set("speaker_prepositions"):
        start += 1  # "повідомили в поліції"
    start = _after_acting(reading, start)
    last = start
    while last < len(tokens) and last - start < _NAME_LENGTH and _in_name(reading, tokens[last]):
        last += 1
    if start == last < len(tokens) - 1 and tokens[last].text == "«" and tokens[last + 1].capital:
        closed = next((at for at in range(last, min(last + _QUOTED, len(tokens))) if tokens[at].text == "»"), None)
        return None if closed is None else _speaker(reading, start + 1, closed)  # «уточнили в «Россетях»»
    if start < last < len(tokens) and tokens[last].text == "«":
        closed = next((at for at in range(last, min(last + _QUOTED, len(tokens))) if tokens[at].text == "»"), None)
        last = last if closed is None else closed + 1  # «компанії «Чернігівобленерго»»
    if strict and (start == last or not tokens[start].capital) and not _agency(reading, start, last):
        return None
    if strict and tokens[start].text in reading.lexicon.any_of("weekday", "after_speech"):
        return None
    return _speaker(reading, start, _with_office(reading, start, last))


def _after_acting(reading: Reading, start: int) -> int:
    """Return where a name begins after letters that say who only stands in: «в. о. начальника ОВА»."""
    letters, at = reading.lexicon.set("acting_letters"), start
    if start and reading.words(start - 1, start) and reading.tokens[start - 1].text in letters:
        at = start - 1  # its first letter looks like a preposition
    dotted = at
    while reading.words(dotted + 1, dotted + 2) == ["."] and reading.tokens[dotted].text in letters:
        dotted += 2
    return dotted if dotted - at >= _LEAST_LETTERS else start


def _in_name(reading: Reading, token: Token) -> bool:
    if token.text in _MARKS:
        return False
    if not token.is_word and token.text != "-" and token.text not in reading.lexicon.set("possessives"):
        return False
    return token.capital or token.text in reading.lexicon.any_of("agencies", "office", "speaker_words")


def _agency(reading: Reading, first: int, last: int) -> bool:
    return any(token.text in reading.lexicon.set("agencies") for token in reading.tokens[first:last])


def _speaker(reading: Reading, first: int, last: int) -> Speaker | None:
    tokens = reading.tokens
    drop = reading.lexicon.set("not_of_a_speaker")
    before = drop | reading.lexicon.set("weekday")
    while first < last and tokens[first].text in before:
        first += 1
    while last > first and tokens[last - 1].text in drop:
        last -= 1
    if first >= last:
        return None
    named = any(token.capital for token in tokens[first:last]) or _agency(reading, first, last)
    if not named or (first == 0 and last == 1 and tokens[0].text in reading.lexicon.set("function")):
        return None
    return Speaker(_quote(reading, first, last), first, last)


def _quote(reading: Reading, first: int, last: int) -> str:
    return reading.text[reading.tokens[first].start : reading.tokens[last - 1].end]
