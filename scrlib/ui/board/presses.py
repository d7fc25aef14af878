"""What each press on the board does. A press that changes the room changes it in the store, for everybody."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.learning.counting import written
from scrlib.records.learning import Purpose
from scrlib.samples import samples
from scrlib.ui.board.board import BOARD
from scrlib.ui.board.door import CODE, PIN
from scrlib.ui.board.ending import give_pack, give_plan, give_summary, give_votes, send_to_check
from scrlib.ui.board.look import Look
from scrlib.ui.board.paper import typed_in
from scrlib.ui.board.private import pick_value
from scrlib.ui.board.told import TOLD
from scrlib.ui.case_files import FILES
from scrlib.ui.frame import STEP_ID
from scrlib.ui.mime import WORD
from scrlib.ui.problems import answers, needed
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.board.state import BoardScreen

ENTER, CASE_FILE = "enter", "case_file"  # what needs no room
MORE_TIME = dt.timedelta(minutes=2)
Press = Callable[["BoardScreen", Event, Shown], None]


def enter(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Open the board of a room."""
    code, pin = (str(event.form.get(name, "")).strip() for name in (CODE, PIN))
    answers(
        lambda: needed(code, "The code of the room is missing.", "Type it.", CODE),
        lambda: needed(pin, "The PIN is missing.", "Type it.", PIN),
    )
    screen.enter(code, pin)
    view.focus(STEP_ID)


def leave(screen: "BoardScreen", _event: Event, _view: Shown) -> None:
    """Close the board in this tab; the room goes on."""
    screen.leave()


def following(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Open the next step that is not left out."""
    step = _look(screen).following()
    if step:
        _open(screen, step.id, view)


def open_step(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Open any step."""
    if event.value in {one.id for one in _look(screen).session.steps}:
        _open(screen, event.value, view)


def _open(screen: "BoardScreen", id: str, view: Shown) -> None:
    """Open a step, start its clock, let answers in; a step that looks at the room shows its spread."""
    room, step = screen.room(), _look(screen).session.step(id)
    votes = replace(_look(screen), room=replace(room, step=id)).votes
    looks = votes and step.purpose in (Purpose.ROOM, Purpose.EXPERT)
    again = _look(screen).session.step(votes).again if votes else ""
    spread = dict.fromkeys((*room.spread, *filter(None, (again, votes)))) if looks else room.spread
    screen.change(
        step=id,
        frozen=False,
        ends=screen.now() + dt.timedelta(minutes=step.minutes),
        spread=tuple(spread),
        skipped=tuple(one for one in room.skipped if one != id),
    )
    screen.work = replace(screen.work, question="")
    view.announce(f"Open now: {step.title}.")
    _to_top(screen, view)


def _to_top(screen: "BoardScreen", view: Shown) -> None:
    """The focus to the step; on the projector to the head of the board, so that all of it is in sight."""
    view.focus(BOARD if screen.work.projector else STEP_ID)


def freeze(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Take no more answers for now ("on"), or take them again."""
    screen.change(frozen=event.value == "on")
    view.announce("No answers are taken now." if event.value == "on" else "Answers are taken again.")


def show_spread(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Let the room see the spread that is looked at ("on"), or not."""
    found, room = _look(screen), screen.room()
    wanted = {found.votes, found.session.step(found.votes).again} - {""} if found.votes else set()
    rest = tuple(one for one in room.spread if one not in wanted)
    screen.change(spread=(*rest, *sorted(wanted)) if event.value == "on" else rest)
    view.announce("The room sees the spread." if event.value == "on" else "The spread is hidden.")


def reveal(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Tell how the steps that this one tells of were coded, and why."""
    room, look = screen.room(), _look(screen)
    screen.change(revealed=(*room.revealed, *look.to_reveal()))
    view.announce(f"Revealed: the room sees {look.session.telling.within}.")
    if look.spreads:
        _to_top(screen, view)
    else:
        view.focus(TOLD)


def reveal_rest(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Tell all that has not been told, once the room has ended."""
    room, look = screen.room(), _look(screen)
    screen.change(revealed=(*room.revealed, *look.rest_to_reveal()))
    view.announce(f"Revealed: everybody sees {look.session.telling.within}.")


def extend(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Two more minutes, from now where the time is over."""
    ends = screen.room().ends
    screen.change(ends=max(ends or screen.now(), screen.now()) + MORE_TIME)
    view.announce("Two more minutes.")


def skip(screen: "BoardScreen", event: Event, _view: Shown) -> None:
    """Leave a step out, or put it back."""
    room = screen.room()
    rest = tuple(one for one in room.skipped if one != event.value)
    screen.change(skipped=rest if event.value in room.skipped else (*rest, event.value))


def question(screen: "BoardScreen", event: Event, _view: Shown) -> None:
    """Look at another question."""
    screen.work = replace(screen.work, question=event.value)


def projector(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Big type without notes ("on"), or the trainer's own view."""
    screen.work = replace(screen.work, projector=event.value == "on")
    _to_top(screen, view)


def pick(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Let the room see a text (by `pick_value`), or take it back."""
    found = _look(screen)
    room, step = screen.room(), event.value.partition("|")[0]
    texts = written(found.session, room, found.submissions, step) if step in found.about else ()
    for one in texts:
        if pick_value(one) == event.value:
            wanted = (one.step, one.question, one.participant)
            rest = tuple(other for other in room.picked if other != wanted)
            screen.change(picked=rest if one.picked else (*rest, wanted))
            view.announce("Taken back." if one.picked else "The room sees it.")


def paper_step(screen: "BoardScreen", event: Event, _view: Shown) -> None:
    """Choose the step whose sheets are typed in."""
    screen.work = replace(screen.work, paper=event.value)


def paper(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Keep the counts that were typed in from paper."""
    screen.rooms.tally(screen.work.code, typed_in(_look(screen), screen.work, event.form))
    view.announce("The counts are kept.")


def end(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """End the room ("on"), or open it again."""
    screen.change(ended=event.value == "on", ends=None)
    view.announce("The room has ended." if event.value == "on" else "The room is open again.")
    view.focus(STEP_ID)


def delete(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Forget the room and everything in it."""
    screen.rooms.delete(screen.work.code)
    screen.leave()
    view.announce("The room and everything in it has been deleted.")


def votes_file(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Hand over the votes."""
    screen.taken = f"Saved as {give_votes(_look(screen), view)}."


def summary_file(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Hand over the summary."""
    screen.taken = f"Saved as {give_summary(_look(screen), view)}."


def plan_file(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Hand over what was promised as the start of a plan."""
    screen.taken = f"Saved as {give_plan(_look(screen), view)}."


def hand_over(screen: "BoardScreen", _event: Event, view: Shown) -> None:
    """Send what was reworded and promised to the page of checks."""
    screen.taken = send_to_check(_look(screen), view)
    view.announce(screen.taken)


def pack_file(screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Hand over the session on paper, with its key ("key") or without."""
    view.progress("Making the pages")
    screen.taken = f"Saved as {give_pack(_look(screen), view, told=event.value == 'key')}."


def case_file(_screen: "BoardScreen", event: Event, view: Shown) -> None:
    """Hand over one file of a sample case: "neglect|notes"."""
    id, _, kind = event.value.partition("|")
    for one in samples():
        if one.id == id and kind in FILES:
            name, data = FILES[kind](one)
            view.download(name, data, WORD)
            view.announce(f"{name} is ready. Look in your downloads.")


def _look(screen: "BoardScreen") -> Look:
    if screen.look is None:
        raise ScrError("No room is open on this page.", "Type its code and your PIN.")
    return screen.look


PRESSES: dict[str, Press] = {
    ENTER: enter,
    CASE_FILE: case_file,
    "leave": leave,
    "next": following,
    "open_step": open_step,
    "freeze": freeze,
    "show_spread": show_spread,
    "reveal": reveal,
    "reveal_rest": reveal_rest,
    "extend": extend,
    "skip": skip,
    "question": question,
    "projector": projector,
    "pick": pick,
    "paper_step": paper_step,
    "paper": paper,
    "end": end,
    "delete": delete,
    "votes_file": votes_file,
    "summary_file": summary_file,
    "pack_file": pack_file,
    "plan_file": plan_file,
    "hand_over": hand_over,
}
