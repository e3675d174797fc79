"""Stage 2, FIND: a report's sentences become place names and mentions of what happened; nothing is placed yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.casualties import Passed, find_casualties
from geo.mentions.context import Role, find_roles
from geo.mentions.damage import find_damage
from geo.mentions.dates import find_dates
from geo.mentions.launches import find_launches
from geo.mentions.lexicon import Lexicon, is_read, load
from geo.mentions.outages import carry_outages, columns_of, find_outages, in_columns, is_tally_line
from geo.mentions.powers import Power
from geo.mentions.reading import Reading, make_reading, names_attacker
from geo.mentions.references import Reference, find_references
from geo.mentions.respectively import read_rows
from geo.mentions.speakers import Speaker, find_speakers
from geo.mentions.strikes import find_strikes, tells_attack
from geo.mentions.toponyms import find_toponyms
from geo.mentions.vicinity import find_vicinities
from geo.model import DateRange, Mention, PlaceName, Report, Sentence, Vicinity

__all__ = ["Found", "find_mentions", "find_things"]

_LEAD, _NEAR_ATTACK = 3, 4  # sentences


@dataclass(frozen=True)
class Found:
    """All that was found in one report, with what later stages ask about it.

    vicinities gives, by the index of a name, how the text tells a place by it.
    """

    report: Report
    lexicon: Lexicon
    readings: Sequence[Reading]
    names: Sequence[PlaceName]
    mentions: Sequence[Mention]
    references: Sequence[Reference]
    passed: Sequence[Passed]
    speakers: Mapping[int, Speaker] = field(default_factory=dict)
    vicinities: Mapping[int, Vicinity] = field(default_factory=dict)
    _dates: dict[int, list[tuple[int, DateRange]]] = field(default_factory=dict)

    def roles(self, powers: Mapping[int, Power]) -> dict[int, Role]:
        """Return the roles of the names that are no open places; powers tells which can stand for a government."""
        out: dict[int, Role] = {}
        by_sentence: dict[int, list[int]] = {}
        for index, name in enumerate(self.names):
            by_sentence.setdefault(name.sentence, []).append(index)
        for reading in self.readings:
            indexes = by_sentence.get(reading.index, [])
            own = {k: powers[i] for k, i in enumerate(indexes) if i in powers}
            roles = find_roles(
                self.report.text, reading.sentence, [self.names[i] for i in indexes], own, reading.lexicon
            )
            out |= {indexes[k]: role for k, role in roles.items()}
        return out

    def date(self, mention: Mention) -> DateRange | None:
        """Return the date words nearest to a mention in its sentence."""
        if not self._dates:
            self._dates.update(self._all_dates())
        nearest = min(
            self._dates[mention.sentence], key=lambda found: (abs(found[0] - mention.first), found[0]), default=None
        )
        return nearest[1] if nearest else None

    def _all_dates(self) -> dict[int, list[tuple[int, DateRange]]]:
        """Return the date words of every sentence; "the same day" is the last one told of before."""
        out: dict[int, list[tuple[int, DateRange]]] = {}
        before: DateRange | None = None
        for reading in self.readings:
            found = find_dates(reading.text, reading.tokens, self.report.published, reading.lexicon, before)
            out[reading.index] = found
            before = found[-1][1] if found else before
        return out

    def attribution(self, mention: Mention) -> str | None:
        """Return who the sentence gives as the source of a mention."""
        speaker = self.speakers.get(mention.sentence)
        return speaker.text if speaker else None

    def adds(self, mention: Mention) -> bool:
        """Return whether the text says a count comes on top of earlier ones ("another three", "two more")."""
        if mention.quantity_tokens is None:
            return False
        first, last = mention.quantity_tokens
        reading = self.readings[mention.sentence]
        return bool(set(reading.words(first - 1, last + 1)) & reading.lexicon.set("adding"))


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
    lexicon = load(report.lang if is_read(report.lang) else "en")
    lexicons = [load(sentence.lang) if is_read(sentence.lang) else lexicon for sentence in sentences]
    names = find_toponyms(report.text, folded, sentences, gazetteer, lexicons)
    year = report.published.year if report.published else None
    by_sentence: dict[int, list[PlaceName]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    readings = [
        make_reading(report.text, index, sentence, by_sentence.get(index, ()), own, year)
        for index, (sentence, own) in enumerate(zip(sentences, lexicons, strict=True))
    ]
    headline = [make_reading(report.title or "", index, s, (), lexicon, year) for index, s in enumerate(title)]
    mentions, passed = find_things(readings, headline)
    return Found(
        report=report,
        lexicon=lexicon,
        readings=readings,
        names=names,
        mentions=mentions,
        references=[ref for reading in readings for ref in find_references(reading)],
        passed=passed,
        speakers=_speakers(readings),
        vicinities=_vicinities(readings, names),
    )


def find_things(readings: Sequence[Reading], headline: Sequence[Reading] = ()) -> tuple[list[Mention], list[Passed]]:
    """Return what a report's sentences say happened, in text order, and what was passed over and why."""
    headlined = _is_headlined(headline, readings)
    attack_known = headlined or any(
        tells_attack(reading) or any(m.status == "reported" for m in find_launches(reading)) for reading in readings
    )
    mentions: list[Mention] = []
    passed: list[Passed] = []
    intro: Mention | None = None
    columns: tuple[str | None, ...] = ()
    for plain in readings:
        if plain.sentence.kind == "furniture":
            continue
        head = columns_of(plain) if intro is not None else ()
        columns = head or columns
        reading = in_columns(plain, columns)
        for found, over in _counted(reading, attack_known=attack_known):
            mentions += found
            passed += over
        outages = [m for m in mentions if m.sentence == reading.index and m.kind == "outage"]
        if head:
            continue
        row = reading is not plain or reading.sentence.kind == "bullet" or is_tally_line(reading)
        if intro is not None and not outages and row:
            carried = carry_outages(reading, intro)
            mentions = [m for m in mentions if m is not intro or not carried or m.quantity is not None] + carried
        elif reading.sentence.kind != "bullet":
            tells = bool(outages) and (reading.tokens[-1].text == ":" or is_tally_line(reading))
            intro = outages[-1] if tells else None
        mentions += find_launches(reading)
        here = [m for m in mentions if m.sentence == reading.index]
        before = [m for m in mentions if m.sentence == reading.index - 1]
        mentions = [m for m in mentions if m.sentence != reading.index] + read_rows(reading, here, before)
        if attack_known:
            mentions += find_damage(reading)
    if not _is_about_an_attack(mentions, readings, attack_known=attack_known):
        passed += [Passed(m.sentence, m.first, m.last, "the report names no attack") for m in mentions]
        mentions = []
    far = [] if headlined else _far_from_attacks(mentions, readings)
    passed += [Passed(m.sentence, m.first, m.last, "no attack is named near it") for m in far]
    mentions = [m for m in mentions if m not in far]
    return mentions, passed


def _vicinities(readings: Sequence[Reading], names: Sequence[PlaceName]) -> dict[int, Vicinity]:
    """Return how each name is told by others, by its index: both ends of a corridor have the same."""
    by_sentence: dict[int, list[int]] = {}
    for index, name in enumerate(names):
        by_sentence.setdefault(name.sentence, []).append(index)
    found: dict[int, Vicinity] = {}
    for reading in readings:
        indexes = by_sentence.get(reading.index, [])
        for vicinity in find_vicinities(reading, [names[index] for index in indexes]):
            own = tuple(indexes[number] for number in vicinity.names)
            found |= dict.fromkeys(own, replace(vicinity, names=own))
    return found


def _counted(reading: Reading, *, attack_known: bool) -> list[tuple[list[Mention], list[Passed]]]:
    """Find what a sentence says of strikes, casualties and outages; a count belongs to one of them only."""
    casualties = find_casualties(reading)
    taken = frozenset(
        at for mention in casualties[0] if mention.quantity_tokens for at in range(*mention.quantity_tokens)
    )
    return [find_strikes(reading, attack_known=attack_known), casualties, find_outages(reading, taken)]


def _is_about_an_attack(mentions: Sequence[Mention], readings: Sequence[Reading], *, attack_known: bool) -> bool:
    """Whether anything in the report was attacked: a storm, an accident or a match has casualties and outages too."""
    if attack_known or any(m.kind in {"strike", "launch"} and m.scope in {"event", "nationwide"} for m in mentions):
        return True
    return any(names_attacker(reading) for reading in readings)


def _is_headlined(headline: Sequence[Reading], readings: Sequence[Reading]) -> bool:
    """Whether the title tells of an attack and the text goes on about it: "attack" alone may be one in parliament."""
    if any(tells_attack(reading) for reading in headline):
        return True
    return any(tells_attack(reading, headline=True) for reading in headline) and any(
        strike.scope == "event" for reading in readings for strike in find_strikes(reading, attack_known=True)[0]
    )


def _far_from_attacks(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Return casualties, outages and damage with no attack in the report's lead nor in the sentences around them.

    A report that gives another cause (a storm, a breach of rules) needs its attack named in the lead.
    """
    if not mentions:
        return []
    told = {r.index for r in readings if tells_attack(r)}
    known = told | {r.index for r in readings if names_attacker(r)}
    if any(index < _LEAD for index in told):
        return []
    civil = any(reading.has("civil") for reading in readings)
    near = 0 if civil else _NEAR_ATTACK
    return [
        m
        for m in mentions
        if (m.kind in {"casualty", "outage", "damage"} or civil)
        and not any(abs(m.sentence - index) <= near for index in known)
    ]


def _speakers(readings: Sequence[Reading]) -> dict[int, Speaker]:
    """Return each sentence's source; "he" is the last person named."""
    out: dict[int, Speaker] = {}
    last: Speaker | None = None
    for reading in readings:
        for speaker in find_speakers(reading):
            named = last if speaker.pronoun else speaker
            if named is not None:
                out.setdefault(reading.index, named)
        last = out.get(reading.index, last)
    return out
