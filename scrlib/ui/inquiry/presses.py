"""What the presses of one's own inquiry do."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.records.inquiry import Inquiry, Promise, Promising, Proposition, Story
from scrlib.text.saying import counted
from scrlib.ui.board.start import EVENT as START_ROOM
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.frame import STEP_ID
from scrlib.ui.identifying import looked_again
from scrlib.ui.inquiry import exports
from scrlib.ui.inquiry.carry import carried
from scrlib.ui.inquiry.example import example
from scrlib.ui.inquiry.work import LISTS, STEPS, new_id, parts, with_parts, without
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.inquiry.state import InquiryScreen

STEP_OF = {"S": "discover", "P": "design", "C": "deliver"}
NEW: Mapping[str, Callable[[str], Story | Proposition | Promise]] = {
    "S": lambda id: Story(id=id),
    "P": lambda id: Proposition(id=id),
    "C": lambda id: Promise(id=id),
}


def _own(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, step="define", current="")
    view.focus(STEP_ID)


def _close_own(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, step="", current="")
    view.focus(STEP_ID)


def _step(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    if event.value in STEPS:
        screen.made = ""
        screen.work = replace(screen.work, step=event.value, current="")
        view.focus(STEP_ID)


def _example(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    own = example().own
    screen.work = replace(screen.work, own=own, example=True, current="")
    view.focus(STEP_ID)
    view.announce(f"The example is loaded, with {counted(len(own.stories), 'story', 'stories')}.")


def _empty(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, own=Inquiry(), example=False, current="")
    view.focus(STEP_ID)


def _look(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    view.announce("Looked at again. What is said about it stands below.")


def _add(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    if event.value in LISTS:
        _put(screen, NEW[event.value](new_id(screen.work.own, event.value)), view)


def _promise(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    if event.value in set(Promising):
        _put(screen, Promise(id=new_id(screen.work.own, "C"), kind=Promising(event.value)), view)


def _put(screen: "InquiryScreen", new: Story | Proposition | Promise, view: Shown) -> None:
    own, letter = screen.work.own, new.id[0]
    own = with_parts(own, letter, (*parts(own, letter), new))
    screen.work = replace(screen.work, own=own, step=STEP_OF[letter], current=new.id)
    view.focus(STEP_ID)


def _open(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    if screen.work.part(event.value):
        screen.work = replace(screen.work, step=STEP_OF[event.value[0]], current=event.value)
        view.focus(STEP_ID)


def _weeks(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    """Open the other follow-up."""
    screen.work = replace(screen.work, current=event.value)
    view.focus(STEP_ID)


def _all(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, current="")
    view.focus(STEP_ID)


def _take_out(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    if screen.work.part(event.value):
        screen.work = replace(screen.work, own=without(screen.work.own, event.value), current="")
        view.announce("Taken out.")
        view.focus(STEP_ID)


def _carry(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    """Carry what was written in the session that is open into one's own inquiry, and open it."""
    if walk := screen.walk():
        own = carried(screen.work.own, walk)
        screen.work = replace(screen.work, own=own, open="", step="discover", current="")
        view.focus(STEP_ID)
        view.announce("What you wrote is here now. Nothing was written over.")


def _look_again(screen: "InquiryScreen", _event: Event, view: Shown) -> None:
    looked_again(exports.identifiers(screen.work), view)


def _take(screen: "InquiryScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    today = dt.date.today()
    if event.value == "calendar":
        made = exports.calendar_file(screen.work, dt.datetime.now().astimezone())
    elif event.value == "sheet":
        made = exports.sheet_file(screen.work)
    elif event.value == "plan":
        made = exports.plan_file(screen.work, today)
    else:
        made = exports.word_file(screen.work, today)
    view.download(made.name, made.data, made.mime)
    screen.made = made.said
    view.announce(made.said)


PRESSES: Mapping[str, Callable[["InquiryScreen", Event, Shown], None]] = {
    "own": _own,
    "close_own": _close_own,
    "own_step": _step,
    "step": _step,
    "example": _example,
    "empty": _empty,
    "look": _look,
    "add": _add,
    "promise": _promise,
    "open": _open,
    "weeks": _weeks,
    "all": _all,
    "take_out": _take_out,
    "carry": _carry,
    "look_again": _look_again,
    "take": _take,
    START_ROOM: StartsRooms.start_or_put_away,
}
