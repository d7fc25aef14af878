"""Every wording of a recommendation by itself, with the names that its author gives them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.ui.check.work import Entry, Work
from scrlib.ui.components import button, buttons, details, hidden, lines, text_box
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen


def wordings(entry: Entry, number: str) -> Markup:
    """The list, to open when wanted. `number` is what the recommendation is called by."""
    return details(
        f"wordings-{entry.id}",
        "Each wording by itself",
        *(_wording(entry, n, number) for n in range(len(entry.versions))),
        buttons(button("Keep the names", "keep_names", plain=True, more=f"(recommendation {number})")),
    )


def _wording(entry: Entry, n: int, number: str) -> Markup:
    called = f"Wording {n + 1}" if n else "As it was"
    name = entry.names[n - 1] if 0 < n <= len(entry.names) else ""
    label = join("A name for it, if you like", hidden(f" (recommendation {number}, wording {n + 1})"))
    return tag(
        "div",
        tag("p", tag("b", f"{called}: {name}" if name else called)),
        tag("p", lines(entry.versions[n])),
        text_box(_box(entry, n), label, name) if n else None,
    )


def _box(entry: Entry, n: int) -> str:
    return f"version-{entry.id}-{n}"


def named(work: Work, form: Mapping[str, str | list[str]]) -> Work:
    """The work with the names that were typed for wordings."""
    for entry in work.entries:
        boxes = [_box(entry, n) for n in range(1, len(entry.versions))]
        if any(box in form for box in boxes):
            names = tuple(str(form.get(box, "")).strip() for box in boxes)
            work = work.with_entry(replace(entry, names=names))
    return work


def _keep(_screen: "CheckScreen", _event: Event, view: Shown) -> None:
    view.announce("The names are kept.")  # they were taken over with the press


PRESSES = {"keep_names": _keep}
