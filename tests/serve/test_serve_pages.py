"""What the frame of a page takes from its notebook."""

from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest

from scrlib.serve.handlers import KernelSocket
from scrlib.serve.pages import pages, split_heading, title
from scrlib.serve.server import settings


def notebook(path: Path, *cells: nbformat.NotebookNode) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    return path


def test_a_page_is_called_after_the_first_heading_of_its_notebook(tmp_path: Path) -> None:
    code = nbformat.v4.new_code_cell("# not a heading")
    text = nbformat.v4.new_markdown_cell("# Check recommendations\n\nPaste them.")
    assert title(notebook(tmp_path / "01_check.ipynb", code, text)) == "Check recommendations"


def test_a_notebook_without_a_heading_is_called_after_its_file(tmp_path: Path) -> None:
    assert title(notebook(tmp_path / "07_near_miss.ipynb")) == "Near miss"


def test_only_notebooks_are_pages_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("index.ipynb", "dev/parts.ipynb", ".ipynb_checkpoints/index.ipynb"):
        notebook(tmp_path / name)
    (tmp_path / "notes.csv").write_text("")
    assert pages(tmp_path) == ("dev/parts.ipynb", "index.ipynb")


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("## What it is for\n\nText.", ("What it is for", "Text.")),
        ("# Alone", ("Alone", "")),
        ("Text with # a sign", ("", "Text with # a sign")),
        ("", ("", "")),
    ],
)
def test_a_heading_is_told_from_the_text_below_it(source: str, parts: tuple[str, str]) -> None:
    assert split_heading(source) == parts


def test_the_line_of_a_page_is_cut_only_after_signs_of_life_were_asked_for_and_missed(tmp_path: Path) -> None:
    line = object.__new__(KernelSocket)
    line.application = SimpleNamespace(settings=settings(tmp_path, 8866).Voila.tornado_settings)  # type: ignore[assignment]
    assert line.ping_timeout >= 2 * line.ping_interval  # the first is asked for after one interval
