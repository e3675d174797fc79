"""The weapon of a strike: named in its clause, before or behind its word, and of no other strike told beside it."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.strikes.whose_weapon import begins_after, ends_the_clause, is_passed

_NOUN_PHRASE = 2  # "the combined attack"
_WEAPON_REACH, _MEANS_REACH = 7, 16
_FAR = 21  # tokens: "hit a combined heat and power plant on the edge of X, first with missiles and then with"
_LEADS_ON = 3  # tokens: «тим часом»
_TIME_ASIDE = 7  # tokens
_FROM_BELOW = frozenset({"artillery", "drone"})
_QUOTES = frozenset('«"“„')
_CLAUSE = frozenset({";", ":", "—", "–"})
_CLAUSE_OR_COMMA = _CLAUSE | {","}
_KIND_WORDS, _SUBJECT_REACH = 2, 12
_HOUR_REACH = 6  # tokens: "shortly before 9 a.m.", «в ночь на 9 июня»
_ASIDE_HEAD = 5  # tokens: «шахедов» разных типов
_DATE = 4  # tokens: "October 8 2027"
_SIDES = ("attacking_nations", "fighting_nations", "of_russia", "of_ukraine", "forces_of_russia", "forces_of_ukraine")
_JOINED = 3  # tokens: a weapon, "and", a weapon


def weapon_of(reading: Reading, match: Match) -> str:
    """Return the weapon named near the word; two kinds make a combined strike."""
    after = _weapons_after(reading, match)
    kinds = _weapons_before(reading, match, armed=bool(after)) | after
    if kinds and kinds <= _FROM_BELOW and _is_joined_to_an_air_blow(reading, match):
        return "combined"  # «авіаударів та артобстрілів зазнали …»
    if "missile" in kinds <= {"artillery", "missile"} and _from_a_launcher(reading, match):
        return "artillery"  # "rockets fired from a multiple launch system"
    if len(kinds) > 1:
        return "bomb" if kinds == {"bomb", "missile"} and _guided(reading, match) else "combined"
    return kinds.pop() if kinds else "unspecified"


def _is_joined_to_an_air_blow(reading: Reading, match: Match) -> bool:
    """Whether blows from the air stand in one row with a word of other blows."""
    lexicon, row = reading.lexicon, reading.row
    air, joints = lexicon.set("air_blows"), lexicon.set("and_words") | {","}
    fits = lexicon.any_of("arms", "weapons", "arms_adjectives", "attack_adjectives", "air_blows") | joints
    span = range(max(match.first - _WEAPON_REACH, 0), min(match.last + _WEAPON_REACH, len(row)))
    for at in (at for at in span if row[at] in air):
        low, high = at, at
        while low > 0 and row[low - 1] in fits:
            low -= 1
        while high + 1 < len(row) and row[high + 1] in fits:
            high += 1
        others = [other for other in range(low, high + 1) if names_weapon(reading, other) and row[other] not in air]
        if any(joints.intersection(row[min(at, other) : max(at, other)]) for other in others):
            return True
    return False


def _weapons_before(reading: Reading, match: Match, *, armed: bool) -> set[str]:
    """Return the kinds of weapon in the clause before a word; ", the staff says," between two marks ends none."""
    kinds: set[str] = set()
    own = any(names_weapon(reading, at) for at in range(match.first, match.last))
    first = _before_aside(reading, match.first)
    takes_up = reading.lexicon.any_of("who_words", "first_persons")
    joined = reading.lexicon.set("strike_participles")
    goes_on = match.first and reading.row[match.first - 1] == "," and reading.row[match.first] in joined
    back = _MEANS_REACH if goes_on else int(match.rule.get("back", _WEAPON_REACH))
    for at in range(first - 1, max(first - back, -1), -1):
        if reading.row[at] == "," and first - at == _NOUN_PHRASE and reading.row[at + 1] in takes_up:
            continue  # "in the first wave there were drones, they hit the X district"
        if reading.row[at] == "," and match.first - at <= _NOUN_PHRASE and _uses_arms(reading, at):
            continue  # «применив артиллерию и дроны, обстреляли село»
        if reading.row[at] == "," and _opens_with_arms(reading, at, first):
            continue  # "using drones and mortars, Russian forces attacked X"
        if reading.row[at] == "," and at == match.first - 1 and _is_means(reading, at - 1):
            continue  # «комбіновано, балістикою та дронами, атакували Полтавщину»
        if reading.row[at] == "," and at == match.first - 1 and goes_on:
            continue  # "fired 44 drones, hitting X": what follows of the clause before
        if reading.row[at] == "," and _is_in_a_row_of_weapons(reading, at, first):
            continue
        if reading.row[at] in _CLAUSE_OR_COMMA or ((kinds or own) and is_passed(reading, match, at)):
            break
        if begins_after(reading, match, at, armed=armed):
            break
        if names_weapon(reading, at) and not _is_kept(reading, at):
            kinds |= kind_at(reading, at) | _joined_before(reading, at)
    if not (kinds or own) and first <= _SUBJECT_REACH and _CLAUSE_OR_COMMA.isdisjoint(_told_of_it(reading, first)):
        # The subject that opens the sentence: "Drones of the forces on the night of … hit", «Вражеские дроны в ночь …».
        at = _behind_its_adjectives(reading, first)
        kinds = kind_at(reading, at) if names_weapon(reading, at) else set()
    return kinds or _weapon_sent(reading, first)


def _behind_its_adjectives(reading: Reading, first: int) -> int:
    """Return where the noun stands that opens a sentence, behind quotation marks and what describes it."""
    lexicon, at = reading.lexicon, 0
    described, endings = lexicon.any_of("attack_adjectives", "arms_adjectives"), tuple(lexicon.set("adjective_endings"))
    while at + 1 < min(first, _KIND_WORDS + 1) and not names_weapon(reading, at):
        word = reading.row[at]
        if word not in described | _QUOTES and not (endings and word.endswith(endings)):
            break
        at += 1
    return at


def _is_means(reading: Reading, at: int) -> bool:
    """Whether a token is a weapon in the case that tells by what something is done: «дронами», «ракетою»."""
    return names_weapon(reading, at) and reading.lexicon.ends(reading.row[at], "means_ends")


def _told_of_it(reading: Reading, first: int) -> Sequence[str]:
    """Return the words before a token without a clause on the subject that opens the sentence.

    «Ракета, що летіла з моря, влучила в готель», «Дрони, запущені з Криму, пролетіли над містом і вдарили по порту».
    """
    words = reading.row[:first]
    opens = next((at for at, word in enumerate(words) if word == ","), None)
    if opens is None or opens > _NOUN_PHRASE + 1:
        return words
    relatives = reading.lexicon.any_of("which", "who_words", "sent_from", "downed")
    closes = next((at for at in range(opens + 1, first) if words[at] == ","), None)
    if closes is None or relatives.isdisjoint(words[opens + 1 : opens + 2]):
        return words
    return (*words[:opens], *words[closes + 1 :])


def _is_in_a_row_of_weapons(reading: Reading, comma: int, first: int) -> bool:
    """Whether a comma parts weapons of one row that is the subject: "Drones, artillery and aircraft targeted A"."""
    lexicon = reading.lexicon
    ands, between = lexicon.set("and_words"), reading.row[comma + 1 : first]
    blow = comma > 1 and reading.row[comma - 1] in lexicon.set("arms") and names_weapon(reading, comma - 2)
    if comma == 0 or not (blow or names_weapon(reading, comma - 1)) or ands.isdisjoint(between):
        return False
    named = lexicon.any_of("weapons", "launch_craft", "arms_adjectives", "and_words") | {","}
    named |= lexicon.any_of("arms", "attack_adjectives", "air_blows") if blow else frozenset()
    return named.issuperset(between)


def _uses_arms(reading: Reading, comma: int) -> bool:
    """Whether the clause that a comma ends tells with what an attack was made."""
    uses = reading.lexicon.set("using_words")
    for at in range(comma - 1, max(comma - _SUBJECT_REACH, -1), -1):
        if reading.row[at] == ",":
            return False
        if reading.row[at] in uses:
            return True
    return False


def _opens_with_arms(reading: Reading, comma: int, first: int) -> bool:
    """Whether a sentence opens with what its attack was made with, and only who attacked stands behind the comma."""
    lexicon, who = reading.lexicon, reading.row[comma + 1 : first]
    opens = not lexicon.set("used_to_open").isdisjoint(reading.row[:1]) and "," not in reading.row[:comma]
    attackers = lexicon.any_of("attackers", "arms", "articles", "own_forces", "own_troops", "adverbs", *_SIDES)
    return opens and len(who) > 0 and attackers.issuperset(who)


def _joined_before(reading: Reading, at: int) -> set[str]:
    """Return the kind of a weapon that a counted one is joined to: "90 drones and two ballistic missiles"."""
    counted = next((n for n in reading.numbers if n.last <= at <= n.last + _KIND_WORDS), None)
    if counted is None or not set(reading.words(counted.first - 1, counted.first)) & reading.lexicon.set("and_words"):
        return set()
    other = counted.first - 2
    is_counted = any(n.last <= other <= n.last + _KIND_WORDS for n in reading.numbers)
    return kind_at(reading, other) if other > 0 and is_counted and names_weapon(reading, other) else set()


def _weapon_sent(reading: Reading, first: int) -> set[str]:
    """Return the kind of weapon told before where it was fired from: "missiles fired from the region of X hit Y"."""
    sent = reading.lexicon.set("sent_from")
    for at in range(first - 1, max(first - _SUBJECT_REACH, 0), -1):
        if reading.row[at] in _CLAUSE_OR_COMMA:
            break
        if reading.row[at] in sent and names_weapon(reading, at - 1):
            return kind_at(reading, at - 1)
    return set()


def _before_aside(reading: Reading, first: int) -> int:
    """Return where an aside that ends before a verb begins: "a drone, according to the staff, fell".

    Also one that counts, "drones, 41 of them, were sent at X", one on the weapon itself, "a drone, which flew low,
    fell", one that tells who downed it: «обломки беспилотника, сбитого силами ПВО, упали на гараж», and one on what
    most of them are: «486 БпЛА разной модификации, преимущественно FPV, атаковали».
    """
    end = first - 1
    while end > 0 and reading.row[end] in reading.lexicon.set("auxiliaries"):
        end -= 1
    end = _before_the_hour(reading, end)
    if reading.words(end, end + 1) != [","]:
        return first
    lexicon = reading.lexicon
    for at in range(end - 1, max(end - _MEANS_REACH, 0), -1):
        if reading.tokens[at].text == ",":
            opens = set(reading.words(at + 1, at + 2))
            if names_weapon(reading, at - 1) and opens & lexicon.any_of("which", "which_words", "who_words"):
                return at
            counts = " ".join(reading.words(end - 2, end)) in lexicon.set("parts_of")
            told = opens & lexicon.any_of("aside_openers", "downed", "sent_from") or counts
            told = told or _tells_what_most_are(reading, at)
            if (told and end - at < _WEAPON_REACH) or _is_a_date(reading, at + 1, end):
                return at
    return first


def _tells_what_most_are(reading: Reading, comma: int) -> bool:
    """Whether an aside on most of them opens at a comma behind a weapon: «…, в основном FPV, …»."""
    opens = reading.lexicon.set("mostly_openers")
    near = range(max(comma - _ASIDE_HEAD, 0), comma)
    armed = any(names_weapon(reading, at) for at in near)
    return armed and any(" ".join(reading.words(comma + 1, comma + 1 + size)) in opens for size in (1, _KIND_WORDS))


def _before_the_hour(reading: Reading, end: int) -> int:
    """Return the comma before words that only tell when: «безпілотник, за даними слідства, о 09:10 атакував»."""
    row, lexicon = reading.row, reading.lexicon
    comma = next((at for at in range(end, max(end - _HOUR_REACH, 0), -1) if row[at] == ","), None)
    if comma is None or comma == end:
        return end
    between = range(comma + 1, end + 1)
    timed = lexicon.any_of("day_parts", "hours", "months", "weekdays", "told_when", "night_words")
    told = any(row[at][0].isdigit() or row[at] in timed for at in between)
    fits = timed | lexicon.any_of("prepositions", "function", "adverbs", "hour_words")
    plain = all(row[at][0].isdigit() or row[at] in fits for at in between)
    return comma if told and plain else end


def _is_a_date(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but a date stands between two commas: "overnight into Thursday, October 8, attacked …"."""
    dated = reading.lexicon.any_of("months", "month_words", "weekdays")
    inside = reading.row[first:last]
    return 0 < len(inside) <= _DATE and all(word in dated or word[0].isdigit() for word in inside)


def _weapons_after(reading: Reading, match: Match) -> set[str]:
    """Return the kinds of weapon after a word; "with" reaches further: "attacked the port of X with drones".

    So does the verb of the blow: «удару по А, якого війська завдали ракетами та дронами».
    """
    kinds: set[str] = set()
    reach = match.last + (_MEANS_REACH if match.rule.get("fires") else _WEAPON_REACH)
    means, inflicted = reading.lexicon.set("means"), reading.lexicon.set("inflicted")
    using = reading.lexicon.set("using_words")
    far = match.last + _FAR
    for at in range(match.first, len(reading.tokens)):
        if at >= max(far, reach):
            break
        if at >= match.last and (at in reading.placed or {at - 1, at + 1} <= reading.placed):
            far += 1  # an address costs nothing: "attacked a farm in the A community, B district, with two drones"
        if reading.row[at] == "," and at >= match.last:
            far += _time_aside(reading, at)
        word = reading.tokens[at].text
        if word in _CLAUSE and not set(reading.words(at + 1, at + 2)) & means:
            break
        listed = word == "," and {at - 1, at + 1} <= reading.placed  # «били по А, Б и В районам из артиллерии»
        listed = listed and not _is_struck_anew(reading, at + 1)
        if (word == "," and not listed and _begins_another(reading, match, at)) or ends_the_clause(reading, match, at):
            break
        if word in means or word in inflicted or word in using:
            reach = max(far, at + _WEAPON_REACH)
        reach += at in reading.placed and at >= match.last  # «били по А, Б и В районам из артиллерии»
        if at < reach and names_weapon(reading, at) and not _is_struck(reading, at):
            kinds |= kind_at(reading, at)
            if reading.row[at + 1 : at + 2] and reading.row[at + 1] in reading.lexicon.set("and_words"):
                reach = max(reach, at + _JOINED)  # "where missiles and drones flew"
    return kinds


def _time_aside(reading: Reading, comma: int) -> int:
    """Return how long an aside between commas is that tells a time: "and, forty minutes later, with drones"."""
    end = next((at for at in range(comma + 1, min(comma + _TIME_ASIDE, len(reading.row))) if reading.row[at] == ","), 0)
    timed = any(comma < number.first < end and number.other == "time" for number in reading.numbers)
    return end - comma + 1 if timed else 0


def _begins_another(reading: Reading, match: Match, at: int) -> bool:
    """Whether a weapon with a verb of its own follows a comma: "planes hit A, 430 drones attacked B, a rocket fell".

    Of what is not counted the verb must be that of a clause which the weapon begins.
    """
    if any(at < other.first <= at + _KIND_WORDS + 1 for other in _subjects_besides(reading, match)):
        return True
    if match.rule.get("unless_named") and _counts_other_blows(reading, at):
        return True  # «завдав двох авіаударів по А, здійснив 77 обстрілів, зокрема два – з РСЗВ»
    if any(at < other.first and _has_its_weapon_and_place(reading, other) for other in reading.matches("strike")):
        return True  # «… у Лубнах під час обстрілу, ще одну забрав скид із дрона в Хоролі»
    placed = any(at < first <= at + _KIND_WORDS for first, _ in reading.places)
    behind = " ".join(reading.words(at + 1, at + 1 + _LEADS_ON)) + " "
    placed = placed or any(behind.startswith(f"{phrase} ") for phrase in reading.lexicon.set("leads_on"))
    if placed and any(other.first > at for other in reading.matches("strike")):
        return True  # «A атакували дронами, B обстріляли з артилерії»
    if _leads_to_a_place(reading, at) and any(other.first > at for other in _subjects_besides(reading, match)):
        return True  # "shells were fired at A, in the town of B a drone hit a shop"
    joined = not reading.lexicon.set("and_words").isdisjoint(reading.words(at + 1, at + 2))
    sent = (n for n in reading.numbers if joined and n.first == at + 2 and n.other in {"drone", "missile"})
    if any(0 <= told.first - n.end <= 1 for n in sent for told in reading.matches("launch")):
        return True  # "missiles were aimed at A, and 64 drones came from B"
    counted = any(number.first == at + 1 and number.other in {"drone", "missile"} for number in reading.numbers)
    return counted and any(other.first > at and other is not match for other in reading.matches("strike"))


def _is_struck_anew(reading: Reading, first: int) -> bool:
    """Whether a place at a token has the verb of a blow of its own: «дрони били по А, Б обстріляли з артилерії»."""
    end = next((last for start, last in reading.places if start == first), first)
    return any(other.first == end for other in reading.matches("strike"))


def _counts_other_blows(reading: Reading, comma: int) -> bool:
    """Whether other blows are counted in the clause behind a comma."""
    ends = {number.last for number in reading.numbers if number.first > comma}
    counted = [other.first for other in reading.matches("strike") if other.first in ends]
    return any("," not in reading.row[comma + 1 : first] for first in counted)


def _subjects_besides(reading: Reading, match: Match) -> list[Match]:
    """Return the other strikes of a sentence whose weapon is their subject."""
    return [m for m in reading.matches("strike") if m is not match and m.rule.group == "strike.weapon_subject"]


def _leads_to_a_place(reading: Reading, comma: int) -> bool:
    """Whether a comma is followed by "in" and a place, with no more than words of its kind between."""
    lexicon = reading.lexicon
    place = next((first for first, _ in sorted(reading.places) if first > comma), comma)
    between = reading.row[comma + 1 : place]
    fits = lexicon.any_of("locatives", "near_types", "articles", "of_words")
    return bool(between) and between[0] in lexicon.set("locatives") and fits.issuperset(between)


def _has_its_weapon_and_place(reading: Reading, match: Match) -> bool:
    """Whether a word of strikes is told with the weapon as one phrase, and a place follows and one stands before."""
    starts = [first for first, _ in reading.places]
    if not starts or not min(starts) < match.first < max(starts):
        return False
    return any(names_weapon(reading, at) for at in range(match.first, min(match.last + 1, len(reading.row))))


def _is_struck(reading: Reading, at: int) -> bool:
    """Whether a weapon's name is that of what was struck: «поразили зенитный комплекс С-400»."""
    if _is_kept(reading, at):
        return True
    beside = set(reading.words(at - 2, at + 2))
    return bool(beside & reading.lexicon.set("struck_arms")) and not beside & reading.lexicon.any_of(
        "fired_from", "wielded"
    )


def _is_kept(reading: Reading, at: int) -> bool:
    """Whether a weapon only says what is kept or made somewhere: «поразили склад ракет», "which makes missiles"."""
    lexicon = reading.lexicon
    made = lexicon.set("arms_made").intersection(reading.words(at + 1, at + 1 + _JOINED))
    if made or not lexicon.set("makes_arms").isdisjoint(reading.words(at - _JOINED, at)):
        return True
    kept = reading.row[at] in lexicon.set("kept_arms")
    beside = [word for word in reading.words(at - _NOUN_PHRASE, at) if word[0].isalnum()][-1:]
    return kept and not lexicon.set("arms_stores").isdisjoint(beside)


def kind_at(reading: Reading, at: int) -> set[str]:
    """Return the kind of weapon a word names; a rocket launcher is artillery.

    What fires guided missiles too is one where a missile is named beside it: «две ракеты HIMARS».
    """
    kind = reading.lexicon.table("weapons").get(reading.tokens[at].text)
    if kind and not reading.lexicon.set("flying").isdisjoint(reading.words(at + 1, at + 2)):
        return {"drone"}  # "an unmanned aerial vehicle"
    if kind == "bomb" and not reading.lexicon.set("missile_nouns").isdisjoint(reading.words(at + 1, at + 2)):
        return {"missile"}  # "a guided missile"
    if reading.row[at] in reading.lexicon.set("missile_launchers"):
        missiles = reading.lexicon.set("missile_nouns").intersection(reading.words(at - 2, at + 2))
        return {"missile"} if missiles else {str(kind)}
    named = any(character.isdigit() for character in reading.row[at])  # "S-300 systems"
    beside = kind == "missile" and not named and reading.lexicon.set("launchers") & set(reading.words(at + 1, at + 2))
    launcher = bool(
        beside or reading.lexicon.set("launchers_named") & set(reading.words(at - 1, at))
    )  # "Smerch rockets"
    return {"artillery" if launcher else str(kind)} if kind else set()


def _from_a_launcher(reading: Reading, match: Match) -> bool:
    """Whether rockets near a word are told with the launcher that fired them, and no other artillery."""
    lexicon = reading.lexicon
    near = _one_clause(reading, match.first - _MEANS_REACH, match.last + _MEANS_REACH, match)
    missiles = {word for word in near if lexicon.table("weapons").get(word) == "missile"}
    guns = {word for word in near if lexicon.table("weapons").get(word) == "artillery"}
    told = not lexicon.set("launchers_named").isdisjoint(guns) or any(
        f" {phrase} " in f" {' '.join(near)} " for phrase in lexicon.set("launcher_phrases")
    )
    return told and missiles <= lexicon.set("rockets") and guns <= lexicon.any_of("launchers_named", "launcher_words")


def _one_clause(reading: Reading, low: int, high: int, match: Match) -> list[str]:
    """Return the words near a strike's word up to where another place is struck with a weapon of its own.

    «Ракетами ударили по А, а из РСЗО – по Б»: the missiles are no launcher's.
    """
    end = high
    for at in range(match.last, min(high, len(reading.row))):
        comma = reading.row[at] == "," and _begins_another(reading, match, at)
        if comma or ends_the_clause(reading, match, at):
            end = at
            break
    return reading.words(low, end)


def _guided(reading: Reading, match: Match) -> bool:
    near = set(reading.words(match.first - _WEAPON_REACH, match.last + _WEAPON_REACH))
    return not near & reading.lexicon.set("missile_nouns")
