"""What a sentence tells of a place it does not name: "in another town", "25 places, including A"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from geo._quick import replace
from geo.claims.discourse import Discourse, Unattached
from geo.claims.grounds import OWN_COUNTRIES, UNNAMED, Attached, can_hold, place_id
from geo.claims.sentence.in_passing import is_aside
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_FELL = frozenset({"strike", "damage"})
_NOTHING_FELL = "said of what was shot down, which fell nowhere"
_OF_THE_WAR = "a total too great for a place told of before"
_OPENING = 14  # tokens of what a sentence opens with, up to its first comma
_BESIDE = 9  # tokens from a blow to the land where it fell
_GREAT = 1_000  # people: no town's total is told without its name
_CLAIMED = "a government speaks of its blows, and names no place"


def is_of_several(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what came of blows at many places is told beside those of them that are named.

    "25 places, including A, were hit, leaving homes dark": not in A alone.
    """
    if mention.kind in {"strike", "launch"} or lexicon.set("passing_words").isdisjoint(words):
        return False
    named = [spot for spot in spots if spot.role in {None, "open"} and can_hold(mention, spot)]
    many = bool(named) and not lexicon.set("several_places").isdisjoint(words[: named[0].first])
    return many and all(is_aside(mention, spot, words, lexicon.set("passing_words")) for spot in named)


def of_the_land_beside(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> Attached | None:
    """Leave unplaced a blow on "a plant in a neighbouring region", whatever its clause tells of whom it cut off."""
    phrases = lexicon.set("land_beside")
    if mention.kind not in _FELL or _longest_words(phrases).isdisjoint(words[mention.last :]):
        return None
    after = words[mention.last : mention.last + _BESIDE]
    said = f" {' '.join(after)} "
    phrase = next((phrase for phrase in sorted(phrases) if f" {phrase} " in said), None)
    if phrase is None:
        return None
    end = mention.last + said[: said.index(f" {phrase} ")].count(" ") + len(phrase.split())
    if any(mention.first <= spot.first < end for spot in spots):
        return None
    return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{phrase}”")


def of_another_place(
    mention: Mention, spots: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached | None:
    """Leave unplaced what a clause tells of a place it does not name: "in another town a woman was killed"."""
    if mention.kind == "launch":
        return None
    words = sentences[mention.sentence].words
    phrases = lexicon.any_of("another_place", "country_over", "unnamed_place", "some_parts", "borderlands")
    if _longest_words(phrases).isdisjoint(words) and lexicon.any_of("some_town", "several_lands").isdisjoint(words):
        return None
    said = " ".join(words)
    unnamed = next((phrase for phrase in sorted(lexicon.set("unnamed_place")) if f" {phrase} " in said), None)
    if unnamed is not None and not spots:
        return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{unnamed}”")
    stops = lexicon.any_of("clause_words", "clause_marks") | {",", "."}
    low, high = mention.first, mention.last
    while low > 0 and words[low - 1] not in stops:
        low -= 1
    while high < len(words) and words[high] not in stops:
        high += 1
    low = 0 if _opens_before(low, spots, words) else low
    said = f" {' '.join(words[low:high])} "
    over = any(f" {phrase} " in said for phrase in lexicon.set("country_over"))
    inside = [spot for spot in spots if low <= spot.first < high]
    if mention.kind == "damage":  # "homes across Ukraine were damaged"; of people hurt the country is told as a place
        inside = [spot for spot in inside if spot.entry is None or spot.entry.kind != "country"]
    if over and mention.scope == "event" and not inside:
        mention = replace(mention, scope="nationwide")
        return Attached(mention=mention, spots=(), reason="said of the whole country")
    phrase = min((phrase for phrase in lexicon.set("another_place") if f" {phrase} " in said), default=None)
    if phrase is None and len({place_id(spot) for spot in spots if spot.last <= low}) > 1:
        phrase = min((part for part in lexicon.set("some_parts") if f" {part} " in said), default=None)
    if phrase is None and (land := _contrasted_land(words, low, said, spots, high, lexicon)) is not None:
        return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{land}”")
    listed = list(words[high : high + 1]) == [":"]  # "in three regions: A, B and C"
    phrase = phrase or (None if listed else _some_town(words[low:high], mention, lexicon))
    if phrase is None and low > 1 and words[low - 1] == "," and words[low] in lexicon.set("results"):
        low -= 1  # "struck plants in three regions, leaving thousands without light"
        while low > 0 and words[low - 1] not in stops:
            low -= 1
        phrase = _some_lands(words[low:high], mention, lexicon)
    if phrase is None or any(low <= spot.first < high for spot in spots):
        return None
    return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{phrase}”")


def _opens_before(low: int, spots: Sequence[Spot], words: Sequence[str]) -> bool:
    """Whether only an opening without a name stands before a clause: "In another village, a bomb …"."""
    opened = 0 < low <= _OPENING and words[low - 1] == "," and "," not in words[: low - 1]
    return opened and all(spot.first >= low for spot in spots)


def _contrasted_land(
    words: Sequence[str], low: int, said: str, spots: Sequence[Spot], high: int, lexicon: WordLists
) -> str | None:
    """Return the land without a name that a contrasting clause tells of, where it names no town.

    "A port was hit in A, while two people were killed near the border with Ukraine": not in A.
    """
    if low < 2 or words[low - 1] not in lexicon.set("contrast_clauses") or words[low - 2] != ",":
        return None
    inside = [spot for spot in spots if low <= spot.first < high]
    if any(spot.entry is None or spot.entry.kind != "country" for spot in inside):
        return None
    return min((land for land in lexicon.set("borderlands") if f" {land} " in said), default=None)


@cache
def _longest_words(phrases: frozenset[str]) -> frozenset[str]:
    """Return a word of each phrase: where none of them stands none of the phrases does."""
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def _some_town(clause: Sequence[str], mention: Mention, lexicon: WordLists) -> str | None:
    """Return "an industrial city" for a town that went without a supply and is not named; or so many regions."""
    if (lands := _some_lands(clause, mention, lexicon)) is not None:
        return lands
    if mention.kind != "outage":
        return None
    for at, word in enumerate(clause):
        if word in lexicon.set("some_town") and not lexicon.set("one_articles").isdisjoint(clause[max(at - 2, 0) : at]):
            return f"a {word}"
    return None


def _some_lands(clause: Sequence[str], mention: Mention, lexicon: WordLists) -> str | None:
    """Return "seven regions" where energy sites were struck or supplies lost in so many without their names."""
    if mention.kind not in {"damage", "outage"}:
        return None
    for at, word in enumerate(clause):
        if word not in lexicon.set("several_lands"):
            continue
        described = at > 1 and clause[at - 1] in lexicon.set("own_adjectives")  # "three Ukrainian regions"
        number = at - 1 - described
        led = number > 0 and clause[number - 1] in lexicon.set("spread_over")
        if led and (clause[number].isdigit() or clause[number] in lexicon.table("numerals")):
            return f"{clause[number]} {word}"
    return None


def _claims_damage_elsewhere(one: Unattached, office: Spot) -> bool:
    """Whether an office claims to have hit things while the text speaks of a place of another country."""
    where = {spot.entry.country for spot in one.carried.spots if spot.entry is not None}
    own = office.entry.country if office.entry is not None else ""
    military = one.mention.kind == "damage" and one.mention.measure in {"military", "industry"}
    confirmed = not one.lexicon.set("confirming").isdisjoint(one.words)
    return military and bool(where) and own not in where and own in OWN_COUNTRIES and not confirmed


def over_the_sky(one: Unattached) -> Attached | None:
    """Leave unplaced that nobody was hurt where its sentence only tells what was shot down: «… збили, минулося».

    So where the sentence before tells that of several places: it is of none told of earlier.
    """
    denied = one.mention.kind == "casualty" and one.mention.status == "denied"
    if not denied:
        return None
    before = one.mention.sentence - 1
    if not one.named and all(other.kind == "casualty" and other.status == "denied" for other in one.told):
        beside = before >= 0 and one.sentences[before].paragraph == one.sentences[before + 1].paragraph
        skies = one.discourse.spots_in.get(before, ())
        elsewhere = len(skies) > 1 or any(spot.entry is None for spot in skies)
        shot = beside and elsewhere and _is_downed(one.discourse.told_in, before)
        fell = any(i.spots and i.mention.sentence == before and i.mention.kind in _FELL for i in one.thread.attached)
    else:
        shot = _is_downed(one.discourse.told_in, one.mention.sentence)
        fell = any(other.kind in _FELL for other in one.told)
    if not shot or fell:
        return None
    return Attached(mention=one.mention, spots=(), reason=_NOTHING_FELL)


def _is_downed(told_in: Mapping[int, Sequence[Mention]], sentence: int) -> bool:
    """Whether a sentence tells of something shot down."""
    return any(other.kind == "launch" and other.status == "averted" for other in told_in.get(sentence, ()))


def claimed_by_a_capital(one: Unattached) -> Attached | None:
    """Leave unplaced what a government says of its blows and no place: "Moscow said it had hit only depots".

    It is not told of the place named before. What its sentence gives as the occasion is: "Kyiv asked for aid after …".
    Nor is what a country's office says of its own: "Russia's defence ministry said it had hit fuel depots". That is so
    where the place told of before lies in the other country, unless it confirms what was told.
    """
    mention, words, lexicon = one.mention, one.words, one.lexicon
    if mention.kind not in {"strike", "damage"}:
        return None

    def says_its_own(spot: Spot) -> bool:
        gap = words[spot.last : mention.first]
        if spot.entry is None or spot.last > mention.first or not lexicon.set("cause_words").isdisjoint(gap):
            return False
        country = spot.entry.kind == "country"
        if "," in gap and not lexicon.set("aside_relatives").isdisjoint(words[max(spot.first - 1, 0) : spot.first]):
            return False  # "the missile, which Kyiv says came from the sea, also damaged a school"
        own = country and spot.role in {"source", "metonym"} and not lexicon.set("own_forces").isdisjoint(gap)
        own = own or (country and spot.role == "source" and _claims_damage_elsewhere(one, spot))
        return own or (not country and spot.role == "metonym")

    said = any(says_its_own(spot) for spot in one.named)
    return Attached(mention=mention, spots=(), reason=_CLAIMED) if said else None


def without_war_totals(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Leave unplaced a total of a thousand people and more that its own sentence gives no place.

    "A woman was hurt in A. More than 15,000 civilians have been killed since the invasion": those died nowhere near A.
    """

    def is_of_the_war(item: Attached) -> bool:
        mention, spots = item.mention, item.spots
        best = mention.quantity.best if mention.quantity is not None else None
        if mention.kind != "casualty" or mention.scope != "cumulative" or best is None or best < _GREAT:
            return False
        town = any(spot.entry is not None and spot.entry.kind not in {"oblast", "region", "country"} for spot in spots)
        return town and all(spot.sentence != mention.sentence for spot in spots)

    return [
        Attached(mention=item.mention, spots=(), reason=_OF_THE_WAR) if is_of_the_war(item) else item
        for item in attached
    ]
