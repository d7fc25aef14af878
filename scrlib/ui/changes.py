"""Before and after, word by word: what was added and what was removed, told by words and text style."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from scrlib.ui.components import hidden
from scrlib.ui.markup import Markup, join, tag

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, kw_only=True)
class Change:
    """Some words that stayed ("same"), were taken out ("removed") or put in ("added")."""

    kind: str
    words: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes that turn `before` into `after`, in reading order.

    Joining what is "same" and "removed" gives `before`; "same" and "added" gives `after`. A lone space between
    two changes goes with them, so that a changed phrase reads as one.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    found: list[Change] = []
    removed = added = ""
    for same, gone, come in _runs(old, new):
        if same.strip() or (same and not (removed or added)):
            found += _change(removed, added)
            removed = added = ""
            found.append(Change(kind="same", words=same))
        else:
            removed, added = removed + same + gone, added + same + come
    return tuple(found + _change(removed, added))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        yield (gone, "", "") if what == "equal" else ("", gone, come)


def _change(removed: str, added: str) -> list[Change]:
    kinds = (("removed", removed), ("added", added))
    return [Change(kind=kind, words=words) for kind, words in kinds if words]


def compared(before: str, after: str) -> Markup:
    """The two texts in one, removed words struck through and added words underlined, each announced in words."""
    return tag("p", *(_shown(change) for change in changes(before, after)), class_="compared")


def told(before: str, after: str) -> str:
    """The difference in one short sentence: "4 words added, 2 removed."."""
    added = _count(before, after, "added")
    removed = _count(before, after, "removed")
    if not added and not removed:
        return "No words changed."
    return f"{added} {'word' if added == 1 else 'words'} added, {removed} removed."


def _count(before: str, after: str, kind: str) -> int:
    return sum(len(re.findall(r"\w+", one.words)) for one in changes(before, after) if one.kind == kind)


def _shown(change: Change) -> Markup:
    if change.kind == "added":
        return tag("ins", hidden(" added: "), change.words, hidden(" end of added "))
    if change.kind == "removed":
        return tag("del", hidden(" removed: "), change.words, hidden(" end of removed "))
    return join(change.words)
