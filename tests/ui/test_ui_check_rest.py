"""The Check page beyond its list and cards: saving, the Word file, the whole set, before and after."""

import io
import json
from dataclasses import fields

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from shown import row, step_heading
from visitor import CLEAR, OTHER, WEAK, Visitor, word

from scrlib.errors import ScrError
from scrlib.recommendations.suggestions import other_questions
from scrlib.samples import sample
from scrlib.ui.check.saved import read_back, written
from scrlib.ui.check.state import CheckScreen
from scrlib.ui.check.work import Decision, Entry, NotSmart, PromptKey, Source, Work
from scrlib.ui.screen import Upload

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
KEYS = st.builds(PromptKey, entry=st.sampled_from(("R1", "R2")), rule=TEXT, words=TEXT, nth=st.integers(0, 3))
WORKS = st.builds(
    Work,
    source=st.builds(Source, kind=st.sampled_from(("", "pasted", "file")), name=TEXT, notes=st.tuples(TEXT)),
    entries=st.tuples(
        st.builds(Entry, id=st.just("R1"), versions=st.tuples(TEXT, TEXT), ticked=st.booleans(), where=TEXT),
        st.builds(Entry, id=st.just("R2"), versions=st.tuples(TEXT), sources=st.tuples(TEXT), repeats=TEXT),
    ),
    decisions=st.lists(
        st.builds(Decision, key=KEYS, kind=st.sampled_from(("left", "asked")), question=TEXT, note=TEXT),
        max_size=2,
    ).map(tuple),
    not_smart=st.tuples(
        st.builds(NotSmart, entry=st.just("R1"), on=st.booleans(), answers=st.tuples(TEXT, TEXT))
    ),
    step=st.sampled_from(("open", "list", "cards", "set", "compare", "take")),
    current=TEXT,
    shown=st.tuples(TEXT),
    page=st.integers(1, 4),
)


def comments(data: bytes) -> list[tuple[str, str]]:
    """The comments of a Word file: the words each stands on, and what it says."""
    document = Document(io.BytesIO(data))
    said = {str(one.comment_id): one.text for one in document.comments}
    found = []
    for number, text in said.items():
        words, inside = "", False
        for node in document.element.body.iter():
            if node.tag.endswith("}commentRangeStart") and node.get(f"{{{node.nsmap['w']}}}id") == number:
                inside = True
            elif node.tag.endswith("}commentRangeEnd") and node.get(f"{{{node.nsmap['w']}}}id") == number:
                inside = False
            elif inside and node.tag.endswith("}t"):
                words += node.text or ""
        found.append((words, text))
    return found


def opened(*recommendations: str) -> Visitor:
    upload = word(
        "Recommendations", *(f"Recommendation {n}: {text}" for n, text in enumerate(recommendations, 1))
    )
    return Visitor().press("open", upload=upload).press("check")


@settings(max_examples=60, deadline=None)
@given(WORKS)
def test_any_work_comes_back_whole_from_what_was_saved(work):
    assert read_back(written(work)) == work


def test_every_field_of_the_work_is_saved():
    saved = json.loads(written(Work()))["work"]
    assert saved.keys() == {field.name for field in fields(Work)}


@given(st.text(max_size=60))
def test_any_other_text_is_refused_and_changes_nothing(text):
    screen = CheckScreen()
    with pytest.raises(ScrError):
        screen.restore(text)
    assert screen.work == Work()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"workbook": "02_plan"}, "That file was saved from another workbook."),
        ({"version": 2}, "That file was saved by a newer version."),
        ({"work": {"step": "nowhere"}}, "That file is not a saved workbook."),
        ({"work": {"page": "one"}}, "That file is not a saved workbook."),
        ({"work": {"entries": [{"id": "R1", "versions": []}]}}, "That file is not a saved workbook."),
    ],
)
def test_a_saved_file_that_cannot_be_used_is_refused_in_a_sentence(change, said):
    with pytest.raises(ScrError, match=said):
        read_back(json.dumps(json.loads(written(Work())) | change))


def test_the_bytes_of_an_opened_file_are_not_saved_and_it_is_asked_for_again_by_name():
    visitor = opened(WEAK)
    again = Visitor(CheckScreen())
    again.screen.restore(visitor.screen.save())
    page = again.press("step", "take").page
    assert "Open draft.docx again" in page and "Get the Word file" not in page


def test_the_same_file_opened_again_can_be_taken_away_and_another_is_refused():
    visitor = opened(WEAK)
    visitor.screen.restore(visitor.screen.save())
    visitor.press(
        "open_again",
        upload=word("Recommendations", "Recommendation 1: Something else must be done by the Board."),
    )
    assert visitor.problem.startswith("That is not the file your list came from.")
    visitor.press("open_again", upload=word("Recommendations", f"Recommendation 1: {WEAK}"))
    assert "Get the Word file" in visitor.press("step", "take").page


def test_the_word_file_comes_back_with_the_open_prompts_on_their_words():
    visitor = opened(WEAK)
    words = [key.words for key in visitor.prompts()[:3]]
    visitor.press("take", "word", {"with-prompts": ["yes"], "with-reasons": []})
    name, data = visitor.files[0]
    assert name == "draft with comments.docx"
    assert [on for on, _ in comments(data)] == words


def test_a_new_wording_becomes_one_comment_on_the_whole_recommendation():
    visitor = opened(WEAK).press("rewrite", "R1", {"wording-R1": CLEAR})
    visitor.press("take", "word", {"with-prompts": ["yes"], "with-reasons": []})
    assert comments(visitor.files[0][1]) == [(WEAK, f"A new wording: {CLEAR}")]


def test_a_new_wording_is_a_tracked_change_too_when_that_is_wanted():
    visitor = opened(WEAK).press("rewrite", "R1", {"wording-R1": CLEAR}).press("step", "take")
    assert "as tracked changes too" in visitor.page
    visitor.press("take", "word").press("take", "word", {"with-tracked": ["yes"]})
    (_, without), (_, tracked) = visitor.files
    changed = [Document(io.BytesIO(one)).element.xpath("//w:ins//w:t/text()") for one in (without, tracked)]
    assert changed == [[], [CLEAR]]
    assert "1 also a tracked change, to accept or reject" in visitor.page


def test_reasons_for_leaving_are_in_the_word_file_only_when_wanted():
    visitor = opened(WEAK)
    key = visitor.prompts()[0]
    visitor.press("save_leave", key.slug, {f"reason-{key.slug}": "system"})
    visitor.press("take", "word", {"with-prompts": [], "with-reasons": []})
    visitor.press("take", "word", {"with-prompts": [], "with-reasons": ["yes"]})
    (_, without), (_, with_reasons) = visitor.files
    assert comments(without) == []
    assert [on for on, text in comments(with_reasons) if "A system problem, not SMART" in text] == [key.words]


def test_a_question_for_someone_is_always_a_comment():
    visitor = opened(WEAK)
    key = visitor.prompts()[0]
    visitor.press("save_ask", key.slug, {f"asked-{key.slug}": "Who runs the clinic?"})
    visitor.press("take", "word", {"with-prompts": [], "with-reasons": []})
    assert [(on, text.splitlines()[0]) for on, text in comments(visitor.files[0][1])] == [
        (key.words, "To ask: Who runs the clinic?")
    ]


def test_pasted_text_has_no_word_file_to_take():
    page = Visitor().check(WEAK).press("step", "take").page
    assert "There is no Word file to write in" in page and "Get the checklist" in page


def test_the_checklist_and_the_plan_hold_each_recommendation():
    visitor = Visitor().check(WEAK, OTHER).press("take", "checklist").press("take", "plan")
    (checklist, first), (plan, second) = visitor.files
    table = Document(io.BytesIO(first)).tables[0]
    sheet = load_workbook(io.BytesIO(second)).worksheets[0]
    assert (checklist, plan) == (
        "Pasted recommendations checklist.docx",
        "Pasted recommendations action plan.xlsx",
    )
    assert len(table.rows) == 3
    assert [row[1] for row in sheet.iter_rows(min_row=2, max_row=3, values_only=True)] == [WEAK, OTHER]


def test_what_may_identify_someone_is_listed_before_the_files():
    page = Visitor().press("example", "baby").press("step", "take").page
    slip = sample("baby").slips[0][1]
    assert page.index(slip) < page.index("Get the Word file")


def test_a_declared_pseudonym_is_left_alone():
    text = "The Trust will tell Rosalind Peverell, the aunt, by 3 May 2027 what it has changed."
    visitor = Visitor().check(text).press("step", "take")
    assert row(visitor.page, "Rosalind Peverell") == ["A person’s name", "recommendation 1"]
    visitor.press("look_again", form={"pseudonyms": "Rosalind Peverell", "reviewer": ""})
    assert '<th scope="row" role="rowheader">Rosalind Peverell' not in visitor.page


def test_the_set_is_laid_beside_the_study_with_its_denominator():
    page = Visitor().check(WEAK, OTHER, CLEAR).press("step", "set").page
    assert row(page, "Existing procedures: review, reinforce or revise") == [
        "1",
        "Yours: 33% the study (634 recommendations, not representative): 16%",
    ]
    assert "3 recommendations" in page and "Table 17" in page


def test_the_set_says_what_each_body_is_asked_for():
    asked = [
        "The Trust should train its midwives in genograms.",
        "The Trust should train its nurses in body maps.",
        "The Trust should appoint two more health visitors.",
    ]
    page = Visitor().check(*asked).press("step", "set").page
    assert row(page, "The Trust")[:2] == ["3", "training (2), new staff"]


def test_the_set_opens_a_card_by_its_number():
    visitor = Visitor().check(WEAK, OTHER).press("step", "set").press("show", "R2")
    assert (visitor.work.step, step_heading(visitor.page)) == ("cards", "Recommendation 2 of 2")


def test_the_set_calls_recommendations_by_the_numbers_on_the_screen():
    visitor = Visitor().paste(OTHER, WEAK, WEAK).press("check", form={"tick-R1": []}).press("step", "set")
    assert "R1 and R2 ask for nearly the same" in visitor.page
    assert step_heading(visitor.press("show", "R2").page) == "Recommendation 1 of 2"


def test_a_stronger_verb_alone_is_pointed_out():
    visitor = (
        Visitor().check(WEAK).press("rewrite", "R1", {"wording-R1": WEAK.replace("review", "transform")})
    )
    assert "Same action, new verb." in visitor.page
    assert "Same action, new verb." in visitor.press("step", "compare").page


def test_findings_that_nobody_answers_are_shown_with_what_may_belong_to_them():
    page = Visitor().press("example", "baby").press("check").press("step", "set").page
    assert "may have no recommendation" in page and "May belong to" in page


def test_findings_of_which_none_stands_alone_are_not_counted_as_nought():
    upload = Upload(
        name="set.csv", data=f"Recommendation,Finding\n{WEAK},The policy was out of date\n".encode()
    )
    page = Visitor().press("open", upload=upload).press("check").press("step", "set").page
    assert "Every finding may have a recommendation" in page


def test_without_findings_the_set_says_that_it_cannot_tell():
    page = Visitor().check(WEAK).press("step", "set").page
    assert "No findings are in the list" in page


def test_before_and_after_shows_both_profiles_and_every_wording():
    visitor = Visitor().check(WEAK).press("rewrite", "R1", {"wording-R1": CLEAR})
    page = visitor.press("step", "compare").page
    assert "What that changed" in page and "As it was" in page and "Wording 2" in page
    assert row(page, "The words") == [WEAK, CLEAR]


def test_a_wording_keeps_the_name_that_its_author_gives_it_until_it_is_undone():
    visitor = Visitor().check(WEAK).press("rewrite", "R1", {"wording-R1": CLEAR}).press("step", "compare")
    visitor.press("keep_names", form={"version-R1-1": "After the panel of May"})
    again = Visitor()
    again.screen.restore(visitor.screen.save())
    assert "Wording 2: After the panel of May" in again.page
    again.press("revert", "R1").press("rewrite", "R1", {"wording-R1": OTHER}).press("step", "compare")
    assert "Wording 2</b>" in again.page


def test_before_and_after_says_of_a_decision_that_its_words_have_changed_since():
    visitor = Visitor().check(WEAK)
    slug = visitor.prompts()[0].slug
    visitor.press("save_leave", slug, {f"reason-{slug}": "decided"}).press("step", "compare")
    assert "These words have changed since." not in visitor.page
    visitor.press("rewrite", "R1", {"wording-R1": CLEAR})
    assert "Decided by the board. These words have changed since." in visitor.page


def test_before_and_after_keeps_the_other_questions_and_their_answers():
    visitor = Visitor().check(WEAK).press("not_smart", "R1")
    form = {f"answer-R1-{n}": "" for n in range(len(other_questions()))} | {"answer-R1-0": "Visits kept"}
    visitor.press("save_other", "R1", form)
    page = visitor.press("step", "compare").page
    assert "Visits kept" in page and "not answered yet" in page


def test_every_step_can_be_opened_out_of_order_once_there_is_a_list():
    visitor = Visitor().paste(WEAK)
    for step in ("take", "compare", "set", "cards", "list", "open"):
        assert visitor.press("step", step).work.step == step


def test_words_of_one_meaning_are_not_called_shared_and_what_is_nearest_is_no_answer():
    page = Visitor().press("example", "neglect").press("check").press("step", "set").page
    nearest = page.split("None found; the nearest:")[1].split("</tr>")[0]
    assert "shares" not in nearest and "near in meaning: <q>" in nearest
    assert "<q>missed appointments policy to all health</q>, <q>visitors</q>; near in meaning: <q>" in page
