"""Recommendations from pasted text: from Word, a PDF, an e-mail, or one on each line."""

from collections.abc import Sequence

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.columns import heads
from scrlib.documents.layout.headings import WANTED, is_heading
from scrlib.documents.layout.lines import Line, read_lines
from scrlib.documents.layout.paragraphs import Paragraph
from scrlib.documents.layout.unwrap import unwrapped
from scrlib.documents.layout.wording import kind_of_heading
from scrlib.documents.opened import Pasted
from scrlib.documents.plain import tidy
from scrlib.documents.reading.document import read
from scrlib.documents.reading.labelled import Draft, findings_in, labelled, split_labels
from scrlib.documents.reading.lists import harvest, tree, whole
from scrlib.records import Finding, Recommendation

NARROWEST = 3  # columns; with two, the first is the number
MOSTLY = 0.8  # of the lines
FINDINGS = "findings"  # the kind of a heading
INDENT = 120  # twentieths of a point for each space that a line is moved in


def read_pasted(text: str) -> Pasted:
    """What pasted text holds; nothing for an empty box."""
    lines = read_lines(paragraphs_of(text))
    found = findings_of(lines)
    drafts = drafts_of(_left(lines, found))
    if not drafts:  # all that was pasted is called a finding: it was pasted to be looked at all the same
        found, drafts = [], drafts_of(lines)
    return Pasted(
        recommendations=tuple(
            Recommendation(id=f"R{n}", text=one.text, where=_where(one), number=one.number)
            for n, one in enumerate(drafts, start=1)
        ),
        findings=tuple(
            Finding(id=f"F{n}", text=one.text, where=_where(one), number=one.number)
            for n, one in enumerate(found, start=1)
        ),
        passed_over=tuple(
            one.words for one in _left(lines, [*found, *drafts]) if one.words and not is_heading(one)
        ),
    )


def _where(draft: Draft) -> str:
    return f"number {draft.number}" if draft.number else f"paragraph {draft.first[0] + 1}"


def _left(lines: Sequence[Line], drafts: Sequence[Draft]) -> list[Line]:
    """The lines of which none of these drafts has any words."""
    used = {part.paragraph for draft in drafts for line in draft.lines for part in line.stretches}
    return [one for one in lines if one.first[0] not in used]


def findings_of(lines: Sequence[Line]) -> list[Draft]:
    """What was pasted as findings: printed with that word, or under a heading of findings, and asking nothing."""
    named, _ = findings_in(split_labels(lines))
    if not named and any(is_heading(one) and kind_of_heading(one.words) == FINDINGS for one in lines):
        named = [hit.draft for hit in read(lines).findings]
    return [one for one in named if not asks(one.text)]


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of plain text: wrapped lines joined, quotation marks of e-mails taken off."""
    rows = cells_of(text) or unwrapped(text)
    return [Paragraph(text=words, raw=row, indent=_indent(row)) for row in rows if (words := tidy(row))]


def cells_of(text: str) -> list[str]:
    """The column of recommendations of a table copied from Word or Excel (tabs between cells); [] for other text."""
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    width = max((len(row) for row in rows), default=0)
    if width < NARROWEST or sum(len(row) == width for row in rows) < MOSTLY * len(rows):
        return []
    rows = [row for row in rows if len(row) == width]
    words = [sum(len(row[at].split()) for row in rows) for at in range(width)]
    longest = max(range(width), key=words.__getitem__)
    named = next((at for at, name in enumerate(rows[0]) if heads("sheet_text", name.strip())), None)
    return [row[longest] for row in rows] if named is None else [row[named] for row in rows[1:]]


def _indent(row: str) -> int:
    return INDENT * (len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip()))


def drafts_of(lines: Sequence[Line]) -> list[Draft]:
    """The recommendations in lines that somebody pasted as recommendations."""
    if any(is_heading(line) and kind_of_heading(line.words) in WANTED for line in lines):
        found = [hit.draft for hit in read(lines).recommendations]
        if found:
            return found
    kept = [line for line in lines if len(lines) == 1 or not _is_title(line)]
    drafts, left = labelled(split_labels(kept))
    return [draft for draft in drafts or _everything(left) if draft.text.strip()]


def _is_title(line: Line) -> bool:
    return is_heading(line) and (bool(kind_of_heading(line.words)) or not line.listed)


def _everything(lines: Sequence[Line]) -> list[Draft]:
    """Each list item and each paragraph, because somebody chose to paste it."""
    roots = tree(lines)
    if any(node.line.listed or node.inside for node in roots):
        found = harvest(lines)
        if found:
            return found
    return [Draft(lines=tuple(whole(node)), number=node.line.label.number) for node in roots]
