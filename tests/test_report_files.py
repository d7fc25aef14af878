"""Reports opened from Word and from PDF: the same report reads alike, and what cannot be read is refused."""

import json
import subprocess
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from scrlib.cli import main
from scrlib.documents import open_report
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
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = sorted(map(str, folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *words]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("one", REVIEWS, ids=lambda one: one.id)
def test_a_report_says_the_same_in_pdf_as_in_word(one, pdfs: Path) -> None:
    word = open_report("report.docx", one.report())
    pdf = open_report("report.pdf", (pdfs / f"{one.id}.pdf").read_bytes())
    plain = [" ".join(two.text.split()) for two in word.recommendations]
    assert [" ".join(two.text.split()) for two in pdf.recommendations] == plain
    assert [two.text for two in pdf.findings] == [two.text for two in word.findings]
    assert pdf.pages > 5


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


def test_a_scan_gets_one_sentence(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (600, 800), 255).save(tmp_path / "scan.pdf")
    with pytest.raises(DocumentError, match="The pages of this PDF are pictures"):
        open_report("scan.pdf", (tmp_path / "scan.pdf").read_bytes())


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
