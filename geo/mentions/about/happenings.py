"""Tell whether something happened at a place though no claim could be read: "fires raged in X", "X shook"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.mentions.reading import Reading, names_attacker
from geo.mentions.strikes.finding import dismissed, is_on_the_ground
from geo.model import PlaceName

_SECTIONS = ("strike", "casualty", "outage", "damage", "happened")
_UNREAL = frozenset(
    "hypothetical denied past cumulative war_total scheduled figurative staged harmless only_defence".split()
)
_OTHER_TIMES = frozenset("past cumulative war_total hypothetical figurative staged scheduled".split())
_NO_HARM = frozenset({"evacuated", "other"})
_REACH, _NONE_REACH, _SKY_REACH = 14, 3, 4
_LINE_HEAD = 3
_OPENING = 2  # sentences


def tells_of_war(readings: Sequence[Reading]) -> bool:
    """Return whether a report without a claim still speaks of an attack: its weapons or their marks, no accident.

    One that opens as a life or the figures of a year, and of which no claim was read, tells of those of other days.
    """
    if not readings or any(reading.has("staged") for reading in readings):
        return False
    if any(reading.has("lasting") for reading in readings[:_OPENING]):
        return False  # "First payouts of war insurance … A bakery in A damaged by a blast is next in line"
    lexicon = readings[0].lexicon
    marks, accidents = lexicon.set("war_marks"), lexicon.set("accident_words")
    excuses = lexicon.table("accident_excuses")  # a Storm Shadow is no storm
    for reading in readings:
        named = accidents.intersection(reading.row)
        if named and named - {excuses.get(word) for word in reading.row}:
            return False
    return any(
        word in marks and not reading.any_cue(_UNREAL, at)
        for reading in readings
        if not marks.isdisjoint(reading.row)
        for at, word in enumerate(reading.row)
    )


def happened_at(reading: Reading, names: Sequence[PlaceName]) -> Iterator[tuple[PlaceName, str]]:
    """Yield the names of a sentence in whose clause harm is told of now and for real, with the words that tell it."""
    if not names or reading.has("war_total") or reading.has("cumulative"):
        return
    if reading.has("civil") and not names_attacker(reading):
        return  # a storm, an accident
    spans = list(_harm(reading))
    if not spans:
        return
    undone, lexicon = list(_undone(reading)), reading.lexicon
    # A colon leads on to where it happened: "killed three: two in Kostiantynivka".
    breaks = lexicon.any_of("clause_words", "clause_marks") - {":"}
    for name in names:
        told = _told_after(reading, name)
        if _stands_aside(reading, name, names, told=told) or _is_home_of_a_part(reading, name):
            continue
        if _beside(reading, name, undone) and not _beside(reading, name, spans):
            continue  # "power is back in X, thousands are without it"
        for first, last in sorted(spans, key=lambda span: abs(span[0] - name.first)):
            between = reading.words(name.last, first) if first >= name.last else reading.words(last, name.first)
            if first >= name.last and name.first < _LINE_HEAD and between[:1] == [":"]:
                between = between[1:]  # "Kyiv: two dead"
            if told and first >= name.last:
                between = between[2:]
            if reading.has("ground") and not {",", *lexicon.set("list_joins")}.isdisjoint(between):
                continue  # "attacks near X were stopped, bombs fell on Y"
            aimed = ":" in between and first >= name.last and _is_aimed_elsewhere(reading, last)
            if aimed or len(between) > _REACH or breaks & set(between) or lexicon.set("not_there") & set(between[-2:]):
                continue
            if first >= name.last and _is_over_again(reading, name, last, undone):
                continue  # «у Савинцях, які теж знеструмило, постачання відновили»
            start, end = reading.tokens[first].start, reading.tokens[last - 1].end
            yield name, reading.text[start:end]
            break


def _is_home_of_a_part(reading: Reading, name: PlaceName) -> bool:
    """Whether a part of those harmed are told to live at a place: «12 раненых, из них шестеро — жители Сум»."""
    who = reading.lexicon.any_of("resident_plurals", "residents_told")
    part = any(cue.kind == "part" and cue.first < name.first for cue in reading.cues)
    return part and not who.isdisjoint(reading.words(name.first - 1, name.first))


def _is_aimed_elsewhere(reading: Reading, last: int) -> bool:
    """Whether the words of a blow end in, or go on to, the preposition that leads to what it fell on."""
    aimed = reading.lexicon.set("blow_prepositions")
    return not aimed.isdisjoint(reading.words(last - 1, last + 1))


def is_the_attack_on(reading: Reading, name: PlaceName) -> bool:
    """Whether a name is that of the attack told of: "did not comment on the attack on Voronezh", of no other time.

    So too "the bombing of Sloviansk", «про обстріл Слов'янська».
    """
    lexicon, at = reading.lexicon, name.first - 1
    passed = lexicon.any_of("articles", "near_types", "kind_before", "region_word")
    while at > 0 and reading.row[at] in passed:
        at -= 1
    nouns = lexicon.set("attack_nouns")
    suffered = at > 0 and reading.row[at] in nouns
    led = suffered or (at > 0 and reading.row[at] in lexicon.any_of("blow_links", "of_words"))
    noun = at if suffered else next((back for back in (at - 1, at - 2) if back >= 0 and reading.row[back] in nouns), 0)
    one_of_many = noun > 0 and reading.row[noun - 1] in lexicon.table("ordinal_values")  # "the third attack on Lutsk"
    return led and noun > 0 and not one_of_many and not reading.any_cue(_OTHER_TIMES, noun)


def harm_told(reading: Reading) -> str | None:
    """Return the words of a sentence that tell harm now and for real, None where there are none or all is over."""
    if reading.has("war_total") or reading.has("cumulative") or (reading.has("civil") and not names_attacker(reading)):
        return None
    denied = reading.lexicon.any_of("without_words", "casualty_negations", "negations", "none_words", "absent_words")
    averted = any(match.rule.get("status") == "averted" for match in reading.matches("launch"))
    if averted or any(True for _ in _undone(reading)) or not denied.isdisjoint(reading.row):
        return None
    first, last = next(_harm(reading), (0, 0))
    return reading.text[reading.tokens[first].start : reading.tokens[last - 1].end] if last else None


def _is_over_again(reading: Reading, name: PlaceName, last: int, undone: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause on a place ends behind a token, and what follows says that it is over."""
    row = reading.row
    opens = row[name.last : name.last + 1] == [","] and set(row[name.last + 1 : name.last + 2])
    if not opens or reading.lexicon.set("clauses_on_places").isdisjoint(opens):
        return False
    return any(last < first and row[last:first].count(",") == 1 for first, _ in undone)


def _told_after(reading: Reading, name: PlaceName) -> bool:
    """Whether what happened at a place follows it: "from Izium, where …"."""
    after = reading.words(name.last, name.last + 2)
    return after[:1] == [","] and bool(set(after[1:]) & reading.lexicon.set("aside_where"))


def _stands_aside(reading: Reading, name: PlaceName, names: Sequence[PlaceName], *, told: bool) -> bool:
    """Whether a place is only where something came from, was shot down over, or lies nearby."""
    lexicon = reading.lexicon
    before = [
        word for word in reading.words(name.first - _NONE_REACH, name.first) if word not in lexicon.set("articles")
    ]
    close = not lexicon.set("steps_away").isdisjoint(before[:-1])  # "300 metres from the plant"
    if before and before[-1] in lexicon.set("not_there") and not told and not close:
        return True
    before = before[-2:]
    if set(before[-1:]) & lexicon.set("beside") and reading.words(name.first - 2, name.first - 1) == [","]:
        return True  # "Yampil, near Lyman"
    if not lexicon.set("resident_words").isdisjoint(reading.words(name.first - 2, name.first)):
        return True  # "a resident of Nizhyn"
    averted = any(m.rule.get("status") == "averted" for m in reading.matches("launch"))
    if averted and set(before) & lexicon.set("aiming_words"):
        return True  # "all missiles targeting Izmail were shot down"
    if averted and set(before[-1:]) & lexicon.set("overhead"):
        return True
    head = _head_of_row(reading, name, names)
    above = [
        word for word in reading.words(head - _SKY_REACH, head) if word not in lexicon.any_of("articles", "kind_before")
    ]
    links = lexicon.any_of("overhead", "of_words")
    over = above[-1:] if links else []
    if over and over[0] in links and set(above[:-1]) & lexicon.set("sky_nouns"):
        return True  # "explosions in the sky over Lutsk and Kovel", "several drones in the airspace of the Sumy region"
    if over and over[0] in lexicon.set("sky_nouns"):
        return True  # «в небе Сумской области»
    return _in_aside(reading, name, names)


def _head_of_row(reading: Reading, name: PlaceName, names: Sequence[PlaceName]) -> int:
    """Return the token where the row of places begins in which a name stands: "over Lutsk and Kovel"."""
    first, joints = name.first, reading.lexicon.set("list_words") | {","}
    for other in sorted((n for n in names if n.last < first), key=lambda n: -n.last):
        if not joints.issuperset(reading.words(other.last, first)):
            break
        first = other.first
    return first


def _undone(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the token spans of words that say that something was restored, or that nobody was hurt."""
    for section in ("casualty", "outage"):
        for match in reading.matches(section):
            if match.rule.get("status") == "restored" or match.rule.get("measure") == "none":
                yield match.first, match.last


def _beside(reading: Reading, name: PlaceName, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the spans stands before or after a name with no comma between."""
    for first, last in spans:
        between = reading.words(name.last, first) if first >= name.last else reading.words(last, name.first)
        if "," not in between and ";" not in between:
            return True
    return False


def _in_aside(reading: Reading, name: PlaceName, names: Sequence[PlaceName]) -> bool:
    """Whether a place only says where the one before it lies: "In Sumy, across the border from the Kursk region, …"."""
    gaps = [reading.words(other.last, name.first) for other in names if other.last <= name.first]
    if not gaps:
        return False
    nearest = min(gaps, key=len)
    if nearest and set(nearest) <= reading.lexicon.set("beside") | reading.lexicon.set("degree_words"):
        return True  # "Chornomorsk just outside Odesa"
    relations = reading.lexicon.set(
        "relation_words"
    )  # the owner may stand between: "…, 3 km from Russia's Kursk region"
    return any(gap[:1] == [","] and "," not in gap[1:] and not relations.isdisjoint(gap) for gap in gaps)


def _harm(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the token spans of words of strikes, casualties, outages and damage that are no threat, denial or past."""
    without = reading.lexicon.set("without_words")
    for section in _SECTIONS:
        for match in reading.matches(section):
            undone = match.rule.get("status") == "restored" or match.rule.get("measure") == "none"
            if section == "strike" and dismissed(reading, match, attack_known=True):
                continue
            if _came_to_nothing(reading, match.first) or (
                section == "damage" and _is_told_to_lack(reading, match.first)
            ):
                continue  # «наслідків атаки немає», «у Дніпрі минулося без обстрілів»
            if section == "casualty" and not without.isdisjoint(reading.words(match.first - 2, match.first)):
                continue  # "nobody was hurt"
            if match.rule.get("measure") in _NO_HARM or is_on_the_ground(reading, match):
                continue
            if not reading.lexicon.set("treated_in").isdisjoint(reading.words(match.first, match.last)):
                continue  # where the wounded were taken
            if not undone and not reading.any_cue(_UNREAL, match.first):
                yield match.first, match.last
    harm = reading.lexicon.set("harm_words")
    if harm.isdisjoint(reading.row):
        return
    none = [at for first, last in _undone(reading) for at in range(first - _NONE_REACH, last + _NONE_REACH)]
    for at, word in enumerate(reading.row):
        if word not in harm or at in none or not without.isdisjoint(reading.words(at - _NONE_REACH, at)):
            continue
        if not reading.any_cue(_UNREAL, at):
            yield at, at + 1


def _came_to_nothing(reading: Reading, at: int) -> bool:
    """Whether an attack at a token is only that of which there is no trace: «последствий атаки нет»."""
    lexicon, back = reading.lexicon, at - 1
    while back > 0 and reading.row[back] in lexicon.any_of("of_words", "articles"):
        back -= 1
    if back < 0 or reading.row[back] not in lexicon.set("outcomes"):
        return False
    none = lexicon.any_of("without_words", "absent_words")
    return not none.isdisjoint((*reading.words(back - _NONE_REACH, back), *reading.words(at + 1, at + 1 + _NONE_REACH)))


def _is_told_to_lack(reading: Reading, at: int) -> bool:
    """Whether an attack at a token is what there was none of: «без обстрілів», but «не минулося без обстрілів»."""
    lexicon = reading.lexicon
    if reading.row[at] not in lexicon.any_of("attack_nouns", "attacks_suffered"):
        return False
    without = lexicon.set("without_words")
    lacking = next((back for back in (at - 1, at - 2) if back >= 0 and reading.row[back] in without), None)
    if lacking is None:
        return False
    return lexicon.set("casualty_negations").isdisjoint(reading.row[max(lacking - _NONE_REACH, 0) : at + _NONE_REACH])
