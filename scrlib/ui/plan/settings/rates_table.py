"""The visitor's own table of rates: what was taken, what was refused and why, and a table to fill in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import kind_of
from scrlib.documents.delimited import decoded
from scrlib.errors import DocumentError
from scrlib.plans.prices.book import of_nobody, roles, table_of
from scrlib.plans.prices.rates import read_rates
from scrlib.records.prices import Rate, Refused, Wanted
from scrlib.text.money import pounds
from scrlib.text.saying import counted, listed
from scrlib.ui.components import button, buttons, details, file_picker, notice, table
from scrlib.ui.markup import Markup, tag
from scrlib.ui.mime import CSV
from scrlib.ui.plan.estimates.estimating import book_of
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

NAME = "Rates to fill in.csv"


def rates_table(given: Sequence[Rate], refused: Sequence[Refused]) -> Markup:
    """The part of the settings about a table of rates."""
    return tag(
        "section",
        tag("h3", "A table of your own rates"),
        tag(
            "p",
            "Your finance team can fill in a table: role, value, unit and price year, one row for each rate. "
            "It stands before every published rate.",
        ),
        _taken(given) if given else None,
        _idle(of_nobody(given)),
        _refused(refused) if refused else None,
        buttons(
            button("Get a table to fill in", "get_rates", plain=True),
            button("Leave my table out", "drop_rates", plain=True) if given else None,
        ),
        file_picker("rates-table", "Your table of rates", "rates_table", accept=".csv", hint="A CSV file."),
    )


def _taken(given: Sequence[Rate]) -> Markup:
    rows = [
        (one.role, pounds(one.value), f"each {one.unit}", one.price_year, one.source or "your table")
        for one in given
    ]
    columns = ["Role", "Pounds", "For", "Prices of", "Where from"]
    return details(
        "own-rates",
        f"{counted(len(given), 'rate')} of your table in use",
        table("Your rates", columns, rows, numbers=(1,)),
    )


def _idle(rates: Sequence[Rate]) -> Markup | None:
    if not rates:
        return None
    names = listed([f"“{one.role}”" for one in rates])
    return notice(
        tag("p", f"No first estimate asks for {names}. Use a role as the table to fill in writes it."),
        title=f"{counted(len(rates), 'rate')} of your table not used.",
        kind="tick",
    )


def _refused(refused: Sequence[Refused]) -> Markup:
    rows = [(one.where, one.why, one.fix) for one in refused]
    return tag(
        "div",
        notice(title=f"{counted(len(refused), 'row')} of your table not taken.", kind="tick"),
        table("Not taken", ["Where", "Why", "What to do"], rows),
    )


def _open(screen: "PlanScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    if kind_of(upload.name, upload.data) not in ("csv", "txt"):
        raise DocumentError(
            "That is not a table of rates.", "Save it from Excel as CSV, and open the CSV file here."
        )
    read = read_rates(decoded(upload.data), upload.name)
    screen.refused = read.refused
    screen.work = replace(screen.work, own_rates=read.rates)
    said = f"{counted(len(read.rates), 'rate')} taken"
    view.announce(f"{said}, {counted(len(read.refused), 'row')} not." if read.refused else f"{said}.")


def _get(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    view.download(NAME, table_of(missing(screen.work)).encode("utf-8-sig"), CSV)
    view.announce(f"{NAME} is made. Fill in what an hour costs, and open it here.")


def _drop(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    screen.refused = ()
    screen.work = replace(screen.work, own_rates=())
    view.announce("Your table is left out.")


def missing(work: PlanWork) -> tuple[Wanted, ...]:
    """The rates that the templates may need and nobody has given."""
    book = book_of(work)
    asked = (book.price(role) for role in roles())
    return tuple(one for one in asked if isinstance(one, Wanted))


PRESSES = {"rates_table": _open, "get_rates": _get, "drop_rates": _drop}
