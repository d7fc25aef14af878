"""Which audit: one is begun, opened, left; somebody takes a seat in it."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.criteria.timetable import day_of
from scrlib.audits.guidance import in_force, pack
from scrlib.audits.moderation import copies, writing
from scrlib.audits.moderation.first_looks import OUTLINE
from scrlib.errors import ScrError
from scrlib.records.audits import SLOTS, Audit
from scrlib.samples import sample
from scrlib.text.saying import day as said
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.audit import start
from scrlib.ui.audit.boxes import text_of
from scrlib.ui.audit.reading import pre_read
from scrlib.ui.audit.saved import written
from scrlib.ui.audit.steps.audit_step import DECIDED, ROLE, SLOT
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem, answers, needed
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen

PRACTISING = "Somebody practising"
NO_ROLE = ("It does not say who you are.", "Type your role.")


def begin(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Start an audit, in the store or in this tab."""
    form = event.form
    title, decided, who = (text_of(form, name) for name in (start.TITLE, start.DECIDED, start.ROLE))
    today, chosen = screen.keeping.now().date(), text_of(form, start.EDITION)
    _, edition, _ = answers(
        lambda: needed(title, "The audit has no name.", "Type what to call it.", start.TITLE),
        lambda: chosen or _edition_of(decided, today, start.DECIDED),
        lambda: needed(who, *NO_ROLE, start.ROLE),
    )
    changes = [
        *writing.begun(title, "", _in_full(decided), edition, alone=bool(form.get(start.ALONE))),
        writing.role(SLOTS[0], who),
    ]
    book = screen.keeping.begin(title) if event.value == "store" else ""
    screen.work = AuditWork(book=book, slot=SLOTS[0], who=who)
    screen.log = screen.keeping.write(book, (), changes, who=who, why="The audit was started.")
    screen.go(view, "audit")


def example(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """An audit of an invented report, in this tab, to try what the page does."""
    case = sample(start.EXAMPLE)
    view.progress("Reading the invented report.")
    changes = [*writing.begun(f"{case.title}: for practice", case.file.name, "", OUTLINE, alone=True)]
    changes.append(writing.role(SLOTS[0], PRACTISING))
    names = "\n".join(name for name, _ in case.people)
    screen.work = AuditWork(slot=SLOTS[0], who=PRACTISING, pseudonyms=names)
    screen.log = screen.keeping.write("", (), changes, who=PRACTISING, why="To try the page.")
    screen.work = replace(screen.work, read=pre_read(case.file.name, case.file.read_bytes()))
    screen.go(view, "audit")


def correct_day(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Another day of the decision, and the guidance of that day unless another was chosen by hand."""
    decided, audit = text_of(event.form, DECIDED), screen.audit
    edition = _edition_of(decided, screen.keeping.now().date(), DECIDED)
    if _chosen_by_hand(audit):
        edition = audit.edition
    screen.write(writing.dated(audit, _in_full(decided), edition), "The day of the decision was corrected.")
    view.announce(f"Corrected. The guidance is {pack(edition).title}.")
    view.focus(STEP_ID)


def _chosen_by_hand(audit: Audit) -> bool:
    """Whether the edition is another than the one in force on the day that stands in the audit."""
    day = resolve(audit.decided)
    return day is not None and not pack(audit.edition).stood_on(day)


def _in_full(decided: str) -> str:
    """A whole day written so that nobody can take it for another: "12/3/09" is "12 March 2009"."""
    day = day_of(decided)
    return said(day) if day else decided


def _edition_of(decided: str, today: dt.date, field: str) -> str:
    """The edition in force on that day. Raises FieldProblem for what is no day, or none that has been."""
    decided_on = resolve(decided)
    if decided_on is None:
        raise FieldProblem(
            "The day of the decision is not clear.",
            "Type it, such as 12 March 2009, or choose the guidance.",
            field,
        )
    if (day_of(decided) or decided_on.replace(day=1)) > today:
        raise FieldProblem(f"{decided} is still to come.", "Type the day on which it was decided.", field)
    try:
        return in_force(decided_on).id
    except ScrError as error:
        raise FieldProblem(error.problem, error.fix, field) from None


def open_book(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open an audit that is kept here."""
    screen.open_book(event.value)
    screen.go(view, "audit")


def open_audit(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open an audit from a file."""
    screen.restore(text_in(event))
    view.focus(STEP_ID)
    view.announce("The audit is open.")


def leave(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Back to the list. An audit that is only in this tab stays open until it is deleted or saved."""
    if screen.work.book:
        screen.restore(written(AuditWork()))
        view.focus(STEP_ID)
    else:
        raise ScrError("This audit is in this tab only.", "Get it as a file first, then “Delete my work”.")


def sit(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Take a seat: grades are then those of this auditor."""
    slot, who = text_of(event.form, SLOT), text_of(event.form, ROLE)
    if not who:
        raise FieldProblem(*NO_ROLE, ROLE)
    slot = slot if slot in SLOTS else ""
    _refuse_taken(screen.audit, slot, who)
    if not screen.work.book:
        copies.refuse_anothers(screen.log, slot)
    screen.work = replace(screen.work, slot=slot, who=who, drafts=())
    if screen.work.slot:
        screen.write([writing.role(slot, who)], "Took a seat.")
    view.announce("You have a seat.")
    screen.go(view, "grade" if screen.work.read else "report")


def _refuse_taken(audit: Audit, slot: str, who: str) -> None:
    """Raises FieldProblem where somebody else sits there: their grades would be seen."""
    role = audit.auditor(slot).role if slot else ""
    if role and role.casefold() != who.casefold():
        raise FieldProblem(
            f"That seat is taken: {role}.",
            "If that is you, type the same role. Else take another seat.",
            ROLE,
        )


def text_in(event: Event) -> str:
    """The text of a file that was opened, "" where it is none: it is then refused like any other file."""
    return uploaded(event).data.decode("utf-8", "replace")
