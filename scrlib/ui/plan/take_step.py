"""Step 7: take away - first what may identify someone, then the files."""

from collections.abc import Collection

from scrlib.ui.components import button, buttons, details, file_picker, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.exports import identifiers
from scrlib.ui.plan.work import PlanWork
from scrlib.words import Words


def take_step(work: PlanWork, words: Words, own: Collection[str], *, taken: str) -> Markup:
    """The step as it looks now; `own`: files with a template of their own; `taken`: of the last one."""
    return join(
        step_heading("Take away", "Look through what may identify someone first. Then take what you need."),
        identifying(identifiers(work), work.pseudonyms, work.reviewer, whose="the plan"),
        tag("h3", "Your files"),
        notice(tag("p", taken), title="Look in your downloads.") if taken else None,
        _one(
            "The plan and its costs (Excel)",
            "With drop-downs, and sums that work themselves out again when somebody changes a figure. Open "
            "it here again afterwards: what was changed is listed, and taken only when you say so.",
            button("Get the Excel plan", "take", "excel"),
        ),
        _one(
            f"The plan for the {words.board} (Word)",
            "A table across the page, what is dealt with, and the costs with their range.",
            buttons(button("Get the Word plan", "take", "plan")),
            _template("plan", own),
        ),
        _one(
            "A one-page summary (Word)",
            "For the meeting: what the plan lacks, what it comes to and who bears it.",
            buttons(button("Get the summary", "take", "summary")),
            _template("summary", own),
        ),
        _one(
            "All of your work on this page",
            "To go on another day, or on another computer: “Open a saved file” brings everything back.",
            button("Save to a file", "save_file"),
        ),
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


def _one(title: str, words: str, *parts: object) -> Markup:
    return tag("section", tag("h4", title), tag("p", words), *parts, class_="take")
