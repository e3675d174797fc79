"""How work grows with its size: a ratio of two runs in one process, so that a slow or busy machine changes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 8
# What is proportional comes to 8, its square to 64: between them there is room for a machine that is not alone.
LINEAR = 3 * TIMES


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times the processor time `TIMES` the size takes; each the least of three runs."""

    def cost_s(of: int) -> float:
        spent = []
        for _ in range(3):
            began = time.process_time()
            work(of)
            spent.append(time.process_time() - began)
        return min(spent)

    return cost_s(TIMES * size) / max(cost_s(size), 1e-4)
