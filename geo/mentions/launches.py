"""Find launches and interceptions: how many drones and missiles were fired, and how many were brought down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.launch_rows import (
    counted_after_its_noun,
    counted_behind,
    downed_in_rows,
    rows_of_skies,
    shares_of_lands,
)
from geo.mentions.launch_shares import downed_after, sent_without_a_noun
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.single_weapons import MEASURES, with_single_ones
from geo.model import Mention

_PART_WORDS = 2  # "of them", «з них»
_DASHES = frozenset({"–", "—", "-"})
_OUT_OF_REACH = 5
_THE_LATTER = 3  # "of the latter"
_WHERE_REACH = 3  # a dash, a verb of bringing down, and "over"
_ALSO_WORDS = 3  # "as well as"
_OWN_VERB_REACH = 3  # "were", "have been", "of them"
_FAR_NOUN = 6
_JAMMED_REACH = 8  # tokens: "had been lost to Ukrainian electronic jamming"
_WHO_REACH = 3  # tokens: who brought them down, between the sky and a dash
_KIND_REACH = 3  # tokens: a dash and a quotation mark
_SHARE_OPENS = 2  # tokens before "of them": a number
_REACH, _LANDED_REACH, _SKY_REACH, _NEVER = 14, 4, 4, 99.0
_ASIDE = 24.0  # the cost of a verb in a relative clause, which any other verb is nearer than


def find_launches(
    reading: Reading,
    before: Mention | None = None,
    named_last: frozenset[str] = frozenset(),
    named_before: frozenset[str] = frozenset(),
) -> list[Mention]:
    """Return a mention for every count of drones or missiles said to be launched or brought down.

    before is the launch told last, which a sentence of its parts goes on about: "Of them 24 were over …". named_last
    are the kinds of weapon of the sentence before: "Both missiles came from Crimea. One was shot down"; named_before
    those of all the report so far: of the one kind it names are the "29 targets" shot down.
    """
    # "Five tanks, 24 guns and 390 drones were destroyed": what an army lost.
    lost = not reading.lexicon.set("war_losses").isdisjoint(reading.row)
    known = reading.has_word("weapons")
    triggers = [
        match
        for match in ([] if lost else reading.matches("launch"))
        if known or not match.rule.get("shares") or (match.first <= _SHARE_OPENS and before is not None)
    ]
    rows = [] if lost else rows_of_skies(reading)
    if rows and not triggers and before is not None and before.status == "averted":
        return downed_in_rows(reading, rows, before)
    if not triggers:
        shares = shares_of_lands(reading) if before is not None and before.status == "averted" else []
        if before is not None and shares:
            return _as_parts(reading, shares, before)
        goes_on = before is not None and (_says(reading, "parts_of", 0, 2) or _is_row_of_skies(reading))
        return _parts(reading, before) if before is not None and goes_on else []
    mentions = _find_counts(reading, triggers, before, named_last, named_before)
    told = mentions or ([] if before is None else [before])
    total = next((mention for mention in reversed(told) if mention.status == "averted"), None)
    down = next((match for match in triggers if match.rule.get("status") == "averted"), None)
    if total is None or down is None or not rows or rows[0].first < down.first:
        return mentions
    return [*mentions, *downed_in_rows(reading, rows, total)]


def _find_counts(
    reading: Reading,
    triggers: Sequence[Match],
    before: Mention | None,
    named_last: frozenset[str],
    named_before: frozenset[str],
) -> list[Mention]:
    """Return a mention for every count that words of launching or bringing down go with."""
    mentions: list[Mention] = []
    in_a_row = reading.has_word("respectively")
    measure_before = before.measure if before is not None and not in_a_row else None
    listed: tuple[Number, Match] | None = None
    parts = {part.first for number in reading.numbers if (part := _downed_of(reading, number)) is not None}
    parts |= {part.first for number in reading.numbers if (part := downed_after(reading, number)) is not None}
    down = next((match for match in triggers if match.rule.get("status") == "averted"), None)
    for number in reading.numbers:
        if (number.first in parts and down is not None) or _is_passed_over(reading, number):
            measure_before = MEASURES.get(number.other or "") or measure_before  # «два дрона упали, ещё один сбит»
            continue  # "128 of 150 drones": read with the 150
        kinds_told = _kinds_told(reading, number, named_last, named_before)
        measure = _measure_told(reading, number, before) or _of_the_last(number, down, kinds_told)
        measure = measure or _of_those_sent(reading, number)
        measure = measure or counted_behind(reading, number) or _one_kind(reading, number, before, kinds_told)
        if measure is None and (_takes_up(reading, number, down, before) or _is_of_the_same(reading, listed, number)):
            measure = measure_before
        measure = measure or _downed_of_fired(reading, number, triggers, mentions)
        whole = _whole_of(reading, number, mentions)
        if whole is not None:
            mentions.append(whole)
            continue
        kinds = _is_part_of_fired(reading, number, mentions, down) or (
            down is None and not mentions and _is_kind_of_those_before(reading, number, before)
        )
        if measure is None or _counts_both(reading, number) or _has_landed(reading, number) or kinds:
            continue  # "367 drones and missiles" tells neither how many drones nor how many missiles
        measure_before = measure
        downed = _downed_of(reading, number) or downed_after(reading, number)
        match = _of_them_down(reading, number, triggers) or min(triggers, key=lambda m: _cost(reading, m, number))
        if listed is not None and _goes_on(reading, listed[0], number) and not _has_own_verb(reading, triggers, number):
            match = listed[1]
        elif listed is not None and down is not None and _is_over_a_place(reading, number):
            match = down  # "brought down 110 drones: 34 over the Kursk region, 31 over the Bryansk region"
        elif _cost(reading, match, number) >= _NEVER:
            continue
        status = str(match.rule.get("status"))
        if status == "averted" and _has_nearer(reading, number, match):
            status = "reported"  # "there were 163 drones, 112 of them were shot down"
        if status == "averted" and _is_shared_out(reading, number):
            status = "reported"  # «больше половины из 50 „Шахедов“ сбили над морем»
        unreal = any(reading.cue(kind, match.first) for kind in ("hypothetical", "figurative", "staged"))
        if unreal or (status == "reported" and _strikes_itself(reading, number, match)):
            continue
        listed = (number, match)
        if downed is not None and down is not None:
            fell = [] if _is_excepted(reading, downed) else [_mention(reading, down, downed, measure, "averted")]
            mentions += [*fell, _mention(reading, match, number, measure, "reported")]
            continue
        mentions.append(_mention(reading, match, number, measure, status))
    return with_single_ones(reading, mentions, None if listed is None else listed[0].end, triggers)


def _of_those_sent(reading: Reading, number: Number) -> str | None:
    """Return the one kind of weapon a sentence opens with, of which "of the seven fired" counts all."""
    if not sent_without_a_noun(reading, number):
        return None
    noncounts = reading.lexicon.table("noncounts")
    named = {MEASURES[str(noncounts[word])] for word in reading.row[: number.first] if noncounts.get(word) in MEASURES}
    return named.pop() if len(named) == 1 else None


def _kinds_told(
    reading: Reading, number: Number, named_last: frozenset[str], named_before: frozenset[str]
) -> frozenset[str]:
    """Return the kinds of weapon told before of which a bare count may be; none where its own sentence names one.

    "148 drones, of which 126 were destroyed" are those; "29 targets" are of what all the report so far names.
    """
    if any(n.other in MEASURES for n in reading.numbers if n.first < number.first):
        return frozenset()
    targets = not reading.lexicon.set("air_targets").isdisjoint(reading.words(number.end, number.end + 1))
    return named_before if targets and not named_last else named_last


def _of_the_two(reading: Reading, number: Number, before: Mention | None) -> str | None:
    """Return which of two kinds told before a count is of: "19 of the former and 208 of the latter"."""
    if before is None or number.unit is not None or number.other is not None:
        return None
    if _says(reading, "of_the_latter", number.end, number.end + _THE_LATTER):
        return before.measure
    if not _says(reading, "of_the_former", number.end, number.end + _THE_LATTER):
        return None
    return next((kind for kind in MEASURES.values() if kind != before.measure), None)


def _measure_of_starts(reading: Reading, number: Number) -> str | None:
    """Return of what so many launches were told: «три пуска „Искандеров“ из Крыма»."""
    starts = reading.lexicon.set("launch_nouns")
    at = number.end if number.noun is None else number.noun
    if starts.isdisjoint(reading.words(at, at + 1)):
        return None
    weapons = reading.lexicon.table("weapons")
    kinds = (weapons.get(word) for word in reading.words(at + 1, at + 1 + _FAR_NOUN))
    return MEASURES.get(next((str(kind) for kind in kinds if kind), ""))


def _measure_of_downed(reading: Reading, number: Number) -> str | None:
    """Return what a count of things brought down counts, told farther on: «96 уничтоженных за ночь беспилотниках»."""
    noncounts = reading.lexicon.table("noncounts")
    after = reading.words(number.last, number.last + _FAR_NOUN)
    after = after[1:] if after and after[0] in reading.lexicon.set("hearsay") else after  # "96 allegedly downed drones"
    if (
        number.unit is not None
        or number.other is not None
        or not after
        or after[0] not in reading.lexicon.set("downed")
    ):
        return None
    arms = (MEASURES[str(noncounts[word])] for word in after[1:] if noncounts.get(word) in MEASURES)
    return next(arms, None)


def _takes_up(reading: Reading, number: Number, down: Match | None, before: Mention | None) -> bool:
    """Whether a bare count beside a verb of bringing down is of those fired before: "109 were fired. 88 fell"."""
    if before is None or down is None or number.unit or number.other is not None or number.noun is not None:
        return False
    after = reading.words(number.end, number.end + 1)
    if after and after[0] in reading.lexicon.set("aims"):
        return False  # "219 targets: seven missiles and 212 drones"
    told = before.quantity is not None and number.best is not None and number.best <= (before.quantity.best or 0)
    return told and (number.first == down.last or number.end == down.first) and before.status == "reported"


def _is_shared_out(reading: Reading, number: Number) -> bool:
    """Whether a count is a whole, a share of which is told in words: "more than half of about 50 Shaheds"."""
    lexicon = reading.lexicon
    opens = next(
        (
            at
            for at in range(number.first - 1, max(number.first - _SHARE_OPENS - 2, -1), -1)
            if reading.row[at] in lexicon.set("whole_openers")
        ),
        0,
    )
    return opens > 0 and reading.row[opens - 1] in lexicon.any_of("fractions", "most_words")


def _downed_of_fired(
    reading: Reading, number: Number, triggers: Sequence[Match], told: Sequence[Mention]
) -> str | None:
    """Return what a bare count beside a verb of bringing down is of, where its sentence counts what was fired.

    «Выпустили 40 дронов, 36 удалось сбить», «атаковали 98 дронами, обезвредить удалось 81».
    """
    bare = number.unit is None and number.other is None and number.noun is None and number.best is not None
    if not bare or not told or len({mention.measure for mention in told}) != 1 or told[-1].quantity is None:
        return None
    ends = not any(word[0].isalnum() for word in reading.words(number.last, number.last + 1))  # not «сбила 37 снарядов»
    down = [m for m in triggers if m.rule.get("status") == "averted"]
    beside = any(number.end == m.first or (ends and number.first == m.last) for m in down)
    fits = told[-1].status == "reported" and (number.best or 0) <= (told[-1].quantity.best or 0)
    return told[-1].measure if beside and fits else None


def _strikes_itself(reading: Reading, number: Number, match: Match) -> bool:
    """Whether what is counted is who attacks: «один БПЛА атаковал подстанцию» is a strike, and no count of launches."""
    assails = number.best == 1 and not reading.lexicon.set("assailing").isdisjoint(
        reading.row[match.first : match.last]
    )
    return assails and number.end <= match.first and "," not in reading.row[number.end : match.first]


def _measure_told(reading: Reading, number: Number, before: Mention | None) -> str | None:
    """Return what a count says itself that it counts."""
    own = MEASURES.get(number.other or "") or _measure_of_downed(reading, number) or _measure_of_starts(reading, number)
    own = own or counted_after_its_noun(reading, number)
    return own or _of_the_two(reading, number, before) or _measure_in_all(reading, number)


def _measure_in_all(reading: Reading, number: Number) -> str | None:
    """Return what a bare "in all" counts at the end: «безпілотники збивали над Курською областю – загалом 37»."""
    bare = number.unit is None and number.other is None and number.noun is None
    led = set(reading.words(number.first - 2, number.first - 1)) & _DASHES
    ends = all(not word[0].isalnum() for word in reading.words(number.end, len(reading.row)))
    if not (bare and led and ends) or reading.lexicon.set("in_all").isdisjoint(reading.row[number.first - 1 :][:1]):
        return None
    table = reading.lexicon.table("weapons")
    kinds = {MEASURES.get(str(table[word])) for word in reading.row[: number.first] if word in table}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _of_the_last(number: Number, down: Match | None, named_last: frozenset[str]) -> str | None:
    """Return what a bare count beside a verb of bringing down is of, by the one kind the sentence before names."""
    bare = number.unit is None and number.other is None and number.noun is None
    if down is None or not bare or len(named_last) != 1 or down.last - down.first > 1:
        return None
    beside = number.first == down.last or number.end == down.first
    return MEASURES.get(next(iter(named_last))) if beside else None


def _one_kind(reading: Reading, number: Number, before: Mention | None, named: frozenset[str]) -> str | None:
    """Return what "24 of them" are where the sentence before names one kind of weapon without its number."""
    if before is not None or len(named) != 1 or not _counts_the_same(reading, number):
        return None
    return MEASURES.get(next(iter(named)))


def _counts_both(reading: Reading, number: Number) -> bool:
    """Whether one number counts two weapons together: "367 drones and missiles"."""
    after = reading.words(number.end, number.end + 2)
    joints, arms = reading.lexicon.set("launch_joints"), reading.lexicon.set("launch_arms")
    both = len(after) > 1 and after[0] in joints and after[1] in arms
    return both and reading.lexicon.table("noncounts").get(after[1]) != number.other  # "81 Shaheds and decoy drones"


def _parts(reading: Reading, before: Mention) -> list[Mention]:
    """Read bare counts as parts of a launch told before, each with its own sky."""
    counts = [
        n for n in reading.numbers if n.best is not None and (n.other in MEASURES or _is_over_a_place(reading, n))
    ]
    return _as_parts(reading, counts, before)


def _as_parts(reading: Reading, counts: Sequence[Number], before: Mention) -> list[Mention]:
    return [
        replace(
            before,
            sentence=reading.index,
            first=number.first,
            last=number.last,
            quantity=number.quantity(reading.text, reading.tokens, None),
            quantity_tokens=(number.first, number.last),
            rule=before.rule + " (carried on)",
        )
        for number in counts
    ]


def _is_part_of_fired(reading: Reading, number: Number, mentions: Sequence[Mention], down: Match | None) -> bool:
    """Whether a count tells what kind some of those fired were: "138 drones, of which about 90 were Shaheds".

    Beside a verb of bringing down only words that lead to kinds tell it: "all 14 drones, including 13 Shaheds, fell".
    """
    whole = mentions[-1] if mentions else None
    if whole is None or whole.quantity is None or (whole.quantity.best or 0) < (number.best or 0):
        return False
    among = _says(reading, "kinds_among", number.first - 2, number.first)
    same = number.other is not None and MEASURES.get(number.other) == whole.measure
    own_sky = not reading.lexicon.set("over_words").isdisjoint(reading.words(number.end, number.end + 1))
    among = among or (same and _says(reading, "kinds_including", number.first - 1, number.first))
    among = among and not own_sky  # "251 over 14 regions, among them 62 over the X region"
    if not among and (down is not None or whole.status != "reported"):
        return False
    links = range(whole.last, number.first)
    parts = among or any(_says(reading, "parts_of", at, at + 2) for at in links) or _tells_kind_behind(reading, number)
    joints = reading.lexicon.set("and_words") | {","}
    return parts and not joints.isdisjoint(reading.words(whole.last, number.first))


def _tells_kind_behind(reading: Reading, number: Number) -> bool:
    """Whether "of them" and a kind stand behind a count: «142 дрони, близько 90 із них – «шахеди»»."""
    end = next((at + 2 for at in (number.end, number.last) if _says(reading, "parts_of", at, at + 2)), None)
    kind = () if end is None else range(end, min(end + _KIND_REACH, len(reading.row)))
    return any(names_weapon(reading, at) for at in kind)


def _of_them_down(reading: Reading, number: Number, triggers: Sequence[Match]) -> Match | None:
    """Return the words for bringing down that follow "of them": "120 drones and 98 of them were shot down"."""
    end = next((at + 2 for at in (number.end, number.last) if _says(reading, "parts_of", at, at + 2)), None)
    if end is None:
        return None
    own = next((m for m in triggers if end <= m.first <= end + _KIND_REACH), None)
    return own if own is not None and own.rule.get("status") == "averted" else None


def _is_kind_of_those_before(reading: Reading, number: Number, before: Mention | None) -> bool:
    """Whether a sentence tells but the kind of some counted before it: "Six of the missiles were Kinzhals"."""
    if before is None or before.quantity is None or (before.quantity.best or 0) < (number.best or 0):
        return False
    lexicon = reading.lexicon
    articles, arms = lexicon.set("definite_articles"), lexicon.any_of("weapons")
    taken_up = (
        not lexicon.set("count_of").isdisjoint(reading.words(number.last, number.last + 1))
        and not articles.isdisjoint(reading.words(number.last + 1, number.last + 2))
        and not arms.isdisjoint(reading.words(number.last + 2, number.last + 3))
    )
    behind = range(number.last + 3, min(number.last + 3 + _KIND_REACH, len(reading.row)))
    return _tells_kind_behind(reading, number) or (taken_up and any(names_weapon(reading, at) for at in behind))


def _whole_of(reading: Reading, number: Number, mentions: Sequence[Mention]) -> Mention | None:
    """Read the bare whole behind its part: "486 drones brought down of 519" launched."""
    if not mentions or mentions[-1].quantity_tokens is None or number.unit or number.other or number.noun is not None:
        return None
    part = mentions[-1]
    held = part.quantity is not None and number.best is not None and (part.quantity.best or 0) <= number.best
    after_part = (
        part.status == "averted" and part.quantity_tokens is not None and part.quantity_tokens[1] < number.first
    )
    if not (held and after_part and set(reading.words(number.first - 1, number.first)) & reading.lexicon.set("out_of")):
        return None
    return replace(
        part,
        first=number.first,
        last=number.last,
        quantity=number.quantity(reading.text, reading.tokens, None),
        quantity_tokens=(number.first, number.last),
        status="reported",
    )


def _has_landed(reading: Reading, number: Number) -> bool:
    """Whether a number counts what got through or fell: neither those fired nor those brought down."""
    landed = reading.lexicon.set("landed_before")
    low = max(number.first - _LANDED_REACH, 0)
    if any(token.text in landed for token in reading.tokens[low : number.first]):
        return True
    ahead = next((n for n in reversed(reading.numbers) if n.end == number.first - 1 and n.other in MEASURES), None)
    if ahead is not None and reading.row[number.first - 1] in reading.lexicon.set("and_words"):
        return _has_landed(reading, ahead)  # «попадание двух ракет и 12 дронов»
    if _says(reading, "parts_of", number.end, number.end + _PART_WORDS):
        behind = reading.words(number.end + _PART_WORDS, number.end + 2 * _PART_WORDS)
        behind = behind[1:] if behind and behind[0] in reading.lexicon.set("auxiliary_verbs") else behind[:1]
        return not reading.lexicon.set("arrived").isdisjoint(behind)  # "12 of them had hit seven locations"
    hit, by = (*reading.words(number.first - 2, number.first), "", "")[:2]  # "hits by 26 drones were recorded"
    return hit in reading.lexicon.set("hit_nouns") and by in reading.lexicon.set("agent_prepositions")


def _says(reading: Reading, table: str, first: int, last: int) -> bool:
    """Whether the words of first..last are one of a table's phrases."""
    return " ".join(reading.words(first, last)) in reading.lexicon.set(table)


def _got_through(reading: Reading, number: Number) -> bool:
    """Whether what is counted, alone or in a list of two, is the subject of a verb of hitting."""
    arrived = reading.lexicon.set("arrived")
    following = reading.words(number.end, number.end + 6)
    if number.other not in MEASURES:
        return False
    downed = reading.lexicon.set("shot_down")  # "18 Shaheds got shot down"
    if following[:1] and following[0] in arrived:
        return downed.isdisjoint(following[1:2])
    after = next((n for n in reading.numbers if n.first > number.first and n.other in MEASURES), None)
    listed = after is not None and set(reading.words(number.end, after.first)) <= reading.lexicon.set("list_words")
    return (
        after is not None
        and listed
        and reading.words(after.end, after.end + 1)[:1] != []
        and (reading.words(after.end, after.end + 1)[0] in arrived)
        and downed.isdisjoint(reading.words(after.end + 1, after.end + 2))
    )


def _is_lost(reading: Reading, number: Number) -> bool:
    """Whether a count is of drones that went off the radar: "eight were locationally lost", not "lost to jamming"."""
    after = reading.words(number.end, number.end + _OWN_VERB_REACH + 1)
    if not reading.lexicon.set("jamming_words").isdisjoint(reading.words(number.end, number.end + _JAMMED_REACH)):
        return False
    forms = reading.lexicon.any_of("auxiliaries", "function")
    lost = next((at for at, word in enumerate(after) if word in reading.lexicon.set("lost_words")), None)
    return lost is not None and bool(forms & set(after[:lost]))


def _is_over_a_place(reading: Reading, number: Number) -> bool:
    """Whether a bare count has its own sky: "34 over the Kursk region", «над Полтавщиною мобільні групи — ще 9»."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    dash = number.first - 1
    if set(reading.words(dash, number.first)) & reading.lexicon.set("added_words"):
        dash -= 1
    if set(reading.words(dash, dash + 1)) & _DASHES:
        over = reading.lexicon.set("over_words")
        if any(
            0 <= dash - last <= _WHO_REACH
            and all(word[0].isalpha() for word in reading.words(last, dash))
            and over & set(reading.words(first - 1, first))
            for first, last in reading.places
        ):
            return True  # else an aside between dashes: «больше всего – 24 – над Курской областью»
    skipped = _DASHES | reading.lexicon.any_of("distributive", "more_of_them")  # "two more over the X district"
    if set(reading.words(number.last, number.last + 1)) & reading.lexicon.set("downed"):
        skipped |= reading.lexicon.set("downed")  # «ещё 12 сбили над Курской областью»
    at = number.last + (
        reading.words(number.first - 1, number.first) == [","] == reading.words(number.last, number.last + 1)
    )
    at += reading.words(number.first - 1, number.first) == ["("] and reading.words(number.last, number.last + 1) == [
        ")"
    ]
    skipped |= reading.lexicon.set("downed") if at > number.last else frozenset()  # «больше всего, 37, сбили над …»
    after = [word for word in reading.words(at, at + _WHERE_REACH) if word not in skipped][:1]
    placed = any(at < first <= at + _SKY_REACH for first, _ in reading.places)
    return placed and bool(after) and after[0] in reading.lexicon.set("over_words")


def _is_passed_over(reading: Reading, number: Number) -> bool:
    """Whether a number counts what struck or went off the radar, neither launched nor brought down, or is a name's."""
    passed = _got_through(reading, number) or _is_lost(reading, number) or _is_of_a_name(reading, number)
    share = not reading.lexicon.any_of("fractions").isdisjoint(reading.words(number.first, number.end))
    return passed or share or _is_excepted(reading, number) or _has_a_hit(reading, number)


def _is_excepted(reading: Reading, number: Number) -> bool:
    """Whether a count is of those that got through: "all but one of the missiles" were shot down."""
    return _says(reading, "all_but", number.first - 2, number.first)


def _has_a_hit(reading: Reading, number: Number) -> bool:
    """Whether a bare count of a list is the subject of a hit: «две сбили, одна упала на дом, ещё одна – в поле»."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    if not reading.lexicon.set("jamming_words").isdisjoint(reading.words(number.end, number.end + _JAMMED_REACH)):
        return False  # "12 fell victim to electronic warfare"
    after = reading.words(number.last, number.last + 2)
    if not after or number.last < 2:
        return False
    if after[0] in reading.lexicon.any_of("harm", "fell"):
        over = after[0] in reading.lexicon.set("downed") and after[-1] in reading.lexicon.set("over_words")
        return not over  # «ещё три уничтожили над Полтавской областью»
    hitting = reading.lexicon.any_of("harm", "fell") - reading.lexicon.set("downed")
    hit = not hitting.isdisjoint(reading.row[: number.first])
    where = reading.lexicon.set("locatives") - reading.lexicon.set("over_words")
    return hit and after[0] in _DASHES and after[-1] in where


def _is_of_the_same(reading: Reading, listed: tuple[Number, Match] | None, number: Number) -> bool:
    """Whether a bare number counts the weapons told before it."""
    same = _counts_the_same(reading, number) or _is_over_a_place(reading, number) or _ends_a_downing(reading, number)
    return same or (listed is not None and _goes_on_in_a_place(reading, listed, number))


def _ends_a_downing(reading: Reading, number: Number) -> bool:
    """Whether a bare number is all that was brought down of the weapons told before: "…; air defences downed 107"."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    after = reading.tokens[number.last].text if number.last < len(reading.tokens) else "."
    told = any(other.other in MEASURES and other.first < number.first for other in reading.numbers)
    return (
        told
        and not after[0].isalnum()
        and any(
            match.last == number.first and match.rule.get("status") == "averted" for match in reading.matches("launch")
        )
    )


def _is_row_of_skies(reading: Reading) -> bool:
    """Whether a sentence only counts by sky: "14 drones – over the Belgorod region, five – over the Kursk region"."""
    skies = [n for n in reading.numbers if n.best is not None and _has_own_sky(reading, n)]
    return bool(skies) and skies[0].first <= _SKY_REACH


def _has_own_sky(reading: Reading, number: Number) -> bool:
    bare = replace(number, last=number.end, other=None, noun=None) if number.other in MEASURES else number
    return _is_over_a_place(reading, bare)


def _goes_on_in_a_place(reading: Reading, listed: tuple[Number, Match], number: Number) -> bool:
    """Whether a bare count of a list of those brought down has its place: "eight in the Rostov region, five in …"."""
    if number.unit is not None or number.other is not None or number.noun is not None or number.best is None:
        return False
    at = number.end + (not _DASHES.isdisjoint(reading.words(number.end, number.end + 1)))  # «18 — в Крыму»
    after = reading.words(at, at + 1)
    placed = any(at < first <= at + 2 for first, _ in reading.places)
    down = listed[1].rule.get("status") == "averted"
    opening = reading.lexicon.any_of("links", "distributive") | _DASHES | {":"}  # «12 БПЛА — три в Азовском районе»
    opens = opening.intersection(reading.words(number.first - 1, number.first))
    harmed = reading.lexicon.rules.find("casualty", reading.row[number.first : number.first + _REACH])
    return down and placed and bool(opens) and bool(set(after) & reading.lexicon.set("locatives")) and not harmed


def _is_of_a_name(reading: Reading, number: Number) -> bool:
    """Whether figures are the end of a name ("Tu-22M3"): no space parts them from the letters before."""
    before = reading.tokens[number.first - 1] if number.first else None
    return before is not None and before.is_word and before.end == reading.tokens[number.first].start


def _goes_on(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count goes on in a list: "four ballistic missiles, 12 cruise missiles and two Kinzhals"."""
    words, tokens = reading.lexicon.any_of("launch_list", "weapons"), reading.tokens
    aside = _asides(reading, before.end, number.first)
    gap = [at for at in range(before.end, number.first) if at not in aside]
    if _says(reading, "also_told", number.first - _ALSO_WORDS, number.first):
        return True  # "shot down 97 drones in the north and east, as well as eight missiles"
    return len(gap) > 0 and all(at in reading.placed or tokens[at].text in words for at in gap)


def _asides(reading: Reading, first: int, last: int) -> frozenset[int]:
    """Return the tokens of first..last in brackets that open and close there."""
    row = reading.row
    if "(" not in row[first:last] or ")" not in row[first:last]:
        return frozenset()
    opened, closed = row.index("(", first), row.index(")", first)
    return frozenset(range(opened, closed + 1))


def _has_own_verb(reading: Reading, triggers: Sequence[Match], number: Number) -> bool:
    """Whether a verb of bringing down follows right after a count: "96 drones, 81 drones were shot down"."""
    down = [match for match in triggers if match.rule.get("status") == "averted" and match.first >= number.end]
    if not down:
        return False
    gap = reading.tokens[number.end : down[0].first]
    return len(gap) <= _OWN_VERB_REACH and not any(token.text in {",", ";", ":"} for token in gap)


def _has_nearer(reading: Reading, number: Number, match: Match) -> bool:
    """Whether the verb belongs to a part counted in between: "19 drones came in and four of them were shot down"."""
    between = [n for n in reading.numbers if number.end <= n.first < match.first]
    led = any(_says(reading, "out_of", number.first - length, number.first) for length in (1, 2, 3))
    if led and any(n.unit is None and n.other is None and n.noun is None for n in between):
        return True  # "of 60 drones, 41 were shot down"
    of, wholes = reading.lexicon.set("count_of"), reading.lexicon.set("part_wholes")
    link = reading.words(number.end, between[-1].first) if between else []
    if any(one in of and other in wholes for one, other in pairwise(link)):
        return True  # "112 drones and nine missiles, of which 98 drones and five missiles were brought down"
    return any(_says(reading, "parts_of", n.last, n.last + 2) for n in between)


def _downed_of(reading: Reading, number: Number) -> Number | None:
    """Return the first number of "403 of 455 drones": how many of those launched were brought down."""
    for other in reading.numbers:
        share = not reading.lexicon.any_of("fractions").isdisjoint(reading.words(other.first, other.end))
        if other.best is None or share or not 0 < number.first - other.last <= _OUT_OF_REACH:
            continue
        if (other.noun is None or other.noun >= number.last) and _says(reading, "out_of", other.last, number.first):
            return other
    return None


def _mention(reading: Reading, match: Match, number: Number, measure: str, status: str) -> Mention:
    past = any(reading.cue(kind, number.first) for kind in ("cumulative", "past", "war_total"))
    return Mention(
        kind="launch",
        measure=measure,
        sentence=reading.index,
        first=min(match.first, number.first),
        last=max(match.last, number.end),
        quantity=number.quantity(reading.text, reading.tokens, None),
        quantity_tokens=(number.first, number.end),
        scope="cumulative" if past else "nationwide",
        status=status,
        rule=match.rule.name,
    )


def _counts_the_same(reading: Reading, number: Number) -> bool:
    """Whether a bare number goes on about the weapons before it: "71 of which", "71 of them"."""
    after = reading.words(number.last, number.last + 1)
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    same = bool(set(after) & reading.lexicon.set("same_weapons")) or _has_its_downing(reading, number)
    part = _says(reading, "parts_of", number.last, number.last + 2)
    return same or part or _says(reading, "parts_of", number.first - 2, number.first)


def _has_its_downing(reading: Reading, number: Number) -> bool:
    """Whether auxiliaries lead from a bare count to a word of bringing down: "another 29 had been lost to jamming"."""
    forms = reading.lexicon.any_of("auxiliaries", "more_of_them")  # "12 more had been lost to jamming"
    at = number.last
    while at < len(reading.row) and reading.row[at] in forms:
        at += 1
    down = (m.first for m in reading.matches("launch") if m.rule.get("status") == "averted")
    return at > number.last and any(number.last < first <= at for first in down)


def _cost(reading: Reading, match: Match, number: Number) -> float:
    down = match.rule.get("status") == "averted"
    reach = int(match.rule.get("reach", _REACH))
    if max(match.first - number.end, number.first - match.last) > reach:
        return _NEVER
    if number.end <= match.first:
        gap = reading.words(number.end, match.first)
        side = 0.0 if down else 2.0
        if not down and not reading.lexicon.set("launch_relatives").isdisjoint(gap[-3:]):
            side = _ASIDE  # "shot down two missiles and 15 drones that Russia launched"
    elif number.first >= match.last:
        gap = reading.words(match.last, number.first)
        side = 0.0
    else:
        return 0.0
    if ";" in gap:
        return _NEVER
    return (
        len(gap)
        + side
        + 3.0 * gap.count(",")
        + (6.0 if down and set(gap) & reading.lexicon.set("launched_before") else 0.0)
    )
