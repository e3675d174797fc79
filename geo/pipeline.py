"""The whole flow on one screen: report -> mentions -> places -> claims -> events -> record."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo import claims as attaching
from geo import dating, history, vicinities, whereabouts
from geo import events as linking
from geo._text import fold
from geo.claims import Attached
from geo.errors import InputError
from geo.gazetteers import open_embedded
from geo.interfaces import Gazetteer, Geocoder
from geo.mentions import Found, find_mentions
from geo.mentions.context import Role
from geo.mentions.dates import find_dates
from geo.mentions.happenings import happened_at, tells_of_war
from geo.mentions.lexicon import Lexicon, is_read, load
from geo.mentions.powers import Power
from geo.mentions.references import Reference
from geo.mentions.toponyms import find_toponyms
from geo.model import (
    Claim,
    DateRange,
    Entry,
    Evidence,
    Notice,
    Place,
    PlaceName,
    Record,
    Report,
    Sentence,
    Toponym,
)
from geo.places import Resolution, make_place, resolve_places
from geo.reports import make_report, read_file, split_sentences
from geo.settings import DEFAULT, Settings
from geo.settling import settle
from geo.shapes import holds
from geo.spots import Spot

_SHORT_LINE = 12
_CARRY_REACH = 4  # sentences
_NEAR = frozenset({"UA", "RU"})
_TITLED = frozenset({"settlement", "city_district", "oblast", "raion", "hromada"})
_TOWNS = 5  # of a unit, the best known first: its seat is among them
_LARGE_POPULATION = 100_000
_SEVERAL = 2
_CITY_POPULATION = 20_000  # "the city" is not the village named last


def read(
    source: str | Path,
    *,
    published: dt.date | str | None = None,
    lang: str = "auto",
    title: str | None = None,
    name: str | None = None,
    url: str | None = None,
    settings: Settings = DEFAULT,
) -> Report:
    """Read a report from a file's path, or from a text (a string that is no existing file's path).

    Raises InputError when there is no such file, it cannot be read as text, or a date is not one.
    """
    if isinstance(published, str):
        try:
            published = dt.date.fromisoformat(published)
        except ValueError as error:
            msg = f"The date {published!r} cannot be read: write it as 2026-01-24."
            raise InputError(msg) from error
    if isinstance(source, Path) or _is_path(source):
        return read_file(
            Path(source), published=published, lang=lang, title=title, source=name, url=url, settings=settings
        )
    return make_report(source, published=published, lang=lang, title=title, source=name, url=url)


def extract(
    report: Report,
    *,
    gazetteer: Gazetteer | None = None,
    settings: Settings = DEFAULT,
    geocoder: Geocoder | None = None,
) -> Record:
    """Read a report into its record: every place, claim, event and group, each tied to its words.

    geocoder, when given, is asked over the network for names that no gazetteer here knows and for street addresses
    (`geo.gazetteers.online.open_online`); without one nothing leaves the machine.
    """
    return _run(report, gazetteer or open_embedded(), settings, geocoder).record


def explain(
    report: Report,
    *,
    gazetteer: Gazetteer | None = None,
    settings: Settings = DEFAULT,
    geocoder: Geocoder | None = None,
) -> str:
    """Tell, sentence by sentence, what was read, by which rule, and what was passed over and why."""
    run = _run(report, gazetteer or open_embedded(), settings, geocoder)
    lines: list[str] = []
    for index, sentence in enumerate(run.sentences):
        lines.append(report.text[sentence.start : sentence.end].replace("\n", " "))
        for toponym in run.record.toponyms:
            if sentence.start <= toponym.start < sentence.end:
                place = f" = {toponym.place}" if toponym.place else ""
                lines.append(f"    place   {toponym.text}{place}: {toponym.status}, {toponym.role} ({toponym.reason})")
        for attached in run.attached:
            mention = attached.mention
            if mention.sentence == index:
                count = f" {mention.quantity.text}" if mention.quantity else ""
                where = ", ".join(entry.name for entry in attached.entries) or "no place"
                lines.append(
                    f"    {mention.kind:8} {mention.measure}{count}: {where} ({attached.reason}; {mention.rule}; "
                    f"{mention.scope}, {mention.status})"
                )
        for passed in run.found.passed:
            if passed.sentence == index:
                words = report.text[sentence.tokens[passed.first].start : sentence.tokens[passed.last - 1].end]
                lines.append(f"    passed  “{words}”: {passed.why}")
        lines.append("")
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Run:
    """Everything one report went through, for the record and for `explain`."""

    sentences: Sequence[Sentence]
    found: Found
    attached: Sequence[Attached]
    record: Record


def _run(report: Report, gazetteer: Gazetteer, settings: Settings, geocoder: Geocoder | None) -> _Run:
    folded = fold(report.text)
    sentences = split_sentences(report.text, folded)
    title = report.title if report.title and report.title not in report.text else ""
    headline = split_sentences(title)
    found = find_mentions(report, folded, sentences, gazetteer, headline)
    resolutions: Sequence[Resolution] = resolve_places(found.names, gazetteer, settings)
    asked: tuple[Notice, ...] = ()
    if geocoder is not None:
        settled = settle(report.text, sentences, found.names, resolutions, gazetteer, geocoder, settings)
        found, resolutions, gazetteer = found.with_names(settled.names), settled.resolutions, settled.gazetteer
        asked = settled.notices
    roles = vicinities.roles_by_distance(found.roles(_powers(resolutions, gazetteer)), found, resolutions)
    spots = _spots(
        sentences, resolutions, roles, found, gazetteer, settings, _titled(title, headline, gazetteer, settings)
    )
    spots, refused = vicinities.with_coordinates(spots, found, gazetteer)
    attached = attaching.attach(found.mentions, sentences, spots, found.lexicon)
    attached = history.set_apart(attached, sentences, found)
    entries, places, place_ids = _places(attached, resolutions, gazetteer)
    drafts = [draft for item in attached for draft in _drafts(item, sentences, found, place_ids)]
    claims = _without_foreign_denials(linking.link_claims(drafts, entries), entries)
    claims = dating.dated(claims, _own_days(found, title, headline))
    record = Record(
        report=report,
        places=places,
        toponyms=_toponyms(resolutions, roles, attached, sentences, found),
        claims=claims,
        events=linking.make_events(claims, entries),
        groups=linking.make_groups(claims),
    )
    return _Run(sentences, found, attached, replace(record, warnings=(*_warnings(record), *refused, *asked)))


def _without_foreign_denials(claims: Sequence[Claim], entries: Mapping[str, Entry]) -> tuple[Claim, ...]:
    """Drop that nobody was hurt where another country found debris, unless something else is told of that place."""
    told = {place for claim in claims if claim.status != "denied" for place in claim.places}

    def is_kept(claim: Claim) -> bool:
        abroad = claim.places and all(entries[place].country not in _NEAR for place in claim.places)
        return claim.status != "denied" or not abroad or bool(told.intersection(claim.places))

    return tuple(claim for claim in claims if is_kept(claim))


def _is_path(source: str) -> bool:
    if len(source) > 1000 or "\n" in source or "\0" in source:
        return False
    try:
        return Path(source).exists() or (" " not in source.strip() and Path(source).suffix in {".txt", ".md"})
    except OSError:
        return False


def _powers(resolutions: Sequence[Resolution], gazetteer: Gazetteer) -> dict[int, Power]:
    """Return which names can stand for a government: countries, capitals, the Kremlin."""
    powers = {}
    for index, resolution in enumerate(resolutions):
        entry = resolution.entry
        if entry is None:
            continue
        cases = gazetteer.cases(entry.id, resolution.name.text)
        if entry.kind == "country" or (entry.kind == "region" and not entry.oblast_id and entry.country in {"", "XX"}):
            powers[index] = Power("country", cases)
        elif entry.id == gazetteer.capital(entry.country):
            powers[index] = Power("capital", cases)
        elif entry.id in {"strikemap:kremlin", "strikemap:white-house"}:
            powers[index] = Power("government", cases)
    return powers


def _spots(
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
    for number, sentence in enumerate(sentences):
        before = starts.setdefault(sentence.paragraph, len(seen))
        lexicon = found.readings[number].lexicon
        here: list[tuple[int, Spot]] = []
        named: dict[int, Spot] = {}
        for index in _known_or_alone(by_sentence.get(number, []), resolutions):
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
        here += [(spot.first, spot) for spot in vicinities.told_by_others(named, gazetteer, settings)]
        here += [(reference.first, _standing_spot(reference)) for reference in standing.get(number, ())]
        named_at = {spot.first for spot in named.values()}
        countries = {spot.first: spot.entry for _, spot in here if spot.entry and spot.entry.kind == "country"}
        for _, spot in sorted(here, key=lambda pair: pair[0]):
            if spot.role is not None and spot.role.startswith("reference:"):
                kind, _, head = spot.role.removeprefix("reference:").partition(":")
                owner = None
                if kind == "capital" and (after := {spot.last, spot.last + 1} & named_at):
                    owner = countries.pop(min(after), None)  # "the capital of Ukraine"; "the capital, Kyiv" is Kyiv
                    if owner is None:
                        continue
                entry = (
                    _topic(kind, seen, before)
                    or _referent(kind, seen, gazetteer, owner.country if owner else settings.focus_country)
                    or _only_unit(kind, resolutions, roles, gazetteer)
                    or _only_city(kind, resolutions, roles)
                    or _second_city(kind, resolutions, gazetteer)
                )
                if entry is not None:
                    seen += [entry] if kind not in {"former", "latter"} else []
                    office = "source" if head else None
                    spots.append(replace(spot, entry=entry, role=office, stands_for=_antecedent(spots, entry, number)))
                continue
            if spot.entry is not None and spot.entry.kind == "country" and spot.first not in countries:
                continue
            spots.append(spot)
            if spot.entry is not None and spot.role not in {"metonym", "launch", "context"}:
                seen.append(spot.entry)
    return spots


def _only_unit(
    kind: str, resolutions: Sequence[Resolution], roles: dict[int, Role], gazetteer: Gazetteer
) -> Entry | None:
    """Return the oblast in which all places of a report lie, for "the region" told before any of them.

    So the city of which all districts named are, for "the city".
    """
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
        if name.ids or name.hint not in {"raion", "seat"} or (name.last not in firsts and name.first - 1 not in lasts)
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


def _titled(title: str, headline: Sequence[Sentence], gazetteer: Gazetteer, settings: Settings) -> list[Entry]:
    """Return the places in the countries at war that a title outside the text names, in order."""
    if not title:
        return []
    lexicons = [load(sentence.lang if is_read(sentence.lang) else "en") for sentence in headline]
    names = find_toponyms(title, fold(title), headline, gazetteer, lexicons)
    entries = [resolution.entry for resolution in resolve_places(names, gazetteer, settings)]
    return [entry for entry in entries if entry is not None and entry.country in _NEAR and entry.kind in _TITLED]


def _standing_spot(reference: Reference) -> Spot:
    return Spot(
        sentence=reference.sentence,
        first=reference.first,
        last=reference.last,
        entry=None,
        name=None,
        role=f"reference:{reference.kind}{':head' if reference.of_head else ''}",
        words=reference.words,
    )


def _ground(role: Role | None, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer) -> Entry | None:
    """Return the place a toponym stands for as a spot: "Belgorod governor" speaks for the oblast, not for its seat."""
    if role is None or role.role != "source" or entry is None or entry.kind != "settlement" or entry.oblast_id is None:
        return entry
    words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
    return (gazetteer.entry(entry.oblast_id) or entry) if words & lexicon.set("regional_office") else entry


def _town_meant(
    name: PlaceName, sentence: Sentence, entry: Entry | None, seen: Sequence[Entry], lexicon: Lexicon
) -> Entry | None:
    """Return the town last named for "the Kharkiv region town", which takes it up, else the name's own entry."""
    tokens = sentence.tokens
    if entry is None or entry.kind != "oblast" or name.first == 0 or name.last >= len(tokens):
        return entry
    is_town = lexicon.table("kind_before").get(tokens[name.last].text) == "settlement"
    if not is_town or tokens[name.first - 1].text not in lexicon.set("definite_articles"):
        return entry
    last = next((other for other in reversed(seen) if other.kind == "settlement"), None)
    return last if last is not None and holds(entry, last) else entry


def _spot_role(
    role: Role, sentence: Sentence, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer
) -> str | None:
    """Return a toponym's role for attaching: an office speaks for its own ground, a dateline does not.

    A national office in a capital ("Moscow's defence ministry") has no ground of its own there. A short line
    ("Kharkiv – 18,400 customers") has no dateline: its place is what it is about.
    """
    if role.reason != "a dateline":
        words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
        capital = entry is not None and entry.id == gazetteer.capital(entry.country)
        national = capital and role.role == "source" and words & lexicon.set("national_office")
        return "office" if national else role.role
    bare = not any(token.text[0].isalpha() and not _is_of_a_date(token.text, lexicon) for token in sentence.tokens[1:])
    return "dateline" if bare or len(sentence.tokens) > _SHORT_LINE else None


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


def _referent(kind: str, seen: Sequence[Entry], gazetteer: Gazetteer, country: str) -> Entry | None:
    """Return what "the capital", "the city", "the region", "the district" means here, None when nothing fits."""
    if kind.startswith("capital"):
        capital = gazetteer.capital(kind.partition(" ")[2] or country)
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
        "region": ("oblast",),
        "district": ("raion", "city_district"),
    }.get(kind, (kind,))
    fitting = [entry for entry in seen if entry.kind in kinds and entry.country in _NEAR]
    if kind == "region":
        near = (e for e in reversed(seen) if e.country in _NEAR)
        units = (e.id if e.kind == "oblast" else e.oblast_id for e in near)
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
        return namesake or (towns[0] if towns else None)
    return None


def _places(
    attached: Sequence[Attached], resolutions: Sequence[Resolution], gazetteer: Gazetteer
) -> tuple[dict[str, Entry], tuple[Place, ...], dict[tuple[str, str], str]]:
    """Return the entries by place id, the record's places, and the place id of each (entry, variant) pair.

    A place is only "near" when nothing happened in it by name; where the text has both, or the north and the south
    of it, each has its own id.
    """
    used: dict[tuple[str, str], Spot] = {}
    for item in attached:
        for spot in item.spots:
            if spot.entry is not None:
                used.setdefault(_place_key(spot), spot)
    variants = Counter(ident for ident, _ in used)
    ids = {(ident, mark): f"{ident}~{mark}" if mark and variants[ident] > 1 else ident for ident, mark in used}
    entries: dict[str, Entry] = {}
    places: dict[str, Place] = {}
    for key, spot in used.items():
        entry = spot.entry
        assert entry is not None
        entries[ids[key]] = entry
        shaped = whereabouts.shaped(make_place(entry), entry, spot.where, spot.of)
        places[ids[key]] = shaped if shaped.id == ids[key] else replace(shaped, id=ids[key])
    told_by = [entry for spot in used.values() for entry in spot.of]
    for resolution in resolutions:
        if resolution.entry is not None:
            told_by.append(resolution.entry)
        # every id of the record is explained in it
        told_by += [entry for one in resolution.candidates if (entry := gazetteer.entry(one.place)) is not None]
    for entry in told_by:
        if entry.id not in places:
            places[entry.id] = make_place(entry)
    return entries, tuple(places.values()), ids


def _place_key(spot: Spot) -> tuple[str, str]:
    """Return what tells places of the record apart: the entry, and how the text gives a place by it."""
    assert spot.entry is not None
    return spot.entry.id, whereabouts.variant(spot.entry, spot.where)


def _drafts(
    item: Attached, sentences: Sequence[Sentence], found: Found, place_ids: dict[tuple[str, str], str]
) -> list[linking.Draft]:
    """Make the claims of one attached mention: a strike is one claim a place, a count one claim for all its places."""
    mention = item.mention
    sentence = sentences[mention.sentence]
    places = tuple(dict.fromkeys(place_ids[_place_key(spot)] for spot in item.spots if spot.entry is not None))
    national = any(spot.entry is not None and spot.entry.kind == "country" for spot in item.spots)
    if attaching.is_elsewhere(item):
        return []
    if (national or not places) and (mention.kind in {"strike", "damage"} or mention.quantity is None):
        return []  # without a place and without a figure there is nothing to check
    scope = mention.scope
    if scope == "event" and national:
        scope = "nationwide"
    elif scope == "event" and len(places) > 1 and mention.kind != "strike" and mention.quantity is not None:
        scope = "shared"
    elif scope == "nationwide" and places and not national:
        scope = "event"
    start, end = sentence.tokens[mention.first].start, sentence.tokens[mention.last - 1].end
    claim = Claim(
        id="",
        kind=mention.kind,
        measure=mention.measure,
        quantity=mention.quantity,
        places=places,
        scope=scope,
        date=found.date(mention),
        attribution=found.attribution(mention),
        status=mention.status,
        evidence=Evidence(sentence=(sentence.start, sentence.end), spans=((start, end), *_told(item, sentences))),
        reason="said of the whole country" if scope == "nationwide" and not places else item.reason,
    )
    adds = found.adds(mention)
    if scope == "shared" and found.is_each(mention):
        return [linking.Draft(replace(claim, places=(place,), scope="event"), mention, adds) for place in places]
    if mention.kind == "strike" or (mention.kind in {"damage", "outage"} and mention.quantity is None):
        if len(places) < _SEVERAL:
            return [linking.Draft(claim, mention)]
        return [linking.Draft(replace(claim, places=(place,)), mention) for place in places]
    return [linking.Draft(claim, mention, adds)]


def _told(item: Attached, sentences: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Return the span of the later mention that says more of a claim, () when there is none."""
    if item.told is None:
        return ()
    tokens = sentences[item.told.sentence].tokens
    return ((tokens[item.told.first].start, tokens[item.told.last - 1].end),)


def _own_days(found: Found, title: str, headline: Sequence[Sentence]) -> DateRange | None:
    """Return the days a report is about by its first sentence or its title, else the day it was published.

    None when nothing tells. The words are empty where they do not stand in the text.
    """
    day = found.report.published
    lead = found.days(0) if found.readings else []
    if day is not None and lead and (day - lead[-1].end).days <= dating.RECENT_DAYS:
        return lead[-1]
    for sentence in headline:
        for _, days in find_dates(title, sentence.tokens, day, found.lexicon):
            return replace(days, text="")
    return None if day is None else DateRange(start=day, end=day, text="")


def _toponyms(
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    attached: Sequence[Attached],
    sentences: Sequence[Sentence],
    found: Found,
) -> tuple[Toponym, ...]:
    events: dict[int, str] = {}
    for item in attached:
        if item.mention.measure == "evacuated":
            continue  # where people were taken from: what happened there is told by other words
        if item.mention.scope == "event" and item.mention.status not in {"restored", "denied"}:
            for index in item.names or _taken_up(item, resolutions, roles):
                events.setdefault(index, f"{item.mention.kind}: {item.reason}")
            for index in item.parts:
                events.setdefault(index, f"{item.mention.kind}: a part of it is told there")
    events |= _section_heads(resolutions, roles, attached, sentences)
    skies = {index for item in attached if item.mention.status == "averted" for index in item.names}
    unread = _unread(resolutions, roles, found, events)
    past = history.past_sentences(attached)
    events |= {
        index: why
        for index, why in unread.items()
        if index not in skies and resolutions[index].name.sentence not in past
    }
    events |= _addresses(resolutions, roles, events, sentences)
    parts = {index for index, vicinity in found.vicinities.items() if vicinity.kind == "part"}
    out = []
    for index, resolution in enumerate(resolutions):
        name, role = resolution.name, roles.get(index)
        entry = resolution.entry
        if role is not None and role.role != "open":
            kind, why = role.role, role.reason
        elif index in events and (entry is None or entry.kind != "country" or index in parts):
            kind, why = "event", events[index]
        else:
            kind, why = "context", "named, nothing is attached to it"
        reason = f"{why}; {resolution.reason}" if resolution.status != "excluded" else resolution.reason
        out.append(
            Toponym(
                start=name.start,
                end=name.end,
                text=name.text,
                status=resolution.status,
                role="context" if resolution.status == "excluded" else kind,
                place=None if entry is None else entry.id,
                reason=reason,
                score=resolution.score,
                candidates=resolution.candidates,
            )
        )
    return tuple(out)


def _taken_up(item: Attached, resolutions: Sequence[Resolution], roles: dict[int, Role]) -> tuple[int, ...]:
    """Return the open toponyms, a little before, of the places that something told without a place is carried on to."""
    wanted = {entry.id for entry in item.entries}
    found: dict[str, int] = {}
    if not wanted:
        return ()
    low = bisect_left(resolutions, item.mention.sentence - _CARRY_REACH, key=lambda r: r.name.sentence)
    for index in range(low, len(resolutions)):
        resolution = resolutions[index]
        if resolution.name.sentence > item.mention.sentence:
            break
        open_place = index not in roles or roles[index].role == "open"
        if resolution.entry is not None and resolution.entry.id in wanted and open_place:
            found[resolution.entry.id] = index
    return tuple(found.values())


def _unread(
    resolutions: Sequence[Resolution], roles: dict[int, Role], found: Found, events: dict[int, str]
) -> dict[int, str]:
    """Return the open places where something happened by the words of their clause, though no claim was read."""
    if not events and not tells_of_war(found.readings):
        return {}
    indexes = {id(resolution.name): index for index, resolution in enumerate(resolutions)}
    names = _by_sentence(found.names)
    out = {}
    for reading in found.readings:
        if reading.sentence.kind == "furniture":
            continue
        for name, words in happened_at(reading, names.get(reading.index, ())):
            index = indexes[id(name)]
            entry = resolutions[index].entry
            open_place = index not in events and (index not in roles or roles[index].role == "open")
            if open_place and (entry is None or attaching.is_event_ground(entry)) and not name.excluded:
                out[index] = f"“{words}” is said of it, no claim was read"
    return out


def _by_sentence(names: Sequence[PlaceName]) -> dict[int, list[PlaceName]]:
    """Return the names of each sentence that has any."""
    out: dict[int, list[PlaceName]] = {}
    for name in names:
        out.setdefault(name.sentence, []).append(name)
    return out


def _addresses(
    resolutions: Sequence[Resolution], roles: dict[int, Role], events: dict[int, str], sentences: Sequence[Sentence]
) -> dict[int, str]:
    """Return the oblasts and raions that say, in the same sentence, where an event place lies."""
    found = {}
    happened: dict[int, list[int]] = {}
    for other in events:
        happened.setdefault(resolutions[other].name.sentence, []).append(other)
    for index, resolution in enumerate(resolutions):
        unit = resolution.entry
        if unit is None or unit.kind not in {"oblast", "raion", "hromada"} or index in roles or index in events:
            continue
        here = resolution.name.sentence
        for other in (other for step in range(3) for other in happened.get(here + step, ())):
            inner = resolutions[other]
            alone = len(sentences[here].tokens) <= resolution.name.last + 1 - resolution.name.first  # "Odesa region."
            near = inner.name.sentence == here or (alone and here < inner.name.sentence <= here + 2)
            if near and inner.entry and holds(unit, inner.entry):
                found[index] = f"where {inner.entry.name} lies"
    return found


def _section_heads(
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    attached: Sequence[Attached],
    sentences: Sequence[Sentence],
) -> dict[int, str]:
    """Return the toponyms of headings and bullets that hold, as their address, what happened under them."""
    happened: dict[int, set[Entry]] = {}
    for item in attached:
        if item.mention.scope == "event":
            happened.setdefault(sentences[item.mention.sentence].section, set()).update(item.entries)
    everywhere = {entry for below in happened.values() for entry in below}
    heads = {}
    for index, resolution in enumerate(resolutions):
        sentence, entry = sentences[resolution.name.sentence], resolution.entry
        if sentence.kind not in {"heading", "bullet"} or entry is None or entry.kind == "country" or index in roles:
            continue
        below = everywhere if resolution.name.sentence == 0 else happened.get(sentence.section, ())
        if any(entry.id == other.id or holds(entry, other) for other in below):
            heads[index] = "what happened stands under this heading"
    return heads


def _warnings(record: Record) -> tuple[Notice, ...]:
    notices = []
    lang = record.report.lang
    if not is_read(lang):
        name = {"uk": "Ukrainian", "ru": "Russian"}.get(lang, lang)
        message = f"The report is in {name}: its place names are matched, its sentences are not read yet."
        notices.append(Notice(code="language-not-read", message=message))
    if record.report.published is None:
        notices.append(
            Notice(code="no-date", message="The report has no date: words such as “overnight” stay undated.")
        )
    doubtful = [t.text for t in record.toponyms if t.status == "ambiguous"]
    if doubtful:
        names = ", ".join(dict.fromkeys(doubtful))
        notices.append(
            Notice(code="ambiguous-place", message=f"Several places share these names, none was chosen: {names}.")
        )
    loose = [
        c
        for c in record.claims
        if not c.places and c.scope == "event" and c.kind in {"casualty", "outage"} and c.status != "denied"
    ]
    if loose:
        told = "1 figure has no place" if len(loose) == 1 else f"{len(loose)} figures have no place"
        notices.append(Notice(code="unplaced", message=f"{told} in the text: not on the map."))
    if not record.events:
        count = len({t.place or t.text for t in record.toponyms if t.status != "excluded"})
        places = "1 place" if count == 1 else f"{count or 'no'} places"
        notices.append(
            Notice(
                code="nothing-to-map", message=f"Nothing to map: {places} named, no strike, casualty or outage read."
            )
        )
    return tuple(notices)
