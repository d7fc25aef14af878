"""What the presses of step 1 do: read a paste, open a file, load an example."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import Opened, open_document, read_pasted
from scrlib.samples import Sample, sample
from scrlib.ui.check import listing
from scrlib.ui.check.work import Entry, Source
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen


def _read(screen: "CheckScreen", event: Event, view: Shown) -> None:
    entries = _pasted(event, "pasted")
    screen.new_list(listing.new_list(screen.work, Source(kind="pasted"), entries), view)


def _add_pasted(screen: "CheckScreen", event: Event, view: Shown) -> None:
    entries = _pasted(event, event.value)
    screen.change_list("Take out what was added last", listing.added(screen.work, entries), view)
    screen.go(screen.work, view, "list")


def _open(screen: "CheckScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}")
    opened = open_document(upload.name, upload.data)
    if screen.is_open(opened):
        screen.hold(opened, upload.data)
        view.announce(f"{upload.name} is open again. Your list and what you decided are as they were.")
        screen.go(screen.work, view, "list")
        return
    source = Source(kind="file", name=upload.name, notes=opened.notes, headings=opened.headings)
    screen.new_list(listing.new_list(screen.work, source, _entries(opened)), view)
    screen.hold(opened, upload.data)


def read_example(example: Sample) -> tuple[Opened, bytes]:
    """The report of an invented case, read, and its bytes."""
    data = example.report()
    return open_document(example.file.name, data), data


def _example(screen: "CheckScreen", event: Event, view: Shown) -> None:
    example = sample(event.value)
    opened, data = read_example(example)
    source = Source(kind="example", name=example.id, notes=opened.notes, headings=opened.headings)
    work = listing.new_list(screen.work, source, _entries(opened))
    made_up = "\n".join(name for name, _ in example.people)
    screen.new_list(replace(work, pseudonyms=made_up, reviewer=example.author), view)
    screen.hold(opened, data)
    screen.words = example.era


def _pasted(event: Event, box: str) -> tuple[Entry, ...]:
    """The list in the text that was pasted in this box."""
    pasted = read_pasted(str(event.form.get(box, "")))
    if not pasted.recommendations:
        raise FieldProblem(
            "There is no recommendation to read.", "Type or paste at least one in the box.", box
        )
    found = tuple(
        replace(one, sources=()) for one in listing.entries_of(pasted.recommendations, pasted.findings)
    )
    return (*found, *listing.beside(pasted.passed_over))


def _entries(opened: Opened) -> tuple[Entry, ...]:
    every = (*opened.recommendations, *opened.repeated)
    return listing.entries_of(every, opened.findings, opened.repeats)


PRESSES = {
    "read": _read,
    "add_pasted": _add_pasted,
    "open": _open,
    "example": _example,
}
