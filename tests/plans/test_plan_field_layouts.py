"""Layouts that boards, trusts and reviews of other kinds use: safety actions, a column for each agency, quarterly updates."""

import pytest

from tests.documents.plan_files import excel, plan, told, word

AGENCIES = ["Recommendation", "Police", "Health", "Children's Social Care"]


def test_an_area_for_improvement_over_a_table_of_safety_actions_is_what_they_answer():
    heads = ["Ref", "Safety action", "Safety action owner", "Target date", "Date implemented", "Tool/measure"]
    row = ["1.1", "Add a prompt to the form", "Lead Nurse", "30/06/2023", "12/06/2023", "Audit of 20 forms"]
    found = plan(word("Area for improvement 1: Handover of children from the ward", [heads, row]))
    assert [told(one) for one in found.actions] == [
        ("1", "Add a prompt to the form", ("Lead Nurse",), "2023-06-30", "complete")
    ]
    assert (found.actions[0].monitoring, found.questions) == ("Audit of 20 forms", ())


def test_who_and_when_in_brackets_are_read_in_a_column_for_each_agency():
    said = [
        "1. Agencies should share",
        "N/A",
        "Send letters to schools (Named Nurse, Sept 2014)",
        "Copy plans",
    ]
    assert [(one.agency, *told(one)[1:4]) for one in plan(word([AGENCIES, said])).actions] == [
        ("Health", "Send letters to schools", ("Named Nurse",), "2014-09-30"),
        ("Children's Social Care", "Copy plans", ("Children's Social Care",), ""),
    ]


@pytest.mark.parametrize("words", ["No action needed", "n/a", "No further action required."])
def test_an_agency_with_nothing_to_do_has_no_action(words):
    said = ["1. Agencies should share", words, "Send letters to schools", words]
    assert [one.agency for one in plan(word([AGENCIES, said])).actions] == ["Health"]


def test_a_row_that_asks_for_nothing_is_passed_over():
    heads = ["Rec", "Action", "Lead", "By when"]
    rows = [["1", "Write the form", "Matron", "May 2014"], ["2", "No action required", "Matron", ""]]
    assert [one.action for one in plan(word([heads, *rows])).actions] == ["Write the form"]


def test_a_completion_date_beside_a_target_date_is_when_it_was_done():
    for heads in (["Target date", "Completion date"], ["Completion date", "Target date"]):
        days = {"Target date": "31.03.25", "Completion date": "28.03.25"}
        rows = [["Action", "Lead agency", *heads], ["Review it", "Police", *(days[one] for one in heads)]]
        (one,) = plan(word(rows)).actions
        assert (str(one.due), one.status.value) == ("2025-03-31", "complete")


def test_a_completion_date_alone_is_when_it_is_due():
    (one,) = plan(word([["Action", "Lead", "Completion date"], ["Review it", "Matron", "31.03.25"]])).actions
    assert (str(one.due), one.status.value) == ("2025-03-31", "unknown")


def test_the_latest_of_updates_by_quarter_counts_beside_a_status_that_is_unsaid():
    heads = ["Action", "Owner", "By", "Q1 23/24 update", "Q2 23/24 update", "Overall RAG"]
    rows = [
        ["Relaunch it", "SAB Manager", "30/09/2023", "Draft out", "Action complete", "Green"],
        ["Write to GPs", "Named GP", "31/10/2023", "Draft out", "", "Amber"],
    ]
    found = plan(excel({"SAR": [heads, *rows]}), "plan.xlsx").actions
    assert [one.status.value for one in found] == ["complete", "in_progress"]


def test_a_recommendation_over_the_tasks_of_a_planning_tool_is_no_task():
    heads = ["Task Name", "Assigned To", "Finish", "% Complete"]
    rows = [["Rec 1: Fathers should be asked", "", "", 0.5], ["Amend the form", "Matron", "31/03/2024", 1]]
    found = plan(excel({"Export": [heads, *rows]}), "plan.xlsx").actions
    assert [told(one) for one in found] == [("1", "Amend the form", ("Matron",), "2024-03-31", "complete")]
    assert [one.recommendation_text for one in found] == ["Fathers should be asked"]


def test_a_plan_whose_actions_are_all_called_recommendations_keeps_them():
    rows = [
        ["Action", "Lead", "By when"],
        ["Recommendation 1: Ask fathers", "", ""],
        ["Rec 2: Weigh", "", ""],
    ]
    assert len(plan(word(rows)).actions) == 2


def test_columns_of_marks_may_be_headed_by_what_is_also_a_telling():
    heads = ["Action", "Lead", "By when", "Not started", "In progress", "Complete"]
    rows = [["Write it", "Matron", "May 2015", "", "", "x"], ["Print it", "Matron", "May 2015", "", "✓", ""]]
    found = plan(word([heads, *rows])).actions
    assert [one.status.value for one in found] == ["complete", "in_progress"]


@pytest.mark.parametrize(
    "heading", ["Outcome and how measured", "Intended outcome / measure", "Impact & evidence"]
)
def test_an_outcome_and_its_measure_in_one_cell_are_two(heading):
    row = ["Amend the form", "Matron", "May 2015", "Fathers are known; audit of 20 records in June"]
    (one,) = plan(word([["Action", "Lead", "By when", heading], row])).actions
    assert (one.outcome, one.monitoring) == ("Fathers are known", "audit of 20 records in June")


def test_a_heading_broken_in_a_narrow_column_is_known():
    rows = [["Action", "Person\nresponsible", "Time-\nscale"], ["Amend it", "Matron", "May\n2015"]]
    assert [told(one)[2:4] for one in plan(word(rows)).actions] == [(("Matron",), "2015-05-31")]


def test_a_line_under_an_action_may_say_which_recommendation_it_answers():
    lines = [
        "# Action plan",
        "## Action 1: Write a form",
        "Responsible: Matron",
        "This answers recommendation 2.",
    ]
    more = ["## Action 2: Train the staff", "Responsible: Trainer", "Linked to Rec 3"]
    found = plan(word(*lines, *more)).actions
    assert [(one.action, one.recommendation) for one in found] == [
        ("Write a form", "2"),
        ("Train the staff", "3"),
    ]


def test_an_agency_alone_in_a_row_between_two_blocks_of_a_sheet_has_the_rows_below_it():
    heads, row = ["Rec", "Action", "Lead", "By when"], ["1", "Brief {}", "DCI", "May 2015"]
    blocks = [
        [[name], heads, [one.format(name) for one in row], []] for name in ("Moorby Police", "Moor Trust")
    ]
    found = plan(excel({"All": [one for block in blocks for one in block]}), "plan.xlsx").actions
    assert [one.agency for one in found] == ["Moorby Police", "Moor Trust"]


def test_a_dash_before_an_action_is_no_part_of_it():
    rows = [["Action", "Lead", "By when"], ["– Draft the policy", "Matron", "May 2015"]]
    assert [one.action for one in plan(word(rows)).actions] == ["Draft the policy"]


def test_a_row_of_a_label_and_words_across_is_told_of_the_action_above_it():
    rows = [
        ["Rec", "Action", "Lead", "Due"],
        ["1", "Write it", "Matron", "May 2015"],
        ["Update:", "Not started", "<", "<"],
    ]
    more = [["2", "Print it", "Matron", "May 2015"], ["Update:", "Complete", "<", "<"]]
    found = plan(word([*rows, *more])).actions
    assert [(one.action, one.status.value) for one in found] == [
        ("Write it", "not_started"),
        ("Print it", "complete"),
    ]


def test_a_form_may_name_its_recommendation_behind_its_action():
    forms = [
        [
            [f"Action {at}: {words}", "<"],
            ["Recommendation addressed", str(at + 1)],
            ["Lead", "Matron"],
            ["Timescale", "May 2015"],
        ]
        for at, words in enumerate(("Write it", "Print it"), start=1)
    ]
    assert [told(one)[:4] for one in plan(word(*forms)).actions] == [
        ("2", "Write it", ("Matron",), "2015-05-31"),
        ("3", "Print it", ("Matron",), "2015-05-31"),
    ]


def test_a_sample_reviewed_by_somebody_above_a_table_is_the_monitoring_of_its_actions():
    top = ["How compliance will be monitored", "Sample of 30 records reviewed by the nurse", "<", "<"]
    rows = [
        ["Recommendation 3", "Checks should be made", "<", "<"],
        top,
        ["Action", "Lead", "By when", "Position"],
    ]
    (one,) = plan(word([*rows, ["Add an alert", "Consultant", "May 2015", "Overdue"]])).actions
    assert one.monitoring == "Sample of 30 records reviewed by the nurse"


def test_a_response_that_is_accepted_first_and_says_what_to_do_is_the_action():
    rows = [["Recommendation", "Agency response", "Progress"]]
    rows += [
        ["1. Fathers should be asked", "Accepted. The Matron will amend the form by 31 May 2015.", "Complete"]
    ]
    found = plan(word(rows)).actions
    assert [told(one)[2:] for one in found] == [(("Matron",), "2015-05-31", "complete")]
    assert found[0].action.endswith("The Matron will amend the form by 31 May 2015.")


def test_a_date_beside_the_original_one_is_the_one_it_was_moved_to():
    heads = ["Action", "Lead", "Original due date", "Current due date"]
    rows = [["Write it", "Matron", "31/03/2020", "30/06/2020"], ["Print it", "Matron", "31/03/2020", ""]]
    assert [str(one.due) for one in plan(word([heads, *rows])).actions] == ["2020-06-30", "2020-03-31"]


def test_curly_marks_stand_for_the_cell_above():
    heads = ["Rec", "Action", "Lead", "By when", "Outcome"]
    rows = [["1", "Write it", "Matron", "May 2015", "Known"], ["1", "Print it", "“", "”", "“"]]
    found = plan(word([heads, *rows])).actions
    assert [(one.owner, str(one.due), one.outcome) for one in found] == [
        (("Matron",), "2015-05-31", "Known")
    ] * 2


def test_labels_in_bold_over_their_words_make_a_plan_without_tables():
    words = {"Action": "Write a form.", "Lead": "Matron", "Timescale": "May 2015"}
    lines = ["**Recommendation 1**", "The Trust should know fathers."]
    lines += [line for label, said in words.items() for line in (f"**{label}**", said)]
    found = plan(
        word(
            *lines,
            "**Recommendation 2**",
            "The Trust should train.",
            "**Action**",
            "Train staff.",
            "**Lead**",
            "HR",
        )
    )
    assert [told(one)[:4] for one in found.actions] == [
        ("1", "Write a form.", ("Matron",), "2015-05-31"),
        ("2", "Train staff.", ("HR",), ""),
    ]
