"""Step 7: take away - first what may identify someone, then the files."""

from collections.abc import Collection

from scrlib.ui.components import button, buttons, details, file_picker
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.exports import identifiers
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.taking import files_heading, take_heading, to_take, whole_work
from scrlib.words import Words


def take_step(work: PlanWork, words: Words, own: Collection[str], *, taken: str) -> Markup:
    """The step as it looks now; `own`: files with a template of their own; `taken`: of the last one."""
    return join(
        take_heading(),
        identifying(identifiers(work), work.pseudonyms, work.reviewer, whose="the plan"),
        files_heading(taken),
        to_take(
            "The plan and its costs (Excel)",
            "With drop-downs, and sums that work themselves out again when somebody changes a figure. Open "
            "it here again afterwards: what was changed is listed, and taken only when you say so.",
            button("Get the Excel plan", "take", "excel"),
        ),
        to_take(
            f"The plan for the {words.board} (Word)",
            "A table across the page, what is dealt with, and the costs with their range.",
            buttons(button("Get the Word plan", "take", "plan")),
            _template("plan", own),
        ),
        to_take(
            "A one-page summary (Word)",
            "For the meeting: what the plan lacks, what it comes to and who bears it.",
            buttons(button("Get the summary", "take", "summary")),
            _template("summary", own),
        ),
        whole_work(),
    )


def _template(kind: str, own: Collection[str]) -> Markup:
    """The ways to have the file in the county's own look."""
    return details(
        f"template-{kind}",
        "Use your own template" + (" (yours is in use)" if kind in own else ""),
        tag(
            "p",
            "Our template is a Word file with places in double curly brackets. Move, restyle or leave out "
            "what you like, save it, and open it here.",
        ),
        buttons(button("Get our template", "our_template", kind, plain=True, more=f"of the {kind}")),
        file_picker(
            f"template-{kind}-file", f"Your template of the {kind}", f"template_{kind}", accept=".docx"
        ),
    )
