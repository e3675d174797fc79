"""Find places that a sentence gives by others: "near X", "5 km north of X", "between X and Y", "the north of X".

The words stand in the lexicon (`near`, `corridor`, `parts`) and are matched with every toponym as one `<place>`; the
longest phrase about a name is taken. What is found here says nothing of where the places are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.finding import Number, parse_digits
from geo.mentions.patterns import Match
from geo.mentions.placed import PLACE, Placed
from geo.mentions.reading import Reading
from geo.model import PlaceName, Token, Vicinity

_SECTIONS = ("near", "corridor", "parts")
_CLAUSES = frozenset({";", ":", "."})
_UNITS = frozenset({"oblast", "raion", "hromada", "region", "country"})
_APPOSED_WORDS = 3
_LISTED = frozenset({"near", "outskirts"})


def find_vicinities(reading: Reading, placed: Placed) -> list[Vicinity]:
    """Return the vicinities of a sentence in order; each of its toponyms is told of by at most one."""
    rules, row, openings = reading.lexicon.rules, placed.row, placed.openings
    matches = [match for section in _SECTIONS for match in rules.find_overlapping(section, row, openings)]
    if not matches:
        return []
    names, tokens, places, at = placed.names, placed.tokens, placed.places, placed.stood
    found: list[Vicinity] = []
    taken: set[int] = set()
    # The longest phrase first: "on the northern outskirts of X" says more than "outskirts of X".
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        inside = [places[i] for i in range(match.first, match.last) if i in places]
        wanted = 2 if match.rule.get("kind") == "corridor" else 1
        if len(inside) != wanted or taken & set(inside) or _is_no_place(match, tokens, reading.lexicon):
            continue
        vicinity = _vicinity(match, inside, tokens, at, reading)
        found.append(vicinity)
        taken |= set(inside)
    found += _of_lists(found, names, reading)
    return sorted((_apposed(v, names, reading) for v in found), key=lambda v: v.first)


def _is_no_place(match: Match, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words tell of no place: "the northern Sumy region", "split between A and B"."""
    kind = match.rule.get("kind")
    if (
        match.first
        and tokens[match.first].text in lexicon.set("suburb_words")
        and tokens[match.first - 1].text == PLACE
    ):
        return True  # "the Kyiv suburb of Brovary": a town
    if kind not in {"part", "corridor"} or not match.first:
        return False
    before = tokens[match.first - 1].text
    if kind == "corridor":
        return before in lexicon.set("not_before_corridors")
    if match.rule.get("bare"):
        address = match.first > 1 and before in lexicon.set("linking") and tokens[match.first - 2].text == PLACE
        return address or before in lexicon.set("not_before_parts")  # "the Belgorod region of western Russia"
    after = tokens[match.last].text if match.last < len(tokens) else ""
    return tokens[match.last - 1].text != PLACE and after == PLACE  # "Ukraine's north Sumy …"


def _vicinity(
    match: Match, inside: Sequence[int], tokens: Sequence[Token], at: Sequence[int], reading: Reading
) -> Vicinity:
    words = [token.text for token in tokens[match.first : match.last]]
    kind = str(match.rule.get("kind"))
    first, low, high = at[match.first], None, None
    if kind in {"away", "offset"}:
        distance = _distance(at[match.first], reading)
        if distance is None:
            kind = "near" if kind == "away" else "toward"  # "a few kilometres from X"
        else:
            first, low, high = distance
    return Vicinity(
        kind=kind,
        names=tuple(inside),
        first=first,
        last=at[match.last],
        low_km=low,
        high_km=high,
        directions=tuple(dict.fromkeys(directions_told(words, reading.lexicon))),
        bare=bool(match.rule.get("bare")),
        road=bool(match.rule.get("road")),
    )


def directions_told(words: Iterable[str], lexicon: Lexicon) -> Iterable[str]:
    """Yield the points of the compass that words name: «північному сході» is one, "north and east" are two."""
    table = lexicon.table("directions")
    stems = {word[:-1]: value for word, value in table.items() if word.endswith("*")}
    halves = lexicon.set("direction_halves")
    half = ""
    for word in words:
        found = table.get(word)
        if found is None:
            fitting = [stem for stem in stems if word.startswith(stem)]
            found = stems[max(fitting, key=len)] if fitting else None
        if found is None:
            half = ""
        elif word in halves:
            half = str(found)
        else:
            yield half + str(found)
            half = ""
    if half:
        yield half


def _distance(unit_at: int, reading: Reading) -> tuple[int, float, float] | None:
    """Return the number before a unit of length as (its first token, least km, most km), None without a number."""
    factor = float(_lookup(reading.lexicon.table("distance_units"), reading.tokens[unit_at].text) or 0)
    number = next((n for n in reading.numbers if n.last == unit_at), None)
    values = _bounds(number) if number is not None else _digits(reading.tokens, unit_at)
    if not factor or values is None:
        return None
    first = number.first if number is not None else unit_at - 1
    return first, round(values[0] * factor, 3), round(values[1] * factor, 3)


def _lookup(table: Mapping[str, object], word: str) -> str | None:
    value = table.get(word)
    return None if value is None else str(value)


def _bounds(number: Number) -> tuple[float, float] | None:
    known = [value for value in (number.low, number.best, number.high) if value is not None]
    return (min(known), max(known)) if known and min(known) > 0 else None


def _digits(tokens: Sequence[Token], unit_at: int) -> tuple[float, float] | None:
    word = tokens[unit_at - 1].text if unit_at else ""
    if not word[:1].isdigit() or ":" in word:
        return None
    try:
        value = parse_digits(word)
    except ValueError:
        return None
    return (value, value) if value > 0 else None


def _of_lists(found: Sequence[Vicinity], names: Sequence[PlaceName], reading: Reading) -> list[Vicinity]:
    """Return what "near" before a list says of its other members: "near Izium, Lyman and Yampil"."""
    joining = reading.lexicon.set("list_words")
    told = {name for vicinity in found for name in vicinity.names}
    more: list[Vicinity] = []
    for vicinity in found:
        index = vicinity.names[-1]
        if vicinity.kind not in _LISTED or vicinity.last != names[index].last:
            continue
        row: list[Vicinity] = []
        while index + 1 < len(names) and index + 1 not in told:
            gap = reading.words(names[index].last, names[index + 1].first)
            if gap != [","] and not (gap and gap[-1] in joining and set(gap) <= joining | {","}):
                break
            index += 1
            row.append(replace(vicinity, names=(index,), first=names[index].first, last=names[index].last))
            if gap != [","]:  # a comma alone makes no list: "near Yampil, Donetsk region"
                more += row
                told |= {one.names[0] for one in row}
                row = []
    return more


def _apposed(vicinity: Vicinity, names: Sequence[PlaceName], reading: Reading) -> Vicinity:
    """Mark what only says where the place right before lies: "in Chuhuiv, 35 km south-east of Kharkiv".

    So does what tells how far the front is.
    """
    end = vicinity.first
    if vicinity.low_km is not None and reading.lexicon.set("fronts") & set(reading.words(end - _APPOSED_WORDS, end)):
        return replace(vicinity, apposed=True)
    for name in reversed(names):
        if name.last > vicinity.first or name.excluded:
            continue
        gap = reading.words(name.last, end)
        if len(gap) > _APPOSED_WORDS or set(gap) & (reading.lexicon.set("list_words") | _CLAUSES):
            break
        if name.hint not in _UNITS:
            return replace(vicinity, apposed=True)
        end = name.first
    return vicinity
