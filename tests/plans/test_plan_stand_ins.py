"""Success beside monitoring, and evidence of impact beside assurance, say what should be different."""

import pytest

from tests.documents.plan_files import excel, plan, word

TOP = ["# Response", "## Recommendation 3", "The Force should record the details of every child."]
WANTED = ("Every child is accounted for", "Monthly dip sample")


def read(*blocks) -> list[tuple[str | None, str | None]]:
    return [(one.outcome, one.monitoring) for one in plan(word(*blocks)).actions]


@pytest.mark.parametrize(
    ("success", "monitoring"),
    [
        ("Success will look like", "Governance"),
        ("Success criteria", "Monitoring"),
        ("Measure of success", "How monitored"),
        ("What good looks like", "Assurance"),
        ("Outcome", "Governance"),
    ],
)
def test_success_beside_monitoring_is_the_outcome_in_lines_under_an_action(success, monitoring):
    action = ["Action 3.1: Amend the booklet", "Owner: DCI Public Protection"]
    last = [f"{success}: Every child is accounted for", f"{monitoring}: Monthly dip sample"]
    assert read(*TOP, *action, *last) == [WANTED]


def test_success_beside_monitoring_is_the_outcome_in_one_line():
    said = "Success criteria: Every child is accounted for. Monitoring: Monthly dip sample."
    assert read(*TOP, f"3.1 Amend the booklet. Lead: DCI Public Protection. {said}") == [WANTED]


STATED, LOOKED_AT = "All children are counted", "Audit of 20 files"
LINES = ["Action: Amend the booklet", "Lead: DCI Public Protection"]
COLUMNS = ["No.", "Action", "By whom", "By when", "Success criteria", "Progress"]


@pytest.mark.parametrize(
    ("said", "found"), [(STATED, (STATED, None)), (LOOKED_AT, (None, LOOKED_AT)), ("", (None, None))]
)
def test_success_criteria_alone_are_the_outcome_unless_they_say_what_is_looked_at(said, found):
    row = ["1.1", "Amend it", "DCI PP", "May 2013", said, "Sent"]
    form = [["Action", "Amend it"], ["Owner", "DCI PP"], ["Success criteria", said]]
    assert read([COLUMNS, row]) == read(form) == [found]
    assert read(*TOP, *LINES, f"Success criteria: {said}") == [found]


def test_success_criteria_are_read_alike_in_all_rows():
    rows = [
        ["1.1", "Amend it", "DCI PP", "May 2013", said, ""] for said in (STATED, LOOKED_AT, "Files agree")
    ]
    assert [one for one, _ in read([COLUMNS, *rows])] == [STATED, LOOKED_AT, "Files agree"]


@pytest.mark.parametrize(
    "heading", ["Success measures", "How will success be measured", "Success indicators"]
)
def test_a_measure_of_success_alone_is_how_anybody_will_know(heading):
    row = ["1.1", "Amend it", "DCI PP", "May 2013", STATED, "Sent"]
    assert read([[*COLUMNS[:4], heading, "Progress"], row]) == [(None, STATED)]


SUCCESS, GOVERNANCE = "Success will look like", "Governance"
FORMS = [
    [["Action", "Amend it"], ["Owner", "DCI PP"], [SUCCESS, WANTED[0]], [GOVERNANCE, WANTED[1]]],
    [
        ["Action: Amend it"],
        ["Owner: DCI PP"],
        [f"{SUCCESS}: {WANTED[0]}"],
        [f"{GOVERNANCE}: {WANTED[1]}"],
    ],
    [["Action", "Amend it", "Owner", "DCI PP"], [SUCCESS, WANTED[0], GOVERNANCE, WANTED[1]]],
]


@pytest.mark.parametrize("form", FORMS)
def test_success_beside_monitoring_is_the_outcome_of_a_form(form):
    assert read(form) == [WANTED]


def test_success_beside_monitoring_is_the_outcome_in_a_strip_under_each_row():
    strip = [f"{SUCCESS}: {WANTED[0]}", "<", f"{GOVERNANCE}: {WANTED[1]}", "<"]
    rows = [["3", "Amend it", "DCI PP", "May 2013"], strip, ["4", "Print it", "DCI PP", "May 2013"], strip]
    assert read([["Rec", "Action", "Lead", "By when"], *rows]) == [WANTED, WANTED]


def table(evidence: str, *said: str) -> list[list[str]]:
    head = ["Rec", "Action", "Lead", "By when", evidence, "Assurance route"]
    return [
        head,
        *([str(at), f"Write form {at}", "Matron", "May 2013", one, "Audit"] for at, one in enumerate(said)),
    ]


HOPED = ("Assessments describe fathers", "Fewer plans drift")


@pytest.mark.parametrize(
    "heading", ["Evidence of impact on children", "Evidence of outcome", "Evidence of difference"]
)
def test_evidence_of_impact_that_each_action_has_is_what_is_hoped_for(heading):
    assert read(table(heading, *HOPED)) == [(one, "Audit") for one in HOPED]


@pytest.mark.parametrize(
    "second", ["", "Audit in May 2014: 80% of files", "Fathers were seen in 12 of 14 cases", "None yet"]
)
def test_evidence_of_impact_that_tells_what_was_seen_is_none(second):
    rows = table("Evidence of impact", "Fathers feel included", second)
    found = plan(excel({"Plan": rows}), "plan.xlsx").actions
    assert [(one.outcome, one.monitoring) for one in found] == [(None, "Audit")] * 2


def test_evidence_without_monitoring_beside_it_stays_how_anybody_will_know():
    rows = [row[:5] for row in table("Evidence of impact on children", *HOPED)]
    assert read(rows) == [(None, one) for one in HOPED]
