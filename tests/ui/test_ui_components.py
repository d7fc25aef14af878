"""The parts that screens are made of: usable by keyboard, and heard as well as seen."""

import re

from hypothesis import given
from hypothesis import strategies as st

from scrlib.records import Certainty, Leverage, Verdict
from scrlib.ui.components import (
    Bar,
    Option,
    Problem,
    bar_table,
    button,
    error_summary,
    file_picker,
    pages,
    radios,
    share,
    table,
    text_box,
)
from scrlib.ui.frame import frame, step_list
from scrlib.ui.marks import LETTERS, Kind, Mark, leverage_tag, marked_text, verdict_tag

TEXT = "The Trust should review its procedure."
MARKS = st.lists(
    st.builds(
        Mark,
        start=st.integers(-3, 45),
        end=st.integers(-3, 45),
        about=st.sampled_from(sorted(LETTERS)),
        kind=st.sampled_from(Kind),
    ),
    max_size=5,
)


def words(page: str) -> str:
    """What a page says to the eye: its text without elements and without what is only heard."""
    seen = re.sub(r'<span class="visually-hidden">.*?</span>', "", page)
    return re.sub(r"<sup>.*?</sup>|<[^>]*>", "", seen)


@given(MARKS)
def test_marks_of_any_kind_leave_the_text_as_it_was(marks):
    assert words(marked_text(TEXT, marks)) == TEXT


def test_where_marks_overlap_the_strongest_line_is_drawn_and_every_letter_is_kept():
    page = marked_text(
        "review its procedure",
        [
            Mark(start=0, end=20, about="specific", kind=Kind.CONSIDER),
            Mark(start=7, end=20, about="measurable", kind=Kind.LOOK),
        ],
    )
    assert re.findall(r'<mark class="(\w+)">([\w ]+)', page) == [
        ("consider", "review "),
        ("look", "its procedure"),
    ]
    assert re.findall(r'aria-hidden="true">(\w)<', page) == ["S", "M"]


def test_a_mark_is_heard_as_well_as_seen():
    assert marked_text("review", [Mark(start=0, end=6, about="bundled", kind=Kind.LOOK)]) == (
        '<p class="marked"><mark class="look">review<sup><span aria-hidden="true">S</span>'
        '<span class="visually-hidden"> (Specific: look at this) </span></sup></mark></p>'
    )


def test_one_letter_stands_once_with_every_way_to_take_it():
    both = [Mark(start=0, end=9, about="timely", kind=kind) for kind in (Kind.LOOK, Kind.STRENGTH)]
    assert marked_text("By 31 May", both) == (
        '<p class="marked"><mark class="look">By 31 May<sup><span aria-hidden="true">T</span>'
        '<span class="visually-hidden"> (Timely: look at this; a strength) </span></sup></mark></p>'
    )


def test_a_verdict_that_needs_a_person_says_you_judge_and_one_that_is_not_there_could_not_read():
    shown = [words(verdict_tag(one, Certainty.WORDING)) for one in (*Verdict, None)]
    assert shown == ["●Met", "◐Partly", "○Not yet", "–Could not read"]
    assert words(verdict_tag(Verdict.MET, Certainty.JUDGEMENT)) == "?You judge"


def test_leverage_has_a_word_and_a_shape_of_its_own():
    assert [words(leverage_tag(one)) for one in (*Leverage, None)] == [
        "▲Stronger",
        "◆Intermediate",
        "▽Weaker",
        "?You judge",
    ]


def test_buttons_with_the_same_words_are_told_apart_by_ear():
    assert button("Undo", "undo", "x", more="for “review”") == (
        '<button type="button" data-event="undo" value="x">Undo'
        '<span class="visually-hidden"> for “review”</span></button>'
    )


def test_a_box_in_error_is_tied_to_its_hint_and_to_what_is_wrong():
    assert text_box("owner", "Who?", hint="A role.", error="There is no owner.") == (
        '<div class="field wrong"><label for="owner">Who?</label>'
        '<p id="owner-hint" class="hint">A role.</p>'
        '<p id="owner-error" class="error"><span class="visually-hidden">Error: </span>There is no owner.</p>'
        '<input type="text" value="" id="owner" name="owner"'
        ' aria-describedby="owner-hint owner-error" aria-invalid="true"></div>'
    )


def test_the_summary_of_problems_leads_to_each_box_and_takes_focus():
    assert error_summary([Problem(problem="There is no owner.", fix="Name a role.", field="owner")]) == (
        '<div id="notice" class="problems" role="alert" tabindex="-1" aria-labelledby="notice-title">'
        '<h2 id="notice-title">There is a problem</h2>'
        '<ul><li><a href="#owner">There is no owner. Name a role.</a></li></ul></div>'
    )
    assert error_summary([]) is None


def test_a_radio_group_has_a_legend_and_its_first_answer_can_be_linked_to():
    assert radios("why", "Why?", [Option(value="a", label="A"), Option(value="b", label="B")], "b") == (
        '<fieldset class="field"><legend>Why?</legend>'
        '<div class="choice"><input type="radio" name="why" id="why" value="a">'
        '<label for="why">A</label></div>'
        '<div class="choice"><input type="radio" name="why" id="why-b" value="b" checked>'
        '<label for="why-b">B</label></div></fieldset>'
    )


def test_a_file_picker_says_what_it_takes_and_how_much():
    assert file_picker("file", "Report", "open", accept=".docx") == (
        '<div class="field file"><label for="file">Report</label>'
        '<input type="file" id="file" accept=".docx" data-event="open" data-max-bytes="20971520"></div>'
    )


def test_a_table_has_a_caption_and_a_header_to_every_row_and_column():
    assert table("Load", ["Who", "How many"], [("The Board", 4)], numbers=(1,)) == (
        '<table role="table"><caption>Load</caption>'
        '<thead><tr><th scope="col">Who</th><th scope="col" class="n">How many</th></tr></thead>'
        '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">The Board</th>'
        '<td role="cell" class="n" data-column="How many">4</td></tr></tbody></table>'
    )


def test_bars_carry_their_figures_and_whose_they_are():
    page = bar_table(
        "Asked for",
        "Focus",
        [Bar(label="Training", ours=1, ours_n=4, theirs=72, theirs_n=634)],
        theirs="the study",
    )
    assert re.findall(r"visually-hidden\">([\w ]+: )</span>(\d+%)", page) == [
        ("Yours: ", "25%"),
        ("the study: ", "11%"),
    ]


def test_a_share_of_nothing_is_not_a_division():
    assert (share(12, 40), share(0, 0)) == ("12 of 40 (30%)", "none of 0")


def test_a_list_that_fits_has_no_pages_and_the_open_page_is_told():
    assert pages(1, 1) is None
    assert (pages(2, 3) or "").count('aria-current="page"') == 1


def test_steps_that_cannot_be_opened_yet_are_not_buttons():
    assert step_list({"a": "First", "b": "Second", "c": "Third"}, "b", ("a", "b")) == (
        '<nav aria-label="Steps"><ol class="steps">'
        '<li><button type="button" class="link" data-event="step" value="a">1 First</button></li>'
        '<li aria-current="step"><span>2 Second</span></li>'
        "<li><span>3 Third</span></li></ol></nav>"
    )


def test_the_frame_offers_to_save_only_where_there_is_something_to_keep():
    assert "Save to a file" in frame("Title", words="scr")
    assert "Save to a file" not in frame("Title", words="scr", keeps_work=False)


def test_a_table_of_more_columns_than_a_page_holds_can_be_moved_sideways():
    wide = str(table("Where the load falls", [f"Agency {n}" for n in range(9)], [["1"] * 9]))
    assert wide.startswith(
        '<div class="sideways" role="region" tabindex="0" aria-label="Table: Where the load falls">'
    )
    assert str(table("Costs", ["Agency", "Amount"], [["Board", "£1"]])).startswith("<table")


def test_a_column_of_buttons_is_left_out_on_paper():
    page = str(table("Audits", ["Audit", "Open it"], [("Robin", button("Open", "open"))]))
    assert '<th scope="col" class="pressed">Open it</th>' in page
    assert '<td role="cell" class="pressed" data-column="Open it">' in page
