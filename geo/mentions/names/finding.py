"""Find place names: the gazetteer proposes every name it knows, spelling and neighbours dispose.

A name must begin with a capital. A type word beside it ("Nizhyn district", "the village of Ivanivka") belongs to
how it is looked up; names of small or foreign places, many of which are ordinary words or surnames, must also stand
where a place would ("in", "near", after another place), in Ukrainian and Russian in the case that asks for.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from geo._cases import NOMINATIVE
from geo._quick import replace
from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names import declension, quarters
from geo.mentions.names.addresses import before_type_word, with_addresses, within_their_oblasts
from geo.mentions.names.agreeing import describes_a_noun
from geo.mentions.names.cities import of_towns
from geo.mentions.names.city_districts import counts_districts
from geo.mentions.names.columns import of_their_column
from geo.mentions.names.cues import (
    has_a_places_form,
    is_abbreviation,
    is_person,
    is_strong,
    kind_hint,
    measures_follow,
    shares_country,
    stands_like_a_place,
    why_excluded,
)
from geo.mentions.names.facilities import row_of_facilities, short_facility
from geo.mentions.names.known_names import Known, KnownName, Line, of_kind, place_name
from geo.mentions.names.rows_ahead import is_part_of_city_before, opens_row
from geo.mentions.names.sides import struck_by
from geo.mentions.names.units import names_an_office, units_named
from geo.mentions.names.unknown import is_half_a_name, opens_a_longer_name, unknown_name
from geo.mentions.names.works import without_names_of_works
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Sentence, Token

_DASHES = frozenset({"–", "—", "-"})
_COMMON_WORD = 4
_TWO = 2  # candidates
_HELD = "UA"  # whose towns are called occupied
_RANK = 2  # tokens: "Republic of"
_BOTH = frozenset({"RU", "UA"})
_SURE = 3  # candidates of a name, the best known first, that count as named
_FAR_CITY = 100_000  # people
_UNDER_DISTRICT = 6  # sentences
_CITING = 2  # words
_ASIDE_REACH = 4  # tokens from a name to the other one it goes by


def find_toponyms(
    text: str, folded: Folded, sentences: Sequence[Sentence], gazetteer: Gazetteer, lexicons: Sequence[Lexicon]
) -> list[PlaceName]:
    """Return every place name of the text in order; names excluded by their neighbours come with the reason.

    lexicons gives for each sentence the one it is read with.
    """
    found: list[PlaceName] = []
    seen: set[str] = set()
    surnames: set[str] = set()
    for number, (sentence, lexicon) in enumerate(zip(sentences, lexicons, strict=True)):
        surnames |= _surnames(sentence, lexicon)
        names = _in_sentence(text, folded, number, sentence, gazetteer, lexicon, found, seen)
        names = [name for name in names if not _is_a_surname(name, sentence, surnames, lexicon)] if surnames else names
        names = _without_heads_names(names, sentence, lexicon)
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
    tokens: Sequence[Token] = sentence.tokens
    has_types = not lexicon.any_of("admin", "offices").isdisjoint(sentence.words)
    has_kinds = not lexicon.any_of("facility_kinds", "facility_short").isdisjoint(sentence.words)
    known = Known(tokens, folded, gazetteer, has_types=has_types, spellings=lexicon.table("spellings"))
    tokens = _with_capitals(tokens, known, gazetteer, lexicon)
    articles = lexicon.set("name_articles")
    found: list[PlaceName] = []
    line = Line(text, number, tokens, known, gazetteer, lexicon, earlier, found)
    end = _label(sentence)
    small = lexicon.set("lower_names")
    for index in [
        at for at, token in enumerate(tokens) if (token.capital and token.text[0].isalpha()) or token.text in small
    ]:
        if index < end or _ends_a_compound(tokens, index, found) or _is_of_a_currency(tokens, index):
            continue
        token = tokens[index]
        if index == 0 and token.text in lexicon.set("generic_openers") and not _is_a_town_called_so(line):
            continue  # «Аэропорт Пулково закрыт»: the name is what stands after it, as amid a sentence
        if token.text in articles:
            article = known.name(index)
            if article is None or article.last - index < 2 or token.start == 0 or not _after_lower(tokens, index):
                continue
        names = _facilities(text, number, tokens, index, gazetteer, lexicon) if has_kinds else []
        bare = known.name(index)
        bare = bare and before_type_word(line, index, bare)
        names = names or (_titled(line, index, bare) if bare else [])
        if not names and (bare is not None or known.stem(index) is not None):  # else no unit's name begins here either
            names = units_named(line, index)
        names = names or _held_lands(line, index, gazetteer)
        if not names:
            if bare and _is_part_of_a_longer_name(tokens, index, bare.last, lexicon):
                bare = None
            if bare and index and tokens[index - 1].text in articles and not _is_joined_on(tokens, bare.last):
                # "the Dnipro" is a name of its own: the river; "the Dnipro–Kharkiv train" goes from town to town.
                whole = known.name(index - 1)
                bare = KnownName(bare.last, whole.ids) if whole and whole.last == bare.last else bare
            name = bare and _bare(text, number, tokens, index, bare, found, gazetteer, lexicon)
            if (
                bare
                and not name
                and (
                    _is_named_again(text, tokens, index, bare, seen, gazetteer, lexicon)
                    or _is_of_the_district_above(line, index, bare)
                )
            ):
                name = place_name(text, number, tokens, (index, bare.last), bare.ids, None)
            names = [name] if name else []
            if name is None and (unknown := unknown_name(line, index)):
                last, kind = unknown
                names = [place_name(text, number, tokens, (index, last), (), kind)]
        if names:
            found += [_of_its_land(name, tokens, gazetteer, lexicon) for name in names]
            end = names[-1].last
    found = _by_the_end_of_their_row(found, tokens, gazetteer, lexicon)
    found = [_with_rank(name, tokens, text, gazetteer, lexicon) for name in found]
    found = with_addresses(line, found, in_prose=sentence.kind == "body") if lexicon.set("address_marks") else found
    found = _with_joints(_told_twice(within_their_oblasts(line, found), tokens, lexicon), tokens, lexicon)
    found = without_names_of_works(found, tokens, gazetteer, lexicon)
    return _with_the_side(found, tokens, gazetteer, lexicon)


def _with_the_side(
    found: list[PlaceName], tokens: Sequence[Token], gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Tell the names that towns in Russia and in Ukraine bear whose forces strike in their sentence."""
    lands = [{entry.country for ident in name.ids if (entry := gazetteer.entry(ident)) is not None} for name in found]
    if not any(several >= _BOTH for several in lands) or (side := struck_by(tokens, lexicon)) is None:
        return found
    pairs = zip(found, lands, strict=True)
    return [replace(name, struck_by=side) if several >= _BOTH else name for name, several in pairs]


def _with_capitals(tokens: Sequence[Token], known: Known, gazetteer: Gazetteer, lexicon: Lexicon) -> Sequence[Token]:
    """Read the adjectives of an oblast's name in small letters as in capitals: «з бєлгородської та курської областей».

    Of scorn for the attacker many write its names so; right before the word for an oblast no other thing is meant.
    """
    if not known.has_types or not lexicon.set("lower_names"):
        return tokens
    kinds, joins = lexicon.table("admin"), lexicon.set("list_joins") | {","}
    small = set()
    for at, token in enumerate(tokens):
        before = at - 1 if kinds.get(token.text) == "oblast" else -1
        while before >= 0 and not tokens[before].capital and tokens[before].text[0].isalpha():
            stem = known.stem(before)
            if stem is None or stem.last != before + 1 or not of_kind(stem.ids, "oblast", gazetteer):
                break
            small.add(before)
            before -= 2 if tokens[before - 1].text in joins else before + 1
    return [token._replace(capital=True) if at in small else token for at, token in enumerate(tokens)]


def _with_joints(found: list[PlaceName], tokens: Sequence[Token], lexicon: Lexicon) -> list[PlaceName]:
    """Return the names with what joins each to the one before it: a comma, "and", a comma and "in"."""
    joins, led = lexicon.set("list_joins"), lexicon.any_of("locatives", "articles")
    for at in range(1, len(found)):
        between = [token.text for token in tokens[found[at - 1].last : found[at].first]]
        word = "," if between == [","] else "and" if joins.intersection(between) else "in" if "," in between else ""
        if word and (joins | led).union({","}).issuperset(between):
            found[at] = replace(found[at], joint=word)
    return found


def _is_a_town_called_so(line: Line) -> bool:
    """Whether the first word, generic as it looks, belongs to the name of a town: «Станица Луганская»."""
    name = line.known.name(0)
    entries = (line.gazetteer.entry(ident) for ident in name.ids) if name is not None and name.last > 1 else ()
    return any(entry is not None and entry.kind == "settlement" for entry in entries)


def _with_rank(
    name: PlaceName, tokens: Sequence[Token], text: str, gazetteer: Gazetteer, lexicon: Lexicon
) -> PlaceName:
    """Return a land with the rank told before it, which no register has so: "the Republic of Crimea"."""
    first = name.first - _RANK
    if first < 0 or tokens[first].text not in lexicon.set("ranks") or not tokens[first].capital:
        return name
    linked = tokens[first + 1].text in lexicon.set("linking")
    if not linked or name.excluded or not of_kind(name.ids, "oblast", gazetteer):
        return name
    start = tokens[first].start
    return replace(name, first=first, start=start, text=text[start : name.end])


def _is_part_of_a_longer_name(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    """Whether more belongs to a known name: "Nova Fakivka" is not the village of Nova."""
    longer = last == index + 1 and opens_a_longer_name(tokens, index, lexicon)
    return longer or is_half_a_name(tokens, index, last, lexicon)


def _is_joined_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a dash joins a capitalised word to a name that ends before token `last`."""
    return last + 1 < len(tokens) and tokens[last].text in _DASHES and tokens[last + 1].capital


def _of_its_land(name: PlaceName, tokens: Sequence[Token], gazetteer: Gazetteer, lexicon: Lexicon) -> PlaceName:
    """Keep of a name's places those of the country that an adjective before it tells: «у польському Холмі».

    Amid a sentence an adjective with a capital is a name's in Cyrillic («Російський Дід»), in English none is without.
    """
    lands = lexicon.table("lands_by_adjective")
    if len(name.ids) < _TWO or name.first == 0:
        return name
    at = name.first - 1
    at -= tokens[at].text in lexicon.set("of_words") and at > 0  # "the Polish city of Chelm"
    at -= tokens[at].text in lexicon.table("kind_before") and at > 0  # «у польському місті Холм»
    told = at == 0 or not tokens[at].capital or tokens[at].text.isascii()
    land = lands.get(tokens[at].text) if lands and told else None
    if tokens[at].text in lexicon.set("held_before"):
        land = _HELD  # «ТОТ Донецьк» is no town of Russia
    return _within(name, str(land), gazetteer) if land is not None else name


def _within(name: PlaceName, land: str, gazetteer: Gazetteer) -> PlaceName:
    """Keep of a name's places those of a country; all of them where it has none there."""
    there = tuple(i for i in name.ids if (entry := gazetteer.entry(i)) is not None and entry.country == land)
    return replace(name, ids=there) if there else name


def _by_the_end_of_their_row(
    found: list[PlaceName], tokens: Sequence[Token], gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Keep of the names of a row the places of the land that a dash gives it: «Орел – РФ, Донецьк, Чауда – АР Крим»."""
    marks, held = lexicon.set("list_marks"), lexicon.any_of("held_before", "held_fillers")
    opened = 0
    for at, name in enumerate(found):
        first = name.first
        while first > 1 and tokens[first - 1].text in held:
            first -= 1
        units = [entry for i in name.ids if (entry := gazetteer.entry(i)) and entry.kind in {"country", "oblast"}]
        closes = units and at > opened and tokens[first - 1].text in _DASHES and found[at - 1].last == first - 1
        if not closes:
            between = {token.text for token in tokens[found[at - 1].last : first]} if at else set()
            opened = opened if between <= marks else at
            continue
        for member in range(opened, at):
            found[member] = _within(found[member], units[0].country, gazetteer)
        opened = at + 1
    return found


def _surnames(sentence: Sentence, lexicon: Lexicon) -> set[str]:
    """Return the words right behind a first name, «Олександр Ганжа», or a title and a name: "mayor Ivan Sokol"."""
    tokens, first, titles = sentence.tokens, lexicon.set("first_names"), lexicon.set("titles")
    if first.isdisjoint(sentence.words) and titles.isdisjoint(sentence.words):
        return set()
    return {
        after.text
        for at, (before, after) in enumerate(pairwise(tokens))
        if before.capital and after.capital and after.text[0].isalpha()
        if before.text in first or (at > 0 and tokens[at - 1].text in titles and before.text[0].isalpha())
    }


def _is_a_surname(name: PlaceName, sentence: Sentence, surnames: Container[str], lexicon: Lexicon) -> bool:
    """Whether a bare name is that of somebody named in full before: «сказав Олександр Ганжа. … – написав Ганжа»."""
    bare = name.hint is None and name.last - name.first == 1 and sentence.words[name.first] in surnames
    before = sentence.words[name.first - 1] if name.first else ""
    after = sentence.words[name.last] if name.last < len(sentence.words) else ""
    spoken = any(word in lexicon.set("speech_plural") or is_finite(word, lexicon) for word in (before, after))
    led = " ".join(sentence.words[max(name.first - _CITING, 0) : name.first])
    spoken = spoken or led in lexicon.set("citing")  # "according to Sokol"
    return bare and spoken and before not in lexicon.set("locatives")


def _without_heads_names(names: list[PlaceName], sentence: Sentence, lexicon: Lexicon) -> list[PlaceName]:
    """Drop the surname of who heads a place, told right behind it: «рассказал мэр Изюма Иванов»."""
    offices = lexicon.set("office")
    out: list[PlaceName] = []
    for name in names:
        before = out[-1] if out else None
        bare = name.hint is None and name.last - name.first == 1
        behind = before is not None and before.last == name.first and before.first > 0
        if bare and behind and before is not None and sentence.words[before.first - 1] in offices:
            continue
        out.append(name)
    return out


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


def _held_lands(line: Line, index: int, gazetteer: Gazetteer) -> list[PlaceName]:
    """Read "Russian-occupied X" as the region where its seat is not held: some of it is."""
    tokens, lexicon = line.tokens, line.lexicon
    held = index > 0 and tokens[index - 1].text in lexicon.set("held_words")
    stem = line.known.stem(index) if held and tokens[index].text in lexicon.set("held_lands") else None
    if stem is None:
        return []
    whole = line.known.name(index)
    if whole is not None and whole.last > stem.last:
        return []  # "the Russian-held Zaporizhzhia nuclear plant"
    entries = [gazetteer.entry(ident) for ident in stem.ids]
    ids = tuple(entry.id for entry in entries if entry is not None and entry.kind == "oblast")
    return [place_name(line.text, line.number, tokens, (index, stem.last), ids, "oblast")]


def _titled(line: Line, index: int, name: KnownName) -> list[PlaceName]:
    """Read a town with what it is behind it, as the UN's reports write: "Kushuhum Settlement", "Kharkiv City".

    "Kharkiv City Council" is an office: no more of a name may follow.
    """
    tokens, at = line.tokens, name.last
    titled = at < len(tokens) and tokens[at].capital and tokens[at].text in line.lexicon.set("settlement_titles")
    if not titled or (at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].text[0].isalpha()):
        return []
    ids = of_kind(name.ids, "settlement", line.gazetteer)
    return [line.place((index, at + 1), ids, "settlement", stem_last=at)] if ids else []


def _facilities(
    text: str, number: int, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Read "the Rivne and Khmelnytskyi nuclear power plants": installations, no towns."""
    short = short_facility(text, tokens, index, gazetteer, lexicon)
    row = [short] if short is not None else row_of_facilities(text, tokens, index, gazetteer, lexicon)
    return [place_name(text, number, tokens, (one.first, one.last), one.ids, None) for one in row]


def _far_city_before(
    tokens: Sequence[Token],
    index: int,
    name: KnownName,
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> Sequence[PlaceName]:
    """Return the place that "and" or "or" joins a large city to, whatever its country: "in Doha or Geneva"."""
    if not found or found[-1].last != index - 1 or tokens[index - 1].text not in lexicon.set("list_words"):
        return []
    entries = (gazetteer.entry(ident) for ident in name.ids)
    return found[-1:] if any(entry and entry.population >= _FAR_CITY for entry in entries) else []


def _is_of_the_district_above(line: Line, index: int, name: KnownName) -> bool:
    """Whether a sentence opens with a place of the district named last, a little before, whatever it tells of it.

    «Корюківський район / Мена з ранку пережила три прильоти».
    """
    near = (one for one in line.earlier[-_UNDER_DISTRICT:][::-1] if line.number - one.sentence <= _UNDER_DISTRICT)
    above = None if index else next((one for one in near if one.hint in {"raion", "hromada"}), None)
    if above is None:
        return False
    word = line.tokens[index].text
    ordinary = line.lexicon.any_of("not_places", "first_names", "prepositions")
    if word in ordinary or len(line.tokens) <= name.last or describes_a_noun(line.tokens, 0, name.last, line.lexicon):
        return False
    written = line.text[line.tokens[0].start : line.tokens[name.last - 1].end]
    entries = (line.gazetteer.entry(ident) for ident in name.ids)
    known = [e for e in entries if e and e.kind == "settlement" and line.gazetteer.cases(e.id, written) & NOMINATIVE]
    held = any(not above.ids or {entry.raion_id, entry.hromada_id} & set(above.ids) for entry in known)
    common = any(line.gazetteer.flag(entry.id, word) == _COMMON_WORD for entry in known)
    return held and not common and not line.tokens[name.last].capital


def _is_named_again(
    text: str,
    tokens: Sequence[Token],
    index: int,
    name: KnownName,
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
    if declension.opens_sentence(tokens, index) and describes_a_noun(tokens, index, name.last, lexicon):
        return False
    written = text[tokens[index].start : tokens[name.last - 1].end]
    beside = [*tokens[max(index - 1, 0) : index], *tokens[name.last : name.last + 1]]
    person = any(token.text in lexicon.any_of("honorifics", "first_names", "titles") for token in beside)
    part = any(t.capital and t.text[0].isalpha() and t.text not in lexicon.set("locatives") for t in beside) or (
        name.last < len(tokens) and tokens[name.last].text == "-"
    )
    common = gazetteer.flag(known, written) == _COMMON_WORD and not led
    return not person and not part and not common and not written.isupper()


def _is_of_a_currency(tokens: Sequence[Token], index: int) -> bool:
    """Whether a country's letters belong to the sign of its money: "US$278 million"."""
    return index + 1 < len(tokens) and tokens[index + 1].text == "$" and tokens[index + 1].start == tokens[index].end


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


def _bare(
    text: str,
    number: int,
    tokens: Sequence[Token],
    index: int,
    name: KnownName,
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
    exactly = word in lexicon.set("exactly") and measures_follow(tokens, name.last, lexicon)  # «Ровно неделю назад»
    if exactly or (after is not None and after.text in lexicon.set("year_after")):
        return None  # «до Нового року»
    named = after is not None and after.capital and after.text[0].isalpha() and after.text not in lexicon.table("admin")
    if single and named and word in lexicon.set("first_names") and word.isascii():
        return None  # "Source: Serhii Lysak", though a village is called Serhii
    quoted = text[tokens[index].start : tokens[name.last - 1].end]
    if declension.is_cyrillic(word):
        judged = declension.judge(text, tokens, (index, name.last), name.ids, found, gazetteer, lexicon)
        if judged is None:
            return None
        return place_name(text, number, tokens, (index, name.last), judged.ids, judged.hint, excluded=judged.excluded)
    if after is not None and after.text in lexicon.set("quarters_after") and not after.capital:
        name = KnownName(name.last, quarters.parts_of_cities(name.ids, gazetteer) or name.ids)
    name = KnownName(name.last, tuple(of_towns(tokens, index, name.ids, gazetteer, lexicon)))
    hint = kind_hint(tokens, index, name.last, lexicon)
    if after is not None and after.text in lexicon.set("river_words") and not after.capital:
        return None  # "the Inhulets river" is no town; rivers the gazetteer knows have the word in their name
    excluded = why_excluded(before, after, lexicon)
    strong = is_strong(word if single else quoted, name.ids, gazetteer, lexicon)
    joined = before is not None and before.text in lexicon.set("list_joins")
    near = found[-1:] if found and shares_country(name.ids, found[-1].ids, gazetteer, neighbours=joined) else []
    near = near or _far_city_before(tokens, index, name, found, gazetteer, lexicon)
    cued = hint is not None or stands_like_a_place(tokens, index, name.last, near, lexicon)
    cued = cued or is_part_of_city_before(tokens, index, name.ids, found, gazetteer, lexicon)
    cued = cued or opens_row(text, tokens, index, name, gazetteer, lexicon)
    cued = cued or (not strong and has_a_places_form(quoted, name.ids, gazetteer, lexicon))
    if excluded is None:
        if is_person(tokens, index, name.last, found, lexicon, strong=strong) and (not strong or not cued):
            return None
        if not strong and not cued:
            return None
        if single and is_abbreviation(quoted, strong=strong):
            return None
    in_district = after is not None and lexicon.table("admin").get(after.text) == "raion" and single
    in_district = in_district and not names_an_office(tokens, name.last + 1, lexicon)
    if excluded is None and in_district and not counts_districts(tokens, index, gazetteer, lexicon):
        # A district no register of today has: an old raion, or one abroad. Its seat tells where it is.
        return place_name(
            text, number, tokens, (index, name.last + 1), name.ids, "seat", stem_last=name.last, excluded=excluded
        )
    return place_name(text, number, tokens, (index, name.last), name.ids, hint, excluded=excluded)
