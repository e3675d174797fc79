"""Tell from the words beside a capitalised name whether it is a place here, a person, or part of another name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import PlaceName, Token

_STRONG_POPULATION, _STRONG_IN_UKRAINE, _STRONG_IN_RUSSIA = 100_000, 10_000, 30_000
_COMMON_WORD, _SUFFERED_REACH = 4, 5
_HARM_REACH, _LEAST_COUNTED = 8, 4  # tokens
_ROW_REACH, _WHOLE_REACH = 16, 6  # tokens
_BY_REACH, _DISTANCE_REACH, _OWNED_REACH = 9, 5, 4  # tokens
_STRONG_KINDS = frozenset({"country", "oblast", "region", "facility", "water"})
_UNITS = frozenset({"oblast", "raion", "hromada"})
_NEIGHBOURS = frozenset({"UA", "RU", "BY", "MD", "RO", "HU", "SK", "PL"})
_BULLETS = frozenset("-–—•*▪●◦·")
_HELD = 2  # "Russian-"
_SIGNS = frozenset({"So", "Mn"})  # an emoji before a name, and the mark that gives it its colours
# Words that no person is called by, though a capital makes them look like a name.
_QUIET = ("not_places", "office", "function", "orgs_after", "office_word", "outlet", "institutions")


def is_abbreviation(quoted: str, *, strong: bool) -> bool:
    """Return whether a short word in capitals is more likely an abbreviation of something else."""
    return quoted.isupper() and len(quoted) <= 4 and not strong and quoted.isascii()


def is_strong(word: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon, *, common: bool = False) -> bool:
    """Return whether a name needs no cue: a country, an oblast or a town that everybody knows by it.

    common: whether names that are ordinary words count as well, since their capital is their own here.
    """
    for ident in ids:
        entry = gazetteer.entry(ident)
        if entry is None or (not common and gazetteer.flag(ident, word) == _COMMON_WORD):
            continue
        if entry.kind in _STRONG_KINDS:
            return True
        if entry.kind in {"raion", "hromada"} and word.lower().endswith(tuple(lexicon.set("land_ends"))):
            return True
        if entry.kind == "settlement" and (
            entry.population >= _STRONG_POPULATION
            or (entry.country == "UA" and entry.population >= _STRONG_IN_UKRAINE)
            or (entry.country == "RU" and entry.population >= _STRONG_IN_RUSSIA and not word.isascii())
        ):
            return True
    return False


def has_a_places_form(quoted: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon) -> bool:
    """Return whether a name is a town's of Ukraine by its form, and no person's: "Seredyna-Buda", "Bylbasivka".

    Names of two parts open with an adjective of places ("Velyka Bahachka") or have a hyphen; those of one end as no
    surname does.
    """
    first = quoted.split(maxsplit=1)[0].lower()
    formed = (
        first in lexicon.set("place_adjectives")
        if " " in quoted
        else "-" in quoted or quoted.lower().endswith(tuple(lexicon.set("town_name_ends")))
    )
    return bool(formed and lexicon.set("town_name_ends")) and any(
        entry.kind == "settlement" and entry.country == "UA" and gazetteer.flag(ident, quoted) != _COMMON_WORD
        for ident in ids
        if (entry := gazetteer.entry(ident)) is not None
    )


def kind_hint(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> str | None:
    """Read the type word of "the city of X", "village X" or "X village"."""
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    kinds = lexicon.table("kind_before")
    if before and before[-1] in kinds:
        return str(kinds[before[-1]])
    if len(before) > 1 and before[-1] in lexicon.set("linking") and before[-2] in kinds:
        return str(kinds[before[-2]])
    if last < len(tokens) and tokens[last].text in kinds and tokens[last].text not in lexicon.set("kind_not_after"):
        return str(kinds[tokens[last].text])
    return None


def kind_of_whole(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> str | None:
    """Return what a list's members are by the word before it: "in six regions, including A, B and C" are oblasts."""
    marks = lexicon.any_of("list_marks", "list_joins")
    at = first - 1
    aside = False
    while (
        at > 0
        and first - at <= _ROW_REACH
        and (aside or tokens[at].capital or tokens[at].text in marks or tokens[at].text == ")")
    ):
        aside = tokens[at].text != "(" if aside else tokens[at].text == ")"
        at -= 1
    those = at > 1 and tokens[at].text in lexicon.set("linking") and tokens[at - 1].text in lexicon.set("part_wholes")
    at -= 2 * those  # "in many regions, including those of A, B and C"
    if at < 1 or tokens[at].text not in lexicon.set("passing_words") or tokens[at - 1].text != ",":
        return None
    kinds = lexicon.table("plural_kinds")
    return next((str(kinds[t.text]) for t in reversed(tokens[max(at - _WHOLE_REACH, 0) : at]) if t.text in kinds), None)


def _behind_an_aside(tokens: Sequence[Token], last: int, at: int) -> int:
    """Return where a name ends with what brackets tell of it: "Balky (five hurt), Orikhiv"."""
    if last < at and tokens[last].text == "(":
        return next((end + 1 for end in range(last, at) if tokens[end].text == ")"), last)
    return last


def stands_like_a_place(
    tokens: Sequence[Token], index: int, last: int, found: Sequence[PlaceName], lexicon: Lexicon
) -> bool:
    """Return whether the words beside tokens index..last are those that stand beside places."""
    at = index - 1
    at -= _words_for_a_town(tokens, at, lexicon)
    if at >= 0 and tokens[at].text in lexicon.set("articles"):
        at -= 1
    if _before_a_facility(tokens, last, lexicon) or undergoes(tokens, last, lexicon):
        return True
    if at < 0:
        alone = last == len(tokens) - 1 and tokens[last].text == "."  # "Bilozerka. Under mortar fire since morning."
        return last < len(tokens) and (tokens[last].text == ":" or alone)
    if tokens[last : last + 1] and tokens[last].text == ":" and not any(t.text[0].isalpha() for t in tokens[:index]):
        return True  # "18:40 Rohan: a drone hit a petrol station"
    word = tokens[at].text
    if word in _BULLETS and at and tokens[at - 1].text == ")":
        return False  # "(Agency) - Port infrastructure was hit": a dateline ends, and a sentence begins
    if word == ":" or word in _BULLETS or unicodedata.category(word[0]) in _SIGNS:
        return True
    if word in lexicon.any_of("locatives", "before_places"):
        return True
    if word in lexicon.set("list_marks") | {"("} and found and _behind_an_aside(tokens, found[-1].last, at) >= at - 1:
        return True
    if at and tokens[at - 1].text in lexicon.set("among") and word in lexicon.set("among_whom"):
        return True  # "villages lost water, among them Darivka"
    if _suffers_behind(tokens, at, lexicon):
        return True
    if word in lexicon.set("possessives") and found and found[-1].last == at:
        return found[-1].hint in _UNITS  # "the Kherson region's Bilozerka"
    opens = lexicon.any_of("locatives", "name_articles")
    if word in lexicon.any_of("next_door", "held_words") and at > 0:
        at -= 2 * (at > 1 and tokens[at - 1].text == "-")  # "in Russian-held Kakhovka"
        return at > 0 and tokens[at - 1].text in opens | lexicon.set("before_places")  # "in nearby Hlyboke"
    return word in lexicon.set("facing") and at > 0 and tokens[at - 1].text in opens


def _words_for_a_town(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return how many tokens up to one say what a town is: one in "nearby", three in "Russian-held"."""
    if at < 1:
        return 0
    if tokens[at - 1].text == "-" and tokens[at].text in lexicon.set("held_words"):
        return 3 if at > _HELD and lexicon.set("articles") else 0
    told = tokens[at].text in lexicon.set("told_of_towns")
    return int(told and (not tokens[at].capital or "-" in tokens[at].text))


def _suffers_behind(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "were" at a token leads on from what places are under: "Under artillery fire were A, B and C"."""
    before = {token.text for token in tokens[max(at - _SUFFERED_REACH, 0) : at]}
    under = not lexicon.set("under_words").isdisjoint(before)
    return under and tokens[at].text in lexicon.set("be_forms") and not lexicon.set("suffered_words").isdisjoint(before)


def shares_country(
    ids: Sequence[str], others: Sequence[str], gazetteer: Gazetteer, *, neighbours: bool = False
) -> bool:
    """Return whether a name may lie in the country of the one before it: in "Saratov region, Roman" it does not.

    neighbours: whether the next country will do, as in "trains from Lviv and Przemysl".
    """
    countries = [{entry.country for ident in some if (entry := gazetteer.entry(ident))} for some in (ids, others)]
    if neighbours and countries[0] & _NEIGHBOURS and countries[1] & _NEIGHBOURS:
        return True
    return bool(countries[0] & countries[1]) or not countries[1]


def undergoes(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Return whether what follows is done to places, not to people ("X was shelled"), or is an address of theirs."""
    words = [token.text for token in tokens[last : last + 4]]
    if len(words) > 2 and words[0] == "," and tokens[last + 1].capital and words[2] in lexicon.table("admin"):
        return True
    if words[:1] and words[0] in lexicon.set("undergoing") and set(words[1:2]) & lexicon.set("under_words"):
        return True
    articles = lexicon.any_of("one_articles", "name_articles")
    if words[:1] == [","] and articles & set(words[1:2]) and lexicon.any_of("kind_before").intersection(words[2:]):
        return True  # "Uhroidy, a village 5 km from the border"
    if words[:3] == [",", "on", "the"]:
        return True  # "Tuapse, on the Black Sea"
    if _is_so_far_off(tokens, last, lexicon) or _owns_what_towns_do(tokens, last, lexicon):
        return True
    if len(words) > 2 and words[0] in lexicon.set("had_words") and words[1] in lexicon.set("none_words"):
        return words[2] in lexicon.any_of("utility", "warmth")  # "Troieshchyna had no heat"
    if _counts_its_harm(tokens, last, lexicon):
        return True
    forms = lexicon.set("be_forms")
    following = [token.text for token in tokens[last : last + 6]]
    if lexicon.set("loses").intersection(following[:3]) and lexicon.any_of("utility").intersection(following):
        return True  # "Tokarivka and Prydniprovske lost gas"
    if words[:1] and words[0] in forms and set(words[1:2]) & lexicon.set("harmed"):
        by = {
            word
            for word in _to_the_clauses_end(tokens, last + 2)
            if lexicon.ends(word, "plural_ends") or word in lexicon.set("mass_weapons")
        }
        agent = lexicon.set("agent_prepositions").intersection(following[2:3])
        if agent and not by.isdisjoint(lexicon.table("weapons")):
            return True  # "Shebekino was hit by rockets"
    joined = bool(words) and (words[0] == "," or words[0] in lexicon.set("list_joins"))
    if joined and len(words) > 1 and tokens[last + 1].capital:
        # "Stepnohirsk and Komyshuvakha were hit": two names at once are hardly people
        return any(words[step] in forms for step in (2, 3) if step < len(words)) and bool(
            lexicon.set("harmed") & {token.text for token in tokens[last + 3 : last + 6]}
        )
    return bool(words) and bool(forms & set(words[:2])) and bool(lexicon.set("place_harms") & set(words))


def _to_the_clauses_end(tokens: Sequence[Token], first: int) -> list[str]:
    """Return the words up to the next mark: "was attacked by a swarm of more than 20 drones"."""
    words = [token.text for token in tokens[first : first + _BY_REACH]]
    return words[: next((at for at, word in enumerate(words) if not word[0].isalnum()), len(words))]


def _is_so_far_off(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a comma and a distance follow a name: "Yelanets, 85 km upriver", "Krasnotorka, ten miles behind it"."""
    words = [token.text for token in tokens[last : last + _DISTANCE_REACH]]
    if words[:1] != [","]:
        return False
    counts = [at for at, word in enumerate(words) if word[0].isdigit() or word in lexicon.any_of("numerals")]
    return any(words[at + 1 : at + 2] and words[at + 1] in lexicon.table("distance_units") for at in counts)


def _owns_what_towns_do(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a possessive leads from a name to what a town has and nobody else: "Trebukhiv's heating plant"."""
    words = [token.text for token in tokens[last : last + _OWNED_REACH]]
    if words[:1] == [] or words[0] not in lexicon.set("possessives"):
        return False
    end = next((at for at in range(1, len(words)) if not words[at][0].isalpha()), len(words))
    return not lexicon.set("towns_own").isdisjoint(words[1:end])


def _counts_its_harm(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a place counts what was harmed there: "Petrivka has ten private houses damaged", "saw three people hurt".

    What it counts is a thing or several people; somebody may have two ribs broken, and lose his own house.
    """
    words = [token.text for token in tokens[last : last + _HARM_REACH]]
    if words[:1] == [] or words[0] not in lexicon.set("counts_its_harm") or len(words) < _LEAST_COUNTED:
        return False
    counted = words[1][0].isdigit() or words[1] in lexicon.any_of("numerals", "vague")
    end = next((at for at, word in enumerate(words) if word in {".", ";", ","}), len(words))
    things = {at for at in range(2, end) if words[at] in lexicon.any_of("targets") or _are_people(words[at], lexicon)}
    harm = {at for at in range(2, end) if words[at] in lexicon.any_of("harmed", "tolled", "destroyed_words")}
    return counted and bool(things) and bool(harm)


def _are_people(word: str, lexicon: Lexicon) -> bool:
    return lexicon.table("units").get(word) == "people"


def _before_a_facility(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a name (or "X and Y") stands before what only places have: "Vnukovo and Domodedovo airports"."""
    kinds = lexicon.set("place_nouns")
    after = [token.text for token in tokens[last : last + 3]]
    if after[:1] and after[0] in lexicon.set("kinds_of_crossings"):
        after = after[1:]  # "the Orlivka ferry crossing"
    return bool(after) and (
        after[0] in kinds
        or (after[:1] == ["-"] and after[1:2] and after[1] in lexicon.set("name_suffixes"))
        or (
            len(after) == 3 and after[0] in lexicon.set("list_marks") and tokens[last + 1].capital and after[2] in kinds
        )
    )


def measures_follow(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Return whether a number, a time or a share begins at a token: «Ровно неделю назад», «Ровно в 9:00»."""
    ahead = [token.text for token in tokens[at : at + 2]]
    after = ahead[1] if len(ahead) > 1 and ahead[0] in lexicon.set("hour_openers") else "".join(ahead[:1])
    return after[:1].isdigit() or after in lexicon.set("measures") or after in lexicon.number_words


def why_excluded(before: Token | None, after: Token | None, lexicon: Lexicon) -> str | None:
    """Return why a name is part of a club's, a firm's or a street's name, None when it is not."""
    if after is not None and after.capital and after.text in lexicon.set("orgs_after"):
        return f"part of a name with {after.text.title()!r}"
    if (
        before is not None
        and before.text in lexicon.set("orgs_before")
        and (before.capital or before.text in lexicon.set("dishes"))
    ):
        return f"part of a name with {before.text.title()!r}"
    return None


def is_title_case(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether nearly every word of a sentence that could be small is a capital."""
    words = [token for token in tokens if token.text[0].isalpha() and token.text not in lexicon.set("function")]
    return len(words) > 3 and sum(token.capital for token in words) >= 0.8 * len(words)


def is_person(
    tokens: Sequence[Token],
    first: int,
    last: int,
    found: Sequence[PlaceName],
    lexicon: Lexicon,
    *,
    strong: bool,
) -> bool:
    """Return whether a capitalised neighbour makes the name look like a first or last name.

    In a headline in title case capitals tell nothing: there only a first name or a title before it makes a person.
    """
    titled = first > 0 and tokens[first - 1].text in lexicon.any_of("first_names", "honorifics")
    beside = (first > 0 and tokens[first - 1].capital) or (last < len(tokens) and tokens[last].capital)
    if not (titled or beside) or is_title_case(tokens, lexicon):
        return titled
    quiet = lexicon.any_of(*_QUIET)
    if first and tokens[first - 1].capital and tokens[first - 1].text[0].isalpha():
        word = tokens[first - 1].text
        in_place = bool(found) and found[-1].last >= first
        if word in lexicon.set("honorifics"):
            return True
        if not in_place and (word not in quiet or word in lexicon.set("titles")) and first - 1 > 0:
            return True
        if strong and first - 1 == 0:
            return word in lexicon.set("first_names")  # any word is a capital here
        opens = lexicon.any_of(*_QUIET, "locatives", "prepositions", "clause_openers", "openers")
        if not in_place and first - 1 == 0 and word not in opens:
            return True
    if last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha():
        word = tokens[last].text
        return word not in quiet and word not in lexicon.set("titles") and word not in lexicon.table("admin")
    return False
