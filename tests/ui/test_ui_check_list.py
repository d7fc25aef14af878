"""The list of the Check page: how recommendations come into it, and how it is put right."""

import pytest
from visitor import CLEAR, OTHER, WEAK, Visitor, word

from scrlib.samples import reviews
from scrlib.ui.check.work import FINDING
from scrlib.ui.screen import Upload


def texts(visitor: Visitor, kind: str = "recommendation") -> list[str]:
    return [entry.text for entry in visitor.work.of(kind)]


def test_an_empty_box_asks_for_a_recommendation_and_says_so_beside_the_box():
    visitor = Visitor().paste("  ")
    assert visitor.problem == "There is no recommendation to read. Type or paste at least one in the box."
    assert 'href="#pasted"' in visitor.page and 'id="pasted-error"' in visitor.page


def test_what_is_pasted_becomes_a_list_to_confirm():
    visitor = Visitor().paste(WEAK, OTHER)
    assert (visitor.work.step, texts(visitor)) == ("list", [WEAK, OTHER])
    assert visitor.said == ["Found 2 recommendations."]


def test_what_is_pasted_can_be_added_to_the_list():
    visitor = Visitor().paste(WEAK).press("add_pasted", "pasted", {"pasted": OTHER})
    assert [entry.id for entry in visitor.work.entries] == ["R1", "R2"]


def test_a_content_notice_stands_before_every_example():
    page = Visitor().page
    for sample in reviews():
        assert page.index(sample.content_notice.split("'")[0]) < page.index(f'value="{sample.id}"')


def test_an_example_brings_its_own_words_and_its_made_up_names():
    visitor = Visitor().press("example", "older_child")
    assert visitor.screen.words == "practice"
    assert visitor.work.pseudonyms.splitlines() == ["Kezia", "Ms P", "Nana", "Mr R"]


@pytest.mark.parametrize("sample", [sample.id for sample in reviews()])
def test_each_example_gives_recommendations_and_findings(sample):
    visitor = Visitor().press("example", sample)
    assert len(visitor.work.ticked()) >= 7
    assert len(visitor.work.ticked(FINDING)) >= 1


def test_a_repeat_in_the_executive_summary_is_shown_as_one_and_left_out():
    report = word(
        "Executive summary", "Recommendations", f"1. {WEAK}", "The report", "Recommendations", f"1. {WEAK}"
    )
    visitor = Visitor().press("open", upload=report)
    repeats = [entry for entry in visitor.work.entries if entry.repeats]
    assert [entry.ticked for entry in repeats] == [False]
    assert "Repeats recommendation 1, so it is left out." in visitor.page


def test_a_file_that_is_refused_loses_nothing():
    visitor = (
        Visitor()
        .paste(WEAK)
        .press("open", upload=Upload(name="old.doc", data=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    )
    assert visitor.problem.startswith("This is an old Word document (.doc).")
    assert texts(visitor) == [WEAK]


def test_a_file_over_the_limit_says_so():
    visitor = Visitor().press("open", "too_large")
    assert visitor.problem.startswith("The file is larger than 20 MB.")


def test_a_file_without_recommendations_shows_the_headings_seen_and_a_box_to_paste_in():
    visitor = Visitor().press("open", upload=word("Minutes of a meeting.", "Tea was served."))
    assert "We found no recommendations in draft.docx." in visitor.page
    visitor.press("add_pasted", "pasted-more", {"pasted-more": WEAK})
    assert texts(visitor) == [WEAK]


def test_a_new_list_can_be_taken_back():
    visitor = Visitor().paste(WEAK).paste(OTHER)
    assert "Bring back the list I had before" in visitor.page
    assert texts(visitor.press("undo_list")) == [WEAK]


def test_the_same_file_opened_again_keeps_what_was_done():
    report = word("Recommendations", f"1. {WEAK}", f"2. {OTHER}")
    visitor = Visitor().press("open", upload=report).press("check").press("not_smart", "R1")
    visitor.press("open", upload=report)
    assert visitor.work.other_questions("R1").on


def test_a_tick_counts_with_whatever_is_pressed_next():
    visitor = Visitor().paste(WEAK, OTHER).press("check", form={"tick-R1": [], "tick-R2": ["yes"]})
    assert [entry.id for entry in visitor.work.ticked()] == ["R2"]


def test_nothing_can_be_checked_while_nothing_is_ticked():
    visitor = Visitor().paste(WEAK).press("check", form={"tick-R1": []})
    assert visitor.problem == "Nothing is ticked. Tick or add at least one recommendation."
    assert visitor.screen.reachable() == ("open", "list")


def test_a_recommendation_is_split_at_an_empty_line():
    visitor = Visitor().paste(WEAK).press("split", "R1", {"text-R1": "One.\n\nTwo.\n\nThree."})
    assert [(entry.id, entry.text) for entry in visitor.work.entries] == [
        ("R1", "One."),
        ("R2", "Two."),
        ("R3", "Three."),
    ]
    assert texts(visitor.press("undo_list")) == [WEAK]


def test_splitting_without_an_empty_line_says_where_to_put_one():
    visitor = Visitor().paste(WEAK).press("split", "R1", {"text-R1": WEAK})
    assert (
        visitor.problem
        == "There is no empty line to split at. Put an empty line where the second one begins."
    )
    assert 'href="#text-R1"' in visitor.page


def test_a_recommendation_joined_to_the_one_above_brings_its_decisions():
    visitor = Visitor().check(CLEAR, WEAK)
    key = visitor.prompts("R2")[0]
    visitor.press("save_ask", key.slug).press("merge", "R2")
    assert texts(visitor) == [f"{CLEAR}\n{WEAK}"]
    assert [one.key.entry for one in visitor.work.decisions] == ["R1"]


def test_the_first_of_the_list_has_nothing_above_to_join():
    visitor = Visitor().paste(WEAK, OTHER).press("merge", "R1")
    assert texts(visitor) == [WEAK, OTHER]


def test_a_recommendation_that_is_a_finding_moves_there():
    visitor = Visitor().paste(WEAK, OTHER).press("move", "R1")
    assert (texts(visitor), texts(visitor, FINDING)) == ([OTHER], [WEAK])


def test_a_missing_one_is_added_and_an_empty_one_refused():
    visitor = Visitor().paste(WEAK).press("add", FINDING, {"new-finding": "Nobody asked."})
    assert texts(visitor, FINDING) == ["Nobody asked."]
    visitor.press("add", FINDING, {"new-finding": " "})
    assert visitor.problem == "There is no finding to add. Type or paste it in the box."


def test_a_misread_text_is_put_right_in_its_place():
    visitor = Visitor().paste(WEAK).press("correct", "R1", {"text-R1": OTHER})
    assert visitor.work.entry("R1").versions == (OTHER,)


def test_a_hundred_recommendations_come_in_pages():
    visitor = Visitor().paste(*(f"{n}. The Trust should review procedure {n}." for n in range(1, 101)))
    assert visitor.page.count('class="entries"') == 1
    assert "procedure 25." in visitor.page and "procedure 26." not in visitor.page
    assert "procedure 26." in visitor.press("page", "2").page


def test_the_page_says_how_many_it_is_checking():
    assert Visitor().check(WEAK, OTHER).progressed == ["Checking 2 recommendations"]


def test_a_paragraph_pasted_beside_a_numbered_list_is_shown_and_can_be_taken():
    visitor = Visitor().press("read", form={"pasted": f"1. {WEAK}\n\n2. {OTHER}\n\nThe GP was not told."})
    assert texts(visitor) == [WEAK, OTHER]
    assert "1 paragraph of what you pasted not read as a recommendation" in visitor.page
    visitor.press("take_as", "finding P1")
    assert (texts(visitor, FINDING), texts(visitor, "passed over")) == (["The GP was not told."], [])
    assert [entry.id for entry in visitor.work.findings()] == ["F1"]


def test_a_heading_pasted_with_the_list_is_not_called_passed_over():
    visitor = Visitor().press("read", form={"pasted": f"Recommendations\n\n1. {WEAK}\n\n2. {OTHER}"})
    assert texts(visitor, "passed over") == []


def test_every_step_of_an_example_says_that_the_case_is_invented_and_no_step_of_a_draft_does():
    example = Visitor().press("example", "neglect")
    assert "Invented case." in example.page and "Invented case." in example.press("check").page
    assert "Invented case." not in example.press("step", "open").page
    assert "Invented case." not in Visitor().check("The Trust should review its policy.").page
