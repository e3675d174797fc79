"""Places that the sentences before name, where nothing was read there and so nothing is carried on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from geo.claims.discourse import Carried, Unattached
from geo.claims.grounds import (
    BY_OFFICE,
    OWN_COUNTRIES,
    TOLD_REACH,
    Attached,
    in_lead,
    is_event_ground,
    is_ground,
    place_id,
    says_where,
    without_addresses,
)
from geo.claims.quarters import says_there
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.lists import in_groups

_OF_ITS_OWN = "those told of before that lie on the speaker's ground"
_SENTENCE_BEFORE = "named in the sentence before"
_CARRIED_THERE = "where the blow before fell"
_PARAGRAPH_REACH = 4  # sentences
_THERE = 4  # tokens: «Бригада потрапила там»
_STEM = 5  # letters of a surname, whatever its case
_OPENING = 6  # tokens: "In the southern port city of"
_PARTS = frozenset({"city_district", "neighbourhood"})
_TOWNS = _PARTS | {"settlement"}


def named_before(
    mention: Mention, sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], least: int = 2
) -> list[Spot]:
    """Return the open places of the sentences before a mention, back to where `least` of a kind are named."""
    for index in range(mention.sentence - 1, max(mention.sentence - _PARAGRAPH_REACH - 1, -1), -1):
        if sentences[index].section != sentences[mention.sentence].section:
            break
        named = [
            spot
            for back in range(index, mention.sentence)
            for spot in by_sentence.get(back, ())
            if spot.role in {None, "open"} and spot.entry is not None
        ]
        kinds = ("settlement", "oblast", "hromada")
        if any(
            len({place_id(s) for s in named if s.entry is not None and s.entry.kind == kind}) >= least for kind in kinds
        ):
            return named
    return []


def _named_since(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: Carried,
    lexicon: WordLists,
    teller: str | None,
) -> Attached | None:
    """Take the one place that the sentence before names, when nothing was read there and so nothing is carried.

    "Kyiv will not give up Kramatorsk. Three people were killed there": where "there" is said it is the last one, or
    the last row ("trams stopped in A and B"). teller is who is its source.
    """
    before = mention.sentence - 1
    if before >= 0 and _tells_other_news(sentences[before].words, lexicon):
        return None
    again = mention.kind == carried.kind == "strike" and mention.sentence == carried.sentence  # its second verb
    fresh = before > carried.sentence or again
    # «Загинув житель Оріхова. Там дрон ударив по хаті»: a blow may be where somebody is from
    there = mention.kind in {"strike", "damage"} and sentences[mention.sentence].words[0] in lexicon.set("there_words")
    fresh = fresh or (there and all(spot.sentence < before for spot in carried.spots))
    # «Без світла громади області, найскладніше – в Коростені. Там немає й води»: in the town told of last
    fresh = fresh or _is_narrowed(carried, by_sentence.get(before, ()), sentences[mention.sentence].words, lexicon)
    same = fresh and sentences[before].paragraph == sentences[mention.sentence].paragraph
    spots = by_sentence.get(before, ()) if before >= 0 else ()
    if same and not by_sentence.get(mention.sentence) and says_there(sentences[mention.sentence].words, lexicon):
        roles = {None, "open", "context"} if there else {None, "open"}
        spots = _last_row(
            [s for s in spots if s.role in roles and s.entry is not None], sentences[before].words, lexicon
        )
        grounds = [spot for spot in spots if spot.entry is not None and is_event_ground(spot.entry)]
        return Attached(mention=mention, spots=tuple(grounds), reason=_SENTENCE_BEFORE) if grounds else None
    # "Bilozerka. Under mortar fire since morning.", "Kharkiv, Saltivskyi district. A drone hit a house."
    whole = bool(spots) and spots[0].first <= 1 and len(sentences[before].tokens) <= spots[-1].last + 1
    alone = whole and all(after.first - spot.last <= 1 for spot, after in pairwise(spots))
    alone = alone or (before >= 0 and _is_an_address(spots, sentences[before].words, lexicon))
    words = sentences[mention.sentence].words
    alone = alone or (before >= 0 and says_where(sentences[before].words, lexicon.set("happened_there")))
    alone = alone or (words[0] in lexicon.set("it_words") and words[1:2] != [] and words[1] in _been(lexicon))
    own_offices = {place_id(spot) for spot in spots if spot.role in {None, "open"}}
    spots = [spot for spot in spots if spot.role != "source" or place_id(spot) not in own_offices]  # "A and its mayor"
    turned = same and not by_sentence.get(mention.sentence) and _opens_a_paragraph(spots, before, sentences, carried)
    if not same or (mention.kind == "strike" and not (alone or turned)):
        return None
    held = _held_by_the_office(mention, spots, carried) if teller is not None else []
    if held:
        return Attached(mention=mention, spots=tuple(held), reason=_OF_ITS_OWN)
    if spots and all(spot.role == "source" and is_ground(spot) for spot in spots):
        inside = any(in_lead(spot, spots[0]) for spot in carried.spots)
        inside = inside and not _is_of_the_whole_city(spots[0], carried, sentences[before])
        own = len({place_id(spot) for spot in spots}) == 1 and not inside
        own = own and (teller is not None or not _is_elsewhere(mention, spots[0], carried))
        # "Rescuers in X ended their search. Nine people had died."
        return Attached(mention=mention, spots=(spots[0],), reason=BY_OFFICE) if own else None
    if any(spot.role not in {None, "open"} for spot in spots):
        return None  # "they were taken to Chuhuiv and later to Kharkiv": places of another kind
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    rows = in_groups(inner, sentences[before].words, lexicon) if len(inner) > 1 else []
    inner = rows[0] if len(rows) == 1 else inner  # «у селі Киїнка під Черніговом» is one place
    if len({place_id(spot) for spot in inner}) != 1:
        return None
    if lexicon.set("from_words").intersection(sentences[before].words[max(inner[-1].start - 1, 0) : inner[-1].start]):
        return None  # "The driver was from Orikhiv."
    return Attached(mention=mention, spots=(inner[-1],), reason=_SENTENCE_BEFORE)


def _tells_other_news(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sentence is of weather, culture or sport and no attack: «У Тернополі відкрили бібліотеку»."""
    told = lexicon.any_of("attack_nouns", "weapons", "harm_words", "signs_of_a_blow", "there_words")
    return told.isdisjoint(words) and any(lexicon.fits("other_news", word) for word in words)


def _opens_a_paragraph(spots: Sequence[Spot], before: int, sentences: Sequence[Sentence], carried: Carried) -> bool:
    """Whether a paragraph opens by turning to a town: "The city of A had a sleepless night. Drones hit a plant".

    The text told of another place before; what the town is the ground of stands first, or behind what it is.
    """
    if before < 0:
        return False
    first = before == 0 or sentences[before - 1].paragraph != sentences[before].paragraph
    if not first or carried.paragraph >= sentences[before].paragraph or sentences[before].kind != "body":
        return False
    towns = [spot for spot in spots if spot.entry is not None and spot.entry.kind in _TOWNS]
    return bool(towns) and towns[0].first <= _OPENING and {place_id(spot) for spot in spots} == {place_id(towns[0])}


def _is_an_address(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sentence is a place with all its units and the hour: "14:30 Izium district, village of Studenok."."""
    places = {at for spot in spots for at in range(spot.start, spot.last)}
    fits = lexicon.any_of("near_types", "of_words", "articles", "place_types")
    rest = (word for at, word in enumerate(words) if at not in places)
    return len(spots) > 1 and all(word in fits or not word[0].isalpha() for word in rest)


def said_there(one: Unattached) -> Attached | None:
    """Take the place named last before, where a sentence opens with "there" and names no more than who says so.

    «Дрони вдарили по Шостці. Тут, за даними Сумської ОВА, знеструмлено 40 будинків».
    """
    mention, by_sentence = one.mention, one.discourse.spots_in
    words, before = one.sentences[mention.sentence].words, mention.sentence - 1
    if mention.kind == "strike" and not by_sentence.get(mention.sentence) and _is_there_again(one, words):
        return Attached(mention=mention, spots=one.thread.latest.spots, reason=_CARRIED_THERE)
    if mention.kind == "launch" or before < 0 or words[0] not in one.lexicon.set("there_words"):
        return None
    own = by_sentence.get(mention.sentence, ())
    if (not own and mention.kind != "outage") or any(spot.role != "source" for spot in own):
        return None
    same = one.sentences[before].paragraph == one.sentences[mention.sentence].paragraph
    named = [spot for spot in by_sentence.get(before, ()) if spot.role in {None, "open"}][-1:] if same else []
    grounds = tuple(spot for spot in named if spot.entry is not None and is_event_ground(spot.entry))
    return Attached(mention=mention, spots=grounds, reason=_SENTENCE_BEFORE) if grounds else None


def of_the_teller(one: Unattached) -> Attached | None:
    """Take the ground of the official whom its sentence names again, where what was told last lies outside it.

    "The governor of the A region Hladkov told of X. In Y, of the B region, two were hurt. Hladkov said one had died."
    """
    mention, carried, teller = one.mention, one.carried, one.discourse.told_by(one.mention)
    if mention.kind not in {"casualty", "damage", "outage"} or mention.quantity is None or teller is None or one.named:
        return None
    surname = teller.split()[-1].lower()[:_STEM]
    if not carried.spots or len(surname) < _STEM or not any(word.startswith(surname) for word in one.words):
        return None
    before = (spot for spot in one.discourse.spots if spot.sentence < mention.sentence)
    offices = {place_id(s): s for s in before if s.role == "source" and is_ground(s) and s.words in teller}
    ground = next(iter(offices.values())) if len(offices) == 1 else None
    if ground is None or any(in_lead(spot, ground) or in_lead(ground, spot) for spot in carried.spots):
        return None
    return Attached(mention=mention, spots=(ground,), reason=BY_OFFICE)


def _last_row(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the last place of a sentence, with those that a list puts before it."""
    joints = lexicon.set("list_words") | {","}
    row = list(spots[-1:])
    for spot in reversed(spots[:-1]):
        gap = words[spot.last : row[0].start]
        if (
            not gap
            or not joints.issuperset(gap)
            or lexicon.set("list_words").isdisjoint(words[spot.last : row[-1].first])
        ):
            break
        row.insert(0, spot)
    return row


def _is_there_again(one: Unattached, words: Sequence[str]) -> bool:
    """Whether a blow fell where the one told of just before did: «На ринок скинули бомбу. Згодом туди ж прилетів дрон».

    That one's place must be all that the text told of lately.
    """
    phrases, latest = one.lexicon.set("there_again"), one.thread.latest
    said = any(" ".join(pair) in phrases for pair in pairwise(words))
    return said and bool(latest.spots) and one.mention.sentence - latest.sentence <= TOLD_REACH


def _is_narrowed(carried: Carried, named: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sentence says "there" after one that named a town last, in a land it told of.

    «Пошкоджено дві підстанції в районі, одну, у Тернівці, – втретє. Бригада потрапила там під удар». So too where the
    sentence ends in "there": "Drones attacked the A and B regions; one hit the town of C. Two people were hurt there".
    """
    last = named[-1] if named else None
    if last is None or carried.sentence != last.sentence or last.role not in {None, "open"}:
        return False
    there = lexicon.set("there_words").intersection(words[:_THERE]) or says_there(words, lexicon)
    before = all(land.first < last.first for land in carried.spots)
    return bool(there) and before and any(in_lead(last, land) for land in carried.spots)


def _held_by_the_office(mention: Mention, named: Sequence[Spot], carried: Carried) -> list[Spot]:
    """Return those of several towns struck that lie on the ground of the one office heard last, where others do not.

    "Explosions in A and B. The governor of the A region told of 26 drones downed. Two were hurt, he said": not in B.
    """
    grounds = {place_id(spot): spot for spot in named if spot.role == "source" and is_ground(spot)}
    if len(grounds) != 1 or mention.sentence - carried.sentence > TOLD_REACH:
        return []
    ground = next(iter(grounds.values()))
    held = [spot for spot in carried.spots if in_lead(spot, ground)]
    return held if len(held) < len(carried.spots) else []


def _is_elsewhere(mention: Mention, office: Spot, carried: Carried) -> bool:
    """Whether an office of another land stands between a blow and its toll: what it does not tell is not its own.

    "X was struck. The mayor of Y offered his help. Eight people died": in X.
    """
    close = bool(carried.spots) and mention.sentence - carried.sentence <= TOLD_REACH
    return close and not any(in_lead(spot, office) or in_lead(office, spot) for spot in carried.spots)


def _is_of_the_whole_city(city: Spot, carried: Carried, office: Sentence) -> bool:
    """Whether a city's head is heard in a new paragraph, after one that ended in a part of the city."""
    parts = all(spot.entry is not None and spot.entry.kind in _PARTS for spot in carried.spots)
    town = city.entry is not None and city.entry.kind == "settlement"
    return town and parts and carried.paragraph < office.paragraph


def _been(lexicon: WordLists) -> frozenset[str]:
    """Return the words that make of "it" what was struck: "A block in X burns. It was hit by a drone"."""
    return lexicon.any_of("be_forms", "had_words")


def named_lately(one: Unattached) -> Attached | None:
    """Take the place the sentence before names, or the town the report opened with where that is only a sky."""
    mention, by_sentence = one.mention, one.discourse.spots_in
    if mention.kind == "launch":
        return None
    carried = one.carried if mention.kind == "outage" else one.thread.latest
    lately = takewhile(lambda o: mention.sentence - o.mention.sentence <= TOLD_REACH, reversed(one.thread.attached))
    skies = {(spot.sentence, spot.first) for item in lately if item.mention.kind == "launch" for spot in item.spots}
    teller = one.discourse.told_by(mention)
    named = _named_since(mention, one.sentences, by_sentence, carried, one.lexicon, teller)
    if not says_there(one.words, one.lexicon) and _is_not_of_now(one):
        return _of_the_whole_struck(one)
    if named is not None and _is_in_passing(one, named.spots):
        struck = one.thread.by_kind["strike"].spots
        return Attached(mention=mention, spots=struck, reason=_CARRIED_THERE)
    if named is None or all((spot.sentence, spot.first) in skies for spot in named.spots):
        return _named_at_first(mention, by_sentence, carried, skies) or _where_it_struck(one, named) or named
    return named


def _where_it_struck(one: Unattached, named: Attached | None) -> Attached | None:
    """Take the town struck before some of what was sent at it fell elsewhere: nobody was hurt under that sky.

    "Drones attacked A. Seven were downed, three of them over B. A man was hurt": in A. Debris may have fallen there.
    """
    struck, mention = one.thread.by_kind.get("strike"), one.mention
    if named is None or struck is None or mention.kind != "casualty" or mention.scope != "event" or not struck.spots:
        return None
    near = 0 < mention.sentence - struck.sentence <= TOLD_REACH + 1
    fallen = not one.lexicon.any_of("debris", "debris_words").isdisjoint(one.words)
    return Attached(mention=mention, spots=struck.spots, reason=_CARRIED_THERE) if near and not fallen else None


def _is_not_of_now(one: Unattached) -> bool:
    """Whether the sentence before tells that its place was quiet, or only of another time, and more was told before.

    «На Печерську без наслідків. Постраждали троє», «Його брат загинув торік під Бахмутом. Дружину поранено».
    """
    mention, before, latest = one.mention, one.mention.sentence - 1, one.thread.latest
    if mention.scope != "event" or not latest.spots or not 0 < mention.sentence - latest.sentence <= TOLD_REACH + 1:
        return False
    told = one.discourse.told_in.get(before, ())
    past = bool(told) and all(other.scope in {"background", "cumulative"} for other in told)
    past = past and all(other.kind == "casualty" for other in told)  # a toll behind an old attack is of that one
    phrases = one.lexicon.set("told_quiet")
    quiet = any(" ".join(pair) in phrases for pair in pairwise(one.sentences[before].words))
    return past or (quiet and all(other.status == "denied" for other in told))


def _of_the_whole_struck(one: Unattached) -> Attached | None:
    """Take the town that was struck, where a part of it was told harmed and another one quiet: a toll is of it all."""
    struck, latest = one.thread.by_kind.get("strike"), one.thread.latest
    counted = one.mention.kind == "casualty" and struck is not None and len(struck.spots) == 1
    if not counted or struck is None or place_id(latest.spots[0]) == place_id(struck.spots[0]):
        return None
    inside = all(in_lead(spot, struck.spots[0]) for spot in latest.spots)
    return Attached(mention=one.mention, spots=struck.spots, reason=_CARRIED_THERE) if inside else None


def _is_in_passing(one: Unattached, named: Sequence[Spot]) -> bool:
    """Whether a town is only named between a blow on another one and its harm: "the wounded were taken to B".

    A sentence that opens with the town as its ground turns to it: "In B rescuers are at work. Three were hurt".
    """
    mention, latest, before = one.mention, one.thread.latest, one.mention.sentence - 1
    struck = one.thread.by_kind.get("strike")
    if mention.kind not in {"casualty", "damage"} or mention.scope != "event" or struck is None or len(named) != 1:
        return False
    town, hit = named[0], struck.spots[0] if len(struck.spots) == 1 else None
    if hit is None or not _is_town(hit) or not _is_town(town) or town.role is not None or town.sentence != before:
        return False
    same = {one.sentences[before].paragraph, one.sentences[mention.sentence].paragraph} == {struck.paragraph}
    close = latest.sentence == before - 1 and {place_id(s) for s in latest.spots} == {place_id(hit)}
    if not (same and close) or one.discourse.told_in.get(before) or place_id(hit) == place_id(town):
        return False
    words, lexicon = one.sentences[before].words, one.lexicon
    led = words[: town.start]
    turned = not led or (len(led) == 1 and led[0] in lexicon.set("locatives"))
    turned = turned or led[-1] in lexicon.set("copula_dash") | {":"}  # «Ещё один адрес — B»
    told = turned or not lexicon.any_of("signs_of_a_blow", "told_beside", "adding_openers").isdisjoint(words)
    return not told and not says_there(one.words, lexicon)


def _is_town(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind == "settlement"


def _named_at_first(
    mention: Mention,
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: Carried,
    skies: set[tuple[int, int]],
) -> Attached | None:
    """Take the one town that the report opened with, while nothing else has been told of any place.

    "An attack on Sevastopol was repelled. 11 drones were downed near Balaklava. Debris fell on a roof": over Balaklava
    nothing was hit.
    """
    own = by_sentence.get(mention.sentence, ())
    if carried.sentence >= 0 or mention.kind == "strike" or mention.scope != "event":
        return None
    if any(s.role in {None, "open"} and s.entry is not None and is_event_ground(s.entry) for s in own):
        return None  # "killed nine, including two in the Sumy region": the whole is told of no place
    spots = [
        spot
        for index in range(max(mention.sentence - TOLD_REACH, 0), mention.sentence)
        for spot in by_sentence.get(index, ())
        if (spot.sentence, spot.first) not in skies and spot.role in {None, "open"}
    ]
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    if not own and (land := _land_of_the_sky(mention, by_sentence, skies, spots)) is not None:
        return Attached(mention=mention, spots=(land,), reason="the oblast over which the report opens")
    if len({place_id(spot) for spot in inner}) != 1 or len(inner) < len(without_addresses(spots)):
        return None
    if inner[0].entry is None or inner[0].entry.kind != "settlement" or inner[0].entry.country not in OWN_COUNTRIES:
        return None
    beside = [spot for spot in by_sentence.get(mention.sentence, ()) if spot.role in {None, "open"}]
    if any((spot.sentence, spot.first) not in skies and not in_lead(spot, inner[0]) for spot in beside):
        return None  # "nine were killed, including two in the Sumy region": its own sentence speaks of another place
    return Attached(mention=mention, spots=(inner[-1],), reason="the town the report opens with")


def _land_of_the_sky(
    mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], skies: set[tuple[int, int]], beside: Sequence[Spot]
) -> Spot | None:
    """Return the one oblast over which all was shot down that the sentences before tell: what fell fell in it.

    "Five drones were downed in the A region, over B and C. One hit a house. Two people died."
    """
    told = [
        spot
        for index in range(max(mention.sentence - TOLD_REACH, 0), mention.sentence)
        for spot in by_sentence.get(index, ())
        if (spot.sentence, spot.first) in skies and spot.entry is not None
    ]
    lands = [spot for spot in told if spot.entry is not None and spot.entry.kind == "oblast"]
    alone = len({place_id(spot) for spot in lands}) == 1 and len({place_id(spot) for spot in beside}) != 1
    return lands[0] if alone and all(s in lands or in_lead(s, lands[0]) for s in (*told, *beside)) else None
