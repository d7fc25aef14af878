"""The guards that compare lines with each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from scrlib.plans.costs.ledger import entries, line_totals
from scrlib.plans.costs.lines import begins
from scrlib.plans.costs.placed import COURSE_KINDS, Placed, placed
from scrlib.plans.costs.reading import NEAR_ONE, is_one_action_twice
from scrlib.records.costs import Amount, Attendees, CostedAction, Costing, Guarded, Post, Training
from scrlib.text.money import pounds


def g2_own_and_backfill_rate(costing: Costing) -> Iterator[Guarded]:
    """Attendance at both own and backfill rate.

    A course counts each hour once, at one rate or the other. What can count it again is (a) a line by the hour
    or day of an agency whose people attend: in the same action at the backfill rate, at the own rate of one of
    its groups for the whole course of so many people, or of as many hours as a group attends or is covered for;
    in another action, such a rate with such hours; (b) in the same action staff time or another expense, of
    whichever agency, that comes to just what those hours cost; or (c) in the same action a second course with
    the same people and hours and another share backfilled. Lines in base count nothing.
    """
    counted = [one for one in placed(costing) if not one.in_base]
    courses = [(one, one.line.what) for one in counted if isinstance(one.line.what, Training)]
    for other in counted:
        for one, course in courses:
            if _is_attendance_again(other, one, course):
                yield other.report(
                    "G2",
                    f"are these hours attendance that {one.words}, counts already, at own rate or at backfill "
                    "rate? If so, take this line away: each hour is paid once. If not, leave it.",
                )
                break


def _is_attendance_again(other: Placed, one: Placed, course: Training) -> bool:
    together = other.at == one.at
    match other.line.what:
        case Training(backfill_share=share) as second if together and other.number > one.number:
            same = second.attendees == course.attendees and second.hours == course.hours
            return same and share != course.backfill_share
        case Amount() as line if other.line.kind in ("staff_time", "fee", "other"):
            if not together:  # in another action the hours alone are not enough
                return line.unit == "hour" and _is_time_again(other, line, one, course)
            cost = line.quantity * line.rate * other.months
            as_much = other.line.kind != "fee" and cost in _costs(course)
            return as_much or other.hours > 0 and _is_time_again(other, line, one, course)
    return False


def _is_time_again(other: Placed, line: Amount, one: Placed, course: Training) -> bool:
    groups = [group for group in course.attendees if (group.agency or one.agency) == other.agency]
    cover = bool(groups and course.backfill_share and line.rate == course.backfill_rate)
    at_rate = line.unit == "hour" and (cover or any(group.rate == line.rate for group in groups))
    if other.at != one.at:
        return at_rate and other.hours in _hours(course, groups)
    enough = at_rate and (cover or _of_people(other.hours, course, groups))
    return enough or other.hours in _hours(course, groups)


def _costs(course: Training) -> set[Decimal]:
    """What each group's hours, and all, cost at own rate and, where backfilled, at the backfill rate."""
    hours = [(group.people * course.hours, group.rate) for group in course.attendees]
    own = [number * rate for number, rate in hours]
    cover = [number * course.backfill_rate for number, _ in hours] if course.backfill_share else []
    return {
        part * share
        for parts in (own, cover)
        for part in (*parts, sum(parts, Decimal(0)))
        for share in (Decimal(1), course.backfill_share, 1 - course.backfill_share)
    } - {Decimal(0)}


def _of_people(hours: Decimal, course: Training, groups: Sequence[Attendees]) -> bool:
    """Whether hours are the whole course of some of the people: preparing it seldom takes just as long."""
    people = hours / course.hours if course.hours else Decimal(0)
    return 0 < people <= sum((group.people for group in groups), Decimal(0)) and people % 1 == 0


def _hours(course: Training, groups: Sequence[Attendees]) -> set[Decimal]:
    """The hours that each of the groups, and all together, attend, are covered for, and are not."""
    hours = [group.people * course.hours for group in groups]
    shares = (Decimal(1), course.backfill_share, 1 - course.backfill_share)
    return {part * share for part in [*hours, sum(hours, Decimal(0))] for share in shares} - {Decimal(0)}


def g3_under_two_recommendations(costing: Costing) -> Iterator[Guarded]:
    """One action summed under two recommendations.

    The shares of an action sum to more than 1, or an action stands twice with the same agency and the same
    lines (under one id or two), each time under recommendations that the other does not name.
    """
    for action in costing.actions:
        if sum((one.share for one in action.recommendations), Decimal(0)) > 1 + NEAR_ONE:
            yield _of_action(
                action,
                "its shares under recommendations sum to more than 1. Change them so that they sum to 1.",
            )
    for first, second in combinations(costing.actions, 2):
        if first.lines and first.lines == second.lines and is_one_action_twice(first, second):
            refs = " and ".join(one.recommendations[0].ref for one in (first, second))
            yield _of_action(
                second,
                f"it has the lines of action {first.id}, under another recommendation ({refs}). Is it one "
                "action? If so, keep it once and give each recommendation its share; if not, leave both.",
            )


def _of_action(action: CostedAction, message: str) -> Guarded:
    return Guarded(guard="G3", action=action.id, line=None, message=f"Action {action.id}: {message}")


def g4_time_of_a_costed_post(costing: Costing) -> Iterator[Guarded]:
    """Staff time for someone whose post is costed in full.

    A line of staff time or audit, or by the hour or day, that is not in base has the `person` of a post and falls
    in its months.
    """
    every = list(placed(costing))
    posts = [one for one in every if isinstance(one.line.what, Post) and one.line.person]
    for one in every:
        if one.in_base or not (one.line.kind in ("staff_time", "audit") or one.hours):
            continue
        of_person = [post for post in posts if post.line.person == one.line.person]
        if at_once := [post for post in of_person if _within(costing, one, post)]:
            yield one.report(
                "G4",
                f"this person's post is costed in full ({at_once[0].words}), so that these hours "
                "are paid already. Take this line away, or enter it as in base.",
            )


def _within(costing: Costing, one: Placed, post: Placed) -> bool:
    """Whether any month of a line is one of the post's. A line without a start of its own may be at any time
    until the post ends."""
    first, of_post = begins(costing, one.line), begins(costing, post.line)
    started = one.line.start is None or first + one.months > of_post
    return started and first < of_post + post.months


def g6_more_than_available_hours(costing: Costing) -> Iterator[Guarded]:
    """Hours of one person over available hours.

    The hours of every line of a `person`, in base or not (days at 7.5 hours), against the fewest
    `available_hours` that any of them gives; a line without a person stands alone. Reported at the line
    that goes over.
    """
    lines: dict[object, list[Placed]] = {}
    for one in placed(costing):
        lines.setdefault(one.line.person or (one.at, one.number), []).append(one)
    for of_person in lines.values():
        limits = [one.line.available_hours for one in of_person if one.line.available_hours is not None]
        over = _first_over(of_person, min(limits)) if limits else None
        if over:
            total = sum((one.hours for one in of_person), Decimal(0))
            yield over.report(
                "G6",
                f"one person has {total.normalize():,f} hours over all lines and only "
                f"{min(limits).normalize():,f} available. Take away hours that stand twice, or share them.",
            )


def _first_over(of_person: Sequence[Placed], limit: Decimal) -> Placed | None:
    hours = Decimal(0)
    for one in of_person:
        hours += one.hours
        if hours > limit:
            return one
    return None


def g10_transfer_at_both_ends(costing: Costing) -> Iterator[Guarded]:
    """Transfers counted at both ends.

    A line passes money to an agency (`transfer_to`), and the receiver has cash of the same total anywhere in
    the plan, or cash in the same action that the payer funds, or passes the same total back. Cash that a third
    agency funds is not the money that was passed.
    """
    sums = line_totals(entries(costing))
    every = [(one, sum(sums.get((one.at, one.number), {}).values(), Decimal(0))) for one in placed(costing)]
    for one, amount in (pair for pair in every if pair[0].line.transfer_to):
        for other, same in every:
            receives = other.agency == one.line.transfer_to and other.has_cash and same
            payers = {one.agency, one.line.funder or one.agency}
            funded = other.line.funder in payers
            own = other.line.funder in (None, other.agency)
            if receives and (same == amount and (own or funded) or funded and other.at == one.at):
                yield one.report(
                    "G10",
                    f"it passes {pounds(amount)} to {other.agency}, and {other.words}, has {pounds(same)} "
                    "there. Are both the same money? If so, keep only what the receiver spends, with the payer "
                    "as its funder; if not, leave them.",
                )
                break


def g11_nominal_and_real(costing: Costing) -> Iterator[Guarded]:
    """Nominal mixed with real: a line differs in `basis` from the first. One that says nothing is real."""
    every = list(placed(costing))
    bases = [one.line.basis or "real" for one in every]
    for one, basis in zip(every, bases, strict=True):
        if basis != bases[0]:
            yield one.report(
                "G11",
                f"its price is {basis} while others are {bases[0]}, so that inflation is counted in some. "
                "Put every line on the same basis.",
            )
            return


def g12_already_in_a_course_budget(costing: Costing) -> Iterator[Guarded]:
    """Training that a course budget pays for already.

    In one action training counts while what pays for a part of it is in base, or training is in base while what
    is a part of it counts: training, a fee (trainer), a venue, print (materials), in base any other expense; or
    the same course is in base in another action.
    """
    every = list(placed(costing))
    base = [one for one in every if one.in_base and one.line.kind in (*COURSE_KINDS, "other")]
    for one in (one for one in every if not one.in_base and one.line.kind in COURSE_KINDS):
        course = one.line.kind == "training"
        for other in base:
            together = other.at == one.at and (_part_of(other, one) or _part_of(one, other))
            if together or course and _without_nature(other) == _without_nature(one):
                yield one.report(
                    "G12",
                    f"does a course budget pay for this training already? In it {other.words}, is in base. If both are "
                    "one course, enter this line as in base as well, or take one away; if not, leave them.",
                )
                break


def _part_of(one: Placed, course: Placed) -> bool:
    """Whether a line is of a kind that a course has in itself: its venue is none where the course has none."""
    match course.line.what:
        case Training(trainer_per_session=trainer, venue_per_session=venue, materials_each=materials):
            parts = {"fee": trainer, "venue": venue, "print": materials}
            return parts.get(one.line.kind, Decimal(1)) != 0
    return False


def _without_nature(one: Placed) -> object:
    what = one.line.what
    return replace(what, nature=None) if isinstance(what, Training) else one
