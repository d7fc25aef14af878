"""What the checklist of propositions says of a rewrite, beside what it said of the starter."""

from scrlib.learning.inquiry.checklists import check_proposition, falls_short
from scrlib.records.learning import Question
from scrlib.text.saying import counted
from scrlib.ui.changes import compared
from scrlib.ui.components import details
from scrlib.ui.inquiry.checklist import checklist
from scrlib.ui.markup import Markup, tag


def rewritten(question: Question, text: str) -> Markup:
    """What changed from the starter to `text`, point by point; the model is told elsewhere, and later."""
    before, after = check_proposition(question.starter), check_proposition(text)
    first, now = len(falls_short(before)), len(falls_short(after))
    id = question.id.replace(".", "-")
    said = f"Words spoke against {counted(first, 'point')} at the start. Now against {now or 'none'}."
    if text.strip() == question.starter.strip():
        said = "That is the sentence as it was. Change one thing, and see what that does."
    return tag(
        "section",
        tag("h4", "What the checklist says of your wording"),
        tag("p", said),
        checklist(id, text, after),
        details(f"changed-{id}", "What you changed, word by word", compared(question.starter, text)),
    )
