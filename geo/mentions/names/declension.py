"""Judge a Ukrainian or Russian name by its case and its neighbours: a place here, a person, a street, a club.

These languages say by a case what English says by word order: after «у» a place stands in the locative, after «до» in
the genitive. A candidate whose form is not the case that its preposition asks for counts only if no other fits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geo._cases import ACCUSATIVE, GENITIVE, NOMINATIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.agreeing import describes_a_noun
from geo.mentions.names.cities import city_behind_a_blow, of_towns
from geo.mentions.names.cues import is_strong
from geo.mentions.names.kind_words import kind_before
from geo.mentions.names.other_names import (
    heads_the_unit,
    is_a_heads_name,
    is_name_of_person,
    is_named_on,
    why_excluded,
)
from geo.mentions.names.quarters import (
    of_a_quarter,
    owns_what_stands_before,
    quarter_or_land,
    quarters_of,
    waters,
)
from geo.mentions.names.standing import (
    Cue,
    cue_before,
    goes_on_a_list,
    has_address,
    is_added,
    is_an_end_of_a_road,
    is_harmed,
    is_struck_behind,
    opens_row_of_places,
)
from geo.mentions.names.streets import are_streets_of_towns
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Token

_CITY_POPULATION = 50_000  # no village has as many
_HEADING_POPULATION = 3_000  # a town that heads what is told of it, as a word by itself
_OWN = frozenset({"UA", "RU"})
_KNOWN_HEADING, _COMMON_WORD = 15_000, 4  # one whose name is a word of the language too («Лиман»)
_HEADS = frozenset({"–", "—", "-", ":"})  # what stands between a name that heads a line and what is told of it
_MOST_BETWEEN = 3  # adjectives between a preposition and its name
# Words of things, people and times that are names of villages as well, and have a capital at a sentence's head.
_THINGS = ("targets", "building_words", "office", "utility", "family_singular", "weapons", "ordinary_nouns")


class Judged(NamedTuple):
    """What a name is taken for: its candidates, the kind a type word asks for, and why it is no place here."""

    ids: tuple[str, ...]
    hint: str | None
    excluded: str | None


def is_cyrillic(word: str) -> bool:
    """Return whether a folded word is written in Cyrillic letters."""
    return "а" <= word[:1] <= "ґ"


def judge(
    text: str,
    tokens: Sequence[Token],
    span: tuple[int, int],
    ids: Sequence[str],
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> Judged | None:
    """Return what a name at tokens span is, None when it is no place name."""
    if quarters := quarters_of(tokens, span[0], ids, gazetteer, lexicon):
        return Judged(quarters, "quarter", None)
    ids = of_towns(tokens, span[0], ids, gazetteer, lexicon)
    return _judge_alone(text, tokens, span, ids, found, gazetteer, lexicon)


def _judge_alone(
    text: str,
    tokens: Sequence[Token],
    span: tuple[int, int],
    ids: Sequence[str],
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> Judged | None:
    """Return what a name is where no word for a part of a city stands before it."""
    first, last = span
    name = text[tokens[first].start : tokens[last - 1].end]
    hint = kind_before(tokens, first, lexicon) or _base_before(tokens, first, lexicon)
    hint = hint or _kind_of_row(tokens, first, found, ids, gazetteer, lexicon)
    excluded = not are_streets_of_towns(text, tokens, first, gazetteer, lexicon) and why_excluded(
        tokens, first, last, lexicon
    )
    excluded = excluded or of_a_quarter(tokens, first, name, ids, gazetteer, lexicon)
    opening = opens_sentence(tokens, first)
    strong = is_strong(name, ids, gazetteer, lexicon, common=not opening)
    if excluded:
        return Judged(tuple(ids), hint, excluded) if strong or hint else None
    if hint is not None and _goes_on_as_a_name(text, tokens, last, lexicon):
        return None  # «посёлок Южный Вымысел» is no Южный
    if hint is not None:
        kept = _of_villages(tokens, first, found, ids, gazetteer, lexicon)
        return _of_its_kind(tokens, (first, last), name, kept, hint, gazetteer, lexicon)
    surname = not strong and _is_the_heads_surname(tokens, first, last, lexicon)
    surname = surname or is_a_heads_name(tokens, first, last, ids, gazetteer, lexicon)
    described = opening and describes_a_noun(tokens, first, last, lexicon)
    if surname or described or _ends_a_name(tokens, first, found, lexicon):
        return None
    decided, named = _by_the_word_before(tokens, first, name, ids, gazetteer, lexicon)
    if decided:
        return named
    cue = _cue(tokens, first, name, ids, gazetteer, lexicon)
    listed = cue is None and goes_on_a_list(tokens, first, found, ids, gazetteer, text, lexicon)
    masks = {ident: gazetteer.cases(ident, name) for ident in ids}
    cue = None if _goes_on_after_a_noun(tokens, first, name, masks, cue, gazetteer, lexicon) else cue
    fitting = tuple(i for i in ids if cue is None or not cue.cases or not masks[i] or masks[i] & cue.cases)
    fitting = city_behind_a_blow(tokens, first, fitting, masks, gazetteer, lexicon) or fitting
    spatial = bool(cue and cue.spatial) or is_an_end_of_a_road(text, tokens, first, last, gazetteer, lexicon)
    known = strong or listed  # «Антонівка, Станіслав, Зеленівка»: on a list of places in their case no person
    led = _is_led_to_a_place(tokens, first, last, fitting, masks, cue, lexicon)
    led = led or _heads_an_attack(tokens, first, last, lexicon)
    if is_name_of_person(text, tokens, first, last, found, lexicon, strong=known or led, spatial=spatial):
        return None
    if cue is not None and not fitting:
        # «по енергетиці Одещини», «в Атаки»: not the case asked for; a place everybody knows is meant all the same.
        # So is one with its unit behind it, as forms are filled in: «в Сподобівка Куп'янського району».
        return Judged(tuple(ids), None, None) if strong or has_address(tokens, last, lexicon) else None
    kept = fitting or tuple(ids)
    place, kept = quarter_or_land(tokens, first, kept, masks, gazetteer, lexicon)
    adjective = lexicon.ends(tokens[last - 1].text, "noun_adjective_ends")
    adjective = adjective and describes_a_noun(tokens, first, last, lexicon)
    if strong:
        known = is_strong(name, kept, gazetteer, lexicon, common=not opening)
        # «на Бердянском вокзале»: the town is not in this case, and no village is meant
        return Judged(kept, place, None) if known or ((cue or listed) and not adjective) else None
    # «обстрел Весёлого Сумского района»
    alone = has_address(tokens, last, lexicon) or ((listed or spatial) and _stands_alone(tokens, last, lexicon))
    described = (_is_adjective(tokens, last, lexicon) or adjective) and not alone  # «Рязанський НПЗ»
    if described or _is_of_an_office(tokens, last, lexicon) or (opening and _is_a_thing(tokens, first, last, lexicon)):
        return None
    person = last - first == 1 and tokens[first].text in lexicon.set("first_names") and not (listed or led)
    if person and not (spatial and has_address(tokens, last, lexicon)):  # «у Станіславі Херсонської області»
        return None
    if cue is not None and (spatial or not lexicon.ends(tokens[last - 1].text, "surname_endings")):
        return Judged(kept, place, None)
    headed = not (opening and _heads_in_another_case(tokens, last, kept, masks))
    told = (
        listed
        or has_address(tokens, last, lexicon)
        or is_added(tokens, first, found, lexicon)
        or (headed and is_harmed(tokens, first, last, lexicon))
    )
    objects = any(masks[ident] & ACCUSATIVE and not masks[ident] & NOMINATIVE for ident in kept)
    told = told or (objects and is_struck_behind(tokens, last, lexicon))
    # «Мука — из Запорожья»: no town in Japan
    bare = opening and cue is None and not listed and _is_a_word_abroad(tokens, last, name, kept, gazetteer)
    told = told and not bare
    if told or opens_row_of_places(text, tokens, first, last, gazetteer, lexicon):
        return Judged(kept, None, None)
    return (
        Judged(kept, None, None) if (kept := _heads_a_paragraph(tokens, first, last, name, kept, gazetteer)) else None
    )


def _cue(
    tokens: Sequence[Token], first: int, name: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> Cue | None:
    """Return what stands before a name and asks for its case, also what stands in a part of a city."""
    cue = cue_before(tokens, first, lexicon)
    if cue is None and owns_what_stands_before(tokens, first, name, ids, gazetteer, lexicon):
        return Cue(GENITIVE, spatial=True)
    return cue


def _goes_on_after_a_noun(
    tokens: Sequence[Token],
    first: int,
    name: str,
    masks: Mapping[str, int],
    cue: Cue | None,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> bool:
    """Whether a known town is the subject behind a noun, whose genitive only a hamlet's plural would be.

    «После удара Кременчуг без света» tells of no strike on Кременчуки.
    """
    if cue is None or not cue.cases or tokens[first - 1].text not in lexicon.set("before_places"):
        return False
    towns = [i for i in masks if masks[i] & NOMINATIVE and not masks[i] & cue.cases]
    others = [i for i in masks if masks[i] & cue.cases]
    return bool(others) and all(
        is_strong(name, ids, gazetteer, lexicon, common=True) is known
        for ids, known in ((towns, True), (others, False))
    )


def _is_the_heads_surname(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name has a surname's ending right behind the word of a head: «мэр Терехов» is not mayor of Терехи."""
    headed = first > 0 and tokens[first - 1].text in lexicon.any_of("head_of", "titles")
    ends = tuple(lexicon.set("surname_ends"))
    surname = bool(ends) and last - first == 1 and tokens[first].text.endswith(ends)
    return headed and surname and not has_address(tokens, last, lexicon)


def _is_a_thing(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name is a word of things, without an address: «Завод зруйновано», «Пожежа знищила склад».

    Of an office the address is its own: «Полиция Запорожской области».
    """
    word = tokens[first].text
    if last - first == 1 and word in lexicon.any_of("office"):
        return True
    return last - first == 1 and word in lexicon.any_of(*_THINGS) and not has_address(tokens, last, lexicon)


def _heads_in_another_case(tokens: Sequence[Token], last: int, ids: Sequence[str], masks: Mapping[str, int]) -> bool:
    """Whether a name before a colon stands in none of its place's forms that head a line: «Терехов:» is who says it."""
    colon = last < len(tokens) and tokens[last].text == ":"
    return colon and all(masks[ident] and not masks[ident] & NOMINATIVE for ident in ids)


def _is_a_word_abroad(tokens: Sequence[Token], last: int, name: str, ids: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether only a mark behind makes a place far abroad of a word of the language that opens a sentence."""
    if last >= len(tokens) or tokens[last].text not in _HEADS:
        return False
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    return all(e.country not in _OWN and gazetteer.flag(e.id, name) == _COMMON_WORD for e in entries)


def _heads_an_attack(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name heads a line that says with what it was attacked: «Станислав — авиабомба, разрушен клуб»."""
    if not opens_sentence(tokens, first) or last + 1 >= len(tokens) or tokens[last].text not in _HEADS:
        return False
    after = tokens[last + 1].text
    return after in lexicon.set("attack_nouns") or after in lexicon.table("weapons")


def _heads_a_paragraph(
    tokens: Sequence[Token], first: int, last: int, name: str, ids: Sequence[str], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the towns of a name that is a sentence or a line by itself: «Барвінкове. Дрон влучив у двір», «Рыльск».

    Villages would be too many, and so would towns whose name is a word of the language, but for the known ones.
    """
    led = any(token.text[0].isalnum() for token in tokens[:first])  # «📍 Рыльск» opens with no word
    if led or [token.text for token in tokens[last:]] not in ([], ["."]):
        return ()
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    common = any(gazetteer.flag(entry.id, name) == _COMMON_WORD for entry in entries)
    least = _KNOWN_HEADING if common else _HEADING_POPULATION
    towns = (e for e in entries if e.kind == "settlement" and e.country in _OWN and e.population >= least)
    return tuple(town.id for town in towns if gazetteer.cases(town.id, name) & NOMINATIVE)


def _by_the_word_before(
    tokens: Sequence[Token], first: int, name: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> tuple[bool, Judged | None]:
    """Return whether the word of a water or an installation before a name decides what it is, and what it is then."""
    before = tokens[first - 1].text if first else ""
    if before in lexicon.set("waters_before"):
        called = waters(before, name, ids, gazetteer)
        bridged = first > 1 and tokens[first - 2].text in lexicon.set("bridge_words")  # «мост через Самару»: no city
        if called or bridged or before in lexicon.set("river_words"):
            return True, Judged(called, "water", None) if called else None  # «річка Бобрик»: no village
    facility = _facility_by_its_word(tokens, first, name, ids, gazetteer, lexicon)
    return bool(facility), Judged(facility, None, None) if facility else None


def _facility_by_its_word(
    tokens: Sequence[Token], first: int, name: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the installation of a name that no town has in this language, behind its word: «у порту Південний»."""
    before = tokens[first - 1].text if first else ""
    word = next((word for word in lexicon.set("generic_openers") if before.startswith(word)), None)
    if word is None or any((entry := gazetteer.entry(i)) and entry.kind == "settlement" for i in ids):
        return ()
    called = gazetteer.look_up(f"{word} {name}")
    return tuple(i for i in called if (entry := gazetteer.entry(i)) and entry.kind == "facility")


def _of_its_kind(
    tokens: Sequence[Token],
    span: tuple[int, int],
    name: str,
    ids: Sequence[str],
    hint: str,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> Judged | None:
    """Judge a name behind a type word: «село Іванівка», but «понад 15 населених пунктів Харківщини»."""
    if heads_the_unit(tokens, *span, lexicon):
        return None
    lands = _lands_in_the_genitive(name, ids, gazetteer) if hint == "settlement" else ()
    if tokens[span[0] - 1].text == ".":  # «у с. Мартова» is Мартова, no Мартове
        ids = [ident for ident in ids if gazetteer.cases(ident, name) & NOMINATIVE] or ids
    if tokens[span[0] - 1].text in lexicon.set("types_in_no_genitive"):  # «у селищі Новгородка» is of no Новгородок
        ids = [i for i in ids if not (cases := gazetteer.cases(i, name)) or cases & ~(GENITIVE | ACCUSATIVE)] or ids
    return Judged(lands, None, None) if lands else Judged(tuple(ids), hint, None)


def _lands_in_the_genitive(name: str, ids: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the oblasts whose land a name is in the genitive, as what settlements are of."""
    entries = (entry for ident in ids if (entry := gazetteer.entry(ident)) is not None)
    return tuple(e.id for e in entries if e.kind == "oblast" and gazetteer.cases(e.id, name) == GENITIVE)


def _is_led_to_a_place(
    tokens: Sequence[Token],
    first: int,
    last: int,
    fitting: Sequence[str],
    masks: Mapping[str, int],
    cue: Cue | None,
    lexicon: Lexicon,
) -> bool:
    """Whether a town that goes by a first name is meant: «у Станіславі» in its case, «обстріл Станіслава» by its noun.

    «у Станіслава» is at somebody's, «жителя Станіслава» may call him by his name. «Обстріляно Станіслав» is no person
    either, whose accusative has an ending.
    """
    if cue is None and first and tokens[first - 1].text in lexicon.set("harms_before"):
        return any(masks[ident] & ACCUSATIVE for ident in masks) and not is_named_on(tokens, last)
    if cue is None or not cue.spatial or not cue.cases or not any(masks[ident] & cue.cases for ident in fitting):
        return False
    before = tokens[first - 1].text
    if is_named_on(tokens, last):
        return False
    return before in lexicon.any_of("spatial", "blow_prepositions") or lexicon.fits("blow_words", before)


def in_row_of_villages(tokens: Sequence[Token], first: int, found: Sequence[PlaceName], lexicon: Lexicon) -> bool:
    """Return whether a name goes on a row that a plural type word opens: «посёлки Малиновка и Октябрьский»."""
    marks, at = lexicon.set("list_marks"), first
    for name in reversed(found):
        between = tokens[name.last : at]
        if not between or any(token.text not in marks for token in between):
            return False
        if name.first and tokens[name.first - 1].text in lexicon.set("plural_villages"):
            return True
        at = name.first
    return False


def _kind_of_row(
    tokens: Sequence[Token],
    first: int,
    found: Sequence[PlaceName],
    ids: Sequence[str],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> str | None:
    """Return "settlement" for a name on a row of villages that a village bears, else None."""
    if not in_row_of_villages(tokens, first, found, lexicon):
        return None
    entries = (gazetteer.entry(ident) for ident in ids)
    return "settlement" if any(entry is not None and entry.kind == "settlement" for entry in entries) else None


def _of_villages(
    tokens: Sequence[Token],
    first: int,
    found: Sequence[PlaceName],
    ids: Sequence[str],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """Return the entries that can be called a village where the text says so: «село Муром» is not the city."""
    typed = bool(first) and tokens[first - 1].text in lexicon.any_of("village_words", "plural_villages")
    if not typed and not in_row_of_villages(tokens, first, found, lexicon):
        return tuple(ids)
    small = [i for i in ids if (entry := gazetteer.entry(i)) is not None and entry.population < _CITY_POPULATION]
    return tuple(small or ids)


def _goes_on_as_a_name(text: str, tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether the next word belongs to the name behind a type word: a capital, no unit, person, weapon or letters."""
    if not is_named_on(tokens, last) or lexicon.ends(tokens[last].text, "unit_ends"):
        return False  # «сёла А и Б Грайворонского и Краснояружского округов»
    if last + 1 < len(tokens) and tokens[last + 1].text == "-" and _ends_a_unit(tokens, last, lexicon):
        return False  # «в селі Грем'яч Новгород-Сіверського району»
    word = text[tokens[last].start : tokens[last].end]
    known = lexicon.any_of("first_names", "weapons", "attackers", "orgs_before", "honorifics", "not_places")
    return not word.isupper() and tokens[last].text not in known


def _ends_a_unit(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a name in two parts with a hyphen, the second a unit's adjective, stands before the unit's word."""
    inner = last + 2
    told = inner + 1 < len(tokens) and lexicon.ends(tokens[inner].text, "unit_ends")
    return told and tokens[inner + 1].text in lexicon.table("admin")


def _ends_a_name(tokens: Sequence[Token], first: int, found: Sequence[PlaceName], lexicon: Lexicon) -> bool:
    """Whether a name is the second word of a longer one that nobody knows: «в Матвєєвому Кургані» is no Курган.

    A capital adjective stands between a preposition and it; a direction may have a capital as well.
    """
    at = first - 1
    if at < 1 or not tokens[at].capital or (found and found[-1].last == first):
        return False
    word, ends = tokens[at].text, tuple(lexicon.set("adjective_endings"))
    led = tokens[at - 1].text in lexicon.any_of("locatives", "spatial", "blow_prepositions", "near_types")
    plain = lexicon.any_of("directions", "directions_nouns", "facing", "attackers", "office_word", "not_places")
    return led and bool(ends) and word.endswith(ends) and not tokens[first].text.isupper() and word not in plain


def _base_before(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> str | None:
    """Return "base" after the word of one: «з аеродрому Саваслейка»."""
    return "base" if first and tokens[first - 1].text in lexicon.any_of("kind_of_unknown", "kind_of_known") else None


def _is_adjective(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a name looks like the adjective of the word after it."""
    described = last < len(tokens) and tokens[last].text[0].isalpha()
    return described and lexicon.ends(tokens[last - 1].text, "town_adjective_ends")


def _is_of_an_office(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a name in an adjective's form only tells which office is meant: «у Головному управлінні ДСНС»."""
    if last >= len(tokens) or tokens[last].capital or tokens[last].text not in lexicon.set("office"):
        return False
    return lexicon.ends(tokens[last - 1].text, "adjective_endings")


def _stands_alone(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether an adjective stands for itself by what follows: «у Таврійському поранено», «у Таврійському загинув»."""
    if last >= len(tokens):
        return True
    word = tokens[last].text
    marks = lexicon.set("list_marks")
    if word in marks and last + 1 < len(tokens):
        if not tokens[last + 1].capital or not tokens[last + 1].text.endswith(
            tuple(lexicon.set("town_adjective_ends"))
        ):
            return tokens[last + 1].capital
        at = last  # «поблизу Родинського та Білицького», but «Сумського та Охтирського районів»
        while at + 1 < len(tokens) and tokens[at].text in marks and tokens[at + 1].capital:
            at += 2
        return at >= len(tokens) or not tokens[at].text[0].isalpha() or is_finite(tokens[at].text, lexicon)
    # «у Черкаському після обстрілу», «по Покровському з артилерії»
    told = lexicon.any_of("harms_after", "harm_words", "cause_prepositions", "prepositions")
    return word in told or is_finite(word, lexicon)


def opens_sentence(tokens: Sequence[Token], first: int) -> bool:
    """Return whether any word would have a capital here: at the head of a sentence, a quotation or a line."""
    return first == 0 or (
        not tokens[first - 1].text[0].isalnum() and tokens[first - 1].text not in {",", "-", "–", "("}
    )


def may_be_named(tokens: Sequence[Token], first: int, last: int, found: Sequence[PlaceName], lexicon: Lexicon) -> bool:
    """Return whether a name of which nothing but its form is known stands where a place would."""
    if cue_before(tokens, first, lexicon) is not None or is_harmed(tokens, first, last, lexicon):
        return True
    if has_address(tokens, last, lexicon):
        return True
    in_row = bool(found) and not found[-1].excluded and 0 < first - found[-1].last <= _MOST_BETWEEN
    return in_row and all(token.text in lexicon.set("list_marks") for token in tokens[found[-1].last : first])
