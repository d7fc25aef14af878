"""The engine used before a visitor needs it: its tables are read and its patterns made at the first use."""

import asyncio
from contextlib import suppress

from scrlib.errors import ScrError

SOON = 1.0  # seconds: the page is shown first


def use_engine() -> None:
    """Check one sentence of ours. A page says what is wrong with a file of data, once it needs it."""
    from scrlib.recommendations.assessment import check
    from scrlib.records import Recommendation

    with suppress(ScrError):
        check([Recommendation(id="R1", text="The Board should review its procedure by March 2027.")])


def use_engine_soon() -> None:
    """Have the engine used while the process waits for its visitor, if it runs behind a page."""
    with suppress(RuntimeError):  # nothing is waited for in a script or a test
        asyncio.get_running_loop().call_later(SOON, use_engine)
