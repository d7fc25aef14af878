"""The boxes of one cost line, and what was typed in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from scrlib.plans.costs.fields import LONGEST_HORIZON
from scrlib.plans.costs.years import YEAR
from scrlib.plans.prices.hourly import assumptions
from scrlib.records.costs import Amount, Attendees, CostedAction, Line, Nature, Post, Training
from scrlib.ui.components import Problem, details, error_for, select, text_box, tick
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan import figures
from scrlib.ui.plan.figures import Form
from scrlib.ui.problems import FieldProblem

NATURES = (
    (Nature.CASH, "New money"),
    (Nature.OPPORTUNITY, "Time of staff who are paid already"),
    (Nature.IN_BASE, "Paid for in a budget already: noted, not counted"),
)
UNITS = (("hour", "hours"), ("day", "days"), ("session", "sessions"), ("each", "items"), ("month", "months"))
KINDS = (
    ("staff_time", "Staff time"),
    ("fee", "A fee"),
    ("venue", "Venue"),
    ("print", "Print"),
    ("it", "IT"),
    ("audit", "Audit"),
    ("other", "Something else"),
)
INCLUDES = (
    ("overhead", "The price of an hour includes overheads"),
    ("qualification", "It includes the cost of training to qualify"),
    ("client_contact", "It is the price of an hour with a family or patient"),
)
BASES = (
    ("", "Those of the whole plan"),
    ("real", "Real: those of the plan’s price year"),
    ("nominal", "Nominal: those of the year it is paid in"),
)
GROUPS = 4  # of attendees that a form has room for at least


@dataclass(frozen=True, kw_only=True)
class Box:
    """One box of a form: its name, what it asks, and whether it holds a share in percent."""

    name: str
    label: str
    hint: str = ""
    percent: bool = False


POST = (
    Box(name="fte", label="Full-time posts", hint="0.5 for half a post"),
    Box(name="headcount", label="People who share it"),
    Box(name="salary", label="Salary of one full-time post, a year", hint="In pounds"),
    Box(name="ni_rate", label="Employer’s National Insurance, %", percent=True),
    Box(name="ni_threshold", label="It is due on pay above", hint="In pounds a year, for each person"),
    Box(name="pension_rate", label="Employer’s pension, %", percent=True),
    Box(name="pay_uplift", label="Pay rise each April, %", percent=True),
)
TRAINING = (
    Box(name="sessions", label="Sessions"),
    Box(name="trainer_per_session", label="Trainer, for each session", hint="In pounds"),
    Box(name="venue_per_session", label="Venue, for each session", hint="In pounds"),
    Box(name="materials_each", label="Materials, for each person", hint="In pounds"),
    Box(name="hours", label="Hours that each person attends"),
    Box(name="backfill_share", label="Share whose work is covered by others, %", percent=True),
    Box(name="backfill_rate", label="Cost of cover, an hour", hint="In pounds"),
)


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
            str(line.months) if _goes_on(line) else "",
            problems,
            "" if isinstance(line.what, Post) else "Leave empty where it is paid once.",
        ),
        class_="row",
    )


def _goes_on(line: Line) -> bool:
    """Whether a line is paid every month: a post always is."""
    return line.recurrent or isinstance(line.what, Post)


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


# ---- what was typed


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
        overhead_rate=_optional_percent(form, "line-overhead_rate", "The overhead"),
        transfer_to=figures.said(form, "line-transfer_to") or None,
        rate_includes=tuple(name for name, _ in INCLUDES if form.get(f"line-includes-{name}")),
        venue_included=bool(form.get("line-venue_included")),
        vat_recoverable=bool(form.get("line-vat_recoverable")),
        basis=figures.said(form, "line-basis") or None,
    )


def _optional_percent(form: Form, box: str, what: str) -> Decimal | None:
    return figures.percent(form, box, what) if figures.said(form, box) else None


_ENDS = (("low", "The least"), ("high", "The most"))


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
    found = tuple(_read_group(n, form) for n in range(rows) if figures.said(form, f"line-role-{n}"))
    if not found:
        raise FieldProblem("Nobody attends.", "Name at least one role.", "line-role-0")
    return found


def _read_group(n: int, form: Form) -> Attendees:
    return Attendees(
        role=figures.said(form, f"line-role-{n}"),
        people=figures.number(form, f"line-people-{n}", "The number of people"),
        rate=figures.number(form, f"line-pay-{n}", "The cost of an hour"),
        agency=figures.said(form, f"line-of-{n}") or None,
    )


NEW = "new"  # in the place of a line's number


def line_of(known: CostedAction, about: str) -> Line:
    """The line that a form is about: "A4 0", or "A4 new fee" for one that is kept when it is saved."""
    _, n, *kind = about.split(" ")
    return blank(*kind) if n == NEW else known.lines[int(n)]


def blank(kind: str) -> Line:
    """An empty line of a kind: "post", "training", or one of `KINDS`."""
    nothing = Decimal(0)
    if kind == "post":
        what: Amount | Post | Training = Post(
            fte=Decimal(1),
            headcount=Decimal(1),
            salary=nothing,
            **{name: assumptions()[name].value for name in ("ni_rate", "ni_threshold", "pension_rate")},
        )
        return Line(kind=kind, what=what, recurrent=True, months=12)
    if kind == "training":
        zeros = {box.name: nothing for box in TRAINING}
        return Line(kind=kind, what=Training(**zeros, attendees=()))  # type: ignore[arg-type]
    nature = Nature.OPPORTUNITY if kind == "staff_time" else Nature.CASH
    unit = "hour" if kind == "staff_time" else "each"
    return Line(kind=kind, what=Amount(nature=nature, quantity=nothing, unit=unit, rate=nothing))
