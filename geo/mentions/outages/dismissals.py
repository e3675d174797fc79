"""Tell which words of an outage tell none: a threat, a storm's, what is back, a drill's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, is_armed

STILL = " (still)"
NOW = " (now)"
_OPENS = 3  # tokens
_WHOLE_REACH = 5


def dismissed(
    reading: Reading, match: Match, triggers: Sequence[Match], pairs: Mapping[int, Sequence[Number]]
) -> str | None:
    """Return why words of an outage tell of none that an attack brought, None when they do."""
    if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
        return "a storm, an accident or a debt cut it"
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
        return "a drill, a story or a figure of speech"
    if _is_hypothetical(reading, match):
        return "a threat or plan, no outage that happened"
    if reading.cue("disclaimed", match.first):
        return "a rumour, or denied"
    if _is_not_lost(reading, match):
        return "told not to have been lost"
    if reading.cue("scheduled", match.first) and not (pairs.get(match.first) and reading.matches("strike")):
        return "scheduled, not cut by an attack"
    if match.rule.get("is_over") and any(_is_back_there(reading, match, t) for t in triggers):
        return "over by now, its sentence goes on to tell"
    if not pairs.get(match.first) and _is_what_it_is_back_after(reading, match, triggers):
        return "what the supply is back after"
    return None


def _is_not_lost(reading: Reading, match: Match) -> bool:
    """Whether a verb of losing is denied: "the city never lost power", "did not lose power"."""
    lexicon = reading.lexicon
    denied = not lexicon.set("not_words").isdisjoint(reading.words(match.first - _OPENS + 1, match.first))
    return denied and reading.row[match.first] in lexicon.set("losing_words")


def _is_what_it_is_back_after(reading: Reading, match: Match, triggers: Sequence[Match]) -> bool:
    """Whether a loss is only what a supply is back after: "reconnected to power after the outage on Saturday"."""
    lexicon = reading.lexicon
    led = reading.words(match.first - _OPENS, match.first)
    back = any(t.rule.get("status") == "restored" and t.last <= match.first for t in triggers)
    before = next((t for t in reversed(triggers) if t.last <= match.first), None)
    nearest = before is not None and before.rule.get("status") == "restored"
    between = reading.words(before.last, match.first) if before is not None else ()
    after = not lexicon.set("causes_of_outages").isdisjoint(led) and lexicon.set("clause_marks").isdisjoint(between)
    return back and nearest and after and "," not in between


def _is_back_there(reading: Reading, match: Match, back: Match) -> bool:
    """Whether words that tell a supply to be back name no place of their own behind the comma that leads to them."""
    gap = range(match.last, back.first)
    comma = next((at for at in gap if reading.row[at] == ","), back.first)
    return back.rule.get("status") == "restored" and not any(comma < first < back.first for first, _ in reading.places)


def dismissed_uncounted(
    reading: Reading,
    match: Match,
    triggers: Sequence[Match],
    pairs: Mapping[int, Sequence[Number]],
    *,
    counted: bool,
    told: bool,
) -> str | None:
    """Return why an outage is none where nobody is counted with it; told says that another was told before."""
    if not counted and reading.cue("accused", match.first):
        return "an accusation, not a report of an outage"
    if not counted and _tells_whose_is_back(reading, match, triggers, pairs):
        return "said of those whose supply is back"
    if not counted and _only_describes(reading, match):
        return "only says which one a thing is"
    if match.rule.get("goes_on") and not _follows_another(reading, match, triggers):
        return "no outage told before it in its sentence, or no place beside it"
    if match.rule.get("as_before") and not (counted and told):
        return "nobody is counted, or nothing was cut off"
    return None


def _only_describes(reading: Reading, match: Match) -> bool:
    """Whether one word goes with a thing behind it, in another case than the subject's: «на обесточенном участке»."""
    lexicon = reading.lexicon
    ends = tuple(lexicon.set("oblique_participles"))
    if match.last - match.first != 1 or not ends or not reading.row[match.first].endswith(ends):
        return False
    thing = "".join(reading.words(match.last, match.last + 1))
    grounds = lexicon.any_of("the_city", "toll_grounds", "kind_before", "function", "prepositions")
    return thing[:1].isalpha() and match.last not in reading.placed and thing not in grounds


def _follows_another(reading: Reading, match: Match, triggers: Sequence[Match]) -> bool:
    """Whether words without a verb stand behind an outage, with a place: «в Сумах пропал свет, в Ромнах – вода»."""
    counted = match.rule.get("counts_on") and any(number.first == match.last for number in reading.numbers)
    if not counted and not any(match.first < first <= match.last + 1 for first, _ in reading.places):
        return False  # «вода – в норме»
    return any(t.last <= match.first and t.rule.get("status") == "reported" for t in triggers)


def _is_hypothetical(reading: Reading, match: Match) -> bool:
    """Whether an outage is a threat or a plan; words that are its own ("припинення подачі води") make it none."""
    row = reading.row
    cues = [c for c in reading.cues if c.kind == "hypothetical" and c.covers(row, match.first)]
    return any(not match.first <= cue.first < match.last for cue in cues)


def _tells_whose_is_back(
    reading: Reading, match: Match, triggers: Sequence[Match], pairs: Mapping[int, Sequence[Number]]
) -> bool:
    """Whether a loss is told of those counted as supplied again: "power is back for 9,000 homes cut off by it"."""
    links = reading.lexicon.any_of("relative_words", "whose_is_back", "auxiliaries") | {","}
    back = [n for t in triggers if t.rule.get("status") == "restored" for n in pairs.get(t.first, ())]
    if any(n.noun is not None and n.last <= match.first < n.noun for n in back):
        return True  # «свет подали 12 тысячам отключённых потребителей»
    inside = reading.lexicon.set("locatives")
    behind = {last: first - (reading.row[first - 1] in inside) for first, last in reading.places if first}

    def gap(end: int) -> list[str]:
        """Return the words between a count and the loss, its place left out: "61,000 in X who had been cut off"."""
        where = next((last for last, first in behind.items() if first == end), end)
        return reading.row[where : match.first]

    ends = [_end_of_whole(reading, number) for number in back]
    return any(end <= match.first and links.issuperset(gap(end)) for end in ends)


def _end_of_whole(reading: Reading, number: Number) -> int:
    """Return where a count ends, with the whole it is of: "1,100 of the 1,600 homes"."""
    if reading.lexicon.set("count_of").isdisjoint(reading.words(number.end, number.end + 1)):
        return number.end
    units = reading.lexicon.table("units")
    near = range(number.end, min(number.end + _WHOLE_REACH, len(reading.row)))
    return next((at + 1 for at in near if reading.row[at] in units), number.end)
