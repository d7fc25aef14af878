# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""What is not read is refused with one sentence that says what to do, and without a word of the document."""

import io
import struct
import zipfile

import pytest
from documents.roundtrip import parts
from documents.word import Report, archive, raw_document, run_xml

from scrlib.documents import MAX_BYTES, open_document
from scrlib.errors import DocumentError

SECRET = "Ashworthy"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def report() -> bytes:
    """A good report that names a child."""
    made = Report()
    made.heading("Recommendations")
    made.para(f"1. The Board should tell {SECRET} what changed.")
    return made.save()


def refused(name: str, data: bytes) -> DocumentError:
    """The refusal of a file."""
    with pytest.raises(DocumentError) as caught:
        open_document(name, data)
    assert SECRET not in str(caught.value)
    for sentence in (caught.value.problem, caught.value.fix):
        assert sentence.endswith(".") and sentence[0].isupper()
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        (
            "report.doc",
            OLE + "WordDocument".encode("utf-16-le") + bytes(600),
            "This is an old Word document (.doc).",
        ),
        (
            "report.docx",
            OLE + "WordDocument".encode("utf-16-le") + bytes(600),
            "This is an old Word document (.doc).",
        ),
        (
            "plan.xls",
            OLE + "Workbook".encode("utf-16-le") + bytes(600),
            "This is an old Excel workbook (.xls).",
        ),
        (
            "report.docx",
            OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600),
            "The file is protected with a password.",
        ),
        ("report.pdf", b"%PDF-1.7 ...", "This is a PDF, and this workbook reads Word files."),
        ("report.docx", b"%PDF-1.7 ...", "This is a PDF, and this workbook reads Word files."),
        ("report.rtf", rb"{\rtf1 words}", "This is a rich text file (.rtf)."),
        ("report.txt", rb"{\rtf1 words}", "This is a rich text file (.rtf)."),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "This is a picture, so it has no words that can be read."),
        ("scan.jpg", b"\xff\xd8\xff\xe0", "This is a picture, so it has no words that can be read."),
        ("report.doc", b"<html><body>words</body></html>", "This is a web page, not a Word document."),
        ("report.docx", b"", "The file is empty."),
        ("report.txt", b" \r\n\t", "The file is empty."),
        ("report.docx", b"only words", "The file is damaged or was cut short."),
        ("report.wpd", b"\xffWPC words", "This kind of file (.wpd) is not read here."),
        (
            "report.txt",
            b"words\x00\x01\x02 and more",
            "The file's name ends in .txt, but it does not hold plain text.",
        ),
        ("report.docx", b"PK\x03\x04 and then nothing", "The file is damaged or was cut short."),
    ],
)
def test_a_file_of_another_kind_is_refused_by_what_is_in_it(name, data, problem):
    assert refused(name, data).problem == problem


@pytest.mark.parametrize(
    ("name", "inside", "problem"),
    [
        (
            "report.odt",
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"},
            "This is an OpenDocument file (.odt or .ods).",
        ),
        ("report.pages", {"Index/Document.iwa": "x"}, "This is an Apple Pages or Numbers file."),
        ("report.docx", {"notes.txt": "x"}, "This is not a whole Word or Excel file."),
        ("report.docx", {"inner.docx": "x", "again.zip": "x"}, "This is not a whole Word or Excel file."),
    ],
)
def test_an_archive_of_another_kind_is_refused(name, inside, problem):
    assert refused(name, archive(inside)).problem == problem


def test_a_word_file_with_macros_is_refused_whatever_it_is_called():
    data = archive({**parts(report()), "word/vbaProject.bin": b"x"})
    assert refused("report.docx", data).problem == "The file has macros (small programs) in it."
    assert refused("report.docm", report()).problem == "The file is of a kind that may hold macros."


@pytest.mark.parametrize(
    ("name", "ending"), [("report.xlsx", ".xlsx"), ("report.csv", ".csv"), ("report.txt", ".txt")]
)
def test_a_word_file_under_another_ending_is_refused_by_name(name, ending):
    assert (
        refused(name, report()).problem
        == f"The file's name ends in {ending}, but inside it is a Word document (.docx)."
    )


def test_a_file_of_just_20_mb_is_read_and_one_byte_more_is_not():
    good = report()
    padded = archive({**parts(good)})
    room = MAX_BYTES - len(padded) - 200
    with_picture = _with_stored(padded, "word/media/picture.bin", bytes(room))
    assert len(with_picture) <= MAX_BYTES
    assert open_document("report.docx", with_picture).recommendations
    assert (
        refused("report.docx", with_picture + bytes(MAX_BYTES + 1 - len(with_picture))).problem
        == "The file is larger than 20 MB."
    )


def _with_stored(data: bytes, name: str, part: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as file:
        file.writestr(name, part)
    return out.getvalue()


def test_every_truncation_of_a_file_is_refused_or_read_but_never_fails():
    data = report()
    for length in range(1, len(data), 997):
        assert refused("report.docx", data[:length]).problem == "The file is damaged or was cut short."


def test_a_zip_bomb_is_refused_by_the_sizes_it_declares():
    bomb = archive({**parts(report()), "word/media/a.bin": bytes(301 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    assert refused("report.docx", bomb).problem == "The file would unpack to far more than a report holds."


def test_a_zip_bomb_that_understates_its_size_is_refused_when_it_is_read():
    bomb = bytearray(archive({**parts(report()), "word/document.xml": b"<w>" + bytes(80 * 1024 * 1024)}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = bomb.find(mark)
        while at >= 0:
            (size,) = struct.unpack_from("<I", bomb, at + place)
            if size > 10_000_000:
                struct.pack_into("<I", bomb, at + place, 5_000)
            at = bomb.find(mark, at + 4)
    assert refused("report.docx", bytes(bomb)).problem == "The file is damaged or was cut short."


def test_thousands_of_parts_are_refused():
    bomb = archive({**parts(report()), **{f"word/media/{number}": b"" for number in range(5_000)}})
    assert refused("report.docx", bomb).problem == "The file would unpack to far more than a report holds."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_grow(encoding):
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
    body = f'<?xml version="1.0" encoding="{encoding}"?>{laughs}<w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'
    data = archive({**parts(report()), "word/document.xml": body.encode(encoding)})
    assert refused("report.docx", data).problem == "The file holds instructions that no report needs."


def test_entities_that_fetch_files_are_refused_in_a_spreadsheet_too():
    import openpyxl

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    data = archive({**parts(out.getvalue()), "xl/sharedStrings.xml": evil})
    assert refused("plan.xlsx", data).problem == "The file holds instructions that no report needs."


@pytest.mark.parametrize("depth", [40, 300, 5_000])
def test_tables_in_tables_without_end_are_refused(depth):
    body = "<w:tbl><w:tr><w:tc>" * depth + f"<w:p>{run_xml('words')}</w:p>" + "</w:tc></w:tr></w:tbl>" * depth
    data = raw_document(body)
    if depth == 40:
        assert open_document("report.docx", data).passages
    else:
        refused("report.docx", data)


def test_a_scan_is_told_from_an_empty_document():
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    assert (
        refused("scan.docx", raw_document(picture)).problem
        == "The file holds pictures of pages, so there are no words that can be read."
    )
    assert refused("empty.docx", raw_document("<w:p/>")).problem == "There are no words in the file."


def test_a_file_locked_with_a_zip_password_is_refused():
    data = bytearray(report())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    assert refused("report.docx", bytes(data)).problem == "The file is protected with a password."
