"""What is said of a document as a whole: its owner, its date and who signed it are none of its actions."""

import pytest

from tests.documents.plan_files import passed, plan, told, word

HEAD = ["Ref", "Recommendation", "Action", "Lead agency", "Target date"]
ROW = ["1", "Hold core groups", "Send the dates to members", "Children’s Social Care", "30/09/2015"]
NOTES = [
    "Owner: LSCB Business Unit. Last updated 7 March 2016 for the Learning Group",
    "Owner: LSCB Business Unit",
    "Lead: LSCB Business Unit",
    "Plan owner: Board Manager",
    "Responsible: LSCB Business Unit (version 4)",
]


@pytest.mark.parametrize("note", NOTES)
def test_who_owns_a_plan_leads_none_of_its_actions_that_name_their_agency(note):
    data = word([[note, "<", "<", "<", "<"], HEAD, ROW])
    assert [told(one)[2] for one in plan(data).actions] == [("Children’s Social Care",)]


def test_a_note_that_leads_nothing_is_passed_over_as_standing_above_the_table():
    data = word([["Owner", "LSCB Business Unit", "", "", ""], HEAD, ROW])
    assert passed(plan(data)) == [("table 1 row 1", "above the headings")]


def test_an_officer_named_above_the_table_leads_its_actions_beside_their_agency():
    data = word([["Lead: Head of Safeguarding", "<", "<", "<", "<"], HEAD, ROW])
    assert [(one.owner, one.agency) for one in plan(data).actions] == [
        (("Head of Safeguarding",), "Children’s Social Care")
    ]


@pytest.mark.parametrize(
    ("note", "due"), [("Date: 7 March 2016", ""), ("Deadline: 7 March 2016", "2016-03-07")]
)
def test_the_date_above_a_plan_is_that_of_the_document(note, due):
    data = word([[note, "<", "<"], ["Recommendation", "Action", "Lead"], ["1", "Send the dates", "Matron"]])
    assert [told(one)[3] for one in plan(data).actions] == [due]


SIGNED = [
    ("Signed: Chief Executive Officer, Harrow Trust          Date: 24 May 2017",),
    ("Signature ____________", "Name: Ann Smith", "Position: Chair", "Date: 24 May 2017"),
    ("Approved by: Chair of the Board", "Date: 24 May 2017"),
    ("Signed on behalf of the Trust: A Smith", "Dated: 24 May 2017"),
]


@pytest.mark.parametrize("lines", SIGNED)
def test_who_signed_a_plan_in_paragraphs_is_no_action_and_its_date_no_deadline(lines):
    found = plan(
        word(
            "Recommendation 1: Schools should hand files over in time.",
            "Action 1.1  Each school will keep a log of files.",
            "Responsible: Trust Lead",
            "Target date: 21 July 2017",
            *lines,
        )
    )
    assert [told(one)[1:4] for one in found.actions] == [
        ("Each school will keep a log of files.", ("Trust Lead",), "2017-07-21")
    ]
    assert {why for _, why in passed(found)} == {"who signed the plan, not an action of it"}


@pytest.mark.parametrize("label", ["Action 1.2  ", "Action 2: ", "Action 1b. ", "Step 2) ", "ACTION 1.2 "])
def test_each_numbered_action_of_a_plan_in_paragraphs_has_its_own_lines(label):
    found = plan(
        word(
            "Recommendation 1: Schools should hand files over in time.",
            "Action 1.1  Each school will keep a log of files.",
            "Responsible: Trust Lead",
            f"{label}A receipt will be sent within five days.",
            "Responsible: Trust Lead and Data Manager",
        )
    )
    assert [told(one)[:3] for one in found.actions] == [
        ("1", "Each school will keep a log of files.", ("Trust Lead",)),
        ("1", "A receipt will be sent within five days.", ("Trust Lead", "Data Manager")),
    ]


def test_a_sentence_about_an_action_is_no_label():
    found = plan(
        word(
            "Recommendation 1: Schools should hand files over in time.",
            "Action 1.1  Each school will keep a log of files.",
            "Action 1.1 is reviewed each term.",
        )
    )
    assert [told(one)[1] for one in found.actions] == ["Each school will keep a log of files."]
