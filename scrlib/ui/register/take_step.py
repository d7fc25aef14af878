"""Step 8: what comes in and what leaves; another register; the end of this one."""

from collections.abc import Sequence

from scrlib.ui.components import Problem, button, buttons, details, error_for, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.work import RegisterWork

DELETE = "delete-title"


def take_step(work: RegisterWork, title: str, said: Child, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now. `said` is of the last file."""
    return join(
        step_heading("Bring in and take away"),
        said,
        tag(
            "section",
            tag("h3", "Another register"),
            tag(
                "p",
                "This one is kept."
                if work.book
                else "This one is in this tab only, and goes when you leave it.",
            ),
            buttons(button("Leave this register", "leave", plain=True)),
        ),
        _delete(title, problems) if work.book else None,
    )


def _delete(title: str, problems: Sequence[Problem]) -> Markup:
    return details(
        "delete-register",
        "Delete this register for good",
        tag(
            "p",
            f"“{title}” and its whole log are deleted from this machine. Files that were taken away stay. "
            "It cannot be undone.",
        ),
        tag(
            "form",
            text_box(DELETE, "Type its name", "", error=error_for(DELETE, problems), autocomplete="off"),
            buttons(button("Delete it for good", "forget", plain=True)),
        ),
    )
