"""The count of each verb of harm: which of the sentence's numbers tells how many were killed or hurt.

Counts and verbs are paired by least distance, on the side the verb's form asks for ("killed two", "two were
killed"), each count used once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.interfaces import WordLists
from geo.mentions.casualties.parts import is_part_link, tells_share
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_WOUNDED_NOUNS = frozenset({"casualty.injured_noun", "casualty.injured_named", "casualty.injured_one"})
_TWO_WORDS = 2  # "of whom"
_DYING_REACH = 6  # tokens from the wounded to the word of their death
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
_BESIDE = 1.0
_FINDERS = 4  # words: "after rescuers on Tuesday"
_FAR = 40  # tokens, asides among them
_DASHES = frozenset({"-", "–", "—"})
_APPOSED_REACH = 24


def pair_counts(
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


def died_of_wounds(
    reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, Number], named: Sequence[Number]
) -> dict[int, Number]:
    """Give a death its person whom the words before call wounded: "a woman injured near X died in hospital".

    Where some of the wounded are told to have died, they are the dead: "eight were wounded, one of whom later died".
    """
    out = dict(pairs)
    for death in triggers:
        if death.rule.get("measure") != "killed":
            continue
        if death.first not in out and (some := _some_who_died(reading, death, triggers, out, named)) is not None:
            out[death.first] = some
            continue
        hurt_one = _patient_who_died(reading, death, triggers, out)
        if death.first in out:
            if hurt_one is not None and hurt_one.first != death.first:
                out[death.first] = out.pop(hurt_one.first)  # «ещё один пострадавший, 52-летний мужчина, умер»
            continue
        if hurt_one is not None:
            out[death.first] = out.pop(hurt_one.first)  # «двое раненых умерли в больнице»
            continue
        if (patient := _whom_a_clause_tells_of(reading, death, triggers, out)) is not None:
            out[death.first] = out.pop(patient.first)
            continue
        if (patient := _who_went_on_to_die(reading, death, triggers, out)) is not None:
            out[death.first] = out.pop(patient.first)
            continue
        if death.rule.get("counts") != "before":
            continue
        hurt = [t for t in triggers if t.last <= death.first and t.rule.get("measure") == "injured" and t.first in out]
        between = reading.words(hurt[-1].last, death.first) if hurt else []
        if not hurt or reading.lexicon.set("coordinators") & set(between) or _ends_in_one_of_them(reading, between):
            continue
        number = out[hurt[-1].first]
        if any(hurt[-1].last <= other.first < death.first for other in named):
            continue  # "12 people were hurt, and a doctor known to all died"
        relative = reading.words(number.end, hurt[-1].first)
        if number.last <= hurt[-1].first and set(relative) <= reading.lexicon.set("relative_words"):
            out[death.first] = out.pop(hurt[-1].first)
    return out


def _some_who_died(
    reading: Reading, death: Match, triggers: Sequence[Match], pairs: Mapping[int, Number], named: Sequence[Number]
) -> Number | None:
    """Return those of the wounded whom a clause tells dead: "16 were hurt, including a boy who later died"."""
    lexicon, row = reading.lexicon, reading.row
    if lexicon.any_of("dying", "not_saved").isdisjoint(row[death.first : death.last]):
        return None
    ones = (at for at in range(death.first - 1, -1, -1) if row[at] in lexicon.set("one_words"))
    known = [*named, *(Number(at, at + 1, 1.0, 1.0, 1.0, unit="people") for at in ones)]  # "one of whom later died"
    some = max((n for n in known if n.end <= death.first), key=lambda n: n.end, default=None)
    if some is None or some.best is None or some in pairs.values():
        return None
    of_them = _TWO_WORDS if is_part_link(reading, reading.words(some.last, some.last + _TWO_WORDS)) else 0
    gap = row[some.last + _TWO_WORDS if of_them else some.end : death.first]
    clause = bool(of_them) or not lexicon.any_of("who_words", "which").isdisjoint(gap)
    if not clause or not (lexicon.set("went_on_to_die") | {","}).issuperset(gap):
        return None
    whole = next((m for m in reversed(triggers) if m.last <= some.first and m.first in pairs), None)
    number = None if whole is None else pairs[whole.first]
    if whole is None or number is None or whole.rule.get("measure") != "injured":
        return None
    return some if some.best < (number.best or 0) and number.end <= some.first else None


def _who_went_on_to_die(
    reading: Reading, death: Match, triggers: Sequence[Match], pairs: Mapping[int, Number]
) -> Match | None:
    """Return the word of harm whose people the next verb says died: "a man was wounded and later died in hospital"."""
    lexicon, row = reading.lexicon, reading.row
    if lexicon.set("dying").isdisjoint(row[death.first : death.last]):
        return None
    links = lexicon.set("went_on_to_die") | {","}
    for hurt in reversed(triggers):
        number = pairs.get(hurt.first)
        if number is None or hurt.rule.get("measure") != "injured" or hurt.last > death.first:
            continue
        gap = row[max(hurt.last, number.end) : death.first]
        if gap and links.issuperset(_without_an_age(gap, lexicon)):
            return hurt
    return None


def _without_an_age(words: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Leave out how old somebody is before a comma: «мужчина около 60 лет, умерший в больнице»."""
    comma = words.index(",") if "," in words else 0
    years = comma > 0 and words[comma - 1] in lexicon.set("age_years")
    return words[comma:] if years and any(word.isdigit() for word in words[:comma]) else words


def without_the_dead(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out those hurt who are the ones told dead: "a woman was wounded and later died" is one dead."""
    lexicon, row = reading.lexicon, reading.row
    dying, links = lexicon.any_of("dying", "not_saved"), lexicon.set("went_on_to_die") | {","}
    deaths = [m for m in mentions if m.measure == "killed" and not dying.isdisjoint(row[m.first : m.last])]

    def died(hurt: Mention) -> bool:
        for death in deaths:
            counted = hurt.quantity_tokens
            if counted is not None and counted == death.quantity_tokens:
                return True
            within = death.first <= hurt.first and hurt.last <= death.last
            before = hurt.last <= death.first and links.issuperset(row[hurt.last : death.first])
            if hurt.quantity is None and (within or before):
                return True
        return False

    return [m for m in mentions if m.measure != "injured" or not died(m)] if deaths else list(mentions)


def _patient_who_died(
    reading: Reading, death: Match, triggers: Sequence[Match], pairs: Mapping[int, Number]
) -> Match | None:
    """Return the noun for the wounded, with its count, that is the subject of a word of dying."""
    lexicon, row = reading.lexicon, reading.row
    not_saved = not lexicon.set("not_saved").isdisjoint(row[death.first : death.last])  # agrees with nobody
    if not not_saved and lexicon.set("dying").isdisjoint(row[death.first : death.last]):
        return None
    stops = lexicon.any_of("coordinators", "and_words", "clause_words") | {";", ":", "—", "–"}
    whole_of, own = lexicon.set("count_of"), pairs.get(death.first)
    for hurt in triggers:
        number = pairs.get(hurt.first)
        if number is not None and not whole_of.isdisjoint(reading.words(number.first - 1, number.first)):
            continue  # «из 9 раненых двое скончались», «пятеро из 20 раненых умерли»: the whole of them
        if hurt.rule.group not in _WOUNDED_NOUNS or number is None or hurt.rule.get("measure") != "injured":
            continue
        if not not_saved and bool(death.rule.get("one")) != (number.best == 1):
            continue
        last = max(hurt.last, number.end)
        gap = row[last : death.first]
        if number.first <= hurt.first and last <= death.first and stops.isdisjoint(gap) and len(gap) <= _DYING_REACH:
            commas = [at for at, word in enumerate(gap) if word == ","]
            apposed = commas == [0, len(gap) - 1] and number.best == 1
            told = own is not None and own.first >= last  # the dead have a count of their own
            if apposed or not (commas or told):
                return hurt
        if 0 <= number.first - death.last <= 1 and death.last <= hurt.first and death.first not in pairs:
            return hurt  # «в больнице скончались двое раненых»
    return None


def _whom_a_clause_tells_of(
    reading: Reading, death: Match, triggers: Sequence[Match], pairs: Mapping[int, Number]
) -> Match | None:
    """Return the word by which somebody was hurt in a clause on him before his death is told right behind its comma.

    «Чоловік, якого госпіталізували у важкому стані, помер».
    """
    whom = reading.lexicon.set("clause_on_one")
    if not whom or not death.rule.get("one") or reading.words(death.first - 1, death.first) != [","]:
        return None
    for hurt in triggers:
        number = pairs.get(hurt.first)
        told = number is not None and number.best == 1 and hurt.rule.get("measure") == "injured"
        if not told or number is None or not number.end < hurt.first < death.first:
            continue
        gap = reading.words(number.end, hurt.first)
        opens = next((at for at, word in enumerate(gap) if word == ","), None)
        closed = reading.words(hurt.last, death.first).count(",") == 1
        if (
            opens is not None
            and closed
            and not whom.isdisjoint(gap[opens + 1 : opens + 3])
            and "," not in gap[opens + 1 :]
        ):
            return hurt
    return None


def _cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
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


def counted_up_to(reading: Reading, match: Match) -> Number | None:
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
    close = _apposition(reading, number)
    words = reading.words(number.end if close is None or close >= match.first else close + 1, match.first)
    gap = _without_open_aside(reading, _without_asides(reading, words))
    if len(gap) > _LEFT_REACH or set(gap) & lexicon.set("clause_breaks"):
        return _NEVER
    if number.unit is None and len(gap) > _BARE_REACH:
        return _NEVER
    if "," in gap and gap[-1] in lexicon.set("plural_people"):
        return _NEVER  # «хлопця дістали живим, батьки загинули»
    if "," in gap and _ends_in_one_of_them(reading, gap):
        return _NEVER  # "the couple were taken to hospital, where the husband died"
    crossed = sum(1 for t in triggers if number.end <= t.first < match.first)
    marks = sum(1 for word in gap if word == ",")
    clause = sum(1 for word in gap if word in lexicon.set("clause_words"))
    aside = _ASIDE_COST if len(gap) < len(words) else 0.0
    if set(gap[-1:]) & lexicon.set("and_words") and any(t.last <= number.first for t in triggers):
        aside += _NEXT_VERB  # "they killed in the region one man and wounded another 21": the second verb has its own
    return len(gap) + aside + _MARK_COST * marks + 6.0 * crossed + 8.0 * clause


def _ends_in_one_of_them(reading: Reading, gap: Sequence[str]) -> bool:
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


def _apposition(reading: Reading, number: Number) -> int | None:
    """Return where the dash stands that closes who people are: "three people – a woman and two men – were".

    Dashes around a place stand for a verb left out: "14 — in Konotop, eight — in Shostka", «14 — у місті, 8 — у …».
    """
    if reading.row[number.end : number.end + 1] == [","]:
        return _apposition_in_commas(reading, number)
    if not (reading.tokens[number.end : number.end + 1] and reading.tokens[number.end].text in _DASHES):
        return None
    closing = range(number.end + 1, min(number.end + _APPOSED_REACH, len(reading.tokens)))
    close = next((at for at in closing if reading.tokens[at].text in _DASHES), None)
    named = [*(first for first, _ in reading.places), *(match.first for match in reading.matches("references"))]
    if close is None or any(number.end < first < close for first in named):
        return None
    return close


def _apposition_in_commas(reading: Reading, number: Number) -> int | None:
    """Return where the comma stands that closes who people are: "two people, a clerk of the bank and a guard, were"."""
    opens, at = reading.lexicon.any_of("one_articles", "possessive_determiners"), number.end + 1
    fewer = any(n.first == at and n.unit == "people" and (n.best or 0) < (number.best or 0) for n in reading.numbers)
    told = fewer and bool(
        reading.lexicon.set("articles")
    )  # "four others, two women of 55 and 72 and two workers, were"
    if number.noun is None or (not told and opens.isdisjoint(reading.words(at, at + 1))):
        return None
    done = {m.first for m in reading.matches("casualty") if m.rule.get("counts") == "before"}
    reach = range(number.end + 2, min(number.end + _APPOSED_REACH, len(reading.row) - 1))
    close = next((at for at in reach if reading.row[at] == "," and at + 1 in done), None)
    placed = any(number.end < first < (close or 0) for first, _ in reading.places)
    return None if placed else close


def is_apposed(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count stands between dashes that tell who the people counted before them are.

    Not where the first dash stands for a verb: «двое – погибли, трое – ранены».
    """
    told = {match.first - 1 for match in reading.matches("casualty")}
    return any(
        other.end < number.first < close
        for other in people
        if (other.best or 0) > 1 and other.end not in told and (close := _apposition(reading, other)) is not None
    )


def adds_to_toll(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is an increment ("one more victim"), which the toll told beside it already holds."""
    adding = reading.lexicon.set("adding")
    came = reading.lexicon.set("cause_words").intersection(reading.words(number.first - 1, number.first))
    if came and match.rule.get("counts") == "before" and match.rule.get("measure") == "killed":
        return True  # "the toll rose to seven when a woman died in hospital"
    found = not reading.lexicon.any_of("found_bodies", "bodies").isdisjoint(reading.row[match.first : match.last])
    if found and reading.lexicon.set("cause_words").intersection(reading.words(match.first - _FINDERS, match.first)):
        return True  # "the toll rose to nine after rescuers found the body of a woman"
    return match.rule.get("counts") != "toll" and bool(adding & set(reading.words(number.first - 1, number.end + 1)))
