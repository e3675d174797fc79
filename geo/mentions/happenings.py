"""Tell whether something happened at a place though no claim could be read: "fires raged in X", "X shook"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.mentions.reading import Reading, names_attacker
from geo.mentions.strikes import dismissed, is_on_the_ground
from geo.model import PlaceName

_SECTIONS = ("strike", "casualty", "outage", "damage")
_UNREAL = ("hypothetical", "denied", "past", "cumulative", "war_total", "scheduled", "figurative", "staged")
_NO_HARM = frozenset({"evacuated", "other"})
_REACH = 14
_LINE_HEAD = 3


def tells_of_war(readings: Sequence[Reading]) -> bool:
    """Return whether a report without a claim still speaks of an attack: its weapons or their marks, no accident."""
    if not readings or any(reading.has("staged") for reading in readings):
        return False
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
        for at, word in enumerate(reading.row)
    )


def happened_at(reading: Reading, names: Sequence[PlaceName]) -> Iterator[tuple[PlaceName, str]]:
    """Yield the names of a sentence in whose clause harm is told of now and for real, with the words that tell it."""
    if not names or reading.has("war_total") or reading.has("cumulative"):
        return
    spans = list(_harm(reading))
    lexicon = reading.lexicon
    # A colon leads on to where it happened: "killed three: two in Kostiantynivka".
    breaks = lexicon.any_of("clause_words", "clause_marks") - {":"}
    if reading.has("civil") and not names_attacker(reading):
        return  # a storm, an accident
    for name in names if spans else ():
        before = [word for word in reading.words(name.first - 2, name.first) if word not in lexicon.set("articles")]
        after = reading.words(name.last, name.last + 2)
        told = after[:1] == [","] and bool(set(after[1:]) & lexicon.set("aside_where"))  # "from Izium, where …"
        if before and before[-1] in lexicon.set("not_there") and not told:
            continue
        if set(before[-1:]) & lexicon.set("beside") and reading.words(name.first - 2, name.first - 1) == [","]:
            continue  # "Yampil, near Lyman"
        averted = any(m.rule.get("status") == "averted" for m in reading.matches("launch"))
        if averted and set(before[-1:]) & lexicon.set("overhead"):
            continue  # shot down over it
        if _in_aside(reading, name, names):
            continue
        for first, last in sorted(spans, key=lambda span: abs(span[0] - name.first)):
            between = reading.words(name.last, first) if first >= name.last else reading.words(last, name.first)
            if first >= name.last and name.first < _LINE_HEAD and between[:1] == [":"]:
                between = between[1:]  # "Kyiv: two dead"
            if told and first >= name.last:
                between = between[2:]
            if reading.has("ground") and "," in between:
                continue  # "attacks near X were stopped, bombs fell on Y"
            if len(between) > _REACH or breaks & set(between) or lexicon.set("not_there") & set(between[-2:]):
                continue
            start, end = reading.tokens[first].start, reading.tokens[last - 1].end
            yield name, reading.text[start:end]
            break


def _in_aside(reading: Reading, name: PlaceName, names: Sequence[PlaceName]) -> bool:
    """Whether a place only says where the one before it lies: "In Sumy, across the border from the Kursk region, …"."""
    before = max((other for other in names if other.last <= name.first), key=lambda other: other.last, default=None)
    if before is None:
        return False
    gap = reading.words(before.last, name.first)
    if gap and set(gap) <= reading.lexicon.set("beside") | reading.lexicon.set("degree_words"):
        return True  # "Chornomorsk just outside Odesa"
    return gap[:1] == [","] and "," not in gap[1:] and bool(reading.lexicon.set("relation_words") & set(gap))


def _harm(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the token spans of words of strikes, casualties, outages and damage that are no threat, denial or past."""
    for section in _SECTIONS:
        for match in reading.matches(section):
            undone = match.rule.get("status") == "restored" or match.rule.get("measure") == "none"
            if section == "strike" and dismissed(reading, match, attack_known=True):
                continue
            if match.rule.get("measure") in _NO_HARM or is_on_the_ground(reading, match):
                continue
            if not reading.lexicon.set("treated_in").isdisjoint(reading.words(match.first, match.last)):
                continue  # where the wounded were taken
            if not undone and not reading.any_cue(_UNREAL, match.first):
                yield match.first, match.last
    harm = reading.lexicon.set("harm_words")
    for at, word in enumerate(reading.row):
        if word in harm and not reading.any_cue(_UNREAL, at):
            yield at, at + 1
