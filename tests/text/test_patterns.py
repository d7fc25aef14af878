"""Patterns that are tried only where they can match find what `re` finds."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.text import reasons
from scrlib.text.asking import subjects
from scrlib.text.checks import sample_wording
from scrlib.text.checks import wording as check_wording
from scrlib.text.checks.rows import FILE as CHECKS
from scrlib.text.checks.rows import patterns as check_patterns
from scrlib.text.matching.needed import needed
from scrlib.text.matching.patterns import Cased, Pattern, Several, part
from scrlib.text.matching.worded import read
from scrlib.text.sentences import LIMIT
from scrlib.text.times import wordings as time_wordings

WORDS = "The Board shoULD review its 10% polıcy ſo that staﬀ report to the K by 31 March 2015, a sample of"
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join),
)


def every_pattern() -> Iterator[Pattern]:
    for module in (check_wording, reasons, sample_wording, subjects):
        for value in vars(module).values():
            yield from (one for one in (value if isinstance(value, tuple) else [value]) if _is(one))
    yield from (pattern for pattern, _ in time_wordings.PATTERNS)
    for kind in read(CHECKS).kinds:
        yield from check_patterns(kind)


def _is(value: object) -> bool:
    return isinstance(value, Pattern)


EVERY = list(every_pattern())


@given(TEXTS, st.integers(0, 9), st.integers(0, 90))
def test_every_pattern_finds_what_re_finds(text: str, start: int, end: int) -> None:
    for pattern in EVERY:
        plain = [found.regs for found in pattern.plain.finditer(text, start, end)]
        assert [found.regs for found in pattern.finditer(text, start, end)] == plain
        assert pattern.inside(text, start, end) == bool(plain)
        assert pattern.opens(text, start, end) == bool(pattern.plain.match(text, start, end))


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_a_part_of_a_text_is_searched_as_if_it_stood_alone(text: str, start: int, end: int) -> None:
    words = part(text, start, end)
    assert words == text[start:end]
    for pattern in EVERY:
        assert pattern.inside(words) == bool(pattern.plain.search(words))


@pytest.mark.parametrize(
    ("source", "groups"),
    [
        (r"\baudit(?:s|ed)?\b", [{" audit"}]),
        (r"\b(?:go|get)\sthere", [{" there"}, {" go ", " get "}]),
        (r"(?:\w|^)end(?:,|\s|$)", [{"end ", "end,"}]),
        (r"(?<![\w'])(?:un)?even(?![\w'])", [{"even "}]),
        (r"(?:the\s)*\bday(?:s\b)?", [{" day"}]),
        (r"(?:by\s)?\d\d", [{"#"}]),
        (r"\w+(?!never)(?:maybe)?", []),
        (r"(?<=under)stand[ab]", [{"under"}, {"stand"}]),
        (r"the\s(?:Board|\w+)", []),
    ],
)
def test_the_words_a_pattern_cannot_do_without(source: str, groups: list[set[str]]) -> None:
    assert sorted(map(sorted, needed(source, re.IGNORECASE))) == sorted(map(sorted, groups))


def test_only_patterns_that_can_match_are_worth_trying() -> None:
    audit, report = Pattern("audit"), Pattern("report")
    assert not report.inside("A first text, by which the two are made ready")
    assert Several([audit, report]).worth_trying("A re-audited file") == [audit]
    assert Several([report, audit]).places("A re-audited file") == [1]


@pytest.mark.parametrize("text", ["attend", "ending", "end_2", "éend"])
def test_a_word_inside_another_is_not_the_word_that_a_pattern_needs(text: str) -> None:
    end = Pattern(r"\bend\b")
    assert end.inside(f"(the end, not {text})")
    assert not Several([end]).worth_trying(text)


@pytest.mark.parametrize(
    "source",
    [
        r"\bend\s",  # what it finds may follow at once
        r"\b(?<!\bthe\s)end",
        r"\b(?<![^\s])end",  # so it may stand at the beginning, or behind a space
        r"\b(?<=.)end",
        r"\b(?:^the|end)",
        r"\b(?:\d|end)",
        r"\b(?:\s|end)",
    ],
)
@pytest.mark.parametrize("start", [0, 1, 4])
def test_where_a_word_begins_is_where_re_says(source: str, start: int) -> None:
    for text in ("end end the end", "the end, an end", "1 end\nthe end", "éend end", "\0end"):
        plain = re.compile(source, re.IGNORECASE)
        found = [one.regs for one in Pattern(source).finditer(text, start, 14)]
        assert found == [one.regs for one in plain.finditer(text, start, 14)]
        assert Pattern(source).opens(text, start) == bool(plain.match(text, start))


def test_a_word_cut_out_of_another_is_found_as_re_finds_it() -> None:
    assert Pattern(r"\bend\b").inside("the endings", 0, 7)
    assert Pattern(r"\bend\b").inside(part("they attend it", 7, 11)[1:])


def test_a_pattern_made_later_is_tried_on_a_text_seen_before() -> None:
    text = "A text about hedgehogs"
    assert Pattern("hedgehogs").inside(text)
    assert Pattern("about hedge").search(text) is not None


def test_letters_beyond_a_to_z_that_re_takes_for_one_are_taken_too() -> None:
    for text in ("İS", "ıs", "iſ", "\N{KELVIN SIGN}eep"):
        assert Pattern("is|keep").inside(text) == bool(re.search("is|keep", text, re.IGNORECASE)) is True


def test_where_case_counts_it_counts() -> None:
    assert Cased("[A-Z]udit").search("Audit") is not None
    assert not Cased("[A-Z]udit").inside("audit")
    assert Cased("Audit").match("an Audit", 3) is not None
    assert [found.group() for found in Cased("[aA]udit").finditer("Audit, audit")] == ["Audit", "audit"]


def test_what_is_found_is_in_the_letters_of_the_text() -> None:
    found = Pattern(r"(?P<who>board) SHOULD").search("The Board should")
    assert found is not None and found["who"] == "Board"


def test_a_long_text_of_one_word_is_looked_at_in_a_moment() -> None:
    assert Pattern("audit").inside("a" * LIMIT + "audit")
