"""Which first estimate the words of an action call for."""

from copy import deepcopy
from pathlib import Path

import pytest

from scrlib.errors import DataError
from scrlib.plans.estimates.action_kinds import FILE, action_kinds, kind_told, read_action_kinds
from scrlib.plans.estimates.template_data import templates
from scrlib.records.plans import PlanAction
from scrlib.tables import read_table
from scrlib.ui.plan.estimates.estimating import likeliest, suggested

EXAMPLES = [(kind.template, example) for kind in action_kinds() for example in kind.examples]
LABELLED = [
    row.split("\t")
    for row in (Path(__file__).parent / "action_kinds.tsv").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]


@pytest.mark.parametrize(("template", "words"), EXAMPLES, ids=[words for _, words in EXAMPLES])
def test_each_example_of_a_kind_is_told_as_that_kind(template, words):
    assert kind_told(words) == template


def test_a_hundred_of_113_labelled_actions_have_the_kind_that_a_finance_officer_would_choose():
    found = [likeliest(PlanAction(id="A1", action=words)) for _, words in LABELLED]
    right = [one for one, (kind, _) in zip(found, LABELLED, strict=True) if one.id == kind]
    assert (len(LABELLED), len(right) >= 100) == (113, True)


def test_the_kind_whose_words_come_first_has_the_action():
    assert kind_told("Audit ten files to see whether the new procedure is used") == "audit"
    assert kind_told("Train all staff in the new procedure, and audit ten files") == "course"


def test_words_of_no_kind_leave_it_to_the_recommendation_and_then_to_other_work():
    told = [
        likeliest(PlanAction(id="A1", action="Consider ways", recommendation_text=words)).id
        for words in ("All staff should have training.", "")
    ]
    assert told == ["course", "other_work"]
    assert suggested(PlanAction(id="A1", action="Consider ways"))


def test_what_the_focus_suggests_stands_after_the_kind():
    action = PlanAction(id="A1", action="Hold a weekly clinic where social workers bring their cases")
    first, *others = suggested(action)
    assert first is templates()["decision_meeting"] is likeliest(action)
    assert others and first not in others


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"template": "holiday"}, f"{FILE} names the unknown template holiday."),
        ({"patterns": ["("]}, f"{FILE}, supervision has a pattern that cannot be read"),
        ({"examples": []}, f"{FILE}, [[kind]] 1 has no examples."),
    ],
)
def test_a_kind_that_cannot_be_used_is_refused(changed, said):
    table = deepcopy(dict(read_table(FILE)))
    table["kind"][0].update(changed)
    with pytest.raises(DataError) as refused:
        read_action_kinds(table)
    assert refused.value.problem.startswith(said) and refused.value.fix


def test_a_table_without_a_source_is_refused():
    with pytest.raises(DataError, match="names no source"):
        read_action_kinds({**read_table(FILE), "source": " "})
