"""Recommendations from pasted text: from Word, a PDF, an e-mail, or one on each line."""

import re
from collections.abc import Sequence

from scrlib.documents.items import Draft, harvest, labelled, split_labels, tree, whole
from scrlib.documents.labels import typed_label
from scrlib.documents.lines import LONGEST, Line, ends_sentence, read_lines
from scrlib.documents.paragraphs import Paragraph, tidy
from scrlib.documents.reading import read
from scrlib.documents.sections import WANTED, is_heading
from scrlib.documents.wording import kind_of_heading
from scrlib.records import Recommendation

QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)
BROKEN = re.compile(r"[a-z]-$")
COMPOUND = re.compile(
    r"\b(?:multi|co|re|non|pre|inter|self|well|post|follow|in|on|cross|anti|so|peri|ante|mid|long|short|high|low|half|near|semi)-$",
    re.I,
)
WRAP_AT = 60  # letters; text is wrapped where most of its lines come near the longest and few end a sentence


def read_pasted(text: str) -> tuple[Recommendation, ...]:
    """The recommendations in pasted text, with ids "R1", "R2", ... in order; none for an empty box."""
    paragraphs = paragraphs_of(text)
    lines = read_lines(paragraphs)
    return tuple(
        Recommendation(
            id=f"R{number}",
            text=draft.text,
            where=f"number {draft.number}" if draft.number else f"paragraph {draft.first[0] + 1}",
        )
        for number, draft in enumerate(drafts_of(lines), start=1)
    )


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of plain text: wrapped lines joined, quotation marks of e-mails taken off."""
    text = QUOTED.sub(
        "",
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0b", "\n")
        .replace("\x0c", "\n\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n"),
    )
    blocks = [
        [line for line in block.split("\n") if line.strip()] for block in re.split(r"\n[^\S\n]*\n", text)
    ]
    rows = [row for block in blocks for row in _joined(block)]
    return [
        Paragraph(text=words, raw=row, indent=_indent(row))
        for row in rows
        if (words := tidy(row.replace("\n", " ")))
    ]


def _indent(row: str) -> int:
    return 120 * (len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip()))


def _joined(block: Sequence[str]) -> list[str]:
    """The paragraphs of lines that stand together."""
    wrapped = _is_wrapped(block)
    out: list[str] = []
    for row in block:
        if out and _goes_on(out[-1], row, wrapped=wrapped):
            out[-1] = _together(out[-1], row)
        else:
            out.append(row.rstrip())
    return out


def _is_wrapped(block: Sequence[str]) -> bool:
    """Whether lines end where the page ended, not where a sentence did."""
    longest = max((len(row) for row in block), default=0)
    unfinished = sum(not ends_sentence(row) for row in block[:-1])
    return longest <= 120 and len(block) > 1 and 2 * unfinished >= len(block) - 1


def _goes_on(before: str, row: str, *, wrapped: bool) -> bool:
    if len(before) > LONGEST or typed_label(row.strip()).kind or _is_label(before):
        return False
    ended = ends_sentence(before)
    if row.strip()[0].islower() and not before.rstrip().endswith(":"):
        return not ended or wrapped
    if not wrapped or kind_of_heading(row.strip()) in WANTED and len(row.split()) < 8:
        return False
    last = before.rsplit("\n", 1)[-1]
    return len(last.rstrip()) >= WRAP_AT and not before.rstrip().endswith(":")


def _is_label(row: str) -> bool:
    label = typed_label(row.strip())
    return bool(label.kind) and label.end >= len(row.strip())


def _together(before: str, row: str) -> str:
    """Two lines as one; a word broken at the line's end is made whole, a compound ("multi-") keeps its hyphen."""
    before, row = before.rstrip(), row.strip()
    if not BROKEN.search(before[-2:]) or not row[:1].islower():
        return f"{before} {row}"
    return before + row if COMPOUND.search(before[-20:]) else before[:-1] + row


def drafts_of(lines: Sequence[Line]) -> list[Draft]:
    """The recommendations in lines that somebody pasted as recommendations."""
    if any(is_heading(line) and kind_of_heading(line.words) in WANTED for line in lines):
        found = [hit.draft for hit in read(lines).recommendations]
        if found:
            return found
    lines = [
        line
        for line in lines
        if not (is_heading(line) and (kind_of_heading(line.words) or not line.listed) and len(lines) > 1)
    ]
    lines = split_labels(lines)
    drafts, left = labelled(lines)
    if drafts:
        return drafts
    return _everything(left)


def _everything(lines: Sequence[Line]) -> list[Draft]:
    """Each list item and each paragraph, because somebody chose to paste it."""
    roots = tree(lines)
    if any(node.inside or node.after for node in roots) or any(node.line.listed for node in roots):
        found = harvest(lines)
        if found:
            return found
    return [Draft(lines=tuple(whole(node)), number=node.line.label.number) for node in roots]
