"""Read a report sentence by sentence for what happened: strikes, casualties, outages, damage and launches.

What a sentence leaves out is carried from those before it: the outage a table's rows count, the weapon, the unit of a
bare count, the launch whose parts are told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from geo._quick import replace
from geo.mentions.about.accidents import opens_with_an_accident, without_accidents, without_what_an_accident_did
from geo.mentions.about.attacked import (
    far_from_attacks,
    is_about_an_attack,
    is_headlined,
    is_known_of_war,
    repels_an_attack,
    tells_of_an_alert,
    tells_of_killing,
    where_repelled,
)
from geo.mentions.about.themes import (
    GATHERING,
    THEME,
    comes_to_its_day,
    gives_a_day,
    gives_an_hour,
    has_its_own_day,
    is_told_behind,
    is_told_of_later,
    names_a_day,
    opens_with_a_day_of_now,
    strikes_anew_now,
    tells_a_theme_alone,
)
from geo.mentions.about.told_late import with_background
from geo.mentions.casualties.bare_parts import find_bare_parts
from geo.mentions.casualties.carried import carry_tolls
from geo.mentions.casualties.finding import find_casualties
from geo.mentions.casualties.parts_next import find_parts_next
from geo.mentions.casualties.treated import without_treated
from geo.mentions.damage.lists import HarmLists
from geo.mentions.days.backwards import without_older_tolls
from geo.mentions.launches.finding import find_launches
from geo.mentions.launches.lists import Intro, carry_launches, intro_of
from geo.mentions.launches.rows import rows_of_skies
from geo.mentions.numbers.respectively import read_rows
from geo.mentions.outages.all_back import with_all_back
from geo.mentions.outages.causes import cut_off_by_blows
from geo.mentions.outages.customers import find_customers
from geo.mentions.outages.finding import find_outages
from geo.mentions.outages.gapped import find_gapped_outages
from geo.mentions.outages.tables import (
    are_places_with_counts,
    carry_outages,
    carry_to_places,
    columns_of,
    in_columns,
    is_bare_part,
    is_place_and_count,
    is_row_of_places,
    is_table_head,
    is_tally_line,
    towns_beside,
)
from geo.mentions.outages.units import UNITS, WHO
from geo.mentions.people.by_pronoun import attacked_before
from geo.mentions.reading import Passed, Reading, names_attacker, names_drone
from geo.mentions.strikes.by_harm import admit_blows_of_harm
from geo.mentions.strikes.community_lines import find_community_line, tells_blows
from geo.mentions.strikes.debris_down import admit_fallen_debris
from geo.mentions.strikes.finding import BY_ITS_WORD, find_strikes, kinds_named, tells_attack
from geo.mentions.strikes.fired_at import admit_blows_by_aim
from geo.mentions.strikes.gapped import GAPPED, find_gapped
from geo.mentions.strikes.lines import find_lines
from geo.mentions.strikes.open_blows import admit_open_blows
from geo.model import Mention

_CARRIED, _FIRED = 3, 8  # sentences
_NEAR_ALERT = 2  # sentences
# cue -> scope
_LISTED = frozenset({"customers", "families", "households", "buildings"})
_HISTORIES = {"history": "background", "war_total": "cumulative", "remembered": "background", "story": "background"}
_TELLING = frozenset({"strike", "casualty", "outage"})
_YEAR = 4  # digits
_OPENING = 1  # the second sentence


def find_things(
    readings: Sequence[Reading], headline: Sequence[Reading] = (), published: dt.date | None = None
) -> tuple[list[Mention], list[Passed]]:
    """Return what a report's sentences say happened, in text order, and what was passed over and why.

    headline holds the title's sentences when that stands outside the text: it may name the attack.
    """
    headlined = is_headlined(headline, readings)
    drill = any(reading.has_word("drill_words") for reading in readings)
    alarmed = [] if drill else [r.index for r in readings if tells_of_an_alert(r)]
    alerts = {index + step for index in alarmed for step in range(-_NEAR_ALERT, _NEAR_ALERT + 1)}
    attacks = {
        r.index
        for r in readings
        if tells_attack(r, alarmed=r.index in alerts) or find_lines(r, listed=False, goes_on=False) or tells_blows(r)
    }
    shot_at = {r.index for r in readings if any(m.scope == "nationwide" for m in find_launches(r))}
    attack_known = headlined or bool(attacks or shot_at) or any(map(tells_of_killing, readings))
    repelled = [r for r in readings if repels_an_attack(r)] if not attack_known else []
    shot_at |= {reading.index for reading in repelled}
    attack_known |= bool(repelled)
    if attack_known:
        for reading in readings:
            admit_open_blows(reading)
            admit_blows_of_harm(reading)
            admit_blows_by_aim(reading)
            admit_fallen_debris(reading)
    story = _Story(attack_known, headlined or bool(attacks), headlined, frozenset(alerts), published)
    for reading in readings:
        if reading.sentence.kind != "furniture":
            story.read(reading)
    mentions, passed = with_all_back([mention for row in story.rows for mention in row], readings), story.passed
    kept = without_treated(mentions, readings)
    passed += _dropped(mentions, kept, "some of the injured already counted")
    kept = without_older_tolls(kept, readings)
    there = where_repelled(kept, readings, repelled)
    passed += _dropped(kept, there, "no attack is told of there")
    mentions = without_what_an_accident_did(there, readings)
    passed += _dropped(there, mentions, "an accident did it")
    cut_off = cut_off_by_blows(mentions, readings)
    attacks |= cut_off
    if not cut_off and not is_about_an_attack(mentions, readings, attack_known=attack_known):
        passed += [Passed(m.sentence, m.first, m.last, "the report names no attack") for m in mentions]
        mentions = []
    if opens_with_an_accident(headline, readings):
        armed = without_accidents(mentions, readings)
        passed += _dropped(mentions, armed, "the report is about an accident")
        mentions = armed
    far = (
        set()
        if headlined or is_known_of_war(mentions, readings)
        else far_from_attacks(mentions, readings, attacks | shot_at)
    )
    passed += [
        Passed(m.sentence, m.first, m.last, "no attack is named near it") for at, m in enumerate(mentions) if at in far
    ]
    near = [mention for at, mention in enumerate(mentions) if at not in far]
    return with_background(near, readings, headline, attacks), passed


def _dropped(before: Sequence[Mention], after: Sequence[Mention], why: str) -> list[Passed]:
    """Return what a step left out, each with its reason; told apart by identity, not by comparing each with all."""
    kept = {id(mention) for mention in after}
    return [Passed(m.sentence, m.first, m.last, why) for m in before if id(m) not in kept]


@dataclass
class _Story:
    """A report as read so far: a row of mentions for each sentence, and what the next sentence may go on about."""

    attack_known: bool
    attack_told: bool = False
    headlined: bool = False
    alerts: frozenset[int] = frozenset()  # the sentences beside which an air raid alert is told
    published: dt.date | None = None
    lasting: bool = False  # whether the theme is one that only an attack with its day ends
    alarmed: bool = False  # whether an alarm broke off what the theme is: a match of this very day
    rows: list[list[Mention]] = field(default_factory=list)
    struck_in: int | None = None  # the paragraph that told a strike of now last
    passed: list[Passed] = field(default_factory=list)
    intro: tuple[int, Mention] | None = None
    listing: int | None = None  # the paragraph after which a line of places goes on about what a colon led to
    counted_in: str | None = None  # whom the lines under it count, as a line says: "how many families have no light:"
    columns: tuple[str | None, ...] = ()
    bullet: int | None = None  # the paragraph of the last item of a list
    strike: Mention | None = None
    outage: Mention | None = None
    listed: Mention | None = None
    arms: Intro | None = None
    history: tuple[int, str] | None = None
    named: frozenset[str] = frozenset()
    read_last: Reading | None = None
    last: Reading | None = None  # the sentence before
    harm: HarmLists = field(default_factory=HarmLists)
    armed: frozenset[str] = frozenset()  # of the sentence before
    item: int | None = None  # the section that a bullet with a region opened last
    in_item: bool = False  # whether the strike told last stands in such an item

    def read(self, plain: Reading) -> None:
        """Read the next sentence."""
        head = columns_of(plain) if self.intro is not None else ()
        self.columns = head or self.columns
        reading = in_columns(plain, self.columns)
        before = self.rows[-1] if self.rows else []
        beside = self.last is not None and self.last.sentence.paragraph == plain.sentence.paragraph
        last_read, self.last = self.last, plain
        casualties, carried = self._tolls(reading, before, last_read if beside else None)
        taken = frozenset(at for m in casualties if m.quantity_tokens for at in range(*m.quantity_tokens))
        if reading.sentence.kind == "bullet" and _opens_with_a_region(reading):
            self.strike = None if self.in_item else self.strike  # another region: an attack of its own
            self.item = reading.sentence.section
        if reading.sentence.kind == "heading" and reading.places and self.strike and self.strike.measure == "combined":
            self.strike = None  # of several kinds over a region: nobody says which of them struck this part of it
        weapon = self.strike.measure if self.strike and self._is_near(self.strike, reading) else None
        last = self.read_last
        row_before = last.row if last and last.sentence.paragraph == reading.sentence.paragraph else ()
        fired = self._fired(reading) if reading.matches("strike") else None
        opens = last is None or last.sentence.paragraph != reading.sentence.paragraph
        strikes = self._keep(
            find_strikes(
                reading,
                attack_known=self.attack_known,
                weapon_before=weapon,
                fired=fired,
                named_before=self.named,
                just_told=weapon is not None and self._has_just_told(reading),
                named_last=self.armed,
                alarmed=reading.index in self.alerts,
            )
        )
        strikes += find_gapped(reading, strikes, self.rows, opens=opens)
        named_last, self.armed = self.armed, kinds_named(reading)
        self.named |= self.armed
        strikes = self._with_lines(reading, strikes)
        before_it = self._outage_of_its_supply(reading) or self.outage
        unit = before_it.quantity.unit if before_it and before_it.quantity else None
        known = unit if before_it and self._is_near(before_it, reading) else None
        outages = self._keep(find_outages(reading, taken, known or "people", self._cut_off_lately(reading), row_before))
        outages += find_gapped_outages(reading, outages)
        if head:
            self.rows.append([*strikes, *casualties, *outages])
            return
        outages += self._carried(reading, outages, is_row=reading is not plain)
        if not outages:
            outages += find_customers(reading, self._cut_off_lately(reading), before, last_read)
        launch = next((m for m in reversed(before) if m.kind == "launch"), None) or self._downed_by_sky(reading)
        launches = find_launches(reading, launch, named_last, self.named) or self._listed(reading)
        if reading.sentence.kind != "bullet" or reading.tokens[-1].text == ":":
            self.arms = intro_of(reading, launches)
        row = read_rows(reading, [*strikes, *casualties, *outages, *launches], before)
        if self.attack_known or names_attacker(reading):
            counts = frozenset(m.quantity_tokens[0] for m in row if m.kind == "outage" and m.quantity_tokens)
            row += self.harm.read(reading, row, counts, self.rows) or carried
        row = self._without_history(reading, row)
        self.rows.append(row)
        self._keep_in_mind(reading, row, strikes, outages)

    def _tolls(
        self, reading: Reading, before: list[Mention], beside: Reading | None
    ) -> tuple[list[Mention], list[Mention]]:
        """Return the casualties of a sentence, and the damage it carries on; beside is the one before it."""
        just_struck = any(m.kind == "strike" and m.scope == "event" for m in before)
        attacked = attacked_before(beside, before) if beside is not None else 0
        carried = carry_tolls(reading, beside, before)
        told = self._keep(find_casualties(reading, just_struck=just_struck, attacked=attacked))
        told += find_bare_parts(reading, before) + [m for m in carried if m.kind == "casualty"]
        parts = [] if told else find_parts_next(reading, self.rows, opens=beside is None)
        return told + parts, [m for m in carried if m.kind == "damage"]

    def _keep_in_mind(
        self, reading: Reading, row: Sequence[Mention], strikes: Sequence[Mention], outages: Sequence[Mention]
    ) -> None:
        """Keep what the next sentences may go on about: the strike and the outage told last, where a strike was."""
        if any(m.kind == "strike" and m.scope == "event" for m in row):
            self.struck_in = reading.sentence.paragraph
        armed = (m for m in reversed(strikes) if m.measure != "unspecified" and not m.rule.endswith(BY_ITS_WORD))
        if (told := next(armed, None)) is not None:
            self.strike, self.in_item = told, reading.sentence.section == self.item
        counted = [m for m in outages if m.quantity is not None]
        who = [m for m in counted if m.quantity is not None and m.quantity.unit != "settlements"]
        self.outage = next(reversed(who or counted), self.outage)

    def _outage_of_its_supply(self, reading: Reading) -> Mention | None:
        """Return the outage counted last of the one supply that a sentence names.

        "11,000 people are without power, 320 blocks without heat. Power is back for 8,000" counts people.
        """
        table = reading.lexicon.table("utility")
        named = {str(table[word]) for word in reading.row if word in table}
        told = (m for row in reversed(self.rows) for m in reversed(row) if m.kind == "outage" and m.measure in named)
        counted = (m for m in told if m.quantity is not None and m.quantity.unit != "settlements")
        return next(counted, None) if len(named) == 1 else None

    def _without_history(self, reading: Reading, row: list[Mention]) -> list[Mention]:
        """Keep off what a paragraph goes on to tell of the past, until it comes back to its own day.

        "In 1943 the town was taken. … Hundreds of residents were killed." And of all the war: "In four years Russia
        fired 14,000 missiles. Millions sat in the dark."
        """
        paragraph = reading.sentence.paragraph
        kinds = [kind for kind in _HISTORIES if reading.has(kind)]
        if "story" in kinds and "remembered" not in kinds:  # it goes on beyond its paragraph: "on 22 June 1941 …"
            kinds = ["story"] if self._opens_a_story(reading, row) else [k for k in kinds if k != "story"]
        if kinds[:1] == ["history"] and _is_years_old(reading) and self._opens_a_story(reading, row):
            kinds = ["story"]  # "On this day in 1943 …" opens what all of the report goes on about
        kind = kinds[0] if kinds else None
        beside = self.struck_in == paragraph or (self.struck_in is not None and not reading.places)
        if kind == "remembered" and self.history is None and beside:
            return row  # "A missile hit A. They held a man who had passed on where a plant stood. Two were killed."
        if kind is not None:
            of_now = kind != "remembered" and any(m.kind == "strike" and m.scope == "event" for m in row)
            themed = self.history is not None and self.history[1] == THEME
            goes_on = themed or (kind == "remembered" and self.history == (0, kind))  # what the lead opened
            self.history = None if of_now else self.history if goes_on else (paragraph, kind)
            return row
        if any(m.scope == "background" and m.kind in {"strike", "casualty"} for m in row) and _is_years_old(reading):
            # "298 were killed in 2014. The plane was hit by …"; what a report opens with, all of it goes on about
            self.history = (paragraph, "story" if self._opens_a_story(reading, row) else "history")
            return row
        if self._tells_of_an_attack_long_ago(reading, row):
            self.history = (paragraph, "history")  # «Два роки тому дрон зруйнував гуртожиток. Загинули троє»
            return row
        if self.history is None and self._opens_a_theme(reading, row):
            self.history = (paragraph, THEME if tells_a_theme_alone(reading) else GATHERING)
            self.lasting, self.alarmed = reading.has("lasting"), reading.has_word("raid_signs")
            return row
        if self._goes_on_with_its_theme(reading, row):
            return row
        if self.history is None or self._is_over(paragraph) or self._is_of_now(reading, self.history[1]):
            self.history = None
            return row
        if self.history[1] == GATHERING:
            return [replace(m, scope="background") if is_told_behind(reading, m) else m for m in row]
        scope = _HISTORIES.get(self.history[1], "background")
        return [replace(m, scope=scope) if m.scope in {"event", "nationwide"} else m for m in row]

    def _opens_a_story(self, reading: Reading, row: Sequence[Mention]) -> bool:
        """Whether a day of a year gone by, told before anything of now, begins what all that follows is about.

        "They were waiting for a train on April 8, 2022. Suddenly two missiles hit the station." The day the war began
        is named in passing.
        """
        now = any(m.scope == "event" and m.kind in _TELLING for told in (*self.rows, row) for m in told)
        return not now and not reading.has_word("war_begins")

    def _tells_of_an_attack_long_ago(self, reading: Reading, row: Sequence[Mention]) -> bool:
        """Whether a sentence tells only of an attack months or years ago, and none of now was told before it."""
        attacked = any(m.scope == "background" and m.kind in {"strike", "casualty"} for m in row)
        told = attacked and reading.has("ago") and not comes_to_its_day(reading, self.published)
        return told and self._opens_a_story(reading, row)

    def _opens_a_theme(self, reading: Reading, row: Sequence[Mention]) -> bool:
        """Whether a report opens with what is no attack, and no word of one: a verdict, talks, the economy.

        What it then tells of an attack is past, but where it gives it a day: "A court in A jailed a man who passed on
        where a clinic stood. A missile later hit it."
        """
        now = any(m.scope in {"event", "nationwide"} for told in (*self.rows, row) for m in told)
        opens = reading.has(THEME) and reading.index <= _OPENING and not now and not self.headlined
        return opens and (reading.has("arms") or not reading.has_word("weapons"))

    def _goes_on_with_its_theme(self, reading: Reading, row: Sequence[Mention]) -> bool:
        """Whether a sentence that tells of no attack leaves the theme be, though it gives a day.

        The lead only says on what day there was what its heading is about: "on Tuesday it passed a bill". A life, an
        opinion, the figures of a year (`lasting`) end where an attack is told with its day.
        """
        if self.history is None or self.history[1] not in {THEME, GATHERING} or row:
            return False
        alarming = reading.has_word("weapons", "raid_signs", "attack_nouns", "meanwhile")
        return not names_a_day(reading) if self.lasting else reading.index <= _OPENING and not alarming

    def _is_over(self, paragraph: int) -> bool:
        """Whether history ends with its paragraph; what the first one remembers, all of a report goes on about."""
        began, kind = self.history or (0, "")
        of_all = kind in {"story", THEME, GATHERING} or (kind == "remembered" and began == 0)
        return began != paragraph and not of_all

    def _is_of_now(self, reading: Reading, kind: str) -> bool:
        """Whether a sentence has a day of its own, a weapon that history had not, or a place where others had none."""
        if gives_a_day(reading, self.published):
            return True
        if kind == "remembered" and (is_told_of_later(reading) or opens_with_a_day_of_now(reading)):
            return True  # "A minister laid flowers where 32 died in July. Hours later debris fell in the capital"
        if kind == "war_total":
            return bool(reading.places)
        if kind in {THEME, GATHERING}:
            return has_its_own_day(reading) or (self.alarmed and gives_an_hour(reading))
        if kind in {"history", "story"} and strikes_anew_now(reading):
            return True
        return kind == "history" and any(names_drone(reading, at) for at in range(len(reading.tokens)))

    def _keep(self, found: tuple[list[Mention], list[Passed]]) -> list[Mention]:
        self.passed += found[1]
        return found[0]

    def _listed(self, reading: Reading) -> list[Mention]:
        """Read a line of a list of weapons under one that says what became of them."""
        under = self.arms is not None and reading.sentence.kind == "bullet"
        return carry_launches(reading, self.arms) if self.arms is not None and under else []

    def _fired(self, reading: Reading) -> str | None:
        """Return the kind of attack that the counts of what was fired make, told in the sentences before."""
        first = max(reading.index - _FIRED, 0)
        rows = (row for row in self.rows[first:] if any(m.kind == "launch" for m in row))
        told = {m.measure for row in rows for m in row if m.kind == "launch" and m.scope == "nationwide"}
        return "combined" if len(told) > 1 else {"drones": "drone", "missiles": "missile"}.get("".join(told))

    def _has_just_told(self, reading: Reading) -> bool:
        """Whether the strike told last stands in the sentence before."""
        return self.strike is not None and reading.index - self.strike.sentence == 1

    def _downed_by_sky(self, reading: Reading) -> Mention | None:
        """Return what was brought down, told anywhere before, where a sentence counts it by sky: "A - 5, B - 2"."""
        if not reading.has_word("shot_down") or not rows_of_skies(reading):
            return None
        told = (m for row in reversed(self.rows) for m in row if m.kind == "launch" and m.status == "averted")
        return next(told, None)

    def _with_lines(self, reading: Reading, strikes: list[Mention]) -> list[Mention]:
        """Return a sentence's strikes with those of its verbless lines; a community's tally of a day tells them all."""
        line = find_community_line(reading) if self.attack_told else None
        if line is not None:
            return [line]
        gapped = [m for m in strikes if m.rule.endswith(GAPPED)]
        lines = self._lines(reading)
        return strikes + [m for m in lines if not any(g.first < m.last and m.first < g.last for g in gapped)]

    def _lines(self, reading: Reading) -> list[Mention]:
        """Read the strikes that lines without a verb tell: a row of a report about attacks, not of what was downed."""
        downed = self.arms is not None and self.arms.status == "averted"
        listed = self.attack_told and not downed and (reading.sentence.kind == "bullet" or _opens_with_a_place(reading))
        before = self.rows[-1] if self.rows else ()
        loose = any(m.kind == "strike" and m.measure == "unspecified" and m.scope == "event" for m in before)
        return find_lines(reading, listed=listed, goes_on=loose, headed=self._is_headed(reading))

    def _is_headed(self, reading: Reading) -> bool:
        """Whether the sentence before is a place, or a row of them, and no more, in the same paragraph."""
        before, self.read_last = self.read_last, reading
        if before is None or before.sentence.paragraph != reading.sentence.paragraph:
            return False
        joints = before.lexicon.any_of("list_words", "near_types")
        rest = (word for at, word in enumerate(before.row) if at not in before.placed and word not in joints)
        return bool(before.places) and not any(word[0].isalnum() for word in rest)

    def _cut_off_lately(self, reading: Reading) -> list[str]:
        """Return what the last sentence that tells of outages, a little before, says was cut off.

        Or says to be back, where this one tells of those who are left: "Power is back for 900. Another 40 wait."
        """
        told_of = {"reported", "restored"} if reading.has_word("left_without") else {"reported"}
        for row in reversed(self.rows[-_CARRIED:]):
            told = [m.measure for m in row if m.kind == "outage" and m.status in told_of and m.scope == "event"]
            if told and self._is_near(row[0], reading):
                return list(dict.fromkeys(told))
        return []

    def _lists_places(self, reading: Reading) -> bool:
        """Whether a line only names places under one that says by a colon what was lost, and counts nothing itself."""
        if self.intro is None or self.intro[1].quantity is not None or self.listing is None:
            return False
        under = reading.sentence.kind == "bullet" or reading.sentence.paragraph == self.listing + 1
        return under and reading.row[-1:] != [":"] and is_row_of_places(reading)

    def _heads_the_next(self, reading: Reading) -> bool:
        """Whether a heading is but the next unit of a list that has just counted: "X district" above "– 7 villages"."""
        before = self.rows[-1] if self.rows else ()
        counted = any(m.kind == "outage" and m.rule.endswith("(carried on)") for m in before)
        units = not reading.lexicon.any_of("admin").isdisjoint(reading.row)
        return counted and units and reading.sentence.kind == "heading" and is_row_of_places(reading)

    def _total_above(self, reading: Reading) -> tuple[int, Mention] | None:
        """Return the total told right above a line that counts for a district: "X district: 7,210 subscribers"."""
        counted = any(number.unit in WHO for number in reading.numbers)
        others = any(reading.matches(section) for section in ("strike", "casualty", "damage", "launch"))
        ends = [number.end for number in reading.numbers if number.unit in UNITS]
        known = reading.lexicon.any_of("list_words", "units", "near_types", "place_types")
        behind = enumerate(reading.row[max(ends, default=0) :], max(ends, default=0))
        others = others or any(w[0].isalpha() and w not in known and at not in reading.placed for at, w in behind)
        if not counted or others or not self.rows or reading.sentence.kind not in {"body", "heading"}:
            return None
        told = [m for m in self.rows[-1] if m.kind == "outage" and m.quantity is not None]
        whole = next((m for m in told if m.status == "reported" and m.scope == "event"), None)
        whole = whole if whole is not None and whole.sentence == reading.index - 1 else None
        return None if whole is None else (len(self.rows) - 1, whole)

    def _is_near(self, mention: Mention, reading: Reading) -> bool:
        return reading.index - mention.sentence <= _CARRIED

    def _parts_in_prose(self, reading: Reading) -> list[Mention]:
        """Read a sentence that only counts for its places: "Most of them, 210,000, in the X region"."""
        whole = next((m for m in reversed(self.rows[-1] if self.rows else ()) if _is_of_several(m)), None)
        if whole is not None and is_bare_part(reading):
            return carry_outages(reading, whole, whole.quantity.unit if whole.quantity else None)
        told = self.outage if self.outage is not None and self._is_near(self.outage, reading) else None
        if told is None or told.quantity is None or told.status != "reported" or not are_places_with_counts(reading):
            return []
        return carry_outages(reading, told, told.quantity.unit)

    def _carried(self, reading: Reading, outages: Sequence[Mention], *, is_row: bool) -> list[Mention]:
        """Read a line of counts under one that says what was lost, and keep in mind what a line says for the next."""
        if not outages and reading.sentence.kind == "body" and (parts := self._parts_in_prose(reading)):
            return parts
        if self.listed is not None and not outages and is_place_and_count(reading):
            return carry_outages(reading, self.listed, self.listed.quantity.unit if self.listed.quantity else None)
        counted = next((m for m in reversed(outages) if m.quantity is not None and m.status == "reported"), None)
        self.listed = (counted or self.listed) if reading.sentence.kind == "bullet" else None
        is_row = is_row or reading.sentence.kind == "bullet" or is_tally_line(reading)
        if self.intro is None and not outages and is_tally_line(reading):
            self.intro = self._total_above(reading)
        if self.intro is not None and not outages and self._lists_places(reading):
            at, intro = self.intro
            self.rows[at] = [m for m in self.rows[at] if m is not intro]
            self.listing = reading.sentence.paragraph
            return [carry_to_places(reading, intro)]
        back = bool(outages) and all(m.status == "restored" and m.quantity_tokens is not None for m in outages)
        if self.intro is not None and (not outages or (back and is_tally_line(reading))) and is_row:
            if reading.has("civil"):
                return []  # «Волинська – 3 200 – негода»
            at, intro = self.intro
            carried = carry_outages(reading, intro, self.counted_in)
            if reading.matches("damage"):  # «– 3 будинки пошкоджено»
                carried = [m for m in carried if m.quantity is not None and m.quantity.unit != "buildings"]
            if back:  # «Одещина – 3 100 родин, ще 12 600 заживили вночі»
                first = min(m.quantity_tokens[0] for m in outages if m.quantity_tokens is not None)
                carried = [m for m in carried if m.quantity_tokens is not None and m.quantity_tokens[1] <= first]
            if carried and intro.quantity is None:
                self.rows[at] = [m for m in self.rows[at] if m is not intro]
            return [*towns_beside(reading, intro, carried), *carried]
        if self.intro is not None and not outages and self._heads_the_next(reading):
            return []
        self._lead_on(reading, outages)
        return []

    def _lead_on(self, reading: Reading, outages: Sequence[Mention]) -> None:
        """Keep in mind what a line says was lost for the lines of counts under it."""
        if reading.sentence.kind == "bullet":
            self.bullet = reading.sentence.paragraph
            return
        if self.intro is not None and not outages and self.bullet == reading.sentence.paragraph:
            return  # "▪ A: 9,000 customers. We plan to supply them by noon. ▪ B: …" is one list
        head = reading.tokens[-1].text == ":" or is_tally_line(reading) or is_table_head(reading)
        tells = bool(outages) and head
        self.intro = (len(self.rows), outages[-1]) if tells else None
        self.listing = reading.sentence.paragraph if tells and reading.row[-1] == ":" else None
        units = (reading.lexicon.table("units").get(word) for word in reading.row)
        self.counted_in = next((unit for unit in units if unit in _LISTED), None) if tells else None


def _opens_with_a_region(reading: Reading) -> bool:
    """Whether a line opens with an oblast by its type word or its ending: «Саратовська область.», «Луганщина.»."""
    first, last = next(iter(reading.places), (0, 0))
    if first > 1 or last == 0:
        return False
    kinds, ends = reading.lexicon.table("admin"), tuple(reading.lexicon.set("land_ends"))
    words = reading.row[first:last]
    return any(kinds.get(word) == "oblast" for word in words) or (bool(ends) and words[-1].endswith(ends))


def _is_years_old(reading: Reading) -> bool:
    """Whether a sentence names a year before the full-scale war, of this century or the last."""
    return any(len(word) == _YEAR and word.isdigit() and word.startswith(("19", "201")) for word in reading.row)


def _opens_with_a_place(reading: Reading) -> bool:
    """Whether a place heads a sentence: "Ізюм – два шахеди по складу", «На Суджу – бомбы», "Village near Izium —"."""
    first = min((first for first, _ in reading.places), default=None)
    leads = reading.lexicon.any_of("near_types", "articles", "locatives", "dropped_on")
    return first is not None and leads.issuperset(reading.row[:first])


def _is_of_several(mention: Mention) -> bool:
    """Whether a mention counts customers or homes that lost their supply just now: a part of them may follow."""
    counted = mention.quantity is not None and mention.quantity.unit in {"customers", "families", "households"}
    return mention.kind == "outage" and counted and (mention.scope, mention.status) == ("event", "reported")
