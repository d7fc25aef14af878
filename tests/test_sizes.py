"""No module and no function of the library grows past what one reader can hold in mind."""

import ast
from collections.abc import Iterator
from pathlib import Path

MODULES = sorted((Path(__file__).parent.parent / "scrlib").rglob("*.py"))
LINES_OF_A_MODULE, LINES_OF_A_FUNCTION = 300, 45  # the house says: rarely over 300, and rarely over 40


def functions(module: Path) -> Iterator[tuple[str, int]]:
    """Each function of a module by name, and how many lines it has."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{module.name}: {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    long = [one.name for one in MODULES if len(one.read_text("utf-8").splitlines()) > LINES_OF_A_MODULE]
    assert long == []


def test_no_function_is_longer_than_a_screen() -> None:
    assert [name for one in MODULES for name, lines in functions(one) if lines > LINES_OF_A_FUNCTION] == []
