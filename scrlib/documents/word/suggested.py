"""New wordings as tracked changes: the old words deleted and the new ones inserted, for the author to accept or reject.

Only where the old words stand in plain runs of one paragraph. Where somebody has tracked a change among them, or a
link, a field or a note stands there, nothing is touched: the comment beside them says the new wording anyway.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from scrlib.documents.plain import printable
from scrlib.documents.word.runs import SPACE
from scrlib.documents.word.styles import w

PLAIN = {
    w(name) for name in ("rPr", "t", "tab", "br", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
}
MARKS = {
    w(name) for name in ("commentRangeStart", "commentRangeEnd", "proofErr", "bookmarkStart", "bookmarkEnd")
}


def suggest(first: Any, last: Any, words: str, change: Callable[[str], Any]) -> bool:
    """Track the runs from `first` to `last` as replaced by `words`; False, with nothing touched, where they are not plain.

    change   makes an empty "ins" or "del" with an id, an author and a date
    """
    runs = _plain_runs(first, last)
    if not runs:
        return False
    for run in runs:
        deleted = change("del")
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iterfind(w("t")):
            text.tag = w("delText")
    inserted = change("ins")
    inserted.append(_run(runs[0], words))
    runs[-1].getparent().addnext(inserted)
    return True


def _plain_runs(first: Any, last: Any) -> Sequence[Any]:
    """The runs between two of one paragraph, both among them; none where anything else than a mark is there too."""
    paragraph = first.getparent()
    if paragraph.tag != w("p") or last.getparent() is not paragraph:
        return ()
    every = list(paragraph)
    between = [one for one in every[every.index(first) : every.index(last) + 1] if one.tag not in MARKS]
    between = [one for one in between if one.find(w("commentReference")) is None]
    plain = all(one.tag == w("r") and {part.tag for part in one} <= PLAIN for one in between)
    return between if plain else ()


def _run(like: Any, words: str) -> Any:
    """A run with these words, formatted as another; each line of them on a line of its own."""
    from lxml import etree

    run = etree.Element(w("r"))
    look = like.find(w("rPr"))
    if look is not None:
        run.append(deepcopy(look))
    for number, line in enumerate(words.split("\n")):
        if number:
            etree.SubElement(run, w("br"))
        text = etree.SubElement(run, w("t"))
        text.text = printable(line)
        text.set(SPACE, "preserve")
    return run
