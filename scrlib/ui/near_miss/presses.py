"""What the presses of the page do, beside those of the exercise."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents.near_miss import read_register
from scrlib.learning.near_miss.register import example_register, made_up_names
from scrlib.records.ids import next_id
from scrlib.records.near_misses import Barrier, Moment, NearMiss
from scrlib.text.saying import counted
from scrlib.ui import pages
from scrlib.ui.board.start import EVENT as START_ROOM
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.frame import STEP_ID
from scrlib.ui.identifying import look_again
from scrlib.ui.markup import tag
from scrlib.ui.near_miss.boxes import box
from scrlib.ui.near_miss.exports import labels, one_file, register_file
from scrlib.ui.near_miss.opened import beside, said_of, taken
from scrlib.ui.near_miss.register_take import told
from scrlib.ui.near_miss.sending import FROM, learning_of_all
from scrlib.ui.near_miss.work import (
    RECORD,
    RECORD_STEPS,
    REGISTER,
    REGISTER_STEPS,
    Filter,
    NearMissWork,
)
from scrlib.ui.plots import EVENT as PLOT
from scrlib.ui.plots import press_plot
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.near_miss.state import NearMissScreen


def _part(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    """Open the register, or the choice of what to do."""
    if event.value in ("", REGISTER):
        screen.go(view, part=event.value, page="list", current="", reader=1, open="")


def _step(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    if screen.work.part == RECORD and event.value in RECORD_STEPS:
        screen.go(view, step=event.value, reader=1)
    elif screen.work.part == REGISTER and event.value in REGISTER_STEPS:
        screen.go(view, page=event.value)


def _page(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    if event.value in REGISTER_STEPS:
        screen.go(view, part=REGISTER, page=event.value)


def _keep(_screen: "NearMissScreen", event: Event, view: Shown) -> None:
    """What was typed has been taken over already: the page shows what follows from it."""
    view.announce("Your wording was read." if event.value == "statement" else "Kept.")


# ---- the register


def _add_record(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    new = NearMiss(id=next_id((one.id for one in screen.work.records), "N"))
    screen.work = replace(screen.work, records=(*screen.work.records, new))
    screen.go(view, part=RECORD, current=new.id, step="what", reader=1)


def _open_record(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    if any(one.id == event.value for one in screen.work.records):
        screen.go(view, part=RECORD, current=event.value, step="whole", reader=1)


def _remove_record(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    kept = tuple(one for one in screen.work.records if one.id != event.value)
    screen.work = replace(screen.work, records=kept)
    screen.go(view, part=REGISTER, page="list", current="")
    view.announce(f"Taken out. {counted(len(kept), 'near miss', 'near misses')} left.")


def _filter(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    form = event.form
    words, stage, kind = (str(form.get(f"filter-{name}", "")) for name in ("words", "stage", "kind"))
    screen.work = replace(
        screen.work, shown=Filter(words=words, stage=stage, kind=kind, open=bool(form.get("filter-open")))
    )
    view.announce(f"{counted(len(screen.work.filtered()), 'near miss', 'near misses')} shown.")


def _no_filter(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, shown=Filter())
    view.announce(f"All {len(screen.work.records)} are shown.")


def _example(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    if not screen.work.records:
        screen.work = replace(
            screen.work,
            records=example_register(),
            example=True,
            pseudonyms="\n".join((screen.work.pseudonyms, *made_up_names())).strip(),
        )
        view.announce(f"{len(screen.work.records)} invented near misses are in the register.")
        view.focus(STEP_ID)


def _own_register(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    """An empty register, in the place of the invented one only."""
    if screen.work.example:
        screen.work = replace(screen.work, records=(), example=False, shown=Filter())
        view.focus(STEP_ID)


def _open_register(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}")
    read = read_register(upload.name, upload.data, labels())
    waiting = beside(screen.work.records, upload.name, read)
    screen.waiting = waiting
    if not screen.work.records:
        _take_opened(screen, event, view)
        screen.waiting = replace(waiting, new=()) if waiting.notes else None
        return
    view.announce(waiting.sentence)


def _take_opened(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    if (waiting := screen.waiting) is not None:
        screen.work = replace(screen.work, records=taken(screen.work.records, waiting))
        screen.waiting = None
        view.announce(said_of(waiting))
        view.focus(STEP_ID)


def _leave_opened(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    screen.waiting = None
    view.announce("The register is as it was.")


# ---- the parts of a near miss


def _record(screen: "NearMissScreen", change: Callable[[NearMiss], NearMiss]) -> None:
    if (record := screen.work.near_miss()) is not None:
        screen.work = screen.work.with_record(change(record))


def _add_moment(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    if (record := screen.work.near_miss()) is not None:
        new = Moment(id=next_id((one.id for one in record.moments), "M"))
        _record(screen, lambda one: replace(one, moments=(*one.moments, new)))
        view.focus(box(record, new.id, "when"))


def _moment_up(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    def moved(record: NearMiss) -> NearMiss:
        every = list(record.moments)
        at = next((n for n, one in enumerate(every) if one.id == event.value), 0)
        if at:
            every[at - 1], every[at] = every[at], every[at - 1]
        return replace(record, moments=tuple(every))

    _record(screen, moved)
    view.announce("Moved up.")


def _remove_moment(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    _record(screen, lambda one: replace(one, moments=tuple(m for m in one.moments if m.id != event.value)))
    view.announce("Taken out.")
    view.focus(STEP_ID)


def _add_barrier(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    if (record := screen.work.near_miss()) is not None:
        new = Barrier(id=next_id((one.id for one in record.barriers), "B"))
        _record(screen, lambda one: replace(one, barriers=(*one.barriers, new)))
        view.focus(box(record, new.id, "name"))


def _remove_barrier(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    _record(screen, lambda one: replace(one, barriers=tuple(b for b in one.barriers if b.id != event.value)))
    view.announce("Taken out.")
    view.focus(STEP_ID)


def _reader(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    """Hide the first reader's codes from a second, or show both."""
    screen.go(view, reader=2 if event.value == "2" else 1)


# ---- what leaves


def _take(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    _handed(screen, view, *register_file(event.value, screen.work.filtered()))


def _take_one(screen: "NearMissScreen", _event: Event, view: Shown) -> None:
    record = screen.work.near_miss()
    if record is not None:
        _handed(screen, view, *one_file(record))


def _handed(screen: "NearMissScreen", view: Shown, name: str, data: bytes, mime: str) -> None:
    view.download(name, data, mime)
    screen.said = told(f"{name} is ready.", title="Look in your downloads.")
    view.announce(f"{name} is ready.")


def _hand_over(screen: "NearMissScreen", event: Event, view: Shown) -> None:
    """Let the learning of one near miss, or of those shown, wait on the page of checks."""
    work: NearMissWork = screen.work
    chosen = [one for one in work.records if one.id == event.value] if event.value else work.filtered()
    texts = learning_of_all(chosen)
    view.hand_over(pages.CHECK, FROM, texts)
    said = f"{counted(len(texts), 'text waits', 'texts wait')} on the page Check recommendations."
    screen.said = told(
        said,
        tag("p", tag("a", "Go to Check recommendations", href=pages.address(pages.CHECK))),
        title="Sent.",
    )
    view.announce(said)


PRESSES: Mapping[str, Callable[["NearMissScreen", Event, Shown], None]] = {
    "part": _part,
    "step": _step,
    "page": _page,
    "keep": _keep,
    "add_record": _add_record,
    "open_record": _open_record,
    "remove_record": _remove_record,
    "filter": _filter,
    "no_filter": _no_filter,
    "example": _example,
    "own_register": _own_register,
    "open_register": _open_register,
    "take_opened": _take_opened,
    "leave_opened": _leave_opened,
    "add_moment": _add_moment,
    "moment_up": _moment_up,
    "remove_moment": _remove_moment,
    "add_barrier": _add_barrier,
    "remove_barrier": _remove_barrier,
    "reader": _reader,
    "take": _take,
    "take_one": _take_one,
    "hand_over": _hand_over,
    "look_again": look_again,
    PLOT: press_plot,
    START_ROOM: StartsRooms.start_or_put_away,
}
