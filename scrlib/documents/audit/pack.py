"""The pack of an audit in Word: the grid with words and symbols, the splits, the evidence, a box for decisions."""

from typing import Any

from scrlib.documents.learning.paper import frame, gap, heading, said, table
from scrlib.documents.word_look import blank, page_footer, saved
from scrlib.records.audits import AuditPack, PackLine

AUTHOR = "Audit a report"
WIDTH_CM = 26.7  # of a sheet on its side, between the margins
SMALL = 9.5
DECISIONS_CM = 6.0
KEY = "● yes   ◐ partly   ○ no   ? not stated (no evidence either way: not a “no”)   – not applicable"
NOBODY_SIGNS_IN = "Roles are as typed: nobody signs in."


def audit_pack(pack: AuditPack) -> bytes:
    """The pack as the bytes of a Word file."""
    document = blank(pack.title, AUTHOR)
    heading(document, pack.title, 1)
    _cover(document, pack)
    _grid(document, pack)
    _splits(document, pack)
    _evidence(document, pack)
    _actions(document, pack)
    _decisions(document)
    _seal(document, pack)
    page_footer(document, document.sections[0], f"{pack.title}, entry {pack.entry}, seal {pack.head[:12]}")
    return saved(document)


def _cover(document: Any, pack: AuditPack) -> None:
    said(document, (pack.standing, "b"))
    for name, text in (
        ("Guidance", pack.edition),
        ("Review decided", pack.decided),
        ("Report", pack.report),
        ("Auditors", "; ".join(pack.auditors)),
        ("How far they agree", pack.sentence),
    ):
        if text:
            said(document, (f"{name}: ", "b"), text, last=True)
    for one in pack.cautions:
        said(document, (one, "i"), size=10)


def _grid(document: Any, pack: AuditPack) -> None:
    heading(document, "The grid")
    said(document, KEY, size=SMALL)
    narrow = 3.2
    columns = [
        ("Item", 8.6),
        *((one, narrow) for one in pack.auditors),
        ("Result", narrow),
        ("Why it was agreed", WIDTH_CM - 8.6 - narrow * (1 + len(pack.auditors))),
    ]
    rows = [(f"{one.label}\n({one.paragraph})", *one.grades, one.result, one.reason) for one in pack.lines]
    table(document, columns, rows, size=SMALL)
    gap(document)


def _splits(document: Any, pack: AuditPack) -> None:
    if not pack.splits:
        return
    heading(document, f"Graded differently ({len(pack.splits)})")
    for one in pack.splits:
        _split(document, pack, one)


def _split(document: Any, pack: AuditPack, one: PackLine) -> None:
    heading(document, one.label, 3)
    rows = [(who, grade, note) for who, grade, note in zip(pack.auditors, one.grades, one.notes, strict=True)]
    rows.append(("Agreed", one.result, one.reason))
    table(document, [("Who", 5.0), ("Grade", 4.0), ("Where, words, note", WIDTH_CM - 9.0)], rows, size=SMALL)
    gap(document)


def _evidence(document: Any, pack: AuditPack) -> None:
    heading(document, "Evidence")
    if not pack.evidence:
        said(document, "None was noted.")
        return
    columns = [
        ("Item", 6.4),
        ("Noted by", 3.2),
        ("In the report", 8.0),
        ("Outside the report", 4.6),
        ("Held; seen by", 4.5),
    ]
    table(document, columns, pack.evidence, size=SMALL)
    gap(document)


def _actions(document: Any, pack: AuditPack) -> None:
    heading(document, "Actions arising")
    if not pack.actions:
        said(document, "None yet.")
        return
    columns = [("What", 10.7), ("Because of", 8.0), ("Who (a role)", 4.5), ("By when", 3.5)]
    table(document, columns, pack.actions, size=SMALL)
    gap(document)


def _decisions(document: Any) -> None:
    heading(document, "Decisions of the meeting")
    frame(document, height_cm=DECISIONS_CM, width_cm=WIDTH_CM)
    gap(document)


def _seal(document: Any, pack: AuditPack) -> None:
    said(
        document,
        f"Printed on {pack.printed:%d %B %Y at %H:%M} (UTC) at entry {pack.entry} of the record. Its seal: {pack.head}. "
        f"If an entry up to this one is changed later, the seal no longer fits. {NOBODY_SIGNS_IN}",
        size=8,
    )
