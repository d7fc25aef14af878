"""A memory of the last few thousand things, for what may be forgotten without harm."""

from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)
MOST = 10_000


class Recent(Generic[Thing]):
    """The things that were added last; the oldest go first. May be used from several threads at once."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: dict[Thing, None] = {}
        self._lock = Lock()

    def __contains__(self, thing: Thing) -> bool:
        return thing in self._kept

    def add(self, thing: Thing) -> None:
        """Remember it."""
        with self._lock:
            self._kept[thing] = None
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
