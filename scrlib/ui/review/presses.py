"""What the presses of the page do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from scrlib.plans.reviews.data import usual_agencies
from scrlib.records.ids import next_id
from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.identifying import look_again
from scrlib.ui.mime import EXCEL, WORD
from scrlib.ui.plots import EVENT as PLOT
from scrlib.ui.plots import press_plot
from scrlib.ui.review import salaries
from scrlib.ui.review.agencies_step import OTHER
from scrlib.ui.review.boxes import of_agency, started
from scrlib.ui.review.example import example
from scrlib.ui.review.exports import book, on_a_page
from scrlib.ui.review.work import ReviewWork, TakesPart
from scrlib.ui.screen import Event, Shown
from scrlib.ui.taking import plain_name

if TYPE_CHECKING:
    from scrlib.ui.review.state import ReviewScreen

WORKS_OUT = ("total", "take")  # the steps that need everything worked out


def _step(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    """Open another step, once what stands in the boxes of this one can be used."""
    screen.check()
    if event.value not in screen.reachable():
        return
    if event.value in WORKS_OUT:
        view.progress("Working out the cost")
        screen.answers()  # raises where a box of another step cannot be used
    screen.taken = ""
    screen.work = replace(screen.work, step=event.value, current="")
    view.focus(STEP_ID)


def _example(screen: "ReviewScreen", _event: Event, view: Shown) -> None:
    shown = example()
    screen.work, screen.words = shown.work, shown.era
    view.focus(STEP_ID)
    view.announce(f"The example is loaded, with {counted(len(shown.work.agencies), 'agency', 'agencies')}.")


# ---- agencies


def _add_usual(screen: "ReviewScreen", _event: Event, view: Shown) -> None:
    for usual in usual_agencies():
        screen.work = _with(screen.work, usual)
    view.focus(STEP_ID)
    view.announce(f"{counted(len(screen.work.agencies), 'agency', 'agencies')} added.")


def _add_agency(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    """Add the chosen agency; one that is not among the usual ones opens, for its name is not known."""
    chosen = str(event.form.get("new-agency", OTHER))
    screen.work = _with(screen.work, "" if chosen == OTHER else chosen)
    new = screen.work.agencies[-1]
    if not new.usual:
        screen.work = replace(screen.work, current=new.id)
        view.focus(f"name-{new.id}")
    view.announce(f"{screen.work.typed()[f'name-{new.id}'] or 'Another agency'} is added.")


def _with(work: ReviewWork, usual: str) -> ReviewWork:
    """The work with one more agency; a second of a kind gets a number, so that their costs stay apart."""
    id = next_id((one.id for one in work.agencies), "G")
    new = TakesPart(id=id, usual=usual if usual in usual_agencies() else "")
    stands = started(of_agency(new))
    name = stands[f"name-{new.id}"]
    names = {work.typed().get(f"name-{one.id}") for one in work.agencies}
    if name and name in names:
        stands[f"name-{new.id}"] = next(f"{name} {n}" for n in count(2) if f"{name} {n}" not in names)
    return replace(work, agencies=(*work.agencies, new)).with_boxes(stands)


def _agency(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    screen.check()
    screen.work = replace(screen.work, current=event.value)
    view.focus(STEP_ID)


def _all_agencies(screen: "ReviewScreen", _event: Event, view: Shown) -> None:
    screen.check()
    screen.work = replace(screen.work, current="")
    view.focus(STEP_ID)


def _remove_agency(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    """Take an agency out with everything that stood in its boxes."""
    work, gone = screen.work, f"-{event.value}"
    screen.work = replace(
        work,
        agencies=tuple(one for one in work.agencies if one.id != event.value),
        boxes=tuple((id, text) for id, text in work.boxes if not id.endswith(gone)),
        current="",
    )
    view.announce(f"Taken out. {counted(len(screen.work.agencies), 'agency', 'agencies')} left.")
    view.focus(STEP_ID)


# ---- what it comes to, and take away


def _take(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    found = screen.worked()
    name = screen.answers().form.name
    if event.value == "book":
        view.download(f"{_file_name(name)} cost.xlsx", book(name, found), EXCEL)
        screen.taken = "The Excel file is ready."
    else:
        view.download(f"{_file_name(name)} cost.docx", on_a_page(name, found), WORD)
        screen.taken = "The Word page is ready."
    view.announce(screen.taken)


def _file_name(name: str) -> str:
    """The name of the review as a file may be called on any computer."""
    return plain_name(name, "Review")


PRESSES: Mapping[str, Callable[["ReviewScreen", Event, Shown], None]] = {
    "step": _step,
    "example": _example,
    "add_usual": _add_usual,
    "add_agency": _add_agency,
    "agency": _agency,
    "all_agencies": _all_agencies,
    "remove_agency": _remove_agency,
    **salaries.PRESSES,
    PLOT: press_plot,
    "look_again": look_again,
    "take": _take,
}
