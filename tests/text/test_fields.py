"""A recommendation laid out as a form is read by its headings."""

import datetime as dt

import pytest

from scrlib.records import Parse
from scrlib.text.clauses import parse
from scrlib.text.fields import fields

FORM = (
    "REC: 3. ISSUE: The ward did not ring the school nurse. ACTION: Ward clerks to ring the school nurse at "
    "each discharge. LEAD: Matron, Ward 6. BY WHEN: Completed 14/02/11. HOW WILL WE KNOW: 20 discharge "
    "records read by the Named Nurse."
)


def marked(found: Parse) -> dict[str, list[str]]:
    return {
        name: [span.words for span in getattr(found, name)]
        for name in ("owners", "actions", "deadlines", "measures", "findings")
    }


def test_each_heading_of_a_form_says_what_stands_under_it() -> None:
    found = parse(FORM)
    assert marked(found) == {
        "owners": ["Ward clerks", "Matron, Ward 6"],
        "actions": ["ring the school nurse at each discharge"],
        "deadlines": ["14/02/11"],
        "measures": ["20 discharge records read by the Named Nurse"],
        "findings": ["The ward did not ring the school nurse"],
    }
    assert found.text == FORM
    assert found.deadlines[0].date == dt.date(2011, 2, 14)


def test_what_is_asked_may_stand_before_the_headings_and_a_check_beside_the_time() -> None:
    found = parse(
        "Recommendation 4. The Trust should open a clinic at the hostel. Lead: Medical Director. "
        "Timescale: by 1 May 2026, with numbers seen reported to the Board each quarter."
    )
    assert marked(found) == {
        "owners": ["The Trust", "Medical Director"],
        "actions": ["open a clinic at the hostel"],
        "deadlines": ["by 1 May 2026"],
        "measures": ["numbers seen reported to the Board each quarter"],
        "findings": [],
    }


@pytest.mark.parametrize(
    ("when", "deadlines", "notes"),
    [
        ("end of month", ["end of month"], ()),
        ("with the next upgrade", ["with the next upgrade"], ("deadline_trigger",)),
        ("forthwith", ["forthwith"], ("deadline_vague",)),
        ("ongoing", [], ()),
        ("TBC", [], ()),
    ],
)
def test_what_stands_under_by_when_is_the_deadline_unless_it_says_there_is_none(
    when: str, deadlines: list[str], notes: tuple[str, ...]
) -> None:
    found = parse(f"Action: Rewrite the booking form. Lead: Head of Midwifery. By when: {when}.")
    assert ([d.words for d in found.deadlines], found.notes) == (deadlines, notes)


def test_feedback_is_no_check() -> None:
    found = parse("ACTION: Work together. LEAD: All. BY WHEN: Ongoing. HOW WILL WE KNOW: Feedback.")
    assert found.measures == ()


def test_how_often_and_by_whom_go_on_with_the_check() -> None:
    check = "number of falls at night. How often: weekly. Who will monitor: Falls Group"
    text = f"Action: Move the beds. Owner: Matron, Ward 6. What we will measure: {check}."
    assert [span.words for span in parse(text).measures] == [check]


def test_a_sentence_with_a_colon_is_no_form() -> None:
    text = "The Trust should add three things to its form: names, dates of birth and school."
    assert [span.words for span in parse(text).owners] == ["The Trust"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("BY WHEN", "time"), ("Safety action 3.1", "action"), ("Evidence of impact", "check"), ("Lead 2", "")],
)
def test_a_heading_has_to_be_one_of_the_list_as_a_whole(heading: str, kind: str) -> None:
    found = fields(f"Action: Ring the school nurse. Lead: Matron. {heading}: 3 May 2027")
    assert [one.kind for one in found] == ["action", "owner", *([kind] if kind else [])]
