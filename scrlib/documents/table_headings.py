"""What the headings and labels of a table say that its columns and cells hold."""

import re
from collections.abc import Sequence

from scrlib.documents.labels import Label
from scrlib.documents.lines import Line
from scrlib.documents.table_cells import Row

RECOMMENDATION = re.compile(
    r"^(?:\W|no\.?\b|the|key|overview|report|agency|multi-agency|single|scr|lscb|panel|proposed|final|agreed|safety|imr|dhr|sar|"
    r"summary of|text of|full|local|national|wording of)*\s*(?:recommendations?|rec|argymhelliad)"
    r"(?: (?:text|wording|made|in full|details?|no\.? and text|\(.{2,40}\)|(?:for|to|from|of|by) (?!date).{2,50}))?[\s:.]*$",
    re.I,
)
PROPOSED = re.compile(
    r"^(?:what (?:should|must|ought to|needs? to|has to) (?:now )?(?:change|happen|be (?:done|changed|different))(?: now| next)?"
    r"|(?:our |the )?(?:proposals?|advice|changes?|asks?)(?: (?:needed|proposed|wanted|asked for|sought|required))?)[\s:.?]*$",
    re.I,
)  # over a column beside what was found
HEADS_RECOMMENDATIONS = re.compile(r"\b(?:recommend\w*|recs?|argymhell\w+)\b", re.I)
HEADS_OTHER = re.compile(
    r"\b(?:no|number|nos|ref|reference|id|date|progress|status|accepted|addressed|response|against|linked?|relat\w+|how|met|which|type|level|category)\b",
    re.I,
)
QUESTION = re.compile(
    r"^(?:key )?(?:questions?|considerations?|challenges?|issues?)(?: (?:for|to) .{2,50})?[\s:.]*$", re.I
)
FINDING = re.compile(
    r"^(?:key )?(?:findings?|learning(?: points?)?|lessons?(?: learn(?:ed|t))?|issues? identified|(?:what )?(?:we|the (?:review|panel)|was|has been) (?:found|learned|learnt|saw|heard|noticed)|what (?:went wrong|was (?:amiss|missed)))[\s:.]*$",
    re.I,
)
ACTION = re.compile(
    r"^(?:\W|key|agreed|smart|specific|proposed|required|the|planned|detailed)*\s*actions?(?: (?:required|needed|to be taken|taken|agreed|to take|points?|planned|to achieve.{0,30}|plan|steps?))?[\s:.]*$",
    re.I,
)
ACTION_PLAN = re.compile(
    r"\b(?:progress|rag|status|update|completed?|evidence|outcomes?|success|monitoring|impact|measure|due|target date|by when|timescales?|deadline|completion)\b",
    re.I,
)
NUMBER = re.compile(r"^(?:no\.?|number|ref\.?|reference|#|item|rec\.? ?no\.?|id)$", re.I)
FORM_LABEL = re.compile(
    r"^(?:recommendation|rationale|reason|agenc(?:y|ies)|lead(?: agency| officer| person)?|owner|responsib\w+|timescales?|by when|deadline|target date|"
    r"(?:intended |expected |desired )?outcomes?|actions?(?: required)?|priority|finding|learning(?: point)?|evidence|measure|success (?:criteria|measure)s?|"
    r"how will we know.*|monitoring|progress|status|why|what|who|when|how|scope|links? to.*|for|to|theme|area|context|background)\b[\w ()/.:?-]{0,40}$",
    re.I,
)
WORDED = re.compile(r"^(?:full )?(?:text|wording|words|details?|in full|what)\W*$", re.I)
HEADING = 8  # words in a column heading


def is_form(rows: Sequence[Row]) -> bool:
    """Whether the first column holds labels such as "Rationale" and "Lead agency", a row each."""
    if rows and {"recommendation", "finding"} <= _columns(rows[0]).keys():
        return False  # "LP 2" in a column headed "Learning" points at a finding
    firsts = [row.cells[min(row.cells)] for row in rows if len(row.cells) > 1]
    labels = [
        cell for cell in firsts if label_of_cell(cell) or (len(cell) == 1 and FORM_LABEL.match(cell[0].words))
    ]
    return len(labels) > 1 and 3 * len(labels) >= 2 * len(firsts) and any(len(row.cells) == 2 for row in rows)


def header_of(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """The row with the column headings (-1 for none) and which column is which."""
    for at, row in enumerate(rows[:4]):
        columns = _columns(row)
        if columns and (len(row.cells) > 1) and all(len(row.text(c).split()) <= 12 for c in row.cells):
            return at, columns
    return -1, {}


def _columns(row: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column in row.cells:
        text = row.text(column).strip()
        if _heads_recommendations(text) and "recommendation" not in columns:
            columns["recommendation"] = column
            continue
        for name, pattern in (
            ("recommendation", QUESTION),
            ("finding", FINDING),
            ("action", ACTION),
            ("number", NUMBER),
        ):
            if pattern.match(text) and name not in columns:
                columns[name] = column
                break
        else:
            if ACTION_PLAN.search(text):
                columns.setdefault("plan", column)
    if "finding" in columns and not {"recommendation", "action"} & columns.keys():
        beside = [at for at in row.cells if PROPOSED.match(row.text(at).strip())]
        columns |= dict.fromkeys(("recommendation",), beside[0]) if beside else {}
    if not {"recommendation", "finding", "action"} & columns.keys():
        return {}
    return columns


def _heads_recommendations(text: str) -> bool:
    """Whether a column heading is that of recommendations ("Recommendation for the Board")."""
    if RECOMMENDATION.match(text):
        return True
    return (
        bool(HEADS_RECOMMENDATIONS.search(text))
        and not HEADS_OTHER.search(text)
        and len(text.split()) <= HEADING
    )


def label_of_cell(lines: Sequence[Line]) -> Label | None:
    """What a cell that is only a label says ("Recommendation 3", "Questions for the Board"); None for any other."""
    if len(lines) != 1 or lines[0].listed:
        return None
    line = lines[0]
    if line.label.kind in ("recommendation", "finding"):
        return None if line.words else line.label
    for kind, pattern in (("recommendation", RECOMMENDATION), ("question", QUESTION), ("finding", FINDING)):
        if pattern.match(line.words):
            return Label(kind=kind)
    return None
