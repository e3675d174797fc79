"""Tell when a power is a government where words are inflected and their order is free: by its form and the verb.

A power in its dictionary form that no preposition governs, with a verb that agrees with it, is the subject of its
clause, hence a government: «Москва відкинула», «заявляет Киев». It stays a place where the verb tells of harm
(«Київ здригнувся»), where it cannot be the subject («Київ атакували»: the verb is plural), and where an attack is told
of before it («ворог атакував Київ»). Verbs are known by their endings (`verb_ends`), less the words of `not_verbs`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from geo._cases import ACCUSATIVE, INSTRUMENTAL, NOMINATIVE
from geo.mentions.lexicon import Lexicon
from geo.mentions.roles.powers import Power
from geo.model import Token

_REACH = 8
_ASIDE = 14
_STATE = 5
_SKIPPED = 3
_STOPS = frozenset(".;:!?—–)")
_QUOTES = frozenset('"“„«')
_COMPANY = 4  # tokens: «Україна і міжнародні організації вважають»
_ALL = frozenset({"masculine", "feminine", "neuter", "plural", "singular"})
# What agrees with a name whose last letter leaves more than one gender.
_OPEN = {
    "soft": frozenset({"masculine", "feminine", "singular"}),
    "unchanging": frozenset({"plural", "masculine", "singular"}),
    "plural": frozenset({"plural"}),
}


def is_finite(word: str, lexicon: Lexicon, kinds: Collection[str] = _ALL) -> bool:
    """Return whether a folded word looks like a finite verb, of one of the given kinds."""
    if not word[:1].isalpha() or word in lexicon.set("not_verbs"):
        return False
    known = lexicon.table("verbs").get(word)
    if known is not None:
        return known in kinds
    return not lexicon.verb_kinds(word).isdisjoint(kinds)


class Subjects:
    """The powers of one sentence of an inflected language: its tokens with each toponym as one."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        places: Collection[int],
        powers: Mapping[int, Power],
        lexicon: Lexicon,
    ) -> None:
        self._words = [token.text for token in tokens]
        self._names = {at: text[tokens[at].start : tokens[at].end] for at in places}
        self._powers = powers
        self._lexicon = lexicon

    def why(self, at: int) -> str | None:
        """Return why the power at token offset `at` is a government here, None when it is a place."""
        cases = self._powers[at].cases
        if self._speaks_there(at):
            return f"a government: what is said in it, “{self._word(at + 1)}” opens"
        if cases and not cases & NOMINATIVE:
            return self._as_agent(at, cases) or self._as_object(at, cases)
        head, tail = self._list(at)
        members = [place for place in self._names if head <= place < tail]
        if any(place not in self._powers for place in members):
            return None
        # «купили Єгипет, Іспанія і Туреччина»: one that can only be who does it tells it of all
        may_be_object = all(self._powers[place].cases & ACCUSATIVE for place in members)
        before = head - 1
        while self._word(before) in self._set("power_adjectives"):
            before -= 1
        if self._word(before) in self._set("prepositions") or self._word(before) in self._lexicon.table("kind_before"):
            return None
        kinds = {"plural"} if len(members) > 1 else self._agreement(at)
        if self._is_short(at) and self._is_owned(before):
            return None
        if may_be_object and self._is_attacked(before):
            return None  # «Росія атакувала Київ – дрон поцілив у дім»
        verb = self._verb_before(before, kinds)
        if verb is not None and not self._powers[at].at_war and self._ends(self._word(verb), "reflexive_ends"):
            may_be_object = False  # «проти висловився лише Будапешт», but «загорівся Київ»
        if verb is not None and (self._fits("govern", verb) or not (may_be_object or self._is_harmed(at, verb, kinds))):
            return f"a government: subject of “{self._word(verb)}”"
        if verb is not None and may_be_object:
            return None  # «атакував Київ»
        if self._word(tail) in self._set("copula_dash") and self._word(head - 1) in {",", ";"}:
            told = any(one < head and self.why(one) for one in self._powers) or self._goes_on(at, head, tail)
            return "a government: it goes on from the one before" if told else None  # «Румунія – ще 150»
        verb = self._verb_after(tail, kinds)
        if verb is not None and not self._is_harmed(at, verb, kinds):
            return f"a government: subject of “{self._word(verb)}”"
        return None

    def _as_agent(self, at: int, cases: int) -> str | None:
        """Return why a power in the instrumental alone did what is told before it: «захоплених Росією».

        A reflexive verb is as good as a participle: «місто контролюється Україною».
        """
        before = self._word(at - 1)
        done = self._is_verb(at - 1, _ALL) and self._ends(before, "reflexive_ends")
        told = cases == INSTRUMENTAL and (done or self._ends(before, "done_ends"))
        return f"a government: “{before}” by it" if told else None

    def _as_object(self, at: int, cases: int) -> str | None:
        """Return why a country in the accusative alone is a party: a verb that is no blow and no way acts on it.

        «Ми позбавляємо Росію грошей», but «дрони атакували Україну», «циклон накрив Польщу», «покинув Росію».
        """
        before = self._word(at - 1)
        if cases != ACCUSATIVE or self._powers[at].kind != "country" or at - 1 in self._names:
            return None
        if not (self._any_verb(at - 1) or self._ends(before, "we_ends")) or self._fits("adverbs", at - 1):
            return None
        if before in self._set("not_verbs") or self._fits("acts_on_ground", at - 1) or self._fits("moved", at - 1):
            return None
        return f"a government: object of “{before}”"

    def _speaks_there(self, at: int) -> bool:
        """Whether what somebody in a capital does is quoted right behind it: «у Москві "вивчають" пропозицію»."""
        step = at + 2
        named = self._word(at - 1) in self._set("locatives") and self._powers[at].kind != "country"
        return named and self._word(at + 1) in _QUOTES and self._is_verb(step, {"plural"})

    def _goes_on(self, at: int, head: int, tail: int) -> bool:
        """Whether a country, a dash and a count go on from who gave what: «канцлер пообіцяв дві, Норвегія – 900»."""
        counted = self._word(tail + 1)[:1].isdigit() or self._word(tail + 1) in self._lexicon.any_of("numerals")
        return self._powers[at].kind == "country" and counted and any(self._fits("giving", one) for one in range(head))

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _set(self, name: str) -> frozenset[str]:
        return self._lexicon.set(name)

    def _fits(self, name: str, at: int) -> bool:
        return self._lexicon.fits(name, self._word(at))

    def _ends(self, word: str, name: str) -> bool:
        return word.endswith(tuple(self._set(name)))

    def _is_short(self, at: int) -> bool:
        """Whether the name is an abbreviation, which has one form for all cases."""
        return self._names[at].isupper() and len(self._names[at]) < _STATE

    def _is_owned(self, before: int) -> bool:
        """Whether an abbreviation follows a noun that owns it: «громадяни США»."""
        opens = self._fits("clause_openers", before) or self._fits("adverbs", before) or self._any_verb(before)
        return self._word(before)[:1].isalpha() and not opens

    def _list(self, at: int) -> tuple[int, int]:
        """Return the token span of the list the place stands in: «Варшава, Прага і Будапешт».

        A row that "and" has ended does not go on behind a comma: «залишити А і Б, Київ це відкидає».
        """
        head = last = at
        marks = self._set("list_words") | {","}
        linked = False
        while self._word(head - 1) in marks and head - 2 in self._names:
            if head < at and self._word(head - 1) != "," and self._word(at - 1) == ",":
                head, linked = at, False
                break
            linked |= self._word(head - 1) != ","
            head -= 2
        while self._word(last + 1) in marks and last + 2 in self._names:
            linked |= self._word(last + 1) != ","
            last += 2
        return (head, last + 1) if linked else (at, at + 1)

    def _agreement(self, at: int) -> set[str]:
        """Return which verbs can have the name as their subject, by its last letter."""
        name = self._names[at]
        if self._is_short(at):
            return set(_ALL)
        gender = self._lexicon.table("name_genders").get(name[-1].lower(), "masculine")
        if gender in _OPEN:
            return set(_OPEN[gender])
        kinds = {gender, "singular"}
        # «Токио обещал», «Осло заявил»: what has no case forms agrees as "город" does
        return kinds | {"masculine"} if "neuter" in kinds else kinds

    def _is_verb(self, at: int, kinds: Collection[str]) -> bool:
        return at not in self._names and is_finite(self._word(at), self._lexicon, kinds)

    def _verb_before(self, before: int, kinds: Collection[str]) -> int | None:
        """Return where a verb stands right before the power, over adverbs: «заявила вчора Москва»."""
        for at in range(before, max(before - _SKIPPED, -1), -1):
            if self._is_verb(at, kinds):
                return at
            if not self._fits("adverbs", at):
                return None
        return None

    def _is_attacked(self, before: int) -> bool:
        """Whether a verb of attack that the power has no part in stands right before it, over adverbs."""
        for at in range(before, max(before - _SKIPPED, -1), -1):
            if self._fits("attack_verbs", at):
                return True
            if not self._fits("adverbs", at):
                return False
        return False

    def _verb_after(self, tail: int, kinds: Collection[str]) -> int | None:
        """Return the first verb of the power's clause that agrees with it, over asides in brackets or commas."""
        step = tail
        if self._word(step) == "(" and ")" in self._words[step : step + _ASIDE]:
            step = self._words.index(")", step) + 1
        if self._word(step) == ",":
            window = range(step + 1, min(step + _ASIDE, len(self._words)))
            close = next((end for end in window if self._words[end] == ","), None)
            if close is None or self._word(step + 1) in self._set("aside_breakers"):
                return None
            step = close + 1
        elif self._word(step) in self._set("list_words") and self._word(step + 1) in self._set("companions"):
            step, kinds = step + 2, {"plural"}  # «Київ і його союзники»
        elif self._word(step) in self._set("list_words") and (joint := self._joint_verb(step + 1)) is not None:
            return joint
        elif self._word(step) in self._set("list_words") and self._any_verb(step + 1):
            return None  # «… атакував Київ і поранив двох»
        for at in range(step, min(step + _REACH, len(self._words))):
            word = self._words[at]
            if word in _STOPS or word == "," or (at > step and self._fits("clause_openers", at)):
                return None  # right behind the name one is an adverb: «Братислава поки мовчить»
            if at in self._names and self._word(at - 1) not in self._set("prepositions"):
                return None
            if self._is_verb(at, kinds):
                return at
            if self._any_verb(at):
                return None
        return None

    def _joint_verb(self, start: int) -> int | None:
        """Return where a plural verb of speech stands behind those named with a power.

        «Київ і більшість країн вважають»: no place, preposition or mark stands between.
        """
        for at in range(start, min(start + _COMPANY + 1, len(self._words))):
            word = self._words[at]
            if at in self._names or not word[:1].isalpha() or word in self._set("prepositions"):
                return None
            if self._any_verb(at):
                return at if at > start and self._is_verb(at, {"plural"}) and self._fits("govern", at) else None
        return None

    def _any_verb(self, at: int) -> bool:
        return self._is_verb(at, _ALL)

    def _is_harmed(self, at: int, verb: int, kinds: Collection[str]) -> bool:
        """Whether what the verb says happens to a place, or is true of one."""
        capital = self._powers[at].kind == "capital"
        rest = [word for word in self._words[verb + 1 : verb + 1 + _STATE] if not self._lexicon.fits("adverbs", word)]
        if self._fits("suffers", verb) or (capital and self._fits("situated", verb)):
            return True
        if self._fits("stays", verb):
            states = self._lexicon.any_of("lacks", "stands_for_itself")
            return any(word in states or self._lexicon.fits("harmed", word) for word in rest)
        if self._fits("loses", verb):
            return not self._lexicon.any_of("utility").isdisjoint(rest)
        if self._fits("be_forms", verb):
            if any(self._lexicon.fits("harmed", word) for word in rest):
                return True
            return capital and bool(rest) and rest[0] in self._set("prepositions")
        struck = capital and "masculine" in kinds and self._fits("attack_verbs", verb)
        return struck and not any(verb < place <= verb + _STATE for place in self._names) and not self._attacks(verb)

    def _attacks(self, verb: int) -> bool:
        """Whether a verb of attack tells by what follows that its subject did it: «Киев атакует мирных жителей».

        What is attacked or with what says so; «Киев атаковал рой дронов», «… враг» are who attacked the city.
        """
        ends = _STOPS | {","}
        last = next((at for at in range(verb + 1, len(self._words)) if self._words[at] in ends), len(self._words))
        rest = self._words[verb + 1 : min(last, verb + 1 + _STATE)]
        if any(word in self._lexicon.any_of("enemies", "attack_nouns") for word in rest):
            return False
        return any(self._lexicon.fits("attacked_by_powers", word) for word in rest)
