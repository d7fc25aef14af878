"""What is taken away from an audit: the pack in Word, and the audit as one file."""

from scrlib.audits.guidance import pack as edition_of
from scrlib.audits.guidance import unread
from scrlib.audits.moderation.compare import Row, agreeing, all_green, rows, splits, standing
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log, head
from scrlib.documents.audit import audit_pack
from scrlib.records.audits import SLOTS, Audit, AuditPack, Given, PackLine
from scrlib.ui.audit.marks import in_print
from scrlib.ui.audit.work import AuditWork

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def pack_of(log: Log) -> AuditPack:
    """What the pack prints of a revealed audit whose last entry is the one that says so."""
    audit = audit_of(log)
    every = rows(audit)
    found = agreeing(every) if not audit.alone else None
    labels = {one.id: one.label for one in audit_items(audit.edition)}
    return AuditPack(
        title=audit.title,
        report=audit.report,
        decided=audit.decided,
        edition=edition_of(audit.edition).title,
        standing=standing(audit),
        cautions=tuple(one for one in (unread(edition_of(audit.edition)), all_green(every)) if one),
        sentence=found.sentence if found else "",
        auditors=tuple(
            audit.auditor(slot).role or f"Auditor {slot}" for slot in SLOTS[: 1 if audit.alone else 2]
        ),
        lines=tuple(_line(audit, one) for one in every),
        splits=tuple(_line(audit, one) for one in splits(every)),
        evidence=tuple(_evidence(audit, every)),
        actions=tuple((one.what, labels.get(one.item, ""), one.owner, one.due) for one in audit.actions),
        entry=len(log),
        head=head(log),
        printed=log[-1].at,
    )


def word_pack(log: Log) -> tuple[str, bytes, str]:
    """The pack as a file: its name, its bytes and its kind."""
    pack = pack_of(log)
    return f"{file_name(pack.title)}.docx", audit_pack(pack), WORD


def file_name(title: str) -> str:
    """A title as the name of a file."""
    return "".join(one for one in title if one.isalnum() or one in " -_()").strip()[:80] or "Audit"


def to_send(work: AuditWork, log: Log, slot: str) -> AuditWork:
    """The audit alone, without what was read of the report. It opens in the seat whose grades it holds."""
    return AuditWork(log=log, book=work.book, slot=slot, who=work.who if slot else "")


def _line(audit: Audit, row: Row) -> PackLine:
    given = [row.first] if audit.alone else [row.first, row.second]
    return PackLine(
        label=row.item.label,
        paragraph=row.item.paragraph,
        grades=tuple(in_print(one.grade) for one in given),
        notes=tuple(_note(one) for one in given),
        result=in_print(row.result),
        reason=row.agreed.reason,
        differs=row.differs,
    )


def _note(given: Given) -> str:
    """The place, the words and the note of one auditor, a line each."""
    words = f"“{given.words}”" if given.words else ""
    return "\n".join(filter(None, (given.place, words, given.note)))


def _evidence(audit: Audit, every: tuple[Row, ...]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for row in every:
        for who, given in zip(audit.auditors, (row.first, row.second), strict=True):
            if any((given.place, given.words, given.title, given.held)):
                outside = ", ".join(filter(None, (given.title, given.date)))
                inside = " ".join(filter(None, (given.place, f"“{given.words}”" if given.words else "")))
                held = "; ".join(filter(None, (given.held, given.seen_by)))
                found.append((row.item.label, who.role, inside, outside, held))
    return found
