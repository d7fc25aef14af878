"""What was typed in the boxes of one cost line."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from scrlib.plans.costs.fields import LONGEST_HORIZON
from scrlib.plans.costs.years import YEAR
from scrlib.records.costs import Amount, Attendees, Line, Nature, Post, Training
from scrlib.ui import figures
from scrlib.ui.figures import Form
from scrlib.ui.plan.lines.boxes import INCLUDES, POST, TRAINING, Box
from scrlib.ui.problems import FieldProblem

_ENDS = (("low", "The least"), ("high", "The most"))


def read_line(line: Line, form: Form) -> Line:
    """The line as the form has it. Raises FieldProblem at the first box that cannot be used."""
    months = figures.said(form, "line-months")
    if not months and isinstance(line.what, Post):
        raise FieldProblem("How long the post lasts is missing.", "Type the months.", "line-months")
    low, high = (figures.optional(form, f"line-{end}", said) for end, said in _ENDS)
    if low is not None and high is not None and low > high:
        raise FieldProblem("The least is more than the most.", "Put the smaller figure first.", "line-low")
    if (low is None) != (high is None):
        empty = "line-low" if low is None else "line-high"
        raise FieldProblem("A range has two ends.", "Fill in both, or leave both empty.", empty)
    return replace(
        line,
        what=_read_what(line.what, form),
        label=figures.said(form, "line-label"),
        agency=figures.said(form, "line-agency") or None,
        funder=figures.said(form, "line-funder") or None,
        source=figures.said(form, "line-source"),
        start=figures.month(form, "line-start", "The first month"),
        months=figures.whole(form, "line-months", "The number of months", most=LONGEST_HORIZON * YEAR)
        if months
        else 1,
        recurrent=bool(months),
        low=low,
        high=high,
        group=figures.said(form, "line-group") or None,
        person=figures.said(form, "line-person") or None,
        available_hours=figures.optional(form, "line-available_hours", "The hours they have"),
        overhead_rate=_read_overhead(form),
        transfer_to=figures.said(form, "line-transfer_to") or None,
        rate_includes=tuple(name for name, _ in INCLUDES if form.get(f"line-includes-{name}")),
        venue_included=bool(form.get("line-venue_included")),
        vat_recoverable=bool(form.get("line-vat_recoverable")),
        basis=figures.said(form, "line-basis") or None,
    )


def _read_overhead(form: Form) -> Decimal | None:
    box = "line-overhead_rate"
    return figures.percent(form, box, "The overhead") if figures.said(form, box) else None


def _read_what(what: Amount | Post | Training, form: Form) -> Amount | Post | Training:
    if isinstance(what, Post):
        return _positive_headcount(replace(what, **_read_boxes(POST, form)))
    if isinstance(what, Training):
        paid = Nature.IN_BASE if figures.said(form, "line-nature") == Nature.IN_BASE else None
        return replace(what, **_read_boxes(TRAINING, form), nature=paid, attendees=_read_groups(form))
    return Amount(
        nature=Nature(figures.said(form, "line-nature") or Nature.CASH),
        quantity=figures.number(form, "line-quantity", "How many"),
        unit=figures.said(form, "line-unit") or "each",
        rate=figures.number(form, "line-rate", "The price"),
    )


def _positive_headcount(post: Post) -> Post:
    if post.fte and not post.headcount:
        raise FieldProblem("Nobody holds the post.", "Type how many people share it.", "line-headcount")
    return post


def _read_boxes(boxes: Sequence[Box], form: Form) -> dict[str, Any]:
    return {
        box.name: (figures.percent if box.percent else figures.number)(form, f"line-{box.name}", box.label)
        for box in boxes
    }


def _read_groups(form: Form) -> tuple[Attendees, ...]:
    rows = sum(name.startswith("line-role-") for name in form)
    found = tuple(_read_group(n, form) for n in range(rows) if _is_typed(n, form))
    if not found:
        raise FieldProblem("Nobody attends.", "Name at least one role.", "line-role-0")
    return found


def _is_typed(n: int, form: Form) -> bool:
    """Whether a row of those who attend is used. Raises FieldProblem where it is and has no role."""
    if figures.said(form, f"line-role-{n}"):
        return True
    if any(figures.said(form, f"line-{box}-{n}") for box in ("people", "pay", "of")):
        raise FieldProblem(
            f"Group {n + 1} has no role.", "Say who they are, or empty its row.", f"line-role-{n}"
        )
    return False


def _read_group(n: int, form: Form) -> Attendees:
    return Attendees(
        role=figures.said(form, f"line-role-{n}"),
        people=figures.number(form, f"line-people-{n}", "The number of people"),
        rate=figures.number(form, f"line-pay-{n}", "The cost of an hour"),
        agency=figures.said(form, f"line-of-{n}") or None,
    )
