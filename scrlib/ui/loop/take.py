"""What leaves the page of a session: the Word take-away, reminders for the calendar, the session on paper.

The same on every page of sessions. What somebody wrote is looked through for names before a file is offered.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.records.answer_keys import Key
from scrlib.records.learning import TEXTS, Kind, Purpose, Session
from scrlib.ui.clock import this_moment
from scrlib.ui.components import button, buttons, details, notice
from scrlib.ui.loop.walk import Walk, reachable, tells
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.mime import CALENDAR, WORD
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.loop.screen import LoopScreen

TAKE, PRINT, PRINT_KEY = "take_away", "print_pack", "print_key"
LONGEST_NAME = 60  # letters of a file's name


def take_panel(session: Session, walk: Walk, taken: str) -> Markup:
    """What can be taken away, under the last step. `taken` is the name of the file that was taken last."""
    from scrlib.learning.fresh import is_fresh

    saved = tag("p", f"Saved as {taken}.")
    within = session.telling.within
    told = f"The Word file holds all that you answered, {within}."
    when = " The reminders come after two weeks and after six."
    later = button("Reminders for your calendar", TAKE, "calendar", plain=True)
    return tag(
        "section",
        tag("h3", "Take it with you"),
        notice(saved, title="Look in your downloads.", kind="done") if taken else None,
        names_in(session, walk),
        tag("p", told if is_fresh(session) else told + when),
        buttons(button("Get the Word take-away", TAKE, "word"), None if is_fresh(session) else later),
        class_="take",
    )


def print_button(session: Session) -> Markup:
    """What gives the session on paper: without its key, unless somebody who leads it asks for it."""
    return join(
        button("Print the session on paper", PRINT, session.id, look="link", more=session.title),
        details(
            f"print-key-{session.id.replace('.', '-')}",
            "To lead it from paper",
            tag("p", f"The key says {session.telling.within}. Once read, it cannot be unread."),
            buttons(button("Print it with its key", PRINT_KEY, session.id, plain=True, more=session.title)),
        ),
    )


def pack_file(session: Session, key: Key | None, code: str = "", url: str = "") -> tuple[str, bytes]:
    """The print pack with its name; with a page for the wall where a room's code and address are given."""
    from scrlib.charts.qr import png
    from scrlib.documents.learning import print_pack
    from scrlib.learning.case_notes import case_notes
    from scrlib.ui.board.start import join_address

    picture = png(join_address(url, code)) if code and url else None
    name = file_name(session, "on paper, with its key" if key else "on paper", "docx")
    return name, print_pack(session, key, url, code, picture, case_notes(session) if key else ())


def file_name(session: Session, what: str, ending: str) -> str:
    """The name of a file, without what a file's name cannot have."""
    title = "".join(one if one.isalnum() or one in " -" else "" for one in session.title)
    return f"{' '.join(title.split())[:LONGEST_NAME].strip()}, {what}.{ending}"


def names_in(session: Session, walk: Walk) -> Markup | None:
    """The names and numbers in what was written, for a look before it leaves; None where there are none."""
    from scrlib.cases.identifiers import find_identifiers
    from scrlib.samples import sample
    from scrlib.ui.identifying import pointed_at

    ours = [name for name, _ in sample(session.case).people] if session.case else []
    found = find_identifiers(_written(session, walk), pseudonyms=ours, typed=True)
    if not found:
        return None
    return details(
        "names-in-it", "Before it leaves: names and numbers in what you wrote", pointed_at(found), open=True
    )


def _written(session: Session, walk: Walk) -> list[tuple[str, str]]:
    """(where, text) of everything that was typed and sent."""
    found = []
    for given in walk.sent:
        texts = {one.id for one in session.questions(given.step, walk.form) if one.kind in TEXTS}
        title = session.step(given.step).title
        for one in given.answers:
            found += [(title, one.value)] if one.question in texts and one.value else []
            found += [(title, one.reason)] if one.reason else []
    return found


def _take(screen: "LoopScreen", event: Event, view: Shown) -> None:
    """Hand over the take-away or the reminders of the walk that is open."""
    walk = screen.walk()
    if walk is None:
        raise ScrError("No session is open on this page.", "Choose one, then take away what you did.")
    session = screen.session(walk)
    view.progress("Making your file")
    if event.value == "calendar":
        name, data, kind = file_name(session, "reminders", "ics"), calendar_file(session, walk), CALENDAR
    else:
        name, data, kind = file_name(session, "take-away", "docx"), _word(session, walk, screen), WORD
    view.download(name, data, kind)
    screen.took = name
    view.announce(f"Saved as {name}.")


def _word(session: Session, walk: Walk, screen: "LoopScreen") -> bytes:
    """Only what may be told by now is told in it."""
    from scrlib.documents.learning import take_away

    told = [id for step in reachable(session, walk) for id in tells(session, walk, step)]
    answers = {one.step: one.answers for one in walk.sent}
    key = screen.key_of(session.id) if told else Key(session=session.id)
    more = screen.told_at_the_end(walk)
    return take_away(session, key, answers, told, form=walk.form, day=dt.date.today(), more=more)


def calendar_file(session: Session, walk: Walk) -> bytes:
    """Reminders at two and six weeks with fresh items and what they meant to change."""
    from scrlib.documents.learning import reminders
    from scrlib.learning.fresh import fresh_asks, fresh_items

    last = [one.id for one in session.steps if one.purpose is Purpose.TAKE_AWAY]
    texts = {one.id for id in last for one in session.questions(id) if one.kind is Kind.REFLECT}
    intent = [one.value for id in last for one in walk.given(id) if one.question in texts and one.value]
    now = this_moment()
    fresh, asks = fresh_items(session), fresh_asks(session)
    return reminders(session, dt.date.today(), now, fresh=fresh, asks=asks, intent="\n".join(intent))


def _print(screen: "LoopScreen", event: Event, view: Shown) -> None:
    """Hand over a session on paper."""
    session = next((one for one in screen.sessions() if one.id == event.value), None)
    if session is None:
        return
    view.progress("Making the pages")
    told = event.name == PRINT_KEY
    name, data = pack_file(session, screen.key_of(session.id) if told else None)
    view.download(name, data, WORD)
    view.announce(
        f"Saved as {name}." + (" Its last pages are the key: for the trainer only." if told else "")
    )


PRESSES: Mapping[str, Callable[["LoopScreen", Event, Shown], None]] = {
    TAKE: _take,
    PRINT: _print,
    PRINT_KEY: _print,
}
