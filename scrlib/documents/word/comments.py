"""Comments written into the author's own Word file, on the exact words; nothing else in the file is touched.

Four parts of the archive may change: the text (comment marks only, and runs split at them; tracked changes where
they were asked for), the comments, the list of what the text leads to, and the content types. Every other part is
copied as it is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from scrlib.documents.opened import AUTHOR, Comment, Commented
from scrlib.documents.package import Package
from scrlib.documents.plain import printable
from scrlib.documents.word.locate import Locator, Target
from scrlib.documents.word.parts import changed_parts, comments_part, rewritten
from scrlib.documents.word.read import MOST_ROWS, read_word
from scrlib.documents.word.runs import SPACE, Runs, outermost
from scrlib.documents.word.styles import child, number_of, value, w
from scrlib.documents.word.suggested import suggest

INITIALS = "C"


def place_comments(
    data: bytes, comments: Sequence[Comment], author: str = AUTHOR, *, when: datetime | None = None
) -> Commented:
    """The file with the comments in it, and which of them are on the exact words."""
    if not comments:
        return Commented(data=data)
    word = read_word(data, MOST_ROWS)
    locator = Locator(word)
    targets = [locator.find(comment) for comment in comments]
    part, root = comments_part(word.package)
    ids = _free_ids(root, word.body.root)
    stamp = (when or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    styles = _style_ids(word.package)
    runs = Runs(word.body.paragraphs)
    for comment, target in zip(comments, targets, strict=True):
        id = str(next(ids))
        root.append(_comment(id, _words(comment, target), author, stamp, styles))
        _anchor(runs, target, id, styles)
    tracked = tuple(
        at
        for at, (one, target) in enumerate(zip(comments, targets, strict=True))
        if one.instead and _track(runs, target, one.instead, _changes(ids, author, stamp))
    )
    changed = changed_parts(word.package, part, root, word.body.root)
    by_how: dict[str, tuple[int, ...]] = {
        how: tuple(at for at, target in enumerate(targets) if target.how == how)
        for how in ("exact", "nearby", "unplaced")
    }
    return Commented(data=rewritten(data, changed), tracked=tracked, **by_how)


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


def _free_ids(*roots: Any) -> Iterator[int]:
    """Numbers of comments and changes that nothing in the file uses, from the lowest up."""
    used: set[int | None] = set()
    for root in roots:
        for tag in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference", "ins", "del"):
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


def _track(runs: Runs, target: Target, words: str, change: Callable[[str], Any]) -> bool:
    """Whether a new wording could be put in place of the exact words, as a tracked change."""
    if target.how != "exact" or target.first != target.last:
        return False
    first, last = runs.starting(target.first, target.start), runs.ending(target.last, target.end)
    return suggest(first, last, words, change)


def _changes(ids: Iterator[int], author: str, stamp: str) -> Callable[[str], Any]:
    """What makes an empty "ins" or "del"."""
    from lxml import etree

    def change(kind: str) -> Any:
        made = etree.Element(w(kind))
        for name, one in (("id", str(next(ids))), ("author", author), ("date", stamp)):
            made.set(w(name), one)
        return made

    return change


def _anchor(runs: Runs, target: Target, id: str, styles: _StyleIds) -> None:
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
    outermost(end).addnext(reference)
