"""Pages built from data are as they would be built now, and every link leads somewhere."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from scrlib.recommendations.prompts import every_rule
from scrlib.recommendations.studies import studies

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.fixture(scope="module")
def make_docs() -> ModuleType:
    """tools/make_docs.py, which builds the pages."""
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_built_pages_are_as_they_would_be_built_now(make_docs: ModuleType) -> None:
    assert make_docs.stale() == [], "run: make docs"


def test_a_page_that_was_changed_by_hand_is_stale(
    make_docs: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_docs, "DOCS", tmp_path)
    make_docs.main()
    (tmp_path / "rules.md").write_text(make_docs.rules_page() + "and more", "utf-8")
    assert make_docs.stale() == ["rules.md"]


def test_the_page_of_questions_gives_each_with_its_source_and_the_words_that_raise_it(
    make_docs: ModuleType,
) -> None:
    page = make_docs.rules_page()
    for rule in every_rule():
        assert f"- Why: {rule.why}\n" in page
        assert f"- Source: {rule.source}\n" in page
        assert all(example.replace("«", "**").replace("»", "**") in page for example in rule.flags)


def test_the_page_of_figures_gives_each_with_what_it_was_counted_out_of(make_docs: ModuleType) -> None:
    page = make_docs.figures_page()
    for figure in (figure for study in studies() for figure in study.figures):
        assert f"| {figure.value} | {figure.denominator} {figure.unit} |" in page
        assert figure.caveat in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_something_in_the_repository(page: Path) -> None:
    broken = [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()]
    assert broken == []
