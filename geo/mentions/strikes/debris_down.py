"""Where debris came down, by whatever verb: "wreckage rained on two streets of X", «фрагменты сыпались в А и под Б».

Debris of what was shot down does little else than fall; a list holds what people do with it later: they gather it,
study it, show it. Only a report that tells of an attack is read so.
"""

from __future__ import annotations

from geo.mentions.patterns import Match, Rule
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.subjects import is_finite

_RULE = Rule("strike.open", "debris, a verb, a place", (), {"weapon": "drone", "unless_named": True, "debris": True})
_VERB_REACH, _PLACE_REACH = 5, 9  # tokens
_LEADING = 3  # tokens from a preposition to its place: «на окраине», «в городе»
_MARKS = frozenset({".", ",", ";", ":", "—", "–", "(", ")", "!", "?"})


def admit_fallen_debris(reading: Reading) -> None:
    """Add to the strikes of a sentence the debris that came down at a place, where no rule has read it."""
    wrecks = reading.lexicon.set("wrecks")
    if not reading.places or wrecks.isdisjoint(reading.row):
        return
    struck = {at for match in reading.matches("strike") for at in range(match.first, match.last)}
    for at, word in enumerate(reading.row):
        if word not in wrecks or at in struck or _is_governed(reading, at):
            continue
        verb = _verb_of(reading, at)
        if verb is None or not struck.isdisjoint(range(at, verb + 1)) or not _comes_down_at_a_place(reading, verb + 1):
            continue
        reading.admit("strike", Match(_RULE, at, verb + 1))
        struck.update(range(at, verb + 1))


def _is_governed(reading: Reading, at: int) -> bool:
    """Whether a preposition stands before debris: "because of debris", «від уламків»."""
    lexicon = reading.lexicon
    skipped = lexicon.any_of("attack_adjectives", "downed", "articles")
    while at > 0 and reading.row[at - 1] in skipped:
        at -= 1
    return at > 0 and reading.row[at - 1] in lexicon.any_of("prepositions", "means", "of_words")


def _verb_of(reading: Reading, debris: int) -> int | None:
    """Return where the verb of debris stands: behind it and what it is of, with none but adverbs between."""
    row, lexicon = reading.row, reading.lexicon
    declines = bool(lexicon.table("verb_ends"))
    fits = lexicon.any_of(
        "weapons", "crafts", "attack_adjectives", "downed", "adverbs", "of_words", "articles", "from_words"
    )
    fits |= lexicon.any_of("day_parts", "auxiliaries")
    for at in range(debris + 1, min(debris + 1 + _VERB_REACH, len(row))):
        word = row[at]
        told = is_finite(word, lexicon) if declines else lexicon.ends(word, "past_ends")
        if told and word not in lexicon.set("downed"):
            return None if lexicon.fits("done_to_debris", word) else at
        if not (word in fits or names_weapon(reading, at)):
            return None
    return None


def _comes_down_at_a_place(reading: Reading, first: int) -> bool:
    """Whether a preposition that tells where leads to a place, in the clause that begins at a token."""
    row, lexicon = reading.row, reading.lexicon
    leads = lexicon.any_of("locatives", "blow_prepositions", "aimed")
    starts = {start for start, _ in reading.places}
    for at in range(first, min(first + _PLACE_REACH, len(row))):
        if row[at] in _MARKS:
            return False
        if row[at] in leads and not starts.isdisjoint(range(at + 1, at + 2 + _LEADING)):
            return True
    return False
