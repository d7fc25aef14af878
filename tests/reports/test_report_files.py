"""Reports opened from Word and from PDF: the same report reads alike, and what cannot be read is refused."""

import json
import re
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pdfplumber
import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from office import print_all, printed
from scans import drawn, scanned

from scrlib.cli import main
from scrlib.documents import open_report
from scrlib.documents.pdf.paragraphs import heading_levels, paragraphs
from scrlib.documents.pdf.rows import PdfLine
from scrlib.errors import DocumentError
from scrlib.samples import samples

# Not Kezia's: a PDF prints the tracked deletions in it, and nothing says that they were deleted.
REVIEWS = [one for one in samples() if one.id in ("neglect", "baby")]


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample reports as LibreOffice prints them."""
    folder = tmp_path_factory.mktemp("pdf")
    for one in REVIEWS:
        (folder / f"{one.id}.docx").write_bytes(one.report())
    print_all(folder)
    return folder


@pytest.mark.parametrize("one", REVIEWS, ids=lambda one: one.id)
def test_a_report_says_the_same_in_pdf_as_in_word(one, pdfs: Path) -> None:
    word = open_report("report.docx", one.report())
    pdf = open_report("report.pdf", (pdfs / f"{one.id}.pdf").read_bytes())
    plain = [" ".join(two.text.split()) for two in word.recommendations]
    assert [" ".join(two.text.split()) for two in pdf.recommendations] == plain
    assert [two.text for two in pdf.findings] == [two.text for two in word.findings]
    assert pdf.pages > 5


def test_what_a_pdf_asks_and_finds_stands_on_the_page_that_is_named(pdfs: Path) -> None:
    data = (pdfs / "neglect.pdf").read_bytes()
    with pdfplumber.open(BytesIO(data)) as pdf:
        pages = [" ".join(page.extract_text().split()) for page in pdf.pages]
    report = open_report("report.pdf", data)
    for one in (*report.recommendations, *report.findings):
        named = re.match(r"page (\d+), ", one.where)
        assert named
        assert " ".join(one.text.split()[:4]) in pages[int(named[1]) - 1]


def counted(word: bytes, pages: int, words: int) -> bytes:
    """A Word file with the count of pages and words that Word writes into it when it saves."""
    made, name = BytesIO(), "docProps/app.xml"
    with ZipFile(BytesIO(word)) as old, ZipFile(made, "w") as new:
        for one in old.namelist():
            data = old.read(one)
            if one == name:
                data = re.sub(rb"(<Pages>)\d+", rb"\g<1>%d" % pages, data)
                data = re.sub(rb"(<Words>)\d+", rb"\g<1>%d" % words, data)
            new.writestr(one, data)
    return made.getvalue()


def test_a_word_file_has_the_pages_that_were_counted_when_it_was_last_saved() -> None:
    report = REVIEWS[0].report()
    words = sum(len(one.text.split()) for one in open_report("report.docx", report).all_words)
    assert open_report("report.docx", counted(report, 11, words)).pages == 11


def test_a_count_that_is_of_another_text_or_of_a_template_is_not_taken() -> None:
    report = REVIEWS[0].report()
    assert open_report("report.docx", counted(report, 3, 900)).pages == 0
    assert open_report("report.docx", report).pages == 0  # a template's count: one page of no words


def test_a_paragraph_that_goes_on_over_the_page_knows_both_pages() -> None:
    first = PdfLine(text="The Board should", page=3, top=700, right=500)
    rest = PdfLine(text="print its letters.", page=4, top=70, right=200)
    [one] = paragraphs([first, rest])
    assert (one.text, one.page_at(4), one.page_at(17)) == ("The Board should print its letters.", 3, 4)


def test_page_numbers_on_lines_of_their_own_end_no_contents_list() -> None:
    contents = ["Contents", "How it was done", "2", "Themes", "3"]
    report = ["How it was done", "Ten people were asked.", "Themes", "Nobody had the key."]
    lines = [PdfLine(text=text, page=1, top=40.0 * at) for at, text in enumerate([*contents, *report])]
    assert [line.text for line in paragraphs(lines)] == report


def test_a_sentence_in_bold_that_ends_on_the_next_line_is_one_paragraph_with_what_follows() -> None:
    first = PdfLine(
        text="Lesson 1: Letters were",
        page=3,
        top=100,
        right=500,
        size=11,
        bold=True,
        begins_bold=True,
        ends_bold=True,
    )
    rest = PdfLine(text="not opened. Nobody knew.", page=3, top=114, right=300, size=11, begins_bold=True)
    [one] = paragraphs([first, rest])
    assert (one.text, one.bold) == ("Lesson 1: Letters were not opened. Nobody knew.", False)


def test_a_heading_in_bold_stays_apart_from_the_text_below_it() -> None:
    above = PdfLine(
        text="What we saw", page=3, top=100, right=500, size=11, bold=True, begins_bold=True, ends_bold=True
    )
    below = PdfLine(text="letters were not opened.", page=3, top=114, right=300, size=11)
    assert [one.text for one in paragraphs([above, below])] == ["What we saw", "letters were not opened."]


def test_letters_a_little_larger_are_those_of_a_heading_where_all_of_them_are_bold() -> None:
    text = PdfLine(text="Nobody rang the school that week.", page=1, top=100, size=11.5)
    head = PdfLine(text="Was he seen?", page=1, top=80, size=13, bold=True)
    assert heading_levels([head, text]) == {13: 1}
    assert heading_levels([head, replace(head, bold=False, text="A note"), text, text]) == {}


def test_where_words_stand_out_is_known_in_the_whole_paragraph() -> None:
    first = PdfLine(text="It was cold. Nobody had", page=1, top=100, right=500, size=11, stressed=((13, 23),))
    second = PdfLine(text="rung him. It rained.", page=1, top=113, right=300, size=11, stressed=((0, 9),))
    (whole,) = paragraphs([first, second])
    assert [whole.text[slice(*span)] for span in whole.stressed] == ["Nobody had rung him."]


def test_the_command_gives_the_shape_of_the_interface(pdfs: Path) -> None:
    done = CliRunner().invoke(main, ["report", str(pdfs / "baby.docx"), "--json"])
    told = json.loads(done.output)
    assert list(told) == [
        "recommendations",
        "findings",
        "links",
        "findings_without_recommendation",
        "recommendations_without_finding",
        "identifiers",
        "outline",
        "mismatch",
    ]
    assert (len(told["recommendations"]), len(told["findings"])) == (12, 5)
    assert told["outline"]["items"][0] == {
        "item": "circumstances",
        "answer": "yes",
        "where": "Why this review was held",
    }
    assert [one["words"] for one in told["identifiers"]] == ["Joanne Tetlow"]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.pdf", b"%PDF-1.7\nnot one", "The PDF is damaged or was cut short."),
        ("a.txt", b"Recommendations\n1. Do it.", "This is not a report in Word or PDF."),
        ("a.pdf", b"%PDF-1.7" + b"0" * (21 * 1024 * 1024), "The file is larger than 20 MB."),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(name: str, data: bytes, problem: str) -> None:
    with pytest.raises(DocumentError) as refused:
        open_report(name, data)
    assert refused.value.problem == problem


def test_a_scan_of_a_whole_report_gets_one_sentence(pdfs: Path) -> None:
    printed = (pdfs / "baby.pdf").read_bytes()
    with pytest.raises(DocumentError, match="The pages of this PDF are pictures") as refused:
        open_report("scan.pdf", scanned(printed))
    assert refused.value.fix.endswith("or answer the questions by hand.")


def test_the_command_says_that_a_scan_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(drawn("Recommendations", "1. The Board should print its letters."))
    done = CliRunner().invoke(main, ["report", str(tmp_path / "scan.pdf")])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "are pictures" in done.stderr


CHAPTER = "The records of five services were read side by side, and what each knew is told here. " * 4


def test_two_columns_with_running_heads_are_read_one_after_the_other(tmp_path: Path) -> None:
    found = open_report("two.pdf", printed(two_columns(), tmp_path))
    assert [one.text for one in found.findings] == [
        "The flat was not seen by anybody in that year, although four services had it on their lists.",
        "Messages that were left for the duty team over the weekend were not passed on to the workers.",
    ]
    assert len(found.recommendations) == 2
    assert [one.text for one in found.all_words if "Restricted" in one.text or "Child V" in one.text] == []


def two_columns() -> bytes:
    """A report in Word in two columns, with a running head and a page number."""
    document = Document()
    document.sections[0]._sectPr.xpath("./w:cols")[0].set(qn("w:num"), "2")
    document.sections[0].header.paragraphs[0].text = "Serious case review of Child V"
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run("Restricted. Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    document.add_heading("1 What happened")
    for number in range(1, 25):
        document.add_paragraph(f"1.{number} {CHAPTER}")
    document.add_heading("2 Findings")
    for line in (
        "2.1 The flat was not seen by anybody in that year, although four services had it on their lists.",
        "2.2 Messages that were left for the duty team over the weekend were not passed on to the workers.",
    ):
        document.add_paragraph(line)
    document.add_heading("3 Recommendations")
    document.add_paragraph("3.1 The council should see each home once a month and write down what was seen.")
    document.add_paragraph("3.2 The duty team should hand over its messages each Monday before ten.")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def drawing(stream: bytes) -> bytes:
    """A PDF of one page, drawn by one packed stream."""
    packed = zlib.compress(stream)
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    )
    objects = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, part) for n, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + objects + b"trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n"


def test_a_page_that_unpacks_to_more_than_any_report_has_is_refused_before_it_is_read() -> None:
    with pytest.raises(DocumentError, match="The PDF holds far more than a report does"):
        open_report("large.pdf", drawing(b"0 0 m 1 1 l S\n" * 400_000))
