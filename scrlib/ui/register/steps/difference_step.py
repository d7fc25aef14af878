"""Step 5: what there is to show for what was done, and whether it made a difference."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.things import choices
from scrlib.audits.register.views import said_of_carrying_out
from scrlib.records.registers import ActionLine, SinceLast
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words
from scrlib.ui.components import button, details, notice, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.parts import lines
from scrlib.ui.register.steps.since_step import difference_table


def difference_step(log: Log, found: SinceLast, every: Sequence[ActionLine]) -> Markup:
    """The step as it looks now."""
    done = [one for one in every if one.done]
    shown = [one for one in done if one.difference == "shown"]
    sought = [one for one in done if one.difference == "not_found"]
    return join(
        step_heading(
            "Evidence and difference",
            "Two questions, asked apart: what shows that it was done, and what shows that it helped.",
        ),
        notice(
            tag(
                "p",
                f"{counted(len(done), 'action')} done. "
                f"With evidence: {len(done) - len(found.without_evidence)}. "
                f"Shown to have made a difference: {len(shown)}. Looked for, and none found: {len(sought)}.",
            )
        ),
        _section("no-evidence", "Done without any evidence", found.without_evidence),
        _section("no-difference", "Done without evidence of a difference", found.no_difference_shown),
        _section("shown", "Shown to have made a difference", shown),
        _looks(every, found.day),
        _carrying_out(log),
    )


def _section(id: str, title: str, every: Sequence[ActionLine]) -> Child:
    if not every:
        return None
    table_of = lines.first_and_rest(id, every, lambda some: difference_table(title, some))
    return tag("section", tag("h3", f"{title} ({len(every)})"), table_of)


def _looks(every: Sequence[ActionLine], day: dt.date) -> Markup:
    waiting = sorted(
        ((look.due, one, look.months) for one in every for look in one.looks if look.due and not look.answer),
        key=lambda three: (three[0], three[1].harm_rank),
    )
    rows = [
        (
            lines.action_name(one),
            join(day_words(due), tag("b", " Due now") if due <= day else None),
            f"{months} months after it was done",
            button("Open", "open_action", one.id, look="link", more=one.name),
        )
        for due, one, months in waiting
    ]
    body = (
        lines.first_and_rest(
            "looks", rows, lambda some: table("Looks to come", ["Action", "On", "When", "Open it"], some)
        )
        if rows
        else tag("p", "None planned.")
    )
    return tag("section", tag("h3", "When somebody looks next"), body)


def _carrying_out(log: Log) -> Markup:
    parts = (("helped", "helps", "What helped"), ("hindered", "hinders", "What stood in the way"))
    return tag(
        "section",
        tag("h3", "What helps, and what stands in the way"),
        tag(
            "p",
            "Named on the page of each action, from what those who carried out reviews in 2001-03 named.",
        ),
        *(_named(log, field, name, title) for field, name, title in parts),
        tag(
            "p",
            "Source of the questions: Rose and Barnes 2008, chapter 6; told in our own words.",
            class_="small",
        ),
    )


def _named(log: Log, field: str, name: str, title: str) -> Markup:
    counts = dict(said_of_carrying_out(log, field))
    rows = [(one.label, one.about, counts.get(one.label, 0)) for one in choices(name).values()]
    named = sum(counts.values())
    said = f"{title}: named {counted(named, 'time')}" if named else f"{title}: not named yet"
    return details(f"said-{field}", said, table(title, ["What", "Ask", "Named"], rows, numbers=(2,)))
