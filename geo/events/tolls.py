"""Who is counted already is not counted again: sums, risen tolls, and the people spoken of once more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.events.drafts import LOCAL, Draft, best_of, counts, covered, is_part, may_be_one, more_evidence, same_figure
from geo.model import Entry
from geo.shapes import distance_km

_CITY_PARTS = frozenset({"city_district", "neighbourhood"})
_CARRIED = "carried on"  # how the reason begins of what takes its place from the sentence before
_BLOW = frozenset({"strike", "damage"})
_BESIDE = 200  # characters: the sentence before
_CORRIDOR = "strikemap:between-"
_OPENING = 2  # sentences behind the first
_NEAR_KM = 30.0  # "near A" of a heading may be a village of its district
_WHO = " (who was)"  # the mark of one person spoken of again, from the finder of casualties


def without_sums(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Drop what is added to another count of its sentence where both make up a toll told before of the same place.

    "Nine people were killed. … Six bodies were found, and three more people died on the way to hospital."
    """
    killed = [d for d in drafts if d.claim.kind == "casualty" and d.claim.quantity is not None and d.claim.places]

    def same(one: Draft, other: Draft) -> bool:
        return one.claim.measure == other.claim.measure and one.claim.places == other.claim.places

    def best(draft: Draft) -> float:
        return (draft.claim.quantity.best or 0.0) if draft.claim.quantity is not None else 0.0

    sums = [
        added
        for added in killed
        if added.adds
        for base in killed
        if not base.adds and base.mention.sentence == added.mention.sentence and same(base, added)
        for whole in killed
        if whole.mention.sentence < added.mention.sentence and same(whole, added)
        if best(whole) == best(base) + best(added)
    ]
    return [draft for draft in drafts if not any(draft is added for added in sums)]


def of_the_headline(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Give what the first line tells without a place to the same figure with one: "Five wounded, governor says"."""
    out = list(drafts)
    for headline in [d for d in drafts if d.mention.sentence == 0 and d.claim.quantity and not d.claim.places]:
        for index, other in enumerate(out):
            told, first = other.claim, headline.claim
            same = (told.kind, told.measure, told.status) == (first.kind, first.measure, first.status)
            if same and told.places and told.scope in LOCAL and same_figure(first, told):
                out[index] = replace(other, claim=more_evidence(told, first))
                out.remove(headline)
                break
    return out


def counted_by_the_text(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Take words of an opening for the figure that the text gives inside its place: "Kharkiv: people were hurt"."""
    out = list(drafts)
    for headline in drafts:
        words, told = headline.claim, headline.mention.sentence
        uncounted = words.kind == "casualty" and words.quantity is None and words.status == "reported"
        if told > _OPENING or not uncounted or not words.places or words.scope not in LOCAL:
            continue
        inside = [
            index
            for index, other in enumerate(out)
            if counts(other.claim)
            and other.claim.measure == words.measure
            and other.claim.scope in LOCAL
            and other.mention.sentence > told
            and other.claim.places
            and all(covered(place, words, entries) for place in other.claim.places)
        ]
        if inside:
            out[inside[0]] = replace(out[inside[0]], claim=more_evidence(out[inside[0]].claim, words))
            out.remove(headline)
    return out


def shared_by_the_text(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Take a headline's toll of one place for the figure that the text gives for it and others together.

    "Attack kills three in A", then "drones struck homes in A and a plant in the region, killing three": three, not six.
    """
    out = list(drafts)
    for headline in [d for d in drafts if d.mention.sentence == 0 and counts(d.claim) and len(d.claim.places) == 1]:
        first = headline.claim
        for index, other in enumerate(out):
            told = other.claim
            same = (told.kind, told.measure, told.status) == (first.kind, first.measure, first.status)
            wider = told.scope == "shared" and first.places[0] in told.places
            if same and wider and same_figure(first, told) and may_be_one(first, told):
                out[index] = replace(other, claim=more_evidence(told, first))
                out.remove(headline)
                break
    return out


def near_the_headline(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Give what a heading tells near a town to where the text tells the same figure: "Two killed near A … in B"."""
    out = list(drafts)
    for headline in [d for d in drafts if d.near and counts(d.claim) and len(d.claim.places) == 1]:
        first, town = headline.claim, headline.claim.places[0]
        later = [
            d.claim
            for d in out
            if d.mention.sentence > headline.mention.sentence
            and counts(d.claim)
            and (d.claim.measure, d.claim.status) == (first.measure, first.status)
        ]
        told = [claim for claim in later if same_figure(first, claim) and may_be_one(first, claim)]
        grounds = {claim.places for claim in told}
        if len(grounds) != 1 or len(told[0].places) != 1 or any(town in claim.places for claim in later):
            continue
        ground = told[0].places[0]
        along = ground.startswith(_CORRIDOR) and town.lower() in ground  # "on the road from A to C"
        if not along and distance_km(entries[town], entries[ground]) > _NEAR_KM:
            continue
        out = [
            _with_place(d, ground) if d.near and d.claim.places == (town,) and d.claim.kind in _BLOW else d
            for d in out
            if d is not headline
        ]
        out = [replace(d, claim=more_evidence(d.claim, first)) if d.claim is told[0] else d for d in out]
    return out


def _with_place(draft: Draft, place: str) -> Draft:
    return replace(draft, claim=replace(draft.claim, places=(place,)))


def spoken_of_once(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Take who is spoken of again ("the medic who was killed had come to help") for one of those counted before."""
    counted = [d for d in drafts if counts(d.claim) and not d.mention.rule.endswith(_WHO)]
    out: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        known = draft.mention.rule.endswith(_WHO) and any(
            toll.mention.sentence < draft.mention.sentence
            and toll.claim.measure == claim.measure
            and (toll.claim.places == claim.places or is_part(claim, toll.claim, entries))
            for toll in counted
        )
        reason = "one of those the text counts before"
        out.append(replace(draft, claim=replace(claim, scope="background", reason=reason)) if known else draft)
    return out


def within_tolls(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Keep off the count what was added to a toll: "two more bodies" beside "the toll has risen to seven"."""
    tolls = [
        (d.claim.measure, set(d.claim.places), d.claim.quantity.best or 0)
        for d in drafts
        if d.claim.kind == "casualty" and d.claim.status == "updated" and d.claim.quantity and not d.adds
    ]
    out = []
    for draft in drafts:
        claim = draft.claim
        inside = (
            draft.adds
            and claim.kind == "casualty"
            and claim.quantity is not None
            and claim.scope in LOCAL
            and any(
                claim.measure == measure and set(claim.places) <= places and (claim.quantity.best or 0) < best
                for measure, places, best in tolls
            )
        )
        reason = "added to the toll the text gives for the same place"
        inside = inside or _is_in_the_opening_toll(draft, drafts)
        out.append(replace(draft, claim=replace(claim, scope="background", reason=reason)) if inside else draft)
    return out


def _is_in_the_opening_toll(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a count that comes on top of other people is in the toll its report opens with.

    "Sumy: one killed, 14 injured. A mechanic was killed. Thirteen more employees were injured": no other injured are
    told before them.
    """
    claim = draft.claim
    if not draft.adds or not counts(claim) or claim.scope not in LOCAL or not claim.places:
        return False
    same = [
        other
        for other in drafts
        if other is not draft
        and counts(other.claim)
        and other.claim.measure == claim.measure
        and set(claim.places) & set(other.claim.places)
        and other.mention.sentence <= draft.mention.sentence
    ]
    opening = [other for other in same if other.mention.sentence == 0 and not other.adds]
    start, lead = claim.evidence.sentence[0], opening[0].claim.evidence.sentence[1] if opening else 0
    dead = any(
        other.claim.measure == "killed" and any(max(lead, start - _BESIDE) < first < start for first, _ in spans)
        for other in drafts
        for spans in (other.claim.evidence.spans,)
    )
    if not dead or claim.measure != "injured":
        return False  # "five were injured. One more was injured later": six
    if any(len(other.claim.places) > 1 for other in opening):
        return False  # "Strikes on A and B: eight injured": four of them in B are a part told with its place
    return len(same) == len(opening) == 1 and best_of(opening[0].claim) > best_of(claim) and draft.mention.sentence > 0


def outgrown(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a figure give way to a larger one that the text later tells of a part of its place: it has risen since."""
    counted = [index for index, d in enumerate(drafts) if len(d.claim.places) == 1 and counts(d.claim)]
    at = {(drafts[index].claim.measure, drafts[index].claim.places[0]): index for index in counted}
    out = list(drafts)
    for index in counted:
        part = drafts[index].claim
        entry = entries[part.places[0]]
        for outer in {entry.settlement_id, entry.hromada_id, entry.raion_id, entry.oblast_id} - {None, entry.id}:
            whole = at.get((part.measure, outer or ""))
            if whole is None or part.quantity is None or best_of(part) <= best_of(drafts[whole].claim):
                continue
            if best_of(drafts[whole].claim) == 1:
                continue  # one person told of is nobody's toll
            if drafts[whole].mention.sentence < drafts[index].mention.sentence:
                reason = f"superseded: the text later says {part.quantity.text}"
                out[whole] = replace(out[whole], claim=replace(out[whole].claim, scope="background", reason=reason))
                if entry.kind in _CITY_PARTS and part.reason.startswith(_CARRIED) and not _is_struck(entry, drafts):
                    # "… in the X district. The governor put the dead at seven": the toll of the city has risen
                    risen = replace(part, places=out[whole].claim.places, status="updated")
                    out[index] = replace(out[index], claim=risen)
    return _joint_tolls_outgrown(_risen_around(out, entries), entries)


def _is_struck(entry: Entry, drafts: Sequence[Draft]) -> bool:
    """Whether a strike is told of a place itself."""
    return any(draft.claim.kind == "strike" and entry.id in draft.claim.places for draft in drafts)


def _risen_around(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let the one figure told of a part of a city give way to the toll of all of it that the text says it rose to.

    "Two were hurt in the Saltivskyi district. … The number of injured in Kharkiv has risen to eight": two of those.
    """
    out = list(drafts)
    for toll in (d for d in drafts if counts(d.claim) and d.claim.status == "updated"):
        parts = [
            index
            for index, draft in enumerate(drafts)
            if draft is not toll
            and counts(draft.claim)
            and draft.claim.scope in LOCAL
            and is_part(draft.claim, toll.claim, entries)
            and all(entries[place].kind in {"city_district", "neighbourhood"} for place in draft.claim.places)
        ]
        if len(parts) == 1 and drafts[parts[0]].mention.sentence < toll.mention.sentence:
            part, quantity = out[parts[0]], toll.claim.quantity
            reason = f"superseded: the text later says {quantity.text if quantity is not None else ''}"
            out[parts[0]] = replace(part, claim=replace(part.claim, scope="background", reason=reason))
    return out


def _joint_tolls_outgrown(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a headline's joint toll of several lands give way to the one that their towns' joint toll has risen to.

    "Five hurt in the Sumy and Poltava regions … five in Konotop and Shostka. … The number of injured in the two cities
    has risen to seven": the five are among the seven.
    """
    out = list(drafts)
    risen = [d for d in drafts if counts(d.claim) and d.claim.status == "updated" and len(d.claim.places) > 1]
    for index, draft in enumerate(drafts):
        whole = draft.claim
        if not counts(whole) or len(whole.places) == 1:
            continue
        for later in (d.claim for d in risen if d.mention.sentence > draft.mention.sentence):
            inside = set(later.places) != set(whole.places) and all(covered(p, whole, entries) for p in later.places)
            if (
                later.quantity is not None
                and later.measure == whole.measure
                and inside
                and best_of(later) > best_of(whole)
            ):
                reason = f"superseded: the text later says {later.quantity.text}"
                out[index] = replace(draft, claim=replace(whole, scope="background", reason=reason))
    return out
