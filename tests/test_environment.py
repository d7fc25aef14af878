"""One source of dependencies, pyproject.toml: the lock, environment.yml and the imports agree with it."""

import ast
import re
import sys
import tomllib
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tooling import tool

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ASKED = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]


@pytest.fixture(scope="module")
def install() -> ModuleType:
    """tools/install.py, which takes the lock apart."""
    return tool("install")


def rows(text: str) -> dict[str, list[str]]:
    """The rows of a lock, by package (one that differs with the version of Python has two)."""
    found: dict[str, list[str]] = {}
    for row in re.split(r"\n(?=\S)", text.strip()):
        found.setdefault(row.split("==")[0], []).append(row)
    return found


def bounds(requirement: Requirement) -> tuple[str, str]:
    """The name and the bounds, to compare."""
    return canonicalize_name(requirement.name), str(requirement.specifier)


def test_conda_users_get_the_same_packages_with_the_same_bounds() -> None:
    conda = {bounds(Requirement(line)) for line in CONDA if isinstance(line, str)}
    python = ("python", PROJECT["project"]["requires-python"])
    assert conda == {bounds(one) for one in ASKED} | {python, ("pip", "")}


def test_conda_users_get_the_workbook_itself_from_its_own_folder() -> None:
    assert [line["pip"] for line in CONDA if isinstance(line, dict)] == [["--editable ."]]


def test_the_lock_holds_a_version_that_pyproject_allows_for_everything_it_asks_for() -> None:
    locked = rows(LOCK)
    for wanted in [*ASKED, *(Requirement(line) for extra in EXTRAS.values() for line in extra)]:
        for row in locked[canonicalize_name(wanted.name)]:
            version = re.match(r"[^=]+==([^ ]+)", row)
            assert version is not None
            assert wanted.specifier.contains(version[1]), f"{wanted} is locked at {version[1]}: run make lock"


def test_every_row_of_the_lock_is_one_exact_version_with_its_hashes() -> None:
    for row in (row for same in rows(LOCK).values() for row in same):
        assert re.match(r"[a-z0-9.-]+==[\w.!+]+( ; [^\n]+)? \\\n    --hash=sha256:[0-9a-f]{64}", row), row


def test_the_lock_names_no_address_and_no_folder() -> None:
    assert re.findall(r"https?:|file:|--[a-z-]*(?:index|links)[a-z-]*|@ |/(?!/)\w+/", LOCK) == []


def test_what_builds_the_package_is_locked_too() -> None:
    assert PROJECT["build-system"]["requires"] == EXTRAS["build"]


def test_each_part_of_the_lock_holds_all_that_its_packages_need(install: ModuleType) -> None:
    here = {**default_environment(), "extra": ""}
    for part in ("app", "test"):
        held = rows(install.locked(part))
        for name in (name for name, found in held.items() if wanted_here(found)):
            for line in distribution(name).requires or []:
                need = Requirement(line)
                if need.marker is None or need.marker.evaluate(here):
                    assert canonicalize_name(need.name) in held, f"{name} needs {need.name} ({part})"


def wanted_here(found: list[str]) -> bool:
    """Is this package wanted on this system and this Python?"""
    heads = [Requirement(row.split("\n")[0].rstrip("\\ ")) for row in found]
    return any(head.marker is None or head.marker.evaluate() for head in heads)


def test_somebody_who_only_opens_the_workbooks_downloads_no_test_tool(install: ModuleType) -> None:
    app = rows(install.locked("app"))
    assert {"voila", "python-docx", "hatchling"} <= app.keys()
    assert {"pytest", "playwright", "scikit-learn", "streamlit", "mypy", "ruff"} & app.keys() == set()
    assert rows(install.locked("bench")).keys() == rows(LOCK).keys()


def test_everything_that_scrlib_imports_is_in_the_app_part_of_the_lock_or_in_an_extra(
    install: ModuleType,
) -> None:
    extra = {canonicalize_name(Requirement(line).name) for line in EXTRAS["match"]}
    held = {*rows(install.locked("app")), *extra}
    dists = packages_distributions()
    for package in imported() - {*sys.stdlib_module_names, "scrlib"}:
        assert {canonicalize_name(name) for name in dists[package]} & held, f"{package} is asked for nowhere"


def imported() -> set[str]:
    """The packages that scrlib imports, anywhere."""
    found = set()
    for file in (ROOT / "scrlib").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name.split(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found


def test_every_package_that_is_asked_for_has_a_reason_in_the_decisions() -> None:
    page = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
    asked = {bounds(Requirement(line))[0] for extra in EXTRAS.values() for line in extra}
    assert set(re.findall(r"^\| ([a-z][a-z-]+) \| (?!for)", page, re.MULTILINE)) == asked | {
        bounds(one)[0] for one in ASKED
    }
