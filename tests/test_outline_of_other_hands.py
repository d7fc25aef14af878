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
