from __future__ import annotations

import dataclasses

import pytest

from geo.events import Draft, link_claims, make_events, make_groups
from geo.model import Claim, Entry, Evidence, Mention, Quantity, Record, Report
from geo.places import make_place
from geo.tables import totals as add_up

OB, KH, SA = "UA63000000000041885", "UA63120270010096107", "UA63120270010186497"
IZ = "UA63040090010081854"

OBLAST = Entry(id=OB, name="Kharkiv Oblast", name_local=None, kind="oblast", country="UA")
KHARKIV = Entry(id=KH, name="Kharkiv", name_local=None, kind="settlement", country="UA", oblast_id=OB)
IZIUM = Entry(id=IZ, name="Izium", name_local=None, kind="settlement", country="UA", oblast_id=OB)
DISTRICT = dataclasses.replace(KHARKIV, id=SA, name="Saltivskyi", kind="city_district", settlement_id=KH)
ENTRIES = {e.id: e for e in (OBLAST, KHARKIV, IZIUM, DISTRICT)}


def draft(measure="killed", best=1, places=(KH,), *, at=0, kind="casualty", scope=None, status="reported", adds=False):
    quantity = None if best is None else Quantity(low=best, best=best, high=best, text=str(best), unit="people")
    claim = Claim(
        id="",
        kind=kind,
        measure=measure,
        quantity=quantity,
        places=places,
        scope=scope or ("shared" if len(places) > 1 else "event"),
        date=None,
        attribution=None,
        status=status,
        evidence=Evidence(sentence=(at, at + 10), spans=((at, at + 5),)),
    )
    return Draft(claim, Mention(kind=kind, measure=measure, sentence=at, first=0, last=1), adds)


def totals(claims, entries):
    """Return the totals of claims by measure, as the record's tables add them up."""
    report = Report(id="r", sha256="0", text="x" * 200)
    record = Record(report=report, places=tuple(make_place(entry) for entry in entries.values()), claims=tuple(claims))
    return {total.measure: total.low for total in add_up(record).casualties if total.low}


def link(*drafts):
    return link_claims(drafts, ENTRIES)


def test_a_fact_told_twice_is_one_claim_with_more_evidence():
    (claim,) = link(draft(best=3), draft(best=3, at=50))
    assert claim.evidence.sentence == (0, 10)
    assert claim.evidence.spans == ((0, 5), (50, 55))


def test_a_later_figure_supersedes_and_the_earlier_stays_as_history():
    old, new = link(draft(best=2), draft(best=7, at=50))
    assert (old.scope, new.scope, new.status) == ("background", "event", "updated")
    assert totals((old, new), ENTRIES) == {"killed": 7}


def test_fewer_in_the_same_place_are_part_of_those_counted():
    (claim,) = link(draft(best=3), draft(best=1, at=50))
    assert claim.quantity.best == 3


def test_another_three_come_on_top():
    claims = link(draft(best=2), draft(best=3, at=50, adds=True))
    assert totals(claims, ENTRIES) == {"killed": 5}


def test_a_shared_toll_is_one_group_and_counted_once():
    claims = link(draft(best=1, places=(KH, IZ)), draft("injured", 27, (KH, IZ)))
    assert [g.places for g in make_groups(claims)] == [(KH, IZ), (KH, IZ)]
    assert totals(claims, ENTRIES) == {"killed": 1, "injured": 27}
    assert [(e.place, e.claims) for e in make_events(claims, ENTRIES)] == [(KH, ("c1", "c2")), (IZ, ("c1", "c2"))]


def test_a_whole_broken_down_in_full_gives_way_to_its_parts():
    whole, a, b = link(draft(best=5, places=(OB,)), draft(best=3, places=(KH,)), draft(best=2, places=(IZ,)))
    assert whole.scope == "background"
    assert totals((whole, a, b), ENTRIES) == {"killed": 5}
    assert [e.place for e in make_events((whole, a, b), ENTRIES)] == [KH, IZ]


def test_a_headlines_figure_is_that_of_the_story_below_it():
    (claim,) = link(draft(best=5, places=()), draft(best=5, at=50))
    assert (claim.places, claim.evidence.spans) == ((KH,), ((50, 55), (0, 5)))
    whole, *parts = link(draft(best=5, places=()), draft(best=3, at=50), draft(best=2, places=(IZ,), at=70))
    assert (whole.scope, [part.scope for part in parts]) == ("background", ["event", "event"])
    first, *_ = link(draft(best=6, places=()), draft(best=3, at=50), draft(best=2, places=(IZ,), at=70))
    assert (first.scope, first.places) == ("event", ())


def test_a_figure_of_all_is_the_sum_of_wholes_that_have_parts_themselves():
    city, district = draft(best=3, at=50), draft(best=3, places=(SA,), at=60)
    whole, first, *rest = link(draft(best=5, places=()), city, district, draft(best=2, places=(IZ,), at=70))
    assert (whole.scope, first.scope, [part.scope for part in rest]) == ("background", "background", ["event"] * 2)


@pytest.mark.parametrize("outer", [OB, KH])
def test_a_part_is_not_added_to_its_whole(outer):
    claims = link(draft("injured", 20, (outer,)), draft("injured", 3, (SA,)))
    assert totals(claims, ENTRIES) == {"injured": 20}


def test_a_strike_is_one_claim_a_place_and_the_weapon_becomes_known():
    (claim,) = link(
        draft("unspecified", None, kind="strike"),
        draft("drone", None, kind="strike", at=50),
    )
    assert claim.measure == "drone"
    (claim,) = link(draft("missile", None, kind="strike"), draft("drone", None, kind="strike"))
    assert claim.measure == "combined"


def test_blows_of_two_sentences_each_with_its_weapon_are_two():
    claims = link(draft("missile", None, kind="strike"), draft("drone", None, kind="strike", at=50))
    assert [claim.measure for claim in claims] == ["missile", "drone"]


def test_what_is_denied_averted_launched_or_past_makes_no_event():
    claims = link(
        draft("killed", None, status="denied"),
        draft("drones", 21, (), kind="launch", scope="nationwide"),
        draft("killed", 40, (IZ,), scope="background"),
        draft("killed", 900, (KH,), scope="cumulative"),
    )
    assert make_events(claims, ENTRIES) == ()
    assert totals(claims, ENTRIES) == {}


def test_words_are_never_added_up():
    quantity = Quantity(low=None, best=None, high=None, text="dozens", unit="people")
    words = draft("injured", None)
    words = dataclasses.replace(words, claim=dataclasses.replace(words.claim, quantity=quantity))
    assert totals(link(words), ENTRIES) == {}
