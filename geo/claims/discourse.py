"""What the stages of ATTACH work on: the report as read, what it has told so far, and a mention without its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from geo._quick import quick, replace
from geo.claims.grounds import MOST_GROUPS, UNNAMED, Attached, in_lead, place_id
from geo.interfaces import WordLists
from geo.model import Entry, Mention, Sentence
from geo.spots import Spot

WORST = "worst"  # told of the place that suffered most, not of anything that was read there


@dataclass(frozen=True, slots=True, kw_only=True)
class Discourse:
    """A report as read: it does not change while its mentions are attached.

    mentions stand in text order. spots_in and told_in are its spots and mentions by sentence. leads are, by section,
    the places its heading or bullet sets, heads, by paragraph, the unit that opens it as a sentence of its own. parts
    are, by sentence, its section, where headings that name nothing open none. skies are the spots over which something
    was shot down, as (sentence, first token). oblasts are those it names, by id. told_by gives who is the source of a
    mention. titled are the kinds of weapon with which its title tells of an attack.
    """

    mentions: Sequence[Mention]
    sentences: Sequence[Sentence]
    spots: Sequence[Spot]
    lexicon: WordLists
    spots_in: Mapping[int, Sequence[Spot]]
    told_in: Mapping[int, Sequence[Mention]]
    leads: Mapping[int, Sequence[Spot]]
    parts: Sequence[int]
    heads: Mapping[int, Sequence[Spot]]
    skies: frozenset[tuple[int, int]]
    oblasts: Mapping[str, Entry]
    told_by: Callable[[Mention], str | None]
    titled: frozenset[str] = frozenset()


@quick
@dataclass(frozen=True, slots=True)
class Carried:
    """The places of the last thing attached, for the sentences that leave theirs out."""

    spots: tuple[Spot, ...] = ()
    sentence: int = -9
    paragraph: int = -9
    section: int = -9
    kind: str = ""
    mixed: bool = False
    doubtful: bool = False
    beside: tuple[Spot, ...] = ()  # all that its paragraph tells of, the last few
    measure: str = ""
    within: tuple[Spot, ...] = ()  # the land struck in whose one town its sentence then told a toll

    def after(self, attached: Attached, sentences: Sequence[Sentence]) -> Carried:
        """Return what is carried on after another mention has been attached."""
        happened = attached.mention.scope in {"event", "shared"} and attached.mention.kind != "launch"
        if happened and (attached.names or attached.reason.startswith(UNNAMED)) and not attached.spots:
            sentence = sentences[attached.mention.sentence]
            return Carried((), attached.mention.sentence, sentence.paragraph, sentence.section, doubtful=True)
        local = [s for s in attached.spots if s.entry is not None and s.entry.kind not in {"country", "water"}]
        if not (happened and local):
            return self
        if attached.mention.status == "restored" and self.spots:
            return self  # where light is back nothing new has happened
        sentence = sentences[attached.mention.sentence]
        mention = attached.mention
        mixed, within = False, tuple[Spot, ...]()
        if mention.sentence == self.sentence and {place_id(s) for s in local} != {place_id(s) for s in self.spots}:
            if self.within and all(any(in_lead(spot, whole) for whole in self.within) for spot in local):
                return replace(self, spots=self.within, within=())
            inside = all(any(in_lead(spot, whole) for whole in self.spots) for spot in local)
            if inside and not (self.kind == "strike" and mention.kind == "casualty"):
                return self  # "six in the region: three in Kharkiv, two in Izium": what follows is of the region
            within = self.spots if inside else ()
            if self.mixed and {place_id(s) for s in local} <= {place_id(s) for s in self.spots}:
                return self  # "two died in A and one in B in attacks": what follows is of neither alone
            mixed = mention.kind == "casualty" == self.kind
        if mixed:
            told = {place_id(spot) for spot in local}
            local = [*(spot for spot in self.spots if place_id(spot) not in told), *local]
        before = self.beside if self.paragraph == sentence.paragraph else ()
        ids = {place_id(spot) for spot in local}
        beside = (*(spot for spot in before if place_id(spot) not in ids), *local)[-MOST_GROUPS:]
        where = (mention.sentence, sentence.paragraph, sentence.section, mention.kind)
        return Carried(tuple(local), *where, mixed, beside=beside, measure=mention.measure, within=within)


@dataclass(slots=True, kw_only=True)
class Thread:
    """What a report has told up to a mention: it grows with each that is attached (`geo.claims.threads`).

    hit are the places of which a strike is told. worst are the places said to have suffered most that are still to
    come, the last one first.
    """

    worst: list[Carried]
    attached: list[Attached] = field(default_factory=list)
    latest: Carried = field(default_factory=Carried)
    by_kind: dict[str, Carried] = field(default_factory=dict)
    hit: set[str | None] = field(default_factory=set)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Unattached:
    """A mention whose place is sought, with all that can tell it.

    here are the spots of its sentence where it can have been, own is what that sentence gives it, carried what its kind
    goes on about from the sentences before.
    """

    mention: Mention
    here: Sequence[Spot]
    carried: Carried
    thread: Thread
    discourse: Discourse
    own: Attached | None = None

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the report."""
        return self.discourse.sentences

    @property
    def lexicon(self) -> WordLists:
        """The words of the report's language."""
        return self.discourse.lexicon

    @property
    def words(self) -> Sequence[str]:
        """The folded words of its sentence."""
        return self.discourse.sentences[self.mention.sentence].words

    @property
    def named(self) -> Sequence[Spot]:
        """All spots of its sentence."""
        return self.discourse.spots_in.get(self.mention.sentence, ())

    @property
    def told(self) -> Sequence[Mention]:
        """All that its sentence tells, itself among it."""
        return self.discourse.told_in[self.mention.sentence]


def is_in_a_country(mention: Mention, discourse: Discourse) -> bool:
    """Return whether the only places a sentence names are countries."""
    spots = discourse.spots_in.get(mention.sentence, ())
    return bool(spots) and all(spot.entry is not None and spot.entry.kind == "country" for spot in spots)


def is_at_a_country(mention: Mention, discourse: Discourse) -> bool:
    """Return whether a country is what was fired at: «по Україні випустили 132 БпЛА» tells of no town's attack."""
    spots, words = discourse.spots_in.get(mention.sentence, ()), discourse.sentences[mention.sentence].words
    aimed = discourse.lexicon.any_of("blow_prepositions", "aimed")
    return any(
        spot.entry is not None and spot.entry.kind == "country" and spot.first > 0 and words[spot.first - 1] in aimed
        for spot in spots
    )
