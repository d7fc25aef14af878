"""The ways of reading what stands under headings of findings: what is called one, headings, items, cells, or paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence

from scrlib.documents.findings.questions_answered import first_answers
from scrlib.documents.findings.run_in import opening_each
from scrlib.documents.findings.weighing import Way, of_a_kind
from scrlib.documents.layout.sections import STATED
from scrlib.documents.layout.wording import bare, is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.once import findings_once

FEWEST = 3  # called findings and counted, beside which no others are looked for
MOSTLY = 0.6  # of the paragraphs, from which those that do not say that they are findings are none


def headed_ways(findings: Sequence[Hit], asked: Sequence[Hit], sure: float = 1.0) -> Iterator[Way]:
    """The ways, the plainest first: printed with that word, then headings, items and cells, then paragraphs.

    `sure`: how sure it is that the headings are those of findings, 0 to 1.
    """
    named = [hit for hit in findings if hit.draft.labelled]
    if counted(findings_once(named)):
        yield Way(findings=findings_once(named), asked=asked, said=sure)
        return
    loose = [hit for hit in findings if hit.draft.loose and not hit.draft.labelled]
    numbered = [hit for hit in loose if hit.draft.lines[0].listed]
    firm, again = _firm(findings), _again_and_again(findings)
    for hits, said in (
        (named, 1.0),
        (firm, 0.95),
        (again, 0.9),
        (_firsts(again), 0.9),
        (firm + numbered if firm and numbered else [], 0.9),
        (opening_each(loose), 0.7 if firm else 0.9),
        ([] if firm else first_answers(loose), 0.9),
        (loose, 0.65 if firm else 0.85),
    ):
        yield Way(findings=findings_once(hits), asked=asked, said=said * sure)


def counted(named: Sequence[Hit]) -> bool:
    """Whether what is called a finding counts on from 1 in more than titles, which leaves no doubt."""
    stated = [hit for hit in named if hit.draft.labelled and len(hit.draft.text.split()) >= STATED]
    numbers = [hit.draft.number for hit in stated]
    return len(named) >= FEWEST and numbers == [str(at) for at in range(1, len(named) + 1)]


def _firm(findings: Sequence[Hit]) -> list[Hit]:
    """What is neither called a finding nor a paragraph: headings, cells of tables, items and bold lines."""
    left = [hit for hit in findings if not hit.draft.loose and not hit.draft.labelled]
    titled = [hit for hit in left if _is_heading(hit)]
    cells = [hit for hit in left if hit.draft.lines[0].cell is not None]
    items = [hit for hit in left if hit not in titled and hit not in cells]
    return of_a_kind((titled, cells, items))


def _is_heading(hit: Hit) -> bool:
    return hit.section.line is not None and hit.draft.first == hit.section.line.first


def _again_and_again(findings: Sequence[Hit]) -> list[Hit]:
    """What stands straight under a heading of findings that each chapter has ("What we learned")."""
    straight = {
        id(hit.section): hit.section
        for hit in findings
        if hit.section.own == "findings" and not _is_heading(hit)
    }
    times = Counter(bare(section.title) for section in straight.values())
    return _saying(
        [hit for hit in findings if id(hit.section) in straight and times[bare(hit.section.title)] > 1]
    )


def _firsts(hits: Sequence[Hit]) -> list[Hit]:
    """The first paragraph under each heading; [] where items of lists stand there, which are findings each."""
    if any(hit.draft.lines[0].listed for hit in hits):
        return []
    return list({id(hit.section): hit for hit in reversed(hits)}.values())[::-1]


def _saying(hits: Sequence[Hit]) -> list[Hit]:
    """The paragraphs that say of themselves that they are findings, where most do; else all."""
    said = [hit for hit in hits if is_sentence("finding", hit.draft.text)]
    return said if len(said) >= MOSTLY * len(hits) else list(hits)
