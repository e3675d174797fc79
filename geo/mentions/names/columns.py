"""Read the names of a table's rows as its head says: under "Region: customers without power" stand regions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import PlaceName, Sentence

_HEAD_WORDS = 9
_LINE_ENDS, _SEVERAL = frozenset({":", "."}), 2
_MARKS = frozenset({":", "|", "/", "–", "—"})


def of_their_column(
    names: Sequence[PlaceName], sentences: Sequence[Sentence], lexicons: Sequence[Lexicon], gazetteer: Gazetteer
) -> list[PlaceName]:
    """Return the names, those of rows under a head that names a kind of unit as units: "- Chernihiv: 2,680"."""
    names = _lands_among_lands(names, sentences, gazetteer)
    heads = {number: unit for number, lexicon in enumerate(lexicons) if (unit := _unit(sentences[number], lexicon))}
    if not heads:
        return list(names)
    out = list(names)
    by_sentence: dict[int, list[int]] = {}
    for index, name in enumerate(out):
        by_sentence.setdefault(name.sentence, []).append(index)
    for head, unit in heads.items():
        row = head + 1
        while row in by_sentence and _heads_a_row(sentences[row], out[by_sentence[row][0]]):
            index = by_sentence[row][0]
            ids = gazetteer.look_up(f"{out[index].text} {unit}")
            out[index] = replace(out[index], ids=ids, hint=lexicons[head].table("admin")[unit]) if ids else out[index]
            row += 1
    return out


def _lands_among_lands(
    names: Sequence[PlaceName], sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> list[PlaceName]:
    """Return the names, one that heads a line among lines that oblasts head as the oblast: «Харківщина … Запоріжжя …».

    So is its land called in Ukrainian, as its city is.
    """
    out, lands = list(names), dict[int, tuple[str, ...]]()
    for index, name in enumerate(out):
        after = sentences[name.sentence].words[name.last : name.last + 1]
        if name.first <= 1 and not name.excluded and (not after or after[0] in _LINE_ENDS):
            entries = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) is not None]
            oblasts = tuple(entry.id for entry in entries if entry.kind == "oblast")
            lands |= {index: oblasts} if oblasts else {}
    sure = {out[index].ids[0] for index, oblasts in lands.items() if len(oblasts) == len(out[index].ids)}
    for index, oblasts in lands.items() if len(sure) >= _SEVERAL else ():
        out[index] = replace(out[index], ids=oblasts)
    return out


def _unit(sentence: Sentence, lexicon: Lexicon) -> str | None:
    """Return the word for a kind of unit that a head gives its rows, None where it is none.

    It begins the head of a table, or stands in a line that leads to a list: "in the following regions:".
    """
    words, kinds = sentence.words, lexicon.table("admin")
    is_head = 1 < len(words) <= _HEAD_WORDS and words[1] in _MARKS and words[-1] not in {".", "!", "?"}
    if is_head and words[0] in kinds:
        return words[0]
    plural = lexicon.table("plural_kinds")
    told = [word for word in words if word in plural] if words[-1:] == [":"] else []
    return next(
        (word for word, kind in kinds.items() if told and word not in plural and kind == plural[told[-1]]), None
    )


def _heads_a_row(sentence: Sentence, name: PlaceName) -> bool:
    """Whether a line begins with a name and tells a count after it."""
    words = sentence.words
    marked = words[name.last : name.last + 1]
    return name.first <= 1 and bool(marked) and (marked[0] in _MARKS or marked[0] == ",")
