"""Counts of harmed things that stand apart from their noun: behind "the number of", in columns by place, in a row."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.damage.targets import Target
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_LEAD = 4  # tokens: "the number of damaged private houses"
_GAP = 8
_DASHES = frozenset({"—", "–"})


def with_its_number(reading: Reading, target: Target) -> Target:
    """Return a thing with the count that its sentence gives behind "the number of": «число повреждённых домов – 56»."""
    lexicon, row = reading.lexicon, reading.row
    if target.number is not None or lexicon.set("counting_nouns").isdisjoint(
        reading.words(target.first - _LEAD, target.first)
    ):
        return target
    number = next((n for n in reading.numbers if n.first >= target.last and n.other is None), None)
    if number is None or number.first - target.last > _GAP or not _is_bare(number):
        return target
    gap = [row[at] for at in range(target.last, number.first) if at not in reading.placed]
    told = lexicon.any_of("toll_links", "rising")
    fits = told | lexicon.any_of("locatives", "near_types")
    return (
        target._replace(last=number.last, number=number) if told.intersection(gap) and fits.issuperset(gap) else target
    )


def counts_in_columns(reading: Reading, target: Target) -> list[Target]:
    """Return the counts of a thing told place by place: «повреждено домов: в Ромнах – 12, в Лебедине – 4»."""
    row = reading.row
    if target.number is not None or row[target.last : target.last + 1] != [":"]:
        return []
    joints = reading.lexicon.any_of("locatives", "near_types", "list_words") | {",", ";"}
    out: list[Target] = []
    at = target.last + 1
    for first, last in sorted(reading.places):
        number = next((n for n in reading.numbers if n.first == last + 1), None)
        led = first >= at and joints.issuperset(row[at:first])
        if not led or number is None or row[last] not in _DASHES or not _is_bare(number):
            break
        out.append(Target(number.first, number.last, target.category, number))
        at = number.last
    return out


def _is_bare(number: Number) -> bool:
    return number.unit is None and number.other is None and number.noun is None


def with_left_out_nouns(reading: Reading, targets: Sequence[Target]) -> list[Target]:
    """Add the counts of a row whose noun was told before: «14 многоквартирных домов, пять частных, детсад»."""
    described = reading.lexicon.set("target_modifiers")
    joints = reading.lexicon.any_of("joints", "and_words", "adding") | {","}
    if not reading.lexicon.table("verb_ends"):
        return list(targets)
    out = list(targets)
    for number in reading.numbers:
        after, beyond = (*reading.words(number.last, number.last + 2), "", "")[:2]
        # «пять легковых», «восемь многоквартирных»: an adjective that tells what is counted
        told = number.noun == number.last and (number.other == "vehicle" or number.unit == "buildings")
        bare = _is_bare(number) or told
        if not bare or after not in described or (beyond[:1].isalpha() and beyond not in joints):
            continue
        row = [target for target in out if target.last <= number.first and target.number is not None]
        before = max(row, key=lambda target: target.last, default=None)
        if before is not None and joints.issuperset(reading.row[before.last : number.first]):
            out.append(Target(number.first, number.last + 1, before.category, number))
    return sorted(out, key=lambda target: target.first)
