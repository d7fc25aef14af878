"""From a file to a plan on the page: opened, listed, asked about, mended action by action."""

import datetime as dt
import re

import pytest
from shown import row, step_heading
from visitor import Planner

from scrlib.records.plans import Progress
from scrlib.samples import reviews
from scrlib.ui.plan.work import ColumnAnswer

PLAIN = (
    b"Rec No,Action required,Lead,By when\n1,Rewrite the form,Named Nurse,31/03/2027\n"
    b"2,Train the duty desk,Head of Service,30/06/2027\n"
)
RIDDLE = (
    b"Rec No,Action required,Lead,By when,Zz\n1,Rewrite the form,Named Nurse,31/03/2027,Forms are used\n"
    b"2,Train the duty desk,Head of Service,30/06/2027,Staff ask about fathers\n"
)
COLUMN = "column-table-1-4"


def opened(data: bytes = PLAIN) -> Planner:
    return Planner().open("plan.csv", data)


def texts(planner: Planner) -> list[str]:
    return [one.action for one in planner.work.counted()]


def test_a_content_notice_stands_before_every_example_and_nothing_is_open():
    planner = Planner()
    assert planner.screen.reachable() == ("open",)
    for sample in reviews():
        assert planner.page.index(sample.content_notice[:30]) < planner.page.index(f'value="{sample.id}"')


def test_a_file_becomes_a_list_to_confirm():
    planner = opened()
    assert (planner.work.step, planner.work.name) == ("list", "plan")
    assert texts(planner) == ["Rewrite the form", "Train the duty desk"]
    assert planner.said == ["Found 2 actions."]
    assert "Recommendation 1. Owner: Named Nurse. By: 31 March 2027 (“31/03/2027”)." in planner.page


@pytest.mark.parametrize("sample", reviews(), ids=lambda one: one.id)
def test_every_step_of_every_example_can_be_shown(sample):
    planner = Planner().press("example", sample.id)
    assert planner.screen.words == sample.era
    for step in ("list", "lacks", "actions", "cost", "total", "take"):
        planner.press("step", step)
        assert 'aria-current="step"' in planner.page and planner.problem == ""


def test_an_action_that_is_unticked_counts_nowhere_and_can_be_ticked_again():
    planner = opened().press("step", "lacks", {"tick-A1": []})
    assert planner.work.left_out == ("A1",)
    assert row(planner.page, "1. Train the duty desk") == [
        "No intended outcome No way of knowing Not costed No senior signature"
    ]
    assert "Rewrite the form" not in planner.page
    planner.press("step", "list").press("step", "lacks", {"tick-A1": ["yes"]})
    assert planner.work.left_out == ()


def test_a_long_list_is_turned_page_by_page():
    planner = Planner().press("example", "neglect").press("page", "2")
    assert 'id="entry-A26"' in planner.page and 'id="entry-A1"' not in planner.page


def test_what_was_unticked_on_one_page_stays_so_on_the_next():
    planner = Planner().press("example", "neglect").press("page", "2", {"tick-A3": []})
    assert planner.press("step", "cost").work.left_out == ("A3",)


def test_a_file_without_headings_of_a_plan_says_how_to_go_on():
    page = opened(b"Foo,Bar\napple,pear\n").page
    assert "head its columns with words such as Action, Owner and By when and open it again" in page


def test_a_column_that_cannot_be_told_is_asked_about_with_what_it_says():
    page = opened(RIDDLE).page
    assert "1 column could not be told." in page
    assert "It says: “Forms are used”; “Staff ask about fathers”" in page
    assert '<option value="other"' not in page


def test_a_column_without_a_heading_is_named_by_its_place():
    planner = opened(RIDDLE.replace(b"Zz", b"")).press("answer_columns", form={COLUMN: ""})
    assert "What does column 5, which has no heading, hold? (table 1)" in planner.page
    assert planner.problem.startswith("Column 5, which has no heading, is still open.")


def test_an_answer_reads_the_plan_again():
    planner = opened(RIDDLE).press("answer_columns", form={COLUMN: "outcome"})
    assert [one.outcome for one in planner.work.actions] == ["Forms are used", "Staff ask about fathers"]
    assert planner.work.answers == (ColumnAnswer(table="table 1", column=4, field="outcome"),)
    assert planner.work.questions == ()


def test_none_of_these_is_an_answer_too():
    planner = opened(RIDDLE).press("answer_columns", form={COLUMN: "none"})
    assert (planner.work.questions, [one.outcome for one in planner.work.actions]) == ((), [None, None])


def test_a_column_without_an_answer_is_said_beside_its_list():
    planner = opened(RIDDLE).press("answer_columns", form={COLUMN: ""})
    assert planner.problem == "The column “Zz” is still open. Choose what it holds, or “None of these”."
    assert f'href="#{COLUMN}"' in planner.page and f'id="{COLUMN}-error"' in planner.page


def test_after_a_reload_the_file_is_asked_for_before_it_is_read_again():
    planner = Planner()
    planner.screen.restore(opened(RIDDLE).screen.save())
    planner.press("answer_columns", form={COLUMN: "outcome"})
    assert planner.problem == (
        "plan.csv is no longer open, so it cannot be read again. Open it again on step 1."
    )


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("other.csv", b"hello,there\n1,2\n", "No action plan was found in other.csv."),
        ("empty.csv", b"", "The file is empty."),
        ("plan.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "This is an old Word document (.doc)."),
        ("cut.xlsx", b"PK\x03\x04cut", "The file is damaged or was cut short."),
        ("notes.txt", b"Rewrite the form", "This is plain text,"),
    ],
)
def test_a_file_that_is_no_plan_gets_one_sentence_and_the_plan_stays(name: str, data: bytes, said: str):
    planner = opened().open(name, data)
    assert planner.problem.startswith(said)
    assert (texts(planner), planner.work.source.name) == (
        ["Rewrite the form", "Train the duty desk"],
        "plan.csv",
    )


def test_a_file_that_was_too_large_to_be_sent_says_so():
    planner = opened().press("open", "too_large")
    assert planner.problem.startswith("The file is larger than 20 MB.")
    assert texts(planner) == ["Rewrite the form", "Train the duty desk"]


def test_an_empty_plan_begins_with_one_action_to_write():
    planner = Planner().press("begin")
    assert (planner.work.step, texts(planner)) == ("actions", [""])
    planner.press("step", "cost", {"action-A1": "Rewrite the form"})
    assert texts(planner) == ["Rewrite the form"]


def test_another_plan_takes_the_place_of_the_first_and_leaves_settings_and_names():
    planner = opened().press("step", "take", {"pseudonyms": "Kestrel"})
    planner.press("look_again", form={"pseudonyms": "Kestrel"}).press("begin")
    assert (texts(planner), planner.work.pseudonyms) == ([""], "Kestrel")


def test_what_is_typed_over_an_action_is_kept_by_any_press():
    planner = opened().press("step", "actions")
    typed = {
        "action-A1": "Rewrite the visiting form",
        "owner-A1": "Head of Midwifery; Matron",
        "agency-A1": "Ottermouth Hospitals",
        "due-A1": "end September 2027",
        "outcome-A1": "Fathers are asked about at every visit",
        "monitoring-A1": "Twenty records read by the Named Midwife in January 2028",
        "progress-A1": "on_track",
    }
    action = planner.press("show", "A2", typed).work.action("A1")
    assert (action.action, action.owner) == ("Rewrite the visiting form", ("Head of Midwifery", "Matron"))
    assert (action.due, action.due_words) == (dt.date(2027, 9, 30), "end September 2027")
    assert (action.agency, action.progress) == ("Ottermouth Hospitals", Progress.ON_TRACK)
    assert action.outcome == "Fathers are asked about at every visit"
    assert action.monitoring == "Twenty records read by the Named Midwife in January 2028"


def test_an_action_that_is_looked_at_and_left_is_the_same_action():
    before = opened().work.actions
    assert opened().press("step", "actions").press("show", "A2").press("show", "A1").work.actions == before


def test_a_date_that_cannot_be_read_is_kept_and_said():
    planner = opened().press("step", "actions").press("look", "A1", {"due-A1": "when funds allow"})
    assert planner.work.action("A1").due is None
    assert "No day could be read." in planner.page and 'value="when funds allow"' in planner.page


def test_a_day_that_no_calendar_has_is_called_that():
    planner = opened().press("step", "actions").press("look", "A1", {"due-A1": "31/02/2027"})
    assert planner.work.action("A1").due is None
    assert "No calendar has this day, read as day, month and year." in planner.page


def test_what_was_mended_is_no_longer_asked_for():
    planner = opened().press("step", "actions")
    assert "No intended outcome" in planner.page
    planner.press("look", "A1", {"outcome-A1": "Fathers are asked about at every visit"})
    assert "No intended outcome" not in planner.page
    assert planner.said[-1].endswith("to look at now.")


def test_an_action_is_added_where_it_is_wanted_under_the_same_recommendation():
    planner = opened().press("step", "actions").press("add_after", "A1")
    assert [one.id for one in planner.work.actions] == ["A1", "A3", "A2"]
    assert planner.work.action("A3").recommendation == "1"
    assert step_heading(planner.page) == "Action 2 of 3"


def test_an_action_that_is_taken_out_takes_its_cost_with_it():
    planner = opened().press("cost_of", "A1").press("nil", "A1", {"nil-A1": "Paid for already"})
    planner.press("step", "actions").press("remove", "A1")
    assert (texts(planner), planner.work.costings) == (["Train the duty desk"], ())
    assert planner.said[-1] == "Taken out. The plan has 1 action."


def test_the_list_of_all_says_what_each_action_has_to_look_at():
    planner = opened().press("step", "actions").press("panel", "index")
    told = "To look at: no intended outcome, no way of knowing, not costed, no senior signature."
    assert re.findall(r"To look at: [^<]*", planner.page) == [told, told]


def test_what_is_said_only_in_part_is_told_where_nothing_lacks():
    page = Planner().press("example", "baby").press("step", "lacks").page
    assert "1 thing is said only in part, and not counted above: the cost of action 11.</p>" in page
