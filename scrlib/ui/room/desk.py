"""Answers what participants' browsers ask: which page, which form, and what is kept of it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from scrlib.errors import ScrError
from scrlib.learning import sessions
from scrlib.learning.sectors import sectors
from scrlib.records.answer_keys import Key
from scrlib.records.learning import Session
from scrlib.records.rooms import Room, Rooms
from scrlib.records.web import COOKIE, Ask, Reply
from scrlib.ui.loop.questions import answers_in, problems_in
from scrlib.ui.room import door, visit
from scrlib.ui.room.doubts import SEEN, doubt
from scrlib.ui.room.forms import AT
from scrlib.ui.room.gathered import Gatherer
from scrlib.ui.room.open_step import Tried, ended_page, not_counted, out_page, step_page
from scrlib.ui.room.recent import Recent
from scrlib.ui.room.sheet import ROOT, static
from scrlib.ui.room.sightings import Sightings
from scrlib.ui.room.stand import Stand
from scrlib.ui.room.taking import file_of

_PATH = re.compile(r"/room/([A-Za-z]{1,20})(?:/([a-z.-]{1,40}))?/?")
_STATIC = f"{ROOT}/static/"
LONGEST = 3 * 60 * 60  # seconds that an answer may have taken: what is longer was an open tab


class Desk:
    """The participants' side of every room. `now` gives the moment, with its time zone.

    May be used from several threads at once. What it remembers only saves work: everything is in the store.
    """

    def __init__(
        self,
        rooms: Rooms,
        now: Callable[[], dt.datetime],
        *,
        session: Callable[[str], Session] = sessions.session,
        key: Callable[[str], Key] = sessions.key,
    ) -> None:
        self._rooms, self._now = rooms, now
        self._session, self._key = session, key
        self._gatherer = Gatherer(rooms)
        self._sightings = Sightings(rooms)
        self._in_a_room = Recent[str]()  # tokens, so that a room that was deleted is not taken for a guess

    def answer(self, ask: Ask) -> Reply:
        """The page, the file, or where to go next. Raises nothing that a participant could cause."""
        if ask.path.startswith(_STATIC):
            return static(ask.path.removeprefix(_STATIC)) or door.not_found()
        secret = visit.secret_of(ask)
        if ask.method == "POST":
            if not secret:
                return door.no_cookie()
            return self._routed(ask, secret) if visit.ours(ask) else door.not_ours()
        if secret:
            return self._routed(ask, secret)
        secret = visit.new_secret()
        reply = self._routed(ask, secret)
        return replace(reply, cookies={COOKIE: secret})

    def refused(self, seconds: int) -> Reply:
        """For somebody who asks too much too quickly: when to try again."""
        return door.refused(seconds)

    def failed(self) -> Reply:
        """Where the program failed."""
        return door.failed()

    def _routed(self, ask: Ask, secret: str) -> Reply:
        if ask.path.rstrip("/") == ROOT:
            return self._door(ask, secret)
        found = _PATH.fullmatch(ask.path)
        if not found:
            return door.not_found()
        code, file = found[1].upper(), found[2] or ""
        try:
            return self._in_room(ask, secret, code, file)
        except ScrError as error:  # the store cannot, and says why
            room = self._rooms.room(code)
            if room is None:
                return replace(door.no_room(secret, code), wrong_code=True)
            return door.join_page(secret, room, self._session(room.session), str(error))

    def _door(self, ask: Ask, secret: str) -> Reply:
        if ask.method != "POST":
            return door.code_page(secret)
        typed = _text(ask, door.CODE)
        code = re.sub(r"[\s.-]", "", typed).upper()
        if not code:
            return door.code_page(secret, "", "Type the five letters of the room.")
        room = self._rooms.room(code) if re.fullmatch("[A-Z]{1,20}", code) else None
        if room is None:
            return replace(door.no_room(secret, typed), wrong_code=True)
        return Reply(status=303, location=f"{ROOT}/{room.code}")

    def _in_room(self, ask: Ask, secret: str, code: str, file: str) -> Reply:
        token = visit.token(secret, code)
        found = self._rooms.participant(token)
        if found is None:
            return self._at_the_door(ask, secret, code, token)
        self._in_a_room.add(token)
        room, me = found
        session = self._session(room.session)
        stand = Stand(
            room=room,
            me=me,
            session=session,
            sent=self._rooms.sent(me.id),
            now=self._now(),
            keys=self._key,
            gathered=partial(self._gatherer.of, room, session),
        )
        if file:
            return file_of(stand, file) or door.not_found()
        return self._did(ask, secret, stand) if ask.method == "POST" else self._page(ask, secret, stand)

    def _at_the_door(self, ask: Ask, secret: str, code: str, token: str) -> Reply:
        """For a browser that is not in the room: to join it."""
        room = self._rooms.room(code)
        if room is None and token in self._in_a_room:
            return door.has_ended(code)
        if room is None:
            return replace(door.no_room(secret, code), wrong_code=True)
        if room.ended:
            return door.has_ended(room.code)
        do = _text(ask, "do") if ask.method == "POST" else ""
        if do not in ("join", "join_out"):
            return door.join_page(secret, room, self._session(room.session))
        sector = _text(ask, "sector")
        me = self._rooms.join(code, token, sector if sector in [one.id for one in sectors()] else "")
        if do == "join_out":
            self._rooms.sit_out(me.id, True)
        return _to(room)

    def _page(self, ask: Ask, secret: str, stand: Stand) -> Reply:
        if stand.room.ended:
            return ended_page(stand)
        if stand.me.out:
            return out_page(secret, stand)
        self._sightings.add(stand.me.id, stand.step.id)
        return step_page(secret, stand, waits=_text(ask, AT) == stand.step.id)

    def _did(self, ask: Ask, secret: str, stand: Stand) -> Reply:
        """What a form of the room asks for; anything unknown just shows where the room is."""
        do = _text(ask, "do")
        if do in ("out", "back"):
            self._rooms.sit_out(stand.me.id, do == "out")
        if do != "send":
            return _to(stand.room)
        return self._sent(ask, secret, stand, _text(ask, "step"))

    def _sent(self, ask: Ask, secret: str, stand: Stand, step: str) -> Reply:
        """Keep the answers to this step, once; or show them again with the reason why not."""
        if step not in [one.id for one in stand.session.steps] or stand.submission(step):
            return _to(stand.room)
        questions = stand.questions(step)
        answers = answers_in(step, questions, ask.form)
        tried = Tried(answers=answers, opened=_opened(ask))
        if not stand.may_send(step):
            return self._not_sent(secret, stand, step, ask)
        if problems := problems_in(step, questions, answers):
            if step != stand.step.id:
                return self._not_sent(secret, stand, step, ask)
            return step_page(secret, stand, replace(tried, problems=problems))
        asks = doubt(stand.session, questions, answers, _text(ask, SEEN)) if step == stand.step.id else None
        if asks:
            return step_page(secret, stand, replace(tried, doubt=asks))
        self._rooms.submit(stand.me.id, step, answers, self._seconds(ask))
        return _to(stand.room)

    def _not_sent(self, secret: str, stand: Stand, step: str, ask: Ask) -> Reply:
        """Nothing is taken now: what was typed stays in the boxes, or beside the step that is open."""
        answers = answers_in(step, stand.questions(step), ask.form)
        kept = not_counted(stand, step, answers)
        if stand.room.ended:
            page = ended_page(stand, kept)
        elif stand.me.out:
            page = out_page(secret, stand, kept)
        elif stand.room.frozen and step == stand.step.id:
            page = step_page(secret, stand, Tried(answers=answers, opened=_opened(ask)))
        else:
            page = step_page(secret, stand, kept=kept)
        return replace(page, status=409)

    def _seconds(self, ask: Ask) -> int:
        """How long the boxes were open, as far as the form can tell."""
        opened = _opened(ask)
        return min(max(0, int(self._now().timestamp()) - opened), LONGEST) if opened else 0


def _to(room: Room) -> Reply:
    """Show the room anew: going back or loading again sends nothing twice."""
    return Reply(status=303, location=f"{ROOT}/{room.code}")


def _opened(ask: Ask) -> int:
    found = _text(ask, "opened")
    return int(found) if re.fullmatch("[0-9]{1,12}", found) else 0


def _text(ask: Ask, name: str) -> str:
    found = ask.form.get(name, "")
    return found.strip() if isinstance(found, str) else ""
