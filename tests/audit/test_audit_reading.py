"""What an audit reads of a report's own words: blame and hindsight with their place, dates, author."""

import pytest

from scrlib.audits.facts import facts
from scrlib.audits.wording import Kind, kinds, read_kinds, worded
from scrlib.errors import DataError
from scrlib.records.reports import Part, Report, Words
from scrlib.rules import unmarked
from scrlib.tables import parse_table

FLAGS = [(kind, example) for kind in kinds() for example in kind.flags]
PASSES = [(kind, example) for kind in kinds() for example in kind.passes]


def report(*lines: str, cover: tuple[str, ...] = (), pages: int = 0) -> Report:
    """A report with these lines, and a cover of these headings."""
    words = tuple(Words(text=text, where=f"Text, paragraph {n}") for n, text in enumerate(lines, 1))
    covers = tuple(Part(title=one) for one in cover)
    return Report(name="r.docx", kind="docx", parts=(*covers, Part(title="Text", words=words)), pages=pages)


def said(found: Report, actions: int = 0) -> dict[str, str]:
    return {one.name: one.value for one in facts(found, actions)}


@pytest.mark.parametrize(("kind", "example"), FLAGS, ids=lambda one: getattr(one, "id", one))
def test_an_example_is_found_by_the_words_between_its_marks(kind: Kind, example: str) -> None:
    text, marked = unmarked(example)
    assert tuple(kind.find(text)) == marked


@pytest.mark.parametrize(("kind", "example"), PASSES, ids=lambda one: getattr(one, "id", one))
def test_in_an_example_that_passes_nothing_is_found(kind: Kind, example: str) -> None:
    assert list(kind.find(example)) == []


def test_a_kind_names_its_source() -> None:
    assert [one.id for one in kinds()] == ["blame", "hindsight", "counterfactual"]
    assert all(one.source for one in kinds())


def test_a_file_without_marks_is_refused_with_the_remedy() -> None:
    row = "id='a'\nlabel='A'\nasks='?'\nsource='s'\npattern='x'\npasses=['y']\nflags=['an x']\n"
    with pytest.raises(DataError, match="Put the words between « and »"):
        read_kinds(parse_table("wording.toml", f"[[kind]]\n{row}"))


def test_wording_is_told_with_its_sentence_and_its_place() -> None:
    found = worded(report("All was calm. The school failed to ring.").parts[-1].words)
    assert [(one.kind, one.words, one.sentence, one.where) for one in found] == [
        ("blame", "failed to", "The school failed to ring.", "Text, paragraph 1")
    ]


def test_months_run_from_the_incident_to_the_date_on_the_cover() -> None:
    found = said(
        report("The baby was injured on 3 May 2008.", cover=("Overview report", "10 July 2009"), pages=41),
        actions=7,
    )
    assert found["incident"] == "3 May 2008"
    assert (found["dated"], found["months"]) == ("10 July 2009", "14")
    assert (found["pages"], found["actions"]) == ("41", "7")


def test_a_month_alone_is_told_as_a_month() -> None:
    assert said(report("He was injured in February 2012."))["incident"] == "February 2012"
    assert said(report("He was injured on 02/03/2012."))["incident"] == "2 March 2012"


def test_what_is_not_said_is_not_told() -> None:
    assert said(report("The baby was loved.")).keys() == {"words"}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("The independent author was appointed in June.", "independent"),
        ("The author is a service manager of the council.", "internal"),
    ],
)
def test_the_author_is_what_the_report_says(line: str, status: str) -> None:
    assert said(report(line))["author"] == status
