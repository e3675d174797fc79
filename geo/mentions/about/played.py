"""Take back what a report says was only played, or only rumoured: "… killing 40 people. None of it happened"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.mentions.context_cues import Cue
from geo.mentions.reading import Reading, names_weapon

_BACK = frozenset({"played", "disproved"})  # cues
_OPENS, _CLOSES = frozenset("«„“\"'‘"), frozenset("»”“\"'’")
_VERB = 4  # tokens
_OPENS_AT = 2  # tokens: a quotation mark and "but" may stand before it
_ALL = 1_000_000  # tokens: more than a sentence has
_OF_PLAY = ("drill_words", "scene_words", "match_words")
_MANY = 5  # words of a match, none of which is said of one alone
_LEAD = 4  # sentences that paint the scene of a match before its words fall
_OFTEN, _SHARE, _EARLY = 3, 5, 2  # sentences that speak of it: as many, one in so many, the first of them


def with_played(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings, those staged that a later sentence says were a drill's scene.

    These are what its paragraph tells before it, and the paragraph before where it opens its own. No more: a true
    attack may be told above a false alarm. "This is false" takes back no more than what posts, chats or clips tell.
    In a report that speaks of a drill, a sentence that puts the word for what happened in quotes tells of its scene:
    «ракета „влучає“ в зал», 'seven "missing"'.
    Where the report is about a drill, or about a match, all is played but what a nation's army has done, and what a
    weapon did to people on a day that its sentence tells, not where the drill's scene is set.
    """
    if _is_about_a_drill(readings) or _is_about_a_match(readings):
        return [
            reading
            if reading.has_word("attacking_nations") or (reading.index >= _EARLY and _is_news(reading))
            else _staged(reading)
            for reading in readings
        ]
    played = {
        before
        for reading in readings
        if reading.sentence.kind == "body" and (by := _opens_with_it(reading)) is not None
        for before in _told_in_it(readings, reading, rumoured=by == "disproved")
    }
    if any(reading.has_word("drill_words", "scene_words") for reading in readings):
        played |= {reading.index for reading in readings if _is_in_scare_quotes(reading)}
    if played and readings[0].has_word("drill_words"):
        played.add(0)  # a heading that names the drill tells of nothing else
    return [_staged(reading) if reading.index in played else reading for reading in readings]


def _is_about_a_drill(readings: Sequence[Reading]) -> bool:
    """Whether a report speaks of a drill early on and again and again: by its scene, its players, its name.

    The name alone may be that of lessons: «навчання дистанційне».
    """
    scenes = {r.index for r in readings if any(r.has(kind) for kind in ("staged", "played"))}
    named = {r.index for r in readings if r.has_word("drill_words") and not r.has_word("lesson_words")}
    acted = {r.index for r in readings if r.has_word("scene_words")}
    undone = {r.index for r in readings if _opens_with_it(r) == "played"} - named
    if any(at + 1 in named for at in undone):
        return True  # "None of it was true. It was the first day of an exercise"
    return bool(scenes or (named and acted)) and _is_told_throughout(scenes | named | acted, readings)


def _is_about_a_match(readings: Sequence[Reading]) -> bool:
    """Whether a report speaks of a match early on and again and again: goals, halves, the goalkeeper.

    One that opens with what a weapon did to people is of an attack, be it on a stadium or a player's house.
    """
    told = {r.index for r in readings if r.has_word("match_words")}
    attacked = any(_kills(reading) or _is_of_an_army(reading) for reading in readings[: _EARLY + 1])
    named = any(reading.has_word("match_words_alone") for reading in readings)
    words = {word for r in readings for word in r.row if word in r.lexicon.set("match_words")}
    return (named or len(words) >= _MANY) and not attacked and _is_told_throughout(told, readings, _LEAD)


def _is_of_an_army(reading: Reading) -> bool:
    """Whether a sentence names a nation at war and a blow: "Russian troops hit the stadium"."""
    return reading.has_word("attacking_nations") and bool(reading.matches("strike"))


def _kills(reading: Reading) -> bool:
    """Whether a sentence names a weapon and people killed or hurt."""
    armed = any(names_weapon(reading, at) for at in range(len(reading.row)))
    return armed and bool(reading.matches("casualty"))


def _is_news(reading: Reading) -> bool:
    """Whether a sentence beside a drill tells of a true attack: by what weapon whom it hurt, and on which day."""
    days = reading.lexicon.date_words | reading.lexicon.set("raid_times")
    dated = not days.isdisjoint(reading.entire.row) and _kills(reading)
    return dated and not any(reading.has(kind) for kind in ("staged", "played")) and not reading.has_word(*_OF_PLAY)


def _is_told_throughout(told: Collection[int], readings: Sequence[Reading], early: int = _EARLY) -> bool:
    often = len(told) >= _OFTEN and len(told) * _SHARE >= len(readings)
    return often and min(told) <= early


def _opens_with_it(reading: Reading) -> str | None:
    """Return by what a sentence begins to take back, None if it does not: behind "but" it speaks of its own clause."""
    return next((cue.kind for cue in reading.cues if cue.kind in _BACK and cue.first <= _OPENS_AT), None)


def _told_in_it(readings: Sequence[Reading], by: Reading, *, rumoured: bool) -> list[int]:
    """Return the sentences that tell the scene a sentence takes back; what is rumoured begins where its source is."""
    own = by.sentence.paragraph
    told = [r for r in readings[: by.index] if r.sentence.paragraph == own]
    if not told and by.index:
        before = readings[by.index - 1].sentence
        same = (r for r in readings[: by.index] if r.sentence.paragraph == before.paragraph)
        told = list(same) if before.kind == "body" else []
    first = next((r.index for r in told if r.has_word("rumour_words")), by.index) if rumoured else 0
    return [r.index for r in told if r.index >= first]


def _is_in_scare_quotes(reading: Reading) -> bool:
    """Whether a word for what happened, or for those it happened to, stands alone between quotation marks."""
    alone = [
        at for at in range(1, len(reading.row) - 1) if reading.row[at - 1] in _OPENS and reading.row[at + 1] in _CLOSES
    ]
    if not alone:
        return False
    alone = [at for at in alone if reading.row[at] not in reading.lexicon.table("weapons")]
    hurt = reading.lexicon.any_of("the_hurt", "casualty_nouns", "harmed_people")
    told = [match for section in ("strike", "casualty", "outage") for match in reading.matches(section)]
    return any(
        reading.row[at] in hurt
        or reading.lexicon.fits("harm", reading.row[at])
        or any(m.first <= at < m.last and m.last - m.first <= _VERB for m in told)
        for at in alone
    )


def _staged(reading: Reading) -> Reading:
    cue = Cue("staged", 0, len(reading.row), _ALL, both=True, onward=True)
    return replace(reading, cues=(*reading.cues, cue))
