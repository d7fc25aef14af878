"""The visitor's newer table of an index: prices and pay of years that ours do not have yet."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import kind_of
from scrlib.documents.delimited import decoded
from scrlib.errors import DocumentError
from scrlib.plans.prices.indices import NEEDED
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, file_picker, table
from scrlib.ui.markup import Markup, tag
from scrlib.ui.mime import CSV
from scrlib.ui.plan.estimates.estimating import newer_indices, published_book
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

NAME = "Index to fill in.csv"
KINDS = {"pay": "Pay", "prices": "Prices"}


def index_table(text: str) -> Markup:
    """The part of the settings about newer indices."""
    given, which = newer_indices(text), "of prices or pay"
    return tag(
        "section",
        tag("h3", "A newer table of prices or pay"),
        tag(
            "p",
            "Our indices end with the years that were published when this was made. The Treasury puts out "
            "new GDP deflators each quarter: bring them here, and they stand before ours.",
        ),
        _taken(text) if given else None,
        buttons(
            button("Get a table to fill in", "get_index", plain=True, more=which),
            button("Leave my table out", "drop_index", plain=True, more=which) if given else None,
        ),
        file_picker(
            "index-table", "Your table of prices or pay", "index_table", accept=".csv", hint="A CSV file."
        ),
    )


def _taken(text: str) -> Markup:
    rows = [
        (one.title, KINDS[one.kind], f"{min(one.values)} to {max(one.values)}", one.vintage)
        for one in newer_indices(text)
    ]
    return table("In use, before ours", ["Index", "Of", "Years", "Release"], rows)


def _open(screen: "PlanScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    if kind_of(upload.name, upload.data) not in ("csv", "txt"):
        raise DocumentError(
            "That is not a table of an index.", "Save it from Excel as CSV, and open the CSV file here."
        )
    text = decoded(upload.data)
    found = newer_indices(text)
    screen.work = replace(screen.work, index_table=text)
    view.announce(f"{counted(len(found), 'index', 'indices')} taken.")


def _get(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    view.download(NAME, blank(screen.work).encode("utf-8-sig"), CSV)
    view.announce(f"{NAME} is made. Add the years you have, and open it here.")


def blank(work: PlanWork) -> str:
    """Our index of prices as a table (csv) to go on with: its last years, to add the new ones below."""
    index = published_book(work).indices[0]
    last = [year for year in index.values if "-" in year][-3:]
    start = f'my_{index.name},"{index.title}",level,{index.kind},'
    rows = [f'{start}{year},{index.values[year]},"{index.vintage}","{index.base}"' for year in last]
    return "\n".join((",".join(NEEDED), *rows)) + "\n"


def _drop(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, index_table="")
    view.announce("Your table is left out.")


PRESSES = {"index_table": _open, "get_index": _get, "drop_index": _drop}
