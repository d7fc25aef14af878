# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""Comments go on the exact words of the author's own file, and nothing else in it changes."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documents.reports import STYLES, made
from documents.roundtrip import comment_ids, commented_words, comments, parts, same_but_for_comments
from documents.word import (
    Report,
    append_xml,
    archive,
    controlled,
    deleted,
    inserted,
    linked,
    moved_here,
    raw_document,
    run_xml,
)
from docx import Document
from lxml import etree

from scrlib.documents import Comment, open_document, place_comments
from scrlib.documents.word_comments import place_comments as place_at

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
TEXT = "The Board should review its policy and train all staff."


def on(recommendation: str, words: str, text: str = "Who will see that it is done?") -> Comment:
    """A comment on some words of a recommendation."""
    start = recommendation.index(words)
    return Comment(recommendation=recommendation, start=start, end=start + len(words), text=text)


def only(data: bytes, words: str) -> str:
    """The words that the one comment on the one recommendation of a file is put on."""
    (recommendation,) = open_document("report.docx", data).recommendations
    after = place_comments(data, [on(recommendation.text, words)])
    assert after.exact == (0,)
    same_but_for_comments(data, after.data)
    (id,) = comment_ids(after.data) - comment_ids(data)
    return commented_words(after.data, id)


def one_paragraph(*runs: str) -> bytes:
    """A report with one recommendation made of these runs."""
    report = Report()
    report.heading("Recommendations")
    append_xml(report.para(""), *runs)
    return report.save()


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


# ---- whose they are


def test_comments_are_by_the_automatic_check_with_its_initials_and_a_date():
    data = one_paragraph(run_xml(TEXT))
    when = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    after = place_at(data, [on(TEXT, "review")], when=when).data
    (comment,) = Document(io.BytesIO(after)).comments
    assert (comment.author, comment.initials, comment.text, comment.timestamp) == (
        "Check (automatic)",
        "C",
        "Who will see that it is done?",
        when,
    )


def test_a_comment_of_several_lines_has_a_paragraph_for_each():
    after = place_comments(
        one_paragraph(run_xml(TEXT)), [on(TEXT, "review", "One.\nTwo & <three>.\x07")]
    ).data
    assert list(comments(after).values()) == ["One.\nTwo & <three>."]


def test_no_comments_give_the_same_file_back():
    data = one_paragraph(run_xml(TEXT))
    assert place_comments(data, []).data == data


# ---- what was there before


def with_threads(data: bytes) -> bytes:
    """A file whose comments have replies and people, as Word 365 writes them, and parts of other makers."""
    found = parts(data)
    found["word/commentsExtended.xml"] = (
        b'<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A1B2C3D" w15:done="0"/></w15:commentsEx>'
    )
    found["word/people.xml"] = (
        b'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Panel chair"/></w15:people>'
    )
    found["customXml/item1.xml"] = b"<?xml version='1.0'?><county><case>Ash</case></county>"
    found["docProps/custom.xml"] = b"<Properties/>"
    found["word/media/picture.emf"] = bytes(range(256)) * 40
    return archive(found)


def test_comments_of_people_with_their_replies_and_every_other_part_stay_as_they_are():
    report = Report()
    report.heading("Recommendations")
    paragraph = report.para(TEXT)
    report.document.add_comment(
        paragraph.runs[0], text="We talked about this.", author="Panel chair", initials="PC"
    )
    report.document.sections[0].header.paragraphs[0].text = "Confidential"
    data = with_threads(report.save())
    after = place_comments(data, [on(TEXT, "review its policy"), on(TEXT, "all staff")])
    same_but_for_comments(data, after.data)
    assert [one.author for one in Document(io.BytesIO(after.data)).comments] == [
        "Panel chair",
        "Check (automatic)",
        "Check (automatic)",
    ]


@pytest.mark.parametrize("id", ["neglect", "baby", "older_child"])
def test_every_recommendation_of_a_sample_report_takes_comments_and_the_rest_stays(id):
    data = (SAMPLES / id / "report.docx").read_bytes()
    opened = open_document("report.docx", data)
    wanted = [
        Comment(recommendation=one.text, start=4, end=20, text="Who?") for one in opened.recommendations
    ]
    after = place_comments(data, wanted)
    same_but_for_comments(data, after.data)
    assert len(after.exact) == len(wanted)
    again = open_document("report.docx", after.data)
    assert [one.text for one in again.recommendations] == [one.text for one in opened.recommendations]


@pytest.mark.parametrize("name", STYLES)
def test_in_every_style_of_report_comments_land_on_their_words(name):
    data, expected = made(name)
    wanted = [
        Comment(recommendation=text, start=4, end=min(30, len(text)), text=text[4:30])
        for text in expected.recommendations
    ]
    after = place_comments(data, wanted)
    same_but_for_comments(data, after.data)
    assert after.exact == tuple(range(len(wanted)))
    new = comment_ids(after.data) - comment_ids(data)
    for id, said in comments(after.data).items():
        if id in new:
            assert "".join(commented_words(after.data, id).split()) == "".join(said.split())


def test_a_file_without_comments_gets_the_part_the_link_and_the_type():
    data = raw_document(f"<w:p>{run_xml('Recommendation 1: ' + TEXT)}</w:p>")
    after = parts(place_comments(data, [on(TEXT, "review")]).data)
    rels = etree.fromstring(after["word/_rels/document.xml.rels"])
    assert [link.get("Target") for link in rels] == ["/word/comments.xml"]
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]


def test_a_strict_file_stays_strict_and_takes_the_comment():
    usual = raw_document(f"<w:p>{run_xml('Recommendation 1: ' + TEXT)}</w:p>")
    names = (
        (
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )
    found = parts(usual)
    for old, new in names:
        found = {name: part.replace(old, new) for name, part in found.items()}
    after = place_comments(archive(found), [on(TEXT, "review")]).data
    assert not any(old in part for old, _ in names for part in parts(after).values())
    assert len(open_document("report.docx", after).recommendations) == 1


# ---- words that cannot be found


def test_a_recommendation_that_was_split_on_the_page_is_still_found_in_the_file():
    data = one_paragraph(run_xml(TEXT))
    part = "train all staff."
    after = place_comments(data, [Comment(recommendation=part, start=0, end=5, text="How?")])
    assert after.exact == (0,)
    assert commented_words(after.data, *comment_ids(after.data)) == "train"


def test_two_recommendations_that_were_merged_on_the_page_are_found_in_the_file():
    data, expected = made("2006: Word's own numbers under a heading")
    merged = " ".join(expected.recommendations[:2])
    after = place_comments(data, [on(merged, "The Board should seek")])
    assert after.exact == (0,)
    assert commented_words(after.data, *comment_ids(after.data)) == "The Board should seek"


def test_words_that_the_author_changed_put_the_comment_on_the_paragraph():
    data = one_paragraph(run_xml(TEXT))
    edited = "The Board should rewrite its policy by May and train all staff."
    after = place_comments(data, [on(edited, "by May")])
    assert (after.exact, after.nearby, after.unplaced) == ((), (0,), ())
    assert commented_words(after.data, *comment_ids(after.data)) == TEXT
    assert list(comments(after.data).values()) == [
        "About the words “by May”, which have changed since the file was read:\nWho will see that it is done?"
    ]


def test_exact_words_are_found_in_the_paragraph_when_only_other_words_changed():
    data = one_paragraph(run_xml(TEXT))
    edited = "The Board should rewrite its policy and train all staff."
    after = place_comments(data, [on(edited, "train all staff")])
    assert after.exact == (0,)
    assert commented_words(after.data, *comment_ids(after.data)) == "train all staff"


def test_a_comment_on_something_that_is_nowhere_in_the_file_is_kept_and_says_so():
    data = one_paragraph(run_xml(TEXT))
    after = place_comments(data, [on("Somebody ought to paint every bench green.", "every bench")])
    assert (after.exact, after.nearby, after.unplaced) == ((), (), (0,))
    assert "not in this file" in next(iter(comments(after.data).values()))


def test_the_same_words_twice_in_a_file_take_the_comment_in_the_main_list_not_the_summary():
    data, expected = made("2009: executive summary first, the same list again in the report")
    text = expected.recommendations[0]
    after = place_comments(data, [Comment(recommendation=text, start=0, end=8, text="Who?")])
    document = parts(after.data)["word/document.xml"]
    assert document.index(b"commentRangeStart") > document.index(b"Terms of reference")
