"""A large set checked by several processes at once, one for each processor: the same assessments, in order.

The processes are started afresh on every system, so that none has a copy of the caller's threads. A script
that checks a large set therefore keeps its own calls under `if __name__ == "__main__":`, as Python asks of
all that start processes.
"""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from scrlib.recommendations.assessment import assess
from scrlib.records import Assessment, Recommendation

MOST = 3  # processes: each takes about 80 MB
_PART = 250  # recommendations handed over at a time


def processors() -> int:
    """How many processors this process may use, at most MOST."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, MOST)


def check_at_once(
    recommendations: Sequence[Recommendation], today: dt.date, processes: int
) -> tuple[Assessment, ...]:
    """One assessment for each recommendation, in order. What a broken process leaves undone is done here."""
    found: list[Assessment] = []
    try:
        for part in _from_processes(recommendations, today, processes):
            found += part
    except (BrokenProcessPool, OSError):  # the system refuses more processes, or has ended one
        found += _part(recommendations[len(found) :], today)
    return tuple(found)


def _from_processes(
    recommendations: Sequence[Recommendation], today: dt.date, processes: int
) -> Iterator[tuple[Assessment, ...]]:
    parts = [recommendations[at : at + _PART] for at in range(0, len(recommendations), _PART)]
    with ProcessPoolExecutor(processes, get_context("spawn"), initializer=_end_with_the_caller) as pool:
        yield from pool.map(partial(_part, today=today), parts)


def _part(recommendations: Sequence[Recommendation], today: dt.date) -> tuple[Assessment, ...]:
    return tuple([assess(one, today=today) for one in recommendations])


def _end_with_the_caller() -> None:
    """See to it that this process ends when its caller is killed, as a page is when its tab is closed."""
    caller = parent_process()
    if caller is not None:
        Thread(target=_end_after, args=(caller.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
