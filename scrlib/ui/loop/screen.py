"""The base of the pages of sessions: choose one, walk through it alone. A page adds what is its own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scrlib.learning.sessions import key as key_of
from scrlib.learning.sessions import sessions
from scrlib.records.answer_keys import Key
from scrlib.records.learning import Purpose, Session
from scrlib.text.saying import counted
from scrlib.ui import saving
from scrlib.ui.components import button, buttons, details
from scrlib.ui.frame import STEP_ID, step_heading
from scrlib.ui.loop import take
from scrlib.ui.loop.alone import alone_step
from scrlib.ui.loop.take import print_button, take_panel
from scrlib.ui.loop.walk import Walk, at, following, left_out, sent, start, taken_over, tells
from scrlib.ui.loop.work import LoopWork, fitted
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped

VERSION = 1


class LoopScreen(Stepped):
    """A page of the sessions of one kind ("judge"). A page of its own overrides what it needs:

    choosing()     what stands on the page where nothing is open (call `shelf` for the list of sessions)
    extra(walk)    what stands under a step, before the buttons that lead on
    presses()      its own presses beside the ones here
    save, restore  where it keeps more than walks
    """

    key = ""
    title = ""
    kind = ""
    lead = ""
    took = ""  # name of the file that was taken away last

    def __init__(self) -> None:
        self.words = "scr"
        self.work = LoopWork()

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        walk = self.walk()
        body = self.choosing() if walk is None else self.step(walk)
        return self.framed(body)

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done; what was typed is kept all the same."""
        self.take_over(event.form)
        self.took = ""
        if event.name in (own := self.presses()):
            self.pressed(lambda: own[event.name](event, view))
        else:
            self.pressed(lambda: PRESSES[event.name](self, event, view))

    def save(self) -> str:
        """The whole work as one text."""
        return saving.written(self.key, VERSION, self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work = fitted(saving.read_back(text, self.key, VERSION, LoopWork), self.sessions())

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the work, whatever was pressed."""
        if walk := self.walk():
            self.work = self.work.with_walk(taken_over(self.session(walk), walk, form))

    # ---- what a page may make its own

    def choosing(self) -> Markup:
        """What is shown where no session is open."""
        return join(step_heading("Choose one", self.lead), self.shelf(self.sessions()))

    def extra(self, walk: Walk) -> Child:
        """What stands under a step."""
        return None

    def told_at_the_end(self, walk: Walk) -> tuple[str, ...]:
        """What the take-away says first of all cases together."""
        return ()

    def presses(self) -> Mapping[str, Callable[[Event, Shown], None]]:
        """The page's own presses."""
        return {}

    # ---- the work as it stands

    def sessions(self) -> tuple[Session, ...]:
        """The sessions of this page."""
        return sessions(self.kind)

    def key_of(self, session: str) -> Key:
        """The key of a session of this page."""
        return key_of(session)

    def walk(self) -> Walk | None:
        """The walk that is open."""
        return self.work.walk(self.work.open)

    def session(self, walk: Walk) -> Session:
        """The session of a walk."""
        return next(one for one in self.sessions() if one.id == walk.session)

    def step(self, walk: Walk) -> Markup:
        """The open step."""
        return alone_step(self.session(walk), walk, self.key_of, self.problems, self._under(walk))

    def _under(self, walk: Walk) -> Child:
        """What the page adds to a step; under the last one, what can be taken away."""
        session = self.session(walk)
        last = session.step(walk.step).purpose is Purpose.TAKE_AWAY
        return join(self.extra(walk), take_panel(session, walk, self.took) if last else None)

    def shelf(self, every: tuple[Session, ...]) -> Markup:
        """The sessions to choose from, each with what it is about."""
        return tag("ul", *(tag("li", self._one(one)) for one in every), class_="entries")

    def _one(self, session: Session) -> Markup:
        begun = self.work.walk(session.id)
        go = button("Go on" if begun else "Begin", "choose", session.id, more=session.title)
        alone, room = counted(session.alone_minutes, "minute"), counted(session.minutes, "minute")
        return join(
            tag("h3", session.title),
            tag("p", session.aim),
            tag("p", f"{alone} alone, {room} in a room.", class_="small"),
            tag("p", tag("b", "Before you read: "), session.content_notice),
            buttons(go, print_button(session)),
            begin_again(session, session.title) if begun else None,
        )


def begin_again(session: Session, more: str) -> Markup:
    """The way to begin a session anew, which takes what was given until then: so it is opened first."""
    return details(
        f"again-{session.id.replace('.', '-')}",
        "Begin it again",
        tag("p", "What you gave in it until now is taken away. Save it to a file first if you want it."),
        buttons(button("Begin it again", "begin", session.id, plain=True, more=more)),
    )


def _choose(screen: LoopScreen, event: Event, view: Shown) -> None:
    """Open a session where it was left, or at its beginning."""
    one = next((one for one in screen.sessions() if one.id == event.value), None)
    if one is not None:
        screen.work = screen.work.with_walk(screen.work.walk(one.id) or start(one))
        view.focus(STEP_ID)


def _begin(screen: LoopScreen, event: Event, view: Shown) -> None:
    """Begin a session again, with the other of the two blind items first."""
    one = next((one for one in screen.sessions() if one.id == event.value), None)
    if one is not None:
        before = screen.work.walk(one.id)
        screen.work = screen.work.with_walk(start(one, "b" if before and before.form == "a" else "a"))
        view.focus(STEP_ID)


def _close(screen: LoopScreen, _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, open="")
    view.focus(STEP_ID)


def _go(screen: LoopScreen, event: Event, view: Shown) -> None:
    if walk := screen.walk():
        screen.work = screen.work.with_walk(at(screen.session(walk), walk, event.value))
        view.focus(STEP_ID)


def _send(screen: LoopScreen, _event: Event, view: Shown) -> None:
    """Send the open step; go on, unless something is told of it here, or it can be sent again."""
    walk = screen.walk()
    if walk is None:
        return
    session = screen.session(walk)
    walk = sent(session, walk)
    screen.work = screen.work.with_walk(walk)
    if tells(session, walk, walk.step) or session.step(walk.step).purpose is Purpose.REWRITE:
        view.announce("Sent. What is said about it stands below.")
        return
    _onward(screen, session, walk, view)


def _leave(screen: LoopScreen, _event: Event, view: Shown) -> None:
    if walk := screen.walk():
        _onward(screen, screen.session(walk), left_out(walk), view)


def _onward(screen: LoopScreen, session: Session, walk: Walk, view: Shown) -> None:
    screen.work = screen.work.with_walk(at(session, walk, following(session, walk)))
    view.focus(STEP_ID)


PRESSES: Mapping[str, Callable[[LoopScreen, Event, Shown], None]] = {
    "choose": _choose,
    "begin": _begin,
    "close": _close,
    "go": _go,
    "send": _send,
    "leave": _leave,
    **take.PRESSES,
}
