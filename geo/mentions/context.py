"""Tell what a place name does in its sentence: a government, an office, a launch site, or just a place.

Rules stand in the lexicon (`roles`) and are matched against the sentence with every toponym as one `<place>`. A place
with none of these roles stays open: it is an event place if something is attached to it, and context otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.mentions.lexicon import Lexicon
from geo.mentions.patterns import Match
from geo.model import PlaceName, Sentence, Token

PLACE = "<place>"
_LIST_MARKS = frozenset({",", "and", "&", "та", "і", "й", "и"})
_DATELINE_REACH = 14


@dataclass(frozen=True, slots=True)
class Role:
    """The role of one toponym and the words that gave it."""

    role: str
    reason: str


def find_roles(
    text: str, sentence: Sentence, names: Sequence[PlaceName], powers: Mapping[int, str], lexicon: Lexicon
) -> dict[int, Role]:
    """Return the roles of a sentence's toponyms that are no open places, by index into `names`.

    powers says which of the names can stand for a government: `country`, `capital` or `government` (the Kremlin).
    """
    tokens, places = _with_places(sentence, names)
    roles: dict[int, Role] = {}
    dateline = _dateline(sentence, tokens, places)
    if dateline is not None:
        roles |= dict.fromkeys(dateline, Role("source", "a dateline"))
    opened: set[int] = set()
    rules = lexicon.rules.get("roles")
    for match in rules.find_overlapping(tokens) if rules else ():
        index = _target(match, tokens, places, lexicon)
        if index is None or index in roles:
            continue
        needs = match.rule.get("needs")
        if needs and not lexicon.set(needs) & {token.text for token in tokens}:
            continue
        role = str(match.rule.get("role"))
        only = match.rule.get("only")
        if role == "open":
            opened.add(index)
            continue
        if index in opened or (only == "power" and index not in powers):
            continue
        if only == "government" and powers.get(index) not in {"capital", "government"}:
            continue
        words = " ".join(text[tokens[match.first].start : tokens[match.last - 1].end].split())
        roles[index] = Role(role, f"{match.rule.get('why')}: “{words}”")
        _spread(index, roles, tokens, places, powers, lexicon.set("locatives"))
    return roles


def _with_places(sentence: Sentence, names: Sequence[PlaceName]) -> tuple[list[Token], dict[int, int]]:
    """Return the sentence's tokens with each toponym as one `<place>`, and which name each such token is."""
    starts = {name.first: index for index, name in enumerate(names)}
    tokens: list[Token] = []
    places: dict[int, int] = {}
    at = 0
    while at < len(sentence.tokens):
        index = starts.get(at)
        token = sentence.tokens[at]
        if index is None:
            tokens.append(token)
            at += 1
            continue
        places[len(tokens)] = index
        tokens.append(Token(token.start, names[index].end, PLACE, token.at, token.capital))
        at = max(names[index].last, at + 1)
    return tokens, places


def _target(match: Match, tokens: Sequence[Token], places: Mapping[int, int], lexicon: Lexicon) -> int | None:
    """Return the name a rule's match speaks of: its last place for rules that end in one, else its first."""
    inside = [at for at in range(match.first, match.last) if at in places]
    if not inside:
        return None
    if match.rule.get("subject"):
        at = match.first if match.first in places else inside[0]
        before = tokens[at - 1].text if at else ""
        two_before = tokens[at - 2].text if at > 1 else ""
        locative = lexicon.set("not_subject_after")
        if before in locative or (before in lexicon.set("articles") and two_before in locative):
            return None
        if before in _LIST_MARKS and at - 2 in places and at > 2 and tokens[at - 3].text in locative:
            return None
        return places[at]
    return places[inside[-1]] if tokens[match.last - 1].text == PLACE else places[inside[0]]


def _spread(
    index: int,
    roles: dict[int, Role],
    tokens: Sequence[Token],
    places: Mapping[int, int],
    powers: Mapping[int, str],
    locatives: frozenset[str],
) -> None:
    """Give the other members of "Moscow and Kyiv" the same role."""
    if roles[index].role not in {"metonym", "launch"}:
        return
    by_name = {name: at for at, name in places.items()}
    for step in (-1, 1):
        at = by_name[index]
        while 0 < at + step < len(tokens) and tokens[at + step].text in _LIST_MARKS and at + 2 * step in places:
            at += 2 * step
            other = places[at]
            if other in roles or (roles[index].role == "metonym" and other not in powers):
                break
            if at and tokens[at - 1].text in locatives and roles[index].role == "metonym":
                break  # "In Vienna, Russia and Belarus signed"
            roles[other] = roles[index]


def _dateline(sentence: Sentence, tokens: Sequence[Token], places: Mapping[int, int]) -> list[int] | None:
    """Return the names of a dateline ("KYIV, Jan 24 (Agency) —", "Kharkiv, Ukraine —"), None without one."""
    if sentence.kind != "body" or 0 not in places or len(tokens) < 3:
        return None
    bracket = 0
    for at in range(1, min(_DATELINE_REACH, len(tokens))):
        word = tokens[at].text
        if word in {"—", "–", "--"} or (word == "-" and tokens[at - 1].end < tokens[at].start):
            head = tokens[1:at]
            if not head or head[0].text in {",", "(", "/"}:
                return [name for place, name in places.items() if place < at]
            return None
        bracket += (word == "(") - (word == ")")
        plain = word in {",", "(", ")", "/", "."} or tokens[at].capital or word[0].isdigit()
        if at not in places and not plain and not bracket:
            return None
    return None
