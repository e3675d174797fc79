"""Tell where the name of a source begins and ends: an office, agency, utility or person, before or after "said"."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.reading import Reading

MARKS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", '"', "“", "”", "«", "»"})
_BREAKS = MARKS - {"«", "»"}
_QUOTED = 6  # tokens between guillemets
_FULL_NAME = 2  # a first name and a surname
_LEAST_LETTERS = 4  # two letters and their dots
_ASIDE_LENGTH, _NAME_LENGTH = 14, 14
_SHORT_NAME = 4  # tokens: "(OVA)", "(State Service)"
_CHAIN, _AHEAD, _CHANNEL = 4, 6, 4  # tokens
_DATE = 5  # tokens of a date and the commas around it
_PART_HELD = 4  # tokens: «временно оккупированной Россией части»
_HELD_BY = 3  # tokens: "held by Moscow"
_AGE = 2  # digits
_PART_OF_A_LAND = 7  # tokens: "official in the Russian-held part of the X"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: its words in the text and its token span; a pronoun stands for the last one named before.

    A plain one is known by its place in the sentence alone, as no office and by no name. The word of a wide one reaches
    over many places: a governor's, that of prosecutors. One by_place speaks with a verb that is no known word of
    speech, and so for its own sentence alone. One told by its surname with such a verb speaks if it was named before.
    """

    text: str
    first: int
    last: int
    pronoun: bool = False
    plain: bool = False
    wide: bool = False
    by_place: bool = False
    surname: bool = False


def quoted(reading: Reading, first: int, last: int) -> str:
    """Return the words of tokens first..last as the text has them."""
    return reading.text[reading.tokens[first].start : reading.tokens[last - 1].end]


def in_name(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` may be part of a source's name."""
    token = reading.tokens[at]
    if token.text == "-":
        return 0 < at < len(reading.tokens) - 1
    if token.text in MARKS or not (token.is_word or token.text in reading.lexicon.set("possessives")):
        return False
    return token.capital or token.text in reading.lexicon.any_of("agencies", "office", "speaker_words")


def is_agency(reading: Reading, first: int, last: int) -> bool:
    """Return whether tokens first..last hold the word of an office, a trade or an organisation that speaks."""
    words = reading.words(first, last)
    if not reading.lexicon.set("agencies").isdisjoint(words):
        return True
    ends = tuple(reading.lexicon.any_of("grid_company_ends", "utility_ends"))  # "Chernihivoblenergo"
    return bool(ends) and any(word.endswith(ends) for word in words)


def reach_after(reading: Reading, start: int) -> int:
    """Return where a name that begins at `start` ends."""
    tokens, last = reading.tokens, start
    while last < len(tokens) and last - start < _NAME_LENGTH:
        if _is_aside(reading, last):
            break
        if in_name(reading, last) or (last > start and _is_inside(reading, start, last)):
            last += 1
        elif last > start and (held := _past_part_held(reading, start, last)) > last:
            last = held
        elif last > start and tokens[last].text == "«" and (closed := _closing(reading, last)):
            last = closed + 1  # «компанії «Чернігівобленерго»»
        elif last > start and _is_title_dot(reading, last):
            last += 1
        else:
            break
    return last


def _past_part_held(reading: Reading, start: int, at: int) -> int:
    """Return where an office goes on behind the part of a land it is of: «глава оккупированной части | области …»."""
    lexicon, row = reading.lexicon, reading.row
    opens, parts = lexicon.set("held_office_words"), lexicon.set("held_office_parts")
    if not opens or row[at] not in opens or not is_agency(reading, start, at):
        return at
    for end in range(at + 1, min(at + 1 + _PART_HELD, len(row) - 1)):
        if row[end] in parts:
            return end + 1
        if row[end] not in opens and not reading.tokens[end].capital:
            break
    return at


def reach_before(reading: Reading, end: int) -> int:
    """Return where a name that ends at `end` begins."""
    tokens, first = reading.tokens, end
    if first and tokens[first - 1].text == "»":
        opening = next(
            (at for at in range(first - 2, max(first - _QUOTED - 2, -1), -1) if tokens[at].text == "«"), None
        )
        first = first if opening is None or not tokens[opening + 1].capital else opening
    relative = reading.lexicon.set("relative_titles")
    while first > 0 and end - first < _NAME_LENGTH:
        if first < end and is_agency(reading, first - 2, first - 1) and _is_in_quotes(reading, first - 2):
            first -= 3  # «поставленный Москвой «губернатор» области …»
        elif not (in_name(reading, first - 1) or _is_title_dot(reading, first - 1)):
            break
        elif first < end and reading.row[first - 1] in relative:
            break  # "his Polish counterpart Jan Nowak"
        elif first < end and first not in reading.placed and _is_a_town_before(reading, first - 1):
            break
        else:
            first -= 1
    return first


def _is_a_town_before(reading: Reading, at: int) -> bool:
    """Whether a place told of stands right before who speaks: «після удару по Сумах водоканал повідомив».

    Where cases tell whose office it is, a town's name stands before none but its head's name («мер Сум Олег Сокіл»);
    an adjective does («Сумська ОВА»).
    """
    lexicon = reading.lexicon
    if at not in reading.placed or not lexicon.table("governs"):
        return False
    if reading.row[at].endswith(tuple(lexicon.any_of("adjective_endings", "unit_ends"))):
        return False
    first = next((first for first, last in reading.places if first <= at < last), at)
    before = reading.row[first - 1] if first else ""
    heads = lexicon.any_of("head_of", "titles", "office", "agencies", "resident_words")
    return before not in heads


def _is_in_quotes(reading: Reading, at: int) -> bool:
    """Whether one word stands in guillemets alone."""
    return at > 0 and reading.words(at - 1, at) == ["«"] and reading.words(at + 1, at + 2) == ["»"]


def _is_inside(reading: Reading, start: int, at: int) -> bool:
    """Whether a plain word stands inside a name: "the head of the self-styled republic, …", «голова правління «…»»."""
    lexicon, word, following = reading.lexicon, reading.row[at], reading.row[at + 1 : at + 2]
    if not following or not word.isalpha() or not lexicon.table("verb_ends") or lexicon.verb_kinds(word):
        return False
    if word in lexicon.any_of("function", "clause_openers", "told_when", "told_whom"):
        return False
    after = reading.tokens[at + 1]
    goes_on = after.capital or after.text == "«" or after.text in lexicon.set("agencies")
    beyond = reading.tokens[at + 2] if at + 2 < len(reading.tokens) else None
    # «руководителя благотворительной организации «Дом»»
    quoted_next = beyond is not None and beyond.text == "«" and after.text.isalpha()
    goes_on = goes_on or (quoted_next and after.text not in lexicon.set("function"))
    return goes_on and is_agency(reading, start, at) and reading.row[at - 1] not in MARKS


def _is_title_dot(reading: Reading, at: int) -> bool:
    """Whether a full stop ends a short title before a name: "Gov. Andrei Bocharov"."""
    tokens = reading.tokens
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text == "."
        and tokens[at - 1].text in reading.lexicon.set("short_titles")
        and tokens[at + 1].capital
    )


def _closing(reading: Reading, at: int) -> int | None:
    """Return where a short quotation that opens at `at` closes."""
    return next((i for i in range(at, min(at + _QUOTED, len(reading.row))) if reading.row[i] == "»"), None)


def _is_aside(reading: Reading, at: int) -> bool:
    """Whether words that tell when, where or to whom begin here: "… on Telegram", «… у четвер»."""
    told = reading.lexicon.any_of("told_where", "told_whom", "told_when", "weekday", "months")
    if reading.row[at] in reading.lexicon.any_of("told_where", "told_whom", "told_when"):
        return True
    if reading.row[at] not in reading.lexicon.set("told_prepositions"):
        return False
    return any(word in told or word[0].isdigit() for word in reading.row[at + 1 : at + 2]) or any(
        word in reading.lexicon.set("told_where") for word in reading.row[at + 2 : at + 3]
    )


def after_asides(reading: Reading, start: int) -> int:
    """Return where a name begins behind words that tell when, where or to whom: «сказав журналістам у четвер мер»."""
    lexicon, row = reading.lexicon, reading.row
    when = lexicon.any_of("told_when", "weekday", "months")
    at = start
    while at < len(row):
        if row[at] in lexicon.set("told_whom"):
            at = _past_outlet(reading, at + 1)
        elif (dated := _past_date(reading, at)) > at:
            at = dated
        elif row[at] in when or (row[at][0].isdigit() and (":" in row[at] or when.intersection(row[at + 1 : at + 2]))):
            at += 1
        elif row[at] in lexicon.set("told_prepositions") and _is_aside(reading, at):
            ahead = range(at + 1, min(at + 1 + _CHANNEL, len(row)))
            told = [i for i in ahead if row[i] in lexicon.set("told_where") or row[i] in when or row[i][0].isdigit()]
            at = told[-1] + 1 if _BREAKS.isdisjoint(row[at : told[-1]]) else told[0] + 1
            at = _past_outlet(reading, at) if row[at - 1] in lexicon.set("told_where") else at
        else:
            break
    return at


def _past_date(reading: Reading, at: int) -> int:
    """Return where a sentence goes on behind a date between commas: «написав у неділю, 8 листопада, голова …»."""
    row, months = reading.row, reading.lexicon.set("months")
    if row[at] != "," or at + 1 >= len(row):
        return at
    close = next((n for n in range(at + 1, min(at + _DATE, len(row))) if row[n] == ","), None)
    dated = close is not None and all(word in months or word[0].isdigit() for word in row[at + 1 : close])
    return close + 1 if close is not None and dated else at


def _past_outlet(reading: Reading, at: int) -> int:
    """Return where the name of the outlet told ends, when a source follows it: «агентству «Новини» мер сказав»."""
    if reading.words(at, at + 1) == ["«"] and (closed := _closing(reading, at)):
        return closed + 1
    return at


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
    closed = reading.words(last, last + 1) == [","] and _is_held_by_one(reading, first, last)
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
    return None if placed or not _is_held_by_one(reading, begin, name - 1) else begin


def _is_held_by_one(reading: Reading, first: int, last: int) -> bool:
    """Whether an office is that of one person: "the head of the State Service", and not the service itself."""
    while first < last and reading.row[first] in reading.lexicon.any_of("articles", "not_of_a_speaker"):
        first += 1
    first += 2 * (reading.words(first + 1, first + 2) == ["'s"])  # "Moscow's appointee"
    held = reading.lexicon.any_of("titles", "head_of", "region_head_words")
    if first < last and first in reading.placed and reading.row[last - 1] in reading.lexicon.set("titles"):
        return True  # "the Lviv regional head"
    return first < last and reading.row[first] in held


def _with_office(reading: Reading, first: int, last: int) -> int:
    """Return where the office after a full name ends: "said Ivan Fedorov, the head of the administration"."""
    tokens = reading.tokens
    if last - first < _FULL_NAME or not all(token.capital for token in tokens[first:last]):
        return last
    if last >= len(tokens) or tokens[last].text != ",":
        return last
    end = last + 1
    while end < len(tokens) and end - last <= _NAME_LENGTH and in_name(reading, end):
        end += 1
    closed = end == len(tokens) or tokens[end].text in MARKS
    return end if closed and is_agency(reading, last + 1, end) else last


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


def name_after(reading: Reading, start: int, *, strict: bool = False) -> Speaker | None:
    """Read the source after "according to" or in ", said X": up to the next mark; strict where a verb alone leads."""
    tokens, lexicon = reading.tokens, reading.lexicon
    start = after_asides(reading, start)
    while start < len(tokens) and tokens[start].text in lexicon.set("speaker_prepositions"):
        start += 1  # "повідомили в поліції"
    start = after_acting(reading, _past_whom_told(reading, start))
    while not strict and start < len(tokens) and tokens[start].text in lexicon.set("one_articles"):
        start += 1  # "according to a police spokesman"
    if reading.words(start, start + 1) and tokens[start].text in lexicon.any_of("first_persons", "owners"):
        return Speaker(quoted(reading, start, start + 1), start, start + 1, pronoun=True)
    installed = not lexicon.set("installed_words").isdisjoint(reading.words(start, start + 1))
    begin = _past_describing(reading, start) if strict or installed else start
    if not lexicon.set("prepositions").isdisjoint(reading.row[start:begin]):
        start = begin  # «сказав після зустрічі з колегою міністр»
    last = reach_after(reading, begin)
    named = _past_one_word(reading, start) if last == begin == start and not strict else start
    named = _past_plain_words(reading, start) if last == begin == start == named and not strict else named
    if named != start:
        start = begin = named
        last = reach_after(reading, begin)
    last = start if last == begin else last
    if start == last < len(tokens) - 1 and tokens[last].text == "«" and tokens[last + 1].capital:
        closed = _closing(reading, last)
        return None if closed is None else speaker(reading, start + 1, closed)  # «уточнили в «Россетях»»
    if strict and (start == last or not tokens[start].capital) and not is_agency(reading, start, last):
        return None
    if strict and tokens[start].text in lexicon.any_of("weekday", "after_speech"):
        return None
    if strict and not is_agency(reading, start, last) and not _is_closed(reading, last):
        return None  # "…, said Russian shelling killed two"
    counted = any(number.first == start for number in reading.numbers)
    if strict and counted and not lexicon.set("auxiliaries").isdisjoint(reading.words(last, last + 1)):
        return None  # "the mayor, Ivan Sokol, said 30 residents were hurt"
    return speaker(reading, start, _with_name_behind(reading, start, last) or _with_office(reading, start, last))


def _past_whom_told(reading: Reading, at: int) -> int:
    """Return where a name begins behind the outlet in quotes that was told: «рассказала «Звезде» Анна, живущая …»."""
    if reading.words(at, at + 1) != ["«"] or (closed := _closing(reading, at)) is None:
        return at
    behind = closed + 1
    named = behind < len(reading.tokens) and reading.tokens[behind].capital and behind not in reading.placed
    return behind if named or is_agency(reading, behind, behind + 1) else at


def _with_name_behind(reading: Reading, start: int, last: int) -> int | None:
    """Return where the name ends that a comma adds to an office: "according to its governor, Ivan Sokol."."""
    last += reading.words(last, last + 1) == ["there"]  # "the governor there, Ivan Sokol"
    tokens, end = reading.tokens, last + 1 + _FULL_NAME
    if reading.words(last, last + 1) != [","] or len(tokens) < end or not is_agency(reading, start, last):
        return None
    if any(token.capital for token in tokens[start:last]) and not _is_held_by_one(reading, start, last):
        return None
    named = all(token.capital and token.text.isalpha() for token in tokens[last + 1 : end])
    known = reading.lexicon.any_of("weapons", "attackers", "attacking_nations").isdisjoint(reading.row[last + 1 : end])
    placed = any(first < end and stop > last for first, stop in reading.places)
    closed = end >= len(tokens) or tokens[end].text in MARKS
    return end if named and known and closed and not placed else None


def _is_closed(reading: Reading, at: int) -> bool:
    """Whether a name ends at a mark, at words that tell when or where, or at a conjunction."""
    if at >= len(reading.row) or reading.row[at] in MARKS or _is_aside(reading, at):
        return True
    return reading.row[at] in reading.lexicon.any_of("function", "clause_openers", "weekday", "prepositions")


def _past_one_word(reading: Reading, start: int) -> int:
    """Return where a name begins behind one plain word or a number: «по словам господина Гусева», «двух дипломатов»."""
    lexicon, row = reading.lexicon, reading.row
    if start + 1 >= len(row) or row[start] in lexicon.any_of("prepositions", "clause_openers", "told_when", "owners"):
        return start
    behind = reading.tokens[start + 1]
    named = (behind.capital and start + 1 not in reading.placed) or is_agency(reading, start + 1, start + 2)
    hedged = row[start] in lexicon.set("hedged_news")
    return start + 1 if row[start].isalpha() and behind.is_word and named and not hedged else start


def _past_plain_words(reading: Reading, start: int) -> int:
    """Return where a full name begins behind what its bearer is: «по словам координатора фонда Марины Лысенко»."""
    lexicon, tokens, at = reading.lexicon, reading.tokens, start
    stops = lexicon.any_of("prepositions", "clause_openers", "told_when", "owners", "hedged_news", "function")
    while at < min(start + _SHORT_NAME, len(tokens)) and reading.row[at].isalpha() and not tokens[at].capital:
        if reading.row[at] in stops or lexicon.verb_kinds(reading.row[at]):
            return start
        at += 1
    named = tokens[at : at + _FULL_NAME]
    full = len(named) == _FULL_NAME and all(token.capital and token.text.isalpha() for token in named)
    placed = not reading.placed.isdisjoint(range(at, at + _FULL_NAME))
    return at if lexicon.table("verb_ends") and full and not placed else start


def _past_describing(reading: Reading, start: int) -> int:
    """Return where an office's word stands behind what describes it: «два дипломати», «призначений Москвою глава»."""
    row, lexicon = reading.row, reading.lexicon
    if (
        start >= len(row)
        or in_name(reading, start)
        or row[start] in lexicon.any_of("after_speech", "told_prepositions")
    ):
        return start
    for at in range(start, min(start + _AHEAD, len(row))):
        if row[at] in MARKS or row[at] in lexicon.any_of("after_speech", "told_prepositions", "clause_openers"):
            return start
        if row[at] in lexicon.set("agencies"):
            return at
    return start


def after_acting(reading: Reading, start: int) -> int:
    """Return where a name begins after letters that say who only stands in: «в. о. начальника ОВА»."""
    letters, at = reading.lexicon.set("acting_letters"), start
    if start and reading.words(start - 1, start) and reading.tokens[start - 1].text in letters:
        at = start - 1  # its first letter looks like a preposition
    dotted = at
    while reading.words(dotted + 1, dotted + 2) == ["."] and reading.tokens[dotted].text in letters:
        dotted += 2
    return dotted if dotted - at >= _LEAST_LETTERS else start


def _with_acting(reading: Reading, first: int) -> int:
    """Return where the letters before an office begin that say who only stands in: «в. о. начальника ОВА»."""
    letters, begin = reading.lexicon.set("acting_letters"), first
    while begin > 1 and reading.tokens[begin - 1].text == "." and reading.tokens[begin - 2].text in letters:
        begin -= 2
    return begin if first - begin >= _LEAST_LETTERS else first


def speaker(reading: Reading, first: int, last: int) -> Speaker | None:
    """Return the source that tokens first..last name, without the particles at its ends; None when they name none."""
    tokens, lexicon = reading.tokens, reading.lexicon
    drop = lexicon.set("not_of_a_speaker")
    before = drop | lexicon.any_of("weekday", "before_speech", "told_when")
    while first < last and (tokens[first].text in before or tokens[first].text == "-"):
        first += 1
    while last > first and (tokens[last - 1].text in drop or tokens[last - 1].text == "-"):
        last -= 1
    first = _past_place_joined(reading, first, last)
    if first >= last or _is_no_speaker(reading, first, last):
        return None
    first = _with_acting(reading, first)
    text = quoted(reading, first, last)
    if reading.row[first:last] and lexicon.set("same_speaker").issuperset(reading.row[first:last]):
        return Speaker(text, first, last, pronoun=True)  # "the official said"
    return Speaker(text, first, last)


def _past_place_joined(reading: Reading, first: int, last: int) -> int:
    """Return where a name begins that "and" joins to a place of which something else was said."""
    joints = reading.lexicon.set("name_joints")
    for at in range(last - 1, first, -1):
        if reading.row[at] in joints and not is_agency(reading, first, at):
            is_place = any(start < at and first < end for start, end in reading.places)
            return at + 1 if is_place and at + 1 < last else first
    return first


def _is_no_speaker(reading: Reading, first: int, last: int) -> bool:
    """Whether the words name nobody: no name and no office, a month, or a place at which something happened."""
    tokens, lexicon = reading.tokens, reading.lexicon
    office = is_agency(reading, first, last)
    if not any(token.capital for token in tokens[first:last]) and not office:
        return True
    if first == 0 and last == 1 and tokens[0].text in lexicon.any_of("function", "told_things", "told_lists"):
        return True
    if lexicon.any_of("months", "weekday", "told_where", "no_speakers").issuperset(reading.row[first:last]):
        return True
    is_place = any(start <= first and last <= end for start, end in reading.places)
    return is_place and not office and bool(first) and reading.row[first - 1] in lexicon.set("prepositions")
