"""Records made for tests: the sample, and others of every kind the map must bear. All events are invented."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from functools import cache
from pathlib import Path
from typing import Any

from geo import _data
from geo.model import Claim, DateRange, Evidence, Group, Place, Quantity, Record, Report, Toponym

RECORDS = Path(__file__).parent / "records"
NIGHT = DateRange(start=dt.date(2026, 1, 23), end=dt.date(2026, 1, 24), text="overnight")

KYIV, KHARKIV, NIZHYN, CHERNIHIV = (
    "UA80000000000093317",
    "UA63120270010096107",
    "UA74040000000028062",
    "UA74000000000025378",
)


def sample() -> Record:
    return Record.from_json((RECORDS / "overnight-strikes.json").read_text(encoding="utf-8"))


def place(place_id: str, name: str, lat: float | None = None, lon: float | None = None, **given: Any) -> Place:
    fields: dict[str, Any] = {
        "name_local": None,
        "kind": "settlement",
        "country": "UA",
        "admin1": None,
        "admin2": None,
        "pcode": None,
        "precision": "point",
        "precision_km": None,
        "acled_geo_precision": None,
        "ucdp_where_prec": None,
    }
    return Place(**{**fields, **given, "id": place_id, "name": name, "lat": lat, "lon": lon})


def area(place_id: str, name: str, kind: str = "oblast", **given: Any) -> Place:
    return place(place_id, name, kind=kind, precision="area", **given)


def figure(best: float, unit: str | None = "people") -> Quantity:
    return Quantity(low=best, best=best, high=best, text=f"{best:g}", unit=unit)


def words(text: str, unit: str | None = "people") -> Quantity:
    return Quantity(low=None, best=None, high=None, text=text, unit=unit)


class Story:
    """Gathers places and claims; every claim gets a sentence of its own in the text."""

    def __init__(self, title: str = "A made report") -> None:
        self.title = title
        self.text = ""
        self.places: dict[str, Place] = {}
        self.claims: list[Claim] = []
        self.groups: list[Group] = []
        self.toponyms: list[Toponym] = []

    def says(
        self,
        kind: str,
        measure: str,
        *places: Place,
        quantity: Quantity | None = None,
        sentence: str = "",
        **given: Any,
    ) -> Claim:
        names = " and ".join(p.name for p in places) or "the country"
        sentence = sentence or f"Sentence {len(self.claims) + 1} tells of {measure} in {names}."
        start = len(self.text)
        self.text += sentence + " "
        for p in places:
            self.places.setdefault(p.id, p)
        span = (start, start + len(sentence))
        fields: dict[str, Any] = {
            "scope": "shared" if len(places) > 1 else "event" if places else "nationwide",
            "date": NIGHT,
            "attribution": None,
            "status": "reported",
            "reason": "named in the same clause",
        }
        claim = Claim(
            **{
                **fields,
                **given,
                "id": f"c{len(self.claims) + 1}",
                "kind": kind,
                "measure": measure,
                "quantity": quantity,
                "places": tuple(p.id for p in places),
                "evidence": Evidence(sentence=span, spans=(span,)),
            }
        )
        self.claims.append(claim)
        if len(places) > 1:
            self.groups.append(Group(id=f"g{len(self.groups) + 1}", claim=claim.id, places=claim.places))
        return claim

    def names(self, text: str, place: Place | None = None, *, role: str = "context", status: str = "resolved") -> None:
        start = len(self.text)
        self.text += text + " "
        if place is not None:
            self.places.setdefault(place.id, place)
        self.toponyms.append(
            Toponym(
                start=start,
                end=start + len(text),
                text=text,
                status=status,
                role=role,
                place=place.id if place else None,
                reason="named only",
                score=0.9,
            )
        )

    def record(self) -> Record:
        return Record(
            report=Report(
                id="made",
                title=self.title,
                source="Made for a test",
                url="https://example.org/report?a=1&b=2",
                published=dt.date(2026, 1, 24),
                sha256=hashlib.sha256(self.text.encode()).hexdigest(),
                text=self.text,
            ),
            places=tuple(self.places.values()),
            toponyms=tuple(self.toponyms),
            claims=tuple(self.claims),
            groups=tuple(self.groups),
        )


def only_areas() -> Record:
    story = Story("Strikes and outages across regions")
    sumy, odesa = area("UA59000000000057109", "Sumy Oblast"), area("UA51000000000030770", "Odesa Oblast")
    kharkiv, mykolaiv = area("UA63000000000041885", "Kharkiv Oblast"), area("UA48000000000039575", "Mykolaiv Oblast")
    nizhyn = area(NIZHYN, "Nizhyn Raion", "raion", admin1="Chernihiv Oblast")
    story.says("strike", "missile", kharkiv)
    story.says("strike", "drone", nizhyn)
    story.says("casualty", "killed", kharkiv, quantity=figure(4))
    story.says("casualty", "injured", kharkiv, quantity=figure(31))
    story.says("outage", "power", sumy, quantity=words("hundreds of thousands"))
    story.says("outage", "power", odesa)
    story.says("outage", "water", odesa)
    story.says("outage", "heating", mykolaiv)
    story.says("outage", "power", mykolaiv, status="restored")
    return story.record()


def empty() -> Record:
    story = Story("Talks continue")
    for name in ("Kyiv", "Moscow", "Davos", "Geneva", "Istanbul", "Abu Dhabi", "Washington"):
        story.names(name)
    story.names("Kyiv", role="metonym")
    return story.record()


def mixed() -> Record:
    """One of every kind of mark in the places where they could hide one another."""
    story = Story("A night of every kind")
    ternopil = place("UA61040490010069060", "Ternopil", 49.55, 25.59, admin1="Ternopil Oblast")
    dnipro = place("UA12020010010037010", "Dnipro", 48.467, 35.041, admin1="Dnipropetrovsk Oblast")
    poltava = place("UA53080370010073240", "Poltava", 49.59, 34.55, precision="near", admin1="Poltava Oblast")
    odesa = place("UA51100270010076757", "Odesa", 46.484, 30.732, admin1="Odesa Oblast")
    kherson = place("UA65100150010072900", "Kherson", 46.64, 32.61, admin1="Kherson Oblast")
    lviv = place("UA46060250010015970", "Lviv", 49.838, 24.023, admin1="Lviv Oblast")
    sumy = area("UA59000000000057109", "Sumy Oblast")
    davos = place("geonames:2661039", "Davos", 46.8, 9.84, country="CH")
    story.says("strike", "missile", ternopil)
    story.says("casualty", "killed", ternopil, quantity=figure(34))
    story.says("casualty", "injured", ternopil, quantity=figure(94))
    story.says("strike", "drone", dnipro)
    story.says("casualty", "killed", dnipro, quantity=figure(2))
    story.says("casualty", "injured", dnipro, quantity=figure(18), attribution="the mayor")
    story.says("outage", "power", dnipro, quantity=figure(40000))
    story.says("outage", "water", dnipro, status="restored")
    story.says("strike", "drone", poltava)
    story.says("casualty", "injured", poltava, quantity=words("several"))
    story.says(
        "casualty", "injured", odesa, quantity=Quantity(low=10, best=10, high=None, text="at least 10", unit="people")
    )
    story.says("outage", "power", odesa)
    story.says("casualty", "injured", kherson, lviv, odesa, quantity=figure(7))
    story.says("outage", "power", kherson, lviv, quantity=figure(120000))
    story.says("strike", "bomb", sumy)
    story.says("casualty", "killed", sumy, quantity=figure(3))
    story.says("outage", "gas", lviv)
    story.says("outage", "power", lviv, status="denied")
    story.says("casualty", "killed", quantity=words("tens of thousands"), scope="cumulative")
    story.says("launch", "drones", quantity=figure(120, None), attribution="the air force")
    story.says("strike", "missile", place("x:lost", "Lost village"))
    story.names("Davos", davos)
    story.names("Springfield", status="ambiguous")
    return story.record()


@cache
def many(n: int) -> Record:
    """Return n made claims all over the country."""
    draw = random.Random(7)
    story = Story(f"{n} made claims")
    for i in range(n):
        lat, lon = draw.uniform(46.3, 51.3), draw.uniform(23.5, 38.5)
        spot = place(f"x:{i}", f"Place {i}", round(lat, 4), round(lon, 4), admin1="Made Oblast")
        kind = draw.choice(["strike", "strike", "casualty", "casualty", "outage"])
        if kind == "strike":
            story.says("strike", draw.choice(["missile", "drone", "bomb"]), spot)
        elif kind == "casualty":
            story.says(
                "casualty", draw.choice(["killed", "injured"]), spot, quantity=figure(int(draw.paretovariate(0.9)))
            )
        else:
            story.says("outage", draw.choice(["power", "heating", "water"]), spot)
    return story.record()


def varied(n: int) -> Record:
    """Return n made claims at settlements of the register, told in sentences of which none is like another.

    Their words are those of the samples, as frequent as there and in no order: harder to pack than any prose.
    """
    draw = random.Random(7)
    head, *lines = _data.read_text("gazetteer", "places.tsv.gz").split("\n")
    keys = head.split("\t")
    entries = (dict(zip(keys, line.split("\t"), strict=True)) for line in lines if "\tsettlement\tUA\t" in line)
    spots = draw.sample([entry for entry in entries if entry["lat"]], n)
    texts = [_data.read_text("samples", path.name) for path in sorted(_data.path("samples").glob("*.txt"))]
    vocabulary = [word for text in texts for word in text.split()]
    story = Story(f"{n} made claims, no two alike")
    for entry in spots:
        spot = place(
            entry["id"],
            entry["name"],
            float(entry["lat"]),
            float(entry["lon"]),
            name_local=entry["name_local"],
            admin1=entry["admin1"],
            admin2=entry["admin2"] or None,
            pcode=entry["pcode"] or None,
        )
        day = dt.date(2026, 1, 1) + dt.timedelta(days=draw.randrange(60))
        told = {
            "sentence": f"In {spot.name} {' '.join(draw.choices(vocabulary, k=draw.randint(10, 24)))}.",
            "date": DateRange(start=day, end=day, text="on the day"),
            "attribution": draw.choice([None, "local officials", "the State Emergency Service", "the mayor", "DTEK"]),
            "reason": draw.choice(
                ["named in the same clause", "named in the same sentence", "by the speaker's office"]
            ),
        }
        kind = draw.choice(["strike", "strike", "casualty", "casualty", "outage"])
        if kind == "strike":
            story.says("strike", draw.choice(["missile", "drone", "bomb"]), spot, **told)
        elif kind == "casualty":
            count = figure(int(draw.paretovariate(0.9)))
            story.says("casualty", draw.choice(["killed", "injured"]), spot, quantity=count, **told)
        else:
            story.says("outage", draw.choice(["power", "heating", "water"]), spot, **told)
    return story.record()


def week() -> Record:
    """Return a report that tells of several days, one thing without a day, and one over two days."""
    story = Story("A week of strikes")
    spots = [place(f"x:{name}", name, lat, lon) for name, lat, lon in (("A", 50, 30), ("B", 49, 32), ("C", 48, 35))]
    for spot, day in zip(spots, (20, 22, 26), strict=True):
        one = dt.date(2026, 1, day)
        story.says("strike", "drone", spot, date=DateRange(start=one, end=one, text="on the day"))
    two = DateRange(start=dt.date(2026, 1, 22), end=dt.date(2026, 1, 23), text="overnight")
    story.says("casualty", "injured", spots[0], quantity=figure(5), date=two)
    story.says("outage", "power", spots[2], date=None)
    return story.record()
