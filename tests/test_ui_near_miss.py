"""The Near miss page without a browser: a near miss of one's own, the register, what leaves."""

import io
import re

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from near_misses import near_miss, register
from openpyxl import load_workbook
from visitor import Filler, Somebody

from scrlib.errors import ScrError
from scrlib.learning.near_miss.register import example_register
from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence, Side
from scrlib.ui.near_miss.bow_tie import bow_tie, in_a_sentence
from scrlib.ui.near_miss.saved import read_back, written
from scrlib.ui.near_miss.state import NearMissScreen
from scrlib.ui.near_miss.work import RECORD, RECORD_STEPS, NearMissWork
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


class Keeper(Filler):
    """Somebody at the page."""

    def __init__(self, *records: NearMiss) -> None:
        super().__init__(NearMissScreen())
        self.screen.work = NearMissWork(records=records)

    def at(self, step: str) -> "Keeper":
        """On one step of the first near miss."""
        self.press("part", "register").press("open_record", "N1").press("step", step)
        return self

    @property
    def record(self) -> NearMiss:
        return self.work.near_miss()


# ---- what the page offers


def test_fresh_accounts_for_later_are_offered_alone_and_open_with_their_notice():
    page = Keeper().page
    assert page.index("Some weeks later") < page.index("Two weeks on: five fresh near misses")
    assert page.index("Two weeks on") < page.index("Six weeks on: five fresh near misses")
    opened = Keeper().press("choose", "near_miss.six_weeks.10").page
    assert "Five short, invented accounts." in opened and "leave out any step" in opened


# ---- a near miss of one's own


def test_a_near_miss_of_ones_own_is_written_step_by_step():
    visitor = Keeper().press("add_record")
    visitor.press("step", "timeline", {"N1-title": "A call", "N1-could": "Harm.", "N1-kind": "prevented"})
    visitor.press("add_moment").press(
        "keep", "M1", {"N1-M1-what": "It rang.", "N1-M1-known-then": "Two words."}
    )
    visitor.press("step", "safeguards", {"N1-M1-judged": "It turned.", "N1-M1-turning": ["yes"]})
    visitor.press("add_barrier").press("step", "factors", {"N1-B1-name": "The call", "N1-B1-held": "held"})
    visitor.press("step", "follows", {"N1-factor-strain": "unknown", "N1-factor-strain-evidence": "Ask."})
    visitor.press("step", "whole", {"N1-learning": "Calls hold."})
    assert visitor.problem == ""
    assert visitor.record == NearMiss(
        id="N1",
        title="A call",
        could="Harm.",
        kind=Kind.PREVENTED,
        moments=(
            Moment(id="M1", what="It rang.", known_then="Two words.", judged="It turned.", turning=True),
        ),
        barriers=(Barrier(id="B1", name="The call", held=Held.HELD),),
        factors=(FactorCode(factor="strain", presence=Presence.UNKNOWN, evidence="Ask."),),
        learning="Calls hold.",
    )


def test_a_moment_is_judged_only_once_it_is_said_what_was_known_then():
    visitor = Keeper(near_miss(moments=(Moment(id="M1", what="It rang."),))).at("timeline")
    assert 'name="N1-M1-judged"' not in visitor.page
    assert visitor.page.index("What was known then?") < visitor.page.index("Write what was known then first.")
    visitor.press("keep", "M1", {"N1-M1-known-then": "Two words."})
    assert visitor.page.index('name="N1-M1-known-then"') < visitor.page.index('name="N1-M1-judged"')


def test_a_name_typed_into_it_is_pointed_out_and_a_role_is_asked_for():
    page = Keeper(near_miss(did="Margaret Thornley rang.")).at("what").page
    assert "Is this a name?" in page
    assert "<q>Margaret Thornley</q>" in page
    assert "Is this a name?" not in Keeper(near_miss()).at("what").page


def test_wording_that_blames_is_pointed_out_with_where_it_stands():
    page = Keeper(near_miss(did="The duty worker failed to ring.")).at("what").page
    assert "<q>failed to</q> in “What did happen”" in page


def test_nobody_is_asked_for_a_name_or_a_grade():
    visitor = Keeper(near_miss())
    for step in RECORD_STEPS:
        asked = " ".join(re.findall(r"<(?:label|legend)[^>]*>([^<]*)", visitor.at(step).page)).lower()
        assert "grade" not in asked
        assert "whose fault" not in asked


def test_where_it_could_be_happening_today_safety_comes_first():
    unsafe = near_miss(likelihood="now", safety_action="")
    assert "Before anything else is written" in Keeper(unsafe).at("what").page
    assert "Before anything else is written" not in Keeper(near_miss(likelihood="now")).at("what").page


def test_a_second_reader_does_not_see_what_the_first_coded():
    visitor = Keeper(near_miss()).at("factors").press("reader", "2")
    assert "checked" not in visitor.page
    visitor.press("reader", "1", {"N1-second-no-cover": "present"})
    assert [one.factor for one in visitor.record.second] == ["no_cover"]
    assert "Two readers coded 1 of 1 factors the same." in visitor.page


def test_the_whole_says_what_is_not_said_yet():
    page = Keeper(near_miss(statement="", feedback_on="")).at("whole").page
    assert "one safeguard to make stronger</li>" in page
    assert "when the reporter was told</li>" in page


# ---- the bow-tie


def test_the_bow_tie_says_each_state_in_a_word_and_by_its_line():
    picture = str(bow_tie(near_miss()))
    assert re.findall(r'font-weight="bold">(Held|Missing)<', picture) == ["Held", "Missing"] * 2
    assert 'stroke-dasharray="2 6"' in picture
    assert "#" not in picture.replace("#fff", "")


def test_the_bow_tie_has_a_title_a_description_and_a_table_of_the_same():
    picture = str(bow_tie(near_miss()))
    assert in_a_sentence(near_miss()) == "1 safeguard before the moment and 1 after it: 1 held, 1 missing."
    for look in ("wide", "narrow"):
        assert f'aria-labelledby="N1-tie-{look} N1-tie-{look}-told"' in picture
    assert re.findall(r'role="rowheader">([^<]*)', picture) == [
        "The call before home time",
        "Cover for leave",
    ]


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_table():
    name = "a word and " * 40
    picture = str(bow_tie(near_miss(barriers=(Barrier(id="B1", name=name.strip()),))))
    assert picture.count(name.strip()) == 1
    assert picture.count("<tspan") <= 14


# ---- the register


def test_the_invented_register_holds_the_sample_case_and_eleven_more():
    found = example_register()
    assert [one.id for one in found] == [f"N{n}" for n in range(1, 13)]
    assert found[0].title == "A move that was stopped"
    assert {one.kind for one in found} == {Kind.PREVENTED, Kind.NO_HARM}


def test_nobody_in_the_invented_register_is_named():
    visitor = Somebody(NearMissScreen()).press("part", "register").press("example")
    assert [one.words for one in visitor.screen.identifiers()] == []


def test_a_filter_shows_some_and_says_how_many():
    visitor = Keeper(near_miss(), near_miss("N2", stage="court"), near_miss("N3", feedback_on="1 May 2026"))
    visitor.press("part", "register")
    visitor.press("filter", form={"filter-stage": "court", "filter-words": "", "filter-open": []})
    assert "1 of 3 near misses" in visitor.page
    visitor.press("filter", form={"filter-stage": "", "filter-words": "CALL", "filter-open": ["yes"]})
    assert [one.id for one in visitor.work.filtered()] == ["N1", "N2"]
    visitor.press("no_filter")
    assert len(visitor.work.filtered()) == 3


def test_fewer_than_five_are_not_counted():
    visitor = Keeper(*register(4)).press("part", "register").press("step", "figures")
    assert "Too few to count" in visitor.page
    assert "Which factors are found most" not in visitor.page


def test_beside_every_figure_stands_what_counts_show():
    visitor = Keeper(*register(5)).press("part", "register").press("step", "figures")
    assert visitor.page.count("Counts show what is reported") == 7


def test_a_near_miss_is_taken_out_of_the_register():
    visitor = Keeper(*register(2)).at("whole").press("remove_record", "N1")
    assert [one.id for one in visitor.work.records] == ["N2"]
    assert visitor.work.part == "register"


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
    ("name", "data"),
    [
        ("x.xlsx", b"nothing"),
        ("x.docx", b"nothing"),
        ("x.csv", b"Fruit,Colour\r\napple,red\r\n"),
        ("x.csv", b""),
    ],
)
def test_a_file_that_is_no_register_is_refused_and_nothing_is_lost(name, data):
    visitor = opened(name, data, near_miss())
    assert visitor.problem
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
