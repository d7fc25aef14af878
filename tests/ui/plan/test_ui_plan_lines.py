"""One cost line on the page: what is typed becomes the line; what cannot be used says so beside its box."""

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.records.costs import Amount, Attendees, Line, Nature, Post, Training
from scrlib.ui import figures
from scrlib.ui.plan.lines.form import line_form
from scrlib.ui.plan.lines.new import blank
from scrlib.ui.plan.lines.typed import read_line
from scrlib.ui.problems import FieldProblem

money = st.integers(0, 10**9).map(lambda pence: Decimal(pence) / 100)
shares = st.integers(0, 1000).map(lambda share: Decimal(share) / 1000)
words = st.sampled_from([None, "Health & care", "Council"])
months = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)).map(lambda day: day.replace(day=1))
groups = st.builds(
    Attendees, role=st.sampled_from(["Nurse", "Social worker"]), people=money, rate=money, agency=words
)
amounts = st.builds(
    Amount, nature=st.sampled_from(Nature), quantity=money, unit=st.sampled_from(["hour", "day"]), rate=money
)
posts = st.builds(
    Post,
    fte=money,
    headcount=money.filter(bool),
    salary=money,
    ni_rate=shares,
    ni_threshold=money,
    pension_rate=shares,
    pay_uplift=shares,
)
courses = st.builds(
    Training,
    sessions=money,
    trainer_per_session=money,
    venue_per_session=money,
    materials_each=money,
    hours=money,
    backfill_share=shares,
    backfill_rate=money,
    attendees=st.lists(groups, min_size=1, max_size=7).map(tuple),
    nature=st.sampled_from([None, Nature.IN_BASE]),
)
lines = st.builds(
    Line,
    kind=st.just("other"),
    what=st.one_of(amounts, posts, courses),
    label=st.sampled_from(["", "Readers’ time"]),
    agency=words,
    funder=words,
    start=st.none() | months,
    months=st.integers(1, 60),
    recurrent=st.just(True),
    person=words,
    available_hours=st.none() | money,
    rate_includes=st.sampled_from([(), ("overhead",), ("overhead", "client_contact")]),
    overhead_rate=st.none() | shares,
    venue_included=st.booleans(),
    vat_recoverable=st.booleans(),
    transfer_to=words,
    basis=st.sampled_from([None, "real", "nominal"]),
    group=words,
)


def as_typed(line: Line) -> dict[str, str | list[str]]:
    """What the boxes hold when the form is opened, as the browser would send it back."""
    page = str(line_form(line, ()))
    boxes = re.findall(r'<input type="text" value="([^"]*)" id="[^"]*" name="([^"]*)"', page)
    lists = re.findall(r'<select id="[^"]*" name="([^"]*)">(.*?)</select>', page, re.S)
    ticked = re.findall(r'<input type="checkbox" name="([^"]*)"[^>]* checked', page)
    chosen = {name: re.findall(r'value="([^"]*)" selected', options)[0] for name, options in lists}
    return {name: unescape(value) for value, name in boxes} | chosen | {name: ["yes"] for name in ticked}


@given(lines)
def test_a_line_that_is_opened_and_saved_untouched_is_the_same_line(line: Line) -> None:
    assert read_line(line, as_typed(line)) == line


@pytest.mark.parametrize(
    ("typed", "read"),
    [("£1,250.50", "1250.50"), ("1 250", "1250"), ("£ 12,345,678", "12345678"), ("£-5", None), ("−5", None)],
)
def test_a_figure_may_have_a_pound_sign_and_thousands(typed: str, read: str | None) -> None:
    if read is None:
        with pytest.raises(FieldProblem, match="less than 0"):
            figures.number({"box": typed}, "box", "It")
    else:
        assert figures.number({"box": typed}, "box", "It") == Decimal(read)


@pytest.mark.parametrize("typed", ["£1,2,3", "12 13", "1,25", "150%", "1e9", "١٢", "12.", "👶", "x" * 6000])
def test_what_may_be_a_slip_of_the_hand_is_no_figure(typed: str) -> None:
    with pytest.raises(FieldProblem, match="not a number"):
        figures.number({"box": typed}, "box", "It")


def test_pounds_commas_and_percent_signs_may_be_typed() -> None:
    form = as_typed(blank("post")) | {"line-salary": "£38,626", "line-pension_rate": "20.4%"}
    post = read_line(blank("post"), form).what
    assert isinstance(post, Post)
    assert (post.salary, post.pension_rate) == (Decimal(38626), Decimal("0.204"))


def test_a_line_with_no_number_of_months_is_paid_once() -> None:
    line = read_line(replace(blank("fee"), recurrent=True, months=9), as_typed(blank("fee")))
    assert (line.recurrent, line.months) == (False, 1)


@pytest.mark.parametrize(
    ("kind", "box", "typed", "said"),
    [
        ("fee", "quantity", "", "How many is missing. Type it in figures; 0 where there is none."),
        ("fee", "quantity", "two", "How many is not a number. Type it in figures, such as 1250 or 41.50."),
        ("fee", "rate", "-5", "The price is less than 0. Type 0 or more."),
        (
            "fee",
            "start",
            "spring",
            "The first month is not a month. Type it as month and year, such as 09/2027.",
        ),
        (
            "fee",
            "start",
            "13/2027",
            "The first month is not a month. Type it as month and year, such as 09/2027.",
        ),
        ("fee", "months", "2.5", "The number of months is not a whole number. Type it without a fraction."),
        ("fee", "low", "9", "A range has two ends. Fill in both, or leave both empty."),
        ("post", "months", "", "How long the post lasts is missing. Type the months."),
        ("post", "headcount", "0", "Nobody holds the post. Type how many people share it."),
        (
            "training",
            "sessions",
            "1e5",
            "Sessions is not a number. Type it in figures, such as 1250 or 41.50.",
        ),
        ("training", "role-0", "", "Nobody attends. Name at least one role."),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_box(kind: str, box: str, typed: str, said: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        read_line(blank(kind), as_typed(blank(kind)) | {f"line-{box}": typed})
    assert str(refused.value) == said
    assert refused.value.field == ("line-high" if box == "low" else f"line-{box}")


@given(money)
def test_a_number_stands_in_its_box_as_it_would_be_typed(value: Decimal) -> None:
    assert figures.number({"box": figures.shown(value)}, "box", "It") == value


def test_people_typed_without_a_role_are_asked_about_and_not_lost() -> None:
    form = as_typed(blank("training")) | {"line-role-0": "Nurse", "line-people-0": "9", "line-pay-0": "50"}
    with pytest.raises(FieldProblem) as refused:
        read_line(blank("training"), form | {"line-role-1": "", "line-people-1": "12"})
    assert str(refused.value) == "Group 2 has no role. Say who they are, or empty its row."
    assert refused.value.field == "line-role-1"
