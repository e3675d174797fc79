"""Who of the injured lies in hospital: the same people told again, unless the words say that they are others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

TREATED = ("injured_hospital",)
_WHOSE = "injured_hospital_whose"
_NOUN_RULE = "injured_noun"
_TREATED_REACH = 3  # sentences
_SEVERAL = 2
_PLACE_STEM = 4
_STEM = 5  # letters of a word for somebody, whatever its case


def in_hospital(triggers: Sequence[Match], pairs: Mapping[int, Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Mark counts of injured whom the sentence tells to be in hospital, by words that have no count of their own."""
    if not any(m.rule.get("treated") and m.first not in pairs for m in triggers):
        return list(mentions)
    return [
        replace(m, rule=f"{m.rule} ({TREATED[0]})") if m.measure == "injured" and _NOUN_RULE in m.rule else m
        for m in mentions
    ]


def without_treated(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Drop those taken to hospital where the injured before them are counted: they are some of those.

    A count of the treated stands for the injured only where the report has not told of them yet, or says that they
    are others ("another five were taken to hospital"), or where their sentence tells of an attack of its own, or one of
    another paragraph, on a place it names, has been told since, or where they are told place by place, of no hospitals.
    Wounds that somebody is told to have ("he has burns")
    are those of a new attack where one has been told since.
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
    dropped: set[int] = set()  # the sentences with some of those counted before
    for mention in mentions:
        treated = mention.kind == "casualty" and any(name in mention.rule for name in TREATED)
        known = (treated and not _is_of_a_row_of_places(by_index[mention.sentence], mention, mentions)) and any(
            other.kind == "casualty"
            and other.measure == "injured"
            and other.status != "denied"
            and not any(name in other.rule for name in TREATED)
            and not any(
                _WHOSE in mention.rule or _is_another(by_index, other.sentence, at)
                for at in attacked
                if other.sentence < at <= mention.sentence
            )
            and not _is_told_on_top(mention, other, added)
            and not _are_of_another_place(by_index, mention, other, mentions)
            and not (_WHOSE in mention.rule and _is_a_man_and_a_woman(by_index, mention, other))
            and 0 <= mention.sentence - other.sentence <= (0 if mention.sentence in attacked else _TREATED_REACH)
            and sections.get(other.sentence) == sections.get(mention.sentence)
            for other in mentions
        )
        known = known or (treated and _is_somebody_again(by_index, mention, mentions, attacked))
        known = known or _is_a_whole_again(by_index[mention.sentence], mention, mentions)
        known = known and not _are_more(mention, mentions)
        others = mention.quantity_tokens is not None and (mention.sentence, mention.quantity_tokens[0]) in added
        if known and (not others or mention.sentence in dropped):
            dropped.add(
                mention.sentence
            )  # "two are in hospital, another was helped on the spot": some of those as well
        else:
            out.append(mention)
    return out


def _is_a_whole_again(reading: Reading, whole: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a count of the injured is only what some are of, and was told before: "four of the seven are at home"."""
    if whole.measure != "injured" or whole.quantity_tokens is None or whole.quantity is None:
        return False
    lexicon, at = reading.lexicon, whole.quantity_tokens[0] - 1
    at -= at > 0 and reading.row[at] in lexicon.any_of("articles", "definite_articles")
    if at < 1 or reading.row[at] not in lexicon.set("count_of") or all(n.end != at for n in reading.numbers):
        return False
    return any(
        other.kind == "casualty"
        and other.measure == "injured"
        and other.sentence < whole.sentence
        and other.quantity is not None
        and other.quantity.best == whole.quantity.best
        for other in mentions
    )


def _is_somebody_again(
    readings: Mapping[int, Reading], treated: Mention, mentions: Sequence[Mention], attacked: Collection[int]
) -> bool:
    """Whether one person is treated of whom the same word told before that he was hurt, however far before.

    «Поранено чергову та слюсаря. … Слюсаря прооперували»; not where an attack has been told since.
    """
    if treated.quantity_tokens is None or treated.quantity is None or treated.quantity.best != 1:
        return False
    who = readings[treated.sentence].row[treated.quantity_tokens[1] - 1][:_STEM]
    if len(who) < _STEM:
        return False
    for other in mentions:
        told = other.kind == "casualty" and other.measure == "injured" and other.quantity_tokens is not None
        if not told or other.quantity_tokens is None or other.sentence >= treated.sentence:
            continue
        if any(other.sentence < at <= treated.sentence for at in attacked):
            continue
        if any(word.startswith(who) for word in readings[other.sentence].words(*other.quantity_tokens)):
            return True
    return False


def _are_more(treated: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether more people are treated than the report has told to be injured: they are no part of those.

    "At first 14 were said to be hurt. 19 people are in hospital now."
    """
    if treated.quantity is None or treated.quantity.best is None:
        return False
    injured = [
        m.quantity
        for m in mentions
        if m.kind == "casualty" and m.measure == "injured" and m.status != "denied" and m is not treated
    ]
    counts = [quantity.best if quantity is not None else None for quantity in injured]
    known = [count for count in counts if count is not None]
    return len(known) == len(counts) and sum(known) < treated.quantity.best


def _is_a_man_and_a_woman(readings: Mapping[int, Reading], treated: Mention, other: Mention) -> bool:
    """Whether one of two persons is a man and the other a woman: «мужчина получил ожоги. У женщины ранения»."""

    def who(mention: Mention) -> str:
        reading = readings[mention.sentence]
        counted = mention.quantity is not None and mention.quantity.best == 1 and mention.quantity_tokens is not None
        words = reading.row[mention.first : mention.last] if counted else []
        kinds = [kind for kind in ("men", "women") if not reading.lexicon.set(kind).isdisjoint(words)]
        return kinds[0] if len(kinds) == 1 else ""

    return other.sentence < treated.sentence and {who(treated), who(other)} == {"men", "women"}


def _are_of_another_place(
    readings: Mapping[int, Reading], treated: Mention, other: Mention, mentions: Sequence[Mention]
) -> bool:
    """Whether a sentence told of harm in a town of its own before whom it tells to be treated.

    «Двоє в Рені з опіками. В Ізмаїлі пошкоджено причал, чотирьох докерів доправили до шпиталю»: four others.
    """
    if other.sentence >= treated.sentence:
        return False
    reading = readings[treated.sentence]
    led = reading.lexicon.set("locatives")
    town = next(
        (at for at, _ in reading.places if at < treated.first and led.intersection(reading.row[at - 1 : at])), None
    )
    if town is None:
        return False
    harmed = any(
        m.sentence == treated.sentence and m.kind in {"strike", "damage"} and town < m.last <= treated.first
        for m in mentions
    )
    stem = reading.row[town][:_PLACE_STEM]
    told = (readings[at] for at in range(other.sentence - 1, treated.sentence) if at in readings)
    return harmed and not any(r.row[at].startswith(stem) for r in told for at, _ in r.places)


def _is_of_a_row_of_places(reading: Reading, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the treated are told place by place: «у громаді А меддопомогу отримали двоє, у громаді Б – жінка»."""
    if len(reading.places) < _SEVERAL or not reading.lexicon.set("treated_in").isdisjoint(reading.row):
        return False
    row = [m for m in mentions if m.sentence == mention.sentence and m.kind == "casualty" and m.quantity_tokens]
    starts = sorted(m.quantity_tokens[0] for m in row if m.quantity_tokens is not None)
    headed = [any(low < first < at for first, _ in reading.places) for low, at in pairwise([-1, *starts])]
    return len(starts) >= _SEVERAL and all(headed)


def _is_another(readings: Mapping[int, Reading], counted: int, attack: int) -> bool:
    """Whether an attack with a place of its own is told in another paragraph than the injured counted before."""
    one, other = readings.get(counted), readings.get(attack)
    apart = one is not None and other is not None and one.sentence.paragraph != other.sentence.paragraph
    return apart and other is not None and bool(other.places)


def _is_told_on_top(treated: Mention, other: Mention, added: Collection[tuple[int, int]]) -> bool:
    """Whether a count goes on after the treated of its sentence: "a driver is in hospital, another two have cuts"."""
    later = other.sentence == treated.sentence and other.first > treated.first
    return later and other.quantity_tokens is not None and (other.sentence, other.quantity_tokens[0]) in added
