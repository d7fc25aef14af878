"""How often the wording of a report, and what its cover says, is read as a person labelled it.

The labelled set was written before it was put to the lists, and the lists were then mended on it: this says
that nothing of it is lost again, not how well an unread report is read.
"""

import tomllib
from pathlib import Path

import pytest

from scrlib.audits.facts import facts
from scrlib.audits.wording import Kind, kinds
from scrlib.records.reports import Part, Report

LABELLED = tomllib.loads((Path(__file__).parent / "wording_labelled.toml").read_text("utf-8"))
SENTENCES: dict[str, list[str]] = LABELLED["kinds"]


@pytest.mark.parametrize("kind", kinds(), ids=lambda one: one.id)
def test_a_sentence_is_pointed_at_where_a_person_would_look_again_and_nowhere_else(kind: Kind) -> None:
    found = {text for text in SENTENCES if any(kind.find(text))}
    wanted = {text for text, labels in SENTENCES.items() if kind.id in labels}
    assert (found - wanted, wanted - found) == (set(), set())


@pytest.mark.parametrize("cover", LABELLED["cover"], ids=lambda one: one["lines"][-1])
def test_a_cover_tells_its_date_and_whether_its_author_is_independent(cover: dict[str, str]) -> None:
    lines = tuple(Part(title=one) for one in cover["lines"])
    told = facts(Report(name="r.docx", kind="docx", parts=(*lines, Part(title="Text"))), 0)
    said = {one.name: one.value for one in told}
    assert (said.get("author", ""), said.get("dated", "")) == (cover["author"], cover["dated"])
