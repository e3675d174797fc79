"""Somebody whom no list of trades knows, by the place of his words: the subject of a clause that tells his wounds.

"The boatswain, a Greek citizen, was treated for burns", «Кочегар котельні обпік руки», «бляхаря з опіками довезли до
лікарні». The phrase opens a clause; between its head and the verb stands nothing, or what only tells more of him: an
aside between commas, whose he is, a clause on him. Burns, broken legs and beds in hospital are a person's alone, so
that any word for no known thing is one; who is only said to be hurt or killed is one where the word looks like a trade.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.persons import aged_words, is_described, may_be_a_person, one_at
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_REACH = 20  # tokens from the phrase to the verb
_PHRASE = 4  # words before the head
_ASIDE = 11  # tokens between two commas
_ATTRIBUTES = 7  # tokens that tell whose somebody is, or what he did
_COMMAS = 3  # those of an aside with one inside
_LEAST = 3  # letters of a word for somebody
_BEFORE_VERB = 3  # auxiliaries and adverbs
_OF_WHAT = 3  # tokens
_MARKS = frozenset(',;:—–-(«“"')
_DASHES = frozenset("—–-")


def open_subject(reading: Reading, match: Match, named: Sequence[Number]) -> Number | None:
    """Return the one person a verb of harm speaks of, whatever the word for him, or None."""
    if match.rule.get("measure") not in {"killed", "injured"}:
        return None
    if match.rule.get("counts") not in {"before", "either", "open"}:
        return None
    articled = bool(reading.lexicon.set("person_determiners"))
    verb = _before_helpers(reading, match.first)
    if not articled and (one := _whom_a_clause_tells_of(reading, match, verb)) is not None:
        return one
    for first in range(verb - 1, max(verb - _REACH, -1), -1):
        if not _opens(reading, first):
            continue
        head = _articled_head(reading, first, verb) if articled else _bare_head(reading, first, verb)
        if head is None or not _is_filled(reading, head + 1, verb, match):
            continue
        if any(m is not match and m.first < verb and m.last > head for m in reading.matches("casualty")):
            return None
        if match.rule.get("whose") and reading.row[first] not in reading.lexicon.set("possessive_determiners"):
            return None  # «дівчинка у важкому стані» may be one of those told before
        known = [n for n in named if n.first <= head and n.end > first and n.best is not None]
        if known:
            return known[0] if len(known) == 1 and known[0].best == 1 and known[0].end - 1 == head else None
        return replace(one_at(head), first=first) if _is_somebody(reading, first, head, match) else None
    return None


def _before_helpers(reading: Reading, at: int) -> int:
    """Return where the words right before a verb that go with it begin: "has also been", «також»."""
    lexicon = reading.lexicon
    forms = lexicon.any_of("auxiliaries", "predicate_adverbs", "adverbs")
    low = at - _BEFORE_VERB
    while at > max(low, 0) and (reading.row[at - 1] in forms or lexicon.ends(reading.row[at - 1], "adverb_ends")):
        at -= 1
    return at


def _goes_on(reading: Reading, match: Match) -> bool:
    """Whether a verb right behind a comma has its subject before it: «устиг вистрибнути, має опіки»."""
    return is_finite(reading.row[match.first], reading.lexicon)


def _opens(reading: Reading, first: int) -> bool:
    """Whether a clause may open at an offset: after a mark, "and", a place or a day, or a word that opens one."""
    if first == 0 or reading.row[first - 1] in _MARKS or first - 1 in reading.placed:
        return True
    lexicon, before = reading.lexicon, reading.row[first - 1]
    if before in lexicon.any_of("and_words", "clause_words", "clause_openers", "coordinators", "adverbs"):
        return True
    return any(match.last == first for section in ("dates", "speech") for match in reading.matches(section))


def _articled_head(reading: Reading, first: int, verb: int) -> int | None:
    """Return the last word of a noun phrase that an article or a possessive opens."""
    lexicon, row = reading.lexicon, reading.row
    if row[first] not in lexicon.any_of("person_determiners", "definite_articles"):
        return None
    at = first + 1
    while at < verb and at - first <= _PHRASE and (row[at][0].isalpha() or row[at] in {"-", "'s"}):
        if row[at] in lexicon.any_of("function", "prepositions", "who_words") or at in reading.placed:
            break
        at += 1
    head = at - 1
    if head <= first or reading.tokens[head].capital or len(row[head]) < _LEAST:
        return None
    several = lexicon.ends(row[head], "ends_of_a_plural") and not lexicon.ends(row[head], "no_plural_ends")
    return None if several else head  # "the women", "the boys"


def _bare_head(reading: Reading, first: int, verb: int) -> int | None:
    """Return the noun of a phrase in a language without articles, behind adjectives and an age."""
    at = first
    while at < verb - 1 and at - first < _PHRASE and is_described(reading, at):
        at += 1
    lexicon, word = reading.lexicon, reading.row[at]
    if len(word) < _LEAST or not may_be_a_person(reading, at) or (at > 0 and reading.tokens[at].capital):
        return None
    if word in lexicon.any_of(
        "adverbs", "auxiliaries", "prepositions", "numerals", "both_words", "body_parts", "wounds"
    ):
        return None
    known = word in lexicon.set("family_singular")
    return at if known or not lexicon.ends(word, "ends_of_several", "ends_of_no_person") else None


def tells_more_of_them(reading: Reading, first: int, verb: int) -> bool:
    """Return whether words up to a verb only tell more of several named before: "two plumbers from the crew were"."""
    lexicon, row, verb = reading.lexicon, reading.row, _before_helpers(reading, verb)
    gap = row[first:verb]
    if not gap or len(gap) > _ASIDE or not lexicon.ends(row[first - 1], "ends_of_a_plural"):
        return False
    if gap[0] == ",":
        return len(gap) > 2 and gap[-1] == "," and gap.count(",") == 2
    led = gap[0] in lexicon.any_of("prepositions", "who_words")
    return led and len(gap) <= _ATTRIBUTES and all(word[0].isalnum() for word in gap)


def _is_filled(reading: Reading, first: int, verb: int, match: Match) -> bool:
    """Whether nothing stands between somebody and the verb but words that tell more of him."""
    row, lexicon = reading.row, reading.lexicon
    gap = row[first:verb]
    if not gap:
        return True
    if len(gap) == 1 and not gap[0][0].isalnum():
        return gap[0] in _DASHES
    if gap[-1] == "," and gap.count(",") > 1 and len(gap) <= _ASIDE:
        at = gap.index(",")
        if gap.count(",") > _COMMAS:
            return False
        gap = gap[:at]  # what stands between commas is an aside: "the cook of one of the ships, a Turk,"
    if not gap:
        return True
    if first in aged_words(reading) or any(
        n.other == "age" and n.first == first and n.last == verb for n in reading.numbers
    ):
        return True
    if len(gap) > _ATTRIBUTES:
        return False
    if lexicon.set("person_determiners"):
        return gap[0] in lexicon.any_of("prepositions", "who_words") and all(w[0].isalnum() for w in gap)
    if is_finite(gap[0], lexicon):
        return gap[-1] == "," and all(w[0].isalnum() for w in gap[:-1]) and _goes_on(reading, match)
    if gap[-1] in _DASHES:
        gap = gap[:-1]
    small = lexicon.any_of("clause_words", "clause_openers") - lexicon.set("prepositions")
    return all(w[0].isalnum() and w not in small and not (w[0].isalpha() and is_finite(w, lexicon)) for w in gap)


def _is_somebody(reading: Reading, first: int, head: int, match: Match) -> bool:
    """Whether a phrase is of a person: a known one, or whatever no list knows whose wounds are told."""
    lexicon, word = reading.lexicon, reading.row[head]
    if word in lexicon.any_of("hurt_people", "casualty_nouns", "no_person", "anybody", "tolled", "harmed_people"):
        return False
    if any(word in lexicon.table(name) for name in ("noncounts", "targets", "weapons", "kind_before", "units")):
        return lexicon.table("units").get(word) == "people"
    aged = any(n.other == "age" and first <= n.first <= head + 2 for n in reading.numbers)
    if word in lexicon.set("family_singular") or aged:
        return True
    if _tells_wounds(reading, match):
        return True
    hurt = not lexicon.set("harms_people").isdisjoint(reading.row[match.first : match.last])
    return hurt and bool(match.rule.get("persons")) and lexicon.ends(word, "ends_of_a_trade")


def _tells_wounds(reading: Reading, match: Match) -> bool:
    """Whether a match names wounds, a part of the body, or where people are treated."""
    lexicon, last = reading.lexicon, match.last
    if reading.row[last - 1] in lexicon.set("prepositions"):
        last += _OF_WHAT  # "was treated for second-degree burns"
    told = reading.row[match.first : last]
    if not lexicon.set("hurts_of_things").isdisjoint(told):
        return False  # «зазнав ушкоджень» may be said of anything
    return not lexicon.any_of("wounds", "with_wounds", "wound_words", "body_parts", "sickbeds", "cut_by").isdisjoint(
        told
    )


def _whom_a_clause_tells_of(reading: Reading, match: Match, verb: int) -> Number | None:
    """Return the person whose wounds a relative clause tells: «про 53-річного двірника, який отримав контузію»."""
    row, lexicon = reading.row, reading.lexicon
    if (
        verb < 3
        or row[verb - 2] != ","
        or row[verb - 1] not in lexicon.set("who_one")
        or not _tells_wounds(reading, match)
    ):
        return None
    head = verb - 3
    if not may_be_a_person(reading, head) or is_described(reading, head) or reading.tokens[head].capital:
        return None
    first = head
    while first > 0 and head - first < _PHRASE and is_described(reading, first - 1):
        first -= 1
    return replace(one_at(head), first=first)
