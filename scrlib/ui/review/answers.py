"""From what stands in the boxes to the form of a review, its rates and its range."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scrlib.plans.prices.book import PriceBook, price_book, roles
from scrlib.records.costs import Nature
from scrlib.records.prices import Rate, Standing
from scrlib.records.reviews import AgencyReport, Fee, ReviewForm, Spend, Work, Worker
from scrlib.ui.problems import FieldProblem
from scrlib.ui.review import boxes
from scrlib.ui.review.box import Box
from scrlib.ui.review.salaries import still_stands
from scrlib.ui.review.work import ReviewWork, TakesPart
from scrlib.words import Words

OWN = "Your own rate"
TOLD = "Told what was learned"
HUNDRED = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Everything that the cost of a review is worked out from."""

    form: ReviewForm
    rates: tuple[Rate, ...]  # the visitor's own

    def book(self) -> PriceBook:
        """The prices of the review's year, the visitor's own rates first."""
        return price_book(self.form.price_year, self.rates)


def every_box(work: ReviewWork, words: Words, today: dt.date) -> tuple[Box, ...]:
    """Every box of the page, whichever step it is on."""
    return (
        *boxes.about(words, today),
        *boxes.settings(),
        *(box for one in work.agencies for box in boxes.of_agency(one)),
        *(box for part in boxes.outside().values() for box in part),
        *(box for role in roles() for box in boxes.of_role(role)),
        *boxes.leaving(),
    )


def shown(work: ReviewWork, found: Iterable[Box]) -> dict[str, str]:
    """What stands in these boxes: what was typed, or where they start."""
    typed = work.typed()
    return {one.id: typed.get(one.id, one.start) for one in found}


def check(work: ReviewWork, found: Sequence[Box]) -> None:
    """Raises FieldProblem at the first of these boxes that cannot be used as it stands."""
    stands = shown(work, found)
    for one in found:
        one.read(stands)


def names_apart(work: ReviewWork) -> None:
    """Raises FieldProblem where the agency that is open has the name of another."""
    typed = work.typed()
    names = {one.id: typed.get(f"name-{one.id}", "").strip().casefold() for one in work.agencies}
    mine = names.pop(work.current, None)
    if mine is not None and mine in names.values():
        raise FieldProblem(
            "Another agency has this name.",
            "Give each a name of its own, so that their costs stay apart.",
            f"name-{work.current}",
        )


def answers(work: ReviewWork, words: Words, today: dt.date, *, rates: bool = True) -> Answers:
    """The review that the boxes describe, without its rates where these are not asked for.

    Raises FieldProblem at the first box that cannot be used as it stands.
    """
    found = [one for one in every_box(work, words, today) if rates or not one.id.startswith(boxes.RATE)]
    stands = shown(work, found)
    value: dict[str, Any] = {one.id: one.read(stands) for one in found}
    return Answers(
        form=_form(value, work.agencies),
        rates=tuple(_rates(value, work)) if rates else (),
    )


def _rates(value: Mapping[str, Any], work: ReviewWork) -> Iterable[Rate]:
    typed = {role: value[f"{boxes.RATE}{role}"] for role in roles()}
    salaries = {one.role: one.source for one in still_stands(work)}
    for role in roles():
        if (rate := typed[role]) is not None:
            said = (salaries.get(role), value[f"source-{role}"])
            yield Rate(
                id=f"own-{role}",
                role=role,
                value=rate,
                unit="hour",
                price_year=value["prices"],
                source="; ".join(one for one in said if one) or OWN,
                status=Standing.ESTIMATE if role in salaries else Standing.LOCAL,
            )


def _form(value: Mapping[str, Any], agencies: Sequence[TakesPart]) -> ReviewForm:
    lead = value["lead"]
    reports = tuple(report for one in agencies if (report := _report(value, one)))
    decision = tuple(_work(value, one, "panel", value["decision_hours"], "Deciding") for one in agencies)
    told = tuple(_work(value, one, "interviewee", value[f"told_hours-{one.id}"], TOLD) for one in agencies)
    return ReviewForm(
        name=value["name"],
        lead=lead,
        start=value["start"],
        price_year=value["prices"],
        months=value["months"],
        months_late=value["late"],
        meetings=value["meetings"],
        meeting_hours=value["meeting_hours"],
        reading_hours=value["reading_hours"],
        meetings_a_month=value["meetings_a_month"],
        chair_days_a_meeting=value["chair_days_a_meeting"],
        panel=tuple(
            _worker(value, one, "panel") for one in agencies for _ in range(value[f"members-{one.id}"])
        ),
        reports=reports,
        chair=_fee(value, "chair"),
        reviewer=_fee(value, "reviewer"),
        coordination=_lead_work(value, "coordination_hours", "coordination_by", "Coordination"),
        decision=tuple(one for one in decision if one.hours),
        legal=_some(_lead_work(value, "legal_hours", "legal_by", "Legal advice")),
        family=_some(_lead_work(value, "family_hours", "family_by", "Time with the family")),
        family_expenses=_spend(lead, value["family_expenses"], "Expenses of the family"),
        publication=_spend(lead, value["publishing"], "Publication"),
        learning=tuple(one for one in told if one.hours),
        low=1 - value["less"] / HUNDRED,
        high=1 + value["more"] / HUNDRED,
        price_rise=None if value["rise"] is None else value["rise"] / HUNDRED,
        none=frozenset(_none(value, agencies, reports)),
    )


def _worker(value: Mapping[str, Any], one: TakesPart, place: str, label: str = "") -> Worker:
    return Worker(agency=value[f"name-{one.id}"], role=value[f"role_{place}-{one.id}"], label=label)


def _work(value: Mapping[str, Any], one: TakesPart, place: str, hours: Decimal, label: str) -> Work:
    return Work(who=_worker(value, one, place, label), hours=hours)


def _report(value: Mapping[str, Any], one: TakesPart) -> AgencyReport | None:
    """The agency's report, None where it writes none."""
    hours = {key: value[f"{key}-{one.id}"] for key in ("author_hours", "interviewees", "signing_hours")}
    if not any(hours.values()):
        return None
    return AgencyReport(
        agency=value[f"name-{one.id}"],
        author=_worker(value, one, "author"),
        interviewee=_worker(value, one, "interviewee"),
        signs=_worker(value, one, "signs"),
        author_hours=hours["author_hours"],
        interviewees=Decimal(hours["interviewees"]),
        interview_hours=value[f"interview_hours-{one.id}"],
        signing_hours=hours["signing_hours"],
    )


def _fee(value: Mapping[str, Any], part: str) -> Fee | None:
    days = value[f"{part}_days"]
    return Fee(agency=value["lead"], days=days, day_rate=value[f"{part}_rate"]) if days else None


def _lead_work(value: Mapping[str, Any], hours: str, by: str, label: str) -> Work | None:
    """Hours of whoever runs the review; a solicitor from outside is paid in money."""
    role = value[by]
    nature = Nature.CASH if role == "solicitor_external" else Nature.OPPORTUNITY
    who = Worker(agency=value["lead"], role=role, nature=nature, label=label)
    return Work(who=who, hours=value[hours]) if value[hours] else None


def _spend(lead: str, amount: Decimal | None, label: str) -> tuple[Spend, ...]:
    return (Spend(agency=lead, amount=amount, label=label),) if amount else ()


def _some(work: Work | None) -> tuple[Work, ...]:
    return (work,) if work else ()


def _none(
    value: Mapping[str, Any], agencies: Sequence[TakesPart], reports: Sequence[AgencyReport]
) -> Iterable[str]:
    """The parts of which the boxes say that there are none: a nought, never an empty box."""
    for part, found in boxes.outside().items():
        amounts = [value[box.id] for box in found if not box.options and not box.id.endswith("_rate")]
        if all(amount == 0 and amount is not None for amount in amounts):
            yield part
    if not agencies:
        return
    members = sum(value[f"members-{one.id}"] for one in agencies)
    if not members or not value["meetings"]:
        yield "panel"
    if not reports:
        yield "reports"
    if not value["decision_hours"]:
        yield "decision"
    if not any(value[f"told_hours-{one.id}"] for one in agencies):
        yield "learning"
