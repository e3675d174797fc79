"""Find words that stand for a place named before: "the capital", "the city", "the regional centre".

Which words do is in the lexicon (`references`), each with the kind of place it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.vicinity import directions_told

_TO_HEAD = 4  # tokens: «глава временной администрации региона»
_DASHES = frozenset({"—", "–", "-"})
_UNIT_KINDS = frozenset({"district", "hromada", "region"})
_SUBSCRIBERS = frozenset({"people", "customers", "families", "households"})
_OF_TWO = frozenset({"former", "latter"})
_THING_ENDS = frozenset({",", ";", ".", ":", "and", "(", "–", "—"})
_SECTIONS = ("strike", "casualty", "outage", "damage")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: its token span, the kind of place meant, its words, and where in its country that place lies.

    directions are keys of `geo.shapes.COMPASS`: "the eastern city" has ("e",). within says that the name of a unit
    stands behind it, in which the place meant has to lie: «населений пункт Ізюмського району».
    """

    sentence: int
    first: int
    last: int
    kind: str
    words: str
    of_head: bool = False
    directions: tuple[str, ...] = ()
    within: bool = False


def find_references(reading: Reading) -> list[Reference]:
    """Return the references of a sentence; offices ("the city council") and "the city of X" are none."""
    tokens = reading.tokens
    return [
        Reference(
            reading.index,
            match.first,
            match.last,
            str(match.rule.get("kind")),
            reading.text[tokens[match.first].start : tokens[match.last - 1].end],
            _is_of_head(reading, match),
            _directions(reading, match),
            within=bool(match.rule.get("within")) and match.last in reading.placed,
        )
        for match in reading.matches("references")
        if _stands_alone(reading, match)
    ]


def _directions(reading: Reading, match: Match) -> tuple[str, ...]:
    """Return where the place meant lies, as its words or an adjective before them say: "the southern city"."""
    before = set(reading.words(match.first - 1, match.first)) - reading.lexicon.set("directions_nouns")
    words = reading.words(match.first, match.last)
    return (*directions_told(before, reading.lexicon), *directions_told(words, reading.lexicon))


def _is_of_head(reading: Reading, match: Match) -> bool:
    """Whether it only says whose head somebody is: "the head of the region", «глава региона», "its mayor"."""
    if match.rule.get("of") or match.rule.get("head") or _is_of_a_council(reading, match):
        return True
    before = reading.words(match.first - 2, match.first)
    heads, of_words = reading.lexicon.any_of("head_of", "offices_of_lands"), reading.lexicon.set("of_words")
    joints = of_words | reading.lexicon.set("head_joints")  # "the military administration for the region"
    if not of_words:  # the case says it: «глава региона», «глава временной администрации региона»
        ends, at = tuple(reading.lexicon.set("adjective_endings")), match.first - 1
        while at > max(match.first - _TO_HEAD, 0) and (reading.row[at] in joints or reading.row[at].endswith(ends)):
            at -= 1
        return not heads.isdisjoint(reading.row[max(at, 0) : match.first])
    return len(before) > 1 and before[0] in heads and before[1] in joints


def _stands_alone(reading: Reading, match: Match) -> bool:
    """Whether neither a name nor an office goes with the words: "the city of X", "місто X", "the city's mayor"."""
    lexicon = reading.lexicon
    before = reading.words(match.first - 1, match.first)
    if any(word in lexicon.set("excepting") or lexicon.fits("other_ones", word) for word in before):
        return False  # "Kyiv region, without the capital: 3,170", «в сусідній області»
    if any(number.last == match.first and number.noun == match.first for number in reading.numbers):
        return False  # «23 села» are counted
    if match.rule.get("kind") == "nothing" or (match.rule.get("kind") in _OF_TWO and _describes(reading, match)):
        return False  # "Izium, the largest town in the district", "the former village hall"
    if match.rule.get("of"):  # "its mayor": who heads a place, nothing else that is its
        return not set(reading.words(match.last, match.last + 1)).isdisjoint(reading.lexicon.set(match.rule.get("of")))
    named = {at for first, last in reading.places for at in range(first, last)}
    if match.rule.get("head"):  # «мер» alone is that of the city told of, «харківський мер», «мер Ізюма» are not
        described = "".join(reading.words(match.first - 1, match.first)).endswith(
            tuple(lexicon.set("adjective_endings"))
        )
        return not described and match.last not in named and match.last + 1 not in named
    if named & set(range(match.first, match.last)):
        return False
    if match.rule.get("kind") in _UNIT_KINDS and (match.first - 1 in named or _only_ranks(reading, match)):
        return False  # «в Заречном районе»: the word of the unit named before it
    counted = any(number.first == match.last for number in reading.numbers)
    paired = sum(bool(other.rule.get("row")) for other in reading.matches("references")) > 1
    if match.rule.get("row") and not (counted or paired or set(reading.words(match.last, match.last + 1)) & _DASHES):
        return False  # «в первом — 31 тысяча, во втором — 17 тысяч»
    owned = match.last + (reading.words(match.last, match.last + 1) in [[word] for word in lexicon.set("of_words")])
    if match.last in named or owned in named:  # "the capital of Ukraine", «столиця України»
        return str(match.rule.get("kind")).startswith("capital") or bool(match.rule.get("within"))
    after = reading.words(match.last, match.last + 2)
    if after[:1] and after[0] in lexicon.set("possessives"):
        del after[0]
    if not after:
        return True
    if match.rule.get("alone") and after[0][0].isalnum():
        return _stands_for_a_unit(reading, match, after[0])
    return after[0] not in lexicon.any_of("office", "of_words") or _is_of_a_council(reading, match)


def _only_ranks(reading: Reading, match: Match) -> bool:
    """Whether a unit only tells the rank of a thing whose own place is named: "in Lutsk, the district's only hospital".

    The place stands before it, led to by a preposition, or right behind the thing: "the region's largest market in A".
    """
    lexicon = reading.lexicon
    behind = reading.words(match.last, match.last + 2)
    ranked = (
        behind[:1]
        and behind[0] in lexicon.set("possessives")
        and behind[1:]
        and behind[1] in lexicon.set("ranks_among")
    )
    return bool(ranked) and any(
        first > 0
        and reading.row[first - 1] in lexicon.set("locatives")
        and (first < match.first or not any(word in _THING_ENDS for word in reading.words(match.last, first)))
        for first, _ in reading.places
    )


def _describes(reading: Reading, match: Match) -> bool:
    """Whether a word goes with a noun behind it, where it is followed by no verb, small word or mark."""
    lexicon, after = reading.lexicon, "".join(reading.words(match.last, match.last + 1))
    small = lexicon.any_of("function", "prepositions", "auxiliaries", "adverbs", "numerals")
    if not after[:1].isalpha() or after in small:
        return False
    tells = any(m.first == match.last for section in _SECTIONS for m in reading.matches(section))
    return not tells and not lexicon.ends(after, "past_ends")


def _stands_for_a_unit(reading: Reading, match: Match, after: str) -> bool:
    """Whether a unit's word is meant by what follows it.

    «У районі вокзалу» is no raion; «у районі без світла», «у районі знеструмлено 14 сіл», «по району п'ятеро
    поранених» is, «у районі 5 хат» is where they stand.
    """
    lexicon = reading.lexicon
    over = lexicon.any_of("blow_prepositions", "over_words").intersection(reading.words(match.first - 1, match.first))
    units = [number.unit for number in reading.numbers if number.first == match.last]
    if units and (over or units[0] in _SUBSCRIBERS):
        return True
    joins = lexicon.any_of("prepositions", "clause_words", "list_words", "stays")
    return after in joins or any(m.first == match.last for section in _SECTIONS for m in reading.matches(section))


def _is_of_a_council(reading: Reading, match: Match) -> bool:
    """Whether the words name the office of the town spoken of: "the city administration told residents that …"."""
    return not reading.lexicon.set("councils").isdisjoint(reading.words(match.last, match.last + 1))
