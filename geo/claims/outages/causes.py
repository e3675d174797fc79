"""The blow that a row of outages gives as the cause of them all: it fell at none of the towns cut off, or nobody says.

"After a strike on a substation, 5,400 subscribers in A and 2,100 in B lost power" tells of no strike on A or B.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Discourse
from geo.claims.grounds import NEXT_REACH, OF_THE_GRID, SAME_SENTENCE, Attached, place_id
from geo.interfaces import WordLists
from geo.model import Sentence

_QUOTES = frozenset({"«", "»", "“", "”", '"'})
_CAUSE_WORDS = 4  # tokens: "after a massive strike"


def without_causes(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Leave unplaced the strike that a row of outages, each with its place, gives as the cause of them all."""
    sentences, lexicon = discourse.sentences, discourse.lexicon
    outages: dict[int, list[Attached]] = {}
    for item in attached:
        if item.mention.kind == "outage":
            outages.setdefault(item.mention.sentence, []).append(item)

    def is_cause(item: Attached) -> bool:
        beside = outages.get(item.mention.sentence, ())
        grounds = {place_id(spot) for other in beside for spot in other.spots}
        rows = {tuple(place_id(spot) for spot in other.spots) for other in beside}
        if item.mention.kind not in {"strike", "damage"} or not {place_id(s) for s in item.spots} <= grounds:
            return False
        if _is_aimed_at_it(item, sentences, lexicon):
            return False
        first = min((spot.first for spot in item.spots), default=0)
        led = any(item.mention.last <= other.mention.first < first for other in beside)
        if len(item.spots) > 1 and _opens_as_cause(item, sentences, lexicon, led=led):
            return True  # "After a strike on a pumping station, A, B and C have no water"
        if len(rows) < NEXT_REACH:
            return False
        words = sentences[item.mention.sentence].words
        firsts = [spot.first for other in beside for spot in other.spots if spot.sentence == item.mention.sentence]
        cause = not lexicon.set("opening_causes").isdisjoint(
            words[max(item.mention.first - _CAUSE_WORDS, 0) : item.mention.first]
        )
        if cause and firsts and (max(firsts) < item.mention.first or item.mention.last <= min(firsts)):
            return True  # "cut in A for 5,400 and in B for 2,100 after a strike on a substation"
        if item.mention.kind == "damage":
            return False
        where = lexicon.set("where_words")
        if any(s.last < item.mention.first and words[s.last] == "," and words[s.last + 1] in where for s in item.spots):
            return False  # "outages in A, where a drone hit a substation, and in B"
        between = any(item.mention.last <= o.mention.first < s.first for o in beside for s in item.spots)
        return item.reason == SAME_SENTENCE or between

    return [
        Attached(mention=item.mention, spots=(), reason=OF_THE_GRID) if is_cause(item) else item for item in attached
    ]


def _is_aimed_at_it(item: Attached, sentences: Sequence[Sentence], lexicon: WordLists) -> bool:
    """Whether a blow says itself on what place it fell: "after an attack on the Sumy region 900 homes are dark".

    Also near what place the thing was that it hit: «после попадания в энергообъект под Чугуевом».
    """
    words, last = sentences[item.mention.sentence].words, item.mention.last
    skipped = lexicon.any_of("weapons", "attack_adjectives", "arms_adjectives", "target_modifiers") | _QUOTES
    endings = tuple(lexicon.set("adjective_endings"))
    while last + 1 < len(words) and (words[last] in skipped or (endings and words[last].endswith(endings))):
        last += 1  # «после атаки ударных дронов на Одесскую область»
    aims = lexicon.any_of("aimed", "articles", "near_types")
    things = aims | lexicon.any_of("targets", "target_modifiers")
    return any(
        spot.sentence == item.mention.sentence
        and spot.first >= last
        and words[last] in lexicon.set("aimed")
        and (things if spot.near else aims).issuperset(words[last : spot.start])
        for spot in item.spots
    )


def _is_their_subject(item: Attached, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the first place behind a cause stands in the nominative: «через удар Ромни й Суми без світла».

    Only in a language with cases, which would put what was struck into another one, or lead to it by a preposition.
    """
    spot = min(item.spots, key=lambda one: one.first)
    if (
        lexicon.set("articles")
        or spot.entry is None
        or words[spot.start - 1] in lexicon.any_of("aimed", "prepositions")
    ):
        return False
    names = {name.casefold() for name in (spot.entry.name_local, spot.entry.name_ru) if name is not None}
    return " ".join(words[spot.first : spot.last]).casefold() in names


def _opens_as_cause(item: Attached, sentences: Sequence[Sentence], lexicon: WordLists, *, led: bool = False) -> bool:
    """Whether a mention stands in the words of cause that open a sentence, and its places after their comma.

    led says that words of an outage lead to its places: «унаслідок удару знеструмлено А і Б».
    """
    words = sentences[item.mention.sentence].words
    opens = bool(lexicon.set("opening_causes") & set(words[: item.mention.first][: NEXT_REACH + 1]))
    first = min(spot.first for spot in item.spots)
    apart = led or "," in words[item.mention.last : first] or _is_their_subject(item, words, lexicon)
    return opens and item.spots[0].sentence == item.mention.sentence and apart
