"""The lines of a review, part by part: whose hours, which fees, what money, and in which months."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from scrlib.plans.costs.reading_lines import INCLUDES
from scrlib.plans.prices.book import PriceBook
from scrlib.plans.reviews.data import review_parts
from scrlib.records.costs import Amount, Line, Nature
from scrlib.records.prices import Wanted
from scrlib.records.reviews import Fee, ReviewForm, Spend, Work, Worker

YEAR = 12
DELAY = "delay"
LATE = "Months late"
FEES = "Published day rates of chairs are £500 to £700 (2011) and £600 (2016): ask for yours."
Placed = tuple[str, Line | Wanted]  # (agency, what)


def _later(day: dt.date, months: int) -> dt.date:
    """The first of the month so many months after a day's."""
    count = day.year * YEAR + day.month - 1 + months
    return dt.date(count // YEAR, count % YEAR + 1, 1)


def _april_year(day: dt.date) -> int:
    return day.year if day.month > 3 else day.year - 1


@dataclass
class ReviewLines:
    """One costing: what was wanted and warned of so far, each told once."""

    form: ReviewForm
    book: PriceBook
    wanted: dict[str, Wanted] = field(default_factory=dict)
    warnings: dict[str, None] = field(default_factory=dict)

    def parts(self) -> Iterator[tuple[str, str, list[Placed]]]:
        """Every part in its order (delay only where the review is late): id, label and what it takes."""
        made = {
            "decision": self.works(self.form.decision, self.form.start),
            "panel": self.panel(),
            "reports": self.reports(),
            "chair": self.fee("chair", self.form.chair),
            "reviewer": self.fee("reviewer", self.form.reviewer),
            "coordination": self.coordination(self.form.start, self.form.months, "Coordination"),
            "legal": self.works(self.form.legal, self.form.start),
            "family": self.family(),
            "publication": self.spends(self.form.publication),
            "learning": self.works(self.form.learning, self.end),
        }
        for id, part in review_parts().items():
            yield id, part.label, [] if id in self.form.none else list(made[id])
        if self.form.months_late:
            yield DELAY, LATE, list(self.delay())

    @property
    def end(self) -> dt.date:
        """The month in which the review is done."""
        return _later(self.form.start, self.form.months + self.form.months_late)

    def panel(self) -> Iterator[Placed]:
        """Each member's hours, in the April-March years in which the meetings fall."""
        form = self.form
        each = form.meeting_hours + form.reading_hours
        for member in form.panel:
            for start, meetings in self.meetings():
                yield self.time(member, each * meetings, start, member.label or "Panel")

    def meetings(self) -> list[tuple[dt.date, int]]:
        """The meetings spread evenly over the months: for each April-March year, its first and how many."""
        form, years = self.form, dict[int, tuple[dt.date, int]]()
        for number in range(form.meetings):
            day = _later(form.start, number * form.months // form.meetings)
            first, count = years.get(_april_year(day), (day, 0))
            years[_april_year(day)] = (first, count + 1)
        return list(years.values())

    def reports(self) -> Iterator[Placed]:
        """Author, those interviewed, and sign-off, for each agency; nobody is asked what no hours cost."""
        for one in self.form.reports:
            parts = (
                (one.author, one.author_hours, "author"),
                (one.interviewee, one.interviewees * one.interview_hours, "people interviewed"),
                (one.signs, one.signing_hours, "sign-off"),
            )
            for who, hours, what in parts:
                if hours:
                    yield self.time(who, hours, self.form.start, f"Report of {one.agency}: {what}")

    def family(self) -> Iterator[Placed]:
        """Hours with the family, and their expenses."""
        yield from self.works(self.form.family, self.form.start)
        yield from self.spends(self.form.family_expenses, self.form.start)

    def works(self, works: Iterable[Work], start: dt.date) -> Iterator[Placed]:
        """Hours of some people."""
        for one in works:
            yield self.time(one.who, one.hours, start, one.who.label)

    def coordination(self, start: dt.date, months: int, label: str) -> Iterator[Placed]:
        """The hours of each month, for so many months."""
        if work := self.form.coordination:
            yield self.time(work.who, work.hours, start, label, months)

    def spends(self, spends: Iterable[Spend], start: dt.date | None = None) -> Iterator[Placed]:
        """Money, by default when the review is done."""
        for one in spends:
            what = Amount(nature=Nature.CASH, quantity=Decimal(1), unit="each", rate=one.amount)
            line = Line(kind="other", what=what, agency=one.agency, start=start or self.end, label=one.label)
            yield one.agency, line

    def fee(self, part: str, fee: Fee | None, late_days: Decimal | None = None) -> Iterator[Placed]:
        """Days of somebody who is paid by the day: theirs when the review begins, or those that lateness adds."""
        if fee is None:
            return
        label = review_parts()[part].label
        if fee.day_rate is None:
            asks = f"{label}: what does one day cost you, in pounds?"
            unknown = Wanted(role=part, label=label, unit="day", question=asks, why=FEES)
            yield fee.agency, self.wanted.setdefault(part, unknown)
            return
        late = late_days is not None
        days = fee.days if late_days is None else late_days
        line = Line(
            kind="fee",
            what=Amount(nature=Nature.CASH, quantity=days, unit="day", rate=fee.day_rate),
            agency=fee.agency,
            start=_later(self.form.start, self.form.months) if late else self.form.start,
            label=f"{LATE}: {label}" if late else label,
            source="Local rate",
        )
        yield fee.agency, line

    def delay(self) -> Iterator[Placed]:
        """What lateness adds: more meetings for every member and the chair, and coordination that runs on."""
        form, start = self.form, _later(self.form.start, self.form.months)
        more = form.months_late * form.meetings_a_month
        for member in () if "panel" in form.none else form.panel:
            yield self.time(member, more * (form.meeting_hours + form.reading_hours), start, f"{LATE}: panel")
        if "chair" not in form.none:
            yield from self.fee("chair", form.chair, more * form.chair_days_a_meeting)
        if "coordination" not in form.none:
            yield from self.coordination(start, form.months_late, f"{LATE}: coordination")

    def time(
        self, who: Worker, hours: Decimal, start: dt.date, label: str, months: int | None = None
    ) -> Placed:
        """Hours of somebody as a line, each month for so many months or once; or the rate to ask for."""
        priced = self.priced(who)
        if isinstance(priced, Wanted):
            return who.agency, priced
        rate, source, includes = priced
        return who.agency, Line(
            kind="staff_time",
            what=Amount(nature=who.nature, quantity=hours, unit="hour", rate=rate),
            agency=who.agency,
            start=start,
            months=months or 1,
            recurrent=months is not None,
            label=label,
            source=source,
            person=who.person,
            available_hours=who.available_hours,
            rate_includes=includes,
        )

    def priced(self, who: Worker) -> tuple[Decimal, str, tuple[str, ...]] | Wanted:
        """Pounds an hour, where from, and what they include; or what to ask for."""
        if who.rate is not None:
            return who.rate, "Local rate", ()
        if not who.role:
            label = who.label or who.agency
            unknown = Wanted(
                role="",
                label=label,
                unit="hour",
                question=f"{label}: what does one hour cost you, in pounds?",
                why="No role was chosen and no rate was given.",
            )
            return self.wanted.setdefault(label, unknown)
        found = self.book.price(who.role)
        if isinstance(found, Wanted):
            return self.wanted.setdefault(who.role, found)
        self.warnings |= dict.fromkeys(found.warnings)
        said = tuple(word for word in INCLUDES if word in found.rate.includes)
        return found.value, found.source, said
