"""Where a Ukrainian or Russian name stands: after which preposition, on what list, before its unit, by what harm."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from geo._cases import ACCUSATIVE, CASES, GENITIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Token

_NAMING = frozenset(':(«„“"')  # before the first of a list of launch sites, or a site in quotes
_ATTACK_REACH = 4  # tokens: «п'яти ударів»
_DASHES = frozenset({"–", "—"})
_AIM = 5  # tokens from the word of a blow to where it went
_CLOSING, _OPENING = frozenset('»”"“'), frozenset('«„“"')
_BESIDE = 2  # tokens
_OF_STREETS = 2  # tokens: «одной из улиц»
_LETTERS = 4  # of the letters a weapon goes by
_BLOW_REACH = 4  # tokens from an attack to the verb that tells who suffered it
_MOST_BETWEEN = 3  # adjectives between a preposition and its name
_UNDERWENT_REACH = 8  # tokens, a day among them
_WAY_REACH = 2  # tokens from a road, a train to "to"
_COUNT_REACH = 2  # tokens from settlements to what they are of: «сіл Харківщини»
_LEAST_OF_ROW, _NO_HAMLET = 3, 1_000  # names, people
_AROUND_REACH, _CLAUSE_REACH, _LOST_REACH, _WITHOUT_REACH = 3, 10, 3, 3  # tokens
_HYPHENED = 3  # tokens of «Новгород-Сіверський»
_TIME_REACH = 3  # tokens
_ROW_REACH = 14  # tokens of a bullet's first names


class Cue(NamedTuple):
    """The words before a name: the cases they ask for (0: any), and whether only places stand after them."""

    cases: int
    spatial: bool


def cue_before(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Cue | None:
    """Return what the preposition or noun before a name asks for, adjectives between them passed over."""
    named = lexicon.any_of("launch_place", "port_words")
    if first > 1 and tokens[first - 1].text in _NAMING and tokens[first - 2].text in named:
        return Cue(0, spatial=True)  # «з напрямків: Орел, Курськ»
    if first > 1 and _are_counted(tokens, first, lexicon):
        return Cue(0, spatial=True)  # «15 населених пунктів, зокрема: Хотінь, Рижівка»
    if is_of_several_streets(tokens, first - 1, lexicon):
        return Cue(GENITIVE, spatial=True)
    governs = lexicon.table("governs")
    spatial = lexicon.set("spatial")
    endings = tuple(lexicon.set("adjective_endings"))
    at = first - 1
    between = 0
    while at >= 0 and between <= _MOST_BETWEEN:
        word = tokens[at].text
        if word in governs:
            cases = sum(CASES[case] for case in str(governs[word]).split())
            told = word in spatial or _is_aimed(tokens, at, lexicon) or _is_measured(tokens, at, lexicon)
            told = told or _is_left(tokens, at, lexicon) or _is_aimed_ahead(tokens, at, lexicon)
            told = told or _is_on_the_way(tokens, at, lexicon)
            told = told or (between > 0 and tokens[first - 1].text in lexicon.table("lands_by_adjective"))
            told = told or _is_fallen_at(tokens, at, lexicon)
            return Cue(cases, spatial=told)
        if word in lexicon.any_of("before_places", "resident_words") and not between:
            if word in lexicon.set("names_after"):
                return Cue(0, spatial=True)  # «у порту Ізмаїл», «порт Ізмаїла»
            return Cue(GENITIVE | (ACCUSATIVE if tokens[at - 1].text in governs else 0), spatial=True)
        if not word.endswith(endings) or tokens[at].capital or len(word) < 4:
            return None
        between += 1
        at -= 1
    return None


def is_of_several_streets(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Return whether one or some of several streets are told at a token, and so whose they are: «на одной из улиц»."""
    if at < _OF_STREETS or tokens[at].text not in lexicon.set("streets_plural"):
        return False
    whole = tokens[at - 1].text in lexicon.set("fired_from")
    return whole and tokens[at - _OF_STREETS].text in lexicon.any_of("numerals", "vague")


def _is_measured(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "from" at a token goes on from a word of nearness or a distance: «недалеко от Льгова»."""
    before = tokens[at - 1].text if at else ""
    near = before in lexicon.set("spatial") or before in lexicon.table("distance_units")
    return near and tokens[at].text in lexicon.set("measured_from")


def _is_fallen_at(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "at" at a token says where something came down: «бомба упала у Черкасского», not what somebody has."""
    before = tokens[at - 1].text if at else ""
    return tokens[at].text in lexicon.set("fallen_at") and lexicon.fits("fallen_words", before)


def _is_left(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "from" at a token says where people were brought out of: «вивіз шістьох людей із Костобоброва»."""
    before = (token.text for token in tokens[max(at - _AIM, 0) : at])
    return tokens[at].text in lexicon.set("fired_from") and not lexicon.set("brought_out").isdisjoint(before)


def _is_on_the_way(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "to" or "from" at a token goes on from a road or a train: «дорогу до Сколього», «рейс із Зимівника»."""
    before = {token.text for token in tokens[max(at - _WAY_REACH, 0) : at]}
    led = tokens[at].text in lexicon.set("fired_from") | lexicon.set("leads_to")
    return led and not lexicon.any_of("road", "trains", "road_lies").isdisjoint(before) and "," not in before


def is_an_end_of_a_road(
    text: str, tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Whether a name stands between "between" and "and" with another place: «між Шевченковим і Чугуєвом».

    A surname has the same ending, so the other must be a place in the case that is asked for.
    """
    if not first or tokens[first - 1].text not in lexicon.set("between_words") or last + 1 >= len(tokens):
        return False
    if tokens[last].text not in lexicon.set("list_joins") or not tokens[last + 1].capital:
        return False
    other = text[tokens[last + 1].start : tokens[last + 1].end]
    cases = sum(CASES[case] for case in str(lexicon.table("governs")[tokens[first - 1].text]).split())
    return bool(_together(gazetteer, gazetteer.look_up(other), other) & cases)


def _are_counted(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether settlements are counted or named as such right before a colon or "among them"."""
    at = first - 1
    apposed = lexicon.set("copula_dash") if tokens[first - 2].text in lexicon.set("plural_villages") else ()
    while at > 0 and (
        tokens[at].text in {",", ":"} or tokens[at].text in lexicon.set("member_words") or tokens[at].text in apposed
    ):
        at -= 1  # «без газу два села — Уди й Гранів»
    if at == first - 1 or tokens[first - 1].text == ",":
        return False
    kinds, short = lexicon.table("kind_before"), lexicon.set("kind_abbreviations")
    plural = {word for word, kind in lexicon.table("plural_kinds").items() if kind == "settlement"}
    before = [token.text for token in tokens[max(at - _COUNT_REACH, 0) : at + 1]]
    return any(word in plural or (word in kinds and word not in short) for word in before)


def _is_aimed(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a preposition says where a blow went: «удар припав по Межовій», «вдарили дронами по Балабиному»."""
    before = tokens[max(at - _AIM, 0) : at]
    return tokens[at].text in lexicon.set("blow_prepositions") and any(
        lexicon.fits("blow_words", token.text) for token in before
    )


def _is_aimed_ahead(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the word of a blow stands right behind what a preposition leads to: «по Льгову ударили дронами»."""
    end = at + 1
    while end < len(tokens) and (tokens[end].capital or tokens[end].text in lexicon.set("list_marks")):
        end += 1
    led = tokens[at].text in lexicon.set("blow_prepositions") and end > at + 1
    return led and any(lexicon.fits("blow_words", token.text) for token in tokens[end : end + _BESIDE])


def goes_on_a_list(
    tokens: Sequence[Token],
    first: int,
    found: Sequence[PlaceName],
    ids: Sequence[str],
    gazetteer: Gazetteer,
    text: str,
    lexicon: Lexicon,
) -> bool:
    """Whether a name goes on a list of places in the same case: «у Харкові, Мерефі та Люботині».

    A city after its district stands in its own case: «у Корабельному районі Херсона та Білозерці». So does one behind
    the word of its kind or part, which has the row's case: «у селищі Васильківка та Межовій», «центр Ромнів і Лебедин».
    """
    if not found or not first:
        return False
    at = first - 1
    marks = lexicon.set("list_marks")
    if tokens[at].text == ";" and _opens_its_row(tokens, first, lexicon):
        return (
            found[-1].last == at
        )  # «Хотінь Сумського району; Іскрисківщина, Рижівка …»: the next unit's, in the same case
    between = [token.text for token in tokens[found[-1].last : first]]
    if "(" in between and ")" in between:  # «Миколаївка (двічі), Карповичі»
        between = between[: between.index("(")] + between[between.index(")") + 1 :]
    share = 1 if between[:1] and between[0] in _DASHES else 0
    if between[share : share + 1] and between[share] in lexicon.set("partly_words"):
        between = between[share + 1 :]  # «без світла: Антонівка – повністю, Зеленівка – частково»
    if not between or not (marks | {"("}).issuperset(between):
        return False
    name = text[tokens[first].start : tokens[first].end]
    mine = _together(gazetteer, ids, name)
    head = found[-1]
    if len(found) > 1 and found[-2].last == head.first and found[-2].hint in {"raion", "city_district"}:
        head = found[-2]
    theirs = _together(gazetteer, head.ids, head.name)
    theirs |= _case_of_its_word(tokens, head.first, lexicon) if theirs else 0
    countries = [{entry.country for i in some if (entry := gazetteer.entry(i))} for some in (ids, found[-1].ids)]
    if any((entry := gazetteer.entry(i)) and entry.kind == "country" for i in found[-1].ids):
        countries[1] = set()  # «Орел – РФ, Чауда – АР Крим»
    return bool(not mine or not theirs or mine & theirs) and bool(countries[0] & countries[1] or not countries[1])


def _case_of_its_word(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> int:
    """Return the cases that the word of a kind or a part right before a name is asked for; 0 without such a word."""
    at = first - 1 - (first > 1 and tokens[first - 1].text == ".")
    word = tokens[at].text if at > 0 else ""
    parts = lexicon.set("before_places") - lexicon.any_of("attack_nouns", "resident_words")
    if word not in lexicon.set("near_types") | (parts & lexicon.set("aimed_kinds")):
        return 0
    governs, endings = lexicon.table("governs"), tuple(lexicon.set("adjective_endings"))
    at -= 1
    while at > 0 and endings and tokens[at].text.endswith(endings) and tokens[at].text not in governs:
        at -= 1
    led = tokens[at].text
    return sum(CASES[case] for case in str(governs[led]).split()) if led in governs else ACCUSATIVE


def _opens_its_row(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a name, of at most three words, stands at the head of more names or before its unit."""
    last = first
    while last < len(tokens) and last - first < _MOST_BETWEEN and tokens[last].capital:
        last += 1
    if last == first or last >= len(tokens):
        return False
    if tokens[last].text in lexicon.table("admin"):
        return last - first > 1
    return tokens[last].text in lexicon.set("list_marks") and last + 1 < len(tokens) and tokens[last + 1].capital


def _together(gazetteer: Gazetteer, ids: Sequence[str], name: str) -> int:
    found = 0
    for ident in ids:
        found |= gazetteer.cases(ident, name)
    return found


def has_address(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether the unit stands after the name: «Іванівка Ізюмського району», «Іванівка, що в Ізюмському районі»."""
    at = last
    if at < len(tokens) and tokens[at].text in {",", "("}:
        at += 1
        if (
            at + 1 < len(tokens)
            and tokens[at].text in lexicon.set("which")
            and tokens[at + 1].text in lexicon.set("spatial")
        ):
            at += 2
    if at + 1 < len(tokens) and tokens[at].text in lexicon.set("spatial") and tokens[at + 1].capital:
        named = tokens[last - 1].text.endswith(tuple(lexicon.any_of("place_ends", "town_adjective_ends")))
        return named and lexicon.ends(tokens[at + 1].text, "ends_of_lands")  # «Садове на Херсонщині»
    if at + _HYPHENED < len(tokens) and tokens[at].capital and tokens[at + 1].text == "-":
        at += _HYPHENED - 1  # «Семенівка Новгород-Сіверського району»
    return at + 1 < len(tokens) and tokens[at].capital and tokens[at + 1].text in lexicon.table("admin")


def opens_row_of_places(
    text: str, tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Whether a sentence begins with a row of three names and more that all are settlements of one country.

    «Білозерка, Станіслав, Кізомис пережили ніч під артилерією». One of them must be more than a hamlet, and no two may
    be first names.
    """
    if any(token.text[0].isalnum() for token in tokens[:first]):
        return False
    names, at, end = [text[tokens[first].start : tokens[last - 1].end]], last, last
    marks = lexicon.set("list_marks")
    while at + 1 < len(tokens) and tokens[at].text in marks and tokens[at + 1].capital:
        end = at + 2
        while end < len(tokens) and tokens[end].capital and tokens[end].text[0].isalpha():
            end += 1
        names.append(text[tokens[at + 1].start : tokens[end - 1].end])
        at = end
    if len(names) < _LEAST_OF_ROW or sum(name.lower() in lexicon.set("first_names") for name in names) > 1:
        return False
    towns = [
        [e for i in gazetteer.look_up(name) if (e := gazetteer.entry(i)) and e.kind == "settlement"] for name in names
    ]
    shared = set.intersection(*({entry.country for entry in some} for some in towns))
    return bool(shared) and any(e.population >= _NO_HAMLET and e.country in shared for some in towns for e in some)


def _before_passing_words(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return the token before words that only lead to a list: «обстрілів зазнали, зокрема, Старовірівка»."""
    back = at - 1 if at > 0 and tokens[at].text == "," else at
    if back < 1 or tokens[back].text not in lexicon.set("passing_words"):
        return at
    return back - 2 if tokens[back - 1].text == "," else back - 1


def is_harmed(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether what stands beside is done to places, or a name heads a line: «Ізюм обстріляли», «Лиман: двоє»."""
    last = _past_villages_around(tokens, last, lexicon)
    if _is_left_without(tokens, first, last, lexicon) or _is_told_to_lack(tokens, first, lexicon):
        return True
    at = first - 1
    passed = lexicon.any_of("facing", "list_joins", "added_words")
    while at > 0 and not tokens[at].capital and tokens[at].text in passed:
        at -= 1  # «обстріляли прикордонні Сеньківку …», «обесточен также Токмак»
    at = _before_passing_words(tokens, at, lexicon)
    if at >= 0 and tokens[at].text in lexicon.set("harms_before"):
        return True
    if first > 1 and (_is_attacked_with(tokens, first, lexicon) or _was_under_attack(tokens, at, lexicon)):
        return True
    if first > 1 and _is_without(tokens, first, lexicon):
        return True
    if first > 1 and tokens[first - 1].text in _DASHES and tokens[first - 2].text in lexicon.set("attack_nouns"):
        return True  # «6 авіаударів — Комишуваха»
    if last + 1 < len(tokens) and tokens[last].text in lexicon.set("without_words"):
        small = lexicon.any_of("adverbs", "clause_words", "clause_openers", "function")
        return (
            tokens[last + 1].text in lexicon.any_of("utility") and tokens[first].text not in small
        )  # «Крюків без води»
    last = _past_its_time(tokens, last, lexicon)  # «Степногорск снова под ударом»
    verb = last + 1 < len(tokens) and tokens[last].text in lexicon.any_of("undergoing_verbs", "was")
    if verb and tokens[last + 1].text in lexicon.set("under_attack"):
        last += 1  # «Лиман був під вогнем», «Лиман потрапив під обстріл»
    if last < len(tokens) and tokens[last].text in lexicon.set("under_attack"):
        behind = {token.text for token in tokens[last + 1 : last + 1 + _MOST_BETWEEN]}
        return not lexicon.any_of("attack_nouns", "attacks_suffered").isdisjoint(behind)  # «Лиман під вогнем РСЗВ»
    if last < len(tokens) and tokens[last].text in lexicon.any_of("underwent", "suffers"):
        behind = {token.text for token in tokens[last + 1 : last + 1 + _ATTACK_REACH]}
        return not lexicon.any_of("attack_nouns", "attacks_suffered").isdisjoint(behind)  # «Лиман зазнав обстрілу»
    return last < len(tokens) and (
        tokens[last].text in lexicon.set("harms_after")
        or tokens[last].text in {":", "–", "—"}
        or _opens_a_row(tokens, first, last, lexicon)
        or _is_a_bullets_head(tokens, first, last)
    )


def _past_its_time(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    """Return the offset behind "again" or a time between a name and its verb: «Лиман зранку був під вогнем»."""
    times = lexicon.any_of("once_more", "day_parts", "adverbs")
    end = last
    while end < min(last + _TIME_REACH, len(tokens) - 1) and tokens[end].text in times:
        end += 1
    return end


def _is_without(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether what a name is without stands before it: «без світла Пересип», «без напруги знову частково Охтирка».

    So with a dash or a verb of staying between: «без світла — Білани», «без світла сиділи Ріпки».
    """
    passed = lexicon.any_of("list_joins", "added_words", "once_more", "partly_words", "adverbs", "stays") | _DASHES
    at = first - 1
    while at > 1 and first - at <= _WITHOUT_REACH and not tokens[at].capital and tokens[at].text in passed:
        at -= 1
    lacked = tokens[at].text in lexicon.any_of("utility", "voltage")
    return lacked and tokens[at - 1].text in lexicon.set("without_words")


def _past_villages_around(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    """Return where "and the villages around" ends behind a name: «Кириківку та навколишні села – 2 915»."""
    at = last
    if at + 1 >= len(tokens) or tokens[at].text not in lexicon.any_of("list_joins"):
        return last
    ends = range(at + 1, min(at + 1 + _AROUND_REACH, len(tokens)))
    villages = next((k for k in ends if tokens[k].text in lexicon.any_of("plural_villages")), None)
    return last if villages is None or any(tokens[k].capital for k in ends if k < villages) else villages + 1


def _is_left_without(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name that opens a sentence is left without supply: «Грайворон після атаки залишився без світла»."""
    if any(token.text[0].isalnum() for token in tokens[:first]) or tokens[first].text in lexicon.any_of("function"):
        return False
    clause = [token.text for token in tokens[last : last + _CLAUSE_REACH]]
    stays = next((at for at, word in enumerate(clause) if word in lexicon.any_of("stays", "loses")), None)
    if stays is None or "," in clause[:stays] or any(tokens[last + at].capital for at in range(stays)):
        return False
    lost = clause[stays + 1 : stays + 1 + _LOST_REACH]
    lacking = clause[stays] in lexicon.set("loses") or not lexicon.set("lacks").isdisjoint(lost)
    plain = all(
        word in lexicon.any_of("causes_of_outages", "adverbs") or not is_finite(word, lexicon)
        for word in clause[:stays]
    )
    return lacking and plain and not lexicon.any_of("utility").isdisjoint(lost)


def _is_told_to_lack(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a name opens the row behind a colon that says what is cut off: «Без світла після атаки: Боромля, …»."""
    if first < _LOST_REACH or tokens[first - 1].text != ":":
        return False
    lead = [token.text for token in tokens[max(first - 1 - _CLAUSE_REACH, 0) : first - 1]]
    without = any(one in lexicon.set("lacks") and other in lexicon.any_of("utility") for one, other in pairwise(lead))
    return without or not lexicon.any_of("place_predicates").isdisjoint(lead)


def is_added(tokens: Sequence[Token], first: int, found: Sequence[PlaceName], lexicon: Lexicon) -> bool:
    """Whether a name is added to those told: «без світла весь Ніжин, а це 31 тисяча абонентів, плюс Крути»."""
    before = [token.text for token in tokens[max(first - 2, 0) : first]]
    adders = lexicon.set("name_adders")
    return bool(found and before) and not found[-1].excluded and not adders.isdisjoint({before[-1], " ".join(before)})


def is_struck_behind(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a row of names, how often or by whom, parts a name from its verb: «А й Б двічі обстріляли росіяни»."""
    marks, at = lexicon.set("list_marks"), last
    while at + 1 < len(tokens) and at - last < _ROW_REACH and tokens[at].text in marks and tokens[at + 1].capital:
        at += 2
        while at < len(tokens) and (tokens[at].capital or tokens[at].text == "-"):
            at += 1  # «Новгород-Сіверський»
    between = lexicon.any_of("adverbs", "times_told", "day_parts", "once_more", "attackers", "weapons")
    while at < len(tokens) and tokens[at].text in between:
        at += 1
    return last < at < len(tokens) and tokens[at].text in lexicon.set("harms_after")


def _was_under_attack(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "was" at a token goes on from an attack right before it: «под ударами дронов были Головчино и …».

    So does a dash, from what places are under: «під вогнем — Уди та Гранів».
    """
    far = {token.text for token in tokens[max(at - _UNDERWENT_REACH, 0) : at]}
    led = tokens[at].text in lexicon.set("underwent") or not lexicon.set("under_attack").isdisjoint(far)
    before = far if led else {token.text for token in tokens[max(at - _BLOW_REACH, 0) : at]}
    if tokens[at].text in _DASHES and not lexicon.set("under_attack").isdisjoint(before):
        return not lexicon.any_of("attack_nouns", "attacks_suffered").isdisjoint(before)
    if tokens[at].text not in lexicon.any_of("be_forms", "underwent"):
        return False  # «огню артиллерии подверглась Томаковка»
    return not lexicon.any_of("attack_nouns", "attacks_suffered").isdisjoint(before)


def _is_attacked_with(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a name stands behind the weapons with which it was attacked: «атаковали с помощью дронов Севск»."""
    arms = lexicon.table("weapons")
    quoted = tokens[first - 1].text in _CLOSING and first > 1
    at = first - 1 - quoted
    word = tokens[at].text
    named = tokens[at].capital and "-" not in word and len(word) > _LETTERS  # «FPV-дронами», «БПЛА»: no names
    named = named and not quoted and word not in lexicon.set("arms_letters")
    if named or word not in arms or tokens[first].text in arms:
        return False
    if quoted:
        at -= tokens[at - 1].text in _OPENING
        at -= tokens[at - 1].text in lexicon.set("arms_letters")  # «з РСЗВ «Град» Вовчанськ»
    before = [token.text for token in tokens[max(at - _AIM, 0) : at]]
    verb = next((at for at, word in enumerate(before) if word in lexicon.set("harms_before")), None)
    aside = lexicon.set("hedged_asides")  # «обстріляли, попередньо, з РСЗВ Великий Бурлук»
    plain = [w for k, w in enumerate(before) if w != "," or aside.isdisjoint(before[max(k - 1, 0) : k + 2])]
    return verb is not None and all(word[0].isalnum() for word in plain[verb:])


def _is_a_bullets_head(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a bullet's first sentence is nothing but the name: «▪️ Льгов. Ночью …»."""
    return first > 0 and not any(token.text[0].isalnum() for token in (*tokens[:first], *tokens[last:]))


def _opens_a_row(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a bullet's first names stand before a dash or colon: «- Хотінь та Кияниця – артилерія».

    Also a sentence's before what is suffered: «Степногорск, Приморское и Малая Токмачка были под огнём».
    """
    if any(token.text[0].isalnum() for token in tokens[:first]):
        return False
    marks = lexicon.set("list_marks")
    at = last
    while at + 1 < len(tokens) and at - last < _ROW_REACH and tokens[at].text in marks and tokens[at + 1].capital:
        at += 2
        while at < len(tokens) and tokens[at].capital:  # «Малая Токмачка»
            at += 1
    passed = lexicon.any_of("adverbs", "day_parts", "once_more", "added_words")
    while last < at < len(tokens) and tokens[at].text in passed:
        at += 1  # «Боромля и Юнаковка утром тоже были под ударом»
    if at == last or at >= len(tokens):
        return False
    return tokens[at].text in {":", "–", "—"} or tokens[at].text in lexicon.set("rows_suffer")
