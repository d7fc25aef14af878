"""What the numbers at the side of a plan number: recommendations, actions, or both in turn ("1" over "1.1")."""

import re
from collections import Counter
from collections.abc import Sequence

from scrlib.plans.columns.layout import Layout
from scrlib.plans.fields.refs import is_heading_of_recommendation, read_ref
from scrlib.plans.phrases import plain
from scrlib.plans.rows.kinds import distinct, is_example, is_note, is_template, is_total, own
from scrlib.records.plan_files import PlanCell, PlanLine

NUMBERS = ("number", "rec_ref", "action_ref")


def what_numbers(rows: Sequence[PlanLine], layout: Layout, *, heading: bool) -> str:
    """What a column headed "No" or "Ref" numbers: recommendations or actions.

    Recommendations, where the numbers stand with new recommendations, are merged or repeated, or say so ("R2").
    """
    column = layout.column("number")
    if column < 0 or layout.has("rec_ref"):
        return "action"
    said = [row for row in rows if column < len(row.cells) and own(row) and not _is_beside(row)]
    said = [row for row in said if len(distinct(row)) > 1]  # a strip across the table numbers no row
    cells = [(row, row.cells[column]) for row in said]
    values = [one.text.strip() for _, one in cells if one.lines and not one.left]
    if any(read_ref(one).continued for one in values):
        return "rec"
    if any(re.match(r"\W*R(?:ec)?\b\.?\s?\d|\W*R\d", one, re.I) for one in values):
        return "rec"
    if layout.has("recommendation") or not layout.has("action"):
        return "rec" if _numbers_recommendations(cells, layout) else "action"
    if heading:
        return "action"
    merged = any(one.above for _, one in cells)
    repeated = any(count > 1 for count in Counter(plain(one) for one in values).values())
    action = layout.column("action")
    blank = any(not one.lines and row.cells[action].lines for row, one in cells) and len(values) > 1
    return "rec" if merged or repeated or blank else "action"


def _is_beside(row: PlanLine) -> bool:
    """Whether a row holds no action, so that a missing number in it says nothing: a total, a note, an example."""
    return any((is_total(own(row)), is_note(row), is_example(own(row)), is_template(own(row))))


def _numbers_recommendations(cells: Sequence[tuple[PlanLine, PlanCell]], layout: Layout) -> bool:
    """Whether each new number stands with a new recommendation."""
    column = layout.column("recommendation")
    if column < 0:
        return False
    numbered = [(row, one) for row, one in cells if one.lines and not one.above and not one.left]
    together = [row for row, _ in numbered if row.cells[column].lines and not row.cells[column].above]
    texts = Counter(plain(row.cells[column].text) for row in together)
    several = [row for row in together if texts[plain(row.cells[column].text)] > 1]
    values = Counter(plain(one.text) for _, one in numbered)
    named = {plain(row.cells[layout.column("number")].text) for row in together}
    numbered = [(row, one) for row, one in numbered if row in together or plain(one.text) not in named]
    distinct_for_same = bool(several) and all(
        values[plain(row.cells[layout.column("number")].text)] == 1 for row in several
    )
    return len(together) == len(numbered) and not distinct_for_same


def heads_by_number(rows: Sequence[PlanLine], layout: Layout) -> frozenset[int]:
    """The rows "1 | Children should be told" that hold nothing else and stand over actions numbered "1.1" and "1.2"."""
    column = next((layout.column(name) for name in NUMBERS if layout.has(name)), -1)
    if column < 0 or layout.has("recommendation") or not layout.has("action"):
        return frozenset()
    refs = [(row, row.cells[column].text.strip(" .")) for row in rows if row.cells[column].lines]
    return frozenset(
        row.number
        for at, (row, ref) in enumerate(refs)
        if {place for place, _ in own(row)} == {column, layout.column("action")}
        and re.fullmatch(r"\D{0,3}\d{1,3}", ref)
        and at + 1 < len(refs)
        and re.fullmatch(rf"{re.escape(ref)}(?:[.(/-]\s?\w{{1,2}}\)?|[a-z])", refs[at + 1][1])
    )


def parents_of(rows: Sequence[PlanLine], layout: Layout) -> frozenset[int]:
    """The rows whose action is "Rec 1: Fathers should be asked" with nobody to lead it and no date, where others have both.

    Planning tools write a recommendation so over the tasks that answer it.
    """
    action, owner, due = (layout.column(name) for name in ("action", "owner", "due"))
    if min(action, owner, due) < 0:
        return frozenset()
    filled = {row.number for row in rows if row.cells[owner].lines or row.cells[due].lines}
    named = {row.number for row in rows if is_heading_of_recommendation(row.cells[action].text)}
    return frozenset(named - filled if filled - named else ())
