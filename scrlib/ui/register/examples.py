"""What the page can be tried with: an invented register, and the worked example of responses."""

import datetime as dt
from collections.abc import Callable, Mapping

from scrlib.audits.register.coming.imports import from_responses
from scrlib.audits.register.coming.proposals import taken
from scrlib.audits.register.example import example_register
from scrlib.audits.register.log import Log, appended
from scrlib.samples.responses import panel_responses

MADE = dt.datetime(2014, 12, 31, 12, tzinfo=dt.UTC)


def responses_register(_day: dt.date) -> tuple[str, Log]:
    """(title, log) of a register that holds the worked example's recommendations and responses."""
    changes = taken(from_responses((), panel_responses()).rows)
    log = appended((), changes, who="The workbook", why="Worked example", at=MADE)
    return "Responses to a national panel, 2014", log


EXAMPLE_LOGS: Mapping[str, Callable[[dt.date], tuple[str, Log]]] = {
    "register": example_register,
    "responses": responses_register,
}
