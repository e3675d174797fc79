"""What happened at a place that the text says it does not tell, or that no town told of before can be.

"DTEK said two of its plants had been damaged, without saying where" is nowhere, whatever town the paragraph before
tells of. So is what a utility of the whole country says of its works behind news from several places.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import NEXT_REACH, Attached, attach_to, in_lead, place_id
from geo.claims.quarters import is_of_kind
from geo.interfaces import WordLists
from geo.model import Sentence
from geo.spots import Spot

_UNTOLD = "the text does not tell where"
_AROUND = "where all lies that the report has told of"
_GROUNDS = frozenset({"settlement", "oblast"})
_OF_ALL = "a utility of the whole country does not tell where"
_REACH = 4  # tokens between what is not said and "where": "did not give the exact location"
_SHORT = 12  # tokens of a sentence that only says so: "It did not name the plant."
_SEVERAL, _RECENT = 2, 12  # places, claims
_WORKS = frozenset({"damage", "outage", "strike"})
_HARM = frozenset({"casualty", "damage", "strike"})
_ARTICLE = 3  # tokens: "a Russian drone strike"
_ELSEWHERE = "a strike of its own, told behind a meeting elsewhere"


def where_untold(one: Unattached) -> Attached | None:
    """Leave without a place what a sentence without places tells, where the text says that it does not tell where."""
    if one.mention.kind == "launch" or one.mention.scope not in {"event", "background"} or one.named:
        return None
    index, sentences = one.mention.sentence, one.sentences
    here = sentences[index]
    if _keeps_back(here.words, one.lexicon) or _keeps_back(_short_next(sentences, index), one.lexicon):
        return Attached(mention=one.mention, spots=(), reason=_UNTOLD)
    opens = index > 0 and sentences[index - 1].paragraph != here.paragraph
    if opens and one.mention.kind in _WORKS and _tells_of_all_works(one):
        ground = _ground_of_all(one)
        if ground is not None:
            return attach_to(one.mention, [ground], _AROUND)
        return Attached(mention=one.mention, spots=(), reason=_OF_ALL)
    if _is_told_at_a_meeting(one):
        return Attached(mention=one.mention, spots=(), reason=_ELSEWHERE)
    return None


def _is_told_at_a_meeting(one: Unattached) -> bool:
    """Whether a strike of its own is told behind who met where: it is in neither that place nor the one before it.

    "A drone hit A. In B, the president met his staff. He said a strike on a clinic had killed four": the strike on A
    would be "the strike". Where the language has no article, a pronoun tells of it what the strike hit.
    """
    index, lexicon, words = one.mention.sentence, one.lexicon, one.words
    before = one.discourse.spots_in.get(index - 1, ())
    met = bool(before) and all(spot.role == "context" for spot in before) and before[0].first <= NEXT_REACH
    strikes = [other for other in one.told if other.kind == "strike"]
    if one.mention.kind not in _HARM or not met or not strikes or one.discourse.told_in.get(index - 1):
        return False
    ones = lexicon.set("one_articles")
    if ones:
        return any(not ones.isdisjoint(words[max(m.first - _ARTICLE, 0) : m.first]) for m in strikes)
    said = not lexicon.set("first_persons").isdisjoint(words[:1])
    return said and any(other.kind == "damage" for other in one.told)


def _short_next(sentences: Sequence[Sentence], index: int) -> Sequence[str]:
    """Return the words of the next sentence of the paragraph if it is a short one."""
    after = sentences[index + 1] if index + 1 < len(sentences) else None
    beside = after is not None and after.paragraph == sentences[index].paragraph
    return after.words if after is not None and beside and len(after.words) <= _SHORT else ()


def _keeps_back(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether words say that a place is not told: "without naming the plant", «не уточнивши, де саме»."""
    told, wheres = lexicon.set("not_telling"), lexicon.set("untold_wheres")
    if not told or wheres.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        ends = 1 if word in told else _SEVERAL * (" ".join(words[at : at + _SEVERAL]) in told)
        if ends and not wheres.isdisjoint(words[max(at - _REACH, 0) : at + ends + _REACH]):
            return True
    return False


def _tells_of_all_works(one: Unattached) -> bool:
    """Whether a utility of the whole country tells of its works, behind what several places have suffered."""
    speaker = (one.discourse.told_by(one.mention) or "").casefold().split()
    if one.lexicon.set("nationwide_utilities").isdisjoint(word.strip("«»\"“”'") for word in speaker):
        return False
    before = {place_id(spot) for item in one.thread.attached[-_RECENT:] for spot in item.spots}
    return len(before) >= _SEVERAL


def _ground_of_all(one: Unattached) -> Spot | None:
    """Return the one city or oblast in which all places of the report so far lie, if a place told of is it.

    «Одесса: ночная атака. Повреждён дом в Хаджибейском районе. ДТЭК: обесточены 12 400 семей»: in Odesa.
    """
    told = {place_id(spot): spot for item in reversed(one.thread.attached) for spot in item.spots}
    outer = [spot for spot in told.values() if not any(in_lead(spot, o) for o in told.values() if o is not spot)]
    alone = outer[0] if len(outer) == 1 and one.mention.kind == "outage" else None
    return alone if alone is not None and is_of_kind(alone, _GROUNDS) and alone.where is None else None
