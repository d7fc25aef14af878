"""One line of a costing out of plain values: what is multiplied, when it runs, what there is to guard."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from scrlib.plans.costs.fields import LONGEST_HORIZON, NOTES, ONE, Fields
from scrlib.plans.costs.years import YEAR, month_of, year_of
from scrlib.records.costs import Amount, Attendees, Costing, Line, Nature, Post, Training

KINDS = ("staff_time", "post", "training", "fee", "venue", "print", "it", "audit", "other")
UNITS = ("hour", "day", "session", "each", "month")
INCLUDES = ("overhead", "qualification", "client_contact")  # what the guards know
BASES = ("real", "nominal")

_LINE = (
    *"kind agency funder start months recurrent nature person available_hours rate_includes".split(),
    *"overhead_rate venue_included vat_recoverable transfer_to basis low high group".split(),
    *NOTES,
)
_AMOUNT = "quantity unit rate rate_unit".split()
_POST = "fte headcount salary ni_rate ni_threshold pension_rate pay_uplift".split()
_TRAINING = (
    "sessions trainer_per_session venue_per_session materials_each hours"
    " backfill_share backfill_rate attendees"
).split()


def line_from(row: Any, where: str, agency: str, costing: Costing) -> Line:
    """One line. `where` begins each refusal, `agency` is the action's, `costing` the plan without actions."""
    kind = Fields(row, where, (row if isinstance(row, dict) else ())).choice("kind", KINDS)
    fields = Fields(row, where, [*_LINE, *_AMOUNT, *_POST, *_TRAINING])
    what: Amount | Post | Training = _READERS.get(kind, _amount)(fields)
    start = fields.date("start") if fields.has("start") else None
    months, recurrent = _run(fields, what, start or costing.start, costing)
    line = Line(
        kind=kind,
        what=what,
        agency=fields.text_or_none("agency"),
        funder=fields.text_or_none("funder"),
        start=start,
        months=months,
        recurrent=recurrent,
        label=fields.text_or_none("label") or "",
        source=fields.text_or_none("source") or "",
        **_for_guards(fields),
        **_range(fields),
    )
    if line.transfer_to == (line.agency or agency):
        raise fields.wrong("passes money to its own agency", "Name the other agency in “transfer_to”.")
    return line


def _amount(fields: Fields) -> Amount:
    unit = fields.choice("unit", UNITS)
    if fields.has("rate_unit") and fields.choice("rate_unit", UNITS) != unit:
        raise fields.wrong(
            f"multiplies a quantity by the {unit} with a rate by the {fields.values['rate_unit']}",
            "Give both by the same unit.",
        )
    return Amount(
        nature=Nature(fields.choice("nature", tuple(Nature))),
        quantity=fields.number("quantity"),
        unit=unit,
        rate=fields.number("rate"),
    )


def _post(fields: Fields) -> Post:
    if fields.has("nature") and fields.choice("nature", tuple(Nature)) != Nature.CASH:
        raise fields.wrong("is a post that is not cash", "Leave nature out: a post is new money.")
    post = Post(
        fte=fields.number("fte"),
        headcount=fields.number("headcount"),
        salary=fields.number("salary"),
        ni_rate=fields.number("ni_rate", ONE),
        ni_threshold=fields.number("ni_threshold"),
        pension_rate=fields.number("pension_rate", ONE),
        pay_uplift=fields.number("pay_uplift", ONE, default=Decimal(0)),
    )
    if post.fte and not post.headcount:
        raise fields.wrong(
            "is a post with nobody in it", "Write headcount as the number of people who share the fte."
        )
    return post


def _training(fields: Fields) -> Training:
    nature = Nature(fields.choice("nature", tuple(Nature))) if fields.has("nature") else Nature.CASH
    if nature is Nature.OPPORTUNITY:
        raise fields.wrong(
            "is training with a nature of its own",
            "Leave nature out (sessions and backfill are cash, attendance is staff time), or write in_base.",
        )
    share = fields.number("backfill_share", ONE)
    return Training(
        sessions=fields.number("sessions"),
        trainer_per_session=fields.number("trainer_per_session"),
        venue_per_session=fields.number("venue_per_session"),
        materials_each=fields.number("materials_each"),
        hours=fields.number("hours"),
        backfill_share=share,
        backfill_rate=fields.number("backfill_rate", default=None if share else Decimal(0)),
        attendees=_attendees(fields),
        nature=nature if nature is Nature.IN_BASE else None,
    )


_READERS: dict[str, Callable[[Fields], Amount | Post | Training]] = {"post": _post, "training": _training}


def _attendees(fields: Fields) -> tuple[Attendees, ...]:
    rows = [
        Fields(row, f"{fields.where}, attendees {number}", ("people", "rate", "agency", *NOTES))
        for number, row in enumerate(fields.rows("attendees"), 1)
    ]
    if not rows:
        raise fields.wrong("is training that nobody attends", "List who attends: role, people and rate.")
    return tuple(
        Attendees(
            role=row.text_or_none("role") or "",
            people=row.number("people"),
            rate=row.number("rate"),
            agency=row.text_or_none("agency"),
        )
        for row in rows
    )


def _run(
    fields: Fields, what: Amount | Post | Training, start: dt.date, costing: Costing
) -> tuple[int, bool]:
    """For how many months a line runs, and whether it is recurrent. It has to touch the years of the plan.

    More than one month means recurrent where `recurrent` is not said; a recurrent line without months runs to
    the horizon.
    """
    end = month_of(costing.start) + costing.horizon_years * YEAR
    to_horizon = max(1, end - month_of(start))
    months = fields.whole(
        "months", 1, LONGEST_HORIZON * YEAR, default=to_horizon if fields.flag("recurrent") else 1
    )
    recurrent = fields.flag("recurrent") or not fields.has("recurrent") and months > 1
    post = isinstance(what, Post)
    if post and not fields.has("months") and not recurrent:
        raise fields.wrong("is a post without months", "Say in “months” for how long it runs.")
    if months > 1 and not recurrent and not post:
        raise fields.wrong(
            f"is not recurrent but runs for {months} months", "Write recurrent as true, or months as 1."
        )
    if year_of(month_of(start)) < year_of(month_of(costing.start)):
        raise fields.wrong(
            "starts before the plan's first year", "Correct its start, or start the plan earlier."
        )
    if (recurrent or post) and month_of(start) >= end:
        raise fields.wrong(
            "starts after the plan's horizon", "Correct its start, or make the horizon longer."
        )
    return months, recurrent


def _for_guards(fields: Fields) -> dict[str, Any]:
    includes = fields.rows("rate_includes")
    if any(not isinstance(one, str) or one not in INCLUDES for one in includes):
        raise fields.wrong("gives “rate_includes” an unknown word", f"Write any of: {', '.join(INCLUDES)}.")
    return {
        "person": fields.text_or_none("person"),
        "available_hours": fields.number_or_none("available_hours"),
        "rate_includes": tuple(includes),
        "overhead_rate": fields.number_or_none("overhead_rate"),
        "venue_included": fields.flag("venue_included"),
        "vat_recoverable": fields.flag("vat_recoverable"),
        "transfer_to": fields.text_or_none("transfer_to"),
        "basis": fields.choice("basis", BASES) if fields.has("basis") else None,
    }


def _range(fields: Fields) -> dict[str, Any]:
    """Low and high, both or neither. `cost` refuses a total that does not lie between them."""
    low, high = fields.number_or_none("low"), fields.number_or_none("high")
    if (low is None) != (high is None):
        raise fields.wrong("has only one of low and high", "Give both, or neither.")
    if low is not None and high is not None and low > high:
        raise fields.wrong("has a low above its high", "Give the lower amount as low.")
    return {"low": low, "high": high, "group": fields.text_or_none("group")}
