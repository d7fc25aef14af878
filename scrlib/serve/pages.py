"""What a page's frame takes from its notebook: the heading, and which notebooks are pages at all."""

import json
from pathlib import Path

from scrlib.errors import ScrError

# Beside the package in a clone, inside it where it was installed.
PLACES = (Path(__file__).parents[2] / "workbooks", Path(__file__).parents[1] / "workbooks")


def pages(folder: Path) -> tuple[str, ...]:
    """The notebooks that are served, by their path below `folder` ("index.ipynb"); nothing else is."""
    return tuple(
        sorted(
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*.ipynb")
            if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        )
    )


# What a reader may want to know about the workbook itself, and what the foot of each page calls it.
READINGS = {
    "docs/smart-codebook.md": "How it judges",
    "docs/agreement.md": "How often it is wrong",
    "docs/rules.md": "What it asks",
    "docs/figures.md": "Studies and sources",
    "docs/accessibility.md": "Accessibility",
    "LICENSE-CONTENT.md": "Licence",
}


def readings(root: Path) -> list[tuple[str, str]]:
    """The texts that are there to be read below `root`: what each is called, and its address."""
    return [(label, f"/{path}") for path, label in READINGS.items() if (root / path).exists()]


def title(notebook: Path) -> str:
    """The first heading of a notebook, or its file name in words when it has none."""
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        heading = split_heading("".join(cell["source"]))[0] if cell["cell_type"] == "markdown" else ""
        if heading:
            return heading
    return notebook.stem.lstrip("0123456789_").replace("_", " ").capitalize()


def split_heading(source: str) -> tuple[str, str]:
    """The text of the heading that a cell starts with ("" when it starts with none), and the rest."""
    first, _, rest = source.strip().partition("\n")
    if not first.startswith("#"):
        return "", source
    return first.lstrip("#").strip(), rest.strip()


def workbooks_folder() -> Path:
    """Where the notebooks are. Raises ScrError when the program was installed without them."""
    for folder in PLACES:
        if (folder / "index.ipynb").exists():
            return folder
    raise ScrError(
        "The workbooks are not beside the program.",
        "Install it from a copy of its whole folder.",
    )
