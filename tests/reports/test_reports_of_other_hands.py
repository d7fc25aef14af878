"""What invented reports of other hands brought to light: dates in tables, advice under unusual headings."""

from collections.abc import Sequence

from word_reports import report

from scrlib.audits.outline import PlanFacts, outline
from scrlib.audits.plan_part import plan_facts, plan_in
from scrlib.cases.identifiers import find_identifiers
from scrlib.plans.audit import counts
from scrlib.plans.reading import read_plan
from scrlib.records.reports import Report

ACCOUNT = (
    "# Analysis",
    "The team was short of staff and nobody read the letter.",
    "# Findings",
    "1. Letters were not read.",
)


def recommended(*lines: str) -> list[str]:
    return [one.text for one in report(*ACCOUNT, *lines).recommendations]


def answers(found: Report) -> dict[str, str]:
    return {one.item: one.answer for one in outline(found, PlanFacts())}


def people(*texts: str) -> list[str]:
    return [one.words for one in find_identifiers([("page 1", text) for text in texts])]


def test_a_list_that_asks_after_the_findings_is_advice_whatever_its_heading() -> None:
    asked = "1. The Trust should read each letter.", "2. The Council must see each child."
    assert recommended("# The way ahead", *asked) == [
        "The Trust should read each letter.",
        "The Council must see each child.",
    ]


def test_quoted_rules_before_the_findings_are_no_advice() -> None:
    rules = "# The rules then", "1. The worker should visit.", "2. The manager must sign."
    assert [one.text for one in report(*rules, *ACCOUNT).recommendations] == []


def test_a_statement_among_questions_to_the_board_is_what_is_asked() -> None:
    asked = "- How will the Board know?", "- The service should tell the health visitor."
    assert recommended("# Considerations for the Board", *asked) == [
        "The service should tell the health visitor."
    ]


def test_a_number_in_the_learning_column_of_a_table_of_advice_points_at_a_learning_point() -> None:
    advice = [
        ("Learning", "Recommendation", "Lead"),
        ("LP 1", "The Trust should read each letter.", "Trust"),
        ("LP 2", "The Council must see each child.", "Council"),
        ("", "The Board should publish a briefing.", "Board"),
    ]
    points = "Learning point 1: Letters were not read.", "Learning point 2: The children were not seen."
    found = report("# Learning", *points, "# Recommendations", table=advice)
    assert [(one.text, one.finding) for one in found.recommendations] == [
        ("The Trust should read each letter.", "F1"),
        ("The Council must see each child.", "F2"),
        ("The Board should publish a briefing.", None),
    ]


def test_advice_that_names_a_theme_answers_the_finding_told_under_it() -> None:
    found = report(
        "# Theme 1: Place",
        "What we learned: The place was left as it was.",
        "# Theme 2: Parents",
        "What we learned: What his mother knew was not used.",
        "# Recommendations",
        "Recommendation 1: Each parent should have one named contact in the police.",
        "Recommendation 1 addresses Theme 2.",
    )
    assert [one.finding for one in found.recommendations] == ["F2"]


def test_a_date_at_the_start_of_a_cell_keeps_its_day() -> None:
    found = report("# Plan", table=[("Date", "Event"), ("12.6.02", "Booked"), ("31 Dec 2008", "Seen")])
    assert [one.text for part in found.parts for one in part.words if one.column == 0] == [
        "Date",
        "12.6.02",
        "31 Dec 2008",
    ]


def test_a_family_tree_that_was_not_drawn_is_none() -> None:
    said = "The Committee did not think that a family tree was needed and none has been drawn up."
    assert answers(report("# Papers seen", said))["genogram"] == "no"


def test_the_one_who_wrote_the_report_is_no_identifier_and_a_month_is_no_name() -> None:
    assert people("Written by Professor Derek Lanchbury, who is independent") == []
    assert people("Maya is a pseudonym.", "On 9 April Maya was seen.") == []


def test_a_child_whom_an_inquiry_is_named_after_is_no_slip() -> None:
    assert people("The death of Victoria Climbié led to new law.", "Her aunt, Carol Fenwick, rang.") == [
        "Carol Fenwick"
    ]


def test_a_word_that_is_a_name_too_is_none_at_the_start_of_a_sentence() -> None:
    assert people("Long absence was seen as truancy.", "Loan sharks called at the flat.") == []


def test_a_first_name_alone_in_a_cell_is_what_a_report_that_changed_its_names_calls_somebody() -> None:
    changed = "The names of the family have been changed."
    assert people(changed, "Bea", "Sister", "The teacher, Adrian Colclough, wrote.") == ["Adrian Colclough"]
    assert people("Bea", "Sister") == ["Bea"]


def planned(*rows: Sequence[str]) -> PlanFacts:
    plan = plan_in(report("# Next steps", "The plan is below.", table=rows))
    actions = read_plan(plan).actions
    return plan_facts(actions, counts(actions), plan)


def test_a_plan_whose_rows_only_name_the_recommendation_is_counted_by_its_columns() -> None:
    head = "Recommendation", "Lead", "Date", "Difference we expect", "How we will review it"
    facts = planned(head, ("R1", "Head of Health", "May 2021", "Babies sleep safely", ""))
    assert facts == PlanFacts(actions=1, who_and_when=1, who_or_when=1, outcome=1, review=0)


def test_a_chronology_with_actions_taken_is_no_plan() -> None:
    head = "Date", "Agency", "Event", "Action taken"
    assert planned(head, ("3 May", "Police", "A call was taken.", "A form was sent.")).actions == 0


def test_what_is_recommended_is_no_evidence_that_it_was_done() -> None:
    found = report(
        *("# Findings", "1. Letters were not read.", "# Recommendations"),
        "1. The Board should draw up an integrated chronology with reports from the police and the schools.",
    )
    assert answers(found)["integrated_chronology"] == "no"
    assert answers(found)["contributors"] == "no"


def test_who_met_a_reviewer_by_name_took_part() -> None:
    found = report(
        *("Lead reviewers: Ian Strachan and Yvette Morland", "# Method"),
        "The eldest sibling spoke with Yvette Morland over two afternoons for this review.",
    )
    assert answers(found)["family_contribution"] == "yes"
