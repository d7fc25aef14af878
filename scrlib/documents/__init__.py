"""Word, Excel and plain text in; the same Word file with comments, a checklist and a plan out.

Nothing heavy is imported here: each kind of file loads what it needs when one is opened.
"""

from collections.abc import Sequence

from scrlib.documents.board import board_plan, board_review, board_summary, board_template
from scrlib.documents.board.values import CostedPlan
from scrlib.documents.opened import AUTHOR, Comment, Commented, Decided, Opened, Passage, Pasted, PlanRow
from scrlib.documents.paper.checklist import checklist
from scrlib.documents.plan.book import Book, comes_as_plan_book, is_plan_book, plan_book, read_plan_book
from scrlib.documents.plan.open import open_plan
from scrlib.documents.plan.seed import plan_rows, plan_seed
from scrlib.documents.refuse import MAX_BYTES, kind_of, too_large
from scrlib.records import Recommendation
from scrlib.records.reports import Report

__all__ = [
    "AUTHOR",
    "MAX_BYTES",
    "Book",
    "Comment",
    "Commented",
    "CostedPlan",
    "Decided",
    "Opened",
    "Passage",
    "Pasted",
    "PlanRow",
    "board_plan",
    "board_review",
    "board_summary",
    "board_template",
    "checklist",
    "comes_as_plan_book",
    "is_plan_book",
    "kind_of",
    "open_document",
    "open_plan",
    "open_report",
    "place_comments",
    "plan_book",
    "plan_rows",
    "plan_seed",
    "read_lines",
    "read_pasted",
    "read_plan_book",
    "too_large",
]


def open_document(name: str, data: bytes) -> Opened:
    """What a file of any kind read here holds. Raises DocumentError with one sentence when it is refused."""
    kind = kind_of(name, data)
    if kind == "docx":
        from scrlib.documents.word.read import open_word

        return open_word(name, data)
    from scrlib.documents.sheets import open_sheet, open_text

    return open_text(name, data) if kind == "txt" else open_sheet(name, kind, data)


def open_report(name: str, data: bytes) -> Report:
    """What a report in Word or PDF holds, section by section. Raises DocumentError when it is refused."""
    from scrlib.documents import report

    return report.open_report(name, data)


def read_pasted(text: str) -> Pasted:
    """What pasted text holds: its recommendations, and what was passed over; nothing for an empty box."""
    from scrlib.documents import pasted

    return pasted.read_pasted(text)


def read_lines(text: str) -> tuple[Recommendation, ...]:
    """One recommendation for each line that is not empty, exactly as it stands."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(
        Recommendation(id=f"R{at}", text=line, where=f"line {at}") for at, line in enumerate(lines, start=1)
    )


def place_comments(data: bytes, comments: Sequence[Comment], author: str = AUTHOR) -> Commented:
    """The Word file with the comments in it, and which of them are on the exact words. None is ever dropped."""
    from scrlib.documents.word import comments as written

    return written.place_comments(data, comments, author)
