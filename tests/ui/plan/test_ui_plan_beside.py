"""What the Plan and cost page shows beside the total, and what it asks when the price year is changed."""

from decimal import Decimal

from shown import facts, row
from visitor import Planner

from scrlib.ui.screen import Upload

PLAN = b"Rec No,Action required,Lead,By when\n1,Change the record,Systems Manager,30/06/2027\n"
LINE = {
    "line-label": "A change to the record",
    "line-quantity": "1",
    "line-rate": "8000",
    "line-source": "Quote",
}
INDEX = (
    "index,title,measure,kind,year,value,vintage,base\n"
    "mine,Our prices,level,prices,2023-24,100,June 2030,x\n"
    "mine,Our prices,level,prices,2026-27,110,June 2030,x\n"
    "mine,Our prices,level,prices,2027-28,121,June 2030,x\n"
)


def costed(**settings: str) -> Planner:
    """Somebody with one IT line of £8,000 at the prices of 2023-24, paid in May 2026."""
    visitor = Planner().open("plan.csv", PLAN)
    first = {"setup-prices": "2023-24", "setup-start": "04/2026", **settings}
    visitor.press("open_setup").press("save_setup", form=first)
    visitor.press("cost_of", "A1").press("add_line", "A1", {"kind-A1": "it"})
    return visitor.press("save_line", "A1 new it", LINE)


def rate(visitor: Planner) -> Decimal:
    return visitor.work.costing_of("A1").lines[0].what.rate


def brought(visitor: Planner) -> Planner:
    visitor.press("open_setup")
    return visitor.press("index_table", upload=Upload(name="index.csv", data=INDEX.encode()))


def test_a_short_plan_shows_nothing_beside_its_total_and_says_where_the_index_ends():
    page = costed().press("step", "total").page
    assert [*facts(page)] == ["New money", "Time of staff who are paid already", "Both together"]
    assert "The GDP deflator at market prices (June 2026) ends in 2025-26" in page


def test_optimism_on_it_and_the_rise_of_prices_stand_beside_the_total_and_not_in_it():
    page = costed(**{"setup-bias": "41", "setup-rise": "10"}).press("step", "total").page
    assert "<b>£8,000; 1 of 1 actions dealt with" in page
    assert facts(page) == {
        "New money": "£8,000",
        "Time of staff who are paid already": "£0",
        "Both together": "£8,000 (no range was given)",
        "Optimism on IT (not in the total)": "£3,300",
        "Price rises until it is paid (not in the total)": "£2,600",
    }


def test_a_newer_table_of_an_index_serves_before_ours_and_can_be_left_out():
    visitor = brought(costed())
    assert visitor.said[-1] == "1 index taken."
    assert "£8,800.00" in visitor.press("step", "total").page
    assert visitor.press("drop_index").work.index_table == ""


def test_a_newer_table_of_an_index_stays_when_another_plan_is_opened():
    visitor = brought(costed()).press("example", "baby")
    assert visitor.work.index_table == INDEX


def test_the_table_to_fill_in_can_be_brought_back():
    visitor = costed().press("get_index")
    data = visitor.files[-1][1]
    assert visitor.press("index_table", upload=Upload(name="i.csv", data=data)).said[-1] == "1 index taken."


def test_a_table_that_is_none_is_refused_and_the_one_in_use_stays():
    visitor = brought(costed()).press("index_table", upload=Upload(name="i.csv", data=b"a,b\n1,2\n"))
    lacking = "index or title or measure or kind or year or value or vintage or base"
    assert visitor.problem.startswith(f"the table has no column {lacking}. Give its first row the headings")
    assert visitor.work.index_table == INDEX


def test_lines_made_at_other_prices_are_moved_only_when_asked():
    visitor = brought(costed()).press("save_setup", form={"setup-prices": "2026-27"})
    assert "The lines were made at 2023-24 prices, and the plan is now at 2026-27." in visitor.page
    assert rate(visitor) == Decimal(8000)
    visitor.press("move_lines")
    assert rate(visitor) == Decimal("8800.00") and "were made at" not in visitor.page
    source = visitor.work.costing_of("A1").lines[0].source
    assert source == "Quote; moved from 2023-24 to 2026-27 prices (Our prices, June 2030)"


def test_who_moves_lines_by_more_than_five_years_is_warned_before():
    visitor = costed().press("open_setup").press("save_setup", form={"setup-prices": "2016-17"})
    assert "From 2023-24 to 2016-17 is more than five years" in visitor.page


def test_lines_that_are_right_as_they_stand_are_left():
    visitor = brought(costed()).press("save_setup", form={"setup-prices": "2026-27"}).press("keep_lines")
    assert rate(visitor) == Decimal(8000) and "were made at" not in visitor.page


def test_lines_that_no_index_can_move_stay_and_the_question_too():
    visitor = costed().press("open_setup").press("save_setup", form={"setup-prices": "2030-31"})
    visitor.press("move_lines")
    assert visitor.problem == (
        "The GDP deflator at market prices (June 2026) ends in 2025-26, so a price cannot be moved to or from "
        "2030-31. Bring a newer table of the index, use a price year that it has, or give a rate at those prices."
    )
    assert rate(visitor) == Decimal(8000)
    assert visitor.work.setup.lines_at == "2023-24"


def later(visitor: Planner) -> Planner:
    """The same line, paid in the second year."""
    return visitor.press("line", "A1 0").press("save_line", "A1 0", {**LINE, "line-start": "05/2027"})


def test_money_left_in_a_budget_is_not_taken_for_enough_where_somebody_else_has_to_pay():
    budget = {"setup-funder-0": "Board", "setup-year-0": "2026-27", "setup-amount-0": "20000"}
    page = costed(**budget).press("step", "total").page
    assert row(page, "Board, 2026-27") == ["£20,000.00", "£0.00", "£20,000.00 left", "not in this year"]
    assert "£8,000.00 of new money falls to none of these budgets" in page


def test_where_everything_is_paid_in_the_first_year_nothing_is_discounted():
    told = facts(costed().press("step", "total").page)
    assert [*told] == ["New money", "Time of staff who are paid already", "Both together"]


def test_a_discounted_total_is_told_at_the_rate_that_was_put_forward_too():
    page = later(costed()).press("step", "total").page
    assert "Both together, discounted at 3.5%" in page and "(put forward by a review of June 2026" in page
    assert "put forward by" not in later(costed(**{"setup-discount": "3"})).press("step", "total").page


def test_the_settings_of_what_stands_beside_the_total_come_back_with_the_excel_plan():
    asked = {"setup-bias": "41", "setup-rise": "10", "setup-prices": "2024-25"}
    visitor = costed().press("open_setup").press("save_setup", form=asked)
    file = visitor.press("step", "take").press("take", "excel").files[-1][1]
    came = Planner().open("back.xlsx", file).work.setup
    assert came is not None and came == visitor.work.setup
    assert (came.it_bias, came.price_rise, came.lines_at) == (Decimal("0.41"), Decimal("0.1"), "2023-24")
