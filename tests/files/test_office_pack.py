"""The office pack: files for people who can install nothing, which come back filled in."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from costed_plans import column, opened, saved
from docx import Document
from office import recalculated, values
from tooling import tool

from scrlib.documents import open_plan, read_plan_book
from scrlib.learning.sessions import sessions
from scrlib.plans.costs import cost
from scrlib.plans.reading import read_plan
from scrlib.records.costs import DEALT_WITH, Costed, RecommendationShare
from scrlib.samples import samples


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    return tool("office_pack")


@pytest.fixture(scope="module")
def packed(maker: ModuleType) -> bytes:
    return maker.pack()


@pytest.fixture(scope="module")
def files(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def put(book: Any, name: str, row: int, **cells: object) -> None:
    """Fill in some cells of a row, as a person would; rows are counted from the first below the headings."""
    sheet = book[name]
    key = next(str(cell.value).split(".")[0] for cell in sheet[1] if cell.value)
    for one, value in cells.items():
        sheet.cell(4 + row, column(sheet, f"{key}.{one}")).value = value


def filled(template: bytes) -> bytes:
    """The template with two actions: a course with backfill and a meeting, and one that costs nothing."""
    book = opened(template)
    put(book, "Plan", 1, recommendation="R1", action="See each child alone", agency="Council", owner="Head")
    put(book, "Plan", 2, recommendation="R2", action="Put it on the agenda", owner="Chair")
    put(book, "Cost by action", 2, costing="Costs nothing", reason="The meeting is held anyway")
    put(book, "Costs", 1, action="A1", label="Group", nature="Staff time", quantity=12.5, rate=41.33)
    course = {"sessions": 2, "trainer_per_session": 650, "venue_per_session": 180, "materials_each": 4.35}
    put(book, "Training", 1, action="A1", hours=6.5, backfill_share=0.3, backfill_rate=33.2, **course)
    put(book, "Who attends", 1, course="T1", role="Nurse", people=24, rate=50, agency="Trust")
    return saved(book)


def test_the_pack_holds_the_plan_its_word_form_the_checklist_the_cards_and_a_guide(
    files: dict[str, bytes],
) -> None:
    assert [name for name in files if name.count("/") == 1] == [
        "Office pack/Read me first.docx",
        "Office pack/Plan and costs.xlsx",
        "Office pack/Action plan.docx",
        "Office pack/Checklist.docx",
        "Office pack/Cards.docx",
    ]


def test_every_session_is_in_the_pack_on_paper(files: dict[str, bytes]) -> None:
    folder = "Office pack/Sessions on paper/"
    titles = [
        Document(io.BytesIO(data)).core_properties.title for name, data in files.items() if folder in name
    ]
    routes = [f"{case.title}: three routes" for case in samples() if case.routes]
    assert titles == [f"{one.title}: on paper" for one in sessions()] + routes


def test_every_document_of_every_sample_case_is_in_the_pack_as_it_is(files: dict[str, bytes]) -> None:
    shipped = [data for name, data in files.items() if name.startswith("Office pack/Sample cases/")]
    assert shipped == [(case.folder / one.file).read_bytes() for case in samples() for one in case.documents]


def test_every_case_has_a_chronology_to_hand_out_and_notes_to_keep_back(files: dict[str, bytes]) -> None:
    for folder, last in (("Chronologies/", "chronology"), ("For the trainer/", "for the trainer")):
        made = [data for name, data in files.items() if name.startswith(f"Office pack/{folder}")]
        titles = [Document(io.BytesIO(data)).core_properties.title for data in made]
        assert titles == [f"{case.title}: {last}" for case in samples()]


def test_the_same_sources_make_the_same_pack(maker: ModuleType, packed: bytes) -> None:
    assert maker.pack() == packed


def test_the_guide_names_every_file_of_the_pack_and_the_sheets_it_speaks_of(files: dict[str, bytes]) -> None:
    text = "\n".join(
        one.text for one in Document(io.BytesIO(files["Office pack/Read me first.docx"])).paragraphs
    )
    named = [name.split("/")[1] for name in files if "Read me" not in name]  # a file, or a folder of them
    sheets = [one for one in opened(files["Office pack/Plan and costs.xlsx"]).sheetnames if one[0] != "_"]
    assert [one for one in named if one not in text] == []
    assert [one for one in sheets if one not in text] == ["Budgets", "Lists"]


def test_the_empty_template_says_nothing_has_been_costed(files: dict[str, bytes]) -> None:
    book = values(files["Office pack/Plan and costs.xlsx"])
    assert book["Summary"]["A2"].value == "Nothing has been costed yet; 0 of 0 actions dealt with"
    assert book["Summary"]["A3"].value == DEALT_WITH
    assert [book["Plan"].cell(row, 2).value for row in (5, 6, 34)] == ["A1", "A2", "A30"]


def test_a_template_that_somebody_filled_in_is_read_and_costed(files: dict[str, bytes]) -> None:
    book = read_plan_book("plan.xlsx", filled(files["Office pack/Plan and costs.xlsx"]))
    first, second = book.costing.actions
    assert [(one.id, one.action) for one in book.plan.actions] == [
        ("A1", "See each child alone"),
        ("A2", "Put it on the agenda"),
    ]
    assert (first.agency, first.costing, first.recommendations) == (
        "Council",
        Costed.COSTED,
        (RecommendationShare(ref="R1", share=Decimal(1)),),
    )
    assert (second.costing, second.reason) == (Costed.NIL, "The meeting is held anyway")
    costs = cost(book.costing)
    assert (costs.totals.cash, costs.totals.opportunity) == (Decimal("3318.16"), Decimal("5976.63"))
    assert book.skipped == ()


def test_the_filled_template_works_out_the_same_in_the_spreadsheet(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    data = recalculated(filled(files["Office pack/Plan and costs.xlsx"]), tmp_path)
    now = cost(read_plan_book("plan.xlsx", data).costing)
    book = values(data)
    assert book["Summary"]["A2"].value == "£9,294.79; 2 of 2 actions dealt with"
    assert now.statement == "at least £9,294.79; 2 of 2 actions dealt with"
    assert [book["Plan"].cell(row, column(opened(data)["Plan"], "plan.cost")).value for row in (5, 6, 7)] == [
        9294.79,
        0,
        None,
    ]


def test_the_word_form_that_somebody_filled_in_is_read_as_a_plan(files: dict[str, bytes]) -> None:
    document = Document(io.BytesIO(files["Office pack/Action plan.docx"]))
    row = (
        "R1",
        "See each child alone",
        "Head of Safeguarding",
        "30/09/2027",
        "Children are heard",
        "Audit",
        "",
        "",
    )
    for cell, text in zip(document.tables[0].rows[1].cells, row, strict=True):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    (action,) = read_plan(open_plan("plan.docx", out.getvalue())).actions
    assert (action.recommendation, action.owner, str(action.due), action.outcome, action.monitoring) == (
        "R1",
        ("Head of Safeguarding",),
        "2027-09-30",
        "Children are heard",
        "Audit",
    )


def test_the_cards_ask_what_the_rules_ask_and_need_no_words_to_be_put_in(maker: ModuleType) -> None:
    cards = list(maker.prompts())
    assert len(cards) == 12
    assert [one.title for one in cards if "{" in one.question + one.why] == []
