"""Names that are a works' own, since its town or its land is told behind: "the Luch power plant in Belgorod"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Entry, PlaceName, Token

_DESCRIBED = 3  # tokens: "oil pumping station"
_NAMED = 3  # tokens of the next works' name
_TOWN = 1_000  # people: of fewer a name is a works' own also in the land it lies in
_ADDRESSED = 4  # tokens: "in the city of X", "in Russia's X region"
_LARGE = frozenset({"water", "country", "oblast", "region"})
_GROUNDS = frozenset({"oblast", "raion", "hromada", "settlement"})


def without_names_of_works(
    found: Sequence[PlaceName], tokens: Sequence[Token], gazetteer: Gazetteer, lexicon: Lexicon
) -> list[PlaceName]:
    """Return the names of a sentence, those excluded by which works elsewhere are called.

    A town of the land told behind stays: "the Kremenchuk refinery in Poltava region".
    """
    if not lexicon.set("named_works"):
        return list(found)
    return [
        replace(name, excluded="the name of a works, whose place is told behind it")
        if (where := _where_it_lies(name, found, tokens, gazetteer, lexicon)) is not None
        and not any(_lies_there(entry, where) for ident in name.ids if (entry := gazetteer.entry(ident)))
        else name
        for name in found
    ]


def _where_it_lies(
    name: PlaceName, found: Sequence[PlaceName], tokens: Sequence[Token], gazetteer: Gazetteer, lexicon: Lexicon
) -> Sequence[Entry] | None:
    """Return the entries of the place told behind the works of a name, and behind those that go on its row."""
    if name.excluded or name.hint is not None or name.first == 0:
        return None
    entries = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) is not None]
    if any(entry.kind in _LARGE for entry in entries):
        return None  # "over the Caspian Sea"
    if tokens[name.first - 1].text not in lexicon.set("definite_articles"):
        return None
    at = _end_of_works(tokens, name.last, lexicon)
    while at and at + 1 < len(tokens) and tokens[at].text in lexicon.any_of("list_words", "and_words"):
        after = at + 1 + (tokens[at + 1].text in lexicon.set("definite_articles"))
        end = after
        while end < len(tokens) and end - after < _NAMED and tokens[end].capital:
            end += 1
        at = _end_of_works(tokens, end, lexicon) if end > after else 0
    if not at or at >= len(tokens) or tokens[at].text != "in":
        return None
    fillers = lexicon.any_of("definite_articles", "of_words", "possessives").union(lexicon.table("kind_before"))
    named = {token for other in found for token in range(other.first, other.last)}
    for place in (other for other in found if at < other.first <= at + _ADDRESSED and not other.excluded):
        if any(n not in named and tokens[n].text not in fillers for n in range(at + 1, place.first)):
            break  # "the X depot in a raid on Y"
        entries = [entry for ident in place.ids if (entry := gazetteer.entry(ident)) is not None]
        if entries and entries[0].kind in _GROUNDS:
            return entries[:1]
    return None


def _end_of_works(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return the token offset behind the works that small words from a token on tell, 0 where they tell none."""
    works, verbs = lexicon.set("named_works"), lexicon.any_of("past_verbs", "auxiliary_verbs", "before_places", "harm")
    for last in range(at, min(at + _DESCRIBED, len(tokens))):
        if tokens[last].capital or not tokens[last].text[0].isalpha() or tokens[last].text in verbs:
            return 0
        if tokens[last].text in works:
            return last + 1
    return 0


def _lies_there(entry: Entry, where: Sequence[Entry]) -> bool:
    """Whether a place lies in the land told behind, or is it, and is no village whose name a works may have."""
    if entry.kind == "facility":
        return True
    inside = {entry.id, entry.oblast_id, entry.raion_id, entry.hromada_id}
    known = entry.kind != "settlement" or entry.population >= _TOWN
    return known and any(one.id in inside for one in where)
