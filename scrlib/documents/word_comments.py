"""Comments written into the author's own Word file, on the exact words; nothing else in the file is touched.

Four parts of the archive may change: the text (comment marks only, and runs split at them), the comments, the
list of what the text leads to, and the content types. Every other part is copied as it is.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from scrlib.documents.locate import Locator, Target
from scrlib.documents.opened import AUTHOR, Comment, Commented
from scrlib.documents.package import RELS, STRICT, TYPES, Package, damaged, rels_of
from scrlib.documents.paragraphs import INSIDE, Paragraph
from scrlib.documents.plain import printable, tidy_places
from scrlib.documents.styles import child, number_of, value, w
from scrlib.documents.word_read import MOST_ROWS, read_word

INITIALS = "C"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CONTAINERS = {*INSIDE, w("sdt"), w("sdtContent")}


def place_comments(
    data: bytes, comments: Sequence[Comment], author: str = AUTHOR, *, when: datetime | None = None
) -> Commented:
    """The file with the comments in it, and which of them are on the exact words."""
    if not comments:
        return Commented(data=data)
    word = read_word(data, MOST_ROWS)
    locator = Locator(word)
    targets = [locator.find(comment) for comment in comments]
    part, root = _comments_part(word.package)
    ids = _free_ids(root, word.body.root)
    stamp = (when or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    styles = _style_ids(word.package)
    runs = _Runs(word.body.paragraphs)
    for comment, target in zip(comments, targets, strict=True):
        id = str(next(ids))
        root.append(_comment(id, _words(comment, target), author, stamp, styles))
        _anchor(runs, target, id, styles)
    changed = _changed_parts(word.package, part, root, word.body.root)
    by_how: dict[str, tuple[int, ...]] = {
        how: tuple(at for at, target in enumerate(targets) if target.how == how)
        for how in ("exact", "nearby", "unplaced")
    }
    return Commented(data=_rewritten(data, changed), **by_how)


def _words(comment: Comment, target: Target) -> str:
    if target.how == "exact":
        return comment.text
    words = " ".join(comment.recommendation[comment.start : comment.end].split())
    if target.how == "nearby":
        return (
            f"About the words “{words}”, which have changed since the file was read:\n{comment.text}"
            if words
            else comment.text
        )
    start = " ".join(comment.recommendation.split()[:12])
    return f"About a recommendation that is not in this file, “{start} …”:\n{comment.text}"


def _comments_part(package: Package) -> tuple[str, Any]:
    """The name and root of the comments part; a new root where the file has none."""
    from lxml import etree

    part = package.companion("comments")
    if part:
        return part, package.xml(part)
    folder = package.main.rsplit("/", 1)[0] if "/" in package.main else ""
    name = f"{folder}/comments.xml".lstrip("/")
    while name in package.names:
        name = name.replace(".xml", "1.xml")
    namespace = w("x")[1:].split("}")[0]
    return name, etree.Element(w("comments"), nsmap={"w": namespace})


def _free_ids(*roots: Any) -> Iterator[int]:
    """Comment numbers that nothing in the file uses, from the lowest up."""
    used: set[int | None] = set()
    for root in roots:
        for tag in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference"):
            used.update(number_of(one.get(w("id"))) for one in root.iter(w(tag)))
    return (id for id in count(1) if id not in used)


@dataclass(frozen=True, kw_only=True)
class _StyleIds:
    """The ids of Word's comment styles, "" where the file has none (styles are not added)."""

    text: str
    reference: str


def _style_ids(package: Package) -> _StyleIds:
    part = package.companion("styles")
    root = package.xml(part) if part else None
    names = (
        {}
        if root is None
        else {value(child(one, "name")): one.get(w("styleId")) for one in root.iterfind(w("style"))}
    )
    return _StyleIds(
        text=names.get("annotation text") or "", reference=names.get("annotation reference") or ""
    )


def _comment(id: str, text: str, author: str, stamp: str, styles: _StyleIds) -> Any:
    from lxml import etree

    comment = etree.Element(w("comment"))
    for name, one in (("id", id), ("author", author), ("date", stamp), ("initials", INITIALS)):
        comment.set(w(name), one)
    for number, words in enumerate(text.split("\n") or [""]):
        paragraph = etree.SubElement(comment, w("p"))
        if styles.text:
            etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle")).set(w("val"), styles.text)
        if not number:
            etree.SubElement(_run(paragraph, styles), w("annotationRef"))
        holder = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
        holder.text = printable(words)
        holder.set(SPACE, "preserve")
    return comment


def _run(parent: Any, styles: _StyleIds) -> Any:
    from lxml import etree

    run = etree.SubElement(parent, w("r"))
    if styles.reference:
        etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle")).set(w("val"), styles.reference)
    return run


class _Runs:
    """The runs of the paragraphs that take comments, kept in step as they are split."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._pieces: dict[int, list[tuple[Any, str]]] = {}
        self._places: dict[int, list[int]] = {}

    def starting(self, paragraph: int, at: int) -> Any:
        """The run that begins with a character of a paragraph's text."""
        raw = self._read(paragraph)[at]
        self._divide(paragraph, raw)
        return next(element for start, element, _ in self._each(paragraph) if start == raw).getparent()

    def ending(self, paragraph: int, at: int) -> Any:
        """The run that ends before a character of a paragraph's text."""
        raw = self._read(paragraph)[at - 1] + 1
        self._divide(paragraph, raw)
        return next(
            element for start, element, text in self._each(paragraph) if start + len(text) == raw
        ).getparent()

    def _read(self, paragraph: int) -> list[int]:
        if paragraph not in self._places:
            one = self._paragraphs[paragraph]
            self._places[paragraph] = tidy_places(one.raw)
            self._pieces[paragraph] = [(piece.element, piece.text) for piece in one.pieces]
        return self._places[paragraph]

    def _each(self, paragraph: int) -> Iterator[tuple[int, Any, str]]:
        at = 0
        for element, text in self._pieces[paragraph]:
            yield at, element, text
            at += len(text)

    def _divide(self, paragraph: int, raw: int) -> None:
        """Make a run end at a place, so that a mark can stand there."""
        found = next(
            (
                one
                for one in enumerate(self._each(paragraph))
                if one[1][0] <= raw < one[1][0] + len(one[1][2])
            ),
            None,
        )
        if found is None:
            return
        number, (start, element, text) = found
        inside = raw - start
        if inside:
            rest = deepcopy(element)
            element.text, rest.text = text[:inside], text[inside:]
            element.set(SPACE, "preserve")
            rest.set(SPACE, "preserve")
            element.addnext(rest)
            self._pieces[paragraph][number : number + 1] = [(element, text[:inside]), (rest, text[inside:])]
            element = rest
        _divide_run(element)


def _divide_run(element: Any) -> None:
    """Move a run's content from an element on into a run of its own, with the same formatting."""
    run = element.getparent()
    before = [one for one in element.itersiblings(preceding=True) if one.tag != w("rPr")]
    if not before:
        return
    second = deepcopy(run)
    for one in list(second):
        if one.tag != w("rPr"):
            second.remove(one)
    for one in [element, *element.itersiblings()]:
        second.append(one)
    run.addnext(second)


def _anchor(runs: _Runs, target: Target, id: str, styles: _StyleIds) -> None:
    """Put the marks of one comment around its words."""
    from lxml import etree

    first = runs.starting(target.first, target.start)
    last = runs.ending(target.last, target.end)
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    start.set(w("id"), id)
    end.set(w("id"), id)
    first.addprevious(start)
    last.addnext(end)
    holder = etree.Element(w("p"))
    reference = _run(holder, styles)
    etree.SubElement(reference, w("commentReference")).set(w("id"), id)
    _outermost(end).addnext(reference)


def _outermost(mark: Any) -> Any:
    """The element straight under the paragraph that holds a mark."""
    while mark.getparent().tag in CONTAINERS:
        mark = mark.getparent()
    return mark


def _changed_parts(package: Package, part: str, comments: Any, text: Any) -> dict[str, bytes]:
    """The parts that change, by name."""
    changed = {package.main: _bytes(text, package), part: _bytes(comments, package)}
    if part not in package.names:
        changed[rels_of(package.main)] = _with_link(package, part)
        changed["[Content_Types].xml"] = _with_type(package, part)
    return changed


def _bytes(root: Any, package: Package) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    if package.strict:
        for strict, usual in STRICT.items():
            data = data.replace(usual, strict)
    return data


def _with_link(package: Package, part: str) -> bytes:
    from lxml import etree

    root = package.xml(rels_of(package.main))
    if root is None:
        root = etree.Element(f"{{{RELS}}}Relationships", nsmap={None: RELS})
    used = {link.get("Id") for link in root if isinstance(link.tag, str)}
    id = next(f"rIdCheck{number}" for number in range(1, len(used) + 2) if f"rIdCheck{number}" not in used)
    link = etree.SubElement(root, f"{{{RELS}}}Relationship")
    link.set("Id", id)
    link.set("Type", COMMENTS_LINK)
    link.set("Target", f"/{part}")
    return _bytes(root, package)


def _with_type(package: Package, part: str) -> bytes:
    from lxml import etree

    root = package.xml("[Content_Types].xml")
    if root is None:
        raise damaged()
    override = etree.SubElement(root, f"{{{TYPES}}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", COMMENTS_TYPE)
    return _bytes(root, package)


def _rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some parts replaced or added, the others as they are, in the same sequence."""
    out = io.BytesIO()
    left = dict(changed)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                new.writestr(entry, left.pop(entry.filename) if entry.filename in left else old.read(entry))
            for name, part in left.items():
                new.writestr(name, part)
    except Exception as error:  # zipfile and zlib raise many kinds; all mean that a part cannot be read
        raise damaged() from error
    return out.getvalue()
