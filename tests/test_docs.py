"""Pages built from data are as they would be built now, and every link leads somewhere."""

import re
from pathlib import Path
from types import ModuleType

import pytest
from tooling import tool

from scrlib.audits.guidance import packs
from scrlib.learning.near_miss.lists import factors, terms
from scrlib.plans.estimates.template_data import templates
from scrlib.plans.prices.licences import licensed
from scrlib.plans.prices.rates import shipped_rates
from scrlib.plans.reviews.published import published_costs
from scrlib.recommendations.prompts import every_rule
from scrlib.recommendations.sets.studies import studies

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.fixture(scope="module")
def make_docs() -> ModuleType:
    """tools/make_docs.py, which builds the pages, with the modules beside it."""
    return tool("make_docs")


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


def test_the_page_of_near_misses_gives_every_factor_and_every_kind_of_safeguard(
    make_docs: ModuleType,
) -> None:
    page = make_docs.near_miss_page()
    assert all(f"- **{one.label}.** {one.asks}" in page for one in factors().values())
    assert all(one.label in page for one in terms("barrier"))


def test_the_page_of_guidance_says_of_every_item_how_strong_it_is_and_what_was_seen(
    make_docs: ModuleType,
) -> None:
    page = make_docs.guidance_page()
    assert all(f"## {one.title}\n" in page and one.about in page for one in packs())
    for item in (item for one in packs() for item in one.items):
        assert f"- **{item.test}** {item.text} ({item.paragraph}; " in page
        assert f"seen: {item.seen}) Source: {item.source}." in page


def test_the_page_of_figures_gives_each_with_what_it_was_counted_out_of(make_docs: ModuleType) -> None:
    page = make_docs.figures_page()
    for figure in (figure for study in studies() for figure in study.figures):
        assert f"| {figure.value} | {figure.denominator} {figure.unit} |" in page
        assert figure.caveat in page


def test_the_page_of_estimates_gives_every_template_and_the_scope_of_every_published_figure(
    make_docs: ModuleType,
) -> None:
    page = make_docs.estimates_page()
    assert all(f"## {one.label}\n" in page and one.about in page for one in templates().values())
    assert all(one.scope_words in page and one.source in page for one in published_costs())


def test_the_page_of_prices_says_what_was_seen_of_every_licence_and_repeats_no_figure_under_another(
    make_docs: ModuleType,
) -> None:
    page = make_docs.prices_page()
    assert all(one.title in page and one.seen in page and one.address in page for one in licensed())
    assert not any(f"| {rate.role} |" in page for rate in shipped_rates().values() if "NC" in rate.licence)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_something_in_the_repository(page: Path) -> None:
    broken = [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()]
    assert broken == []


def test_the_page_of_criteria_tells_how_8_6_is_joined_and_what_was_not_verified(
    make_docs: ModuleType,
) -> None:
    page = make_docs.criteria_page()
    row = next(line for line in page.splitlines() if line.startswith("| 8.6 |"))
    assert row.count(" *or* ") == 2
    assert row.endswith("how local people and services worked together? | consider | yes |")
    assert (
        "| The rapid review is done | the notification | within 15 working days | Chapter on reviews | no |"
        in page
    )


def test_the_page_of_the_register_tells_in_which_order_overdue_stands_and_what_shows_a_difference(
    make_docs: ModuleType,
) -> None:
    page = make_docs.register_page()
    assert "(death, serious harm, cannot be said, harm that would pass, little)" in page
    assert "### Look at the difference" in page
    assert "- Due (a day)" in page
