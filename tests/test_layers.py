"""Imports point one way, each outside package has one owner, and the subjects load nothing heavy."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GROUND = {"errors", "records"}
ENGINE = GROUND | {"agreement", "rules", "tables", "text"}
SUBJECTS = {"audits", "recommendations", "cases", "plans", "learning"}
EDGES = {"charts", "documents", "samples", "store", "words"}
# What each part of scrlib may import from the others: docs/architecture.md draws it.
MAY_IMPORT = {
    "__init__": set(),
    "errors": set(),
    "records": {"errors"},
    "rules": GROUND | {"text"},
    "tables": GROUND,
    "text": GROUND | {"tables"},
    "recommendations": ENGINE | {"callers"},  # a large set is checked by several processes
    "cases": ENGINE,
    "plans": ENGINE,
    "learning": ENGINE | {"samples"},  # a session may be about a sample case
    "addresses": set(),
    "callers": set(),
    "agreement": GROUND,
    "audits": ENGINE,
    "store": GROUND | {"tables"},
    "charts": GROUND,
    "documents": GROUND | {"tables"},
    "samples": GROUND | {"tables"},
    "words": GROUND | {"tables"},
    "serve": GROUND | {"addresses", "callers"},
    "ui": ENGINE | SUBJECTS | EDGES | {"addresses"},
    "cli": ENGINE | SUBJECTS | EDGES | {"serve", "ui"},  # of ui the desk of rooms alone
}
OWNERS = {
    "IPython": ("ui",),
    "anywidget": ("ui",),
    "ipywidgets": ("ui",),
    "traitlets": ("ui", "serve"),  # a widget's values in one, Voilà's settings in the other
    "docx": ("documents",),
    "lxml": ("documents",),
    "openpyxl": ("documents",),
    "xlsxwriter": ("documents",),
    "ipykernel": ("serve",),
    "jupyter_client": ("serve",),
    "jupyter_core": ("serve",),
    "jupyter_server": ("serve",),
    "jupyterlab": ("serve",),
    "markupsafe": ("serve",),
    "nbconvert": ("serve",),
    "tornado": ("serve",),
    "voila": ("serve",),
    "click": ("cli",),
    "alembic": ("store",),
    "sqlalchemy": ("store",),
    "icalendar": ("documents",),
    "pdfminer": ("documents",),
    "pdfplumber": ("documents",),
    "segno": ("charts",),
    "numpy": ("plans.costs", "recommendations.sets.repeats_large"),
    "scipy": ("recommendations.sets.repeats_large",),
}
HEAVY = {
    "IPython",
    "alembic",
    "anywidget",
    "docx",
    "icalendar",
    "ipywidgets",
    "numpy",
    "openpyxl",
    "pandas",
    "pdfplumber",
    "plotly",
    "scipy",
    "sklearn",
    "sqlalchemy",
    "tornado",
}


def imports(folder: Path = ROOT / "scrlib") -> Iterator[tuple[str, str]]:
    """Every import below `folder`: the importing module ("ui.check.state") and what it imports, in full."""
    for file in sorted(folder.rglob("*.py")):
        module = ".".join(file.relative_to(folder).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((module, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                for name in node.names if node.module == "scrlib" else ():
                    yield module, f"scrlib.{name.name}"
                if node.module != "scrlib":
                    yield module, "." * node.level + (node.module or "")


def wrong_ways(found: Iterator[tuple[str, str]]) -> list[str]:
    """The imports of our own parts that point the wrong way, one sentence each."""
    wrong = []
    for module, name in found:
        part, wanted = module.split(".")[0], name.split(".")[1] if name.startswith("scrlib.") else ""
        if name.startswith("."):
            wrong.append(f"{module} imports {name}; write it in full, from scrlib.")
        elif wanted and wanted != part and wanted not in MAY_IMPORT.get(part, set()):
            wrong.append(
                f"{module} imports {name}; {part} may import {sorted(MAY_IMPORT.get(part, ()))} only"
            )
    return wrong


def strangers(found: Iterator[tuple[str, str]]) -> list[str]:
    """The imports of outside packages by somebody who does not own them, one sentence each."""
    wrong = []
    for module, name in found:
        package = name.split(".")[0]
        if package in ("", "scrlib") or package in sys.stdlib_module_names:
            continue
        owners = OWNERS.get(package, ())
        if not any(f"{module}.".startswith(f"{owner}.") for owner in owners):
            wrong.append(
                f"{module} imports {package}; that belongs to {' and '.join(owners) or 'nobody yet'}"
            )
    return wrong


def test_imports_point_one_way() -> None:
    assert wrong_ways(imports()) == []


def test_each_outside_package_has_one_owner() -> None:
    assert strangers(imports()) == []


def test_every_part_has_its_place_in_the_order() -> None:
    parts = {module.split(".")[0] for module, _ in imports()}
    assert parts - MAY_IMPORT.keys() == set()


def test_a_subject_that_reaches_for_a_screen_a_widget_or_a_neighbour_is_named(tmp_path: Path) -> None:
    (tmp_path / "records.py").write_text(
        "import ipywidgets\nfrom scrlib import ui\nfrom .errors import ScrError\n"
    )
    assert strangers(imports(tmp_path)) == ["records imports ipywidgets; that belongs to ui"]
    assert wrong_ways(imports(tmp_path)) == [
        "records imports scrlib.ui; records may import ['errors'] only",
        "records imports .errors; write it in full, from scrlib.",
    ]


def loaded(module: str) -> set[str]:
    """Every module that a fresh Python holds after importing this one."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "scrlib",
        "scrlib.recommendations",
        "scrlib.cases.identifiers",
        "scrlib.plans.costs.costing",
        "scrlib.plans.reviews.costing",
        "scrlib.plans.estimates.templates",
        "scrlib.text.clauses",
        "scrlib.samples",
        "scrlib.learning.sessions",
    ],
)
def test_importing_a_subject_loads_nothing_heavy(module: str) -> None:
    assert loaded(module) & HEAVY == set()


def test_the_screen_of_checks_loads_no_table_or_chart_library() -> None:
    assert loaded("scrlib.ui.check.state") & {"numpy", "pandas", "plotly", "scipy"} == set()


def test_the_server_starts_without_the_grammar_of_web_addresses() -> None:
    assert "rfc3987_syntax.syntax_helpers" not in loaded("scrlib.serve.server")
