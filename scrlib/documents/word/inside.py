"""What is met inside one paragraph of a Word file, and what of it is not printed as its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from scrlib.documents.layout.paragraphs import Piece
from scrlib.documents.word.styles import child, switch, value

NOTE = re.compile(r"\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*")
BEFORE_NOTE = re.compile(r"(?:[a-z]{3,}|[.,;:!?)”’\"'])$", re.I)  # no "m" or "km", whose squares are meant
NOTES = ("FootnoteReference", "EndnoteReference")  # styles


@dataclass(slots=True)
class Inside:
    """What was met inside one paragraph so far."""

    pieces: list[Piece]
    boxes: list[Any] = field(default_factory=list)  # text boxes, which are read after the paragraph
    runs: list[tuple[Any, int, tuple[int, int]]] = field(
        default_factory=list
    )  # properties, letters, from and to
    fields: list[tuple[int, int] | None] = field(
        default_factory=list
    )  # where the codes of each open field began, None once its result has

    def field(self, kind: str) -> None:
        """Leave out the codes of a field, also those that look like text: its result alone is printed."""
        if kind == "begin":
            self.fields.append((len(self.pieces), len(self.runs)))
        elif self.fields and kind in ("separate", "end"):
            began = self.fields.pop()
            if began is not None:
                del self.pieces[began[0] :], self.runs[began[1] :]
            if kind == "separate":
                self.fields.append(None)


def is_note_mark(properties: Any | None, text: str, before: Sequence[Piece]) -> bool:
    """Whether a run is the number of a note that was typed by hand: small raised figures behind a word."""
    if properties is None or not NOTE.fullmatch(text):
        return False
    raised = value(child(properties, "vertAlign")) == "superscript"
    named = value(child(properties, "rStyle")) in NOTES
    return (raised or named) and bool(before and BEFORE_NOTE.search(before[-1].text))


def is_struck(properties: Any | None) -> bool:
    """Whether somebody has drawn a line through a run, which takes it out for every reader."""
    return bool(switch(properties, "strike") or switch(properties, "dstrike"))
