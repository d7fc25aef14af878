"""Where an auditor may look first for an item: what was read of the report, its words and their place."""

from dataclasses import dataclass

from scrlib.audits.moderation.first_looks import OUTLINE
from scrlib.audits.outline_data import outline_items
from scrlib.records.audits import AuditItem
from scrlib.records.reports import Fact, OutlineAnswer
from scrlib.ui.audit.parts.facts_part import LABELS
from scrlib.ui.audit.steps.report_step import first_reading
from scrlib.ui.audit.work import PreRead


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a machine read for an item. `about` is what it looked for, "" where that is the item itself."""

    said: str
    reason: str = ""
    words: str = ""
    where: str = ""
    about: str = ""


def first_look(read: PreRead | None, item: AuditItem) -> Look | None:
    """What was read for an item; None where no report is open, or nothing is looked for."""
    if read is None:
        return None
    if item.read:
        return _of_outline(read.of(item.read), item)
    return _of_fact(next((one for one in read.facts if one.name == item.fact), None))


def _of_outline(found: OutlineAnswer | None, item: AuditItem) -> Look | None:
    if found is None:
        return None
    label = next(one.label for one in outline_items(OUTLINE) if one.id == item.read)
    return Look(
        said=first_reading(found),
        reason=found.reason,
        words=found.words,
        where=found.where,
        about="" if item.id == item.read else label,
    )


def _of_fact(found: Fact | None) -> Look | None:
    if found is None:
        return None
    return Look(said=f"Read: {found.value}", words=found.words, where=found.where, about=LABELS[found.name])
