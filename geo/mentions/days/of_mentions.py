"""Which day a mention has: that of its words, of the sentence that sets its scene, of its paragraph."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from geo.mentions.about.themes import comes_to_its_day, strikes_anew_now
from geo.mentions.days.told import Telling, Told, find_told, is_as_of, opening
from geo.mentions.lexicon import Lexicon
from geo.mentions.passing.times import in_whole
from geo.mentions.reading import Reading
from geo.model import DateRange, Mention, Sentence

_TREATED_REACH = 5  # tokens
_SAID_REACH = 3  # tokens from a verb of speech to its day
_WHO_REACH = 9  # tokens: "said the head of the regional military administration N. N. on"
_HAPPENS = ("strike", "casualty", "outage", "damage", "launch")
_CLAUSES = frozenset({",", ";", ":", "(", ")", "«", "»", "—", "–"})
_TELLER = 6  # tokens from a day to who speaks: "on Tuesday, the regional governor said"
_SCENE_WORDS, _SCENE_OPENS = 9, 2  # words
_PASSING_OPENS = 2  # words
_OPENS_AT = 1  # a preposition may stand before a day
_RECALLS_AT = 6  # "as a reminder, on the night of"
_WOUNDED = 1  # word: «раненный накануне»
_WOUNDED_ON, _LATELY_WOUNDED = 2, 31  # words: "wounded on 5 February"; days
_WEEK = 7  # days
_CARRY_REACH = 12  # sentences of a paragraph
_CARRIED = 5  # days before the report's own from which a day goes on through a paragraph
_LATELY_SUMMED = 2  # days that a summary may be late


@dataclass(frozen=True)
class Days:
    """The days of a report: those its sentences tell, and what later stages ask about them."""

    telling: Telling
    lexicon: Lexicon
    sentences: Sequence[Sentence] = ()

    @cached_property
    def told(self) -> Told:
        """The days that each sentence tells, found once."""
        return find_told(self.telling)

    def opening(self, *, headed: bool = True) -> int:
        """Return the first sentence that tells anything; headings, if they may be it."""
        return opening(self.telling, headed=headed)

    def of(self, mention: Mention) -> DateRange | None:
        """Return the date words nearest to a mention in its sentence."""
        mention = self._whole(mention)
        reading = self.telling.readings[mention.sentence]
        if self._died_later(mention):  # the day of the attack, not of the death
            wounded = reading.lexicon.any_of("wounded_on", "hurt_on")  # «в больнице умерла женщина, раненная 7 февраля»
            hurt, died = self._hurt_in_a_blow(mention) or (0, 0)
            told_of = (
                day
                for n, day in self.told[mention.sentence]
                if hurt < n < died or wounded & set(reading.words(n - 2, n))
            )
            return next(told_of, None)
        own = self._date_beside(mention)
        if self._is_of_last_week(mention) and (mention.scope == "background" or self._is_a_blow_of_the_dead(mention)):
            return None if own is None or self._is_lately(own) else own
        return own or self._set_before(mention) or self._of_its_paragraph(mention)

    def told_in(self, sentence: int) -> list[DateRange]:
        """Return the days a sentence tells, in order."""
        return [date for _, date in self.told[sentence]]

    def is_of_the_state(self, sentence: int) -> bool:
        """Return whether a sentence tells of affairs of state alone: "The EU approved sanctions on Monday"."""
        reading = self.telling.readings[sentence]
        told = sentence in self.telling.by_sentence or bool(reading.matches("speech"))
        attacks = reading.lexicon.any_of("attack_nouns", "raid_signs", "weapons")
        return (
            not told
            and not reading.lexicon.set("acts_of_state").isdisjoint(reading.row)
            and attacks.isdisjoint(reading.row)
        )

    def turns_to_now(self, sentence: int) -> bool:
        """Return whether a sentence turns from long ago to now: "…, and yesterday …", "Now the town was hit again"."""
        reading = self.telling.readings[sentence]
        return comes_to_its_day(reading, self.telling.published) or strikes_anew_now(reading)

    def died_since(self, mention: Mention) -> bool:
        """Return whether somebody is told to have died who was wounded on an earlier day that is told.

        "A woman wounded on 5 February in A has died in B": the death is news, its day and place are the attack's.
        """
        mention = self._whole(mention)
        reading, published = self.telling.readings[mention.sentence], self.telling.published
        wounded, dying = reading.lexicon.any_of("wounded_on", "hurt_on"), reading.lexicon.any_of("dying", "not_saved")
        dies = not dying.isdisjoint(reading.words(mention.first, mention.last))
        if mention.measure != "killed" or published is None or not dies:
            return False
        hurt = (day for at, day in self.told[mention.sentence] if wounded & set(reading.words(at - _WOUNDED_ON, at)))
        return any(0 <= (published - day.end).days <= _LATELY_WOUNDED for day in hurt)

    def opened_by_days(self) -> frozenset[int]:
        """Return where the sentences begin that open with a day, the first one aside: "Recall that on 9 June …" too."""
        told = ((self.telling.readings[index], days) for index, days in self.told.items() if index > 0 and days)
        return frozenset(
            reading.sentence.start
            for reading, days in told
            if days[0][0] <= (_RECALLS_AT if reading.has("recalled") else _OPENS_AT)
        )

    def day_and_night(self) -> DateRange | None:
        """Return the day and night that a report sums up, where it tells a part of that day and no other."""
        published = self.telling.published
        if published is None or not self.telling.past_day:
            return None
        both = DateRange(start=published - dt.timedelta(days=1), end=published, text="")
        told = [date for days in self.told.values() for _, date in days]
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
        return both if parts and within and not by_day and self.telling.summed_up is None else None

    def scene(self) -> tuple[int, DateRange] | None:
        """Return where the first sentence with a day begins and the day, if it names an attack without claims.

        "On 17 February, from 6:00 to 20:00, troops used artillery and drones. At 8:20 …".
        """
        index = next((index for index, told in self.told.items() if told), None)
        if index is None or index in self.telling.by_sentence or len(self.told[index]) > 1:
            return None
        reading, (_, date), day = self.telling.readings[index], self.told[index][0], self.telling.published
        raided = bool(reading.matches("strike")) or reading.has_word("raid_signs", "weapons", "attack_nouns")
        other = any(reading.has(kind) for kind in ("past", "cumulative", "recalled", "hypothetical"))
        late = day is None or not 0 <= (day - date.end).days <= _LATELY_SUMMED
        return None if other or late or not raided else (reading.sentence.start, date)

    def told_in_passing(self) -> frozenset[int]:
        """Return where sentences begin that add what happened on an earlier day: «Також напередодні в А …».

        With those that go on about it, to the end of the paragraph or the next day told. So is a day by which alone
        somebody hurt earlier is told: «в больницу обратился мужчина, раненный накануне в Б».
        """
        published, told = self.telling.published, self.told
        out: set[int] = set()
        passing = None  # the paragraph that goes on about an earlier day
        for reading in self.telling.readings:
            days = told.get(reading.index, ())
            if days:
                date = days[0][1]
                earlier = len(days) == 1 and date.start == date.end and (published is None or date.end < published)
                adds = not reading.lexicon.set("adding_openers").isdisjoint(reading.words(0, _PASSING_OPENS))
                passing = reading.sentence.paragraph if reading.index > 0 and earlier and adds else None
            if passing == reading.sentence.paragraph or (reading.index > 0 and _is_of_the_wounded(reading, days)):
                out.add(reading.sentence.start)
        return frozenset(out)

    def _whole(self, mention: Mention) -> Mention:
        """Return a mention as it stands among all tokens of its sentence: days are told in what others pass over."""
        return in_whole(mention, self.sentences[mention.sentence]) if self.sentences else mention

    def _date_beside(self, mention: Mention) -> DateRange | None:
        """Return the date words of a mention's own sentence that are nearest to it."""
        reading, at = self.telling.readings[mention.sentence], mention.first
        told = [found for found in self.told[mention.sentence] if not _is_of_telling(reading, mention, found[0])]
        told = _without_the_morning_after(reading, told)
        days = [at for at, _ in self.told[mention.sentence]]
        told = [found for found in told if not _opens_the_telling(reading, mention, found[0], days)]
        told = [found for found in told if not self._is_told_anew_on(mention, *found)]
        if mention.kind in {"strike", "damage"}:  # «станом на ранок 9 тисяч ще без світла» is no day of a blow
            told = [found for found in told if not is_as_of(reading, found[0])]
        if reading.cue("past", at) and reading.cue("ago", at):
            told = [found for found in told if not self._is_lately(found[1])]
        nearest = min(
            told, key=lambda found: (_parted(reading, found[0], at), abs(found[0] - at), found[0]), default=None
        )
        return nearest[1] if nearest else None

    def _is_told_anew_on(self, mention: Mention, at: int, date: DateRange) -> bool:
        """Whether a day is that of the telling, and the blow has an earlier one: «8 лютого в ДСНС повідомили, що …».

        Of a toll alone: a blow told so may be another.
        """
        reading = self.telling.readings[mention.sentence]
        that = reading.lexicon.set("that_words")
        said = [m for m in reading.matches("speech") if at < m.first <= at + _TELLER and m.last <= mention.first]
        if mention.kind != "casualty" or not any(that.intersection(reading.words(m.last, m.last + 2)) for m in said):
            return False
        if any(m.kind == "strike" for m in self.telling.by_sentence.get(mention.sentence, ())):
            return False
        before = (index for index in self.told if index < mention.sentence and self.told[index])
        earlier = [(index, day) for index in before for _, day in self.told[index]]
        struck = (day for index, day in earlier if self.telling.readings[index].matches("strike"))
        return any(day.end < date.start for day in struck)

    def _is_of_last_week(self, mention: Mention) -> bool:
        """Return whether a sentence counts the blow it recalls back by weeks: "the toll from last week's strike"."""
        reading = self.telling.readings[mention.sentence]
        told = f" {' '.join(reading.row)} "
        return any(f" {phrase} " in told for phrase in reading.lexicon.set("weeks_back"))

    def _is_a_blow_of_the_dead(self, mention: Mention) -> bool:
        """Return whether a sentence tells on what day somebody died, and of the blow that only did it by then."""
        tolls = self.telling.readings[mention.sentence].matches("casualty")
        return mention.kind in {"strike", "damage"} and any(toll.rule.get("measure") == "killed" for toll in tolls)

    def _is_lately(self, date: DateRange) -> bool:
        """Whether a time lies within the report's week: "a year ago a missile hit the theatre, and yesterday …"."""
        return self.telling.published is not None and (self.telling.published - date.start).days < _WEEK

    def _set_before(self, mention: Mention) -> DateRange | None:
        """Return the day that a short sentence right before sets for what follows: "On Friday it did not come back."""
        own = self.telling.readings[mention.sentence]
        if own.has("recalled"):
            return None
        for before in range(mention.sentence - 1, -1, -1):
            scene, told = self.telling.readings[before], self.told[before]
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
                loose = before not in self.telling.by_sentence or not scene.places  # «Ночью атаки продолжились.»
                return told[0][1] if opens and loose and (beside or self._sets_a_scene(before)) else None
        return None

    def _of_its_paragraph(self, mention: Mention) -> DateRange | None:
        """Return the one day that the sentences before it in its paragraph tell last."""
        own = self.telling.readings[mention.sentence]
        if not own.lexicon.set("now_words").isdisjoint(own.row[:_OPENS_AT]):
            return None  # "Now 163,000 are cut off"
        for index in range(mention.sentence, max(mention.sentence - _CARRY_REACH, -1), -1):
            scene = self.telling.readings[index]
            if scene.sentence.paragraph != own.sentence.paragraph:
                break
            if any(scene.has(kind) for kind in ("recalled", "past", "cumulative")):
                return None
            if index < mention.sentence and self.told[index]:
                day, published = self._of_its_attack(scene), self.telling.published
                late = day is not None and published is not None and (published - day.end).days > _CARRIED
                return None if late else day
        return None

    def _of_its_attack(self, scene: Reading) -> DateRange | None:
        """Return the one day of the attack that a sentence with days tells of: of several, that of its strikes."""
        told = self.told[scene.index]
        days = {(date.start, date.end) for _, date in told}
        if len(days) > 1:
            own = [
                self._date_beside(one)
                for one in self.telling.by_sentence.get(scene.index, ())
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
        return day if struck and not (telling or compared or is_as_of(scene, at)) else None

    def _sets_a_scene(self, index: int) -> bool:
        """Return whether a sentence that opens a paragraph with one day is the scene of all that is told there.

        It tells of attacks without a place that has them: «Днём ранее по пригородам били дроны. В А … В Б …».
        """
        scene = self.telling.readings[index]
        first = index == 0 or self.telling.readings[index - 1].sentence.paragraph != scene.sentence.paragraph
        told = self.telling.by_sentence.get(index, ())
        raided = any(mention.kind in {"strike", "launch"} for mention in told)
        raided = raided or not scene.lexicon.any_of("attack_nouns", "raid_signs").isdisjoint(scene.row)
        other = any(scene.has(kind) for kind in ("past", "cumulative"))
        return first and raided and not other and len(self.told[index]) == 1

    def _died_later(self, mention: Mention) -> bool:
        """Whether somebody is told to have died where the wounded are treated."""
        if mention.measure != "killed":
            return False
        reading = self.telling.readings[mention.sentence]
        near = reading.words(mention.first - _TREATED_REACH, mention.last + _TREATED_REACH)
        treated, dying = reading.lexicon.set("treated_in"), reading.lexicon.set("dying")
        later = not treated.isdisjoint(near) or self._hurt_in_a_blow(mention) is not None
        return later and not dying.isdisjoint(near)

    def _hurt_in_a_blow(self, mention: Mention) -> tuple[int, int] | None:
        """Return the words by which who died was hurt before: "a woman wounded in that strike died"; None without."""
        reading = self.telling.readings[mention.sentence]
        row, lexicon = reading.row, reading.lexicon
        died = next((at for at in range(mention.first, len(row)) if row[at] in lexicon.set("dying")), 0)
        hurt = [at for at in range(died) if row[at] in lexicon.any_of("wounded_on", "hurt_on")]
        blow = bool(hurt) and not lexicon.set("attack_nouns").isdisjoint(row[hurt[-1] : died])
        return (hurt[-1], died) if blow else None


def _is_of_the_wounded(reading: Reading, days: Sequence[tuple[int, DateRange]]) -> bool:
    """Whether a sentence has days and each stands right behind a word for who was wounded on it."""
    wounded = reading.lexicon.set("wounded_on")
    return bool(days) and all(not wounded.isdisjoint(reading.words(at - _WOUNDED, at)) for at, _ in days)


def _words_of(row: Sequence[str]) -> int:
    """Count the words of a row of tokens, its marks left out."""
    return sum(word[0].isalnum() for word in row)


def _is_of_telling(reading: Reading, mention: Mention, at: int) -> bool:
    """Whether a day is that on which somebody said so: «погибли двое, власти признали это лишь в четверг утром».

    The day by which a toll has risen is known to be that of the telling.
    """
    if mention.status == "updated":
        return False
    said = [m for m in reading.matches("speech") if mention.last <= m.first < at <= m.last + _WHO_REACH]
    said = [m for m in said if at <= m.last + _SAID_REACH or _is_who_speaks(reading, m.last, at)]
    return any("," in reading.words(mention.last, match.first) for match in said)


def _is_who_speaks(reading: Reading, first: int, last: int) -> bool:
    """Whether words tell nobody but who speaks: «повідомив голова ОВА Олег Сокіл 8 лютого», «… про удар 8 лютого»."""
    told = any(first <= m.first < last for kind in _HAPPENS for m in reading.matches(kind))
    named = any(token.capital for token in reading.tokens[first:last])
    words = reading.words(first, last)
    about = reading.lexicon.any_of("about_words", "attack_nouns", "weapons")
    return named and not told and _CLAUSES.isdisjoint(words) and about.isdisjoint(words)


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
