"""Somebody at the Audit page without a browser, at a store or in a tab."""

from pathlib import Path
from typing import Self

from visitor import Somebody

from scrlib.audits.moderation.items import audit_items
from scrlib.errors import ScrError
from scrlib.store.books import SqlBooks
from scrlib.ui.audit.boxes import box
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.screen import Upload

REPORT = Path(__file__).parents[2] / "data" / "samples" / "neglect" / "report.docx"
ITEMS = [one.id for one in audit_items("wt2006")]
SECRET = "Only the second auditor thought so"
NEW = {"new-title": "Robin, first quarter", "new-decided": "20 March 2009", "new-role": "Named nurse"}


class Auditor(Somebody):
    """Somebody at the Audit page."""

    def grade(self, item: str, grade: str, **more: str) -> Self:
        slot = self.work.slot
        texts = {box(slot, item, name): text for name, text in more.items()}
        return self.press("next_item", item, {box(slot, item, "grade"): grade, **texts})

    def grade_all(self, grade: str = "yes", **more: str) -> Self:
        for item in ITEMS:
            self.grade(item, grade, **more)
        return self

    def sit(self, slot: str, role: str) -> Self:
        return self.press("sit", "", {"sit-slot": slot, "sit-role": role})


def settled(first: Auditor, second: Auditor) -> None:
    """Both have graded and submitted; they differ on the first item."""
    first.grade_all().press("submit")
    second.grade_all(note=SECRET).grade(ITEMS[0], "no").press("submit")


def nobody() -> SqlBooks:
    raise ScrError("The store cannot be opened.", "Work in this tab.")


def in_tab(**more: str) -> Auditor:
    return Auditor(AuditScreen(nobody)).press("begin", "tab", {**NEW, **more})


def sent(who: Auditor, kind: str) -> Upload:
    name, data = who.press("take", kind).files[-1]
    return Upload(name=name, data=data)
