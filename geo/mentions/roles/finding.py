"""Tell what a place name does in its sentence: a government, an office, a launch site, or just a place.

Rules stand in the lexicon (`roles`) and are matched against the sentence with every toponym as one `<place>`; the
first in the lexicon that fits decides. A power (a country, a capital, the Kremlin) that no rule speaks of is judged by
its part in the sentence (`powers`). A place with none of these roles stays open: it is an event place if something is
attached to it, and context otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.mentions.lexicon import Lexicon
from geo.mentions.patterns import Match
from geo.mentions.placed import PLACE, Placed
from geo.mentions.reading import Reading
from geo.mentions.roles.heard_from import places_heard
from geo.mentions.roles.powers import Power, Powers
from geo.mentions.subjects import Subjects, is_finite
from geo.model import PlaceName, Sentence, Token

_DASHES = frozenset({"–", "—", "-"})
_CLOSING = frozenset('»”“"')
_OPENING = frozenset('«“„"')
DOTS = frozenset({"•", "·"})
_PLACE_AND_DAY = 5  # tokens
_DATELINE_REACH = 14
_NEAR_REACH = 3
_CRAFT_REACH = 6  # tokens
_DENIED = 2  # tokens: «в Киеве не раз называли»
_TOLD_THERE = 6  # tokens behind "where"
_WAY_REACH = 4  # tokens: "train No. 45 «"
_LIST_REACH = 8  # tokens from one member of a list to the next


@dataclass(frozen=True, slots=True)
class Role:
    """The role of one toponym and the words that gave it."""

    role: str
    reason: str


def find_roles(
    text: str, sentence: Sentence, placed: Placed, powers: Mapping[int, Power], lexicon: Lexicon
) -> dict[int, Role]:
    """Return the roles of a sentence's toponyms that are no open places, by index into its names.

    powers says which of the names can stand for a government, and as what.
    """
    names, tokens, row, places = placed.names, placed.tokens, placed.row, placed.places
    roles: dict[int, Role] = {}
    dateline = _dateline(text, sentence, tokens, places, lexicon)
    if dateline is not None and all(names[index].hint != "oblast" for index in dateline):
        roles |= dict.fromkeys(dateline, Role("source", "a dateline"))
    opened: set[int] = set()
    for match in lexicon.rules.find_every("roles", row, placed.openings):
        index = _target(match, tokens, places)
        if (
            index is None
            or index in roles
            or index in opened
            or not _applies(match, names[index], tokens, lexicon, power=powers.get(index))
        ):
            continue
        needs = match.rule.get("needs")
        if needs and lexicon.set(needs).isdisjoint(row):
            continue
        role = str(match.rule.get("role"))
        if role == "open":
            opened.add(index)
            continue
        words = " ".join(text[tokens[match.first].start : tokens[match.last - 1].end].split())
        roles[index] = Role(role, f"{match.rule.get('why')}: “{words}”")
        listed = bool(match.rule.get("list")) or match.rule.get("only") == "adjective"
        _spread(index, roles, text, tokens, places, powers, lexicon, listed=listed)
    own = {at: powers[index] for at, index in places.items() if index in powers}
    if own:
        _of_powers(own, roles, opened, text, placed, lexicon)
    for index, quoted in _on_a_way(placed, powers, lexicon):
        if quoted or index not in opened:
            roles.setdefault(index, Role("context", "a way leads from one to the other"))
    for index, words in places_heard(placed, powers, lexicon):
        if index not in opened:
            roles.setdefault(index, Role("source", f"an office: “{words}”"))
    return roles


def _on_a_way(placed: Placed, powers: Mapping[int, Power], lexicon: Lexicon) -> Iterator[tuple[int, bool]]:
    """Yield the two towns only a dash joins, and whether in quotes: "the Lozova–Kharkiv line", «трасою Одеса – Рені».

    What heads a line may be a district and its town. Two towns alone in quotation marks are the name of a way, wherever
    they stand: «поїзд «Київ — Суми»».
    """
    for at, index in placed.places.items():
        ahead = at + 2
        before = placed.row[at - 1] if at else ""
        quoted = before in _OPENING and placed.row[ahead + 1 : ahead + 2] in ([mark] for mark in _CLOSING)
        led = before[:1].isalpha() and before not in lexicon.set("locatives")  # «На Нікопольщині – Нікополь»
        if ahead not in placed.places or placed.tokens[at + 1].text not in _DASHES:
            continue
        pair = (index, placed.places[ahead])
        if _led_by_a_way(placed, at, lexicon):
            yield from ((one, True) for one in pair)
            continue
        if not (led or quoted):
            continue
        units = any(placed.names[one].hint not in {None, "settlement"} or one in powers for one in pair) and not quoted
        adjective = any(placed.names[one].text.endswith(tuple(lexicon.set("adjective_ends")) or "-") for one in pair)
        if not units and not adjective:
            yield from ((one, quoted) for one in pair)


def _led_by_a_way(placed: Placed, at: int, lexicon: Lexicon) -> bool:
    """Whether the word of a way stands a little before: "train No. 45 Kyiv–Uzhhorod", «маршрут (Суми – Київ)»."""
    for back in range(at - 1, max(at - 1 - _WAY_REACH, -1), -1):
        word = placed.row[back]
        if word in lexicon.any_of("ways", "road"):
            return True
        if back in placed.places or word in {",", ";", ":"} or word in lexicon.set("prepositions"):
            return False
    return False


def _of_powers(
    own: Mapping[int, Power],
    roles: dict[int, Role],
    opened: set[int],
    text: str,
    placed: Placed,
    lexicon: Lexicon,
) -> None:
    """Add the roles of the powers that no rule speaks of, by their part in the sentence."""
    tokens, places = placed.tokens, placed.places
    inflected = bool(lexicon.table("verb_ends"))
    standing = Subjects(text, tokens, places, own, lexicon) if inflected else Powers(tokens, places, own, lexicon)
    for at, index in places.items():
        if at not in own or index in roles or index in opened:
            continue
        if why := standing.why(at):
            roles[index] = Role("metonym", why)
        elif own[at].kind == "government" and _is_no_spot(tokens, at, lexicon):
            roles[index] = Role("metonym", "a government, and nothing near it is told of")
        elif isinstance(standing, Powers) and (blow := standing.struck(at)):
            roles[index] = Role("context", blow)


def _is_no_spot(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether no word of nearness stands before a place: "over the Kremlin" is a place."""
    before = {token.text for token in tokens[max(at - _NEAR_REACH, 0) : at]}
    return before.isdisjoint(lexicon.any_of("beside", "overhead", "over_words"))


def _applies(match: Match, name: PlaceName, tokens: Sequence[Token], lexicon: Lexicon, power: Power | None) -> bool:
    """Whether a match holds for its place: what it is, and what may not stand inside the match."""
    unless = match.rule.get("unless")
    if not _is_the_kind_asked(match.rule.get("only"), name, lexicon, power):
        return False
    if match.rule.get("armed") and tokens[match.first].text in lexicon.set("own_motion"):
        weapons = lexicon.set("fired_arms")
        if not any(token.text in weapons for token in tokens[: match.last]):
            return False  # «президент, який прилетів із Варшави, показав уламок ракети»
    if match.rule.get("role") == "launch" and (
        _fires_nothing(match, name, tokens, lexicon) or _is_one_of_several(match, tokens, lexicon)
    ):
        return False
    if match.rule.get("role") == "context" and _is_told_of_there(tokens, match.last, lexicon):
        return False  # «бригада виїхала до Тягинки, де внаслідок удару загинув чоловік»
    if match.rule.get("phrase") and not _is_phrase(match, tokens, lexicon):
        return False
    if match.rule.get("role") == "metonym" and _denies_no_deed(tokens, match.last, lexicon):
        return False
    if match.rule.get("bare") and tokens[match.last - 2].text in lexicon.set("prepositions"):
        return False  # «пояснюють це посухою в Бразилії»
    return not (unless and lexicon.set(unless) & {token.text for token in tokens[match.first : match.last + 1]})


def _is_the_kind_asked(only: object, name: PlaceName, lexicon: Lexicon, power: Power | None) -> bool:
    """Whether a name is of the kind that a rule speaks of alone: a power, a sea, works, an adjective."""
    words = name.text.lower().split()
    match only:
        case "power" | "country":
            return power is not None and (only == "power" or power.kind == "country")
        case "attacker":
            return name.text.lower() in lexicon.set("attacking_countries")
        case "sea":
            return words[-1] in lexicon.set("sea_words")
        case "works":
            return words[-1] in lexicon.set("works_end")
        case "adjective":
            return lexicon.ends(words[-1], "adjective_ends")
        case "destination":  # «поезд в Киев», but not «поезд в Киеве»
            return not lexicon.ends(words[-1], "locative_ends")
    return True


def _fires_nothing(match: Match, name: PlaceName, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a launch is none: allied jets took off there, or drones only came in over a sea.

    "Two F-16s took off from Borcea"; "drones came in from the Black Sea" were launched elsewhere.
    """
    said = {token.text for token in tokens[max(match.first - _CRAFT_REACH, 0) : match.last]}
    if not said.isdisjoint(lexicon.set("allied_jets")):
        return True
    if said.isdisjoint(lexicon.set("came_in")) or name.text.lower().split()[-1] not in lexicon.set("sea_words"):
        return False
    weapons = lexicon.table("weapons")
    return {weapons[token.text] for token in tokens if token.text in weapons} == {"drone"}


def _is_one_of_several(match: Match, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether "from" only tells of how many one is: «в одном из районов Сум ракета попала в дом»."""
    numerals = lexicon.table("numerals")
    return any(
        tokens[at].text in lexicon.set("fired_from") and tokens[at - 1].text in numerals
        for at in range(max(match.first, 1), match.last)
    )


def _denies_no_deed(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a match ends in a "not" that denies no verb of people: «в Україні загинули не менш ніж 40»."""
    if tokens[last - 1].text not in lexicon.set("casualty_negations") or not lexicon.table("verb_ends"):
        return False
    return not any(is_finite(token.text, lexicon, {"plural"}) for token in tokens[last : last + _DENIED])


def _is_told_of_there(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether ", where" behind a place goes on to an attack, its weapon, or who is without a supply there."""
    if last + 1 >= len(tokens) or tokens[last - 1].text != PLACE or tokens[last].text != ",":
        return False
    told = {token.text for token in tokens[last + 2 : last + 2 + _TOLD_THERE]}
    attacks = lexicon.any_of("attack_nouns", "assailing", "weapons", "without_words")
    return tokens[last + 1].text in lexicon.set("aside_where") and not attacks.isdisjoint(told)


def _is_phrase(match: Match, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a match is one noun phrase: neither preposition nor verb, name nor place inside it."""
    inside = tokens[match.first + 1 : match.last - 1]
    if inside and inside[-1].text in lexicon.set("prepositions"):
        return False
    breaks = lexicon.set("prepositions") - lexicon.set("phrase_prepositions")
    return not any(
        token.text in breaks
        or token.text in lexicon.set("clause_openers") - lexicon.set("list_words")
        or token.text == PLACE
        or is_finite(token.text, lexicon)
        for token in inside
    )


def _target(match: Match, tokens: Sequence[Token], places: Mapping[int, int]) -> int | None:
    """Return the name a rule's match speaks of: its last place for rules that end in one, else its first."""
    inside = [at for at in range(match.first, match.last) if at in places]
    if not inside:
        return None
    return (
        places[inside[-1]] if tokens[match.last - 1].text == PLACE and match.first != inside[0] else places[inside[0]]
    )


def _spread(
    index: int,
    roles: dict[int, Role],
    text: str,
    tokens: Sequence[Token],
    places: Mapping[int, int],
    powers: Mapping[int, Power],
    lexicon: Lexicon,
    *,
    listed: bool,
) -> None:
    """Give the other members of "Moscow and Kyiv" the same role, and to an office the rest of its address.

    listed says that a row of places is meant, commas and all: "the airports of Sochi, Kazan and Pskov". An office's
    adjectives stand before its word: «Куп'янської та Чугуївської окружних прокуратур».
    """
    role = roles[index].role
    if role == "open":
        return
    by_name = {name: at for at, name in places.items()}
    marks, locatives = lexicon.set("list_words") | {","}, lexicon.set("locatives")
    fillers = lexicon.set("articles_of_names")
    if role == "context" and not (listed and _is_row(tokens, places, by_name[index], lexicon)):
        marks = lexicon.set("list_words")  # "in Vienna and Prague", but not "to Vienna, Kharkiv was hit"
    if role == "launch":
        marks |= lexicon.set("launch_marks")
        fillers |= lexicon.set("launch_fillers")
    adjectives = tuple(lexicon.set("adjective_ends")) if role == "source" and listed else ()
    for step in (-1, 1) if role not in {"source", "context"} or adjectives else (1,):
        at = by_name[index]
        names = role == "launch"
        while True:
            if step == 1 and names and (address := _address(text, tokens, places, at, lexicon)) is not None:
                roles.setdefault(places[address], roles[index])
                at = address
            member = _next_member(tokens, places, at, step, marks, fillers, names=names)
            if member is None:
                break
            at = member
            other = places[at]
            if role == "source" and step == -1:
                named = text[tokens[at].start : tokens[at].end].lower()
                if not named.endswith(adjectives):
                    break
            elif role == "source" and not _ends_list(tokens, places, at, lexicon):
                break  # "officials in Sumy, Kharkiv was hit"
            if other in roles or (role == "metonym" and other not in powers):
                break
            if at and tokens[at - 1].text in locatives and role == "metonym":
                break  # "In Vienna, Russia and Belarus signed"
            roles[other] = roles[index]


def _is_row(tokens: Sequence[Token], places: Mapping[int, int], at: int, lexicon: Lexicon) -> bool:
    """Whether the places after one, by commas, end in "and" and a place: a row of its own, not the next clause."""
    while at + 2 < len(tokens) and at + 2 in places:
        if tokens[at + 1].text in lexicon.set("list_words"):
            return True
        if tokens[at + 1].text != ",":
            return False
        at += 2
    return False


def _next_member(
    tokens: Sequence[Token],
    places: Mapping[int, int],
    at: int,
    step: int,
    marks: frozenset[str],
    fillers: frozenset[str],
    *,
    names: bool,
) -> int | None:
    """Return where the next member of a list stands: "Crimea and the Bryansk region", «Орла и из Курска».

    With `names` a name that no gazetteer knows may stand between.
    """
    linked = False
    for other in range(at + step, at + step * (_LIST_REACH + 1), step):
        if other in places:
            return other if linked else None
        if not 0 <= other < len(tokens):
            return None
        if tokens[other].text not in marks | fillers and not (names and tokens[other].capital):
            return None
        linked |= tokens[other].text in marks
    return None


def _address(text: str, tokens: Sequence[Token], places: Mapping[int, int], at: int, lexicon: Lexicon) -> int | None:
    """Return where the region stands that a launch site is said to lie in: "Dzhankoi in Russian-occupied Crimea".

    A unit may stand right after the site, and the site in quotes: «з аеродрому «Саваслейка» Нижегородської області»;
    and behind its word: "Olenya airfield in the Murmansk region".
    """
    while at + 1 < len(tokens) and tokens[at + 1].text in lexicon.set("launch_grounds"):
        at += 1
    if at + 1 < len(tokens) and tokens[at + 1].text in _CLOSING:
        at += 1
    if at + 1 in places:
        return at + 1
    if at + 2 >= len(tokens):
        return None
    if tokens[at + 1].text in lexicon.set("possessives"):  # "launched from Russia's Kursk region"
        return next((other for other in range(at + 2, min(at + _NEAR_REACH + 2, len(tokens))) if other in places), None)
    if tokens[at + 1].text not in lexicon.set("address_words"):
        return None
    within = next((other for other in range(at + 2, min(at + 6, len(tokens))) if other in places), None)
    if within is None:
        return None
    named = text[tokens[within].start : tokens[within].end].casefold()
    lands = tuple(lexicon.set("ends_of_lands"))
    if tokens[at + 1].text in lexicon.set("aim_words") and not named.endswith(lands):
        return None  # «из Крыма на Одессу» is aimed, «Шаталово на Смоленщине» is an address
    parts = lexicon.any_of("list_words", "towards") | {","}  # «из Крыма в направлении Одессы»
    parted = {token.text for token in tokens[at + 2 : within]} & parts
    return None if parted else within


def _ends_list(tokens: Sequence[Token], places: Mapping[int, int], at: int, lexicon: Lexicon) -> bool:
    """Whether the sentence goes on after a place as after an address, and not with what happened there.

    "The head of the X region, A and B were hit" goes on so behind the last of a row.
    """
    while at + 2 in places and tokens[at + 1].text in lexicon.set("list_words"):
        at += 2
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return after in {"", ",", "."} or after in lexicon.set("after_an_office")


def _dateline(
    text: str, sentence: Sentence, tokens: Sequence[Token], places: Mapping[int, int], lexicon: Lexicon
) -> list[int] | None:
    """Return the names of a dateline ("KYIV, Jan 24 (Agency) —", "Kharkiv, Ukraine —"), None without one."""
    if 0 in places and _opens_in_capitals(text, sentence, tokens):
        return [places[0]]
    if 0 not in places or len(tokens) < 3:
        return None
    if _is_place_and_date(tokens, places, lexicon):
        return list(places.values())
    if _is_place_and_dot(tokens, places) or _is_upper_and_day(text, tokens, lexicon):
        return [places[0]]
    if sentence.kind != "body":
        return None
    bracket = 0
    dating = lexicon.any_of("months_long", "date_words")
    for at in range(1, min(_DATELINE_REACH, len(tokens))):
        word = tokens[at].text
        if word in {"—", "–", "--"} or (word == "-" and tokens[at - 1].end < tokens[at].start):
            head = tokens[1:at]
            told = at + 1 < len(tokens) and not tokens[at + 1].capital  # «НІКОПОЛЬ – загинула жінка»
            upper = text[tokens[0].start : tokens[0].end].isupper()
            if not head and told and not upper:
                return None  # "Sumy – over 9,000 customers", an item of a list
            if (
                not head
                and lexicon.set("copula_dash")
                and (told or not text[tokens[0].start : tokens[0].end].isupper())
            ):
                return None  # «Харків — без світла»: the dash is the verb
            row = head and all(part.text == "," or place in places for place, part in enumerate(head, start=1))
            if row and told and lexicon.set("copula_dash") and not text[tokens[0].start : tokens[0].end].isupper():
                return None  # «Покровськ, Мирноград – без води»
            if not head or head[0].text in {",", "(", "/", "."}:
                return [name for place, name in places.items() if place < at]
            return None
        bracket += (word == "(") - (word == ")")
        plain = word in {",", "(", ")", "/", "."} or tokens[at].capital or word[0].isdigit() or word in dating
        if at not in places and not plain and not bracket:
            return None
    return None


def _is_upper_and_day(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a place in capitals and a day, cut off by a dot: «ЛУГАНСК, 6 янв. Двое ранены»."""
    words = [token.text for token in tokens[1 : _PLACE_AND_DAY + 1]]
    if len(words) < _PLACE_AND_DAY or words[0] != "," or not words[1].isdigit():
        return False
    dot = words[2].endswith(".") or words[3] == "."
    months = lexicon.table("months_long")
    return dot and words[2].rstrip(".") in months and text[tokens[0].start : tokens[0].end].isupper()


def _is_place_and_dot(tokens: Sequence[Token], places: Mapping[int, int]) -> bool:
    """Whether a line opens with a place and a raised dot, whoever tells or whatever is told behind it: «Київ • УНН».

    Two places with a dot between are a row of them: "Odesa • Kherson".
    """
    return tokens[1].text in DOTS and tokens[2].capital and 2 not in places


def _opens_in_capitals(text: str, sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a report opens with nothing but a name in capitals and goes on in the same line: «ЛУЦЬК. Двоє …»."""
    alone = [token.text for token in tokens[1:]] == ["."] and text[tokens[0].start : tokens[0].end].isupper()
    return alone and not text[: sentence.start].strip() and text[sentence.end : sentence.end + 1] == " "


def dateline_end(reading: Reading) -> int:
    """Return the token offset after a sentence's dateline, 0 when it has none: its day is that of the report."""
    tokens, places = reading.tokens, {first: index for index, (first, _) in enumerate(sorted(reading.places))}
    if _dateline(reading.text, reading.sentence, tokens, places, reading.lexicon) is None:
        return 0
    dashes = (at for at in range(min(_DATELINE_REACH, len(tokens))) if tokens[at].text in {"—", "–", "--", "-"})
    return next(dashes, -1) + 1


def _is_place_and_date(tokens: Sequence[Token], places: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Whether a sentence is nothing but a place and a date: "KIEV, Nov. 7.", "Odesa, Ukraine, 3 May"."""
    months = lexicon.table("months_long")
    words = [token.text for at, token in enumerate(tokens) if at not in places]
    dated = any(word.rstrip(".") in months for word in words) and any(word.isdigit() for word in words)
    return dated and all(
        word in {",", ".", "/", "(", ")"}
        or word.isdigit()
        or word in lexicon.set("date_words")
        or word.rstrip(".") in months
        or word in lexicon.table("weekdays")
        for word in words
    )
