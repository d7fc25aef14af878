"""What `scr serve --room` opens beside the workbooks: the participants' pages."""

import os
import threading

from scrlib.learning.sessions import sessions
from scrlib.records import Recommendation
from scrlib.serve.venue import Opening
from scrlib.store.rooms import now_utc, open_rooms
from scrlib.ui.room.desk import Desk
from scrlib.ui.room.visit import token


def room_opening(host: str, port: int | None, public: str) -> Opening:
    """How the participants' pages are opened, on the store that the workbooks use too."""
    sessions()  # read now, so that the first of forty need not wait for it
    threading.Thread(target=_ready_to_mark, daemon=True).start()
    rooms = open_rooms()
    os.environ["SCR_STORE"] = rooms.database.told  # the pages run in another folder

    def knows(secret: str, code: str) -> bool:
        return rooms.participant(token(secret, code.upper())) is not None

    desk = Desk(rooms, now_utc)
    return Opening(host=host, port=port, public=public, desk=desk, knows=knows, revisions=rooms.revisions)


def _ready_to_mark() -> None:
    """Load what marks a rewriting, before the first of forty waits for it."""
    from scrlib.recommendations import assess  # here, so that the pages need not wait for it either

    assess(Recommendation(id="R1", text="The Head of Early Help will brief every manager by 1 May 2027."))
