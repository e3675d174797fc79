"""Stage 2, FIND: a report's sentences become place names and mentions of what happened; nothing is placed yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from geo._quick import replace
from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.accidents import AN_ACCIDENT, opens_with_an_accident
from geo.mentions.casualty_parts import is_at_another_hour
from geo.mentions.context import Role, dateline_end, find_roles
from geo.mentions.coordinates import find_coordinates
from geo.mentions.dates import find_dates
from geo.mentions.lexicon import Lexicon, is_read, load
from geo.mentions.only_heard import with_only_heard
from geo.mentions.placed import Placed, with_places
from geo.mentions.played import with_played
from geo.mentions.powers import Power
from geo.mentions.reading import Passed, Reading, make_reading
from geo.mentions.references import Reference, find_references
from geo.mentions.strikes import weapons_told
from geo.mentions.summed_days import day_summed_up, is_summed_by, sums_the_past_day
from geo.mentions.themes import comes_to_its_day
from geo.mentions.things import find_things
from geo.mentions.toponyms import find_toponyms
from geo.mentions.vicinity import find_vicinities
from geo.mentions.voices import Voices, find_voices
from geo.model import Coordinates, DateRange, Mention, PlaceName, Report, Sentence, Vicinity

_TREATED_REACH = 5  # tokens
_COMPARED = 3  # tokens: "since a", "since the deadly"
_AS_OF_REACH = 4  # tokens: «станом на ранок 10 листопада»
_TELLER = 6  # tokens from a day to who speaks: "on Tuesday, the regional governor said"
_SAID_REACH = 3  # tokens from a verb of speech to its day
_SCENE_WORDS, _SCENE_OPENS = 9, 2  # words
_EACH_REACH = 12  # tokens: "two others wounded in each of the towns of A and B"
_PASSING_OPENS = 2  # words
_OPENS_AT = 1  # a preposition may stand before a day
_RECALLS_AT = 6  # "as a reminder, on the night of"
_LATELY, _WHEN_REACH = 5, 4  # sentences
_WEEK = 7  # days
_FOREWORD = 5  # sentences
_CARRY_REACH = 12  # sentences of a paragraph
_CARRIED = 5  # days before the report's own from which a day goes on through a paragraph
_LATELY_SUMMED = 2  # days that a summary may be late
_OPENER = 4  # tokens: «за день до того»
_REMINDER = 2  # tokens: «Нагадаємо:»
_CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–"})
_COUNTED_FROM = 4  # tokens: "three days after"
_GREETING = 7  # tokens: "Good morning, dear Kharkiv residents!"
_MORNING = 6  # o'clock
_DAY_LENGTH = 6  # tokens: "6 December 2026, when"

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
    voices: Voices = field(default_factory=Voices)
    vicinities: Mapping[int, Vicinity] = field(default_factory=dict)
    coordinates: Sequence[Coordinates] = ()
    summed_up: DateRange | None = None
    past_day: bool = False  # it sums up the day and night before it
    accident: bool = False  # the report opens with one, and names no attack there
    titled: frozenset[str] = frozenset()  # the kinds of weapon with which its title tells of an attack
    _dates: dict[int, list[tuple[int, DateRange]]] = field(default_factory=dict)

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

    def date(self, mention: Mention) -> DateRange | None:
        """Return the date words nearest to a mention in its sentence."""
        reading = self.readings[mention.sentence]
        if self._died_later(mention):  # the day of the attack, not of the death
            wounded = reading.lexicon.set("wounded_on")  # «в больнице умерла женщина, раненная 7 февраля»
            told_of = (day for n, day in self._told()[mention.sentence] if wounded & set(reading.words(n - 2, n)))
            return next(told_of, None)
        own = self._date_beside(mention)
        if mention.scope == "background" and self._is_of_last_week(mention):
            return None if own is None or self._is_lately(own) else own
        return own or self._set_before(mention) or self._of_its_paragraph(mention)

    def _date_beside(self, mention: Mention) -> DateRange | None:
        """Return the date words of a mention's own sentence that are nearest to it."""
        reading, at = self.readings[mention.sentence], mention.first
        days = [at for at, _ in self._told()[mention.sentence]]
        told = [found for found in self._told()[mention.sentence] if not _is_of_telling(reading, mention, found[0])]
        told = _without_the_morning_after(reading, told)
        told = [found for found in told if not _opens_the_telling(reading, mention, found[0], days)]
        if mention.kind in {"strike", "damage"}:  # «станом на ранок 9 тисяч ще без світла» is no day of a blow
            told = [found for found in told if not _is_as_of(reading, found[0])]
        if reading.cue("past", at) and reading.cue("ago", at):
            told = [found for found in told if not self._is_lately(found[1])]
        nearest = min(
            told, key=lambda found: (_parted(reading, found[0], at), abs(found[0] - at), found[0]), default=None
        )
        return nearest[1] if nearest else None

    def _is_of_last_week(self, mention: Mention) -> bool:
        """Return whether a sentence counts the blow it recalls back by weeks: "the toll from last week's strike"."""
        reading = self.readings[mention.sentence]
        told = f" {' '.join(reading.row)} "
        return any(f" {phrase} " in told for phrase in reading.lexicon.set("weeks_back"))

    def _is_lately(self, date: DateRange) -> bool:
        """Whether a time lies within the report's week: "a year ago a missile hit the theatre, and yesterday …"."""
        return self.report.published is not None and (self.report.published - date.start).days < _WEEK

    def _set_before(self, mention: Mention) -> DateRange | None:
        """Return the day that a short sentence right before sets for what follows: "On Friday it did not come back."""
        own = self.readings[mention.sentence]
        if own.has("recalled"):
            return None
        for before in range(mention.sentence - 1, -1, -1):
            scene, told = self.readings[before], self._told()[before]
            if scene.sentence.paragraph != own.sentence.paragraph:
                return None
            if told:
                if self.is_of_the_state(before):
                    return None
                beside = before == mention.sentence - 1
                if beside and scene.has("ago") and self.turns_to_now(before):
                    return told[-1][1]
                opens = _words_of(scene.row[: told[0][0]]) <= _SCENE_OPENS and not scene.matches("speech")
                opens = opens and (_words_of(scene.row) <= _SCENE_WORDS or self._sets_a_scene(before))
                loose = before not in self._with_mentions or not scene.places  # «Ночью атаки продолжились.»
                return told[0][1] if opens and loose and (beside or self._sets_a_scene(before)) else None
        return None

    def _of_its_paragraph(self, mention: Mention) -> DateRange | None:
        """Return the one day that the sentences before it in its paragraph tell last."""
        own = self.readings[mention.sentence]
        if not own.lexicon.set("now_words").isdisjoint(own.row[:_OPENS_AT]):
            return None  # "Now 163,000 are cut off"
        for index in range(mention.sentence, max(mention.sentence - _CARRY_REACH, -1), -1):
            scene = self.readings[index]
            if scene.sentence.paragraph != own.sentence.paragraph:
                break
            if any(scene.has(kind) for kind in ("recalled", "past", "cumulative")):
                return None
            if index < mention.sentence and self._told()[index]:
                day, published = self._of_its_attack(scene), self.report.published
                late = day is not None and published is not None and (published - day.end).days > _CARRIED
                return None if late else day
        return None

    def _of_its_attack(self, scene: Reading) -> DateRange | None:
        """Return the one day of the attack that a sentence with days tells of: of several, that of its strikes."""
        told = self._told()[scene.index]
        days = {(date.start, date.end) for _, date in told}
        if len(days) > 1:
            own = [
                self._date_beside(one)
                for one in self._by_sentence.get(scene.index, ())
                if one.kind in {"strike", "launch"}
            ]
            days = {(date.start, date.end) for date in own if date is not None}
            return next((date for date in own if date is not None), None) if len(days) == 1 else None
        at, day = told[-1]
        struck = any(scene.matches(kind) for kind in ("strike", "launch"))
        telling = any(  # "On Friday the mayor told of an attack"
            one.rule.get("how") == "either" and one.first >= at and "," not in scene.row[at : one.first]
            for one in scene.matches("speech")
        )
        compared = not scene.lexicon.set("since_words").isdisjoint(
            scene.row[:at]
        )  # "the worst since a strike on A in May"
        return day if struck and not (telling or compared or _is_as_of(scene, at)) else None

    @cached_property
    def _by_sentence(self) -> Mapping[int, list[Mention]]:
        out: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            out.setdefault(mention.sentence, []).append(mention)
        return out

    def _sets_a_scene(self, index: int) -> bool:
        """Return whether a sentence that opens a paragraph with one day is the scene of all that is told there.

        It tells of attacks without a place that has them: «Днём ранее по пригородам били дроны. В А … В Б …».
        """
        scene = self.readings[index]
        first = index == 0 or self.readings[index - 1].sentence.paragraph != scene.sentence.paragraph
        raided = any(mention.sentence == index and mention.kind in {"strike", "launch"} for mention in self.mentions)
        raided = raided or not scene.lexicon.any_of("attack_nouns", "raid_signs").isdisjoint(scene.row)
        other = any(scene.has(kind) for kind in ("past", "cumulative"))
        return first and raided and not other and len(self._told()[index]) == 1

    @cached_property
    def _with_mentions(self) -> frozenset[int]:
        return frozenset(mention.sentence for mention in self.mentions)

    def days(self, sentence: int) -> list[DateRange]:
        """Return the days a sentence tells, in order."""
        return [date for _, date in self._told()[sentence]]

    def is_of_the_state(self, sentence: int) -> bool:
        """Return whether a sentence tells of affairs of state alone: "The EU approved sanctions on Monday"."""
        reading = self.readings[sentence]
        told = sentence in self._with_mentions or bool(reading.matches("speech"))
        attacks = reading.lexicon.any_of("attack_nouns", "raid_signs", "weapons")
        return (
            not told
            and not reading.lexicon.set("acts_of_state").isdisjoint(reading.row)
            and attacks.isdisjoint(reading.row)
        )

    def turns_to_now(self, sentence: int) -> bool:
        """Return whether a sentence of long ago ends with a day of now: "…, and yesterday …"."""
        return comes_to_its_day(self.readings[sentence], self.report.published)

    def opening(self, *, headed: bool = True) -> int:
        """Return the first sentence that tells anything, a greeting before it passed over; headings, if they may be it.

        "Colleagues, good morning! About the past day, Sunday."
        """
        body = [r for r in self.readings if headed or r.sentence.kind != "heading"]
        if not body:
            return -1
        if (summing := self._sums_a_day(body)) is not None:
            return summing
        first = body[0]
        silent = not first.places and all(mention.sentence != first.index for mention in self.mentions)
        short = len(first.row) <= _GREETING and not any(
            w[0].isdigit() or w in first.lexicon.date_words for w in first.row
        )
        goes_on = len(body) > 1 and first.row[-1:] != [":"] and body[1].sentence.kind not in {"heading", "bullet"}
        return body[1].index if silent and short and goes_on and first.sentence.kind != "heading" else first.index

    def _sums_a_day(self, body: Sequence[Reading]) -> int | None:
        """Return the sentence of a foreword that tells whose day the report sums up: "About the past day, 8 May:"."""
        published, told = self.report.published, self._with_mentions
        for reading in body[:_FOREWORD]:
            if reading.index in told or published is None:
                return None
            found = find_dates(reading.text, reading.tokens, published, reading.lexicon)
            days = found[0][1] if len(found) == 1 else None
            if days is not None and days.start == days.end and 0 < (published - days.end).days <= _LATELY_SUMMED:
                return reading.index if is_summed_by(reading, found[0][0]) else None
        return None

    def opened_by_days(self) -> frozenset[int]:
        """Return where the sentences begin that open with a day, the first one aside: "Recall that on 9 June …" too."""
        told = ((self.readings[index], days) for index, days in self._told().items() if index > 0 and days)
        return frozenset(
            reading.sentence.start
            for reading, days in told
            if days[0][0] <= (_RECALLS_AT if reading.has("recalled") else _OPENS_AT)
        )

    def day_and_night(self) -> DateRange | None:
        """Return the day and night that a report sums up, where it tells a part of that day and no other."""
        published = self.report.published
        if published is None or not self.past_day:
            return None
        both = DateRange(start=published - dt.timedelta(days=1), end=published, text="")
        told = [date for days in self._told().values() for _, date in days]
        recent = [date for date in told if (published - date.end).days <= _LATELY_SUMMED]
        within = all(both.start <= date.start and date.end <= both.end for date in recent)
        named = self.lexicon.table("weekdays").keys()
        by_day = any(
            any(part.isdigit() for part in date.text)
            or not named.isdisjoint(date.text.casefold().split())
            or not date.text
            for date in recent
        )
        parts = any(date.end < published for date in recent)
        return both if parts and within and not by_day and self.summed_up is None else None

    def scene(self) -> tuple[int, DateRange] | None:
        """Return where the first sentence with a day begins and the day, if it names an attack without claims.

        "On 17 February, from 6:00 to 20:00, troops used artillery and drones. At 8:20 …".
        """
        index = next((index for index, told in self._told().items() if told), None)
        if index is None or index in self._with_mentions or len(self._told()[index]) > 1:
            return None
        reading, (_, date), day = self.readings[index], self._told()[index][0], self.report.published
        raided = bool(reading.matches("strike")) or reading.has_word("raid_signs", "weapons", "attack_nouns")
        other = any(reading.has(kind) for kind in ("past", "cumulative", "recalled", "hypothetical"))
        late = day is None or not 0 <= (day - date.end).days <= _LATELY_SUMMED
        return None if other or late or not raided else (reading.sentence.start, date)

    def told_in_passing(self) -> frozenset[int]:
        """Return where sentences begin that add what happened on an earlier day: «Також напередодні в А …».

        With those that go on about it, to the end of the paragraph or the next day told.
        """
        published, told = self.report.published, self._told()
        out: set[int] = set()
        passing = None  # the paragraph that goes on about an earlier day
        for reading in self.readings:
            days = told.get(reading.index, ())
            if days:
                date = days[0][1]
                earlier = len(days) == 1 and date.start == date.end and (published is None or date.end < published)
                adds = not reading.lexicon.set("adding_openers").isdisjoint(reading.words(0, _PASSING_OPENS))
                passing = reading.sentence.paragraph if reading.index > 0 and earlier and adds else None
            if passing == reading.sentence.paragraph:
                out.add(reading.sentence.start)
        return frozenset(out)

    def _told(self) -> Mapping[int, list[tuple[int, DateRange]]]:
        """Return the date words of every sentence, found once."""
        if not self._dates:
            self._dates.update(self._all_dates())
        return self._dates

    def _all_dates(self) -> dict[int, list[tuple[int, DateRange]]]:
        """Return the date words of every sentence; "the same day" is the last one told of before."""
        out: dict[int, list[tuple[int, DateRange]]] = {}
        told: list[DateRange] = []
        listed: list[DateRange] = []  # the days of a line that leads to a list, which its items share
        opening = self.opening(headed=False)
        lead_day: DateRange | None = None
        summed = self.summed_up  # the one day before the report's own whose news it sums up
        for reading in self.readings:
            lately = self._day_lately(reading, out)
            if lately is None and summed is not None and (reading.sentence.kind == "bullet" or summed.text == ""):
                lately = summed
            if reading.sentence.kind == "bullet" and listed and listed[0].start == listed[0].end:
                lately = listed[0]  # «В тот же день: – поздно вечером обстрелян А; …»
            found = find_dates(
                reading.text,
                reading.tokens,
                self.report.published,
                reading.lexicon,
                told,
                start=dateline_end(reading) if self.report.published else 0,
                recalls=reading.has("recalled"),
                openings=reading.openings,
                day_before=lately,
                lead=lead_day,
                past_day=self.past_day,
            )
            since = reading.lexicon.set("since_words")
            out[reading.index] = [  # "without heat for the second time since January 9" happened on another day
                (at, date)
                for at, date in found
                if (not since & set(reading.words(at - 1, at)) or _goes_back_to(reading, at))
                and not _is_a_deadline(reading, at, date)
                and not self._is_to_come(reading, at)
            ]
            # "The worst day since an attack on 30 June. … The same day": not the day compared with.
            # Nor the report's own, on which a figure was told that is no longer true: «Утром речь шла о семи раненых».
            now = self.report.published if reading.has("earlier") and reading.matches("speech") else None
            kept = out[reading.index]  # no day to come: "A will mourn on Thursday. On the same day …"
            for at, date in kept:
                if since.isdisjoint(reading.words(at - _COMPARED, at)) and date.start != now:
                    told += [*_night_of_small_hours(reading, date), date]
            if reading.index == opening:
                summed = self._summed(reading, found) or summed
                lead_day = self._day_of_the_lead(found)
            if reading.sentence.kind != "bullet":
                leads = reading.row[-1:] == [":"]
                set_before = [lately] if leads and not found and lately is not None and lately != summed else []
                listed = [date for _, date in found] or set_before if leads else []
                # "As a result of last night's strike and today's shelling" leads to what is of either
                listed = listed if len({(date.start, date.end) for date in listed}) == 1 else []
            elif listed and not found:
                out[reading.index] = [(0, listed[0])]
            if found and _tells_when(reading, found[0][0]):
                self._tell_when(reading, found[0][1], out)
        return self._without_days_of_the_count(self._without_days_of_the_search(out))

    def _without_days_of_the_count(
        self, days: dict[int, list[tuple[int, DateRange]]]
    ) -> dict[int, list[tuple[int, DateRange]]]:
        """Leave out the days by which something stood so, where a sentence tells the earlier day of a blow.

        «Станом на ранок 14 грудня 400 будинків без тепла. У ніч на 12 грудня ворог атакував область».
        """
        struck = {mention.sentence for mention in self.mentions if mention.kind == "strike"}
        blows = [
            date
            for index, told in days.items()
            for at, date in told
            if index in struck and not _is_as_of(self.readings[index], at)
        ]
        return {
            index: [
                (at, date)
                for at, date in told
                if not (_is_as_of(self.readings[index], at) and any(blow.end < date.start for blow in blows))
            ]
            for index, told in days.items()
        }

    def _without_days_of_the_search(
        self, days: dict[int, list[tuple[int, DateRange]]]
    ) -> dict[int, list[tuple[int, DateRange]]]:
        """Leave out the days on which bodies were found and the search ended, where the report tells other days.

        «Загиблих уже троє: у суботу рятувальники дістали тіло жінки» tells nothing of the attack's day.
        """
        kept = {
            index: [(at, date) for at, date in told if not self._is_of_the_search(self.readings[index], at)]
            for index, told in days.items()
        }
        return kept if any(kept.values()) else days

    def _is_of_the_search(self, reading: Reading, at: int) -> bool:
        """Return whether a day stands in a clause that tells of bodies found or of the end of a search, of no blow."""
        row, lexicon = reading.row, reading.lexicon
        if lexicon.set("found_words").isdisjoint(row):
            return False
        first = next((n + 1 for n in range(at - 1, -1, -1) if row[n] in _CLAUSE_ENDS | {":"}), 0)
        last = next((n for n in range(at, len(row)) if row[n] in _CLAUSE_ENDS | {":"}), len(row))
        clause = set(row[first:last])
        struck = any(
            m.kind == "strike" and m.sentence == reading.index and first <= m.first < last for m in self.mentions
        )
        return not struck and bool(clause & lexicon.set("found_words")) and bool(clause & lexicon.set("searched_words"))

    def _summed(self, reading: Reading, found: Sequence[tuple[int, DateRange]]) -> DateRange | None:
        """Return the day before the report's own that its opening tells: what its list tells "in the morning" was then.

        Of "a sum of Monday" («удары за понедельник») all that follows is, which the empty words mark.
        """
        days = {(date.start, date.end) for _, date in found}
        published = self.report.published
        if len(days) != 1 or published is None or found[0][1].start != found[0][1].end:
            return None
        at, date = found[0]
        if date.end >= published or (published - date.end).days > _LATELY_SUMMED:
            return None
        return replace(date, text="") if is_summed_by(reading, at) else date

    def _day_of_the_lead(self, found: Sequence[tuple[int, DateRange]]) -> DateRange | None:
        """Return the one day shortly before the report's own that its opening tells: "in a day" is that day then."""
        days, published = {(date.start, date.end) for _, date in found}, self.report.published
        if len(days) != 1 or published is None or found[0][1].start != found[0][1].end:
            return None
        return found[0][1] if 0 < (published - found[0][1].end).days <= _LATELY_SUMMED else None

    def _tell_when(self, reading: Reading, day: DateRange, days: dict[int, list[tuple[int, DateRange]]]) -> None:
        """Give a day to what stands before it and tells none, back to the attack it is said of.

        "A drone hit a car. It happened on Monday." «Дрон ударил по автобусу. «Погибли двое». Произошло это в среду».
        """
        strikes = {mention.sentence for mention in self.mentions if mention.kind == "strike"}
        attack = next((at for at in range(reading.index - 1, -1, -1) if at in strikes), reading.index - 1)
        first = attack if reading.index - attack <= _WHEN_REACH else reading.index - 1
        if all(days.get(at) == [] for at in range(max(first, 0), reading.index)):
            days |= {at: [(0, day)] for at in range(max(first, 0), reading.index)}

    def _is_to_come(self, reading: Reading, at: int) -> bool:
        """Return whether a day stands in a clause that tells only what comes: «ремонт начнётся уже сегодня»."""
        coming, row = reading.lexicon.set("coming"), reading.row
        if coming.isdisjoint(row):
            return False
        first = next((n + 1 for n in range(at - 1, -1, -1) if row[n] in _CLAUSE_ENDS), 0)
        last = next((n for n in range(at, len(row)) if row[n] in _CLAUSE_ENDS), len(row))
        own = (m for m in self.mentions if m.sentence == reading.index and first <= m.first < last)
        return not coming.isdisjoint(row[first:last]) and next(own, None) is None

    def _day_lately(self, reading: Reading, days: Mapping[int, list[tuple[int, DateRange]]]) -> DateRange | None:
        """Return the last day told shortly before, in the same paragraph, where that is one day."""
        for before in range(reading.index - 1, max(reading.index - _LATELY, 0) - 1, -1):
            if self.readings[before].sentence.paragraph != reading.sentence.paragraph:
                return None
            if days.get(before):
                last = days[before][-1][1]
                return last if last.start == last.end else None
        return None

    def _died_later(self, mention: Mention) -> bool:
        """Whether somebody is told to have died where the wounded are treated."""
        if mention.measure != "killed":
            return False
        reading = self.readings[mention.sentence]
        near = reading.words(mention.first - _TREATED_REACH, mention.last + _TREATED_REACH)
        treated, dying = reading.lexicon.set("treated_in"), reading.lexicon.set("dying")
        return not (treated.isdisjoint(near) or dying.isdisjoint(near))

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
        beside = beside or (first_told and not besides.isdisjoint(reading.words(first, last + 1)))
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


def _tells_when(reading: Reading, at: int) -> bool:
    """Whether a sentence says of what stands before it that it was on a day, which is found at a token.

    "It happened two days after a strike" tells the day of that other strike.
    """
    after = reading.lexicon.set("opening_causes").intersection(reading.words(at, at + _COUNTED_FROM))
    return " ".join(reading.words(0, 2)) in reading.lexicon.set("tells_when") and not after


def _words_of(row: Sequence[str]) -> int:
    """Count the words of a row of tokens, its marks left out."""
    return sum(word[0].isalnum() for word in row)


def _night_of_small_hours(reading: Reading, date: DateRange) -> list[DateRange]:
    """Return the night in which an early hour of a day lies: "at 5:40 a.m. on the 17th … The same night"."""
    if date.start != date.end:
        return []
    lexicon, row = reading.lexicon, reading.row
    early = not lexicon.set("small_hours").isdisjoint(row)
    for at, word in enumerate(row):
        hour, mark, _ = word.replace(".", ":").partition(":")
        clock = bool(mark) and hour.isdigit() and int(hour) < _MORNING
        behind = row[at + 1 : at + 2]
        early = early or (clock and behind not in (["p.m."], ["pm"]))
        early = early or (word.isdigit() and 0 < int(word) < _MORNING and behind in (["a.m."], ["am"]))
    return [replace(date, start=date.start - dt.timedelta(days=1))] if early else []


def _is_of_telling(reading: Reading, mention: Mention, at: int) -> bool:
    """Whether a day is that on which somebody said so: «погибли двое, власти признали это лишь в четверг утром».

    The day by which a toll has risen is known to be that of the telling.
    """
    if mention.status == "updated":
        return False
    said = [m for m in reading.matches("speech") if mention.last <= m.first < at <= m.last + _SAID_REACH]
    return any("," in reading.words(mention.last, match.first) for match in said)


def _without_the_morning_after(reading: Reading, told: Sequence[tuple[int, DateRange]]) -> list[tuple[int, DateRange]]:
    """Leave out the day on which the night before it is told: "he said on Monday that it was hit overnight"."""
    nights = {date.end for _, date in told if date.end - date.start == dt.timedelta(days=1)}
    return [
        (at, date)
        for at, date in told
        if not (
            date.start == date.end
            and date.end in nights
            and any(abs(at - match.last) <= _SAID_REACH for match in reading.matches("speech"))
        )
    ]


def _opens_the_telling(reading: Reading, mention: Mention, at: int, days: Sequence[int]) -> bool:
    """Whether a day is that of the telling, and what is told has its own: "said on Tuesday a drone hit A on Monday".

    The own day stands in the clause of what is told, behind it.
    """
    clause = reading.lexicon.any_of("list_words", "clause_joins") | {",", ";"}
    own = (day for day in days if mention.last <= day and clause.isdisjoint(reading.row[mention.last : day]))
    if at >= mention.first or next(own, None) is None:
        return False
    said = [m for m in reading.matches("speech") if m.last <= mention.first]
    return any(m.last <= at <= m.last + _SAID_REACH or at < m.first <= at + _TELLER for m in said)


def _is_as_of(reading: Reading, at: int) -> bool:
    """Whether a day is that by which something stands so: «станом на ранок 10 листопада»."""
    return not reading.lexicon.set("as_of_words").isdisjoint(reading.words(max(at - _AS_OF_REACH, 0), at + 1))


def _is_another_of_a_family(reading: Reading, first: int, last: int) -> bool:
    """Whether a person told by kin follows another told so: "the father was hospitalised, while the mother …"."""
    kin = reading.lexicon.set("family_singular")
    own = kin.intersection(reading.words(first, last))
    told = [m.first for m in reading.matches("casualty") if m.first < first]
    return bool(own and told) and bool(kin.intersection(reading.words(0, told[-1])) - own)


def _parted(reading: Reading, one: int, other: int) -> int:
    """Count the clauses that begin between two tokens: «у ніч на 8 травня били по А, а в ніч на 9 травня – по Б».

    So do "after", the "and" right before the later one and before a weapon: "on Monday, and drones hit A overnight".
    """
    gap, joins = reading.words(min(one, other), max(one, other)), reading.lexicon.set("clause_joins")
    begun = sum(behind in joins for word, behind in pairwise(gap) if word == ",") + gap.count(";")
    causes, ands, weapons = map(reading.lexicon.set, ("opening_causes", "and_words", "weapons"))
    begun += any(word in causes for word in gap)
    begun += gap[-1:] != [] and gap[-1] in ands
    return begun + any(word in ands and behind in weapons for word, behind in pairwise(gap))


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
        vicinities=_vicinities(readings, placed),
        coordinates=coordinates,
        summed_up=day_summed_up(headline, report.published),
        past_day=sums_the_past_day(headline, readings),
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


def _is_a_deadline(reading: Reading, at: int, date: DateRange) -> bool:
    """Whether a day only says by when something was done: "most had light again by Thursday evening"."""
    if reading.lexicon.set("by_when").isdisjoint(reading.words(at - 1, at)):
        return False
    dated = reading.row[at] in reading.lexicon.table("weekdays") or reading.row[at] in reading.lexicon.set("months")
    end = at + len(date.text.split())
    end += not reading.lexicon.set("parts_of_time").isdisjoint(reading.words(end, end + 1))  # "by Monday night's raid"
    after = reading.words(end, end + 1)
    return dated and reading.lexicon.any_of("possessives", "attack_nouns").isdisjoint(after)


def _goes_back_to(reading: Reading, at: int) -> bool:
    """Whether what happened on a day follows it: "the worst night since 6 December, when 14 people died"."""
    after = reading.words(at, at + _DAY_LENGTH)
    whens = reading.lexicon.set("when_words")
    return any(word == "," and after[index + 1] in whens for index, word in enumerate(after[:-1]))
