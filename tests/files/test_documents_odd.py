"""Word files with what authors and Word leave in them: fields, moves, hidden and struck words, numbers."""

from documents.pool import BOARD
from documents.word import (
    TRACKED,
    Report,
    append_xml,
    inserted,
    moved_away,
    moved_here,
    run_xml,
)
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from scrlib.documents import Comment, open_document, place_comments

FIRST, SECOND, THIRD = BOARD[:3]
CODES = "<w:r><w:fldChar w:fldCharType='{0}'/></w:r>"


def started() -> Report:
    r = Report()
    r.heading("Recommendations")
    return r


def line(r: Report, *parts: str):
    """A paragraph of runs written as XML."""
    paragraph = r.para("")
    append_xml(paragraph, *parts)
    return paragraph


def read(r: Report) -> list[tuple[str, str]]:
    """The number and the words of each recommendation, each of which a comment is placed on exactly."""
    found = open_document("draft.docx", r.save()).recommendations
    made = [Comment(recommendation=one.text, start=0, end=len(one.text), text="Whole") for one in found]
    assert place_comments(r.save(), made).exact == tuple(range(len(found)))
    return [(one.number, one.text) for one in found]


def field(code: str, result: str) -> str:
    """A field as Word keeps it: its code, then what is printed."""
    told = f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
    return CODES.format("begin") + told + CODES.format("separate") + run_xml(result) + CODES.format("end")


def test_a_number_that_is_a_field_is_its_result_and_not_what_stands_in_its_code():
    r = started()
    for at, text in enumerate((FIRST, SECOND), start=1):
        asked = CODES.format("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("REF x", "3")
        shown = CODES.format("separate") + run_xml(str(at)) + CODES.format("end")
        line(r, run_xml("Recommendation "), asked, shown, run_xml(f": {text}"))
    assert read(r) == [("1", FIRST), ("2", SECOND)]


def test_words_typed_in_the_code_of_a_field_are_not_read():
    r = started()
    entry = CODES.format("begin") + run_xml("XE index of names") + CODES.format("end")
    line(r, run_xml(f"Recommendation 1: {FIRST}"), entry)
    assert read(r) == [("1", FIRST)]


def test_a_field_that_is_never_closed_hides_nothing():
    r = started()
    line(r, CODES.format("begin"), run_xml(f"Recommendation 1: {FIRST}"))
    assert read(r) == [("1", FIRST)]


def test_an_item_that_was_moved_counts_only_where_it_now_stands():
    r = started()
    id = r.new_list(("decimal", "%1."))
    for words, mark in ((run_xml(FIRST), ""), (moved_away(SECOND), "moveFrom"), (run_xml(THIRD), "")):
        paragraph = r.item("", id)
        append_xml(paragraph, words)
        if mark:
            kept = parse_xml(f"<w:rPr {nsdecls('w')}><w:{mark} {TRACKED}/></w:rPr>")
            paragraph._p.get_or_add_pPr().append(kept)
    append_xml(r.item("", id), moved_here(SECOND))
    assert read(r) == [("1", FIRST), ("2", THIRD), ("3", SECOND)]


def test_words_struck_through_are_not_read_and_a_note_says_so():
    r = started()
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>The Trust should wait. </w:t></w:r>"
    line(r, run_xml("Recommendation 1: "), struck, inserted(FIRST))
    assert read(r) == [("1", FIRST)]
    assert "Words with a line through them were not read." in open_document("x.docx", r.save()).notes


def test_words_hidden_or_struck_through_are_looked_through_for_names_because_they_leave_with_the_file():
    r = started()
    line(r, run_xml(FIRST), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask Jo Kestrel</w:t></w:r>")
    line(r, run_xml(SECOND), "<w:r><w:rPr><w:strike/></w:rPr><w:t>Ring Mr Ashdown</w:t></w:r>")
    passages = open_document("x.docx", r.save()).passages
    told = [one.text for one in passages if one.where == "hidden or struck through"]
    assert told == ["Ask Jo Kestrel", "Ring Mr Ashdown"]


def test_the_typed_number_of_a_note_is_no_part_of_the_words():
    r = started()
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>11</w:t></w:r>"
    line(r, run_xml(f"Recommendation 1: {FIRST[:-1]}"), raised, run_xml("."))
    assert read(r) == [("1", FIRST)]


def test_a_raised_figure_behind_a_unit_stays():
    r = started()
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    line(r, run_xml("Recommendation 1: The Trust should find a room of 40 m"), raised, run_xml(" by May."))
    assert read(r) == [("1", "The Trust should find a room of 40 m2 by May.")]


def test_a_hidden_row_of_a_table_is_not_read():
    r = started()
    table = r.table(["No", "Recommendation"], ["1", FIRST], ["2", SECOND], ["3", THIRD])
    table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f"<w:hidden {nsdecls('w')}/>"))
    assert read(r) == [("1", FIRST), ("3", THIRD)]


def test_one_heading_over_the_numbers_and_the_words_of_a_table_heads_both():
    r = started()
    r.table(["Recommendation", None, "Lead"], ["1.", FIRST, "Chair"], ["2.", SECOND, "Head"])
    assert read(r) == [("1", FIRST), ("2", SECOND)]
    beside = [one.beside for one in open_document("x.docx", r.save()).recommendations]
    assert beside == ["Lead: Chair", "Lead: Head"]


def test_boxes_to_tick_are_no_part_of_the_words():
    r = started()
    r.paras(f"☐ {FIRST}", f"☒ {SECOND}")
    assert read(r) == [("", FIRST), ("", SECOND)]


def test_numbers_at_the_right_edge_count_the_words_before_them():
    r = started()
    r.paras(*(f"{text}\t{at}" for at, text in enumerate((FIRST, SECOND, THIRD), start=1)))
    assert read(r) == [("1", FIRST), ("2", SECOND), ("3", THIRD)]


def test_page_numbers_at_the_right_edge_make_a_contents_list_still():
    r = Report()
    r.paras("Recommendations for the Board\t1", "Recommendations for health\t2")
    r.heading("Recommendations")
    r.numbered(FIRST, SECOND)
    assert read(r) == [("1", FIRST), ("2", SECOND)]


def test_a_label_in_brackets_at_the_end_is_the_number():
    r = started()
    r.paras(f"{FIRST} (Recommendation 4)", f"{SECOND} [R5].", f"{THIRD} (Rec. 6)")
    assert read(r) == [("4", FIRST), ("5", SECOND), ("6", THIRD)]


def test_brackets_that_point_at_one_recommendation_again_and_again_are_words():
    r = started()
    texts = [f"{text} (Recommendation 4)" for text in (FIRST, SECOND)]
    r.paras(*texts)
    assert read(r) == [("", text) for text in texts]


def test_what_the_form_of_a_recommendation_says_below_it_stands_beside_it():
    r = started()
    r.table(["Recommendation 1", FIRST], ["Lead", "Chair"], ["By when", "May 2027"])
    r.para("")
    r.table(["Recommendation 2", SECOND], ["Lead", "Head"], ["By when", "June 2027"])
    beside = [one.beside for one in open_document("x.docx", r.save()).recommendations]
    assert beside == ["Lead: Chair\nBy when: May 2027", "Lead: Head\nBy when: June 2027"]


def test_what_stands_beside_is_told_under_headings_of_any_wording():
    r = started()
    r.table(
        ["Ref", "What we want", "Who", "When"], ["A1", FIRST, "Chair", "May"], ["A2", SECOND, "Head", "June"]
    )
    beside = [one.beside for one in open_document("x.docx", r.save()).recommendations]
    assert beside == ["Ref: A1\nWho: Chair\nWhen: May", "Ref: A2\nWho: Head\nWhen: June"]


def test_the_first_row_of_a_table_without_headings_heads_nothing():
    r = started()
    r.table([FIRST, "Chair"], [SECOND, "Head"])
    assert [one.beside for one in open_document("x.docx", r.save()).recommendations] == ["", ""]
