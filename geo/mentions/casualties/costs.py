"""What it costs that a count is a verb's: the nearer and the better they agree, the less."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import WordLists
from geo.mentions.casualties.appositions import apposition
from geo.mentions.casualties.parts import is_part_link, tells_share
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_TWO_WORDS = 2  # "of whom"
_LEFT_REACH = 14
_RIGHT_REACH = 5
_BARE_REACH = 4
_NOUN_REACH = 3
_MARK_COST = 4.0
_ASIDE_COST = 2.0
_NEXT_VERB = 4.0
_DISAGREES = 20.0
_NEVER = 99.0
_TEEN = range(11, 15)
_FAR = 40  # tokens, asides among them


def pairing_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    """Return what it costs that a number is the count of a verb of harm; `_NEVER` where it cannot be."""
    counts = match.rule.get("counts", "either")
    if max(match.first - number.end, number.first - match.last) > _FAR:
        return _NEVER
    helped = match.rule.get("treated") or any(
        t.rule.get("searched") and 0 <= t.first - number.end < _TWO_WORDS for t in triggers
    )
    if counts in {"none", "ordinal", "open"} or (helped and _is_helper(reading, number)):
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
            return _NEVER if _counts_them_before(reading, match) else 1.0  # "a family died: a couple and their sons"
        if counts == "either" and _opens_a_row_of_places(reading, match, number):
            return 1.0
        if counts == "toll" or (counts == "before" and reading.lexicon.set("of_them").intersection(gap[-1:])):
            return _toll_cost(reading, match, number)  # «число раненых выросло, сейчас их девять»
        if counts == "before":
            return _NEVER
        return _right_cost(reading, match, number, triggers) + _disagreement(match, number)
    return 0.0  # the verb is the number's own noun: "14 wounded"


def _counts_them_before(reading: Reading, match: Match) -> bool:
    """Whether people are counted in the clause before a verb: who they are stands behind its colon.

    "Two residents are known to have died: a woman of 58 and a man".
    """
    breaks = reading.lexicon.set("clause_breaks") | {",", "."}
    return any(
        number.unit == "people"
        and (number.best or 0) > 1
        and number.end <= match.first
        and _is_generic(reading, number)
        and breaks.isdisjoint(reading.words(number.end, match.first))
        for number in reading.numbers
    )


def _opens_a_row_of_places(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a colon leads from a verb to counts by place, of which this is the first: «Загинули: у Сумах – двоє, …».

    That people died may stand before the colon, but no count of them.
    """
    lexicon, row = reading.lexicon, reading.row
    at = match.last + (row[match.last] in lexicon.any_of("plural_people", "generic_people"))
    if reading.words(at, at + 1) != [":"]:
        return False
    place = next((last for first, last in reading.places if at < first < number.first), None)
    led = next((first for first, last in reading.places if last == place), 0)
    passed = lexicon.any_of("locatives", "near_types")
    between = row[place : number.first] if place is not None else []
    dashes = lexicon.any_of("copulas")
    return (
        bool(dashes.intersection(between))
        and passed.issuperset(row[at + 1 : led])
        and (dashes | lexicon.any_of("added_words", "adding")).issuperset(between)
    )


def _counts_things(reading: Reading, number: Number) -> bool:
    """Whether what a bare number counts is built: «задело два газопровода» harms nobody."""
    if number.unit is not None or number.noun is not None:
        return False
    after, vague = (
        reading.words(number.last, number.last + 1),
        reading.lexicon.any_of("target_modifiers", "targets_never_alone"),
    )
    built = reading.lexicon.any_of("targets")
    return any(word in built and word not in vague for word in after)  # «двох місцевих» are people


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
    gap = _without_ground(reading, _without_asides(reading, reading.words(match.last, number.first)))
    if number.first >= match.last and len(gap) <= _NOUN_REACH and set(gap) <= reading.lexicon.set("noun_links"):
        told = set(gap) & reading.lexicon.set("copulas") or number.noun is None or _is_generic(reading, number)
        return len(gap) + 0.5 if told else _NEVER
    if number.first >= match.last and (
        _is_told_behind_dash(reading, gap, number) or _is_brought_up_to_date(reading, gap, number)
    ):
        return len(gap) + 0.5
    return _NEVER


def _without_ground(reading: Reading, gap: list[str]) -> list[str]:
    """Drop where a toll holds, by no name: «раненых в городе шестеро»."""
    lexicon = reading.lexicon
    led = lexicon.set("locatives").intersection(gap[:1]) and lexicon.set("toll_grounds").intersection(gap[1:2])
    if not led:
        return gap
    return gap[2:] or [next(iter(lexicon.set("copulas")))]  # «раненых в городе шестеро», as «раненых – шестеро»


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
    close = apposition(reading, number)
    words = reading.words(number.end if close is None or close >= match.first else close + 1, match.first)
    gap = _without_open_aside(reading, _without_asides(reading, words))
    if len(gap) > _LEFT_REACH or set(gap) & lexicon.set("clause_breaks"):
        return _NEVER
    if number.unit is None and len(gap) > _BARE_REACH:
        return _NEVER
    if "," in gap and gap[-1] in lexicon.set("plural_people"):
        return _NEVER  # «хлопця дістали живим, батьки загинули»
    if "," in gap and ends_in_one_of_them(reading, gap):
        return _NEVER  # "the couple were taken to hospital, where the husband died"
    crossed = sum(1 for t in triggers if number.end <= t.first < match.first)
    marks = sum(1 for word in gap if word == ",")
    clause = sum(1 for word in gap if word in lexicon.set("clause_words"))
    aside = _ASIDE_COST if len(gap) < len(words) else 0.0
    if set(gap[-1:]) & lexicon.set("and_words") and any(t.last <= number.first for t in triggers):
        aside += _NEXT_VERB  # "they killed in the region one man and wounded another 21": the second verb has its own
    return len(gap) + aside + _MARK_COST * marks + 6.0 * crossed + 8.0 * clause


def ends_in_one_of_them(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a word for one of those told before stands right before a verb: ", where the husband died"."""
    one, whose = reading.lexicon.any_of("kin", "family_singular"), reading.lexicon.set("person_determiners")
    return not one.isdisjoint(gap[-1:]) and not whose.isdisjoint(gap[-2:-1])


def _right_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    lexicon = reading.lexicon
    gap = _without_asides(reading, reading.words(match.last, number.first))
    units = lexicon.table("units")
    plural = lexicon.set("plural_people")
    if gap[-1:] == [":"] and is_the_cause(reading, match.last, gap[:-1]):
        gap = []  # «ранены из-за обстрелов: 8 человек в А, …»
    if gap[-1:] == [":"] and any(units.get(word) == "families" or word in plural for word in gap):
        gap = gap[:-1]  # "загинула родина: подружжя та двоє дітей"
    if len(gap) > match.rule.get("reach", _RIGHT_REACH) or set(gap) & (lexicon.set("clause_breaks") | {",", "."}):
        return _NEVER
    if any(match.last <= t.first < number.first and not t.rule.get("treated") for t in triggers):
        return _NEVER
    if lexicon.any_of("right_stops", "clause_words").intersection(gap):
        return _NEVER
    return len(gap) + 0.5


def is_the_cause(reading: Reading, low: int, gap: Sequence[str]) -> bool:
    """Return whether words tell no more than by what people were harmed: "because of shelling", without a place."""
    lexicon = reading.lexicon
    opens = lexicon.any_of("cause_prepositions", "during_words").intersection(gap[:2])
    blow = lexicon.any_of("arms", "attack_nouns", "several_attacks").intersection(gap)
    placed = any(low <= first < low + len(gap) for first, _ in reading.places)
    return bool(opens and blow) and not placed and all(word[0].isalpha() for word in gap)


def _toll_cost(reading: Reading, match: Match, number: Number) -> float:
    gap = reading.words(match.last, number.first)
    if len(gap) > 2 * _LEFT_REACH or (gap and gap[-1] in reading.lexicon.set("toll_from")):
        return _NEVER
    if not set(gap[-3:]) & reading.lexicon.set("toll_links") and len(gap) > 1:
        return _NEVER
    return len(gap) / 4


def _without_asides(reading: Reading, words: Sequence[str]) -> list[str]:
    """Drop ", including a child," between a count and its verb."""
    words, openers = _without_ages(words, reading.lexicon), reading.lexicon.set("asides")
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


def _without_ages(words: Sequence[str], lexicon: WordLists) -> list[str]:
    """Drop ages told one by one between a count and its verb: "another two, 40 and 47, were injured"."""
    words, joints = list(words), lexicon.set("and_words") | {","}
    words = words[1:] if words[:1] != [] and words[0] in lexicon.set("more_of_them") else words
    end = next((at for at, word in enumerate(words) if not (word in joints or word.isdigit())), len(words))
    inside = words[:end]
    aged = inside[:1] == [","] == inside[-1:] and any(word.isdigit() for word in inside)
    return words[end:] if aged else words


def _without_open_aside(reading: Reading, words: Sequence[str]) -> Sequence[str]:
    """Drop an aside that no comma closes before its verb: "12 people, including two children were hurt"."""
    at = next((at for at, word in enumerate(words) if word == ","), len(words))
    inside = words[at + 1 :]
    opens = bool(inside) and inside[0] in reading.lexicon.set("part_openers") and "," not in inside
    return words[:at] if opens else words
