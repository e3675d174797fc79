"""Tell who speaks for each sentence of a report: its own source, one named before or after it, or the post's author."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.mentions.speakers.authors import find_author
from geo.mentions.speakers.finding import (
    OPENING,
    find_speakers,
    leaves_open,
    names_only,
    tells_of_before,
)
from geo.mentions.speakers.going_on import closes_a_quotation, going_on, introducing, tell_back
from geo.mentions.speakers.leads import closes_its_sentence, is_of_other_times, of_lists
from geo.mentions.speakers.names import Speaker, is_agency, quoted, reach_after, reach_before
from geo.mentions.speakers.naming import speaker
from geo.mentions.speakers.offices import (
    People,
    counts_the_air,
    head_by_letters,
    in_full,
    is_headed,
    is_of_the_land_told_of,
    is_surname_of,
    is_wide,
    leaves_its_ground,
    office_again,
    opens_with_a_head,
    who_investigates,
)
from geo.mentions.speakers.resumed import between_paragraphs

_QUOTE_SENTENCES, _RECALLED = 4, 12
_NEWS = ("strike", "launch", "casualty", "outage", "damage")
_SEVERAL = 2
_NICKNAME = 3  # tokens between quotes
_OPENS = 3  # tokens
_MOST, _SHARE = 4, 0.6  # sentences with news, and their share, that one head of a region tells
_LABEL = 4  # tokens: «Харківська область.»
_BACK, _TREATED, _FIRM_REACH = 2, 3, 3  # sentences, tokens, sentences
_TOGETHER = re.compile(r"\s(?:and|и|і|й|та)\s")  # two who speak together
_OFFICES = 8  # of those named last one is meant by "the ministry"
_WHERE_REACH = 5  # tokens: «де, за словами місцевого старости, …»
_SEAT_STEM, _SEAT_ENDING = 5, 3  # letters that a town and the unit called by it share, and do not


@dataclass(frozen=True, slots=True)
class Voices:
    """The sources of a report's sentences, by their number, and the author of what has none."""

    spoken: Mapping[int, Sequence[Speaker]] = field(default_factory=dict)
    author: str | None = None

    def of(self, reading: Reading, at: int) -> str | None:
        """Return the source of what stands at token `at` of a sentence: of several in its clause the nearest."""
        own = [voice for voice in self.spoken.get(reading.index, ()) if not _is_of_a_place_behind(reading, voice, at)]
        if not own:
            return self.author
        if len(own) < _SEVERAL:
            return own[0].text
        clause = _clause(reading, at)
        near = [voice for voice in own if _clause(reading, voice.first) == clause] or own[:1]
        return min(near, key=lambda voice: max(voice.first - at, at - voice.last)).text


def _is_of_a_place_behind(reading: Reading, voice: Speaker, at: int) -> bool:
    """Whether a source is named in a clause that begins behind a token: ", where he said", "; the mayor said"."""
    here = at < voice.first < voice.last <= len(reading.tokens) and voice.text in quoted(
        reading, voice.first, voice.last
    )
    if not here:  # carried from another sentence
        return False
    led = voice.first - (reading.row[voice.first - 1] in reading.lexicon.set("articles"))
    if reading.words(led - 1, led) == [";"] and at < led:
        return True  # «завод поражён; губернатор сообщил о сбитых дронах»: the clause before is not his
    where = reading.lexicon.set("where_words")
    opens = max(voice.first - _WHERE_REACH, 1)
    return any(reading.row[k] in where and reading.row[k - 1] == "," and at < k for k in range(opens, voice.first))


def _clause(reading: Reading, at: int) -> int:
    """Return how many clauses that a semicolon ends stand before a token."""
    return reading.words(0, at).count(";")


def find_voices(readings: Sequence[Reading], title: Sequence[Reading] = ()) -> Voices:
    """Return who says what in a report; title holds the sentences of a title that stands outside its text."""
    by_place: dict[int, Sequence[Speaker]] = {}
    spoken: Mapping[int, Sequence[Speaker]] = _spoken(readings, by_place)
    author = find_author(readings, title, spoken)
    if author is not None:  # "according to the investigation" of the prosecutors who post it
        bare = readings[0].lexicon.set("investigations") if readings else frozenset()
        told = {index: [voice for voice in own if voice.text.lower() not in bare] for index, own in spoken.items()}
        spoken = {index: own for index, own in told.items() if own}
    carried = _to_the_end_of_paragraphs(readings, spoken)
    if author is not None:
        return Voices(carried, author)
    own = {at: voices for at, voices in by_place.items() if voices}
    carried = {**between_paragraphs(readings, carried), **carried}
    carried = {**_behind_the_lead(readings, carried), **carried}
    return Voices({**carried, **_of_the_one_head(readings, carried), **own}, author)


def _of_the_one_head(
    readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> dict[int, Sequence[Speaker]]:
    """Return the head of a region for the rest of a report that cites nobody else and gives him most of its news."""
    voices = {voice.text: voice for own in spoken.values() for voice in own}
    if len(voices) != 1:
        return {}
    (voice,) = voices.values()
    news = [one for one in readings if any(one.matches(section) for section in _NEWS)]
    told = [one for one in news if one.index in spoken]
    lexicon = readings[0].lexicon
    heads = lexicon.any_of("region_head_words", "heads_of_oblasts")
    if not voice.wide or heads.isdisjoint(voice.text.lower().split()):
        return {}
    if len(told) < _MOST or len(told) < _SHARE * len(news):
        return {}
    free = (one for one in news if one.index not in spoken and one.sentence.kind != "heading")
    return {
        one.index: [voice]
        for one in free
        if not (is_of_other_times(one) or leaves_its_ground(one, voice) or opens_with_a_head(one))
    }


def _behind_the_lead(
    readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> dict[int, Sequence[Speaker]]:
    """Return the one wide source of a lead for the paragraphs right behind it that go into the places it names.

    "Drones hit plants in A and B, the ministry said. ¶ In A, 900 are without power. ¶ …"
    """
    body = [reading for reading in readings if reading.sentence.kind == "body"]
    block = body[0].sentence.paragraph if body else -1
    lead = [reading for reading in body if reading.sentence.paragraph == block]
    voices = {voice.text: voice for one in lead for voice in spoken.get(one.index, ())}
    if len(lead) != 1 or len(voices) != 1 or not lead[0].places:
        return {}
    (voice,) = voices.values()
    if not voice.wide or counts_the_air(lead[0], voice) or not any(map(lead[0].matches, _NEWS)):
        return {}
    out: dict[int, Sequence[Speaker]] = {}
    goes_on = False
    for reading in body[1:]:
        opens = readings[reading.index - 1].sentence.paragraph != reading.sentence.paragraph
        goes_on = (bool(reading.places) if opens else goes_on) and _stays(lead[0], reading)
        if not goes_on or reading.index in spoken or reading.matches("speech"):
            break
        out[reading.index] = [voice]
    return out


def _to_the_end_of_paragraphs(
    readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> Mapping[int, Sequence[Speaker]]:
    """Give a source what goes on about the same place beside its sentence in a paragraph that cites nobody else there.

    "A farm in A was hit, the governor said. A combine burned out." And before an attribution that ends the paragraph:
    "Debris fell on a school in A. Nobody was hurt, the mayor said."
    """
    out = {**spoken, **_between(readings, spoken)}
    heading = {reading.index for reading in readings if _heads_its_item(reading, spoken.get(reading.index, ()))}
    within = False
    news = False  # whether the one who speaks has told of an attack in this paragraph
    for before, reading in pairwise(readings):
        within = leaves_open(before, within=within)
        news = any(before.matches(section) for section in _NEWS) or (news and before.index not in spoken)
        beside = reading.sentence.paragraph == before.sentence.paragraph and reading.sentence.kind != "heading"
        goes_on = beside and before.index in out and reading.index not in out
        surveyed = goes_on and before.index in spoken and _surveys(before, readings, spoken[before.index])
        surveyed = surveyed or (goes_on and _speaks_for_its_label(before, readings, spoken))
        heading |= {before.index} if surveyed else set()
        listed = before.index in heading and not is_of_other_times(reading) and not reading.matches("speech")
        further = goes_on and news and _reaches(before, reading, out[before.index][-1])
        told = out[before.index][-1] if goes_on else None
        stays = told is not None and (_stays(before, reading) or _is_in_his_town(reading, told))
        stays = stays and told is not None and not _is_a_witness(before, told) and not _speaks_of_else(before, told)
        if goes_on and (within or ((listed or further or stays) and not opens_with_a_time(reading))):
            out[reading.index] = [out[before.index][-1]]
            heading |= {reading.index} if before.index in heading and not within else set()
    for reading in reversed(readings):
        own = spoken.get(reading.index, ())
        ends = closes_its_sentence(reading, own) and not _sums_up(reading) and not _only_comments(reading)
        for at in range(reading.index - 1, max(reading.index - 1 - _BACK, -1), -1):
            before = readings[at]
            beside = before.sentence.paragraph == reading.sentence.paragraph and before.sentence.kind != "heading"
            if not (ends and beside) or at in out or not _stays(before, reading, own):
                break
            between = readings[at + 1]
            if between is not reading and not (_stays(before, between, own) or _is_in_his_town(between, own[-1])):
                break  # what the ministry of B says of B is not told of A, named before it
            out[at] = [own[-1]]
    return out


def _reaches(before: Reading, reading: Reading, voice: Speaker) -> bool:
    """Whether a sentence beside that of a governor or prosecutors is theirs too, whatever place of theirs it names."""
    if not voice.wide or is_of_other_times(reading) or reading.matches("speech"):
        return False
    # "prosecutors said a man was charged. A bomb hit …": they spoke of something else
    if _quotes(before) or leaves_its_ground(reading, voice) or opens_with_a_head(reading):
        return False
    return not _opens_with_a_company(reading)


def _quotes(reading: Reading) -> bool:
    """Whether a sentence quotes somebody: more than a name or a nickname, «Герань-2», stands between its quotes."""
    row = reading.row
    opened = [at for at, word in enumerate(row) if word in OPENING]
    for at in opened:
        close = next((n for n in range(at + 1, len(row)) if row[n] in {"»", "”", '"'}), len(row) + _NICKNAME)
        if close - at - 1 > _NICKNAME or reading.row[max(at - 1, 0)] == ":":
            return True
    return False


def opens_with_a_time(reading: Reading) -> bool:
    """Return whether a sentence opens with the hour or day by which something stands so, or with the next day."""
    if not reading.lexicon.set("as_of_words").isdisjoint(reading.row[:_OPENS]):
        return True
    return any(match.first == 0 and int(match.rule.get("same") or 0) > 0 for match in reading.matches("dates"))


def _sums_up(reading: Reading) -> bool:
    """Whether a sentence opens with a sum of what was told before, whose source need not be that of its parts."""
    return not reading.lexicon.set("sum_openers").isdisjoint(reading.row[:1])


def _only_comments(reading: Reading) -> bool:
    """Whether a sentence only quotes what somebody thinks of it, and tells no more: "This is terror," he said."""
    quoted = reading.tokens[0].text in OPENING or reading.text[reading.sentence.start] in OPENING
    return quoted and not reading.numbers and not any(map(reading.matches, _NEWS))


def _opens_with_a_company(reading: Reading) -> bool:
    """Whether a sentence opens with a grid company or a waterworks, which tells or does something of its own."""
    ends = tuple(reading.lexicon.any_of("grid_company_ends", "utility_ends"))
    first = next((word for word in reading.row[:_OPENS] if word[0].isalpha()), "")
    return bool(ends) and first.endswith(ends)


def _is_a_witness(reading: Reading, voice: Speaker) -> bool:
    """Whether who speaks only saw it, and tells no more than is quoted: a resident, somebody by a first name."""
    words = voice.text.lower().split()
    known = tuple(reading.lexicon.set("witnesses"))
    seen = any(word.startswith(known) for word in words) if known else False
    return seen or (len(words) == 1 and words[0] in reading.lexicon.set("first_names"))


def _speaks_of_else(reading: Reading, voice: Speaker) -> bool:
    """Whether somebody told by name alone, no office, speaks of no attack and nothing it did: of talks, of a law.

    "Marco Hale said talks were going well. Two nurses were hurt." The toll is no word of his.
    """
    if any(one.first >= voice.last or one.last <= voice.first for s in _NEWS for one in reading.matches(s)):
        return False
    lexicon, words = reading.lexicon, voice.text.lower().split()
    held = lexicon.any_of("agencies", "office", "offices", "titles", "head_of", "region_head_words", "town_head_words")
    full = sum(word[0].isupper() for word in voice.text.split()) > 1
    return full and held.isdisjoint(words) and not any(find.pronoun for find in find_speakers(reading))


def _is_in_his_town(reading: Reading, voice: Speaker) -> bool:
    """Whether a sentence beside a mayor's names only districts: «…, каже мер. В Оболонському …»."""
    lexicon, row = reading.lexicon, reading.row
    mayors = lexicon.any_of("town_head_words", "town_heads")
    if mayors.isdisjoint(voice.text.lower().split()) or is_of_other_times(reading) or reading.matches("speech"):
        return False
    ends = tuple(lexicon.set("district_ends"))
    return bool(reading.places) and all(
        not lexicon.set("district_nouns").isdisjoint(row[first:last]) or (bool(ends) and row[last - 1].endswith(ends))
        for first, last in reading.places
    )


def _between(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> dict[int, Sequence[Speaker]]:
    """Return the source of what stands in a paragraph between two sentences of one: «…, сказав мер. … – додав він.»."""
    out: dict[int, Sequence[Speaker]] = {}
    for first, last in pairwise(sorted(spoken)):
        between = readings[first : last + 1]
        one = len({reading.sentence.paragraph for reading in between}) == 1
        if one and spoken[first][-1].text == spoken[last][0].text and not any(map(is_of_other_times, between)):
            out |= {index: [spoken[first][-1]] for index in range(first + 1, last)}
    return out


def _surveys(reading: Reading, readings: Sequence[Reading], voices: Sequence[Speaker]) -> bool:
    """Whether a source opens a paragraph with what happened and names no place but its own: it tells what follows too.

    "Shells and 64 drones were fired, the task force says. In Murom …" A label with the region's name may stand before.
    """
    before = readings[reading.index - 1] if reading.index else reading
    labelled = before.sentence.paragraph == reading.sentence.paragraph and reading.index > 0
    opens = not labelled or (len(before.row) <= _LABEL and bool(before.places) and not before.numbers)
    own = [one for one in find_speakers(reading) if not one.pronoun]
    if not opens or len(voices) != 1 or len(own) > 1 or counts_the_air(reading, voices[0]) or _quotes(reading):
        return False
    placed = any(not any(one.first <= first < one.last for one in own) for first, _ in reading.places)
    told = any(reading.matches(section) for section in ("strike", "launch", "casualty", "outage"))
    return told and not placed and not is_of_other_times(reading)


def _speaks_for_its_label(
    reading: Reading, readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> bool:
    """Whether a sentence cites the one source of a paragraph that a place heads: «Брянская область. …, пишет Богомаз».

    What follows there is told by the same head of the region, whatever town of it is named.
    """
    block = [one for one in readings if one.sentence.paragraph == reading.sentence.paragraph]
    label = block[0]
    headed = len(label.row) <= _LABEL and bool(label.places) and label.row[-1] == "." and not label.numbers
    cited = {voice.text for one in block for voice in spoken.get(one.index, ())}
    own = spoken.get(reading.index, ())
    return (
        headed
        and label.index < reading.index
        and len(cited) == 1
        and bool(own)
        and not _quotes(reading)
        and not counts_the_air(reading, own[0])
    )


def _heads_its_item(reading: Reading, voices: Sequence[Speaker]) -> bool:
    """Whether a name and a colon open a list's item, or what stands behind its place: all of it is in their words."""
    item = reading.sentence.kind == "bullet" or bool(voices and voices[0].first == 0)
    return (
        item
        and len(voices) == 1
        and reading.row[voices[0].last : voices[0].last + 1] == [":"]
        and OPENING.isdisjoint(reading.row[voices[0].last :])
    )


def _stays(before: Reading, reading: Reading, voices: Sequence[Speaker] = ()) -> bool:
    """Whether a sentence names no place that the one before it does not, and recalls nothing."""
    if is_of_other_times(reading):
        return False
    named = {before.row[first] for first, _ in before.places}
    seats = tuple(name[: max(_SEAT_STEM, len(name) - _SEAT_ENDING)] for name in named if len(name) > _SEAT_STEM)
    treated = reading.lexicon.any_of("treated_in", "medical_state", "taken")
    origins = reading.lexicon.set("origin_prepositions")
    return all(
        reading.row[first] in named
        or (bool(seats) and reading.row[first].startswith(seats))  # «в Броварах …», then «в Броварском районе»
        or any(
            one.first <= first for one in voices
        )  # an office's own place leads nowhere else, nor "who heads the X region"
        or not treated.isdisjoint(reading.words(first - _TREATED, first))
        or not origins.isdisjoint(reading.words(first - 1, first))  # «машинист из Бахмача»
        for first, _ in reading.places
    )


def _spoken(readings: Sequence[Reading], by_place: dict[int, Sequence[Speaker]]) -> dict[int, Sequence[Speaker]]:
    """Return each sentence's sources; "he" is the last one named.

    Who speaks with a verb that is no known word of speech goes to by_place: for his own sentence, and he changes
    nothing beside it.
    """
    out: dict[int, Sequence[Speaker]] = {}
    talk = _Talk(readings)
    quoted: list[int] = []  # the sentences of a quotation that goes on
    introduced: dict[int, Speaker] = {}  # who goes on speaking after a sentence
    for reading in readings:
        found = sorted(find_speakers(reading), key=lambda one: one.first)
        if any(one.by_place for one in found):
            by_place[reading.index] = talk.voices(reading, found)
            found = []
        voices = talk.voices(reading, found)
        if voices:
            out[reading.index] = voices
            closes = closes_a_quotation(reading, found)
            if closes or (back := tells_of_before(reading)) or names_only(reading, found):
                introduced |= {} if closes else {reading.index: voices[-1]}
                tell_back(reading, readings, out, back=closes or back)
        elif (goes_on := going_on(reading, readings, out)) is not None:
            out[reading.index] = [goes_on]
        elif (leads := introducing(reading, readings, introduced)) is not None:
            introduced[reading.index] = leads
            out[reading.index] = [leads]
        opens = leaves_open(reading, within=bool(quoted))
        if opens and len(quoted) < _QUOTE_SENTENCES:
            quoted.append(reading.index)
            continue
        if quoted and reading.index in out and not opens:
            for index in quoted:
                out.setdefault(index, out[reading.index])
        quoted = []
    return out | of_lists(readings, out)


class _Talk:
    """Who has spoken so far in a report: whom "he", a surname or "the ministry" stand for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._people = People(readings)
        self._named: list[Speaker] = []
        self._offices: list[Speaker] = []
        self._last: Speaker | None = None
        self._said_at = -_RECALLED

    def voices(self, reading: Reading, found: Sequence[Speaker]) -> list[Speaker]:
        """Return the sources of a sentence by those found in it."""
        out: list[Speaker] = []
        known = [(one, self._known(one, reading)) for one in found]
        for one in (again for one, again in known if not one.surname or again.text != one.text):
            if one.pronoun and one.text.lower() in reading.lexicon.set("investigations"):
                out.append(who_investigates(one, self._offices, reading))
            elif not one.pronoun and self._last is not None and _tells_of_earlier(reading):
                out.append(one)  # who goes on is the one before him
            else:
                out += self._meant(one, reading)
        return out

    def _meant(self, one: Speaker, reading: Reading) -> list[Speaker]:
        """Return whom a source of a sentence is, who is then the last that spoke."""
        if not one.pronoun:
            self._last, self._said_at = one, reading.index
        elif (meant := _meant(reading, self._readings, one, self._said_at)) is not None:
            self._last, self._said_at = meant, reading.index
        elif reading.index - self._said_at > _RECALLED:
            return []
        return [] if self._last is None else [self._last]

    def _known(self, one: Speaker, reading: Reading) -> Speaker:
        """Return a source as it was first named, and whether its word reaches wide."""
        one = replace(one, wide=is_wide(reading, one))
        if (office := office_again(one, self._offices, reading)) is not None:
            return replace(one, text=office.text, wide=office.wide)
        if not one.pronoun and is_agency(reading, one.first, one.last):
            self._offices = [*self._offices[-_OFFICES:], one]
        known = in_full(_as_first_named(one, self._named, reading), self._people, reading)
        return known if known.text != one.text else self._named_later(known, reading)

    def _named_later(self, one: Speaker, reading: Reading) -> Speaker:
        """Return "the regional governor" by the name that the report gives further on, where it names one alone."""
        if one.text.lower() not in reading.lexicon.set("region_heads"):
            return one
        head = self._people.only_one(reading)
        if head is None or not is_of_the_land_told_of(head, self._readings, reading.index):
            return one
        return replace(one, text=head.text, wide=True)


def _tells_of_earlier(reading: Reading) -> bool:
    """Whether a sentence opens with what another said before: "Earlier the mayor had spoken of four"."""
    return reading.row[0] in reading.lexicon.set("earlier_openers")


def _as_first_named(one: Speaker, named: list[Speaker], reading: Reading) -> Speaker:
    """Return a source told by its surname alone as it was first named; names of several words are kept in `named`.

    So too "the head of the region" where a governor was named.
    """
    if (head := _head_again(one, named, reading)) is not None:
        return replace(one, text=head.text, wide=head.wide)
    words = one.text.split()
    if one.pronoun:
        return one
    titles = reading.lexicon.any_of("titles", "honorifics")
    titled = all(word.islower() or word.lower() in titles for word in words[:-1])  # «господин Гай»
    told = [part for full in named for part in _TOGETHER.split(full.text)]  # «губернатор Гладков и врио Хинштейн»
    before = next((part for part in told if titled and is_surname_of(words[-1], part.split()[-1])), None)
    if before is None or (len(words) > 1 and not _is_short_for(words, before)):
        named += [one] if len(words) > 1 else []
        return one
    wide = any(full.wide for full in named if before in full.text)
    return replace(one, text=before, wide=wide or one.wide)


def _is_short_for(words: Sequence[str], full: str) -> bool:
    """Whether a title and a surname leave out the first name that the full name has."""
    return sum(word[0].isupper() for word in words) < sum(word[0].isupper() for word in full.split())


def _head_again(one: Speaker, named: Sequence[Speaker], reading: Reading) -> Speaker | None:
    """Return the head of a region or town named before in full whom a source without a name stands for."""
    text = one.text.lower()
    for again, words in (("region_heads", "region_head_words"), ("town_heads", "town_head_words")):
        if text in reading.lexicon.set(again):
            held = reading.lexicon.set(words)
            return next((full for full in reversed(named) if is_headed(full, held, reading)), None)
    return head_by_letters(one, named, reading)


def _meant(reading: Reading, readings: Sequence[Reading], pronoun: Speaker, said_at: int) -> Speaker | None:
    """Return whom "the agency", "his words" stand for where not the one who spoke last, in sentence said_at."""
    office = _office_before(reading, readings, pronoun)
    if office is None and pronoun.text.lower() in reading.lexicon.set("firms_again"):
        return pronoun  # "a company said": none is named before
    late = office is None and said_at < reading.index - 1
    return _official_before(reading, readings) if late else office


def _official_before(reading: Reading, readings: Sequence[Reading]) -> Speaker | None:
    """Return the official whom the sentence before opens with by office and name, whatever it tells of him."""
    if reading.index == 0:
        return None
    before = readings[reading.index - 1]
    end = reach_after(before, 0)
    held = before.row[0] in before.lexicon.any_of("office", "titles")
    named = sum(token.capital for token in before.tokens[1:end]) > 1
    beside = before.sentence.paragraph == reading.sentence.paragraph
    return speaker(before, 0, end) if held and named and beside else None


def _office_before(reading: Reading, readings: Sequence[Reading], pronoun: Speaker) -> Speaker | None:
    """Return the office named last before "the agency said", whether it spoke or not."""
    firm = pronoun.text.lower() in reading.lexicon.set("firms_again")
    if not firm and pronoun.text.lower() not in reading.lexicon.set("offices_again"):
        return None
    beside = readings[max(reading.index - (_FIRM_REACH if firm else 1), 0) : reading.index + 1]
    for one in reversed(beside):
        end = pronoun.first if one is reading else len(one.row)
        for at in range(end - 1, -1, -1):
            if one.tokens[at].capital and is_agency(one, at, at + 1):
                first = reach_before(one, at + 1) if firm else at
                return speaker(one, first, min(reach_after(one, first), end))
    return None
