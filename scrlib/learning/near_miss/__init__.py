"""Near misses: the exercise, the factors they are coded by, what a statement of a safeguard needs."""

from scrlib.learning.near_miss.exercise import sessions
from scrlib.learning.near_miss.key import key

__all__ = ["key", "sessions"]
