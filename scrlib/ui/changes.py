"""Before and after, word by word: what was added and what was removed, told by words and text style."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from scrlib.ui.components import hidden
from scrlib.ui.markup import Markup, join, tag

_WORD = re.compile(r"\w+(?:[/.:’'-]\w+)*")  # a date in figures is one word
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, kw_only=True)
class Change:
    """Some words that stayed ("same"), were taken out ("removed") or put in ("added")."""

    kind: str
    words: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes that turn `before` into `after`, in reading order.

    Joining what is "same" and "removed" gives `before`; "same" and "added" gives `after`. A few
    words that stayed between two larger changes go with them, so that a changed phrase reads as one.
    """
    runs = _gathered(_runs(_TOKEN.findall(before), _TOKEN.findall(after)))
    found: list[Change] = []
    for same, removed, added in runs:
        found += _change("same", same) + _change("removed", removed) + _change("added", added)
    return tuple(found)


Run = tuple[str, str, str]  # words that stayed, and the words removed and added straight after them


def _runs(old: list[str], new: list[str]) -> list[Run]:
    runs: list[Run] = [("", "", "")]
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if what == "equal":
            runs.append((gone, "", ""))
        else:
            runs[-1] = (runs[-1][0], gone, come)
    return runs


def _gathered(runs: list[Run]) -> list[Run]:
    """The runs, with what stayed between two changes that are both longer than it counted as changed."""
    gathered = [runs[0]]
    for same, removed, added in runs[1:]:
        kept, gone, come = gathered[-1]
        if len(same) <= min(max(len(gone), len(come)), max(len(removed), len(added))):
            gathered[-1] = (kept, gone + same + removed, come + same + added)
        else:
            gathered.append((same, removed, added))
    return gathered


def _change(kind: str, words: str) -> list[Change]:
    return [Change(kind=kind, words=words)] if words else []


def compared(before: str, after: str) -> Markup:
    """The two texts in one: removed words struck through, added words underlined, both said in words."""
    return tag("p", *(_shown(change) for change in changes(before, after)), class_="compared")


def told(before: str, after: str) -> str:
    """The difference in one short sentence: "4 words added, 2 removed."."""
    runs = _runs(_TOKEN.findall(before), _TOKEN.findall(after))
    removed, added = (sum(len(_WORD.findall(run[part])) for run in runs) for part in (1, 2))
    if not added and not removed:
        return "No words changed."
    return f"{added} {'word' if added == 1 else 'words'} added, {removed} removed."


def _shown(change: Change) -> Markup:
    if change.kind == "added":
        return tag("ins", hidden(" added: "), change.words, hidden(" end of added "))
    if change.kind == "removed":
        return tag("del", hidden(" removed: "), change.words, hidden(" end of removed "))
    return join(change.words)
