"""What must be the same in a Word file before and after comments are written into it."""

import io
import zipfile
from copy import deepcopy

from lxml import etree

from .word import W

MAY_CHANGE = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {entry.filename: file.read(entry) for entry in file.infolist()}


def w(tag: str) -> str:
    return f"{{{W}}}{tag}"


def comment_ids(data: bytes) -> set[str]:
    """The ids of the comments in a file."""
    part = parts(data).get("word/comments.xml")
    return (
        set() if part is None else {one.get(w("id")) for one in etree.fromstring(part).iterfind(w("comment"))}
    )


def comments(data: bytes) -> dict[str, str]:
    """The text of each comment by id."""
    part = parts(data).get("word/comments.xml")
    found = [] if part is None else etree.fromstring(part).findall(w("comment"))
    return {
        one.get(w("id")): "\n".join("".join(p.itertext(w("t"))) for p in one.iterfind(w("p")))
        for one in found
    }


def commented_words(data: bytes, id: str) -> str:
    """The words between the marks of a comment, deletions and soft hyphens left out."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    inside, words = False, []
    for element in root.iter():
        if element.tag == w("commentRangeStart") and element.get(w("id")) == id:
            inside = True
        elif element.tag == w("commentRangeEnd") and element.get(w("id")) == id:
            inside = False
        elif inside and element.tag == w("p"):
            words.append("\n")
        elif (
            inside
            and element.tag == w("t")
            and not any(one.tag in (w("del"), w("moveFrom")) for one in element.iterancestors())
        ):
            words.append(element.text or "")
    return "".join(words).replace("\u00ad", "").strip()


def without_comments(document: bytes, new: set[str]) -> bytes:
    """The text part with the marks of new comments taken out and runs joined again, in a fixed spelling."""
    root = deepcopy(etree.fromstring(document))
    for tag in ("commentRangeStart", "commentRangeEnd"):
        for mark in [one for one in root.iter(w(tag)) if one.get(w("id")) in new]:
            mark.getparent().remove(mark)
    for mark in [one for one in root.iter(w("commentReference")) if one.get(w("id")) in new]:
        run = mark.getparent()
        run.getparent().remove(run)
    _join_runs(root)
    return etree.tostring(root, method="c14n")


def _join_runs(root) -> None:
    for run in list(root.iter(w("r"))):
        after = run.getnext()
        while after is not None and after.tag == w("r") and _look(after) == _look(run):
            for one in [one for one in after if one.tag != w("rPr")]:
                run.append(one)
            after.getparent().remove(after)
            after = run.getnext()
        _join_texts(run)


def _look(run) -> tuple[bytes, dict[str, str]]:
    properties = run.find(w("rPr"))
    look = b"" if properties is None else etree.tostring(properties, method="c14n", with_tail=False)
    return look, dict(run.attrib)


def _join_texts(run) -> None:
    for text in [one for one in run if one.tag == w("t")]:
        if text.getparent() is None:
            continue
        after = text.getnext()
        while after is not None and after.tag == w("t"):
            text.text = (text.text or "") + (after.text or "")
            run.remove(after)
            after = text.getnext()
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)


def same_but_for_comments(before: bytes, after: bytes) -> None:
    """Fail unless everything but the new comments is as it was, part by part."""
    old, new = parts(before), parts(after)
    added = comment_ids(after) - comment_ids(before)
    assert list(old) == [name for name in new if name in old]
    assert set(new) - set(old) <= MAY_CHANGE
    for name, part in old.items():
        if name not in MAY_CHANGE:
            assert new[name] == part, name
    assert without_comments(old["word/document.xml"], set()) == without_comments(
        new["word/document.xml"], added
    )
    for id, text in comments(before).items():
        assert comments(after)[id] == text
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        marks = [one.get(w("id")) for one in etree.fromstring(new["word/document.xml"]).iter(w(tag))]
        assert all(marks.count(id) == 1 for id in added), tag
