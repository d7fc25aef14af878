"""The settings that every line of a costing shares: when it starts, at which prices, what money there is."""

from collections.abc import Sequence

from scrlib.plans.prices.book import role_label, roles
from scrlib.plans.prices.green_book import DISCOUNT, IT_BIAS, green_book
from scrlib.plans.prices.indices import newest_prices
from scrlib.records.costs import Budget
from scrlib.records.prices import Priced, Wanted
from scrlib.text.money import pounds
from scrlib.ui import figures
from scrlib.ui.components import Problem, button, buttons, error_for, select, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.costed import setup_of
from scrlib.ui.plan.estimates.estimating import published_book
from scrlib.ui.plan.estimates.whose import meant_of, named_roles
from scrlib.ui.plan.work import PlanWork, Setup

LONG = 3  # years from which on a plan is discounted
OTHER = "setup-other"  # whose rate is typed beside those that have a box
ROWS = 3  # empty rows for budgets, beyond those there are


def setup_form(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """The form as it looks now."""
    setup = setup_of(work)
    boxes = (
        _text("start", "First month", figures.shown_month(setup.start), problems, "Such as 04/2027."),
        _text("horizon", "Years to look ahead", str(setup.horizon_years), problems, _HORIZON),
        _text("prices", "At the prices of which year", setup.price_year, problems, _prices()),
        _text(
            "discount", "Discount rate, %", figures.shown_percent(setup.discount_rate), problems, _discount()
        ),
        _budgets(setup.budgets, problems),
        _beside(setup, problems),
        _rates(work, problems),
    )
    acts = buttons(
        button("Keep these settings", "save_setup"),
        button("Leave them as they were", "cost_list", plain=True, data_forgets=True),
    )
    return join(step_heading("Settings of the whole plan"), tag("form", *boxes, acts))


_HORIZON = "What goes on is counted for so many years; what goes on longer is not in the total."


def _prices() -> str:
    later = "At a later year’s prices every rate has to be yours."
    return f"Such as {newest_prices()}, to which the published rates go. {later}"


def _discount() -> str:
    rate = figures.shown_percent(green_book()[DISCOUNT].value)
    return (
        f"The Green Book has {rate}. A plan that looks under {LONG} years ahead needs none: leave it empty. "
        "It never changes what a budget has to pay."
    )


def _beside(setup: Setup, problems: Sequence[Problem]) -> Markup:
    """What is shown beside the total and never in it."""
    return tag(
        "fieldset",
        tag("legend", "What to show beside the total"),
        tag("p", "Neither changes the total. Leave both empty for a short and simple plan.", class_="hint"),
        tag(
            "div",
            _text(
                "rise",
                "Prices rise each year by, %",
                figures.shown_percent(setup.price_rise),
                problems,
                _RISE,
            ),
            _text("bias", "Optimism on IT, %", figures.shown_percent(setup.it_bias), problems, _bias()),
            class_="row",
        ),
    )


_RISE = (
    "What you expect, in the years that no published index has yet. A budget is in the money of its own "
    "year, the total at the prices of one year."
)


def _bias() -> str:
    bound = figures.shown_percent(green_book()[IT_BIAS].value)
    return (
        f"IT tends to cost more than was hoped. The Green Book’s upper bound is {bound}, for the "
        "cost of setting it up. It goes on IT lines only."
    )


def _budgets(budgets: Sequence[Budget], problems: Sequence[Problem]) -> Markup:
    rows: list[Budget | None] = [*budgets, *[None] * ROWS]
    return tag(
        "fieldset",
        tag("legend", "What money there is"),
        tag(
            "p",
            "One row for each budget and April-March year, such as 2026-27. Leave the others empty.",
            class_="hint",
        ),
        *(_budget(n, one, problems) for n, one in enumerate(rows)),
    )


def _budget(n: int, budget: Budget | None, problems: Sequence[Problem]) -> Markup:
    which = f"budget {n + 1}"
    return tag(
        "div",
        _text(f"funder-{n}", f"Who pays, {which}", budget.funder if budget else "", problems),
        _text(f"year-{n}", f"Year, {which}", budget.year if budget else "", problems),
        _text(f"amount-{n}", f"Pounds, {which}", figures.shown(budget.amount if budget else None), problems),
        class_="row",
    )


def _rates(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """What an hour of each role of the first estimates costs here, beside the published rate."""
    given, book = {one.role: one for one in work.rates}, published_book(work)
    return tag(
        "fieldset",
        tag("legend", "What an hour costs here, in pounds"),
        tag(
            "p",
            "Yours is used in every first estimate from now on. Where a box is empty the published rate is.",
            class_="hint",
        ),
        tag(
            "div",
            *(
                _text(
                    f"rate-{role}",
                    role_label(role),
                    figures.shown(given[role].rate if role in given else None),
                    problems,
                    _published(book.price(role)),
                )
                for role in asked_roles(work)
            ),
            class_="row wide",
        ),
        _somebody_else(work, problems),
    )


def _somebody_else(work: PlanWork, problems: Sequence[Problem]) -> Markup | None:
    """A rate for whoever has no box yet: once it is kept they have one."""
    others = [roles()[id] for id in named_roles(asked_roles(work)) if id not in asked_roles(work)]
    if not others:
        return None
    listed = [("", "Nobody else"), *((one.id, one.label) for one in others)]
    return tag(
        "div",
        select(OTHER, "Somebody else", listed, ""),
        _text("other-rate", "Pounds an hour for them", "", problems),
        class_="row",
    )


def asked_roles(work: PlanWork) -> tuple[str, ...]:
    """The roles of the first estimates, those meant by them, and those that have a rate of the visitor's."""
    every = [one.id for one in roles().values() if one.stand_in]
    given = (one.role for one in work.rates if one.role in roles())
    return tuple(dict.fromkeys((*every, *meant_of(work).values(), *given)))


def _published(found: Priced | Wanted) -> str:
    if isinstance(found, Wanted):
        return "No published rate."
    moved = ", moved to your prices" if found.moved else ""
    return f"Published: {pounds(found.value)} ({found.rate.role}, {found.rate.price_year}{moved})."


def _text(name: str, label: str, value: str, problems: Sequence[Problem], hint: str = "") -> Markup:
    box = f"setup-{name}"
    words = name.startswith("funder")
    return text_box(
        box,
        label,
        value,
        hint=hint,
        error=error_for(box, problems),
        class_=None if words else "figure",
    )
