"""The boxes of one cost line, with what it says now."""

from collections.abc import Sequence

from scrlib.plans.views.lasting import recurs
from scrlib.records.costs import Amount, Attendees, Line, Nature, Post, Training
from scrlib.ui import figures
from scrlib.ui.components import Problem, details, error_for, select, text_box, tick
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.lines.boxes import BASES, INCLUDES, NATURES, POST, TRAINING, UNITS, Box

GROUPS = 4  # of attendees that a form has room for at least


def line_form(line: Line, problems: Sequence[Problem]) -> Markup:
    """The boxes of one line, with what it says now."""
    return join(
        _text("label", "What this is", line.label, problems),
        _what(line.what, problems),
        _when(line, problems),
        _range(line, problems),
        _text("agency", "Who bears it", line.agency or "", problems, "Leave empty for the action’s agency."),
        _text("funder", "Who pays for it", line.funder or "", problems, "Leave empty where they do."),
        _text(
            "source",
            "Where the figure comes from",
            line.source,
            problems,
            "A payroll figure, a quotation, a published rate; or “estimate”.",
        ),
        details("line-checks", "What could be counted twice", *_checks(line, problems)),
    )


def _what(what: Amount | Post | Training, problems: Sequence[Problem]) -> Markup:
    if isinstance(what, Post):
        return _boxes(POST, what, problems)
    if isinstance(what, Training):
        paid = [("", "It is new money and staff time"), (Nature.IN_BASE.value, NATURES[2][1])]
        return join(
            _boxes(TRAINING, what, problems),
            select("line-nature", "What kind of cost", paid, what.nature or ""),
            _attendees(what.attendees, problems),
        )
    return join(
        select("line-nature", "What kind of cost", [(one.value, said) for one, said in NATURES], what.nature),
        tag(
            "div",
            _text("quantity", "How many", figures.shown(what.quantity), problems),
            select("line-unit", "Of what", list(UNITS), what.unit),
            _text("rate", "Pounds for each", figures.shown(what.rate), problems),
            class_="row",
        ),
    )


def _boxes(boxes: Sequence[Box], what: object, problems: Sequence[Problem]) -> Markup:
    return tag(
        "div",
        *(
            _text(
                box.name,
                box.label,
                (figures.shown_percent if box.percent else figures.shown)(getattr(what, box.name)),
                problems,
                box.hint,
            )
            for box in boxes
        ),
        class_="row",
    )


def _attendees(groups: Sequence[Attendees], problems: Sequence[Problem]) -> Markup:
    rows = (*groups, *(None for _ in range(max(GROUPS - len(groups), 1))))
    return tag(
        "fieldset",
        tag("legend", "Who attends"),
        tag("p", "One row for each role. Leave the others empty.", class_="hint"),
        *(_group(n, one, problems) for n, one in enumerate(rows)),
    )


def _group(n: int, group: Attendees | None, problems: Sequence[Problem]) -> Markup:
    which = f"group {n + 1}"
    return tag(
        "div",
        _text(f"role-{n}", f"Role, {which}", group.role if group else "", problems),
        _text(f"people-{n}", f"People, {which}", figures.shown(group.people if group else None), problems),
        _text(f"pay-{n}", f"Pounds an hour, {which}", figures.shown(group.rate if group else None), problems),
        _text(f"of-{n}", f"Agency, {which}", (group.agency if group else "") or "", problems),
        class_="row",
    )


def _when(line: Line, problems: Sequence[Problem]) -> Markup:
    return tag(
        "div",
        _text(
            "start",
            "From which month",
            figures.shown_month(line.start),
            problems,
            "Such as 09/2027. Leave empty for the plan’s first month.",
        ),
        _text(
            "months",
            "For how many months",
            str(line.months) if recurs(line) else "",
            problems,
            "" if isinstance(line.what, Post) else "Leave empty where it is paid once.",
        ),
        class_="row",
    )


def _range(line: Line, problems: Sequence[Problem]) -> Markup:
    return tag(
        "div",
        _text("low", "At the very least, in all", figures.shown(line.low), problems, "Pounds. Optional."),
        _text("high", "At the very most, in all", figures.shown(line.high), problems, "Pounds. Optional."),
        _text(
            "group",
            "Goes up and down with",
            line.group or "",
            problems,
            "A word that other lines carry too, such as “pay award”. Optional.",
        ),
        class_="row",
    )


def _checks(line: Line, problems: Sequence[Problem]) -> tuple[Markup, ...]:
    """What the checks of double counting go by. Every box may stay empty."""
    return (
        tag(
            "p",
            "Fill in what you know. The checks tell you where two lines pay for the same thing.",
            class_="hint",
        ),
        tag(
            "div",
            _text("person", "The person, by role", line.person or "", problems),
            _text("available_hours", "Hours they have for it", figures.shown(line.available_hours), problems),
            _text("overhead_rate", "Overhead added, %", figures.shown_percent(line.overhead_rate), problems),
            _text("transfer_to", "Paid over to which agency", line.transfer_to or "", problems),
            class_="row",
        ),
        *(tick(f"line-includes-{name}", said, ticked=name in line.rate_includes) for name, said in INCLUDES),
        tick("line-venue_included", "The trainer’s price includes the venue", ticked=line.venue_included),
        tick(
            "line-vat_recoverable",
            "VAT is in the price, and can be claimed back",
            ticked=line.vat_recoverable,
        ),
        select("line-basis", "At which prices", list(BASES), line.basis or ""),
    )


def _text(name: str, label: str, value: str, problems: Sequence[Problem], hint: str = "") -> Markup:
    box = f"line-{name}"
    return text_box(box, label, value, hint=hint, error=error_for(box, problems))
