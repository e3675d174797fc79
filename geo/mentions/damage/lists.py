"""Damage told by lists without a verb: lines of what was hit, under a heading of it or beside lines that tell harm."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from geo.mentions.damage.finding import find_damage
from geo.mentions.damage.items import goes_on_with_things, is_bare_item, is_headed_item
from geo.mentions.reading import Reading
from geo.model import Mention

_HEADING_WORDS = 3


@dataclass
class HarmLists:
    """The lists of a report as read so far.

    aftermath tells whether a heading said that what follows was damaged; harmed, whether a line that tells of damage
    led to a list by its colon, and led is the number of its row of mentions; damaged is the paragraph of the sentence
    before, where it told of damage; paragraph is that of the last of several
    lines that places head and that tell harm; unread holds lines of things alone before any such line, each with the
    number of the row of its mentions.
    """

    aftermath: bool = False
    harmed: bool = False
    led: int = 0
    damaged: int | None = None
    paragraph: int | None = None
    unread: list[tuple[Reading, int]] = field(default_factory=list)

    def read(
        self, reading: Reading, row: Sequence[Mention], taken: Collection[int], rows: Sequence[list[Mention]]
    ) -> list[Mention]:
        """Return the damage of a sentence, of which row holds what else it tells; a list is read once harm is told.

        "Town A: a school, a shop. / Town B: two wounded." tells of damage in town A: it is added to its row of rows,
        which hold the mentions of the sentences before.
        """
        headed = is_headed_item(reading)
        item = headed or reading.sentence.kind == "bullet"
        bare = item and is_bare_item(reading)
        self.aftermath = self._is_of_the_aftermath(reading, item=item, bare=bare)
        under_harm = self.harmed and reading.sentence.kind == "bullet"
        cut_off = any(m.kind == "outage" for m in row)  # «Глухів: без світла 900 осель» among what was damaged
        itemised = self.aftermath and item and not cut_off
        itemised |= self.damaged == reading.sentence.paragraph and goes_on_with_things(reading)
        found = find_damage(reading, taken, itemised=itemised, under_harm=under_harm)
        self.damaged = reading.sentence.paragraph if any(m.scope == "event" for m in found) else None
        if under_harm and found and self.led < len(rows):
            rows[self.led][:] = [m for m in rows[self.led] if not _leads_to(m, found)]
        if not under_harm:
            told = bool(reading.matches("damage")) or (self.harmed and _is_heading(reading))
            led = (reading.row[-1] == ":" and told) or _is_headed_by_harm(reading)
            self.harmed, self.led = led, len(rows)
        own, before = reading.sentence.paragraph, self.paragraph
        harmed = any(m.kind in {"casualty", "damage"} and m.scope == "event" for m in (*row, *found))
        beside = own in {before, *(line.sentence.paragraph for line, _ in self.unread[-1:])}
        goes_on = headed or beside or _is_heading(reading)
        if (headed or beside) and harmed:
            self.paragraph = own
            for line, at in self.unread:
                rows[at].extend(find_damage(line, itemised=True))
            self.unread = []
        elif not goes_on:
            self.paragraph, self.unread = None, []
        elif before is not None:
            self.paragraph = own
        if bare and not found and self.paragraph is None:
            self.unread.append((reading, len(rows)))
        return found

    def _is_of_the_aftermath(self, reading: Reading, *, item: bool, bare: bool) -> bool:
        """Whether a line opens a list of what was damaged, or goes on with one."""
        if reading.row[-1] == ":" and reading.has_word("aftermath_words"):
            return True
        return item and (self.aftermath or (bare and self.paragraph is not None))


def _is_headed_by_harm(reading: Reading) -> bool:
    """Whether a heading says what the lines under it are, and no more: "Destruction", «Пошкодження та руйнування»."""
    heading = reading.sentence.kind == "heading" and len(reading.row) <= _HEADING_WORDS and not reading.places
    words = reading.lexicon.any_of("harm_headings", "list_words")
    return heading and words.issuperset(reading.row)


def _leads_to(mention: Mention, items: Sequence[Mention]) -> bool:
    """Whether a mention of the line above only leads to its items: "several homes were damaged:", then "9 houses;"."""
    counted = mention.quantity is not None and mention.quantity.best is not None
    return mention.kind == "damage" and not counted and any(item.measure == mention.measure for item in items)


def _is_heading(reading: Reading) -> bool:
    """Whether a line only names places: the unit in which those lie that head the next lines."""
    joints = reading.lexicon.set("locatives")
    words = (word for at, word in enumerate(reading.row) if at not in reading.placed)
    return not any(word[0].isalpha() and word not in joints for word in words)
