"""Find place names: the gazetteer proposes every name it knows, spelling and neighbours dispose.

A name must begin with a capital. A type word beside it ("Nizhyn district", "the village of Ivanivka") belongs to
how it is looked up; names of small or foreign places, many of which are ordinary words or surnames, must also stand
where a place would ("in", "near", after another place), in Ukrainian and Russian in the case that asks for.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Container, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from geo._cases import GENITIVE, LOCATIVE
from geo._quick import replace
from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions import declension
from geo.mentions.columns import of_their_column
from geo.mentions.cues import (
    is_abbreviation,
    is_person,
    is_strong,
    kind_hint,
    kind_of_whole,
    shares_country,
    stands_like_a_place,
    why_excluded,
)
from geo.mentions.facilities import row_of_facilities
from geo.mentions.lexicon import Lexicon
from geo.mentions.subjects import is_finite
from geo.mentions.unknown import ends_a_phrase, opens_a_longer_name, unknown_name
from geo.model import Entry, PlaceName, Sentence, Token

_SEAT_POPULATION = 200_000
_CITY_POPULATION = 100_000
_SEAT_OF_FEW = 3_000
_COMMON_WORD = 4
_TOWN_IN, _ANY_CASE = ("ську", "цьку", "зьку"), -1
_SURE = 3  # candidates of a name, the best known first, that count as named
_LEAD_IN, _LEAD_IN_REACH = 2, 5  # tokens before a list of regions
_OFFICE_REACH, _OVER_REACH = 6, 5
_ASIDE_REACH = 4  # tokens from a name to the other one it goes by
_LISTS = frozenset({":", "–", "—", "-", "("})


class _Name(NamedTuple):
    """A gazetteer name at a token: the token offset after it, and its entries."""

    last: int
    ids: tuple[str, ...]


class _Known:
    """The longest name that the gazetteer knows at each token of a sentence, and the longest stem of a unit's name.

    Each is looked up once, however many readings of the words ask for it. has_types tells whether the sentence has a
    type word at all; untyped keeps the members of lists that end without one, which are walked through once.
    """

    def __init__(self, tokens: Sequence[Token], folded: Folded, gazetteer: Gazetteer, *, has_types: bool) -> None:
        self.folded = folded
        self.has_types = has_types
        self.untyped: set[int] = set()
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._names: dict[int, _Name | None] = {}
        self._stems: dict[int, _Name | None] = {}

    def name(self, at: int) -> _Name | None:
        """Return the name usable alone that begins at a token."""
        if at in self._names:
            return self._names[at]
        hits = self._gazetteer.prefixes(self.folded.text, self._tokens[at].at)
        found = self._names[at] = _longest(self._tokens, at, hits)
        return found

    def stem(self, at: int) -> _Name | None:
        """Return the stem that begins at a token and names a unit beside a type word."""
        if at in self._stems:
            return self._stems[at]
        hits = self._gazetteer.admin_prefixes(self.folded.text, self._tokens[at].at)
        found = self._stems[at] = _longest(self._tokens, at, hits)
        return found


def find_toponyms(
    text: str, folded: Folded, sentences: Sequence[Sentence], gazetteer: Gazetteer, lexicons: Sequence[Lexicon]
) -> list[PlaceName]:
    """Return every place name of the text in order; names excluded by their neighbours come with the reason.

    lexicons gives for each sentence the one it is read with.
    """
    found: list[PlaceName] = []
    seen: set[str] = set()
    for number, (sentence, lexicon) in enumerate(zip(sentences, lexicons, strict=True)):
        names = _in_sentence(text, folded, number, sentence, gazetteer, lexicon, found, seen)
        seen.update(ident for name in names if not name.excluded for ident in name.ids[:_SURE])
        found += names
    return of_their_column(found, sentences, lexicons, gazetteer)


def _in_sentence(
    text: str,
    folded: Folded,
    number: int,
    sentence: Sentence,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    earlier: Sequence[PlaceName],
    seen: Container[str],
) -> list[PlaceName]:
    tokens = sentence.tokens
    has_types = not lexicon.any_of("admin", "offices").isdisjoint(sentence.words)
    has_kinds = not lexicon.table("facility_kinds").keys().isdisjoint(sentence.words)
    known = _Known(tokens, folded, gazetteer, has_types=has_types)
    articles = lexicon.set("name_articles")
    found: list[PlaceName] = []
    end = _label(sentence)
    small = lexicon.set("lower_names")
    for index in [
        at for at, token in enumerate(tokens) if (token.capital and token.text[0].isalpha()) or token.text in small
    ]:
        if index < end or _ends_a_compound(tokens, index, found):
            continue
        token = tokens[index]
        if index == 0 and token.text in lexicon.set("generic_openers"):
            continue  # «Аэропорт Пулково закрыт»: the name is what stands after it, as amid a sentence
        if token.text in articles:
            article = known.name(index)
            if article is None or article.last - index < 2 or token.start == 0 or not _after_lower(tokens, index):
                continue
        names = _facilities(text, number, tokens, index, gazetteer, lexicon) if has_kinds else []
        bare = known.name(index)
        if not names and (bare is not None or known.stem(index) is not None):  # else no unit's name begins here either
            names = _units(text, number, tokens, index, known, gazetteer, lexicon, (earlier, found))
        if not names:
            if bare and bare.last == index + 1 and opens_a_longer_name(tokens, index, lexicon):
                bare = None
            if bare and index and tokens[index - 1].text in articles:
                # "the Dnipro" is a name of its own: the river.
                whole = known.name(index - 1)
                bare = _Name(bare.last, whole.ids) if whole and whole.last == bare.last else bare
            name = bare and _bare(text, number, tokens, index, bare, found, gazetteer, lexicon)
            if bare and not name and _is_named_again(text, tokens, index, bare, seen, gazetteer, lexicon):
                name = _place_name(text, number, tokens, (index, bare.last), bare.ids, None)
            names = [name] if name else []
            if name is None and (unknown := unknown_name(text, tokens, index, found, gazetteer, lexicon, folded.text)):
                last, kind = unknown
                names = [_place_name(text, number, tokens, (index, last), (), kind)]
        if names:
            found += names
            end = names[-1].last
    return _told_twice(found, tokens, lexicon)


def _told_twice(found: list[PlaceName], tokens: Sequence[Token], lexicon: Lexicon) -> list[PlaceName]:
    """Keep of two names the places that bear both, where one is told as another's: «Первомайский (ныне Златополь)»."""
    said = lexicon.set("also_called")
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        between = [token.text for token in tokens[one.last : other.first]]
        if not 0 < len(between) <= _ASIDE_REACH or between[0] not in {"(", ","} or said.isdisjoint(between):
            continue
        if both := tuple(ident for ident in one.ids if ident in other.ids):
            found[at], found[at + 1] = replace(one, ids=both), replace(other, ids=both)
    return found


def _facilities(
    text: str, number: int, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "the Rivne and Khmelnytskyi nuclear power plants": installations, no towns."""
    row = row_of_facilities(text, tokens, index, gazetteer, lexicon)
    return [_place_name(text, number, tokens, (one.first, one.last), one.ids, None) for one in row]


def _units(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    known: _Known,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    found: tuple[Sequence[PlaceName], Sequence[PlaceName]],
) -> list[PlaceName]:
    """Read names of units: with their type word, behind it, or where it is left out."""
    names = []
    if known.has_types:
        names = _with_type_word(text, number, tokens, index, known, gazetteer, lexicon)
        names = _in_city_named_before(names, found[1], tokens, gazetteer, lexicon)
    names = names or _after_type_word(text, number, tokens, index, known, gazetteer, lexicon)
    return names or _without_type_word(text, number, tokens, index, known, gazetteer, lexicon, found)


def _is_named_again(
    text: str,
    tokens: Sequence[Token],
    index: int,
    name: _Name,
    seen: Container[str],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> bool:
    """Whether a name that nothing beside it makes a place was one before in the report."""
    known = next((ident for ident in name.ids[:_SURE] if ident in seen), None)
    word = tokens[index].text
    led = index > 0 and tokens[index - 1].text in lexicon.set("locatives")  # «у Станіславі» is no person
    if known is None or word in lexicon.set("not_places") or (word in lexicon.set("first_names") and not led):
        return False
    written = text[tokens[index].start : tokens[name.last - 1].end]
    beside = [*tokens[max(index - 1, 0) : index], *tokens[name.last : name.last + 1]]
    person = any(token.text in lexicon.any_of("honorifics", "first_names", "titles") for token in beside)
    part = any(t.capital and t.text[0].isalpha() and t.text not in lexicon.set("locatives") for t in beside) or (
        name.last < len(tokens) and tokens[name.last].text == "-"
    )
    common = gazetteer.flag(known, written) == _COMMON_WORD and not led
    return not person and not part and not common and not written.isupper()


def _ends_a_compound(tokens: Sequence[Token], index: int, found: Sequence[PlaceName]) -> bool:
    """Whether a hyphen joins a word to another name before it that is no place: «РБК-Украина», «Салют-Белгород»."""
    if index < 2 or tokens[index - 1].text != "-" or (found and found[-1].ids and found[-1].last == index - 1):
        return False
    first, hyphen, last = tokens[index - 2 : index + 1]
    return first.capital and first.text[0].isalpha() and first.end == hyphen.start and hyphen.end == last.start


def _label(sentence: Sentence) -> int:
    """Return the token offset after the label of a line such as "Source: …", whose words name nothing."""
    if sentence.kind != "furniture":
        return 0
    return next((at + 1 for at, token in enumerate(sentence.tokens) if token.text == ":"), 0)


def _after_lower(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital letter here is the name's own: nothing but a beginning or a mark would ask for one."""
    return index > 0 and tokens[index - 1].text[0].isalnum()


def _longest(tokens: Sequence[Token], index: int, hits: Iterable[tuple[int, tuple[str, ...]]]) -> _Name | None:
    """Return the longest hit that ends where a token ends."""
    best: _Name | None = None
    last = index
    for end, ids in hits:  # the shortest first
        while last < len(tokens) and tokens[last].at + len(tokens[last].text) < end:
            last += 1
        if last < len(tokens) and tokens[last].at + len(tokens[last].text) == end:
            best = _Name(last + 1, ids)
    return best


class _Stems(NamedTuple):
    """A list of names that may share a type word: each with its first token, and the token offset after the last."""

    row: list[tuple[int, _Name]]
    last: int
    with_article: bool


def _with_type_word(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    known: _Known,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> list[PlaceName]:
    """Read "Nizhyn district", "Donetsk and Kherson regions": every stem of the list takes the type word's kind."""
    if index in known.untyped:
        return []
    if declension.is_cyrillic(tokens[index].text):
        stems = _stems(tokens, index, known, lexicon, only_adjectives=True)
        return _declined_units(text, known.folded, number, tokens, stems, gazetteer, lexicon) if stems.row else []
    stems = _stems(tokens, index, known, lexicon, only_adjectives=False)
    row, at, types = stems.row, stems.last, lexicon.table("admin")
    if not row or at >= len(tokens) or tokens[at].text not in types:
        known.untyped.update(first for first, _ in row)
        return []
    hint = types[tokens[at].text]
    if stems.with_article and hint != "oblast":
        return []  # "Nikopol, Marhanets and the Pokrovska and Myrivska communities": the type word begins at "the"
    if len(row) > 1 and not tokens[at].text.endswith("s"):
        row = row[-1:]
        if row[0][0] != index:
            return []
    names = []
    for first, stem in row:
        ids = tuple(ident for ident in stem.ids if _fits(gazetteer.entry(ident), hint))
        ids = ids or _units_of_seat(tokens[first], stem, known.folded, gazetteer, hint)
        if not ids:
            return []
        if hint == "raion" and _is_of_the_city(tokens, row[0][0], lexicon):
            ids = _of_kind(ids, "city_district", gazetteer)  # none where the city's own districts are not known
        if hint == "raion" and (cities := _city_of_district(tokens, row[0][0], at + 1, known, gazetteer, lexicon)):
            ids = _inside(ids, cities, gazetteer)
        last = at + 1 if (first, stem) == row[-1] else stem.last
        names.append(_place_name(text, number, tokens, (first, last), ids, hint, stem_last=stem.last))
    return names


def _is_of_the_city(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a district is told to be a city's own: "the city's Proletarsky district"."""
    if first < 2 or tokens[first - 1].text != "'s":
        return False
    return lexicon.table("kind_before").get(tokens[first - 2].text) == "settlement"


def _city_of_district(
    tokens: Sequence[Token], first: int, last: int, known: _Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[Entry]:
    """Return the city a district is said to be of: "the Sovetsky district of Voronezh", "Voronezh's Sovetsky district".

    [] where none is, or what follows is a unit ("of Voronezh Oblast").
    """
    named: _Name | None = None
    links = lexicon.any_of("linking", "address_words")
    if last + 1 < len(tokens) and tokens[last].text in links and tokens[last + 1].capital:
        named = known.name(last + 1)
        if named is not None and named.last < len(tokens) and tokens[named.last].text in lexicon.table("admin"):
            return []
    elif first > 1 and tokens[first - 1].text == "'s" and tokens[first - 2].capital:
        named = known.name(first - 2)
    return [] if named is None else _cities(named.ids, gazetteer)


def _cities(ids: Iterable[str], gazetteer: Gazetteer) -> list[Entry]:
    """Return the large cities among entries: those that have districts of their own."""
    entries = (gazetteer.entry(ident) for ident in ids)
    return [e for e in entries if e is not None and e.kind == "settlement" and e.population >= _CITY_POPULATION]


def _stems(tokens: Sequence[Token], index: int, known: _Known, lexicon: Lexicon, *, only_adjectives: bool) -> _Stems:
    """Read a list of names up to a type word; «Харків та Сумська область» names no Kharkiv oblast."""
    row: list[tuple[int, _Name]] = []
    at = end = index
    with_article = False
    marks, joins, the = lexicon.set("list_marks"), lexicon.set("list_joins"), lexicon.set("name_articles")
    while at < len(tokens) and tokens[at].capital:
        stem = known.stem(at)
        if stem is None and not only_adjectives:
            stem = known.name(at)
        if stem is None:
            break
        row.append((at, stem))
        at = end = stem.last
        if at >= len(tokens) or tokens[at].text in lexicon.table("admin") or tokens[at].text not in marks:
            break
        at += 1
        while at < len(tokens) and tokens[at].text in joins:
            at += 1
        if at < len(tokens) and tokens[at].text in the:
            with_article = True
            at += 1
        if at < len(tokens) and not tokens[at].capital:
            at = end  # "Zaporizhzhia and the region": a place of its own
            break
    return _Stems(row, at, with_article)


def _in_city_named_before(
    names: list[PlaceName],
    found: Sequence[PlaceName],
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> list[PlaceName]:
    """Keep of a district's candidates those in the city right before it: «в Орле в Советском районе»."""
    if not names or not found or names[0].hint not in {"raion", "seat"} or found[-1].last != names[0].first - 1:
        return names
    if tokens[names[0].first - 1].text not in lexicon.set("address_words"):
        return names
    cities = _cities(found[-1].ids, gazetteer)
    if not cities:
        return names
    return [replace(names[0], ids=_inside(names[0].ids, cities, gazetteer)), *names[1:]]


def _inside(ids: Sequence[str], cities: Sequence[Entry], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the districts of one of the cities, else those in its land: no district of another city there."""
    lands = {entry.oblast_id for entry in cities if entry.oblast_id}
    owners = {entry.id for entry in cities}
    units = [unit for ident in ids if (unit := gazetteer.entry(ident))]
    own = tuple(unit.id for unit in units if unit.settlement_id in owners or unit.id in owners)
    return own or tuple(unit.id for unit in units if unit.oblast_id in lands and unit.kind != "city_district")


def _in_city_named_next(
    text: str, folded: Folded, tokens: Sequence[Token], at: int, ids: tuple[str, ...], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return of a district's candidates those in the city named right after it: «в Красноармейском районе Волгограда».

    All of them where none or a small town follows.
    """
    if at >= len(tokens) or not tokens[at].capital:
        return ids
    city = _longest(tokens, at, gazetteer.prefixes(folded.text, tokens[at].at))
    if city is None:
        return ids
    word = text[tokens[at].start : tokens[city.last - 1].end]
    owners = [entry for entry in _cities(city.ids, gazetteer) if gazetteer.cases(entry.id, word) & GENITIVE]
    return _inside(ids, owners, gazetteer) if owners else ids


def _declined_units(
    text: str,
    folded: Folded,
    number: int,
    tokens: Sequence[Token],
    stems: _Stems,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> list[PlaceName]:
    """Read «у Салтівському та Київському районах», «Сумська ОВА», «область Харківська»."""
    beyond, hint, is_office = declension.unit_after(tokens, stems.last, lexicon)
    if hint is None:
        return _type_word_before(text, number, tokens, stems.row, gazetteer, lexicon)
    names = []
    for first, stem in stems.row:
        ids, kind = _of_kind(stem.ids, hint, gazetteer), hint
        if not ids and hint == "raion":
            # A raion no register of today has: the town it was named after tells where it lay.
            ids, kind = _of_kind(stem.ids, "settlement", gazetteer), "seat"
        if not ids:
            return []
        if hint == "raion":  # without any a district that no register has: its city stands for it
            ids = _in_city_named_next(text, folded, tokens, beyond, ids, gazetteer)
        last = beyond if (first, stem) == stems.row[-1] and not is_office else stem.last
        names.append(_place_name(text, number, tokens, (first, last), ids, kind, stem_last=stem.last))
    return names


_KNOWN_TOWN = 5_000
_ADJECTIVAL_TOWN, _ADJECTIVE = 20_000, "ий"


def _without_type_word(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    known: _Known,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    found: tuple[Sequence[PlaceName], Sequence[PlaceName]],
) -> list[PlaceName]:
    """Read an adjective whose type word is left out: «Святошинському районі, а також у Дарницькому».

    found holds the names of the report before this sentence, and those of the sentence so far.
    """
    earlier, here = found
    if not declension.is_cyrillic(tokens[index].text):
        return _bare_district(text, number, tokens, index, known, gazetteer, lexicon, found)
    stem, whole = known.stem(index), known.name(index)
    if stem and whole and whole.last > stem.last:
        return []  # «над Азовским морем»: the adjective is the beginning of a longer name
    hint = declension.elided_kind(tokens, index, stem.last, here, chain(earlier, here), lexicon) if stem else None
    if stem and hint is None and index and tokens[index - 1].text in lexicon.table("governs"):
        hint = _kind_named_before(stem, chain(earlier, here))
    if stem and hint is None:
        return _bare_district(text, number, tokens, index, known, gazetteer, lexicon, found)
    ids = _of_kind(stem.ids, hint, gazetteer) if stem and hint else ()
    if stem and not ids and hint == "oblast":  # «Сумська область … В Хотінській – тихо»
        return _bare_district(text, number, tokens, index, known, gazetteer, lexicon, found)
    if stem and ids and _is_town(text, tokens, index, stem.last, gazetteer):
        return []
    if stem and ids and hint == "raion" and _is_city(text, tokens, index, stem.last, gazetteer):
        return []
    if (
        stem
        and ids
        and hint == "raion"
        and _is_of_another_city(text, tokens, (index, stem.last), ids, found, gazetteer)
    ):
        return []
    return [_place_name(text, number, tokens, (index, stem.last), ids, hint)] if stem and ids else []


def _bare_district(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    known: _Known,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    found: tuple[Sequence[PlaceName], Sequence[PlaceName]],
) -> list[PlaceName]:
    """Read "In Darnytskyi, …" as the district of a city named before: an adjective that no town goes by.

    «У Межівській – удари дронами» is the hromada of a raion named before.
    """
    adjective = tokens[index].text.endswith(tuple(lexicon.set("district_ends")))
    here = found[1]
    in_row = bool(here) and here[-1].hint in {"city_district", "raion"} and here[-1].last == index - 1
    feminine = tokens[index].text.endswith(tuple(lexicon.set("hromada_ends")))
    if (
        not (adjective or feminine)
        or not index
        or not (in_row or tokens[index - 1].text in lexicon.any_of("locatives", "linking"))
    ):
        return []
    stem = known.stem(index)
    if stem is None or stem.last - index != 1:
        return []
    if feminine and (
        tokens[index - 1].text in lexicon.set("quarter_prepositions") or _qualifies(tokens, stem.last, lexicon)
    ):
        return []  # «на Сумській, 5» is a street, «у Сумській школі» no hromada
    begins = stem.last < len(tokens) and tokens[stem.last].text in lexicon.any_of("debris", "weapon")
    if not begins and not ends_a_phrase(tokens, stem.last, lexicon):
        return []  # «у Дарницькому уламки …» begins a clause, «у Дарницькому суді» goes on
    named = {ident for name in chain(*found) for ident in name.ids}
    if _may_be_a_town(known.name(index), named, gazetteer):
        return []
    for kind in ("city_district",) if adjective else ("hromada",):
        ids = tuple(
            ident
            for ident in _of_kind(stem.ids, kind, gazetteer)
            if (entry := gazetteer.entry(ident))
            and (entry.settlement_id if kind == "city_district" else entry.raion_id) in named
        )
        if ids:
            return [_place_name(text, number, tokens, (index, stem.last), ids, kind)]
    return []


def _qualifies(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether the word after an adjective is what it tells of: neither a mark nor a verb follows."""
    return last < len(tokens) and tokens[last].text[0].isalpha() and not is_finite(tokens[last].text, lexicon)


def _may_be_a_town(name: _Name | None, named: Collection[str], gazetteer: Gazetteer) -> bool:
    """Whether an adjective is also the name of a town, or of a village in the land of a city named before."""
    if name is None:
        return False
    towns = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) is not None]
    return any(
        town.population >= _KNOWN_TOWN
        or town.kind != "settlement"
        or town.oblast_id in named
        or any(_lies_around(town, gazetteer.entry(ident)) for ident in named)
        for town in towns
    )


def _lies_around(town: Entry, city: Entry | None) -> bool:
    """Whether a village lies in the oblast of a city."""
    return city is not None and city.kind == "settlement" and town.oblast_id == city.oblast_id


def _is_of_another_city(
    text: str,
    tokens: Sequence[Token],
    span: tuple[int, int],
    ids: Sequence[str],
    found: tuple[Sequence[PlaceName], Sequence[PlaceName]],
    gazetteer: Gazetteer,
) -> bool:
    """Whether a name is a town's that has the form of a district's, of a city the report does not name.

    «У Південному» beside districts of Odesa is the town of Pivdenne.
    """
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    if any(entry.kind != "city_district" for entry in entries):
        return False
    name = text[tokens[span[0]].start : tokens[span[1] - 1].end]
    towns = [
        entry for ident in gazetteer.look_up(name) if (entry := gazetteer.entry(ident)) and entry.kind == "settlement"
    ]
    if not any(town.population >= _KNOWN_TOWN and gazetteer.cases(town.id, name) for town in towns):
        return False
    cities = {entry.settlement_id for entry in entries}
    named = {ident for name in chain(*found) for ident in name.ids}
    homes = {entry.settlement_id for ident in named if (entry := gazetteer.entry(ident)) is not None}
    return cities.isdisjoint(named | homes)


def _kind_named_before(stem: _Name, names: Iterable[PlaceName]) -> str | None:
    """Return the kind of a unit named before with its word: «в Сумской и Одесской областях. … В Сумской»."""
    ids = set(stem.ids)
    return next((n.hint for n in names if n.hint in {"oblast", "hromada"} and ids.intersection(n.ids)), None)


def _is_town(text: str, tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> bool:
    """Whether a name has the form of a town's: «у Новгороді-Сіверському» is no raion, «у Вовчанську» no hromada."""
    name = text[tokens[first].start : tokens[last - 1].end]
    feminine = name.isalpha() and name.endswith(_TOWN_IN)  # «у Вовчанську», not «Вовчанську громаду»
    towns = [
        entry
        for ident in gazetteer.look_up(name)
        if (entry := gazetteer.entry(ident)) is not None and entry.kind == "settlement"
    ]
    known = [town for town in towns if town.population >= _ADJECTIVAL_TOWN and town.country == "UA"]
    if any((town.name_local or "").endswith(_ADJECTIVE) for town in known):
        return True  # «з Хмельницького»
    return (feminine or not name.isalpha()) and any(
        gazetteer.cases(town.id, name) & (LOCATIVE if feminine else _ANY_CASE) for town in towns
    )


def _is_city(text: str, tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> bool:
    """Whether a name has the form of a large city's after a preposition: «В Каменском» is no raion."""
    name = text[tokens[first].start : tokens[last - 1].end]
    return any(
        (entry := gazetteer.entry(ident)) is not None
        and entry.kind == "settlement"
        and entry.population >= _CITY_POPULATION
        and gazetteer.cases(ident, name) & LOCATIVE
        for ident in gazetteer.look_up(name)
    )


def _type_word_before(
    text: str,
    number: int,
    tokens: Sequence[Token],
    stems: Sequence[tuple[int, _Name]],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> list[PlaceName]:
    """Read «область Харківська»: the type word stands before its adjective."""
    types = lexicon.table("admin")
    if not stems or stems[0][0] == 0 or tokens[stems[0][0] - 1].text not in types:
        return []
    first, stem = stems[0]
    hint = types[tokens[first - 1].text]
    ids = _of_kind(stem.ids, hint, gazetteer)
    name = text[tokens[first].start : tokens[stem.last - 1].end]
    if hint == "raion" and any(gazetteer.cases(i, name) & GENITIVE for i in gazetteer.look_up(name)):
        return []  # «у районі Куп'янська»: near the town, which the unit's adjective would not follow in this form
    return [_place_name(text, number, tokens, (first, stem.last), ids, hint)] if ids else []


def _units_of_seat(token: Token, stem: _Name, folded: Folded, gazetteer: Gazetteer, hint: str) -> tuple[str, ...]:
    """Return the oblast or hromada that goes by its seat's name: "Dnipro region", "Mezhova community"."""
    end = next((end for end, ids in gazetteer.admin_prefixes(folded.text, token.at) if ids == stem.ids), None)
    seats = [ids for last, ids in gazetteer.prefixes(folded.text, token.at) if end in {None, last}]
    entries = [entry for ids in seats[-1:] for ident in ids if (entry := gazetteer.entry(ident))]
    if hint == "oblast":
        units = [entry.oblast_id for entry in entries if entry.country == "UA" and entry.population >= _SEAT_POPULATION]
    elif hint == "hromada":
        units = [entry.hromada_id for entry in entries if entry.country == "UA" and entry.population >= _SEAT_OF_FEW]
    else:
        units = []
    return tuple(dict.fromkeys(unit for unit in units if unit))


def _after_type_word(
    text: str, number: int, tokens: Sequence[Token], index: int, known: _Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "the region of Lviv", "the governor of Lviv", "Lviv governor", "two regions, including Lviv"."""
    types = lexicon.table("admin")
    listed = _listed_regions(text, number, tokens, index, known, gazetteer, lexicon)
    found = listed or _of_regional_office(text, number, tokens, index, known, gazetteer, lexicon)
    if found := found or _over_regions(text, number, tokens, index, known, gazetteer, lexicon):
        return found
    hint = kind_of_whole(tokens, index, lexicon)
    if index >= 2 and tokens[index - 1].text in lexicon.set("linking"):
        before = tokens[index - 2].text
        hint = "oblast" if before in lexicon.set("heads_of_oblasts") else types.get(before)
    if hint != "oblast":
        return []  # "the district of Kherson" is a district of the city
    stem = known.stem(index)
    ids = _of_kind(stem.ids, hint, gazetteer) if stem else ()
    return [_place_name(text, number, tokens, (index, stem.last), ids, hint)] if stem and ids else []


def _of_regional_office(
    text: str, number: int, tokens: Sequence[Token], index: int, known: _Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "Chernihiv governor", "Sumy's acting governor", "Kherson regional prosecutors": the oblast's own office.

    "Kharkiv regional hospital" and "Lviv regional council building" are none: they stand in the city.
    """
    marks = lexicon.any_of("heads_of_oblasts", "regional_words")
    if not any(token.text in marks for token in tokens[index + 1 : index + 2 * _OFFICE_REACH]):
        return []
    stem = known.stem(index) or known.name(index)
    if stem is None:
        return []
    words = [token.text for token in tokens[stem.last : stem.last + _OFFICE_REACH]]
    words = words[1:] if words[:1] == ["'s"] else words
    before = list(itertools.takewhile(lambda word: word in lexicon.set("office_word"), words))
    governs = words[len(before) : len(before) + 1]
    is_regional = not lexicon.set("regional_words").isdisjoint(before[:1])
    if not lexicon.set("heads_of_oblasts").intersection(governs) and not (
        is_regional and lexicon.set("office").intersection(governs)
    ):
        return []
    if not lexicon.set("office_buildings").isdisjoint(words[len(before) : len(before) + 3]):
        return []
    ids = _of_kind(stem.ids, "oblast", gazetteer) or _units_of_seat(
        tokens[index], stem, known.folded, gazetteer, "oblast"
    )
    return [_place_name(text, number, tokens, (index, stem.last), ids, "oblast")] if ids else []


def _over_regions(
    text: str, number: int, tokens: Sequence[Token], index: int, known: _Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "41 over the Belgorod region, five over Kursk": what else was shot down over is a region as well.

    A capital is none: "three over Moscow" are over the city.
    """
    over, types = lexicon.set("overhead"), lexicon.table("admin")
    if not index or tokens[index - 1].text not in over:
        return []
    others = [at for at, token in enumerate(tokens) if token.text in over and at != index - 1]
    regions = [at for at in others if any(types.get(t.text) == "oblast" for t in tokens[at : at + _OVER_REACH])]
    stem, name = known.stem(index), known.name(index)
    if not regions or stem is None or name is None or name.last != stem.last:
        return []
    ids = _of_kind(stem.ids, "oblast", gazetteer)
    towns = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) and entry.kind == "settlement"]
    if not ids or any(town.id == gazetteer.capital(town.country) for town in towns):
        return []
    return [_place_name(text, number, tokens, (index, stem.last), ids, "oblast")]


def _listed_regions(
    text: str, number: int, tokens: Sequence[Token], index: int, known: _Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read a list of regions that a dash, a colon or "of" joins to "regions" before it."""
    if index < _LEAD_IN or declension.is_cyrillic(tokens[index].text):
        return []
    kinds = lexicon.table("plural_kinds")
    marked = tokens[index - 1].text in _LISTS and any(
        kinds.get(token.text) == "oblast" for token in tokens[max(index - _LEAD_IN_REACH, 0) : index - 1]
    )
    linked = tokens[index - 1].text in lexicon.set("linking") and kinds.get(tokens[index - 2].text) == "oblast"
    if not (marked or linked):
        return []
    row = _stems(tokens, index, known, lexicon, only_adjectives=False).row
    names = []
    for first, stem in row:
        ids = _of_kind(stem.ids, "oblast", gazetteer) or _units_of_seat(
            tokens[first], stem, known.folded, gazetteer, "oblast"
        )
        if not ids:
            return []
        names.append(_place_name(text, number, tokens, (first, stem.last), ids, "oblast"))
    return names if len(names) > 1 else []


def _of_kind(ids: Iterable[str], hint: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the entries of the kind a type word asks for; «Київська область» is no city where there is an oblast."""
    fits = tuple(ident for ident in ids if _fits(gazetteer.entry(ident), hint))
    oblasts = tuple(i for i in fits if (entry := gazetteer.entry(i)) and entry.kind == "oblast")
    return oblasts if hint == "oblast" and oblasts else fits


def _fits(entry: Entry | None, hint: str) -> bool:
    if entry is None:
        return False
    if hint == "raion":
        return entry.kind in {"raion", "city_district"}
    if hint == "oblast":
        return entry.kind in {"oblast", "region"} or (entry.kind == "settlement" and entry.iso_3166_2 is not None)
    return entry.kind == hint


def _bare(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    name: _Name,
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> PlaceName | None:
    """Judge a name without a type word after it."""
    single = name.last - index == 1
    word = tokens[index].text
    if single and (word in lexicon.set("not_places") or len(word) < 2):
        return None
    before = tokens[index - 1] if index else None
    after = tokens[name.last] if name.last < len(tokens) else None
    if after is not None and after.text in lexicon.set("year_after"):
        return None  # «до Нового року»
    quoted = text[tokens[index].start : tokens[name.last - 1].end]
    if declension.is_cyrillic(word):
        judged = declension.judge(text, tokens, (index, name.last), name.ids, found, gazetteer, lexicon)
        if judged is None:
            return None
        return _place_name(text, number, tokens, (index, name.last), judged.ids, judged.hint, excluded=judged.excluded)
    hint = kind_hint(tokens, index, name.last, lexicon)
    if after is not None and after.text in lexicon.set("river_words") and not after.capital:
        return None  # "the Inhulets river" is no town; rivers the gazetteer knows have the word in their name
    excluded = why_excluded(before, after, lexicon)
    strong = is_strong(word if single else quoted, name.ids, gazetteer)
    joined = before is not None and before.text in lexicon.set("list_joins")
    near = found[-1:] if found and shares_country(name.ids, found[-1].ids, gazetteer, neighbours=joined) else []
    cued = hint is not None or stands_like_a_place(tokens, index, name.last, near, lexicon)
    if excluded is None:
        if is_person(tokens, index, name.last, found, lexicon, strong=strong) and (not strong or not cued):
            return None
        if not strong and not cued:
            return None
        if single and is_abbreviation(quoted, strong=strong):
            return None
    if excluded is None and after is not None and lexicon.table("admin").get(after.text) == "raion" and single:
        # A district no register of today has: an old raion, or one abroad. Its seat tells where it is.
        return _place_name(
            text, number, tokens, (index, name.last + 1), name.ids, "seat", stem_last=name.last, excluded=excluded
        )
    return _place_name(text, number, tokens, (index, name.last), name.ids, hint, excluded=excluded)


def _place_name(
    text: str,
    number: int,
    tokens: Sequence[Token],
    span: tuple[int, int],
    ids: Sequence[str],
    hint: str | None,
    *,
    stem_last: int | None = None,
    excluded: str | None = None,
) -> PlaceName:
    first, last = span
    start, end = tokens[first].start, tokens[last - 1].end
    name_end = tokens[(stem_last or last) - 1].end
    return PlaceName(
        start=start,
        end=end,
        text=text[start:end],
        sentence=number,
        first=first,
        last=last,
        ids=tuple(ids),
        name=text[start:name_end],
        hint=hint,
        excluded=excluded,
        article=first > 0 and tokens[first - 1].text == "the",  # lexicon-free: no other language here has one
    )
