"""The items of a list of what was fired, each with its origin: "two missiles from A, a Kh-59 from B, 90 drones".

An item is read by its position, not by its words: whatever tells the type and the origin of one weapon stands between
two joints of the list and holds no verb and no aim.
"""

from __future__ import annotations

from geo._quick import replace
from geo.mentions.launches.single import MEASURES
from geo.mentions.numbers.numerals import Number
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite
from geo.model import Mention

_ITEM = 24  # tokens from one weapon to the next: "from the airspace over the Black Sea"
_PHRASE = 5  # words before a weapon: "a Kh-59 guided air-launched cruise"
_STOPS = frozenset({";", ":", "(", ")", "—", "–"})


def goes_on_to(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but the type and the origin of one weapon, and a joint, stands from one item to the next."""
    lexicon, row = reading.lexicon, reading.row
    joints = lexicon.set("launch_joints") | {","}
    joint = next((at for at in range(last - 1, first - 1, -1) if row[at] in joints), None)
    if joint is None or last - first > _ITEM:
        return False
    led = lexicon.any_of("launch_list", "means", "one_articles", "list_words")
    if not led.issuperset(row[joint + 1 : last]):
        return False
    harm = lexicon.any_of("harm", "harmed", "harm_words", "blow_prepositions", "where_words", "which_words")
    told = lexicon.any_of("launch_list", "weapons", "arms_adjectives", "sent_from", "launch_places")
    for at in range(first, joint):
        word = row[at]
        if word in _STOPS or word in harm:
            return False
        plain = not (at in reading.placed or reading.tokens[at].capital or word in told)
        if plain and (is_finite(word, lexicon) or word in lexicon.set("past_verbs")):
            return False
    return True


def with_uncounted(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Return what a list of weapons fired counts with those it names one at a time: «ракетою з Криму та 90 дронами»."""
    one = reading.lexicon.set("one_fired")
    fired = [m for m in mentions if m.status == "reported" and m.quantity_tokens is not None]
    if not fired or one.isdisjoint(reading.row):
        return mentions
    counted = {at for n in reading.numbers for at in range(n.first, n.end)}
    counted |= {at for m in mentions if m.quantity_tokens for at in range(*m.quantity_tokens)}
    ends = {m.quantity_tokens[1] for m in fired if m.quantity_tokens}
    starts = {m.quantity_tokens[0] for m in fired if m.quantity_tokens}
    found: list[Mention] = []
    for at, word in enumerate(reading.row):
        if word not in one or at in counted:
            continue
        low = _begin(reading, at)
        if low is None or not counted.isdisjoint(range(low, at)):
            continue
        behind = any(end <= low and goes_on_to(reading, end, low) for end in ends)
        ahead = _leads(reading, low) and any(start > at and goes_on_to(reading, at + 1, start) for start in starts)
        if not (behind or ahead):
            continue
        kind = MEASURES[str(reading.lexicon.table("noncounts").get(word))]
        quantity = Number(low, at + 1, 1, 1, 1).quantity(reading.text, reading.tokens, None)
        item = replace(fired[0], measure=kind, quantity=quantity, quantity_tokens=(low, at + 1))
        found.append(replace(item, first=min(item.first, low), last=max(item.last, at + 1)))
        ends.add(at + 1)
    return sorted([*mentions, *found], key=lambda m: (m.quantity_tokens or (m.first, 0))[0]) if found else mentions


def _begin(reading: Reading, at: int) -> int | None:
    """Return where the phrase of one weapon begins: at its article, where a language has one, or its adjectives."""
    lexicon, row = reading.lexicon, reading.row
    articles, ends = lexicon.set("one_articles"), tuple(lexicon.any_of("adjective_endings", "arms_adjective_ends"))
    if lexicon.set("articles"):
        low = next((k for k in range(at - 1, max(at - _PHRASE, 0) - 1, -1) if row[k] in articles), None)
        marks = lexicon.any_of("list_words", "prepositions") | _STOPS | {","}
        return None if low is None or not marks.isdisjoint(row[low:at]) else low
    low = at
    while low and at - low < _PHRASE and row[low - 1].endswith(ends) and len(row[low - 1]) > 3:
        low -= 1
    return low


def _leads(reading: Reading, low: int) -> bool:
    """Whether a phrase opens the list: right behind a verb of firing, a blow or a word that tells by what means."""
    before = reading.words(low - 1, low)
    if not before:
        return False
    means = reading.lexicon.set("means").intersection(before)
    return bool(means) or any(match.last == low for match in reading.matches("launch")) or _is_blow(reading, low)


def _is_blow(reading: Reading, low: int) -> bool:
    """Whether a word of strikes stands right before, and no place struck: «завдав удару балістичною ракетою»."""
    return any(match.last == low for match in reading.matches("strike"))


def of_the_list(reading: Reading, last: Number, number: Number) -> bool:
    """Whether a count of weapons is the next item of the list that another one stands in, not "13 of the missiles"."""
    part = reading.lexicon.set("count_of").intersection(reading.row[number.first : number.end])
    return number.other in MEASURES and not part and goes_on_to(reading, last.end, number.first)
