"""Persons joined by "and" or a comma are one count: "a woman and her two sons", "a man, 62, and a boy"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.people.beside_others import are_the_others, is_a_part, is_one_beside
from geo.mentions.people.persons import aged_words, are_each_at_a_place, is_named
from geo.mentions.reading import Reading

_SUBJECT_REACH = 9
_OPEN_REACH = 3
_IN_THEIR = 2  # "in their thirties"
_WITH_REACH = 6  # «с осколочными ранениями обеих ног и»
_PAIR = 2  # a person and "and"
_OPENING = frozenset({",", ":", "—", "–", ";"})
_DASHES = frozenset({"—", "–", "-"})
_ATTRIBUTES = 6  # tokens: «1988 г. р.», «Республики Египет»
_OWN_VERB = 5  # tokens from a person to the verb told of them


def join_people(reading: Reading, people: Sequence[Number]) -> list[Number]:
    """Add up "a woman and her two sons", "a man, 62, and a boy": specific persons joined by "and" or commas."""
    lexicon = reading.lexicon
    generic, ands = lexicon.set("generic_people"), lexicon.set("and_words")
    joints = ands | lexicon.set("possessive_determiners") | {","}
    out: list[Number] = []
    told_before: set[int] = set()  # who somebody counted before are: "two volunteers, a Dutchman and an Australian, …"
    for index, person in enumerate(people):
        number = _with_unknown(reading, person)
        told = bool(out) and (number.first < out[-1].end or _are_both(reading, out[-1], number))
        if told or number.first in told_before:
            continue
        if out and (row := _who_they_are(reading, out[-1], people[index:])):
            told_before |= row
            continue
        between = _between(reading, out[-1], number) if out else []
        if out and (are_the_others(reading, out[-1], number, between) or is_one_beside(reading, out[-1], number)):
            out[-1] = _together(out[-1], number)
            continue
        known = out and (_specific(reading, out[-1], generic) or _counts_unknown(reading, out[-1]))
        known = known and not are_each_at_a_place(reading, out[-1].end, number.first, number.end)
        known = known and not is_a_part(reading, number)
        if known and _specific(reading, number, generic):
            gap = _without_wounds(reading, between)
            last = out[-1]
            if (whole := _joined_by_a_comma(reading, last, number, gap, people[index + 1 :])) is not None:
                out[-1] = whole
                continue
            closes = bool(ands & set(reading.words(number.first, number.end)))  # «чоловік, 55-річна та 75-річна жінки»
            later = people[index + 1 :]
            if gap == [","] and not closes and not _goes_on_behind(reading, (last, number), later, ands | {","}):
                if number.best != last.best or _is_told_next(reading, number):
                    out.append(number)  # "a watchman died, two drivers were burned"
                continue  # "a driver, a man born in 1971": the same person
            if _is_apposition(reading, last, number, gap):
                out[-1] = replace(last, last=number.end, noun=number.end - 1)
                continue  # «водій, 41-річний чоловік, загинув»
            if _is_next_to_be_told(reading, last, number, gap):
                out.append(number)
                continue  # «загинула пасажирка, водій і ще двоє дістали поранень»
            if _has_own_verb(reading, last, number, gap) or ("," in gap and _opens_own_clause(reading, number)):
                out.append(number)
                continue  # "injuring a paramedic, and a cyclist was killed"
            also = " ".join(gap[gap[:1] == [","] :]) in lexicon.set("also_told")  # «мужчина, а также двое подростков»
            together = also or set(gap) <= joints or (len(gap) == 1 and gap[0] in lexicon.set("together_with"))
            together = together or _brings_kin(reading, number, gap)
            if gap and together and None not in (last.best, number.best):
                out[-1] = _together(last, number)
                continue
        out.append(number)
    return out


def _are_both(reading: Reading, two: Number, both: Number) -> bool:
    """Whether words between commas say what two have in common: "a medic and a psychologist, both women, were hurt"."""
    said = reading.row[both.first] in reading.lexicon.set("both_words") and two.best == both.best
    return said and bool(reading.lexicon.set("articles")) and reading.words(two.end, both.first) == [","]


def _brings_kin(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether somebody is hurt with people who are his or hers: "a mother with her nine-year-old daughter"."""
    lexicon = reading.lexicon
    whose = [*gap[1:], reading.row[number.first]][:1]
    led = gap[:1] != [] and gap[0] in lexicon.set("with_words")
    return led and len(gap) <= _PAIR and not lexicon.set("possessive_determiners").isdisjoint(whose)


def _joined_by_a_comma(
    reading: Reading, one: Number, number: Number, gap: Sequence[str], later: Sequence[Number]
) -> Number | None:
    """Return a row with the person behind its last comma, who is one of it or one more; None where he is neither."""
    if (end := _end_of_who_that_is(reading, one, number, later)) is not None:
        return replace(one, last=end)  # "two women and a man, a security guard, were wounded"
    return _together(one, number) if _goes_on_in_commas(reading, one, number, gap) else None


def _end_of_who_that_is(reading: Reading, one: Number, number: Number, later: Sequence[Number]) -> int | None:
    """Return where it ends who a person is, told behind a comma alone: "a man, 45, a tractor driver, was wounded".

    A row ends in "and", or in persons who can't be one: "a woman, a man and a child", "a woman, a man, a boy".
    """
    lexicon, row = reading.lexicon, reading.row
    ands = lexicon.set("and_words")
    if lexicon.set("one_articles").isdisjoint(row[number.first : number.first + 1]) or number.best != 1:
        return None
    if set(_without_age(reading, one.end, number.first)) != {","}:
        return None
    if (one.best or 0) > 1 and ands.isdisjoint(row[one.first : one.end]):
        return None  # a row of commas goes on
    ends = _past_how_many(reading, number.end)
    for other in later:
        if not ands.union({","}).issuperset(_without_age(reading, ends, other.first)):
            break
        ends = _past_how_many(reading, other.end)
    single = lexicon.set("tells_of_one").intersection(row[ends + 1 : ends + 2])
    if single and one.best == 1 and row[ends] == ",":
        return ends  # "a farmer, a husband and father of three, was killed"
    if _are_man_and_woman(reading, one, number) or _is_told_next(reading, number):
        return None
    if any(_without_age(reading, number.end, n.first) == [","] for n in later):
        return None
    joint = next((at for at in range(number.end, len(row)) if row[at] in ands), len(row))
    behind = [word for word in _without_age(reading, number.end, joint) if word != ","]
    goes_on = not behind and any(n.first == joint + 1 for n in later)
    return None if goes_on else number.end


def _past_how_many(reading: Reading, at: int) -> int:
    """Return the offset behind of how many somebody is the parent: "a father of three"."""
    of = not reading.lexicon.set("count_of").isdisjoint(reading.words(at, at + 1))
    return next((n.last for n in reading.numbers if of and n.first == at + 1), at)


def _goes_on_in_commas(reading: Reading, row: Number, number: Number, gap: Sequence[str]) -> bool:
    """Whether another joins persons that commas alone join: «ранены мужчина, женщина, подросток 15 лет».

    So a man and a woman: «ранены: мужчина 52 лет, женщина 49 лет». Not with a verb of his own behind.
    """
    if set(gap) != {","} or None in (row.best, number.best):
        return False
    lexicon = reading.lexicon
    of_one = lexicon.set("tells_of_one")
    behind = reading.words(number.end, number.end + 1)
    several = bool(of_one) and not (lexicon.set("auxiliaries") - of_one).isdisjoint(behind)
    if not several and _is_told_next(reading, number):
        return False
    inside = reading.row[row.first : row.end]
    ends = _without_age(reading, number.end, len(reading.row))[:1]
    if (row.best or 0) > 1 and _are_of_other_sexes(reading, row, number):
        return not ends or ends[0] in lexicon.set("and_words") | {".", ","}  # «чоловіки 45 та 52 років, жінка 38 років»
    if (row.best or 0) > 1:
        return number.best == 1 and "," in inside and lexicon.set("and_words").isdisjoint(inside)
    return _are_man_and_woman(reading, row, number) and (several or ends == ["."] or not ends)


def _are_man_and_woman(reading: Reading, one: Number, other: Number) -> bool:
    """Whether two persons are told as a man and a woman, who can't be one."""
    men, women = reading.lexicon.set("men"), reading.lexicon.set("women")
    a, b = (reading.row[n.noun] if n.noun is not None else "" for n in (one, other))
    return (a in men and b in women) or (a in women and b in men)


def _are_of_other_sexes(reading: Reading, row: Number, number: Number) -> bool:
    """Whether men alone are followed by a woman, or women by a man, so that they are others."""
    lexicon = reading.lexicon
    men, women = lexicon.any_of("men", "men_several"), lexicon.any_of("women", "women_several")
    said = [{*reading.words(n.first, n.end)} for n in (row, number)]
    sexes = [(not men.isdisjoint(words), not women.isdisjoint(words)) for words in said]
    return sexes in ([(True, False), (False, True)], [(False, True), (True, False)])


def _goes_on_behind(
    reading: Reading, pair: tuple[Number, Number], later: Sequence[Number], marks: frozenset[str]
) -> bool:
    """Whether a row of persons goes on behind the second of a pair, or behind his age or land: «женщина 1988 г. р. и».

    Behind an age the next must be a person: «водитель, мужчина 1971 г. р., и ранена пассажирка» are one and one. Of one
    who died more is told: «погиб фермер, житель Сум и отец двоих детей».
    """
    one, number = pair
    if not marks.isdisjoint(reading.words(number.end, number.end + 1)):
        return True
    end = min(number.end + _ATTRIBUTES, len(reading.row))
    behind = _without_attribute(reading, number.end, _without_age(reading, number.end, end))
    if not behind or behind[0] not in marks:
        return False
    alone = any(match.rule.get("one") and match.last == one.first for match in reading.matches("casualty"))
    if one.best != 1:
        return False  # «погибли двое рабочих, гражданин Египта и житель Сум»: who they are, or others
    if alone and not any(word.isdigit() for word in reading.words(number.end, end)):
        return False
    following = next((other for other in later if other.first > number.end), None)
    gap = [] if following is None else reading.words(number.end, following.first)
    gap = _without_attribute(reading, number.end, _without_age(reading, number.end, number.end + len(gap)))
    return len(gap) == 1 and gap[0] in marks


def _with_unknown(reading: Reading, person: Number) -> Number:
    """Count with one person another whom an unknown word names, where the verb says that they are several.

    «Помощник и стрелочница ранены», «стрелочница и помощник погибли»: in a language without articles only.
    """
    lexicon = reading.lexicon
    single = person.low == person.best == person.high == 1 and is_named(reading, person)
    if not single or lexicon.set("person_determiners"):
        return person
    verbs = (m for m in reading.matches("casualty") if m.rule.get("counts") == "either")
    several = {m.first for m in verbs if not m.rule.get("one")}
    ands, row = lexicon.set("and_words"), reading.row
    known = lexicon.any_of(
        "function", "auxiliaries", "and_words", "clause_words", "adverbs", "targets", "units", "noncounts"
    )

    def is_unknown(at: int) -> bool:
        placed = at in reading.placed or (at > 0 and reading.tokens[at].capital)
        return row[at].isalpha() and not placed and row[at] not in known

    behind, first = person.end, person.first
    if row[behind : behind + 1] and row[behind] in ands and behind + 2 in several and is_unknown(behind + 1):
        return replace(person, last=behind + 2, noun=behind + 1, low=2.0, best=2.0, high=2.0)
    opens = first == _PAIR or (first > _PAIR and row[first - _PAIR - 1] in _OPENING)
    if opens and row[first - 1] in ands and behind in several and is_unknown(first - _PAIR):
        return replace(person, first=first - _PAIR, low=2.0, best=2.0, high=2.0)
    return person


def _is_apposition(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Whether a person between two commas is the one before them, of whom a verb in the singular tells."""
    row, at = reading.row, other.end
    if gap != [","] or row[at : at + 1] != [","] or not one.best == other.best == 1:
        return False
    if not (is_named(reading, one) and is_named(reading, other)):
        return False
    single = [m for m in reading.matches("casualty") if m.rule.get("one")]
    aged = not aged_words(reading).isdisjoint(range(other.first, at))  # else the next of a list, told in «погибла»
    return any(m.first == at + 1 or (aged and m.last == one.first) for m in single)


def _who_they_are(reading: Reading, whole: Number, after: Sequence[Number]) -> set[int]:
    """Return where the persons begin that a comma leads on to from a count of as many, and that a mark ends.

    Or that brackets hold: "at least nine civilians (four women, three men and two girls)".
    """
    opens = reading.words(whole.end, after[0].first)
    bracketed = opens == ["("] and whole.noun is not None
    if whole.best is None or whole.best <= 1 or not (bracketed or opens == [","]):
        return set()
    joints, row, end, total = reading.lexicon.set("and_words") | {","}, set[int](), after[0].first, 0.0
    for number in after:
        if number.best is None or not joints.issuperset(reading.words(end, number.first)):
            break
        row.add(number.first)
        end, total = number.end, total + number.best
        if total == whole.best and len(row) > 1:
            inner = reading.row[after[0].first : end]
            if bracketed:
                return row if reading.words(end, end + 1) == [")"] else set()
            plain = reading.lexicon.set("plain_persons")
            own = whole.noun is not None and reading.row[whole.noun] in plain  # "two men, a woman and a child": four
            told = reading.words(end, end + 1) == [","] or not (own or plain.isdisjoint(inner))
            return row if told else set()  # "wounded two policemen, a medic and a driver": four
    return set()


def _is_told_next(reading: Reading, number: Number) -> bool:
    """Whether a verb of harm follows a person at once, or whose he is: «водій цього авто отримав поранення»."""
    verbs = [m.first - number.end for m in reading.matches("casualty") if m.first >= number.end]
    if not verbs or min(verbs) == 0:
        return bool(verbs)
    between = reading.words(number.end, number.end + min(verbs))
    if reading.lexicon.set("person_determiners") or len(between) > _OWN_VERB:
        return False
    other = reading.lexicon.set("function") - reading.lexicon.set("auxiliaries")
    return all(word[0].isalpha() for word in between) and other.isdisjoint(between)


def _counts_unknown(reading: Reading, number: Number) -> bool:
    """Whether a number beside a verb of harm counts people by an unknown word: «поранено двох доярок»."""
    exact = number.low == number.best == number.high and number.best is not None
    if number.noun is not None or not exact or reading.lexicon.set("person_determiners"):
        return False
    after = "".join(reading.words(number.last, number.last + 1))
    known = reading.lexicon.any_of("function", "auxiliaries", "and_words", "clause_words", "count_of", "count_fillers")
    return after[:1].isalpha() and after not in known and number.last not in reading.placed


def _together(one: Number, other: Number) -> Number:
    total = float(one.best or 0) + float(other.best or 0)
    return replace(one, last=other.end, noun=other.end - 1, low=total, best=total, high=total)


def _between(reading: Reading, one: Number, other: Number) -> list[str]:
    """Return what stands between two but for the first one's age, and whose or what he is."""
    return _without_attribute(reading, one.end, _without_age(reading, one.end, other.first))


def _without_attribute(reading: Reading, at: int, gap: list[str]) -> list[str]:
    """Drop whose or what a person is, told after the noun in a language without articles: "водій маршрутки та …"."""
    lexicon = reading.lexicon
    if lexicon.set("person_determiners"):
        return gap
    stops = lexicon.any_of("function", "and_words", "together_with", "clause_words")
    length = next((last - at for first, last in reading.places if first == at), 0)  # «жительку Херсона та …»
    while length < min(len(gap), _OPEN_REACH) and gap[length][0].isalpha() and gap[length] not in stops:
        inside = at + length
        if any(m.first <= inside < m.last for m in reading.matches("casualty")):
            return gap
        if any(first <= inside < last for first, last in reading.places):
            return gap
        length += 1
    return gap[length:] if length < len(gap) else gap


def _without_wounds(reading: Reading, gap: list[str]) -> list[str]:
    """Drop what a person has, told before the next: «мужчина с ранением ноги и женщина с ожогами»."""
    lexicon = reading.lexicon
    led = len(gap) > 1 and gap[0] in lexicon.set("together_with") and gap[-1] in lexicon.set("and_words")
    if not led or len(gap) > _WITH_REACH or lexicon.set("with_wounds").isdisjoint(gap):
        return gap
    return gap[-1:] if all(word[0].isalpha() for word in gap) else gap


def _has_own_verb(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Whether the first is the object of a verb of harm before it and the second the subject of one of its own."""
    verbs = reading.lexicon.rules.find("casualty", reading.row[max(one.first - 1, 0) : one.first])
    whose = reading.lexicon.set("possessive_determiners")
    if [word for word in gap if word not in whose] == [","] and any(match.rule.get("one") for match in verbs):
        later = reading.matches("casualty")
        return any(0 <= match.first - other.end <= _OWN_VERB for match in later)  # «погибла женщина, водитель ранен»
    follows = reading.words(other.end, other.end + 1)
    subject = bool(set(follows) & reading.lexicon.set("auxiliaries"))
    return "," in gap and subject and any(match.rule.get("counts") in {"after", "either"} for match in verbs)


def _is_next_to_be_told(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Whether a verb in the singular has the first for its subject, and the second after a comma a verb farther on."""
    triggers = reading.matches("casualty")
    single = any(m.rule.get("one") and m.last == one.first for m in triggers)
    if gap != [","] or not single:
        return False
    later = next((m for m in triggers if m.first >= other.end), None)
    return later is not None and not {",", ";"} & set(reading.words(other.end, later.first))


def _opens_own_clause(reading: Reading, number: Number) -> bool:
    """Whether a row of persons after a comma has a dash for its verb: "two died, their son and a boy — in hospital"."""
    for at in range(number.end, min(number.end + _SUBJECT_REACH, len(reading.tokens))):
        word = reading.tokens[at].text
        if word in reading.lexicon.set("copula_dash"):
            return any(at < m.first <= at + 2 and m.rule.get("treated") for m in reading.matches("casualty"))
        if not word[0].isalpha():
            return False
    return False


def _without_age(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between two persons but for the first one's age: "a girl of 14, her sister", "a man aged 55"."""
    words = reading.words(low, high)
    if words[:1] and words[0] in reading.lexicon.set("count_of") and words[1:2] and words[1].isdigit():
        words = words[2:]
    if any(word.isdigit() for word in reading.words(low - 1, high)) and (born := reading.lexicon.set("born_after")):
        said = " ".join(words)
        for phrase in born:  # «женщины 1968 и 1964 г.р. и мужчина»
            said = said.replace(f"{phrase} .", "").replace(phrase, "")
        words = said.split()
    decades = reading.lexicon.set("age_decades")
    if at := next((at for at, word in enumerate(words) if word in decades), 0):
        words = words[: max(at - _IN_THEIR, 0)] + words[at + 1 :]  # "a couple in their thirties and their son"
    words = _without_a_span_of_ages(reading, words)
    skipped = reading.lexicon.any_of("aged", "age_years")
    if words[:1] == ["("] and ")" in words:  # «женщины (44 и 51 год) и мужчина»
        inside = words[1 : words.index(")")]
        only = skipped | reading.lexicon.set("and_words") | {","}
        if any(word.isdigit() for word in inside) and all(word.isdigit() or word in only for word in inside):
            words = words[words.index(")") + 1 :]
    return [word for word in words if not (word.isdigit() or word in skipped)]


def _without_a_span_of_ages(reading: Reading, words: list[str]) -> list[str]:
    """Drop the ages of several: «дві жінки віком від 25 до 77 років і хлопчик», «подружжя 68 і 70 років, …»."""
    lexicon = reading.lexicon
    years = next((at for at, word in enumerate(words) if word in lexicon.set("age_years")), 0)
    small = lexicon.any_of("prepositions", "and_words") | _DASHES
    span = words[1:years]
    aged = bool(span) and words[0] in lexicon.set("aged") and all(word[0].isdigit() or word in small for word in span)
    row = years > 0 and words[0].isdigit() and words[years - 1].isdigit()
    row = row and all(word.isdigit() or word == "," or word in lexicon.set("and_words") for word in words[:years])
    return words[years + 1 :] if aged or row else words


def _specific(reading: Reading, number: Number, generic: frozenset[str]) -> bool:
    return (
        number.noun is not None
        and reading.tokens[number.noun].text not in generic
        and number.low == number.best == number.high
        and number.best is not None
    )
