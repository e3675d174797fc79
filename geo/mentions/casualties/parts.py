"""Parts and wholes of a toll: a count told of a place or a person beside the one it belongs to.

A whole that is told one by one gives way to its parts ("six: three in A, two in B and one in C"), a whole told
elsewhere is left out ("three of the five dead"), and a count with a place of its own takes the verb before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.casualties.own_verbs import does_something_else
from geo.mentions.casualties.treated import TREATED
from geo.mentions.echoes import past_echo
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite
from geo.model import Mention

_HOUR_REACH = 3  # tokens: a comma, «вечером», a dash
_CAUSE_REACH = 6  # tokens: «після удару ворожого дрона у»
_PLACE_REACH = 10  # tokens: "in a drone strike on the village of"
_EACH_REACH = 4  # tokens
_TWO = 2
_AGES = 5  # tokens: «47, 52 і 62 років»
_CLAUSE_MARKS = frozenset({",", ";", ":", ".", "—", "–", "("})


def is_share(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count is a part told beside its whole: "16 more, four of them children", "a boy was among those"."""
    lexicon = reading.lexicon
    if _is_whole_of_those_who_died(reading, number, people):
        return True
    verb, among = (*reading.words(number.end, number.end + 2), "", "")[:2]
    if verb in lexicon.set("part_verbs") and among in lexicon.set("among"):
        return True
    following = reading.words(number.last, number.last + 3)
    shared = len(following) > _TWO and following[0] in lexicon.set("of_words")
    placed = lexicon.set("locatives") & set(reading.words(number.last + 3, number.last + 5))
    if shared and following[2] in lexicon.set("casualty_nouns") and not placed:
        return not _dies_next(reading, number.last + 3)  # "fourteen of the wounded were hospitalised", not "… died"
    if tells_share(reading, reading.words(number.end, number.end + 2)):
        return True
    if not is_part_link(reading, reading.words(number.last, number.last + 2)):
        return False
    return any(n.first < number.first for n in people) and not _is_harmed_apart(reading, number)


def _dies_next(reading: Reading, at: int) -> bool:
    """Whether a word of dying stands right behind those counted: "two of the wounded have died"."""
    return not reading.lexicon.set("dying").isdisjoint(reading.words(at, at + _TWO + 1))


def _is_whole_of_those_who_died(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count is only the whole of which some have died: "two of the nine wounded died"."""
    of, the = (*reading.words(number.first - _TWO, number.first), "", "")[:2]
    counted = of in reading.lexicon.set("count_of") and the in reading.lexicon.set("definite_articles")
    part = any(other.last == number.first - _TWO for other in people)
    return counted and part and _dies_next(reading, number.last)


def _is_harmed_apart(reading: Reading, number: Number) -> bool:
    """Whether a part alone is told to be killed or hurt: "20 people were aboard; three of them died"."""
    triggers = reading.matches("casualty")
    at = number.last + _TWO
    own = next((m for m in triggers if m.first == at and m.rule.get("counts") in {"before", "either", None}), None)
    if own is None or own.rule.get("treated") or own.rule.get("measure") not in {"killed", "injured"}:
        return False
    return not any(m.first < number.first and m.rule.get("measure") == own.rule.get("measure") for m in triggers)


def tells_share(reading: Reading, words: Sequence[str]) -> bool:
    """Whether two words make a share of what stands before them: "a child among them"."""
    among, pronouns = reading.lexicon.set("among"), reading.lexicon.set("part_pronouns")
    return len(words) == _TWO and words[0] in among and words[1] in pronouns


def is_part_link(reading: Reading, words: Sequence[str]) -> bool:
    """Whether two words tell of a part: "of whom", "of them"."""
    of_words, whole = reading.lexicon.set("count_of"), reading.lexicon.set("part_wholes")
    return len(words) == _TWO and words[0] in of_words and words[1] in whole


def without_crews(reading: Reading, people: Sequence[Number], triggers: Sequence[Match]) -> list[Number]:
    """Drop counts of those of whom only some were hurt: "four of the 23 crew were hurt"."""
    lexicon = reading.lexicon
    led_by = lexicon.any_of("articles", "possessive_determiners")

    def is_crew(number: Number) -> bool:
        at = number.first - (reading.row[number.first - 1] in led_by)
        led = at > 0 and reading.row[at - 1] in lexicon.set("count_of") and any(n.end == at - 1 for n in people)
        return led and not any(number.first <= match.first <= number.end for match in triggers)

    return [number for number in people if not is_crew(number)]


def without_wholes(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Leave out the toll that a share is of ("three of the five dead"): it is told elsewhere, and not of this place."""
    links = reading.lexicon.any_of("count_of", "articles")
    told = [m for m in mentions if not any(name in m.rule for name in TREATED)]  # "11 of the 27 hurt are in hospital"
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


def without_those_aboard(reading: Reading, people: Sequence[Number]) -> list[Number]:
    """Leave out of how many some were killed or hurt: «з десяти пасажирів поранено шістьох»."""
    of_words, triggers = reading.lexicon.set("count_of"), reading.matches("casualty")
    harmed = reading.lexicon.any_of("harmed_people", "generic_people")

    def is_whole(number: Number) -> bool:
        opens = number.first > 0 and reading.row[number.first - 1] in of_words
        opens = opens and (number.first == 1 or not reading.row[number.first - 2][0].isalnum())
        if not opens or number.noun is None or reading.tokens[number.noun].text in harmed:
            return False
        told = next((m for m in triggers if m.first == number.end), None)
        after = next((n for n in people if told is not None and n.first == told.last), None)
        return after is not None and after.best is not None and 0 < after.best <= (number.best or 0)

    return [number for number in people if not is_whole(number)]


def parts_adding_up(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of parts of a count, each with its place, that make up the whole of it.

    "22 were injured, 14 of them in Konotop and eight in Shostka": the parts stand, and the whole gives way to them.
    """
    for at, number in enumerate(people):
        is_part = reading.cue("part", number.first) or _after_part(reading, number.end) > number.end
        bare = at > 0 and reading.words(number.first - 1, number.first) == [","]  # "three died, two in A and one in B"
        if not (is_part or bare) or not has_own_place(reading, number):
            continue
        row = [number]
        for other in people[at + 1 :]:
            if not has_own_place(reading, other):
                break
            row.append(other)
        told = [n.best for n in row if n.best is not None]
        wholes = [n for n in people[at - 1 if is_part else 0 : at] if n.best == sum(told)]
        if not is_part:  # the whole has no place of its own: "two died in A, one in B and one in C" are four
            wholes = [n for n in wholes if not any(n.end <= first < number.first for first, _ in reading.places)]
        if len(row) >= _TWO and len(told) == len(row) and wholes:
            return frozenset(n.first for n in row)
    return frozenset()


def part_elsewhere(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of the parts of a count that have places of their own: "eight, five of them in Shostka".

    The whole stands beside them, with its own place, and nothing is added: «9, з них 4 у Шостці та 2 у Глухові».
    """
    locatives = reading.lexicon.set("locatives")
    dashes = reading.lexicon.set("copulas")
    for at, number in enumerate(people):
        end = _after_part(reading, number.end)
        linked = end > number.end or _follows_part(reading, number.first) or reading.cue("part", number.first)
        linked = linked or (at > 0 and _is_a_part_behind_a_dash(reading, people[at - 1], number))
        if not at or number.noun is not None or not linked:
            continue
        end += reading.row[end : end + 1] != [] and reading.row[end] in dashes
        whole = people[at - 1].best
        end = _after_ages(reading, end)
        end = _after_cause(reading, end)
        placed = reading.row[end : end + 1] != [] and reading.row[end] in locatives
        placed = placed and any(first == end + 1 for first, _ in reading.places)
        if (
            (placed or _leads_to_a_place(reading, end))
            and whole is not None
            and number.best is not None
            and number.best < whole
        ):
            return frozenset({number.first, *_next_parts(reading, people[at:], whole)})
    return frozenset()


def _is_a_part_behind_a_dash(reading: Reading, whole: Number, part: Number) -> bool:
    """Whether a comma alone parts a bare count, with a dash behind it, from a whole told without a place.

    «Ранены пятеро, трое – в Купянске»; not «В Изюме ранены пятеро, трое – в Купянске».
    """
    dashed = reading.row[part.end : part.end + 1] != [] and reading.row[part.end] in reading.lexicon.set("copulas")
    placed = any(first < part.first for first, _ in reading.places)
    return dashed and not placed and reading.words(whole.end, part.first) == [","]


def _next_parts(reading: Reading, parts: Sequence[Number], whole: float) -> list[int]:
    """Return the offsets of the counts that a comma or "and" joins to the first part, each with its own place."""
    joints, out, told = reading.lexicon.set("and_words") | {","}, [], parts[0].best or 0
    for before, part in pairwise(parts):
        places = [last for first, last in reading.places if before.end <= first and last <= part.first]
        told += part.best or 0
        joined = bool(places) and bool(reading.row[places[-1] : part.first])
        joined = joined and joints.issuperset(reading.row[places[-1] : part.first])
        if part.noun is not None or not joined or told > whole or not has_own_place(reading, part):
            break
        out.append(part.first)
    return out


def _leads_to_a_place(reading: Reading, at: int) -> bool:
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


def _follows_part(reading: Reading, at: int) -> bool:
    """Whether "of them" stands before a count: «з них п'ятеро»."""
    return " ".join(reading.words(at - _TWO, at)) in reading.lexicon.set("parts_of")


def _goes_on_bare(reading: Reading, last: int, first: int) -> bool:
    """Whether a comma parts a whole that has no place behind it from its parts: "three died, two in A, one in B"."""
    placed = any(last <= start < first for start, _ in reading.places)
    return reading.words(first - 1, first) == [","] and not placed


def is_told_one_by_one(reading: Reading, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether counts after a colon or a dash add up to a count before it ("six: three in A, two in B and one in C").

    So does a count of each: "two dead: in A and B, one each".
    """
    after = [part for part in parts if part.measure == whole.measure and part.first >= whole.last]
    if any(_is_of_each(reading, part) for part in after) and ":" in reading.words(whole.last, after[0].first):
        return True
    if after and _has_a_place_of_its_own(reading, whole, after[0]):
        return False
    if (
        whole.quantity is None
        or len(after) < _TWO
        or not (
            {":", "—", "–"} & set(reading.words(whole.last, after[0].first))
            or _opens_with_a_whole(reading, whole.last, after[0].first)
            or reading.cue("part", after[0].first)
            or _after_part(reading, after[0].last) > after[0].last
            or _goes_on_bare(reading, whole.last, after[0].first)
        )
    ):
        return False
    told = [part.quantity.best for part in after if part.quantity is not None and part.quantity.best is not None]
    return len(told) == len(after) and sum(told) == whole.quantity.best


def _has_a_place_of_its_own(reading: Reading, whole: Mention, part: Mention) -> bool:
    """Whether a count stands in a row of places: «у громаді А поранено двох, у громаді Б – жінку», not in an oblast."""
    before = [place for place in reading.places if place[1] <= whole.first]
    behind = [first for first, _ in reading.places if whole.last <= first < part.first]
    marks = {":", "—", "–"} & set(reading.words(whole.last, behind[0])) if behind else {":"}
    if not before or marks:
        return False
    own, other = before[-1], next(place for place in reading.places if place[0] == behind[0])
    return not _is_a_land(reading, own, "oblast") and (
        not _is_a_land(reading, own, "raion") or _is_a_land(reading, other, "raion")
    )


def _is_a_land(reading: Reading, place: tuple[int, int], kind: str) -> bool:
    """Whether a place is an oblast or a raion by its type word or its ending: «Саратовская область», «Луганщина»."""
    lexicon = reading.lexicon
    kinds, ends = lexicon.table("admin"), tuple(lexicon.set("land_ends" if kind == "oblast" else "district_ends"))
    words = reading.row[place[0] : place[1]]
    return any(kinds.get(word) == kind for word in words) or (bool(ends) and words[-1].endswith(ends))


def _opens_with_a_whole(reading: Reading, last: int, first: int) -> bool:
    """Whether a sentence opens with a whole that it goes on to part: "Of 17 hurt, 12 are in A and five in B"."""
    return reading.row[0] in reading.lexicon.set("count_of") and "," in reading.words(last, first)


def _is_of_each(reading: Reading, part: Mention) -> bool:
    """Whether a count is told of every place of a row: «по одному»."""
    first = part.quantity_tokens[0] if part.quantity_tokens is not None else 0
    return bool(reading.lexicon.set("distributive") & set(reading.words(first - 1, first)))


def _after_age(reading: Reading, end: int) -> int:
    """Return the token offset after an age: "a man, 61, in Pokrov", "of 53 in Pokrov", "aged 71 in Pokrov"."""
    words = reading.words(end, end + 3)
    if len(words) > 1 and words[0] in reading.lexicon.set("aged_before") and words[1].isdigit():
        return end + 2
    if words[:1] and words[0] in reading.lexicon.set("count_of") and words[1:2] and words[1].isdigit():
        return end + 2
    return end + 3 if len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit() else end


def counted_each(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Give a toll that its sentence goes on to divide evenly the count of each place: "four dead, two in each town"."""
    out = list(mentions)
    phrases = reading.lexicon.set("in_each")
    if not phrases or not mentions:
        return out
    for number in reading.numbers:
        behind = f" {' '.join(reading.words(number.end, number.end + _EACH_REACH))} "
        each = number.best is not None and any(behind.startswith(f" {phrase} ") for phrase in phrases)
        told = [at for at, m in enumerate(out) if m.quantity_tokens and m.quantity_tokens[1] <= number.first]
        if not each or not told or number.unit not in {None, "people"}:
            continue
        whole = out[told[-1]]
        total = whole.quantity.best if whole.quantity is not None else None
        if total is None or number.best is None or number.best >= total or total % number.best:
            continue
        out[told[-1]] = replace(
            whole,
            last=max(whole.last, number.end),
            quantity=number.quantity(reading.text, reading.tokens, "people"),
            quantity_tokens=(number.first, number.end),
        )
    return out


def carried_on_counts(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read "two in Izium" after "three were killed in Kharkiv": a count with a place takes the verb before it."""
    verbs = [m for m in mentions if m.status != "denied" and m.quantity is not None]
    if not verbs:
        return []
    out = []
    known = [n for n in left if n.best is not None or n.high is not None or n.vague]
    placed = [
        n
        for n in known
        if has_own_place(reading, n) or is_at_another_hour(reading, n.first) or _is_of_a_bracketed_row(reading, n)
    ]
    counted = [m.quantity_tokens[0] for m in verbs if m.quantity_tokens is not None]
    placed = [n for n in placed if not (_has_own_predicate(reading, n, counted) or _is_told_by_its_home(reading, n))]
    placed = [n for n in placed if not _follows_counted_things(reading, n, counted) and not _is_of_weapons(reading, n)]
    part = bool(placed) and reading.cue("part", placed[0].first)
    whole = None if part else _whole_of(reading, placed, verbs)
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


def _is_told_by_its_home(reading: Reading, number: Number) -> bool:
    """Whether a part of those told of is told only by where it lives: «12 раненых, из них шестеро — жители Сум»."""
    if not (_follows_part(reading, number.first) or reading.cue("part", number.first)):
        return False
    who = reading.lexicon.any_of("resident_plurals", "residents_told")
    at = number.end + bool(reading.lexicon.set("copulas").intersection(reading.words(number.end, number.end + 1)))
    noun = "" if number.noun is None else reading.row[number.noun]
    return noun in who or not who.isdisjoint(reading.words(at, at + 1))


def _is_of_a_bracketed_row(reading: Reading, number: Number) -> bool:
    """Whether a count stands alone in brackets behind its place, as another does: «раненые в А (7) и в Б (4)»."""
    ends = {last for _, last in reading.places}

    def bracketed(count: Number) -> bool:
        opens = count.first - 1 in ends and reading.words(count.first - 1, count.first) == ["("]
        return opens and reading.words(count.end, count.end + 1) == [")"] and count.unit in {None, "people"}

    return bracketed(number) and any(bracketed(n) for n in reading.numbers if n is not number)


def is_at_another_hour(reading: Reading, first: int) -> bool:
    """Return whether a count stands behind a part of the day and a dash: «днём ранен мужчина, вечером – две»."""
    first -= first > 0 and reading.row[first - 1] in reading.lexicon.set("adding")  # «вечером – ещё две»
    before = reading.row[max(first - _HOUR_REACH, 0) : first]
    told = len(before) == _HOUR_REACH and before[0] == "," and before[2] in {"–", "—"}
    return told and before[1] in reading.lexicon.set("day_parts")


def second_ones(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Return each "the second" of whom a word of his own tells: «один человек погиб, второй ранен».

    So each that counts on: «двоє загинули, третій зник безвісти», «троє обпеклися, четвертого врятувати не вдалося».
    """
    saved = reading.lexicon.table("next_values")  # in the case of whom somebody saves, «четвертого»
    nexts = reading.lexicon.set("next_ones").union(saved)
    ordinals = {**reading.lexicon.table("ordinal_values"), **saved}
    if not people or nexts.isdisjoint(reading.row):
        return []
    told, joints = {match.first for match in triggers}, reading.lexicon.set("links") | {"–", "—"}
    articled = bool(reading.lexicon.set("one_articles"))  # "another was hurt" is a count there
    out = []
    for at, word in enumerate(reading.row):
        before = [number.best for number in people if number.end <= at]
        counts_on = any(best == 1 or (best is not None and ordinals.get(word) == best + 1) for best in before)
        if word in nexts and counts_on and at + 1 in told and reading.row[at - 1] in joints and not articled:
            out.append(Number(at, at + 1, 1.0, 1.0, 1.0, unit="people"))
    return out


def next_ones(reading: Reading, known: Sequence[Number], mentions: Sequence[Mention]) -> list[Number]:
    """Return each "the second" told after one person: «один погиб в Лимане, второй — в Дробышево»."""
    nexts = reading.lexicon.set("next_ones")
    ones = [m.last for m in mentions if m.quantity is not None and m.quantity.best == 1]
    opened = {":", "–", "—"} if mentions else set()  # «загинули двоє: один — у Лимані, другий — у Торському»
    ones += [n.end for n in known if n.best == 1 and not opened.isdisjoint(reading.words(n.first - 1, n.first))]
    one = min(ones, default=None)
    if one is None or nexts.isdisjoint(reading.row) or any(n.other in {"drone", "missile"} for n in reading.numbers):
        return []  # «один дрон упал в Лимане, …, второй — в Торском»
    taken = {at for number in known for at in range(number.first, number.end)}
    return [
        Number(at, at + 1, 1.0, 1.0, 1.0, unit="people")
        for at, word in enumerate(reading.row)
        if at >= one and word in nexts and at not in taken and at not in reading.placed and _is_a_next_one(reading, at)
    ]


def _is_a_next_one(reading: Reading, at: int) -> bool:
    """Whether "third" is who comes third: "a third in C", where "the third in C this week" is an attack."""
    lexicon = reading.lexicon
    articles, ordinals = lexicon.set("one_articles"), lexicon.table("ordinal_values")
    return not articles or reading.row[at] not in ordinals or reading.row[at - 1] in articles


def _has_own_predicate(reading: Reading, number: Number, counted: Sequence[int]) -> bool:
    """Whether a count goes on to something else that happened: "… killing one, and 25,000 people in A lost power".

    That is what was cut off, or an auxiliary behind the count's place ("4,000 in A were left cold"); "a woman in A and
    a man in B were killed" is said of both. counted are where the counts stand whose verb is known.
    """
    if _is_in_a_clause_of_its_own(reading, number) or does_something_else(reading, number):
        return True
    stops = reading.lexicon.any_of("clause_breaks", "clause_words") | {",", ";", ":", ".", "—", "–"}
    last = next((at for at in range(number.end, len(reading.row)) if reading.row[at] in stops), len(reading.row))
    if any(number.end <= match.first < last for match in reading.matches("outage")):
        return True
    verbs = reading.lexicon.set("auxiliary_verbs")
    last = min([last, *(first for first in counted if first > number.end)])
    return any(number.end < end < last and reading.row[end] in verbs for _, end in reading.places)


def _is_in_a_clause_of_its_own(reading: Reading, number: Number) -> bool:
    """Whether a count is told of in a clause on somebody: «поранено лікаря, який врятував 200 людей у Ромнах».

    A pronoun leads into it, and what comes between has no word of harm, mark or "and". Behind "where" there is a verb.
    """
    row, lexicon = reading.row, reading.lexicon
    stops, who = lexicon.set("list_words") | _CLAUSE_MARKS, lexicon.any_of("who_words", "clause_relatives")
    where = lexicon.set("relative_forms") - who
    for at in range(number.first - 1, 0, -1):
        if row[at] in stops or any(match.first <= at < match.last for match in reading.matches("casualty")):
            return False
        if row[at] in who or (row[at] in where and row[at - 1] == ","):
            verbs = (is_finite(word, lexicon) for word in row[at + 1 : number.first])
            return at + 1 < number.first and (row[at] in who or any(verbs))
    return False


def _follows_counted_things(reading: Reading, number: Number, counted: Sequence[int]) -> bool:
    """Whether a bare count goes on about things: «поранено 4 людей, пошкоджено 5 будинків, у Ромнах — 2»."""
    before = next((n for n in reversed(reading.numbers) if n.first < number.first and n.unit is not None), None)
    if number.unit is not None or before is None or before.unit == "people" or not counted:
        return False
    harmed = any(m.last <= before.first for m in reading.matches("damage"))
    return harmed and before.first > max((at for at in counted if at < number.first), default=before.first)


def _is_of_weapons(reading: Reading, number: Number) -> bool:
    """Whether a count goes on about what was downed: "93 drones, 40 of them over A, where a man died".

    So does a bare one right behind a count of drones: «збито 5 дронів, у Шостці — три, двоє людей поранені».
    """
    over = reading.lexicon.any_of("overhead", "over_words")
    last = next((n for n in reversed(reading.numbers) if n.first < number.first), None)
    bare = (
        number.unit is None
        and number.noun is None
        and reading.row[number.first] not in reading.lexicon.set("collective")
    )
    part = is_part_link(reading, reading.words(number.last, number.last + _TWO))
    part = part or not over.isdisjoint(reading.words(number.end, number.end + 1))
    part = part or (bare and last is not None and last.other in {"drone", "missile"})
    fired = any(match.first < number.first for match in reading.matches("launch"))
    return part and fired and not any(match.first < number.first for match in reading.matches("casualty"))


def _whole_of(reading: Reading, parts: Sequence[Number], tolls: Sequence[Mention]) -> Mention | None:
    """Return the one toll before a row of counts that they add up to: "four dead and nine hurt: two in A, two in B"."""
    told = [part.best for part in parts if part.best is not None]
    if len(told) < _TWO or len(told) != len(parts):
        return None
    if not reading.lexicon.set("part_openers").isdisjoint(reading.words(parts[0].first - _TWO, parts[0].first)):
        return None  # "two killed and nine hurt, including a man in A and a boy in B" are of the nine
    before = [m for m in tolls if m.first < parts[0].first and m.quantity is not None]
    fitting = [m for m in before if m.quantity is not None and m.quantity.best == sum(told)]
    return fitting[0] if len(fitting) == 1 and len(before) >= _TWO else None


def _after_part(reading: Reading, at: int) -> int:
    """Return the token offset after "of them", «з них» at `at`; `at` itself where no such words stand."""
    return at + _TWO if " ".join(reading.words(at, at + _TWO)) in reading.lexicon.set("parts_of") else at


def _after_ages(reading: Reading, at: int) -> int:
    """Return the token offset behind ages: "two of them, 47 and 62, in X", and behind a dash."""
    end = reading.row.index(",", at + 1) if reading.words(at, at + 1) == [","] and "," in reading.row[at + 1 :] else at
    inside = reading.row[at + 1 : end]
    led = bool(inside) and (inside[0][0].isdigit() or inside[0] in reading.lexicon.set("aged_before"))
    if not led or len(inside) > _AGES:
        return at
    end += 1
    return end + (reading.words(end, end + 1) != [] and reading.row[end] in reading.lexicon.set("copulas"))


def _after_cause(reading: Reading, at: int) -> int:
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
    end = _after_part(reading, _after_age(reading, number.end))
    if end > number.end and _leads_to_a_place(reading, end):
        return True
    end += bool(reading.lexicon.set("distributive") & set(reading.words(end, end + 1)))  # "one each in A and B"
    end = _after_ages(reading, end)
    dashed = end + bool(reading.lexicon.set("copulas").intersection(reading.words(end, end + 1)))
    end = cause if (cause := _after_cause(reading, dashed)) > dashed else end
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
