"""The plan in Excel: what it looks like, and that it comes back changed only where somebody changed it."""

import datetime as dt
import io
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from costings import action, amount, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import values
from plans import COSTING, PLAN, column, opened, planned, saved, written

from scrlib.documents import Book, is_plan_book, read_plan_book
from scrlib.documents.book.columns import PAGES
from scrlib.documents.book.columns import PLAN as PLAN_PAGE
from scrlib.documents.plain import printable_record
from scrlib.errors import DocumentError
from scrlib.plans.changes import changes
from scrlib.plans.costs import cost
from scrlib.records.costs import Costed, Costing
from scrlib.records.plans import Plan, PlanAction, Progress, Skipped, Status
from scrlib.text.money import pounds

FILE = written()
FIRST = "A1 “Review how visits are recorded (1)”"
WITHOUT_COSTS = replace(COSTING, actions=(), budgets=())


def back(data: bytes) -> Book:
    return read_plan_book("plan.xlsx", data)


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


# ---- there and back


def test_a_plan_and_its_costing_come_back_as_they_went() -> None:
    assert back(FILE) == Book(plan=PLAN, costing=COSTING, before=(PLAN, COSTING))


TEXT = st.text(max_size=30)
MAYBE = st.none() | TEXT
ACTION = st.builds(
    PlanAction,
    id=st.just("A1"),
    recommendation=MAYBE,
    recommendation_text=MAYBE,
    action=TEXT,
    owner=st.lists(TEXT, max_size=3).map(tuple),
    agency=MAYBE,
    due=st.none() | st.dates(),
    due_words=TEXT,
    outcome=MAYBE,
    monitoring=MAYBE,
    evidence=MAYBE,
    status=st.sampled_from(Status),
    status_words=TEXT,
    progress=st.none() | st.sampled_from(Progress),
    cost_words=MAYBE,
    signed_off=MAYBE,
    where=TEXT,
)
ACTIONS = st.lists(ACTION, max_size=4).map(
    lambda some: tuple(replace(one, id=f"A{at}", action=one.action + "x") for at, one in enumerate(some, 1))
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(ACTIONS, TEXT, st.lists(st.tuples(TEXT, TEXT), max_size=2))
def test_any_plan_comes_back_as_it_went_but_for_what_no_file_can_hold(
    actions: tuple[PlanAction, ...], name: str, signed: list[tuple[str, str]]
) -> None:
    skipped = (Skipped(where=name, why="An example row."),)
    plan = Plan(name=name, actions=actions, sign_offs=tuple(signed), skipped=skipped)
    assert back(written(plan, WITHOUT_COSTS)).plan == printable_record(plan)


PENCE = st.decimals(0, 99_999, places=2).map(str)
RUNS = st.none() | st.integers(1, 40)  # None: once


def line(rate: str, runs: int | None, **more: object) -> dict[str, object]:
    return amount(rate, recurrent=runs is not None, months=runs or 1, **more)


LINE = st.builds(
    line,
    PENCE,
    quantity=st.decimals(0, 999, places=3).map(str),
    nature=st.sampled_from(["cash", "opportunity", "in_base"]),
    runs=RUNS,
    label=st.text("abc=+-@ ", min_size=1).map(str.strip).filter(bool),
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(LINE, max_size=3), min_size=1, max_size=3))
def test_any_costing_comes_back_as_it_went(lines: list[list[dict[str, object]]]) -> None:
    costing = read(*(action(*some, id=f"A{at}") for at, some in enumerate(lines, 1)), draws=10)
    assert back(written(PLAN, costing)).costing == costing


def test_a_workbook_is_known_as_ours_and_another_is_not() -> None:
    other = openpyxl.Workbook()
    other.active.append(["Rec No", "Action required", "Lead"])
    assert (is_plan_book(FILE), is_plan_book(saved(other))) == (True, False)
    with pytest.raises(DocumentError, match="The sheet with the plan is not in this workbook"):
        back(saved(other))


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


# ---- what it looks like


def test_text_that_looks_like_a_formula_stays_text_everywhere() -> None:
    plan = replace(
        PLAN, name="=1+1", actions=(planned(1, action="=1+1", agency="@sum", evidence="-5%", outcome="+44"),)
    )
    costing: Costing = replace(COSTING, actions=(replace(COSTING.actions[0], agency="=cmd"),))
    book = opened(written(plan, costing))
    texts = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value in ("=1+1", "@sum", "-5%", "+44", "=cmd")
    ]
    assert len(texts) > 6
    assert {cell.data_type for cell in texts} == {"s"}


def test_the_plan_has_drop_downs_frozen_headings_a_filter_and_hidden_ids() -> None:
    sheet = opened(FILE)["Plan"]
    lists = {
        rule.formula1: str(rule.sqref)
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    assert lists == {
        "Lists!$A$2:$A$17": "F5:F39",
        "Lists!$B$2:$B$10": "L5:L39",
        "Lists!$C$2:$C$6": "K5:K39",
    }
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("D5", "A4:P39", "$4:$4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.column_dimensions["A"].hidden, sheet.row_dimensions[1].hidden) == (True, True)
    assert [sheet.cell(row, 1).value for row in (5, 6, 10)] == ["A1", "A2", None]


def test_what_to_fill_in_and_what_is_worked_out_is_said_in_words() -> None:
    for page in PAGES:
        words = {cell.value for cell in opened(FILE)[page.name][3]}
        assert {"✎ Fill in", "= Worked out for you"} <= words, page.name


def test_a_costed_nil_is_said_and_an_action_not_costed_is_never_nought() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(FILE), data_only=True)["Plan"]
    at = PLAN_PAGE.at("cost") + 1
    assert [sheet.cell(row, at).value for row in range(5, 10)] == [
        3082.30,
        73527.65,
        97598.32,
        "Not costed yet",
        0,
    ]


def test_the_summary_says_the_statement_and_a_phone_sees_it_without_working_it_out() -> None:
    book = openpyxl.load_workbook(io.BytesIO(FILE), data_only=True)
    found = cost(COSTING)
    assert book["Summary"]["A2"].value == found.coverage.told(pounds(found.totals.economic))


def test_the_same_plan_made_at_the_same_time_is_the_same_file() -> None:
    assert written() == FILE


def test_an_action_that_is_costed_twice_is_refused_not_mixed_up() -> None:
    twice = replace(COSTING, actions=(*COSTING.actions, COSTING.actions[0]))
    with pytest.raises(DocumentError, match="The costing has the action A1 twice"):
        written(PLAN, twice)


def test_texts_longer_than_a_cell_holds_are_shown_cut_and_come_back_whole() -> None:
    plan = replace(PLAN, actions=(planned(1, action="a long action " * 4_000),))
    data = written(plan)
    texts = [cell.value for sheet in values(data) for row in sheet.iter_rows() for cell in row]
    assert max(len(one) for one in texts if isinstance(one, str)) == 32_000
    assert back(data).plan == plan


def test_money_far_ahead_has_its_year_in_the_ledger() -> None:
    costing = read(action(amount(100, start="2045-05-01"), amount(1)), horizon_years=60, draws=10)
    ledger = values(written(PLAN, costing))["Ledger"]
    assert ([cell.value for cell in ledger[4]][9], [cell.value for cell in ledger[4]][28:30]) == (
        "2026-27",
        ["2045-46", "All years"],
    )


def test_a_row_of_a_long_source_is_as_high_as_its_text_needs() -> None:
    text = "worked out from a salary, with all that stands on top of it, by the pay scale of the year; " * 4
    lines = replace(COSTING.actions[0], lines=(replace(COSTING.actions[0].lines[0], source=text),))
    sheet = opened(written(costing=replace(COSTING, actions=(lines,))))["Assumptions"]
    row = next(one for one in range(1, 60) if str(sheet.cell(one, 2).value).startswith("worked out"))
    assert sheet.row_dimensions[row].height > 5 * 12.75
