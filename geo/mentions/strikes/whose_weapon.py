"""Of which strike a weapon is, where a sentence tells of several: "a missile struck Dnipro and a drone hit Samar"."""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon

_SUBJECT_REACH = 3  # tokens from a weapon to its verb: "drones also again struck"
_GAP = 4  # tokens from a joint to the weapon behind a place: ", and the village of X – with"
_AIMED_GAP = 9  # tokens from a joint to the place: "and 15 attack drones at the town of X"
_KIND_WORDS = 2
_THING = 6  # tokens from a dash to a place: "– у склад підприємства в Б"
_MARKS = frozenset({",", ";"})
_QUOTES = frozenset('«»"“”„')


def ends_the_clause(reading: Reading, match: Match, at: int) -> bool:
    """Return whether what a token after a strike's word opens is of another place struck, with its own weapon."""
    if at < match.last:
        return False
    return _opens_one_struck(reading, match, at) or _is_the_next_subject(reading, match, at) or _is_gapped(reading, at)


def is_passed(reading: Reading, match: Match, at: int) -> bool:
    """Return whether a token before a strike's word is that of another strike: what stands before it is of that one."""
    return any(other.first <= at < other.last and other.first < match.first for other in reading.matches("strike"))


def begins_after(reading: Reading, match: Match, at: int, *, armed: bool) -> bool:
    """Return whether a joint before a strike's word parts it from the weapon of the strike before.

    "A was hit by drones and B was shelled", «вдарили дронами по А й обстріляли Б». Asked of words that tell their
    weapon themselves or (armed) with it behind them: in "drones attacked A and B was hit" it may be drones too.
    """
    if not (armed or match.rule.get("weapon")):
        return False
    if reading.row[at] not in reading.lexicon.any_of("list_words", "clause_words"):
        return False
    before = next((m for m in reversed(reading.matches("strike")) if m.first < at and m is not match), None)
    if before is None:
        return False
    if at + 1 == match.first:
        return any(names_weapon(reading, k) for k in range(before.first + 1, at))
    return any(at < first < match.first for first, _ in reading.places)


def _opens_one_struck(reading: Reading, match: Match, at: int) -> bool:
    """Whether a word opens a clause in which another place is struck: "A was hit by drones while B was shelled"."""
    if reading.row[at] not in reading.lexicon.any_of("clause_words", "contrast_words", "list_words"):
        return False
    if at - 1 in reading.placed and at + 1 in reading.placed and reading.row[at] in reading.lexicon.set("list_words"):
        return False  # «били по А и Б районам из артиллерии и сбрасывали …»
    other = next((m for m in reading.matches("strike") if m.first > at and m is not match), None)
    names = [first for first, _ in reading.places if at < first]
    if other is None or not names:
        return False
    if names[0] >= other.first:  # «вдарили дронами по А й обстріляли Б»
        return other.first == at + 1 and any(names_weapon(reading, k) for k in range(match.first + 1, at))
    return reading.row[at] in reading.lexicon.set("clause_words") or names[0] - at <= _KIND_WORDS


def _is_the_next_subject(reading: Reading, match: Match, at: int) -> bool:
    """Whether a weapon is the subject of a strike told next: "drones hit A and missiles struck B"."""
    if not names_weapon(reading, at) or not any(match.first < first < at for first, _ in reading.places):
        return False
    lexicon = reading.lexicon
    if not lexicon.any_of("means", "of_words").isdisjoint(reading.words(at - 1, at)):
        return False
    other = next((m for m in reading.matches("strike") if m.last > at + 1 and m.first > match.first), None)
    if other is None or other.first - at > _SUBJECT_REACH:
        return False
    between = reading.row[at + 1 : other.first]
    return lexicon.any_of("auxiliaries", "adverbs", "predicate_adverbs").issuperset(between)


def gapped_weapon(reading: Reading, place: tuple[int, int]) -> int | None:
    """Return the token of the weapon beside a place that goes on without a verb: "…, and B with missiles".

    place is its token span. None where no joint stands before it, or no weapon right behind. A comma is a joint before
    a weapon led on to: "A was hit by bombs, B by drones". Or the weapon is aimed: "… and 15 drones at B".
    """
    if (aimed := _aimed_weapon(reading, place)) is not None:
        return aimed
    lexicon, row = reading.lexicon, reading.row
    joints = lexicon.any_of("list_words", "contrast_words")
    leads = lexicon.any_of("locatives", "near_types", "articles", "of_words", "blow_prepositions", "copula_dash")
    at = _before_the_thing(reading, place[0])
    while at > 0 and row[at] in (leads | _QUOTES) - joints:
        at -= 1
    subject = at if names_weapon(reading, at) else None  # «…, а дрон — у Б»
    if subject is not None:
        at -= 1
        counted = {k for number in reading.numbers for k in range(number.first, number.last)}
        described = (
            lexicon.any_of("target_modifiers", "arms_adjectives", "adding", "articles", "own_adjectives") | _QUOTES
        )
        endings = tuple(lexicon.set("adjective_endings"))
        while at > 0 and (at in counted or row[at] in described or (endings and row[at].endswith(endings))):
            at -= 1  # «… і двома керованими авіабомбами по Б»
        if row[at] in lexicon.set("fired_from") and row[subject + 1 : subject + 2] != []:
            at -= at > 0  # «…, а из артиллерии – Б»
    dashed = subject is not None or not lexicon.any_of("means", "copula_dash").isdisjoint(row[place[1] : place[1] + 1])
    if at < 1 or not (row[at] in joints or (dashed and row[at] in _MARKS | {":"})):
        return None
    row_behind = row[at] == ":" and dashed and len(reading.places) > 1  # «атакував: А – КАБами, Б – дронами»
    if not row_behind and not any(names_weapon(reading, k) for k in range(at)):
        return None  # "they shelled A and B with artillery" is one list
    if subject is not None:
        after = subject + 1 + (row[subject + 1] in _QUOTES)
        led = row[after] in lexicon.set("copula_dash")
        aimed = row[after] in lexicon.set("blow_prepositions")
        behind = any(last <= at and _are_arms(reading, last, at) for _, last in reading.places)
        again = subject + 1 == place[0] and _struck_a_town(reading, at)  # "missiles hit A and five drones B"
        return subject if led or again or (aimed and behind) else None
    if row[place[1] : place[1] + 1] == [] or row[place[1]] not in lexicon.any_of("means", "copula_dash"):
        return None
    return next((k for k in range(place[1], min(place[1] + _GAP, len(row))) if names_weapon(reading, k)), None)


def _struck_a_town(reading: Reading, end: int) -> bool:
    """Whether a verb before an offset has a town for its object: "three missiles hit A"."""
    verbs = reading.lexicon.set("strikes_its_object")
    return any(first > 0 and last <= end and reading.row[first - 1] in verbs for first, last in reading.places)


def _are_arms(reading: Reading, low: int, high: int) -> bool:
    """Whether nothing but weapons and their count stands between a place and a joint: «по А двома КАБами, …».

    So no list of weapons is parted: «ракетами й дронами по А».
    """
    counted = {at for number in reading.numbers for at in range(number.first, number.last)}
    adjectives = reading.lexicon.any_of("arms_adjectives", "target_modifiers") | {"«", "»"}
    return all(at in counted or reading.row[at] in adjectives or names_weapon(reading, at) for at in range(low, high))


def _before_the_thing(reading: Reading, first: int) -> int:
    """Return the token before a place, or before what was struck in it: «…, а дрон — у школу в Б»."""
    row, lexicon = reading.row, reading.lexicon
    dash = next((k for k in range(first - 1, max(first - _THING, 0), -1) if row[k] in lexicon.set("copula_dash")), None)
    if dash is None or not names_weapon(reading, dash - 1 - (row[dash - 1] in _QUOTES)):
        return first - 1
    aims = lexicon.any_of("locatives", "near_types", "blow_prepositions", "aimed")
    things = lexicon.any_of("targets", "target_modifiers")
    plain = all(word[0].isalnum() for word in row[dash + 1 : first])
    built = row[dash + 1] in aims and not things.isdisjoint(row[dash + 1 : first])
    told = (aims | things).issuperset(row[dash + 1 : first])  # «дроном – котельная в Б»
    return dash if (plain and built) or told else first - 1


def _aimed_weapon(reading: Reading, place: tuple[int, int]) -> int | None:
    """Return the token of a weapon counted behind a joint and aimed at a place: "a missile at A and 15 drones at B"."""
    lexicon, row = reading.lexicon, reading.row
    aims = lexicon.set("aimed") - lexicon.any_of("address_words", "of_words", "means")
    at = place[0] - 1
    while at > 0 and row[at] in lexicon.any_of("articles", "near_types", "of_words"):
        at -= 1
    if at < _GAP or row[at] not in aims or not names_weapon(reading, at - 1):
        return None
    weapon = at - 1
    numbers = {k for n in reading.numbers for k in range(n.first, n.last)}
    joints = lexicon.any_of("list_words") | {","}
    at -= 1
    while at > 1 and (names_weapon(reading, at) or row[at] in lexicon.any_of("articles", "attack_adjectives")):
        at -= 1
    counted = at in numbers
    while at > 1 and at in numbers:
        at -= 1
    if row[at] not in joints or not (counted or row[at + 1] in lexicon.set("articles")):
        return None
    before = [first for first, _ in reading.places if first < at]
    return weapon if before and any(names_weapon(reading, k) for k in range(max(before))) else None


def _is_gapped(reading: Reading, at: int) -> bool:
    """Whether a joint leads on to a place and its weapon without a verb."""
    if reading.row[at] not in reading.lexicon.any_of("list_words", "contrast_words") | _MARKS:
        return False
    place = next(((first, last) for first, last in sorted(reading.places) if first > at), None)
    if place is None or place[0] - at > _GAP + _THING:
        return False
    weapon = gapped_weapon(reading, place)
    if weapon is None or weapon <= at:
        return False
    if weapon == _aimed_weapon(reading, place):
        return place[0] - at <= _AIMED_GAP
    return weapon < place[0] or place[0] - at <= _GAP
