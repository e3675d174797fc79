"""Take asides that tell nothing out of a sentence: "two were, unfortunately, hurt" reads as "two were hurt".

What they say is no claim, no speaker and no doubt, so that nothing told may depend on where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.subjects import is_finite
from geo.model import Sentence, Token

_CLAUSE_ENDS = frozenset({",", ";", ":", "–", "—", "(", ")"})


def without_empty_asides(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return a sentence without the tokens of asides that tell nothing."""
    anywhere, inside = lexicon.set("empty_asides"), lexicon.set("empty_asides_inside")
    adverbs = lexicon.set("empty_adverbs")
    phrases = _by_first_word(anywhere | inside | adverbs)
    if phrases.keys().isdisjoint(sentence.words):
        return sentence
    tokens, at = list(sentence.tokens), 0
    while at < len(tokens):
        phrase = next((one for one in phrases.get(tokens[at].text, ()) if _stands_at(tokens, at, one)), None)
        if phrase is None:
            at += 1
            continue
        end, said = at + len(phrase), " ".join(phrase)
        opens, closes = at > 0 and tokens[at - 1].text == ",", end < len(tokens) and tokens[end].text == ","
        begins = at == 0 and said in anywhere
        if closes and end + 1 < len(tokens) and (opens or begins):
            parts = opens and _is_between_clauses(tokens, at - 1, end + 1, lexicon)
            tokens[at - (opens and not parts) : end + 1] = []
        elif at and said in adverbs and not (opens or closes):
            tokens[at:end] = []
        else:
            at = end
    if len(tokens) == len(sentence.tokens):
        return sentence
    return replace(sentence, tokens=tuple(tokens), words=[token.text for token in tokens])


def _by_first_word(phrases: frozenset[str]) -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases):
        words = phrase.split()
        out.setdefault(words[0], []).append(words)
    return out


def _stands_at(tokens: Sequence[Token], at: int, phrase: Sequence[str]) -> bool:
    return [token.text for token in tokens[at : at + len(phrase)]] == list(phrase)


def _is_between_clauses(tokens: Sequence[Token], left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether the words on both sides of an aside have verbs: its comma parts two clauses then."""
    before: list[str] = []
    while left > 0 and tokens[left - 1].text not in _CLAUSE_ENDS:
        left -= 1
        before.append(tokens[left].text)
    behind: list[str] = []
    while right < len(tokens) and tokens[right].text not in _CLAUSE_ENDS:
        behind.append(tokens[right].text)
        right += 1
    absent = not lexicon.set("without_words").isdisjoint(behind[:1])  # «загиблих, за попередніми даними, немає»
    return not absent and _has_verb(before, lexicon) and _has_verb(behind, lexicon)


def _has_verb(words: Sequence[str], lexicon: Lexicon) -> bool:
    harmed = lexicon.set("harm_words") - lexicon.any_of("attack_nouns", "signs_of_a_blow")
    return any(word in harmed or lexicon.fits("harmed", word) or is_finite(word, lexicon) for word in words)
