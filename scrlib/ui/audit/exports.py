"""What is taken away from an audit: the pack in Word and in Excel, and the audit as one file."""

from scrlib.audits.moderation.pack import audit_book, audit_pack
from scrlib.audits.register.log import Log
from scrlib.documents.register import paper_book, paper_page
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.mime import EXCEL, WORD
from scrlib.ui.taking import plain_name

KINDS = ("word", "excel")


def pack_file(log: Log, kind: str) -> tuple[str, bytes, str]:
    """The pack as a file of one of KINDS: its name, its bytes and what it is."""
    if kind == "excel":
        paper = audit_book(log)
        return f"{file_name(paper.title)}.xlsx", paper_book(paper, log[-1].at), EXCEL
    paper = audit_pack(log)
    return f"{file_name(paper.title)}.docx", paper_page(paper), WORD


def file_name(title: str) -> str:
    """A title as the name of a file."""
    return plain_name(title, "Audit")


def to_send(work: AuditWork, log: Log, slot: str) -> AuditWork:
    """The audit alone, without what was read of the report. It opens in the seat whose grades it holds."""
    return AuditWork(log=log, book=work.book, slot=slot, who=work.who if slot else "")
