"""A plan that states its own costs: the page shows them and takes them over, so that nobody types them again."""

from decimal import Decimal

from shown import row
from visitor import Planner

from scrlib.records.costs import Amount, Costed, Line, Nature
from scrlib.ui.frame import STEP_ID
from scrlib.ui.plan.costed import costs_of

PLAN = (
    "Rec No,Action required,Agency,Lead,By when,Cost\n"
    '1,Change the record,The Trust,Systems Manager,30/06/2027,"£6,200"\n'
    '2,Train the duty desk,The Council,Head of Service,30/09/2027,"£3,960"\n'
    '3,Name one person in the minutes,The Police,Chair,30/09/2027,"£0, within the coordinator\'s post"\n'
    "4,Ask families,The Trust,Named Nurse,30/09/2027,From the training budget\n"
).encode()


def costing() -> Planner:
    return Planner().open("plan.csv", PLAN).press("step", "cost")


def test_what_the_plan_says_of_its_costs_stands_beside_what_is_not_costed():
    page = costing().page
    assert "2 actions have a cost in the plan itself: take it from there" in page
    assert row(page, "1. Change the record") == [
        "30 June 2027 (“30/06/2027”)",
        "Not costed yet; the plan says “£6,200”",
        "Cost it (action 1)",
    ]
    assert row(page, "4. Ask families") == [
        "30 September 2027 (“30/09/2027”)",
        "Not costed yet; the plan says “From the training budget”",
        "Cost it (action 4)",
    ]


def test_the_ticked_costs_are_taken_over_as_what_they_are():
    visitor = costing().press("take_stated", Nature.CASH, {"stated-which": ["A1"]})
    visitor.press("take_stated", Nature.OPPORTUNITY, {"stated-which": ["A2"]})
    assert visitor.said[-2:] == ["1 cost taken from the plan.", "1 cost taken from the plan."]
    totals = costs_of(visitor.work).totals
    assert (totals.cash, totals.opportunity) == (Decimal("6200.00"), Decimal("3960.00"))
    assert "in the plan itself" not in visitor.page
    assert visitor.focused == STEP_ID


def test_a_cost_taken_over_is_a_line_that_says_where_it_comes_from():
    visitor = costing().press("cost_of", "A2").press("take_one_stated", f"A2 {Nature.OPPORTUNITY}")
    known = visitor.work.costing_of("A2")
    what = Amount(nature=Nature.OPPORTUNITY, quantity=Decimal(1), unit="each", rate=Decimal(3960))
    assert (known.agency, known.costing) == ("The Council", Costed.COSTED)
    assert known.lines == (
        Line(kind="other", what=what, label="As the plan says", source="the plan: “£3,960”"),
    )
    assert row(visitor.page, "As the plan says") == [
        "–",
        "£3,960.00",
        "–",
        "–",
        "the plan: “£3,960”",
        "Change line 1, As the plan says Take out line 1, As the plan says",
    ]


def test_a_yearly_fee_comes_in_every_year_of_the_plan():
    plan = b'Action,Lead,By when,Cost\nBuy the licence,Manager,30/09/2027,"\xc2\xa32,000 annual fee"\n'
    visitor = Planner().open("plan.csv", plan).press("step", "cost")
    visitor.press("take_stated", Nature.CASH, {"stated-which": ["A1"]})
    (line,) = visitor.work.costing_of("A1").lines
    assert (line.recurrent, line.months, line.what.unit) == (True, 36, "month")
    assert costs_of(visitor.work).totals.cash == Decimal("6000.00")


def test_the_plans_own_reason_for_a_nought_stands_in_its_box():
    page = costing().press("cost_of", "A3").page
    assert 'value="£0, within the coordinator&#x27;s post"' in page
    assert "Take it as new money" not in page


def test_nothing_ticked_is_asked_about_and_nothing_is_taken():
    visitor = costing().press("take_stated", Nature.CASH, {"stated-which": []})
    assert visitor.problem == "No cost is ticked. Tick at least one."
    assert visitor.work.costings == ()


def test_costs_that_were_taken_over_can_be_taken_out_again():
    visitor = costing().press("take_stated", Nature.CASH, {"stated-which": ["A1", "A2"]})
    assert "The costs of the plan are taken." in visitor.page
    assert visitor.press("put_back").work.costings == ()


def test_a_plan_that_states_no_cost_is_asked_nothing_about_it():
    page = (
        Planner().open("plan.csv", b"Action,Lead,By when\nRing,Nurse,30/09/2027\n").press("step", "cost").page
    )
    assert "in the plan itself" not in page and "the plan says" not in page
