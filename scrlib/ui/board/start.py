"""Starting a room: the panel on the page of each exercise, with the code, the PIN and the picture to scan.

A page keeps a `Started` in its state and never in its saved work: the PIN belongs to the trainer alone.
"""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from scrlib.addresses import only_here, other_addresses, own_address, typed_now
from scrlib.errors import ScrError
from scrlib.learning.sessions import session
from scrlib.records.learning import Session
from scrlib.ui import pages
from scrlib.ui.components import button, details, notice, summary_list
from scrlib.ui.markup import Child, Markup, tag
from scrlib.ui.stores import open_rooms

ADDRESS = "SCR_ROOM_URL"  # what `scr serve --room` tells the pages: the address that participants type
EVENT = "start_room"  # its value is the id of the session
NOT_OPEN = "Nobody else can reach this server yet, so a room would stay empty."
HOW_TO_OPEN = (
    "Stop the server and start it again with “scr serve --room” (or “make room”). Only the participants’ "
    "pages are opened to the network, never this one."
)


@dataclass(frozen=True, kw_only=True)
class Started:
    """A room that has just been started. The PIN is told here and nowhere else.

    `mark` says which PIN the room has (`Rooms.pin_mark`). Once that is not the one told, `pin` is "", and
    `mark` is "" too where the room is gone.
    """

    code: str
    pin: str
    url: str  # what participants type, without the code
    others: tuple[str, ...] = ()  # the same by this machine's other addresses
    mark: str = ""


def room_address() -> str:
    """The address that participants type, "" where no room can be started."""
    return typed_now(os.environ.get(ADDRESS, "").rstrip("/"))


def start_room(session_id: str, words: str) -> Started:
    """Start a room for this session. Raises ScrError where the server is not open to a room."""
    url = room_address()
    if not url:
        raise ScrError(NOT_OPEN, HOW_TO_OPEN)
    wanted = session(session_id)
    with closing(open_rooms()) as rooms:
        room, pin = rooms.start(wanted.id, wanted.steps[0].id, words)
        mark = rooms.pin_mark(room.code)
    return Started(code=room.code, pin=pin, url=url, others=_others(url), mark=mark)


def _others(url: str) -> tuple[str, ...]:
    """The same by this machine's other addresses, none where its own is not what people type."""
    own = own_address()
    return tuple(url.replace(own, one) for one in other_addresses()) if f"//{own}:" in url else ()


def start_panel(session_ids: Sequence[str], started: Started | None) -> Markup:
    """What starts a room for one of these sessions, or how people join the one that has been started."""
    body = _joining(started) if started else _choosing([session(id) for id in session_ids])
    return tag(
        "section",
        tag("h3", "With a room"),
        *body,
        class_="panel room-panel",
        id="room-panel",
        data_tick="" if started and started.pin else None,  # the view looks whether the PIN still opens
    )


def closed_in(url: str) -> Markup | None:
    """What a trainer is told while no phone can reach this machine."""
    if not url or not only_here(url):
        return None
    say = (
        "The address leads to this machine alone, which is in no network. Join the wifi of the room, or open "
        "a hotspot; then load this page again, and it tells the address that people type. The room waits."
    )
    return notice(tag("p", say), title="No phone can get in yet")


def no_way_in(others: Sequence[str] = ()) -> Markup:
    """What to try where a phone does not get to the page; `others` are further addresses of this machine."""
    also = (
        "Try another address of this machine, with the same code: ",
        ", ".join(others),
        ". If that is the one, start the server again with “--public-url” and it, so it is on the board.",
    )
    steps = (
        "Try with your own phone first: in the same wifi as this machine, its mobile data off.",
        *((also,) if others else ()),
        "The firewall of this machine may ask, once, whether Python may be reached: allow it. On a managed "
        "laptop ask those who manage it, before the day.",
        "Many guest networks keep devices apart. Then open a hotspot on a phone, and let this machine and "
        "all others join that; or go on from the printed sheets, and type the counts in on the board.",
    )
    return details("no-way-in", "A phone does not get there", tag("ol", *(tag("li", one) for one in steps)))


def join_address(url: str, code: str) -> str:
    """What the picture says: the room's own address, so that a phone need not type the code."""
    return f"{url}/{code}"


def qr_picture(address: str) -> Markup:
    """The picture to scan, with the address as what a screen reader says of it."""
    from scrlib.charts.qr import squares

    drawn = squares(address)
    box = f"0 0 {drawn.size} {drawn.size}"
    paths = (
        tag("path", d=f"M0 0h{drawn.size}v{drawn.size}H0z", fill="#fff"),
        tag("path", d=drawn.path, fill="#000"),
    )
    look = {"viewBox": box, "shape_rendering": "crispEdges", "class_": "qr"}
    return tag("svg", *paths, role="img", aria_label=address, **look)


def _choosing(offered: Sequence[Session]) -> tuple[Child, ...]:
    if not room_address():
        return (notice(tag("p", NOT_OPEN, " ", HOW_TO_OPEN), title="A room cannot be started here"),)
    what = "People join from their phones with a code, without a name. You lead from the trainer’s board."
    starts = (
        tag(
            "p",
            button("Start a room", EVENT, one.id, plain=True, more=f"for {one.title}"),
            tag("span", f" {one.title} ({one.minutes} minutes)"),
        )
        for one in offered
    )
    return (tag("p", what), *starts)


def _joining(started: Started) -> tuple[Child, ...]:
    facts = summary_list(
        [
            ("People type", tag("b", started.url)),
            ("and then the code", tag("b", started.code, class_="room-code")),
        ]
    )
    away = tag("p", button("Put this away", EVENT, "", look="link"))
    if not started.pin and not started.mark:
        gone = f"The room {started.code} has been deleted, with everything in it."
        return notice(tag("p", gone), title="This room is gone"), away
    board = tag("p", tag("a", "Open the trainer’s board", href=pages.address(pages.BOARD)))
    picture = tag("figure", qr_picture(join_address(started.url, started.code)))
    return (
        closed_in(started.url),
        tag("div", tag("div", facts, _pin(started), board), picture, class_="two"),
        no_way_in(started.others),
        away,
    )


def _pin(started: Started) -> Markup:
    """The PIN, folded away; or that it opens the board no more."""
    if not started.pin:
        replaced = "The PIN that stood here opens the board no more. The room goes on: use the new one."
        return notice(tag("p", replaced), title="A new PIN was made for this room")
    return details(
        "room-pin",
        "Show your PIN (turn the projector off first)",
        tag("p", tag("b", started.pin, class_="pin")),
        tag("p", "Write it down: the board asks for it. When this page is closed, nobody can look it up."),
    )
