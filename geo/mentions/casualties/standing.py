"""When a toll held: of this attack, of one before, of all the war; or risen since it was first told."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.persons import is_named
from geo.mentions.reading import Reading
from geo.model import Mention

_OF_THE_WAR = 1_000  # people: more than any one attack has killed or hurt
_CLAUSE_MARKS = frozenset({",", ";", "–", "—"})
_TWO, _WHEN = 2, 7  # tokens: «на ранок середи їх стало»
_GAP = 6  # tokens from a figure to the next one a toll rose to


def scope_and_status(reading: Reading, match: Match, number: Number | None, status: str) -> tuple[str, str]:
    """Return the scope of a toll (event, cumulative, background) and its status, updated where it has risen."""
    at = match.first if number is None else number.first
    scope, ordinal = "event", match.rule.get("counts") == "ordinal"
    if reading.cue("cumulative", at) and (ordinal or number is None or not is_named(reading, number)):
        scope = "cumulative"  # a person named without a number is nobody's total
    elif number is not None and _is_of_the_war(reading, match, number):
        scope = "cumulative"
    elif _is_recalled(reading, match, number):
        scope = "background"
    if status == "reported" and number is not None and (ordinal or reading.has("updated")) and scope == "event":
        risen = _is_risen_to(reading, number) and not is_named(reading, number)  # one who died is no toll
        toll = match.rule.get("counts") in {"toll", "ordinal"} or risen
        status = "updated" if toll else status
    return scope, status


def _is_of_the_war(reading: Reading, match: Match, number: Number) -> bool:
    """Whether so many were killed or hurt as no attack has: thousands, «понад 15 тисяч цивільних»."""
    if match.rule.get("measure") not in {"killed", "injured"}:
        return False
    least = number.best or number.low or number.high
    if least is not None:
        return least >= _OF_THE_WAR
    words = reading.row[number.first : number.last]
    multipliers = reading.lexicon.table("multipliers")
    uncounted = reading.lexicon.set("uncounted_thousands")
    return any(word in uncounted or multipliers.get(word, 1) >= _OF_THE_WAR for word in words)


def _is_recalled(reading: Reading, match: Match, number: Number | None) -> bool:
    """Whether somebody was killed or hurt at another time: in the past, or a month before."""
    at = match.first if number is None else number.first
    past = reading.cue("past", at) or reading.cue("past", match.first) or _is_of_before(reading, number)
    return past or (reading.cue("cumulative", at) and _is_of_a_month_told_of(reading))


def _is_of_a_month_told_of(reading: Reading) -> bool:
    """Whether all attacks of a sentence are those of a month it names: "in March, after a strike on X which killed"."""
    months = reading.lexicon.set("months")
    strikes = reading.matches("strike")
    named = any(c.kind == "cumulative" and not months.isdisjoint(reading.row[c.first : c.last]) for c in reading.cues)
    return named and bool(strikes) and all(reading.cue("cumulative", match.first) for match in strikes)


def _is_of_before(reading: Reading, number: Number | None) -> bool:
    """Whether a count is a toll as it stood before ("earlier 12 were reported").

    Whose trade is named was hurt earlier in the day: «раніше поранень зазнали двоє комунальників».
    """
    if number is None or not reading.cue("earlier", number.first):
        return False
    if any(cue.kind == "earlier" and _is_of_a_day(reading, cue.first) for cue in reading.cues):
        return False
    if number.best == 1 and is_named(reading, number) and number.noun != number.first and reading.places:
        return not reading.matches("strike")  # «раніше повідомив про поранення 81-річного чоловіка через удар по Сумах»
    told = reading.matches("speech") or reading.has("updated")
    anybody = reading.lexicon.any_of("generic_people", "harmed_people")
    return bool(told) or number.noun is None or reading.tokens[number.noun].text in anybody


def _is_of_a_day(reading: Reading, at: int) -> bool:
    """Whether "earlier" stands in the words of a day: «сутками ранее», "a day earlier"."""
    return any(match.first < at < match.last for match in reading.matches("dates"))


def _is_risen_to(reading: Reading, number: Number) -> bool:
    """Whether a count is the first that words of a risen toll reach: "risen to five after two bodies were found"."""
    return any(
        cue.kind == "updated"
        and cue.covers(reading.row, number.first)
        and not any(
            cue.last <= other.first < number.first and not reading.cue("earlier", other.first)
            for other in reading.numbers
            if other.other is None and not (_names_its_harm(reading, other) and _names_its_harm(reading, number))
        )
        for cue in reading.cues
    )


def _names_its_harm(reading: Reading, number: Number) -> bool:
    """Whether a count stands right beside what it counts: «теперь погибших трое, раненых 14», one toll and another."""
    harmed = reading.lexicon.set("harmed_people")
    before, own = reading.words(number.first - 1, number.first), reading.words(number.last, number.end)
    return not harmed.isdisjoint([*before, *own])


def _risen_further(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read the second figure a toll rose to: «зросла до семи, а пізніше – до дев'яти»."""
    lexicon, out = reading.lexicon, []
    later, to = lexicon.set("later_still"), lexicon.set("rose_to")
    joints = lexicon.any_of("joints", "clause_words", "copulas", "also_words") | later | {",", "–", "—"}
    for number in left:
        told = [m for m in mentions if m.quantity_tokens is not None and m.quantity_tokens[1] <= number.first]
        if not told or told[-1].status != "updated" or number.best is None or number.unit not in {None, "people"}:
            continue
        gap = reading.words(told[-1].quantity_tokens[1], number.end)[: _GAP + 1] if told[-1].quantity_tokens else []
        at = next((at for at, word in enumerate(gap) if word in to), None)
        if at is None or later.isdisjoint(gap[:at]) or not joints.issuperset(gap[:at]):
            continue
        if (told[-1].quantity_tokens or (0, 0))[1] + at < number.first - 1 or number.other is not None:
            continue  # "rose to 14, then to 17, after two drones …"
        first = number.first + (reading.row[number.first] in to)
        exact = replace(number, first=first, low=number.best, high=number.best)
        out.append(
            replace(
                told[-1],
                first=first,
                last=number.end,
                quantity=exact.quantity(reading.text, reading.tokens, "people"),
                quantity_tokens=(first, number.end),
                rule=told[-1].rule + " (risen)",
            )
        )
    return out


def _is_by_now(reading: Reading, first: Mention, number: Number) -> bool:
    """Whether a bare count closes a clause that says no more than when: «було 4 поранених, зараз уже 13»."""
    lexicon, gap = reading.lexicon, reading.words(first.last, number.first)
    comma = max((at for at, word in enumerate(gap) if word in _CLAUSE_MARKS), default=-1)
    clause = gap[comma + 1 :]
    if comma < 0 or not 0 < len(clause) <= _WHEN or any(first.last <= at < number.first for at, _ in reading.places):
        return False
    if any(first.last <= match.first < number.first for match in reading.matches("casualty")):
        return False
    now, became = lexicon.set("now_words"), lexicon.set("grew_to")
    there = (
        len(clause) > _TWO and clause[-2:][0] in lexicon.set("there_words") and clause[-1] in lexicon.set("be_forms")
    )
    return clause[-1] in now | became or there


def risen_counts(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read the bare count to which one told earlier rose: "at first four wounded were reported, later it was 11"."""
    out: list[Mention] = []
    for number in left:
        after = reading.words(number.end, number.end + 1)
        bare = number.unit in {None, "people"} and number.other is None and number.noun is None
        bare = bare and number.best is not None
        first = next((m for m in reversed(mentions) if m.last <= number.first and m.quantity is not None), None)
        if not bare or (after and after[0][0].isalnum()) or first is None or first.status == "denied":
            continue
        at = (first.quantity_tokens or (0, 0))[0]  # «ранее сообщали о пяти раненых, сейчас их семеро»
        said = reading.cue("updated", number.first) and (reading.cue("earlier", at) or reading.cue("recalled", at))
        rises = any(reading.lexicon.fits("toll_verb", word) for word in reading.words(first.last, number.first))
        grown = bool(
            reading.lexicon.set("grew_to") & set(reading.words(number.first - 1, number.first))
        )  # «їх стало 6»
        by_now = _is_by_now(reading, first, number)
        if (
            not rises
            and not grown
            and not by_now
            and not any(cue.kind == "updated" and cue.last == number.first for cue in reading.cues)
        ):
            continue  # «вже о 11»
        of_them = reading.lexicon.set("their_number") & set(reading.words(first.last, number.first))
        least = first.quantity.low if first.quantity is not None else None
        if (by_now or ((said or grown) and of_them)) and (number.best or 0) > (least or 0):
            out.append(
                replace(
                    first,
                    first=number.first,
                    last=number.end,
                    quantity=number.quantity(reading.text, reading.tokens, "people"),
                    quantity_tokens=(number.first, number.end),
                    scope="event",
                    status="updated",
                    rule=first.rule + " (risen)",
                )
            )
    return out + _risen_further(reading, left, [*mentions, *out])
