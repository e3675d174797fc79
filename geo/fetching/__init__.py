"""Fetch better data than may travel with the package, when the user asks: real raion outlines, points of villages.

What is fetched is checked, converted and put in place as a whole; `undo` goes back to what stood before. The program
never needs any of it.
"""

from geo.fetching.install import Fetched, fetch, status, undo
from geo.fetching.sources import SOURCES

__all__ = ["SOURCES", "Fetched", "fetch", "status", "undo"]
