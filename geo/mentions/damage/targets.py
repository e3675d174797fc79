"""Find the things that can be hit: noun phrases that name buildings or works, with their category and count.

Words that only describe another noun ("energy minister", "port city"), or say where somebody lies or goes, name none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from geo._quick import replace
from geo.mentions.damage.compounds import for_vehicles, joins_a_compound
from geo.mentions.numbers import Number
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_ADJECTIVES = 3
_REFUGE_REACH = 8
_ROW_OF_ADJECTIVES = 4  # "energy, port, railway and industrial facilities"
_GOING = 5  # how many words before "to" somebody is said to go
_WORKS = frozenset({"fuel", "energy", "industry"})
_GENERIC = ("buildings", "critical")
_SERVED = frozenset({"energy", "gas", "heating", "hospital", "port", "rail", "school", "water"})
_HEADS = frozenset({"school", "hospital", "church"})
_STAFF_REACH = 4  # words
_DESCRIBED = 2  # words: a noun and what describes it
_COUNTABLE = frozenset({None, "vehicle", "place_noun", "other"})


class Target(NamedTuple):
    """A noun phrase that names something that can be hit: token offsets, category and count."""

    first: int
    last: int
    category: str
    number: Number | None


def find_targets(reading: Reading) -> list[Target]:
    """Return the noun phrases of the sentence that name buildings or works."""
    table, modifiers = reading.lexicon.table("targets"), reading.lexicon.set("target_modifiers")
    pairs = reading.lexicon.table("target_pairs")
    row, in_place = reading.row, reading.placed | _counting_words(reading, table)
    targets: list[Target] = []
    at = 0
    houses = tuple(reading.lexicon.set("storeyed_houses"))
    # A plant that goes by its place's name is a thing as well as a place: «на Афипском НПЗ возник пожар».
    ends = (last - 1 for first, last in reading.places if last - first > 1)
    named = reading.lexicon.set("capital_names")
    works = {end for end in ends if table.get(row[end]) in _WORKS}
    # «контактна мережа тролейбусів» is no railway's
    tramways = reading.lexicon.set("wires_over_ways") if reading.has_word("street_cars") else frozenset[str]()
    while at < len(row):
        if houses and row[at][0].isdigit() and row[at].endswith(houses):
            targets.append(Target(at, at + 1, "residential", None))  # «12-поверхівка»
            at += 1
            continue
        if at in works:
            named_from = at
            while row[named_from - 1] in table and named_from - 1 in reading.placed:
                named_from -= 1  # «Афіпському нафтопереробному заводу»
            targets.append(Target(at, at + 1, _category(reading, row[named_from : at + 1], named_from), None))
        counts = row[at] in named and not reading.tokens[at].capital  # «сто рятувальників» are no station
        if row[at] not in table or at in in_place or counts or row[at] in tramways:
            at += 1
            if at < len(row) and not {at - 1, at} & in_place and (pair := pairs.get(f"{row[at - 1]}_{row[at]}")):
                targets.append(_named_by_two(reading, at - 1, str(pair), _end_of_name(reading, at + 1, in_place)))
                at = targets[-1].last
            continue
        first = at
        at = _end_of_name(reading, first, in_place)
        pair = pairs.get(f"{row[at - 1]}_{row[at]}") if at < len(row) and at not in in_place else None
        if pair is not None:
            targets.append(_named_by_two(reading, at - 1, str(pair)))  # "a car wash"
            at += 1
            continue
        words = [word for word in row[first:at] if word in table]
        if words[-1] in reading.lexicon.set("bridge_or_towns") and not _is_a_bridge(reading, first, at):
            continue
        whole = len(words)
        words = _without_its_office(reading, words, modifiers)
        last = at - (whole - len(words))
        station = _by_next_word(reading, words, last) is not None  # «станція швидкої допомоги»
        station = station or (len(words) == 1 and _is_a_halt(reading, words[0], first, last))
        if not station and _is_no_thing(reading, words, first, last, modifiers):
            continue
        category = _category(reading, words, first)
        if _is_share(reading, first):
            continue
        number = _count_of(reading, first, last)
        targets.append(Target(first if number is None else min(first, number.first), last, category, number))
    return targets


def _end_of_name(reading: Reading, first: int, in_place: Collection[int]) -> int:
    """Return where the run of words ends that name a thing together."""
    table, row, at = reading.lexicon.table("targets"), reading.row, first
    while at < len(row) and at not in in_place and (row[at] in table or joins_a_compound(reading, first, at)):
        at += 1
    return at


def _named_by_two(reading: Reading, first: int, category: str, end: int = 0) -> Target:
    """Return the thing that two words name together: "overhead wires"; "a village council building" ends at `end`."""
    number = _count_of(reading, first, first + 1)
    if number is None:  # "two fire engines" counts no fires
        number = next((replace(n, other=None) for n in reading.numbers if n.last == n.noun == first), None)
    last = max(first + 2, end)
    return Target(first if number is None else min(first, number.first), last, category, number)


def _counting_words(reading: Reading, table: Mapping[str, object]) -> frozenset[int]:
    """Return where a numeral stands that is a thing in capitals only: «понад сто рятувальників» beside «на СТО»."""
    return frozenset(
        at
        for number in reading.numbers
        for at in range(number.first, number.end)
        if reading.row[at] in table
        and reading.row[at] in reading.lexicon.number_words
        and not reading.text[reading.tokens[at].start : reading.tokens[at].end].isupper()
    )


def _without_its_office(reading: Reading, words: list[str], modifiers: frozenset[str]) -> list[str]:
    """Leave out the office whose vehicle is told: «службове авто поліції», «автомобіль прокуратури»."""
    table, housed = reading.lexicon.table("targets"), reading.lexicon.set("housed")
    if len(words) > 1 and words[-1] in housed and table[words[-2]] == "transport" and words[-2] not in modifiers:
        return words[:-1]
    return words


def _is_a_bridge(reading: Reading, first: int, last: int) -> bool:
    """Whether a word that is also "of towns" tells of a bridge: «пошкоджено міст», «у залізничний міст».

    It is of towns behind a number, another noun and an adjective in the plural: «кілька міст», «жителі міст».
    """
    if last - first > 1:
        return True  # «залізничний міст»
    if first == 0 or any(cue.last == first or cue.first == last for cue in reading.matches("damage")):
        return not any(number.last == first for number in reading.numbers)
    before, lexicon = reading.row[first - 1], reading.lexicon
    return lexicon.ends(before, "bridge_adjectives") or before in lexicon.any_of("aimed", "and_words")


def _is_whose_staff(reading: Reading, first: int) -> bool:
    """Whether a thing only says whose workers are meant: "a minibus carrying workers of an agricultural firm"."""
    at, articles, plain = first - 1, reading.lexicon.set("articles"), first - 1 - _STAFF_REACH
    joints = reading.lexicon.set("and_words")
    while at > max(plain, 0) and reading.row[at].isalpha() and reading.row[at] not in articles:
        if _is_function(reading, reading.row[at]) and reading.row[at] not in joints:
            break
        at -= 1  # "a mining and processing"
    while at > 0 and reading.row[at] in articles:
        at -= 1
    of = at > 0 and reading.row[at] in reading.lexicon.set("of_words") and bool(articles)
    return of and reading.row[at - 1] in reading.lexicon.set("hired_words")


def _is_share(reading: Reading, first: int) -> bool:
    """Whether the things are a share of a whole ("70 % of houses had no heating"): such shares are of outages."""
    return any(number.unit == "percent" and number.last == first for number in reading.numbers)


def _is_a_kind_of_town(reading: Reading, words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words say what kind of town is named: "the southern port of X was hit", not "the port of X"."""
    lexicon = reading.lexicon
    told = len(words) == 1 and words[0] in lexicon.set("kind_not_after")
    of = told and not lexicon.set("of_words").isdisjoint(reading.words(last, last + 1))
    sided = of and not lexicon.set("town_sides").isdisjoint(reading.words(first - 1, first))
    return sided and any(place == last + 1 for place, _ in reading.places)


def _is_no_thing(reading: Reading, words: Sequence[str], first: int, last: int, modifiers: frozenset[str]) -> bool:
    """Whether the words only describe another noun ("energy minister", "port city", "the military administration")."""
    lexicon = reading.lexicon
    before, after = set(reading.words(first - 1, first)), set(reading.words(last, last + 1))
    if _is_an_owner(reading, first) or _is_a_kind_of_town(reading, words, first, last):
        return True
    if _is_what_it_serves_as(reading, first) or _is_home_to_others(reading, words, last):
        return True
    # "a House of Culture" is no home
    house = after & lexicon.set("of_words") and lexicon.set("house_of").intersection(reading.words(last + 1, last + 2))
    if house or any(after & lexicon.set(table) for table in ("not_things_after", *lexicon.set("described"))):
        return True
    if words[-1] in lexicon.set("flying") and not lexicon.any_of("weapons").isdisjoint(before):
        return True  # "an unmanned aerial vehicle"
    if words[-1] in lexicon.set("owned_offices") and before & lexicon.set("owner_marks"):
        return True  # "the prosecutor's office said"
    # but "a fire engine", «железная дорога»
    paired = {f"{one}_{words[-1]}" for one in (*before, *words[-2:-1])}
    alone = paired.isdisjoint(lexicon.table("target_pairs"))
    if alone and all(word in modifiers for word in words) and words[-1] not in lexicon.set("target_heads"):
        unknown = _describes_something_unknown(reading, words, first, last)
        return not unknown and not _shares_a_noun(reading, words, last, modifiers)
    vague = lexicon.set("targets_never_alone")
    if alone and len(words) == 1 and words[0] in vague:
        return True
    empty = all(word in modifiers or word in vague for word in words)
    if empty and alone and all(lexicon.table("targets")[word] == "buildings" for word in words):
        return True  # "the district centre"
    homeward = len(words) == 1 and words[0] in lexicon.set("homeward") and not _has_determiner(reading, first)
    if homeward or before & lexicon.set("not_things_before") or _is_where_treated(reading, words, first):
        return True  # "a bus carrying workers home"
    if _is_where_bound(reading, first) or _is_who_says(reading, words, first) or _is_whose_staff(reading, first):
        return True
    kinds = {lexicon.table("targets")[word] for word in words[:-1] if word not in modifiers}
    housing = not before.isdisjoint(lexicon.set("building_words"))  # «влетел в окно администрации»
    if alone and words[-1] in lexicon.set("housed") and "buildings" not in kinds and not housing:
        return True  # an office, but "the office's building", «отделение полиции»
    signs = lexicon.set("refuge_signs")
    struck = any(cue.last == first for cue in reading.matches("damage"))  # «поцілив у лікарню, троє поранені»
    if struck or (signs and not signs & set(reading.words(first - _REFUGE_REACH, last + _REFUGE_REACH))):
        return False
    parts = lexicon.set("building_parts").intersection(reading.words(first - 2, first - 1))
    before |= set(_before_adjective(reading, first))  # «в воронежской больнице»
    return not parts and bool(before & lexicon.set("refuge_before")) and words[-1] in lexicon.set("refuges")


def _is_home_to_others(reading: Reading, words: Sequence[str], last: int) -> bool:
    """Whether a place is told to be home to somebody: "Mukachevo, home to many Hungarians"."""
    homes, to = reading.lexicon.set("homeward"), reading.lexicon.set("bound_to")
    return len(words) == 1 and words[0] in homes and not to.isdisjoint(reading.words(last, last + 1))


def _is_what_it_serves_as(reading: Reading, first: int) -> bool:
    """Whether a thing is what another is used as: "a school used as a warehouse"."""
    lexicon, at = reading.lexicon, first - 1
    while at > 0 and reading.row[at] in lexicon.set("articles"):
        at -= 1
    used = lexicon.set("serving_as")
    return at > 1 and reading.row[at] in lexicon.set("as_words") and reading.row[at - 1] in used


def _has_determiner(reading: Reading, first: int) -> bool:
    """Whether an article, an owner or an adjective stands right before a noun."""
    lexicon = reading.lexicon
    before = reading.words(first - 1, first)
    people = lexicon.table("units")
    return not before or not (
        people.get(before[0]) == "people" or before[0] in lexicon.any_of("going_home", "taken_home")
    )


def _is_taken(reading: Reading, first: int) -> bool:
    """Whether the wounded were taken, by a word before: «раненых развезли по больницам», «ударили по больницам»."""
    lexicon = reading.lexicon
    return not lexicon.set("taken").isdisjoint(reading.words(first - _REFUGE_REACH, first))


def _is_where_treated(reading: Reading, words: Sequence[str], first: int) -> bool:
    """Whether a hospital is only where somebody lies: "died in a hospital", not "a fire broke out in a hospital"."""
    lexicon = reading.lexicon
    round_them = not lexicon.set("taken_round").isdisjoint(reading.words(first - 1, first))
    if words[-1] in lexicon.set("refuges") and round_them and _is_taken(reading, first):
        return True
    at = first - 1
    while at >= 0 and reading.tokens[at].text in lexicon.set("articles"):
        at -= 1
    treated = words[-1] in lexicon.set("treated_in") and at >= 0
    if not treated or reading.tokens[at].text not in lexicon.set("refuge_before"):
        return False
    if not lexicon.set("building_parts").isdisjoint(reading.words(at - 1, at)):
        return False  # «выбиты окна в больнице»
    last = first + len(words)  # «у лікарні вибито 70 вікон»
    return not any(cue.first <= at < cue.last or cue.first == last for cue in reading.matches("damage"))


def _before_adjective(reading: Reading, first: int) -> list[str]:
    """Return the word before the adjective that stands right before a thing, [] where none does."""
    endings = tuple(reading.lexicon.set("adjective_endings"))
    described = first > 1 and bool(endings) and reading.row[first - 1].endswith(endings)
    return reading.words(first - 2, first - 1) if described else []


def _is_an_owner(reading: Reading, first: int) -> bool:
    """Whether a thing only says whose people or whose vehicle is meant: «вантажівка комунального підприємства»."""
    lexicon, owned = reading.lexicon, _before_adjective(reading, first)
    table = lexicon.table("targets")
    whose = any(word in lexicon.set("not_things_before") or table.get(word) == "transport" for word in owned)
    return whose or _owns_a_vehicle(reading, first)


def _owns_a_vehicle(reading: Reading, first: int) -> bool:
    """Whether a thing is behind "of" the one whose vehicle was hit: "a bus of an agricultural enterprise"."""
    lexicon, at = reading.lexicon, first - 1
    articles, table = lexicon.set("articles"), lexicon.table("targets")
    for _ in range(_ADJECTIVES):
        if (
            at <= 0
            or reading.row[at] in articles
            or not reading.row[at].isalpha()
            or _is_function(reading, reading.row[at])
        ):
            break
        at -= 1
    while at > 0 and reading.row[at] in articles:
        at -= 1
    of = at > 0 and bool(articles) and reading.row[at] in lexicon.set("of_words")
    vehicle = lexicon.table("noncounts").get(reading.row[at - 1]) == "vehicle"
    return of and vehicle and table.get(reading.row[at - 1]) == "transport"


def _is_who_says(reading: Reading, words: Sequence[str], first: int) -> bool:
    """Whether an office is only where somebody says so: «сообщили в горсовете»."""
    lexicon = reading.lexicon
    office = lexicon.table("targets")[words[-1]] == "administration"
    into = office and not lexicon.set("address_words").isdisjoint(reading.words(first - 1, first))
    return into and not lexicon.set("speech_plural").isdisjoint(reading.words(first - 2, first - 1))


def _is_where_bound(reading: Reading, first: int) -> bool:
    """Whether a thing is what others are meant for or go to: "medicines for a clinic", "taking pupils to a school"."""
    lexicon, at = reading.lexicon, first - 1
    while at >= 0 and reading.tokens[at].text in lexicon.set("articles"):
        at -= 1
    if at < 0:
        return False
    begins = at
    if reading.row[at] in lexicon.set("bound_to"):
        going = lexicon.set("going_home")
        begins = next((go for go in range(at - 1, max(at - _GOING, 0) - 1, -1) if reading.row[go] in going), -1)
    elif reading.row[at] not in lexicon.set("meant_for"):
        return False
    return begins >= 0 and not any(begins < cue.last and cue.first < first for cue in reading.matches("damage"))


def _shares_a_noun(reading: Reading, words: Sequence[str], last: int, modifiers: frozenset[str]) -> bool:
    """Whether an adjective goes with the noun of the next one of its row: «6 багатоквартирних і 3 приватні будинки».

    Where adjectives do not decline, that noun is one which says nothing of its own: "energy and port facilities".
    """
    lexicon, table = reading.lexicon, reading.lexicon.table("targets")
    if table[words[-1]] in _GENERIC:
        return False
    if not lexicon.set("storeyed_houses"):
        return _row_ends_in_a_noun_for_all(reading, last, modifiers)
    if not set(reading.words(last, last + 1)) & lexicon.set("list_words"):
        return False
    at = last + 1
    at = next((number.last for number in reading.numbers if number.first == at), at)
    following = [word for word in reading.words(at, at + _ADJECTIVES) if word in table]
    return bool(following) and following[0] == reading.words(at, at + 1)[0] and following[-1] not in modifiers


def _describes_something_unknown(reading: Reading, words: Sequence[str], first: int, last: int) -> bool:
    """Whether a noun that no list knows is what its adjective says: «повредил школьную столовую».

    So where adjectives decline, and right behind a word of damage or a part of a building.
    """
    lexicon, row = reading.lexicon, reading.row
    if not lexicon.set("adjective_endings") or lexicon.table("targets")[words[-1]] not in _SERVED or last >= len(row):
        return False
    noun = row[last]
    known = noun in lexicon.any_of("function", "not_built", "units", "plain_persons") or is_finite(noun, lexicon)
    if not noun.isalpha() or known or last in reading.placed or reading.tokens[last].capital:
        return False
    harmed = any(cue.last == first for cue in reading.matches("damage"))
    return harmed or row[first - 1] in lexicon.set("building_parts")


def _row_ends_in_a_noun_for_all(reading: Reading, last: int, modifiers: frozenset[str]) -> bool:
    lexicon, table = reading.lexicon, reading.lexicon.table("targets")
    joints, at, joined = lexicon.set("list_words") | {","}, last, False
    for _ in range(_ROW_OF_ADJECTIVES):
        begins = at
        while set(reading.words(at, at + 1)) & joints:
            at += 1
        if at == begins:
            return False  # a noun of another kind, or the end
        joined = joined or reading.row[at - 1] != ","
        while set(reading.words(at, at + 1)) & modifiers:
            at += 1
        word = "".join(reading.words(at, at + 1))
        if word in lexicon.set("nouns_for_all"):
            return joined and word in table
    return False


def _category(reading: Reading, words: Sequence[str], first: int) -> str:
    table = reading.lexicon.table("targets")
    if (told := _by_next_word(reading, words, first + len(words))) is not None:
        return told
    if len(words) == 1 and _is_a_halt(reading, words[0], first, first + 1):
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


def _is_a_halt(reading: Reading, word: str, first: int, last: int) -> bool:
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
        if _is_function(reading, reading.row[at]) or reading.row[at] in lexicon.any_of("articles", "railway_stations"):
            break
        told.append(reading.row[at])
        at -= 1
    if not told or reading.tokens[first - 1].capital:
        return None
    known = next((word for word in told if word in table), None)
    if known is None:
        return "buildings"
    return None if told[0] == known else str(table[known])


def _by_next_word(reading: Reading, words: Sequence[str], last: int) -> str | None:
    """Return what a station is by the word behind it: «підстанція швидкої допомоги» gives no power."""
    lexicon = reading.lexicon
    kinds, stations = lexicon.table("stations_by_next"), lexicon.set("stations")
    pairs = pairwise([*words, *reading.words(last, last + 1)])
    return next((str(kinds[after]) for word, after in pairs if word in stations and after in kinds), None)


def _count_of(reading: Reading, first: int, last: int) -> Number | None:
    """Return the number that counts a noun phrase: right before it, but for adjectives ("16 private houses")."""
    for number in reading.numbers:
        if number.first >= last or number.other not in _COUNTABLE or number.unit in {"percent", "people"}:
            continue  # "three members of the crew of a ship" count no ships
        settled = number.unit == "settlements"  # «в пяти сёлах повреждены дома»
        if number.noun is not None and number.noun < first and (settled or number.other in {"place_noun", "vehicle"}):
            continue  # «в двух районах повреждены линии», «двух поездов из-за обрыва линии»
        if not reading.lexicon.set("house_parts").isdisjoint(reading.words(number.last, max(first, number.end))):
            continue  # «зруйновано два під'їзди п'ятиповерхівки»: one house
        start = max(number.last, first)
        gap = reading.words(number.last, first)
        shared = bool(set(gap[:1]) & reading.lexicon.set("share_words"))
        plain = all(word[0].isalpha() and not _is_function(reading, word) for word in gap[shared:])
        if not reading.lexicon.set("taking_up").isdisjoint(reading.words(number.first, number.first + 1)):
            # «одна разрушила дом» is one of the bombs, "one damaged school" a school
            harmed = bool(reading.lexicon.set("articles")) and not reading.lexicon.ends(
                reading.row[last - 1], "plural_ends"
            )
            plain = plain and (harmed or reading.lexicon.set("harm").isdisjoint(gap))
        if len(gap) <= _ADJECTIVES and plain and start <= last and number.last <= last:
            return number
    return None


def _is_function(reading: Reading, word: str) -> bool:
    return word in reading.lexicon.set("function") and word not in reading.lexicon.set("count_qualifiers")
