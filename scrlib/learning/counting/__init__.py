"""What a room's answers come to: counts, never people. Pure functions from what the store keeps.

A "cannot judge" is counted like any answer and never as a wrong one; what was left out is counted nowhere.
"""

from scrlib.learning.counting.against import matching, misses
from scrlib.learning.counting.people import PRESENT, breakdown, found_together, presence
from scrlib.learning.counting.spreads import (
    agreement,
    alike_by_two,
    movement,
    on_paper,
    rated,
    sheets,
    spread,
)
from scrlib.learning.counting.texts import picked, written
from scrlib.learning.counting.whole import outcome, votes_on

__all__ = [
    "PRESENT",
    "agreement",
    "alike_by_two",
    "breakdown",
    "found_together",
    "matching",
    "misses",
    "movement",
    "on_paper",
    "outcome",
    "picked",
    "presence",
    "rated",
    "sheets",
    "spread",
    "votes_on",
    "written",
]
