"""The ways of reading what stands under headings of findings: what is called one, headings, items, cells, or paragraphs."""

from collections.abc import Iterator, Sequence

from scrlib.documents.once import Hit, findings_once
from scrlib.documents.weighing import Way, of_a_kind


def headed_ways(findings: Sequence[Hit], asked: Sequence[Hit]) -> Iterator[Way]:
    """The ways, the plainest first: printed with that word, then headings, items and cells, then paragraphs."""
    named = [hit for hit in findings if hit.draft.labelled]
    loose = [hit for hit in findings if hit.draft.loose and not hit.draft.labelled]
    numbered = [hit for hit in loose if hit.draft.lines[0].listed]
    firm = _firm(findings)
    for hits, said in ((named, 1.0), (firm, 0.95), (firm + numbered if numbered else [], 0.9), (loose, 0.85)):
        yield Way(findings=findings_once(hits), asked=asked, said=said)


def _firm(findings: Sequence[Hit]) -> list[Hit]:
    """What is neither called a finding nor a paragraph: headings, cells of tables, items and bold lines."""
    left = [hit for hit in findings if not hit.draft.loose and not hit.draft.labelled]
    titled = [hit for hit in left if _is_heading(hit)]
    cells = [hit for hit in left if hit.draft.lines[0].cell is not None]
    items = [hit for hit in left if hit not in titled and hit not in cells]
    return of_a_kind((titled, cells, items))


def _is_heading(hit: Hit) -> bool:
    return hit.section.line is not None and hit.draft.first == hit.section.line.first
