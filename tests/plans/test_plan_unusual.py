"""Plans in less usual layouts: headings in two languages, columns that stand for others, sheets named after nobody."""

import pytest

from scrlib.plans.columns.headings import exact_field
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.rows.strips import bare_agency, is_agency
from tests.documents.plan_files import excel, passed, plan, told, word


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Argymhelliad / Recommendation", "recommendation"),
        ("Amserlen / Timescale", "due"),
        ("Canlyniad / Outcome", "outcome"),
        ("Pwy\nWho", "owner"),
        ("Theme / Lead", ""),  # two headings, not one said twice
    ],
)
def test_a_heading_in_two_languages_is_one_heading(heading, field):
    assert exact_field(heading) == field


@pytest.mark.parametrize("done", ["Complete", "Done", "Completed"])
def test_a_form_may_say_that_an_action_is_complete(done):
    data = word(
        [
            ["Recommendation", "1. Fathers are asked at booking"],
            ["Action", "Change the booking form"],
            ["Lead", "Head of Midwifery"],
            ["Current status", done],
        ]
    )
    found = plan(data)
    assert [(one.status.value, one.status_words) for one in found.actions] == [("complete", done)]


def test_a_sentence_before_labelled_actions_is_no_action():
    data = word(
        "# Action plan",
        "The Board accepted the recommendation in May 2010. The Group will look at this plan every two months.",
        "Recommendation 1: Agencies should know how to disagree.",
        "Action: Rewrite the escalation policy.",
        "Lead: LSCB Manager",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Rewrite the escalation policy.", ("LSCB Manager",), "", "unknown")
    ]


def test_a_measure_of_success_is_the_outcome_beside_a_column_for_monitoring():
    data = word(
        [
            ["Action", "Who", "When", "Success criteria", "Monitoring arrangements"],
            ["Change the form", "Matron", "May 2014", "Ill parents are known", "Audit group"],
        ]
    )
    (one,) = plan(data).actions
    assert (one.outcome, one.monitoring) == ("Ill parents are known", "Audit group")


def test_evidence_of_completion_says_how_anybody_will_know_where_nothing_else_does():
    data = word(
        [
            ["Action", "Lead", "By when", "Evidence of completion"],
            ["Write a guide", "Matron", "May 2014", "Signed sheets"],
        ]
    )
    (one,) = plan(data).actions
    assert (one.monitoring, one.evidence) == ("Signed sheets", "Signed sheets")


def test_an_improvement_stands_for_the_recommendation_and_a_milestone_for_the_date():
    data = word(
        [
            ["Priority", "Required improvement", "Task", "Lead", "Milestone", "What good looks like"],
            ["High", "Visits are on time", "Send a weekly list", "Duty Manager", "31 July 2020", "No wait"],
            ["Low", "Life stories are told", "Recruit a worker", "Duty Manager", "autumn 2020", "A book"],
        ]
    )
    found = plan(data)
    assert [told(one)[0:5:3] for one in found.actions] == [
        ("Visits are on time", "2020-07-31"),
        ("Life stories are told", "autumn 2020"),
    ]
    assert [one.outcome for one in found.actions] == ["No wait", "A book"]


def test_the_last_line_of_a_key_may_have_no_colour():
    data = excel(
        {
            "Plan": [
                ["Rec No", "Action", "Lead", "By when", "RAG"],
                ["1", "Map services for fathers", "Early Help Lead", "March 2020", ("", "00B050")],
                [],
                ["Key"],
                [("", "00B050"), "Completed"],
                [("", "FF0000"), "Overdue"],
                ["", "Not yet started"],
            ]
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one)[1::3] for one in found.actions] == [("Map services for fathers", "complete")]
    assert passed(found)[-1] == ("sheet Plan row 7", "the key to the colours")


@pytest.mark.parametrize(
    "name",
    ["Sheet", "Sheet1", "Action plan", "Single agency", "LSCB action plan", "Board actions", "Tracker"],
)
def test_a_sheet_that_is_named_after_a_plan_leads_nothing(name):
    data = excel({name: [["Recommendation", "Action", "By when"], ["1", "Write a guide", "May 2014"]]})
    (one,) = plan(data, "plan.xlsx").actions
    assert (one.agency, one.owner) == (None, ())


def test_the_name_of_an_agency_is_parted_from_the_words_around_it():
    assert bare_agency("Police action plan") == bare_agency("Agency: Police") == "Police"
    assert is_agency("Police action plan")
    assert not is_agency("Single agency action plans")


def test_a_board_named_in_the_title_leads_nothing():
    data = word(
        "# Fernshire Safeguarding Children Board",
        [["Recommendation", "Action", "By when"], ["1", "Write a guide", "May 2014"]],
    )
    (one,) = plan(data).actions
    assert one.owner == ()


def test_a_label_alone_is_not_the_words_of_a_recommendation():
    assert plan(word([["Recommendation 2"], ["Action"]])).actions == ()


def test_some_slippage_is_not_late_and_not_yet_begun_is_not_begun():
    assert status_of("Some slippage").value == "in_progress"
    assert status_of("Not yet begun").value == "not_started"


def test_planned_is_not_begun_unless_something_else_is_said():
    assert status_of("Planned for May").value == "not_started"
    assert status_of("Launch planned for September - on track").value == "in_progress"


def test_two_bodies_of_the_state_are_two_owners():
    assert split_owners(["Dept for Education/Ofsted"]) == ("Dept for Education", "Ofsted")


@pytest.mark.parametrize(
    ("first", "second"), [("a) 31/01/2013", "b) 30/04/2013"), ("1.1 31/01/2013", "1.2 30/04/2013")]
)
def test_lettered_actions_in_a_row_take_the_dates_of_their_letters(first, second):
    marks = [one.split()[0] for one in (first, second)]
    data = word(
        [
            ["Recommendation", "Actions", "Lead", "By when"],
            ["3", f"{marks[0]} Design a form\n{marks[1]} Train staff in it", "Matron", f"{first}\n{second}"],
        ]
    )
    assert [told(one)[1::2] for one in plan(data).actions] == [
        ("Design a form", "2013-01-31"),
        ("Train staff in it", "2013-04-30"),
    ]


def test_coloured_signs_mean_what_the_key_says_of_them():
    rows = [["1", "Buy a play kit", "Matron", "🟢"], ["2", "Change the rota", "Matron", "🔴"]]
    table = [["Rec", "Action", "Lead", "Status"], *rows]
    told_of = [one.status.value for one in plan(word("🟢 complete   🔴 overdue", table)).actions]
    assert told_of == ["complete", "overdue"]
    assert [one.status.value for one in plan(word(table)).actions] == ["unknown", "unknown"]


def test_part_under_done_is_begun():
    data = word([["Action", "Lead", "By when", "Done?"], ["Join the systems", "Head of IT", "TBA", "Part"]])
    assert [one.status.value for one in plan(data).actions] == ["in_progress"]


def test_posts_with_their_agencies_in_brackets_are_two_owners():
    named = "Head of Assessment (Council) and DI Safeguarding (Police)"
    assert split_owners([named]) == ("Head of Assessment (Council)", "DI Safeguarding (Police)")
    assert split_owners(["Head of Assessment and Review (Council)"]) == (
        "Head of Assessment and Review (Council)",
    )


def test_the_end_of_a_year_is_its_last_day():
    assert str(read_due("End 2012").day) == "2012-12-31"
    assert str(read_due("End 2012/13").day) == "2013-03-31"


def test_the_labels_of_a_form_may_be_questions_in_other_words():
    data = word(
        [
            ["Recommendation", "Supervision of support workers"],
            ["What action will be taken?", "Book an hour a month"],
            ["Who is responsible?", "Team Manager"],
            ["By what date?", "1 June 2008"],
            ["What will be the outcome?", "Workers think of the child first"],
            ["Progress so far", "Not started"],
        ]
    )
    (one,) = plan(data).actions
    assert told(one)[1:] == ("Book an hour a month", ("Team Manager",), "2008-06-01", "not_started")
    assert one.outcome == "Workers think of the child first"


def test_a_form_may_have_its_values_under_its_labels():
    data = word(
        [
            ["RECOMMENDATION 4", "<", "<"],
            ["Officers should ask about children", "<", "<"],
            ["Action", "<", "<"],
            ["Add a prompt to the system", "<", "<"],
            ["Lead", "Deadline", "Status"],
            ["Head of Unit", "31 October 2014", "Completed"],
        ]
    )
    (one,) = plan(data).actions
    assert told(one) == ("4", "Add a prompt to the system", ("Head of Unit",), "2014-10-31", "complete")
    assert one.recommendation_text == "Officers should ask about children"


def test_a_heading_may_name_the_day_of_the_progress_under_it():
    data = word(
        [
            ["Rec no", "What needs to happen", "Who is accountable", "By (date)", "Position at June 2021"],
            ["4a", "Map unsafe places", "Safety Manager", "31-Oct-21", "Not started"],
        ]
    )
    assert [told(one) for one in plan(data).actions] == [
        ("4a", "Map unsafe places", ("Safety Manager",), "2021-10-31", "not_started")
    ]


def test_a_coloured_telling_of_progress_means_what_the_key_says():
    key = [["Colour", "Meaning"], [("", "00B050"), "Completed"], [("", "FFC000"), "In progress"]]
    rows = [
        ["Rec", "Action", "Lead", "By when", "Progress update"],
        ["1", "Map every route", "Access Manager", "Apr 2022", ("Two vacancies", "FFC000")],
        ["2", "Call parents back", "Access Manager", "May 2022", ("", "00B050")],
    ]
    assert [one.status.value for one in plan(word(key, rows)).actions] == ["in_progress", "complete"]
    assert [one.status.value for one in plan(word(rows)).actions] == ["unknown", "unknown"]


@pytest.mark.parametrize(
    ("named", "owners"),
    [
        ("DCI Helen Brook & Sgt Tom Vale", ("DCI Helen Brook", "Sgt Tom Vale")),
        ("Head of HR, with Head of Legal", ("Head of HR", "Head of Legal")),
        ("Domestic Abuse and Sexual Violence Board", ("Domestic Abuse and Sexual Violence Board",)),
        ("Officer with special interest in neglect", ("Officer with special interest in neglect",)),
    ],
)
def test_ranks_helpers_and_boards_with_long_names_are_told_apart(named, owners):
    assert split_owners([named]) == owners


def test_dates_by_the_feasts_of_the_year_are_dates_without_a_day():
    data = word(
        [
            ["Recommendation", "Lead", "Date"],
            ["1. The school keeps one file for each child", "Deputy Head", "Easter 2010"],
            ["2. The school records every call home", "Office Manager", "1 May 2010"],
        ]
    )
    assert [told(one)[3] for one in plan(data).actions] == ["Easter 2010", "2010-05-01"]


def test_labelled_lines_in_one_cell_are_told_apart():
    both = "Recommendation: GPs should code abuse.\nAction: Guidance sent to each practice."
    data = word(
        [
            ["No", "Recommendation and action", "Lead and timescale"],
            ["1", both, "Lead: Named GP\nBy: 30/06/2017"],
        ]
    )
    (one,) = plan(data).actions
    assert one.recommendation_text == "GPs should code abuse."
    assert told(one)[1:4] == ("Guidance sent to each practice.", ("Named GP",), "2017-06-30")


def test_a_date_under_a_name_is_no_owner():
    data = word([["Rec", "Action", "Lead and timescale"], ["1", "Write a guide", "Named GP\n30/06/2017"]])
    assert [told(one)[2:4] for one in plan(data).actions] == [(("Named GP",), "2017-06-30")]
