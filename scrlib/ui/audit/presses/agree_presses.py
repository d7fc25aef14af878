"""Grades are submitted, agreed grades and actions are kept."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.moderation import writing
from scrlib.audits.moderation.compare import SAID
from scrlib.errors import ScrError
from scrlib.records.audits import Agreed, Audit, AuditAction, Grade
from scrlib.records.ids import next_id
from scrlib.records.register import Change
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.audit.boxes import identifiers, text_of
from scrlib.ui.audit.steps.actions_step import NEW, action_box
from scrlib.ui.audit.steps.compare_step import agreed_box
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen


def submit(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Lock the grades of this auditor."""
    if screen.work.drafts:
        raise ScrError(
            "Some words that you typed are not kept yet.", "Open the items that say so and decide."
        )
    if not screen.work.slot:
        raise ScrError("You have no seat in this audit.", "Take one under “The audit”.")
    screen.write(writing.submitted(screen.audit, screen.work.slot), "Submitted.")
    view.announce("Submitted.")
    screen.go(view, "compare")


def _look_once(screen: "AuditScreen", text: str, field: str) -> None:
    """Raises FieldProblem the first time that a text may tell who somebody is; pressing again keeps it."""
    found = identifiers(screen.work, text)
    if found and text not in screen.work.sure:
        screen.work = replace(screen.work, sure=(*screen.work.sure, text))
        raise FieldProblem(
            f"“{found[0].words}” may tell who somebody is, and is not kept yet.",
            "Write a role. If it identifies nobody, press again.",
            field,
        )


def agree(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Keep what both settled on for an item."""
    item = event.value
    chosen, why = (text_of(event.form, agreed_box(item, field)) for field in ("grade", "reason"))
    grade = Grade(chosen) if chosen in set(Grade) else Grade.UNDECIDED
    try:
        changes = writing.agreed(item, grade, why)
    except ScrError as error:
        raise FieldProblem(
            error.problem, error.fix, agreed_box(item, "reason" if grade else "grade")
        ) from None
    _look_once(screen, why, agreed_box(item, "reason"))
    _refuse_unseen(screen, Agreed(item=item, grade=grade, reason=why))
    screen.write(changes, why)
    screen.work = replace(screen.work, item="")
    view.announce("Kept as agreed.")
    view.focus(STEP_ID)


def _refuse_unseen(screen: "AuditScreen", typed: Agreed) -> None:
    """Raises FieldProblem where another grade was agreed since the page was drawn, once."""
    item = typed.item
    shown, now = screen.audit_on_page.settled(item), screen.audit.settled(item)
    if now in (shown, Agreed(item=item)) or now.grade is typed.grade:
        return
    screen.work, screen.not_agreed = replace(screen.work, item=item), typed
    raise FieldProblem(
        f"Meanwhile “{SAID[now.grade]}” was agreed for this item: {now.reason}",
        "Talk about it. What you typed is not kept yet: to settle it so all the same, press again.",
        agreed_box(item, "grade"),
    )


def reopen(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Show an item that is settled, to settle it otherwise."""
    screen.work = replace(screen.work, item=event.value)
    view.focus(f"split-{event.value}")


def keep_action(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Add an action, or change one."""
    id = event.value
    typed = {field: text_of(event.form, action_box(id, field)) for field in ("what", "item", "owner", "due")}
    if not typed["what"]:
        raise FieldProblem(
            "It does not say what will be done.", "Type it in a few words.", action_box(id, "what")
        )
    if typed["due"] and resolve(typed["due"]) is None:
        raise FieldProblem(
            f"“{typed['due']}” is not a day.",
            "Type one, such as 30 June 2027, or nothing.",
            action_box(id, "due"),
        )
    _look_once(screen, f"{typed['what']}\n{typed['owner']}", action_box(id, "what"))
    screen.write(_acted(screen, id, typed), "An action of the audit.")
    view.announce("Kept.")
    view.focus(STEP_ID)


def _acted(screen: "AuditScreen", id: str, typed: Mapping[str, str]) -> tuple[Change, ...]:
    """A new action whole; of one that stands, what this page changed: others may have changed the rest."""
    changes = writing.acted(AuditAction(id=_action_id(screen.audit, id), **typed))
    shown = next((one for one in screen.audit_on_page.actions if one.id == id), None)
    if shown is None or id not in {one.id for one in screen.audit.actions}:
        return changes
    return tuple(one for one in changes if getattr(shown, one.field) != one.value)


def _action_id(audit: Audit, id: str) -> str:
    return next_id((one.id for one in audit.actions), "A") if id == NEW else id


def drop_action(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Take an action out of the list."""
    screen.write(writing.acted(AuditAction(id=event.value)), "The action was taken out.")
    view.announce("Taken out.")
