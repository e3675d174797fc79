"""Parts and wholes of a toll: a count told of a place or a person beside the one it belongs to.

A whole that is told one by one gives way to its parts ("six: three in A, two in B and one in C"), a whole told
elsewhere is left out ("three of the five dead"), and a count with a place of its own takes the verb before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.casualties.treated import TREATED
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_TWO = 2
_THING_AND_LEAD = 2  # tokens: "bus with"
_ASIDE = 4  # words: "of them seriously"


def is_share(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count is a part told beside its whole: "16 more, four of them children", "a boy was among those"."""
    lexicon = reading.lexicon
    if _is_whole_of_those_who_died(reading, number, people):
        return True
    if _is_told_in_passing(reading, number, people):
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


def _is_told_in_passing(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether commas hold a bare smaller count right behind a whole: "twelve people, two seriously, were wounded"."""
    if number.noun is not None or reading.words(number.first - 1, number.first) != [","]:
        return False
    whole = next((n for n in people if n.end == number.first - 1), None)
    end = next((at for at in range(number.last, number.last + _ASIDE + 1) if reading.words(at, at + 1) == [","]), None)
    if whole is None or end is None or whole.best is None or number.best is None or number.best >= whole.best:
        return False
    told = reading.matches("casualty")
    aside = all(m.last <= whole.last or m.first > end for m in told) and any(m.first == end + 1 for m in told)
    return aside and end > number.last and bool(reading.lexicon.set("articles"))


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
    """Leave out of how many some were killed or hurt: «з десяти пасажирів поранено шістьох».

    And those in what was hit: "a bus with 30 passengers", "a school for 600 pupils", "a queue of 50 people".
    """
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

    return [number for number in people if not (is_whole(number) or _is_in_what_was_hit(reading, number, people))]


def _is_in_what_was_hit(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether people are counted who were in a thing, where a verb of harm behind has a count of its own."""
    lexicon, row = reading.lexicon, reading.row
    if number.first < _THING_AND_LEAD or row[number.first - 1] not in lexicon.set("room_leads"):
        return False
    if row[number.first - 2] not in lexicon.any_of("targets", "gatherings"):
        return False
    verb = next((m for m in reading.matches("casualty") if m.first >= number.last), None)
    if verb is None or verb.first < number.end or lexicon.set("auxiliaries").issuperset(row[number.end : verb.first]):
        return False  # "a group of five people were wounded"
    some = any(n.first == verb.last and n.other is None for n in reading.numbers)  # "killed three of them"
    return some or any(n.first >= number.end and n.noun != number.noun for n in people)


def is_aboard(reading: Reading, number: Number) -> bool:
    """Whether a count is of those with whom a thing was hit: «попал в автобус с 12 пассажирами, ранен водитель»."""
    at = number.first - 1
    led = at > 0 and reading.row[at] in reading.lexicon.any_of("with_words", "together_with")
    return led and reading.row[at - 1] in reading.lexicon.table("targets")


def is_a_part_behind_a_dash(reading: Reading, whole: Number, part: Number) -> bool:
    """Whether a comma alone parts a bare count, with a dash behind it, from a whole told without a place.

    «Ранены пятеро, трое – в Купянске»; not «В Изюме ранены пятеро, трое – в Купянске».
    """
    dashed = reading.row[part.end : part.end + 1] != [] and reading.row[part.end] in reading.lexicon.set("copulas")
    placed = any(first < part.first for first, _ in reading.places)
    return dashed and not placed and reading.words(whole.end, part.first) == [","]


def is_a_next_one(reading: Reading, at: int) -> bool:
    """Whether "third" is who comes third: "a third in C", where "the third in C this week" is an attack."""
    lexicon = reading.lexicon
    articles, ordinals = lexicon.set("one_articles"), lexicon.table("ordinal_values")
    return not articles or reading.row[at] not in ordinals or reading.row[at - 1] in articles
