"""Read lines that tell a strike without a verb: a place, a dash and what struck it ("По Чугуєву – дві ракети").

A preposition of blows before the place says it by itself, and so does a word that it was loud there ("Найгучніше було в
Ізюмі: міномети"); a bare place does only where a line of a report about attacks begins with it, and what is listed was
not brought down.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.strikes.weapons import kind_at
from geo.model import Mention

RULE = "strike.line: a place, a dash and a weapon"
ALONE = "strike.line: weapons alone"
_DASHES = frozenset({"–", "—", "-"})
_ENDS = frozenset({".", ",", ";", ":", "!", "(", ")", "…"})
_QUOTES = frozenset('«»"“”„')
_PLACE_REACH, _GAP, _LOUD_REACH = 3, 2, 4
_LEAD, _COLON_LEAD = 4, 1
_FALLING = frozenset({"artillery", "bomb"})
_UNREAL = ("hypothetical", "denied", "past", "cumulative", "figurative", "staged")


@dataclass(frozen=True, slots=True)
class _Arms:
    """A row of weapons: its tokens and their kinds."""

    first: int
    last: int
    kinds: frozenset[str]


def find_lines(reading: Reading, *, listed: bool, goes_on: bool, headed: bool = False) -> list[Mention]:
    """Return the strikes of a sentence that its verbless lines tell.

    listed says that a bare place may head a line: in a report about attacks. goes_on says that the sentence
    before told a strike without its weapon, which a sentence of weapons alone names. headed says that the sentence
    before was a place and no more: "Izium. A glide bomb, two hurt".
    """
    if not reading.has_word("weapons"):
        return []
    told = reading.matches("strike")
    down = [match for match in reading.matches("launch") if match.rule.get("status") == "averted"]
    whole = _weapons_from(reading, 0)
    if headed and whole is None:
        opens = _after_the_time(reading)
        aimed = _weapons_from(reading, opens)  # "Izium. At night four Shaheds at a substation"
        whole = aimed if opens and _goes_to_a_thing(reading, aimed) else None
        if whole is not None and not told and not down:
            return [_mention(reading, whole, RULE)]
    if goes_on and whole is not None and whole.last >= len(reading.row) - 1 and not down:
        return [] if told else [_mention(reading, whole, ALONE)]
    later = all(match.first >= whole.last for match in told) if whole is not None else False  # «Артиллерия, 12 ударов»
    if headed and whole is not None and later and _ends(reading.row, whole.last) and not down:
        return [_mention(reading, whole, RULE)]
    return [
        _mention(reading, arms, RULE)
        for first, arms in _lines(reading, bare=listed)
        if not _is_told(first, arms, told)
        and not reading.any_cue(_UNREAL, arms.first)
        and not any(match.first <= arms.last for match in down)
    ]


def _lines(reading: Reading, *, bare: bool) -> Iterator[tuple[int, _Arms]]:
    """Yield the first token of each line, and its weapons."""
    row, aimed = reading.row, reading.lexicon.set("blow_prepositions")
    dropped = reading.lexicon.set("dropped_on")
    starts = {first for first, _ in reading.places}
    opening = _weapons_from(reading, 0)
    coming = reading.lexicon.set("coming_words")  # «рух дронів по Сумщині» is no blow
    landed = opening is not None and _lands_on_places(reading, opening)
    if (
        opening is not None
        and (landed or not aimed.isdisjoint(row[opening.last : opening.last + 1]))
        and coming.isdisjoint(row[opening.first : opening.last])
    ):
        behind = range(opening.last + 1, opening.last + 1 + _PLACE_REACH)
        table = reading.lexicon.table("targets")
        built = any(word in table for word in row[behind.start : behind.stop])
        if built or any(place in starts for place in behind):
            yield opening.first, opening  # «КАБом по Межівській громаді», "a Shahed against a depot"
    for at, word in enumerate(row):
        if word not in _DASHES and word != ":":
            continue
        later = _weapons_from(reading, at + 1)
        if later is not None and _goes_to_a_place(reading, later, starts) and coming.isdisjoint(row[:at]):
            yield later.first, later  # «Уночі – два «шахеди» по Нікополю»
            continue
        head = _head(reading, at)
        if head is not None:
            by_word = head > 0 and row[head - 1] in aimed | dropped and _opens(row, head - 1, word)
            opens = _opens_its_line(reading, head) or row[head - 1] in _QUOTES | {";", "-", "–", "—"}
            loud = not reading.lexicon.set("loud_words").isdisjoint(row[max(head - _LOUD_REACH, 0) : head])
            arms = _weapons_from(reading, at + 1)
            # «Кролевець: два КАБи, троє поранених», «Кролевець: «шахед» по ліцею»
            harmed = reading.matches("casualty") or reading.matches("damage")
            goes_on = _goes_to_a_thing(reading, arms) or _comes_over_the_border(reading, arms)
            harm = word != ":" or bool(harmed) or goes_on or _are_dropped(reading, arms, bombs=bare)
            by_word = by_word and (row[head - 1] in aimed or _are_dropped(reading, arms, bombs=bare))
            led = by_word or loud or (bare and opens and harm)
            if arms is not None and led and (goes_on or _ends(row, arms.last) or row[arms.last] in aimed):
                yield (head - 1 if by_word else head), arms
        elif word != ":" and row[at + 1 : at + 2] and row[at + 1] in aimed:
            near = any(place in starts for place in range(at + 2, at + 2 + _PLACE_REACH))
            before = _weapons_before(reading, at) if near else None
            if before is not None:
                yield before.first, before


def _are_dropped(reading: Reading, arms: _Arms | None, *, bombs: bool) -> bool:
    """Whether shells are counted: «На Суджу – 12 снарядов»; what flies may only be on its way there.

    bombs says that bombs count as well, in a report about attacks: «на Ізюм – два КАБи» may be a warning.
    """
    if arms is None or not arms.kinds <= (_FALLING if bombs else _FALLING - {"bomb"}):
        return False
    others = any(not kind_at(reading, at) <= _FALLING for at in range(len(reading.row)) if names_weapon(reading, at))
    return not others and any(arms.first <= number.first < arms.last for number in reading.numbers)


def _lands_on_places(reading: Reading, arms: _Arms) -> bool:
    """Whether a colon or a dash behind the places that weapons are aimed at leads to the harm: «КАБы на Изюм: …»."""
    if reading.lexicon.set("aimed").isdisjoint(reading.words(arms.last, arms.last + 1)):
        return False
    joints = reading.lexicon.any_of("list_words", "near_types", "aimed")
    at = arms.last
    while at < len(reading.row) and (at in reading.placed or reading.row[at] in joints):
        at += 1
    marked = reading.words(at, at + 1) != [] and reading.row[at] in _DASHES | {":"}
    return marked and any(m.first > at for kind in ("casualty", "damage", "outage") for m in reading.matches(kind))


def _goes_to_a_place(reading: Reading, arms: _Arms, starts: Collection[int]) -> bool:
    """Whether a preposition of blows and a place stand right behind a row of weapons."""
    aimed = not reading.lexicon.set("blow_prepositions").isdisjoint(reading.row[arms.last : arms.last + 1])
    return aimed and any(place in starts for place in range(arms.last + 1, arms.last + 1 + _PLACE_REACH))


def _goes_to_a_thing(reading: Reading, arms: _Arms | None) -> bool:
    """Whether a preposition of blows and something built stand right behind a row of weapons."""
    behind = [] if arms is None else reading.row[arms.last : arms.last + 1 + _PLACE_REACH]
    table, leads = reading.lexicon.table("targets"), reading.lexicon.any_of("blow_prepositions", "thing_prepositions")
    return behind[:1] != [] and behind[0] in leads and any(w in table for w in behind)


def _comes_over_the_border(reading: Reading, arms: _Arms | None) -> bool:
    """Whether guns are told to have fired "from across the border": drones from there may only fly."""
    behind = [] if arms is None else reading.row[arms.last : arms.last + _PLACE_REACH]
    guns = arms is not None and arms.kinds == {"artillery"}
    return guns and behind[:1] == ["from"] and not reading.lexicon.set("across_borders").isdisjoint(behind[1:2])


def _opens(row: Sequence[str], at: int, mark: str) -> bool:
    """Whether a line opens at a token: no more than a time of day stands before it, and nothing where a colon leads.

    So behind a mark: «Фёдоров в эфире: ночью по Запорожью – шесть КАБов».
    """
    marked = at > 0 and row[at - 1] in _ENDS
    marked = marked or (mark != ":" and at > 1 and row[at - 2] == ":")
    return marked or at <= (_COLON_LEAD if mark == ":" else _LEAD)


def _head(reading: Reading, at: int) -> int | None:
    """Return where the row of places begins that ends right before a token, None without one.

    «По Запорожью и пригороду – шесть КАБов»: what lies around goes along.
    """
    around = reading.lexicon.set("lands_around")
    if reading.row[at - 1] in around and reading.row[at - 2] in reading.lexicon.set("list_words"):
        at -= 2
    if not any(last == at for _, last in reading.places):
        return None
    joints = reading.lexicon.any_of("list_words", "near_types", "list_marks") | {",", "."}
    first = at
    while first > 0 and (first - 1 in reading.placed or (reading.row[first - 1] in joints - _DASHES)):
        first -= 1
    while first < at and first not in reading.placed and reading.row[first] not in reading.lexicon.set("near_types"):
        first += 1
    return first


def _after_the_time(reading: Reading) -> int:
    """Return where a line goes on behind the part of the day that it opens with, 0 where it opens with none."""
    times = reading.lexicon.set("parts_of_time")
    leads = times | reading.lexicon.any_of("locatives", "articles")
    end = next((at for at, word in enumerate(reading.row) if word not in leads), 0)
    return end if not times.isdisjoint(reading.row[:end]) else 0


def _opens_its_line(reading: Reading, head: int) -> bool:
    """Whether nothing but a bullet's sign and words that lead to a place stand before one: «🔸 с. Плавні – 6 FPV»."""
    leads = reading.lexicon.any_of("near_types", "near_words", "articles", "locatives") | {"."}
    while head > 0 and reading.row[head - 1] in leads:
        head -= 1
    return not any(word[0].isalnum() for word in reading.row[:head])


def _fits(reading: Reading, at: int) -> bool:
    """Whether a token may stand in a row of weapons without being one: a count, a joint, a quotation mark."""
    lexicon, word = reading.lexicon, reading.row[at]
    joint = word in _QUOTES or word == "," or word in lexicon.set("list_words")
    described = at + 1 < len(reading.row) and names_weapon(reading, at + 1)  # "«Grad» rockets, heavy artillery"
    return joint or described or word[0].isdigit() or word in lexicon.any_of("numerals", "vague")


def _weapons_from(reading: Reading, first: int) -> _Arms | None:
    """Return the row of weapons that begins at a token, with no more than counts, joints and two words between."""
    kinds: set[str] = set()
    at = last = next((n.last - 1 for n in reading.numbers if n.first == first), first)  # «не менее шести КАБов»
    while at < len(reading.row) and at - last <= _GAP + len(kinds):
        if at in reading.placed or reading.row[at] in _ENDS - {","}:
            break
        if names_weapon(reading, at):
            kinds |= kind_at(reading, at)
            last = at + 1
            if reading.row[last : last + 1] and reading.row[last] in _QUOTES:
                last += 1
        elif kinds and not _fits(reading, at):
            break
        at += 1
    return _Arms(first, last, frozenset(kinds)) if kinds else None


def weapons_alone(reading: Reading, first: int) -> frozenset[str]:
    """Return the kinds of a row of weapons that begins at a token and ends its clause, none where anything goes on."""
    arms, lexicon = _weapons_from(reading, first), reading.lexicon
    if arms is None or not _ends(reading.row, arms.last):
        return frozenset()
    leads = lexicon.any_of("in_all", "attack_adjectives", "arms_adjectives", "articles")
    weapon = next(at for at in range(first, arms.last) if names_weapon(reading, at))
    led = all(_fits(reading, at) or reading.row[at] in leads for at in range(first, weapon - 1))
    return arms.kinds if led and (weapon == first or _fits(reading, weapon - 1)) else frozenset()


def _weapons_before(reading: Reading, last: int) -> _Arms | None:
    """Return the row of weapons that ends right before a token."""
    kinds: set[str] = set()
    at = last - 1
    if at >= 0 and reading.row[at] in _QUOTES:
        at -= 1
    if at < 0 or not names_weapon(reading, at):
        return None
    first = at
    while at >= 0 and (names_weapon(reading, at) or _fits(reading, at)) and at not in reading.placed:
        if names_weapon(reading, at):
            kinds |= kind_at(reading, at)
            first = at
        at -= 1
    return _Arms(first, last, frozenset(kinds))


def _ends(row: Sequence[str], at: int) -> bool:
    """Whether nothing goes on about the weapons: "three drones on course for …" tells of a flight."""
    return at >= len(row) or row[at] in _ENDS or row[at] in _DASHES


def _is_told(first: int, arms: _Arms, told: Sequence[Match]) -> bool:
    """Whether a word of strikes stands in the line: it is read by that."""
    return any(first <= match.first < arms.last for match in told)


def _mention(reading: Reading, arms: _Arms, rule: str) -> Mention:
    return Mention(
        kind="strike",
        measure=next(iter(arms.kinds)) if len(arms.kinds) == 1 else "combined",
        sentence=reading.index,
        first=arms.first,
        last=arms.last,
        scope="event",
        rule=rule,
    )
