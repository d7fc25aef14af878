"""Files of guidance that are not as they should be: each is refused in a sentence that names the remedy."""

import datetime as dt
from dataclasses import replace

import pytest

from scrlib.audits.guidance import pack
from scrlib.audits.guidance_data import in_order, read_edition
from scrlib.errors import DataError
from scrlib.records.guidance import Edition, Topic
from scrlib.tables import parse_table

SOUND = """
title = "Guidance on Otters (2030)"
series = "panel"
in_force_from = 2030-01-01
dates_seen = "On its cover."
chapter = "1"
source_url = "https://example.org/otters"
retrieved_on = 2030-02-01
licence = "Open"
read = "in_part"
read_by = "two auditors, 1 February 2030"
about = "Its annexes were not read."

[[item]]
id = "few"
paragraph = "1.2"
topic = "recommendations"
test = "Are there few?"
text = "Few are asked for."
strength = "should"
seen = "text"
source = "Paragraph 1.2"
"""


def otters(text: str) -> Edition:
    """An invented edition, as its file would be read."""
    return read_edition("otters", parse_table("guidance/otters.toml", text))


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('licence = "Open"\n', "", " has no licence. Add a line: licence = ..."),
        (
            'chapter = "1"',
            'chapter = "1"\ncolour = "red"',
            " has the unknown key colour. Use only: title, series, in_force_from, dates_seen, "
            "chapter, source_url, retrieved_on, licence, read, about, item, in_force_to, "
            "superseded_by, transition_to, transition, read_by, not_chapter_8.",
        ),
        (
            "= 2030-01-01",
            '= "2030"',
            " has in_force_from that is not a date. Write it as in_force_from = 2006-04-10.",
        ),
        (
            "= 2030-01-01",
            "= 2030-01-01\nin_force_to = 2029-01-01",
            " ends before it begins. Put in_force_from and in_force_to right.",
        ),
        (
            'about = "',
            'transition = "x"\nabout = "',
            " has one of transition and transition_to. Give the day and its reason, or neither.",
        ),
        ('"panel"', '"otters"', " has no such series: otters. Use one of: working_together, panel."),
        ('= "in_part"', '= "skimmed"', " has no such read: skimmed. Use one of: in_full, in_part, not_read."),
        (
            'topic = "recommendations"',
            'topic = "fish"',
            ", item few has no such topic: fish. Use one of: criteria, decision, scope, timing, "
            "author, contributors, report, recommendations, action_plan, publication, learning.",
        ),
        (
            '"should"',
            '"ought"',
            ", item few has no such strength: ought. Use one of: must, should, may, states, not_seen.",
        ),
        (
            'seen = "text"',
            'seen = "nothing"',
            ", item few has a strength that nobody saw. Write strength = not_seen.",
        ),
        (
            'seen = "text"',
            'seen = "account"',
            " says in_part, which its items do not bear out. Write read = not_read just where no "
            "item has seen = text.",
        ),
        (
            '= "in_part"',
            '= "not_read"',
            " says not_read, which its items do not bear out. Write read = not_read just where no "
            "item has seen = text.",
        ),
        (
            'read_by = "two auditors, 1 February 2030"\n',
            "",
            " does not fit who read it to how far it was read. Give read_by where it was read in "
            "full or in part, and only there.",
        ),
        (
            "Are there few?",
            "There are few.",
            ", item few has a test that is no question. Ask what an auditor can answer, with a ?.",
        ),
        ('source = "Paragraph 1.2"', "", ", [[item]] 1 has no source. Add a line: source = ..."),
        (
            'id = "few"',
            'id = "few"\nnote = "x"',
            ", item few has the unknown key note. Use only: id, paragraph, topic, test, text, "
            "strength, seen, source.",
        ),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused_with_the_remedy(
    was: str, becomes: str, said: str
) -> None:
    assert otters(SOUND).items[0].verified
    with pytest.raises(DataError) as refused:
        otters(SOUND.replace(was, becomes))
    assert str(refused.value) == f"guidance/otters.toml{said}"


def test_a_file_that_is_no_toml_is_refused_with_the_line_it_fails_on() -> None:
    with pytest.raises(DataError, match=r"^guidance/otters\.toml cannot be read: .*\(at line 14, column 7\)"):
        otters(SOUND.replace("[[item]]", "[[item"))


def test_an_edition_read_in_full_may_hold_nothing_that_was_not_seen_in_it() -> None:
    second = SOUND[SOUND.index("[[item]]") :].replace('"few"', '"more"').replace('"text"', '"account"')
    with pytest.raises(DataError, match="says in_full, but has items that were not seen in it"):
        otters(SOUND.replace("in_part", "in_full") + second)


def test_two_items_of_one_name_are_refused() -> None:
    with pytest.raises(DataError, match="has two items few"):
        otters(SOUND + SOUND[SOUND.index("[[item]]") :])


def test_editions_that_leave_a_gap_or_name_another_successor_are_refused() -> None:
    first, second = pack("panel2022"), pack("panel2025")
    with pytest.raises(DataError, match="does not end on the day before panel2025 begins"):
        in_order([replace(first, in_force_to=dt.date(2025, 5, 1)), second])
    with pytest.raises(DataError, match="is superseded by wt2026, but panel2025 is next"):
        in_order([replace(first, superseded_by="wt2026"), second])
    with pytest.raises(DataError, match="has ended, and no edition follows it"):
        in_order([first])


def test_one_requirement_with_two_topics_in_two_editions_is_refused() -> None:
    first, second = pack("panel2019"), pack("panel2022")
    other = replace(second.items[0], topic=Topic.REPORT)
    with pytest.raises(DataError, match="item rapid_review has another topic than in another edition"):
        in_order([first, replace(second, items=(other,), superseded_by="", in_force_to=None)])
