"""The visitor's own table of rates: taken row by row, and before every published rate."""

from decimal import Decimal

import pytest
from shown import row
from visitor import Planner, Somebody

from scrlib.ui.plan.state import PlanScreen
from scrlib.ui.plan.work import LocalRate
from scrlib.ui.screen import Upload

TABLE = """role,value,unit,price_year
Children's social worker,55.10,hour,2024-25
Teacher,abc,hour,2024-25
"""


def settings() -> Somebody:
    return Somebody(PlanScreen()).press("example", "neglect").press("step", "cost").press("open_setup")


def brought(text: str = TABLE, name: str = "rates.csv") -> Somebody:
    return settings().press("rates_table", upload=Upload(name=name, data=text.encode()))


def test_an_hour_of_somebody_who_has_no_box_is_kept_and_gives_them_one():
    visitor = Planner().press("example", "neglect").press("open_setup")
    typed = {"setup-other": "social_worker", "setup-other-rate": "£52"}
    assert visitor.press("save_setup", form=typed).work.rates == (
        LocalRate(role="social_worker", rate=Decimal(52)),
    )
    assert 'id="setup-rate-social_worker"' in visitor.press("open_setup").page
    others = visitor.page.split('id="setup-other"')[1].split("</select>")[0]
    assert '"teacher"' in others and '"social_worker"' not in others


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"setup-other-rate": "52"}, "A rate is given for nobody."),
        ({"setup-other": "teacher", "setup-other-rate": "a lot"}, "Teacher"),
        ({"setup-other": "teacher"}, "Teacher"),
    ],
)
def test_half_a_rate_of_somebody_else_is_asked_about_at_its_box(typed, said):
    visitor = Planner().press("example", "neglect").press("open_setup").press("save_setup", form=typed)
    assert visitor.problem.startswith(said) and visitor.work.rates == ()
    assert "setup-other-rate" in visitor.page


def test_the_sound_rows_are_taken_and_the_others_told_with_the_remedy() -> None:
    somebody = brought()
    assert [(one.role, str(one.value)) for one in somebody.work.own_rates] == [
        ("Children's social worker", "55.10")
    ]
    assert somebody.said[-1] == "1 rate taken, 1 row not."
    assert row(somebody.page, "row 3") == [
        "The value is not a number.",
        "Write the value in figures, such as 48.50.",
    ]


def test_a_rate_that_was_brought_is_not_asked_for_again() -> None:
    before, after = settings().press("get_rates"), brought().press("get_rates")
    asked = [somebody.files[-1][1].decode("utf-8-sig") for somebody in (before, after)]
    assert ["Children's social worker" in one for one in asked] == [True, False]


def test_a_table_filled_in_from_ours_comes_back_whole() -> None:
    empty = settings().press("get_rates").files[-1][1].decode("utf-8-sig").splitlines()
    filled = "\n".join([empty[0], *(row.replace(",,hour,", ",50,hour,2024-25") for row in empty[1:])])
    somebody = brought(filled).press("get_rates")
    assert len(somebody.work.own_rates) == len(empty) - 1
    assert somebody.files[-1][1].decode("utf-8-sig").splitlines() == empty[:1]


def test_a_rate_of_somebody_whom_no_estimate_asks_for_is_told() -> None:
    page = brought(TABLE + "Juggler,9,hour,2024-25\nTailor,9,hour,2024-25\n").page
    assert "2 rates of your table not used." in page
    assert "No first estimate asks for “Juggler” and “Tailor”." in page
    assert "of your table not used" not in brought().page


def test_a_file_that_is_no_table_is_refused_and_the_table_in_use_stays() -> None:
    somebody = brought().press("rates_table", upload=Upload(name="x.csv", data=b"a,b\n1,2\n"))
    assert somebody.problem == (
        "x.csv has no column role or value or unit or price_year. "
        "Give its first row the headings role, value, unit, price_year; others may follow."
    )
    assert len(somebody.work.own_rates) == 1


def test_the_table_stays_when_another_plan_is_opened_and_goes_when_asked() -> None:
    somebody = brought().press("example", "baby")
    assert len(somebody.work.own_rates) == 1
    assert somebody.press("drop_rates").work.own_rates == ()


def test_a_first_estimate_says_whose_rate_stands_in_for_whose() -> None:
    somebody = settings().press("cost_of", "A2").press("template", "A2", {"template-A2": "briefing"})
    assert "What this rests on (with a warning)" in somebody.page
    assert "stands in for" in somebody.page and "Unit Costs of Health and Social Care" in somebody.page
