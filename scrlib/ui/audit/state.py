"""The Audit page: what it holds, how it looks, how a press is answered. No browser is needed."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from scrlib.audits.moderation.compare import how_far
from scrlib.audits.moderation.copies import brings, made_one
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import file_for, shown_to
from scrlib.audits.moderation.writing import graded
from scrlib.audits.register.log import Log, head
from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.errors import ScrError
from scrlib.records.audits import Agreed, Audit
from scrlib.records.books import Book, Books
from scrlib.records.register import Change
from scrlib.ui.audit.boxes import TEXTS, held_back, left_alone, still_waiting, typed
from scrlib.ui.audit.exports import file_name
from scrlib.ui.audit.keeping import Keeping
from scrlib.ui.audit.parts.merge_part import keep_here, merge_part
from scrlib.ui.audit.parts.record_part import record_part
from scrlib.ui.audit.parts.taking_out import taking_out
from scrlib.ui.audit.presses.page_presses import PRESSES
from scrlib.ui.audit.saved import KEY, read_back, refuse_unsound, written
from scrlib.ui.audit.start import start_step
from scrlib.ui.audit.steps.actions_step import actions_step
from scrlib.ui.audit.steps.audit_step import audit_step
from scrlib.ui.audit.steps.compare_step import compare_step
from scrlib.ui.audit.steps.figures_step import figures_step
from scrlib.ui.audit.steps.grade_step import grade_step
from scrlib.ui.audit.steps.report_step import report_step
from scrlib.ui.audit.steps.take_step import take_step
from scrlib.ui.audit.work import STEPS, AuditWork
from scrlib.ui.clock import this_moment
from scrlib.ui.components import button
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.ui.stores import open_books

UNKNOWN = "somebody"
NOBODY = ScrError("It does not say who you are.", "Open “The audit”, type your role and take a seat.")
NOTHING: Log = ()
ONWARD = ("audit", "report", "compare", "figures", "actions")


class AuditScreen(Stepped):
    """One auditor's page. `log` is the whole audit; only what `shown_to` lets through is put on the page."""

    key = KEY
    title = "Audit a report"

    def __init__(
        self, books: Callable[[], Books] = open_books, now: Callable[[], dt.datetime] = this_moment
    ) -> None:
        self.words = "scr"
        self.work = AuditWork()
        self.log: Log = ()
        self.keeping = Keeping(books, now)
        self.taken = ""
        self.fits = ""  # what the last check of a printed head said
        self.waiting: Log = ()  # a copy that was opened and not merged yet
        self.pressed_on: Log = ()  # the log as the page showed it when a button was pressed
        self.filled = False  # whether what was read stands in the boxes for the figures, not kept yet
        self.not_agreed: Agreed | None = None  # what was typed while another agreed on the item

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        if not self.log:
            return self.framed(self._start())
        audit, work = self.audit, self.work
        steps: Mapping[str, Callable[[], Markup]] = {
            "audit": lambda: audit_step(
                work,
                audit,
                self.keeping.now().date(),
                self.problems,
                [book for book, one in self._others() if one.revealed],
                self._copies(),
            ),
            "report": lambda: report_step(work, audit, self.filled),
            "grade": lambda: grade_step(work, audit),
            "compare": lambda: compare_step(work, audit, self.problems, self.not_agreed),
            "figures": lambda: figures_step(audit, [one for _, one in self._others()]),
            "actions": lambda: actions_step(audit, self.problems, self.keeping.now().date()),
            "take": lambda: take_step(
                work,
                audit,
                self.identifiers(),
                self.taken,
                taking_out(self.log, work.slot, self.problems),
                record_part(audit.title, self.fits, self.problems, stored=bool(work.book)),
            ),
        }
        listed = step_list(STEPS, work.step, tuple(STEPS))
        return self.framed(self._which(), steps[work.step](), self._onward(), steps=listed)

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done."""
        self.taken, self.fits, self.pressed_on, self.not_agreed = "", "", self.log, None
        self.filled = False
        self._read_again()
        self.take_over(event.form)
        self.pressed(lambda: PRESSES[event.name](self, event, view))

    def tick(self, view: Shown) -> None:
        """Look whether the other auditor has submitted meanwhile."""
        was = self.audit.revealed
        self._read_again()
        if self.audit.revealed and not was:
            view.announce("Both have submitted. Both grades stand side by side.")

    def save(self) -> str:
        """The whole work as one text: of the audit, what this auditor may see."""
        return written(replace(self.work, log=self.own_log()))

    def restore(self, text: str) -> None:
        """Replace the work by a saved one. A book that is in the store is read from there."""
        work = read_back(text)
        log, waiting = work.log, NOTHING
        if work.book:
            try:
                log = self.keeping.log(work.book)
                waiting = work.log if brings(log, work.log) else ()
            except ScrError:
                work = replace(work, book="")
        self.work, self.log, self.taken = replace(work, log=()), log, ""
        self.waiting = waiting

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the audit, but for words that may tell who somebody is."""
        work = self.work = replace(
            self.work,
            pseudonyms=str(form.get("pseudonyms", self.work.pseudonyms)),
            reviewer=str(form.get("reviewer", self.work.reviewer)),
        )
        if not self.log or not work.slot or self.audit.auditor(work.slot).submitted:
            return
        mine, changes, drafts = self.audit.auditor(work.slot), list[Change](), dict(work.drafts)
        for item in audit_items(self.audit.edition):
            before = mine.of(item.id)
            now = typed(work.slot, before, form)
            now, waiting = held_back(work, before, now)
            changes += graded(work.slot, before, now)
            drafts = still_waiting(drafts, work.slot, item.id, form) | dict(waiting)
        self.work = replace(self.work, drafts=tuple(drafts.items()))
        self.write(changes, "Graded.")

    # ---- the audit

    @property
    def audit(self) -> Audit:
        """The audit as whoever sits here may see it."""
        return shown_to(self.log, self.work.slot)

    @property
    def audit_on_page(self) -> Audit:
        """The audit as the page showed it when a button was pressed: others may have written since."""
        return shown_to(self.pressed_on, self.work.slot)

    @property
    def who(self) -> str:
        """Whoever types, as they called themselves."""
        return self.work.who or UNKNOWN

    def own_log(self) -> Log:
        """The log as whoever sits here may take it away."""
        return file_for(self.log, self.work.slot)

    def write(self, changes: Sequence[Change], why: str) -> None:
        """Keep these changes. Raises ScrError where they may not be made any more, or not yet."""
        if changes and not self.work.who:
            raise NOBODY
        if changes:
            self.log = self.keeping.write(self.work.book, self.log, changes, who=self.who, why=why)

    def change(self, change: Callable[[Log], Log]) -> None:
        """Make another log of the one that is kept."""
        self.log = self.keeping.put(self.work.book, self.log, change)

    def merge(self, waiting: Log, chosen: Mapping[str, str]) -> None:
        """Make this audit and a copy of it one. Raises ScrError where something is not decided."""
        slot, shared = self.work.slot, bool(self.work.book)

        def one(log: Log) -> Log:
            at = self.keeping.now()
            return made_one(log, waiting, chosen, who=self.who, at=at, slot=slot, shared=shared)

        self.change(one)

    def open_book(self, id: str) -> None:
        """Open an audit of the store, without a seat in it."""
        log = self.keeping.log(id)
        refuse_unsound(log)
        self.log = log
        self.work = AuditWork(book=id, who=self.work.who)

    def go(self, view: Shown, step: str) -> None:
        """Open a step."""
        self.work = replace(self.work, step=step)
        view.focus(STEP_ID)

    def identifiers(self) -> tuple[Identifier, ...]:
        """What may identify somebody in what leaves."""
        passages = [
            (label.label, getattr(given, field))
            for auditor in self.audit.auditors
            for label in audit_items(self.audit.edition)
            for given in (auditor.of(label.id),)
            for field in TEXTS
            if getattr(given, field)
        ]
        passages += [("Why it was agreed", one.reason) for one in self.audit.agreed]
        passages += [("Actions", one.what) for one in self.audit.actions]
        made_up, known = left_alone(self.work)
        return find_identifiers(passages, pseudonyms=made_up, reviewer=known)

    def file_name(self) -> str:
        """What its files are called."""
        return file_name(self.audit.title)

    # ---- the screen

    def _start(self) -> Markup:
        books, lost = self._kept()
        stands = {book.id: how_far(one) for book, one in self._others()}
        return start_step(books, lost, self.problems, stands)

    def _kept(self) -> tuple[Sequence[Book], str]:
        """The audits in the store, or why it cannot be opened."""
        try:
            return self.keeping.kept(), ""
        except ScrError as error:
            return (), f"{error.problem} {error.fix}"

    def _copies(self) -> Markup:
        """What can be done with copies of the audit: merge one, or keep this one in the store."""
        merging = merge_part(self.log, self.waiting, self.work.slot)
        return merging if self.work.book or self._kept()[1] else join(merging, keep_here())

    def _others(self) -> Iterator[tuple[Book, Audit]]:
        """The other audits in the store, as somebody without a seat may see them."""
        for one in self._kept()[0]:
            with suppress(ScrError):  # one that cannot be read is offered and counted nowhere
                if one.id != self.work.book:
                    yield one, shown_to(self.keeping.log(one.id), "")

    def _onward(self) -> Markup | None:
        """The way to the next step, from those that have no way on of their own."""
        order = list(STEPS)
        at = order.index(self.work.step) + 1
        if self.work.step not in ONWARD or not self.work.slot:
            return None
        if self.work.step == "compare" and not self.audit.revealed:
            return None
        return tag("div", button(f"Go on: {STEPS[order[at]]}", "step", order[at]), class_="acts go")

    def _which(self) -> Markup | None:
        """The way back to all audits, and on every step which audit this is: a printed sheet says it, too."""
        back = button("← All audits", "leave", look="link") if self.work.book else None
        name = tag("b", self.audit.title) if self.work.step != "audit" else None
        return tag("p", back, " ", name, class_="small way-back") if back or name else None

    def _read_again(self) -> None:
        """Read the log anew where somebody else has written in it."""
        if self.work.book:
            book = self.keeping.books.book(self.work.book)
            if book is not None and book.head != head(self.log):
                self.log = self.keeping.log(self.work.book)
