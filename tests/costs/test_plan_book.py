"""The plan in Excel: what it looks like, and that it comes back changed only where somebody changed it."""

import io
from dataclasses import replace

import openpyxl
import pytest
from costed_plans import COSTING, PLAN, opened, planned, saved, written
from costings import action, amount, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import values
from plan_book import FILE, back

from scrlib.documents import Book, is_plan_book
from scrlib.documents.book.columns import PAGES
from scrlib.documents.book.columns import PLAN as PLAN_PAGE
from scrlib.documents.plain import printable_record
from scrlib.errors import DocumentError
from scrlib.plans.costs import cost
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan, PlanAction, Progress, Skipped, Status
from scrlib.text.money import pounds

WITHOUT_COSTS = replace(COSTING, actions=(), budgets=())


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
