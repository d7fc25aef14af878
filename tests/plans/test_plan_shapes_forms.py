"""Plans that are not a row for an action: small forms, boxes above tables, labelled lines of prose."""

import pytest
from plan_blocks import plan, table

from scrlib.records.plan_files import PlanCell, PlanLine, PlanParagraph, PlanTable
from tests.documents.plan_files import told


def test_a_cell_may_be_a_small_form_beside_its_recommendation():
    found = plan(
        table(
            ["Recommendation", "Response"],
            [
                "1. See women alone",
                "Action: Change the letter\nLead: Matron\nBy: 31 August 2012\nProgress: Complete",
            ],
            [
                "2. Tell the hub",
                "Action: Print its number\nLead: Repairs Manager\nBy: ASAP\nOutcome: Help comes",
            ],
        )
    )
    assert [(told(one), one.outcome) for one in found.actions] == [
        (("1", "Change the letter", ("Matron",), "2012-08-31", "complete"), None),
        (("2", "Print its number", ("Repairs Manager",), "ASAP", "unknown"), "Help comes"),
    ]


def test_a_box_above_a_table_says_the_recommendation_and_the_outcome_of_its_actions():
    found = plan(
        table(["Recommendation 1"], ["Name neglect early"], ["Desired outcome: Help comes in weeks"]),
        table(
            ["Step", "Task", "Named lead", "Finish date"],
            ["1.1", "Adopt one profile", "Head of Early Help", "01/04/16"],
            ["1.2", "Teach three champions", "Trainer", "31/07/16"],
            where="table 2",
        ),
    )
    assert [(told(one)[:4], one.outcome) for one in found.actions] == [
        (("1", "Adopt one profile", ("Head of Early Help",), "2016-04-01"), "Help comes in weeks"),
        (("1", "Teach three champions", ("Trainer",), "2016-07-31"), "Help comes in weeks"),
    ]


def test_two_labels_on_one_line_of_prose_are_two_fields():
    rec = PlanParagraph(where="paragraph 1", text="Tell families what is shared.", label="Recommendation 1.")
    lines = (
        "Who: Participation Officer When: Dec 2021",
        "Difference for families: They understand",
        "We will check by: Ten calls",
    )
    found = plan(
        rec,
        PlanParagraph(where="paragraph 2", text="Rewrite the leaflet with parents.", bullet=True),
        *(PlanParagraph(where=f"paragraph {at}", text=text) for at, text in enumerate(lines, start=3)),
    )
    assert [(told(one)[1:4], one.outcome, one.monitoring) for one in found.actions] == [
        (
            ("Rewrite the leaflet with parents.", ("Participation Officer",), "2021-12-31"),
            "They understand",
            "Ten calls",
        )
    ]


def test_a_numbered_line_that_says_what_should_be_done_is_the_recommendation_of_the_table_below_it():
    found = plan(
        PlanParagraph(where="paragraph 1", text="Fathers should be invited", label="1.", bold=True),
        table(["Lead", "Conference Manager"], ["Action", "Write to each father"], ["Deadline", "31.12.2011"]),
    )
    assert [(told(one)[:2], one.recommendation_text) for one in found.actions] == [
        (("1", "Write to each father"), "Fathers should be invited")
    ]


def test_a_plan_without_tables_may_ask_what_who_and_when():
    lines = (
        "What: Ask who lives there",
        "Who: Head of Operations",
        "When: 1st October 2015",
        "Status: Closed",
    )
    found = plan(*(PlanParagraph(where=f"paragraph {at}", text=text) for at, text in enumerate(lines, 1)))
    assert [told(one) for one in found.actions] == [
        (None, "Ask who lives there", ("Head of Operations",), "2015-10-01", "complete")
    ]


def test_a_number_alone_before_an_action_its_owner_and_its_date_is_taken_off_each():
    found = plan(
        table(
            ["Actions", "Leads", "Dates", "RAG"],
            ["1. Put it on each agenda", "1. Clerk", "1. Nov 14", "1. Complete"],
        )
    )
    assert [told(one)[1:] for one in found.actions] == [
        ("Put it on each agenda", ("Clerk",), "2014-11-30", "complete")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A1.1 Ring ten nurseries by telephone (Early Years Adviser, May 2012)",
        "Ring ten nurseries by telephone – Early Years Adviser – May 2012",
        "Ring ten nurseries by telephone (Early Years Adviser, by 31 May 2012)",
    ],
)
def test_who_and_when_may_stand_at_the_end_of_an_action(text):
    found = plan(
        PlanParagraph(
            where="paragraph 1", text="Ring on the first day of absence", label="Recommendation 1:"
        ),
        PlanParagraph(where="paragraph 2", text=text, bullet=True),
    )
    assert [told(one)[:4] for one in found.actions] == [
        ("1", "Ring ten nurseries by telephone", ("Early Years Adviser",), "2012-05-31")
    ]


def test_what_a_form_says_once_after_several_actions_is_said_of_each():
    found = plan(
        table(
            ["Recommendation", "2. Send aids home"],
            ["Action 1", "Buy twenty aids"],
            ["Lead", "Therapist"],
            ["Action 2", "Teach the parents"],
            ["Lead", "Teacher"],
            ["What difference will this make?", "Children say what they want"],
        )
    )
    assert [(one.action, one.owner, one.outcome) for one in found.actions] == [
        ("Buy twenty aids", ("Therapist",), "Children say what they want"),
        ("Teach the parents", ("Teacher",), "Children say what they want"),
    ]


def test_a_box_above_a_table_may_name_only_the_recommendation():
    found = plan(
        table(["Recommendation 6: Keep babies with bruises overnight"]),
        table(
            ["Action", "Lead", "When"], ["Keep two beds free", "Bed Manager", "1 April 2018"], where="table 2"
        ),
    )
    assert [told(one)[:4] for one in found.actions] == [
        ("6", "Keep two beds free", ("Bed Manager",), "2018-04-01")
    ]


def test_records_under_one_another_on_a_sheet_are_each_their_own():
    record = [
        ["Recommendation", "Rec 1: Ask"],
        ["Action", "Ask at visits"],
        ["Lead", "GP"],
        ["Progress", "Complete"],
    ]
    again = [
        ["Recommendation", "Rec 2: Check"],
        ["Action", "Keep a list"],
        ["Lead", "Head"],
        ["Progress", "Late"],
    ]
    found = plan(table(*record, ["", ""], *again))
    assert [told(one) for one in found.actions] == [
        ("1", "Ask at visits", ("GP",), "", "complete"),
        ("2", "Keep a list", ("Head",), "", "overdue"),
    ]


def test_a_form_may_have_strips_between_its_parts_and_number_its_recommendation():
    strips = ("SECTION A", "SECTION B")
    rows = table(
        [strips[0], ""],
        ["Number", "2"],
        ["Wording", "Managers should act the same day"],
        [strips[1], ""],
        ["What will be done?", "Add it to induction"],
        ["Who is responsible?", "HR Manager; LADO"],
        ["What difference do we expect?", "Children are safe from staff"],
    ).rows
    across = [PlanLine(number=one.number, cells=(one.cells[0], PlanCell(left=True))) for one in rows]
    lines = tuple(across[at] if one.cells[0].text in strips else one for at, one in enumerate(rows))
    found = plan(PlanTable(where="table 1", rows=lines))
    assert [(told(one)[:3], one.outcome) for one in found.actions] == [
        (("2", "Add it to induction", ("HR Manager", "LADO")), "Children are safe from staff")
    ]


def test_a_line_under_a_recommendation_says_the_outcome_of_the_table_below_it():
    found = plan(
        PlanParagraph(
            where="paragraph 1", text="Ask about caring roles", label="Recommendation 11:", heading=2
        ),
        PlanParagraph(where="paragraph 2", text="Intended outcome: Young carers are found"),
        table(["Action", "Lead", "When"], ["Add a question", "Nurse", "From July 2014, quarterly"]),
    )
    assert [(told(one)[:4], one.outcome) for one in found.actions] == [
        (("11", "Add a question", ("Nurse",), "From July 2014, quarterly"), "Young carers are found")
    ]


def test_labels_may_be_parted_from_their_words_by_a_dash():
    found = plan(
        PlanParagraph(where="paragraph 1", text="Tell schools of stays", label="Recommendation 1:"),
        PlanParagraph(
            where="paragraph 2", label="(i)", text="Ask if it helps. Lead – Named Nurse. By – September 2010."
        ),
    )
    assert [told(one)[:4] for one in found.actions] == [
        ("1", "Ask if it helps.", ("Named Nurse",), "2010-09-30")
    ]


def test_a_recommendation_may_stand_at_the_side_of_its_form():
    found = plan(
        table(
            ["Recommendation 1\nAsk who is at home", "Action", "Change the form"],
            ["", "Lead", "Duty Manager"],
            ["", "By when", "30th Sept 2012"],
            ["Recommendation 2\nRing back", "Action", "Ring each referrer"],
            ["", "Lead", "Admin Lead"],
        )
    )
    assert [(told(one)[:4], one.recommendation_text) for one in found.actions] == [
        (("1", "Change the form", ("Duty Manager",), "2012-09-30"), "Ask who is at home"),
        (("2", "Ring each referrer", ("Admin Lead",), ""), "Ring back"),
    ]


def test_labels_over_values_twice_are_one_action():
    found = plan(
        table(
            ["RECOMMENDATION 1", "", ""],
            ["Keep a record of bruises", "", ""],
            ["ACTION", "LEAD", "DATE"],
            ["Give each a body map", "Nursery Officer", "By the start of the summer term"],
            ["OUTCOME", "HOW MEASURED", "STATUS"],
            ["Bruises are seen as a pattern", "", "Complete"],
        )
    )
    assert [(told(one), one.outcome, one.recommendation_text) for one in found.actions] == [
        (
            (
                "1",
                "Give each a body map",
                ("Nursery Officer",),
                "By the start of the summer term",
                "complete",
            ),
            "Bruises are seen as a pattern",
            "Keep a record of bruises",
        )
    ]


def test_a_form_may_say_where_it_stands_before_its_recommendation():
    found = plan(
        table(
            ["Ref:", "14", "Status:", "Not started"],
            ["Recommendation:", "Check who is taken on", "", ""],
            ["Agreed action:", "Send each club a checklist", "", ""],
            ["Accountable post:", "Club Officer", "Completion by:", "13 June 2014"],
        )
    )
    assert [told(one) for one in found.actions] == [
        ("14", "Send each club a checklist", ("Club Officer",), "2014-06-13", "not_started")
    ]
