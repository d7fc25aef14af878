"""The outline of reports printed in a table for layout, and of recommendations with columns beside them."""

import pytest
from word_reports import report

from scrlib.audits.outline import PlanFacts, outline

TOLD = "Nobody had a list of the calls, and the letters were kept in a tray at the back of the office."
COLUMNS = ("Ref", "Recommendation", "Lead", "Date")


def answer(item: str, *rows: tuple[str, ...]) -> str:
    told = report("# Review of Child T", rows)
    return next(one.answer for one in outline(told, PlanFacts()) if one.item == item)


@pytest.mark.parametrize(
    "label", ["What we asked", "Terms of reference", "Review questions", "What the panel looked at"]
)
def test_questions_beside_their_label_in_a_table_are_terms_of_reference(label: str) -> None:
    asked = "1. How were the children seen? 2. Who knew of the calls?"
    assert answer("terms_of_reference", (label, asked), ("What happened", TOLD)) == "yes"


@pytest.mark.parametrize("label", ["At a glance", "In brief", "Headlines"])
def test_a_box_of_a_few_lines_is_a_summary_in_part(label: str) -> None:
    assert answer("executive_summary", (label, TOLD), ("What happened", TOLD)) == "partly"


@pytest.mark.parametrize("column", ["Outcome sought", "Intended outcome", "What success will look like"])
def test_recommendations_with_a_column_of_outcomes_tell_them(column: str) -> None:
    row = ("1", "The Board should keep a list of calls.", "Chair", "May 2012")
    assert answer("action_outcomes", COLUMNS, row) == "no"
    assert answer("action_outcomes", (*COLUMNS, column), (*row, "Calls are answered")) == "yes"


def test_a_table_of_dates_that_names_no_agency_is_a_chronology_in_part() -> None:
    assert answer("integrated_chronology", ("Date", "Event"), ("May 2010", TOLD)) == "partly"
    assert answer("integrated_chronology", ("Date", "Agency", "Event"), ("May 2010", "GP", TOLD)) == "yes"
