"""People who wait to write the same file are written together: one wait for the disk serves them all."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection

Result = TypeVar("Result")
Waiting = tuple[Callable[[Connection], Any], Future[Any]]


class Together:
    """Whoever has the turn writes for all who wait. May be used from several threads at once.

    `writing` begins a transaction that is kept for good when its block ends: nobody is answered before that.
    """

    def __init__(self, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._writing = writing
        self._waiting: list[Waiting] = []
        self._list, self._turn = Lock(), Lock()

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """What `work` gives back, once all it wrote is kept. Raises what it raises, with nothing of it kept.

        `work` may be called twice: where somebody's fails, all are undone, and each is written alone.
        """
        kept: Future[Result] = Future()
        with self._list:
            self._waiting.append((work, kept))
        with self._turn:
            if not kept.done():  # nobody has written it for us
                with self._list:
                    batch, self._waiting = self._waiting, []
                self._write(batch)
        return kept.result()

    def _write(self, batch: Sequence[Waiting]) -> None:
        try:
            with self._writing() as connection:
                results = [work(connection) for work, _ in batch]
        except Exception as fault:
            if len(batch) == 1:
                batch[0][1].set_exception(fault)
            else:
                for one in batch:
                    self._write([one])
            return
        for (_, kept), result in zip(batch, results, strict=True):
            kept.set_result(result)
