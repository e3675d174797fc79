"""Whether "and" between two places makes one list of them, or begins a clause with a subject of its own.

"Strikes on Kharkiv and Sumy killed two" has one list, "two died in Kharkiv, and Sumy lost power" two clauses: a verb
stands right behind the second place, and either a comma before the "and" of two alone, which no list of two has, or
the clause before is complete.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from geo.interfaces import WordLists
from geo.spots import Spot

_CAUSE = 6  # tokens
_AND_IN = 2  # tokens: "and in"
_CLAUSE = 14  # words of a clause up to its verb
_ADDED = 2  # tokens: a comma and "also"
_JOINT_WORDS = 6  # between two places of a list: ", as well as the city of"


def begins_a_clause(
    row: Sequence[tuple[int, int]], later: Sequence[tuple[int, int]], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Return whether the first of the later places is the subject of a clause that an "and" before it begins.

    row and later are token spans: of the places listed before, and of those that follow them in the sentence.
    """
    gap = words[row[-1][1] : later[0][0]]
    joins = lexicon.set("list_words")
    if opens_by_its_place(gap, _behind(later, words, lexicon), words, lexicon):
        return any(_may_tell(word, lexicon) for word in words[: row[0][0]])
    comma = len(gap) > 1 and gap[0] == "," and gap[1] in joins
    closed = len(row) == 1 or not joins.isdisjoint(words[row[-2][1] : row[-1][0]])
    if list(gap) == [","] and len(later) == 1 and closed:  # «свет вернули в А, Б обесточен», «…, Б без світла»
        behind = _word_behind(later, words, lexicon)
        told = is_verb(behind, lexicon) or (bool(behind) and behind in lexicon.set("without_words"))
        return told and _has_verb(words[: row[0][0]], lexicon)
    led = _past_joints(gap, lexicon)
    if len(gap) > 1 and gap[0] == "," and closed and _opens_by_a_preposition(led, later[0], words, lexicon):
        return _has_verb(words[: row[0][0]], lexicon)  # «тепла немає в А, у Б котельні працюють»
    joined = comma or (len(gap) > 0 and gap[0] in joins)
    behind = _word_behind(later, words, lexicon)
    lacks = comma and bool(behind) and behind in lexicon.set("without_words")  # «…, і Ромни без світла»
    if not joined or not (lacks or is_verb(behind, lexicon)):
        return False
    return (comma and len(row) == 1) or _is_complete(words[: row[0][0]], lexicon)


def _past_joints(gap: Sequence[str], lexicon: WordLists) -> Sequence[str]:
    """Return the words behind a comma, and behind "also" or "and" after it: «…, ще у Б поранено двох»."""
    joints = lexicon.any_of("added_words", "also_words", "list_words")
    joined = len(gap) > _ADDED and gap[1] in joints and bool(lexicon.set("copula_dash"))
    return gap[_ADDED:] if joined else gap[1:]


def tells_of_its_own(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether words between two places have a verb, so that the second does not tell where the first lies."""
    return bool(lexicon.set("copula_dash")) and any(_is_told(word, lexicon) for word in gap)


def begins_near(row: Sequence[Spot], near: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether a comma and "near" lead from a place to a clause of its own: «загинули в А, біля Б упав дрон».

    Without a verb behind it, it tells where A lies: «загинули в А, біля Б».
    """
    gap, before = words[row[-1].last : near.start], words[: row[0].start]
    led = gap[:1] == [","] and lexicon.set("locatives").issuperset(gap[1:])
    if not led or not lexicon.set("copula_dash") or not any(_is_told(word, lexicon) for word in before):
        return False
    clause = list(itertools.takewhile(lambda word: word[0].isalnum() or word in "«»-", words[near.last :]))
    known = lexicon.any_of("list_words", "prepositions", "locatives", "of_words")
    return bool(clause) and clause[0] not in known and any(_is_told(word, lexicon) for word in clause[:_CAUSE])


def _opens_by_a_preposition(
    gap: Sequence[str], place: tuple[int, int], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether no more than a preposition of place leads to a place with its verb, or a noun and its verb, behind it."""
    kinds = lexicon.set("near_types") | {"."}
    led = lexicon.any_of("locatives", "blow_prepositions")  # «…, ще по Б вдарили ракетою»
    if not lexicon.set("copula_dash") or gap[0] not in led or not kinds.issuperset(gap[1:]):
        return False
    noun, verb = (*words[place[1] : place[1] + 2], "", "")[:2]
    known = lexicon.any_of("list_words", "prepositions", "locatives")
    if _is_told(noun, lexicon) or noun in lexicon.set("without_words"):
        return True  # «атаковал НПЗ в А, в Б повреждён дом», «…, в Б без света 900 домов»
    if noun in lexicon.set("cause_prepositions"):  # «…, в Б из-за удара пострадали трое»
        clause = itertools.takewhile(lambda word: word[0].isalpha(), words[place[1] + 1 : place[1] + _CAUSE])
        return any(_is_told(word, lexicon) for word in clause)
    return noun[:1].isalpha() and noun not in known and is_verb(verb, lexicon)


def opens_by_its_place(gap: Sequence[str], end: int, words: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether ", and in" leads to a place that opens a clause with a subject and a verb of its own behind it.

    "… a school in A, and in the town of B two people were hurt". gap is what stands before the place, end is where it
    and those listed with it end. "Two were hurt in A, and in B, officials said" has one list.
    """
    inside = lexicon.any_of("articles", "near_types", "told_of_towns", "region_word", "of_words", "edges_of_towns")
    comma = gap[0] == "," if gap else False
    gap = gap[1:] if comma else gap
    joined = len(gap) > 1 and gap[0] in lexicon.set("and_words")
    on_edge = not lexicon.set("edges_of_towns").isdisjoint(gap)
    if not lexicon.set("articles") or not joined or not (gap[1] in lexicon.set("locatives") or on_edge):
        return False
    if not inside.issuperset(gap[_AND_IN:]) or end >= len(words):
        return False
    begins = _past_an_aside(end + 1, words, lexicon) if words[end] == "," and comma else end
    clause = list(itertools.takewhile(lambda word: word[0].isalnum(), words[begins : begins + _CLAUSE]))
    if not clause or clause[0] in lexicon.any_of("list_words", "prepositions", "clause_words", "clause_openers"):
        return False
    counts = clause[0].isdigit() or clause[0] in lexicon.table("numerals")
    if comma and counts and lexicon.any_of("besides", "adding").issuperset(clause[1:]):
        return True  # "3,000 in A, and in B 500"
    told = [_may_tell(word, lexicon) for word in clause]
    return any(told[1:]) and not told[0] and lexicon.set("telling_verbs").isdisjoint(clause)


def _past_an_aside(at: int, words: Sequence[str], lexicon: WordLists) -> int:
    """Return the offset behind where a place lies, or what it is, told between commas: ", 40 kilometres away, …"."""
    close = next((k for k in range(at, min(at + _CLAUSE, len(words))) if words[k] == ","), None)
    if close is None:
        return at
    aside = words[at] in lexicon.set("relative_forms") or words[close - 1] in lexicon.set("ends_of_distances")
    return close + 1 if aside else at


def _may_tell(word: str, lexicon: WordLists) -> bool:
    """Whether an English word can be the verb of a clause on an attack."""
    known = word in lexicon.any_of("be_forms", "harmed", "harm_words", "harmed_words")
    return known or lexicon.ends(word, "past_ends") or is_verb(word, lexicon)


def _is_told(word: str, lexicon: WordLists) -> bool:
    """Whether a word is a verb, or says what came to a place as one does: «ранены», «повреждён»."""
    done = lexicon.ends(word, "impersonal_done_ends")  # «травмовано»
    return done or word in lexicon.set("harm_words") or lexicon.fits("harmed", word) or is_verb(word, lexicon)


def parted(words: Sequence[str], spots: Sequence[tuple[int, int]], lexicon: WordLists) -> Sequence[str]:
    """Return a sentence's words with a semicolon for every "and" that begins a clause with a place as its subject.

    So for the comma before "meanwhile in A".
    "Izium was hit by drones and Chuhuiv was shelled": what is told of one is not told of the other. spots are the
    token spans of its places.
    """
    joins, before = lexicon.set("list_words"), lexicon.any_of("articles", "near_types", "region_word")
    ordered = sorted(spots)
    out: list[str] | None = None
    for first, last in ordered:
        if (comma := _comma_of_the_next(first, last, words, lexicon)) is not None:
            out = list(words) if out is None else out
            out[comma] = ";"
    if joins.isdisjoint(words):
        return words if out is None else out
    for number, (first, _) in enumerate(ordered):
        at = first - 1
        while at > 0 and words[at] in before - joins:
            at -= 1
        if at < 1 or words[at] not in joins or not is_verb(_word_behind(ordered[number:], words, lexicon), lexicon):
            continue
        if _is_complete(words[:at], lexicon) or (words[at - 1] == "," and _is_of_two(ordered[:number], at, words)):
            out = list(words) if out is None else out
            out[at] = ";"
    return words if out is None else out


def _comma_of_the_next(first: int, last: int, words: Sequence[str], lexicon: WordLists) -> int | None:
    """Return the comma before words that lead on to a clause with a place of its own: «…, при цьому в Херсоні …».

    Something must be told behind the place: «пошкоджено будинки в Шостці, також у Ромнах» is a list.
    """
    clause = itertools.takewhile(lambda word: word[0].isalnum() or word in "«»-", words[last:])
    if not any(_is_told(word, lexicon) or word in lexicon.set("without_words") for word in clause):
        return None
    at = first
    while at > 0 and words[at - 1] in lexicon.any_of("locatives", "near_types"):
        at -= 1
    behind = "".join(words[last : last + 1])
    if at == first and not (_is_told(behind, lexicon) or behind in lexicon.set("without_words")):
        return None
    at -= words[at - 1] == ","
    for phrase in lexicon.set("leads_on"):
        said = phrase.split()
        if list(words[at - len(said) : at]) == said and at > len(said) and words[at - len(said) - 1] == ",":
            return at - len(said) - 1
    return None


def _is_of_two(before: Sequence[tuple[int, int]], at: int, words: Sequence[str]) -> bool:
    """Whether one place stands right before ", and" and none is listed before it."""
    if not before or before[-1][1] != at - 1:
        return False
    return len(before) == 1 or words[before[-1][0] - 1] != ","


def is_verb(word: str, lexicon: WordLists) -> bool:
    """Return whether a folded word is a finite verb, as far as lists and endings tell."""
    if not word[:1].isalpha() or word in lexicon.set("not_verbs"):
        return False
    return word in lexicon.any_of("place_predicates", "verbs") or bool(lexicon.verb_kinds(word))


def _word_behind(later: Sequence[tuple[int, int]], words: Sequence[str], lexicon: WordLists) -> str:
    """Return the word behind a place and those listed with it: "Mykolaiv and Kherson lost power" has "lost".

    In "Sumy and Konotop, and Shostka lost power" a comma stands behind Konotop.
    """
    passed = lexicon.any_of("near_types", "predicate_adverbs")
    return next((word for word in words[_behind(later, words, lexicon) :] if word not in passed), "")


def _behind(later: Sequence[tuple[int, int]], words: Sequence[str], lexicon: WordLists) -> int:
    """Return where the first of some places and those listed with it end."""
    joins, joints = lexicon.set("list_words"), lexicon.any_of("list_words", "place_joints", "possessives")
    end = later[0][1]
    for first, last in later[1:]:
        gap = words[end:first]
        if not 0 < len(gap) <= _JOINT_WORDS or not joints.issuperset(gap) or (gap[0] == "," and gap[-1] in joins):
            break
        end = last
    return end


def _has_verb(before: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a clause of a language with verbs told by their ends has its verb before its first place.

    «Разрушены два дома в А, в Б …»: what came to a thing stands for a verb.
    """
    ends = lexicon.set("clause_words") | {";", ":", ","}
    clause = before[max((at + 1 for at, word in enumerate(before) if word in ends), default=0) :]
    return bool(lexicon.set("copula_dash")) and any(
        lexicon.verb_kinds(word) or _is_told(word, lexicon) for word in clause
    )


def _is_complete(before: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a clause has its verb before its first place: "two died in …", "a missile struck …".

    Only for languages that may leave out the comma between two clauses: the others have no `predicates_before`.
    """
    ends, joins = lexicon.set("clause_words") | {";", ":"}, lexicon.set("list_words")
    opened = [at + 1 for at, word in enumerate(before) if word in ends or (word in joins and before[at - 1] == ",")]
    clause = before[max(opened, default=0) :]  # "a line was damaged, and the towns of A and B lost power": from "the"
    if not lexicon.any_of("who_words", "that_words", "which_words", "subordinators").isdisjoint(clause):
        return False
    inner = [word for word in clause[-_JOINT_WORDS:] if word not in lexicon.any_of("articles", "near_types")]
    struck = bool(inner) and inner[-1] in lexicon.set("strikes_its_object")
    return struck or not lexicon.set("predicates_before").isdisjoint(clause)
