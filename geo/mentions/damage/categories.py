"""What kind of thing a noun phrase names: by its table, by its head, or by the words before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.mentions.damage.compounds import for_vehicles
from geo.mentions.reading import Reading

_ADJECTIVES = 3
_GENERIC = ("buildings", "critical")
_HEADS = frozenset({"school", "hospital", "church"})
_DESCRIBED = 2  # words: a noun and what describes it


def is_share(reading: Reading, first: int) -> bool:
    """Whether the things are a share of a whole ("70 % of houses had no heating"): such shares are of outages."""
    return any(number.unit == "percent" and number.last == first for number in reading.numbers)


def category_of(reading: Reading, words: Sequence[str], first: int) -> str:
    """Return the category of a thing named by a row of words that begins at a token offset."""
    table = reading.lexicon.table("targets")
    if (told := by_next_word(reading, words, first + len(words))) is not None:
        return told
    if len(words) == 1 and is_a_halt(reading, words[0], first, first + 1):
        return "rail"
    categories = [str(table[word]) for word in words]
    # "a five-story office building": how high a house is tells what it is for only where nothing else does.
    storeyed = tuple(reading.lexicon.set("storeyed"))
    weak = reading.lexicon.set("weak_targets") | {word for word in words if word.endswith(storeyed)}
    if (headed := _by_its_head(reading, words, first)) is not None:
        return headed
    told_by = [(word, c) for word, c in zip(words, categories, strict=True) if c not in _GENERIC]
    telling = [c for word, c in told_by if word not in weak] or [
        c for word, c in told_by if not word.endswith(storeyed)
    ]
    telling = telling or [c for c in categories if c not in _GENERIC] or [c for c in categories if c == "critical"]
    category = telling[0] if telling else categories[0]
    if (station := _by_what_is_unknown(reading, words, first)) is not None:
        return station
    if category == "industry" and "energy" in categories:
        return "energy"
    if (category == "industry" and "fuel" in categories) or (category == "water" and _holds_fuel(reading, words)):
        return "fuel"  # «склад паливно-мастильних матеріалів»
    if category == "industry" and "gas" in categories:
        return "gas"  # "a gas treatment plant"
    if category == "industry" and "military" in categories:
        return "military"  # «склад боєприпасів»
    # "a gas station", "a fire station": two words that together mean what neither does.
    pairs = reading.lexicon.table("target_pairs")
    for one in (words[0], *reading.words(first - 1, first)):
        if pair := pairs.get(f"{one}_{words[-1]}"):
            return str(pair)
    if category == "buildings":
        # "a 21-storey building", "a 16-storey block": people live where storeys are counted.
        before = reading.words(first - 1, first)
        if before and reading.lexicon.ends(before[0], "storeyed"):
            return "residential"
    return category


def _holds_fuel(reading: Reading, words: Sequence[str]) -> bool:
    """Whether reservoirs are those of the refinery that the sentence names: "where three reservoirs burned"."""
    holders, table = reading.lexicon.set("liquid_holders"), reading.lexicon.table("targets")
    return words[-1] in holders and any(table[word] == "fuel" for word in reading.row if word in table)


def _by_its_head(reading: Reading, words: Sequence[str], first: int) -> str | None:
    """Return what a school, a hospital, a church or a vehicle is, whatever describes it: "sports school", "fuel truck".

    The noun stands last where adjectives do not decline, else first: «спортивная школа райцентра».
    """
    lexicon, table = reading.lexicon, reading.lexicon.table("targets")
    nouns = [word for word in words if word not in lexicon.set("target_modifiers")]
    if len(words) < _DESCRIBED or not nouns:
        return None
    if (made_for := for_vehicles(words, lexicon)) is not None:
        return made_for
    noun = nouns[0] if lexicon.set("adjective_endings") else words[-1]
    pairs = lexicon.table("target_pairs")
    if any(f"{one}_{noun}" in pairs for one in (words[0], *reading.words(first - 1, first))):
        return None
    declines = bool(lexicon.set("adjective_endings"))
    category, drives = str(table[noun]), declines or lexicon.table("noncounts").get(noun) == "vehicle"
    heads = noun not in lexicon.any_of("weak_targets", "target_modifiers")
    return category if heads and (category in _HEADS or (drives and category == "transport")) else None


def is_a_halt(reading: Reading, word: str, first: int, last: int) -> bool:
    """Whether a station struck has the name or the town of one of a railway: «по станции Ворожба»."""
    lexicon, row = reading.lexicon, reading.row
    if word not in lexicon.set("halts"):
        return False
    struck = word in lexicon.set("halts_struck") or row[first - 1] in lexicon.set("blow_prepositions")
    at = last + (row[last : last + 1] != [] and row[last] in lexicon.set("locatives"))
    return struck and any(place == at for place, _ in reading.places)


def _by_what_is_unknown(reading: Reading, words: Sequence[str], first: int) -> str | None:
    """Return what a station is for by the nouns before it: "a gas compressor station"; other words tell nothing.

    "The main station" and "Lozova station" are of a railway.
    """
    lexicon, table = reading.lexicon, reading.lexicon.table("targets")
    if len(words) > 1 or words[0] not in lexicon.set("stations") or lexicon.set("adjective_endings"):
        return None
    at, told = first - 1, []
    while at >= max(first - _ADJECTIVES, 0) and at not in reading.placed and reading.row[at].isalpha():
        if is_function(reading, reading.row[at]) or reading.row[at] in lexicon.any_of("articles", "railway_stations"):
            break
        told.append(reading.row[at])
        at -= 1
    if not told or reading.tokens[first - 1].capital:
        return None
    known = next((word for word in told if word in table), None)
    if known is None:
        return "buildings"
    return None if told[0] == known else str(table[known])


def by_next_word(reading: Reading, words: Sequence[str], last: int) -> str | None:
    """Return what a station is by the word behind it: «підстанція швидкої допомоги» gives no power."""
    lexicon = reading.lexicon
    kinds, stations = lexicon.table("stations_by_next"), lexicon.set("stations")
    pairs = pairwise([*words, *reading.words(last, last + 1)])
    return next((str(kinds[after]) for word, after in pairs if word in stations and after in kinds), None)


def is_function(reading: Reading, word: str) -> bool:
    """Whether a word only joins others: a preposition, an article, no adjective of counts."""
    return word in reading.lexicon.set("function") and word not in reading.lexicon.set("count_qualifiers")
