"""Spots: the places of a sentence as something can be attached to them, and how near to them a mention stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo._quick import quick, replace
from geo.interfaces import WordLists
from geo.model import Entry, Mention, Sentence, Vicinity
from geo.shapes import distance_km, holds

_KINDS = {
    "settlement": ("settlement",),
    "oblast": ("oblast",),
    "district": ("raion", "city_district"),
    "hromada": ("hromada",),
}

_COPULAS = frozenset({"—", "–"})
_ROW_MARKS, _HEAD_REACH = frozenset({":", ",", ";"}), 3  # tokens: "; in the village of"
_THING_WORDS = 9
_LED_ON = 2  # a dash or colon, and a preposition
_ASIDE_REACH, _SUBJECT_REACH = 9, 4
_SAID_REACH = 3  # "and added, that"
_COMMA_AND_IN = _DASH_AND_IN = 2
_SEVERAL = 2
_PART_REACH = 5  # words after a comma in which "of them" may stand
_JOINT_GAP = 7  # ", as well as the city of"
_THING_GAP = 10
_CLOSE_KM = 30  # a village told as one near a city
_SKY_LEAD = 5  # "over the southern region of"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a sentence that something can be attached to.

    name is the index of the toponym, None for "the capital", "the city" and the like; role is its role from the
    sentence, None while open; entry is what it was resolved to, None when in doubt. stands_for is the toponym that
    "the city" takes up. where is how the text gives it by others ("near X"); of the entries it is told by and also
    the further toponyms, where they are not its own ("between X and Y"). listed: an "and" joins it to the one before.
    """

    sentence: int
    first: int
    last: int
    entry: Entry | None
    name: int | None
    role: str | None
    words: str
    where: Vicinity | None = None
    of: tuple[Entry, ...] = ()
    also: tuple[int, ...] = ()
    stands_for: int | None = None
    listed: bool = False

    @property
    def near(self) -> bool:
        """Whether it stands near its place, or between two: it can say where another one lies."""
        return self.where is not None and self.where.kind != "part"

    @property
    def locates(self) -> bool:
        """Whether it may say where the place before it lies: a member of a list ("near Izium and Lyman") may not."""
        return self.where is not None and self.near and (self.start < self.first or not self.where.names)

    @property
    def start(self) -> int:
        """The token where its phrase begins: at "near", at "5 km north of"."""
        return self.first if self.where is None else min(self.first, self.where.first)


def in_groups(
    spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists, *, things: bool = True
) -> list[list[Spot]]:
    """Join places of one list ("Kyiv and Kharkiv"), and keep of an address only the place itself.

    things says that a thing told with its place goes on the list: not where each thing has its own place.
    """
    if len(spots) < _SEVERAL:
        return [[spot] for spot in spots]
    groups: list[list[Spot]] = []
    for spot in _without_told_closer(sorted(spots, key=lambda s: s.first), words, lexicon):
        if groups:
            last = groups[-1][-1]
            gap = _without_kind(words[last.last : spot.start if spot.near else spot.first], lexicon)
            near = bool(spot.near and spot.start < spot.first)
            if list(gap) == [","] and _is_of_a_village(last, spot, words, lexicon):
                continue  # "the village of Hroza, Kharkiv, fell silent": the region goes by its seat's name
            if spot.name is None and len(gap) == 1 and gap[0] in lexicon.set("of_words") and _holds_spot(spot, last):
                continue  # "in the X district of the city": where it lies
            if len(gap) == 1 and gap[0] in lexicon.set("of_words") and _is_seat_of_unit(spot, last):
                continue  # "the Shostka district of Sumy": the region goes by its seat's name
            if len(gap) == 1 and gap[0] in lexicon.set("possessives") and _holds_spot(last, spot):
                groups[-1].append(spot)  # "Kyiv's Solomianskyi district"
                if last.entry is not None and last.entry.kind == "country":
                    del groups[-1][-2]  # "Ukraine's Sumy region"
                continue
            near_by = spot.locates and len(gap) <= 4 and ":" not in gap and not lexicon.set("list_words") & set(gap)
            if near_by or (len(groups[-1]) == 1 and _says_where(gap, last, spot, lexicon)):
                continue  # "Yampil, near Lyman", "Feodosia, in occupied Crimea": the second says where the first is
            if (
                len(gap) == _COMMA_AND_IN
                and gap[0] == ","
                and gap[1] in lexicon.set("locatives")
                and _is_seat_of(spot, last)
                and len(groups[-1]) == 1
                and not "".join(words[spot.last : spot.last + 1]).isalnum()
            ):
                continue  # "Shebekino, in Belgorod": the region goes by its seat's name
            anew = groups[-1][0].first > _LED_ON and _opens_with_a_person(gap, spot, words, lexicon)
            if anew or _begins_inside(gap, last, spot, lexicon) or _goes_on_to_a_thing(gap, spot, words, lexicon):
                groups.append([spot])
                continue  # "in A, in B a man …", "31,000 in the X district, and in X itself the trams stopped"
            # «обстреляны A Сумского района; B и C Белопольской громады»
            parted = _is_parting(gap, lexicon) and _ends_in_places(spot, spots, words, lexicon)
            thing = things and len(gap) <= _THING_GAP and _has_a_thing(gap, lexicon, near=near)
            gap = _without_bracket(gap)
            if parted or thing or (len(gap) <= _JOINT_GAP and (_is_joint(gap, lexicon) or _goes_wider(gap, lexicon))):
                joined = "," not in gap and not lexicon.set("list_words").isdisjoint(gap)
                groups[-1].append(replace(spot, listed=True) if joined else spot)
                continue
        groups.append([spot])
    return groups


def _without_bracket(gap: Sequence[str]) -> Sequence[str]:
    """Return the words between two places without what brackets tell of the first: "Balky (five hurt) and Orikhiv"."""
    if gap[:1] != ["("] or ")" not in gap:
        return gap
    behind = gap[gap.index(")") + 1 :]
    return behind if behind and "(" not in behind else gap


def _opens_with_a_person(gap: Sequence[str], spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a comma, a preposition and a place open a clause whose subject is one person, told right behind."""
    opens = len(gap) >= _COMMA_AND_IN and gap[0] == "," and gap[1] in lexicon.set("locatives")
    articles = lexicon.set("one_articles")
    behind = [word for word in words[spot.last : spot.last + _COMMA_AND_IN] if word not in articles]
    return opens and bool(behind) and behind[0] in lexicon.set("family_singular")


def _goes_on_to_a_thing(gap: Sequence[str], spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", in B –" leads on to another thing: «дрон попал в дом в А, в Б – в автомобиль»."""
    opens = len(gap) >= _COMMA_AND_IN and gap[0] == "," and not lexicon.set("locatives").isdisjoint(gap[1:])
    dashed = opens and not lexicon.set("copula_dash").isdisjoint(words[spot.last : spot.last + 1])
    after = words[spot.last + 1 : spot.last + 2] if dashed else ()
    return any(word in lexicon.set("aimed") or word in lexicon.table("targets") for word in after)


def _without_told_closer(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop what only says near which city a village is: «под Харьковом, в Малой Даниловке, сгорел склад»."""
    out: list[Spot] = []
    for spot in spots:
        if out and _is_told_closer(words[out[-1].last : spot.first], out[-1], spot, lexicon):
            out.pop()
        out.append(spot)
    return out


def _is_told_closer(gap: Sequence[str], outer: Spot, inner: Spot, lexicon: WordLists) -> bool:
    """Whether ", in" leads from "near A" to a town close to A."""
    led = len(gap) == _COMMA_AND_IN and gap[0] == "," and gap[1] in lexicon.set("address_words")
    if not led or outer.entry is None or inner.entry is None or not outer.near or inner.near:
        return False
    return {outer.entry.kind, inner.entry.kind} == {"settlement"} and distance_km(outer.entry, inner.entry) <= _CLOSE_KM


def _says_where(gap: Sequence[str], inner: Spot, outer: Spot, lexicon: WordLists) -> bool:
    """Whether a comma and a preposition lead from a town to the land it lies in, with words for that land alone."""
    told = gap[:1] == [","] and len(gap) > _COMMA_AND_IN and gap[1] in lexicon.set("that_words")
    gap = [gap[0], *gap[2:]] if told else gap  # «Велика Писарівка, що на Охтирщині»
    opens = _COMMA_AND_IN <= len(gap) <= _JOINT_GAP and gap[0] == "," and gap[1] in lexicon.set("locatives")
    plain = lexicon.any_of("region_word", "articles").issuperset(gap[_COMMA_AND_IN:])
    lands = {"oblast", "region", "raion", "hromada"} if told else {"oblast", "region"}
    land = outer.entry is not None and outer.entry.kind in lands and not outer.near
    return opens and plain and land and _holds_spot(outer, inner)


def _without_kind(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Return the words between two places without the short type word of the second: «Ізюмський район, м. Ізюм»."""
    short = len(gap) > _COMMA_AND_IN and gap[-1] == "." and gap[-2] in lexicon.set("kind_abbreviations")
    return gap[:-2] if short else gap


def _is_parting(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a semicolon parts two items of a list, with the dash of the next and the word for what it is."""
    types = lexicon.set("near_types")
    return gap[:1] == [";"] and all(word in _COPULAS or word in types for word in gap[1:])


def _ends_in_places(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether nothing but places stands from one to its sentence's end: what was told before is told of them too."""
    named = {at for other in spots if other.first >= spot.first for at in range(other.first, other.last)}
    joints = lexicon.any_of("list_words", "place_joints", "place_types", "of_words", "near_types")
    parted = True  # a name in doubt stands right behind a joint or a mark
    for at, word in enumerate(words[spot.first :], spot.first):
        is_joint = not word[0].isalpha() or word in joints
        if at not in named and not is_joint and not parted:
            return False
        parted = is_joint
    return True


def _begins_inside(gap: Sequence[str], outer: Spot, inner: Spot, lexicon: WordLists) -> bool:
    """Whether ", and in" leads from a unit to a place in it: what is told there is told apart."""
    joined = len(gap) == _COMMA_AND_IN + 1 and gap[0] == "," and gap[1] in lexicon.set("list_words")
    return joined and gap[2] in lexicon.set("locatives") and _holds_spot(outer, inner)


def _holds_spot(outer: Spot, inner: Spot) -> bool:
    """Whether a place holds another."""
    return outer.entry is not None and inner.entry is not None and holds(outer.entry, inner.entry)


def _is_of_a_village(last: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether commas enclose the seat's name after a village: where it lies, as American agencies write addresses."""
    before = words[max(last.first - _LED_ON, 0) : last.first]
    village = len(before) == _LED_ON and before[0] in lexicon.set("near_types") and before[1] in lexicon.set("of_words")
    closed = words[spot.last : spot.last + 1]
    return village and list(closed) == [","] and _is_seat_of(spot, last)


def _is_seat_of(spot: Spot, inner: Spot) -> bool:
    """Whether a town has the name of the region in which the other one lies."""
    seat, town = spot.entry, inner.entry
    if seat is None or town is None or {seat.kind, town.kind} != {"settlement"} or not seat.admin1:
        return False
    same = seat.country == town.country and seat.admin1 == town.admin1 and seat.oblast_id == town.oblast_id
    return same and seat.admin1.startswith(f"{seat.name} ")


def _is_seat_of_unit(spot: Spot, unit: Spot) -> bool:
    """Whether a town has the name of the region in which a district that does not hold it lies."""
    seat, district = spot.entry, unit.entry
    if seat is None or district is None or seat.kind != "settlement" or district.kind not in {"raion", "hromada"}:
        return False
    same = seat.oblast_id is not None and seat.oblast_id == district.oblast_id and not holds(district, seat)
    return same and bool(seat.admin1) and str(seat.admin1).startswith(f"{seat.name} ")


def without_asides(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the places by which an aside says where another lies: "Sumy, across the border from the Kursk region, …"."""
    if len(spots) < _SEVERAL:
        return list(spots)
    relations = lexicon.set("relation_words")
    # "…, while two border guards were wounded in Rylsk" tells of a place of its own
    told = (lexicon.set("clause_words") - lexicon.set("where_words")) | lexicon.set("harm_words")
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: s.first):
        before = kept[-1] if kept else None
        if before is not None and before.last < len(words) and words[before.last] == ",":
            aside = words[before.last + 1 : spot.first]
            related = bool(relations & set(aside)) and len(aside) <= _ASIDE_REACH and not told & set(aside)
            if related and "," not in aside and not lexicon.set("list_words") & set(aside[:1]):
                continue
        kept.append(spot)
    return kept


def without_brackets(words: Sequence[str], spots: Sequence[Spot], lexicon: WordLists) -> list[str]:
    """Return the words with commas for brackets that hold a place alone: "a barn burned (village of X)".

    For brackets that say how often, all of them are commas: «били по Ромнах (тричі), Сумах і Шостці».
    """
    out = list(words)
    if "(" not in out:
        return out
    fillers = lexicon.any_of("place_joints", "near_types", "list_words") | {"."}
    often = lexicon.any_of("numerals", "times_told")
    counted = lexicon.any_of("numerals", "multipliers", "units") | {"."}
    placed = {at for spot in spots for at in range(spot.start, spot.last)}
    opened: int | None = None
    for at, word in enumerate(words):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            inside = range(opened + 1, at)
            if placed.intersection(inside) and all(k in placed or words[k] in fillers for k in inside):
                out[opened] = out[at] = ","
            elif inside and all(words[k] in often or words[k][0].isdigit() for k in inside):
                out[opened : at + 1] = [","] * (len(inside) + 2)
            elif inside and opened - 1 in placed and _is_a_count(words, inside, counted):
                out[opened : at + 1] = [","] * (len(inside) + 2)  # «А (1 200 абонентов) и Б»
            opened = None
    return out


def _is_a_count(words: Sequence[str], inside: Sequence[int], counted: frozenset[str]) -> bool:
    """Whether the tokens in brackets are a number and what it counts."""
    return words[inside[0]][0].isdigit() and all(words[k] in counted or words[k][0].isdigit() for k in inside)


def _is_joint(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the words between two places make one list of them; "as" alone begins another clause."""
    joints = lexicon.any_of("place_joints", "list_words")
    if joints.issuperset(gap):
        return True
    said = f" {' '.join(gap)} "
    for phrase in sorted(lexicon.set("joint_phrases"), key=len, reverse=True):
        said = said.replace(f" {phrase} ", " ")
    if ({","} | lexicon.set("list_words")) & set(gap):
        joints |= lexicon.set("place_types")  # «по городу А, сёлам Б и В», but «в округе А по посёлку Б»
    ends = tuple(lexicon.set("unit_adjective_ends"))
    named = ends and "," in gap  # «Марганецкой, Мировской и Покровской общинам»: a name no gazetteer has goes along
    return all(word in joints or (named and word.endswith(ends)) for word in said.split())


def _has_a_thing(gap: Sequence[str], lexicon: WordLists, *, near: bool) -> bool:
    """Whether a list goes on with a thing in a place: "attacked Odesa and the port infrastructure in Izmail".

    near says that the preposition is part of the place's own phrase: "a bridge at X and a substation near Y".
    """
    joints = lexicon.any_of("list_words", "joints") - {";"} | {","}
    row = _without_quoted(gap)
    while row and row[-1] in lexicon.set("region_word") - lexicon.any_of("locatives", "articles"):
        row.pop()  # «в окупованій Феодосії»
    start = next((at for at, word in enumerate(row) if word not in joints), len(row))
    if len(row) - start < _LED_ON or not any(word.isalpha() for word in row[:start]):
        return False
    if len(row) > _THING_WORDS:
        return False
    start += row[start] in lexicon.set("aimed")  # «по складу в Ізюмі та по підстанції в Сумах»
    things = lexicon.any_of("targets", "target_modifiers", "articles")
    if len(row) - start > _LED_ON + 1:  # "a train at the station in X"
        things = lexicon.any_of("targets", "target_modifiers", "articles", "locatives")
    if near and things.issuperset(row[start:]):
        return True
    return row[-1] in lexicon.set("locatives") and things.issuperset(row[start:-1])


def _without_quoted(gap: Sequence[str]) -> list[str]:
    """Drop what a thing is called: «та заводу «Кремній» у …»."""
    words = list(gap)
    if "«" in words and "»" in words and words.index("«") < words.index("»"):
        del words[words.index("«") : words.index("»") + 1]
    return words


def _goes_wider(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a list goes on from a place to its region: "Kharkiv and 12 settlements of the region"."""
    if not gap or gap[0] not in lexicon.set("list_words") or lexicon.any_of("plural_kinds").isdisjoint(gap):
        return False
    return lexicon.any_of("of_words", "locatives", "articles", "plural_kinds").issuperset(gap[1:][-2:])


def own_sky(
    mention: Mention,
    spots: Sequence[Spot],
    rivals: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Return the places a count of drones may have: named for it ("over the Kursk region") and for no other count.

    "17 drones over A and B and two over C": the second number has C alone, the first has A and B.
    """
    if mention.quantity_tokens is None:
        return list(spots)
    words = sentences[mention.sentence].words
    first, last = mention.quantity_tokens
    if headed := _before_brackets(first, spots, words):
        return headed
    others = [r.quantity_tokens for r in rivals if r.quantity_tokens is not None]
    joints = lexicon.any_of("place_joints", "list_words", "place_types")
    joined_counts = lexicon.any_of("place_joints", "list_words", "count_joints", "weapons")
    others = [o for o in others if not (o[1] <= first and set(words[o[1] : first]) <= joined_counts)]
    shared = last
    over = lexicon.set("over_words")
    # «над A уничтожен 21, ещё пять — над B»
    has_sky = any(spot.last <= first and _is_over(spot, words, over) for spot in spots)
    for other in sorted(o for o in others if o[0] >= last):  # "113 drones and two missiles over A and B": both
        if not has_sky and set(words[shared : other[0]]) <= joined_counts and mention.status == "averted":
            others.remove(other)
            shared = other[1]
    breaks, fallen = lexicon.set("clause_words"), lexicon.any_of("debris", "harm")
    if mention.status == "averted" and _is_over_more(words[last:], lexicon):
        return []
    own: list[Spot] = []
    for spot in sorted(spots, key=lambda s: s.first):
        low, high = (last, spot.first) if spot.first >= last else (spot.last, first)
        heads = list(words[low:high])[:1] == [":"] and spot.first <= _HEAD_REACH and mention.status == "averted"
        if any(low <= other[0] < high for other in others) or (":" in words[low:high] and not heads):
            continue
        if mention.status == "reported" and lexicon.set("fired_from") & set(words[max(spot.first - 2, 0) : spot.first]):
            continue  # «і дві ракети … із Криму та чотири …»: it was fired from there
        fell = mention.status == "averted" and own and not fallen.isdisjoint(words[own[-1].last : spot.first])
        if fell or _has_own_count(spot, mention, words, lexicon):
            continue  # "over A 15 drones were downed, over B — 9", "…, and debris damaged a terminal in B"
        joined = bool(own) and own[-1].last <= spot.first and set(words[own[-1].last : spot.first]) <= joints
        lead = set(words[max(spot.first - _SKY_LEAD, 0) : spot.first])
        if lexicon.set("list_words") & lead:
            lead = set(words[max(spot.first - _SKY_LEAD + 1, 0) : spot.first])
        aimed = spot.last <= first and mention.status == "reported" and not breaks & set(words[spot.last : first])
        aimed = aimed and "," not in words[spot.last : first]
        opens = (
            spot.first <= _COMMA_AND_IN + 1 and list(words[low:high]).count(",") == 1
        )  # "Over the X region, 19 drones"
        parted = spot.first < last and "," in words[low:high] and not opens
        # «семь – над Астраханской областью, шесть – Волгоградской»: the word for all is told once
        dashed = spot.first == last + 1 and words[last] in _COPULAS and not over.isdisjoint(words[:first])
        if joined or heads or (lead & lexicon.set("sky_words") and not parted) or aimed or dashed:
            own.append(spot)
    own = [*_rest_of_row(own, spots, words, joints), *own]
    after, ahead = [s for s in own if s.first >= last], [s for s in own if s.first < last]
    told = bool(after) and not _COPULAS.isdisjoint(words[last : after[0].first])  # "two – in Bryansk region"
    if after and ahead and not told and _is_over(ahead[0], words, over) and not _is_over(after[0], words, over):
        return ahead  # "over the sea 20 drones were downed, and on the ground in Crimea …"
    return after or own


def _before_brackets(first: int, spots: Sequence[Spot], words: Sequence[str]) -> list[Spot]:
    """Return the place right before the bracket in which a count stands: «над Ростовской областью (26 БПЛА)»."""
    return [spot for spot in spots if spot.last == first - 1] if list(words[first - 1 : first]) == ["("] else []


def _is_over_more(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sky begins with so many regions without their names: "over five regions, the Krasnodar Krai and …"."""
    kinds, numerals = lexicon.table("plural_kinds"), lexicon.table("numerals")
    head = list(words[:_SKY_LEAD])
    return any(
        word in kinds and at and (head[at - 1] in numerals or head[at - 1].isdigit()) and "," in head[at : at + 2]
        for at, word in enumerate(head)
    )


def _rest_of_row(
    own: Sequence[Spot], spots: Sequence[Spot], words: Sequence[str], joints: frozenset[str]
) -> list[Spot]:
    """Return the places of a row before the first one taken: "in the A, B and C regions five drones were downed"."""
    row: list[Spot] = []
    first = own[0].first if own else 0
    for spot in sorted((s for s in spots if s.first < first), key=lambda s: -s.first):
        if not set(words[spot.last : first]) <= joints:
            break
        row.append(spot)
        first = spot.first
    return row[::-1]


def _is_over(spot: Spot, words: Sequence[str], over: frozenset[str]) -> bool:
    return bool(over & set(words[max(spot.first - 3, 0) : spot.first]))


def heads_a_count(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place opens its part of a row with a dash and a count: "A – one dead, B – two injured"."""
    at, kinds = spot.first - 1, lexicon.any_of("near_types", "locatives")
    while at > 0 and (words[at] in kinds or (words[at] == "." and words[at - 1] in kinds)):
        at -= 1
    before, after = words[at] if spot.first else ":", words[spot.last : spot.last + 2]
    counted = len(after) > 1 and (after[1][0].isdigit() or after[1] in lexicon.table("numerals"))
    return counted and after[0] in {"—", "–"} and before in {":", ",", ";"}


def heads_its_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether nothing but a dash stands between a place and the mention's own count: "in A — 14,000", "– another 2"."""
    if mention.quantity_tokens is None:
        return False
    gap = words[spot.last : mention.quantity_tokens[0]]
    led = gap[:1] != [] and gap[0] in {"—", "–", "-"}
    return led and len(gap) <= _LED_ON and lexicon.set("added_words").issuperset(gap[1:])


def tails_its_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a dash and a preposition lead from the mention's own count to a place: "1,500 – in the A region"."""
    if mention.quantity_tokens is None:
        return False
    gap = words[mention.quantity_tokens[1] : spot.first]
    return len(gap) == _DASH_AND_IN and gap[0] in {"—", "–", "-"} and gap[1] in lexicon.set("locatives")


def _has_own_count(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a dash gives a sky another count than the mention's: "over the Rostov region – 9"."""
    after = words[spot.last : spot.last + 2]
    counted = len(after) > 1 and (after[1][0].isdigit() or after[1] in lexicon.table("numerals"))
    own = mention.quantity_tokens is not None and mention.quantity_tokens[0] == spot.last + 1
    return counted and after[0] in {"—", "–", "-"} and not own


def all_of_kind(
    mention: Mention,
    spots: Sequence[Spot],
    words: Sequence[str],
    lexicon: WordLists,
    before: Callable[[], Sequence[Spot]],
) -> list[Spot]:
    """Return the places that "both cities", "in the three regions" beside a count takes up.

    They stand earlier in the sentence, or in the sentences before it (`before` gives those, the last one last), where a
    number of them must be the number named.
    """
    kinds_of = lexicon.table("plural_kinds")
    low = max(mention.first - _SUBJECT_REACH, 0) + 1
    row = words[low : mention.last + 5]
    if kinds_of.keys().isdisjoint(row):
        return []
    near = [at for at, word in enumerate(row, low) if word in kinds_of]
    numerals = lexicon.table("numerals")
    for at in near:
        kinds = _KINDS.get(str(kinds_of[words[at]]), ())
        every = words[at - 1] in lexicon.set("all_words")
        if not kinds or not (every or words[at - 1] in numerals):
            continue
        definite = words[at - 2] in lexicon.any_of("all_words", "definite_words")
        counted = not definite and not every and _may_mean_them(words[max(at - 2, 0)], lexicon)
        if not every and not definite and not counted:
            continue
        if at < mention.first and "," in words[at : mention.first] and _is_placed_next(mention, spots, words):
            continue  # "five hurt in the two cities, a clerk was killed in A": in A alone
        fitting = [s for s in spots if s.entry is not None and s.entry.kind in kinds and s.first < at]
        named = {s.entry.id: s for s in fitting if s.entry is not None}
        if len(named) > 1 and (not counted or len(named) == numerals.get(words[at - 1])):
            return list(named.values())
        earlier = {s.entry.id: s for s in before() if s.entry is not None and s.entry.kind in kinds}
        count = numerals.get(words[at - 1], 2)
        if len(earlier) > 1 and len(earlier) == count:
            return list(earlier.values())
    return []


def _is_placed_next(mention: Mention, spots: Sequence[Spot], words: Sequence[str]) -> bool:
    """Whether a place stands behind a mention in its own clause."""
    return any(spot.first >= mention.last and "," not in words[mention.last : spot.first] for spot in spots)


def _may_mean_them(before: str, lexicon: WordLists) -> bool:
    """Whether "in two cities" may be the two named, in a language without articles: not "two more", "and two"."""
    if lexicon.set("articles"):
        return False
    others = lexicon.any_of("count_qualifiers", "list_words", "adding")
    return before.isalpha() and before not in others


def distance(mention: Mention, group: Sequence[Spot], words: Sequence[str], breaks: frozenset[str]) -> float:
    """Return how far a mention stands from a group of spots, in words; marks and clauses weigh more."""
    first, last = group[0].start, group[-1].last
    gap = words_between(mention, first, last, words)
    commas = gap.count(",")
    crossed = sum(1 for word in gap if word in breaks)
    country = 6.0 if any(s.entry is not None and s.entry.kind == "country" for s in group) else 0.0
    return len(gap) + 2.0 * commas + 8.0 * crossed + country + (0.0 if first >= mention.first else 1.0)


def crosses(
    mention: Mention, group: Sequence[Spot], words: Sequence[str], breaks: frozenset[str], lexicon: WordLists
) -> bool:
    """Whether a clause ends between a mention and a place; a sentence that opens with the place governs its clause."""
    gap = words_between(mention, group[0].start, group[-1].last, words)
    if not gap:
        return False
    if mention.kind in {"strike", "damage"} and _is_counted_apart(gap, lexicon):
        return True
    if mention.kind in {"casualty", "outage"} and is_of_a_part(gap, lexicon):
        return True
    gap = _without_participles(gap, lexicon)
    if group[-1].last <= mention.first and _opens_clause(group[0], words):
        causes = lexicon.set("cause_prepositions")
        gap = [word for word in gap if word not in causes]  # «у Сумах після удару горить склад»
    if mention.kind == "strike" and len(group) > 1:
        gap = list(_up_to_a_row(gap, words[mention.first : mention.last], lexicon))
    if not breaks.isdisjoint(gap):
        return True
    coupled, that = lexicon.set("list_words"), lexicon.set("that_words")
    # "… said its forces struck plants, and that air defences downed drones over …"
    if any(word in that and before in coupled for before, word in pairwise(gap)):
        return True
    return says_more(gap, lexicon)


def _up_to_a_row(gap: Sequence[str], trigger: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Return the words up to the mark behind which places are named one by one: "under fire were 11 towns: A and B".

    So "attacked five regions – A, B and C –".
    """
    mark = next((at for at, word in enumerate(gap) if word == ":" or word in _COPULAS), None)
    if mark is None or not lexicon.set("place_joints").issuperset(gap[mark + 1 :]):
        return gap
    told = [*trigger, *gap[:mark]]
    units, numerals = lexicon.set("counted_places"), lexicon.table("numerals")
    counted = any(
        word in units and (told[at - 1] in numerals or told[at - 1].isdigit()) for at, word in enumerate(told) if at
    )
    return gap[:mark] if counted or not set(told).isdisjoint(lexicon.table("plural_kinds")) else gap


def says_more(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether another thing is said behind a verb of speech: «підтвердив ураження заводу й додав, що дрони …»."""
    that, coupled = lexicon.set("that_words"), lexicon.set("list_words")
    said = range(_SAID_REACH, len(gap))
    return any(gap[at] in that and gap[at - 1] == "," and gap[at - _SAID_REACH] in coupled for at in said)


def _opens_clause(spot: Spot, words: Sequence[str]) -> bool:
    """Whether no more than a preposition stands between a place and the sentence's beginning, or a mark."""
    at = spot.start
    return at <= _LED_ON or bool(_ROW_MARKS & set(words[at - _LED_ON : at]))


def _without_participles(gap: Sequence[str], lexicon: WordLists) -> list[str]:
    """Drop "while" before a participle: its subject is still that of the clause ("was hit while approaching X")."""
    going, ends = lexicon.set("going_on"), tuple(lexicon.set("participle_ends"))
    return [
        word
        for at, word in enumerate(gap)
        if not (word in going and at + 1 < len(gap) and gap[at + 1].endswith(ends) and ends)
    ]


def is_of_a_part(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the place after a gap is a part's own: "60 were wounded, 31 of them in X", "12, including three in Y"."""
    if "," not in gap:
        return False
    rest = gap[len(gap) - list(reversed(gap)).index(",") :]  # what follows the last comma
    if rest and rest[0] in lexicon.set("passing_words"):
        return True
    pronouns, links = lexicon.set("part_pronouns"), lexicon.any_of("of_words", "part_links")
    if any(word in pronouns and before in links for before, word in pairwise(rest[:_PART_REACH])):
        return True
    said = " ".join(rest)
    return any(said.startswith(phrase) for phrase in lexicon.set("passing_phrases"))


def _is_counted_apart(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the place after a gap is a count's own: "a drone hit a minibus, and two in Shebekino"."""
    tail = list(gap[-3:])
    listed = len(tail) == 3 and (tail[0] == "," or tail[0] in lexicon.set("list_words"))
    return listed and (tail[1] in lexicon.table("numerals") or tail[1].isdigit())


def is_around_it(mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what is counted lies around the place named before it: "Izium and 27 villages around it"."""
    last = mention.last if mention.quantity_tokens is None else mention.quantity_tokens[1]
    behind = words[last : last + _COMMA_AND_IN]
    around = len(behind) == _COMMA_AND_IN and behind[0] in lexicon.set("locatives")
    return around and (behind[1] in lexicon.set("it_words") or not behind[1][0].isalnum())  # «і 27 сіл навколо.»


def words_between(mention: Mention, first: int, last: int, words: Sequence[str]) -> list[str]:
    """Return the words between a mention and the tokens first..last; a launch stands where its count stands."""
    begin, end = mention.first, mention.last
    if mention.kind == "launch" and mention.quantity_tokens is not None:
        begin, end = mention.quantity_tokens
    if first >= end:
        gap = list(words[end:first])
        if gap and len(gap) <= _LED_ON and (gap[0] in _COPULAS or (gap[0] == ":" and mention.kind == "strike")):
            return gap[1:]  # «6 авіаударів — Комишуваха», "three hits were recorded: in A, B and C"
        return gap
    if last <= begin:
        gap = list(words[last:begin])
        opens = first <= 2 or bool(_ROW_MARKS & set(words[first - _HEAD_REACH : first]))
        if (gap[:1] == [":"] and first <= 2) or (gap[:1] and gap[0] in {"–", "—"} and opens):
            return gap[1:]  # "Balakliia: three injured", "… A – three injured, B – two": the place governs its line
        return gap
    return []


def apart(mention: Mention, first: int, last: int) -> int:
    """Return how many words lie between a mention and the tokens first..last."""
    return max(0, first - mention.last, mention.first - last)
