"""The record itself: whether it is the one that a pack was printed from, and deleting an audit for good."""

from collections.abc import Sequence

from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, text_box
from scrlib.ui.markup import Markup, tag

NUMBER, HEAD, DELETE = "printed-number", "printed-head", "delete-title"
FITS = "The head fits: nothing up to that entry was changed since it was printed."
HOW = (
    "Both stand at the end of a printed pack. If anything up to that entry was changed afterwards, they no "
    "longer fit."
)


def record_part(title: str, said: str, problems: Sequence[Problem], *, stored: bool) -> Markup:
    """What can be done with the record. `said` is what the last check said."""
    return tag(
        "section",
        tag("h3", "The record"),
        notice(tag("p", said), kind="done" if said == FITS else "tick") if said else None,
        _check(problems),
        _delete(title, problems) if stored else None,
    )


def _check(problems: Sequence[Problem]) -> Markup:
    return details(
        "check-head",
        "Check a printed head",
        tag("p", HOW),
        tag(
            "form",
            text_box(
                NUMBER,
                "The number of the entry",
                error=error_for(NUMBER, problems),
                inputmode="numeric",
                class_="figure",
            ),
            text_box(
                HEAD,
                "Its head",
                hint="64 letters and figures.",
                error=error_for(HEAD, problems),
                autocomplete="off",
            ),
            buttons(button("Check it", "check_head", plain=True)),
        ),
    )


def _delete(title: str, problems: Sequence[Problem]) -> Markup:
    told = f"“{title}” and its whole record are deleted from this workbook’s store, for both auditors."
    return details(
        "delete-audit",
        "Delete this audit for good",
        tag("p", told, " Files that were taken away stay. It cannot be undone."),
        tag(
            "form",
            text_box(DELETE, "Type its name", error=error_for(DELETE, problems), autocomplete="off"),
            buttons(button("Delete it for good", "forget", plain=True)),
        ),
    )
