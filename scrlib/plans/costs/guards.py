"""The thirteen guards against counting anything twice (docs/costing.md): reported, never corrected.

Each is a pure function of the plan. It sees what the plan's own fields can show; its docstring says how.
"""

from collections.abc import Callable, Iterator

from scrlib.plans.costs.guards_across import (
    g2_own_and_backfill_rate,
    g3_under_two_recommendations,
    g4_time_of_a_costed_post,
    g6_more_than_available_hours,
    g10_transfer_at_both_ends,
    g11_nominal_and_real,
    g12_already_in_a_course_budget,
)
from scrlib.plans.costs.placed import placed
from scrlib.records.costs import Costing, Guarded, Post, Training


def guards(costing: Costing) -> tuple[Guarded, ...]:
    """What every guard reports, G1 to G13, each in the plan's order."""
    return tuple(found for guard in GUARDS for found in guard(costing))


def g1_overhead_twice(costing: Costing) -> Iterator[Guarded]:
    """Overhead added when the rate includes it.

    `rate_includes` has overhead, beside an `overhead_rate` above nought.
    """
    for one in placed(costing):
        if "overhead" in one.line.rate_includes and one.line.overhead_rate:
            yield one.report(
                "G1",
                "the rate includes overhead already, and an overhead rate is added to it. "
                "Take the overhead rate away, or use a rate without overhead.",
            )


def g5_venue_in_the_package(costing: Costing) -> Iterator[Guarded]:
    """Venue inside a trainer's package.

    A line with `venue_included` has a venue per session too, or a venue line beside it in the same action.
    """
    every = list(placed(costing))
    for one in (one for one in every if one.line.venue_included):
        beside = [
            other
            for other in every
            if other.at == one.at and other.line.kind == "venue" and other.number != one.number
        ]
        what = one.line.what
        if isinstance(what, Training) and what.venue_per_session or beside:
            where = f" ({beside[0].words})" if beside else ""
            yield one.report(
                "G5",
                f"the trainer's package includes the venue, and a venue is paid for as well{where}. "
                "Set the venue to nought, or use a fee without it.",
            )


def g7_contact_rate_for_meetings(costing: Costing) -> Iterator[Guarded]:
    """A patient-contact or client-related rate for work that is none.

    `rate_includes` has client_contact on staff time, an audit or a course: meetings, reading and learning.
    """
    for one in placed(costing):
        if "client_contact" in one.line.rate_includes and one.line.kind in (
            "staff_time",
            "audit",
            "training",
        ):
            yield one.report(
                "G7",
                "the rate is one for an hour of contact with clients or patients, which carries the cost of "
                "other hours with it. Use the rate for a working hour.",
            )


def g8_qualification_in_cash(costing: Costing) -> Iterator[Guarded]:
    """Qualification cost in a cash view: `rate_includes` has qualification, and what the rate pays is cash.

    In a course nobody's hour is cash unless some of the hours are backfilled.
    """
    for one in placed(costing):
        what = one.line.what
        unpaid = isinstance(what, Training) and not what.backfill_share
        if "qualification" in one.line.rate_includes and one.has_cash and not unpaid:
            yield one.report(
                "G8",
                "the rate includes what the qualification once cost, which nobody pays now. "
                "Use a rate without qualification for cash.",
            )


def g9_recoverable_vat(costing: Costing) -> Iterator[Guarded]:
    """VAT in a line whose VAT is recoverable: `vat_recoverable` is true."""
    for one in placed(costing):
        if one.line.vat_recoverable:
            yield one.report(
                "G9",
                "the amount has VAT in it that the agency gets back. Enter the amount without VAT.",
            )


def g13_threshold_per_fte(costing: Costing) -> Iterator[Guarded]:
    """Employer's NI threshold taken once a full-time equivalent, not once a head.

    The headcount is not a whole number or less than the fte, as when the fte was copied into it.
    """
    for one in placed(costing):
        what = one.line.what
        if isinstance(what, Post) and (what.headcount % 1 or what.headcount < what.fte):
            yield one.report(
                "G13",
                f"the NI threshold is taken {what.headcount.normalize():f} times, as if for each full-time "
                "equivalent. Enter as headcount how many people hold the post.",
            )


GUARDS: tuple[Callable[[Costing], Iterator[Guarded]], ...] = (
    g1_overhead_twice,
    g2_own_and_backfill_rate,
    g3_under_two_recommendations,
    g4_time_of_a_costed_post,
    g5_venue_in_the_package,
    g6_more_than_available_hours,
    g7_contact_rate_for_meetings,
    g8_qualification_in_cash,
    g9_recoverable_vat,
    g10_transfer_at_both_ends,
    g11_nominal_and_real,
    g12_already_in_a_course_budget,
    g13_threshold_per_fte,
)
