"""Make the gold files from the hand-marked reports in sources/ and the places in places.csv.

Run `python data/gold/build.py`; the form of a source is described in README.md. Offsets are counted here,
so a report is edited in one place only.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# Every source is a set, named LANGUAGE-WORD-…; the word tells what is marked and scored.
SETS = tuple(sorted(path.stem for path in (HERE / "sources").glob("*.txt")))


def sets_of(*words: str) -> tuple[str, ...]:
    """Return the sets whose second word is one of words."""
    return tuple(name for name in SETS if name.split("-")[1] in words)


# Whole reports, every place of which stands in places.csv.
WHOLE_WORDS = ("dev", "opened")
# Short passages: claims alone are marked and scored.
CLAIM_WORDS = ("claims", "outages", "dates")
# Passages and whole reports of many kinds; a place that is not in places.csv is Ukraine's.
WIDE_WORDS = ("wide", "unseen")
HALVES, CLAIM_SETS, WIDE_SETS = sets_of(*WHOLE_WORDS), sets_of(*CLAIM_WORDS), sets_of(*WIDE_WORDS)
# Short passages for place names and their roles; their claims are not marked.
ROLES_SETS = sets_of("roles")
ROLES = {"e": "event", "c": "context", "m": "metonym", "s": "source", "l": "launch", "x": "excluded"}
_TOPONYM = re.compile(r"\{([ecmslx]):([^{}=]+)(?:=([^{}]+))?\}")
_CLAIM = re.compile(
    r"(?P<optional>\? )?(?P<kind>strike|casualty|outage|damage|launch) (?P<measure>[a-z_]+)"
    r"(?: (?P<number>[=~<>0-9.]+))?"
    r'(?: "(?P<text>[^"]+)")?(?: u:(?P<unit>[a-z]+))?(?: d:(?P<date>[-.0-9]+))?(?: by:"(?P<by>[^"]+)")?'
    r"(?: @ (?P<places>[^#]+))?(?: #(?P<mark>[a-z]+))?$"
)
_SUFFIXES = (
    ("district", "Raion"),
    ("districts", "Raion"),
    ("region", "Oblast"),
    ("regions", "Oblast"),
    ("oblast", "Oblast"),
)
_KINDS = (("Raion", "raion"), ("Oblast", "oblast"), ("Hromada", "hromada"), ("District", "city_district"))


def read_toponyms(marked: str, places: dict[str, dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text of a marked one, and its toponyms with their offsets."""
    text, toponyms, end = "", [], 0
    for match in _TOPONYM.finditer(marked):
        text += marked[end : match.start()]
        role, written, name = match.groups()
        place = places[name or full_name(written, places)]
        toponyms.append(
            {"start": len(text), "end": len(text) + len(written), "text": written, "role": ROLES[role], **place}
        )
        text, end = text + written, match.end()
    return text + marked[end:], toponyms


def full_name(written: str, places: dict[str, dict[str, Any]]) -> str:
    """Return the place's name behind a toponym: "Nizhyn district" is "Nizhyn Raion"."""
    first, _, last = written.rpartition(" ")
    name = next((f"{first} {kind}" for word, kind in _SUFFIXES if last == word), written)
    if name in places:
        return name
    return written.title() if written.isupper() else name.replace("Raion", "District")


def read_quantity(number: str | None, text: str | None, unit: str | None) -> dict[str, Any]:
    """Return low, best, high, text, unit of a number as marked: =4 >=4 >4 <=4 ~4 10..12, or words only."""
    bounds: tuple[float | None, float | None, float | None] = (None, None, None)
    if number:
        sign, rest = re.fullmatch(r"(=|>=|>|<=|~|)([0-9.]+)", number).groups()  # type: ignore[union-attr]
        if ".." in rest:
            low, high = (float(part) for part in rest.split(".."))
            bounds = (low, None, high)
        else:
            value = float(rest)
            ends = {"=": (value, value), ">": (value, None), ">=": (value, None), "<=": (None, value)}
            low_high = ends.get(sign, (None, None))
            bounds = (low_high[0], value, low_high[1])
    plain = [int(b) if b is not None and b == int(b) else b for b in bounds]
    return dict(zip(("low", "best", "high"), plain, strict=True)) | {"text": text, "unit": unit}


def read_claims(
    line: str, text: str, places: dict[str, dict[str, Any]], when: str | None = None, title: str = ""
) -> list[dict[str, Any]]:
    """Return the claims of one line: a strike, or what has no figure to share, is one claim for each place.

    when is the day of the report's claims, for a claim that does not give its own. title may name who says so.
    """
    match = _CLAIM.match(line)
    if not match:
        raise ValueError(f"not a claim: {line}")
    kind, mark = match["kind"], match["mark"]
    names = [n.strip() for n in (match["places"] or "").split(";") if n.strip() not in ("", "-")]
    for name in names:
        if name not in places:
            raise ValueError(f"unknown place {name}: {line}")
    for words, where in ((match["text"], text), (match["by"], f"{title}\n{text}")):
        if words and words != "-" and words not in where:
            raise ValueError(f"not in the text: {line}")
    unit = match["unit"] or ("people" if kind == "casualty" else None)
    scope = mark if mark in ("cumulative", "background", "nationwide") else None
    claim = {
        "kind": kind,
        "measure": match["measure"],
        **read_quantity(match["number"], match["text"], unit),
        "places": names,
        "scope": scope or ("shared" if len(names) > 1 else "nationwide" if kind == "launch" and not names else "event"),
        "status": mark if mark in ("updated", "denied", "restored", "averted") else "reported",
        "optional": match["optional"] is not None,
    }
    day = match["date"] or (when if scope is None else None)
    if day:
        claim["date"] = None if day == "-" else day
    if match["by"]:
        claim["attribution"] = None if match["by"] == "-" else match["by"]
    if names and (kind == "strike" or (kind in ("outage", "damage") and not match["number"])):
        return [claim | {"places": [name], "scope": scope or "event"} for name in names]
    return [claim]


def read_report(block: str, places: dict[str, dict[str, Any]], lang: str = "en") -> dict[str, Any]:
    """Return one report of a source, in the language `lang`, as the object written on its line."""
    head, marked, answers = re.split(r"^---\n", block, flags=re.MULTILINE)
    report_id, *fields = head.strip().split("\n")
    meta = dict(field.split(": ", 1) for field in fields)
    when = meta.pop("when", None)
    text, toponyms = read_toponyms(marked.strip() + "\n", places)
    lines = [line for line in answers.strip().split("\n") if line]
    title = meta.get("title", "")
    told = [line for line in lines if not line.startswith("not: ")]
    claims = [claim for line in told for claim in read_claims(line, text, places, when, title)]
    types: dict[str, list[str]] = {}
    for claim in claims:
        if (
            claim["scope"] in ("event", "shared")
            and claim["status"] in ("reported", "updated")
            and not claim["optional"]
        ):
            for name in claim["places"]:
                if claim["kind"] not in types.setdefault(name, []):
                    types[name].append(claim["kind"])
    return {
        "id": report_id.strip(),
        "lang": lang,
        **meta,
        "text": text,
        "toponyms": toponyms,
        "claims": claims,
        "events": [{"places": [name], "types": kinds} for name, kinds in types.items()],
        "not_claims": [part for line in lines if line.startswith("not: ") for part in line[5:].split("; ")],
    }


def read_places() -> dict[str, dict[str, Any]]:
    """Return the places of places.csv by name; a place without coordinates is compared by its name."""
    with (HERE / "places.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["name"]: {
            **row,
            "lat": float(row["lat"]) if row["lat"] else None,
            "lon": float(row["lon"]) if row["lon"] else None,
        }
        for row in rows
    }


def with_claimed_places(places: dict[str, dict[str, Any]], source: str) -> dict[str, dict[str, Any]]:
    """Add the places that a set names beyond the table: the name tells the kind, a settlement has no word for it."""
    out = dict(places)
    for line in source.split("\n"):
        match = _CLAIM.match(line)
        names = (match["places"] or "").split(";") if match else ()
        for name in [*names, *(t[2] or full_name(t[1], out) for t in _TOPONYM.findall(line))]:
            kind = next((kind for word, kind in _KINDS if word in name), "settlement")
            nowhere = {"country": "UA", "lat": None, "lon": None}
            out.setdefault(name.strip(), {"name": name.strip(), "kind": kind, **nowhere})
    return out


def read_source(path: Path) -> list[dict[str, Any]]:
    """Return the reports of a source; its name begins with their language, its second word tells what is marked."""
    half, source = path.stem, path.read_text(encoding="utf-8")
    places = read_places()
    lang, word, *_ = half.split("-")
    if word not in WHOLE_WORDS:
        places = with_claimed_places(places, source)
    blocks = re.split(r"^=== ", source, flags=re.MULTILINE)
    reports = [read_report(block, places, lang) for block in blocks if block.strip()]
    if word in CLAIM_WORDS + WIDE_WORDS:
        for report in reports:
            named = dict.fromkeys(name for claim in report["claims"] for name in claim["places"])
            report["places"] = [places[name] for name in named if name != "-"]
    return reports


def build(half: str) -> str:
    """Return the lines of one set."""
    reports = read_source(HERE / "sources" / f"{half}.txt")
    return "".join(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)


def counted(half: str, lines: str) -> str:
    """Return what a file holds in one line: reports, toponyms, claims asked for, reports without a thing to map."""
    reports = [json.loads(line) for line in lines.splitlines()]
    asked = [sum(not claim["optional"] for claim in report["claims"]) for report in reports]
    quiet = sum(not any(c["scope"] in ("event", "shared") for c in report["claims"]) for report in reports)
    toponyms = sum(len(report["toponyms"]) for report in reports)
    line = f"{half:16} {len(reports):4} reports {toponyms:5} toponyms"
    return line if half in ROLES_SETS else f"{line} {sum(asked):5} claims {quiet:4} with nothing to map"


def main() -> int:
    """Write every gold file that has a source and say what it holds, then the share of each language."""
    shares: dict[str, int] = {}
    for half in SETS:
        lines = build(half)
        (HERE / f"{half}.jsonl").write_text(lines, encoding="utf-8")
        print(counted(half, lines))
        if half in HALVES + WIDE_SETS:
            lang = half.split("-", maxsplit=1)[0]
            shares[lang] = shares.get(lang, 0) + lines.count("\n")
    total = sum(shares.values())
    told = ", ".join(f"{lang} {number} ({100 * number / total:.0f} %)" for lang, number in shares.items())
    print(f"whole reports with places, roles and claims: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
