"""Other audits and copies: last time's answers, another edition, a copy merged, the tab's audit kept."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.moderation import carry, copies
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log
from scrlib.errors import ScrError
from scrlib.text.saying import day
from scrlib.ui.audit.boxes import text_of
from scrlib.ui.audit.parts.beside_part import BESIDE
from scrlib.ui.audit.parts.last_part import LAST
from scrlib.ui.audit.parts.merge_part import choice_box
from scrlib.ui.audit.presses.open_presses import text_in
from scrlib.ui.audit.saved import read_back
from scrlib.ui.frame import STEP_ID
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen


def bring(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Last time's answers, from an audit that is kept here."""
    book = screen.keeping.book(text_of(event.form, LAST))
    _brought(screen, screen.keeping.log(book.id), day(book.started), view)


def bring_file(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Last time's answers, from a file."""
    log = read_back(text_in(event)).log
    _brought(screen, log, day(log[-1].at) if log else "", view)


def _brought(screen: "AuditScreen", log: Log, on: str, view: Shown) -> None:
    screen.write(carry.brought(audit_of(log), on), "Brought from last time.")
    view.announce("Last time’s answers stand beside the items.")
    view.focus(STEP_ID)


def beside(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Lay another edition beside the one of the audit."""
    screen.work = replace(screen.work, beside=text_of(event.form, BESIDE))
    view.announce("Both editions stand side by side.")


def merge_file(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open a copy, without merging it yet."""
    waiting = read_back(text_in(event)).log
    count = copies.brings(screen.log, waiting)
    screen.waiting = waiting if count else ()
    view.announce(f"The copy holds {count} values that are not here.")
    if not count:
        raise ScrError("That copy holds nothing that is not here.", "Nothing was changed.")


def merge(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Make this audit and the copy that waits one."""
    waiting = screen.waiting
    names = [one.name for one in copies.differing(screen.log, waiting, screen.work.slot)]
    chosen = {name: text_of(event.form, choice_box(name)) for name in names}
    screen.merge(waiting, chosen)
    screen.waiting = ()
    view.announce("Merged. Everything that either copy held is in the record.")
    view.focus(STEP_ID)


def leave_copy(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Put the copy away."""
    screen.waiting = ()
    view.announce("The audit is as it was.")


def keep_here(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """From the tab into the store, as it stands."""
    log = screen.log
    if not screen.work.book:
        book = screen.keeping.begin(screen.audit.title)
        screen.work = replace(screen.work, book=book)
        screen.change(lambda _empty: log)
        view.announce("It is kept in the store now.")
        view.focus(STEP_ID)
