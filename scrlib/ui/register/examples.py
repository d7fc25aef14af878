"""What the page can be tried with: an invented register, and the worked example of responses."""

import datetime as dt
from collections.abc import Callable, Mapping

from scrlib.audits.register.example import example_register
from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.writing import set_fields
from scrlib.records.register import Thing
from scrlib.samples.responses import panel_responses
from scrlib.text.saying import listed

MADE = dt.datetime(2014, 12, 31, 12, tzinfo=dt.UTC)


def responses_register(_day: dt.date) -> tuple[str, Log]:
    """(title, log) of a register that holds the worked example's recommendations and responses."""
    found = panel_responses()
    changes = set_fields(Thing.REVIEW, "R-panel2", {"title": found.title})
    for one in found.answered:
        form = {
            "number": str(one.number),
            "text": one.asks,
            "review": "R-panel2",
            "asked_of": listed(one.to),
            "response": one.response,
            "response_words": one.answer,
            "response_by": "Department for Education",
            "where": one.source,
        }
        kept = {name: value for name, value in form.items() if value}
        changes += set_fields(Thing.RECOMMENDATION, f"C-panel{one.number}", kept)
    log = appended((), changes, who="The workbook", why="Worked example", at=MADE)
    return "Responses to a national panel, 2014", log


EXAMPLE_LOGS: Mapping[str, Callable[[dt.date], tuple[str, Log]]] = {
    "register": example_register,
    "responses": responses_register,
}
