"""Recommendations that stand beside, above or behind the actions that answer them."""

import pytest

from scrlib.plans.columns.headings import field_of
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.refs import Rec, ref_at_end
from scrlib.plans.fields.statuses import status_of
from scrlib.records.plans import Status
from tests.documents.plan_files import passed, plan, told, word

LISTED = [
    "## What the review asked for",
    "Recommendation 1. Schools should be told when a child is moved.",
    "Recommendation 2. Midwives should see fathers.",
    "Recommendation 3. Housing officers should know whom to ring.",
]


def form(number: int, check: str) -> list[list[str | None]]:
    return [
        [f"Recommendation {number}", "Children who move should be followed up"],
        ["What we hope for", f"Nobody is lost ({number})"],
        ["How the follow-up group will check", check or None],
        ["Filled in for the agency by", "T. Marlow"],
    ]


STEPS = [
    ["Step", "Who", "To be done by", "What we will look at", "Position"],
    ["Write to all schools", "School Nurse", "May 2018", "Copies of letters", "Complete"],
]


def test_a_column_says_what_the_review_told_the_agencies_to_do():
    rows = [
        ["When", "Who", "What we will do", "Because the report told us to...", "RAG"],
        ["May 2012", "Matron", "Write the form", "2. Fathers should be seen", "G"],
    ]
    found = plan(word("Key: G = going to plan, R = not yet begun", rows))
    assert [told(one) for one in found.actions] == [
        ("2", "Write the form", ("Matron",), "2012-05-31", "in_progress")
    ]


def test_learning_stands_for_the_recommendation_where_a_plan_has_no_other():
    rows = [["Learning", "Action", "Lead"], ["Fathers were not seen", "Ask them at booking", "Matron"]]
    assert [told(one)[0] for one in plan(word(rows)).actions] == ["Fathers were not seen"]


def test_a_form_above_the_steps_gives_each_form_its_own_recommendation_and_outcome():
    found = plan(word(form(1, "Yearly report"), STEPS, form(2, ""), STEPS))
    assert [(one.recommendation, one.outcome, one.monitoring) for one in found.actions] == [
        ("1", "Nobody is lost (1)", "Copies of letters"),
        ("2", "Nobody is lost (2)", "Copies of letters"),
    ]


def test_a_table_whose_other_words_are_not_known_still_ends_the_recommendation_before_it():
    odd = [["Recommendation 2", "Midwives should see fathers"], ["Filled in by", "T. Marlow"]]
    found = plan(word(form(1, "Yearly report"), STEPS, odd, STEPS))
    assert [(one.recommendation, one.outcome) for one in found.actions] == [
        ("1", "Nobody is lost (1)"),
        ("2", None),
    ]


def test_recommendations_that_are_only_listed_are_no_actions_where_actions_name_them():
    found = plan(
        word(
            *LISTED,
            "## Netherby Council",
            "+ Ring each school on the day of a move (Recommendation 1)",
            "Lead: Head of Placements",
            "By when: 30 May 2025",
            "Where we are (10 January 2025): Not started",
            "+ Change the form for booking (see Rec 2)",
            "Lead: Head of Midwifery",
            "By when: already in place",
            "Where we are (10 January 2025): Complete",
        )
    )
    assert [told(one) for one in found.actions] == [
        ("1", "Ring each school on the day of a move", ("Head of Placements",), "2025-05-30", "not_started"),
        ("2", "Change the form for booking", ("Head of Midwifery",), "already in place", "complete"),
    ]
    assert [one.recommendation_text for one in found.actions] == [
        "Schools should be told when a child is moved.",
        "Midwives should see fathers.",
    ]
    assert found.actions[1].status_words == "Complete"
    assert [why for _, why in passed(found)] == [
        "a recommendation; the actions that answer it name it",
        "a recommendation; the actions that answer it name it",
        "recommendation 3 has no action",
    ]


def test_an_action_in_a_table_may_name_its_recommendation_at_its_end():
    rows = [["Action", "Lead", "By when"], ["Change the form [R2]", "Matron", "May 2013"]]
    assert [told(one)[:2] for one in plan(word(rows)).actions] == [("R2", "Change the form")]


@pytest.mark.parametrize(
    ("words", "action", "number"),
    [
        ("Open the clinic (Recommendations 1 and 4).", "Open the clinic", "1 and 4"),
        ("Open the clinic (links to Rec 3)", "Open the clinic", "3"),
        ("Open the clinic (recommended by the panel)", "Open the clinic (recommended by the panel)", ""),
        ("Open the clinic (Year 2)", "Open the clinic (Year 2)", ""),
        ("(Recommendation 2)", "(Recommendation 2)", ""),
    ],
)
def test_brackets_at_the_end_name_a_recommendation_or_nothing(words, action, number):
    assert ref_at_end(words) == (action, Rec(number=number))


@pytest.mark.parametrize(
    "words", ["End of the rugby season 2020/21", "2020/21 season", "by the end of the municipal year 2020/21"]
)
def test_a_year_that_is_not_the_financial_one_has_no_last_day_here(words):
    assert read_due(words).day is None


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("What we want for families", "outcome"),
        ("What we want to do", "action"),
        ("What will be checked", "monitoring"),
        ("What we will do", "action"),
        ("Why the review said so", "recommendation"),
        ("What the review found", ""),
    ],
)
def test_headings_in_a_plans_own_words(head, field):
    assert field_of(head) == field


@pytest.mark.parametrize("words", ["Going to plan", "According to plan", "Running to schedule"])
def test_words_that_say_that_an_action_goes_as_it_should(words):
    assert status_of(words) is Status.IN_PROGRESS


def test_what_does_not_go_to_plan_is_late():
    assert status_of("Not going to plan") is Status.OVERDUE


FILM = [["Step", "Who", "By when"], ["Show the film", "Matron", "May 2019"]]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            "Recommendation: Schools should be told of moves.",
            "Recommendation: Fathers should be seen.",
            ["Schools should be told of moves.", "Fathers should be seen."],
        ),
        (
            "## Schools should be told of moves",
            "## Fathers should be seen",
            ["Schools should be told of moves", "Fathers should be seen"],
        ),
        (
            "## Learning point 1: Schools did not know of moves",
            "## Learning point 2: Fathers were not seen",
            ["1", "2"],
        ),
        (
            [["What the report asked us to do: Schools should be told of moves"]],
            [["What the report asked us to do: Fathers should be seen"]],
            ["Schools should be told of moves", "Fathers should be seen"],
        ),
        ("Table 1: Actions for Recommendation 3", "Table 2: Actions for Recommendation 4", ["3", "4"]),
        ("## Agencies in the county", "## Theme 2: Fathers", [None, None]),
        ("## How agencies should report", "## All agencies must return this plan", [None, None]),
    ],
)
def test_what_stands_over_a_table_names_its_recommendation_where_it_asks_or_says_so(first, second, said):
    later = [FILM[0], ["Show it again", "Matron", "May 2020"]]
    found = plan(word(first, FILM, second, later))
    assert [told(one)[0] for one in found.actions] == said


def test_the_words_below_a_heading_of_a_recommendation_are_its_words():
    found = plan(word("## Recommendation 1", "### Fathers should be seen", FILM))
    assert [(one.recommendation, one.recommendation_text) for one in found.actions] == [
        ("1", "Fathers should be seen")
    ]


def test_strips_that_ask_are_the_recommendations_of_the_rows_below_them():
    across = ["<", "<"]
    rows = [
        FILM[0],
        ["Schools should be told of moves", *across],
        FILM[1],
        ["Recommendation: Fathers should be seen", *across],
        ["Change the form", "Matron", "May 2020"],
    ]
    assert [told(one)[:2] for one in plan(word(rows)).actions] == [
        ("Schools should be told of moves", "Show the film"),
        ("Fathers should be seen", "Change the form"),
    ]


def test_the_same_action_for_two_recommendations_without_numbers_is_two_actions():
    found = plan(word("## Schools should be told of moves", FILM, "## Fathers should be seen", FILM))
    assert [told(one)[:2] for one in found.actions] == [
        ("Schools should be told of moves", "Show the film"),
        ("Fathers should be seen", "Show the film"),
    ]


def test_a_numbered_action_of_two_words_keeps_its_own_lead():
    found = plan(word("+ Ring each father before the birth", "Lead: Matron", "+ Show films", "Lead: Chair"))
    assert [told(one)[1:3] for one in found.actions] == [
        ("Ring each father before the birth", ("Matron",)),
        ("Show films", ("Chair",)),
    ]
