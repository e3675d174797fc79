"""Find strikes: words that say something was attacked, the weapon if named, and what only sounds like a strike."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.about.accidents import AN_ACCIDENT
from geo.mentions.launches.all_downed import are_all_downed
from geo.mentions.patterns import Match
from geo.mentions.reading import Passed, Reading, is_armed, names_weapon
from geo.mentions.strikes.aims import aims_at_place, hits_a_place, was_attacked
from geo.mentions.strikes.at_weapons import is_at_a_weapon
from geo.mentions.strikes.explained import is_joined_to_other_blows, weapon_explained
from geo.mentions.strikes.taken_up import does_harm, is_taken_up
from geo.mentions.strikes.weapons import kind_at, weapon_of
from geo.model import Mention

BORROWED = " (the weapon of the strike before)"
AGAIN = " (once more)"
ANOTHER = " (another)"  # told as an attack beside the one told of before
AS_BEFORE = " (armed as the one before)"
OF_A_CASE = " (of a case)"  # an attack named as what a case or work is about: its weapon is told next
OVER_TIME = " (over a longer time)"  # "has been shelled since 2022"
BY_ITS_WORD = " (by its word)"  # "shelled": artillery, while no weapon is named
_AIM = 5  # tokens: "on a substation"
_AGAIN_REACH = 2  # tokens
_NOUN_PHRASE = 2  # "the combined attack"
_WEAPON_REACH, _ARMED_REACH = 7, 12
_END_MARKS = frozenset({".", ",", ";"})
_CLAUSE_OR_COMMA = frozenset({";", ":", "—", "–", ","})
_OBJECT_REACH = 3  # tokens: "снова", "вчера вечером"
_PLACE_REACH, _GROUND_REACH = 4, 6


def find_strikes(
    reading: Reading,
    *,
    attack_known: bool,
    weapon_before: str | None = None,
    fired: str | None = None,
    named_before: frozenset[str] = frozenset(),
    just_told: bool = False,
    named_last: frozenset[str] = frozenset(),
    alarmed: bool = False,
) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's strike mentions, and what was passed over and why.

    attack_known says that the report speaks of an attack elsewhere: then "a house was hit" needs no weapon beside it.
    weapon_before is the weapon of the strike told last: a rule `as_before` ("hits were recorded") goes on about it.
    fired is what the report said was fired at the country: "the attack" told as a cause is the one made with it.
    named_before are the kinds of weapon that the report has named so far: debris is that of drones where any are.
    just_told says that the sentence before this one named the weapon: a rule `takes_up` leaves its noun out ("one hit a
    school, another fell in X"). named_last are the kinds of weapon that sentence names, where it tells no strike.
    alarmed says that a sentence beside this one tells of an air raid alert: explosions heard are those of a raid.
    """
    own = kinds_named(reading)
    only = next((next(iter(kinds)) for kinds in (own, named_last) if len(kinds) == 1), None)
    mentions: list[Mention] = []
    passed: list[Passed] = []
    others = _by_any_verb(reading) if attack_known else []
    for match in sorted([*reading.matches("strike"), *others], key=lambda m: m.first):
        why = dismissed(reading, match, attack_known=attack_known, alarmed=alarmed)
        why = why or _told_elsewhere(reading, match)
        if why is None and match.rule.get("armed") and weapon_of(reading, match) == "unspecified":
            why = "no weapon did it"
        just_told = just_told or any(m.measure != "unspecified" for m in mentions)
        if why is None and match.rule.get("takes_up") and _is_a_person(reading, match, mentions):
            why = "the second of the people told of"
        if why is None and match.rule.get("takes_up") and not (just_told or only):
            why = "one of something, and no weapon is named in the sentence before"
        if why:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        past = reading.cue("past", match.first)
        over_time = reading.cue("cumulative", match.first) and not _is_a_record(reading, match)
        weapon, said = weapon_of(reading, match), match.rule.name + _beside_which(reading, match)
        weapon, said = _by_its_rule(reading, match, weapon, said)
        if weapon == "unspecified" and reading.lexicon.set("combined_words").intersection(
            reading.words(match.first - _NOUN_PHRASE, match.last + 1)
        ):
            weapon = "combined"  # "launched a combined attack", «комбіновано атакували»
        if match.rule.get("debris"):
            weapon = _of_debris(reading, match, weapon, own, named_before)
        goes_on = match.rule.get("as_before") or _has_its_subject_before(reading, match)
        goes_on = goes_on or (just_told and _is_theirs(reading, match)) or does_harm(reading, match)
        goes_on = goes_on or (just_told and _is_another_of_them(reading, match))
        # "Drones flew far: in A one of them pierced a roof", whatever the sentence before told of
        its_own = len(own) == 1 and any(names_weapon(reading, at) for at in range(match.first))
        takes_up = match.rule.get("takes_up") and (its_own or not just_told)
        takes_up = takes_up or (len(own) == 1 and _takes_up_its_weapon(reading, match))
        takes_up = takes_up or (match.rule.get("as_before") and len(own) == 1 and _explains_its_line(reading, match))
        if weapon == "unspecified" and takes_up and only:
            weapon = only
        # "ten missiles were fired at the town. The blow fell on a mine"
        alone = not own and len(named_last) == 1 and weapon_before != "combined"
        last = only if match.rule.get("as_before") and alone else None
        if weapon == "unspecified" and mentions and _shares_its_subject(reading, match):
            weapon, said = mentions[-1].measure, said + AS_BEFORE
        if weapon == "unspecified" and goes_on and weapon_before:
            weapon = last or weapon_before
            hit = not reading.lexicon.set("single_hits").isdisjoint(reading.row[match.first : match.last])
            said += AS_BEFORE if match.rule.get("takes_up") else BORROWED if hit else AS_BEFORE
        if weapon == "unspecified" and fired and (_is_the_attack(reading, match, fired) or does_harm(reading, match)):
            weapon = fired
        named = weapon != "unspecified" and not said.endswith(BY_ITS_WORD)
        several = weapon == "combined" and not said.endswith(BY_ITS_WORD)
        weapon_before = weapon if named or several else weapon_before
        mentions.append(
            Mention(
                kind="strike",
                measure=weapon,
                sentence=reading.index,
                first=match.first,
                last=_end_of_arms(reading, match.last),
                scope="background" if past or over_time else "event",
                rule=said + (OVER_TIME if over_time else ""),
            )
        )
    return mentions, passed


def _by_any_verb(reading: Reading) -> list[Match]:
    """Return where a weapon, a verb that no rule of strikes has, and a thing stand: "a drone mauled a mill".

    Read only where an attack is told of; a verb that no list has may be of harm or of anything.
    """
    known = [match for section in ("strike", "launch") for match in reading.matches(section)]
    return [
        match
        for match in reading.matches("any_blow")
        if not match.rule.get("pass") and not any(m.first < match.last and match.first < m.last for m in known)
    ]


def _by_its_rule(reading: Reading, match: Match, weapon: str, said: str) -> tuple[str, str]:
    """Return the weapon that a rule gives or a colon explains, else the one named, and what is said of the strike."""
    explained = weapon_explained(reading, match) if weapon == "unspecified" else None
    own, unless_named = match.rule.get("weapon"), match.rule.get("unless_named")
    by_word = own and unless_named
    if (by_word or weapon == "artillery") and is_joined_to_other_blows(reading, match):
        return "combined", said + BY_ITS_WORD
    if not own or (weapon != "unspecified" and unless_named):
        return explained or weapon, said
    said += OF_A_CASE if match.rule.get("of_a_case") or _is_headlined(reading, match) else ""
    said += BY_ITS_WORD if weapon == "unspecified" and unless_named and explained is None else ""
    return (explained if unless_named else None) or str(own), said


def _of_debris(reading: Reading, match: Match, weapon: str, own: frozenset[str], named_before: frozenset[str]) -> str:
    """Return the weapon whose debris did harm, by the kinds its sentence and the report so far name.

    Where missiles alone were told of, "its fragments" are of one, other debris may be of anything.
    """
    if weapon == "drone" and own == {"missile"} and _is_wreckage_of_it(reading, match):
        return "missile"
    if (own or named_before) and weapon not in own | named_before:
        whose = reading.lexicon.set("possessive_determiners").intersection(reading.words(match.first - 1, match.first))
        return "missile" if whose and own | named_before == {"missile"} else "unspecified"
    if weapon == "drone" and own == {"missile"}:
        return "missile"  # "a missile was shot down, and debris fell on a barn"
    return weapon


def _is_wreckage_of_it(reading: Reading, match: Match) -> bool:
    """Whether the words for debris go on to whose it is: "broken by the debris of a shot-down missile"."""
    of = reading.lexicon.set("of_words")
    at = next((at for at in range(match.first, match.last + 1) if set(reading.words(at, at + 1)) & of), None)
    return at is not None and any(
        names_weapon(reading, k) for k in range(at, min(at + _OBJECT_REACH + 2, len(reading.row)))
    )


def _is_a_person(reading: Reading, match: Match, told: Sequence[Mention]) -> bool:
    """Whether "the second" is one of the people told of since: «один человек погиб в А, второй — в Б»."""
    after = reading.words(match.last, match.last + 1)
    if any(n.last == match.last and n.unit in {None, "people"} for n in reading.numbers) and (
        not after or after[0] in _END_MARKS
    ):
        return True  # "three were hurt in A; in B, another two"
    since = max((m.last for m in told), default=0)
    return any(n.unit == "people" and n.best == 1 and since <= n.first < match.first for n in reading.numbers)


def _is_told_anew(reading: Reading, match: Match) -> bool:
    """Whether a word beside it says that a place was attacked once more: «по місту били знову, вже дронами»."""
    near = reading.words(match.first - _AGAIN_REACH, match.last + _AGAIN_REACH)
    return not reading.lexicon.set("once_more").isdisjoint(near)


def _beside_which(reading: Reading, match: Match) -> str:
    """Return the marks of a strike that is told after another one: once more there, or as one of its own."""
    return (AGAIN if _is_told_anew(reading, match) else "") + (ANOTHER if _is_another(reading, match) else "")


def _is_another(reading: Reading, match: Match) -> bool:
    """Whether a strike is told beside another one: "a second strike", "also hit", «того ж дня … удар»."""
    lexicon = reading.lexicon
    told = any(day.rule.get("same") is not None for day in reading.matches("dates"))
    opens = lexicon.set("adding_openers").intersection(reading.row[:1])
    beside = {*reading.row[:_AGAIN_REACH], *reading.words(match.first - _AGAIN_REACH, match.last + 1)}
    beside &= lexicon.set("told_beside")  # "It also said a depot had been hit", "its forces had also hit"
    return told or bool(opens or beside) or reading.cue("further", match.first)


def _told_elsewhere(reading: Reading, match: Match) -> str | None:
    """Return why an attack is one that the report tells of elsewhere, None when it is its own."""
    if is_taken_up(reading, match):
        return "an attack told before, taken up again"
    if match.rule.get("fires") and _sums_up_a_land(reading, match):
        return "all that was fired at a region, summed up"
    return "a count of all attacks" if _counts_all(reading, match) else None


def _counts_all(reading: Reading, match: Match) -> bool:
    """Whether "in all" counts attacks in a last clause without a place: «Под огнём А и Б; всего – 640 обстрелов»."""
    counted = any(match.first in {n.last, n.noun} for n in reading.numbers)
    if not counted or ";" not in reading.row[: match.first]:
        return False
    opens = match.first - 1 - reading.row[: match.first][::-1].index(";")
    placed = any(first > opens for first, _ in reading.places)
    return not placed and not reading.lexicon.set("in_all").isdisjoint(reading.words(opens + 1, match.first))


def _sums_up_a_land(reading: Reading, match: Match) -> bool:
    """Whether a sentence opens as a sum and counts what was fired at an oblast: «Всего по области – 84 БПЛА»."""
    lexicon = reading.lexicon
    if lexicon.set("in_all").isdisjoint(reading.row[:1]) or not any(n.other for n in reading.numbers):
        return False
    kinds = lexicon.table("admin")
    lands = (
        at for first, last in reading.places for at in range(first, last) if kinds.get(reading.row[at]) == "oblast"
    )
    return any(at < match.last + _WEAPON_REACH for at in lands)


def _is_headlined(reading: Reading, match: Match) -> bool:
    """Whether a title or lead only names an attack, by a noun: "Shelling of A kills two. A bomb was dropped on it"."""
    opens = reading.index == 0 or reading.sentence.kind == "heading"
    return opens and reading.row[match.first] in reading.lexicon.set("attack_nouns")


def _is_a_record(reading: Reading, match: Match) -> bool:
    """Whether an attack is the worst of those since some time: «найпотужніший удар від початку року» is one."""
    beside = reading.words(match.first - _NOUN_PHRASE, match.last)
    return any(reading.lexicon.fits("record_words", word) for word in beside)


def kinds_named(reading: Reading) -> frozenset[str]:
    """Return the kinds of weapon that a sentence names; "shelling" names a blow."""
    if not reading.has_word("weapons"):
        return frozenset()
    blows = reading.lexicon.set("attack_nouns")
    at_arms = (at for at in range(len(reading.row)) if reading.row[at] not in blows and names_weapon(reading, at))
    return frozenset().union(*(kind_at(reading, at) for at in at_arms))


def weapons_told(title: Sequence[Reading]) -> frozenset[str]:
    """Return the kinds of weapon with which a report's title tells of an attack, and those it only names beside it."""
    told = [mention for reading in title for mention in find_strikes(reading, attack_known=True)[0]]
    kinds = {m.measure for m in told if not m.rule.endswith(BY_ITS_WORD)} - {"unspecified"}
    return frozenset(kinds.union(*map(kinds_named, title))) if kinds else frozenset()


def _has_its_subject_before(reading: Reading, match: Match) -> bool:
    """Whether a verb opens a sentence without a subject: «Ворог атакував дронами. Бив по Нікополю»."""
    verb = reading.row[match.first] in reading.lexicon.set("assailing")
    return match.first == 0 and verb and reading.row[0] not in reading.lexicon.set("attack_nouns")


def _shares_its_subject(reading: Reading, match: Match) -> bool:
    """Whether a clause has only a place before its verb: «дроны повредили дом в А, а в Б упали на школу»."""
    lexicon, at = reading.lexicon, match.first - 1
    while at > 0 and (
        at in reading.placed or reading.row[at] in lexicon.any_of("locatives", "near_types", "predicate_adverbs")
    ):
        at -= 1
    opened = at > 0 and reading.row[at] in lexicon.any_of("contrast_words", "and_words") and reading.row[at - 1] == ","
    return opened and at < match.first - 2 and reading.row[match.first] in lexicon.any_of("fell", "harm")


def _is_theirs(reading: Reading, match: Match) -> bool:
    """Whether a pronoun takes up who attacked in the sentence before: "… with drones. They struck Nikopol itself"."""
    return match.first == 1 and reading.row[0] in reading.lexicon.set("takes_up_attackers")


def _explains_its_line(reading: Reading, match: Match) -> bool:
    """Whether a colon leads to hits from the weapon that the line begins with: «балістика по А: влучання у склад»."""
    colon = next((at for at in range(match.first - 1, -1, -1) if reading.row[at] == ":"), 0)
    return any(names_weapon(reading, at) for at in range(colon))


def _is_another_of_them(reading: Reading, match: Match) -> bool:
    """Whether "another" opens a sentence and hits a place: "A drone struck Lubny. Another struck Kremenchuk"."""
    taking, hits = reading.lexicon.set("taking_up"), reading.lexicon.set("harm")
    struck = match.last - match.first == 1 and reading.row[match.first] in hits
    return match.first == 1 and struck and reading.row[0] in taking and match.last in reading.placed


def _takes_up_its_weapon(reading: Reading, match: Match) -> bool:
    """Whether a pronoun takes up the weapon told before in the sentence: "the drone was spotted; it struck a store"."""
    at = match.first
    if at < _NOUN_PHRASE + 1 or reading.row[at - 1] not in reading.lexicon.set("takes_up_attackers"):
        return False
    joints = reading.lexicon.any_of("coordinators", "said_that") | {","}
    return reading.row[at - 2] in joints and any(names_weapon(reading, k) for k in range(at - 1))


def _is_the_attack(reading: Reading, match: Match, fired: str) -> bool:
    """Whether an attack is told as the cause of what follows: «унаслідок атаки постраждали …».

    A hit, or an attack on one thing or town, need not be made with what was fired at the country: «після удару по
    підстанції».
    """
    lexicon = reading.lexicon
    single = reading.row[match.first] in lexicon.set("single_hits")
    aimed = not lexicon.set("aimed").isdisjoint(reading.words(match.last, match.last + 1))
    single = single or (fired == "combined" and reading.row[match.first] in lexicon.set("hit_nouns"))
    if single or aimed:
        return False
    noun = match.last - match.first == 1 and reading.row[match.first] in lexicon.set("attack_nouns")
    between = set(reading.words(match.first - 2, match.first))
    return noun and bool(lexicon.set("cause_prepositions") & between)


def _end_of_arms(reading: Reading, last: int) -> int:
    """Return where the weapons of an attack end that a dash leads on from: "under fire of guns and drones — A, B"."""
    at, row = last, reading.row
    joints = reading.lexicon.set("list_words") | {","}
    while at < len(row) and at < last + _ARMED_REACH and (row[at] in joints or names_weapon(reading, at)):
        at += 1
    return at if at > last and at < len(row) and row[at] in {"—", "–"} else last


def tells_attack(reading: Reading, *, headline: bool = False, alarmed: bool = False) -> bool:
    """Return whether a sentence by itself tells of an attack of now; a headline needs no more than the word.

    "Strike" alone in a headline may be a rail strike; it counts with its weapon or attacker.
    """
    for match in reading.matches("strike"):
        if reading.cue("past", match.first) or reading.cue("cumulative", match.first):
            continue
        labour = bool(set(reading.words(match.first, match.last)) & reading.lexicon.set("labour_words"))
        known = headline and not labour and not match.rule.get("weak")
        if dismissed(reading, match, attack_known=known, alarmed=alarmed) is None:
            return True
    return False


def dismissed(reading: Reading, match: Match, *, attack_known: bool, alarmed: bool = False) -> str | None:
    """Return why a word of strikes tells of none, None when it does."""
    if reading.cue("hypothetical", match.first) or reading.cue("hypothetical", match.last - 1):
        return "a threat, plan or condition, not something that happened"
    nots, bounds = reading.lexicon.set("casualty_negations"), reading.lexicon.set("bounds_after_not")
    within = range(match.first, match.last)
    inside = {
        reading.row[at] for at in within if reading.row[at] in nots and bounds.isdisjoint(reading.row[at + 1 :][:1])
    }
    inside -= set(match.rule.pattern.split())  # «обломков не нашли»
    if not match.rule.get("not_spared") and (inside or reading.cue("denied", match.first)):
        return "denied"
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
        return "a figure of speech, a drill or a story"
    if is_on_the_ground(reading, match) or are_all_downed(reading, match):
        return "fighting on the ground, or all that was fired was brought down"
    armed = is_armed(reading, match.first, match.last, _ARMED_REACH)
    armed = armed or bool(set(reading.words(match.first - 1, match.first)) & reading.lexicon.set("attack_adjectives"))
    if reading.cue("civil", match.first) and not armed:
        return AN_ACCIDENT
    if match.rule.group.endswith(".explosion"):
        if reading.cue("only_defence", match.first):
            return "air defence at work, a controlled blast"
        low, high = max(match.first - _ARMED_REACH, 0), min(match.last + _ARMED_REACH, len(reading.tokens))
        armed = any(names_weapon(reading, at) for at in range(low, high)) or alarmed
    if is_at_a_weapon(reading, match) or (match.rule.get("weak") and _something_else_fell(reading, match)):
        return "what fell is no weapon, or what was fired at is one"
    if match.rule.get("weak"):
        near = set(reading.words(match.first - _ARMED_REACH, match.last + _ARMED_REACH))
        placed = any(
            abs(first - match.last) <= _PLACE_REACH or abs(match.first - last) <= _PLACE_REACH
            for first, last in reading.places
        )
        built = attack_known and (
            match.rule.group.endswith(".explosion")
            or bool(near & reading.lexicon.any_of("targets"))
            or _is_suffered(reading, match)
            or (placed and bool(set(reading.words(match.first, match.last)) & reading.lexicon.set("assailing")))
        )
        if not armed and not built and not _is_hit_and_harmed(reading, match, near):
            return "no weapon or attacker named with it"
    elif not (armed or attack_known) and _stops_work(reading, match):
        return "people who stop work"
    elif not (armed or attack_known or match.rule.get("sure") or _has_consequence(reading, match)):
        return "no weapon, attacker or consequence named with it"
    return None


def _something_else_fell(reading: Reading, match: Match) -> bool:
    """Whether the word behind a verb of falling names what fell, and no weapon: «впав тиск», «упал кран»."""
    lexicon, row = reading.lexicon, reading.row
    if row[match.first] not in lexicon.set("falls") or match.last >= len(row) or match.last in reading.placed:
        return False
    counted = any(number.first == match.last for number in reading.numbers)
    known = lexicon.any_of("function", "prepositions", "adverbs", "debris", "crafts", "attack_adjectives", "day_parts")
    word = row[match.last]
    armed = any(names_weapon(reading, at) for at in range(match.last, min(match.last + _NOUN_PHRASE, len(row))))
    return word.isalpha() and not counted and word not in known and not armed


def is_on_the_ground(reading: Reading, match: Match) -> bool:
    """Return whether an attack is one of troops at the front, told as such and with no weapon beside it."""
    words = set(reading.words(match.first, match.last))
    if not (words & reading.lexicon.set("ground_attacks") and reading.cue("ground", match.first)):
        return False
    beside = [range(match.first - 1, max(match.first - _GROUND_REACH, 0) - 1, -1)]
    beside.append(range(match.first, min(match.last + _GROUND_REACH, len(reading.tokens))))
    for tokens in beside:
        for at in tokens:
            if reading.row[at] in _CLAUSE_OR_COMMA:
                break
            if names_weapon(reading, at):
                return False
    return True


def _is_suffered(reading: Reading, match: Match) -> bool:
    """Whether what the word says is done to something: "a coal mine in the region was also hit"."""
    before = reading.words(match.first - 2, match.first)
    suffers = reading.lexicon.set("be_forms") & set(before)
    return bool(suffers) and bool(reading.lexicon.set("assailing") & set(reading.words(match.first, match.last)))


def _is_hit_and_harmed(reading: Reading, match: Match, near: set[str]) -> bool:
    """Whether something built is said to be hit where people suffer for it: "a plant was hit, 900 have no gas".

    "Was hit by a truck" tells of an accident: who hit it is named.
    """
    by = reading.words(match.last, match.last + 1)[:1]
    suffered = bool(reading.matches("outage") or reading.matches("casualty"))
    built = bool(near & reading.lexicon.any_of("targets"))
    return (
        suffered and built and _is_suffered(reading, match) and not set(by) & reading.lexicon.set("agent_prepositions")
    )


def _has_consequence(reading: Reading, match: Match) -> bool:
    """Whether people or things are harmed in the sentence, or the attack is said to be on something built."""
    near = set(reading.words(match.first - _ARMED_REACH, match.last + _ARMED_REACH))
    harmed = bool(reading.matches("casualty") or reading.matches("outage"))
    under = reading.lexicon.set("came_under") & set(reading.words(match.first, match.first + 1))
    struck = bool(under) and any(
        0 <= match.first - last <= _PLACE_REACH for _, last in reading.places
    )  # "X came under …"
    struck = struck or was_attacked(reading, match) or hits_a_place(reading, match)
    return harmed or struck or aims_at_place(reading, match) or bool(near & reading.lexicon.any_of("targets"))


def _stops_work(reading: Reading, match: Match) -> bool:
    """Whether a strike may be one of workers: they, their pay or their union are told of, and nobody is hurt."""
    labour = reading.lexicon.set("labour_words").issuperset(reading.row[match.first : match.last])
    at_work = labour and reading.has_word("at_work") and not reading.matches("casualty")
    aimed = not reading.lexicon.set("aimed").isdisjoint(reading.words(match.last, match.last + 1))
    things = aimed and not reading.lexicon.any_of("targets").isdisjoint(reading.words(match.last, match.last + _AIM))
    return at_work and not things and not aims_at_place(reading, match)
