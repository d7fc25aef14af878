"""LibreOffice for the tests: workbooks with every formula worked out anew, Word files as they are printed."""

import io
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""  # on opening a file, work every formula out again, whatever value it carries


@cache
def _profile() -> TemporaryDirectory[str]:
    """Settings of LibreOffice for this process alone: a first start takes seconds, so it is made once."""
    folder = TemporaryDirectory()
    settings = Path(folder.name) / "user" / "registrymodifications.xcu"
    settings.parent.mkdir()
    settings.write_text(ALWAYS, "utf-8")
    return folder


def recalculated(data: bytes, folder: Path) -> bytes:
    """The workbook as LibreOffice saves it after working out every formula."""
    (folder / "in.xlsx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={Path(_profile().name).as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder / "out"),
            str(folder / "in.xlsx"),
        ],
        check=True,
        capture_output=True,
    )
    return (folder / "out" / "in.xlsx").read_bytes()


def values(data: bytes) -> openpyxl.Workbook:
    """A workbook with the values that its formulas carry."""
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def formulas(data: bytes) -> list[tuple[str, str]]:
    """The sheet and place of every formula."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def print_all(folder: Path) -> None:
    """Every Word file in a folder as PDF beside it."""
    profile = f"-env:UserInstallation={Path(_profile().name).as_uri()}"
    words = sorted(map(str, folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *words]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def printed(word: bytes, folder: Path) -> bytes:
    """A Word file as PDF."""
    (folder / "report.docx").write_bytes(word)
    print_all(folder)
    return (folder / "report.pdf").read_bytes()
