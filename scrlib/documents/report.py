"""A whole report opened: its sections in order, with its recommendations and findings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.documents.layout.lines import Line, read_lines
from scrlib.documents.layout.paragraphs import Paragraph
from scrlib.documents.opened import Opened
from scrlib.documents.pdf.pages import pdf_lines
from scrlib.documents.pdf.paragraphs import heading_levels
from scrlib.documents.pdf.paragraphs import paragraphs as paragraphs_of
from scrlib.documents.pdf.rows import PdfLine
from scrlib.documents.reading.document import read
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.documents.refuse import MAX_BYTES, kind_of, too_large
from scrlib.documents.word.length import pages_of
from scrlib.documents.word.read import Places, opened, opened_word, read_word
from scrlib.errors import DocumentError
from scrlib.records import Finding, Recommendation
from scrlib.records.reports import Part, Report, Words

MOST = 500  # recommendations; the longest list known to the national studies is far shorter


def open_report(name: str, data: bytes) -> Report:
    """What a report in Word or PDF holds. Raises DocumentError with one sentence when it is refused."""
    report = _opened(name, data)
    if len(report.recommendations) > MOST:
        raise DocumentError(
            f"More than {MOST} recommendations were found, so this is not one report.",
            "Open one report alone.",
        )
    return report


def _opened(name: str, data: bytes) -> Report:
    if data[:1024].lstrip().startswith(b"%PDF"):
        return _from_pdf(name, data)
    kind = kind_of(name, data)
    if kind != "docx":
        raise DocumentError("This is not a report in Word or PDF.", "Open the report itself (.docx or .pdf).")
    word = read_word(data)
    found = opened_word(name, word)
    places = Places(word.reading, word.body.paragraphs)
    text = len(word.body.paragraphs)
    words = sum(len(one.text.split()) for one in word.body.paragraphs)
    return Report(
        name=name,
        kind=kind,
        parts=_parts(word.reading, [places.of(at) for at in range(text)], word.body.paragraphs),
        recommendations=found.recommendations,
        findings=found.findings,
        elsewhere=tuple(Words(text=one.text, where=one.where) for one in found.passages[text:]),
        pages=pages_of(word.package, words),
    )


def _from_pdf(name: str, data: bytes) -> Report:
    if len(data) > MAX_BYTES:
        raise too_large()
    lines, pages = pdf_lines(data)
    levels = heading_levels(lines)
    whole = paragraphs_of(lines)
    paragraphs = [_paragraph(line, levels) for line in whole]
    reading = read(read_lines(paragraphs))
    found: Opened = opened(name, "pdf", reading, paragraphs, ())
    recommendations, findings = _paged(found, reading, whole)
    return Report(
        name=name,
        kind="pdf",
        parts=_parts(reading, [_place(line) for line in whole], paragraphs, paged=True),
        recommendations=recommendations,
        findings=findings,
        pages=pages,
    )


def _paged(
    found: Opened, reading: Reading, whole: Sequence[PdfLine]
) -> tuple[tuple[Recommendation, ...], tuple[Finding, ...]]:
    """The recommendations and findings with their page before their place: "page 7, number 3 under “Our advice”"."""

    def page(hit: Hit) -> str:
        paragraph, offset = hit.draft.first
        return f"page {whole[paragraph].page_at(offset)}"

    return (
        tuple(
            replace(one, where=f"{page(hit)}, {one.where}")
            for one, hit in zip(found.recommendations, reading.recommendations, strict=True)
        ),
        tuple(
            replace(one, where=f"{page(hit)}, {one.where}")
            for one, hit in zip(found.findings, reading.findings, strict=True)
        ),
    )


def _place(line: PdfLine) -> str:
    """ "page 6", or "page 6, table 1, row 2"."""
    return (
        f"page {line.page}, table {line.cell.table}, row {line.cell.row}"
        if line.cell
        else f"page {line.page}"
    )


def _paragraph(line: PdfLine, levels: Mapping[float, int]) -> Paragraph:
    level = 0 if line.cell else levels.get(line.size, 0)
    return Paragraph(
        text=line.text,
        raw=line.text,
        bold=line.bold,
        italic=line.italic,
        stressed=line.stressed,
        heading=level,
        cell=line.cell,
    )


def _parts(
    reading: Reading, where: Sequence[str], paragraphs: Sequence[Paragraph], *, paged: bool = False
) -> tuple[Part, ...]:
    """The sections; `where` is the place of each paragraph of the file, its page where it is `paged`."""
    return tuple(
        Part(
            title=section.title,
            kind=section.kind,
            region=section.region,
            rank=section.rank,
            page=where[section.line.first[0]].partition(",")[0] if paged and section.line else "",
            words=tuple(
                Words(
                    text=_whole_cell(line, paragraphs) if line.cell else line.words,
                    where=where[line.first[0]],
                    table=line.cell.table if line.cell else 0,
                    row=line.cell.row if line.cell else 0,
                    column=line.cell.column if line.cell else 0,
                )
                for line in section.lines
                if line.words or (line.cell and line.stretches and _whole_cell(line, paragraphs))
            ),
        )
        for section in reading.sections
    )


def _whole_cell(line: Line, paragraphs: Sequence[Paragraph]) -> str:
    """The words of a cell with the number before them: in a table "12.6.02" and "3 May" are dates, no labels."""
    if line.label.kind not in ("number", "letter"):
        return line.words
    paragraph, start = line.first
    before = paragraphs[paragraph].text[:start].rpartition("\n")[2]
    return f"{before}{line.words}".strip()
