"""What is in the repository, and what must never be: outputs, machines' folders, loose ends, real cases."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted(
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    if name and (ROOT / name).is_file()
)
NOTEBOOKS = [file for file in FILES if file.suffix == ".ipynb"]
INVENTED = ("data/samples/", "tests/other_hands/")  # cases of ours, and of hands that reading is measured on
BINARY = {".docx", ".xlsx", ".png", ".jpg", ".pdf", ".gz"}
# A folder of somebody's machine (but not one of that name below another), or a registry of packages.
OF_A_MACHINE = re.compile(
    r"(?<![\w.~)/-])/(?:home|root|Users|opt|mnt|work|workspace)/\w"
    r"|[A-Z]:\\+Users"
    r"|(?:py[p]i|pythonhoste[d]|npmjs|anaconda)\.(?:org|com)"
)
LOOSE_ENDS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")


def texts() -> list[tuple[Path, str]]:
    """Every tracked text file, by its path from the root."""
    return [(file.relative_to(ROOT), file.read_text("utf-8")) for file in FILES if file.suffix not in BINARY]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda file: file.name)
def test_a_notebook_is_stored_without_what_it_showed(notebook: Path) -> None:
    stored = json.loads(notebook.read_text("utf-8"))
    code = [cell for cell in stored["cells"] if cell["cell_type"] == "code"]
    assert [cell["outputs"] for cell in code] == [[]] * len(code)
    assert [cell["execution_count"] for cell in code] == [None] * len(code)
    assert "widgets" not in stored["metadata"]


@pytest.mark.parametrize(
    "notebook", [file for file in NOTEBOOKS if ROOT / "workbooks" in file.parents], ids=lambda file: file.name
)
def test_a_workbook_is_thin_its_work_is_done_in_the_library(notebook: Path) -> None:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    code = ["".join(cell["source"]).splitlines() for cell in cells if cell["cell_type"] == "code"]
    assert [lines for lines in code if len(lines) > 3] == []


def test_no_file_names_a_folder_of_somebodys_machine_or_a_registry() -> None:
    assert [(str(name), found[0]) for name, text in texts() if (found := OF_A_MACHINE.search(text))] == []


def test_nothing_is_left_for_later_without_an_issue() -> None:
    assert [str(name) for name, text in texts() if LOOSE_ENDS.search(text)] == []


def test_no_module_of_the_tests_takes_the_name_of_a_tool() -> None:
    def modules(folder: str) -> set[str]:
        return {file.stem for file in FILES if file.suffix == ".py" and ROOT / folder in file.parents}

    assert modules("tests") & (modules("tools") | modules("bench")) == set()


def test_the_only_office_files_are_invented() -> None:
    office = {".doc", ".docx", ".docm", ".xls", ".xlsx", ".xlsm", ".pdf", ".db"}
    kept = [str(file.relative_to(ROOT)) for file in FILES if file.suffix in office]
    assert [name for name in kept if not name.startswith(INVENTED)] == []


def test_a_folder_of_a_machine_is_known_when_it_is_seen() -> None:
    for path in ("see /home/" + "ann/draft", "('/root/" + "x')", "C:\\" + "Users\\ann"):
        assert OF_A_MACHINE.search(path), path
    for path in ("data/" + "work/x", "https://example.org/home/x", "../root/x", "</" + "work/>"):
        assert not OF_A_MACHINE.search(path), path
