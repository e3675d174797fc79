"""Nouns that name no thing hit: they describe another, say whose people are meant, or where somebody was taken."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.damage.categories import is_function
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_ADJECTIVES = 3
_REFUGE_REACH = 8
_ROW_OF_ADJECTIVES = 4  # "energy, port, railway and industrial facilities"
_GOING = 5  # how many words before "to" somebody is said to go
_GENERIC = ("buildings", "critical")
_SERVED = frozenset({"energy", "gas", "heating", "hospital", "port", "rail", "school", "water"})
_STAFF_REACH = 4  # words


def without_its_office(reading: Reading, words: list[str], modifiers: frozenset[str]) -> list[str]:
    """Leave out the office whose vehicle is told: «службове авто поліції», «автомобіль прокуратури»."""
    table, housed = reading.lexicon.table("targets"), reading.lexicon.set("housed")
    if len(words) > 1 and words[-1] in housed and table[words[-2]] == "transport" and words[-2] not in modifiers:
        return words[:-1]
    return words


def is_a_bridge(reading: Reading, first: int, last: int) -> bool:
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
        if is_function(reading, reading.row[at]) and reading.row[at] not in joints:
            break
        at -= 1  # "a mining and processing"
    while at > 0 and reading.row[at] in articles:
        at -= 1
    of = at > 0 and reading.row[at] in reading.lexicon.set("of_words") and bool(articles)
    return of and reading.row[at - 1] in reading.lexicon.set("hired_words")


def _is_a_kind_of_town(reading: Reading, words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words say what kind of town is named: "the southern port of X was hit", not "the port of X"."""
    lexicon = reading.lexicon
    told = len(words) == 1 and words[0] in lexicon.set("kind_not_after")
    of = told and not lexicon.set("of_words").isdisjoint(reading.words(last, last + 1))
    sided = of and not lexicon.set("town_sides").isdisjoint(reading.words(first - 1, first))
    return sided and any(place == last + 1 for place, _ in reading.places)


def is_no_thing(reading: Reading, words: Sequence[str], first: int, last: int, modifiers: frozenset[str]) -> bool:
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
            or is_function(reading, reading.row[at])
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
