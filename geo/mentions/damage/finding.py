"""Find what was hit: buildings and works named beside a word of damage, by category, with their count.

Things in a row share the word of damage that stands at one end of it ("a school, 12 houses and a shop were damaged").
Which words name a thing that can be hit is told in `targets`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._nouns import are_other_things
from geo._quick import replace
from geo.mentions.damage.counts import counts_in_columns, with_its_number, with_left_out_nouns
from geo.mentions.damage.cues import (
    brackets_of_places,
    dashes_of_addition,
    in_brackets,
    item_of,
    nearest_cue,
    opens_clause_between,
)
from geo.mentions.damage.items import where_its_things_begin
from geo.mentions.damage.of_things import with_what_they_are_of
from geo.mentions.damage.targets import Target, find_targets
from geo.mentions.damage.unharmed import without_unharmed
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match, Rule
from geo.mentions.reading import Reading, is_armed, names_weapon
from geo.mentions.strikes.at_weapons import is_at_a_weapon
from geo.model import Mention

_STEM, _SHORT = 5, 3  # letters of a noun, whatever its case and number
_ROW_GAP = 7
_FAR = 60  # tokens, places told in between among them
_PLACE_LEAD = 6  # tokens
_NO_DAMAGE_REACH = 16
_OTHER_CLAUSE = 3.0  # what a comma costs
_STOPS = frozenset({";", ":", "—", "–", ".", "(", ")"})
_DASHES = frozenset({"—", "–"})
_COUNTED_UNITS = frozenset({"buildings", "households", "facilities", "properties"})
_ANY = frozenset({None, "buildings", "critical"})  # what any thing is called
_HOMES = frozenset(
    {
        "residential",
        "non_residential",
        "buildings",
        "commerce",
        "school",
        "hospital",
        "administration",
        "culture",
        "church",
    }
)
_TRIED = 2  # tokens: "an attempt at an attack"
_LISTED = Rule("damage.listed", "an item of what was damaged", (), {})


def find_damage(
    reading: Reading, taken: Collection[int] = (), *, itemised: bool = False, under_harm: bool = False
) -> list[Mention]:
    """Return one mention for each thing damaged that the sentence names.

    taken holds the token offsets of counts that belong to outages: houses without heating are not damaged. itemised
    says that the sentence is an item of a list of what was damaged: "Town A: two houses, a school". under_harm says
    that it is one of a list of things alone, under a line that tells of damage: "Damaged:", then "two houses;".
    """
    cues = reading.matches("damage")
    if not cues and itemised and (mark := where_its_things_begin(reading)) is not None:
        cues = [Match(_LISTED, mark, mark + 1)]
    elif not cues and under_harm:
        opens = next((at for at, word in enumerate(reading.row) if word[0].isalnum()), 0)
        cues = [Match(_LISTED, opens, opens)]
    if not cues:
        return []
    taken = {*taken, *_counts_cut_off(reading)}
    found: list[Mention] = []
    told: Match | None = None
    told_of = with_what_they_are_of(reading, find_targets(reading))
    targets = without_unharmed(reading, told_of, cues)
    targets = with_left_out_nouns(reading, [with_its_number(reading, target) for target in targets])
    targets = _with_bare_counts(reading, targets, cues)
    columns = {target: counts for target in targets if (counts := counts_in_columns(reading, target))}
    listed = [target for target in targets if any(item_of(reading, target, cue) is not None for cue in cues)]
    if listed:  # "Homes were damaged: town A — a school; town B — a shop" tells what in the list alone
        colon = reading.row.index(":")
        targets = [target for target in targets if target.first > colon]
    for row in _rows(reading, targets):
        near = [(cost, cue) for target in row if (best := nearest_cue(reading, target, cues)) for cost, cue in (best,)]
        cost, shared = min(near, key=lambda pair: pair[0]) if near else (0.0, None)
        if any(t.number is not None and t.number.first in taken for t in row) and (
            cost >= _OTHER_CLAUSE
            or (shared is not None and (shared.rule.get("side") == "after" or _tells_outage(reading, shared)))
            or (shared is not None and any(shared.last <= other.first < row[0].first for other in targets))
            or (shared is not None and _is_of_the_next_clause(reading, shared, row[0]))
        ):
            continue
        for target in _without_cut_off(reading, row, cues, taken):
            own = nearest_cue(reading, target, cues)
            cue = own[1] if own else shared
            if cue is None and target.number is not None and target.last == target.number.last:
                cue = told  # «…, у Конотопському — 2»
            if cue is None and told is not None and _has_its_verb_left_out(reading, target, told):
                cue = told
            if own is None and cue is not None and _only_describes_another(reading, target, cue, row):
                continue
            if cue is None or _is_unreal(reading, cue) or _did_no_damage(reading, cue):
                continue
            told = cue
            found += [_mention(reading, counted, cue) for counted in columns.get(target, [target])]
    return _once_a_category(reading, found)


def _counts_cut_off(reading: Reading) -> set[int]:
    """Return where the counts stand to which a supply was cut, whether or not it is told as an outage.

    "11 houses lost their roofs, and gas was shut off for 240 flats as a precaution": the flats are whole.
    """
    leads = reading.lexicon.set("cut_off_from")
    ends = {match.last for match in reading.matches("outage")}
    return {n.first for n in reading.numbers if n.first - 1 in ends and reading.row[n.first - 1] in leads}


def _is_of_the_next_clause(reading: Reading, cue: Match, target: Target) -> bool:
    """Whether no more than "and" leads from a word of damage to those cut off: "was hit and 900 homes lost power"."""
    first = target.first if target.number is None else min(target.number.first, target.first)
    gap = reading.row[cue.last : first]
    joints = reading.lexicon.any_of("and_words", "hedge_words", "added_words") | {","}
    return bool(gap) and not reading.lexicon.any_of("and_words").isdisjoint(gap) and joints.issuperset(gap)


def _has_its_verb_left_out(reading: Reading, target: Target, told: Match) -> bool:
    """Whether a place, a comma and a thing alone go on about harm told before: "were damaged; in B, a school"."""
    row, lexicon = reading.row, reading.lexicon
    first = target.first if target.number is None else min(target.number.first, target.first)
    at = first - 1
    while at > 0 and row[at] in lexicon.set("articles"):
        at -= 1
    place = next((start for start, last in reading.places if last == at), None)
    if place is None or row[at] != "," or told.last > place or not lexicon.set("articles"):
        return False
    opens = _opens_place(reading, place)
    opens -= row[opens - 1] in lexicon.set("locatives")
    joined = row[opens - 1] in lexicon.set("list_words") | {";"}
    closes = not any(word[0].isalnum() for word in row[target.last : target.last + 1])
    return joined and closes and not lexicon.set("locatives").isdisjoint(row[opens:place])


def _only_describes_another(reading: Reading, target: Target, cue: Match, row: Sequence[Target]) -> bool:
    """Whether a word of damage stands inside another thing, parted off: "71 damaged homes; a school shelters"."""
    inside = any(other.first <= cue.first < other.last for other in row if other is not target)
    return inside and ";" in reading.row[min(cue.last, target.last) : max(cue.first, target.first)]


def _without_cut_off(
    reading: Reading, row: Sequence[Target], cues: Sequence[Match], taken: Collection[int]
) -> list[Target]:
    """Drop what an outage counts beside the thing that was harmed: "for damage to a main 63 houses have no heating"."""
    costs = [best[0] if (best := nearest_cue(reading, target, cues)) else float(_FAR) for target in row]
    closest = row[costs.index(min(costs))]
    return [t for t in row if t is closest or t.number is None or t.number.first not in taken]


def _with_bare_counts(reading: Reading, targets: Sequence[Target], cues: Sequence[Match]) -> list[Target]:
    """Read the second count of the same things: "destroyed two houses and damaged 34", "four burned and 11 damaged"."""
    out = list(targets)
    joints, forms = reading.lexicon.set("joints"), reading.lexicon.set("auxiliaries")
    for cue in cues:
        for number in reading.numbers:
            led = reading.words(cue.last, number.first)
            after = number.first >= cue.last and reading.lexicon.set("adding").issuperset(led)  # «пошкоджено ще 31»
            before = number.last <= cue.first and set(reading.words(number.last, cue.first)) <= forms | _DASHES
            begins = {number.first, cue.last}  # "one damaged school"
            before = before and not any(target.first in begins and target.last > cue.last for target in targets)
            if not (after or before) or number.unit or number.other or number.noun is not None:
                continue
            behind = [target for target in targets if target.last <= min(number.first, cue.first)]
            if not behind or behind[-1].number is None:
                continue
            gap = reading.words(behind[-1].last, number.first)
            if len(gap) <= _ROW_GAP and set(gap) & joints and not set(gap) & _STOPS:
                out.append(Target(number.first, number.last, behind[-1].category, number))
    for number in reading.numbers:
        behind = sorted((target for target in out if target.last <= number.first), key=lambda target: target.first)
        hurt = bool(behind) and any(behind[-1].last <= m.first < number.first for m in reading.matches("casualty"))
        if _stands_for_things_elsewhere(reading, number) and behind and behind[-1].number is not None and not hurt:
            end = number.first - (reading.row[number.first - 1] in _DASHES)
            gap = [reading.row[at] for at in range(behind[-1].last, end) if at not in reading.placed]
            gap = gap[gap[:1] == ["—"] or gap[:1] == ["–"] :]  # «чотири — у Ромнах і три — в Лебедині»
            if len(gap) <= _ROW_GAP and set(gap) & joints and not set(gap) & _STOPS:
                out.append(Target(number.first, number.last, behind[-1].category, number))
    return sorted(out, key=lambda target: target.first)


def _stands_for_things_elsewhere(reading: Reading, number: Number) -> bool:
    """Whether a bare count has a place of its own behind it, mostly behind a dash: «девять домов в А и четыре — в Б».

    So has one that ends its clause behind a place and a dash: «у Сумському районі 4 будинки, у Конотопському — 2».
    """
    bare = not number.unit and not number.other and number.noun is None
    if bare and number.first > 1 and reading.row[number.first - 1] in _DASHES:
        headed = any(last == number.first - 1 for _, last in reading.places)
        return headed and not "".join(reading.words(number.last, number.last + 1)).isalnum()
    dashed = bare and bool(_DASHES.intersection(reading.words(number.last, number.last + 1)))
    starts = {first for first, _ in reading.places} if bare else set()
    at = number.last + dashed
    linked = bool(reading.lexicon.set("locatives").intersection(reading.words(at, at + 1)))
    if not dashed:  # «девять домов в А и четыре в Б»
        placed = any(last <= number.first for _, last in reading.places)
        joined = not reading.lexicon.set("joints").isdisjoint(reading.words(number.first - 1, number.first))
        return linked and placed and joined and at + 1 in starts
    return at + linked in starts


def _tells_outage(reading: Reading, cue: Match) -> bool:
    """Whether a word of damage is part of what tells an outage: "heating was knocked out in 214 blocks"."""
    return any(match.first < cue.last and cue.first < match.last for match in reading.matches("outage"))


def _rows(reading: Reading, targets: Sequence[Target]) -> list[list[Target]]:
    """Join targets that stand in one list: "a school, 12 private houses and a shop"."""
    rows: list[list[Target]] = []
    function = reading.lexicon.any_of("function", "auxiliaries", "row_ends")
    joints, fillers = reading.lexicon.set("joints"), reading.lexicon.set("list_fillers")
    cues = {at for cue in reading.matches("damage") for at in range(cue.first, cue.last)}
    placed = {at for first, last in reading.places for at in range(_opens_place(reading, first), last)}
    placed |= in_brackets(reading)
    dashes = {last for _, last in reading.places if set(reading.words(last, last + 1)) & _DASHES}
    dashes |= dashes_of_addition(reading)
    for target in targets:
        if rows:
            low = rows[-1][-1].last
            gap = [reading.tokens[at].text for at in range(low, target.first) if at not in placed | dashes]
            plain = all(w in joints or w in fillers or (w[0].isalnum() and w not in function) for w in gap)
            crossed = any(low <= at < target.first for at in cues)
            listed = (len(gap) <= _ROW_GAP and plain and set(gap) & joints) or _leads_on_by_a_weapon(
                reading, low, target
            )
            if listed and not crossed:
                rows[-1].append(target)
                continue
        rows.append([target])
    return rows


def _leads_on_by_a_weapon(reading: Reading, low: int, target: Target) -> bool:
    """Whether a weapon and a dash stand for the verb: «ракета попала в дом, два дрона — в школу»."""
    lexicon, row = reading.lexicon, reading.row
    gap = range(low, target.first)
    dash = next((at for at in gap if row[at] in _DASHES), None)
    comma = next((at for at in gap if row[at] == ","), None)
    if dash is None or comma is None or dash < comma or len(gap) > 2 * _ROW_GAP:
        return False
    armed = any(names_weapon(reading, at) for at in range(comma + 1, dash))
    aimed = row[dash + 1] in lexicon.any_of("blow_prepositions", "aimed")
    return armed and aimed and all(word[0].isalnum() for word in row[dash + 1 : target.first])


def _opens_place(reading: Reading, first: int) -> int:
    """Return where the words begin that lead to a place: "in the southern port of Odesa"."""
    leading, at = reading.lexicon.any_of("region_word", "articles", "locatives", "of_words"), first - 1
    while at > 0 and first - at < _PLACE_LEAD and reading.row[at] in leading and reading.row[at - 1] in leading:
        at -= 1
    return at


def _did_no_damage(reading: Reading, cue: Match) -> bool:
    """Whether the words behind say that it did none: "a drone fell in the port, causing no damage"."""
    return any(
        other.kind == "no_damage" and cue.first < other.first <= cue.first + _NO_DAMAGE_REACH for other in reading.cues
    )


def _is_unreal(reading: Reading, cue: Match) -> bool:
    kinds = ("hypothetical", "war_total", "figurative", "staged", *(() if cue.rule.get("not_spared") else ("denied",)))
    if any(reading.cue(kind, cue.first) for kind in kinds):
        return True
    if _was_only_tried(reading, cue) or is_at_a_weapon(reading, cue):
        return True
    return reading.cue("civil", cue.first) and not is_armed(reading, cue.first, cue.last, len(reading.tokens))


def _was_only_tried(reading: Reading, cue: Match) -> bool:
    """Whether the attack on a thing is told as an attempt: "in an attempted attack on a refinery a house was hit"."""
    lexicon, row = reading.lexicon, reading.row
    tried = not lexicon.set("attempts").isdisjoint(reading.words(cue.first - _TRIED, cue.first))
    return tried and not lexicon.set("attack_nouns").isdisjoint(row[cue.first : cue.first + 1])


def _mention(reading: Reading, target: Target, cue: Match) -> Mention:
    number = target.number
    background = reading.cue("past", cue.first) or reading.cue("cumulative", cue.first)
    # A thing with its own place behind the place of another one stands for itself: "9 houses in A; a shop in B".
    apart = any(cue.last <= first < target.first for first, _ in reading.places)
    apart = apart or ";" in reading.row[cue.last : target.first]
    unit = None
    if number is not None:
        unit = number.unit if number.unit in _COUNTED_UNITS else "buildings" if target.category in _HOMES else None
        flats = number.noun is not None and reading.row[number.noun] in reading.lexicon.set("flats")
        unit = "buildings" if unit == "households" and not flats else unit
        unit = "buildings" if unit == "facilities" and target.category == "school" else unit
        unit = unit or _vehicles(reading, target)
        number = replace(number, unit=unit)
    return Mention(
        kind="damage",
        measure=target.category,
        sentence=reading.index,
        first=target.first if apart else min(cue.first, target.first),
        last=target.last if apart else max(cue.last, target.last),
        quantity=None if number is None else number.quantity(reading.text, reading.tokens, unit),
        quantity_tokens=None if number is None else (number.first, number.end),
        scope="background" if background else "event",
        target=_noun_of(reading, target),
        rule=cue.rule.name,
    )


def _vehicles(reading: Reading, target: Target) -> str | None:
    """Return the unit of things that drive, sail or fly: "five cars", "two barges"."""
    kinds = reading.lexicon.table("noncounts")
    drives = any(kinds.get(word) == "vehicle" for word in reading.row[target.first : target.last])
    return "vehicles" if drives else None


def _noun_of(reading: Reading, target: Target) -> str | None:
    """Return the beginning of the noun that names a thing, by which the next telling of it is known; None for any.

    Where adjectives decline the noun stands before what it is of: «депо трамвайного управління».
    """
    lexicon, first = reading.lexicon, target.first if target.number is None else min(target.number.end, target.last - 1)
    words = [word for word in reading.row[first : target.last] if word in lexicon.table("targets")]
    nouns = [word for word in words if word not in lexicon.set("target_modifiers")] or words or [""]
    declines = bool(lexicon.set("adjective_endings"))
    noun = nouns[0] if declines else nouns[-1]
    if noun in lexicon.set("standing_grounds"):
        return None
    named = noun in lexicon.set("stations") or lexicon.table("targets").get(noun) not in _ANY
    length = min(_STEM, max(len(noun) - 1, _SHORT)) if declines else _STEM  # «школу», «школы»
    return noun[:length] if named else None


def _once_a_category(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Keep a category's counts in a clause ("4 blocks and 17 houses"), and one mention where it has none.

    After a semicolon another place is told of, "in A a house was damaged; in B a house", and so it is where two things
    have a place each: "damaged a terminal in A and a pier in B", and where brackets say so: «дім (с. A), дім (с. Б)».
    """
    kept: dict[tuple[str, int], list[list[Mention]]] = {}
    ends = [at for at, word in enumerate(reading.row) if word == ";"] + [end for _, end in brackets_of_places(reading)]
    for mention in mentions:
        rows = kept.setdefault((mention.measure, sum(end <= mention.first for end in ends)), [[]])
        if rows[-1] and _has_another_place(reading, rows[-1][-1], mention):
            rows.append([])
        if not rows[-1] or mention.quantity is not None:
            rows[-1][:] = [*(m for m in rows[-1] if m.quantity is not None or _is_other(m, mention)), mention]
        elif all(_is_other(m, mention) for m in rows[-1]):
            rows[-1].append(mention)  # "hit a grain terminal, damaging two barges"
    return [mention for rows in kept.values() for row in rows for mention in row]


def _is_other(one: Mention, other: Mention) -> bool:
    """Whether one of two things of a category has a count, and another noun."""
    counted_one = (one.quantity is None) != (other.quantity is None)
    return counted_one and are_other_things(one.measure, one.target, other.target)


def _has_another_place(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a thing has a place right beside it, and the one told before has one that is no more than its own."""
    own = _place_beside(reading, mention)
    if own is None:
        return _is_in_next_clause(reading, before, mention)
    if any(last <= before.first for _, last in reading.places):
        return _place_beside(reading, before) != own
    return any(before.last <= first and last <= mention.first for first, last in reading.places)


def _is_in_next_clause(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a place that opens a clause stands between two things: «у А пошкоджено дім, у Б пошкоджено дім»."""
    told_before = any(last <= before.first for _, last in reading.places)
    told_before = told_before or _place_beside(reading, before) is not None
    return told_before and opens_clause_between(reading, before.last, mention.first)


def _place_beside(reading: Reading, mention: Mention) -> int | None:
    """Return where the place begins that a preposition ties to a thing, or that heads it with a dash; else None."""
    locatives = reading.lexicon.set("locatives")
    for first, last in reading.places:
        opens = _opens_place(reading, first) if reading.lexicon.set("articles") else first - 1
        if mention.last == opens < first and reading.row[mention.last] in locatives:
            return first  # "a pier in the southern port of Odesa"
        if last == mention.first - 1 and reading.row[last] in _DASHES:
            return first
    return None
