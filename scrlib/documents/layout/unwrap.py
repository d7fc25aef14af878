"""Text copied from a PDF or an e-mail, whose lines end where the page ended: made into paragraphs again."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from scrlib.documents.layout.labels import BARE, typed_label
from scrlib.documents.layout.lines import LONGEST, ends_sentence
from scrlib.documents.layout.wording import kind_of_heading

QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)
LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n\n", "\u2028": "\n", "\u2029": "\n\n"}
TABBED_NUMBER = re.compile(r"^(\s*\d{1,3})\t+(?=\S)")
BROKEN = re.compile(r"[a-z]-$")
COMPOUND = re.compile(
    r"\b(?:multi|co|re|non|pre|inter|self|well|post|follow|in|on|cross|anti|so|peri|ante|mid|long|short|high|low|half|near|semi)-$",
    re.I,
)
INLINE_LETTERS = re.compile(r"(?:^|[\s:;])\(?(?:i|a|1)\)\s")
WIDEST = 130  # letters; a longer line was never wrapped
MOSTLY = 0.5
HEADING = 8  # words


def unwrapped(text: str) -> list[str]:
    """The paragraphs of pasted text, quotation marks of e-mails taken off."""
    for end, usual in LINE_ENDS.items():
        text = text.replace(end, usual)
    text = QUOTED.sub("", text)
    blocks = [
        [TABBED_NUMBER.sub(r"\1. ", line.rstrip()) for line in block.split("\n") if line.strip()]
        for block in re.split(r"\n[^\S\n]*\n", text)
    ]
    width = _width(blocks)
    return [row for block in blocks for row in _joined(block, width)]


def _width(blocks: Iterable[Sequence[str]]) -> int:
    """The width at which the text is wrapped, 0 where its lines end where its author ended them."""
    blocks = list(blocks)
    widest = max((len(line) for block in blocks for line in block), default=0)
    if widest > WIDEST:
        return 0
    pairs = [(line, after) for block in blocks for line, after in pairwise(block) if not _labelled(after)]
    cut = sum(_is_full(line, after, widest) and not ends_sentence(line) for line, after in pairs)
    return widest if pairs and cut >= MOSTLY * len(pairs) else 0


def _labelled(row: str) -> bool:
    label = typed_label(row.strip())
    return bool(label.kind) and not (label.kind == "number" and row.strip()[label.end :][:1].islower())


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether a line ended because the next word did not fit on it."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _joined(block: Sequence[str], width: int) -> list[str]:
    out: list[str] = []
    last = ""
    for row in block:
        if out and _goes_on(out[-1], last, row, width):
            out[-1] = _together(out[-1], row)
        else:
            out.append(row)
        last = row
    return out


def _goes_on(before: str, last: str, row: str, width: int) -> bool:
    """Whether a line is the rest of the paragraph before it; `last` is the paragraph's last line."""
    words = row.strip()
    if len(before) > LONGEST or _is_only_label(before):
        return False
    full = bool(width) and _is_full(last, words, width)
    if full and not ends_sentence(before) and BARE.match(words):
        return True
    if _labelled(words):
        kind = typed_label(words).kind
        return (
            full
            and kind == "letter"
            and not ends_sentence(before.rstrip(";"))
            and bool(INLINE_LETTERS.search(before))
        )
    if words[0].islower() and not before.endswith(":"):
        return full or not ends_sentence(before)
    return full and not (ends_sentence(before) and kind_of_heading(words) and len(words.split()) < HEADING)


def _is_only_label(row: str) -> bool:
    label = typed_label(row.strip())
    return bool(label.kind) and label.end >= len(row.strip())


def _together(before: str, row: str) -> str:
    """Two lines as one; a word broken at the line's end is made whole, a compound ("multi-") keeps its hyphen."""
    row = row.strip()
    if not BROKEN.search(before[-2:]) or not row[:1].islower():
        return f"{before} {row}"
    return before + row if COMPOUND.search(before[-20:]) else before[:-1] + row
