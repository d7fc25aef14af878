"""The log of the register: what stands is what was written, and what was changed afterwards is found."""

import datetime as dt
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.register.coming.merge import OURS, THEIRS, clashes, merged
from scrlib.audits.register.log import Log, appended, blanked, faults, head, packed, sealed
from scrlib.audits.register.state import BLANK, changed_since, last_pack, state_of
from scrlib.errors import ScrError
from scrlib.records.register import Act, Change, Thing

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
CHANGES = st.lists(
    st.builds(
        Change,
        thing=st.sampled_from([Thing.ACTION, Thing.RECOMMENDATION]),
        id=st.sampled_from(["A1", "A2"]),
        field=st.sampled_from(["owner", "due", "status"]),
        value=st.text(max_size=4),
    ),
    max_size=12,
)


def written(changes: list[Change], log: Log = (), who: str = "Board manager") -> Log:
    salts = count(len(log))
    return appended(log, changes, who=who, why="Meeting", at=NOON, salt=lambda: f"salt {next(salts)}")


def owner(value: str, id: str = "A1") -> Change:
    return Change(thing=Thing.ACTION, id=id, field="owner", value=value)


@given(CHANGES)
def test_what_stands_is_what_was_written_last(changes: list[Change]) -> None:
    stands = {(one.thing, one.id, one.field): one.value for one in changes}
    replayed = state_of(written(changes))
    told = {
        (thing, id, field): value
        for thing, of in replayed.items()
        for id, fields in of.items()
        for field, value in fields.items()
    }
    assert told == stands


@given(CHANGES.filter(bool), st.data())
def test_any_change_up_to_the_last_printed_head_is_found(changes: list[Change], data: st.DataObject) -> None:
    log = packed(written(changes), who="Board manager", at=NOON, title="November")
    printed = (len(log), head(log))
    place = data.draw(st.integers(0, len(log) - 1))
    other = data.draw(
        st.sampled_from(
            [
                replace(log[place], who="Somebody else"),
                replace(log[place], at=NOON + dt.timedelta(days=1)),
                replace(log[place], id="A9"),
                replace(log[place], new=sealed("another value", "salt")),
            ]
        )
    )
    forged = (*log[:place], other, *log[place + 1 :])
    assert faults(log, printed) == ()
    assert faults(forged, printed) != ()
    assert faults(log[:-1], printed) != ()


@given(CHANGES.filter(bool), st.data())
def test_a_log_sealed_anew_after_a_change_is_found_by_the_printed_head(
    changes: list[Change], data: st.DataObject
) -> None:
    log = packed(written(changes), who="Board manager", at=NOON, title="November")
    again = packed(written(changes, who="Somebody else"), who="Board manager", at=NOON, title="November")
    assert faults(again) == ()
    assert faults(again, (len(log), head(log))) == (
        f"The register is not the one whose head was printed at entry {len(log)}.",
    )


def test_a_value_that_stands_already_makes_no_entry() -> None:
    log = written([owner("Head of Midwifery"), owner("Head of Midwifery")])
    assert [one.new.value for one in log if one.new] == ["Head of Midwifery"]


def test_a_childs_name_typed_by_mistake_can_be_blanked_and_the_chain_still_verifies() -> None:
    log = written([owner("Robin's aunt"), owner("Head of Midwifery")])
    without = blanked(log, 1, who="Board manager", why="A relative was named", at=NOON)
    assert "Robin" not in repr(without)
    assert faults(without, (2, head(log))) == ()
    assert state_of(without)[Thing.ACTION]["A1"] == {"owner": "Head of Midwifery"}
    assert state_of(blanked(log, 2, who="x", why="y", at=NOON))[Thing.ACTION]["A1"] == {"owner": BLANK}


def test_a_value_that_is_merely_missing_is_found() -> None:
    log = written([owner("Head of Midwifery")])
    assert log[0].new is not None
    emptied = (replace(log[0], new=replace(log[0].new, value=None, salt=None)),)
    assert faults(emptied) == ("Entry 1: a value is missing, and nothing says that it was blanked.",)


@pytest.mark.parametrize(("who", "why"), [("", "Meeting"), ("Board manager", " ")])
def test_who_and_why_are_needed(who: str, why: str) -> None:
    with pytest.raises(ScrError):
        appended((), [owner("Head of Midwifery")], who=who, why=why, at=NOON)


def test_what_changed_since_the_last_pack_is_told_once_each() -> None:
    log = packed(written([owner("A")]), who="x", at=NOON, title="May")
    log = written([owner("B"), owner("C"), owner("D", "A2")], log)
    assert changed_since(log, last_pack(log)) == ((Thing.ACTION, "A1"), (Thing.ACTION, "A2"))


# ---- two copies


def test_two_copies_that_changed_different_things_become_one() -> None:
    start = written([owner("A"), owner("B", "A2")])
    ours, theirs = written([owner("C")], start), written([owner("D", "A2")], start, who="Police lead")
    one = merged(ours, theirs, {}, who="Board manager", at=NOON)
    assert state_of(one)[Thing.ACTION] == {"A1": {"owner": "C"}, "A2": {"owner": "D"}}
    assert one[-1].act is Act.MERGE
    assert (one[-1].old.value, one[-1].new.value) == (head(ours), head(theirs))  # type: ignore[union-attr]
    assert one[-2].who == "Police lead"
    assert faults(one) == ()


def test_a_clash_is_asked_about_and_both_values_stay_in_the_log() -> None:
    start = written([owner("A")])
    ours, theirs = written([owner("B")], start), written([owner("C")], start)
    (clash,) = clashes(ours, theirs)
    assert (clash.base, clash.ours, clash.theirs) == ("A", "B", "C")
    with pytest.raises(ScrError, match="1 value changed in both copies"):
        merged(ours, theirs, {}, who="x", at=NOON)
    for choice, value in ((OURS, "B"), (THEIRS, "C")):
        one = merged(ours, theirs, {(Thing.ACTION, "A1", "owner"): choice}, who="x", at=NOON)
        assert state_of(one)[Thing.ACTION]["A1"]["owner"] == value
        assert {"A", "B", "C"} <= {entry.new.value for entry in one if entry.new}


def test_a_copy_that_was_taken_in_is_not_taken_in_twice() -> None:
    start = written([owner("A")])
    ours, theirs = written([owner("B", "A2")], start), written([owner("C")], start)
    once = merged(ours, theirs, {}, who="x", at=NOON)
    assert merged(once, theirs, {}, who="x", at=NOON) == once
    later = written([owner("D")], theirs)
    assert clashes(once, later) == ()
    assert state_of(merged(once, later, {}, who="x", at=NOON))[Thing.ACTION]["A1"] == {"owner": "D"}


def test_what_the_other_copy_blanked_is_blanked_here() -> None:
    start = written([owner("Robin's aunt")])
    ours = written([owner("B", "A2")], start)
    theirs = blanked(start, 1, who="Police lead", why="A relative was named", at=NOON)
    one = merged(ours, theirs, {}, who="x", at=NOON)
    assert "Robin" not in repr(one)
    assert faults(one) == ()


def test_files_of_different_registers_are_not_merged() -> None:
    with pytest.raises(ScrError, match="different registers"):
        merged(written([owner("A")]), written([owner("B")]), {}, who="x", at=NOON)


@given(CHANGES, CHANGES, CHANGES)
def test_whatever_two_people_did_nothing_is_lost_and_the_chain_holds(
    first: list[Change], mine: list[Change], yours: list[Change]
) -> None:
    start = written([owner("Start"), *first])
    ours, theirs = written(mine, start), written(yours, start, who="Police lead")
    decided = {(one.thing, one.id, one.field): THEIRS for one in clashes(ours, theirs)}
    one = merged(ours, theirs, decided, who="x", at=NOON)
    assert faults(one) == ()
    values = {
        entry.new.value for log in (ours, theirs) for entry in log if entry.new and entry.act is Act.SET
    }
    assert values <= {entry.new.value for entry in one if entry.new}
