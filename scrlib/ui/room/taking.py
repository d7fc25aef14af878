"""What a participant takes away: a Word file of their own answers, and reminders for their calendar."""

from collections.abc import Callable
from urllib.parse import quote

from scrlib.learning.fresh import is_fresh
from scrlib.records.answer_keys import Key
from scrlib.records.web import Reply
from scrlib.ui.clock import PLACE
from scrlib.ui.loop.take import calendar_file, file_name, names_in
from scrlib.ui.markup import Markup, tag
from scrlib.ui.mime import CALENDAR, WORD
from scrlib.ui.room.sheet import ROOT
from scrlib.ui.room.stand import Stand


def taking(stand: Stand) -> Markup:
    """The links to what can be taken away, and for how long; names in it are pointed at first."""
    path = f"{ROOT}/{stand.room.code}"
    return tag(
        "section",
        tag("h2", "Take it with you"),
        names_in(stand.session, stand.walk()),
        tag("p", tag("a", "Your answers, as a Word file", href=f"{path}/take-away.docx", download=True)),
        None if is_fresh(stand.session) else _later(path),
        tag("p", "The links work in this browser until the room is forgotten.", class_="small"),
        class_="taking",
    )


def _later(path: str) -> Markup:
    """Not of the fresh items: they are what a reminder leads to."""
    return tag("p", tag("a", "Reminders for your calendar", href=f"{path}/reminders.ics", download=True))


def file_of(stand: Stand, name: str) -> Reply | None:
    """The file of this name, made now; None where there is none."""
    makers: dict[str, tuple[str, str, str, Callable[[Stand], bytes]]] = {
        "take-away.docx": ("take-away", "docx", WORD, _word),
        "reminders.ics": ("reminders", "ics", CALENDAR, lambda one: calendar_file(one.session, one.walk())),
    }
    if name not in makers:
        return None
    what, ending, kind, make = makers[name]
    called = quote(file_name(stand.session, what, ending))
    shown = f"attachment; filename=\"{name}\"; filename*=UTF-8''{called}"
    return Reply(body=make(stand), headers={"Content-Type": kind, "Content-Disposition": shown})


def _word(stand: Stand) -> bytes:
    """Only what is revealed is in the key that the file is made from."""
    from scrlib.documents.learning import take_away

    told = stand.key_of(stand.room.revealed)
    return take_away(
        stand.session,
        Key(session=stand.session.id, steps=told),
        {one.step: one.answers for one in stand.sent},
        [one.step for one in told],
        form=stand.me.form,
        day=stand.now.astimezone(PLACE).date(),
    )
