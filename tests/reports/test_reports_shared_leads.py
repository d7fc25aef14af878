"""Advice under "The Board should:" is one for each whole action, and what only follows it up is none."""

import pytest
from word_reports import report

from scrlib.recommendations import check

ACCOUNT = ("# Analysis", "Nobody read the letter.", "# Findings", "1. Letters were not read.")
ACTIONS = (
    "• draw up one form for every visit to a child under two and keep it current;",
    "• publish a briefing on dental neglect for schools and nurseries by June.",
)


def advised(*lines: str) -> list[str]:
    return [one.text for one in report(*ACCOUNT, "# Recommendations", *lines).recommendations]


def test_each_whole_action_under_a_lead_that_only_names_who_is_asked_is_one() -> None:
    assert advised("The Board should:", *ACTIONS) == [
        "The Board should: draw up one form for every visit to a child under two and keep it current;",
        "The Board should: publish a briefing on dental neglect for schools and nurseries by June.",
    ]


def test_several_such_leads_each_share_out_their_actions() -> None:
    lettered = (
        "By March, the Council must:",
        "(a) give each foster carer a named worker who can be rung at night;",
        "(b) fund a post in the housing team for families in one room.",
    )
    assert advised(*lettered, "The Trust should also:", *ACTIONS) == [
        "By March, the Council must: give each foster carer a named worker who can be rung at night;",
        "By March, the Council must: fund a post in the housing team for families in one room.",
        "The Trust should also: draw up one form for every visit to a child under two and keep it current;",
        "The Trust should also: publish a briefing on dental neglect for schools and nurseries by June.",
    ]


def test_a_lead_with_one_action_beside_such_leads_is_one_of_them() -> None:
    one = "• change its rules so that a child who is not brought to a clinic is looked for."
    assert advised("The Board should:", *ACTIONS, "The Trust should:", one)[2:] == [
        "The Trust should: change its rules so that a child who is not brought to a clinic is looked for."
    ]


def test_the_number_of_a_paragraph_before_a_lead_makes_it_no_item_of_a_list() -> None:
    told = ("# 4 Findings", "4.1 Letters were not read.", "4.2 Visits were missed.", "# 5 Recommendations")
    lettered = (
        "(i) draw up one form for every visit to a child under two;",
        "(ii) require that a letter from a ward is answered by the next day.",
    )
    lines = (*told, "5.1 These are made to the Board.", "5.2 The Board should:", *lettered)
    assert [
        one.text for one in report("# 3 Analysis", "3.1 Calm.", "3.2 Storm.", *lines).recommendations
    ] == [
        "The Board should: draw up one form for every visit to a child under two;",
        "The Board should: require that a letter from a ward is answered by the next day.",
    ]


@pytest.mark.parametrize(
    "label", ["Implication 1.", "Safety action SA-1", "Improvement 1:", "Suggestion 1 -"]
)
def test_advice_under_a_label_of_its_own_word_is_read_where_the_label_counts(label: str) -> None:
    second = label.replace("1", "2")
    asked = ("The Trust should ring each family.", "The Council should write to each school.")
    lines = (f"{label} {asked[0]}", f"{second} {asked[1]}")
    assert advised("We prefer not to speak of recommendations.", *lines) == list(asked)


def test_each_of_them_tells_who_is_asked_and_stands_in_its_own_place() -> None:
    found = report(*ACCOUNT, "# Recommendations", "The Board should:", *ACTIONS).recommendations
    assert [one.where for one in found] == ["Recommendations, paragraph 2", "Recommendations, paragraph 3"]
    owners = [one.parse.clauses[0].owner for one in check(found)]
    assert [one.text[owner.start : owner.end] for one, owner in zip(found, owners, strict=True) if owner] == [
        "The Board",
        "The Board",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("The Board should:", "• draw up a new form;", "• train staff in its use;", "• audit it."),
        (
            "The Board should:",
            "• draw up one form for every visit to a child under two at home;",
            "• train staff in it so that every visit is written down the same day.",
        ),
        ("1. The Board should:", *ACTIONS),
        ("The Board should see to it that the agencies together:", *ACTIONS),
    ],
    ids=["short steps", "steps that go on from one another", "a numbered lead", "a lead that asks itself"],
)
def test_an_enumeration_inside_one_recommendation_stays_one(lines: tuple[str, ...]) -> None:
    assert len(advised(*lines)) == 1


def test_beside_advice_in_paragraphs_of_its_own_a_lead_and_its_list_are_one() -> None:
    assert len(advised("The Trust should ring each family.", "The Board should:", *ACTIONS)) == 2


@pytest.mark.parametrize(
    ("leads", "alone"),
    [
        (("The Board should:", "The Trust should:"), "All agencies should tell the Board what they read."),
        (
            ("5.2 The Board must:", "5.3 The Trust must:"),
            "5.4 All agencies must tell the Board what they read.",
        ),
        (
            ("We recommend that the Board should:", "The Trust should also:"),
            "Schools should read each letter.",
        ),
    ],
)
def test_beside_several_such_leads_it_is_one_more(leads: tuple[str, str], alone: str) -> None:
    lettered = (
        "(a) fund a post in the housing team for families.",
        "(b) consider whether its rules need change now.",
    )
    told = ("# 4 Findings", "4.1 Letters were not read.", "4.2 Visits were missed.", "# 5 Recommendations")
    first, second = ((lead, *lettered) for lead in leads)
    assert len(report(*told, *first, *second, alone).recommendations) == 5


@pytest.mark.parametrize(
    "lead", ["The panel recommends:", "We recommend that the Board:", "It is recommended that:"]
)
def test_advice_in_a_paragraph_after_a_list_that_a_line_leads_to_is_read_too(lead: str) -> None:
    listed = ("• print one form for every visit;", "• fund a post in the housing team.")
    after = "Schools should open each letter on the day that it comes."
    assert advised(lead, *listed, after) == [
        "print one form for every visit;",
        "fund a post in the housing team.",
        after,
    ]


@pytest.mark.parametrize(
    "last",
    [
        "The Board will receive a report on progress every six months.",
        "The partners will meet in June to look at what has been done.",
    ],
)
def test_how_advice_will_be_followed_up_is_no_advice(last: str) -> None:
    asked = ["The Trust should open each letter.", "The Council should see each child at home."]
    assert advised(*asked, last) == asked


def test_nor_is_it_where_it_bears_the_number_of_a_paragraph_below_labelled_advice() -> None:
    asked = advised(
        "## For the police",
        "R1 The Chief Constable to revise standing orders.",
        "## For the Committee",
        "R2 The Committee to reprint its handbook.",
        "9.1 The Committee will ask each agency for a report on progress in six months.",
    )
    assert asked == [
        "The Chief Constable to revise standing orders.",
        "The Committee to reprint its handbook.",
    ]


def test_an_item_of_the_list_that_asks_for_a_report_is_advice() -> None:
    asked = (
        "1. The Trust will open each letter.",
        "2. The Board will ask each agency for a report on progress.",
    )
    assert len(advised(*asked)) == 2


@pytest.mark.parametrize("said", ["No recommendation:", "No further recommendation,", "No action needed –"])
def test_a_cell_that_says_no_recommendation_and_why_holds_none(said: str) -> None:
    rows = (
        ("What we found", "What should happen"),
        ("Letters were not read by anybody.", "The Board should ask for a form that is read."),
        ("Visits were not made at night.", f"{said} the service has had night staff since May."),
    )
    assert [one.text for one in report("# Learning and recommendations", rows).recommendations] == [
        "The Board should ask for a form that is read."
    ]


def test_a_number_in_brackets_labels_advice_that_asks_in_an_old_form() -> None:
    asked = (
        "(R1) That every head teacher be instructed in the duty to notify. [15]",
        "(R2) That the health authority establish a half-termly meeting for each school. [24]",
    )
    assert advised(*asked, "I was not asked to draw up a plan. I am sure that it will be done.") == [
        "That every head teacher be instructed in the duty to notify. [15]",
        "That the health authority establish a half-termly meeting for each school. [24]",
    ]


def test_short_actions_are_one_each_where_whole_ones_stand_under_such_a_lead_to_another_agency() -> None:
    short = ("• write a protocol for children who soil.", "• include nurses in its policy on supervision.")
    chapter = ("## The Board", "The Board should:", *ACTIONS, "## The Trust", "The Trust should:", *short)
    assert advised(*chapter)[2:] == [
        "The Trust should: write a protocol for children who soil.",
        "The Trust should: include nurses in its policy on supervision.",
    ]
