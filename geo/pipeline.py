"""The whole flow on one screen: report -> mentions -> places -> claims -> events -> record."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo import claims as attaching
from geo import dating, history, referents, vicinities, whereabouts
from geo import events as linking
from geo._collector import collector_paused
from geo._quick import replace
from geo._text import fold
from geo.claims import Attached
from geo.errors import InputError
from geo.gazetteers import open_embedded
from geo.interfaces import Gazetteer, Geocoder
from geo.mentions import Found, find_mentions
from geo.mentions.days.dates import find_dates
from geo.mentions.lexicon import is_read
from geo.mentions.passing.plain import plain_sentences
from geo.mentions.roles.finding import Role
from geo.mentions.roles.powers import Power
from geo.model import (
    Claim,
    DateRange,
    Entry,
    Evidence,
    Notice,
    Place,
    Record,
    Report,
    Sentence,
)
from geo.places import Resolution, make_place, resolve_places, within_the_only_land
from geo.reports import make_report, read_file, split_sentences
from geo.roles import told_toponyms
from geo.settings import DEFAULT, Settings
from geo.settling import settle
from geo.spots import Spot
from geo.words_of_lands import sources_of

_NEAR = frozenset({"UA", "RU"})
_SEVERAL = 2
_DATELINE = 5  # tokens: «Київ • УНН»


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


@collector_paused()
def _run(report: Report, gazetteer: Gazetteer, settings: Settings, geocoder: Geocoder | None) -> _Run:
    folded = fold(report.text)
    sentences = plain_sentences(report, split_sentences(report.text, folded))
    title = report.title if report.title and report.title not in report.text else ""
    headline = split_sentences(title)
    found = find_mentions(report, folded, sentences, gazetteer, headline)
    resolutions: Sequence[Resolution] = resolve_places(found.names, gazetteer, settings)
    headed: list[Entry] = []
    if title:
        headed = referents.titled_places(title, headline, gazetteer, settings, report.lang)
        resolutions = resolve_places(found.names, gazetteer, settings, headed) if headed else resolutions
    asked: tuple[Notice, ...] = ()
    if geocoder is not None:
        settled = settle(report.text, sentences, found.names, resolutions, gazetteer, geocoder, settings)
        found, resolutions, gazetteer = found.with_names(settled.names), settled.resolutions, settled.gazetteer
        asked = settled.notices
    roles = vicinities.roles_by_distance(found.roles(_powers(resolutions, gazetteer)), found, resolutions)
    resolutions = within_the_only_land(resolutions, *_told_of(roles, len(resolutions)), gazetteer)
    heard = title if referents.takes_up_places(found) else ""
    titled = referents.titled_places(heard, headline, gazetteer, settings, report.lang)
    spots = referents.find_spots(sentences, resolutions, roles, found, gazetteer, settings, titled)
    spots, refused = vicinities.with_coordinates(spots, found, gazetteer)
    accidents = found.accidents()
    spots = [spot for spot in spots if spot.sentence not in accidents]
    attached = attaching.attach(found.mentions, sentences, spots, found.lexicon, found.attribution, found.titled)
    attached = referents.without_titles_news(attached, headed, gazetteer)
    attached = history.set_apart(attached, sentences, found)
    entries, places, place_ids = _places(attached, resolutions, gazetteer)
    drafts = [
        draft
        for item, source in zip(attached, sources_of(attached, found, resolutions), strict=True)
        for draft in _drafts(item, sentences, found, place_ids, source)
    ]
    claims = _without_foreign_denials(linking.link_claims(drafts, entries), entries)
    own, named = _own_days(found, title, headline)
    claims = dating.dated(
        claims,
        own,
        found.days.opened_by_days(),
        named=named,
        passing=found.days.told_in_passing(),
        scene=found.days.scene(),
        summed=found.days.day_and_night(),
    )
    record = Record(
        report=report,
        places=places,
        toponyms=told_toponyms(resolutions, roles, attached, sentences, found),
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


def _told_of(roles: Mapping[int, Role], count: int) -> tuple[set[int], set[int]]:
    """Return the names where something may have happened, and those whose land the report tells of at all."""
    kinds = {index: role.role for index, role in roles.items()}
    grounds = {index for index in range(count) if kinds.get(index, "open") == "open"}
    return grounds, grounds | {index for index, kind in kinds.items() if kind in {"context", "source"}}


def _powers(resolutions: Sequence[Resolution], gazetteer: Gazetteer) -> dict[int, Power]:
    """Return which names can stand for a government: countries, capitals, the Kremlin."""
    powers = {}
    for index, resolution in enumerate(resolutions):
        entry = resolution.entry
        if entry is None:
            continue
        cases = gazetteer.cases(entry.id, resolution.name.text)
        if entry.kind == "country" or (entry.kind == "region" and not entry.oblast_id and entry.country in {"", "XX"}):
            powers[index] = Power("country", cases, at_war=entry.country in _NEAR)
        elif entry.id == gazetteer.capital(entry.country):
            powers[index] = Power("capital", cases, at_war=entry.country in _NEAR)
        elif entry.id in {"strikemap:kremlin", "strikemap:white-house"}:
            powers[index] = Power("government", cases)
    return powers


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
    item: Attached,
    sentences: Sequence[Sentence],
    found: Found,
    place_ids: dict[tuple[str, str], str],
    source: str | None,
) -> list[linking.Draft]:
    """Make the claims of one attached mention, told by a source: a strike is one claim a place, a count one for all."""
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
        date=found.days.of(mention),
        attribution=source,
        status=mention.status,
        evidence=Evidence(sentence=(sentence.start, sentence.end), spans=((start, end), *_told(item, sentences))),
        reason="said of the whole country" if scope == "nationwide" and not places else item.reason,
    )
    adds = found.adds(mention)
    near = sentence.kind == "heading" and len(item.spots) == 1 and item.spots[0].near
    several = scope == "shared" or (mention.kind == "launch" and scope == "event" and len(places) > 1)
    if several and found.is_each(mention):
        return [linking.Draft(replace(claim, places=(place,), scope="event"), mention, adds) for place in places]
    if mention.kind == "strike" or (mention.kind in {"damage", "outage"} and mention.quantity is None):
        if len(places) < _SEVERAL:
            return [linking.Draft(claim, mention, near=near)]
        return [linking.Draft(replace(claim, places=(place,)), mention) for place in places]
    return [linking.Draft(claim, mention, adds, near)]


def _told(item: Attached, sentences: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Return the span of the later mention that says more of a claim, () when there is none."""
    if item.told is None:
        return ()
    tokens = sentences[item.told.sentence].tokens
    return ((tokens[item.told.first].start, tokens[item.told.last - 1].end),)


def _own_days(found: Found, title: str, headline: Sequence[Sentence]) -> tuple[DateRange | None, bool]:
    """Return the days a report is about by its first sentence or its title, else the day it was published.

    None when nothing tells. The words are empty where they do not stand in the text. With them stands whether the title
    names them.
    """
    day = found.report.published
    opening = _behind_dateline(found) if found.readings else -1
    lead = found.days.told_in(opening) if opening >= 0 and not found.days.is_of_the_state(opening) else []
    if day is not None and lead and (day - lead[-1].end).days <= dating.RECENT_DAYS:
        return lead[-1], False
    for sentence in headline:
        for _, days in find_dates(title, sentence.tokens, day, found.lexicon):
            return replace(days, text=""), True
    return None if day is None else DateRange(start=day, end=day, text=""), False


def _behind_dateline(found: Found) -> int:
    """Return the sentence a report opens with, a line that only says where and by whom it is told passed over."""
    first = found.days.opening()
    rows = {r.index: r for r in found.readings}
    line = rows[first].row if first in rows else []
    dated = bool(line) and ("•" in line or rows[first].sentence.kind == "body")  # «Київ • УНН» looks like a heading
    brief = dated and len(line) <= _DATELINE
    goes_on = first + 1 in rows and rows[first + 1].sentence.kind == "body"
    return first + 1 if brief and goes_on and not found.days.told_in(first) else first


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
