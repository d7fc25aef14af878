"""The Register page: what it holds, how it looks, how a press is answered. No browser is needed."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.views import year_ending
from scrlib.audits.register.writing import refused, to_write
from scrlib.errors import ScrError
from scrlib.records.books import Books
from scrlib.records.register import Change
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.clock import this_moment
from scrlib.ui.components import notice
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.markup import Child, Markup, tag
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register import showing
from scrlib.ui.register.boxes import as_text, box_name, box_of, said, standing
from scrlib.ui.register.coming import Coming
from scrlib.ui.register.kept import GONE, Kept, registers
from scrlib.ui.register.presses.correct_presses import CORRECT_PRESSES
from scrlib.ui.register.presses.decision_presses import DECISION_PRESSES
from scrlib.ui.register.presses.file_presses import FILE_PRESSES
from scrlib.ui.register.presses.page_presses import PRESSES
from scrlib.ui.register.presses.thing_presses import THING_PRESSES
from scrlib.ui.register.saved import KEY, read_back, written
from scrlib.ui.register.signing import WHO, WHY
from scrlib.ui.register.steps.annual_step import FIRST, LAST
from scrlib.ui.register.waiting import read_again
from scrlib.ui.register.work import STEPS, RegisterWork
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.ui.stores import open_books

EVERY = {**PRESSES, **THING_PRESSES, **CORRECT_PRESSES, **DECISION_PRESSES, **FILE_PRESSES}


class RegisterScreen(Stepped):
    """The page of one visitor. The log is kept in the store, or in the tab where nothing shall be kept."""

    key = KEY
    title = "Register"

    def __init__(
        self, books: Callable[[], Books] = open_books, now: Callable[[], dt.datetime] = this_moment
    ) -> None:
        self.words = "scr"
        self.work = RegisterWork()
        self.kept: Kept | None = None
        self.checked: Sequence[str] | None = None
        self.typed: dict[str, str] = {}  # of boxes that are not the register's own
        self.said: Child = None
        self.coming: Coming | None = None  # a file that was read and is not taken yet
        self.no_store = ""
        self._open_books, self._now = books, now
        self._books: Books | None = None
        self._open_the_only_one()

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        steps = step_list(STEPS, self.work.step, tuple(STEPS)) if self.work.is_open else None
        body = showing.register(self) if self.work.is_open else (showing.entrance(self),)
        return self.framed(*body, steps=steps, keeps_work=False)

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done; what was typed is kept all the same."""
        self._take_over(event.form)
        self.pressed(lambda: EVERY[event.name](self, event, view))

    def save(self) -> str:
        """What the tab keeps: which register is open, or the whole of one that is in this tab only."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Open again what the tab kept. Raises ScrError where the register is not kept any more."""
        work = read_back(text)
        self.work, self.kept = replace(work, book=""), None
        if work.book:
            self.open_kept(work.book)
            self.work = work
        self.read_waiting()

    # ---- the register that is open

    @property
    def books(self) -> Books:
        """The store, opened when first asked for. Raises ScrError where it cannot be."""
        if self._books is None:
            self._books = self._open_books()
        return self._books

    @property
    def log(self) -> Log:
        """The log as this visitor last saw it."""
        return self.kept.log if self.kept else self.work.log

    @property
    def name(self) -> str:
        """What the register is called."""
        return self.kept.book.title if self.kept else self.work.title

    def today(self) -> dt.date:
        """The day on which the page is looked at."""
        return self._now().date()

    def open_kept(self, id: str) -> None:
        """Open a register of the store. Raises ScrError where it is gone."""
        book = self.books.book(id)
        if book is None:
            raise GONE
        self.kept = Kept(self.books, book)
        self.work = replace(RegisterWork(), book=id, who=self.work.who, why=self.work.why)

    def begin_in_tab(self, title: str, log: Log = ()) -> None:
        """A register that is kept in this tab only."""
        self.kept, self.coming = None, None
        self.work = RegisterWork(title=title, log=log, in_tab=True, who=self.work.who, why=self.work.why)

    def write(self, changes: Sequence[Change], *, why: str = "", looked: bool = True) -> int:
        """Write what these changes change (`writing.to_write`); how many entries it made.

        Raises FieldProblem where a thing would lack something, or where nobody says who writes.
        """
        self.signed()
        if wrong := refused(self.log, changes, self.today(), looked=looked):
            first = wrong[0]
            raise FieldProblem(first.problem, first.fix, box_name(first.thing, first.id, first.field))
        every, before = to_write(self.log, changes, self.today(), looked=looked), len(self.log)
        self.add(
            lambda log: appended(log, every, who=self.work.who, why=why or self.work.why, at=self._now()),
            frozenset((one.thing, one.id) for one in every),
        )
        return len(self.log) - before

    def add(self, make: Callable[[Log], Log], about: frozenset[tuple[str, str]] = frozenset()) -> None:
        """Put in the place of the log what `make` makes of it, in the store or in the tab."""
        if self.kept:
            self.kept.write(make, about)
        else:
            self.work = replace(self.work, log=make(self.work.log))

    def signed(self) -> None:
        """Raises FieldProblem where it is not said who writes, or what for."""
        if not self.work.who.strip():
            raise FieldProblem("It does not say who writes.", "Type your role or initials.", WHO)
        if not self.work.why.strip():
            raise FieldProblem("It does not say what you write for.", "Say it in a few words.", WHY)

    def now(self) -> dt.datetime:
        """The time now."""
        return self._now()

    def go(self, view: Shown, **changes: object) -> None:
        """Open another step or thing, with what others wrote meanwhile."""
        self.look_again()
        self.work = replace(self.work, **changes)  # type: ignore[arg-type]
        self.said, self.checked = None, None
        if self.work.step == "take":
            self.read_waiting()
        view.focus(STEP_ID)

    def look_again(self) -> None:
        """Take in what others wrote meanwhile."""
        if self.kept:
            self.kept.look_again()
            self.kept.meanwhile = ()

    def read_waiting(self) -> None:
        """Read again the file that waits, against the register as it stands now; say so where that fails."""
        waiting, self.coming = self.work.waiting, None
        if waiting is None:
            return
        try:
            self.coming = read_again(waiting, self.log)
        except ScrError as error:
            self.no_longer_waits()
            self.said = notice(tag("p", f"{error.problem} {error.fix}"), kind="tick")

    def no_longer_waits(self) -> None:
        """The file that waited is taken, or left."""
        self.coming = None
        self.work = replace(self.work, waiting=None)

    def period(self) -> tuple[dt.date, dt.date]:
        """The first and the last day of the annual table."""
        first, last = year_ending(self.today())
        return resolve(self.work.first) or first, resolve(self.work.last) or last

    # ---- what was typed

    def _take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes: a box of the register is a draft until it is written down."""
        boxes = {name: as_text(stands) for name, stands in form.items() if box_of(name)}
        drafts = {**self.work.typed(), **boxes}
        different = {name: text for name, text in drafts.items() if text != self._stands(name)}
        self.work = replace(
            self.work,
            drafts=tuple(different.items()),
            who=as_text(form.get(WHO, self.work.who)),
            why=as_text(form.get(WHY, self.work.why)),
            first=as_text(form.get(FIRST, self.work.first)),
            last=as_text(form.get(LAST, self.work.last)),
        )
        self.typed |= {name: as_text(stands) for name, stands in form.items() if not box_of(name)}

    def _stands(self, name: str) -> str:
        """What the register itself would show in a box of its own."""
        found = box_of(name)
        if found is None:
            return ""
        thing, id, field = found
        return said(field, standing(self.log, thing, id).get(field.id, ""))

    # ---- the screen

    def _open_the_only_one(self) -> None:
        """Open the register that is kept here, where there is one and no other."""
        try:
            every = registers(self.books)
        except ScrError as error:
            self.no_store = f"{error.problem} {error.fix}"
            return
        with suppress(ScrError):  # one that is not whole stands on the list, and says so once it is opened
            if len(every) == 1:
                self.open_kept(every[0].id)
