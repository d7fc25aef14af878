"""Step 5: what the review comes to: money and staff time side by side, delay, and what others published."""

from collections.abc import Sequence
from decimal import Decimal

from scrlib.plans.reviews.data import review_parts
from scrlib.records.costs import Costed, Uncertainty
from scrlib.records.reviews import AgencyCost
from scrlib.text.money import pounds, rough
from scrlib.text.saying import counted
from scrlib.ui.components import button, details, notice, summary_list, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.paid_table import years_table
from scrlib.ui.review.published import published
from scrlib.ui.review.said import days_given, delay, headline, not_known
from scrlib.ui.review.worked import Worked
from scrlib.ui.spread import range_words, spread_details
from scrlib.words import Words

IN_2003 = (
    "Of 33 serious case reviews of 2001-03 whose dates are known, 5 took six months or less from the "
    "incident to the report and 15 more than a year (Rose and Barnes 2008, Table 13)."
)


def total_step(found: Worked, words: Words, plots: Sequence[Markup]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading("What it comes to", _lead(found)),
        _headline(found),
        _open_parts(found),
        _guards(found),
        _by_agency(found),
        _delay(found),
        _by_part(found),
        _each_year(found),
        published(found, words),
        _spread(found.costs.uncertainty),
        tag("section", tag("h3", "In pictures"), *plots) if plots else None,
        tag("div", button("Go on to take it away", "step", "take"), class_="acts go"),
    )


def _lead(found: Worked) -> str:
    prices = f"At prices of {found.costing.price_year}."
    if found.costs.totals.opportunity <= found.costs.totals.cash:
        return prices
    return f"{prices} Most of it is staff time, which no budget shows: work that was not done elsewhere."


def _headline(found: Worked) -> Markup:
    total = found.costs.totals
    return join(
        notice(
            tag(
                "p",
                "Rounded, because much of it rests on estimates; the tables have the pence.",
            ),
            title=f"{headline(found)} {_range(found)}".strip(),
        ),
        summary_list(
            [
                ("New money", join(tag("b", rough(total.cash)), " paid to somebody")),
                (
                    "Staff time",
                    join(tag("b", rough(total.opportunity)), f": {days_given(found)}"),
                ),
                ("Both together", tag("b", rough(total.economic))),
            ]
        ),
    )


def _range(found: Worked) -> str:
    return range_words(found.costs.uncertainty, whole=not not_known(found))


# ---- what is not in it, and what may be in it twice


def _open_parts(found: Worked) -> Markup | None:
    labels = not_known(found)
    if not labels:
        return None
    ways = (("rates", "What an hour costs"), ("outside", "Who runs it"), ("agencies", "Agencies"))
    return tag(
        "section",
        notice(
            tag("p", "What nobody knows yet is not £0, so the total says “at least”."),
            tag("ul", *(tag("li", one) for one in labels)),
            tag("div", *(button(label, "step", step, plain=True) for step, label in ways), class_="acts"),
            title=f"{counted(len(labels), 'part is', 'parts are')} not in the total.",
            kind="tick",
        ),
    )


def _guards(found: Worked) -> Markup | None:
    if not found.costs.guards:
        return None
    labels = {one.id: one.label for one in found.costing.actions}
    rows = [(labels.get(one.action, one.action), one.message) for one in found.costs.guards]
    return details(
        "guards",
        f"{counted(len(rows), 'thing')} may be counted twice or wrongly",
        tag("p", "Nothing was changed: look at each."),
        table("May be counted twice or wrongly", ["Where", "What"], rows),
    )


# ---- who bears it


def _by_agency(found: Worked) -> Markup:
    return tag(
        "section",
        tag("h3", "Who bears it"),
        _agencies("New money and staff time of each agency", found.agencies, _unknown(found)),
    )


def _unknown(found: Worked) -> tuple[str, ...]:
    """The agencies of which a part is not known: theirs is more than what stands in the table."""
    parts = (one for one in found.costing.actions if one.costing is Costed.NOT_COSTED)
    return tuple(dict.fromkeys(one.agency for one in parts if one.id not in review_parts()))


def _agencies(caption: str, agencies: Sequence[AgencyCost], unknown: Sequence[str] = ()) -> Markup:
    known = [one.agency for one in agencies]
    rows: list[tuple[Child, ...]] = [
        (f"{one.agency}, at least" if one.agency in unknown else one.agency, *_amounts(one))
        for one in agencies
    ]
    rows += [(one, *["not known"] * 4) for one in unknown if one not in known]
    if len(agencies) > 1:
        rows.append((tag("b", "All"), *(tag("b", one) for one in _sums(agencies))))
    columns = ["Agency", "New money", "Staff time", "Days of staff", "Both"]
    return table(caption, columns, rows, numbers=(1, 2, 3, 4))


def _amounts(one: AgencyCost) -> tuple[Child, ...]:
    cash = pounds(one.cash) if one.cash else "none"
    return cash, pounds(one.staff_time), f"{one.days:,.1f}", pounds(one.both)


def _sums(agencies: Sequence[AgencyCost]) -> tuple[Child, ...]:
    cash, time, days = (
        sum((getattr(one, key) for one in agencies), Decimal(0)) for key in ("cash", "staff_time", "days")
    )
    return pounds(cash), pounds(time), f"{days:,.1f}", pounds(cash + time)


# ---- delay, parts, range


def _delay(found: Worked) -> Markup:
    more = "The panel meets again, whoever coordinates it goes on, and the family waits."
    return tag(
        "section",
        tag("h3", "What delay costs"),
        tag("p", f"{delay(found)} {more}"),
        tag("p", IN_2003, class_="small"),
        details(
            "delay-agencies", "Who bears a month of delay", _agencies("One month late", found.delay.agencies)
        )
        if found.delay.agencies
        else None,
    )


def _by_part(found: Worked) -> Markup:
    sums = found.costs.totals.by_action
    rows = [
        (one.label or one.id, pounds(sums[one.id]) if one.id in sums else _without(one.costing))
        for one in found.costing.actions
    ]
    return details(
        "by-part",
        "What each part of it costs, and in which year",
        table("Parts of the review, new money and staff time together", ["Part", "Cost"], rows, numbers=(1,)),
        table(
            "By financial year, new money and staff time together",
            ["Year", "Cost"],
            [(year, pounds(amount)) for year, amount in found.costs.totals.by_year.items()],
            numbers=(1,),
        ),
    )


def _each_year(found: Worked) -> Markup | None:
    """The review in the money of the years in which it is paid. Nothing on optimism: it has no line of IT."""
    if not found.costs.ledger:
        return None
    paid, year = found.beside.paid, found.costing.price_year
    if paid.why_not:
        said: tuple[Markup, ...] = (
            tag("p", paid.why_not),
            tag("p", "Say in the settings of the first step how much prices rise each year."),
        )
    else:
        said = (years_table(paid, year), *(tag("p", f"Price year: {one}.") for one in found.beside.moved))
    return details("each-year", "In the money of each year", *said)


def _without(costing: Costed) -> str:
    return "none" if costing is Costed.NIL else "not costed"


def _spread(spread: Uncertainty) -> Markup | None:
    return spread_details(
        spread,
        "Every part was drawn many times over between the lower and the higher share of the first "
        "step’s settings. The average lies above the figure as worked out where things overrun "
        "further than they finish early.",
        "Everything",
    )
