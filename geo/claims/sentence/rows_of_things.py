"""What was struck in a row, each thing with its place: "hitting a substation near Hlukhiv and a train in Krolevets"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.sentence.where_asides import goes_on_behind, opens_aside
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.lists import named_by_two_words

_MOST_ADJECTIVES = 2
_ITEM = 10  # words of an item behind a semicolon
_ROW = 12  # words from one place to the next
_ASIDE = 10
_PARTICIPLE = "ing"
_SHORTEST, _LONGEST = 3, 7  # words: "a sawmill in"
_PART_AT = 2  # tokens from the end: «у центрі»
_WHEN = 7  # words that say when the first was struck


def with_next_things(
    mention: Mention,
    chosen: Sequence[Spot],
    groups: Sequence[Sequence[Spot]],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[Spot]:
    """Add to the places of a strike those of the things that go on the row: it struck there as well.

    A toll told behind the row is of all of it, unless it says where ("…, where a man died").
    """
    out = list(chosen)
    if mention.kind == "casualty" and out and out[-1].last <= mention.first:
        if lexicon.set("where_words").isdisjoint(words[out[-1].last : mention.first]):
            for group in reversed(groups):
                gap = words[group[-1].last : out[0].first]
                if group[-1].last <= out[0].start and is_next_thing(gap, lexicon, tolls=False):
                    out = [*group, *out]
        return out
    if mention.kind != "strike" or not out:
        return out
    for group in groups:
        gap = words[out[-1].last : group[0].first]
        if group[0].start < max(mention.last, out[-1].last):
            continue
        gone, following = words[out[-1].last : group[0].start], words[group[-1].last :][:1]
        behind = goes_on_behind(gone, following, lexicon, several=len(group) > 1)
        thing = is_next_thing(gap, lexicon)
        if behind or thing or _hurt_next(mention, out, gap, words, lexicon):
            # "a substation in the X district and a depot in the town of Y": the district is no address of the depot
            out += [replace(group[0], listed=True), *group[1:]] if thing else group
    return out


def _hurt_next(
    mention: Mention, out: Sequence[Spot], gap: Sequence[str], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether an attack that harmed people in a place did so in the next: "killed two in A and hurt 12 in B"."""
    at = 1 + (gap[:1] == [","] and len(gap) > 1 and gap[1] in lexicon.set("list_words"))
    if not at < len(gap) <= _ROW or gap[0] not in lexicon.set("list_words") | {","}:
        return False
    if gap[-1] not in lexicon.set("locatives") or not all(word[0].isalnum() for word in gap[at:]):
        return False
    harms, subject = lexicon.set("harms_people"), words[mention.first : out[0].start]
    return gap[at] in harms and not harms.isdisjoint(subject) and "," not in subject


def of_own_thing(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[tuple[float, list[Spot]]]:
    """Keep the place right after a thing that goes on a row, where the place before it is that of the thing before."""
    out = list(scored)
    if mention.kind != "damage":
        return out
    after = [
        (cost, group)
        for cost, group in scored
        if group[0].start >= mention.last and _says_where(words[mention.last : group[0].first], lexicon)
    ]
    before = [group[-1].last for _, group in scored if group[-1].last <= mention.first]
    goes_on = any(is_next_thing(words[last : mention.last], lexicon, where=False) for last in before)
    return after if after and goes_on else out


def is_next_thing(gap: Sequence[str], lexicon: WordLists, *, where: bool = True, tolls: bool = True) -> bool:
    """Return whether words between two places are "and a commuter train at the station in": a joint, a thing, where.

    tolls says that what came of the first may be told between them: ", killing two,".
    """
    if not tolls and gap[:1] == [","] and opens_aside(gap[1] if len(gap) > 1 else "", lexicon):
        return False
    joints = lexicon.set("list_words")
    if where and gap[:1] == [";"]:
        return _is_item_of_things(gap[1:], lexicon)
    if len(gap) > _ROW + _ASIDE:
        return False
    gap = _without_when(_past_its_noun(gap, joints, lexicon), joints, lexicon)
    if not 1 < len(gap) <= _ROW or gap[0] not in joints | {","}:
        return False
    articles, table, pair = lexicon.set("articles"), lexicon.table("targets"), named_by_two_words(gap, lexicon)
    parts = lexicon.set("near_types") if gap[-_PART_AT] in lexicon.set("locatives") else frozenset[str]()
    things = {word for word in gap if (word in table or word in pair) and word not in parts}  # «…, у центрі Ромнів»
    at = 1 + (gap[0] == "," and gap[1] in joints)
    while at < len(gap) and gap[at] in articles:
        at += 1
    of_it = gap[at : at + 1] != [] and gap[at] in lexicon.set("parts_of_things")
    if of_it and not lexicon.set("of_words").isdisjoint(gap[at + 1 : at + 2]):
        at += 2  # "the roof of a school in"
        at += at < len(gap) and gap[at] in articles
    thing = next((step for step in range(at, min(at + _MOST_ADJECTIVES + 1, len(gap))) if gap[step] in things), None)
    if articles and gap[0] == "," and gap[at].endswith(_PARTICIPLE):
        return False  # "hit plants in the X region, striking a depot in A": the same blow, told closer
    if thing is None and where and _is_unknown_thing(gap[1 + (gap[0] == "," and gap[1] in joints) :], lexicon):
        return True
    between = [word for word in gap[at : thing or at] if word not in lexicon.set("possessives")]
    if thing is None or any(not word[:1].isalpha() or lexicon.verb_kinds(word) for word in between):
        return False  # «(Сумская область) дрон повредил дом, в»: a clause of its own
    while thing < len(gap) and gap[thing] in things:
        thing += 1
    stored = gap[thing - 1] in lexicon.set("arms_stores") and not lexicon.set("kept_arms").isdisjoint(gap[thing:][:1])
    behind = gap[thing + stored :]  # «и склад ракет под»
    return not where or _says_where(behind, lexicon) or not (behind or articles)  # «и аэродром Саки»


def _past_its_noun(gap: Sequence[str], joints: frozenset[str], lexicon: WordLists) -> Sequence[str]:
    """Drop what a place is the name of, before the joint of a row: "at Unecha station and a radar near Klintsy"."""
    dropped = lexicon.any_of("targets", "adverbs")  # "hit a school in A overnight and a shop in B"
    named = len(gap) > 1 and gap[0] in dropped and gap[1] in joints | {","}
    return gap[1:] if named and lexicon.set("articles") else gap


def _is_unknown_thing(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether an article, a noun that no list knows and a preposition stand between: "a dispatcher's post in".

    Neither somebody, nor a weapon, nor a clause with its verb.
    """
    if not _SHORTEST <= len(words) <= _LONGEST or words[0] not in lexicon.set("one_articles"):
        return False
    whose = next((at for at, word in enumerate(words) if word in lexicon.set("possessives")), 0)
    names = words[whose + 1 : -1]  # "a beekeeper's hut" is no beekeeper
    if not names:
        return False
    known = lexicon.any_of(
        "past_verbs", "auxiliary_verbs", "family_singular", "units", "weapons", "noncounts", "function"
    )
    verbal = (*lexicon.set("past_ends"), _PARTICIPLE)
    plain = all(word.isalpha() and word not in known and not word.endswith(verbal) for word in names)
    somebody = names[-1].endswith(tuple(lexicon.set("trade_ends"))) or names[-1] in lexicon.set("happenings_told")
    return plain and words[-1] in lexicon.set("locatives") and not somebody


def _is_item_of_things(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether words behind a semicolon only name things and lead to where they were: «; дім та гараж у»."""
    if not 1 < len(words) <= _ITEM or words[-1] not in lexicon.any_of("locatives", "spatial", "beside"):
        return False
    named = not lexicon.any_of("targets").isdisjoint(words)
    return named and all(word[0].isalnum() for word in words) and lexicon.any_of("harm", "harmed").isdisjoint(words)


def _without_when(gap: Sequence[str], joints: frozenset[str], lexicon: WordLists) -> Sequence[str]:
    """Drop "at about 3 a.m." before the joint of a row: words that open a time, and a figure or a weekday in them.

    So too how far it is, and what came of it: ", about 800 km from the border,", ", wounding four,".
    """
    if gap and gap[0] == "," and "," in gap[1:_ASIDE]:
        close = 1 + list(gap[1:]).index(",")
        aside = any(word[0].isdigit() for word in gap[1:close]) or opens_aside(gap[1], lexicon)
        if aside and gap[close + 1 : close + 2] and gap[close + 1] in joints:
            return gap[close + 1 :]
    if not gap or gap[0] not in lexicon.set("when_openers"):
        return gap
    joint = next((at for at, word in enumerate(gap[:_WHEN]) if word in joints), None)
    timed = joint is not None and any(w[0].isdigit() or w in lexicon.set("weekday") for w in gap[:joint])
    return gap[joint:] if timed else gap


def _says_where(gap: Sequence[str], lexicon: WordLists) -> bool:
    """Whether words only lead to a place: "at the station in", "on the southern edge of", «біля»."""
    if (
        gap[-1:] != []
        and gap[-1] in lexicon.set("of_words")
        and gap[-2:-1]
        and gap[-2] in lexicon.set("edges_of_towns")
    ):
        gap = [word for word in gap[:-2] if word not in lexicon.set("facing")]
    leading = lexicon.any_of("locatives", "articles", "place_joints", "spatial", "beside", "held_words", "targets")
    return bool(gap) and leading.issuperset(gap) and gap[-1] not in lexicon.table("targets")
