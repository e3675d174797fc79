"""The name of a source before its verb: "Vyacheslav Chaus, who heads the region, said", «мер у Telegram повідомив»."""

from __future__ import annotations

from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS
from geo.mentions.speakers.names import Speaker, is_agency, is_held_by_one, quoted, reach_before
from geo.mentions.speakers.naming import speaker

_FULL_NAME = 2  # a first name and a surname
_ASIDE_LENGTH = 14
_NAME_LENGTH = 14
_SHORT_NAME = 4  # tokens: "(OVA)", "(State Service)"
_CHAIN = 4  # tokens
_AHEAD = 6
_CHANNEL = 4
_HELD_BY = 3  # tokens: "held by Moscow"
_AGE = 2  # digits
_PART_OF_A_LAND = 7  # tokens: "official in the Russian-held part of the X"


def name_before(reading: Reading, end: int) -> Speaker | None:
    """Read the subject of "… said": a name right before it, over an aside ("Vyacheslav Chaus, said")."""
    tokens, lexicon = reading.tokens, reading.lexicon
    closed = before_asides(reading, end)
    stop = _before_participle(reading, closed) if reading.row[closed : closed + 1] == [","] and closed < end else closed
    relative = _before_relative(reading, stop)
    after_comma = relative == stop == closed < end and "," in reading.row[stop:end]
    stop = _before_occupiers(reading, _before_short_name(reading, relative))
    if stop and tokens[stop - 1].text in lexicon.set("first_persons"):
        return Speaker(quoted(reading, stop - 1, stop), stop - 1, stop, pronoun=True)
    first = reach_before(reading, stop)
    while first + 1 < stop and tokens[first].text in lexicon.set("before_speech"):
        first += 1  # "Later Haivanenko confirmed"
    first = _before_seat(reading, first, stop)
    stop = _before_part_of_a_land(reading, first, stop)
    if after_comma and not _stands_alone(reading, first, stop):
        return _by_description(reading, stop)  # not "… in Shostka, said two diplomats"
    if _is_object(reading, first, stop):
        return None
    described = first < stop and _is_described(reading, first)
    if not any(token.capital for token in tokens[first:stop]) and not described and is_agency(reading, first, stop):
        return speaker(reading, _with_name(reading, first, stop), stop)  # "…, emergency services told"
    if not any(token.capital for token in tokens[first:stop]):
        return _named_before_aside(reading, first) or speaker(reading, first, stop)
    held = _with_office_ahead(reading, first, stop)
    return speaker(reading, _with_name(reading, first, stop) if held is None else held, stop)


def _before_part_of_a_land(reading: Reading, first: int, stop: int) -> int:
    """Return where an office ends that is told with its part of a land: "officials in the occupied part of X"."""
    row, seats, parts = reading.row, reading.lexicon.set("address_words"), reading.lexicon.set("parts_of_lands")
    opens = next((at for at in range(first + 1, stop) if row[at] in seats), stop)
    told = not parts.isdisjoint(row[opens:stop]) and speaker(reading, first, opens) is not None
    return opens if told else stop


def _before_occupiers(reading: Reading, stop: int) -> int:
    """Return where what an official speaks for ends: "an official in the part of the X region held by Moscow said"."""
    if stop < _HELD_BY or not reading.tokens[stop - 1].capital:
        return stop
    held = reading.row[stop - 3] in reading.lexicon.set("run_by_others")
    return stop - _HELD_BY if held and reading.row[stop - 2] in reading.lexicon.set("by_words") else stop


def _before_short_name(reading: Reading, stop: int) -> int:
    """Return where a name ends before its short form in brackets: "Ukrainian Railways (Ukrzaliznytsia) said"."""
    if stop < _SHORT_NAME or reading.row[stop - 1] != ")":
        return stop
    opening = next((at for at in range(stop - 2, stop - _SHORT_NAME - 1, -1) if reading.row[at] == "("), None)
    short = opening is not None and all(token.capital for token in reading.tokens[opening + 1 : stop - 1])
    return opening if opening is not None and short else stop


def before_asides(reading: Reading, end: int) -> int:
    """Return where a name ends before adverbs and words of when, where or to whom: «мер у Telegram повідомив»."""
    lexicon, row = reading.lexicon, reading.row
    passed = lexicon.any_of("before_speech", "weekday", "adverbs", "told_whom", "told_when") | {","}
    stop = end
    while stop > 0:
        if (timed := _before_time(reading, stop)) < stop:
            stop = timed
        elif row[stop - 1] in passed:
            stop -= 1
        elif _is_an_age(reading, stop - 1):
            stop -= 2  # "Iryna Koval, 54, said"
        elif row[stop - 1] in lexicon.set("told_where"):
            near = range(stop - 2, max(stop - 2 - _CHANNEL, -1), -1)
            at = next((i for i in near if row[i] in lexicon.set("told_prepositions")), None)
            if at is None:
                break
            stop = at
        else:
            break
    return stop


def _is_an_age(reading: Reading, at: int) -> bool:
    """Whether a number between commas is the age of whom a name behind no place tells: "Iryna Koval, 54, said"."""
    row, named = reading.row, at - 2
    aged = at > 1 and row[at].isdigit() and len(row[at]) == _AGE and row[at - 1] == ","
    return aged and reading.tokens[named].capital and named not in reading.placed


def _before_time(reading: Reading, end: int) -> int:
    """Return where words that tell an hour or a day begin: «мер до обіду уточнив», "the mayor on Monday said"."""
    lexicon, row = reading.lexicon, reading.row
    parts = lexicon.any_of("told_when", "weekday", "months", "when_nouns")
    openers = lexicon.any_of("when_asides", "told_prepositions")
    first = end
    while first > 0 and (row[first - 1] in parts or row[first - 1][0].isdigit()):
        first -= 1
    opened = first
    while opened > 0 and row[opened - 1] in openers:
        opened -= 1
    return opened if opened < first < end else end


def _before_participle(reading: Reading, end: int) -> int:
    """Return where a name ends before an aside of what its bearer does besides: "Astra, citing footage, reported".

    An aside begins behind a comma with a participle, which is known by its ending, and the name opens the sentence.
    So with who appointed its bearer: «Мэр города Максим Пухов, назначенный оккупационной администрацией, уточнил».
    """
    ends, installed = tuple(reading.lexicon.set("participle_ends")), reading.lexicon.set("installed_words") - {"так"}
    for at in range(end - 1, max(end - _ASIDE_LENGTH, 0), -1):
        opened = reading.row[at].endswith(ends or ("\0",)) or reading.row[at] in installed
        if reading.row[at - 1] == "," and opened:
            first = reach_before(reading, at - 1)
            leads = reading.lexicon.any_of("prepositions", "clause_openers")
            opens = first < _AHEAD and MARKS.isdisjoint(reading.row[:first]) and leads.isdisjoint(reading.row[:first])
            return at - 1 if opens and reading.tokens[at - 2].capital else end
        if reading.row[at] in MARKS:
            break
    return end


def _is_object(reading: Reading, first: int, last: int) -> bool:
    """Whether a preposition makes what stands before the verb its object: «удар по НПЗ підтвердили»."""
    lexicon, row = reading.lexicon, reading.row
    while first < last and row[first] in lexicon.set("not_of_a_speaker"):
        first += 1
    if is_oblique(reading, first, last):
        return True
    ruled = first and row[first - 1] in lexicon.set("prepositions") - lexicon.set("speaker_prepositions")
    return bool(ruled) and not is_agency(reading, first, last)


def is_oblique(reading: Reading, first: int, last: int) -> bool:
    """Return whether a bare office stands in a case of no subject and nothing rules it: «жителей предупредили»."""
    lexicon, row = reading.lexicon, reading.row
    ends = tuple(lexicon.set("oblique_ends"))
    if first + 1 != last or not ends or row[first] not in lexicon.set("agencies") or not row[first].endswith(ends):
        return False
    return first == 0 or row[first - 1] not in lexicon.set("speaker_prepositions")


def _stands_alone(reading: Reading, first: int, last: int) -> bool:
    """Whether a name before a comma can be the subject of what follows it: an office, or a full name of no place."""
    if is_agency(reading, first, last):
        return True
    full = sum(token.capital and token.is_word for token in reading.tokens[first:last]) >= _FULL_NAME
    return full and not any(end > first and start < last for start, end in reading.places)


def _before_seat(reading: Reading, first: int, stop: int) -> int:
    """Return where an office begins that is told with its seat or field: "an official of the service in Kyiv"."""
    row, chain = reading.row, reading.lexicon.set("address_words") | reading.lexicon.set("of_chain")
    begin = first
    parts = reading.lexicon.set("parts_of_lands")
    reach = _PART_OF_A_LAND if not parts.isdisjoint(reading.words(first - _CHAIN, first)) else _CHAIN
    for at in range(first - 1, max(first - 1 - reach, 0), -1):
        if row[at] in MARKS:
            break
        if row[at] in chain and is_agency(reading, at - 1, at) and first < stop:
            begin = reach_before(reading, at)
            return _before_seat(reading, begin, at)
    return begin


def _before_relative(reading: Reading, end: int) -> int:
    """Return where the name ends that "who heads the region" speaks of: "Vyacheslav Chaus, who …, said"."""
    who = reading.lexicon.set("who_words")
    for at in range(end - 1, max(end - _ASIDE_LENGTH, 0), -1):
        if reading.tokens[at].text in who and reading.tokens[at - 1].text == ",":
            return at - 1
        if reading.tokens[at].text in MARKS - {","}:
            break
    return end


def _with_name(reading: Reading, first: int, last: int) -> int:
    """Return where the name before an office begins: "Vadym Filashkin, head of the administration, said"."""
    tokens = reading.tokens
    comma = first - 1
    comma -= comma > 0 and reading.row[comma] in reading.lexicon.set("articles")  # ", the Kharkiv governor"
    if comma < 1 or tokens[comma].text != "," or not is_agency(reading, first, last):
        return first
    if comma == 1:
        return 0 if _is_a_surname_held(reading, first, last) else first
    name = comma
    while name > 0 and tokens[name - 1].capital and tokens[name - 1].is_word:
        name -= 1
    dated = reading.lexicon.set("weekday") & {token.text for token in tokens[name:comma]}
    is_place = any(last_of > name and first_of < comma for first_of, last_of in reading.places)
    return first if comma - name < _FULL_NAME or dated or is_place else name


def _is_a_surname_held(reading: Reading, first: int, last: int) -> bool:
    """Whether a sentence opens with a surname and the office of its bearer between commas: "Sokol, the mayor, said"."""
    lexicon, word = reading.lexicon, reading.row[0]
    plain = lexicon.any_of("adverbs", "before_speech", "clause_openers", "function", "weekday", "months", "told_when")
    closed = reading.words(last, last + 1) == [","] and is_held_by_one(reading, first, last)
    return closed and reading.tokens[0].capital and 0 not in reading.placed and word not in plain


def _with_office_ahead(reading: Reading, first: int, last: int) -> int | None:
    """Return where the office begins behind which a comma and a full name stand: "the head, Jan Nowak, said"."""
    tokens = reading.tokens
    name = first
    while name < last and tokens[name].text in reading.lexicon.set("not_of_a_speaker"):
        name += 1
    full = last - name >= _FULL_NAME and all(token.capital and token.is_word for token in tokens[name:last])
    if not full or name < _FULL_NAME or tokens[name - 1].text != "," or is_agency(reading, name, last):
        return None
    begin = reach_before(reading, name - 1)
    placed = any(stop > name and start < last for start, stop in reading.places)
    return None if placed or not is_held_by_one(reading, begin, name - 1) else begin


def _is_described(reading: Reading, first: int) -> bool:
    """Whether a noun without a name goes on from an article or owner: "the country's biggest private company"."""
    for at in range(first, max(first - _NAME_LENGTH, -1), -1):
        word = reading.tokens[at].text
        if word in reading.lexicon.set("describers"):
            return True
        if word in MARKS:
            return False
    return False


def _named_before_aside(reading: Reading, end: int) -> Speaker | None:
    """Read "DTEK, the country's biggest private energy company, said": the name before the description."""
    tokens = reading.tokens
    comma = next((at for at in range(end - 1, max(end - _NAME_LENGTH, 0), -1) if tokens[at].text == ","), None)
    if comma is None or not tokens[comma - 1].capital:
        return None
    if any(last == comma for _, last in reading.places):
        return None  # "in Romny, the local administration said"
    first = comma
    while first > 0 and tokens[first - 1].capital:
        first -= 1
    return speaker(reading, first, comma)


def _by_description(reading: Reading, end: int) -> Speaker | None:
    """Read "Iryna Koval, a 54-year-old neighbour, said": a full name that opens the sentence, and who bears it."""
    tokens, row = reading.tokens, reading.row
    comma = next((at for at in range(end - 1, max(end - _NAME_LENGTH, 0), -1) if row[at] == ","), 0)
    described = row[comma + 1 : comma + 2]
    told = described and (described[0] in reading.lexicon.set("articles") or described[0][:1].isdigit())
    named = comma >= _FULL_NAME and all(token.capital and token.is_word for token in tokens[:comma])
    placed = any(first < comma for first, _ in reading.places)
    return speaker(reading, 0, comma) if told and named and not placed else None
