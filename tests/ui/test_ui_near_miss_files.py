"""What leaves the Near miss page and comes back: files, learning, and the saved work."""

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from near_miss_visitor import Keeper
from near_misses import near_miss, register
from openpyxl import load_workbook

from scrlib.errors import ScrError
from scrlib.learning.near_miss.register import example_register
from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence, Side
from scrlib.ui.near_miss.saved import read_back, written
from scrlib.ui.near_miss.work import RECORD, NearMissWork
from scrlib.ui.screen import Upload

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
NEAR_MISSES = st.builds(
    NearMiss,
    id=st.just("N1"),
    title=TEXT,
    could=TEXT,
    kind=st.sampled_from(Kind),
    moments=st.lists(st.builds(Moment, id=st.just("M1"), what=TEXT), max_size=1).map(tuple),
    barriers=st.lists(
        st.builds(
            Barrier, id=st.just("B1"), name=TEXT, side=st.sampled_from(Side), held=st.sampled_from(Held)
        ),
        max_size=1,
    ).map(tuple),
    factors=st.lists(
        st.builds(FactorCode, factor=st.just("strain"), presence=st.sampled_from(Presence), evidence=TEXT),
        max_size=1,
    ).map(tuple),
)
WORKS = st.builds(NearMissWork, records=st.lists(NEAR_MISSES, max_size=1).map(tuple), pseudonyms=TEXT)


# ---- files


def taken(kind: str, *records: NearMiss) -> tuple[str, bytes]:
    """A file of these near misses as the page hands it over."""
    return Keeper(*records).press("part", "register").press("step", "take").press("take", kind).files[0]


def opened(name: str, data: bytes, *here: NearMiss) -> Keeper:
    visitor = Keeper(*here).press("part", "register")
    return visitor.press("open_register", upload=Upload(name=name, data=data))


def test_the_excel_file_opened_again_is_the_same_register():
    found = example_register()
    visitor = opened(*taken("book", *found), *found)
    assert visitor.screen.waiting.sentence == "0 new, 0 changed, 12 as they are here."
    again = opened(*taken("book", *found))
    assert [one.id for one in again.work.records] == [one.id for one in found]
    assert again.work.records[4].barriers == found[4].barriers


def test_a_csv_file_changes_nothing_of_which_it_does_not_speak():
    found = (near_miss(),)
    name, data = taken("csv", *found)
    changed = data.replace(b"A girl could have gone home", b"A girl might have gone home")
    visitor = opened(name, changed, *found).press("take_opened")
    assert visitor.record is None
    assert visitor.work.records[0].could.startswith("A girl might")
    assert visitor.work.records[0].barriers == found[0].barriers


def test_what_was_changed_in_excel_waits_until_somebody_takes_it():
    book = load_workbook(io.BytesIO(taken("book", near_miss())[1]))
    book["Near misses"]["Q2"] = "That it was heard."
    book["Safeguards"]["D2"] = "Gone"
    out = io.BytesIO()
    book.save(out)
    visitor = opened("mine.xlsx", out.getvalue(), near_miss())
    assert visitor.screen.waiting.sentence.endswith("Changed: N1.")
    assert "the word under “What became of it” is not in its list" in visitor.page
    assert visitor.work.records == (near_miss(),)
    visitor.press("take_opened")
    assert visitor.work.records[0].feedback == "That it was heard."


def test_a_formula_is_a_text_in_every_file():
    _, data = taken("book", near_miss(title="=1+1"))
    assert load_workbook(io.BytesIO(data))["Near misses"]["B2"].data_type == "s"
    assert b"'=1+1" in taken("csv", near_miss(title="=1+1"))[1]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("x.xlsx", b"nothing", "The file is damaged or was cut short."),
        ("x.docx", b"nothing", "That file is not a register of near misses."),
        ("x.csv", b"Fruit,Colour\r\napple,red\r\n", "That file is not a register of near misses."),
        ("x.csv", b"", "The file is empty."),
    ],
)
def test_a_file_that_is_no_register_is_refused_and_nothing_is_lost(name, data, problem):
    visitor = opened(name, data, near_miss())
    assert visitor.problem.startswith(f"{problem} ")
    assert visitor.work.records == (near_miss(),)


def test_the_word_files_hold_what_was_written_and_every_figure_as_a_table():
    _, page = taken("page", *register(5))
    tables = [[cell.text for cell in table.rows[0].cells] for table in Document(io.BytesIO(page)).tables]
    assert len(tables) == 6
    one = Keeper(near_miss()).at("whole").press("take_one", "N1").files[0]
    said = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(one[1])).paragraphs)
    assert one[0] == "A call that was nearly not made.docx"
    assert "What could have happened: A girl could have gone home" in said


# ---- its learning to the page of checks


def test_the_safeguard_is_sent_and_where_there_is_none_each_line_of_learning():
    visitor = Keeper(near_miss(statement="One call."), near_miss("N2", learning="First.\n\nSecond."))
    visitor.press("part", "register").press("step", "take").press("hand_over")
    texts = ("One call.", "First.", "Second.")
    assert visitor.handed == [("01_check_recommendations", "Near miss", texts)]


# ---- the work


def test_the_pin_of_a_room_is_never_in_the_saved_work():
    from scrlib.ui.board.start import Started

    visitor = Keeper(near_miss())
    visitor.screen.started = Started(code="ABCDE", pin="123456", url="http://192.0.2.1/room")
    assert "123456" not in visitor.screen.save()


@given(WORKS)
def test_every_work_that_is_saved_is_opened_as_it_was(work):
    assert read_back(written(work)) == work


@pytest.mark.parametrize(
    "work",
    [
        NearMissWork(records=(near_miss("X1"),)),
        NearMissWork(records=(near_miss(), near_miss())),
        NearMissWork(part=RECORD, current="N9"),
        NearMissWork(step="dream"),
    ],
)
def test_a_work_that_no_page_could_have_saved_is_refused(work):
    with pytest.raises(ScrError):
        read_back(written(work))


def test_a_day_that_cannot_be_read_is_kept_and_told_beside_its_box():
    page = Keeper(near_miss(feedback_on="soon", reported="22 May 2026")).at("follows").page
    assert page.count("No day can be read in this.") == 1
    assert 'value="soon"' in page
    assert "No day can be read" not in Keeper(near_miss(reported="22 May 2026")).at("what").page
