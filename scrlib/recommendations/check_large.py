"""A large set checked by several processes at once, one for each processor: the same assessments, in order.

Under Linux a caller that is one thread, as a script or a command is, is copied. Elsewhere, and beside other
threads, the processes are started afresh; a script then keeps its own calls under the usual test of
`__name__`, as Python asks of all that start processes, and where it does not its set is checked by one.
"""

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from threading import active_count

from scrlib.callers import end_with_the_caller
from scrlib.recommendations.assessment import assessed
from scrlib.recommendations.collector import collector_at_rest
from scrlib.records import Assessment, Recommendation

MOST = 3  # processes: each takes about 80 MB
_PART = 250  # recommendations handed over at a time


def processors() -> int:
    """How many processors this process may use, at most MOST."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, MOST)


@collector_at_rest()
def check_many(recommendations: Sequence[Recommendation], today: dt.date) -> tuple[Assessment, ...]:
    """One assessment for each recommendation, in order, made by every processor there is."""
    if (processes := processors()) > 1:
        return check_at_once(recommendations, today, processes)
    return _part(recommendations, today)


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
    with ProcessPoolExecutor(processes, get_context(_start()), initializer=end_with_the_caller) as pool:
        yield from pool.map(partial(_part, today=today), parts)


def _start() -> str:
    """How a process is begun: by a copy only of a caller none of whose threads may hold a lock."""
    return "fork" if sys.platform == "linux" and active_count() == 1 else "spawn"


@collector_at_rest()
def _part(recommendations: Sequence[Recommendation], today: dt.date) -> tuple[Assessment, ...]:
    return tuple(assessed(recommendations, today))
