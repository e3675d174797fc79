"""How a report goes on from mention to mention: what is known before the first, and what each leaves to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from geo.claims.carried.headings import find_heads, find_leads, parts_of_text
from geo.claims.carried.topics import of_its_kind, of_topic, of_whole
from geo.claims.discourse import Carried, Discourse, Thread, Unattached
from geo.claims.grounds import Attached, place_id
from geo.claims.strikes.heard import is_only_heard
from geo.claims.strikes.skies import find_skies
from geo.claims.tolls.totals import find_worst_hit, with_worst_hit
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot


def read_discourse(
    mentions: Iterable[Mention],
    sentences: Sequence[Sentence],
    spots: Sequence[Spot],
    lexicon: WordLists,
    told_by: Callable[[Mention], str | None],
    titled: frozenset[str] = frozenset(),
) -> Discourse:
    """Return a report as read, with what its headings and its skies say of all that follows."""
    spots_in: dict[int, list[Spot]] = {}
    for spot in spots:
        spots_in.setdefault(spot.sentence, []).append(spot)
    ordered = sorted(mentions, key=lambda m: (m.sentence, m.first, m.last, m.kind, m.measure))
    told_in: dict[int, list[Mention]] = {}
    for mention in ordered:
        told_in.setdefault(mention.sentence, []).append(mention)
    launches = [mention for mention in ordered if mention.kind == "launch"]
    return Discourse(
        mentions=ordered,
        sentences=sentences,
        spots=spots,
        lexicon=lexicon,
        spots_in=spots_in,
        told_in=told_in,
        leads=find_leads(sentences, spots_in, lexicon, told_in),
        parts=parts_of_text(sentences, spots_in, lexicon),
        heads=find_heads(sentences, spots_in, lexicon),
        skies=find_skies(launches, spots_in, sentences, lexicon),
        oblasts={s.entry.id: s.entry for s in spots if s.entry is not None and s.entry.kind == "oblast"},
        told_by=told_by,
        titled=titled,
    )


def begin(discourse: Discourse) -> Thread:
    """Return the thread of a report before its first mention."""
    return Thread(worst=find_worst_hit(discourse.sentences, discourse.spots_in, discourse.lexicon))


def take_up(thread: Thread, mention: Mention, discourse: Discourse) -> Unattached:
    """Bring the thread up to a mention's sentence, and return the mention with what it goes on about."""
    thread.latest = with_worst_hit(thread.latest, mention.sentence, thread.worst)
    carried = of_its_kind(mention, discourse.sentences, thread.latest, thread.by_kind)
    here = discourse.spots_in.get(mention.sentence, ())
    return Unattached(mention=mention, here=here, carried=carried, thread=thread, discourse=discourse)


def follow(thread: Thread, one: Unattached, attached: Attached) -> None:
    """Add to the thread what was attached: the next sentences may go on about its places.

    An outage told beside what was struck is gone on about by outages alone.
    """
    mention, latest = one.mention, thread.latest
    thread.attached.append(attached)
    struck = mention.kind == "strike" and mention.scope != "background"  # a blow of long ago is not the one told next
    thread.hit.update(place_id(spot) for spot in attached.spots if struck)
    topic = of_topic(attached, one.here, one.sentences, one.lexicon)
    topic = of_whole(topic, latest, one.sentences, one.lexicon)
    struck = latest.kind in {"strike", "casualty"} and latest.sentence == mention.sentence and bool(latest.spots)
    if is_only_heard(attached, one):
        return  # "drones hit A. Blasts were heard in B too. Six were hurt": not in B
    if not (mention.kind == "outage" and struck):
        thread.latest = latest.after(topic, one.sentences)
    elif topic.spots:
        thread.by_kind[mention.kind] = Carried().after(topic, one.sentences)
    if thread.latest.kind == mention.kind:
        thread.by_kind[mention.kind] = thread.latest
