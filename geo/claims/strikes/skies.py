"""What was shot down over a place was no hit there: the skies of a report, and parts of its launches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.claims.discourse import Discourse, Unattached
from geo.claims.grounds import ON, Attached, in_lead, is_event_ground, place_id
from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_around_it
from geo.spots.sky import begins_anew, own_sky

_OUT_OF = 2  # tokens
_OVER_REACH, _DOWNED_REACH = 2, 6  # tokens from "over", from what was done to drones, to the first place
_CARRIED_ON = "(carried on)"
_LIST_REACH = 12  # sentences from a line of a list back to what leads to it
_OBLAST = frozenset({"oblast"})
_HARM = frozenset({"casualty", "damage", "strike"})
_GOVERNED = frozenset({"RU"})
_ROW_GAP = 5  # tokens from one count of a list to the next
_LATELY = 2  # sentences
_PARTS_REACH = 6  # tokens: «на севере, в центре и на»
_NEXT_ONE = 4  # tokens: ", and the other"
_COMMA_AND = 2  # tokens
_OWNED_REACH = 6  # tokens from a country to what is its: "Ukraine's second-largest city of …"


def own_ground_or_sky(one: Unattached) -> list[Spot]:
    """Keep for a launch the skies that are its own, for all else the grounds over which nothing was shot down."""
    mention, here = one.mention, one.here
    if mention.kind == "launch":
        averted = mention.status == "averted"
        here = [
            s for s in here if not _is_a_part(s) or (averted and not _is_one_of_its_parts(s, one.words, one.lexicon))
        ]
        here = [s for s in here if not _is_owner(s, here, one.sentences[mention.sentence].words, one.lexicon)]
        if mention.status != "averted":
            here = [s for s in here if not _is_of_the_clause_before(mention, s, one.words, one.lexicon)]
            here = [s for s in here if not _is_where_they_harmed(mention, s, one.told, one.words)]
        rivals = [other for other in one.told if other.kind == "launch" and other is not mention]
        return own_sky(mention, _not_hit(mention, here, one.told), rivals, one.sentences, one.lexicon)
    ground = [spot for spot in here if (spot.sentence, spot.first) not in one.discourse.skies]
    if any(spot.role in {None, "open"} for spot in ground):
        return ground  # an office or a government is no ground on which debris came down
    if (land := _land_below(mention, here)) is not None:
        return [land]
    return _under_the_sky(here, one.sentences[mention.sentence], one.lexicon) or ground


def _not_hit(mention: Mention, spots: Sequence[Spot], told: Sequence[Mention]) -> list[Spot]:
    """Drop for what was shot down the places that a strike told behind it hit: "11 downed, the rest hit A"."""
    if mention.status != "averted" or mention.quantity_tokens is None:
        return list(spots)
    hits = [other.first for other in told if other.kind == "strike" and other.first >= mention.quantity_tokens[1]]
    return [spot for spot in spots if not any(hit < spot.first for hit in hits)]


def _is_of_the_clause_before(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", and" begins a clause with a count right behind a place: "missiles flew at A, and 64 drones came"."""
    gap = words[spot.last : mention.first]
    return len(gap) == _COMMA_AND and gap[0] == "," and gap[1] in lexicon.set("list_words")


def _is_where_they_harmed(mention: Mention, spot: Spot, told: Sequence[Mention], words: Sequence[str]) -> bool:
    """Whether a comma and the harm it leads to stand between a launch and a place: "launched 90, killing two in A"."""
    ends = mention.last if mention.quantity_tokens is None else max(mention.last, mention.quantity_tokens[1])
    comma = next((at for at in range(ends, spot.first) if words[at] == ","), None)
    return comma is not None and any(m.kind in _HARM and m.first == comma + 1 and m.last <= spot.first for m in told)


def _is_a_part(spot: Spot) -> bool:
    """Whether a spot is a part of a country: what was fired at "the south of Ukraine" has no place on the map."""
    part = spot.where is not None and spot.where.kind == "part"
    return part and spot.entry is not None and spot.entry.kind == "region"


def _is_one_of_its_parts(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether parts of a country are listed: «на севере, в центре и на востоке Украины» is all of it."""
    before = words[max(spot.start - _PARTS_REACH, 0) : spot.start]
    return not lexicon.set("directions_nouns").isdisjoint(before) and not lexicon.set("list_words").isdisjoint(before)


def _is_owner(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a spot is the country of a place told behind it: "missiles were fired at Ukraine's city of Lubny"."""
    if spot.entry is None or spot.entry.kind != "country" or spot.last >= len(words):
        return False
    if words[spot.last] not in lexicon.set("possessives"):
        return False
    owned = next((s for s in spots if spot.last < s.first <= spot.last + _OWNED_REACH), None)
    inside = owned is not None and owned.entry is not None and owned.entry.country == spot.entry.country
    return inside and owned is not None and "," not in words[spot.last : owned.first]


def under_a_heading(one: Unattached) -> Attached | None:
    """Place what was shot down in the oblast, raion or hromada that heads its lines, where its sentence names none.

    "Voronezh region: … Two drones were suppressed."
    """
    mention = one.mention
    if mention.kind != "launch" or mention.status != "averted" or one.named:
        return None
    here = one.sentences[mention.sentence]
    lead = one.discourse.heads.get(here.paragraph) or one.discourse.leads.get(here.section, ())
    lands = {place_id(spot): spot for spot in lead if is_of_kind(spot, LANDS)}
    if len(lands) != 1 or len(lead) != 1 or not one.lexicon.set("national_office").isdisjoint(one.words):
        return None
    scope = "event" if mention.scope == "nationwide" else mention.scope
    return Attached(mention=replace(mention, scope=scope), spots=tuple(lead), reason="the heading it stands under")


def listed_at_their_land(one: Unattached) -> Attached | None:
    """Place what a list counts in the one land that the line before it says was fired at.

    «За добу по Харківщині вдарили: – чотири БпЛА; – п'ять fpv-дронів».
    """
    mention = one.mention
    carried = mention.kind == "launch" and mention.status == "reported" and mention.rule.endswith(_CARRIED_ON)
    if not carried or one.named or one.sentences[mention.sentence].kind != "bullet":
        return None
    lines = range(mention.sentence - 1, max(mention.sentence - _LIST_REACH, 0) - 1, -1)
    intro = next((at for at in lines if one.sentences[at].kind != "bullet"), None)
    spots = () if intro is None else one.discourse.spots_in.get(intro, ())
    lands = [spot for spot in spots if spot.role in {None, "open"} and is_of_kind(spot, LANDS)]
    lands = lands or ([] if intro is None or spots else _land_of_the_report(intro, one))
    if intro is None or len(lands) != 1 or one.sentences[intro].words[-1:] != [":"]:
        return None
    return Attached(mention=replace(mention, scope="event"), spots=tuple(lands), reason="the line before the list")


def _land_of_the_report(line: int, one: Unattached) -> list[Spot]:
    """Return the one oblast that a report names, for "the region" in a line: «По региону враг применил:»."""
    kinds = one.lexicon.table("admin")
    if not any(kinds.get(word) == "oblast" for word in one.sentences[line].words):
        return []
    named = {place_id(spot): spot for spot in one.discourse.spots if is_of_kind(spot, _OBLAST)}
    return list(named.values())[:1] if len(named) == 1 else []


def over_the_land_of_its_head(one: Unattached) -> Attached | None:
    """Place what was shot down, as the head of an oblast tells it, in the one oblast of which the report tells.

    "Troops attacked four districts of the X region, its head said. … Our defenders downed eight drones, he added". What
    the next clause tells of a town there is no place of theirs: «ПВО сбила 22 дрона, но есть попадания в Измаиле».
    """
    mention = one.mention
    if mention.kind != "launch" or mention.status != "averted" or mention.scope != "nationwide":
        return None
    if any(spot.start < mention.last or "," not in one.words[mention.last : spot.start] for spot in one.named):
        return None
    national = one.lexicon.any_of("whole_country_words", "national_office")
    teller = f" {(one.discourse.told_by(mention) or '').lower()} "
    heads = one.lexicon.any_of("heads_of_oblasts", "region_heads")
    if not national.isdisjoint(one.words) or not any(f" {head} " in teller for head in heads):
        return None
    struck = [spot for spot in one.discourse.spots if spot.role in {None, "open"} and spot.entry is not None]
    struck = [s for s in struck if s.entry is not None and is_event_ground(s.entry) and s.entry.kind != "country"]
    lands = {place_id(spot): spot for spot in one.discourse.spots if is_of_kind(spot, _OBLAST)}
    land = next(iter(lands.values())) if len(lands) == 1 else None
    if land is None or land.entry is None or land.entry.country in _GOVERNED:
        return None
    if not all(in_lead(spot, land) or place_id(spot) == place_id(land) for spot in struck):
        return None
    return Attached(mention=replace(mention, scope="event"), spots=(land,), reason="the land of the teller's office")


def parts_of_launches(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a part of what was fired at a place that place: "63 drones were sent at the region, 41 of them downed".

    And a whole the place of its part: "over the region 29 of 36 were downed".
    """
    out: list[Attached] = []
    before: Attached | None = None
    for item in attached:
        out.append(_with_spots_of_whole(item, before, discourse.sentences, discourse.lexicon))
        before = out[-1] if item.mention.kind == "launch" else before
    return out


def _with_spots_of_whole(
    item: Attached, before: Attached | None, sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached:
    mention = item.mention
    if before is None or mention.kind != "launch" or mention.quantity_tokens is None or item.spots:
        return item
    words = [token.text for token in sentences[mention.sentence].tokens]
    first, last = mention.quantity_tokens
    part = {" ".join(words[max(first - 2, 0) : first]), " ".join(words[last : last + 2])}
    told = any(spot.entry is None or spot.entry.kind == "country" for spot in before.spots)
    if told or before.mention.sentence != mention.sentence:
        return item
    counted = before.mention.quantity_tokens
    beside = counted is not None and 0 < first - counted[1] <= _OUT_OF  # "29 targets of 36"
    whole = beside and not lexicon.set("out_of").isdisjoint(words[first - 1 : first])
    if whole and len(before.spots) > 1:
        return item  # "53 of 119 were downed over A, B and C": all of them were sent at the country
    if not (whole or part & lexicon.set("parts_of")):
        return item
    return replace(item, spots=before.spots, reason="a part of the count before")


def in_one_row(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give all that a list counts the place at its end: "two missiles, 19 drones and nine bombs at the X region".

    Or the one at its head, which all of it was fired at.
    """
    out = list(attached)
    _hand_on(out, range(len(out) - 1, -1, -1), _is_listed, "the place at the end of its list", discourse)
    _hand_on(out, range(len(out)), _goes_on, "the place before its list", discourse)
    return out


def _hand_on(
    out: list[Attached],
    order: Iterable[int],
    goes_on: Callable[[Attached, Attached, Discourse], bool],
    reason: str,
    discourse: Discourse,
) -> None:
    """Give what was fired the place of the launch next to it in some order, where it goes on that one's list."""
    beside: Attached | None = None
    for index in order:
        item = out[index]
        if item.mention.kind != "launch":
            continue
        if beside is not None and goes_on(item, beside, discourse):
            mention = replace(item.mention, scope=beside.mention.scope)
            out[index] = replace(item, mention=mention, spots=beside.spots, reason=reason)
        beside = out[index]


def _goes_on(item: Attached, ahead: Attached, discourse: Discourse) -> bool:
    """Whether what was fired, without a place, goes on a list at whose head its place stands.

    «По Сумщині ворог спрямував 14 БпЛА типу «Герань-2», сім «Молній»».
    """
    one, other, lexicon = ahead.mention, item.mention, discourse.lexicon
    if item.spots or not ahead.spots or one.sentence != other.sentence or {one.status, other.status} != {"reported"}:
        return False
    if one.quantity_tokens is None or other.quantity_tokens is None or other.scope != "nationwide":
        return False
    first, last = one.quantity_tokens[1], other.quantity_tokens[0]
    heads = all(spot.sentence == one.sentence and spot.last <= one.quantity_tokens[0] for spot in ahead.spots)
    lands = all(is_of_kind(spot, LANDS) for spot in ahead.spots)
    words = discourse.sentences[one.sentence].words
    behind = words[other.quantity_tokens[1] : other.quantity_tokens[1] + 4]
    share = lexicon.set("parts_of").intersection(f"{a} {b}" for a, b in pairwise(behind))
    gap = words[first:last]
    links = lexicon.set("list_words") | {","}
    stops = (lexicon.any_of("prepositions", "clause_words") - links) | {":", ";"}
    placed = any(one.first <= spot.first < other.first for spot in discourse.spots_in.get(one.sentence, ()))
    joined = len(gap) <= 2 * _ROW_GAP and not links.isdisjoint(gap[-2:]) and stops.isdisjoint(gap)
    return heads and lands and joined and not share and not placed


def _is_listed(item: Attached, behind: Attached, discourse: Discourse) -> bool:
    """Whether what was fired, without a place, is joined by a comma or "and" to what was fired at one."""
    one, other = item.mention, behind.mention
    told = one.quantity_tokens is not None and other.quantity_tokens is not None and one.sentence == other.sentence
    figure = one.quantity is not None and one.quantity.best is not None
    if (
        not told
        or not figure
        or item.spots
        or not behind.spots
        or (one.status, one.scope) != (other.status, "nationwide")
    ):
        return False
    if any(spot.entry is None or spot.entry.kind in {"country", "region"} for spot in behind.spots):
        return False
    first, last = (one.quantity_tokens or (0, 0))[1], (other.quantity_tokens or (0, 0))[0]
    gap = discourse.sentences[one.sentence].words[first:last]
    lexicon = discourse.lexicon
    links = lexicon.set("list_words") | {","}
    placed = any(one.first <= spot.first < other.first for spot in discourse.spots_in.get(one.sentence, ()))
    parts = lexicon.any_of("prepositions", "clause_words") - links
    words = discourse.sentences[one.sentence].words[last : last + 4]
    share = lexicon.set("parts_of").intersection(f"{a} {b}" for a, b in pairwise(words))
    same = one.measure == other.measure and (first == last or ":" in gap or one.status == "averted")
    if share or same:
        return False  # "58 drones, 21 of them over the X region", "112 drones that night: 36 over the X region"
    return 0 < len(gap) <= _ROW_GAP and not links.isdisjoint(gap) and parts.isdisjoint(gap) and not placed


def over_their_oblast(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give drones counted without a place the oblast that a governor's post in Russia is about.

    Every place of the report lies in that oblast, which it names. What struck goes where the strike told last in its
    paragraph was: «Атакованы два села. Выпущено 14 беспилотников, пять подавлены». A ministry counts for the country.
    """
    ground = _only_oblast(discourse.spots)
    parts = any(item.mention.kind == "launch" and item.mention.rule.endswith(ON) for item in attached)
    if ground is None or parts:
        return list(attached)  # «Сбито 203 дрона. На Брянскую область пришлись 118»: of all the country
    sentences, national = discourse.sentences, discourse.lexicon.set("whole_country_words")
    out: list[Attached] = []
    strike: Attached | None = None
    for item in attached:
        mention = item.mention
        here = sentences[mention.sentence]
        of_all = mention.sentence in discourse.spots_in or not national.isdisjoint(here.words)
        if mention.kind == "strike" and item.spots and mention.scope == "event":
            strike = item
        elif mention.kind == "launch" and mention.scope == "nationwide" and not item.spots and not of_all:
            near = strike is not None and sentences[strike.mention.sentence].paragraph == here.paragraph
            lately = strike is not None and 0 < mention.sentence - strike.mention.sentence <= _LATELY
            row = strike.spots if strike is not None and near and lately else (ground,)
            item = replace(item, spots=row, reason="the report tells of this oblast alone")  # noqa: PLW2901
        out.append(item)
    return out


def over_the_debris(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Keep off the country what was shot down where, the sentence goes on, the debris fell: "three downed, one on A".

    It has the place of the oblast around, where the report names that, else none.
    """
    debris = discourse.lexicon.any_of("debris", "debris_words")
    national = discourse.lexicon.any_of("whole_country_words", "national_office")
    fallen = {
        item.mention.sentence: item
        for item in attached
        if item.mention.kind == "strike" and item.spots and item.mention.scope == "event"
    }
    out: list[Attached] = []
    for item in attached:
        mention, fell = item.mention, fallen.get(item.mention.sentence)
        downed = (mention.kind, mention.status, mention.scope) == ("launch", "averted", "nationwide") and not item.spots
        if downed and fell is not None and fell.mention.first >= mention.last:
            words = discourse.sentences[mention.sentence].words
            here = not debris.isdisjoint(words[mention.last : fell.mention.last]) and national.isdisjoint(words)
            head = discourse.sentences[mention.sentence]
            lead = discourse.heads.get(head.paragraph) or discourse.leads.get(head.section, ())
            lands = [spot for spot in lead if is_of_kind(spot, LANDS)]  # «Ніжинський район. П'ять збили, уламки …»
            lands += [spot for spot in discourse.spots if spot.entry is not None and spot.entry.kind == "oblast"]
            around = next((land for land in lands if all(in_lead(spot, land) for spot in fell.spots)), None)
            if here:
                row, why = ((), "no place is named for it") if around is None else ((around,), "where the debris fell")
                item = Attached(mention=replace(mention, scope="event"), spots=row, reason=why)  # noqa: PLW2901
        out.append(item)
    return out


def _only_oblast(spots: Sequence[Spot]) -> Spot | None:
    """Return where a report names the one oblast of Russia in which all its places lie, None when it tells of more."""
    told = [spot for spot in spots if spot.entry is not None and spot.entry.kind not in {"water", "facility"}]
    if any(spot.role == "launch" for spot in told):
        return None  # «Семь „Калибров“ сбиты»: not where they were fired from
    oblasts = {spot.entry.oblast_id or spot.entry.id for spot in told if spot.entry is not None}
    named = (spot for spot in told if spot.entry is not None and spot.entry.kind == "oblast")
    first = next(named, None)
    if len(oblasts) != 1 or first is None or first.entry is None or first.entry.country not in _GOVERNED:
        return None
    return first


def on_land(one: Unattached) -> list[Spot]:
    """Take a city for the oblast named after it, where the report names that too: a count of settlements is of land.

    Not where they lie around the city.
    """
    mention, spots, lands = one.mention, list(one.here), one.discourse.oblasts
    if mention.kind != "outage" or mention.quantity is None or mention.quantity.unit != "settlements":
        return spots
    if is_around_it(mention, one.words, one.lexicon):
        return spots
    out = []
    for spot in spots:
        town = spot.entry
        land = lands.get(town.oblast_id or "") if town is not None and town.kind == "settlement" else None
        named = town is not None and land is not None and land.name.startswith(f"{town.name} ")
        out.append(replace(spot, entry=land) if named else spot)
    return out


def _land_below(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Return the region over which something was shot down, where its sentence goes on to tell harm and no other place.

    "Over the X region five drones were destroyed, with damage to the roof of a house."
    """
    harm = mention.kind in {"damage", "casualty"} and mention.status == "reported" and mention.scope == "event"
    alone = spots[0] if len(spots) == 1 and is_of_kind(spots[0], LANDS) else None
    return alone if harm and alone is not None and alone.role != "launch" and alone.last <= mention.first else None


def _under_the_sky(spots: Sequence[Spot], sentence: Sentence, lexicon: WordLists) -> list[Spot]:
    """Return the one town over which something was shot down, where its debris is told to have come down.

    «Над Миллерово сбиты три беспилотника, обломки упали на крышу склада».
    """
    fallen = not lexicon.any_of("debris", "debris_words").isdisjoint(sentence.words)
    here = [spot for spot in spots if spot.role != "launch"]
    towns = [s for s in here if s.entry is not None and s.entry.kind in {"settlement", "city_district"}]
    return towns if fallen and len({place_id(spot) for spot in towns}) == 1 else []


def find_skies(
    launches: Sequence[Mention],
    by_sentence: Mapping[int, Sequence[Spot]],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> frozenset[tuple[int, int]]:
    """Return the spots over which something was shot down, as (sentence, first token): nothing was hit there."""
    skies: set[tuple[int, int]] = set()
    for mention in launches:
        if mention.status != "averted":
            continue
        rivals = [m for m in launches if m.sentence == mention.sentence and m is not mention]
        tokens = sentences[mention.sentence].tokens
        own = own_sky(mention, by_sentence.get(mention.sentence, ()), rivals, sentences, lexicon)
        if any(
            token.text in lexicon.set("over_words")
            for spot in own
            for token in tokens[max(spot.first - 3, 0) : spot.first]
        ):
            skies |= {(spot.sentence, spot.first) for spot in own}
    return frozenset(skies | _uncounted_rows(by_sentence, sentences, lexicon))


def _uncounted_rows(
    by_sentence: Mapping[int, Sequence[Spot]], sentences: Sequence[Sentence], lexicon: WordLists
) -> set[tuple[int, int]]:
    """Return the rows of places over which drones were shot down without a count: "over A, B and C, debris fell on …".

    Over one place alone it is told where the debris came down.
    """
    over, downed = lexicon.set("over_words"), lexicon.any_of("downed", "brought_down_over")
    joints = lexicon.any_of("place_joints", "list_words") | {","}
    rows: set[tuple[int, int]] = set()
    for at, spots in by_sentence.items():
        words, row = sentences[at].words, list[Spot]()
        if downed.isdisjoint(words):
            continue
        for spot in [*sorted(spots, key=lambda s: s.first), None]:
            joined = spot is not None and row and set(words[row[-1].last : spot.first]) <= joints
            if spot is not None and joined and not begins_anew(row[-1], spot, words, lexicon):
                row.append(spot)
                continue
            rows |= {(at, member.first) for member in row} if len(row) > 1 else set()
            led = spot is not None and not over.isdisjoint(words[max(spot.first - _OVER_REACH, 0) : spot.first])
            near = () if spot is None else words[max(spot.first - _DOWNED_REACH, 0) : spot.first]
            alone = spot is not None and led and _others_came_down(words[spot.last :], lexicon)
            rows |= {(at, spot.first)} if spot is not None and alone else set()
            row = [spot] if spot is not None and led and not downed.isdisjoint(near) else []
    return rows


def _others_came_down(behind: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what follows a sky goes on to another weapon: "one was downed over A, the other hit a plant"."""
    opening = behind[1:_NEXT_ONE] if behind[:1] and behind[0] in {",", ";", "–", "—"} else ()
    return not lexicon.any_of("taking_up", "rest_of_them").isdisjoint(opening)
