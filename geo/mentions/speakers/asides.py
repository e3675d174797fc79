"""Words between a source and its verb that tell when, where or to whom: "on Telegram", «журналістам у четвер»."""

from __future__ import annotations

from geo.mentions.reading import Reading

MARKS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", '"', "“", "”", "«", "»"})
_BREAKS = MARKS - {"«", "»"}
_QUOTED = 6  # tokens between guillemets
_CHANNEL = 4
_DATE = 5  # tokens of a date and the commas around it


def closing(reading: Reading, at: int) -> int | None:
    """Return where a short quotation that opens at `at` closes."""
    return next((i for i in range(at, min(at + _QUOTED, len(reading.row))) if reading.row[i] == "»"), None)


def is_aside(reading: Reading, at: int) -> bool:
    """Whether words that tell when, where or to whom begin here: "… on Telegram", «… у четвер»."""
    told = reading.lexicon.any_of("told_where", "told_whom", "told_when", "weekday", "months")
    if reading.row[at] in reading.lexicon.any_of("told_where", "told_whom", "told_when"):
        return True
    if reading.row[at] not in reading.lexicon.set("told_prepositions"):
        return False
    return any(word in told or word[0].isdigit() for word in reading.row[at + 1 : at + 2]) or any(
        word in reading.lexicon.set("told_where") for word in reading.row[at + 2 : at + 3]
    )


def after_asides(reading: Reading, start: int) -> int:
    """Return where a name begins behind words that tell when, where or to whom: «сказав журналістам у четвер мер»."""
    lexicon, row = reading.lexicon, reading.row
    when = lexicon.any_of("told_when", "weekday", "months")
    at = start
    while at < len(row):
        if row[at] in lexicon.set("told_whom"):
            at = _past_outlet(reading, at + 1)
        elif (dated := _past_date(reading, at)) > at:
            at = dated
        elif row[at] in when or (row[at][0].isdigit() and (":" in row[at] or when.intersection(row[at + 1 : at + 2]))):
            at += 1
        elif row[at] in lexicon.set("told_prepositions") and is_aside(reading, at):
            ahead = range(at + 1, min(at + 1 + _CHANNEL, len(row)))
            told = [i for i in ahead if row[i] in lexicon.set("told_where") or row[i] in when or row[i][0].isdigit()]
            at = told[-1] + 1 if _BREAKS.isdisjoint(row[at : told[-1]]) else told[0] + 1
            at = _past_outlet(reading, at) if row[at - 1] in lexicon.set("told_where") else at
        else:
            break
    return at


def _past_date(reading: Reading, at: int) -> int:
    """Return where a sentence goes on behind a date between commas: «написав у неділю, 8 листопада, голова …»."""
    row, months = reading.row, reading.lexicon.set("months")
    if row[at] != "," or at + 1 >= len(row):
        return at
    close = next((n for n in range(at + 1, min(at + _DATE, len(row))) if row[n] == ","), None)
    dated = close is not None and all(word in months or word[0].isdigit() for word in row[at + 1 : close])
    return close + 1 if close is not None and dated else at


def _past_outlet(reading: Reading, at: int) -> int:
    """Return where the name of the outlet told ends, when a source follows it: «агентству «Новини» мер сказав»."""
    if reading.words(at, at + 1) == ["«"] and (closed := closing(reading, at)):
        return closed + 1
    return at
