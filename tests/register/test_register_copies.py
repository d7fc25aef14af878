"""The register as one file that travels, and another copy of it beside ours: what differs, what is taken."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.register.coming.arriving import Stand, arrived
from scrlib.audits.register.coming.carried import read_back, written
from scrlib.audits.register.coming.merge import NOT_TAKEN, OURS, differences, merged
from scrlib.audits.register.log import Log, appended, blanked, faults, packed
from scrlib.audits.register.state import state_of
from scrlib.errors import ScrError
from scrlib.records.register import Change, Thing

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
CHANGES = st.lists(
    st.builds(
        Change,
        thing=st.sampled_from(Thing),
        id=st.sampled_from(["A1", "A2"]),
        field=st.sampled_from(["owner", "due", "text"]),
        value=WORDS,
    ),
    max_size=6,
)


def owner(value: str, id: str = "A1") -> Change:
    return Change(thing=Thing.ACTION, id=id, field="owner", value=value)


def log_of(*changes: Change, log: Log = (), who: str = "Board manager") -> Log:
    return appended(log, changes, who=who, why="Meeting", at=NOON)


# ---- one file


@given(CHANGES, WORDS)
def test_a_register_comes_out_of_its_file_as_it_went_in(changes: list[Change], title: str) -> None:
    log = packed(log_of(*changes), who="x", at=NOON, title="May")
    carried = read_back(written(title, log))
    assert (carried.title, carried.log) == (title, log)
    assert state_of(carried.log) == state_of(log)


def test_a_blanked_value_is_not_in_the_file() -> None:
    log = blanked(log_of(owner("Robin's aunt")), 1, who="x", why="A relative was named", at=NOON)
    text = written("Register", log)
    assert "Robin" not in text
    assert read_back(text).log == log


BEGINS = '{"workbook": "09_register", "version": 1, "work": '


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Kestrel",
        "[]",
        "{}",
        BEGINS + '{"title": 3, "log": []}}',
        BEGINS + '{"title": "x", "log": [{}]}}',
        BEGINS + "[]}",
        "[" * 100_000,
    ],
)
def test_any_other_text_is_refused_without_its_words(text: str) -> None:
    with pytest.raises(ScrError, match="holds no register") as raised:
        read_back(text)
    assert "Kestrel" not in str(raised.value)


def test_a_file_of_another_page_or_of_a_newer_program_is_told_apart() -> None:
    told = json.loads(written("x", ()))
    with pytest.raises(ScrError, match="another workbook"):
        read_back(json.dumps({**told, "workbook": "04_plan"}))
    with pytest.raises(ScrError, match="newer version"):
        read_back(json.dumps({**told, "version": 2}))


def test_a_file_in_which_a_value_was_changed_is_refused_and_says_which_entry() -> None:
    text = written("Register", log_of(owner("Head of Midwifery")))
    with pytest.raises(ScrError, match="not as it was written: Entry 1: a value was changed") as raised:
        read_back(text.replace("Midwifery", "Kestrel"))
    assert "Kestrel" not in str(raised.value)


# ---- another copy


def test_how_a_copy_stands_to_ours_is_said_in_a_sentence() -> None:
    start = log_of(owner("A"))
    ours = log_of(owner("B", "A2"), owner("C"), log=start)
    theirs = log_of(owner("D"), log=start, who="Police lead")
    told = [arrived(*pair) for pair in ((start, start), (ours, start), (start, theirs), (ours, theirs))]
    assert [(one.stand, one.words) for one in told] == [
        (Stand.SAME, "This copy is the same as the one that is open."),
        (Stand.OLDER, "This copy is older: everything in it is here already."),
        (Stand.NEWER, "This copy goes on from the one that is open. New in it: 1 entry by Police lead."),
        (
            Stand.PARTED,
            "The two copies parted after entry 1 of 22 November 2026: 2 entries stand only here, 1 entry by "
            "Police lead only there; 1 value was changed in both.",
        ),
    ]


def test_every_row_that_differs_is_shown_also_where_only_theirs_changed_it() -> None:
    start = log_of(owner("A"), owner("B", "A2"))
    ours = log_of(owner("C"), log=start)
    theirs = log_of(owner("D"), owner("E", "A2"), owner("F", "A3"), log=start)
    assert [(one.id, one.base, one.ours, one.theirs) for one in differences(ours, theirs)] == [
        ("A1", "A", "C", "D"),
        ("A2", "B", "B", "E"),
        ("A3", None, "", "F"),
    ]


def test_a_row_that_is_not_wanted_stays_as_it_was_and_both_values_stay_in_the_log() -> None:
    start = log_of(owner("A"), owner("B", "A2"))
    theirs = log_of(owner("D"), owner("E", "A2"), log=start)
    one = merged(start, theirs, {(Thing.ACTION, "A2", "owner"): OURS}, who="x", at=NOON)
    assert state_of(one)[Thing.ACTION] == {"A1": {"owner": "D"}, "A2": {"owner": "B"}}
    assert [entry.new.value for entry in one if entry.id == "A2" and entry.new] == ["B", "E", "B"]
    assert faults(one) == ()


def test_a_thing_of_theirs_that_is_not_wanted_is_taken_out_with_the_reason() -> None:
    start = log_of(owner("A"))
    theirs = log_of(owner("B", "A2"), log=start)
    one = merged(start, theirs, {(Thing.ACTION, "A2", "owner"): OURS}, who="x", at=NOON)
    assert state_of(one)[Thing.ACTION]["A2"] == {"owner": "B", "gone": NOT_TAKEN}


def test_an_older_copy_that_still_has_a_blanked_value_does_not_bring_it_back() -> None:
    start = log_of(owner("Robin's aunt"))
    ours = blanked(start, 1, who="x", why="A relative was named", at=NOON)
    theirs = log_of(owner("B", "A2"), owner("Head of Midwifery"), log=start)
    one = merged(ours, theirs, {}, who="x", at=NOON)
    assert "Robin" not in repr(one)
    assert faults(one) == ()


@given(CHANGES, CHANGES, CHANGES)
def test_through_a_file_and_a_merge_what_stands_is_what_the_entries_say(
    first: list[Change], mine: list[Change], yours: list[Change]
) -> None:
    start = log_of(owner("Start"), *first)
    ours, theirs = log_of(*mine, log=start), read_back(written("x", log_of(*yours, log=start))).log
    refused = {(one.thing, one.id, one.field): OURS for one in differences(ours, theirs)}
    one = read_back(written("x", merged(ours, theirs, refused, who="x", at=NOON))).log
    stands, before = state_of(one), state_of(ours)
    for thing, things in before.items():
        for id, fields in things.items():
            assert {name: stands[thing][id][name] for name in fields} == dict(fields)
    assert differences(one, theirs) == ()
