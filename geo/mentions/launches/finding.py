"""Find launches and interceptions: how many drones and missiles were fired, and how many were brought down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.launches.all_downed import are_all_downed
from geo.mentions.launches.asides import shares_in_asides
from geo.mentions.launches.items import of_the_list, with_uncounted
from geo.mentions.launches.measures import (
    downed_of_fired,
    kinds_told,
    measure_told,
    of_the_last,
    of_those_sent,
    one_kind,
)
from geo.mentions.launches.rows import (
    counted_behind,
    downed_in_rows,
    next_land,
    rows_of_skies,
    shares_of_lands,
)
from geo.mentions.launches.shares import downed_after, is_whole_of_parts
from geo.mentions.launches.single import MEASURES, with_single_ones
from geo.mentions.launches.skies import is_of_the_same, is_over_a_place, is_row_of_skies
from geo.mentions.launches.skips import (
    counts_both,
    has_landed,
    is_excepted,
    is_kind_of_those_before,
    is_part_of_fired,
    is_passed_over,
    is_shared_out,
    strikes_itself,
)
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_OUT_OF_REACH = 5
_ALSO_WORDS = 3  # "as well as"
_OWN_VERB_REACH = 3  # "were", "have been", "of them"
_KIND_REACH = 3  # tokens: a dash and a quotation mark
_SHARE_OPENS = 2  # tokens before "of them": a number
_REACH, _NEVER = 14, 99.0
_LISTED = 0.5  # the cost of a count in the list to which a colon leads
_BEHIND = 0.5  # of a verb of launching before what it counts, beside one of bringing down right behind
_ASIDE = 24.0  # the cost of a verb in a relative clause, which any other verb is nearer than


def find_launches(
    reading: Reading,
    before: Mention | None = None,
    named_last: frozenset[str] = frozenset(),
    named_before: frozenset[str] = frozenset(),
) -> list[Mention]:
    """Return a mention for every count of drones or missiles said to be launched or brought down.

    before is the launch told last, which a sentence of its parts goes on about: "Of them 24 were over …". named_last
    are the kinds of weapon of the sentence before: "Both missiles came from Crimea. One was shot down"; named_before
    those of all the report so far: of the one kind it names are the "29 targets" shot down.
    """
    # "Five tanks, 24 guns and 390 drones were destroyed": what an army lost.
    lost = not reading.lexicon.set("war_losses").isdisjoint(reading.row)
    known = reading.has_word("weapons")
    triggers = [
        match
        for match in ([] if lost else reading.matches("launch"))
        if known or not match.rule.get("shares") or (match.first <= _SHARE_OPENS and before is not None)
    ]
    rows = [] if lost else rows_of_skies(reading) or next_land(reading)
    if rows and not triggers and before is not None and before.status == "averted":
        return downed_in_rows(reading, rows, before)
    if not triggers:
        shares = shares_of_lands(reading) if before is not None and before.status == "averted" else []
        if before is not None and shares:
            return _as_parts(reading, shares, before)
        goes_on = before is not None and (reading.says("parts_of", 0, 2) or is_row_of_skies(reading))
        return _parts(reading, before) if before is not None and goes_on else []
    mentions = _counts_and_shares(reading, triggers, before, named_last, named_before)
    told = mentions or ([] if before is None else [before])
    total = next((mention for mention in reversed(told) if mention.status == "averted"), None)
    down = next((match for match in triggers if match.rule.get("status") == "averted"), None)
    if total is None or down is None or not rows or rows[0].first < down.first:
        return mentions
    if any(down.last <= match.first < rows[0].first for match in reading.matches("casualty")):
        return mentions  # «сбиты 58, ранены жители Курска (21) и Орла (14)»
    return [*mentions, *downed_in_rows(reading, rows, total)]


def _counts_and_shares(
    reading: Reading,
    triggers: Sequence[Match],
    before: Mention | None,
    named_last: frozenset[str],
    named_before: frozenset[str],
) -> list[Mention]:
    """Return a mention for every count; what an aside says of one count is said of no other."""
    shares = shares_in_asides(reading)
    apart = {share.part.first for share in shares}
    outside = [match for match in triggers if all(match != share.match for share in shares)]
    numbers = [number for number in reading.numbers if number.first not in apart]
    mentions = _find_counts(reading, numbers, outside or triggers, before, named_last, named_before)
    if not outside:
        mentions = [replace(mention, status="reported") for mention in mentions]
    fell = [_mention(reading, s.match, s.part, MEASURES[str(s.whole.other)], "averted") for s in shares]
    return [*mentions, *fell]


def _find_counts(
    reading: Reading,
    numbers: Sequence[Number],
    triggers: Sequence[Match],
    before: Mention | None,
    named_last: frozenset[str],
    named_before: frozenset[str],
) -> list[Mention]:
    """Return a mention for every count that words of launching or bringing down go with."""
    mentions: list[Mention] = []
    in_a_row = reading.has_word("respectively")
    measure_before = before.measure if before is not None and not in_a_row else None
    listed: tuple[Number, Match] | None = None
    parts = {part.first for number in reading.numbers if (part := _downed_of(reading, number)) is not None}
    parts |= {part.first for number in reading.numbers if (part := downed_after(reading, number)) is not None}
    down = next((match for match in triggers if match.rule.get("status") == "averted"), None)
    for number in numbers:
        if (number.first in parts and down is not None) or is_passed_over(reading, number):
            measure_before = MEASURES.get(number.other or "") or measure_before  # «два дрона упали, ещё один сбит»
            continue  # "128 of 150 drones": read with the 150
        named = kinds_told(reading, number, named_last, named_before)
        measure = measure_told(reading, number, before) or of_the_last(number, down, named)
        measure = measure or of_those_sent(reading, number)
        measure = measure or counted_behind(reading, number) or one_kind(reading, number, before, named)
        if measure is None and (_takes_up(reading, number, down, before) or is_of_the_same(reading, listed, number)):
            measure = measure_before
        gone = None if before is not None or mentions else measure_before  # of a count passed over
        measure = measure or _rest_of_those_that_fell(number, down, gone)
        measure = measure or downed_of_fired(reading, number, triggers, mentions)
        measure = measure or _all_that_were_fired(reading, number, triggers, before)
        whole = _whole_of(reading, number, mentions)
        if whole is not None:
            mentions.append(whole)
            continue
        kinds = is_part_of_fired(reading, number, mentions, down) or (
            down is None and not mentions and is_kind_of_those_before(reading, number, before)
        )
        if measure is None or counts_both(reading, number) or has_landed(reading, number) or kinds:
            continue  # "367 drones and missiles" tells neither how many drones nor how many missiles
        measure_before = measure
        downed = _downed_of(reading, number) or downed_after(reading, number)
        match = _of_them_down(reading, number, triggers) or min(triggers, key=lambda m: _cost(reading, m, number))
        apart = _has_own_verb(reading, triggers, number) or _is_past_its_verb(reading, listed, number, down)
        if listed is not None and _runs_on(reading, listed, number) and not apart:
            match = listed[1]
        elif listed is not None and down is not None and is_over_a_place(reading, number):
            match = down  # "brought down 110 drones: 34 over the Kursk region, 31 over the Bryansk region"
        elif _cost(reading, match, number) >= _NEVER:
            continue
        match = _joined_downing(reading, match, triggers)
        status = _status_of(reading, number, match)
        unreal = any(reading.cue(kind, match.first) for kind in ("hypothetical", "figurative", "staged"))
        if unreal or (status == "reported" and strikes_itself(reading, number, match)):
            continue
        listed = (number, match)
        if downed is not None and down is not None:
            fell = [] if is_excepted(reading, downed) else [_mention(reading, down, downed, measure, "averted")]
            mentions += [*fell, _mention(reading, match, number, measure, "reported")]
            continue
        mentions.append(_mention(reading, match, number, measure, status))
    return with_uncounted(
        reading, with_single_ones(reading, mentions, None if listed is None else listed[0].end, triggers)
    )


def _rest_of_those_that_fell(number: Number, down: Match | None, measure: str | None) -> str | None:
    """Return what a bare count beside a verb of bringing down is of: «два дрона упали на завод, ещё три сбили»."""
    bare = not number.unit and number.other is None and number.noun is None
    beside = down is not None and (number.first == down.last or number.end == down.first)
    return measure if bare and beside else None


def _takes_up(reading: Reading, number: Number, down: Match | None, before: Mention | None) -> bool:
    """Whether a bare count beside a verb of bringing down is of those fired before: "109 were fired. 88 fell"."""
    if before is None or down is None or number.unit or number.other is not None or number.noun is not None:
        return False
    after = reading.words(number.end, number.end + 1)
    if after and after[0] in reading.lexicon.set("aims"):
        return False  # "219 targets: seven missiles and 212 drones"
    told = before.quantity is not None and number.best is not None and number.best <= (before.quantity.best or 0)
    return told and (number.first == down.last or number.end == down.first) and before.status == "reported"


def _all_that_were_fired(
    reading: Reading, number: Number, triggers: Sequence[Match], before: Mention | None
) -> str | None:
    """Return what a bare count is of that ends a clause behind a verb of launching: "In all, Russia launched 156".

    So many of them the sentence before said were brought down, and no more.
    """
    bare = not number.unit and number.other is None and number.noun is None and number.best is not None
    if not bare or before is None or before.status != "averted" or before.quantity is None:
        return None
    fired = any(m.last in {number.first, number.first - 1} and m.rule.get("status") == "reported" for m in triggers)
    behind = reading.lexicon.set("in_all").intersection(reading.words(number.end + 1, number.end + 2))
    end = number.end + 2 * bool(behind)  # "launched 156 in total"
    ends = not any(word[0].isalnum() for word in reading.words(end, end + 1))
    theirs = not reading.lexicon.any_of("attackers", "enemies").isdisjoint(reading.row[: number.first])
    held = (before.quantity.best or 0) <= (number.best or 0)
    return before.measure if fired and ends and theirs and held else None


def _parts(reading: Reading, before: Mention) -> list[Mention]:
    """Read bare counts as parts of a launch told before, each with its own sky."""
    counts = [n for n in reading.numbers if n.best is not None and (n.other in MEASURES or is_over_a_place(reading, n))]
    return _as_parts(reading, counts, before)


def _as_parts(reading: Reading, counts: Sequence[Number], before: Mention) -> list[Mention]:
    return [
        replace(
            before,
            sentence=reading.index,
            first=number.first,
            last=number.last,
            quantity=number.quantity(reading.text, reading.tokens, None),
            quantity_tokens=(number.first, number.last),
            rule=before.rule + " (carried on)",
        )
        for number in counts
    ]


def _of_them_down(reading: Reading, number: Number, triggers: Sequence[Match]) -> Match | None:
    """Return the words for bringing down that follow "of them": "120 drones and 98 of them were shot down"."""
    end = next((at + 2 for at in (number.end, number.last) if reading.says("parts_of", at, at + 2)), None)
    if end is None:
        return None
    own = next((m for m in triggers if end <= m.first <= end + _KIND_REACH), None)
    return own if own is not None and own.rule.get("status") == "averted" else None


def _whole_of(reading: Reading, number: Number, mentions: Sequence[Mention]) -> Mention | None:
    """Read the bare whole behind its part: "486 drones brought down of 519" launched."""
    if not mentions or mentions[-1].quantity_tokens is None or number.unit or number.other or number.noun is not None:
        return None
    part = mentions[-1]
    held = part.quantity is not None and number.best is not None and (part.quantity.best or 0) <= number.best
    after_part = (
        part.status == "averted" and part.quantity_tokens is not None and part.quantity_tokens[1] < number.first
    )
    if not (held and after_part and set(reading.words(number.first - 1, number.first)) & reading.lexicon.set("out_of")):
        return None
    return replace(
        part,
        first=number.first,
        last=number.last,
        quantity=number.quantity(reading.text, reading.tokens, None),
        quantity_tokens=(number.first, number.last),
        status="reported",
    )


def _goes_on(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count goes on in a list: "four ballistic missiles, 12 cruise missiles and two Kinzhals"."""
    words, tokens = reading.lexicon.any_of("launch_list", "weapons"), reading.tokens
    aside = _asides(reading, before.end, number.first)
    gap = [at for at in range(before.end, number.first) if at not in aside]
    if reading.says("also_told", number.first - _ALSO_WORDS, number.first):
        return True  # "shot down 97 drones in the north and east, as well as eight missiles"
    return len(gap) > 0 and all(at in reading.placed or tokens[at].text in words for at in gap)


def _runs_on(reading: Reading, listed: tuple[Number, Match], number: Number) -> bool:
    """Whether a count goes on in a list, in which each weapon fired may be told with where it came from."""
    fired = listed[1].rule.get("status") == "reported"
    return _goes_on(reading, listed[0], number) or (fired and of_the_list(reading, listed[0], number))


def _asides(reading: Reading, first: int, last: int) -> frozenset[int]:
    """Return the tokens of first..last in brackets that open and close there."""
    row = reading.row
    if "(" not in row[first:last] or ")" not in row[first:last]:
        return frozenset()
    opened, closed = row.index("(", first), row.index(")", first)
    return frozenset(range(opened, closed + 1))


def _status_of(reading: Reading, number: Number, match: Match) -> str:
    """Return whether what a count is of was fired or brought down, by its verb and where that belongs to another."""
    status = str(match.rule.get("status"))
    if status == "averted" and _has_nearer(reading, number, match):
        return "reported"  # "there were 163 drones, 112 of them were shot down"
    if status == "averted" and is_shared_out(reading, number):
        return "reported"  # «больше половины из 50 „Шахедов“ сбили над морем»
    if status == "averted" and is_whole_of_parts(reading, number):
        return "reported"  # "45 missiles and 266 drones out of 69 missiles and 298 drones were intercepted"
    return status


def _joined_downing(reading: Reading, match: Match, triggers: Sequence[Match]) -> Match:
    """Return the verb of bringing down that "and" joins to one of launching: "nine were detected and destroyed"."""
    if match.rule.get("status") == "averted":
        return match
    joints = reading.lexicon.set("and_words") | {"«", "»", '"', "“", "”"}
    for other in triggers:
        gap = reading.row[match.last : other.first]
        if other.rule.get("status") == "averted" and gap and joints.issuperset(gap) and other.first >= match.last:
            return other if not joints.isdisjoint(reading.lexicon.set("and_words").intersection(gap)) else match
    return match


def _has_own_verb(reading: Reading, triggers: Sequence[Match], number: Number) -> bool:
    """Whether a verb of bringing down follows right after a count: "96 drones, 81 drones were shot down"."""
    down = [match for match in triggers if match.rule.get("status") == "averted" and match.first >= number.end]
    if not down:
        return False
    gap = reading.tokens[_end_of_new_row(reading, number) : down[0].first]
    return len(gap) <= _OWN_VERB_REACH and not any(token.text in {",", ";", ":"} for token in gap)


def _end_of_new_row(reading: Reading, number: Number) -> int:
    """Return where counts end that "and" joins to one which opens a clause: "; 25 missiles and 120 drones fell"."""
    row, ands = reading.row, reading.lexicon.set("and_words")
    opens = row[number.first - 1] == ";" or (row[number.first - 1] in ands and row[number.first - 2] == ",")
    end = number.end
    for other in (n for n in reading.numbers if opens and n.first > number.first):
        gap = row[end : other.first]
        if len(gap) != 1 or gap[0] not in ands:
            break
        end = other.end
    return end


def _is_past_its_verb(
    reading: Reading, listed: tuple[Number, Match] | None, number: Number, down: Match | None
) -> bool:
    """Whether a list has ended in its verb and a comma: "of 90 drones and two missiles fired, 80 drones fell"."""
    if listed is None or down is None or down.first < number.end:
        return False
    fired = listed[1].rule.get("status") == "reported" and listed[0].end <= listed[1].first
    return fired and listed[1].last < number.first and reading.row[number.first - 1] == ","


def _has_nearer(reading: Reading, number: Number, match: Match) -> bool:
    """Whether the verb belongs to a part counted in between: "19 drones came in and four of them were shot down"."""
    between = [n for n in reading.numbers if number.end <= n.first < match.first]
    led = any(reading.says("out_of", number.first - length, number.first) for length in (1, 2, 3))
    if led and any(n.unit is None and n.other is None and n.noun is None for n in between):
        return True  # "of 60 drones, 41 were shot down"
    part = between[-1] if between and between[-1].end == match.first else None
    bare = part is not None and part.unit is None and part.other is None and part.noun is None
    if part is not None and bare and reading.words(number.end, part.first) == [","]:
        return True  # «по округу пришлось восемь беспилотников, шесть подавлены»
    of, wholes = reading.lexicon.set("count_of"), reading.lexicon.set("part_wholes")
    link = reading.words(number.end, between[-1].first) if between else []
    if any(one in of and other in wholes for one, other in pairwise(link)):
        return True  # "112 drones and nine missiles, of which 98 drones and five missiles were brought down"
    of_them = any(reading.says("parts_of", at, at + 2) for at in range(number.end, match.first))
    if of_them and any(n.first == match.last and n.other is None and n.unit is None for n in reading.numbers):
        return True  # «210 дронів, з яких знешкоджено 190»
    return any(reading.says("parts_of", n.last, n.last + 2) for n in between)


def _downed_of(reading: Reading, number: Number) -> Number | None:
    """Return the first number of "403 of 455 drones": how many of those launched were brought down."""
    for other in reading.numbers:
        share = not reading.lexicon.any_of("fractions").isdisjoint(reading.words(other.first, other.end))
        if other.best is None or share or not 0 < number.first - other.last <= _OUT_OF_REACH:
            continue
        if (other.noun is None or other.noun >= number.last) and reading.says("out_of", other.last, number.first):
            return other
    return None


def _mention(reading: Reading, match: Match, number: Number, measure: str, status: str) -> Mention:
    past = any(reading.cue(kind, number.first) for kind in ("cumulative", "past", "war_total"))
    return Mention(
        kind="launch",
        measure=measure,
        sentence=reading.index,
        first=min(match.first, number.first),
        last=max(match.last, number.end),
        quantity=number.quantity(reading.text, reading.tokens, None),
        quantity_tokens=(number.first, number.end),
        scope="cumulative" if past else "nationwide",
        status=status,
        rule=match.rule.name,
    )


def _cost(reading: Reading, match: Match, number: Number) -> float:
    down = match.rule.get("status") == "averted"
    reach = int(match.rule.get("reach", _REACH))
    if not down and are_all_downed(reading, match):
        return _NEVER
    if match.last <= number.first and reading.row[match.last] == ":" and not down:
        return _LISTED  # «враг применил: ракету С-300; 3 КАБа; 14 «гераней»»
    if max(match.first - number.end, number.first - match.last) > reach:
        return _NEVER
    if number.end <= match.first:
        gap = reading.words(number.end, match.first)
        side = 0.0 if down else 2.0
        if not down and not reading.lexicon.set("launch_relatives").isdisjoint(gap[-3:]):
            side = _ASIDE  # "shot down two missiles and 15 drones that Russia launched"
    elif number.first >= match.last:
        gap = reading.words(match.last, number.first)
        side = 0.0 if down else _BEHIND  # "counted four drones downed"
    else:
        return -1.0 if down else 0.0  # «нарахувало 96 збитих дронів»: they were brought down
    if ";" in gap:
        return _NEVER
    return (
        len(gap)
        + side
        + 3.0 * gap.count(",")
        + (6.0 if down and set(gap) & reading.lexicon.set("launched_before") else 0.0)
    )
