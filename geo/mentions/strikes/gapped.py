"""Find strikes whose verb is left out, told before in the sentence: "a drone struck a post office in A, in B – a shop".

Slavic reports go on that way: a comma, a place, mostly a dash, and what was hit there («у Ромнах – по складу»).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.mentions.strikes.weapons import kind_at
from geo.mentions.strikes.whose_weapon import gapped_weapon
from geo.model import Mention

GAPPED = " (its verb left out)"
_SEVERAL, _THING_REACH = 2, 4
_LATELY = 6  # sentences
_THEN = 5  # tokens from "then" to its preposition: "half an hour later –"


def find_gapped(
    reading: Reading, strikes: Sequence[Mention], rows: Sequence[Sequence[Mention]] = (), *, opens: bool = False
) -> list[Mention]:
    """Return a strike for each place that goes on about one told before in the sentence, without a verb of its own.

    rows are the mentions of the sentences before: one may open with the next place («В Ромнах — по складу»).
    opens says that it opens a paragraph, as each land of a roundup does.
    """
    aimed = reading.lexicon.set("blow_prepositions")
    if not aimed or not reading.places:
        return []
    if not strikes:
        return _opened(reading, rows[-1] if rows else ()) or (_row_of_a_land(reading, rows) if opens else [])
    told = [m for m in strikes if m.scope == "event"]
    if len(reading.places) < _SEVERAL:
        return []
    out: list[Mention] = []
    for first, last in sorted(reading.places):
        before = [m for m in told if m.last <= first]
        fired = gapped_weapon(reading, (first, last)) if before else None
        if fired is not None and not any(last <= m.first for m in told):
            kinds = kind_at(reading, fired)
            measure = kinds.pop() if len(kinds) == 1 else "unspecified"
            span = (min(first, fired), max(last, fired + 1))
            out.append(replace(before[-1], measure=measure, first=span[0], last=span[1], rule=before[-1].rule + GAPPED))
        elif before and fired is None and (again := _counted_again(reading, before[-1], first)) is not None:
            out.append(replace(before[-1], first=again, last=again + 1, rule=before[-1].rule + GAPPED))
            continue
        if before and fired is None and (told_by := _with_a_count(reading, before[-1], first, last)) is not None:
            out.append(replace(before[-1], first=told_by[0], last=told_by[1], rule=before[-1].rule + GAPPED))
            continue
        if before and (start := _opens_with_a_time(reading, first)) is not None and start > 0:
            out.append(replace(before[-1], first=start, last=first, rule=before[-1].rule + GAPPED))
            continue
        times = _end_of_times(reading, before[-1], first, last) if before else None
        if times is not None and fired is None and not any(m.first < times and first < m.last for m in told):
            out.append(replace(before[-1], first=first, last=times, rule=before[-1].rule + GAPPED))
            continue
        if (
            before
            and fired is None
            and (start := _comes_next(reading, first, last)) is not None
            and start >= before[-1].last
        ):
            out.append(replace(before[-1], first=start, last=first, rule=before[-1].rule + GAPPED))
            continue
        if fired is not None or not before or not _opens_a_clause(reading, first):
            continue
        end = _end_of_thing(reading, before[-1], first, last)
        if end is not None and not any(last <= m.first and "," not in reading.row[last : m.first] for m in told):
            out.append(replace(before[-1], first=first, last=end, rule=before[-1].rule + GAPPED))
    return out


def _is_fired_at(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause is no more than whither and whence: «бив по Очакову з коси, а по Нікополю – з Енергодара»."""
    row, lexicon = reading.row, reading.lexicon
    if first < _SEVERAL or row[first - 1] not in lexicon.set("blow_prepositions"):
        return False
    opens = row[first - 2] in lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    dashed = bool(lexicon.set("copula_dash").intersection(row[last : last + 1]))
    return opens and dashed and bool(lexicon.set("fired_from").intersection(row[last + 1 : last + 2]))


def _end_of_times(reading: Reading, strike: Mention, first: int, last: int) -> int | None:
    """Return where it ends how often a place was struck too: «обстріляли А 12 разів, Б — 7, В — двічі»."""
    row, lexicon = reading.row, reading.lexicon
    often = lexicon.set("times_told")
    if often.isdisjoint(row[strike.first : first]) or row[last : last + 1] == []:
        return None
    at = first - 1
    while at > 0 and row[at] in lexicon.any_of("near_types", "blow_prepositions"):
        at -= 1
    if at < 1 or row[at] not in lexicon.any_of("contrast_words", "list_words") | {",", ";"}:
        return None
    dashed = row[last] in lexicon.set("copula_dash")
    at = last + dashed
    if at < len(row) and row[at] in often:
        return at + 1
    number = next((n for n in reading.numbers if n.first == at), None)
    if number is None:
        return None
    end = number.last
    if end < len(row) and row[end] in often:
        return end + 1
    return end if dashed and (end == len(row) or row[end] in {",", ";", "."}) else None


def _counted_again(reading: Reading, strike: Mention, first: int) -> int | None:
    """Return the token of a bare count aimed at a place, behind a joint: "two bombs on A, three on a mill in B"."""
    row, lexicon = reading.row, reading.lexicon
    aims = lexicon.set("aimed") - lexicon.any_of("address_words", "of_words", "means")
    between = lexicon.any_of("articles", "near_types", "of_words", "locatives", "targets")
    at = first - 1
    dashes = lexicon.set("copula_dash")
    while at > strike.first and row[at] in between and row[at - 1] not in dashes:
        if row[at] in aims and row[at - 1] not in between:
            break
        at -= 1
    dashed = at > 0 and row[at - 1] in dashes  # «шість КАБів на А та два – на Б»
    if dashed and not lexicon.any_of("near_types", "articles").issuperset(row[at + 1 : first]):
        return None  # «двоє – у лікарні Полтави»
    aims = lexicon.set("aimed") if dashed else aims
    count = next((n for n in reading.numbers if n.last == at - dashed), None)
    if count is None or row[at] not in aims or count.unit or count.other or count.first < 1:
        return None
    joint = row[count.first - 1] in lexicon.set("list_words") | {","}
    armed = any(n.other and n.last <= strike.last + _THING_REACH and n.first < count.first for n in reading.numbers)
    placed = any(strike.first < p[0] < count.first for p in reading.places)
    return count.first if joint and armed and placed else None


def _with_a_count(reading: Reading, strike: Mention, first: int, last: int) -> tuple[int, int] | None:
    """Return from where to where a bare count goes that a dash ties to a place, behind it or before."""
    end = _counted_behind(reading, strike, first, last)
    start = _counts_hits(reading, strike, first) if end is None else first
    return None if start is None else (start, end or first)


def _counted_behind(reading: Reading, strike: Mention, first: int, last: int) -> int | None:
    """Return where a bare count ends that a dash ties to a place struck too: «по А – шістьма КАБами, по Б – двома»."""
    row, lexicon = reading.row, reading.lexicon
    at = first - 1
    while at > 0 and row[at] in lexicon.set("near_types"):
        at -= 1
    if at < 1 or row[at] not in lexicon.set("blow_prepositions") or row[last : last + 1] == []:
        return None
    joined = row[at - 1] in lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    count = next((n for n in reading.numbers if n.first == last + 1), None)
    if not joined or row[last] not in lexicon.set("copula_dash") or count is None or count.unit or count.other:
        return None
    armed = any(n.other and n.last <= strike.last + _THING_REACH and n.last < at for n in reading.numbers)
    placed = any(p[0] < at for p in reading.places)
    ends = not "".join(row[count.last : count.last + 1]).isalnum()
    return count.last if armed and placed and ends else None


def _counts_hits(reading: Reading, strike: Mention, first: int) -> int | None:
    """Return where a bare count stands that a dash ties to a place: «четыре попадания в районе А, ещё два — в Б»."""
    row, lexicon = reading.row, reading.lexicon
    at = first - 1
    while at > 0 and row[at] in lexicon.set("near_types"):
        at -= 1
    if at < _SEVERAL or row[at] not in lexicon.any_of("locatives", "blow_prepositions"):
        return None
    if row[at - 1] not in lexicon.set("copula_dash"):
        return None
    count = next((n for n in reading.numbers if n.last == at - 1), None)
    hits = lexicon.set("attack_nouns").isdisjoint(row[strike.first : strike.last])
    counted = any(n.last <= strike.last and strike.first - n.last <= 1 for n in reading.numbers)
    if count is None or hits or not counted or count.unit or count.other or count.noun is not None:
        return None
    start = count.first - (row[count.first - 1] in lexicon.set("adding"))
    return start if start > 0 and row[start - 1] in lexicon.set("links") | {",", ";"} else None


def _opened(reading: Reading, last: Sequence[Mention]) -> list[Mention]:
    """Read a sentence that opens with a place and a dash, and goes on about the strike of the sentence before."""
    told = [m for m in last if m.kind == "strike" and m.scope == "event"]
    first, end = min(reading.places)
    if told and _opens_with_a_time(reading, first) == 0 and end >= len(reading.row) - 1:
        at = reading.index  # «Вранці – Нікополь.»
        return [replace(told[-1], sentence=at, first=0, last=first, rule=told[-1].rule + GAPPED)]
    lead = reading.lexicon.any_of("locatives", "near_types", "links")
    if not told or not lead.issuperset(reading.row[:first]):
        return []
    at = end + bool(reading.lexicon.set("copula_dash").intersection(reading.row[end : end + 1]))
    led = at > end and not reading.lexicon.set("blow_prepositions").isdisjoint(reading.row[at : at + 1])
    until = _end_of_thing(reading, told[-1], first, end) if led else None
    if until is None:
        return []
    return [replace(told[-1], sentence=reading.index, first=first, last=until, rule=told[-1].rule + GAPPED)]


def _row_of_a_land(reading: Reading, rows: Sequence[Sequence[Mention]]) -> list[Mention]:
    """Read a sentence that is no more than a land, a dash and its towns, where such a row was under fire before.

    «У Сумському районі під ударом були А та Б. … На Шосткинщині – В і Г.»
    """
    row, lexicon = reading.row, reading.lexicon
    first, end = min(reading.places)
    dashed = bool(lexicon.set("copula_dash").intersection(row[end : end + 1]))
    led = first > 0 and lexicon.any_of("locatives", "near_types").issuperset(row[:first])
    if not (dashed and led) or len(reading.places) < _SEVERAL:
        return []
    joints = lexicon.any_of("list_words", "near_types", "admin") | {",", "."}
    if any(at not in reading.placed and row[at] not in joints for at in range(end + 1, len(row))):
        return []
    strikes = (m for told in reversed(rows[-_LATELY:]) for m in reversed(told) if m.kind == "strike")
    strike = next((m for m in strikes if m.scope == "event"), None)
    if strike is None:
        return []
    last = max(stop for _, stop in reading.places)
    return [replace(strike, sentence=reading.index, first=end + 1, last=last, rule=strike.rule + GAPPED)]


def _opens_with_a_time(reading: Reading, first: int) -> int | None:
    """Return where a part of the day begins that a dash ties to a place: «…, вночі – по Нікополю»; None without one."""
    row, lexicon = reading.row, reading.lexicon
    at = first - 1
    while at > 0 and (row[at] in lexicon.set("near_types") or row[at] in lexicon.set("blow_prepositions")):
        at -= 1
    if at < 1 or row[at] not in lexicon.set("copula_dash"):
        return None
    end, words = at, lexicon.any_of("day_parts", "months", "night_words") | lexicon.set("locatives")
    while at > 0 and (row[at - 1] in words or row[at - 1][0].isdigit()):
        at -= 1  # «в ніч на 9 травня – Лозову»
    if lexicon.any_of("day_parts", "night_words").isdisjoint(row[at:end]):
        return None
    before = at - 1
    if before >= 0 and row[before] in lexicon.set("links") and row[before] != ",":
        before -= 1
    return at if before < 0 or row[before] in {",", ";"} else None


def _comes_next(reading: Reading, first: int, last: int) -> int | None:
    """Return where "then" begins that leads on to a place: «…, а через пів години – по Ромнах»; None without one.

    So the preposition of a blow whose clause goes on to whence it came: «…, а по Нікополю – з Енергодара».
    """
    if _is_fired_at(reading, first, last):
        return first - 1
    row, lexicon = reading.row, reading.lexicon
    at = first - 1
    while at > 0 and row[at] in lexicon.set("near_types"):
        at -= 1
    if at < 1 or row[at] not in lexicon.set("blow_prepositions"):
        return None
    at -= row[at - 1] in lexicon.set("copula_dash")
    then = next((k for k in range(at - 1, max(at - _THEN, 0), -1) if row[k] in lexicon.set("then_words")), None)
    if then is None or not all(word[0].isalnum() for word in row[then:at]):
        return None
    return then if row[then - 1] in lexicon.set("links") else None


def _opens_a_clause(reading: Reading, first: int) -> bool:
    """Whether a mark, perhaps with "and", and a preposition stand before a place."""
    row, lexicon = reading.row, reading.lexicon
    at = first - 1
    while (
        at > 0
        and (row[at] in lexicon.set("near_types") or row[at] == ".")
        and row[at] not in lexicon.set("address_words")
    ):
        at -= 1
    if at < 1 or row[at] not in lexicon.set("locatives"):
        return False
    at -= 1
    if row[at] in lexicon.set("links") and row[at] != ",":
        at -= 1
    return at >= 0 and row[at] in {",", ";"}


def _end_of_thing(reading: Reading, strike: Mention, first: int, last: int) -> int | None:
    """Return where the thing ends that a place goes on to, by a preposition of blows or behind a dash."""
    row, lexicon = reading.row, reading.lexicon
    at = last
    dashed = bool(lexicon.set("copula_dash").intersection(row[at : at + 1]))
    at += dashed
    led = bool(lexicon.set("blow_prepositions").intersection(row[at : at + 1]))
    led = led or (dashed and bool(lexicon.set("aimed").intersection(row[at : at + 1])))
    if not led and not (dashed and _aims_at_a_thing(reading, strike, first)):
        return None
    things = lexicon.any_of("targets", "open_grounds")
    for end in range(at + led, min(at + led + _THING_REACH, len(row))):
        named = row[end] in lexicon.set("housed") and row[end - 1] not in lexicon.set("building_words")
        if row[end] in things and not named:  # «по данным полиции» is no blow
            return end + 1
        if not row[end][0].isalnum():
            return None
    return None


def _aims_at_a_thing(reading: Reading, strike: Mention, first: int) -> bool:
    """Whether the strike before is told by who attacked what, and no harm is told between."""
    verb = not reading.lexicon.set("assailing").isdisjoint(reading.row[strike.first : strike.last])
    return verb and not any(strike.last <= m.first < first for m in reading.matches("damage"))
