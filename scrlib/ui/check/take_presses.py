"""What the presses of step 6 do: open the file again, look again, hand over files."""

from typing import TYPE_CHECKING

from scrlib.documents import open_document
from scrlib.errors import ScrError
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.exports import checklist_file, comments, identifiers, plan_file, word_file
from scrlib.ui.identifying import looked_again
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded
from scrlib.words import words

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen


def _open_again(screen: "CheckScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    opened = open_document(upload.name, upload.data)
    if not screen.is_open(opened):
        raise ScrError(
            "That is not the file your list came from.",
            f"Open {screen.work.source.name}, or open this one on step 1 as a new list.",
        )
    screen.hold(opened, upload.data)
    view.announce(f"{upload.name} is open again.")


def _look_again(screen: "CheckScreen", _event: Event, view: Shown) -> None:
    looked_again(identifiers(screen.work, screen.opened.passages), view)


def _take(screen: "CheckScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    work, found, said = screen.work, assessed(screen.work), words(screen.words)
    if event.value == "checklist":
        taken = checklist_file(work, found, said)
    elif event.value == "plan":
        taken = plan_file(work, found)
    else:
        ticks = {name: bool(event.form.get(f"with-{name}")) for name in ("prompts", "reasons", "tracked")}
        taken = word_file(work, comments(work, found, said, **ticks), screen.file)
    view.download(taken.name, taken.data, taken.mime)
    screen.taken = taken.said
    view.announce(taken.said)


PRESSES = {
    "open_again": _open_again,
    "look_again": _look_again,
    "take": _take,
}
