"""Tell the places of those who speak by the build of the sentence, whatever the office is called.

Who is named with a place and speaks right behind it is heard from there: "the weather centre in Kyiv said",
«комітет у Мінську відповів», «Сили оборони півдня України повідомили». A resident is none: what he tells of is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo._cases import GENITIVE
from geo.mentions.lexicon import Lexicon
from geo.mentions.placed import Placed
from geo.mentions.roles.powers import Power
from geo.mentions.subjects import is_finite

_REACH = 6  # tokens of the noun phrase before a place
_STEP = 2  # tokens from the place to the verb: an adverb may stand between
_SPEECH = "speech.verb"
# Who is no office, and what does not speak: "a resident in Sumy said", "the strike in Sumy reported by the police".
_NOT_HEARD = (
    *("resident_words", "resident_plurals", "plain_persons", "family_singular", "counted_people", "generic_people"),
    *("first_persons", "attack_nouns", "harm_words", "weapons", "gathering", "plural_units"),
)
_NOWHERE_HEARD = tuple(
    kind for kind in _NOT_HEARD if kind not in {"plain_persons", "family_singular", "counted_people"}
)


def places_heard(placed: Placed, powers: Mapping[int, Power], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield the names whose noun phrase speaks, with the words that say so."""
    row = placed.row
    said = {m.first for m in lexicon.rules.find("speech", row, placed.openings) if m.rule.group == _SPEECH}
    for at, index in placed.places.items():
        window = range(at + 1, min(at + 1 + _STEP, len(row)))
        verb = next((v for v in window if v in said or row[v] in lexicon.set("answering")), None)
        if verb is None or any(not lexicon.fits("adverbs", word) for word in row[at + 1 : verb]):
            continue
        first = _speaker(placed, at, powers.get(index), lexicon)
        if first is not None:
            yield index, " ".join((*row[first:at], placed.names[index].text, row[verb]))


def _speaker(placed: Placed, at: int, power: Power | None, lexicon: Lexicon) -> int | None:
    """Return where the noun phrase begins that a place closes, "… in <place>" or "… of <place>"; None without one."""
    row, link = placed.row, at - 1
    links = lexicon.any_of("inside", "of_words")
    while link > 0 and row[link] not in links and row[link] in lexicon.any_of("plain_articles", "region_word"):
        link -= 1
    if link > 0 and row[link] in links:
        last = link - 1
    elif power is not None and power.cases & GENITIVE and at > 0:
        last = at - 1
    else:
        return None
    breaks = lexicon.any_of("prepositions", "clause_openers", "locatives") - lexicon.set("of_words")
    first = last + 1
    for step in range(last, max(last - _REACH, -1), -1):
        if not row[step][:1].isalpha() or row[step] in breaks or step in placed.places or is_finite(row[step], lexicon):
            break
        first = step
    words = row[first : last + 1]
    far = power is not None and not power.at_war  # no blow falls in London: a trader there is no one it fell on
    if not words or not lexicon.any_of(*(_NOT_HEARD if not far else _NOWHERE_HEARD)).isdisjoint(words):
        return None
    led = row[first - 1] if first else ""
    if led[:1].isdigit() or led in breaks - lexicon.set("with_an_office"):
        return None  # "a chain with 60 shops in Leeds said", «на вівторок у Сумах повідомили»
    return None if all(lexicon.fits("adverbs", word) for word in words) else first
