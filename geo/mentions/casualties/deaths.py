"""The dead who were told wounded before: "a woman injured near X died in hospital" is one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.interfaces import WordLists
from geo.mentions.casualties.costs import ends_in_one_of_them
from geo.mentions.casualties.parts import is_part_link
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_WOUNDED_NOUNS = frozenset({"casualty.injured_noun", "casualty.injured_named", "casualty.injured_one"})
_TWO_WORDS = 2  # "of whom"
_DYING_REACH = 6  # tokens from the wounded to the word of their death


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
        if not hurt or reading.lexicon.set("coordinators") & set(between) or ends_in_one_of_them(reading, between):
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
