# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""What opening a Word file says besides the recommendations: ids, places, repeats, passages, notes, headings."""

import subprocess
import sys

import pytest
from documents.pool import BOARD, FINDINGS, PRACTICE, TERMS
from documents.reports import STYLES, made
from documents.word import Report, append_xml, archive, deleted, inserted, raw_document, run_xml

from scrlib.documents import open_document
from scrlib.documents.layout.wording import bare, is_repeat, kind_of_heading, repeats, wordings
from scrlib.documents.word.numbering import printed


def opened(name: str):
    return open_document("report.docx", made(name)[0])


def test_ids_count_in_the_order_of_the_file_and_are_the_same_each_time():
    first, second = (
        opened("2010: agency sub-headings, each list starting again at 1"),
        opened("2010: agency sub-headings, each list starting again at 1"),
    )
    assert [one.id for one in first.recommendations] == ["R1", "R2", "R3", "R4", "R5", "R6"]
    assert first.recommendations == second.recommendations


def test_a_place_is_told_by_the_printed_number_and_the_heading():
    where = [
        one.where
        for one in opened("2010: agency sub-headings, each list starting again at 1").recommendations
    ]
    assert where[:3] == [
        "number 1 under “Recommendations for the LSCB”",
        "number 2 under “Recommendations for the LSCB”",
        "number 1 under “Children's Social Care”",
    ]


def test_a_place_without_a_number_is_told_by_its_paragraph():
    assert [
        one.where for one in opened("2019: plain paragraphs under a heading, no marks at all").recommendations
    ][:2] == [
        "Recommendations for the partnership, paragraph 2",
        "Recommendations for the partnership, paragraph 3",
    ]


def test_what_a_summary_says_again_has_ids_of_its_own_and_names_what_it_repeats():
    found = opened("2009: executive summary first, the same list again in the report")
    assert found.repeats == (("R1b", "R1"), ("R2b", "R2"), ("R3b", "R3"), ("R4b", "R4"))
    assert next((one.id, one.text, one.where) for one in found.repeated) == (
        "R1b",
        BOARD[0],
        "number 1 under “Executive summary, Recommendations”",
    )
    assert (
        "4 printed again elsewhere in the file (a summary, an appendix or a plan) are listed once."
        in found.notes
    )


def test_two_recommendations_alike_in_one_list_are_both_kept():
    report = Report()
    report.heading("Recommendations")
    report.numbered(
        "The Board should review its policy on neglect.", "The Board should review its policy on neglect."
    )
    found = open_document("report.docx", report.save())
    assert (len(found.recommendations), found.repeats) == (2, ())


def test_every_paragraph_is_a_passage_so_that_names_can_be_looked_for_everywhere():
    found = opened("2012: a table with the header printed again, a strip for each agency, and blank rows")
    places = {passage.text: passage.where for passage in found.passages}
    assert places[TERMS[0]] == "Terms of reference, paragraph 1"
    assert places[BOARD[0]] == "Recommendations, table 1, row 3"
    assert places["Recommendations"] == "heading"


def test_words_that_leave_with_the_file_are_passages_too_and_never_recommendations():
    report = Report()
    report.heading("Recommendations")
    paragraph = report.para("1. The Board should act.")
    append_xml(paragraph, deleted(" Tell Ashworthy's aunt."))
    report.document.add_comment(
        paragraph.runs[0], text="Ask Ashworthy's school.", author="Chair", initials="C"
    )
    report.document.sections[0].header.paragraphs[0].text = "Ashworthy draft 3"
    report.document.core_properties.title = "Child Ashworthy"
    found = open_document("report.docx", report.save())
    assert {(one.where, one.text) for one in found.passages if "Ashworthy" in one.text} == {
        ("tracked deletion", "Tell Ashworthy's aunt."),
        ("comment in the file", "Ask Ashworthy's school."),
        ("page header", "Ashworthy draft 3"),
        ("the file's properties (title)", "Child Ashworthy"),
    }
    assert [one.text for one in found.recommendations] == ["The Board should act."]


def test_headings_are_listed_for_a_page_that_has_to_ask():
    found = opened("none: a chronology and an account of events")
    assert found.recommendations == ()
    assert found.headings == (
        "Introduction",
        "Terms of reference",
        "The family's story",
        "Analysis",
        "Chronology",
        "Glossary",
        "References",
    )


def test_a_recommendation_under_a_finding_is_linked_to_it():
    found = opened("2014, systems model: findings, each with questions for the board")
    assert [one.finding for one in found.recommendations] == ["F1", "F2", "F3"]


def test_a_recommendation_that_names_its_finding_is_linked_to_it():
    report = Report()
    report.heading("Findings")
    report.paras(f"Finding 1: {FINDINGS[0]}", f"Finding 2: {FINDINGS[1]}")
    report.heading("Recommendations")
    report.numbered(f"{PRACTICE[0]} (Finding 2)", PRACTICE[1])
    assert [one.finding for one in open_document("report.docx", report.save()).recommendations] == [
        "F2",
        None,
    ]


def test_what_stands_beside_a_recommendation_in_its_row_is_told_with_its_heading():
    report = Report()
    report.heading("Recommendations")
    report.table(
        ("No.", "Recommendation", "Lead", "By when"),
        ("1", BOARD[0], "Named Nurse", "31 July 2025"),
        ("2", BOARD[1], "", ""),
    )
    assert [one.beside for one in open_document("report.docx", report.save()).recommendations] == [
        "Lead: Named Nurse\nBy when: 31 July 2025",
        "",
    ]


def test_numbers_that_the_report_skips_are_pointed_at():
    report = Report()
    report.heading("Recommendations")
    report.paras(*(f"Recommendation {number}: {BOARD[number % 4]}" for number in (1, 2, 5, 7)))
    assert open_document("report.docx", report.save()).notes == (
        "The report counts its recommendations, and numbers 3, 4 and 6 were not found: look for them, and add "
        "what is missing. Those that were found keep their printed numbers.",
    )


def test_lists_that_each_begin_at_1_skip_nothing():
    assert opened("2010: agency sub-headings, each list starting again at 1").notes == ()


def test_notes_say_what_was_done_with_tracked_changes_footnotes_and_comments():
    body = (
        f"<w:p>{run_xml('Recommendation 1: The Board should ')}{inserted('review its policy.')}"
        "<w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>"
    )
    assert open_document("report.docx", raw_document(body)).notes == (
        "Tracked insertions were read; tracked deletions were not.",
        "Footnotes and endnotes were not read as recommendations.",
        "Comments already in the file were not read, and they stay in it.",
    )


def test_questions_beside_recommendations_are_left_out_and_the_notes_say_so():
    report = Report()
    report.heading("Questions for the partnership")
    report.numbered("What would have to stop, for one worker to stay?", "Who is asking young people?")
    report.heading("Recommendations")
    report.numbered(*PRACTICE[:2])
    found = open_document("report.docx", report.save())
    assert [one.text for one in found.recommendations] == [*PRACTICE[:2]]
    assert any(note.startswith("Questions put to the board") for note in found.notes)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    body = (
        "<w:p><w:pPr><w:rPr><w:del w:id='1' w:author='A'/></w:rPr></w:pPr>"
        + run_xml("Recommendation 1: The Board should ")
        + "</w:p>"
        "<w:p>" + run_xml("review its policy.") + "</w:p>"
    )
    assert [one.text for one in open_document("report.docx", raw_document(body)).recommendations] == [
        "The Board should review its policy."
    ]


def test_hidden_words_and_the_rows_of_a_deleted_table_are_not_read():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>"
    row = (
        "<w:tr><w:trPr><w:del w:id='3' w:author='A'/></w:trPr><w:tc><w:p>"
        + run_xml("Recommendation 2: The Trust should act.")
        + "</w:p></w:tc></w:tr>"
    )
    body = f"<w:p>{run_xml('Recommendation 1: The Board should ')}{hidden}{run_xml('act now.')}</w:p><w:tbl>{row}</w:tbl>"
    assert [one.text for one in open_document("report.docx", raw_document(body)).recommendations] == [
        "The Board should act now."
    ]


def test_a_file_saved_as_strict_open_xml_is_read():
    plain = raw_document(f"<w:p>{run_xml('Recommendation 1: The Board should act now.')}</w:p>")
    from documents.roundtrip import parts

    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, part in parts(plain).items()
    }
    assert [one.text for one in open_document("report.docx", archive(strict)).recommendations] == [
        "The Board should act now."
    ]


def test_the_text_part_is_found_under_any_name():
    from documents.roundtrip import parts

    found = parts(raw_document(f"<w:p>{run_xml('Recommendation 1: The Board should act now.')}</w:p>"))
    renamed = {
        name.replace("document.xml", "document2.xml"): part.replace(
            b"word/document.xml", b"word/document2.xml"
        )
        for name, part in found.items()
    }
    assert len(open_document("report.docx", archive(renamed)).recommendations) == 1


def test_words_of_a_field_are_read_and_its_code_is_not():
    report = Report()
    report.heading("Recommendations")
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF policy \\h</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + run_xml("the new policy")
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    append_xml(report.para("1. The Board should publish "), field, run_xml("."))
    assert [one.text for one in open_document("report.docx", report.save()).recommendations] == [
        "The Board should publish the new policy."
    ]


# ---- numbers and headings


@pytest.mark.parametrize(
    ("number", "format", "shown"),
    [
        (3, "decimal", "3"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1990, "upperRoman", "MCMXC"),
        (7, "decimalZero", "07"),
        (2, "cardinalText", "Two"),
        (5, "hebrew1", "5"),
    ],
)
def test_numbers_are_printed_as_word_prints_them(number, format, shown):
    assert printed(number, format) == shown


def test_a_list_starts_again_below_a_new_item_and_where_it_is_told_to():
    report = Report()
    report.heading("Recommendations")
    id = report.new_list(("decimal", "%1"), ("decimal", "%1.%2"))
    for level in (0, 1, 1, 0, 1):
        report.item("The Board should act on this point now.", id, level)
    again = report.restarted(id)
    report.item("The Trust should act on this point now.", again)
    where = [
        one.where.split(" under")[0] for one in open_document("report.docx", report.save()).recommendations
    ]
    assert where == ["number 1", "number 2", "number 1"]


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.kind)
def test_each_wording_of_a_heading_means_what_its_examples_say(wording):
    assert [kind_of_heading(one) for one in wording.yes] == [wording.kind] * len(wording.yes)
    assert not [one for one in wording.no if wording.pattern.search(bare(one))]


@pytest.mark.parametrize("wording", repeats(), ids=lambda wording: wording.kind)
def test_a_heading_says_that_its_list_stands_elsewhere_as_the_examples_say(wording):
    assert [one for one in wording.yes if not is_repeat(wording.kind, one)] == []
    assert [one for one in wording.no if is_repeat(wording.kind, one)] == []


def test_opening_the_library_loads_nothing_heavy():
    code = "import sys, scrlib.documents; print([m for m in sys.modules if m.split('.')[0] in ('lxml', 'docx', 'openpyxl', 'xlsxwriter', 'pandas')])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


def test_there_are_at_least_25_styles_and_some_with_nothing_to_find():
    assert len(STYLES) >= 25
    assert sum(name.startswith("none:") for name in STYLES) >= 4
