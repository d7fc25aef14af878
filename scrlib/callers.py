"""A process that ends with the one that asked for it."""

import os
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread


def end_with_the_caller() -> None:
    """See to it that this process ends when its caller is killed, as a page is when its tab is closed."""
    caller = parent_process()
    if caller is not None:
        Thread(target=_end_after, args=(caller.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
