"""Find casualties: who was killed, injured, missing, trapped or evacuated, one mention for each verb that tells it.

The steps stand in rooms of their own: `people` says who may be counted, `counts` which count is which verb's,
`parts` what is a part or a whole of a toll, `standing` when it was so, `treated` who is told again as lying in
hospital, and `dismissals` what only looks like a toll.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from geo._quick import replace
from geo.mentions.casualties.appositions import is_apposed
from geo.mentions.casualties.columns import counts_by_place
from geo.mentions.casualties.counts import adds_to_toll, counted_up_to, pair_counts
from geo.mentions.casualties.deaths import died_of_wounds, without_the_dead
from geo.mentions.casualties.died_later import death_of_the_hurt
from geo.mentions.casualties.dismissals import dismissed, is_troops
from geo.mentions.casualties.gone_on import carried_on_counts
from geo.mentions.casualties.one_by_one import counted_each, is_told_one_by_one
from geo.mentions.casualties.parts import is_aboard, is_share, without_crews, without_those_aboard, without_wholes
from geo.mentions.casualties.parts_elsewhere import part_elsewhere, parts_adding_up
from geo.mentions.casualties.parts_placed import parts_placed
from geo.mentions.casualties.second_ones import next_ones, second_ones
from geo.mentions.casualties.some_of_them import with_some_of_them
from geo.mentions.casualties.standing import risen_counts, scope_and_status
from geo.mentions.casualties.treated import in_hospital
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.by_pronoun import by_pronoun
from geo.mentions.people.counting import find_people, is_quoted
from geo.mentions.people.open_subjects import open_subject
from geo.mentions.people.subject_person import unnamed_person
from geo.mentions.people.victim_alone import victim_alone
from geo.mentions.reading import Passed, Reading, names_attack
from geo.model import Mention

WHO = " (who was)"
SHOCKED = " (of shock)"
_SHOCK_REACH = 3  # tokens
_OF_THE_HURT = 4  # tokens: "of the seriously wounded"
ONE, THE_ONE, A_MAN, A_WOMAN = " (somebody)", " (the one)", " (a man)", " (a woman)"


def find_casualties(
    reading: Reading, *, just_struck: bool = False, attacked: int = 0
) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's casualty mentions, and what was passed over and why.

    just_struck says that the sentence before told of a strike: soldiers hurt by it are no losses of the front.
    attacked says how many people it was aimed at, whom "he", "she" or "they" takes up.
    """
    triggers = reading.matches("casualty")
    if not triggers and not reading.has("part"):
        return [], []
    people = [number for number in find_people(reading, triggers) if not is_quoted(reading, number)]
    people = sorted([*people, *second_ones(reading, triggers, people)], key=lambda n: n.first)
    told_apart = parts_adding_up(reading, people) or parts_placed(reading, people) or part_elsewhere(reading, people)
    shares = [n for n in people if _is_part(reading, triggers, n) and n.first not in told_apart]
    passed = [Passed(reading.index, n.first, n.end, "part of a whole already counted") for n in shares]
    named, people = people, [number for number in people if number not in shares]
    people = [n for n in people if n.first in told_apart or not is_share(reading, n, people)]
    people = without_those_aboard(reading, without_crews(reading, people, triggers))
    people = [n for n in people if n.first in told_apart or not is_apposed(reading, n, people)]
    mentions: list[Mention] = []
    pairs, repeated = pair_counts(reading, triggers, people)
    pairs = died_of_wounds(reading, triggers, with_some_of_them(reading, triggers, pairs, named), named)
    struck = just_struck or names_attack(reading)
    troops = any(is_troops(reading, number) for number in pairs.values()) and not struck
    risen = {m.rule.get("measure") for m in triggers if m.rule.get("counts") == "toll" and m.first in pairs}
    for match in (m for m in triggers if m.first not in repeated):
        number = pairs.get(match.first)
        if match.rule.get("counts") == "ordinal":
            number = counted_up_to(reading, match)
        if match.rule.get("measure") == "other":
            if number is not None:
                passed.append(Passed(reading.index, match.first, match.last, "people to whom something else happened"))
            continue
        why = dismissed(reading, match, number, struck=struck) or _is_counted_elsewhere(reading, match, number, risen)
        why = why or _is_found_again(reading, number, mentions)
        if why is None and number is not None and number.noun is None and troops:
            why = "losses of troops, no strike named with them"
        if why:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        if match.rule.get("measure") == "none":
            denied = match.rule.get("denies", ("killed", "injured"))
            mentions += [_mention(reading, match, None, measure=m, status="denied") for m in denied]
        elif number is None and (person := _somebody_told(reading, match, named, shares, known=attacked)) is not None:
            mentions.append(_mention(reading, death_of_the_hurt(reading, match, triggers, named) or match, person))
        elif told := _told_by(reading, match, number, pairs.values()):
            mentions += told
        else:
            passed.append(Passed(reading.index, match.first, match.last, "no count and nobody named"))
    mentions = without_the_dead(reading, _without_foretold(reading, mentions))
    mentions = without_wholes(reading, _not_saved(triggers, in_hospital(triggers, pairs, mentions)))
    used = {number.first for number in pairs.values()}
    unused = [n for n in people if n.first not in used and not is_aboard(reading, n)]
    parts = carried_on_counts(reading, [*unused, *next_ones(reading, people, mentions)], mentions)
    left = [n for n in reading.numbers if n.first not in used and all(n.first != m.first for m in parts)]
    mentions += risen_counts(reading, left, mentions)
    wholes = [m for m in mentions if is_told_one_by_one(reading, m, parts)]
    passed += [Passed(reading.index, m.first, m.last, "the total of figures told one by one") for m in wholes]
    return _without_bare(reading, [*counted_each(reading, [m for m in mentions if m not in wholes]), *parts]), passed


def _is_found_again(reading: Reading, number: Number | None, told: Sequence[Mention]) -> str | None:
    """Return that a body is of one told dead before: "a woman died in the district: her body was found"."""
    if number is None or number.noun is None or reading.row[number.noun] not in reading.lexicon.set("found_bodies"):
        return None
    theirs = not reading.lexicon.set("possessive_determiners").isdisjoint(reading.words(number.first - 1, number.noun))
    dead = any(m.measure == "killed" and m.quantity is not None and m.last <= number.first for m in told)
    return "the body of one told dead before" if theirs and dead else None


def _somebody_told(
    reading: Reading, match: Match, named: Sequence[Number], shares: Sequence[Number], *, known: int
) -> Number | None:
    """Return the one person a verb of harm speaks of, whom no number counts, or whom a pronoun takes up.

    Nobody who is a share of a toll: «12 людей, зокрема поранення дістала дівчинка».
    """
    one = unnamed_person(reading, match, named) or by_pronoun(reading, match, named, known=known)
    one = one or open_subject(reading, match, named) or victim_alone(reading, match, named, known=known)
    told = one is not None and any(share.first <= one.first < share.end for share in shares)
    return None if told else one


def _is_counted_elsewhere(
    reading: Reading, match: Match, number: Number | None, risen: Collection[object]
) -> str | None:
    """Return why a count is of people counted beside it or before, None where it is of others."""
    if number is None:
        return None
    if match.rule.get("measure") in risen and adds_to_toll(reading, match, number):
        return "added to the toll given beside it"
    return "some of the injured told of" if _are_some_of_the_hurt(reading, match, number) else None


def _are_some_of_the_hurt(reading: Reading, match: Match, number: Number) -> bool:
    """Whether the hurt of whom words tell how they are were counted before: "four of the wounded are in hospital"."""
    if match.rule.get("measure") != "injured" or match.first < number.first:
        return False
    lexicon, behind = reading.lexicon, reading.words(number.first + 1, number.first + 1 + _OF_THE_HURT)
    of = not lexicon.set("count_of").isdisjoint(behind[:1]) and not lexicon.set("articles").isdisjoint(behind[1:2])
    return of and not lexicon.set("the_hurt").isdisjoint(behind[2:])


def _is_part(reading: Reading, triggers: Sequence[Match], number: Number) -> bool:
    """Whether a count is part of the one before it.

    It is not behind a verb of its own, or the whole's: "…, among them two children and wounding nine"; "six, including
    two children were killed and nine hurt".
    """
    if not reading.cue("part", number.first) or _is_the_whole_of_parts(reading, number):
        return False
    ands, helpers = reading.lexicon.set("and_words"), reading.lexicon.set("auxiliaries")
    opened = max((c.last for c in reading.cues if c.kind == "part" and c.last <= number.first), default=number.first)
    told = [m for m in triggers if opened < m.first and m.last <= number.first]
    own = any(m.last == number.first and reading.row[m.first - 1] in ands for m in told)
    return not (own or any(not helpers.isdisjoint(reading.row[m.first - 1 : m.last]) for m in told))


def _is_the_whole_of_parts(reading: Reading, number: Number) -> bool:
    """Whether a count is of all the harmed, of whom parts are told behind: «среди 14 раненых – трое детей»."""
    lexicon = reading.lexicon
    harmed = number.noun is not None and reading.row[number.noun] in lexicon.set("harmed_people")
    opened = not lexicon.set("part_links").isdisjoint(reading.words(number.first - 1, number.first))
    return harmed and opened and not lexicon.set("person_determiners")


def _without_bare(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Drop that there are dead or wounded where the next words tell who: "there are victims: a watchman was killed"."""

    def is_told_next(bare: Mention) -> bool:
        return bare.quantity is None and any(
            (other.measure == bare.measure or (bare.measure, other.measure) == ("missing", "trapped"))
            and other.quantity is not None
            and other.first >= bare.last
            and not any(bare.last <= first < other.first for first, _ in reading.places)
            for other in mentions
        )

    return [m for m in mentions if m.status == "denied" or not is_told_next(m)]


def _not_saved(triggers: Sequence[Match], mentions: list[Mention]) -> list[Mention]:
    """Leave out that somebody was hurt who, the sentence goes on, could not be saved."""
    if not any(trigger.rule.get("of_the_hurt") for trigger in triggers):
        return mentions
    dead = {m.quantity_tokens for m in mentions if m.measure == "killed"}
    return [m for m in mentions if m.measure != "injured" or m.quantity_tokens not in dead]


def _without_foretold(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Drop a count of victims where the next words name them and tell again what befell them.

    «Ещё одной жертвой стала жительница Двуречной, которая скончалась в больнице» tells of one dead, not of two.
    """
    became = reading.lexicon.set("became_words")

    def is_named_next(told: Mention) -> bool:
        if told.quantity is None or reading.row[told.last - 1] not in became:
            return False
        return any(
            other.measure == told.measure
            and other.quantity is not None
            and other.quantity.best == told.quantity.best
            and other.quantity_tokens is not None
            and other.quantity_tokens[0] == told.last
            and other.quantity_tokens != told.quantity_tokens
            for other in mentions
        )

    return [m for m in mentions if not is_named_next(m)]


def _told_by(reading: Reading, match: Match, number: Number | None, counted: Collection[Number]) -> list[Mention]:
    """Return what a word of harm tells: its count, the counts of its columns, or that people without one were hurt."""
    if number is None and (columns := counts_by_place(reading, match, {n.first for n in counted})):
        return [replace(_mention(reading, match, n), first=n.first, last=n.end) for n in columns]
    plain = number is not None or _has_plain_subject(reading, match, counted)
    return [_mention(reading, match, number)] if plain else []


def _has_plain_subject(reading: Reading, match: Match, counted: Collection[Number]) -> bool:
    """Whether people are named without a count ("civilians were wounded"): a claim with no number.

    Those counted for another word are told with it: «11 гражданских госпитализированы с ожогами».
    """
    if match.rule.get("plain"):
        return True
    if match.rule.get("counts") not in {"before", "either"} or match.rule.get("measure") == "evacuated":
        return False
    if match.rule.get("treated") or match.rule.get("counted"):
        return False
    plural = reading.lexicon.set("plural_people")
    told = {at for number in counted for at in range(number.first, number.end)}
    beside = [reading.row[at] for at in range(max(match.first - 2, 0), match.first) if at not in told]
    if match.rule.get("around"):
        behind = reading.words(match.last, match.last + 2)
        if match.rule.name.endswith("people_or_things") or "people_or_things" in match.rule.group:
            behind = list(takewhile(lambda word: word not in reading.lexicon.table("targets"), behind))
        beside += behind  # «постраждали будівлі місцевих підприємств»: things, and no locals
    return bool(plural & set(beside))


def _mention(
    reading: Reading, match: Match, number: Number | None, *, measure: str | None = None, status: str = "reported"
) -> Mention:
    scope, status = scope_and_status(reading, match, number, status)
    first = match.first if number is None else min(match.first, number.first)
    last = match.last if number is None else max(match.last, number.end)
    return Mention(
        kind="casualty",
        measure=measure or str(match.rule.get("measure")),
        sentence=reading.index,
        first=first,
        last=last,
        quantity=None if number is None else number.quantity(reading.text, reading.tokens, "people"),
        quantity_tokens=None if number is None else (number.first, number.end),
        scope=scope,
        status=status,
        rule=match.rule.name
        + _of_shock(reading, match)
        + (WHO if _is_taken_up(reading, match, number) else _somebody(reading, match, number)),
    )


def _of_shock(reading: Reading, match: Match) -> str:
    """Return the mark of people who had no more than a shock: «дівчинка зазнала гострої реакції на стрес»."""
    near = reading.words(match.first, match.last + _SHOCK_REACH)
    return SHOCKED if not reading.lexicon.set("shock_words").isdisjoint(near) else ""


def _somebody(reading: Reading, match: Match, number: Number | None) -> str:
    """Return the mark of one person told by "a" or "the" and a trade, or as a man or a woman, but not by an age.

    An age, or a word for anybody ("a resident"), may tell more of whom the sentence before told.
    """
    if number is None or number.best != 1 or number.noun is None:
        return ""
    lexicon, article, noun = reading.lexicon, reading.row[number.first], reading.row[number.noun]
    if not lexicon.set("person_determiners"):  # «у женщины ранения»
        words = reading.row[min(number.first, match.first) : max(number.end, match.last)]
        man, woman = (not lexicon.set(sex).isdisjoint(words) for sex in ("men", "women"))
        return "" if man == woman else A_MAN if man else A_WOMAN
    new = article in lexicon.set("one_articles")
    if new and noun in lexicon.any_of("men", "women"):
        return A_MAN if noun in lexicon.set("men") else A_WOMAN
    aged = any(n.other == "age" and number.first <= n.first <= number.end + 1 for n in reading.numbers)
    if aged or noun in lexicon.set("anybody"):
        return ""
    return ONE if new else THE_ONE if article in lexicon.set("definite_articles") else ""


def _is_taken_up(reading: Reading, match: Match, number: Number | None) -> bool:
    """Whether a relative clause only says of whom is spoken: «медик, який загинув, прибув на виклик»."""
    one = number is not None and number.best == 1 and number.end <= match.first
    who = reading.lexicon.set("who_words") | reading.lexicon.set("which")
    return (
        one and number is not None and number.first <= 1 and not who.isdisjoint(reading.row[number.end : match.first])
    )
