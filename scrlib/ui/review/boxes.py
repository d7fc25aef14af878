"""Every box of the page, step by step, with the figures of the data where they start."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from scrlib.plans.prices.book import roles
from scrlib.plans.prices.indices import newest_prices
from scrlib.plans.reviews.data import review_defaults, usual_agencies
from scrlib.ui import figures
from scrlib.ui.review.box import Box, Kind
from scrlib.ui.review.work import TakesPart
from scrlib.words import Words

RATE = "rate-"  # begins the id of the box of a role's rate
MOST_MONEY, MOST_RATE, MOST_MONTHS = 10_000_000, 10_000, 120
MOST_PEOPLE, MOST_MEMBERS = 500, 20  # each member is a line of the costing
ROLES = {
    "panel": "On the panel",
    "author": "Author of the report",
    "interviewee": "People interviewed, and those told",
    "signs": "Who signs the report off",
}


def _usual(id: str, **more: object) -> Box:
    """The box of a figure that the data has a start for."""
    found = review_defaults()[id]
    box = Box(id=id, asks=found.label, unit=found.unit, start=figures.shown(found.value), source=found.source)
    return replace(box, **more)  # type: ignore[arg-type]


# ---- the review as a whole


def about(words: Words, today: dt.date) -> tuple[Box, ...]:
    """The boxes of the first step that everybody sees."""
    board = words.board_full[0].upper() + words.board_full[1:]
    return (
        Box(
            id="name",
            asks="What to call this review",
            kind=Kind.WORDS,
            start=f"A {words.review}",
            hint="It heads the files you take away. Not a name that could tell who the child is.",
        ),
        Box(
            id="lead",
            asks="Who runs it",
            kind=Kind.WORDS,
            start=board,
            hint="Bears what no agency bears by itself.",
        ),
        Box(
            id="start",
            asks="When it starts",
            kind=Kind.MONTH,
            start=figures.shown_month(today.replace(day=1)),
            hint="Month and year, such as 04/2027.",
        ),
        _usual("months", kind=Kind.WHOLE, least=Decimal(1), most=MOST_MONTHS),
        Box(
            id="late",
            asks="Months it is late, or may be",
            kind=Kind.WHOLE,
            unit="months",
            start="0",
            most=MOST_MONTHS,
            hint="In months; 0 where it keeps to its time.",
        ),
        _usual("meetings", kind=Kind.WHOLE, most=MOST_PEOPLE),
        _usual("meeting_hours"),
        _usual("reading_hours"),
    )


def settings() -> tuple[Box, ...]:
    """The boxes of the first step that most people leave as they are."""
    return (
        _usual("decision_hours"),
        _usual("meetings_a_month"),
        _usual("chair_days_a_meeting"),
        *_range(),
        Box(
            id="prices",
            asks="At the prices of which year",
            kind=Kind.YEAR,
            start=newest_prices(),
            hint=(
                f"The published rates go up to {newest_prices()}. At a later year’s prices every rate has to "
                "be yours."
            ),
        ),
        Box(
            id="rise",
            asks="Prices rise each year by",
            kind=Kind.PERCENT,
            unit="per cent",
            hint="What you expect in years that no published index has. It never changes the total.",
            open=True,
            most=100,
        ),
    )


def _range() -> tuple[Box, ...]:
    """How far the cost of the review may turn out lower, and higher."""
    low, high = (review_defaults()[end].value for end in ("low", "high"))
    return (
        Box(
            id="less",
            asks="It may turn out lower, by",
            kind=Kind.PERCENT,
            unit="per cent",
            start=figures.shown_percent(1 - low),
            most=100,
        ),
        Box(
            id="more",
            asks="It may turn out higher, by",
            kind=Kind.PERCENT,
            unit="per cent",
            start=figures.shown_percent(high - 1),
            most=1000,
        ),
    )


# ---- one agency


def of_agency(one: TakesPart) -> tuple[Box, ...]:
    """The boxes of one agency; each id ends in the agency's."""
    usual = usual_agencies().get(one.usual, {})
    boxes = (
        Box(id="name", asks="Name of the agency", kind=Kind.WORDS, start=usual.get("label", "")),
        Box(
            id="members",
            asks="People on the panel",
            kind=Kind.WHOLE,
            unit="people",
            start="1",
            most=MOST_MEMBERS,
        ),
        Box(
            id="told_hours",
            asks="Hours of its staff who are told what was learned, together",
            unit="hours",
            start=figures.shown(round(review_defaults()["learning_hours"].value / len(usual_agencies()))),
        ),
        _usual("author_hours", hint="0 where it writes no report."),
        _usual("interviewees", kind=Kind.WHOLE, most=MOST_PEOPLE),
        _usual("interview_hours"),
        _usual("signing_hours"),
        *(
            Box(
                id=f"role_{key}",
                asks=asks,
                kind=Kind.CHOICE,
                start=usual.get(key, "manager" if key != "interviewee" else "practitioner"),
                options=_role_options(),
            )
            for key, asks in ROLES.items()
        ),
    )
    return tuple(replace(box, id=f"{box.id}-{one.id}") for box in boxes)


def _role_options() -> tuple[tuple[str, str], ...]:
    return tuple((role.id, role.label) for role in roles().values())


# ---- who runs it


def outside() -> Mapping[str, tuple[Box, ...]]:
    """The boxes of each part that no agency bears by itself, by the part's id. Any may be left open."""
    legal = (("solicitor_external", "A solicitor from outside"), ("solicitor_in_house", "The council’s own"))
    return {
        "chair": (
            _usual("chair_days", open=True),
            _day_rate("chair_rate", "the chair", "£500 to £700 was published in 2011, £600 in 2016."),
        ),
        "reviewer": (
            _usual("reviewer_days", open=True),
            _day_rate("reviewer_rate", "the author", "What is agreed, or asked."),
        ),
        "coordination": (
            _usual("coordination_hours", open=True),
            _whose("coordination_by", "of coordination", "manager", _role_options()),
        ),
        "legal": (
            _usual("legal_hours", open=True),
            _whose("legal_by", "of legal advice", "solicitor_external", legal),
        ),
        "family": (
            _usual("family_hours", open=True),
            _whose("family_by", "with the family", "manager", _role_options()),
            _usual("family_expenses", open=True, most=MOST_MONEY),
        ),
        "publication": (_usual("publishing", open=True, most=MOST_MONEY),),
    }


def _day_rate(id: str, whose: str, hint: str) -> Box:
    return Box(
        id=id,
        asks="Pounds a day",
        about=f"for {whose}",
        open=True,
        least=Decimal("0.01"),
        most=MOST_RATE,
        hint=hint,
    )


def _whose(id: str, about: str, role: str, options: tuple[tuple[str, str], ...]) -> Box:
    return Box(id=id, asks="Whose time it is", about=about, kind=Kind.CHOICE, start=role, options=options)


# ---- what an hour costs


def of_role(role: str, why: str = "") -> tuple[Box, Box]:
    """The rate of a role, `why` it is asked for, and where it comes from."""
    label = roles()[role].label
    return (
        Box(
            id=f"{RATE}{role}",
            asks=f"{label}: pounds an hour",
            open=True,
            least=Decimal("0.01"),
            most=MOST_RATE,
            hint=why,
        ),
        Box(id=f"source-{role}", asks="Where that comes from", about=label, kind=Kind.WORDS, open=True),
    )


def leaving() -> tuple[Box, Box]:
    """What to leave alone when looking for what may identify someone: made-up names, the author's own."""
    return (
        Box(id="pseudonyms", asks="Names that are made up", kind=Kind.WORDS, open=True),
        Box(id="reviewer", asks="Your own name", kind=Kind.WORDS, open=True),
    )


def started(boxes: Sequence[Box]) -> dict[str, str]:
    """What stands in these boxes at first."""
    return {one.id: one.start for one in boxes}
