"""What was read of a file: its paragraphs in reading order, with what shows how each is used."""

from dataclasses import dataclass, field
from typing import Any

from scrlib.documents.word.numbering import Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a paragraph and the element inside a run that holds them."""

    element: Any
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """Where in a table a paragraph stands. `table` counts every table of the file from 1, as `row` does rows."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """One paragraph. `text` is what is printed, with spaces evened out and "\\n" for a line break."""

    text: str
    raw: str = ""
    element: Any = None
    pieces: tuple[Piece, ...] = ()
    heading: int = 0  # 1 for a title, 2 for Word's "Heading 1" and so on; 0 for body text
    mark: Mark | None = None
    bold: bool = False
    underline: bool = False
    italic: bool = False
    caps: bool = False
    large: bool = False
    indent: int = 0  # twentieths of a point
    stressed: tuple[tuple[int, int], ...] = ()  # where words stand out in a text that does not, from and to
    cell: Cell | None = None
    contents: bool = False  # a line of the contents list


@dataclass(kw_only=True)
class Body:
    """Everything read from one file; `seen` names what was met ("insertions", "deletions", "pictures")."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    root: Any = None
