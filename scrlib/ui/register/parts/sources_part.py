"""Where recommendations and actions come from: the reviews, their findings, and near misses."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.things import label
from scrlib.records.register import Thing
from scrlib.ui.components import Problem, button, buttons, details, table
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import Typing, name_of, new_place, prefix
from scrlib.ui.register.parts.thing_page import correct

ASKED = {Thing.REVIEW: ("title", "completed", "about"), Thing.FINDING: ("number", "text", "review")}
MANY = {Thing.REVIEW: "reviews", Thing.FINDING: "findings"}


def sources_part(log: Log, drafts: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    """The reviews and findings with a form to add one, and the near misses of the register."""
    return join(*(_source(log, thing, drafts, problems) for thing in ASKED), _near_misses(log))


def _source(log: Log, thing: Thing, drafts: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    every, new = things(log, thing), new_place(log, thing)
    listed = tag(
        "ul",
        *(
            tag("li", name_of(fields, thing, id), " ", correct(thing, id, name_of(fields, thing, id)))
            for id, fields in every.items()
        ),
    )
    return details(
        MANY[thing],
        f"The {MANY[thing]} ({len(every)})",
        listed if every else None,
        tag(
            "form",
            tag("h3", f"Add a {thing}"),
            *Typing(log, drafts, problems).boxes(thing, new, ASKED[thing]),
            buttons(button("Add it", "write_source", str(thing), more=f"to the {MANY[thing]}")),
        ),
        open=any(name.startswith(prefix(thing, new)) for name in drafts),
    )


def _near_misses(log: Log) -> Child:
    """Near misses come in from their own page; here they stand beside what was advised."""
    every = things(log, Thing.NEAR_MISS)
    if not every:
        return None
    rows = [
        (
            name_of(fields, Thing.NEAR_MISS, id),
            label("harm", fields.get("severity", "")) or "Nobody has said",
            fields.get("statement") or fields.get("learning") or "Not written yet",
            fields.get("feedback_on") or "Not yet",
            correct(Thing.NEAR_MISS, id, fields.get("number") or id),
        )
        for id, fields in every.items()
    ]
    columns = [
        "Near miss",
        "How bad it could have been",
        "What to make stronger",
        "Reporter told",
        "Correct it",
    ]
    title = f"Near misses ({len(every)})"
    return details("near-misses", title, table(title, columns, rows))
