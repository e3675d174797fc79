"""Set apart what a report recalls from what it reports: an attack of last week is no event of this one.

A sentence is about the past when it dates its event well before the report's own, when it only brings it back to mind
("as a reminder, …"), or by its words ("a year ago"). What the next sentences go on to tell of it is past as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from geo._quick import replace
from geo.claims import Attached
from geo.model import DateRange, Mention, Report, Sentence
from geo.reports import layout
from geo.spots import Spot

_FAR_BACK = 60  # mentions
_DAYS = 2  # an update may still speak of the night before last
_PERIOD = 7  # days: what a flash update covers
_OPENING = 2  # sentences that may tell of which days a report is
_LONG_BEFORE = dt.timedelta(days=31)  # of the report's day, beyond what the review of a month tells day by day
_OWN_DAYS = dt.timedelta(days=5)  # with the days an update may look back, a week
_RECALLED_DAYS = 1  # the night before the report's day is still its own
_SUBJECT_DAYS = 3  # that rescuers work where a blow fell
_GOES_ON = 2  # sentences
_NEXT = 12  # mentions
_NEXT_SENTENCES = 3
_NEWS = "the report's own attack, told of before an earlier one"
_OVER_TIME = " (over a longer time)"  # the mark of attacks told of a longer time, from the finder of strikes
_HARM = frozenset({"strike", "casualty", "damage"})
_TOWNS = frozenset({"settlement", "city_district", "neighbourhood", "facility"})


class Days(Protocol):
    """The days of a report."""

    def of(self, mention: Mention) -> DateRange | None:
        """Return the date words nearest to a mention in its sentence."""

    def told_in(self, sentence: int) -> Sequence[DateRange]:
        """Return the days a sentence tells."""

    def turns_to_now(self, sentence: int) -> bool:
        """Return whether a sentence turns from long ago to now: "…, and yesterday …", "Now the town was hit again"."""

    def died_since(self, mention: Mention) -> bool:
        """Return whether somebody is told to have died who was wounded on an earlier day that is told."""


class Told(Protocol):
    """What the sentences say of a mention's time."""

    @property
    def report(self) -> Report:
        """The report."""

    @property
    def days(self) -> Days:
        """Its days."""

    def recalls(self, mention: Mention) -> bool:
        """Return whether the text only brings a mention back to mind."""


def set_apart(attached: Sequence[Attached], sentences: Sequence[Sentence], told: Told) -> list[Attached]:
    """Return what was attached, in the same order, with scope background where it belongs to an earlier event."""
    dates = {
        index: told.days.of(item.mention)
        for index, item in enumerate(attached)
        if item.mention.scope == "event" and item.mention.status in {"reported", "updated"}
    }
    opened = [day for at in range(min(_OPENING, len(sentences))) for day in told.days.told_in(at)]
    own = _own_days([day for at in _first_sentences(sentences) for day in told.days.told_in(at)], told.report.published)
    spans = dates | {
        n: told.days.of(item.mention) for n, item in enumerate(attached) if item.mention.scope == "nationwide"
    }
    attached = [
        _of_days(item, spans.get(index), own) for index, item in enumerate(_of_a_period(attached, dates, opened, told))
    ]
    labelled = _under_labels(sentences)
    attached = _without_earlier_tolls(attached, labelled)
    recalled = {
        index
        for index, item in enumerate(attached)
        if item.mention.sentence in labelled or (index in dates and told.recalls(item.mention))
    }
    published = told.report.published
    old = _long_before(attached, dates, told)
    attached = [_past(item, "long before the report") if at in old else item for at, item in enumerate(attached)]
    died = {index for index in dates if told.days.died_since(attached[index].mention)}  # news, whenever they were hurt
    dates = {index: date for index, date in dates.items() if index not in old | died}
    recalled -= old
    lead = [told.days.of(attached[at].mention) for at in died if attached[at].mention.sentence <= 1]
    subjects = {(day.start, day.end) for day in lead if day is not None}
    out = _dated_before(attached, dates, recalled, published, sentences, opened, subjects)
    out = _with_its_strike(_of_another_place(out, dates, recalled, labelled))
    dated = {at: date for at, date in dates.items() if told.days.told_in(attached[at].mention.sentence)}
    return _headed(_back_to_the_news(_gone_on(out, sentences, dates, told), dated), sentences)


def past_sentences(attached: Sequence[Attached]) -> frozenset[int]:
    """Return the sentences that tell of an earlier attack and of nothing of the report's own."""
    attacks = {item.mention.sentence for item in attached if _is_past_attack(item)}
    return frozenset(attacks - {item.mention.sentence for item in attached if item.mention.scope == "event"})


def _is_past_attack(item: Attached) -> bool:
    return item.mention.scope == "background" and item.mention.kind == "strike"


def _long_before(attached: Sequence[Attached], dates: Mapping[int, DateRange | None], told: Told) -> set[int]:
    """Return what has a day more than a month before the report's own, and no toll that has risen since.

    Nothing where the report's first sentence is of such a day: then it was published then, and only kept since.
    """
    published = told.report.published
    if published is None or any(published - day.end > _LONG_BEFORE for day in told.days.told_in(0)):
        return set()
    return {
        index
        for index, date in dates.items()
        if date is not None and published - date.end > _LONG_BEFORE and not _has_news(attached, index)
    }


def _of_a_period(
    attached: Sequence[Attached], dates: Mapping[int, DateRange | None], opened: Sequence[DateRange], told: Told
) -> list[Attached]:
    """Read a report that opens with a total of a month or week as one of totals: what has no day of its own is another.

    "July saw 286 civilians killed. … Drones killed 64 people, most of them in the Kherson region." Whom one strike on a
    town killed in July are no such total; where the report opens with its one day what goes on behind the total is.
    """
    first = next(
        (item for item in attached if item.mention.kind == "casualty" and item.mention.quantity is not None), None
    )
    if first is None or first.mention.scope != "cumulative":
        return list(attached)
    if any(entry.kind in _TOWNS for entry in first.entries):
        return list(attached)
    published = told.report.published
    of_a_day = published is not None and any(
        day.start == day.end and 0 <= (published - day.end).days <= _DAYS for day in opened
    )
    reach = _GOES_ON if of_a_day else attached[-1].mention.sentence
    dated = {
        item.mention.sentence
        for index, item in enumerate(attached)
        if item.mention.kind == "strike" and item.mention.scope == "event" and dates.get(index) is not None
    }
    return [
        replace(item, mention=replace(item.mention, scope="cumulative"), reason="the report is one of totals")
        if item.mention.scope == "event"
        and item.mention.kind in _HARM
        and item.mention.sentence not in dated
        and 0 <= item.mention.sentence - first.mention.sentence <= reach
        and dates.get(index) is None
        else item
        for index, item in enumerate(attached)
    ]


def _first_sentences(sentences: Sequence[Sentence]) -> list[int]:
    """Return the sentence that a report opens with, and the headings before it."""
    at = 0
    while at < min(_OPENING, len(sentences)) - 1 and sentences[at].kind == "heading":
        at += 1
    return list(range(min(at + 1, len(sentences))))


def _own_days(opened: Sequence[DateRange], published: dt.date | None) -> frozenset[tuple[dt.date, dt.date]]:
    """Return the stretches of a few days that a report opens with and that ended just before it: its own time."""
    if published is None:
        return frozenset()
    return frozenset(
        (days.start, days.end)
        for days in opened
        if (days.end - days.start).days <= _PERIOD and 0 <= (published - days.end).days <= _PERIOD
    )


def _of_days(item: Attached, date: DateRange | None, own: frozenset[tuple[dt.date, dt.date]]) -> Attached:
    """Read a toll of several days, "between 3 and 9 February", as a total: no event's, but of days of the report's own.

    "Between 12 and 15 November attacks killed 14 civilians", a digest of those days opens.
    """
    long = date is not None and (date.end - date.start).days > _DAYS and (date.start, date.end) not in own
    if not long or item.mention.kind != "casualty" or item.mention.measure == "evacuated":
        return item
    return replace(item, mention=replace(item.mention, scope="cumulative"), reason="the total of several days")


def _headed(attached: Sequence[Attached], sentences: Sequence[Sentence]) -> list[Attached]:
    """Set apart what a heading within a report tells where all that stands under it is of an earlier day."""
    under: dict[int, set[str]] = {}
    for item in attached:
        if sentences[item.mention.sentence].kind != "heading":
            under.setdefault(sentences[item.mention.sentence].section, set()).add(item.mention.scope)

    def is_past(item: Attached) -> bool:
        sentence = sentences[item.mention.sentence]
        inner = sentence.kind == "heading" and item.mention.sentence > 0 and item.mention.scope == "event"
        return inner and under.get(sentence.section) == {"background"}

    return [_past(item, "heads what is of an earlier day") if is_past(item) else item for item in attached]


def _under_labels(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences under a heading such as "Background:" or «Нагадаємо», down to the next heading."""
    under: set[int] = set()
    is_open = False
    for index, sentence in enumerate(sentences):
        if sentence.kind == "heading":
            said = " ".join(word for word in sentence.words if word[:1].isalnum())
            is_open = said in layout.words("earlier_labels")
        elif is_open:
            under.add(index)
    return frozenset(under)


def _without_earlier_tolls(attached: Sequence[Attached], labelled: frozenset[int]) -> list[Attached]:
    """Set apart a toll told under "Background:" of a place whose toll the news above it has told.

    "Four people are missing. … Background: as of the morning of 8 February 11 were missing": by now four are.
    """
    told = {
        (item.mention.measure, entry.id)
        for item in attached
        if item.mention.kind == "casualty" and item.mention.quantity is not None and item.mention.scope == "event"
        for entry in item.entries
        if item.mention.sentence not in labelled
    }

    def is_earlier(item: Attached) -> bool:
        counted = item.mention.kind == "casualty" and item.mention.quantity is not None
        under = item.mention.sentence in labelled and item.mention.scope == "event"
        return counted and under and any((item.mention.measure, entry.id) in told for entry in item.entries)

    return [_past(item, "an earlier toll, told as background") if is_earlier(item) else item for item in attached]


def _dated_before(
    attached: Sequence[Attached],
    dates: Mapping[int, DateRange | None],
    recalled: set[int],
    published: dt.date | None,
    sentences: Sequence[Sentence],
    periods: Sequence[DateRange],
    subjects: Collection[tuple[dt.date, dt.date]],
) -> list[Attached]:
    """Keep off the map what the text dates well before the report's own events: "on Dec 1 a similar raid".

    periods are the days that its opening tells: "a digest of 26 to 30 March". subjects are the days of attacks of
    whose wounded it opens by telling that they have died.
    """
    recalled = {
        index
        for index in recalled
        if published is not None
        and not _has_news(attached, index)
        and (date := dates.get(index)) is not None
        and not _tells_the_news_again(attached, index, dates, recalled)
        and not ((published - date.end).days <= _SUBJECT_DAYS and _is_the_subject(attached, index, recalled, sentences))
        and ((published - date.end).days > _RECALLED_DAYS or _is_struck_again(attached, index, dates, recalled))
    }  # "As a reminder, on 31 January a missile hit …": the day of nothing else told here
    out = [
        _past(item, "recalled from an earlier day") if index in recalled else item
        for index, item in enumerate(attached)
    ]
    ends = [date.end for index, date in dates.items() if date is not None and index not in recalled]
    if not ends:
        return out
    latest = max(ends)
    own = (index for index in sorted(dates) if attached[index].mention.scope == "event")  # no total of a month
    first = next((index for index in own if attached[index].mention.kind in _HARM), None)
    if published is not None and first is not None and dates[first] is None and first not in recalled:
        latest = max(latest, published - _OWN_DAYS)  # what it opens with, without a day, is of its own days
    begun = min(_opening((*dates.values(), *periods), latest), _day_of_the_lead(attached, dates, sentences, latest))
    return [
        _past(item, "dated before the report's events")
        if (date := dates.get(index)) is not None
        and index not in recalled
        and ((latest - date.end).days > _DAYS or _is_back_there(attached, index, dates, sentences))
        and date.end < begun
        and (date.start, date.end) not in subjects
        and not _has_news(attached, index)
        else item
        for index, item in enumerate(out)
    ]


def _day_of_the_lead(
    attached: Sequence[Attached], dates: Mapping[int, DateRange | None], sentences: Sequence[Sentence], latest: dt.date
) -> dt.date:
    """Return the day of the harm that a report opens with, where it lies within a week of its last: that is its news.

    "An electrician wounded on 26 January has died. … On 29 January another crew was fired at."
    """
    opens = set(_first_sentences(sentences))
    days = [
        date.start
        for index, date in dates.items()
        if date is not None and attached[index].mention.sentence in opens and attached[index].mention.kind in _HARM
        if (latest - date.end).days <= _PERIOD
    ]
    return min([*days, latest])


def _is_back_there(
    attached: Sequence[Attached], index: int, dates: Mapping[int, DateRange | None], sentences: Sequence[Sentence]
) -> bool:
    """Whether a new paragraph goes back two days, to an attack on a place of which a later one was told above.

    "On Saturday six were wounded in A. … / On Thursday a drone killed two in A."
    """
    day, item = dates[index], attached[index]
    ground = {entry.id for entry in item.entries}
    if day is None or not ground:
        return False
    paragraph = sentences[item.mention.sentence].paragraph
    return any(
        (later := dates.get(at)) is not None
        and (later.start - day.end).days >= _DAYS
        and attached[at].mention.kind in _HARM
        and attached[at].mention.status != "updated"  # a toll has risen on that day, nothing was struck
        and sentences[attached[at].mention.sentence].paragraph < paragraph
        and not ground.isdisjoint(entry.id for entry in attached[at].entries)
        for at in range(max(index - _FAR_BACK, 0), index)
    )


def _opening(dates: Iterable[DateRange | None], latest: dt.date) -> dt.date:
    """Return the first day of what the report covers, "between 12 and 15 November"; its last day where it says none."""
    periods = (date for date in dates if date is not None and _DAYS <= (date.end - date.start).days <= _PERIOD)
    return min((date.start for date in periods if (latest - date.end).days <= _DAYS), default=latest)


def _has_news(attached: Sequence[Attached], index: int) -> bool:
    """Whether the toll of what is recalled has risen since, as its sentence or the next ones tell: it is still news."""
    item = attached[index]
    places = {entry.id for entry in item.entries}
    return any(
        other.mention.kind == "casualty"
        and other.mention.status == "updated"
        and 0 <= other.mention.sentence - item.mention.sentence <= _GOES_ON
        and not places.isdisjoint(entry.id for entry in other.entries)
        for other in attached[max(index - _NEXT, 0) : index + 1 + _NEXT]
    )


def _tells_the_news_again(
    attached: Sequence[Attached], index: int, dates: Mapping[int, DateRange | None], recalled: set[int]
) -> bool:
    """Whether what is recalled is the report's own attack, of that day and place: only more is told of it.

    "A fourth person has died of the strike on Sumy of 5 February. As a reminder, on 5 February bombs fell on its
    Kovpak district."
    """
    day, own = dates[index], attached[index].mention
    around = {place for item in attached if item.mention.sentence == own.sentence for place in _grounds(item)}
    news = [
        attached[at].mention
        for at, date in dates.items()
        if at not in recalled
        and attached[at].mention.kind in _HARM
        and (date is not None and day is not None and date.start <= day.end and day.start <= date.end)
        and not around.isdisjoint(_grounds(attached[at]))
    ]
    # the toll of the news is the later one
    counted = own.kind == "casualty" and any(m.kind == own.kind and m.measure == own.measure for m in news)
    return bool(news) and not counted


def _grounds(item: Attached) -> set[str]:
    """Return the places of an item, a part of a city with its city."""
    parts = (entry.settlement_id for entry in item.entries if entry.kind in {"city_district", "neighbourhood"})
    return {entry.id for entry in item.entries} | {city for city in parts if city}


def _is_the_subject(
    attached: Sequence[Attached], index: int, recalled: set[int], sentences: Sequence[Sentence]
) -> bool:
    """Whether what is recalled is what a report is about: no strike told before it, its toll in the next paragraph.

    "Rescuers ended their search. As a reminder, on 28 December a bomb hit … By the morning six are known to have died."
    """
    sentence = attached[index].mention.sentence
    own = [
        (item.mention.kind, item.mention.sentence, item.mention.quantity)
        for at, item in enumerate(attached)
        if at not in recalled and item.mention.scope == "event" and item.mention.status in {"reported", "updated"}
    ]
    if any(kind == "strike" and at <= sentence for kind, at, _ in own):
        return False
    return any(
        kind == "casualty"
        and quantity is not None
        and 0 < at - sentence <= _NEXT_SENTENCES
        and sentences[at].paragraph > sentences[sentence].paragraph
        for kind, at, quantity in own
    )


def _is_struck_again(
    attached: Sequence[Attached], index: int, dates: Mapping[int, DateRange | None], recalled: set[int]
) -> bool:
    """Whether the report tells of a later strike of its own where something recalled was: that was another attack."""
    day = dates[index]
    own = {at: date for at, date in dates.items() if at not in recalled}
    if day is None or not any(date is not None and date.end > day.end for date in own.values()):
        return False
    sentence = attached[index].mention.sentence
    around = {entry.id for item in attached if item.mention.sentence == sentence for entry in item.entries}
    return any(
        attached[at].mention.kind == "strike"
        and (date is None or date.end > day.end)
        and not around.isdisjoint(entry.id for entry in attached[at].entries)
        for at, date in own.items()
    )


def _of_another_place(
    attached: Sequence[Attached],
    dates: Mapping[int, DateRange | None],
    recalled: set[int],
    labelled: frozenset[int],
) -> list[Attached]:
    """Keep off the map what is recalled without a day, of a place where the report tells of nothing else.

    What stands under a label without a day is told elsewhere in the report, if it belongs to it.
    """
    told = {
        entry.id
        for index, item in enumerate(attached)
        if index not in recalled and item.mention.scope == "event"
        for entry in item.entries
    }

    def is_elsewhere(item: Attached) -> bool:
        around = {entry.id for entry in item.entries}
        around |= {entry.settlement_id or entry.id for entry in item.entries if entry.kind == "city_district"}
        return told.isdisjoint(around)  # a district of the city told of is no other place

    if not told:
        return list(attached)
    return [
        _past(item, "recalled without a day")
        if index in recalled
        and item.mention.scope == "event"
        and dates.get(index) is None
        and (item.mention.sentence in labelled or is_elsewhere(item))
        else item
        for index, item in enumerate(attached)
    ]


def _with_its_strike(attached: Sequence[Attached]) -> list[Attached]:
    """Keep off the map the toll of an attack of another day told beside it: "in March at Lubny, where two died"."""
    strikes: dict[int, list[Attached]] = {}
    for item in attached:
        if item.mention.kind == "strike":
            strikes.setdefault(item.mention.sentence, []).append(item)

    def is_of_it(item: Attached) -> bool:
        beside = strikes.get(item.mention.sentence, ())
        past = bool(beside) and all(other.mention.scope == "background" for other in beside)
        grounds = {entry.id for other in beside for entry in other.entries}
        own = {entry.id for entry in item.entries}
        toll = item.mention.kind == "casualty" and item.mention.scope == "event" and item.mention.status == "reported"
        return toll and past and bool(own) and own <= grounds

    return [_past(item, "the toll of an earlier attack") if is_of_it(item) else item for item in attached]


@dataclass(frozen=True, slots=True)
class _Topic:
    """The earlier event a text speaks of: its places, and the last sentence that does; habit: none, but attacks on."""

    places: frozenset[str]
    sentence: int
    paragraph: int
    habit: bool = False


def _gone_on(
    attached: Sequence[Attached], sentences: Sequence[Sentence], dates: Mapping[int, DateRange | None], time: Told
) -> list[Attached]:
    """Give the earlier event what the next sentences tell of it ("It killed 34").

    Such a sentence names no day and no other place, but where in a region its toll was, and stands in the same
    paragraph, or close behind it when the report tells of nothing else at that place.
    """
    out = list(attached)
    current = {entry.id for item in attached if item.mention.scope == "event" and item.names for entry in item.entries}
    topic: _Topic | None = None
    for at, indexes in groupby(range(len(out)), key=lambda index: out[index].mention.sentence):
        group = list(indexes)
        paragraph = sentences[at].paragraph
        told = [out[index] for index in group]
        if topic is not None and topic.habit and not any(_is_of_old(item) for item in told):
            topic = None
        if topic is not None and time.days.turns_to_now(at):
            topic = None
        if topic is not None and _goes_on(topic, at, paragraph, [(out[i], dates.get(i)) for i in group], current):
            for index in group:
                if out[index].mention.scope == "event":
                    out[index] = _past(out[index], "goes on about an earlier event")
            topic = replace(topic, sentence=at, paragraph=paragraph)
            continue
        topic = None
        if at in past_sentences(told) and not time.days.turns_to_now(at):
            places = frozenset(entry.id for index in group for entry in out[index].entries)
            topic = _Topic(places, at, paragraph, habit=_is_habit(told, current))
    return out


def _is_of_old(item: Attached) -> bool:
    """Whether an item behind attacks of a longer time may be of one of them: it is past, or a strike."""
    return item.mention.scope != "event" or item.mention.kind == "strike"


def _is_habit(told: Sequence[Attached], current: set[str]) -> bool:
    """Whether a sentence only says that a place which the report tells of has long been attacked.

    "A drone hit Izium. Izium has been shelled since 2022. The governor said two houses burned": on the report's day.
    """
    strikes = [item for item in told if item.mention.kind == "strike"]
    habit = all(item.mention.rule.endswith(_OVER_TIME) for item in strikes)
    here = all(entry.id in current for item in strikes for entry in item.entries)
    return bool(strikes) and habit and here and not any(item.mention.kind == "casualty" for item in told)


def _goes_on(
    topic: _Topic,
    sentence: int,
    paragraph: int,
    group: Sequence[tuple[Attached, DateRange | None]],
    current: set[str],
) -> bool:
    """Whether all that a sentence tells belongs to the earlier event told of before it."""
    if sentence - topic.sentence > _GOES_ON or any(date is not None for _, date in group):
        return False
    if paragraph != topic.paragraph and not topic.places.isdisjoint(current):
        return False
    is_toll = paragraph == topic.paragraph and not any(item.mention.kind == "strike" for item, _ in group)
    return all(
        all(entry.id in topic.places or (is_toll and entry.oblast_id in topic.places) for entry in item.entries)
        and item.mention.kind != "launch"
        for item, _ in group
    )


def _back_to_the_news(attached: Sequence[Attached], dates: Mapping[int, DateRange | None]) -> list[Attached]:
    """Give a toll whose sentence tells a day the place of the report's attack, where one of an earlier day was between.

    "A missile hit Cherkasy. In January one hit Uman, killing seven. At least 51 were hurt on Tuesday": not in Uman.
    """
    past = past_sentences(attached)
    current = {entry.id for item in attached if item.mention.scope == "event" and item.names for entry in item.entries}
    out: list[Attached] = []
    news: tuple[Spot, ...] = ()
    for index, item in enumerate(attached):
        if item.mention.kind == "strike" and item.mention.scope == "event" and item.spots:
            news = item.spots
        before = not past.isdisjoint(range(item.mention.sentence - _GOES_ON, item.mention.sentence))
        carried = item.mention.kind == "casualty" and bool(item.spots) and not item.names
        own = item.mention.scope == "event" and dates.get(index) is not None
        elsewhere = before and carried and own and current.isdisjoint(entry.id for entry in item.entries)
        out.append(replace(item, spots=news, reason=_NEWS) if elsewhere and news else item)
    return out


def _past(item: Attached, reason: str) -> Attached:
    return replace(item, mention=replace(item.mention, scope="background"), reason=reason)
