"""What a participant takes away: a Word file of their own answers, and reminders for their calendar."""

from collections.abc import Callable

from scrlib.records.learning import Key, Kind, Purpose
from scrlib.records.web import Reply
from scrlib.ui.markup import Markup, tag
from scrlib.ui.room.sheet import ROOT
from scrlib.ui.room.stand import PLACE, Stand

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CALENDAR = "text/calendar; charset=utf-8"


def taking(stand: Stand) -> Markup:
    """The links to what can be taken away, and for how long."""
    path = f"{ROOT}/{stand.room.code}"
    return tag(
        "section",
        tag("h2", "Take it with you"),
        tag("p", tag("a", "Your answers, as a Word file", href=f"{path}/take-away.docx", download=True)),
        tag("p", tag("a", "Reminders for your calendar", href=f"{path}/reminders.ics", download=True)),
        tag("p", "The links work on this browser until the room is forgotten.", class_="small"),
        class_="taking",
    )


def file_of(stand: Stand, name: str) -> Reply | None:
    """The file of this name, made now; None where there is none."""
    makers: dict[str, tuple[str, Callable[[Stand], bytes]]] = {
        "take-away.docx": (WORD, _word),
        "reminders.ics": (CALENDAR, _reminders),
    }
    if name not in makers:
        return None
    kind, make = makers[name]
    shown = f'attachment; filename="{stand.session.id.replace(".", "-")}-{name}"'
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


def _reminders(stand: Stand) -> bytes:
    from scrlib.documents.learning import reminders
    from scrlib.learning.fresh import fresh_asks, fresh_items

    day = stand.now.astimezone(PLACE).date()
    fresh, asks = fresh_items(stand.session), fresh_asks(stand.session)
    return reminders(stand.session, day, stand.now, fresh=fresh, asks=asks, intent=_intent(stand))


def _intent(stand: Stand) -> str:
    """What they meant to do on Monday, in their own words."""
    steps = [one.id for one in stand.session.steps if one.purpose is Purpose.TAKE_AWAY]
    texts = {one.id for step in steps for one in stand.questions(step) if one.kind is Kind.REFLECT}
    given = (one for step in steps for one in stand.given(step) if one.question in texts)
    return "\n".join(one.value for one in given if one.value)
