"""Python's collector of rings of objects, at rest while very many records are made that hold none.

It looks through all there is each time that there is a quarter more of it: where 50,000 assessments come back
from other processes, that was three quarters of the time it takes to read them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Nothing is collected while this lasts; afterwards all is as it was before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
