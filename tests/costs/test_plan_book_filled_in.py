"""The Excel plan that somebody changed and sent back: actions, dates, owners and costs."""

import datetime as dt
from decimal import Decimal

import pytest
from costed_plans import column, opened, saved
from plan_book import FILE, back

from scrlib.documents.book.columns import PAGES
from scrlib.errors import DocumentError
from scrlib.plans.changes import changes
from scrlib.plans.costs import cost
from scrlib.records.costs import Costed
from scrlib.records.plans import Progress, Skipped, Status

FIRST = "A1 “Review how visits are recorded (1)”"


def changed(page: str, row: int, **cells: object) -> bytes:
    """The workbook with cells of one row changed; rows are counted from the first below the headings."""
    book = opened(FILE)
    for key, value in cells.items():
        sheet = book[page]
        key_of = next(one.key for one in PAGES if one.name == page)
        sheet.cell(4 + row, column(sheet, f"{key_of}.{key}")).value = value
    return saved(book)


def told(data: bytes) -> list[str]:
    book = back(data)
    assert book.before is not None
    return [one.words for one in changes(book.before[0], book.plan)]


# ---- what somebody changed


def test_a_date_an_owner_and_a_new_row_are_exactly_what_is_told() -> None:
    book = opened(changed("Plan", 1, due=dt.datetime(2027, 6, 30), owner="Designated nurse"))
    sheet = book["Plan"]
    sheet.cell(10, column(sheet, "plan.action")).value = "Ask three families what changed"
    assert told(saved(book)) == [
        f"{FIRST}: the lead was “Head of Safeguarding; Detective Superintendent” "
        "and is now “Designated nurse”.",
        f"{FIRST}: the date was “31 March 2027” and is now “30 June 2027”.",
        "A7 “Ask three families what changed” is new.",
    ]


def test_a_status_and_a_progress_chosen_from_the_lists_come_back_as_codes() -> None:
    (first, *_) = back(changed("Plan", 1, status="Complete", progress="Done, effect unknown")).plan.actions
    assert (first.status, first.status_words, first.progress) == (
        Status.COMPLETE,
        "Complete",
        Progress.DONE_EFFECT_UNKNOWN,
    )


def test_words_where_a_date_was_are_kept_as_words() -> None:
    (first, *_) = back(changed("Plan", 1, due="when the post is filled")).plan.actions
    assert (first.due, first.due_words) == (None, "when the post is filled")


def test_a_sorted_plan_with_a_column_put_in_and_a_heading_renamed_still_comes_back() -> None:
    book = opened(FILE)
    sheet = book["Plan"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=9)]
    for row, cells in enumerate(reversed(rows), start=5):
        for at, value in enumerate(cells, start=1):
            sheet.cell(row, at).value = value
    sheet.cell(4, column(sheet, "plan.owner")).value = "Who"
    sheet.insert_cols(5)
    sheet.cell(4, 5).value = "Our notes"
    assert told(saved(book)) == ["The rows stand in another order, as if the sheet had been sorted."]


def test_a_copied_row_is_a_new_row_and_the_one_it_was_copied_from_keeps_its_id() -> None:
    book = opened(FILE)
    sheet = book["Plan"]
    sheet.insert_rows(5)
    for at in range(1, sheet.max_column + 1):
        sheet.cell(5, at).value = sheet.cell(6, at).value
    sheet.cell(5, column(sheet, "plan.action")).value = "Copied, then changed"
    assert told(saved(book)) == ["A7 “Copied, then changed” is new."]


def test_a_row_that_was_emptied_or_deleted_was_taken_out() -> None:
    book = opened(FILE)
    book["Plan"].delete_rows(6)
    assert told(saved(book)) == ["A2 “Review how visits are recorded (2)” was taken out."]


def test_a_plan_whose_hidden_rows_and_sheets_are_lost_is_read_by_its_headings() -> None:
    book = opened(FILE)
    book.remove(book["_as written"])
    book["Plan"].delete_rows(1)
    found = back(saved(book))
    assert found.before is None
    assert next((one.id, one.owner, one.due) for one in found.plan.actions) == (
        "A1",
        ("Head of Safeguarding", "Detective Superintendent"),
        dt.date(2027, 3, 31),
    )


def test_a_word_where_a_number_is_needed_is_refused_with_its_place() -> None:
    with pytest.raises(DocumentError) as refused:
        back(changed("Costs", 1, rate="about thirty"))
    assert str(refused.value) == (
        "In the sheet “Costs”, row 5, the column “Rate (£)” needs an amount. "
        "Mend it in Excel, save the file and open it again."
    )


# ---- costs that somebody filled in


def test_a_new_line_of_cost_is_counted_with_the_action_whose_number_it_has() -> None:
    data = changed("Costs", 4, action="A4", label="Audit", nature="Staff time", quantity=10, rate="£41.50")
    line = back(data).costing.actions[3].lines[0]
    assert (line.label, line.kind, line.recurrent, line.months) == ("Audit", "other", False, 1)
    assert cost(back(data).costing).totals.by_action["A4"] == Decimal("415.00")


def test_a_line_without_a_rate_or_an_action_is_passed_over_and_said_so() -> None:
    book = back(changed("Costs", 4, action="A44", label="Audit", nature="Cash", quantity=10, rate=3))
    assert book.skipped == (
        Skipped(where="sheet Costs, row 8", why="No action has the number written there."),
    )
    book = back(changed("Costs", 4, action="A4", label="Audit", nature="Cash", quantity=10))
    assert book.skipped == (
        Skipped(where="sheet Costs, row 8", why="It has no Rate (£), so it cannot be worked out."),
    )


def test_a_new_action_of_the_plan_is_not_costed_until_somebody_costs_it() -> None:
    book = opened(FILE)
    sheet = book["Plan"]
    sheet.cell(10, column(sheet, "plan.action")).value = "Ask three families what changed"
    new = back(saved(book)).costing.actions[-1]
    assert (new.id, new.costing, new.label) == ("A7", Costed.NOT_COSTED, "Ask three families what changed")


def test_a_changed_setting_comes_back_and_an_empty_start_is_refused() -> None:
    book = opened(FILE)
    book["Assumptions"]["C5"] = 4
    assert back(saved(book)).costing.horizon_years == 4
    book["Assumptions"]["C4"] = None
    with pytest.raises(DocumentError, match="row 4, “Start of the plan” is empty or cannot be read"):
        back(saved(book))
