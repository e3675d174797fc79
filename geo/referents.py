"""Say where things can be attached: toponyms, and what "the city", "the region", "the capital" stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo import vicinities, whereabouts
from geo._quick import replace
from geo._text import fold
from geo.claims import BY_ONLY_PLACE, Attached
from geo.interfaces import Gazetteer
from geo.mentions import Found
from geo.mentions.lexicon import Lexicon, is_read, load
from geo.mentions.names.finding import find_toponyms
from geo.mentions.references import Reference
from geo.mentions.roles.finding import DOTS, Role
from geo.model import Entry, PlaceName, Sentence, Vicinity
from geo.places import Resolution, resolve_places
from geo.settings import Settings
from geo.shapes import holds
from geo.spots import Spot

_SHORT_LINE = 12
_APPOSED = 3  # tokens: a comma, and the country's name or ", a town"
_TWO = 2
_LINE_HEAD = 1  # tokens before a name that opens its line
_NEAR = frozenset({"UA", "RU"})
_TITLED = frozenset({"settlement", "city_district", "oblast", "raion", "hromada"})
_SEAT_POPULATION = 3_000  # people: fewer live in no town
_STEM, _ENDING = 4, 2  # letters that a town and the adjective of its raion share, and that they do not
_TOWNS = 5  # of a unit, the best known first: its seat is among them
_LARGE_POPULATION = 100_000
_TOWN_POPULATION = 10_000
_CITY_POPULATION = 20_000  # "the city" is not the village named last


def find_spots(
    sentences: Sequence[Sentence],
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    found: Found,
    gazetteer: Gazetteer,
    settings: Settings,
    titled: Sequence[Entry] = (),
) -> list[Spot]:
    """Return where things can be attached: toponyms, and "the capital", "the city" as the text means them.

    titled are the places of the title: what "the city" takes up before the text has named any.
    """
    spots: list[Spot] = []
    standing: dict[int, list[Reference]] = {}
    for reference in found.references:
        standing.setdefault(reference.sentence, []).append(reference)
    by_sentence: dict[int, list[int]] = {}
    for index, resolution in enumerate(resolutions):
        by_sentence.setdefault(resolution.name.sentence, []).append(index)
    seen: list[Entry] = list(titled)
    starts: dict[int, int] = {}  # how many places were named before each paragraph
    since = 0  # how many before the last sentence that named any
    # A link to another story lends no place to what follows.
    for number, sentence in ((n, s) for n, s in enumerate(sentences) if s.kind != "furniture"):
        before = starts.setdefault(sentence.paragraph, len(seen))
        opens = len(seen)
        lexicon = found.readings[number].lexicon
        here: list[tuple[int, Spot]] = []
        named = _named(number, sentence, by_sentence.get(number, []), resolutions, roles, found, gazetteer, seen)
        here += [(spot.first, spot) for spot in vicinities.told_by_others(named, gazetteer, settings)]
        meant = {reference.first: reference for reference in standing.get(number, ())}
        here += [(reference.first, _standing_spot(reference, sentence.words, lexicon)) for reference in meant.values()]
        here += [(spot.first, spot) for spot in _grid_companies(number, sentence, lexicon, gazetteer)]
        named_at = {spot.first for spot in named.values()}
        countries = {spot.first: spot.entry for _, spot in here if spot.entry and spot.entry.kind == "country"}
        for _, spot in sorted(here, key=lambda pair: pair[0]):
            if spot.name is None and spot.first in meant:
                reference = meant[spot.first]
                kind, owner = reference.kind, None
                if kind == "capital" and (after := {spot.last, spot.last + 1} & named_at):
                    owner = countries.pop(min(after), None)  # "the capital of Ukraine"; "the capital, Kyiv" is Kyiv
                    if owner is None:
                        continue
                apart = kind == "region" and len(seen) == opens and _lie_apart(seen[since:])  # in which of them?
                towards = _lying(seen, reference.directions, gazetteer, settings.focus_country)
                if reference.directions or apart:
                    entry = _referent(kind, towards, gazetteer, settings.focus_country)
                else:
                    entry = (
                        _heads_the_line(kind, named.values(), sentence)
                        or _town_of_paragraph(kind, seen, before)
                        or _topic(kind, seen, before)
                        or _seat_of_paragraph(kind, seen, before, gazetteer)
                        or _referent(kind, seen, gazetteer, owner.country if owner else settings.focus_country)
                        or _only_unit(kind, resolutions, roles, gazetteer)
                        or _city_of_office(kind, named.values(), _only_city(kind, resolutions, roles), gazetteer)
                        or _second_city(kind, resolutions, gazetteer)
                    )
                if entry and not (
                    _is_in_doubt(entry, reference, here, spots)
                    or _is_address(spot, entry, spots[-1:], sentence, lexicon)
                    or _in_apposition(spot, entry, spots, sentence)
                ):
                    seen += [entry] if kind not in {"former", "latter"} else []
                    office = "source" if reference.of_head else None
                    spots.append(replace(spot, entry=entry, role=office, stands_for=_antecedent(spots, entry, number)))
                continue
            owned = spot.entry is not None and spot.entry.kind == "country" and spot.first not in countries
            if owned or _is_where_an_office_lies(spot, spots[-1:], sentence, lexicon):
                continue
            spots.append(spot)
            _remember(seen, spot, [one for _, one in here], spots[-_TWO:-1], sentence, lexicon)
        since = opens if len(seen) > opens else since
    return spots


def _remember(
    seen: list[Entry],
    spot: Spot,
    here: Sequence[Spot],
    before: Sequence[Spot],
    sentence: Sentence,
    lexicon: Lexicon,
) -> None:
    """Add a place to those that "the city" may take up; here are those of its sentence, before is the one before it."""
    if (topic := _told_in_passing(spot, here, sentence, lexicon)) is not None:
        seen += [entry for entry in (spot.entry, topic.entry) if entry is not None]
    elif spot.entry is not None and spot.role not in {"metonym", "launch", "context", "office"}:
        seen.insert(len(seen) - _only_locates(spot, before, seen, sentence, lexicon), spot.entry)


def _told_in_passing(spot: Spot, here: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> Spot | None:
    """Return the town a sentence opens with where another is only told of somebody in it: "who fell near X".

    «У Тернополі попрощалися з військовим, який загинув під Покровськом. Місто …»: Ternopil.
    """
    town = min(here, key=lambda one: one.first, default=None)
    if (
        town is None
        or town.first >= spot.first
        or town.first > _LINE_HEAD
        or town.role not in {None, "open", "context"}
    ):
        return None
    if town.entry is None or town.entry.kind != "settlement" or town.entry.country not in _NEAR:
        return None
    between = sentence.words[town.last : spot.first]
    who = lexicon.any_of("who_words", "clause_relatives")
    opened = [at for at, word in enumerate(between) if word in who]
    inside = bool(opened) and "," not in between[opened[-1] :] and town.entry != spot.entry
    return town if inside and spot.role in {None, "open"} else None


def _only_locates(
    spot: Spot, before: Sequence[Spot], seen: Sequence[Entry], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Whether a city only says where the one named right before it lies: "Merefa, a town near Kharkiv".

    What is told next of "the city" is told of the one before, where that is no village.
    """
    town = before[0] if before and before[0].sentence == spot.sentence and before[0].role is None else None
    if town is None or town.entry is None or not spot.locates or town.near or not seen or seen[-1] is not town.entry:
        return False
    kinds = {town.entry.kind, spot.entry.kind if spot.entry is not None else None}
    known = kinds == {"settlement"} and town.entry.population >= _CITY_POPULATION
    gap = sentence.words[town.last : spot.start]
    return known and len(gap) <= _APPOSED and lexicon.set("list_words").isdisjoint(gap)


def _named(
    number: int,
    sentence: Sentence,
    indexes: Sequence[int],
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    found: Found,
    gazetteer: Gazetteer,
    seen: Sequence[Entry],
) -> dict[int, Spot]:
    """Return the spots of a sentence's toponyms, by toponym; seen are the places named before."""
    lexicon = found.readings[number].lexicon
    named: dict[int, Spot] = {}
    for index in _known_or_alone(indexes, resolutions):
        resolution, role = resolutions[index], roles.get(index)
        if resolution.status == "excluded":
            continue
        name = resolution.name
        named[index] = Spot(
            sentence=number,
            first=name.first,
            last=name.last,
            entry=_town_meant(name, sentence, _ground(role, resolution.entry, lexicon, gazetteer), seen, lexicon),
            name=index,
            role=None if role is None else _spot_role(role, sentence, resolution.entry, lexicon, gazetteer),
            words=name.text,
            where=vicinities.district(resolution) or found.vicinities.get(index),
        )
    return named


def _grid_companies(number: int, sentence: Sentence, lexicon: Lexicon, gazetteer: Gazetteer) -> list[Spot]:
    """Return the oblasts whose grid companies a sentence names: «Чернігівобленерго» speaks for the oblast."""
    ends = lexicon.set("grid_company_ends")
    spots: list[Spot] = []
    for at, word in enumerate(sentence.words):
        end = next((end for end in ends if word.endswith(end) and len(word) > len(end)), None)
        if end is None or _is_whose_customers(sentence.words[:at], lexicon):
            continue
        stem = word.removesuffix(end).rstrip("-")
        known = (
            gazetteer.entry(ident) for name in (stem, f"{stem}а", f"{stem}ий") for ident in gazetteer.look_up(name)
        )
        town = next((e for e in known if e is not None and e.country == "UA" and _is_seat_or_oblast(e)), None)
        oblast = gazetteer.entry(town.oblast_id or town.id) if town is not None else None
        if oblast is not None:
            words = sentence.tokens[at].text
            spots.append(
                Spot(sentence=number, first=at, last=at + 1, entry=oblast, name=None, role="source", words=words)
            )
    return spots


def _is_whose_customers(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a grid company only says whose customers somebody is: «1 900 абонентов „Полтаваоблэнерго“»."""
    last = next((word for word in reversed(before[-2:]) if word[0].isalnum()), "")
    return last in lexicon.set("customers_words")


def _is_seat_or_oblast(entry: Entry) -> bool:
    return entry.kind == "oblast" or (entry.kind == "settlement" and entry.population >= _LARGE_POPULATION)


def titled_places(
    title: str, headline: Sequence[Sentence], gazetteer: Gazetteer, settings: Settings, lang: str = "en"
) -> list[Entry]:
    """Return the places in the countries at war that a title outside the text names, in order.

    lang is the report's language: a short title may tell none («Юрий Слюсарь, губернатор Ростовской области»).
    """
    if not title:
        return []
    own = lang if is_read(lang) else "en"
    lexicons = [load(sentence.lang if is_read(sentence.lang) else own) for sentence in headline]
    names = find_toponyms(title, fold(title), headline, gazetteer, lexicons)
    entries = [resolution.entry for resolution in resolve_places(names, gazetteer, settings)]
    return [entry for entry in entries if entry is not None and entry.country in _NEAR and entry.kind in _TITLED]


def without_titles_news(attached: Sequence[Attached], titled: Sequence[Entry], gazetteer: Gazetteer) -> list[Attached]:
    """Return what is attached, unplaced what the text's only place was given though its title names another.

    "Strike on Kharkiv: three dead" / "Three died, the governor said. In Chuhuiv, a market was shelled." A capital in a
    title mostly speaks.
    """
    capitals = {gazetteer.capital(entry.country) for entry in titled}
    named = [entry for entry in titled if entry.id not in capitals]

    def is_elsewhere(item: Attached) -> bool:
        return not any(
            one.id == other.id or holds(one, other) or holds(other, one) for one in item.entries for other in named
        )

    return [
        replace(item, spots=(), names=(), reason="the title names another place for it")
        if named and item.reason == BY_ONLY_PLACE and is_elsewhere(item)
        else item
        for item in attached
    ]


def _lie_apart(row: Sequence[Entry]) -> bool:
    """Whether the places a sentence named lie in two regions, and "the region" said after them may be either."""
    units = {entry.id if entry.kind == "oblast" else entry.oblast_id for entry in row if entry.country in _NEAR}
    return len(units - {None}) > 1 and not any(entry.kind == "oblast" for entry in row)


def _lying(seen: Sequence[Entry], directions: Sequence[str], gazetteer: Gazetteer, country_code: str) -> list[Entry]:
    """Return the places of a country seen so far that lie where "the southern city" says; none without a direction."""
    country = gazetteer.entry(gazetteer.country(country_code) or "") if directions else None
    return [] if country is None else whereabouts.lying(seen, country, directions)


def _only_unit(
    kind: str, resolutions: Sequence[Resolution], roles: dict[int, Role], gazetteer: Gazetteer
) -> Entry | None:
    """Return the oblast in which all places of a report lie, for "the region" told before any of them.

    So its seat for "the regional capital", and the city of which all districts named are for "the city".
    """
    if kind == "centre":
        region = _only_unit("region", resolutions, roles, gazetteer)
        return None if region is None else _centre("oblast", [region], gazetteer)
    if kind not in {"region", "city"}:
        return None
    units = {
        (entry.id if entry.kind == "oblast" else entry.oblast_id) if kind == "region" else entry.settlement_id
        for index, resolution in enumerate(resolutions)
        if (entry := resolution.entry) is not None
        and entry.country in _NEAR
        and (entry.kind == "city_district" if kind == "city" else entry.kind != "country")
        and (index not in roles or roles[index].role in {"open", "source"})
    }
    return gazetteer.entry(units.pop() or "") if len(units) == 1 else None


def _known_or_alone(indexes: Sequence[int], resolutions: Sequence[Resolution]) -> list[int]:
    """Return names without the unknown district of a city named beside it: the city stands for it.

    «В Красноармейском районе Волгограда», «в Волгограде в Красноармейском районе».
    """
    names = [(index, resolutions[index].name) for index in indexes]
    firsts, lasts = {name.first for _, name in names}, {name.last for _, name in names}
    return [
        index
        for index, name in names
        if name.ids
        or name.hint not in {"raion", "seat"}
        or (firsts.isdisjoint({name.last, name.last + 1}) and name.first - 1 not in lasts)
    ]


def _only_city(kind: str, resolutions: Sequence[Resolution], roles: dict[int, Role]) -> Entry | None:
    """Return the one large city of a report, for "the city" told before its name."""
    cities = {
        entry.id: entry
        for index, resolution in enumerate(resolutions)
        if (entry := resolution.entry) is not None
        and entry.kind == "settlement"
        and entry.country in _NEAR
        and entry.population >= _CITY_POPULATION
        and (index not in roles or roles[index].role in {"open", "source"})
    }
    return next(iter(cities.values())) if kind == "city" and len(cities) == 1 else None


def _city_of_office(kind: str, named: Iterable[Spot], only: Entry | None, gazetteer: Gazetteer) -> Entry | None:
    """Return the one large city of a report for "the city", or the seat of the oblast whose office speaks of it.

    A city elsewhere is none of that office's. The oblast governed from the capital has no city of its own.
    """
    offices = [s.entry for s in named if s.role == "source" and s.entry is not None and s.entry.kind == "oblast"]
    if kind != "city" or not offices or (only is not None and holds(offices[-1], only)):
        return only
    seat = _centre("oblast", offices[-1:], gazetteer)
    return seat if seat is not None and holds(offices[-1], seat) else None


def _second_city(kind: str, resolutions: Sequence[Resolution], gazetteer: Gazetteer) -> Entry | None:
    """Return the largest city named beside the capital, for "Ukraine's second-largest city"."""
    cities = [
        entry
        for resolution in resolutions
        if (entry := resolution.entry) is not None
        and entry.kind == "settlement"
        and entry.country == "UA"
        and entry.population >= _LARGE_POPULATION
        and entry.id != gazetteer.capital(entry.country)
    ]
    return max(cities, key=lambda entry: entry.population, default=None) if kind == "second_city" else None


def _in_apposition(spot: Spot, entry: Entry, spots: Sequence[Spot], sentence: Sentence) -> bool:
    """Whether a reference says again what the place before its comma is: "Kharkiv, Ukraine's second-largest city"."""
    named = next((s for s in reversed(spots) if s.sentence == spot.sentence and s.entry == entry), None)
    gap = sentence.words[named.last : spot.first] if named is not None else []
    return gap[:1] == [","] and len(gap) <= _APPOSED


def _is_address(spot: Spot, entry: Entry, last: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether "the city" only says whose the last place is: "in the Korabelnyi district of the city"."""
    inner = last[-1].entry if last and last[-1].sentence == spot.sentence else None
    if inner is None or not holds(entry, inner):
        return False
    gap = sentence.words[last[-1].last : spot.first]
    return set(gap) <= lexicon.any_of("of_words", "articles") and bool(lexicon.set("of_words").intersection(gap))


def _is_in_doubt(entry: Entry, reference: Reference, here: Sequence[tuple[int, Spot]], spots: Sequence[Spot]) -> bool:
    """Whether a locality taken up may be another: the name told last is in doubt, or the unit behind does not hold it.

    «Населений пункт Ізюмського району» is the village told of before where that lies in the Izium raion.
    """
    if reference.kind in {"village", "town"}:
        # "the village of Fakivka, A district, was shelled. The village has no light": no village told of before that
        towns = (s.entry for s in reversed(spots) if s.entry is None or s.entry.kind in {"settlement", "hromada"})
        return next(towns, entry) is None
    if reference.kind != "locality":
        return False
    units = (spot.entry for first, spot in here if first == reference.last)
    outside = reference.within and not any(unit is not None and holds(unit, entry) for unit in units)
    return outside or (bool(spots) and spots[-1].entry is None)


def _is_where_an_office_lies(spot: Spot, last: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a part of a country says where an office's land is: "the governor of the X region in eastern Ukraine"."""
    part = (
        spot.where is not None and spot.where.kind == "part" and spot.entry is not None and spot.entry.kind == "region"
    )
    if not part or not last or last[-1].role != "source" or last[-1].sentence != spot.sentence:
        return False
    gap = sentence.words[last[-1].last : spot.start]
    return len(gap) == 1 and gap[0] in lexicon.set("locatives")


def _standing_spot(reference: Reference, words: Sequence[str], lexicon: Lexicon) -> Spot:
    """Return the spot of a reference, still without its place: "outside the city" is near it."""
    at = reference.first - 1
    outside = at >= 0 and words[at] in lexicon.set("outside_words")
    return Spot(
        where=Vicinity(kind="near", names=(), first=at, last=reference.last) if outside else None,
        sentence=reference.sentence,
        first=reference.first,
        last=reference.last,
        entry=None,
        name=None,
        role=None,
        words=reference.words,
    )


def _ground(role: Role | None, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer) -> Entry | None:
    """Return the place a toponym stands for as a spot: "Belgorod governor" speaks for the oblast, not for its seat."""
    if role is None or role.role != "source" or entry is None or entry.kind != "settlement":
        return entry
    words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
    if words & lexicon.set("outlet") and not words & lexicon.any_of("office_word", "regional_office"):
        return None  # "The Kyiv Independent: strikes kill nine"
    if entry.oblast_id is None:
        return entry
    unit = entry.raion_id if words & lexicon.set("district_office") else None  # «Богодухівська окружна прокуратура»
    unit = unit or (entry.oblast_id if words & lexicon.set("regional_office") else None)
    return gazetteer.entry(unit or "") or entry


def _town_meant(
    name: PlaceName, sentence: Sentence, entry: Entry | None, seen: Sequence[Entry], lexicon: Lexicon
) -> Entry | None:
    """Return the town last named for "the Kharkiv region town", which takes it up, else the name's own entry."""
    if entry is None or entry.kind != "oblast" or not _is_of_a_town(name, sentence, lexicon):
        return entry
    last = next((other for other in reversed(seen) if other.kind == "settlement"), None)
    return last if last is not None and holds(entry, last) else entry


def _is_of_a_town(name: PlaceName, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a name says which town is meant: "the Kharkiv region town"."""
    words = sentence.words
    if name.first == 0 or name.last >= len(words) or words[name.first - 1] not in lexicon.set("definite_articles"):
        return False
    return bool(lexicon.table("kind_before").get(words[name.last]) == "settlement")


def takes_up_places(found: Found) -> bool:
    """Return whether any words of a report stand for a place named before them: only then a title's places matter."""
    return bool(found.references) or any(
        _is_of_a_town(name, found.readings[name.sentence].sentence, found.readings[name.sentence].lexicon)
        for name in found.names
    )


def _spot_role(
    role: Role, sentence: Sentence, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer
) -> str | None:
    """Return a toponym's role for attaching: an office speaks for its own ground, a dateline does not.

    A national office in a capital ("Moscow's defence ministry", "Kyiv officials") has no ground of its own there, one
    of the city ("Kyiv city officials") has. A short line ("Kharkiv – 18,400 customers") has no dateline: its place is
    what it is about.
    """
    if role.reason != "a dateline":
        words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
        capital = entry is not None and entry.id == gazetteer.capital(entry.country)
        outlet = words & lexicon.any_of("outlet", "no_officials")  # the Kyiv Post, and analysts, tell of any place
        local = not lexicon.set("local_office").isdisjoint(words)
        national = capital and not local and words & lexicon.set("national_office")
        return "office" if role.role == "source" and (national or outlet) else role.role
    bare = not any(token.text[0].isalpha() and not _is_of_a_date(token.text, lexicon) for token in sentence.tokens[1:])
    told_by = any(token.text in DOTS for token in sentence.tokens[1:2])  # «Київ • УНН»
    return "dateline" if bare or told_by or len(sentence.tokens) > _SHORT_LINE else None


def _is_of_a_date(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.table("months_long") or word in lexicon.set("date_words")


def _antecedent(spots: Sequence[Spot], entry: Entry, sentence: int) -> int | None:
    """Return the open toponym in this sentence that a reference takes up, None when it stands further back."""
    for spot in reversed(spots):
        if spot.sentence != sentence:
            return None
        if spot.entry is not None and spot.entry.id == entry.id and spot.role is None:
            return spot.name
    return None


def _heads_the_line(kind: str, named: Iterable[Spot], sentence: Sentence) -> Entry | None:
    """Return the town that opens a line with a colon as "the city" of that line: "Trostianets: …, the whole city"."""
    if kind not in {"city", "town"}:
        return None
    for spot in named:
        after = sentence.words[spot.last : spot.last + 1]
        town = spot.entry is not None and spot.entry.kind == "settlement" and spot.entry.country in _NEAR
        if town and spot.first <= _LINE_HEAD and spot.role is None and after == [":"]:
            return spot.entry
    return None


def _town_of_paragraph(kind: str, seen: Sequence[Entry], before: int) -> Entry | None:
    """Return the town its paragraph named last as "the city", where it names no larger one, as others may have.

    before is how many places were named before the paragraph.
    """
    here = [entry for entry in seen[before:] if entry.kind == "settlement" and entry.country in _NEAR]
    if kind != "city" or not here or any(entry.population >= _CITY_POPULATION for entry in here):
        return None
    return here[-1] if here[-1].population >= _TOWN_POPULATION else None


def _topic(kind: str, seen: Sequence[Entry], before: int) -> Entry | None:
    """Return the large city a report opens with as "the city", where its paragraph names none and the last is a town.

    before is how many places were named before the paragraph.
    """
    named = [entry for entry in seen if entry.kind == "settlement" and entry.country in _NEAR]
    here = [entry for entry in seen[before:] if entry.kind == "settlement"]
    if kind != "city" or here or not named:
        return None
    first, last = named[0], named[-1]
    large = first.population >= _LARGE_POPULATION > last.population
    return first if large and first.oblast_id == last.oblast_id else None


def _seat_of_paragraph(kind: str, seen: Sequence[Entry], before: int, gazetteer: Gazetteer) -> Entry | None:
    """Return the seat of the unit a paragraph tells of as "the city", where the last town named lies elsewhere.

    The unit is its one oblast, or the raion or hromada named last. before is how many places stand before it.
    """
    here = [entry for entry in seen[before:] if entry.country in _NEAR and entry.kind != "country"]
    units = [entry for entry in here if entry.kind in {"oblast", "raion", "hromada"}]
    if kind not in {"city", "town"} or not units or len(units) < len(here):
        return None
    last = next((entry for entry in reversed(seen[:before]) if entry.kind == "settlement"), None)
    if last is None or holds(units[-1], last):
        return None
    if units[-1].kind == "hromada":
        towns = [town for i in gazetteer.children(units[-1].id, "settlement")[:1] if (town := gazetteer.entry(i))]
        return next((town for town in towns if town.population >= _SEAT_POPULATION), None)
    if units[-1].kind == "raion":
        return _namesake(units[-1:], gazetteer)
    alone = len({unit.id for unit in units}) == 1
    return _centre("oblast", units, gazetteer) if alone and kind == "city" else None


def _referent(kind: str, seen: Sequence[Entry], gazetteer: Gazetteer, country: str) -> Entry | None:
    """Return what "the capital", "the city", "the region", "the district" means here, None when nothing fits."""
    if kind.startswith("capital"):
        capital = gazetteer.capital(kind.partition(" ")[2] or _spoken_of(seen, gazetteer) or country)
        return gazetteer.entry(capital) if capital else None
    if kind in {"former", "latter"}:
        alike = [entry for entry in seen if seen and entry.kind == seen[-1].kind]
        two = list(dict.fromkeys(entry.id for entry in reversed(alike)))[:2]
        return gazetteer.entry(two[0 if kind == "latter" else 1]) if len(two) > 1 else None
    if kind in {"centre", "district_centre"}:
        return _centre("oblast" if kind == "centre" else "raion", seen, gazetteer)
    settlement = ("settlement",)
    kinds = {
        "city": settlement,
        "town": settlement,
        "village": settlement,
        "locality": settlement,
        "region": ("oblast",),
        "district": ("raion", "city_district"),
    }.get(kind, (kind,))
    fitting = [entry for entry in seen if entry.kind in kinds and entry.country in _NEAR]
    if kind == "region":
        near = (e for e in reversed(seen) if e.country in _NEAR)
        units = (e.id if e.kind == "oblast" else e.oblast_id or _around_the_capital(e, gazetteer) for e in near)
        last = next((unit for unit in units if unit), None)
        return gazetteer.entry(last) if last else None
    if kind == "district" and not fitting:
        units = (e.raion_id for e in reversed(seen) if e.country in _NEAR)
        around = next((unit for unit in units if unit), None)
        return gazetteer.entry(around) if around else None
    if kind == "city" and not fitting:
        return _namesake(seen, gazetteer)
    if kind == "village":
        fitting = [entry for entry in fitting if entry.population < _CITY_POPULATION]
    if kind == "city":
        fitting = [entry for entry in fitting if entry.population >= _CITY_POPULATION] or fitting
    return fitting[-1] if fitting else None


def _around_the_capital(entry: Entry, gazetteer: Gazetteer) -> str | None:
    """Return the oblast of the capital's name, which lies around it and does not hold it: «Київ і область»."""
    if entry.id != gazetteer.capital(entry.country):
        return None
    units = (gazetteer.entry(ident) for ident in gazetteer.look_up(f"{entry.name} Oblast"))
    return next((unit.id for unit in units if unit is not None and unit.kind == "oblast"), None)


def _spoken_of(seen: Sequence[Entry], gazetteer: Gazetteer) -> str | None:
    """Return the country whose capital is meant: the one at war whose capital was named last, or in which all lie.

    Far off it is that of the capital named last of all, behind its country or where no other has been named: "they hit
    targets in Venezuela. Blasts were heard in Caracas. Parts of the capital lost power".
    """
    near = [entry for entry in seen if entry.country in _NEAR]
    far = seen[-1] if seen and seen[-1] not in near else None
    if far is not None and far.id == gazetteer.capital(far.country):
        others = [entry for entry in seen[:-1] if entry.id != far.id]
        if not others or any(entry.kind == "country" and entry.country == far.country for entry in others):
            return far.country
    if not near:
        return None
    last = near[-1]
    alone = all(entry.country == last.country for entry in near)
    return last.country if alone or last.id == gazetteer.capital(last.country) else None


def _namesake(seen: Sequence[Entry], gazetteer: Gazetteer) -> Entry | None:
    """Return the city after which the district spoken of is named: "the Kryvyi Rih district … in the city itself"."""
    unit = next((entry for entry in reversed(seen) if entry.kind == "raion" and entry.country == "UA"), None)
    towns = (
        [] if unit is None else [gazetteer.entry(town) for town in gazetteer.children(unit.id, "settlement")[:_TOWNS]]
    )
    name = "" if unit is None else unit.name
    return next((t for t in towns if t and t.population >= _CITY_POPULATION and name.startswith(f"{t.name} ")), None)


def _centre(kind: str, seen: Sequence[Entry], gazetteer: Gazetteer) -> Entry | None:
    """Return the seat of the oblast or raion the text last spoke of: its best known town, or the capital inside it."""
    for entry in reversed(seen):
        unit = gazetteer.entry(entry.oblast_id or "") if kind == "oblast" else gazetteer.entry(entry.raion_id or "")
        unit = entry if entry.kind == kind else unit
        if unit is None or entry.country not in _NEAR:
            continue
        capital = gazetteer.entry(gazetteer.capital(unit.country) or "")
        if capital is not None and unit.name.startswith(capital.name):
            return capital  # an oblast that is governed from the capital, which is no part of it
        towns = [gazetteer.entry(town) for town in gazetteer.children(unit.id, "settlement")[:_TOWNS]]
        namesake = next((town for town in towns if town and unit.name.startswith(town.name)), None)
        if namesake is None and unit.country == "RU" and kind == "raion":
            return _town_of_its_adjective(unit, gazetteer)
        return namesake or (towns[0] if towns else None)
    return None


def _town_of_its_adjective(unit: Entry, gazetteer: Gazetteer) -> Entry | None:
    """Return the town whose adjective a raion of Russia goes by, in its oblast: Рыльск of «Рыльский район».

    The register tells of no town there in which raion it lies, so that the first of those it has is any village.
    """
    adjective = (unit.name_local or "").lower()
    inside = (gazetteer.entry(town) for town in gazetteer.children(unit.oblast_id or "", "settlement"))
    towns = [town for town in inside if town is not None and town.population >= _SEAT_POPULATION]
    shared = {town.id: _shared((town.name_local or "").lower(), adjective) for town in towns}
    fitting = [t for t in towns if shared[t.id] >= max(_STEM, len(t.name_local or "") - _ENDING)]
    return max(fitting, key=lambda town: (shared[town.id], town.population), default=None)


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
