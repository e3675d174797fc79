"""The command line: `python -m geo extract | map | figure | export | explain REPORT`, `evaluate GOLD`.

Each command imports only what it needs, so that a record is printed before a plotting library would be
loaded. Records go to standard output, notes and errors to standard error. Exit codes: 0 done, 2 something
given was wrong (one sentence says what, where and what to do), 130 interrupted.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo import __version__
from geo.errors import InputError, StrikemapError
from geo.model import Record, Report
from geo.settings import DEFAULT

if TYPE_CHECKING:
    from geo.interfaces import Geocoder
    from geo.profiles import Profile

STDIN = "-"
LANGUAGES = ("auto", "en", "uk", "ru")
_FIELDS = ("title", "source", "url")
# geo.exports has these too: it is imported only when it is needed.
ENDINGS = (".geojson", ".csv", ".gpkg", ".kml", ".parquet", ".fgb")
TABLES = ("claims", "events")
VIEWS = ("acled", "ucdp")
PROFILES = ("internal", "public")
FETCHED = ("boundaries", "points", "neighbours")
GEOCODERS = ("nominatim", "photon", "geonames")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except StrikemapError as error:
        _say(f"error: {error}")
        return 2
    except BrokenPipeError:  # the reader (head, less) has what it wanted
        _drop_output()
        return 0
    except OSError as error:  # files are the business of readers and writers: what is left is standard output
        _drop_output()
        _say(f"error: standard output cannot be written ({error.strerror or error}): give it room, or a file.")
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that Python does not try to write it again on leaving."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geo",
        description="Turn a report about strikes into a map that can be checked. "
        "Nothing leaves this machine unless --online or fetch-data asks for it.",
    )
    parser.add_argument("--version", action="version", version=f"strikemap {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    extract = _command(commands, "extract", _extract, "print the record: places, claims and events, as JSON")
    extract.add_argument(
        "--format",
        choices=("json", "jsonl"),
        default="json",
        help="json (one report), or jsonl: one record a line; REPORT may then be a .jsonl of reports",
    )
    draw = _command(commands, "map", _map, "write the map: one HTML file that needs no network")
    draw.add_argument("-o", "--output", required=True, metavar="FILE.html", help="the map")
    draw.add_argument("--geojson", metavar="FILE.geojson", help="write the events as GeoJSON too")
    _publishing(draw)

    figure = _command(commands, "figure", _figure, "write a figure for print or social media, with its text beside it")
    figure.add_argument("-o", "--output", required=True, metavar="FILE", help="the figure: .png, .svg or .pdf")
    sizes = "column (85 mm wide), page (170 mm), social (1200x675 px), square (1080 px)"
    figure.add_argument("--size", default="page", help=f"{sizes}; page by default")
    figure.add_argument("--theme", default="light", help="light or dark")
    figure.add_argument("--labels", default="en", help="names and legend in English (en) or Ukrainian (uk)")
    _publishing(figure)

    export = _command(commands, "export", _export, "write a table as data; the file's ending chooses the format")
    export.add_argument("-o", "--output", required=True, metavar="FILE", help=f"ends in {', '.join(ENDINGS)}")
    export.add_argument(
        "--what", choices=TABLES, default="claims", help="one row a claim (default) or one row an event"
    )
    export.add_argument("--view", choices=VIEWS, help="the columns of ACLED or UCDP GED instead")
    _publishing(export)
    export.add_argument("--bom", action="store_true", help="begin a .csv with a byte order mark, for Windows")

    _command(commands, "explain", _explain, "print, sentence by sentence, what was read and why")
    _evaluating(commands)
    _fetching(commands)
    return parser


def _command(commands: Any, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=_sentence(summary))
    command.set_defaults(run=run)
    command.add_argument("report", metavar="REPORT", help="a text file, or - for standard input")
    command.add_argument("--published", metavar="DATE", help="the day it was published: 2026-01-24")
    command.add_argument("--lang", choices=LANGUAGES, default="auto", help="language of the text (auto: found out)")
    for field in _FIELDS:
        command.add_argument(f"--{field}", help=f"{field} of the report, kept in the record")
    asking = command.add_argument_group("asking a service on the network (nothing is asked without --online)")
    asking.add_argument("--online", choices=GEOCODERS, help="look up unknown names and street addresses there")
    asking.add_argument("--online-url", metavar="URL", help="your own server of that kind")
    asking.add_argument("--online-user", metavar="NAME", help="the account GeoNames asks for")
    return command


def _sentence(summary: str) -> str:
    """Return a summary with its first letter large and its names as they are."""
    return summary[0].upper() + summary[1:]


def _evaluating(commands: Any) -> None:
    """Add the command that scores the reading against annotated reports."""
    summary = "print how right the reading is on annotated reports (data/gold/README.md tells their form)"
    command: argparse.ArgumentParser = commands.add_parser("evaluate", help=summary, description=_sentence(summary))
    command.set_defaults(run=_evaluate)
    command.add_argument("gold", nargs="+", metavar="GOLD.jsonl", help="annotated reports, one a line")
    command.add_argument("--errors", action="store_true", help="list what is missing, wrong or extra in each report")
    command.add_argument("--only", metavar="ID", help="score this report alone")
    command.add_argument("--json", action="store_true", help="print the figures as JSON, by language")
    command.add_argument("--records", metavar="FILE", help="score these records (.jsonl, in the order of the gold)")
    command.add_argument("--floors", metavar="FILE", help="JSON of the figures that may not get worse, by gold file")


def _fetching(commands: Any) -> None:
    """Add the command that fetches better data, when the user asks."""
    summary = "fetch better outlines and points over the network, check them and put them in place; --undo goes back"
    command: argparse.ArgumentParser = commands.add_parser("fetch-data", help=summary, description=_sentence(summary))
    command.set_defaults(run=_fetch_data)
    command.add_argument("source", nargs="*", metavar="SOURCE", help=f"{', '.join(FETCHED)}; all when none is named")
    command.add_argument("--url", action="append", default=[], metavar="SOURCE=URL", help="another address, or a file")
    command.add_argument(
        "--sum", action="append", default=[], metavar="SOURCE=SHA256", help="the checksum it must have"
    )
    command.add_argument("--list", action="store_true", help="tell what is in use, fetch nothing")
    command.add_argument("--undo", action="store_true", help="go back to what stood before the last fetch")


def _publishing(command: argparse.ArgumentParser) -> None:
    """Add the options that say what may be shown."""
    command.add_argument(
        "--profile", choices=PROFILES, default="internal", help="what is shown: internal (all), public"
    )
    command.add_argument(
        "--hold-hours", type=float, metavar="N", help="public: hold back what is younger, from the end of its day"
    )
    command.add_argument(
        "--reviewed", metavar="FILE", help="public: show only the claims whose ids stand in FILE, one a line"
    )


def _extract(args: argparse.Namespace) -> int:
    if args.report.lower().endswith(".jsonl"):
        return _extract_many(args)
    _print(_record(args).to_json(indent=2 if args.format == "json" else None))
    return 0


def _extract_many(args: argparse.Namespace) -> int:
    """Print a record for every line of a .jsonl of reports; a line that cannot be read is named, the rest go on."""
    if args.format == "json":
        msg = f"{args.report} holds one report a line: add --format jsonl to get one record a line."
        raise InputError(msg)
    given = [f"--{field}" for field in ("published", *_FIELDS) if getattr(args, field) is not None]
    if given:
        msg = f"{' '.join(given)} cannot be given for a .jsonl: write it into each line of {args.report}."
        raise InputError(msg)
    from geo.pipeline import extract
    from geo.reports import read_reports

    code = 0
    geocoder = _geocoder(args)
    for report in read_reports(Path(args.report), lang=args.lang):
        if isinstance(report, StrikemapError):
            _say(f"error: {report}")
            code = 2
        else:
            _print(extract(report, geocoder=geocoder).to_json(indent=None))
    return code


def _map(args: argparse.Namespace) -> int:
    _check_outputs(args.report, args.output, args.geojson)
    if Path(args.output).suffix.lower() not in {".html", ".htm"}:
        msg = f"The map is an HTML file, {args.output!r} is no name of one: end it in .html."
        raise InputError(msg)
    record = _record(args)
    from geo.webpage import write_page

    profile, now = _profile(args)
    from geo.profiles import publish

    public, _ = publish(record, profile, now=now)
    write_page(public, Path(args.output))
    if args.geojson:
        from geo.exports import write

        write(record, Path(args.geojson), profile=profile, now=now)
    return _note(public)


def _figure(args: argparse.Namespace) -> int:
    from geo import figures

    output = Path(args.output)
    figures.check(output, size=args.size, theme=args.theme, labels=args.labels)
    _check_outputs(args.report, args.output, str(figures.alt_path(output)))
    profile, now = _profile(args)
    record = _record(args)
    from geo.profiles import publish

    public, _ = publish(record, profile, now=now)
    figures.write_figure(public, output, size=args.size, theme=args.theme, labels=args.labels)
    return _note(public)


def _export(args: argparse.Namespace) -> int:
    _check_outputs(args.report, args.output)
    from geo.exports import write

    profile, now = _profile(args)
    record = _record(args)
    write(record, Path(args.output), what=args.what, view=args.view, profile=profile, now=now, bom=args.bom)
    return _note(record)


def _profile(args: argparse.Namespace) -> tuple[Profile, dt.datetime]:
    """Return the profile that the options describe, and the time now."""
    from dataclasses import replace

    from geo.profiles import PROFILES

    profile = PROFILES[args.profile]
    for option, value in (("--hold-hours", args.hold_hours), ("--reviewed", args.reviewed)):
        if value is not None and args.profile != "public":
            msg = f"{option} says what the public may see: add --profile public."
            raise InputError(msg)
    if args.hold_hours is not None:
        profile = replace(profile, hold_hours=args.hold_hours)
    if args.reviewed is not None:
        try:
            listed = Path(args.reviewed).read_text("utf-8").split()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            msg = f"Cannot read {args.reviewed}, the list of reviewed claims: {reason}."
            raise InputError(msg) from error
        profile = replace(profile, reviewed=frozenset(listed))
    return profile, dt.datetime.now(dt.UTC)


def _explain(args: argparse.Namespace) -> int:
    from geo.pipeline import explain

    _print(explain(_report(args), geocoder=_geocoder(args)))
    return 0


def _fetch_data(args: argparse.Namespace) -> int:
    from geo import fetching

    if args.undo:
        back = fetching.undo()
        _print("Nothing was fetched: there is nothing to undo." if back is None else f"In use again: {back}.")
        return 0
    if args.list:
        for name, facts in fetching.status().get("sources", {}).items():
            _print(f"{name}: {facts['brought']}; {facts['licence']}; fetched {facts['fetched']} from {facts['url']}")
        if not fetching.status():
            _print("Nothing was fetched: the package's own data are in use.")
        return 0
    pairs = {option: _pairs(getattr(args, option), option) for option in ("url", "sum")}
    code = 0
    for result in fetching.fetch(args.source, urls=pairs["url"], sums=pairs["sum"]):
        if result.error is None:
            _print(f"{result.name}: {result.told}, in place.")
        else:
            _say(f"error: {result.name}: {result.error}")
            code = 2
    return code


def _pairs(given: Sequence[str], option: str) -> dict[str, str]:
    out = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not value:
            msg = f"--{option} {pair} is not understood: write --{option} SOURCE=VALUE."
            raise InputError(msg)
        out[name] = value
    return out


def _evaluate(args: argparse.Namespace) -> int:
    import json

    from geo import evaluation

    read = iter(evaluation.read_lines(Path(args.records))) if args.records else None
    by_lang: dict[str, evaluation.Score] = {}
    worse: list[str] = []
    for path in map(Path, args.gold):
        of_file = evaluation.Score()
        for gold in evaluation.read_gold(path):
            record = _read_gold(gold) if read is None else next(read, None)
            if record is None:
                msg = f"{args.records} has fewer records than there are gold reports: give one for each."
                raise InputError(msg)
            if args.only and gold["id"] != args.only:
                continue
            score = evaluation.score_report(gold, record)
            if args.errors and score.errors:
                _print("\n".join([f"\n## {gold['id']}: {gold['title']}", *(f"  {error}" for error in score.errors)]))
            of_file.add(score)
            by_lang.setdefault(gold["lang"], evaluation.Score()).add(score)
        if args.floors:
            floors = evaluation.read_floors(Path(args.floors)).get(path.stem, {})
            worse += [f"{path.stem}: {line}" for line in evaluation.below_floors(evaluation.figures(of_file), floors)]
    told = {lang: evaluation.figures(score) for lang, score in by_lang.items()}
    if args.json:
        _print(json.dumps(told, indent=1))
    else:
        _print("\n\n".join(f"[{lang}] {evaluation.table(numbers)}" for lang, numbers in told.items()))
    for line in worse:
        _say(f"error: {line}")
    return 1 if worse else 0


def _read_gold(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the record of a gold report's text, as plain data."""
    from geo.pipeline import extract
    from geo.reports import make_report

    published = dt.date.fromisoformat(gold["published"])
    report = make_report(gold["text"], title=gold["title"], published=published, lang=gold["lang"])
    return extract(report).to_dict()


def _record(args: argparse.Namespace) -> Record:
    from geo.pipeline import extract

    return extract(_report(args), geocoder=_geocoder(args))


def _geocoder(args: argparse.Namespace) -> Geocoder | None:
    """Return the service the options name, None when the network is not to be used."""
    if args.online is None:
        for option in ("online_url", "online_user"):
            if getattr(args, option) is not None:
                msg = f"--{option.replace('_', '-')} says how to ask a service: add --online NAME."
                raise InputError(msg)
        return None
    from geo.gazetteers.online import open_online

    return open_online(args.online, url=args.online_url, user=args.online_user or "")


def _report(args: argparse.Namespace) -> Report:
    from geo.reports import make_report, read_file
    from geo.reports.text import decode

    given = {field: getattr(args, field) for field in _FIELDS}
    published = _date(args.published)
    if args.report != STDIN:
        return read_file(Path(args.report), published=published, lang=args.lang, **given)
    if sys.stdin is None:
        msg = "There is no standard input here: give the path of a text file."
        raise InputError(msg)
    raw = sys.stdin.buffer.read(DEFAULT.max_report_bytes + 1)
    if len(raw) > DEFAULT.max_report_bytes:
        msg = f"Standard input is over the {DEFAULT.max_report_bytes / 1e6:g} MB limit for one report: split it."
        raise InputError(msg)
    return make_report(decode(raw, name="standard input"), published=published, lang=args.lang, **given)


def _date(text: str | None) -> dt.date | None:
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError as error:
        msg = f"--published {text} is no date: write it as 2026-01-24."
        raise InputError(msg) from error


def _check_outputs(report: str, *outputs: str | None) -> None:
    """Refuse outputs that would overwrite the report or each other, before any work is done."""
    seen = {} if report == STDIN else {Path(report).absolute(): "the report"}
    for output in filter(None, outputs):
        path = Path(output).absolute()
        if path in seen:
            msg = f"{output} is {seen[path]}: name another file to write."
            raise InputError(msg)
        seen[path] = "written already"


def _note(record: Record) -> int:
    """Tell on standard error what the reader of the output should know."""
    for warning in record.warnings:
        _say(f"note: {warning.message}")
    if not record.events and not any(warning.code == "nothing-to-map" for warning in record.warnings):
        _say(f"note: nothing to map: {len(record.places)} places named, no strike, casualty or outage read.")
    return 0


def _print(text: str) -> None:
    """Write UTF-8 whatever the terminal's encoding: a record must survive a pipe."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")


def _say(text: str) -> None:
    """Write one line to standard error; control characters of file names and texts are shown, not obeyed."""
    shown = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
    print(shown, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
