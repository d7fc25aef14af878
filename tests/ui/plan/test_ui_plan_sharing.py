"""A line that several pay for: shares and limits typed in, one line for each payer."""

from decimal import Decimal as D

import pytest
from visitor import Planner

PLAN = b"Rec No,Action required,Lead,By when\n1,Change the record,Systems Manager,30/06/2027\n"
LINE = {"line-label": "Licence", "line-quantity": "1", "line-rate": "11669.03", "line-low": "11000"}


def planner(kind: str = "it", **line: str) -> Planner:
    visitor = (
        Planner().open("plan.csv", PLAN).press("cost_of", "A1").press("add_line", "A1", {"kind-A1": kind})
    )
    typed = {**LINE, "line-high": "12000", **line}
    return visitor.press("save_line", f"A1 new {kind}", typed).press("line", "A1 0")


def test_shares_and_limits_split_a_line_to_the_penny():
    visitor = planner().press("share_line", "A1 0", {"payers": "Council, 50%, at most £5,000\nPolice\nTrust"})
    lines = visitor.work.costing_of("A1").lines
    assert [(one.funder, one.what.rate) for one in lines] == [
        ("Council", D("5000.00")),
        ("Police", D("3334.52")),
        ("Trust", D("3334.51")),
    ]
    assert {one.group for one in lines} == {"shared: Licence"}
    assert [(one.low, one.high) for one in lines] == [
        (D("5000.00"), D("5000.00")),  # never past the limit
        (D("3000.00"), D("3500.00")),
        (D("3000.00"), D("3500.00")),
    ]
    assert visitor.said[-1] == "Shared among 3 payers: Council £5,000.00, Police £3,334.52, Trust £3,334.51."


def test_who_pays_only_when_it_costs_more_has_a_line_too():
    typed = {"payers": "Council, 100%, at most £11,700\nPolice"}
    lines = planner().press("share_line", "A1 0", typed).work.costing_of("A1").lines
    assert [(one.funder, one.low, one.what.rate, one.high) for one in lines] == [
        ("Council", D("11000.00"), D("11669.03"), D("11700.00")),
        ("Police", D("0.00"), D("0.00"), D("300.00")),
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Council", "At least two different payers are needed."),
        ("Council\ncouncil", "At least two different payers are needed."),
        ("Council 40%\nPolice 40%", "The shares and limits do not make up the whole."),
        ("Council, up to 10\nPolice, up to 10", "The shares and limits do not make up the whole."),
        ("Council, up to 6000\nPolice, up to 5900", "At its most, £12,000.00, the line cannot be shared so."),
        ("Council 5000\nPolice", "“Council 5000” could not be read."),
    ],
)
def test_what_cannot_be_split_is_said_beside_the_box_and_changes_nothing(typed, said):
    visitor = planner()
    before = visitor.work.costings
    visitor.press("share_line", "A1 0", {"payers": typed})
    assert said in visitor.problem and visitor.work.costings == before


def test_time_and_what_goes_on_from_month_to_month_are_not_shared():
    pages = [
        planner("staff_time").page,
        planner(**{"line-months": "12", "line-low": "", "line-high": ""}).page,
    ]
    assert ["More than one pays for it" in one for one in [*pages, planner().page]] == [False, False, True]
