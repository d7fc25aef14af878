"""What the presses of the page do, beside those of the exercise."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.criteria.example import example_record
from scrlib.audits.criteria.history import blanked_in, unwritten, written_in
from scrlib.audits.register.log import Log, faults
from scrlib.audits.register.sealing import NOT_WHOLE, as_typed, is_whole
from scrlib.errors import ScrError
from scrlib.records.criteria import CriteriaRecord, PanelView, Proceeding
from scrlib.records.ids import next_id
from scrlib.text.saying import counted
from scrlib.ui.board.start import EVENT as START_ROOM
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.criteria import keeping
from scrlib.ui.criteria.boxes import box
from scrlib.ui.criteria.exports import FILES
from scrlib.ui.criteria.work import RECORD, STEPS
from scrlib.ui.frame import STEP_ID
from scrlib.ui.identifying import look_again
from scrlib.ui.problems import FieldProblem, answers, needed
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.criteria.state import CriteriaScreen

Press = Callable[["CriteriaScreen", Event, Shown], None]


def _part(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    """Go on with the record, or back to the choice of what to do."""
    if event.value in ("", RECORD):
        screen.go(view, part=event.value, open="")


def _step(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    if event.value in STEPS:
        screen.go(view, step=event.value)


def _keep(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    """What was typed has been taken over already: the page shows what follows from it."""
    guidance = f" The guidance is {screen.edition.title}." if screen.work.step in ("case", "decision") else ""
    view.announce(f"Worked out.{guidance}")


def _new(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    """An empty record, in the place of the one that is open."""
    _put(screen, CriteriaRecord(), view, example=False)


def _example(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    _put(screen, example_record(), view, example=True)


def _put(screen: "CriteriaScreen", record: CriteriaRecord, view: Shown, *, example: bool) -> None:
    screen.go(view, part=RECORD, step="case", record=record, log=(), book="", example=example, open="")


# ---- the parts of a record


def _add_view(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    new = PanelView(id=next_id(_ids(screen, "views"), "V"))
    screen.change(views=(*screen.work.record.views, new))
    view.focus(box("views", new.id, "role"))


def _remove_view(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    screen.change(views=tuple(one for one in screen.work.record.views if one.id != event.value))
    view.announce("Taken out. If it was written into the history, it stays there.")
    view.focus(STEP_ID)


def _add_proceeding(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    new = Proceeding(id=next_id(_ids(screen, "proceedings"), "P"))
    screen.change(proceedings=(*screen.work.record.proceedings, new))
    view.focus(box("proceedings", new.id, "kind"))


def _remove_proceeding(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    screen.change(proceedings=tuple(one for one in screen.work.record.proceedings if one.id != event.value))
    view.announce("Taken out.")
    view.focus(STEP_ID)


def _ids(screen: "CriteriaScreen", part: str) -> list[str]:
    """Every id that was ever given: one that was taken out is not given again, for the history knows it."""
    written = [one.id.partition("-")[2] for one in screen.work.log if one.id.startswith(f"{part}-")]
    return [one.id for one in getattr(screen.work.record, part)] + written


# ---- the history, and the store


def _write(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    who, why = (str(event.form.get(name, "")).strip() for name in ("who", "why"))
    answers(
        lambda: needed(who, "It does not say who types.", "Type a role or initials.", "who"),
        lambda: needed(why, "It does not say why.", "Type the reason in a few words.", "why"),
    )
    work = screen.work
    count = len(unwritten(work.log, work.record))
    log = written_in(work.log, work.record, who=who, why=why, at=screen.now())
    _put_log(screen, log)
    view.announce(f"{counted(count, 'value')} written into the history.")


def _put_log(screen: "CriteriaScreen", log: Log) -> None:
    """The log in the place of the one that was, on the server too where it is kept there."""
    work = screen.work
    screen.work = keeping.kept(work, log, screen.store) if work.book else replace(work, log=log)
    screen.kept = keeping.GONE if work.book and not screen.work.book else ""


def _blank(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    """Take the value of one entry out of the history for good."""
    work = screen.work
    number, why = (str(event.form.get(name, "")).strip() for name in ("entry", "blank-why"))
    if not number.isdecimal() or not 1 <= int(number) <= len(work.log):
        raise FieldProblem("There is no entry of that number.", "Look for it in the history.", "entry")
    for name, typed in (("who", work.who), ("blank-why", why)):
        if not typed.strip():
            raise FieldProblem("It does not say who types, and why.", "Type both.", name)
    log, record = blanked_in(work.log, work.record, int(number), who=work.who, why=why, at=screen.now())
    _put_log(screen, log)
    screen.work = replace(screen.work, record=record)
    view.announce(f"The value of entry {number} is taken out.")


def _check_head(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    """Say whether the history up to a printed head stands as it was."""
    typed = as_typed(str(event.form.get("head", "")))
    if not is_whole(typed):
        raise FieldProblem(*NOT_WHOLE, "head")
    number = next((one.number for one in screen.work.log if one.head == typed), 0)
    screen.kept = (
        f"That is the head of entry {number}. Everything up to it stands as it was written."
        if number and not faults(screen.work.log, (number, typed))
        else "No entry here has this head. It is of another record, or something before it was changed."
    )
    view.announce(screen.kept)


def _keep_book(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    screen.work = keeping.begun(screen.work, screen.store)
    view.announce("Kept on the server.")


def _take_off(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    screen.work = keeping.taken_off(screen.work, screen.store)
    screen.kept = "It is off the server. It is still in this tab."
    view.announce(screen.kept)


def _catch_up(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    screen.work, screen.kept = keeping.caught_up(screen.work, screen.store, screen.given())
    view.announce(screen.kept)


def _show_books(screen: "CriteriaScreen", _event: Event, view: Shown) -> None:
    screen.books = keeping.listed(screen.store)
    view.announce(f"{counted(len(screen.books), 'record')} kept on this server.")
    view.focus("books")


def _open_book(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    screen.work = keeping.opened(screen.work, screen.store, event.value)
    view.focus(STEP_ID)


# ---- what leaves


def _take(screen: "CriteriaScreen", event: Event, view: Shown) -> None:
    if event.value not in FILES:
        raise ScrError("There is no such file.", "Choose one of the buttons.")
    view.progress("Making your file")
    name, data, mime = FILES[event.value](screen.work, screen.given(), screen.now().astimezone(dt.UTC))
    view.download(name, data, mime)
    screen.taken = f"{name} is ready."
    view.announce(screen.taken)


PRESSES: Mapping[str, Press] = {
    "part": _part,
    "step": _step,
    "keep": _keep,
    "new": _new,
    "example": _example,
    "add_view": _add_view,
    "remove_view": _remove_view,
    "add_proceeding": _add_proceeding,
    "remove_proceeding": _remove_proceeding,
    "write": _write,
    "blank": _blank,
    "check_head": _check_head,
    "keep_book": _keep_book,
    "take_off": _take_off,
    "catch_up": _catch_up,
    "show_books": _show_books,
    "open_book": _open_book,
    "take": _take,
    "look_again": look_again,
    START_ROOM: StartsRooms.start_or_put_away,
}
