"""Find who says so: the office, agency, utility or person a sentence gives as its source."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.reading import Reading
from geo.model import Token

_MARKS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", '"', "“", "”", "«", "»"})
_NAME_LENGTH = 9
_QUOTED = 6


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


def _is_inverted(reading: Reading, first: int, last: int) -> bool:
    """Whether the verb follows a comma or a quotation and a name follows it: ", said Vyacheslav Chaus"."""
    before = reading.tokens[first - 1].text if first else ""
    if before not in {",", '"', "”", "»", "—", "–"} or last >= len(reading.tokens):
        return False
    after = reading.tokens[last]
    openers = reading.lexicon.any_of("plain_articles", "speaker_prepositions", "agencies", "office")
    return after.capital or after.text in openers


def _name_before(reading: Reading, end: int) -> Speaker | None:
    """Read the subject of "… said": a name right before it, over an aside ("Vyacheslav Chaus, said")."""
    tokens = reading.tokens
    stop = end
    passed = reading.lexicon.set("before_speech") | reading.lexicon.set("weekday") | {","}
    while stop > 0 and tokens[stop - 1].text in passed:
        stop -= 1
    if stop and tokens[stop - 1].text in reading.lexicon.set("first_persons"):
        return Speaker(_quote(reading, stop - 1, stop), stop - 1, stop, pronoun=True)
    first = stop
    while first > 0 and stop - first < _NAME_LENGTH and _in_name(reading, tokens[first - 1]):
        first -= 1
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
    return _speaker(reading, first, stop)


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
    last = start
    while last < len(tokens) and last - start < _NAME_LENGTH and _in_name(reading, tokens[last]):
        last += 1
    if start < last < len(tokens) and tokens[last].text == "«":
        closed = next((at for at in range(last, min(last + _QUOTED, len(tokens))) if tokens[at].text == "»"), None)
        last = last if closed is None else closed + 1  # «компанії «Чернігівобленерго»»
    if strict and (start == last or not tokens[start].capital) and not _agency(reading, start, last):
        return None
    if strict and tokens[start].text in reading.lexicon.any_of("weekday", "after_speech"):
        return None
    return _speaker(reading, start, last)


def _in_name(reading: Reading, token: Token) -> bool:
    if token.text in _MARKS:
        return False
    if not token.is_word and token.text not in reading.lexicon.set("possessives") | {"-"}:
        return False
    return (
        token.capital
        or token.text in reading.lexicon.set("agencies")
        or token.text in reading.lexicon.set("office")
        or token.text in reading.lexicon.set("speaker_words")
    )


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
