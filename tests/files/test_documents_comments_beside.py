# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""Comments beside what was in the file before, by whom they are, and words that cannot be found."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from commented import TEXT, on, one_paragraph
from documents.reports import STYLES, made
from documents.roundtrip import comment_ids, commented_words, comments, parts, same_but_for_comments
from documents.word import Report, archive, raw_document, run_xml
from docx import Document
from lxml import etree

from scrlib.documents import Comment, open_document, place_comments
from scrlib.documents.word.comments import place_comments as place_at

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


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
