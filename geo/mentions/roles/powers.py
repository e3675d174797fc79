"""Tell when a country, a capital or the Kremlin stands for its government: by its part in the sentence.

A power that is the subject of a clause, an agent ("by Moscow"), a party ("between Kyiv and Moscow") or the owner of
what governments have is a metonym. It stays a place where a preposition of place stands before it, where harm is
done to it ("Kyiv was hit"), and where what it owns is ground ("Ukraine's east").
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from geo.mentions.lexicon import Lexicon
from geo.model import Token

_QUOTES = frozenset('"“”«»')
_ASIDE = 14
_OWNED = 5


@dataclass(frozen=True, slots=True)
class Power:
    """What a name can stand for: `country`, `capital` or `government` (the Kremlin).

    cases are those it may stand in here (bits of `geo._cases`), 0 where names have none; at_war says that blows fall
    on it.
    """

    kind: str
    cases: int = 0
    at_war: bool = True


class Powers:
    """The powers of one sentence: its tokens with each toponym as one, and where the powers stand among them."""

    def __init__(
        self, tokens: Sequence[Token], places: Collection[int], powers: Mapping[int, Power], lexicon: Lexicon
    ) -> None:
        self._words = [token.text for token in tokens]
        self._capital = [token.capital for token in tokens]
        self._places = places
        self._powers = powers
        self._lexicon = lexicon

    def why(self, at: int) -> str | None:
        """Return why the power at token offset `at` is a government here, None when it is a place."""
        if self._word(at - 1) in self._lexicon.table("directions"):
            return None  # "strikes on eastern and central Ukraine killed five": a part is no government
        head, tail = self._list(at)
        if any(place not in self._powers for place in range(head, tail) if place in self._places):
            link = self._word(at - 2) if self._word(at - 1) in self._set("articles_of_names") else self._word(at - 1)
            if tail - 1 != at or self._powers[at].kind == "capital" or link not in self._set("joins"):
                return None  # a list of cities
            head = at  # "Russia attacked Chornomorsk and Turkey warned of delays"
        if self._word(at + 1) in self._set("possessives"):
            return self._owner(at)
        before = head - 1
        while self._word(before) in self._lexicon.any_of("plain_articles", "power_adjectives"):
            before -= 1
        verb = self._verb(tail, before, several=tail - head > 1)
        return self._by_preposition(before, tail, verb) or self._as_subject(at, before, verb) or self._as_object(before)

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _set(self, name: str) -> frozenset[str]:
        return self._lexicon.set(name)

    def _kind(self, at: int) -> str:
        return self._powers[at].kind if at in self._powers else ""

    def _list(self, at: int) -> tuple[int, int]:
        """Return the token span of the list the place stands in ("Warsaw, Prague and the Kremlin")."""
        members = [at]
        while (before := self._linked(members[0], -1)) is not None:
            members.insert(0, before)
        owns = self._set("possessives")
        while self._word(members[-1] + 1) not in owns and (after := self._linked(members[-1], 1)) is not None:
            members.append(after)
        links = [self._words[a + 1 : b] for a, b in itertools.pairwise(members)]
        if not any(self._set("list_words") & set(link) for link in links):
            return at, at + 1  # "in Ashgabat, Iran pressed Russia": a comma alone makes no list
        follows = self._is_verb(members[-1] + 1, several=True)
        where = self._word(members[0] - 1) in self._set("locatives")
        joined = links[0][0] == "," and set(links[0][1:]) <= self._set("joins") and len(links[0]) > 1
        if follows and (where or joined) and links[0][0] == "," and at != members[0]:
            # "In Vienna, Russia and Belarus signed"; "crews came from Kryvyi Rih, and Japan offered windows"
            members = members[1:]
        if self._word(members[-1] + 1) in owns and members[-1] != at:
            return members[0], at + 1  # "Kyiv and Moscow's demands": each for itself
        return members[0], members[-1] + 1

    def _linked(self, at: int, step: int) -> int | None:
        """Return the place on the other side of the list marks that stand beside one, None when there is none."""
        other = at + step
        marks = 0
        listing, articles = self._set("list_words") | {","}, self._set("articles_of_names")
        while 0 <= other < len(self._words) and self._words[other] in listing | articles:
            marks += self._words[other] in listing
            other += step
        return other if marks and other in self._places else None

    def _owner(self, at: int) -> str | None:
        """Judge "Ukraine's …" by the noun it owns; a firm ("Poland's Orlen") makes no government of it."""
        if self._owns_a_name(at + 2):
            return None
        for step in range(at + 2, min(at + 2 + _OWNED, len(self._words))):
            word = self._words[step]
            if step in self._places or word in self._set("ground"):
                return None
            if not word[0].isalpha() or word in self._set("prepositions") or self._is_past(step):
                break
        return f"a government: owner of “{self._word(at + 2)}”"

    def _owns_a_name(self, at: int) -> bool:
        """Whether one capitalised name is owned that no lexicon knows, and that no other follows."""
        named = at < len(self._words) and self._capital[at] and at not in self._places
        alone = not (at + 1 < len(self._words) and self._capital[at + 1])
        return named and alone and self._word(at) not in self._lexicon.any_of("policy", "office", "ground")

    def _is_past(self, at: int) -> bool:
        word = self._word(at)
        verbs = self._lexicon.any_of("auxiliary_verbs", "past_verbs")
        return word in verbs and not (word in self._set("sides") and self._word(at + 1) in self._set("has_sides"))

    def _by_preposition(self, before: int, tail: int, verb: int | None) -> str | None:
        word = self._word(before)
        ways = self._lexicon.any_of("ways", "borders")
        if word in self._set("between"):
            parted = ways & set(self._words[max(0, before - 3) : before])
            return None if parted else f"a government: a party of “{word}”"
        if word in self._set("agent_prepositions"):
            return f"a government: “{word}”"
        if word in self._set("with_words") and self._word(before - 1) not in ways:
            return f"a government: “{word}”"
        if word in self._set("for_words"):
            if verb is not None and self._word(verb) in self._set("infinitive_marks"):
                return f"a government: “{word} … {self._word(verb)}”"
            if before == 0 and self._word(tail) == ",":
                return f"a government: “{word}” it"
        return None

    def _as_subject(self, at: int, before: int, verb: int | None) -> str | None:
        word = self._word(before)
        asked = before == 0 and word in self._set("auxiliary_verbs") - self._set("be_forms")
        if asked and self._word(at + 1)[:1].isalpha():
            return f"a government: subject of a question with “{word}”"
        if verb is None or word in self._set("prepositions") or self._is_governed(before):
            return None
        if self._ends(word, "side_ends") or (before >= 0 and before in self._places):
            return None
        if self._is_harmed(at, verb):
            return None
        return f"a government: subject of “{self._word(verb)}”"

    def _is_governed(self, before: int) -> bool:
        """Whether "and" joins the power to what a preposition governs: "officials of both sides and the US met"."""
        if self._word(before) not in self._set("joins"):
            return False
        for step in range(before - 1, max(before - 4, -1), -1):
            word = self._word(step)
            if word in self._set("prepositions"):
                return True
            if not word[0].isalpha() or step in self._places:
                return False
        return False

    def _as_object(self, before: int) -> str | None:
        word = self._word(before)
        if before < 0 or word in self._set("motion_verbs") or not word[0].isalpha():
            return None
        if word in self._set("attack_verbs"):
            return None
        helper = self._word(before - 1)
        if helper in self._set("auxiliary_verbs") - self._set("be_forms") and not self._is_past(before):
            return None if self._is_function(before) else f"a government: object of “{word}”"
        return None

    def struck(self, at: int) -> str | None:
        """Return why the country at token offset `at` is only where a blow fell: "Russia hammered Ukraine"."""
        before = at - 1
        while self._word(before) in self._lexicon.any_of("plain_articles", "power_adjectives"):
            before -= 1
        blow = self._kind(at) != "capital" and self._word(before) in self._set("attack_verbs")
        return f"the country struck: “{self._word(before)}”" if blow else None

    def _is_function(self, at: int) -> bool:
        word = self._word(at)
        return word in self._lexicon.any_of("prepositions", "function", "adverbs", "articles")

    def _verb(self, tail: int, before: int, *, several: bool) -> int | None:
        """Return where the verb stands that the power (or its list) is the subject of."""
        step = tail
        if self._word(step) == "(" and ")" in self._words[step : step + _ASIDE]:
            step = self._words.index(")", step) + 1
        if self._word(step) in {",", "—", "–"} and self._opens_clause(before):
            close = next(
                (
                    end
                    for end in range(step + 1, min(step + _ASIDE, len(self._words)))
                    if self._words[end] in {",", "—", "–"}
                ),
                None,
            )
            if close is None or self._word(step + 1) in self._set("aside_breakers"):
                return None
            step = close + 1
            while self._is_between(step):
                step += 1  # "Belgium, where the money is held, again refused"
            if not self._is_verb(step, several=False):
                return None
        if self._word(step) in self._set("joins") and self._word(step + 1) in self._set("companions"):
            # "Kyiv and its allies say": the verb stands after one noun, or an adjective and a noun
            struck = self._word(before) in self._lexicon.any_of(
                "attack_verbs", "assailing"
            )  # "hit Kyiv and its suburbs"
            return next((at for at in (step + 3, step + 4) if self._is_verb(at, several=not struck)), None)
        while self._is_between(step):
            step += 1
        step += self._word(step) in _QUOTES  # 'said that Russia "counts on fatigue"'
        return step if self._is_verb(step, several=several) else None

    def _opens_clause(self, before: int) -> bool:
        word = self._word(before)
        return before < 0 or word in _QUOTES or word in self._set("clause_openers") or not word[0].isalnum()

    def _is_between(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb: adverbs and days."""
        word = self._word(at)
        return (
            self._is_adverb(word)
            or word in self._set("weekday")
            or (
                word in self._set("before_a_day")
                and self._word(at + 1) in self._lexicon.any_of("weekday", "parts_of_time")
            )
        )

    def _is_adverb(self, word: str) -> bool:
        by_end = self._ends(word, "adverb_ends") and word not in self._set("no_adverbs")
        return by_end or word in self._set("adverbs")

    def _ends(self, word: str, name: str) -> bool:
        return bool(word) and word.endswith(tuple(self._set(name)))

    def _is_verb(self, at: int, *, several: bool) -> bool:
        word = self._word(at)
        if not word or not word[0].isalpha() or at in self._places or self._capital[at]:
            return False
        if word in self._set("auxiliary_verbs") or word in self._set("past_verbs"):
            return True
        if word in self._lexicon.any_of("infinitive_marks", "negations"):
            return True
        if word in self._set("prepositions") or word in self._set("function") or word in self._set("not_verbs"):
            return False
        if self._ends(word, "past_ends"):
            return True
        after = self._word(at + 1)
        if word in self._set("nouns_or_verbs"):
            # "Ukraine imports power" but "Moscow strikes on Kyiv": what follows a verb is its object.
            return after[:1].isalpha() and not self._is_past(at + 1) and after not in self._set("prepositions")
        if self._ends(word, "present_ends") and not self._ends(word, "no_present_ends"):
            # "Kyiv residents woke": a noun, since a verb comes right after it.
            verbs = self._lexicon.any_of("past_verbs", "auxiliary_verbs")
            return not (after in verbs or self._ends(after, "past_ends"))
        return several

    def _is_harmed(self, at: int, verb: int) -> bool:
        """Whether what the verb says is done to a place, or is true of one."""
        words = self._words[verb : verb + 6]
        first = words[0]
        rest = [word for word in words[1:] if not self._is_adverb(word)]
        following = next((w for w in rest if w not in self._set("auxiliary_verbs")), "")
        utilities = self._lexicon.any_of("utility", "warmth")
        capital = self._kind(at) == "capital"
        if first in self._set("auxiliary_verbs"):
            passive = bool(self._set("be_forms") & set(words))
            if passive and following in self._set("harmed"):
                return True
            if following in self._set("lacks") and utilities & set(rest):
                return True
            if following in self._set("endures") and self._set("onslaughts") & set(words):
                return True
            if following in self._set("loses"):
                return bool(utilities & set(rest))
            if not passive or not capital:
                return False
            state = set(rest[:4]) if following in self._set("prepositions") else {following}
            return bool(self._set("stands_for_itself") & state)
        if first in self._set("comes") and self._set("under_words") & set(rest[:2]):
            return True
        if first in self._set("suffers"):
            return True
        if first in self._lexicon.any_of("loses", "stays"):
            return bool((utilities | self._set("stands_for_itself") | self._set("lacks")) & set(rest[:4]))
        return capital and first in self._set("situated")
