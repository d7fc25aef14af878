"""What stands beside the total: the money of each year, optimism on IT, lines at other prices."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from scrlib.plans.prices.green_book import DISCOUNT_SENSITIVITY, green_book
from scrlib.plans.prices.moving import move_warnings, moved_lines
from scrlib.plans.views.naming import NOUGHT
from scrlib.plans.views.paid import MORE_YEARS, beside_total, it_bias, paid, value_tried
from scrlib.records.beside import BesideTotal, Paid, Parts
from scrlib.records.costs import Costing, Costs
from scrlib.text.money import pounds, rough
from scrlib.ui.components import button, buttons, details, notice, table
from scrlib.ui.figures import shown_percent
from scrlib.ui.markup import Markup, tag
from scrlib.ui.paid_table import years_table
from scrlib.ui.plan.costed import by_number, costing_of, costs_of, setup_of, worked_out
from scrlib.ui.plan.estimates.estimating import book_of
from scrlib.ui.plan.wording import gap_words
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

BIAS, RISES = "Optimism on IT", "Price rises until it is paid"


def beyond(work: PlanWork) -> Mapping[str, Parts]:
    """What a picture of the total shows behind it: only what the settings ask for."""
    setup, costing = setup_of(work), by_number(work)
    costs = worked_out(costing)
    found: dict[str, Parts] = {}
    if setup.it_bias:
        found[BIAS] = it_bias(costing, costs, setup.it_bias)
    if setup.price_rise is not None:
        found[RISES] = paid_of(work).rises
    return found


def paid_of(work: PlanWork) -> Paid:
    """The plan in the money of each year."""
    return paid(costing_of(work), costs_of(work), book_of(work).indices, setup_of(work).price_rise)


def beside_of(work: PlanWork) -> BesideTotal:
    """What the files that leave say beside the total."""
    return beside_total(costing_of(work), costs_of(work), book_of(work).indices, MORE_YEARS)


def beside_rows(work: PlanWork) -> list[tuple[str, str]]:
    """What the headline says below the total."""
    return [(f"{name} (not in the total)", rough(sum(parts, NOUGHT))) for name, parts in beyond(work).items()]


def discounted(costing: Costing, costs: Costs, value: Decimal) -> list[tuple[str, str]]:
    """The present value at the plan's rate, and at the one that was put forward for the Green Book."""
    rows = [(f"Both together, discounted at {shown_percent(costing.discount_rate)}%", rough(value))]
    other = green_book()[DISCOUNT_SENSITIVITY]
    tried = value_tried(costing, costs)
    if tried is not None and costing.discount_rate != other.value:
        said = other.label[0].lower() + other.label[1:]
        rows.append((f"The same at {shown_percent(other.value)}%", f"{rough(tried)} ({said})"))
    return rows


def each_year(work: PlanWork, costs: Costs) -> Markup | None:
    """The part of step 6 about the money of each year."""
    if not costs.ledger:
        return None
    found, year = paid_of(work), setup_of(work).price_year
    if found.why_not:
        said: tuple[Markup, ...] = (
            tag("p", found.why_not),
            tag(
                "p",
                "Say in the settings how much prices rise each year, or bring a newer table of the index.",
            ),
            buttons(button("Settings of the whole plan", "open_setup", plain=True)),
        )
    else:
        said = (years_table(found, year), *_budgets(work, found))
    return details("each-year", "In the money of each year", *said)


def _budgets(work: PlanWork, found: Paid) -> tuple[Markup, ...]:
    rows = [
        (f"{one.funder}, {one.year}", pounds(one.amount), pounds(asked), gap_words(one.amount - asked))
        for one in setup_of(work).budgets
        for asked in [found.budgets[one.funder, one.year]]
    ]
    if not rows:
        return ()
    columns = ["Budget", "Money there is", "New money asked, in that year’s money", "Left or short"]
    return (table("Each budget in its own money", columns, rows, numbers=(1, 2)),)


# ---- lines at the prices of another year


def other_prices(work: PlanWork) -> Markup | None:
    """What is said on step 5 where the price year was changed after lines were made."""
    setup = setup_of(work)
    if not setup.lines_at:
        return None
    warned = move_warnings(setup.lines_at, setup.price_year, book_of(work).indices)
    return notice(
        tag("p", "The total adds them up as they stand until you say."),
        *(tag("p", said) for said in warned),
        buttons(
            button(f"Move them to {setup.price_year} prices", "move_lines"),
            button(f"They are at {setup.price_year} prices already", "keep_lines", plain=True),
        ),
        title=f"The lines were made at {setup.lines_at} prices, and the plan is now at {setup.price_year}.",
        kind="tick",
    )


def _move(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    work = screen.work
    setup = setup_of(work)
    moved = moved_lines(costing_of(work), setup.lines_at, setup.price_year, book_of(work).indices)
    for one in moved:
        if one.lines:
            work = work.with_costing(one)
    screen.work = replace(work, setup=replace(setup, lines_at=""))
    view.announce(f"The lines are at {setup.price_year} prices now, and each says by what it was moved.")


def _keep(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    setup = setup_of(screen.work)
    screen.work = replace(screen.work, setup=replace(setup, lines_at=""))
    view.announce("The lines stay as they are.")


PRESSES = {"move_lines": _move, "keep_lines": _keep}
