"""Tell what office a source holds: the name in full that its surname stands for, and how far its word reaches."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.mentions.speakers.names import Speaker, is_agency, reach_before
from geo.mentions.speakers.naming import speaker

_STEM, _CASE_ENDING = 4, 2  # letters of a surname; those that its cases may differ by
_HELD = 7  # tokens between a name and the office held
_FULL = 2  # words of an office and its letters
_SHORT = 3  # letters of an office's word in its short name: «Минэнерго»
_SHOWN = 5  # letters of a region's name that an office and a sentence share


def is_surname_of(word: str, last: str) -> bool:
    """Return whether two words are one surname, perhaps in two cases: «Слюсарь», «Слюсаря»."""
    stem = word[: max(_STEM, min(len(word), len(last)) - _CASE_ENDING)]
    return word[0].isupper() and last.startswith(stem) and abs(len(word) - len(last)) <= _CASE_ENDING


class People:
    """The people a report names in full, whether they speak or not, by the stems of their surnames."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._named: dict[str, list[tuple[int, Speaker, bool]]] = {}
        self._heads: dict[AbstractSet[str], Speaker | None] = {}
        for reading in readings:
            first_names, tokens = reading.lexicon.set("first_names"), reading.tokens
            for at in range(len(tokens) - 1):
                if reading.row[at] not in first_names or not (tokens[at].capital and tokens[at + 1].capital):
                    continue
                full = speaker(reading, reach_before(reading, at + 2), at + 2)
                if full is not None and not full.pronoun and at + 1 not in reading.placed:
                    entry = (reading.index, full, is_wide(reading, full))
                    self._named.setdefault(reading.row[at + 1][:_STEM], []).append(entry)

    def full(self, surname: str, index: int) -> tuple[Speaker, bool] | None:
        """Return who of this surname was named in full by the sentence at index, and whether the word reaches wide."""
        for named, full, wide in self._named.get(surname.lower()[:_STEM], ()):
            if named <= index and is_surname_of(surname, full.text.split()[-1]):
                return full, wide
        return None

    def only_one(self, reading: Reading) -> Speaker | None:
        """Return the one head of a region whom the report names in full, None where it names several."""
        words = reading.lexicon.set("region_head_words")
        if words not in self._heads:
            held = [full for named in self._named.values() for _, full, _ in named if is_headed(full, words, reading)]
            self._heads[words] = held[0] if len({full.text.split()[-1] for full in held}) == 1 else None
        return self._heads[words]


def is_headed(one: Speaker, words: AbstractSet[str], reading: Reading) -> bool:
    """Return whether a source told in full is one person who holds an office of these words, and no office itself."""
    name = one.text.lower().split()
    known = reading.lexicon.any_of("titles", "head_of", "region_head_words", "office", "agencies")
    headed = not known.isdisjoint(name[:_SHORT]) and len(name) > 1
    # «Олег Гай, голова Сумської обласної адміністрації», «губернатор Сумської області», «начальник ХОВА Іван Гай»
    ends = tuple(word for word in words if len(word) == _SHORT)
    lettered = bool(ends) and any(w.isupper() and w.lower().endswith(ends) for w in one.text.split())
    headed = headed and (lettered or not words.isdisjoint(name))
    return headed and any(word[0].isupper() for word in one.text.split()[1:])


def head_by_letters(one: Speaker, named: Sequence[Speaker], reading: Reading) -> Speaker | None:
    """Return the one head of a region named before for "the OVA head", «глава ДНР»: a head's word and letters alone."""
    words = one.text.split()
    lexicon = reading.lexicon
    narrow = tuple(lexicon.set("narrow_sources"))
    if len(words) != _FULL or one.pronoun or any(word.lower().startswith(narrow) for word in words):
        return None
    titles = lexicon.any_of("head_of", "titles", "region_head_words")
    letters = [word for word in words if word.isupper() and len(word) > 1]
    if len(letters) != 1 or not any(word.lower() in titles for word in words if word not in letters):
        return None
    heads = [full for full in named if is_headed(full, lexicon.set("region_head_words"), reading)]
    return heads[-1] if len({full.text.split()[-1] for full in heads}) == 1 else None


def is_of_the_land_told_of(head: Speaker, readings: Sequence[Reading], until: int) -> bool:
    """Return whether the region in a head's title is one that the report names by sentence `until`, if it has any.

    Nobody is the head of the region any more who is told to have been it.
    """
    lexicon = readings[0].lexicon
    words = head.text.split()
    if any(lexicon.fits("former_words", word.lower()) for word in words):
        return False
    lands = {word.lower()[:_SHOWN] for word in words[1:-2] if word[0].isupper() and not word.isupper()}
    told = {
        one.row[at][:_SHOWN] for one in readings[: until + 1] for first, last in one.places for at in range(first, last)
    }
    return not lands or not lands.isdisjoint(told)


def in_full(one: Speaker, people: People, reading: Reading) -> Speaker:
    """Return a source told by its surname, alone or behind a title, by the name in full that the text gave before."""
    surname, _, held = one.text.partition(",")  # "Sokol, the governor of the region"
    words = [surname] if held and " " not in surname else one.text.split()
    titles = reading.lexicon.any_of("titles", "office", "agencies")
    alone = all(word.lower() in titles or word.islower() for word in words[:-1])
    if one.pronoun or not words[-1][0].isupper() or not alone:
        return one
    found = people.full(words[-1], reading.index)
    if found is None:
        return one
    return replace(one, text=found[0].text, wide=one.wide or found[1])


def office_again(one: Speaker, named: Sequence[Speaker], reading: Reading) -> Speaker | None:
    """Return the office named before that a bare "the ministry", «служба» stands for, in full or by its letters."""
    word = one.text.lower()
    stem = next((stem for stem in reading.lexicon.set("generic_offices") if word.startswith(stem)), None)
    if stem is None or " " in one.text or not one.text.islower():
        return None
    for office in (one for one in reversed(named) if not one.text.islower() or " " in one.text):
        words = office.text.split()
        letters = office.wide and any(p.isupper() and len(p) > 1 and stem[0].upper() in p for p in words)
        if letters or any(part.lower().startswith(stem[:_SHORT]) for part in words):
            return office
    return None


def who_investigates(one: Speaker, named: Sequence[Speaker], reading: Reading) -> Speaker:
    """Return the prosecutors or police named before that "the investigation" is of, else its own words."""
    stems = tuple(reading.lexicon.set("investigators"))
    told = (office for office in reversed(named) if any(w.lower().startswith(stems) for w in office.text.split()))
    return next(told, replace(one, pronoun=False, plain=True))


def is_wide(reading: Reading, one: Speaker) -> bool:
    """Return whether a source is an office whose word reaches over many places: a governor, prosecutors, a ministry.

    A mayor speaks of his town, a company of its own, an air force of what flew, a neighbour of the street.
    """
    if one.plain or one.pronoun or one.first >= one.last:
        return False
    lexicon, row = reading.lexicon, reading.row
    narrow = tuple(lexicon.set("narrow_sources"))
    name = row[one.first : one.last]
    heads = lexicon.any_of("region_head_words", "heads_of_oblasts")
    if len(name) == 1 and one.text.islower() and name[0] not in heads:
        return False  # "police", «чиновники»: of the town that is named
    if any(word.startswith(narrow) or word in {"«", '"'} for word in name) or is_outlet_word(reading, name):
        return False
    around = [*row[max(one.first - _HELD, 0) : one.first], *name, *row[one.last : one.last + _HELD]]
    if any(word in lexicon.any_of("office", "agencies", "region_head_words") for word in name):
        return True
    if _speaks_of_a_region(reading, one):
        return True
    held = [word for word in around if word in lexicon.any_of("office", "titles", "agencies", "region_head_words")]
    return bool(held) and not any(word.startswith(narrow) for word in around) and not is_agency_alone(reading, one)


def _speaks_of_a_region(reading: Reading, one: Speaker) -> bool:
    """Whether somebody by his full name tells of a region that opens a sentence: «На Київщині, каже Іван Гай, …»."""
    first, last = min(reading.places, default=(_HELD, _HELD))
    stems = tuple(reading.lexicon.set("region_stems"))
    opens = first <= 1 and any(word.startswith(stems) or "щин" in word for word in reading.row[first:last])
    return opens and one.first > last and sum(token.capital for token in reading.tokens[one.first : one.last]) > 1


def is_agency_alone(reading: Reading, one: Speaker) -> bool:
    """Return whether a source is one capitalised word that is no surname: an outlet, a channel."""
    return one.last - one.first == 1 and not is_agency(reading, one.first, one.last)


def is_outlet_word(reading: Reading, name: Sequence[str]) -> bool:
    """Return whether a name has the word of an outlet, which only passes on."""
    return not reading.lexicon.any_of("outlets", "relays", "outlet").isdisjoint(name)


def leaves_its_ground(reading: Reading, voice: Speaker) -> bool:
    """Return whether a sentence names a region that its supposed source is not of: «… А на Сумщине погиб водитель»."""
    shown = voice.text.lower()
    stems = tuple(reading.lexicon.set("region_stems"))
    for first, last in reading.places:
        span = reading.row[first:last]
        region = any(word.startswith(stems) or "щин" in word for word in span)
        if region and span[0][:_SHOWN] not in shown:
            return True
    return False


def opens_with_a_head(reading: Reading) -> bool:
    """Return whether a sentence opens with the holder of an office, who does or says something of his own."""
    heads = reading.lexicon.any_of("titles", "head_of", "region_head_words")
    return any(word in heads for word in reading.row[:2] if word[0].isalpha())


def counts_the_air(reading: Reading, voice: Speaker) -> bool:
    """Whether a source counts what flew, all over the country: an air force or a defence ministry."""
    counters = tuple(reading.lexicon.set("air_counters"))
    return any(word.startswith(counters) for word in voice.text.lower().split())
