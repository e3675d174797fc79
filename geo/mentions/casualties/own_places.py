"""Whether a count has a place of its own, right behind it or right before: "two in Izium", «в Ізюмі — двоє»."""

from __future__ import annotations

from geo.mentions.echoes import past_echo
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_CAUSE_REACH = 6  # tokens: «після удару ворожого дрона у»
_PLACE_REACH = 10  # tokens: "in a drone strike on the village of"
_TWO = 2
_AGES = 5  # tokens: «47, 52 і 62 років»


def leads_to_a_place(reading: Reading, at: int) -> bool:
    """Whether the words behind a part tell where or when it was, and come to a place before any mark or count.

    "Two of them in a drone strike on the village of X", "when a drone hit a bus in X"; not in whose hospital they lie.
    """
    lexicon, row = reading.lexicon, reading.row
    opens = lexicon.any_of("locatives", "cause_prepositions", "leading_causes", "when_words")
    if row[at : at + 1] == [] or row[at] not in opens:
        return False
    place = next((first for first, _ in reading.places if first > at), len(row))
    between = row[at + 1 : place]
    if place == len(row) or len(between) > _PLACE_REACH or not all(word[0].isalpha() for word in between):
        return False
    leads = lexicon.any_of("locatives", "blow_prepositions", "aimed")
    led = row[at] in lexicon.set("locatives") or not leads.isdisjoint(between)
    treated = any(m.rule.get("treated") and at <= m.last <= place for m in reading.matches("casualty"))
    return led and not treated and lexicon.any_of("treated_in", "healers").isdisjoint(between)


def follows_part(reading: Reading, at: int) -> bool:
    """Whether "of them" stands before a count: «з них п'ятеро»."""
    return " ".join(reading.words(at - _TWO, at)) in reading.lexicon.set("parts_of")


def _after_age(reading: Reading, end: int) -> int:
    """Return the token offset after an age: "a man, 61, in Pokrov", "of 53 in Pokrov", "aged 71 in Pokrov"."""
    words = reading.words(end, end + 3)
    if len(words) > 1 and words[0] in reading.lexicon.set("aged_before") and words[1].isdigit():
        return end + 2
    if words[:1] and words[0] in reading.lexicon.set("count_of") and words[1:2] and words[1].isdigit():
        return end + 2
    return end + 3 if len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit() else end


def after_part(reading: Reading, at: int) -> int:
    """Return the token offset after "of them", «з них» at `at`; `at` itself where no such words stand."""
    return at + _TWO if " ".join(reading.words(at, at + _TWO)) in reading.lexicon.set("parts_of") else at


def after_ages(reading: Reading, at: int) -> int:
    """Return the token offset behind ages: "two of them, 47 and 62, in X", and behind a dash."""
    end = reading.row.index(",", at + 1) if reading.words(at, at + 1) == [","] and "," in reading.row[at + 1 :] else at
    inside = reading.row[at + 1 : end]
    led = bool(inside) and (inside[0][0].isdigit() or inside[0] in reading.lexicon.set("aged_before"))
    if not led or len(inside) > _AGES:
        return at
    end += 1
    return end + (reading.words(end, end + 1) != [] and reading.row[end] in reading.lexicon.set("copulas"))


def after_cause(reading: Reading, at: int) -> int:
    """Return the token offset of the preposition of place behind what is told at `at` as a cause.

    «троє – після удару дроном у Сновську»; `at` itself where none is told there, or a comma ends it.
    """
    if not reading.lexicon.any_of("cause_prepositions", "leading_causes").intersection(reading.words(at, at + 1)):
        return at
    for end in range(at + 1, min(at + _CAUSE_REACH, len(reading.row))):
        if not reading.row[end][0].isalpha():
            break
        if reading.row[end] in reading.lexicon.set("locatives") and any(
            first == end + 1 for first, _ in reading.places
        ):
            return end
    return at


def has_own_place(reading: Reading, number: Number) -> bool:
    """Whether a place stands right after a count ("two in Izium"), or before it ("в Ізюмі — двоє")."""
    locatives = reading.lexicon.set("locatives")
    end = past_echo(reading, number.end)
    if end > number.end:
        return True  # "three died in A; two more did in B"
    end = after_part(reading, _after_age(reading, number.end))
    if end > number.end and leads_to_a_place(reading, end):
        return True
    end += bool(reading.lexicon.set("distributive") & set(reading.words(end, end + 1)))  # "one each in A and B"
    end = after_ages(reading, end)
    dashed = end + bool(reading.lexicon.set("copulas").intersection(reading.words(end, end + 1)))
    end = cause if (cause := after_cause(reading, dashed)) > dashed else end
    after = reading.words(end, end + 2)
    dash = bool(after) and after[0] in reading.lexicon.set("copulas")
    # so in: "of 17 hurt, 12 are in A", and in: "six: four were in A"
    if reading.row[0] in reading.lexicon.set("count_of") or reading.words(number.first - 1, number.first) == [":"]:
        dash = dash or (bool(after) and after[0] in reading.lexicon.set("be_forms"))
    if (after and after[0] in locatives) or (
        len(after) > 1 and after[1] in locatives and (dash or after[0] in reading.lexicon.set("count_fillers"))
    ):
        if any(end < first <= end + 6 for first, _ in reading.places):
            return True
        opens = end + 1 + (not after or after[0] not in locatives)  # "four in the regional centre"
        return any(opens <= match.first <= opens + 1 for match in reading.matches("references"))
    if number.noun is not None and any(first == number.end for first, _ in reading.places):
        return True  # "двоє жителів Ізюма"
    if dash and (_is_of_another_town(reading, number) or _is_of_another_attack(reading, end + 1)):
        return True
    if dash and len(after) > 1 and after[1] in reading.lexicon.set("residents_told"):
        return any(first == end + _TWO for first, _ in reading.places)  # «шестеро – мешканці Сум, троє – жителі Ромнів»
    at = number.first
    at -= bool(
        reading.lexicon.set("distributive") & set(reading.words(at - 1, at))
    )  # «у Лимані та Сіверську – по двоє»
    at -= bool(reading.lexicon.set("added_words") & set(reading.words(at - 1, at)))  # «в Шостке – ещё двое»
    if _is_gapped_behind_its_place(reading, number, at):
        return True
    while at > 0 and reading.tokens[at - 1].text in reading.lexicon.set("copulas"):
        at -= 1
    return bool(reading.lexicon.set("copulas")) and any(last == at for _, last in reading.places)


def _is_of_another_attack(reading: Reading, at: int) -> bool:
    """Whether a cause on another place stands at an offset: «10 раненых после обстрела А, 4 – после обстрела Б»."""
    lexicon, words = reading.lexicon, reading.words(at, at + _TWO)
    cause = len(words) == _TWO and words[0] in lexicon.any_of("cause_prepositions", "during_words")
    told = cause and words[1] in lexicon.any_of("attack_nouns", "several_attacks")
    return told and any(at + _TWO <= first <= at + _TWO + 1 for first, _ in reading.places)


def _is_of_another_town(reading: Reading, number: Number) -> bool:
    """Whether a count after "and" leaves out of what towns they are: «вбили двох жителів А та одного – Б»."""
    lexicon, starts = reading.lexicon, {first for first, _ in reading.places}
    joined = not lexicon.set("list_words").isdisjoint(reading.words(number.first - 1, number.first))
    residents = any(n.noun is not None and n.end in starts and n.end < number.first for n in reading.numbers)
    return joined and residents and number.noun is None and number.end + 1 in starts


def _is_gapped_behind_its_place(reading: Reading, number: Number, at: int) -> bool:
    """Whether a clause is no more than a place and its count: "eight died in the capital; in Boryspil, another two"."""
    at -= reading.row[at - 1 : at] == [","]
    own = next((first for first, last in reading.places if last == at), 0)
    bare = not reading.row[number.end : number.end + 1] or not reading.row[number.end][0].isalnum()
    if own < _TWO or not bare or number.other is not None:
        return False
    opens = reading.lexicon.any_of("list_words", "clause_openers") | {";", ","}
    return reading.row[own - 1] in reading.lexicon.set("locatives") and reading.row[own - _TWO] in opens
