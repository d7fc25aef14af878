"""The report is opened, and items are graded: what stands in the boxes has been taken over already."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.moderation import carry, writing
from scrlib.audits.moderation.figures import every_fact, numbers
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import AUDIT
from scrlib.errors import DocumentError, ScrError
from scrlib.records.register import Change, Thing
from scrlib.ui.audit.boxes import drafts_of, identifiers, text_of
from scrlib.ui.audit.parts.facts_part import fact_box
from scrlib.ui.audit.parts.first_look import first_look
from scrlib.ui.audit.reading import pre_read
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen

OPENED, UNREAD = "The report was opened.", "It could not be read here: it is graded from its own pages."
PLACE_MAY_TELL = ScrError(
    "That heading may tell who somebody is, so it was not noted.",
    "Type the place yourself, without the name.",
)
NAME_NOT_KEPT = "A file whose name may tell who somebody is: it was not kept"


def open_report(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Read a report, or say why it cannot be read."""
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}. A long report takes half a minute.")
    try:
        read, manual = pre_read(upload.name, upload.data), ""
    except DocumentError as error:
        if screen.work.read:
            raise
        read, manual = None, f"{error.problem} {error.fix}"
    screen.work = replace(screen.work, read=read, manual=manual)
    name = NAME_NOT_KEPT if identifiers(screen.work, _spaced(upload.name)) else upload.name
    if screen.work.who:
        change = Change(thing=Thing.AUDIT, id=AUDIT, field="report", value=name)
        screen.write([change], UNREAD if manual else OPENED)
    view.announce(manual or f"{upload.name} was read.")


def settle(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Keep what somebody settled for the figures."""
    typed = {
        name: text_of(event.form, fact_box(name)) for name in every_fact() if fact_box(name) in event.form
    }
    wrong = next((name for name in numbers() if typed.get(name) and not typed[name].isdigit()), "")
    if wrong:
        raise FieldProblem(
            f"“{typed[wrong]}” is not a whole number.", "Type it in digits, or nothing.", fact_box(wrong)
        )
    shown = dict(screen.audit_on_page.facts)
    new = {name: text for name, text in typed.items() if text != shown.get(name, "")}
    screen.write(writing.settled(new), "Settled from the report.")
    view.announce("Kept.")


def use_facts(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Put what was read into the boxes that are empty. Nothing of it is kept yet; what was typed is."""
    settle(screen, event, view)
    screen.filled = True
    view.announce("What was read stands in the boxes. Look at it, then press “Keep these”.")


def _spaced(name: str) -> str:
    """The name of a file as words."""
    return name.rpartition(".")[0].replace("_", " ").replace("-", " ")


def keep(_screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """What was typed has been taken over already."""
    view.announce("Kept.")


def open_item(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open one item."""
    screen.work = replace(screen.work, item=event.value, listed=False)
    screen.go(view, "grade")


def next_item(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open the next item, unless words wait to be decided on."""
    if list(drafts_of(screen.work, event.value)):
        view.announce("Some words may tell who somebody is: they are not kept yet.")
        return
    ids = [one.id for one in audit_items(screen.audit.edition)]
    at = ids.index(event.value) + 1 if event.value in ids else len(ids)
    if at == len(ids):
        list_items(screen, event, view)
    else:
        screen.work = replace(screen.work, item=ids[at], listed=False)
        screen.go(view, "grade")


def list_items(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Open the list."""
    screen.work = replace(screen.work, item="", listed=True)
    screen.go(view, "grade")


def keep_words(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Keep words as they are that may tell who somebody is."""
    texts = tuple(drafts_of(screen.work, event.value))
    screen.work = replace(screen.work, sure=(*screen.work.sure, *texts))
    screen.take_over(event.form)
    view.announce("Kept.")


def use_place(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Note the place that was read for an item, once an auditor has looked there."""
    slot, read = screen.work.slot, screen.work.read
    item = next((one for one in audit_items(screen.audit.edition) if one.id == event.value), None)
    found = first_look(read, item) if item else None
    if found and identifiers(screen.work, found.where):
        raise PLACE_MAY_TELL
    if found and item and slot:
        mine = screen.audit.auditor(slot).of(item.id)
        screen.write(writing.graded(slot, mine, replace(mine, place=found.where)), "Looked there.")
        view.announce("The place stands beside your grade.")


def carry_one(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Take over the answer of last time to one item."""
    _carried(screen, [event.value])
    view.announce("Taken over from last time.")


def carry_all(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Take over the answers of last time to every item without a grade."""
    left = writing.ungraded(screen.audit, screen.work.slot)
    _carried(screen, list(left))
    view.announce("Taken over from last time.")


def use_note(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Last time's note beside another grade, where somebody says that it still tells why."""
    audit, slot = screen.audit, screen.work.slot
    for last in (one for one in carry.compares(audit) if one.item == event.value):
        mine = audit.auditor(slot).of(last.item)
        changes = writing.graded(slot, mine, replace(mine, note=last.note))
        screen.write(changes, "Last time's note still tells why.")
    view.announce("Last time’s note stands beside your grade.")


def _carried(screen: "AuditScreen", items: list[str]) -> None:
    audit, slot = screen.audit, screen.work.slot
    changes: list[Change] = []
    for last in (one for one in carry.compares(audit) if one.item in items):
        now = replace(last, carried=audit.last_title)
        changes += writing.graded(slot, audit.auditor(slot).of(last.item), now)
    screen.write(changes, "Nothing has changed since last time.")
