"""What the project's own checkers say of a rewrite: each workbook has its own, told by its session's id."""

from collections.abc import Callable
from importlib import import_module

from scrlib.records.learning import Question, Session
from scrlib.ui.markup import Markup

Checker = Callable[[Question, str], Markup]
CHECKERS = {  # modules with `rewritten(question, text) -> Markup`
    "inquiry": "scrlib.ui.inquiry.rewritten",
    "judge": "scrlib.ui.judge.rewritten",
    "near_miss": "scrlib.ui.near_miss.rewritten",
}


def checked(session: Session, question: Question, text: str) -> Markup | None:
    """What changed from the starter to `text` by the session's checker; None for a session without one."""
    home = CHECKERS.get(session.id.partition(".")[0])
    if home is None or not text.strip():
        return None
    checker: Checker = import_module(home).rewritten
    return checker(question, text)
