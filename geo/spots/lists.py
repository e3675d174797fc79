"""Which places of a sentence are one list ("Kyiv and Kharkiv"), and which only say where another one lies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.interfaces import WordLists
from geo.shapes import distance_km, holds
from geo.spots import Spot
from geo.spots.coordination import begins_a_clause, begins_near, tells_of_its_own

_COPULAS = frozenset({"—", "–"})
_OPEN_QUOTES, _CLOSING_QUOTES = frozenset({"«", "„", "“"}), frozenset({"»", "”"})
_THING_WORDS = 9
_CLAUSE_ENDS = frozenset({":", ";"})
_DESCRIBED = 3  # "northern industrial border"
_LED_ON = 2  # a dash or colon, and a preposition
_ROOT = 4  # letters
_GOVERNED = frozenset({"RU"})  # of whose villages the gazetteer has some alone
_COMMA_AND_IN = 2
_SEVERAL = 2
_JOINT_GAP = 7  # ", as well as the city of"
_THING_GAP = 10
_BESIDE = frozenset({"near", "outskirts"})
_CLOSE_KM = 30  # a village told as one near a city


def in_groups(
    spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists, *, things: bool = True
) -> list[list[Spot]]:
    """Join places of one list ("Kyiv and Kharkiv"), and keep of an address only the place itself.

    things says that a thing told with its place goes on the list: not where each thing has its own place.
    """
    if len(spots) < _SEVERAL:
        return [[spot] for spot in spots]
    groups: list[list[Spot]] = []
    ahead = _without_told_closer(sorted(spots, key=lambda s: s.first), words, lexicon)
    for number, spot in enumerate(ahead):
        if groups:
            last = groups[-1][-1]
            gap = _without_kind(words[last.last : spot.start if spot.near else spot.first], lexicon)
            near = bool(spot.near and spot.start < spot.first)
            if _is_suburb_of(gap, lexicon):
                groups[-1][-1] = spot
                continue
            if _leads_into_its_village(gap, last, spot, words, lexicon):
                if spot.entry is not None and spot.entry.raion_id is None:
                    groups[-1][-1] = spot
                continue  # else the village meant is none that the gazetteer has
            if _is_of_the_one_before(gap, lexicon) and _holds_spot(last, spot):
                groups[-1].append(spot)  # "Kyiv's Solomianskyi district", "Ukraine's northeastern Sumy region"
                if last.entry is not None and last.entry.kind == "country":
                    del groups[-1][-2]  # "Ukraine's Sumy region"
                continue
            begins = spot.locates and begins_near(groups[-1], spot, words, lexicon)
            near_by = (
                spot.locates
                and not (begins or tells_of_its_own(gap, lexicon))
                and len(gap) <= 4
                and _CLAUSE_ENDS.isdisjoint(gap)
                and not lexicon.set("list_words") & set(gap)
            )
            near_by = near_by and not (list(gap) == [","] and _is_a_district_of_old(spot))
            near_by = near_by and not _goes_on_near(ahead[number : number + _SEVERAL], words, lexicon)
            near_by = near_by and not _begins_a_clause_near(gap, spot, words, lexicon)
            near_by = near_by and lexicon.table("targets").keys().isdisjoint(gap)  # «…, школу поблизу Б» is another
            near_by = near_by and not ("," in gap and lexicon.set("harm_words") & set(gap))  # "in A, two died near B"
            if (
                _only_tells_where(gap, last, spot, words, lexicon)
                or _goes_on_near_a_village(groups, spot, gap, lexicon)
                or near_by
                or (len(groups[-1]) == 1 and _says_where(gap, last, spot, lexicon))
            ):
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
            if begins or _stands_apart(gap, groups[-1], ahead[number:], words, lexicon):
                groups.append([spot])
                continue
            # «обстреляны A Сумского района; B и C Белопольской громады»
            parted = _is_parting(gap, lexicon) and _ends_in_places(spot, spots, words, lexicon)
            thing = things and len(gap) <= _THING_GAP and _has_a_thing(gap, lexicon, near=near)
            gap = _without_bracket(gap)
            joined_on = len(gap) <= _JOINT_GAP and (_is_joint(gap, lexicon) or _goes_wider(gap, lexicon))
            joined_on = joined_on and not _is_elsewhere(gap, last, spot, lexicon)
            if parted or thing or joined_on or _is_likened(gap, lexicon):
                joined = "," not in gap and not lexicon.set("list_words").isdisjoint(gap)
                groups[-1].append(replace(spot, listed=True) if joined else spot)
                continue
        groups.append([spot])
    return groups


def _is_elsewhere(gap: Sequence[str], last: Spot, spot: Spot, lexicon: WordLists) -> bool:
    """Whether "in" alone or nothing, without a joint, leads on: «після удару по Сумах (у) Лебедин(і) …»."""
    if not lexicon.set("locatives").issuperset(gap) or last.entry is None or spot.entry is None:
        return False
    towns = last.entry.kind == spot.entry.kind == "settlement"
    return towns and last.entry.id != spot.entry.id and not (last.near or spot.near)


def _leads_into_its_village(
    gap: Sequence[str], unit: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether "in the X district, in the village of A" tells one place, which no register tells to lie there."""
    inner, outer, inside = spot.entry, unit.entry, lexicon.set("locatives")
    if inner is None or outer is None or outer.kind != "raion" or inner.kind != "settlement":
        return False
    if inner.country not in _GOVERNED or inner.raion_id == outer.id:
        return False
    same = inner.country == outer.country and inner.admin1 == outer.admin1
    kinds = inside | lexicon.any_of("near_types", "place_joints")
    led = len(gap) > 1 and gap[0] == "," and gap[1] in inside and kinds.issuperset(gap[1:])
    return same and led and unit.first > 0 and words[unit.first - 1] in inside


def _is_a_district_of_old(spot: Spot) -> bool:
    """Whether a spot is what its seat stands for, a district that no register has: a place of its own in a row."""
    return spot.where is not None and not spot.where.names and spot.start == spot.first


def _is_of_the_one_before(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a possessive leads from a place to one of its own, with where that lies in it or what it is."""
    told = lexicon.any_of("facing", "kind_before", "linking", "near_types")
    return bool(gap) and gap[0] in lexicon.set("possessives") and told.issuperset(gap[1:])


def _stands_apart(
    gap: Sequence[str], row: Sequence[Spot], ahead: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether the first of the places ahead is told of apart from the row before it.

    "In A, in B a man …"; "31,000 in the X district, and in X itself the trams stopped"; "two died in A, and B lost
    power"; a place of the row once more.
    """
    spot = ahead[0]
    led_on = row[0].first > _LED_ON and _opens_with_a_person(gap, spot, words, lexicon)
    if is_aimed_at_whole(gap, row[-1], spot, words, lexicon) or _begins_behind_opener(gap, row, spot, words, lexicon):
        return True
    if _goes_on_behind_the_row(gap, row, spot, words, lexicon):
        return True
    if led_on or _begins_inside(gap, row[-1], spot, lexicon) or _goes_on_to_a_thing(gap, spot, words, lexicon):
        return True
    if "," in gap and spot.entry is not None and any(_is_named_again(other, spot, gap, words) for other in row):
        return True  # «били по Рыльску и Льгову, в Рыльске повреждена школа»
    if _opens_behind_a_closed_row(gap, row, ahead, words, lexicon):
        return True
    before: list[tuple[int, int]] = []
    for at, told in enumerate(row):
        address = at > 0 and _holds_spot(told, row[at - 1])  # «у Дарницькому районі Києва» is one
        before = [*before[:-1], (before[-1][0], told.last)] if address else [*before, (told.start, told.last)]
    return begins_a_clause(before, _with_its_land(ahead, words, lexicon), words, lexicon)


def _with_its_land(ahead: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[tuple[int, int]]:
    """Return the token spans of places ahead, the first one with the land behind it: «у А, що на Б, дрон влучив …»."""
    spans = [(s.first, s.last) for s in ahead]
    if len(ahead) < _SEVERAL or not _holds_spot(ahead[1], ahead[0]):
        return spans
    gap, end = list(words[ahead[0].last : ahead[1].first]), ahead[1].last
    lies = gap[:1] == [","] and lexicon.any_of("that_words", "locatives").issuperset(gap[1:])
    if gap and not lies and gap != ["("]:
        return spans
    end += bool(gap) and list(words[end : end + 1]) == [")" if gap == ["("] else ","]
    return [(ahead[0].first, end), *spans[2:]]


def _is_named_again(other: Spot, spot: Spot, gap: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a place is one of a row before it: not where two districts of old stand in one of today, by their names.

    «обесточены Токмакский, Пологовский и Васильевский районы»
    """
    if other.entry != spot.entry:
        return False
    unit = spot.entry is not None and spot.entry.kind == "raion" and list(gap) == [","]
    return not unit or words[other.first][:_ROOT] == words[spot.first][:_ROOT]


def _begins_behind_opener(
    gap: Sequence[str], row: Sequence[Spot], spot: Spot, words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place is the subject behind an opening phrase: "After a strike on Chuhuiv, Kharkiv lost water"."""
    if len(row) > 1 or len(gap) != 1 or gap[0] not in lexicon.set("address_marks"):
        return False
    if not words or words[0] not in lexicon.any_of("prepositions", "clause_openers", "clause_words"):
        return False
    verbs = lexicon.any_of("auxiliary_verbs", "past_verbs", "loses", "had_words", "possessives")
    return "," not in words[: row[0].start] and not verbs.isdisjoint(words[spot.last : spot.last + 1])


def _opens_behind_a_closed_row(
    gap: Sequence[str], row: Sequence[Spot], ahead: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a comma and "in" open a clause behind a row that "and" has closed: "hit A and B, in C a shell fell".

    Where the row lies is told so too, but then it holds its places, or the clause ends there.
    """
    spot = ahead[0]
    if len(row) < _SEVERAL or not row[-1].listed or any(_holds_spot(spot, inner) for inner in row):
        return False
    if len(gap) < _COMMA_AND_IN or gap[0] != "," or gap[1] not in lexicon.set("locatives"):
        return False
    if not lexicon.any_of("locatives", "articles", "near_types", "place_types", "of_words").issuperset(gap[1:]):
        return False
    behind = words[spot.last : spot.last + 1]
    if not behind or not behind[0][0].isalnum() or any(other.start == spot.last for other in ahead[1:]):
        return False
    return behind[0] not in lexicon.any_of("list_words", "of_words", "locatives", "joints")


def is_aimed_at_whole(gap: Sequence[str], unit: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a unit was aimed at, and a clause of its own tells what came of it in a town there.

    «били по Сновській громаді, у селі Клюси пошкоджено дах»: the blow is told of the hromada.
    """
    opens = len(gap) >= _COMMA_AND_IN and gap[0] == "," and gap[1] in lexicon.set("locatives")
    opens = opens and lexicon.any_of("locatives", "near_types").issuperset(gap[1:]) and _holds_spot(unit, spot)
    aim = words[unit.first - 1] if unit.first else ""
    aimed = aim in lexicon.set("aimed") - lexicon.set("address_words")
    behind = words[spot.last : spot.last + 1]
    return (
        opens
        and aimed
        and bool(behind)
        and behind[0][0].isalpha()
        and behind[0] not in lexicon.any_of("list_words", "aimed")
    )


def _goes_on_near(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether "and" leads from what is told near one place to what is near the next: "in A, near B and near C"."""
    if len(spots) < _SEVERAL or not spots[1].locates:
        return False
    gap = words[spots[0].last : spots[1].start]
    return len(gap) == 1 and gap[0] in lexicon.set("list_words") and "," in words[spots[0].start - 1 : spots[0].start]


def _begins_a_clause_near(gap: Sequence[str], spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what is near a place begins a clause behind a comma that no other closes, in a language that would.

    «Обесточена Шостка, на окраине Сум без света 300 домов», but «в Боярке, возле Киева, без света 300 домов».
    """
    beside = spot.where is not None and spot.where.kind in _BESIDE
    goes_on = spot.last < len(words) and words[spot.last][0].isalnum()
    goes_on = goes_on and words[spot.last] not in lexicon.any_of("list_words", "linking")
    return beside and goes_on and gap[:1] == [","] and not lexicon.set("person_determiners")


def _goes_on_near_a_village(groups: list[list[Spot]], spot: Spot, gap: Sequence[str], lexicon: WordLists) -> bool:
    """Add to the groups what is told near a village behind the unit that holds it; return whether it was that."""
    if len(groups[-1]) > 1 or not _leads_to_a_village(groups[-1][-1], spot):
        return False
    if lexicon.set("locatives").union({","}).issuperset(gap):
        groups[-1].append(spot)  # "in the Sumy district, near Yunakivka"
    else:
        groups.append([spot])  # «в Сумском районе под обстрел попала окраина Юнаковки»
    return True


def _leads_to_a_village(land: Spot, spot: Spot) -> bool:
    """Whether what is told near a village follows the unit it lies in, and so is the closer place of the two."""
    near = spot.where is not None and spot.where.kind in _BESIDE and spot.start < spot.first
    unit = land.entry is not None and land.entry.kind in {"raion", "hromada", "oblast"} and not land.near
    if not (near and unit) or spot.entry is None or spot.entry.kind != "settlement" or land.entry is None:
        return False
    abroad = spot.entry.country == "RU" and spot.entry.raion_id is None and spot.entry.admin1 == land.entry.admin1
    return abroad or _holds_spot(land, spot)


def _is_likened(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what is told of a place is told of the next one by "as was", «як і»: "A is dark, as is a part of B"."""
    if "," not in gap:
        return False
    begun = len(gap) - 1 - list(reversed(gap)).index(",")
    said = " ".join(gap[begun + 1 :])
    phrase = next((one for one in lexicon.set("likening") if f"{said} ".startswith(f"{one} ")), None)
    if phrase is None:
        return False
    rest = said.removeprefix(phrase).split()
    return lexicon.any_of("likened_parts", "articles", "of_words", "near_types", "locatives", "aimed").issuperset(rest)


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


def _goes_on_behind_the_row(
    gap: Sequence[str], row: Sequence[Spot], spot: Spot, words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a comma and "in" lead from a row that "and" has ended to a clause with a subject behind its place.

    "17 shells were fired at A and B, in the town of C a drone hit a shop".
    """
    opens = len(gap) >= _COMMA_AND_IN and gap[0] == "," and gap[1] in lexicon.set("locatives")
    if not (
        opens
        and row[-1].listed
        and lexicon.any_of("locatives", "near_types", "articles", "of_words").issuperset(gap[1:])
    ):
        return False
    behind = words[spot.last : spot.last + 1]
    return bool(behind) and behind[0][0].isalnum() and behind[0] not in lexicon.any_of("list_words", "prepositions")


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
    """Return the words between two places without the short type word of the second: «Ізюмський район, м. Ізюм».

    So without how much of the first is meant: «Антонівка повністю, Зеленівка – частково».
    """
    share = 1 if gap and gap[0] in _COPULAS else 0
    if set(gap[share : share + 1]) & lexicon.set("partly_words"):
        gap = gap[share + 1 :]  # «Антонівка повністю, а Зеленівка – частково»
        contrasted = gap[:1] == [","] and not lexicon.set("contrast_words").isdisjoint(gap[1:_COMMA_AND_IN])
        gap = [",", *gap[_COMMA_AND_IN:]] if contrasted else gap
    short = len(gap) > _COMMA_AND_IN and gap[-1] == "." and gap[-2] in lexicon.set("kind_abbreviations")
    return gap[:-2] if short else _without_description(gap, lexicon)


def _without_description(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Drop what an English list says of its next town: "and the border town of", "the Sumy border town of"."""
    if len(gap) < _LED_ON or gap[-1] not in lexicon.set("of_words") or gap[-2] not in lexicon.set("near_types"):
        return gap
    opens = next((at for at in range(len(gap) - 3, -1, -1) if gap[at] in lexicon.set("articles")), -1)
    plain = lexicon.any_of("function", "list_words", "prepositions", "harm", "harmed")
    described = gap[opens + 1 : -2]
    fits = 0 < len(described) <= _DESCRIBED and all(w.isalpha() and w not in plain for w in described)
    return [*gap[: opens + 1], *gap[-2:]] if fits else gap


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


def _only_tells_where(gap: Sequence[str], last: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place is where the one before lies, or lies outside of."""
    if _lies_outside(gap, last, spot, lexicon) or _is_its_address(gap, last, spot, lexicon):
        return True
    return _is_of_a_village(gap, last, spot, words, lexicon) or _is_seat_behind_unit(gap, last, spot, lexicon)


def _is_suburb_of(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether "suburb of" leads from a city to the town that is one: "the Kyiv suburb of Brovary"."""
    led = bool(gap) and gap[0] in lexicon.set("suburb_words")
    return led and lexicon.set("of_words").issuperset(gap[1:])


def _is_seat_behind_unit(gap: Sequence[str], last: Spot, spot: Spot, lexicon: WordLists) -> bool:
    """Whether a district is told with its region's seat: "the Shostka district of Sumy"; or a part with "the city"."""
    if len(gap) != 1 or gap[0] not in lexicon.set("of_words"):
        return False
    return _is_seat_of_unit(spot, last) or (spot.name is None and _holds_spot(spot, last))


def _lies_outside(gap: Sequence[str], inner: Spot, land: Spot, lexicon: WordLists) -> bool:
    """Whether a place is told to lie outside of a land: "the village of Tyotkino outside Ukraine's Sumy region"."""
    gap = gap[1:] if gap[:1] == [","] else gap
    is_land = land.entry is not None and land.entry.kind in {"oblast", "region", "raion"}
    return is_land and not lexicon.set("outside_words").isdisjoint(gap[:1]) and not _holds_spot(land, inner)


def _is_its_address(gap: Sequence[str], inner: Spot, unit: Spot, lexicon: WordLists) -> bool:
    """Whether "in the X district" stands behind a place of which no register tells in which district it lies."""
    point = inner.entry is not None and inner.entry.kind in {"settlement", "facility"} and not inner.near
    known = not point or (inner.entry is not None and inner.entry.raion_id is not None)
    units = unit.entry is not None and unit.entry.kind == "raion" and not unit.near
    led = bool(gap) and gap[0] in lexicon.set("locatives") and lexicon.any_of("locatives", "articles").issuperset(gap)
    return units and led and not known


def _holds_spot(outer: Spot, inner: Spot) -> bool:
    """Whether a place holds another."""
    return outer.entry is not None and inner.entry is not None and holds(outer.entry, inner.entry)


def _is_of_a_village(gap: Sequence[str], last: Spot, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether commas enclose the seat's name after a village: where it lies, as American agencies write addresses.

    "The village of Hroza, Kharkiv, fell silent": the region goes by its seat's name.
    """
    if list(gap) != [","]:
        return False
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
    row = row[1:] if row and row[0] in _CLOSING_QUOTES else row
    called = (
        bool(row) and row[-1] in _OPEN_QUOTES
    )  # «…, аеродром «Бельбек» і завод у Керчі»: the thing goes by its place
    row = row[:-1] if called else row
    while row and row[-1] in lexicon.set("region_word") - lexicon.any_of("locatives", "articles"):
        row.pop()  # «в окупованій Феодосії»
    start = next((at for at, word in enumerate(row) if word not in joints), len(row))
    if len(row) - start < _LED_ON - called or not (called or any(word.isalpha() for word in row[:start])):
        return False
    if len(row) > _THING_WORDS:
        return False
    utilities = lexicon.table("utility")
    if len(row) - start == _LED_ON and row[start] in utilities and row[-1] in lexicon.set("locatives"):
        return False  # "power is out in A, water in B": what the other lost
    start += row[start] in lexicon.set("aimed")  # «по складу в Ізюмі та по підстанції в Сумах»
    things = lexicon.any_of("targets", "target_modifiers", "articles")
    if len(row) - start > _LED_ON + 1:  # "a train at the station in X"
        things = lexicon.any_of("targets", "target_modifiers", "articles", "locatives")
    things |= named_by_two_words(row, lexicon)
    if (near or called) and things.issuperset(row[start:]):
        return True
    return row[-1] in lexicon.set("locatives") and things.issuperset(row[start:-1])


def named_by_two_words(row: Sequence[str], lexicon: WordLists) -> frozenset[str]:
    """Return the words that two by two name a thing and alone none: "command post", «пункт управління»."""
    pairs = lexicon.any_of("target_pairs", "command_posts")
    return frozenset(word for two in pairwise(row) if "_".join(two) in pairs for word in two)


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
