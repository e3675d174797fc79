"""Find casualties: who was killed, injured, missing, trapped or evacuated, and the count that belongs to each verb.

Counts and verbs are paired by least distance, on the side the verb's form asks for ("killed two", "two were
killed"), each count used once. A person named without a number ("a woman and her son") is counted from the words.
Parts of a whole ("including two children") are left with their whole.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from geo._quick import replace
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.people import find_people, is_named, is_part_link, is_share, tells_share, unnamed_person
from geo.mentions.reading import Reading, is_armed, names_attack
from geo.model import Mention

_LEFT_REACH, _RIGHT_REACH, _BARE_REACH, _NOUN_REACH = 14, 5, 4, 3
_MARK_COST, _ASIDE_COST, _NEXT_VERB, _DISAGREES, _NEVER = 4.0, 2.0, 4.0, 20.0, 99.0
_TEEN = range(11, 15)
_TREATED = ("injured_hospital",)
_WHOSE = "injured_hospital_whose"
_NOUN_RULE = "injured_noun"
_TWO = 2
_BESIDE = 1.0
_FAR = 40  # tokens, asides among them
_TREATED_REACH = 3  # sentences
WHO = " (who was)"
_DASHES, _APPOSED_REACH = frozenset({"-", "–", "—"}), 24


@dataclass(frozen=True, slots=True)
class Passed:
    """Something seen and not taken, and why: shown by `geo explain`."""

    sentence: int
    first: int
    last: int
    why: str


def find_casualties(reading: Reading, *, just_struck: bool = False) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's casualty mentions, and what was passed over and why.

    just_struck says that the sentence before told of a strike: soldiers hurt by it are no losses of the front.
    """
    triggers = reading.matches("casualty")
    if not triggers and not reading.has("part"):
        return [], []
    people = find_people(reading, triggers)
    people = sorted([*people, *_second_ones(reading, triggers, people)], key=lambda n: n.first)
    told_apart = _adding_up(reading, people) or _part_elsewhere(reading, people)
    shares = [n for n in people if reading.cue("part", n.first) and n.first not in told_apart]
    passed = [Passed(reading.index, n.first, n.end, "part of a whole already counted") for n in shares]
    named, people = people, [number for number in people if number not in shares]
    people = [n for n in people if n.first in told_apart or not is_share(reading, n, people)]
    people = _without_crews(reading, people, triggers)
    people = [n for n in people if n.first in told_apart or not _is_apposed(reading, n, people)]
    mentions: list[Mention] = []
    pairs, repeated = _pair(reading, triggers, people)
    pairs = _died_of_wounds(reading, triggers, pairs)
    struck = just_struck or names_attack(reading)
    troops = any(_is_troops(reading, number) for number in pairs.values()) and not struck
    risen = {m.rule.get("measure") for m in triggers if m.rule.get("counts") == "toll" and m.first in pairs}
    for match in (m for m in triggers if m.first not in repeated):
        number = pairs.get(match.first)
        if match.rule.get("counts") == "ordinal":
            number = _counted_up_to(reading, match)
        if match.rule.get("measure") == "other":
            if number is not None:
                passed.append(Passed(reading.index, match.first, match.last, "people to whom something else happened"))
            continue
        why = _dismissed(reading, match, number, struck=struck)
        if why is None and number is not None and number.noun is None and troops:
            why = "losses of troops, no strike named with them"
        if why is None and number is not None and match.rule.get("measure") in risen and _adds(reading, match, number):
            why = "added to the toll given beside it"
        if why:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        if match.rule.get("measure") == "none":
            denied = match.rule.get("denies", ("killed", "injured"))
            mentions += [_mention(reading, match, None, measure=m, status="denied") for m in denied]
        elif number is None and (person := unnamed_person(reading, match, named)) is not None:
            mentions.append(_mention(reading, match, person))
        elif number is not None or _has_plain_subject(reading, match):
            mentions.append(_mention(reading, match, number))
        else:
            passed.append(Passed(reading.index, match.first, match.last, "no count and nobody named"))
    mentions = _without_wholes(reading, _not_saved(triggers, _in_hospital(triggers, pairs, mentions)))
    used = {number.first for number in pairs.values()}
    unused = [n for n in people if n.first not in used]
    parts = _elliptical(reading, [*unused, *_next_ones(reading, people, mentions)], mentions)
    left = [n for n in reading.numbers if n.first not in used and all(n.first != m.first for m in parts)]
    mentions += _risen(reading, left, mentions)
    wholes = [m for m in mentions if _is_told_one_by_one(reading, m, parts)]
    passed += [Passed(reading.index, m.first, m.last, "the total of figures told one by one") for m in wholes]
    return _without_bare(reading, [m for m in mentions if m not in wholes] + parts), passed


def _without_bare(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Drop that there are dead or wounded where the next words tell who: "there are victims: a watchman was killed"."""

    def is_told_next(bare: Mention) -> bool:
        return bare.quantity is None and any(
            other.measure == bare.measure
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


def _without_crews(reading: Reading, people: Sequence[Number], triggers: Sequence[Match]) -> list[Number]:
    """Drop counts of those of whom only some were hurt: "four of the 23 crew were hurt"."""
    lexicon = reading.lexicon
    led_by = lexicon.any_of("articles", "possessive_determiners")

    def is_crew(number: Number) -> bool:
        at = number.first - (reading.row[number.first - 1] in led_by)
        led = at > 0 and reading.row[at - 1] in lexicon.set("count_of") and any(n.end == at - 1 for n in people)
        return led and not any(number.first <= match.first <= number.end for match in triggers)

    return [number for number in people if not is_crew(number)]


def _without_wholes(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Leave out the toll that a share is of ("three of the five dead"): it is told elsewhere, and not of this place."""
    links = reading.lexicon.any_of("count_of", "articles")
    told = [m for m in mentions if not any(name in m.rule for name in _TREATED)]  # "11 of the 27 hurt are in hospital"
    shares = {(m.measure, m.quantity_tokens[1]) for m in told if m.quantity_tokens is not None}

    def is_whole(mention: Mention) -> bool:
        if mention.quantity_tokens is None:
            return False
        first = mention.quantity_tokens[0]
        of_words = reading.lexicon.set("count_of")
        return any(
            measure == mention.measure
            and last < first <= last + _TWO
            and reading.row[last] in of_words
            and links.issuperset(reading.row[last:first])
            for measure, last in shares
        )

    return [m for m in mentions if not is_whole(m)]


def _adding_up(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of parts of a count, each with its place, that make up the whole of it.

    "22 were injured, 14 of them in Konotop and eight in Shostka": the parts stand, and the whole gives way to them.
    """
    for at, number in enumerate(people):
        is_part = reading.cue("part", number.first) or _after_part(reading, number.end) > number.end
        if not is_part or not _has_own_place(reading, number):
            continue
        row = [number]
        for other in people[at + 1 :]:
            if not _has_own_place(reading, other):
                break
            row.append(other)
        told = [n.best for n in row if n.best is not None]
        if len(row) >= _TWO and len(told) == len(row) and any(n.best == sum(told) for n in people[:at]):
            return frozenset(n.first for n in row)
    return frozenset()


def _part_elsewhere(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offset of the one part of a count that has a place of its own: "eight, five of them in Shostka".

    The whole stands beside it, with its own place, and the two are not added.
    """
    locatives = reading.lexicon.set("locatives")
    dashes = reading.lexicon.set("copulas")
    for at, number in enumerate(people):
        end = _after_part(reading, number.end)
        linked = end > number.end or _follows_part(reading, number.first) or reading.cue("part", number.first)
        if not at or number.noun is not None or not linked:
            continue
        end += reading.row[end : end + 1] != [] and reading.row[end] in dashes
        whole = people[at - 1].best
        placed = reading.row[end : end + 1] != [] and reading.row[end] in locatives
        placed = placed and any(first == end + 1 for first, _ in reading.places)
        if placed and whole is not None and number.best is not None and number.best < whole:
            return frozenset({number.first})
    return frozenset()


def _follows_part(reading: Reading, at: int) -> bool:
    """Whether "of them" stands before a count: «з них п'ятеро»."""
    return " ".join(reading.words(at - _TWO, at)) in reading.lexicon.set("parts_of")


def _is_told_one_by_one(reading: Reading, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether counts after a colon or a dash add up to a count before it ("six: three in A, two in B and one in C").

    So does a count of each: "two dead: in A and B, one each".
    """
    after = [part for part in parts if part.measure == whole.measure and part.first >= whole.last]
    if any(_is_of_each(reading, part) for part in after) and ":" in reading.words(whole.last, after[0].first):
        return True
    if (
        whole.quantity is None
        or len(after) < _TWO
        or not (
            {":", "—", "–"} & set(reading.words(whole.last, after[0].first))
            or _opens_with_a_whole(reading, whole.last, after[0].first)
            or reading.cue("part", after[0].first)
            or _after_part(reading, after[0].last) > after[0].last
        )
    ):
        return False
    told = [part.quantity.best for part in after if part.quantity is not None and part.quantity.best is not None]
    return len(told) == len(after) and sum(told) == whole.quantity.best


def _opens_with_a_whole(reading: Reading, last: int, first: int) -> bool:
    """Whether a sentence opens with a whole that it goes on to part: "Of 17 hurt, 12 are in A and five in B"."""
    return reading.row[0] in reading.lexicon.set("count_of") and "," in reading.words(last, first)


def _is_of_each(reading: Reading, part: Mention) -> bool:
    """Whether a count is told of every place of a row: «по одному»."""
    first = part.quantity_tokens[0] if part.quantity_tokens is not None else 0
    return bool(reading.lexicon.set("distributive") & set(reading.words(first - 1, first)))


def _in_hospital(triggers: Sequence[Match], pairs: Mapping[int, Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Mark counts of injured whom the sentence tells to be in hospital, by words that have no count of their own."""
    if not any(m.rule.get("treated") and m.first not in pairs for m in triggers):
        return list(mentions)
    return [
        replace(m, rule=f"{m.rule} ({_TREATED[0]})") if m.measure == "injured" and _NOUN_RULE in m.rule else m
        for m in mentions
    ]


def without_treated(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Drop those taken to hospital where the injured before them are counted: they are some of those.

    A count of the treated stands for the injured only where the report has not told of them yet, or says that they
    are others ("another five were taken to hospital"), or where their sentence tells of an attack of its own. Wounds
    that somebody is told to have ("he has burns") are those of a new attack where one has been told since.
    """
    adding = {r.index: r.lexicon.set("adding") for r in readings}
    by_index = {r.index: r for r in readings}
    added = {
        (m.sentence, m.quantity_tokens[0])
        for m in mentions
        if m.quantity_tokens is not None
        and m.sentence in by_index
        and adding[m.sentence] & set(by_index[m.sentence].words(m.quantity_tokens[0] - 1, m.quantity_tokens[0] + 1))
    }
    attacked = {m.sentence for m in mentions if m.kind == "strike" and m.scope == "event"}
    sections = {r.index: r.sentence.section for r in readings}  # another bullet tells of another place
    out: list[Mention] = []
    for mention in mentions:
        treated = mention.kind == "casualty" and any(name in mention.rule for name in _TREATED)
        known = treated and any(
            other.kind == "casualty"
            and other.measure == "injured"
            and other.status != "denied"
            and not any(name in other.rule for name in _TREATED)
            and not (_WHOSE in mention.rule and any(other.sentence < at <= mention.sentence for at in attacked))
            and not _is_told_on_top(mention, other, added)
            and 0 <= mention.sentence - other.sentence <= (0 if mention.sentence in attacked else _TREATED_REACH)
            and sections.get(other.sentence) == sections.get(mention.sentence)
            for other in mentions
        )
        if not known or (
            mention.quantity_tokens is not None and (mention.sentence, mention.quantity_tokens[0]) in added
        ):
            out.append(mention)
    return out


def _is_told_on_top(treated: Mention, other: Mention, added: Collection[tuple[int, int]]) -> bool:
    """Whether a count goes on after the treated of its sentence: "a driver is in hospital, another two have cuts"."""
    later = other.sentence == treated.sentence and other.first > treated.first
    return later and other.quantity_tokens is not None and (other.sentence, other.quantity_tokens[0]) in added


def _pair(
    reading: Reading, triggers: Sequence[Match], people: Sequence[Number]
) -> tuple[dict[int, Number], frozenset[int]]:
    """Give each verb its count: the cheapest pairs first, each count used once.

    Also returned: the verbs that say once more what the one beside them says ("деблоковано тіла 3 загиблих").
    """
    options = sorted(
        (cost, match.first, number.first, number, str(match.rule.get("measure")))
        for match in triggers
        for number in people
        if (cost := _cost(reading, match, number, triggers)) < _NEVER
    )
    own: dict[int, int] = {}  # the count that each verb is nearest to
    for _, trigger, first, _, _ in options:
        own.setdefault(trigger, first)
    beside = [
        (trigger, first, measure)
        for cost, trigger, first, _, measure in options
        if cost <= _BESIDE and own[trigger] == first
    ]
    pairs: dict[int, Number] = {}
    used: set[int] = set()
    repeated: set[int] = set()
    for _, trigger, first, number, measure in options:
        if trigger in pairs or trigger in repeated or first in used:
            continue
        pairs[trigger] = number
        used.add(first)
        repeated |= {t for t, f, m in beside if f == first and m == measure and t not in pairs}
    return pairs, frozenset(repeated)


def _died_of_wounds(reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, Number]) -> dict[int, Number]:
    """Give a death its person whom the words before call wounded: "a woman injured near X died in hospital"."""
    out = dict(pairs)
    for death in triggers:
        if death.rule.get("measure") != "killed" or death.rule.get("counts") != "before" or death.first in out:
            continue
        hurt = [t for t in triggers if t.last <= death.first and t.rule.get("measure") == "injured" and t.first in out]
        if not hurt or reading.lexicon.set("coordinators") & set(reading.words(hurt[-1].last, death.first)):
            continue
        number = out[hurt[-1].first]
        relative = reading.words(number.end, hurt[-1].first)
        if number.end <= hurt[-1].first and set(relative) <= reading.lexicon.set("relative_words"):
            out[death.first] = out.pop(hurt[-1].first)
    return out


def _cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    counts = match.rule.get("counts", "either")
    if max(match.first - number.end, number.first - match.last) > _FAR:
        return _NEVER
    if counts in {"none", "ordinal"} or (match.rule.get("treated") and _is_helper(reading, number)):
        return _NEVER
    if _counts_things(reading, number):
        return _NEVER
    if match.first <= number.first < match.last:
        return 0.0 if counts != "toll" else _NEVER
    if counts == "noun":
        return _noun_cost(reading, match, number)
    if number.end <= match.first:
        if counts in {"after", "toll"}:
            return _NEVER
        return _left_cost(reading, match, number, triggers) + _disagreement(match, number)
    if number.first >= match.last:
        gap = reading.words(match.last, number.first)
        if counts in {"before", "either"} and gap == [":"]:
            return 1.0  # "a family died: a couple and their two sons"
        if counts == "toll" or (counts == "before" and reading.lexicon.set("of_them").intersection(gap[-1:])):
            return _toll_cost(reading, match, number)  # «число раненых выросло, сейчас их девять»
        if counts == "before":
            return _NEVER
        return _right_cost(reading, match, number, triggers) + _disagreement(match, number)
    return 0.0  # the verb is the number's own noun: "14 wounded"


def _counts_things(reading: Reading, number: Number) -> bool:
    """Whether what a bare number counts is built: «задело два газопровода» harms nobody."""
    if number.unit is not None or number.noun is not None:
        return False
    built = reading.lexicon.any_of("targets") - reading.lexicon.any_of("target_modifiers", "targets_never_alone")
    return bool(set(reading.words(number.last, number.last + 1)) & built)  # «двох місцевих» are people


def _counted_up_to(reading: Reading, match: Match) -> Number | None:
    """Return the toll that an ordinal tells ("the fifth victim"): its value, quoted by its word."""
    values = reading.lexicon.table("ordinal_values")
    for at in range(match.first, match.last):
        if (value := values.get(reading.row[at])) is not None:
            return Number(at, at + 1, value, value, value, unit="people")
    return None


def _disagreement(match: Match, number: Number) -> float:
    """Return what it costs that a verb in the singular should speak of several: "загинув", but "двоє"."""
    if not match.rule.get("one") or number.best is None:
        return 0.0
    agrees = number.best % 10 == 1 and number.best % 100 not in _TEEN
    joined = number.noun is not None and number.noun - number.first > 1  # "загинула жінка та двоє дітей"
    agrees = agrees or joined
    return 0.0 if agrees else _DISAGREES


def _noun_cost(reading: Reading, match: Match, number: Number) -> float:
    """Return the cost for a noun that is itself what is counted ("поранених"): its number stands right beside it."""
    if number.end > match.first and number.first < match.last:
        return 0.0
    if number.end == match.first:
        return 0.5 if number.noun is None or match.rule.get("after_noun") else _NEVER
    gap = _without_asides(reading, reading.words(match.last, number.first))
    if number.first >= match.last and len(gap) <= _NOUN_REACH and set(gap) <= reading.lexicon.set("noun_links"):
        told = set(gap) & reading.lexicon.set("copulas") or number.noun is None or _is_generic(reading, number)
        return len(gap) + 0.5 if told else _NEVER
    if number.first >= match.last and (
        _is_told_behind_dash(reading, gap, number) or _is_brought_up_to_date(reading, gap, number)
    ):
        return len(gap) + 0.5
    return _NEVER


def _is_told_behind_dash(reading: Reading, gap: Sequence[str], number: Number) -> bool:
    """Whether a dash gives a noun its count after words of how it came: «поранених після нічної пожежі – двоє»."""
    copulas, links = reading.lexicon.set("copulas"), reading.lexicon.set("noun_links")
    at = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in copulas), None)
    if at is None or len(gap) > _LEFT_REACH or not set(gap[at + 1 :]) <= links:
        return False
    breaks = reading.lexicon.set("clause_breaks") | {",", ".", ";"}
    is_bare = number.noun is None or _is_generic(reading, number)
    return is_bare and breaks.isdisjoint(gap[:at]) and sum(word in copulas for word in gap) == 1


def _is_brought_up_to_date(reading: Reading, gap: Sequence[str], number: Number) -> bool:
    """Whether a noun has its count behind where it was: «раненых в Изюме после ночного удара уже 17»."""
    news, breaks = reading.lexicon.set("toll_news"), reading.lexicon.set("clause_breaks") | {",", ".", "—", "–"}
    is_bare = number.noun is None or _is_generic(reading, number)
    return bool(news & set(gap[-1:])) and len(gap) <= _LEFT_REACH and is_bare and breaks.isdisjoint(gap)


def _is_helper(reading: Reading, number: Number) -> bool:
    """Whether a count is of those who help the injured."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("helpers")


def _is_generic(reading: Reading, number: Number) -> bool:
    """Whether a count names its people by no more than that they are people."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("generic_people")


def _left_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    lexicon = reading.lexicon
    close = _apposition(reading, number)
    words = reading.words(number.end if close is None or close >= match.first else close + 1, match.first)
    gap = _without_asides(reading, words)
    if len(gap) > _LEFT_REACH or set(gap) & lexicon.set("clause_breaks"):
        return _NEVER
    if number.unit is None and len(gap) > _BARE_REACH:
        return _NEVER
    if "," in gap and gap[-1] in lexicon.set("plural_people"):
        return _NEVER  # «хлопця дістали живим, батьки загинули»
    crossed = sum(1 for t in triggers if number.end <= t.first < match.first)
    marks = sum(1 for word in gap if word == ",")
    clause = sum(1 for word in gap if word in lexicon.set("clause_words"))
    aside = _ASIDE_COST if len(gap) < len(words) else 0.0
    if set(gap[-1:]) & lexicon.set("and_words") and any(t.last <= number.first for t in triggers):
        aside += _NEXT_VERB  # "they killed in the region one man and wounded another 21": the second verb has its own
    return len(gap) + aside + _MARK_COST * marks + 6.0 * crossed + 8.0 * clause


def _right_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    lexicon = reading.lexicon
    gap = _without_asides(reading, reading.words(match.last, number.first))
    units = lexicon.table("units")
    plural = lexicon.set("plural_people")
    if gap[-1:] == [":"] and any(units.get(word) == "families" or word in plural for word in gap):
        gap = gap[:-1]  # "загинула родина: подружжя та двоє дітей"
    if len(gap) > match.rule.get("reach", _RIGHT_REACH) or set(gap) & (lexicon.set("clause_breaks") | {",", "."}):
        return _NEVER
    if any(match.last <= t.first < number.first and not t.rule.get("treated") for t in triggers):
        return _NEVER
    if lexicon.any_of("right_stops", "clause_words").intersection(gap):
        return _NEVER
    return len(gap) + 0.5


def _toll_cost(reading: Reading, match: Match, number: Number) -> float:
    gap = reading.words(match.last, number.first)
    if len(gap) > 2 * _LEFT_REACH or (gap and gap[-1] in reading.lexicon.set("toll_from")):
        return _NEVER
    if not set(gap[-3:]) & reading.lexicon.set("toll_links") and len(gap) > 1:
        return _NEVER
    return len(gap) / 4


def _without_asides(reading: Reading, words: Sequence[str]) -> list[str]:
    """Drop ", including a child," between a count and its verb."""
    words, openers = list(words), reading.lexicon.set("asides")
    while "," in words:
        first = words.index(",")
        rest = words[first + 1 :]
        if "," not in rest:
            break
        second = first + 1 + rest.index(",")
        inside = words[first + 1 : second]
        aside = bool(inside) and inside[0] in openers
        aside = aside or is_part_link(reading, inside[1:3]) or tells_share(reading, inside[-2:])
        age = bool(inside) and inside[0].isdigit() and set(inside[1:]) <= reading.lexicon.set("age_years")
        if not (aside or age):
            break
        del words[first : second + 1]
    return words


def _apposition(reading: Reading, number: Number) -> int | None:
    """Return where the dash stands that closes who people are: "three people – a woman and two men – were".

    Dashes around a place stand for a verb left out: "14 — in Konotop, eight — in Shostka".
    """
    if not (reading.tokens[number.end : number.end + 1] and reading.tokens[number.end].text in _DASHES):
        return None
    closing = range(number.end + 1, min(number.end + _APPOSED_REACH, len(reading.tokens)))
    close = next((at for at in closing if reading.tokens[at].text in _DASHES), None)
    if close is None or any(number.end < first < close for first, _ in reading.places):
        return None
    return close


def _is_apposed(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count stands between dashes that tell who the people counted before them are."""
    return any(
        other.end < number.first < close
        for other in people
        if (other.best or 0) > 1 and (close := _apposition(reading, other)) is not None
    )


def _adds(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is an increment ("one more victim"), which the toll told beside it already holds."""
    adding = reading.lexicon.set("adding")
    return match.rule.get("counts") != "toll" and bool(adding & set(reading.words(number.first - 1, number.end + 1)))


def _dismissed(reading: Reading, match: Match, number: Number | None, *, struck: bool) -> str | None:
    at = match.first if number is None else number.first
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
        return "a drill, a story or a figure of speech"
    if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
        return "an accident, a storm or a crime"
    words = set(reading.words(match.first - 1, match.last))
    negations = reading.lexicon.set("casualty_negations")
    if match.rule.get("measure") != "none" and words & negations and not set(match.rule.pattern.split()) & negations:
        return "denied"
    feared = reading.cue("hypothetical", match.first) and not reading.cue("earlier", at)
    if feared and match.rule.get("measure") not in {"trapped", "missing"}:
        return "a threat, plan or condition, not something that happened"
    if number is not None and _is_enemy(reading, number):
        return "losses of the attacker's troops"
    if number is not None and _is_troops(reading, number) and not struck:
        return "losses of troops, no strike named with them"
    if reading.cue("war_total", match.first) or reading.cue("war_total", at):
        return "a total of the whole war"
    return None


def _is_troops(reading: Reading, number: Number) -> bool:
    """Whether a count is one of soldiers."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("military_people")


def _is_enemy(reading: Reading, number: Number) -> bool:
    """Whether a count is one of the attacker's troops."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("enemy_people")


def _has_plain_subject(reading: Reading, match: Match) -> bool:
    """Whether people are named without a count ("civilians were wounded"): a claim with no number."""
    if match.rule.get("plain"):
        return True
    if match.rule.get("counts") not in {"before", "either"} or match.rule.get("measure") == "evacuated":
        return False
    if match.rule.get("treated"):
        return False
    plural = reading.lexicon.set("plural_people")
    beside = reading.words(match.first - 2, match.first)
    if match.rule.get("around"):
        beside += reading.words(match.last, match.last + 2)
    return bool(plural & set(beside))


def _scope_and_status(reading: Reading, match: Match, number: Number | None, status: str) -> tuple[str, str]:
    at = match.first if number is None else number.first
    scope = "event"
    if reading.cue("cumulative", at) and not (number is not None and is_named(reading, number)):
        scope = "cumulative"  # a person named without a number is nobody's total
    elif _is_recalled(reading, match, number):
        scope = "background"
    ordinal = match.rule.get("counts") == "ordinal"
    if status == "reported" and number is not None and (ordinal or reading.has("updated")) and scope == "event":
        risen = _is_risen_to(reading, number) and not is_named(reading, number)  # one who died is no toll
        toll = match.rule.get("counts") in {"toll", "ordinal"} or risen
        status = "updated" if toll else status
    return scope, status


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
    told = reading.matches("speech") or reading.has("updated")
    anybody = reading.lexicon.any_of("generic_people", "harmed_people")
    return bool(told) or number.noun is None or reading.tokens[number.noun].text in anybody


def _is_risen_to(reading: Reading, number: Number) -> bool:
    """Whether a count is the first that words of a risen toll reach: "risen to five after two bodies were found"."""
    return any(
        cue.kind == "updated"
        and cue.covers(reading.row, number.first)
        and not any(
            cue.last <= other.first < number.first and not reading.cue("earlier", other.first)
            for other in reading.numbers
            if other.other is None
        )
        for cue in reading.cues
    )


def _mention(
    reading: Reading, match: Match, number: Number | None, *, measure: str | None = None, status: str = "reported"
) -> Mention:
    scope, status = _scope_and_status(reading, match, number, status)
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
        rule=match.rule.name + (WHO if _is_taken_up(reading, match, number) else ""),
    )


def _is_taken_up(reading: Reading, match: Match, number: Number | None) -> bool:
    """Whether a relative clause only says of whom is spoken: «медик, який загинув, прибув на виклик»."""
    one = number is not None and number.best == 1 and number.end <= match.first
    who = reading.lexicon.set("who_words") | reading.lexicon.set("which")
    return (
        one and number is not None and number.first <= 1 and not who.isdisjoint(reading.row[number.end : match.first])
    )


def _risen(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read the bare count to which one told earlier rose: "at first four wounded were reported, later it was 11"."""
    out: list[Mention] = []
    for number in left:
        after = reading.words(number.end, number.end + 1)
        bare = number.unit in {None, "people"} and number.other is None and number.noun is None
        bare = bare and number.best is not None
        first = next((m for m in reversed(mentions) if m.last <= number.first and m.quantity is not None), None)
        if not bare or (after and after[0][0].isalnum()) or first is None or first.status == "denied":
            continue
        said = reading.cue("updated", number.first) and reading.cue("earlier", (first.quantity_tokens or (0, 0))[0])
        rises = any(reading.lexicon.fits("toll_verb", word) for word in reading.words(first.last, number.first))
        grown = bool(
            reading.lexicon.set("grew_to") & set(reading.words(number.first - 1, number.first))
        )  # «їх стало 6»
        if (
            not rises
            and not grown
            and not any(cue.kind == "updated" and cue.last == number.first for cue in reading.cues)
        ):
            continue  # «вже о 11»
        of_them = reading.lexicon.set("their_number") & set(reading.words(first.last, number.first))
        least = first.quantity.low if first.quantity is not None else None
        if (said or grown) and of_them and (number.best or 0) > (least or 0):
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
    return out


def _after_age(reading: Reading, end: int) -> int:
    """Return the token offset after an age: "a man, 61, in the Marhanets community", "a man of 53 in Pokrov"."""
    words = reading.words(end, end + 3)
    if words[:1] and words[0] in reading.lexicon.set("count_of") and words[1:2] and words[1].isdigit():
        return end + 2
    return end + 3 if len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit() else end


def _elliptical(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read "two in Izium" after "three were killed in Kharkiv": a count with a place takes the verb before it."""
    verbs = [m for m in mentions if m.status != "denied" and m.quantity is not None]
    if not verbs:
        return []
    out = []
    placed = [n for n in left if (n.best is not None or n.high is not None or n.vague) and _has_own_place(reading, n)]
    placed = [n for n in placed if not _has_own_predicate(reading, n)]
    whole = _whole_of(placed, verbs)
    for number in placed:
        before = [m for m in verbs if m.first < number.first]
        verb = whole or (before[-1] if before else verbs[0])
        out.append(
            replace(
                verb,
                first=number.first,
                last=number.end,
                quantity=number.quantity(reading.text, reading.tokens, "people"),
                quantity_tokens=(number.first, number.end),
                rule=verb.rule + " (carried on)",
            )
        )
    return out


def _second_ones(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Return each "the second" of whom a word of his own tells: «один человек погиб, второй ранен»."""
    nexts = reading.lexicon.set("next_ones")
    ones = [number.end for number in people if number.best == 1]
    if not ones or nexts.isdisjoint(reading.row):
        return []
    told, joints = {match.first for match in triggers}, reading.lexicon.set("links") | {"–", "—"}
    return [
        Number(at, at + 1, 1.0, 1.0, 1.0, unit="people")
        for at, word in enumerate(reading.row)
        if word in nexts and at >= min(ones) and at + 1 in told and reading.row[at - 1] in joints
    ]


def _next_ones(reading: Reading, known: Sequence[Number], mentions: Sequence[Mention]) -> list[Number]:
    """Return each "the second" told after one person: «один погиб в Лимане, второй — в Дробышево»."""
    nexts = reading.lexicon.set("next_ones")
    one = next((m.last for m in mentions if m.quantity is not None and m.quantity.best == 1), None)
    if one is None or nexts.isdisjoint(reading.row) or any(n.other in {"drone", "missile"} for n in reading.numbers):
        return []  # «один дрон упал в Лимане, …, второй — в Торском»
    taken = {at for number in known for at in range(number.first, number.end)}
    return [
        Number(at, at + 1, 1.0, 1.0, 1.0, unit="people")
        for at, word in enumerate(reading.row)
        if at >= one and word in nexts and at not in taken and at not in reading.placed
    ]


def _has_own_predicate(reading: Reading, number: Number) -> bool:
    """Whether a count goes on to something else that happened: "… killing one, and 25,000 people in A lost power".

    That is what was cut off, or an auxiliary behind the count's place ("4,000 in A were left cold").
    """
    stops = reading.lexicon.any_of("clause_breaks", "clause_words") | {",", ";", ":", ".", "—", "–"}
    last = next((at for at in range(number.end, len(reading.row)) if reading.row[at] in stops), len(reading.row))
    if any(number.end <= match.first < last for match in reading.matches("outage")):
        return True
    verbs = reading.lexicon.set("auxiliary_verbs")
    return any(number.end < end < last and reading.row[end] in verbs for _, end in reading.places)


def _whole_of(parts: Sequence[Number], tolls: Sequence[Mention]) -> Mention | None:
    """Return the one toll before a row of counts that they add up to: "four dead and nine hurt: two in A, two in B"."""
    told = [part.best for part in parts if part.best is not None]
    if len(told) < _TWO or len(told) != len(parts):
        return None
    before = [m for m in tolls if m.first < parts[0].first and m.quantity is not None]
    fitting = [m for m in before if m.quantity is not None and m.quantity.best == sum(told)]
    return fitting[0] if len(fitting) == 1 and len(before) >= _TWO else None


def _after_part(reading: Reading, at: int) -> int:
    """Return the token offset after "of them", «з них» at `at`; `at` itself where no such words stand."""
    return at + _TWO if " ".join(reading.words(at, at + _TWO)) in reading.lexicon.set("parts_of") else at


def _has_own_place(reading: Reading, number: Number) -> bool:
    """Whether a place stands right after a count ("two in Izium"), or before it ("в Ізюмі — двоє")."""
    locatives = reading.lexicon.set("locatives")
    end = _after_part(reading, _after_age(reading, number.end))
    end += bool(reading.lexicon.set("distributive") & set(reading.words(end, end + 1)))  # "one each in A and B"
    after = reading.words(end, end + 2)
    dash = bool(after) and after[0] in reading.lexicon.set("copulas")
    if reading.row[0] in reading.lexicon.set("count_of"):
        dash = dash or (bool(after) and after[0] in reading.lexicon.set("be_forms"))  # "of 17 hurt, 12 are in A"
    if (after and after[0] in locatives) or (
        len(after) > 1 and after[1] in locatives and (dash or after[0] in reading.lexicon.set("count_fillers"))
    ):
        if any(end < first <= end + 6 for first, _ in reading.places):
            return True
        opens = end + 1 + (not after or after[0] not in locatives)  # "four in the regional centre"
        return any(opens <= match.first <= opens + 1 for match in reading.matches("references"))
    if number.noun is not None and any(first == number.end for first, _ in reading.places):
        return True  # "двоє жителів Ізюма"
    at = number.first
    at -= bool(
        reading.lexicon.set("distributive") & set(reading.words(at - 1, at))
    )  # «у Лимані та Сіверську – по двоє»
    while at > 0 and reading.tokens[at - 1].text in reading.lexicon.set("copulas"):
        at -= 1
    return bool(reading.lexicon.set("copulas")) and any(last == at for _, last in reading.places)
