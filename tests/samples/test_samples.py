"""The sample cases: complete cards, Word files that are what their text makes, and nothing real in them."""

import importlib
import io
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document
from on_paper import words_of

from scrlib.documents import open_plan
from scrlib.errors import DataError
from scrlib.plans.reading import read_plan
from scrlib.records.plans import Plan
from scrlib.samples import Sample, load_card, reviews, sample, samples

ROOT = Path(__file__).parents[2]
EVERY_SAMPLE = pytest.mark.parametrize("one", samples(), ids=lambda one: one.id)
EVERY_REVIEW = pytest.mark.parametrize("one", reviews(), ids=lambda one: one.id)


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("make_samples")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def words(one: Sample) -> str:
    return words_of(one.file.read_bytes())


def test_the_cases_come_the_earliest_first_and_only_reviews_have_a_report_and_a_plan():
    every = ["neglect", "baby", "older_child", "disabled_child", "transition", "effective_practice"]
    assert [one.id for one in samples()] == every
    assert [one.id for one in reviews()] == every[:4]
    assert [one.era for one in reviews()] == ["scr", "scr", "practice", "practice"]


@EVERY_SAMPLE
def test_the_word_file_is_what_its_text_makes(one, maker):
    written, made = parts(one.file.read_bytes()), parts(maker.make(one.folder))
    ours = [name for name in made if name.startswith(("word/document", "word/comments", "word/footer"))]
    assert written.keys() == made.keys() and len(ours) >= 2
    assert [name for name in ours if written[name] != made[name]] == []


@EVERY_REVIEW
def test_the_plan_is_what_its_text_makes(one, maker):
    written, made = parts(one.plan()), parts(maker.make_plan(one.folder))
    ours = [name for name in made if name.startswith(("word/document", "xl/worksheets", "xl/shared"))]
    assert written.keys() == made.keys() and ours
    assert [name for name in ours if written[name] != made[name]] == []


def plan_of(id: str) -> Plan:
    one = sample(id)
    return read_plan(open_plan(one.plan_name(), one.plan()))


def test_the_good_plan_has_an_owner_a_date_and_an_outcome_for_every_action():
    found = plan_of("baby")
    assert len(found.actions) == 16 and not found.questions
    assert all(one.owner and one.due and one.outcome and one.monitoring for one in found.actions)
    assert len(found.sign_offs) == 8


def test_the_overloaded_plan_has_forty_seven_recommendations():
    found = plan_of("neglect")
    assert len({one.recommendation for one in found.actions}) == 47
    assert len(found.actions) == 50 and {one.status.value for one in found.actions} == {
        "complete",
        "in_progress",
        "not_started",
        "overdue",
    }


def test_the_green_plan_is_complete_by_its_own_key_and_names_no_outcome():
    found = plan_of("older_child")
    assert {one.status_words for one in found.actions} == {"green (cell colour)"}
    assert {(one.status.value, one.outcome) for one in found.actions} == {("complete", None)}


@EVERY_SAMPLE
def test_the_first_page_says_that_the_case_is_invented(one):
    assert "An invented example." in words(one)[:700]


@EVERY_REVIEW
def test_a_report_has_the_parts_that_a_reader_expects(one):
    headings = [p.text for p in Document(io.BytesIO(one.report())).paragraphs if p.style.name == "Heading 1"]
    assert headings[-1].startswith("Appendix") and "Recommendations" in headings
    assert {"Introduction", "What happened"} < set(headings)
    assert any(heading.startswith("Findings") for heading in headings)


@EVERY_REVIEW
def test_a_report_has_the_length_of_five_to_ten_pages(one):
    assert 2000 <= len(words(one).split()) <= 4500


@EVERY_SAMPLE
def test_the_people_and_the_slips_of_the_card_are_in_the_report(one):
    text = words(one)
    assert [name for name, _ in one.people if name not in text] == []
    assert [slip for _, slip in one.slips if slip not in text] == []


def test_the_executive_summary_of_the_first_repeats_its_recommendations():
    numbered = [
        p.text
        for p in Document(io.BytesIO(sample("neglect").report())).paragraphs
        if p.style.name == "List Number"
    ]
    assert numbered[:14] == numbered[14:] and len(set(numbered)) == 14


def test_the_second_has_its_recommendations_in_a_table():
    tables = Document(io.BytesIO(sample("baby").report())).tables
    (table,) = [table for table in tables if table.cell(0, 1).text == "Recommendation"]
    assert [cell.text for cell in table.rows[0].cells] == ["No.", "Recommendation", "Lead agency", "By when"]
    assert [row.cells[0].text for row in table.rows[1:]] == [str(number) for number in range(1, 13)]


def test_the_draft_keeps_its_authors_comments_and_tracked_changes():
    data = sample("older_child").report()
    body = parts(data)["word/document.xml"].decode()
    assert [comment.author for comment in Document(io.BytesIO(data)).comments] == ["Rukhsana Holt"] * 2
    assert body.count("<w:ins ") == 2 and body.count("<w:del ") == 1


@pytest.mark.parametrize(
    ("was", "now", "problem"),
    [
        (
            'id = "neglect"',
            'id = "other"',
            "calls itself 'other'. Give the folder and the id in card.toml the same name.",
        ),
        (
            "minutes = 25",
            "minutes = 0",
            "does not say how many minutes it takes to read. Write minutes = 25 in card.toml.",
        ),
        (
            'era = "scr"',
            'era = "past"',
            'is of the era \'past\'. Write era = "scr" or era = "practice" in card.toml.',
        ),
        (
            'dated = "2012-11-19"',
            'dated = "19/11/2012"',
            'has a date that is not a day. Write dated = "2012-11-19" in card.toml.',
        ),
        ("content_notice", "notice", "has no 'content_notice'. Write content_notice = \"...\" in card.toml."),
        (
            "learning_aims",
            "aims",
            'has no list of \'learning_aims\'. Write learning_aims = ["...", "..."] in card.toml.',
        ),
        (
            "[[slips]]",
            "[[slip]]",
            "has an unknown field 'slip'. Correct its spelling or take it out of card.toml.",
        ),
        (
            'is = "his sister, eleven"',
            "",
            "has no complete 'people'. Give each [[people]] in card.toml name and is.",
        ),
        ("[[people]]", "[people", "cannot be read. Correct card.toml; the other samples show its shape."),
        (
            'report = "report.docx"',
            'report = "gone.docx"',
            "has no report. Run: python tools/make_samples.py neglect.",
        ),
        (
            'plan = "plan.xlsx"',
            'plan = "gone.xlsx"',
            "has no action plan. Run: python tools/make_samples.py neglect.",
        ),
        (
            'kind = "review"',
            'kind = "story"',
            "has 'story' in the kind of card.toml. Write one of: review, near_miss, effective_practice.",
        ),
        (
            "[times]",
            "[hours]",
            "has an unknown field 'hours'. Correct its spelling or take it out of card.toml.",
        ),
        (
            "judging = 40",
            "judging = 0",
            "has a time for 'judging' that cannot be read. Under [times] in card.toml write whole "
            "minutes for any of: judging, inquiry, near_miss, chronology, routes.",
        ),
        (
            "judging = 40",
            "singing = 40",
            "has a time for 'singing' that cannot be read. Under [times] in card.toml write whole "
            "minutes for any of: judging, inquiry, near_miss, chronology, routes.",
        ),
        (
            "[times]\njudging = 40\nchronology = 40",
            "",
            "does not say how long each use takes. Write [times] in card.toml with the minutes of "
            "each use: judging = 40.",
        ),
    ],
)
def test_an_incomplete_card_is_refused_with_the_remedy(tmp_path, was, now, problem):
    folder = tmp_path / "neglect"
    folder.mkdir()
    card = (sample("neglect").folder / "card.toml").read_text(encoding="utf-8")
    (folder / "card.toml").write_text(card.replace(was, now), encoding="utf-8")
    (folder / "report.docx").write_bytes(b"")
    (folder / "plan.xlsx").write_bytes(b"")
    for name in ("chronology.csv", "findings.toml", "notes.toml"):
        (folder / name).write_bytes(b"")
    with pytest.raises(DataError) as refused:
        load_card(folder / "card.toml")
    assert str(refused.value) == f"The sample case 'neglect' {problem}"


def test_asking_for_a_case_that_is_not_there_names_those_that_are():
    with pytest.raises(DataError, match="Choose one of: neglect, baby, older_child, disabled_child"):
        sample("another")


def test_the_plan_whose_dates_move_is_read_by_its_new_dates():
    found = plan_of("disabled_child")
    assert len(found.actions) == 14 and not found.questions
    statuses = [one.status.value for one in found.actions]
    assert (statuses.count("overdue"), statuses.count("complete")) == (4, 7)
    assert [one.due_words for one in found.actions][:2] == ["1 April 2026", "30 June 2025"]


def test_a_case_without_a_report_says_what_it_has_instead():
    with pytest.raises(DataError, match=r"has no report\. Take its account"):
        sample("transition").report()
    with pytest.raises(DataError, match=r"has no account\. Take its report"):
        sample("neglect").account()
    with pytest.raises(DataError, match=r"has no action plan\. Choose a review"):
        sample("effective_practice").plan()


def test_a_case_gives_its_documents_the_one_to_read_first():
    assert [one.file for one in sample("neglect").documents] == ["report.docx", "plan.xlsx"]
    assert [one.file for one in sample("transition").documents] == ["account.docx"]


def test_an_account_is_two_to_four_pages_and_comes_in_parts():
    for one in (sample("transition"), sample("effective_practice")):
        assert 1100 <= len(words(one).split()) <= 2200
        assert one.story[0][0].startswith("Why") and "*" not in "".join(text for _, text in one.story)
