"""Step 5: this audit beside the national study of 40 reviews, and several audits counted into its tables."""

from collections.abc import Sequence

from scrlib.audits.moderation.compare import Row, rows
from scrlib.audits.moderation.figures import FEWEST, counts, study_tables
from scrlib.audits.outline_data import WITH_OUTLINE
from scrlib.audits.tables import printed
from scrlib.records.audits import Audit
from scrlib.records.reports import StudyTable
from scrlib.text.saying import counted, whole_percent
from scrlib.ui.audit.marks import grade_tag
from scrlib.ui.components import details, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

STUDY = "40 reviews of 2001-03"
NOT_A_SAMPLE = (
    "The study read 40 reviews of at least 180 that were expected: it is no sample of all, and no target. It "
    "says what was often missing then."
)
ONLY_CHAPTER_8 = (
    "The study counted what Chapter 8 asks of a report. This audit is by another edition: there is nothing "
    "to lay beside it."
)
FEW = "With fewer than ten, only counts are told: a share of so few would say more than it knows."
COUNTED = "Every audit kept here that all its auditors have submitted, by an edition with that outline."
NOT_YET = "Figures are told once both have submitted."


def figures_step(audit: Audit, others: Sequence[Audit]) -> Markup:
    """What was found here, beside what the study counted."""
    heading = step_heading("Figures", f"This audit beside {STUDY}.")
    if not audit.revealed:
        return join(heading, tag("p", NOT_YET))
    if audit.edition not in WITH_OUTLINE:
        return join(heading, tag("p", ONLY_CHAPTER_8))
    study = printed("16")
    notes = tag("ul", *(tag("li", one) for one in study.notes))
    return join(
        heading,
        _beside(rows(audit)),
        tag("p", NOT_A_SAMPLE),
        _together([audit, *(one for one in others if counts(one))]),
        details("study-notes", "What is odd about the printed table", notes),
        tag("p", "Source: Rose and Barnes 2008, DCSF-RR022, Appendix 2, Table 16.", class_="small"),
    )


def _beside(every: Sequence[Row]) -> Markup:
    study = {one.id: one.cells for one in printed("16").rows}
    lines = []
    for one in every:
        cells = study.get(one.item.id)
        told = _told(cells) if cells else "not asked"
        lines.append((one.item.label, grade_tag(one.result), told))
    return table("Item by item", ["Item", "Here", f"In the study ({STUDY})"], lines)


def _told(cells: tuple[int, ...]) -> str:
    words = ("yes", "no", "partly", "not stated", "not applicable")
    return ", ".join(f"{count} {word}" for count, word in zip(cells, words, strict=True) if count)


def _together(audits: Sequence[Audit]) -> Markup:
    """All audits that are kept here and finished, counted into the tables of the study."""
    n = len(audits)
    few = FEW if n < FEWEST else ""
    return tag(
        "section",
        tag("h3", f"{counted(n, 'audit')} counted as the study counted"),
        tag("p", f"{COUNTED} {_left_out(audits)} {few}"),
        *(_table(one, printed(one.id), n) for one in study_tables(audits)),
    )


def _left_out(audits: Sequence[Audit]) -> str:
    """How many items are in no table yet, because the auditors have not agreed on them."""
    waiting = sum(not one.result for audit in audits for one in rows(audit))
    are = "is" if waiting == 1 else "are"
    return f"{counted(waiting, 'item')} not agreed on yet {are} left out." if waiting else ""


def _table(ours: StudyTable, study: StudyTable, n: int) -> Markup:
    names = [one.replace("_", " ") for one in ours.columns]
    columns = [ours.title, *(f"Here: {name}" for name in names), *(f"Study: {name}" for name in names)]
    lines = [
        (mine.label, *(_cell(one, n) for one in mine.cells), *theirs.cells)
        for mine, theirs in zip(ours.rows, study.rows, strict=True)
    ]
    notes = tag("ul", *(tag("li", one) for one in ours.notes)) if ours.notes else None
    return details(
        f"study-{ours.id}",
        f"Table {ours.id}: {ours.title}",
        table(
            f"{counted(n, 'audit')} here, {STUDY} in the study",
            columns,
            lines,
            numbers=tuple(range(1, len(columns))),
        ),
        notes,
    )


def _cell(count: int, n: int) -> str:
    """A count, and its share from ten audits on."""
    return f"{count} ({whole_percent(count, n)}%)" if n >= FEWEST else str(count)
