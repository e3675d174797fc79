"""The source that a span of words names, or that they name nobody."""

from __future__ import annotations

from geo.mentions.reading import Reading
from geo.mentions.speakers.names import Speaker, is_agency, quoted, with_acting


def speaker(reading: Reading, first: int, last: int) -> Speaker | None:
    """Return the source that tokens first..last name, without the particles at its ends; None when they name none."""
    tokens, lexicon = reading.tokens, reading.lexicon
    drop = lexicon.set("not_of_a_speaker")
    before = drop | lexicon.any_of("weekday", "before_speech", "told_when")
    while first < last and (tokens[first].text in before or tokens[first].text == "-"):
        first += 1
    while last > first and (tokens[last - 1].text in drop or tokens[last - 1].text == "-"):
        last -= 1
    first = _past_place_joined(reading, first, last)
    if first >= last or _is_no_speaker(reading, first, last):
        return None
    first = with_acting(reading, first)
    text = quoted(reading, first, last)
    if reading.row[first:last] and lexicon.set("same_speaker").issuperset(reading.row[first:last]):
        return Speaker(text, first, last, pronoun=True)  # "the official said"
    return Speaker(text, first, last)


def _past_place_joined(reading: Reading, first: int, last: int) -> int:
    """Return where a name begins that "and" joins to a place of which something else was said."""
    joints = reading.lexicon.set("name_joints")
    for at in range(last - 1, first, -1):
        if reading.row[at] in joints and not is_agency(reading, first, at):
            is_place = any(start < at and first < end for start, end in reading.places)
            return at + 1 if is_place and at + 1 < last else first
    return first


def _is_no_speaker(reading: Reading, first: int, last: int) -> bool:
    """Whether the words name nobody: no name and no office, a month, or a place at which something happened."""
    tokens, lexicon = reading.tokens, reading.lexicon
    office = is_agency(reading, first, last)
    if not any(token.capital for token in tokens[first:last]) and not office:
        return True
    if first == 0 and last == 1 and tokens[0].text in lexicon.any_of("function", "told_things", "told_lists"):
        return True
    if lexicon.any_of("months", "weekday", "told_where", "no_speakers").issuperset(reading.row[first:last]):
        return True
    is_place = any(start <= first and last <= end for start, end in reading.places)
    return is_place and not office and bool(first) and reading.row[first - 1] in lexicon.set("prepositions")
