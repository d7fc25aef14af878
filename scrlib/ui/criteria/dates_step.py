"""Step 6: the time limits in days, what runs beside the review, and what waits for what."""

import datetime as dt

from scrlib.audits.criteria.proceedings import goes_on, kinds, label, rule, waiting, waits
from scrlib.audits.criteria.timetable import not_a_day, timetable
from scrlib.audits.criteria.words import STARTS
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Due, Proceeding
from scrlib.text.saying import day, long_past
from scrlib.ui.components import Option, button, buttons, notice, select, table, ticks
from scrlib.ui.criteria.asking import day_box, part_text
from scrlib.ui.criteria.boxes import box
from scrlib.ui.criteria.said import CASE as PLACES
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

WORKING_DAYS = (
    "Working days are those of England: bank holidays are left out, and the day from which a limit runs is "
    "not counted."
)


def dates_step(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Markup:
    """The timetable of the case."""
    return join(
        step_heading("Timetable", "The time limits of the edition, reckoned from the days of this case."),
        limits(record, given, today),
        tag(
            "form",
            tag(
                "div",
                *(day_box(record, name, words) for name, words in _days(given).items()),
                class_="row",
            ),
        ),
        buttons(button("Work it out", "keep", plain=True)),
        notice(tag("p", odd), title="Look at the days again.", kind="tick")
        if (odd := not_a_day(record))
        else None,
        _beside(record, given),
    )


def limits(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Markup:
    """Every time limit with its day, its paragraph, and whether it was kept."""
    due = timetable(given, record)
    if not due:
        return notice(tag("p", "No time limit of this edition is known here."))
    rows = [
        (
            one.clock.label,
            one.rule,
            _starts(one),
            day(one.day) if one.day else "Not known yet",
            _kept(one, today),
            _source(one),
        )
        for one in due
    ]
    columns = ["What", "Limit", "Runs from", "Due", "How it stands", "Paragraph"]
    return join(
        table("Time limits", columns, rows),
        *(tag("p", f"{one.clock.label}: {one.clock.note}", class_="small") for one in due if one.clock.note),
        tag("p", WORKING_DAYS, class_="small"),
    )


def _days(given: CriteriaSet) -> dict[str, str]:
    """The days that the time limits of this edition run from and to, and what each is called."""
    wanted = {name for one in given.clocks for name in (one.starts, one.done)}
    return {name: words for name, words in PLACES.items() if name in wanted}


def _starts(one: Due) -> str:
    words = STARTS[one.clock.starts]
    return f"{words}, {day(one.starts)}" if one.starts else words


def _kept(one: Due, today: dt.date) -> str:
    if one.day is None:
        return "–"
    if one.done:
        return f"Done {day(one.done)}: {'late' if one.late else 'in time'}"
    if one.day < today:
        return f"Past: {long_past((today - one.day).days)} ago, and it does not say when it was done"
    if one.working and one.working < one.day:
        return f"Falls on a {one.day:%A}; the last working day before is {day(one.working)}"
    return f"A {one.day:%A}"


def _source(one: Due) -> str:
    return one.clock.paragraph if one.clock.seen else f"{one.clock.paragraph} (not verified)"


# ---- what runs beside it


def _beside(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    return tag(
        "section",
        tag("h3", "What runs beside it"),
        tag("p", rule(given.edition)),
        tag("form", *(_proceeding(one) for one in record.proceedings)),
        buttons(button("Add an investigation or a proceeding", "add_proceeding", plain=True)),
        _waiting(record),
    )


def _proceeding(one: Proceeding) -> Markup:
    number = one.id[1:]
    about = kinds()[one.kind].about if one.kind in kinds() else ""
    return tag(
        "div",
        select(
            box("proceedings", one.id, "kind"),
            f"Kind (number {number})",
            [("", "Not said yet"), *((kind.id, kind.label) for kind in kinds().values())],
            one.kind,
            data_change="keep",
        ),
        tag("p", about, class_="small") if about else None,
        tag(
            "div",
            part_text("proceedings", one, "what", "What is known of it"),
            part_text(
                "proceedings", one, "next_day", "Its next day", hint="A hearing, a decision: 22 May 2026."
            ),
            part_text("proceedings", one, "contact", "Who keeps in touch? A role"),
            class_="row wide",
        ),
        ticks(
            box("proceedings", one.id, "waits"),
            "What of the review waits for it?",
            [Option(value=id, label=words) for id, words in waits().items()],
            one.waits.split(","),
            hint="Tick only what was agreed. The rest goes on.",
        ),
        buttons(button("Take it out", "remove_proceeding", one.id, look="link", more=f"(number {number})")),
        class_="question-box",
    )


def _waiting(record: CriteriaRecord) -> Markup | None:
    if not record.proceedings:
        return None
    found = waiting(record)
    rows = [
        (one.label, "; ".join(map(label, one.behind)), day(one.until) if one.until else "A day is not known")
        for one in found
    ]
    return tag(
        "div",
        table("What waits for what", ["Of the review", "Waits for", "Until at least"], rows)
        if rows
        else tag("p", "Nothing of the review waits."),
        tag("p", tag("b", "What goes on meanwhile")),
        tag("ul", *(tag("li", one) for one in goes_on())),
    )
