"""New wordings as tracked changes: the text once they are accepted, or rejected, and where none is made."""

import pytest
from commented import TEXT, on, one_paragraph
from documents.roundtrip import comments, parts, w
from documents.word import TRACKED, run_xml
from lxml import etree

from scrlib.documents import AUTHOR, Comment, open_document, place_comments

NEW = "By May 2027 the Trust will ring every family.\nThe Board will see the numbers."


def whole(text: str = TEXT, instead: str = NEW) -> Comment:
    """A comment on all of a recommendation, with a new wording for it."""
    return Comment(recommendation=text, start=0, end=len(text), text="A new wording", instead=instead)


def read(data: bytes, leave: str) -> str:
    """The text of a file as it is without what stands in "ins" or in "del", a line break as a space."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    words = []
    for one in root.iter(w("t"), w("delText"), w("br")):
        if all(above.tag != w(leave) for above in one.iterancestors()):
            words.append(" " if one.tag == w("br") else one.text or "")
    return "".join(words)


def test_a_new_wording_stands_in_the_file_once_it_is_accepted_and_the_old_one_once_it_is_rejected():
    before = one_paragraph(run_xml(TEXT[:20]), run_xml(TEXT[20:]))
    after = place_comments(before, [whole()])
    assert after.tracked == (0,)
    assert TEXT in read(after.data, leave="ins")
    assert NEW.replace("\n", " ") in read(after.data, leave="del") and TEXT not in read(after.data, "del")
    assert read(after.data, leave="ins") == read(before, leave="ins")


def test_a_change_is_by_the_automatic_check_and_every_comment_stays():
    after = place_comments(one_paragraph(run_xml(TEXT)), [whole(), on(TEXT, "review")]).data
    root = etree.fromstring(parts(after)["word/document.xml"])
    assert {one.get(w("author")) for one in root.iter(w("ins"), w("del"))} == {AUTHOR}
    marks = {one.get(w("id")) for one in root.iter(w("commentRangeStart"))}
    assert marks == set(comments(after)) == {one.get(w("id")) for one in root.iter(w("commentReference"))}
    assert len(marks) == 2


def test_the_file_opened_again_holds_the_new_wording():
    after = place_comments(one_paragraph(run_xml(TEXT)), [whole(instead="The Trust will ring every family.")])
    (found,) = open_document("draft.docx", after.data).recommendations
    assert found.text == "The Trust will ring every family."


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:ins {TRACKED}>{run_xml(TEXT[20:30])}</w:ins>",
        f'<w:hyperlink w:anchor="a">{run_xml(TEXT[20:30])}</w:hyperlink>',
        f'{run_xml(TEXT[20:30])}<w:r><w:footnoteReference w:id="2"/></w:r>',
    ],
    ids=["a tracked change", "a link", "a note"],
)
def test_where_more_than_words_stands_there_the_comment_alone_says_the_new_wording(inside):
    before = one_paragraph(run_xml(TEXT[:20]), inside, run_xml(TEXT[30:]))
    after = place_comments(before, [whole()])
    assert after.tracked == () and "A new wording" in comments(after.data).values()
    assert read(after.data, leave="del") == read(before, leave="del")
