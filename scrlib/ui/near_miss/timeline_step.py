"""Step 2: the timeline, moment by moment. What was known then is asked before anything is judged."""

from scrlib.learning.near_miss.lists import terms
from scrlib.records.near_misses import Moment, NearMiss
from scrlib.ui.components import button, buttons, details, table, tick
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.asking import text
from scrlib.ui.near_miss.boxes import box


def timeline_step(record: NearMiss) -> Markup:
    """The moments so far, and a way to add one."""
    return join(
        step_heading(
            "Timeline",
            "What happened, in order, and the moments at which it turned. Keep an uncertain day "
            "uncertain: “about Easter”.",
        ),
        tag("form", *(_moment(record, n, one) for n, one in enumerate(record.moments, 1))),
        None if record.moments else tag("p", "Begin with the moment at which it was noticed, and work back."),
        buttons(button("Add a moment", "add_moment", plain=bool(record.moments))),
    )


def timeline_table(record: NearMiss) -> Markup:
    """The timeline to read."""
    rows = [
        (
            one.when or "–",
            one.what,
            one.known_then,
            join(tag("b", "Turning point. ") if one.turning else None, one.judged),
        )
        for one in record.moments
    ]
    return table("The timeline", ["When", "What happened", "What was known then", "What it did"], rows)


def _moment(record: NearMiss, number: int, one: Moment) -> Markup:
    name = f"Moment {number}"
    return details(
        f"of-{record.id}-{one.id}",
        join(tag("b", f"{name}. "), *_heading(one)),
        text(record, "when", "When?", of=one),
        text(record, "what", "What happened?", rows=2, of=one),
        tick(box(record, one.id, "turning"), "It turned here", ticked=one.turning),
        text(record, "known_then", "What was known then?", hint=_prompts(), rows=2, of=one),
        _judged(record, one),
        buttons(
            button("Move up", "moment_up", one.id, look="link", more=name) if number > 1 else None,
            button("Take out", "remove_moment", one.id, look="link", more=name),
        ),
        open=not (one.what and one.known_then and one.judged),
    )


def _heading(one: Moment) -> tuple[Markup | str, ...]:
    """When and what, and whether it turned there."""
    when = f"{one.when}: " if one.when else ""
    return (
        f"{when}{one.what}" if one.what else f"{when}nothing yet",
        tag("b", " Turning point") if one.turning else "",
    )


def _judged(record: NearMiss, one: Moment) -> Markup:
    """The box for a judgement, once what was known then is written down."""
    if not one.known_then.strip() and not one.judged:
        return tag(
            "p",
            "Write what was known then first. ",
            button("Then say what this moment did", "keep", one.id, look="link"),
            class_="small",
        )
    return text(record, "judged", "With that in front of people: what did this moment do?", rows=2, of=one)


def _prompts() -> str:
    return " ".join(one.label for one in terms("hindsight"))
