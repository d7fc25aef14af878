"""Outline items that reports of other hands say in other places or words than the first lists knew."""

import pytest

from scrlib.audits.outline import PlanFacts, outline
from scrlib.records.reports import Part, Report, Words


def answer(item: str, *texts: str, title: str = "Next steps", plan: PlanFacts | None = None) -> str:
    words = tuple(Words(text=text, where=f"paragraph {n}") for n, text in enumerate(texts, 1))
    report = Report(name="report.docx", kind="docx", parts=(Part(title=title, rank=2, words=words),))
    return next(one.answer for one in outline(report, plan or PlanFacts()) if one.item == item)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The Learning Group will review the action plan every quarter.", "yes"),
        ("The scrutineer will report on what has changed for children after a year.", "yes"),
        ("The Board will receive a report on progress every six months.", "yes"),
        ("The Board will monitor progress.", "partly"),
        ("The Board's plan accompanies this report as a separate document.", "not_stated"),
        ("The care plan was reviewed every six months.", "no"),
    ],
)
def test_how_outcomes_will_be_reviewed_may_be_said_outside_a_plan(said: str, expected: str) -> None:
    assert answer("action_review", said) == expected


def test_what_is_said_below_a_plan_counts_where_its_columns_say_less() -> None:
    silent = PlanFacts(actions=5, who_and_when=5)
    said = "The plan is to be reviewed by the Board in March 2010."
    assert answer("action_review", said, plan=silent) == "yes"
    assert answer("action_review", "It was raining in March.", plan=silent) == "no"
    full = PlanFacts(actions=5, who_and_when=5, review=5)
    assert answer("action_review", "The Board will receive a report on progress.", plan=full) == "yes"


def test_a_plan_that_is_still_to_be_written_is_none() -> None:
    assert answer("action_plan", "An action plan will be drawn up by the Board by May.") == "no"
    assert answer("action_plan", "The partnership's plan is published separately.") == "partly"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("A family tree was drawn up for the panel and is not published.", "partly"),
        ("A genogram is in the confidential annex.", "partly"),
        ("A genogram was drawn up by the panel.", "partly"),
        ("A genogram was not thought to be needed.", "no"),
    ],
)
def test_a_genogram_that_is_kept_back_is_there_in_part(said: str, expected: str) -> None:
    assert answer("genogram", said) == expected


def test_a_story_told_in_chapters_is_no_integrated_chronology() -> None:
    told = ["In May the nurse called.", "In June he was seen.", "In July they moved.", "On 4 August he died."]
    assert answer("integrated_chronology", *(told * 20), title="Summary of events") == "no"
    apart = "The merged chronology is not included here; the main events are summarised below."
    assert answer("integrated_chronology", apart) == "partly"


def test_what_somebody_else_would_have_done_is_no_hindsight_of_the_review() -> None:
    assert answer("hindsight_alternatives", "She said: ‘If I had known I would have sat with him.’") == "no"
    assert answer("hindsight_alternatives", "The nurse said that she would have liked to visit him.") == "no"
    assert answer("hindsight_alternatives", "There were two options open to her at the time.") == "yes"


def test_who_took_part_and_what_was_asked_may_stand_in_an_introduction() -> None:
    held = "He held one workshop with eleven practitioners and a second with their managers."
    assert answer("contributors", held, title="Introduction") == "yes"
    asked = "The panel wanted answers to four questions."
    assert answer("terms_of_reference", asked, title="Introduction") == "yes"
    ran = "The scope ran from the booking of the pregnancy to the death."
    assert answer("terms_of_reference", ran, title="Introduction") == "partly"


def test_a_report_that_names_no_national_lesson_holds_none() -> None:
    assert answer("national_lessons", "The team was short of staff.") == "no"


def tabled(*rows: tuple[str, ...], title: str = "The story", item: str = "integrated_chronology") -> str:
    cells = tuple(
        Words(text=text, where="table 1", table=1, row=at, column=n)
        for at, row in enumerate(rows, 1)
        for n, text in enumerate(row)
    )
    report = Report(name="report.docx", kind="docx", parts=(Part(title=title, rank=2, words=cells),))
    found = outline(report, PlanFacts())
    return next(one.answer for one in found if one.item == item)


def test_a_table_of_dates_is_a_chronology_of_the_agencies_where_it_names_them() -> None:
    assert tabled(("Date", "Event", "Agency"), ("May 2010", "Seen at home", "Health visiting")) == "yes"
    assert tabled(("When", "What happened"), ("May 2010", "Seen at home")) == "partly"
    assert tabled(("Date", "Lead", "Action"), ("May 2010", "Matron", "Write a rule")) == "no"


def test_recommendations_with_lead_and_date_are_part_of_a_plan_that_tells_no_outcome() -> None:
    rows = ("Recommendation", "Lead agency", "By when"), ("Ring each clinic.", "The Trust", "May 2012")
    assert tabled(*rows, item="action_plan") == "partly"
    assert tabled(*rows, item="action_outcomes") == "no"


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("family_contribution", "The independent reviewing officer met the child before the review."),
        ("integrated_chronology", "A chronology of injuries had been compiled by the paediatrician."),
        ("action_review", "The core group will review the plan in March."),
        ("hindsight_alternatives", "He had injuries that could not have happened by accident."),
    ],
)
def test_what_the_story_tells_is_not_what_the_review_did(item: str, said: str) -> None:
    assert answer(item, said, title="What happened") in ("no", "not_stated")


def test_the_heading_of_a_summary_is_seen_and_those_within_it_are_not() -> None:
    few = Words(
        text="A boy was hurt. Nobody asked him. Five things are asked of the partners here.", where=""
    )
    glance = Part(title="This review at a glance", region="summary", words=(few,))
    inside = Part(title="Good practice", region="summary", words=(few,))
    found = outline(Report(name="report.docx", kind="docx", parts=(glance, inside)), PlanFacts())
    answers = {one.item: one.answer for one in found}
    assert (answers["executive_summary"], answers["good_practice"]) == ("partly", "no")


def test_a_chronology_that_is_only_said_to_have_been_made_is_there_in_part() -> None:
    assert answer("integrated_chronology", "An integrated chronology of 212 entries was made.") == "partly"
    assert answer("integrated_chronology", "We did not make a chronology for each child.") == "no"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("An action plan is published separately.", "not_stated"),
        ("An action plan is published separately. The plan sets out the outcomes expected.", "partly"),
        ("An action plan will be drawn up by the Board by May.", "no"),
    ],
)
def test_the_outcomes_of_a_plan_that_stands_elsewhere_are_not_known_unless_it_is_said(
    said: str, expected: str
) -> None:
    assert answer("action_outcomes", said) == expected


def test_outcomes_below_the_recommendations_are_outcomes() -> None:
    said = ("Buy beds.", "Expected improvement: Babies sleep safely.", "Ring.", "Measure: calls answered.")
    words = tuple(Words(text=text, where="") for text in said)
    part = Part(title="Recommendations", kind="recommendations", rank=2, words=words)
    found = outline(Report(name="report.docx", kind="docx", parts=(part,)), PlanFacts())
    assert next(one.answer for one in found if one.item == "action_outcomes") == "yes"


def test_an_owner_without_a_date_is_part_of_a_plan() -> None:
    assert answer("action_plan", "", plan=PlanFacts(actions=4, who_or_when=4)) == "partly"
    assert answer("action_plan", "", plan=PlanFacts(actions=4)) == "no"


@pytest.mark.parametrize(
    "said",
    [
        "No family member took part in this review.",
        "Nobody in the family met the reviewer.",
        "The author has not met the family.",
        "The mother agreed to meet the author and then withdrew.",
    ],
)
def test_a_family_that_was_not_heard_is_not_said_to_have_been(said: str) -> None:
    assert answer("family_contribution", said) in ("no", "not_stated")


def test_one_who_was_heard_counts_where_another_declined() -> None:
    told = "The father declined to take part in the review.", "The reviewer spoke by video with her aunts."
    assert answer("family_contribution", *told) == "yes"


def test_a_report_that_says_it_makes_none_has_no_recommendations() -> None:
    assert (
        answer("recommendations", "In keeping with the model, this report makes no recommendations.") == "no"
    )
