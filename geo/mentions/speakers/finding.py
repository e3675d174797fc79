"""Find who says so: the office, agency, utility or person a sentence gives as its source."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS
from geo.mentions.speakers.before_said import name_before
from geo.mentions.speakers.behind_said import after_acting, name_after
from geo.mentions.speakers.names import Speaker, in_name, is_agency, quoted, reach_after
from geo.mentions.speakers.naming import speaker
from geo.mentions.speakers.open_offices import (
    TOLD,
    office_telling,
    office_that_opens,
    person_behind,
    surname_telling,
)
from geo.mentions.speakers.open_speech import NEWS, speaker_by_place
from geo.mentions.speakers.plain import opening_speaker, plain_speaker
from geo.mentions.subjects import is_finite

OPENING = frozenset('“«"')
_OPENS, _CLOSES = OPENING - {'"'}, frozenset("”»")
_QUOTES = OPENING | _CLOSES
_DASHES = frozenset({"—", "–", "-"})
_INVERTS = frozenset({",", '"', "”", "»", "—", "–"})
_LINE_HEAD = 6
_PARTS = frozenset({",", "|", "(", "/", "—", "–", "-", "·", "."})  # between a name and the office held
_THIS_LENGTH = 2  # tokens
_FULL_NAME = 3  # words

__all__ = ["OPENING", "find_speakers", "is_surname", "leaves_open", "line_speaker", "names_only", "tells_of_before"]


def find_speakers(reading: Reading) -> list[Speaker]:
    """Return the sources the sentence names, in order; a pronoun stands for the last person named before."""
    cited: list[Speaker] = []
    relaying: list[Speaker] = []
    found: list[Speaker] = []
    found += [one for one in (_before_colon(reading), _after_dash(reading)) if one is not None]
    for match in reading.matches("speech"):
        one = _of_match(reading, match)
        if one is None or _is_where(reading, one):
            continue
        if all(one.first >= other.last or one.last <= other.first for other in found):
            found.append(one)
            cited += [one] if match.rule.get("cites") else []
            if _is_outlet(reading, one) and _relays(reading, match, one):
                relaying.append(one)
    opening = opening_speaker(reading) if all(one.pronoun for one in found) else None
    if opening is not None and all(one.first >= opening.last for one in found):
        return [opening, *found]  # «Канал «Рупор» определил, что …: по его данным, …»
    if found and all(one.pronoun for one in found) and (office := office_that_opens(reading)) is not None:
        return [office, *found] if found[0].first >= office.last else found  # "The air force counted 94, it said"
    if not found:
        plain = (plain_speaker(reading, match) for match in reading.matches("speech"))
        if told := [one for one in plain if one is not None][:1]:
            return told
        one = speaker_by_place(reading) if any(map(reading.matches, NEWS)) else None
        if one is None and (one := office_telling(reading)) is not None:
            real = tells_of_before(reading) or not any(map(reading.matches, TOLD))
            return [one if real else replace(one, plain=True, by_place=True)]
        one = one or surname_telling(reading)
        return [] if one is None else [replace(one, plain=True, by_place=True)]
    if len(found) > 1 and _only_prints(reading, found[-1], found[:-1]):
        found = found[:-1]
    alone = reading.lexicon.set("relays_alone")
    relaying += [one for one in found if alone.issuperset(_bare(reading, one))]
    if cited:  # an outlet gives way to whom it cites
        found = [one for one in found if one in cited or not _passes_on(reading, one, cited)]
        return [one for one in found if one in cited or not (one in relaying or _is_outlet(reading, one))]
    return [one for one in found if one not in relaying] or found


def _is_where(reading: Reading, one: Speaker) -> bool:
    """Whether words only tell where something is told from: «Із Сумщини повідомляють …», but «в. о. голови ОВА»."""
    return reading.row[one.first] in reading.lexicon.set("prepositions") and one.first + 1 in reading.placed


def _only_prints(reading: Reading, last: Speaker, others: Sequence[Speaker]) -> bool:
    """Whether an outlet closes a sentence in which an official has spoken: «…, обнародовал глава ОВА, пишет «Заря»»."""
    closes = all(word in MARKS for word in reading.row[last.last :])
    held = any(is_agency(reading, one.first, one.last) and not one.pronoun for one in others)
    return closes and held and _is_outlet(reading, last)


def _passes_on(reading: Reading, one: Speaker, cited: Sequence[Speaker]) -> bool:
    """Whether a channel says so "with reference to" another in one clause: «пише Канал із посиланням на ОВА»."""
    behind = (other for other in cited if other.first > one.last)
    media = reading.lexicon.any_of("media_words", "outlets", "outlet", "relays")
    known = not media.isdisjoint(reading.row[one.first : one.last])
    return known and any("," not in reading.row[one.last : other.first] for other in behind)


def _bare(reading: Reading, one: Speaker) -> list[str]:
    """Return the words of a source without its article."""
    return [word for word in reading.words(one.first, one.last) if word not in reading.lexicon.set("articles")]


def _of_match(reading: Reading, match: Match) -> Speaker | None:
    """Return the source that a speech word gives."""
    owner = next(
        (at for at in range(match.first, match.last) if reading.row[at] in reading.lexicon.set("owners")), None
    )
    if owner is not None:
        return Speaker(quoted(reading, owner, owner + 1), owner, owner + 1, pronoun=True)  # «за його словами»
    if match.rule.get("how") == "again":
        return Speaker(quoted(reading, match.first, match.last), match.first, match.last, pronoun=True)
    if match.rule.get("how") == "after":
        found = name_after(reading, match.last) or _of_its_clause(reading, match.last)
        hedged = not reading.lexicon.set("hedged_news").isdisjoint(reading.words(match.first, match.last))
        if hedged and found is not None and not is_agency(reading, found.first, found.last):
            return None  # «за попередніми даними, «Герань-2»»
        investigated = not reading.lexicon.set("investigations").isdisjoint(reading.words(match.last, match.last + 1))
        if found is None and investigated:  # «за даними слідства»
            return Speaker(quoted(reading, match.last, match.last + 1), match.last, match.last + 1, pronoun=True)
        if found is None and match.rule.get("again"):
            return Speaker(quoted(reading, match.first, match.last), match.first, match.last, pronoun=True)
        return found
    if _is_part_of_name(reading, match.first):
        return None
    found = None
    if not match.rule.get("of_agencies") and _is_inverted(reading, match.first, match.last):
        found = name_after(reading, match.last, strict=True)
    found = found or name_before(reading, match.first) or name_after(reading, match.last, strict=True)
    found = found or person_behind(reading, match)
    if found is not None and match.rule.get("of_agencies") and not is_agency(reading, found.first, found.last):
        behind_office = reading.words(found.first - 1, found.first) == [","] and is_agency(
            reading, found.first - 2, found.first - 1
        )
        named = found.pronoun or _is_named_in_full(reading, found)
        return found if behind_office or named else None  # "the mayor, Ivan Sokol, accused the army of it"
    return found


def _is_named_in_full(reading: Reading, found: Speaker) -> bool:
    """Whether a source is a person by a known first name and a surname."""
    first = reading.row[found.first]
    capitals = sum(token.capital for token in reading.tokens[found.first : found.last])
    return capitals > 1 and first in reading.lexicon.set("first_names")


def _of_its_clause(reading: Reading, at: int) -> Speaker | None:
    """Read who made what is cited, in the clause behind it: «следует из сводки, которую опубликовал губернатор …»."""
    row, who = reading.row, reading.lexicon.any_of("who_words", "clause_relatives")
    if reading.words(at, at + 1) != [","] or who.isdisjoint(row[at + 1 : at + 2]):
        return None
    for first in range(at + 2, len(row)):
        if row[first] in MARKS:
            return None
        last = reach_after(reading, first)
        if is_agency(reading, first, last):
            return speaker(reading, first, last)
    return None


def _relays(reading: Reading, match: Match, found: Speaker) -> bool:
    """Whether an outlet only passes on what another says, by its verb or since it is known as one."""
    known = reading.lexicon.any_of("outlets", "relays")
    return bool(match.rule.get("relays")) or not known.isdisjoint(reading.row[found.first : found.last])


def _is_part_of_name(reading: Reading, at: int) -> bool:
    """Whether a speech word stands in a name: "the United States"."""
    return at > 0 and reading.tokens[at].capital and reading.tokens[at - 1].capital


def _is_outlet(reading: Reading, found: Speaker) -> bool:
    """Whether a source may be an outlet that passes on what others say: neither an office nor a person by name."""
    if not reading.lexicon.set("relays").isdisjoint(reading.row[found.first : found.last]):
        return True
    if found.pronoun or is_agency(reading, found.first, found.last):
        return False
    if reading.words(found.first - 1, found.first) == ["«"] or reading.row[found.first] == "«":
        return True
    if not reading.lexicon.any_of("outlet", "outlets").isdisjoint(reading.row[found.first : found.last]):
        return True
    capitals = sum(token.capital for token in reading.tokens[found.first : found.last])
    return capitals == 1 and not is_surname(reading, found.last - 1)


def _before_colon(reading: Reading) -> Speaker | None:
    """Read the source a line begins with: "03:55. Kyiv prosecutors: a body was found", «Кобзар: «Є влучання»»."""
    tokens = reading.tokens
    if ":" not in reading.row:
        return None
    first = next((at for at in range(min(_LINE_HEAD, len(tokens))) if tokens[at].text[0].isalpha()), None)
    if first is None:
        return None
    quote = reading.lexicon.set("quote_labels")
    while first < len(tokens) and tokens[first].text in quote:
        first += 1  # "Quote from Ivan Sokol: "
    if first < len(tokens) and tokens[first].text in reading.lexicon.set("first_person_verbs"):
        return None  # «Напоминаю жителям ДНР: не подходите …»
    last = reach_after(reading, first)
    quoted = first > 0 and tokens[first - 1].text == "«" and last < len(tokens) and tokens[last].text == "»"
    if last == first or reading.words(last + quoted, last + quoted + 1) != [":"]:
        return None
    if is_agency(reading, first, last):
        return speaker(reading, first, last)
    if quoted:
        return None
    is_place = any(start < last and end > first for start, end in reading.places)
    opens = not _QUOTES.isdisjoint(reading.row[last + 1 : last + 2])
    full = last - first == 2 and reading.row[first] in reading.lexicon.set("first_names")
    surname = (full or is_surname(reading, last - 1)) and reading.row[last - 1] not in reading.lexicon.table("targets")
    whole = any(start <= first and end >= last for start, end in reading.places)  # «Новгород-Сіверський: «шахед» по …»
    told = (opens and (surname or not is_place) and not whole) or (surname and not is_place)
    return speaker(reading, first, last) if told else None


def is_surname(reading: Reading, at: int) -> bool:
    """Return whether a capitalised word has the ending of a surname and of hardly any place."""
    ends = tuple(reading.lexicon.set("surname_ends"))
    return bool(ends) and reading.tokens[at].capital and reading.row[at].endswith(ends)


def _after_dash(reading: Reading) -> Speaker | None:
    """Read the name a sentence ends with after a comma and a dash: «Троє загиблих, – Терехов.»."""
    tokens = reading.tokens
    end = len(tokens) - (bool(tokens) and tokens[-1].text == ".")
    first = end
    while first > 0 and in_name(reading, first - 1) and tokens[first - 1].is_word:
        first -= 1
    dashed = first > 1 and tokens[first - 1].text in _DASHES
    by_name = sum(token.capital for token in tokens[first:end]) > 1 and is_agency(reading, first, end)
    headed = reading.sentence.kind == "heading" and is_agency(reading, first, end)
    initials = end - first == 1 and tokens[first].capital and is_agency(reading, first, end)  # «ранены двое — ГСЧС»
    initials = initials and reading.text[tokens[first].start : tokens[first].end].isupper()
    named = (by_name and not tokens[first].capital) or headed or initials
    dashed = dashed and (tokens[first - 2].text in {",", "»", "”", '"'} or named)
    is_place = any(start == first for start, _ in reading.places)
    if not dashed or first == end or is_place:
        return None
    return speaker(reading, first, end)


def line_speaker(reading: Reading) -> Speaker | None:
    """Return the author a line names that says no more: «Олександр Лисенко у Telegram:», "State Emergency Service".

    "Russian Forces Attack Nikopol District With Drones" tells of an attack.
    """
    tokens = reading.tokens
    first = next((at for at, token in enumerate(tokens) if token.text[0].isalpha()), None)
    if first is None or reading.matches("strike") or reading.matches("casualty"):
        return None
    named = _with_office_behind(reading, first) or _with_office_before(reading, first)
    if named is not None:
        return named
    first = after_acting(reading, first)
    last = reach_after(reading, first)
    found = speaker(reading, first, last)
    if found is None or found.pronoun:
        return None
    seat = tokens[last + 1 :] if reading.words(last, last + 1) in (["/"], ["|"]) else []
    seated = len(seat) == 1 and seat[0].capital  # «КП «Водоканал» / Суми»
    rest = set() if seated else set(reading.row[last:]) - MARKS
    lexicon = reading.lexicon
    channel = not lexicon.any_of("told_where", "post_words").isdisjoint(rest)
    if not rest <= lexicon.any_of("told_where", "told_prepositions", "channel_words", "post_words"):
        return None
    if is_agency(reading, first, last):
        return found
    full = sum(token.capital for token in tokens[first:last]) > 1
    is_place = any(start < last and end > first for start, end in reading.places)
    return found if channel and full and not is_place else None


def _with_office_behind(reading: Reading, first: int) -> Speaker | None:
    """Return whom a line names in full with the office held and nothing more: «Олена Гай, начальниця Сумської ОВА»."""
    tokens, row, lexicon = reading.tokens, reading.row, reading.lexicon
    last = first
    while last < len(row) and tokens[last].capital and row[last][0].isalpha() and last - first < _FULL_NAME:
        last += 1
    end = row.index(":", last) if ":" in row[last:] else len(row)
    rest = [word for word in row[last + 1 : end] if word[0].isalpha()]
    held_now = [word for word in rest if word not in lexicon.set("office_word")]  # "acting governor of X region"
    named = row[first] in lexicon.set("first_names") or not lexicon.any_of("titles", "head_of").isdisjoint(held_now[:1])
    named = named and last - first > 1
    if not named or row[last : last + 1] == [] or row[last] not in _PARTS or rest == []:
        return None
    if any(start < last and end > first for start, end in reading.places):
        return None
    held = not lexicon.any_of("office", "titles", "offices").isdisjoint(rest)
    plain = not any(is_finite(word, lexicon) for word in rest) and not reading.matches("speech")
    return speaker(reading, first, last) if held and plain else None


def _with_office_before(reading: Reading, first: int) -> Speaker | None:
    """Return whom a line names in full behind a mark after the office alone: «Сумська ОВА / Олена Гай»."""
    tokens, row = reading.tokens, reading.row
    mark = reach_after(reading, first)
    name = [token for token in tokens[mark + 1 :] if token.text[0].isalpha()]
    if not 1 < len(name) <= _FULL_NAME or row[mark] not in _PARTS - {",", "("} or not is_agency(reading, first, mark):
        return None
    whole = len(name) == len(tokens) - mark - 1 and all(token.capital for token in name)
    named = whole and row[mark + 1] in reading.lexicon.set("first_names")
    return speaker(reading, mark + 1, len(tokens)) if named else None


def tells_of_before(reading: Reading) -> bool:
    """Return whether a sentence only says who told what stands before it: «Про це повідомив …», "… said this on TV"."""
    lexicon = reading.lexicon
    openers = lexicon.set("tells_back")
    if any(" ".join(reading.words(0, length)) in openers for length in (1, 2, 3)):
        return True
    if reading.row[0] in lexicon.set("so_told") and is_finite(
        reading.words(1, 2)[0] if len(reading.row) > 1 else "", lexicon
    ):
        return True  # «Так подытожил ночь начальник ОВА …»
    this, after = lexicon.set("tells_this"), lexicon.any_of("told_prepositions", "told_when", "weekday") | MARKS
    for match in reading.matches("speech"):
        for length in range(1, _THIS_LENGTH + 1):
            said = " ".join(reading.words(match.last, match.last + length))
            if said in this and set(reading.words(match.last + length, match.last + length + 1)) <= after:
                return True
    return False


def names_only(reading: Reading, found: Sequence[Speaker]) -> bool:
    """Return whether a sentence says nothing but who told the news that follow: «Отчитались Воздушные силы.»."""
    if len(found) != 1 or found[0].pronoun or reading.row[-1] != ".":
        return False
    lexicon, said = reading.lexicon, reading.matches("speech")
    told = lexicon.any_of("told_things", "told_where", "told_when", "told_prepositions", "weekday") | MARKS
    spoken = {*range(found[0].first, found[0].last), *(at for one in said for at in range(one.first, one.last))}
    return bool(said) and all(at in spoken or word in told for at, word in enumerate(reading.row))


def leaves_open(reading: Reading, *, within: bool) -> bool:
    """Return whether a quotation goes on after the sentence; within says that one went on before it."""
    if _QUOTES.isdisjoint(reading.row):
        return within
    depth, straight = int(within), 0
    for word in reading.row:
        depth += (word in _OPENS) - (word in _CLOSES)
        straight += word == '"'
    return (depth > 0) != (straight % 2 == 1) if straight else depth > 0


def _is_inverted(reading: Reading, first: int, last: int) -> bool:
    """Whether the verb follows a comma or a quotation and a name follows it: ", said Vyacheslav Chaus"."""
    before = reading.tokens[first - 1].text if first else ""
    return before in _INVERTS and last < len(reading.tokens)
