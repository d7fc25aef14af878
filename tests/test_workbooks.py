"""Workbooks are lessons: thin cells, words of the day, and one door into the library."""

import ast
import json
import re
from pathlib import Path

import pytest

from scrlib.words import vocabularies

FOLDER = Path(__file__).parent.parent / "workbooks"
WORKBOOKS = sorted(file for file in FOLDER.rglob("*.ipynb") if ".ipynb_checkpoints" not in file.parts)
LOGIC = (
    ast.FunctionDef,
    ast.ClassDef,
    ast.For,
    ast.While,
    ast.If,
    ast.Try,
    ast.Lambda,
    ast.ListComp,
    ast.With,
)

every_workbook = pytest.mark.parametrize("workbook", WORKBOOKS, ids=lambda file: file.stem)


def cells(workbook: Path, kind: str) -> list[tuple[str, list[str]]]:
    """The cells of one kind: each one's text and its tags."""
    every = json.loads(workbook.read_text("utf-8"))["cells"]
    return [
        ("".join(one["source"]), one["metadata"].get("tags", [])) for one in every if one["cell_type"] == kind
    ]


@every_workbook
def test_a_cell_holds_no_logic(workbook):
    trees = [ast.parse(code) for code, _ in cells(workbook, "code")]
    assert [node for tree in trees for node in ast.walk(tree) if isinstance(node, LOGIC)] == []


@every_workbook
def test_a_workbook_enters_the_library_by_its_front_doors_only(workbook):
    imports = [
        node.module
        for code, _ in cells(workbook, "code")
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.ImportFrom)
    ]
    assert set(imports) <= {"scrlib", "scrlib.ui"}


def test_a_front_door_has_the_name_of_nothing_that_is_loaded_behind_it():
    tree = ast.parse((FOLDER.parent / "scrlib" / "ui" / "__init__.py").read_text("utf-8"))
    doors = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    behind = {path.stem for path in (FOLDER.parent / "scrlib" / "ui").iterdir()}
    assert doors & behind == set()  # a module takes the place of the function when it is loaded


@every_workbook
def test_a_workbook_begins_with_its_title(workbook):
    first = json.loads(workbook.read_text("utf-8"))["cells"][0]
    assert first["cell_type"] == "markdown"
    assert "".join(first["source"]).startswith("# ")


@every_workbook
def test_every_word_of_the_day_in_a_lesson_is_one_that_the_setting_knows(workbook):
    asked = {
        name for text, _ in cells(workbook, "markdown") for name in re.findall(r'data-word="([^"]*)"', text)
    }
    assert asked <= vocabularies()[0].terms.keys()


@every_workbook
def test_a_lesson_shows_the_words_a_page_starts_with(workbook):
    terms = vocabularies()[0].terms
    shown = [
        pair
        for text, _ in cells(workbook, "markdown")
        for pair in re.findall(r'data-word="([^"]*)">([^<]*)</span>', text)
    ]
    assert shown == [(name, terms[name]) for name, _ in shown]


def test_checking_recommendations_teaches_what_smart_is_for_and_where_it_fails():
    lessons = [
        text
        for text, tags in cells(FOLDER / "01_check_recommendations.ipynb", "markdown")
        if "lesson" in tags
    ]
    assert [text.splitlines()[0] for text in lessons] == [
        "## What SMART is for",
        "## Where SMART fails",
        "## How to read a card",
        "## What it cannot judge",
    ]
    assert "DFE-RR157" in lessons[1]
