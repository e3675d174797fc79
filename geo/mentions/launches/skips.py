"""Tell which numbers beside launches count none: what got through, went off the radar, is a kind of those fired."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.launches.single import MEASURES
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.model import Mention

_PART_WORDS = 2  # "of them", «з них»
_DASHES = frozenset({"–", "—", "-"})
_OWN_VERB_REACH = 3  # "were", "have been", "of them"
_JAMMED_REACH = 8  # tokens: "had been lost to Ukrainian electronic jamming"
_KIND_REACH = 3  # tokens: a dash and a quotation mark
_SHARE_OPENS = 2  # tokens before "of them": a number
_LANDED_REACH = 4
_ROW_WORDS = 3  # tokens: "ballistic missiles"
_CLAUSE_ENDS = frozenset({",", ";", ":", ".", "–", "—", "("})


def is_shared_out(reading: Reading, number: Number) -> bool:
    """Return whether a count is a whole, a share of which is told in words: "more than half of about 50 Shaheds"."""
    lexicon = reading.lexicon
    opens = next(
        (
            at
            for at in range(number.first - 1, max(number.first - _SHARE_OPENS - 2, -1), -1)
            if reading.row[at] in lexicon.set("whole_openers")
        ),
        0,
    )
    return opens > 0 and reading.row[opens - 1] in lexicon.any_of("fractions", "most_words")


def strikes_itself(reading: Reading, number: Number, match: Match) -> bool:
    """Return whether what is counted is who attacks: «один БПЛА атаковал подстанцию» is a strike, no launch."""
    assails = number.best == 1 and not reading.lexicon.set("assailing").isdisjoint(
        reading.row[match.first : match.last]
    )
    return assails and number.end <= match.first and "," not in reading.row[number.end : match.first]


def counts_both(reading: Reading, number: Number) -> bool:
    """Return whether one number counts two weapons together: "367 drones and missiles"."""
    after = reading.words(number.end, number.end + 2)
    joints, arms = reading.lexicon.set("launch_joints"), reading.lexicon.set("launch_arms")
    both = len(after) > 1 and after[0] in joints and after[1] in arms
    return both and reading.lexicon.table("noncounts").get(after[1]) != number.other  # "81 Shaheds and decoy drones"


def is_part_of_fired(reading: Reading, number: Number, mentions: Sequence[Mention], down: Match | None) -> bool:
    """Return whether a count tells what kind some of those fired were: "138 drones, of which about 90 were Shaheds".

    Beside a verb of bringing down only words that lead to kinds tell it: "all 14 drones, including 13 Shaheds, fell".
    """
    whole = mentions[-1] if mentions else None
    if whole is None or whole.quantity is None or (whole.quantity.best or 0) < (number.best or 0):
        return False
    among = reading.says("kinds_among", number.first - 2, number.first)
    same = number.other is not None and MEASURES.get(number.other) == whole.measure
    own_sky = not reading.lexicon.set("over_words").isdisjoint(reading.words(number.end, number.end + 1))
    among = among or (same and reading.says("kinds_including", number.first - 1, number.first))
    among = among and not own_sky  # "251 over 14 regions, among them 62 over the X region"
    if not among and (down is not None or whole.status != "reported"):
        return False
    links = range(whole.last, number.first)
    parts = among or any(reading.says("parts_of", at, at + 2) for at in links) or _tells_kind_behind(reading, number)
    joints = reading.lexicon.set("and_words") | {","}
    return parts and not joints.isdisjoint(reading.words(whole.last, number.first))


def _tells_kind_behind(reading: Reading, number: Number) -> bool:
    """Whether "of them" and a kind stand behind a count: «142 дрони, близько 90 із них – «шахеди»»."""
    end = next((at + 2 for at in (number.end, number.last) if reading.says("parts_of", at, at + 2)), None)
    kind = () if end is None else range(end, min(end + _KIND_REACH, len(reading.row)))
    return any(names_weapon(reading, at) for at in kind)


def is_kind_of_those_before(reading: Reading, number: Number, before: Mention | None) -> bool:
    """Return whether a sentence tells but the kind of some counted before it: "Six of the missiles were Kinzhals"."""
    if before is None or before.quantity is None or (before.quantity.best or 0) < (number.best or 0):
        return False
    lexicon = reading.lexicon
    articles, arms = lexicon.set("definite_articles"), lexicon.any_of("weapons")
    taken_up = (
        not lexicon.set("count_of").isdisjoint(reading.words(number.last, number.last + 1))
        and not articles.isdisjoint(reading.words(number.last + 1, number.last + 2))
        and not arms.isdisjoint(reading.words(number.last + 2, number.last + 3))
    )
    behind = range(number.last + 3, min(number.last + 3 + _KIND_REACH, len(reading.row)))
    return _tells_kind_behind(reading, number) or (taken_up and any(names_weapon(reading, at) for at in behind))


def has_landed(reading: Reading, number: Number) -> bool:
    """Return whether a number counts what got through or fell: neither those fired nor those brought down."""
    landed = reading.lexicon.set("landed_before")
    low = max(number.first - _LANDED_REACH, 0)
    if any(token.text in landed for token in reading.tokens[low : number.first]):
        return True
    ahead = next((n for n in reversed(reading.numbers) if n.end == number.first - 1 and n.other in MEASURES), None)
    if ahead is not None and reading.row[number.first - 1] in reading.lexicon.set("and_words"):
        return has_landed(reading, ahead)  # «попадание двух ракет и 12 дронов»
    if (listed := _listed_before(reading, number)) is not None:
        return has_landed(reading, listed)
    if reading.says("parts_of", number.end, number.end + _PART_WORDS):
        behind = reading.words(number.end + _PART_WORDS, number.end + 2 * _PART_WORDS)
        behind = behind[1:] if behind and behind[0] in reading.lexicon.set("auxiliary_verbs") else behind[:1]
        return not reading.lexicon.set("arrived").isdisjoint(behind)  # "12 of them had hit seven locations"
    hit, by = (*reading.words(number.first - 2, number.first), "", "")[:2]  # "hits by 26 drones were recorded"
    return hit in reading.lexicon.set("hit_nouns") and by in reading.lexicon.set("agent_prepositions")


def _listed_before(reading: Reading, number: Number) -> Number | None:
    """Return the count before one in a row of hits: «попадание двух ракет, одной авиационной и 15 БпЛА»."""
    row, lexicon = reading.row, reading.lexicon
    ahead = next((n for n in reversed(reading.numbers) if n.last <= number.first - 1), None)
    if ahead is None or ahead.unit is not None or row[number.first - 1] not in lexicon.set("and_words") | {","}:
        return None
    between = row[ahead.last : number.first - 1]
    short = len(between) <= _ROW_WORDS and "," not in between
    bare = ahead.other in MEASURES or len(between) == 1
    return ahead if short and bare and lexicon.set("downed").isdisjoint(between) else None


def _is_told_apart(reading: Reading, low: int, high: int) -> bool:
    """Whether a number or a verb of bringing down stands between a count and a verb: of others it is told."""
    counted = any(low <= other.first < high for other in reading.numbers)
    return counted or not reading.lexicon.any_of("downed", "list_words").isdisjoint(reading.words(low, high))


def _got_through(reading: Reading, number: Number) -> bool:
    """Whether what is counted, alone or in a list of two, is the subject of a verb of hitting."""
    arrived = reading.lexicon.set("arrived")
    following = reading.words(number.end, number.end + 6)
    if number.other not in MEASURES:
        return False
    downed = reading.lexicon.set("shot_down")  # "18 Shaheds got shot down"
    # «два аппарата самолётного типа упали», "two Shahed-type drones hit": the first verb of its clause
    clause = following[: next((at for at, word in enumerate(following) if word in _CLAUSE_ENDS), len(following))]
    verb = next((at for at, word in enumerate(clause) if word in arrived | downed), None)
    if verb is not None and clause[verb] in arrived and not _is_told_apart(reading, number.end, number.end + verb):
        return downed.isdisjoint(following[verb + 1 : verb + 2])
    after = next((n for n in reading.numbers if n.first > number.first and n.other in MEASURES), None)
    listed = after is not None and set(reading.words(number.end, after.first)) <= reading.lexicon.set("list_words")
    return (
        after is not None
        and listed
        and reading.words(after.end, after.end + 1)[:1] != []
        and (reading.words(after.end, after.end + 1)[0] in arrived)
        and downed.isdisjoint(reading.words(after.end + 1, after.end + 2))
    )


def _is_lost(reading: Reading, number: Number) -> bool:
    """Whether a count is of drones that went off the radar: "eight were locationally lost", not "lost to jamming"."""
    after = reading.words(number.end, number.end + _OWN_VERB_REACH + 1)
    if not reading.lexicon.set("jamming_words").isdisjoint(reading.words(number.end, number.end + _JAMMED_REACH)):
        return False
    forms = reading.lexicon.any_of("auxiliaries", "function")
    lost = next((at for at, word in enumerate(after) if word in reading.lexicon.set("lost_words")), None)
    return lost is not None and bool(forms & set(after[:lost]))


def is_passed_over(reading: Reading, number: Number) -> bool:
    """Return whether a number counts what struck or was lost, not what was launched or downed, or is a name's."""
    passed = _got_through(reading, number) or _is_lost(reading, number) or _is_of_a_name(reading, number)
    passed = passed or _is_told_line_by_line(reading, number)
    share = not reading.lexicon.any_of("fractions").isdisjoint(reading.words(number.first, number.end))
    return passed or share or is_excepted(reading, number) or _has_a_hit(reading, number)


def _is_told_line_by_line(reading: Reading, number: Number) -> bool:
    """Whether a count is of targets of any kind, and a colon leads to the lines that tell the kinds."""
    counted = reading.lexicon.set("air_targets").isdisjoint(reading.words(number.last, number.last + _ROW_WORDS))
    return reading.row[-1] == ":" and not counted


def is_excepted(reading: Reading, number: Number) -> bool:
    """Return whether a count is of those that got through: "all but one of the missiles" were shot down."""
    return reading.says("all_but", number.first - 2, number.first)


def _has_a_hit(reading: Reading, number: Number) -> bool:
    """Whether a bare count of a list is the subject of a hit: «две сбили, одна упала на дом, ещё одна – в поле»."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    if not reading.lexicon.set("jamming_words").isdisjoint(reading.words(number.end, number.end + _JAMMED_REACH)):
        return False  # "12 fell victim to electronic warfare"
    after = reading.words(number.last, number.last + 2)
    if not after or number.last < 2:
        return False
    if after[0] in reading.lexicon.any_of("harm", "fell"):
        over = after[0] in reading.lexicon.set("downed") and after[-1] in reading.lexicon.set("over_words")
        return not over  # «ещё три уничтожили над Полтавской областью»
    if after[0] in reading.lexicon.set("arrived"):
        return True  # «сбили 80 дронов, ещё 14 достигли целей»
    hitting = reading.lexicon.any_of("harm", "fell") - reading.lexicon.set("downed")
    hit = not hitting.isdisjoint(reading.row[: number.first])
    where = reading.lexicon.set("locatives") - reading.lexicon.set("over_words")
    return hit and after[0] in _DASHES and after[-1] in where


def _is_of_a_name(reading: Reading, number: Number) -> bool:
    """Whether figures are the end of a name ("Tu-22M3"): no space parts them from the letters before."""
    before = reading.tokens[number.first - 1] if number.first else None
    return before is not None and before.is_word and before.end == reading.tokens[number.first].start
