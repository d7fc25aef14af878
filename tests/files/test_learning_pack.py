"""A whole session on paper: every question can be answered with a pen, and the key stays with the trainer."""

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lessons import KEY, SESSION

from scrlib.charts.qr import png
from scrlib.documents.learning import print_pack
from scrlib.documents.learning.pack import POINTS, hand_outs
from scrlib.documents.learning.sheets import COUNTED, OPENING, lettered, sheets
from scrlib.documents.learning.tally import counted
from scrlib.documents.learning.voting import meanings
from scrlib.documents.paper.page import upright
from scrlib.documents.word.house_style import saved
from scrlib.learning.fresh import is_fresh
from scrlib.learning.sessions import key as key_of
from scrlib.learning.sessions import sessions
from scrlib.records.answer_keys import Key
from scrlib.records.learning import BLIND, Kind, Option, Purpose, Question, Session, Step

EVERY = [(SESSION, KEY), *((one, key_of(one.id)) for one in sessions())]
IDS = [one.id for one, _ in EVERY]
URL, CODE = "http://192.168.1.20:8867/room", "KHWMT"


def answer_sheets(session: Session) -> bytes:
    """Only what participants get, which no key comes near."""
    document = upright(session.title, POINTS)
    hand_outs(document, session, sheets(session))
    return saved(document)


@cache
def sheets_of(id: str) -> bytes:
    """The sheets of a session, made once for all the tests."""
    return answer_sheets(next(one for one, _ in EVERY if one.id == id))


@cache
def pack_of(id: str) -> bytes:
    """The pack of a session for a room, made once for all the tests."""
    session, key = next(both for both in EVERY if both[0].id == id)
    return print_pack(session, key, URL, CODE, png(URL))


@cache
def words(data: bytes) -> str:
    """Every text of the pages of a document, on one line."""
    body = Document(io.BytesIO(data)).element.body
    return " ".join("".join(one.text or "" for one in body.iter() if one.tag.endswith("}t")).split())


def squeezed(text: str) -> str:
    """A text without its spaces and line ends, which pages break as they like."""
    return re.sub(r"\s+", "", text)


def heads(data: bytes) -> list[str]:
    """What stands at the head of each part."""
    return [one.header.paragraphs[0].text for one in Document(io.BytesIO(data)).sections]


def asked_anywhere(session: Session) -> list[tuple[Step, Question]]:
    return [
        (step, one)
        for step in session.steps
        for form in ("a", "b")
        for one in session.questions(step.id, form)
    ]


# ---- every session


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_every_question_stands_on_a_sheet_with_every_answer_it_can_have(session: Session, key: Key):
    printed = squeezed(words(sheets_of(session.id)))
    for _, one in asked_anywhere(session):
        wanted = [one.asks, one.starter, one.reason, *(option.label for _, option in lettered(one))]
        assert [text for text in wanted if squeezed(text) not in printed] == []


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_no_word_of_the_key_or_of_the_trainers_notes_is_on_a_sheet_that_participants_get(
    session: Session, key: Key
):
    printed = squeezed(words(sheets_of(session.id)))
    secrets = [text for step in key.steps for one in step.questions for text in told(one)]
    open_to_all = {one.text for step in session.steps for one in step.reads}
    secrets += [one.text for step in key.steps for one in step.passages if one.text not in open_to_all]
    secrets += [note for step in session.steps for note in step.notes]
    assert [text for text in secrets if squeezed(text) in printed] == []


def told(one: Any) -> list[str]:
    texts = [one.model, *(rating.reason for rating in one.ratings), *(why for _, why in one.feedback)]
    return [text for text in texts if text]


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_the_trainer_has_every_word_of_the_key_and_every_note(session: Session, key: Key):
    printed = squeezed(words(pack_of(session.id)))
    wanted = [text for step in key.steps for one in step.questions for text in told(one)]
    wanted += [note for step in session.steps for note in step.notes]
    wanted += [text for step in session.steps for text in (step.title, step.together)]
    assert [text for text in wanted if squeezed(text) not in printed] == []


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_everything_to_read_is_on_a_sheet(session: Session, key: Key):
    printed = squeezed(words(sheets_of(session.id)))
    reads = [one for step in session.steps for form in ("a", "b") for one in step.read_by(form)]
    assert [one.title for one in reads if squeezed(one.text) not in printed] == []


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_every_part_is_named_at_its_head_and_is_a4(session: Session, key: Key):
    data = pack_of(session.id)
    named = heads(data)
    assert named[0] == f"{session.title}: Script\tFor the trainer"
    assert named[-1] == f"{session.title}: The key\tFOR THE TRAINER ONLY. Do not hand out"
    assert len(set(named)) == len(named)
    sections = Document(io.BytesIO(data)).sections
    assert {tuple(sorted((round(one.page_width.mm), round(one.page_height.mm)))) for one in sections} == {
        (210, 297)
    }


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_the_contents_number_the_parts_as_word_counts_its_sections(session: Session, key: Key):
    document = Document(io.BytesIO(pack_of(session.id)))
    rows = document.tables[0].rows[1:]
    assert [row.cells[0].text for row in rows] == [str(n) for n in range(1, len(document.sections) + 1)]


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_what_is_rated_blind_is_handed_in_in_two_forms_and_the_rest_is_kept(session: Session, key: Key):
    for sheet in sheets(session):
        blind = [session.step(id) for id in sheet.steps if session.step(id).purpose in BLIND]
        assert len(blind) in (0, len(sheet.steps))
        assert sheet.forms == (("a", "b") if any(one.b_asks for one in blind) else ("",))


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_no_sheet_holds_a_step_from_before_the_experts_and_one_from_after(session: Session, key: Key):
    told = [n for n, step in enumerate(session.steps) if step.purpose is Purpose.EXPERT]
    for sheet in sheets(session):
        places = [session.steps.index(session.step(id)) for id in sheet.steps]
        held = [one for one in places if session.steps[one].purpose not in OPENING] or places
        assert [n for n in told if min(held) < n <= max(held)] == []


@pytest.mark.parametrize(("session", "key"), EVERY, ids=IDS)
def test_everything_that_the_board_can_count_has_its_boxes_on_the_tally_form(session: Session, key: Key):
    boxes = {(step.id, one.id) for step, _, asked in counted(session) for one in asked}
    assert boxes == {(step.id, one.id) for step, one in asked_anywhere(session) if one.kind in COUNTED}


# ---- the parts


def test_the_sheets_of_a_session_in_the_order_in_which_they_are_handed_out():
    assert [(one.title, one.steps, one.forms) for one in sheets(SESSION)] == [
        ("Sheet 1: Before we start", ("before",), ("a", "b")),
        ("Sheet 2: Judge it alone", ("commit",), ("",)),
        ("Sheet 3: Rewrite it", ("rewrite", "monday"), ("",)),
        ("Sheet 4: One more", ("after",), ("a", "b")),
    ]


def test_a_vote_is_a_row_of_letters_with_how_sure_and_a_second_vote_beside_it():
    document = Document(io.BytesIO(answer_sheets(SESSION)))
    grid = next(one for one in document.tables if "Second vote" in one.rows[0].cells[-1].text)
    assert [[cell.text for cell in row.cells] for row in grid.rows[:3]] == [
        [
            "Circle one letter in each row",
            "A\nMet",
            "B\nPartly",
            "C\nNot met",
            "D\nCannot judge",
            "How sure",
            "Second vote: letter",
        ],
        ["Is it specific?", "A", "B", "C", "D", "sure\nfairly sure\nguessing", ""],
        ["Why, in a line:"] * 7,
    ]


def test_the_factors_of_the_long_near_miss_are_one_table_that_no_page_divides():
    document = Document(io.BytesIO(sheets_of("near_miss.transition.90")))
    (factors,) = (one for one in document.tables if "C\nUnknown" in [cell.text for cell in one.rows[0].cells])
    first = [row.cells[0].paragraphs[0] for row in factors.rows]
    assert len(first) == 13  # the head, six factors, and why under each
    assert all(one.paragraph_format.keep_with_next for one in first)


def test_a_card_says_what_its_letter_stands_for():
    assert list(meanings(SESSION)) == [
        ("A", ["Met"]),
        ("B", ["Partly"]),
        ("C", ["Not met"]),
        ("D", ["Cannot judge"]),
    ]


def places(*labels: str) -> tuple[Option, ...]:
    return tuple(Option(id=label[0].lower(), label=label) for label in labels)


ORDER = Question(id="o", kind=Kind.ORDER, asks="Which first?", options=places("Ring", "Visit", "Write"))
TAG = Question(id="t", kind=Kind.TAG, asks="Which of these?", options=places("Time", "Trust", "Luck"))
CODE_ONE = Question(id="c", kind=Kind.CODE, asks="No cover", options=places("Present", "Absent", "Unknown"))
LONG = Question(
    id="l",
    kind=Kind.CHOOSE,
    asks="What was it?",
    options=places("A near miss: it was stopped in time", "Not a near miss: harm was done"),
)


def session_asking(*questions: Question) -> Session:
    step = Step(id="one", purpose=Purpose.COMMIT, title="One", minutes=1, asks=questions)
    return replace(SESSION, steps=(step,))


def tables_of(*questions: Question) -> list[list[list[str]]]:
    document = Document(io.BytesIO(answer_sheets(session_asking(*questions))))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def test_an_order_is_answered_by_writing_a_place_beside_each():
    assert tables_of(ORDER) == [
        [
            ["Place", "Write 1 beside the first, 2 beside the next"],
            ["", "Ring"],
            ["", "Visit"],
            ["", "Write"],
        ]
    ]


def test_ticks_have_a_box_each():
    assert tables_of(TAG) == [[["☐ A  Time", "☐ C  Luck"], ["☐ B  Trust", ""]]]


def test_a_factor_is_a_row_of_letters_and_a_long_answer_stands_on_a_line_of_its_own():
    factor, choice = tables_of(CODE_ONE, LONG)
    assert factor[1] == ["No cover", "A", "B", "C"]
    assert choice[1:] == [
        ["A", "A near miss: it was stopped in time"],
        ["B", "Not a near miss: harm was done"],
    ]


def test_the_page_for_the_wall_has_the_code_the_address_and_a_picture_that_says_what_it_is():
    data = print_pack(SESSION, KEY, URL, CODE, png(URL))
    document = Document(io.BytesIO(data))
    assert "K H W M T" in words(data) and URL in words(data)
    (picture,) = document.element.body.xpath(".//wp:docPr")
    assert picture.get("descr") == f"A QR picture of the address {URL}"


def test_without_a_room_there_is_no_page_for_the_wall():
    assert [one for one in heads(print_pack(SESSION, KEY)) if "How to join" in one] == []


def test_a_timeline_lies_on_its_side():
    session, key = next((one, key) for one, key in EVERY if one.id.startswith("near_miss"))
    document = Document(io.BytesIO(print_pack(session, key)))
    sideways = [one for one in document.sections if one.orientation == WD_ORIENT.LANDSCAPE]
    assert [one.header.paragraphs[0].text.split("\t")[1] for one in sideways] == ["One for each pair"]


def test_the_trainers_page_names_every_session_with_its_times():
    page = (Path(__file__).parents[2] / "docs" / "running-a-session.md").read_text("utf-8")
    listed = [one for one in sessions() if not is_fresh(one)]
    wanted = [f"| {one.title} | {one.minutes} min | {one.alone_minutes} min |" for one in listed]
    assert [line for line in wanted if line not in page] == []


def test_everything_prints_in_black_and_grey():
    document = Document(io.BytesIO(pack_of(SESSION.id)))
    used = {one.style.style_id for one in document.paragraphs}
    styles = [one for one in document.styles.element if one.get(qn("w:styleId")) in used]
    places = [document.element.body, *styles]
    found = {one.get(qn("w:val")) for place in places for one in place.iter(qn("w:color"))}
    found |= {
        one.get(qn("w:color")) for place in places for one in place.iter(qn("w:bottom"), qn("w:between"))
    }
    assert found - {None} == {"000000", "808080"}
