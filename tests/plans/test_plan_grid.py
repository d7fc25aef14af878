"""Plans whose columns are quarters, months or years, with marks, colours or words under them."""

import pytest

from tests.documents.plan_files import excel, passed, plan, told, word

HEAD = ["Rec", "Action", "Who leads", "2014/15", "<", "<", "<", "Outcome"]
QUARTERS = ["^", "^", "^", "Q1", "Q2", "Q3", "Q4", "^"]


def due(rows, name="plan.xlsx"):
    found = plan(excel({"Plan": rows}) if name.endswith("xlsx") else word(rows), name)
    return [(one.action, one.due.isoformat() if one.due else None, one.due_words) for one in found.actions]


def test_an_action_is_due_at_the_end_of_the_last_quarter_marked():
    rows = [
        HEAD,
        QUARTERS,
        ["1", "Rewrite the policy", "Head of Service", "x", "x", None, None, "Children are heard"],
        ["2", "Audit 20 files", "QA Manager", None, None, None, "✓", ""],
        ["3", "Nothing is marked", "QA Manager", None, None, None, None, ""],
    ]
    assert due(rows) == [
        ("Rewrite the policy", "2014-09-30", "Q2 2014/15"),
        ("Audit 20 files", "2015-03-31", "Q4 2014/15"),
        ("Nothing is marked", None, ""),
    ]


def test_quarters_of_a_word_table_are_read_alike():
    rows = [
        HEAD,
        QUARTERS,
        ["1", "Rewrite the policy", "Head of Service", "", "x", "", "", "Children are heard"],
    ]
    assert due(rows, "plan.docx") == [("Rewrite the policy", "2014-09-30", "Q2 2014/15")]


def test_a_coloured_bar_marks_time_and_a_striped_row_does_not():
    bar, stripe = "9DC3E6", "EEEEEE"
    rows = [
        ["Action", "Owner", "Apr 14", "May 14", "Jun 14"],
        ["Write the form", "Matron", ("", bar), ("", bar), None],
        [("Try the form", stripe), ("Matron", stripe), ("", stripe), ("", stripe), ("", bar)],
    ]
    assert due(rows) == [("Write the form", "2014-05-31", "May 14"), ("Try the form", "2014-06-30", "Jun 14")]


def test_months_under_a_financial_year_take_the_year_they_fall_in():
    rows = [
        ["Action", "Owner", "2013/14", "<"],
        ["^", "^", "Dec", "Jan"],
        ["Write the form", "Matron", "x", None],
        ["Try the form", "Matron", None, "x"],
    ]
    assert [one[1:] for one in due(rows)] == [("2013-12-31", "Dec 2013"), ("2014-01-31", "Jan 2014")]


def test_a_year_in_the_title_alone_dates_the_quarters():
    rows = [
        ["Action plan 2016/17", None, None, None],
        ["Action", "Owner", "Q1", "Q2"],
        ["Write the form", "Matron", "x", None],
    ]
    assert due(rows) == [("Write the form", "2016-06-30", "Q1 2016/17")]


def test_quarters_without_any_year_have_words_and_no_date():
    assert due([["Action", "Owner", "Q1", "Q2"], ["Write the form", "Matron", None, "x"]]) == [
        ("Write the form", None, "Q2")
    ]


def test_a_column_of_dates_is_asked_before_the_grid():
    rows = [
        ["Action", "Owner", "By when", "Q1 14/15", "Q2 14/15"],
        ["Write the form", "Matron", "31/08/2014", "x", "x"],
        ["Try the form", "Matron", "", "", "x"],
    ]
    assert [one[1:] for one in due(rows)] == [("2014-08-31", "31/08/2014"), ("2014-09-30", "Q2 14/15")]


@pytest.mark.parametrize("early", [("A", "FFC000"), "Amber"])
def test_letters_and_colours_under_quarters_say_how_things_stood_and_the_latest_counts(early):
    rows = [
        ["Action", "Owner", "By when", "Q1 14/15", "Q2 14/15"],
        ["Write the form", "Matron", "Aug 2014", early, "Complete"],
        ["Try the form", "Matron", "Sep 2014", "Not started", None],
    ]
    found = plan(excel({"Plan": rows}), "plan.xlsx")
    assert [one.status.value for one in found.actions] == ["complete", "not_started"]


def test_a_head_of_two_rows_that_is_printed_again_is_no_action():
    row = ["1", "Rewrite the policy", "Head of Service", "x", None, None, None, "Children are heard"]
    again = ["2", "Audit 20 files", "QA Manager", None, None, "x", None, ""]
    found = plan(excel({"Plan": [HEAD, QUARTERS, row, HEAD, QUARTERS, again]}), "plan.xlsx")
    assert [told(one)[1:] for one in found.actions] == [
        ("Rewrite the policy", ("Head of Service",), "2014-06-30", "unknown"),
        ("Audit 20 files", ("QA Manager",), "2014-12-31", "unknown"),
    ]
    assert passed(found) == []


def test_a_year_written_once_over_its_first_quarter_holds_for_the_others():
    over = [
        ["Action", "Owner", "2014/15", None, "2015/16", None, "Outcome"],
        [None, None, "Q3", "Q4", "Q1", "Q2", None],
        ["Write the form", "Matron", "x", "x", None, None, None],
        ["Try the form", "Matron", None, None, None, "x", None],
    ]
    assert [one[1:] for one in due(over)] == [("2015-03-31", "Q4 2014/15"), ("2015-09-30", "Q2 2015/16")]


def test_years_in_a_row_of_their_own_above_the_headings_date_the_months():
    rows = [
        [None, None, 2018, None, 2019],
        ["Action", "Owner", "Nov", "Dec", "Jan"],
        ["Write the form", "Matron", "x", "x", None],
        ["Try the form", "Matron", None, None, "x"],
    ]
    assert [one[1:] for one in due(rows)] == [("2018-12-31", "Dec 2018"), ("2019-01-31", "Jan 2019")]
