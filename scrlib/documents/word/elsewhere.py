"""Words of a Word file that stand outside its text but leave with it: notes, headers, comments, tracked deletions."""

from collections.abc import Iterator
from typing import Any

from scrlib.documents.opened import Passage
from scrlib.documents.package import Package
from scrlib.documents.plain import tidy
from scrlib.documents.word.inside import is_struck
from scrlib.documents.word.styles import child, switch, w

PARTS = {
    "header": "page header",
    "footer": "page footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
    "comments": "comment in the file",
}
PROPERTIES = "core-properties"
TITLES = ("title", "subject", "keywords", "description", "category")


def passages_elsewhere(package: Package, text: Any) -> tuple[Passage, ...]:
    """What else the file says: needed by the check for names, never read as a recommendation.

    `text` is the root of the text part, for the words that were deleted there with tracking on.
    """
    every = [*_deleted(text), *_unseen(text), *_in_parts(package), *_in_properties(package)]
    return tuple(dict.fromkeys(every))


def _deleted(root: Any) -> Iterator[Passage]:
    found: dict[Any, str] = {}
    for element in root.iter(w("delText")):
        paragraph = next(element.iterancestors(w("p")), element)
        found[paragraph] = found.get(paragraph, "") + (element.text or "")
    for tag in ("moveFrom", "del"):
        for moved in root.iter(w(tag)):
            words = "".join(one.text or "" for one in moved.iter(w("t")))
            if words.strip():
                found[moved] = words
    yield from (
        Passage(where="tracked deletion", text=words) for one in found.values() if (words := tidy(one))
    )


def _unseen(root: Any) -> Iterator[Passage]:
    """Words that are hidden or have a line through them: none is read, and all leave with the file."""
    runs = [one for one in root.iter(w("r")) if _is_unseen(child(one, "rPr"))]
    for row in root.iter(w("tr")):
        runs += row.iter(w("r")) if switch(child(row, "trPr"), "hidden") else ()
    found: dict[Any, str] = {}
    for run in runs:
        paragraph = next(run.iterancestors(w("p")), run)
        found[paragraph] = found.get(paragraph, "") + "".join(one.text or "" for one in run.iter(w("t")))
    yield from (
        Passage(where="hidden or struck through", text=words)
        for one in found.values()
        if (words := tidy(one))
    )


def _is_unseen(properties: Any | None) -> bool:
    return bool(switch(properties, "vanish")) or is_struck(properties)


def _in_parts(package: Package) -> Iterator[Passage]:
    for kind, part in package.related(package.main):
        root = package.xml(part) if kind in PARTS else None
        for paragraph in [] if root is None else root.iter(w("p")):
            words = tidy("".join(one.text or "" for one in paragraph.iter(w("t"), w("delText"))))
            if words:
                yield Passage(where=PARTS[kind], text=words)


def _in_properties(package: Package) -> Iterator[Passage]:
    for kind, part in package.related(""):
        root = package.xml(part) if kind == PROPERTIES else None
        for element in [] if root is None else root:
            name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
            if name in TITLES and (element.text or "").strip():
                yield Passage(where=f"the file's properties ({name})", text=tidy(element.text))
