"""The cards of the Check page: what is strong, what is asked, and what was decided on each."""

from dataclasses import replace

import pytest
from shown import facts, step_heading
from visitor import CLEAR, OTHER, WEAK, Visitor, boxes

from scrlib.recommendations import assess
from scrlib.recommendations.suggestions import other_questions
from scrlib.records import Assessment, Certainty, Criterion, Judgement, Parse, Recommendation
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.card import card
from scrlib.ui.check.card_step import progress_of
from scrlib.ui.check.quoting import shown_of
from scrlib.ui.check.work import LEFT
from scrlib.ui.screen import Upload
from scrlib.words import words


def leave(visitor: Visitor, reason: str = "decided", note: str = "") -> str:
    """Leaves the first prompt of the first card, and returns its slug."""
    slug = visitor.prompts()[0].slug
    form = {f"reason-{slug}": reason, f"note-{slug}": note} if reason else {f"note-{slug}": note}
    visitor.press("leave", slug).press("save_leave", slug, form)
    return slug


def answers(first: str) -> dict[str, str]:
    """The form of the other questions with only the first answered."""
    given = [first] + [""] * (len(other_questions()) - 1)
    return {f"answer-R1-{n}": answer for n, answer in enumerate(given)}


def test_what_is_strong_comes_before_every_prompt():
    page = Visitor().check(WEAK).page
    assert 0 < page.index("What is strong") < page.index("Leave it, because")


def test_at_most_three_prompts_are_shown_until_more_are_asked_for():
    visitor = Visitor().check(
        "Agencies should be mindful of neglect, robustly and where possible, going forward."
    )
    waiting = len(visitor.prompts())
    assert waiting > 3 and visitor.page.count("Leave it, because") == 3
    assert f"Show {waiting - 3} more" in visitor.page
    assert visitor.press("more", "R1").page.count("Leave it, because") == waiting


def test_every_prompt_says_how_sure_it_is_and_where_it_comes_from():
    visitor = Visitor().check(WEAK)
    for prompt in assessed(visitor.work).of("R1").prompts[:3]:
        sure = "Sure from the wording" if prompt.certainty == "wording" else "Your judgement is needed"
        assert f"{sure} · {prompt.source}" in visitor.page.replace("&#x27;", "'").replace("&amp;", "&")


def test_every_prompt_shows_two_sentences_on_other_topics_and_how_each_could_be_put():
    page = Visitor().check("The Trust should review its policy on bruising.").page
    assert "“The Hospital Trust should review its procedure.” could be: " in page
    assert page.count("Two examples on other topics") == page.count('class="question"')


def test_a_card_tells_what_stands_beside_its_recommendation_and_that_it_is_not_judged():
    upload = Upload(name="set.csv", data=f"Recommendation,Lead,By when\n{WEAK},Named GP,May 2027\n".encode())
    page = Visitor().press("open", upload=upload).press("check").page
    assert (
        "Beside it in its table, and not judged on this card: <b>Lead: Named GP; By when: May 2027</b>."
        in page
    )


def test_a_card_does_not_ask_for_a_cost_or_a_reason_as_if_none_were_given():
    page = Visitor().check("The Trust should buy scales for £1,200, because the baby was not weighed.").page
    assert "it names “£1,200”: is that all, and who would pay?" in page
    assert "it gives a reason: which finding of the report is that?" in page
    assert "what would it cost, and who would pay?" in Visitor().check(WEAK).page


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("seek assurance from all agencies", "seek assurance from all agencies …"),
        ("seek assurance from all agencies that lessons are shared",) * 2,
        ("all agencies", "all agencies"),
        ("", ""),
    ],
)
def test_words_that_are_only_the_beginning_of_what_is_asked_say_so(words: str, shown: str):
    assessment = assess(
        Recommendation(
            id="R1", text="The Board should seek assurance from all agencies that lessons are shared."
        )
    )
    at = assessment.recommendation.text.index(words)
    prompt = replace(assessment.prompts[0], start=at, end=at + len(words), words=words, question="By when?")
    assert shown_of(prompt, assessment) == shown


def test_words_that_are_all_that_is_asked_stand_alone():
    page = (
        Visitor()
        .check("The Board should review the bruising protocol and ensure all staff are aware of it.")
        .page
    )
    assert "<q>review the bruising protocol</q>" in page


def test_leaving_a_prompt_needs_a_reason():
    visitor = Visitor().check(WEAK)
    slug = leave(visitor, reason="")
    assert visitor.problem == "No reason is chosen. Choose why you leave it as it is."
    assert f'href="#reason-{slug}"' in visitor.page


def test_another_reason_has_to_be_written():
    visitor = Visitor().check(WEAK)
    leave(visitor, reason="other", note=" ")
    assert visitor.problem == "The reason is empty. Write it in the box."
    assert visitor.work.decisions == ()


def test_a_prompt_left_with_a_reason_goes_and_the_reason_is_shown_and_can_be_undone():
    visitor = Visitor().check(WEAK)
    before = visitor.prompts()
    slug = leave(visitor, note="minutes of May")
    assert visitor.prompts() == before[1:]
    assert "Decided by the board: minutes of May." in visitor.page
    assert visitor.press("undo", slug).prompts() == before


def test_the_reason_speaks_of_the_partnership_when_the_words_do():
    visitor = Visitor().check(WEAK)
    leave(visitor)
    visitor.screen.words = "practice"
    assert "Decided by the partnership." in visitor.page


def test_a_prompt_that_was_left_stays_left_after_a_rewriting_that_keeps_its_words():
    visitor = Visitor().check(WEAK)
    key = next(key for key in visitor.prompts() if key.words in "review its procedure on missed appointments")
    visitor.press("save_leave", key.slug, {f"reason-{key.slug}": "decided"})
    visitor.press("rewrite", "R1", {"wording-R1": f"By 3 May 2027 {WEAK}"})
    assert key not in visitor.prompts()
    assert [one.kind for one in visitor.work.decisions] == [LEFT]


def test_a_prompt_that_was_left_is_asked_again_when_its_words_change():
    visitor = Visitor().check(WEAK)
    key = next(key for key in visitor.prompts() if key.words)
    visitor.press("save_leave", key.slug, {f"reason-{key.slug}": "decided"})
    visitor.press("rewrite", "R1", {"wording-R1": "The Board should review its policy on escalation."})
    assert key.rule in {one.rule for one in visitor.prompts()}
    assert "These words have changed since." in visitor.page


def test_asking_someone_keeps_the_question_for_the_word_file():
    visitor = Visitor().check(WEAK)
    key = visitor.prompts()[0]
    visitor.press("ask", key.slug).press("save_ask", key.slug, {f"asked-{key.slug}": "Who runs the clinic?"})
    assert "<b>To ask someone</b>: Who runs the clinic?" in visitor.page


def test_a_rewriting_is_checked_and_shown_before_and_after_and_can_be_undone():
    visitor = Visitor().check(WEAK).press("change", "R1").press("rewrite", "R1", {"wording-R1": CLEAR})
    assert visitor.said[-1] == "Checked. 0 things to look at now."
    assert "38 words added, 8 removed." in visitor.page
    assert visitor.press("revert", "R1").work.entry("R1").text == WEAK


def test_a_wording_that_is_the_same_or_empty_is_not_a_change():
    visitor = Visitor().check(WEAK).press("rewrite", "R1", {"wording-R1": f" {WEAK} "})
    assert visitor.problem == "The wording has not changed. Change it, or close the box to keep it."
    visitor.press("rewrite", "R1", {"wording-R1": " "})
    assert visitor.problem.startswith("The new wording is empty.")


def test_a_problem_that_is_not_smart_gets_other_questions_and_keeps_the_answers():
    visitor = Visitor().check(WEAK).press("not_smart", "R1")
    assert "Leave it, because" not in visitor.page
    assert all(one.question in visitor.page for one in other_questions())
    visitor.press("smart", "R1", answers("Fewer missed visits"))
    assert "Leave it, because" in visitor.page
    assert boxes(visitor.press("not_smart", "R1").page)["answer-R1-0"] == "Fewer missed visits"


def unread() -> Assessment:
    """What the engine says of a text in which it found no request."""
    seen = assess(Recommendation(id="R1", text="Father's details."))
    nothing = Judgement(verdict=None, certainty=Certainty.JUDGEMENT, reason="")
    return replace(
        seen,
        parse=Parse(text=seen.recommendation.text, parsed=False),
        criteria=dict.fromkeys(Criterion, nothing),
        leverage=None,
        prompts=(),
    )


def test_a_text_that_cannot_be_read_is_never_called_not_met():
    work = Visitor().paste("Father's details.").work
    page = card(work, work.entry("R1"), unread(), words("scr"), ())
    assert "We could not read what this asks for." in page
    assert "Not yet" not in page and "Partly" not in page and "not met" not in page


def test_the_list_of_cards_says_which_could_not_be_read():
    work = Visitor().paste("Father's details.").work
    assert progress_of(work, unread()) == "could not be read, nothing left to look at"


def test_whom_it_acts_on_is_put_as_a_question():
    told = facts(Visitor().check(WEAK).page)["Acts on"]
    assert told == "? You judge it seems to act on how work is arranged: was the cause there?"


def test_a_single_recommendation_has_no_neighbours_and_leads_on_to_the_set():
    page = Visitor().check(WEAK).page
    assert ">Previous<" not in page and ">Next<" not in page and "See the whole set" in page


def test_next_and_previous_walk_the_ticked_ones():
    visitor = Visitor().paste(WEAK, OTHER, CLEAR).press("check", form={"tick-R2": []})
    assert step_heading(visitor.page) == "Recommendation 1 of 2"
    assert step_heading(visitor.press("show", "R3").page) == "Recommendation 2 of 2"


def test_the_list_of_cards_says_what_is_left_to_do_on_each():
    visitor = Visitor().check(WEAK, OTHER)
    leave(visitor)
    waiting = len(visitor.prompts())
    page = visitor.press("panel", "index").page
    assert f"{waiting} to look at, 1 left with a reason" in page


def test_all_cards_for_paper_have_nothing_to_press():
    page = Visitor().check(WEAK, OTHER).press("panel", "cards").page
    assert page.count("<article") == 2 and "Leave it, because" not in page


def test_no_page_adds_the_criteria_up():
    visitor = Visitor().check(WEAK, CLEAR)
    for step in ("cards", "set", "compare", "take"):
        page = visitor.press("step", step).page.lower()
        assert not any(word in page for word in ("score", "grade", "out of 5", "badge"))


def test_a_press_that_fails_leaves_the_work_as_it_was():
    visitor = Visitor().check(WEAK)
    before = visitor.work
    visitor.press("save_leave", "no-such-prompt")
    assert visitor.problem.startswith("That prompt is no longer there.")
    assert visitor.work == before
