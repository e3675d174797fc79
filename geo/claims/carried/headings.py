"""What stands under what: the place that a heading, a bullet's first words or a paragraph's head sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.claims.grounds import EVENT_COUNTRIES, OWN_COUNTRIES, in_lead, is_event_ground, is_vague, without_addresses
from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.lists import in_groups

_BULLET_REACH = 2  # words of letters
_TITLE_WORDS = 5  # a longer heading tells something


def _opens_its_bullet(spot: Spot, words: Sequence[str]) -> bool:
    """Whether a place stands among the first words of a bullet, its marks and the time of day aside."""
    return sum(word[0].isalpha() for word in words[: spot.first]) <= _BULLET_REACH


def find_leads(
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    lexicon: WordLists,
    told_in: Mapping[int, Sequence[Mention]],
) -> dict[int, list[Spot]]:
    """Return, by section, the places a heading or a bullet's first words set for what stands under them.

    The first bullets under a heading that name no place are told of the heading's, and those under a line that leads
    to them by a colon of its only place: "In the A district the following was damaged:". A place abroad heads nothing
    where its heading tells of no blow and says more than its name: "Zelenskyi in Warsaw: what was agreed".
    """
    leads: dict[int, list[Spot]] = {}
    headed: list[Spot] = []
    led: list[Spot] = []
    for index, sentence in enumerate(sentences):
        if sentence.kind == "body":
            opens = sentence.words[-1] == ":"
            led = _only_place(by_sentence.get(index, ()), sentence.words, lexicon) if opens else []
        if sentence.kind not in {"heading", "bullet"} or sentence.section in leads:
            continue
        spots = [s for s in by_sentence.get(index, ()) if s.role in {None, "open"} and s.entry is not None]
        spots = [s for s in spots if s.entry is not None and s.entry.country in {*EVENT_COUNTRIES, "", "XX"}]
        words = sentence.words
        if sentence.kind == "bullet":
            row = _row_of_lead(spots, words, lexicon)
            headed, led = ([], []) if spots else (headed, led)
            if len(row) == 1:
                own = [s for s in row if _opens_its_bullet(s, words)]
            else:  # a row of places heads nothing unless it is all that the line says
                own = _row_alone(by_sentence.get(index, ()), words, lexicon)
            leads[sentence.section] = own or led or headed
            continue
        if len(words) > _TITLE_WORDS:
            spots = [spot for spot in spots if not is_vague(spot)]  # "Night of drones over western Ukraine"
        if not told_in.get(index) and any(spot.first > 0 for spot in spots):
            spots = [spot for spot in spots if not _is_abroad(spot)]
        groups = in_groups([s for s in spots if s.entry is not None and s.entry.kind != "country"], words, lexicon)
        named = without_addresses(groups[0]) if len(groups) == 1 else []
        leads[sentence.section] = headed = named if len(named) == 1 else []
        led = []
    return leads


def parts_of_text(
    sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], lexicon: WordLists
) -> list[int]:
    """Return the section of each sentence, where a short heading that names nothing opens none: "Consequences"."""
    parts: dict[int, int] = {}
    last = -1
    for index, sentence in enumerate(sentences):
        if sentence.section not in parts:
            bare = (
                index > 0
                and sentence.kind == "heading"
                and not by_sentence.get(index)
                and _names_nothing(sentence, lexicon)
            )
            parts[sentence.section] = last if bare else sentence.section
        last = parts[sentence.section]
    return [parts[sentence.section] for sentence in sentences]


def _names_nothing(heading: Sentence, lexicon: WordLists) -> bool:
    """Whether a heading is short, and no word of it has a capital of its own; a word alone may be an unknown town."""
    words = [token for token in heading.tokens if token.is_word]
    if len(words) == 1:
        return words[0].text in lexicon.set("plain_headings")
    shouted = all(token.capital for token in words)
    return len(heading.words) <= _TITLE_WORDS and (shouted or not any(token.capital for token in words[1:]))


def _is_abroad(spot: Spot) -> bool:
    """Whether a place lies in a neighbour country, where no more than debris comes down."""
    return spot.entry is not None and spot.entry.country in EVENT_COUNTRIES - OWN_COUNTRIES


def _only_place(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the one place of Ukraine or Russia, its address aside, where a line tells of no other."""
    told = [s for s in spots if s.role in {None, "open"} and s.entry is not None and s.entry.kind != "country"]
    groups = in_groups([s for s in told if s.entry is not None and s.entry.country in EVENT_COUNTRIES], words, lexicon)
    row = without_addresses(groups[0]) if len(groups) == 1 else []
    return row if len(row) == 1 else []


def _row_of_lead(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the first places of a bullet, the town where it goes on from its land to one: "Region: in A …"."""
    groups = in_groups(spots, words, lexicon)
    row = without_addresses(groups[0]) if groups else []
    if len(row) != 1 or len(groups) < 2 or len(groups[1]) != 1 or not is_of_kind(row[0], LANDS):
        return row
    gap = words[row[0].last : groups[1][0].first]
    led = gap[:1] == [":"]
    goes_on = led and lexicon.any_of("locatives", "near_types").issuperset(gap[1:])
    titled = len(groups) == 2 and words[-1][0].isalnum()  # "X district: rescue work in Y completed"
    goes_on = goes_on or (led and titled and not lexicon.set("locatives").isdisjoint(gap[-1:]))
    return list(groups[1]) if goes_on and in_lead(groups[1][0], row[0]) else row


def _row_alone(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the places of a sentence that says nothing but a row of them: "Balky, Orikhiv and Tavriiske."."""
    if len(spots) < 2 or any(spot.role not in {None, "open"} or spot.entry is None for spot in spots):
        return []
    placed = {at for spot in spots for at in range(spot.first, spot.last)}
    joints = lexicon.any_of("list_words", "near_types")
    if any(word[0].isalnum() and at not in placed and word not in joints for at, word in enumerate(words)):
        return []
    row = without_addresses(spots)
    return row if len(row) > 1 and all(is_event_ground(spot.entry) for spot in row if spot.entry) else []


def find_heads(
    sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], lexicon: WordLists
) -> dict[int, tuple[Spot, ...]]:
    """Return, by paragraph, the raion, hromada or oblast that opens it alone: "Nikopol district. Shells hit …".

    Also a row of places that opens it: "Balky, Orikhiv. After a hit on a line 900 customers have no light".
    """
    heads: dict[int, tuple[Spot, ...]] = {}
    for index, sentence in enumerate(sentences):
        opens = index == 0 or sentences[index - 1].paragraph != sentence.paragraph
        spots = by_sentence.get(index, ()) if opens and sentence.kind == "body" else ()
        if row := _row_alone(spots, sentence.words, lexicon):
            heads[sentence.paragraph] = tuple(row)
        if len(spots) != 1 or spots[0].role not in {None, "open"} or not is_of_kind(spots[0], LANDS):
            continue
        around = [*sentence.words[: spots[0].first], *sentence.words[spots[0].last :]]
        if not any(word[0].isalnum() for word in around):
            heads[sentence.paragraph] = (spots[0],)
    return heads
