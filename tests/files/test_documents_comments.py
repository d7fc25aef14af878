# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""Comments in the author's own file, on the exact words."""

import io

from commented import TEXT, on, one_paragraph
from documents.reports import made
from documents.roundtrip import comment_ids, commented_words, same_but_for_comments
from documents.word import Report, controlled, deleted, inserted, linked, moved_here, run_xml
from docx import Document

from scrlib.documents import Comment, open_document, place_comments


def only(data: bytes, words: str) -> str:
    """The words that the one comment on the one recommendation of a file is put on."""
    (recommendation,) = open_document("report.docx", data).recommendations
    after = place_comments(data, [on(recommendation.text, words)])
    assert after.exact == (0,)
    same_but_for_comments(data, after.data)
    (id,) = comment_ids(after.data) - comment_ids(data)
    return commented_words(after.data, id)


# ---- on the words


def test_a_run_is_split_so_that_only_the_words_are_marked():
    assert only(one_paragraph(run_xml(TEXT)), "review its policy") == "review its policy"


def test_words_that_span_bold_and_plain_runs_are_marked_together():
    data = one_paragraph(
        run_xml("The Board should "),
        run_xml("review", bold=True),
        run_xml(" its policy and train all staff."),
    )
    assert only(data, "should review its") == "should review its"


def test_words_inside_a_link_are_marked():
    data = one_paragraph(
        run_xml("The Board should use the "), linked("escalation policy"), run_xml(" at once.")
    )
    assert only(data, "escalation") == "escalation"


def test_words_that_begin_before_a_link_and_end_in_it_are_marked():
    data = one_paragraph(
        run_xml("The Board should use the "), linked("escalation policy"), run_xml(" at once.")
    )
    assert only(data, "use the escalation") == "use the escalation"


def test_words_of_a_tracked_insertion_are_marked_and_the_deletion_beside_it_is_not_counted():
    data = one_paragraph(
        run_xml("The Board should "), deleted("consider "), inserted("review its policy "), run_xml("soon.")
    )
    assert only(data, "should review its") == "should review its"


def test_moved_words_are_marked_where_they_now_stand():
    assert only(one_paragraph(moved_here(TEXT)), "train all staff") == "train all staff"


def test_words_in_a_content_control_are_marked():
    assert (
        only(
            one_paragraph(run_xml("Partners should adopt the "), controlled("new policy"), run_xml(" now.")),
            "the new",
        )
        == "the new"
    )


def test_words_around_a_tab_a_line_break_and_odd_spaces_are_marked():
    data = one_paragraph(
        "<w:r><w:t xml:space='preserve'>The  Board\u00a0should</w:t><w:tab/><w:t>review</w:t><w:br/><w:t>its policy and train staff.</w:t></w:r>"
    )
    (recommendation,) = open_document("report.docx", data).recommendations
    assert recommendation.text == "The Board should review its policy and train staff."
    assert only(data, "should review its").split() == ["shouldreviewits"]


def test_words_in_a_table_cell_are_marked():
    report = Report()
    report.table(("No", "Recommendation", "Lead"), ("1", TEXT, "Chair"))
    assert only(report.save(), "review its policy") == "review its policy"


def test_words_in_a_text_box_are_marked():
    report = Report()
    report.para("The review heard from many people.")
    report.box(f"Recommendation 1: {TEXT}")
    assert only(report.save(), "train all staff") == "train all staff"


def test_a_comment_on_several_paragraphs_of_one_recommendation_spans_them():
    data, expected = made("2018: a labelled recommendation with bullets of its own, then prose")
    text = expected.recommendations[0]
    after = place_comments(data, [Comment(recommendation=text, start=0, end=len(text), text="Two things?")])
    (id,) = comment_ids(after.data)
    assert commented_words(after.data, id).split("\n")[1:] == text.split("\n")[1:]


def test_two_comments_on_overlapping_words_both_keep_their_words():
    data = one_paragraph(run_xml(TEXT))
    after = place_comments(
        data, [on(TEXT, "review its policy"), on(TEXT, "policy and train"), on(TEXT, "review its policy")]
    )
    same_but_for_comments(data, after.data)
    assert sorted(commented_words(after.data, id) for id in comment_ids(after.data)) == [
        "policy and train",
        "review its policy",
        "review its policy",
    ]


def test_the_formatting_of_a_split_run_is_kept_on_every_part():
    data = one_paragraph(run_xml(TEXT, bold=True))
    after = place_comments(data, [on(TEXT, "review its policy")]).data
    runs = [run for run in Document(io.BytesIO(after)).paragraphs[1].runs if run.text]
    assert [run.text for run in runs] == ["The Board should ", "review its policy", " and train all staff."]
    assert all(run.bold for run in runs)
