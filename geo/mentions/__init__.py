"""Stage 2, FIND: a report's sentences become place names and mentions of what happened; nothing is placed yet.

What a sentence tells in `passing` is left out of it, and it is made ready in `reading` by the rules of the `lexicon`,
written as `patterns` has it; only what asks for days reads its times. What is found in it has a package each: `names`
of places and their `roles`; `strikes`, `casualties` (and the `people` they befall), `outages`, `damage` and `launches`,
gone through in `things`; `speakers` and `days`. What the whole report is `about` decides whether any of it counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geo._quick import replace
from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.about.accidents import AN_ACCIDENT, opens_with_an_accident
from geo.mentions.about.played import with_played
from geo.mentions.casualties.gone_on import is_at_another_hour
from geo.mentions.coordinates import find_coordinates
from geo.mentions.days.of_mentions import Days
from geo.mentions.days.summed import day_summed_up, sums_the_past_day
from geo.mentions.days.told import Telling
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.finding import find_toponyms
from geo.mentions.passing.plain import lexicons_of
from geo.mentions.passing.times import in_whole
from geo.mentions.placed import Placed, with_places
from geo.mentions.reading import Passed, Reading, make_reading
from geo.mentions.references import Reference, find_references
from geo.mentions.roles.finding import Role, find_roles
from geo.mentions.roles.powers import Power
from geo.mentions.speakers.voices import Voices, find_voices
from geo.mentions.strikes.finding import weapons_told
from geo.mentions.strikes.only_heard import with_only_heard
from geo.mentions.things import find_things
from geo.mentions.vicinity import find_vicinities
from geo.model import Coordinates, Mention, PlaceName, Report, Sentence, Vicinity

_EACH_REACH = 12  # tokens: "two others wounded in each of the towns of A and B"
_OPENER = 4  # tokens: «за день до того»
_REMINDER = 2  # tokens: «Нагадаємо:»

__all__ = ["Found", "find_mentions", "find_things"]

_Placed = tuple[Sequence[int], Placed]  # the indexes of a sentence's names, and the sentence with them


@dataclass(frozen=True)
class Found:
    """All that was found in one report, with what later stages ask about it.

    placed holds the sentences that name places, by their number; vicinities gives, by the index of a name, how the text
    tells a place by it.
    """

    report: Report
    lexicon: Lexicon
    readings: Sequence[Reading]
    names: Sequence[PlaceName]
    mentions: Sequence[Mention]
    references: Sequence[Reference]
    passed: Sequence[Passed]
    placed: Mapping[int, _Placed]
    days: Days
    voices: Voices = field(default_factory=Voices)
    vicinities: Mapping[int, Vicinity] = field(default_factory=dict)
    coordinates: Sequence[Coordinates] = ()
    accident: bool = False  # the report opens with one, and names no attack there
    titled: frozenset[str] = frozenset()  # the kinds of weapon with which its title tells of an attack

    def with_names(self, names: Sequence[PlaceName]) -> Found:
        """Return the same with other names: what is told by them is read anew."""
        placed = _placed(self.readings, names)
        return replace(self, names=names, placed=placed, vicinities=_vicinities(self.readings, placed))

    def roles(self, powers: Mapping[int, Power]) -> dict[int, Role]:
        """Return the roles of the names that are no open places; powers tells which can stand for a government."""
        out: dict[int, Role] = {}
        for sentence, (indexes, placed) in self.placed.items():
            reading = self.readings[sentence]
            own = {k: powers[i] for k, i in enumerate(indexes) if i in powers}
            roles = find_roles(self.report.text, reading.sentence, placed, own, reading.lexicon)
            out |= {indexes[k]: role for k, role in roles.items()}
        return out

    def accidents(self) -> frozenset[int]:
        """Return the sentences that tell of an accident and of nothing else: the text does not go on about its town."""
        told = {mention.sentence for mention in self.mentions}
        return frozenset(p.sentence for p in self.passed if p.why == AN_ACCIDENT) - told

    def attribution(self, mention: Mention) -> str | None:
        """Return who the text gives as the source of a mention."""
        return self.voices.of(self.readings[mention.sentence], mention.first)

    def recalls(self, mention: Mention) -> bool:
        """Return whether the text only brings a mention back to mind: "as a reminder, …", or under such words."""
        reading = self.readings[mention.sentence]
        opened = " ".join(reading.row[:_OPENER]) + " "
        before = any(opened.startswith(f"{phrase} ") for phrase in reading.lexicon.set("day_before_openers"))
        return before or reading.cue("recalled", mention.first) or self._is_under_a_reminder(reading)

    def _is_under_a_reminder(self, reading: Reading) -> bool:
        """Whether the words of a reminder stand alone above a paragraph: «Нагадаємо», and what was on other days."""
        paragraph = reading.sentence.paragraph
        above = next((r for r in self.readings[reading.index :: -1] if r.sentence.paragraph != paragraph), None)
        return above is not None and len(above.row) <= _REMINDER and above.has("recalled")

    def is_each(self, mention: Mention) -> bool:
        """Return whether a count is that of every place beside it: "one person each was wounded in A and B"."""
        if mention.quantity_tokens is None:
            return False
        reading, (_, last) = self.readings[mention.sentence], mention.quantity_tokens
        if set(reading.words(last, last + 1)) & reading.lexicon.set("distributive"):
            return True
        behind = f" {' '.join(reading.words(last, last + _EACH_REACH))} "
        return any(f" {phrase} " in behind for phrase in reading.lexicon.set("in_each"))

    def adds(self, mention: Mention) -> bool:
        """Return whether a count comes on top of earlier ones ("another three", "a second strike hurt two")."""
        if mention.quantity_tokens is None:
            return False
        first, last = mention.quantity_tokens
        reading = self.readings[mention.sentence]
        opens = set(reading.words(0, 2)) & reading.lexicon.set("adding_openers")
        besides = reading.lexicon.set("besides")
        beside = not besides.isdisjoint(reading.words(first - 1, first))  # "the other three"
        # "two other people were hurt", but "one died and two others were hurt" tells of others than the dead
        toll = (match for match in reading.matches("casualty") if match.first < first)
        first_told = all(match.rule.get("measure") == mention.measure for match in toll)
        whose = not reading.lexicon.set("possessive_determiners").isdisjoint(reading.words(last, last + 1))
        beside = beside or (first_told and not besides.isdisjoint(reading.words(first, last + 1 + whose)))
        beside = beside or _is_another_of_a_family(reading, first, last) or is_at_another_hour(reading, first)
        added = not reading.lexicon.set("adding").isdisjoint(reading.words(first - 1, last + 1))
        on_top = bool(opens) or beside or (added and not self._has_risen_beside_another(mention))
        sums = bool(set(reading.words(0, 2)) & reading.lexicon.set("in_all"))  # "in all five died" in both attacks
        return on_top or reading.cue("further", first) or (not sums and self._follows_another(mention))

    def _has_risen_beside_another(self, mention: Mention) -> bool:
        """Whether a count comes on top of another measure alone, and is more than was told of its own before.

        "Five were hurt. … Two have died, another 17 are hurt": 17, and no five besides.
        """
        first = (mention.quantity_tokens or (0, 0))[0]
        matches = self.readings[mention.sentence].matches("casualty")
        toll = [match.rule.get("measure") for match in matches if match.first < first]
        told = [
            m.quantity.best or 0
            for m in self.mentions
            if (m.kind, m.measure) == (mention.kind, mention.measure)
            and m.sentence < mention.sentence
            and m.quantity is not None
        ]
        count = 0 if mention.quantity is None else mention.quantity.best or 0
        return bool(toll and told) and mention.measure not in toll and count > max(told)

    def _follows_another(self, mention: Mention) -> bool:
        """Whether the sentence before tells of one more attack, and this one, without a place, of its harm."""
        if mention.sentence == 0 or mention.kind != "casualty":
            return False
        before, reading = self.readings[mention.sentence - 1], self.readings[mention.sentence]
        beside = before.sentence.paragraph == reading.sentence.paragraph
        return beside and not reading.places and before.has("further")


def _is_another_of_a_family(reading: Reading, first: int, last: int) -> bool:
    """Whether a person told by kin follows another told so: "the father was hospitalised, while the mother …"."""
    kin = reading.lexicon.set("family_singular")
    own = kin.intersection(reading.words(first, last))
    told = [m.first for m in reading.matches("casualty") if m.first < first]
    return bool(own and told) and bool(kin.intersection(reading.words(0, told[-1])) - own)


def find_mentions(
    report: Report,
    folded: Folded,
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    title: Sequence[Sentence] = (),
) -> Found:
    """Find place names, strikes, casualties, outages, damage and launches in a report, in text order.

    title holds the sentences of the report's title when that stands outside its text: it may name the attack.
    """
    lexicon, lexicons = lexicons_of(report, sentences)
    coordinates = find_coordinates(report.text, sentences, lexicons)
    names = _outside(find_toponyms(report.text, folded, sentences, gazetteer, lexicons), coordinates)
    by_sentence: dict[int, list[PlaceName]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    plain = [
        make_reading(report.text, index, sentence, by_sentence.get(index, ()), own, report.published, coordinates)
        for index, (sentence, own) in enumerate(zip(sentences, lexicons, strict=True))
    ]
    readings = with_only_heard(with_played(plain))
    entire = with_only_heard(with_played([reading.entire for reading in plain]))
    headline = [
        make_reading(report.title or "", index, s, (), lexicon, report.published) for index, s in enumerate(title)
    ]
    mentions, passed = find_things(readings, headline, report.published)
    placed = _placed(readings, names)
    return Found(
        report=report,
        lexicon=lexicon,
        readings=readings,
        names=names,
        mentions=mentions,
        references=[ref for reading in readings for ref in find_references(reading)],
        passed=passed,
        voices=find_voices(readings, headline),
        placed=placed,
        days=Days(
            Telling(
                report.published,
                entire,
                [in_whole(mention, sentences[mention.sentence]) for mention in mentions],
                summed_up=day_summed_up(headline, report.published),
                past_day=sums_the_past_day(headline, entire),
            ),
            lexicon,
            sentences,
        ),
        vicinities=_vicinities(readings, placed),
        coordinates=coordinates,
        accident=opens_with_an_accident(headline, readings),
        titled=weapons_told(headline),
    )


def _outside(names: Sequence[PlaceName], coordinates: Sequence[Coordinates]) -> list[PlaceName]:
    """Leave out names inside coordinates: the "DP" of "37U DP 12345 67890"."""
    taken = {(one.sentence, at) for one in coordinates for at in range(one.first, one.last)}
    return [name for name in names if (name.sentence, name.first) not in taken]


def _placed(readings: Sequence[Reading], names: Sequence[PlaceName]) -> dict[int, _Placed]:
    """Return the sentences that name places, in order, with the indexes of their names."""
    by_sentence: dict[int, list[int]] = {}
    for index, name in enumerate(names):
        by_sentence.setdefault(name.sentence, []).append(index)
    return {
        number: (indexes, with_places(readings[number].sentence, [names[i] for i in indexes], readings[number].lexicon))
        for number, indexes in sorted(by_sentence.items())
    }


def _vicinities(readings: Sequence[Reading], placed: Mapping[int, _Placed]) -> dict[int, Vicinity]:
    """Return how each name is told by others, by its index: both ends of a corridor have the same."""
    found: dict[int, Vicinity] = {}
    for sentence, (indexes, one) in placed.items():
        for vicinity in find_vicinities(readings[sentence], one):
            own = tuple(indexes[number] for number in vicinity.names)
            found |= dict.fromkeys(own, replace(vicinity, names=own))
    return found
