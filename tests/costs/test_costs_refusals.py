"""Every wrong or missing value of a costing is refused, with where it stands and what to write instead."""

import json
from decimal import Decimal
from typing import Any

import pytest
from costings import action, amount, costs, plan, post, read, time, training
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DocumentError, ScrError
from scrlib.plans.costs import cost, costing_as_json, read_costing

SHARES = [{"ref": "R1", "share": "0.6"}, {"ref": "R2", "share": "0.3"}]
NEITHER = (
    "Action A1 gives “recommendation” a value that is neither words nor a list of shares. Write the "
    'reference in quotation marks, or a list such as [{"ref": "R1", "share": "0.6"}, ...].'
)
BUDGET = {"funder": "Board", "year": "2026-27", "amount": "100"}

LINES: list[tuple[dict[str, Any], str]] = [
    (amount("-1"), "gives “rate” a value below nought. Write “rate” as nought or more."),
    (amount("NaN"), "gives “rate” a value that is not a number."),
    (
        amount("1234567890123"),
        "gives “rate” more figures than it can work with. Write at most 12 before the point and 24 after it.",
    ),
    (amount(10**15), "gives “rate” more figures than it can work with."),
    (amount("0." + "1" * 25), "gives “rate” more figures than it can work with."),
    (amount("1e400"), "gives “rate” a value that is not a number."),
    (amount("£12"), "gives “rate” a value that is not a number."),
    (amount("1,200"), "gives “rate” a value that is not a number."),
    (amount(True), "gives “rate” a value that is not a number."),
    (amount(None), "has no “rate”. Add “rate”."),
    (amount(1, unit="week"), "gives “unit” an unknown value. Write one of: hour, day, session, each, month."),
    (
        time(6, 650, rate_unit="day"),
        "multiplies a quantity by the hour with a rate by the day. Give both by the same unit.",
    ),
    (amount(1, kind="gift"), "gives “kind” an unknown value. Write one of: staff_time, post, training, fee,"),
    (amount(1, nature="free"), "gives “nature” an unknown value. Write one of: cash, opportunity, in_base."),
    (amount(1, nature=None), "has no “nature”. Add “nature”: one of cash, opportunity, in_base."),
    (amount(1, unit=None), "has no “unit”. Add “unit”: one of hour, day, session, each, month."),
    (amount(1, fundr="Trust"), "has the value “fundr”, which nothing uses. Did you mean “funder”?"),
    (amount(1, agency="\ud800"), "gives “agency” a value that is not words."),
    (amount(1, agency=" "), "gives “agency” a value that is not words."),
    (
        amount(1, start="01/09/2026"),
        "gives “start” a value that is not a date. Write “start” as year-month-day",
    ),
    (amount(1, start="2026-02-30"), "gives “start” a value that is not a date."),
    (amount(1, start="20260901"), "gives “start” a value that is not a date."),
    (amount(1, start="2025-09-01"), "starts before the plan's first year."),
    (amount(1, recurrent="yes"), "gives “recurrent” a value that is neither true nor false."),
    (amount(1, recurrent=False, months=6), "is not recurrent but runs for 6 months."),
    (
        amount(1, months=0),
        "gives “months” a value that is not a whole number from 1 to 720. Write “months” in figures",
    ),
    (
        post(pension_rate="20%"),
        "gives “pension_rate” a value that is not a number. Write “pension_rate” as a part of 1",
    ),
    (amount(1, months="2.5"), "gives “months” a value that is not a whole number from 1 to 720."),
    (amount(1, months=6, start="2029-04-01"), "starts after the plan's horizon."),
    (amount(1, low=1), "has only one of low and high. Give both, or neither."),
    (amount(5, low=9, high=3), "has a low above its high. Give the lower amount as low."),
    (amount(1, rate_includes=["vat"]), "gives “rate_includes” an unknown word."),
    (amount(1, rate_includes="overhead"), "gives “rate_includes” a value that is not a list."),
    (amount(1, basis="cash"), "gives “basis” an unknown value. Write one of: real, nominal."),
    (amount(1, transfer_to="Board"), "passes money to its own agency."),
    (post(start="2029-04-01"), "starts after the plan's horizon."),
    (post(headcount=0), "is a post with nobody in it."),
    (post(ni_rate="15"), "gives “ni_rate” a value above 1. Write “ni_rate” as a part of 1: 3.5% is 0.035."),
    (post(nature="in_base"), "is a post that is not cash."),
    (post(months=None), "is a post without months."),
    (post(salary=None), "has no “salary”. Add “salary”."),
    (training(backfill_share="1.2"), "gives “backfill_share” a value above 1."),
    (training(backfill_rate=None), "has no “backfill_rate”. Add “backfill_rate”."),
    (training(attendees=[]), "is training that nobody attends."),
    (training(nature="opportunity"), "is training with a nature of its own."),
]
PLANS: list[tuple[dict[str, Any], str]] = [
    (plan(), "The plan has no action."),
    (
        plan(action(), horizon_years=0),
        "The plan gives “horizon_years” a value that is not a whole number from 1 to 60.",
    ),
    (
        plan(action(), draws=0),
        "The plan gives “draws” a value that is not a whole number from 1 to 1,000,000.",
    ),
    (plan(action(), draws=10**9), "The plan gives “draws” a value that is not a whole number"),
    (plan(action(), seed=-1), "The plan gives “seed” a value that is not a whole number"),
    (plan(action(), start="soon"), "The plan gives “start” a value that is not a date."),
    (
        plan(action(), price_year="2024-26"),
        "The plan gives “price_year” a value that is not a year from April to March.",
    ),
    (
        plan(action(), price_year=2024),
        'The plan gives “price_year” without quotation marks. Write “price_year” as "2026-27".',
    ),
    (
        plan(action(), discount_rate="3.5%"),
        "The plan gives “discount_rate” a value that is not a number. Write “discount_rate” as a part of 1",
    ),
    (plan(action(), discount_rate="3.5"), "The plan gives “discount_rate” a value above 1."),
    (plan(action(), budgets={}), "The plan gives “budgets” a value that is not a list."),
    (plan(action(), budgets=[BUDGET, BUDGET]), "Budget 2 repeats the budget of Board for 2026-27."),
    (plan(action(), budgets=[{**BUDGET, "amount": -5}]), "Budget 1 gives “amount” a value below nought."),
    (
        plan(action(), budgets=[{**BUDGET, "year": "2026"}]),
        "Budget 1 gives “year” a value that is not a year",
    ),
    (plan(action(), action()), "Two actions have the id A1."),
    (plan(action(time(1, 2)), action(time(1, 2))), "Two actions have the id A1."),
    (plan("A1"), "Action 1 is not a set of named values."),
    (plan(action(id="")), "Action 1 gives “id” a value that is not words."),
    (plan(action(agency=None)), "Action A1 has no “agency”."),
    (plan(action(costing=None)), "Action A1 has no “costing”."),
    (
        plan(action(costing="free")),
        "Action A1 gives “costing” an unknown value. Write one of: costed, nil, not_costed.",
    ),
    (plan(action(costing="nil")), "Action A1 is a nil without a reason."),
    (plan(action(costing="nil", reason="")), "Action A1 is a nil without a reason."),
    (plan(action(costing="nil", reason="  ")), "Action A1 is a nil without a reason."),
    (plan(action(costing="costed")), "Action A1 is costed but has no line."),
    (plan(action(time(1, 2), costing="nil", reason="Free.")), "Action A1 is nil but has lines."),
    (plan(action(time(1, 2), costing="not_costed")), "Action A1 is not_costed but has lines."),
    (plan(action(recommendation=SHARES)), "Action A1 has shares of recommendations that sum to less than 1."),
    (plan(action(recommendation=["R1", "R2"])), NEITHER),
    (plan(action(recommendation=SHARES[0])), NEITHER),
    (plan(action(recommendation=3)), NEITHER),
    (plan(action(recommendation=SHARES[:1] * 2)), "Action A1 has recommendation R1 twice."),
    (plan(action(lines=["fee"], costing="costed")), "Action A1, line 1 is not a set of named values."),
]
FILES = [
    (b"", "The file is empty. Choose the file that the costing was written to."),
    (b" \n", "The file is empty."),
    (b"\xff\xfe\x00", "The file is not text in UTF-8."),
    (b"{", "The file is not sound JSON at line 1."),
    (b"[" * 100_000, "The file is not sound JSON."),
    (b'{"start": 1, "start": 2}', "The file gives “start” twice in one place."),
    (b"[]", "The plan is not a set of named values."),
    (
        b'{"price_year": "2024-25", "start": "2026-04-01", "horizon_years": Infinity}',
        "The plan gives “horizon_years” a value that is not",
    ),
]


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentError) as refused:
        read_costing(data)
    return str(refused.value)


@pytest.mark.parametrize(("line", "said"), LINES, ids=[said[:40] for _, said in LINES])
def test_a_wrong_value_of_a_line_is_refused_by_action_and_line(line: dict[str, Any], said: str) -> None:
    data = json.dumps(plan(action(time(1, 2), line))).encode()
    assert refusal(data).startswith(f"Action A1, line 2 {said}")


@pytest.mark.parametrize(("values", "said"), PLANS, ids=[said[:40] for _, said in PLANS])
def test_a_wrong_value_of_a_plan_or_an_action_is_refused(values: dict[str, Any], said: str) -> None:
    assert refusal(json.dumps(values).encode()).startswith(said)


@pytest.mark.parametrize(("data", "said"), FILES, ids=[said[:40] for _, said in FILES])
def test_what_is_not_sound_json_is_refused(data: bytes, said: str) -> None:
    assert refusal(data).startswith(said)


JUNK = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.lists(st.none() | st.text(max_size=3), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.none(), max_size=2)
)
WHOLE = plan(
    action(
        amount(5, low=1, high=9, group="g"), training(), post(), recommendation=[{"ref": "R1", "share": 1}]
    ),
    budgets=[BUDGET],
    draws=10,
)


def places(values: Any) -> list[tuple[Any, Any]]:
    """Every place in nested values: what holds it, and under which name."""
    inner = (
        values.items() if isinstance(values, dict) else enumerate(values if isinstance(values, list) else ())
    )
    return [found for key, value in inner for found in [(values, key), *places(value)]]


def answer(values: dict[str, Any]) -> str:
    """The statement of the costs, or the refusal."""
    try:
        return cost(read_costing(json.dumps(values).encode())).statement
    except ScrError as refused:
        return f"Refused: {refused}"


@given(st.integers(0, len(places(WHOLE)) - 1), JUNK)
def test_whatever_stands_in_place_of_a_value_is_costed_or_refused(at: int, junk: Any) -> None:
    values = json.loads(json.dumps(WHOLE))
    holder, key = places(values)[at]
    holder[key] = junk
    assert answer(values).startswith(("at least £", "Refused: "))


def test_an_attendee_is_named_by_its_place() -> None:
    wrong = training(attendees=[{"role": "nurse", "people": 3}])
    assert refusal(json.dumps(plan(action(wrong))).encode()) == (
        "Action A1, line 1, attendees 1 has no “rate”. Add “rate”."
    )


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(101, 200, "has the low £101.00 above its total of £100.00."), (1, 99, "has the high £99.00 below its")],
)
def test_a_total_outside_low_and_high_is_refused_when_it_is_known(low: int, high: int, said: str) -> None:
    with pytest.raises(ScrError) as refused:
        costs(action(time(2, 50, low=low, high=high)))
    assert str(refused.value).startswith(f"Action A1, line 1 {said}")


def test_what_another_program_keeps_in_the_file_is_left_alone() -> None:
    line = amount(1, fte=1) | {"xyz": "of another program", "quarter": 3}
    noted = json.dumps(plan(action(line)) | {"made_by": "somebody"}).encode()
    plain = json.dumps(plan(action(amount(1)))).encode()
    assert read_costing(noted) == read_costing(plain)


def test_what_a_program_makes_of_0_1_and_0_2_is_a_number() -> None:
    found = read(action(amount(1, low=0.1 + 0.2, high="1.0000001")))
    assert found.actions[0].lines[0].low == Decimal("0.30000000000000004")
    shares = [{"ref": "R1", "share": 1e-7}, {"ref": "R2", "share": 1 - 1e-7}]
    tiny = read(action(amount(1), recommendation=shares), discount_rate=1e-7)
    assert read_costing(json.dumps(costing_as_json(tiny)).encode()) == tiny


def test_blanks_around_a_number_are_not_part_of_it() -> None:
    assert read(action(amount(" 12.50 "))) == read(action(amount("12.50")))


def test_an_action_of_no_recommendation_may_leave_it_blank() -> None:
    assert read(action(amount(1), recommendation="")).actions[0].recommendations == ()


def test_notes_and_names_beside_a_value_are_no_slips_of_the_pen() -> None:
    beside = {"notes": "a quote", "rate_note": "2024-25", "person_id": 7, "dates": "May", "version": 2}
    noted = json.dumps(plan(action(amount(1, person="Chair", **beside), notes="x"), notes="y")).encode()
    assert read_costing(noted) == read_costing(json.dumps(plan(action(amount(1, person="Chair")))).encode())


def test_shares_above_the_whole_are_let_in_for_the_guard_to_report_and_still_foot() -> None:
    over = [{"ref": "R1", "share": "1"}, {"ref": "R2", "share": "1"}]
    found = cost(read_costing(json.dumps(plan(action(amount(1), recommendation=over))).encode()))
    assert [one.guard for one in found.guards] == ["G3"]
    assert sum(found.totals.by_recommendation.values()) == found.totals.economic
