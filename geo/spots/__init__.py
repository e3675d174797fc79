"""Spots: the places of a sentence as something can be attached to them.

How near a mention stands to one is said in `nearness`, which of them make one list in `lists`, what asides and
brackets leave of them in `asides`, which count a place heads in `counts`, and which of them a count of drones has in
`sky`.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo._quick import quick
from geo.model import Entry, Vicinity


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a sentence that something can be attached to.

    name is the index of the toponym, None for "the capital", "the city" and the like; role is its role from the
    sentence, None while open; entry is what it was resolved to, None when in doubt. stands_for is the toponym that
    "the city" takes up. where is how the text gives it by others ("near X"); of the entries it is told by and also
    the further toponyms, where they are not its own ("between X and Y"). listed: an "and" joins it to the one before.
    opens is where the words for a part of a town begin before its name: «в центре Изюма».
    """

    sentence: int
    first: int
    last: int
    entry: Entry | None
    name: int | None
    role: str | None
    words: str
    where: Vicinity | None = None
    of: tuple[Entry, ...] = ()
    also: tuple[int, ...] = ()
    stands_for: int | None = None
    listed: bool = False
    opens: int | None = None

    @property
    def near(self) -> bool:
        """Whether it stands near its place, or between two: it can say where another one lies."""
        return self.where is not None and self.where.kind != "part"

    @property
    def locates(self) -> bool:
        """Whether it may say where the place before it lies: a member of a list ("near Izium and Lyman") may not."""
        return self.where is not None and self.near and (self.start < self.first or not self.where.names)

    @property
    def start(self) -> int:
        """The token where its phrase begins: at "near", at "5 km north of"."""
        opens = self.first if self.opens is None else self.opens
        return opens if self.where is None else min(opens, self.where.first)
