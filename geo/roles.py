"""Say of every toponym what part it has in the report, and why: something happened there, or it is only named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from geo import claims as attaching
from geo import history
from geo.claims import Attached
from geo.claims.grounds import is_of_its_land
from geo.mentions import Found
from geo.mentions.about.accidents import names_an_attack
from geo.mentions.about.happenings import happened_at, harm_told, is_the_attack_on, tells_of_war
from geo.mentions.roles.finding import Role
from geo.model import Entry, PlaceName, Sentence, Toponym
from geo.places import Resolution
from geo.shapes import holds

_CARRY_REACH = 4  # sentences
_ASIDE_REACH = 4  # tokens
_JOINT, _TYPE_REACH = 2, 5  # tokens: ", and" between names of a row; "(" and a type word before a name
_CUTS = frozenset({":", "–", "—", "|"})
_UNITS = frozenset({"oblast", "raion", "hromada"})
_SKY = Role("open", "something was only shot down over it")


def _is_of_no_attack(found: Found) -> bool:
    """Whether a report tells of a storm, an accident or a crime and names no attack at all: nothing is left unread."""
    return any(r.has("civil") for r in found.readings) and not any(r.matches("strike") for r in found.readings)


def told_toponyms(
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    attached: Sequence[Attached],
    sentences: Sequence[Sentence],
    found: Found,
) -> tuple[Toponym, ...]:
    """Return every toponym with its role and why: what its own words say, else what is attached to it, else context."""
    events: dict[int, str] = {}
    for item in attached:
        if item.mention.scope == "event" and item.mention.status not in {"restored", "denied", "averted"}:
            for index in item.names or _taken_up(item, resolutions, roles):
                events.setdefault(index, f"{item.mention.kind}: {item.reason}")
            for index in (part for part in item.parts if not _is_water(resolutions[part])):
                events.setdefault(index, f"{item.mention.kind}: a part of it is told there")
    events |= _section_heads(resolutions, roles, attached, sentences)
    skies = {index for item in attached if item.mention.status == "averted" for index in item.names}
    nothing = _tells_only_of_other_times(attached) or (not events and _is_of_no_attack(found))
    unread = {} if nothing else _unread(resolutions, roles, found, events)
    past = history.past_sentences(attached) | _of_other_times(attached)
    abroad = {item.mention.sentence for item in attached if attaching.is_elsewhere(item)}
    events |= {
        index: why
        for index, why in unread.items()
        if index not in skies
        and resolutions[index].name.sentence not in past
        and not (resolutions[index].entry is None and resolutions[index].name.sentence in abroad)
    }
    if not nothing:
        events |= _attacked_again(resolutions, {*roles, *skies}, events, past, found)
    events |= _in_brackets(resolutions, {*roles, *skies}, events, sentences)
    events |= _other_names(resolutions, roles, events)
    taken = {item.mention.sentence for item in attached if item.mention.measure == "evacuated"}
    shut = {*roles, *skies}
    events |= _opening_units(resolutions, [n for n in range(len(resolutions)) if n not in shut], events, taken, found)
    events |= _addresses(resolutions, {**roles, **dict.fromkeys(skies, _SKY)}, events, sentences)
    events |= _lone_heads(resolutions, shut, events, sentences)
    if not nothing:
        events |= _heads_of_harm(resolutions, shut, events, sentences, found)
    out = []
    for index, resolution in enumerate(resolutions):
        name, role = resolution.name, roles.get(index)
        entry = resolution.entry
        if role is not None and role.role != "open":
            kind, why = role.role, role.reason
        elif index in events and (entry is None or entry.kind != "country"):
            kind, why = "event", events[index]
        else:
            kind, why = "context", "named, nothing is attached to it"
        reason = f"{why}; {resolution.reason}" if resolution.status != "excluded" else resolution.reason
        excluded = kind == "excluded"  # the town of a club
        out.append(
            Toponym(
                start=name.start,
                end=name.end,
                text=name.text,
                status="excluded" if excluded else resolution.status,
                role="context" if excluded or resolution.status == "excluded" else kind,
                place=None if entry is None or excluded else entry.id,
                reason=why if excluded else reason,
                score=resolution.score,
                candidates=() if excluded else resolution.candidates,
            )
        )
    return tuple(out)


def _is_water(resolution: Resolution) -> bool:
    """Whether a name is a river's or a lake's: «переважно на лівому березі Дніпра» tells of its bank."""
    return resolution.entry is not None and resolution.entry.kind == "water"


def _of_other_times(attached: Sequence[Attached]) -> frozenset[int]:
    """Return the sentences all of whose claims are totals of a longer time, or of an earlier day."""
    scopes: dict[int, set[str]] = {}
    for item in attached:
        scopes.setdefault(item.mention.sentence, set()).add(item.mention.scope)
    return frozenset(sentence for sentence, told in scopes.items() if told <= {"cumulative", "background"})


def _tells_only_of_other_times(attached: Sequence[Attached]) -> bool:
    """Whether all harm that a report tells is of another time: so is what no claim was read of."""
    told = [item for item in attached if item.mention.kind in {"strike", "casualty"} and item.spots]
    return bool(told) and all(item.mention.scope in {"cumulative", "background"} for item in attached)


def _taken_up(item: Attached, resolutions: Sequence[Resolution], roles: dict[int, Role]) -> tuple[int, ...]:
    """Return the open toponyms, a little before, of the places that something told without a place is carried on to."""
    wanted = {entry.id for entry in item.entries}
    found: dict[str, int] = {}
    if not wanted:
        return ()
    low = bisect_left(resolutions, item.mention.sentence - _CARRY_REACH, key=lambda r: r.name.sentence)
    for index in range(low, len(resolutions)):
        resolution = resolutions[index]
        if resolution.name.sentence > item.mention.sentence:
            break
        open_place = index not in roles or roles[index].role == "open"
        if resolution.entry is not None and resolution.entry.id in wanted and open_place:
            found[resolution.entry.id] = index
    return tuple(found.values())


def _unread(
    resolutions: Sequence[Resolution], roles: dict[int, Role], found: Found, events: dict[int, str]
) -> dict[int, str]:
    """Return the open places where something happened by the words of their clause, though no claim was read."""
    if not events and not tells_of_war(found.readings):
        return {}
    indexes = {id(resolution.name): index for index, resolution in enumerate(resolutions)}
    names = _by_sentence(found.names)
    out = {}
    for reading in found.readings:
        if reading.sentence.kind == "furniture" or (found.accident and not names_an_attack(reading)):
            continue
        for name, words in happened_at(reading, names.get(reading.index, ())):
            index = indexes[id(name)]
            entry = resolutions[index].entry
            if (vicinity := found.vicinities.get(index)) is not None and vicinity.road:
                continue  # the end of a road: only what was told of the road itself happened by it
            open_place = index not in events and (index not in roles or roles[index].role == "open")
            if open_place and (entry is None or attaching.is_event_ground(entry)) and not name.excluded:
                out[index] = f"“{words}” is said of it, no claim was read"
    return out


def _by_sentence(names: Sequence[PlaceName]) -> dict[int, list[PlaceName]]:
    """Return the names of each sentence that has any."""
    out: dict[int, list[PlaceName]] = {}
    for name in names:
        out.setdefault(name.sentence, []).append(name)
    return out


def _addresses(
    resolutions: Sequence[Resolution], roles: dict[int, Role], events: dict[int, str], sentences: Sequence[Sentence]
) -> dict[int, str]:
    """Return the oblasts and raions that say, in the same sentence, where an event place lies."""
    found = {}
    happened: dict[int, list[int]] = {}
    for other in events:
        happened.setdefault(resolutions[other].name.sentence, []).append(other)
    for index, resolution in enumerate(resolutions):
        unit, here = resolution.entry, resolution.name.sentence
        if unit is None or not _is_unit(unit) or index in roles or index in events:
            continue
        for inner in (resolutions[other] for other in happened.get(here, ())):
            near = not _parted(sentences[here], resolution.name, inner.name)
            if near and inner.entry and (holds(unit, inner.entry) or is_of_its_land(unit, inner.entry)):
                found[index] = f"where {inner.entry.name} lies"
    return found


def _lone_heads(
    resolutions: Sequence[Resolution], shut: set[int], events: dict[int, str], sentences: Sequence[Sentence]
) -> dict[int, str]:
    """Return the places that stand alone at the head of what goes on to tell of them, or of a place in them.

    "Kherson. In the Dniprovskyi district …", «▪️ Сумщина: у Шостці …». What stands under a head reaches to the next one.
    """
    happened: dict[int, list[int]] = {}
    for other in events:
        happened.setdefault(resolutions[other].name.sentence, []).append(other)
    out = {}
    for index, under in _heads(resolutions, sentences):
        entry = resolutions[index].entry
        if entry is None or entry.kind == "country" or index in shut or index in events:
            continue
        for number in under:
            inner = [resolutions[other].entry for other in happened.get(number, ())]
            if any(e and (e.id == entry.id or holds(entry, e) or is_of_its_land(entry, e)) for e in inner):
                out[index] = "what happened stands under it"
                break
    return out


def _heads_of_harm(
    resolutions: Sequence[Resolution],
    shut: set[int],
    events: dict[int, str],
    sentences: Sequence[Sentence],
    found: Found,
) -> dict[int, str]:
    """Return the places at the head of a line that tells harm of which no claim was read, and names no other place.

    «▪️ Каменский район – горела балка», "Ichnia. Dry grass caught fire."
    """
    named: dict[int, int] = {}
    for resolution in resolutions:
        named[resolution.name.sentence] = named.get(resolution.name.sentence, 0) + 1
    heads = list(_heads(resolutions, sentences))
    own: dict[int, int] = {}
    for index, _ in heads:
        own[resolutions[index].name.sentence] = own.get(resolutions[index].name.sentence, 0) + 1
    out = {}
    for index, under in heads:
        entry = resolutions[index].entry
        if index in shut or index in events or (entry is not None and not attaching.is_event_ground(entry)):
            continue
        for number in under:
            beyond = sentences[number].paragraph != sentences[under.start].paragraph
            if named.get(number, 0) != own.get(number, 0) or (
                beyond and not _is_only_names(under.start, sentences, resolutions)
            ):
                break
            if words := harm_told(found.readings[number]):
                out[index] = f"“{words}” stands under it, no claim was read"
                break
    return out


def _heads(resolutions: Sequence[Resolution], sentences: Sequence[Sentence]) -> Iterator[tuple[int, range]]:
    """Yield the places at the head of a line, each with the sentences that stand under it."""
    heads = []
    for at, indexes in groupby(range(len(resolutions)), key=lambda index: resolutions[index].name.sentence):
        row = list(indexes)
        count = _heads_of_row([resolutions[index].name for index in row], sentences[at], sentences[at - 1 : at])
        heads += row[:count]
    starts = [resolutions[index].name.sentence for index in heads]
    for index, at in zip(heads, starts, strict=True):
        following = bisect_right(starts, at)
        end = starts[following] if following < len(starts) else len(sentences)
        last = next((number for number in range(at, end) if not _is_under(number, at, sentences)), end)
        yield index, range(at, last)


def _is_under(number: int, at: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence belongs to the line of a head, to the heading or item it is, or follows a line of its own."""
    sentence, head = sentences[number], sentences[at]
    if head.kind != "body":
        return sentence.section == head.section
    whole = number == at or sentences[at + 1].paragraph != head.paragraph
    return sentence.paragraph == head.paragraph or (whole and sentence.paragraph == head.paragraph + 1)


def _heads_of_row(names: Sequence[PlaceName], sentence: Sentence, before: Sequence[Sentence]) -> int:
    """Return how many names of a sentence head it: all it is, or what opens a line up to a colon or a dash.

    Several may: "Orikhiv, Novoandriivka: …", «Борисовский и Волоконовский округа.».
    """
    opens = not before or before[0].paragraph != sentence.paragraph
    at = count = 0
    for name in names:
        between = sentence.words[at : name.first]
        said = [word for word in between if word[0].isalnum()]
        if (count == 0 and said) or (count and (len(said) > 1 or len(between) > _JOINT)):
            break
        at, count = name.last, count + 1
    if count == 0:
        return 0
    rest = sentence.words[at:]
    alone = not any(word[0].isalnum() for word in rest)
    return count if alone or (opens and rest[0] in _CUTS) else 0


def _is_unit(entry: Entry) -> bool:
    """Whether an entry is a unit of a register, or the held part of one: «в ЛНР … в Кременной», Tulcea county."""
    if entry.kind == "region":
        return len(entry.members) == 1 or attaching.is_event_ground(entry)
    return entry.kind in _UNITS


def _attacked_again(
    resolutions: Sequence[Resolution], shut: set[int], events: dict[int, str], past: frozenset[int], found: Found
) -> dict[int, str]:
    """Return the names by which the attack on an event place is taken up: "Kyiv did not comment on the attack on X"."""
    happened = {entry.id for index in events if (entry := resolutions[index].entry) is not None}
    return {
        index: "the attack on it is told of"
        for index, resolution in enumerate(resolutions)
        if resolution.entry is not None
        and resolution.entry.id in happened
        and index not in events
        and index not in shut
        and resolution.name.sentence not in past
        and is_the_attack_on(found.readings[resolution.name.sentence], resolution.name)
    }


def _is_only_names(at: int, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> bool:
    """Whether a sentence is names and marks alone, as a heading is that stands on a line of its own."""
    last = 0
    for index in range(bisect_left(resolutions, at, key=lambda r: r.name.sentence), len(resolutions)):
        if resolutions[index].name.sentence != at:
            break
        last = resolutions[index].name.last
    return not any(word[0].isalnum() for word in sentences[at].words[last:])


def _in_brackets(
    resolutions: Sequence[Resolution], shut: set[int], events: dict[int, str], sentences: Sequence[Sentence]
) -> dict[int, str]:
    """Return the places that fill brackets behind a thing, in a row of what was harmed and where.

    «пострадали 16 домов (Дергачи), ферма (с. Лозовая). В Купянском – дом (пгт Ковшаровка)»: the verb is told once.
    So too "Chuhuiv district: 5,430 customers (Chuhuiv, Pechenihy)".
    """
    told = {resolutions[index].name.sentence for index in events}
    ends = {(resolution.name.sentence, resolution.name.last) for resolution in resolutions}
    out: dict[int, str] = {}
    for at, indexes in groupby(range(len(resolutions)), key=lambda index: resolutions[index].name.sentence):
        words = sentences[at].words
        for first, row in _bracketed([*indexes], resolutions, words):
            before = at - 1
            carried = len(row) == 1 and before in told and sentences[before].paragraph == sentences[at].paragraph
            behind = words[first - 1][0].isalpha() and (at, first) not in ends
            grounds = all(e is None or attaching.is_event_ground(e) for e in (resolutions[one].entry for one in row))
            if behind and grounds and (at in told or carried):
                free = (one for one in row if one not in shut and one not in events)
                out |= dict.fromkeys(free, "in brackets behind what was harmed")
                told.add(at)
    return out


def _bracketed(
    indexes: Sequence[int], resolutions: Sequence[Resolution], words: Sequence[str]
) -> Iterator[tuple[int, list[int]]]:
    """Yield the places of a sentence that fill brackets, with where those open: "(Dergachi)", "(A, B, the town C)"."""
    for position, index in enumerate(indexes):
        low = max(resolutions[index].name.first - _TYPE_REACH, -1)
        first = next((at for at in range(resolutions[index].name.first - 1, low, -1) if words[at] in {"(", ")"}), 0)
        inside = position > 0 and resolutions[indexes[position - 1]].name.first > first
        if first <= 0 or words[first] == ")" or inside:
            continue
        row = [index]
        for other in indexes[position + 1 :]:
            between = words[resolutions[row[-1]].name.last : resolutions[other].name.first]
            if len(between) > _JOINT or not _CUTS.union("()").isdisjoint(between):
                break
            row.append(other)
        if words[resolutions[row[-1]].name.last : resolutions[row[-1]].name.last + 1] == [")"]:
            yield first, row


def _parted(sentence: Sentence, unit: PlaceName, inner: PlaceName) -> bool:
    """Whether a semicolon stands between two names of a sentence: each half tells of its own."""
    return ";" in sentence.words[min(unit.last, inner.last) : max(unit.first, inner.first)]


def _other_names(resolutions: Sequence[Resolution], roles: dict[int, Role], events: dict[int, str]) -> dict[int, str]:
    """Return the other names of event places that stand right beside theirs: "Pervomaiskyi (now Zlatopil)"."""
    found = {}
    for index in events:
        for other in (index - 1, index + 1):
            if not 0 <= other < len(resolutions) or other in events or other in roles:
                continue
            one, two = resolutions[min(index, other)], resolutions[max(index, other)]
            same = one.entry is not None and two.entry is not None and one.entry.id == two.entry.id
            if same and one.name.sentence == two.name.sentence and two.name.first - one.name.last <= _ASIDE_REACH:
                found[other] = "another name of it stands beside"
    return found


def _section_heads(
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    attached: Sequence[Attached],
    sentences: Sequence[Sentence],
) -> dict[int, str]:
    """Return the toponyms of headings and bullets that hold, as their address, what happened under them."""
    happened: dict[int, set[Entry]] = {}
    told: dict[int, set[Entry]] = {}
    for item in attached:
        told_of = item.mention.status not in {"restored", "denied", "averted"}
        if item.mention.scope == "event" and told_of:
            happened.setdefault(sentences[item.mention.sentence].section, set()).update(item.entries)
            told.setdefault(item.mention.sentence, set()).update(item.entries)
    everywhere = {entry for below in happened.values() for entry in below}
    heads = {}
    for index, resolution in enumerate(resolutions):
        at = resolution.name.sentence
        sentence, entry = sentences[at], resolution.entry
        if entry is None or entry.kind == "country" or index in roles:
            continue
        below = _in_its_list(at, sentences, told) if entry.kind in _UNITS else set()
        if sentence.kind in {"heading", "bullet"}:
            below = everywhere if at == 0 else below | happened.get(sentence.section, set())
        if any(entry.id == other.id or holds(entry, other) or is_of_its_land(entry, other) for other in below):
            heads[index] = "what happened stands under this heading"
    return heads


def _opening_units(
    resolutions: Sequence[Resolution], unsaid: Sequence[int], events: dict[int, str], taken: set[int], found: Found
) -> dict[int, str]:
    """Return the unit that a report opens with, as the address of what it goes on to tell: "A hard night for …".

    unsaid are the toponyms whose own words give them no role, taken the sentences that tell who was evacuated. What
    is named first says what the report is about; a unit behind a town, or under a sky, does not.
    """
    first = next((reading.index for reading in found.readings if reading.sentence.kind == "body"), 0)
    opening = [index for index, resolution in enumerate(resolutions) if resolution.name.sentence <= first]
    heads = {resolutions[index].name.sentence: index for index in reversed(opening)}
    held = {}
    for at, index in heads.items():
        entry, name = resolutions[index].entry, resolutions[index].name
        if entry is None or entry.kind not in _UNITS or index not in unsaid or index in events or at in taken:
            continue
        reading = found.readings[at]
        if not reading.lexicon.any_of("overhead", "over_words").isdisjoint(reading.words(name.first - 3, name.first)):
            continue
        inner = (resolutions[other].entry for other in events)
        if any(other is not None and other.id != entry.id and holds(entry, other) for other in inner):
            held[index] = "the report opens with it and tells what happened there"
    return held


def _in_its_list(at: int, sentences: Sequence[Sentence], told: Mapping[int, set[Entry]]) -> set[Entry]:
    """Return where something happened in the list a sentence leads to: "Over the past day in the Sumy region:"."""
    if sentences[at].kind != "heading" and sentences[at].words[-1:] != [":"]:
        return set()
    found: set[Entry] = set()
    for index in range(at + 1, len(sentences)):
        if sentences[index].kind != "bullet":
            break
        found |= told.get(index, set())
    return found
