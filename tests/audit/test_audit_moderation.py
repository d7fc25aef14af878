"""An audit by two: blind until both have submitted, then side by side, agreed with reasons; nothing lost."""

import pytest
from audit_logs import AT, graded, written
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.audits.moderation import writing
from scrlib.audits.moderation.compare import agreeing, all_green, rows, splits, standing
from scrlib.audits.moderation.figures import study_tables
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import audit_of, file_for, shown_to
from scrlib.audits.register.coming.merge import clashes, merged
from scrlib.audits.register.log import Log, faults
from scrlib.audits.tables import printed
from scrlib.errors import ScrError
from scrlib.records.audits import SLOTS, Given, Grade
from scrlib.records.register import Change, Thing

EDITION = "wt2006"
ITEMS = [one.id for one in audit_items(EDITION)]
MARK = "only the second wrote this"
Y, P, N, NS, NA = (one for one in Grade if one)


def begun(*, alone: bool = False) -> Log:
    changes = writing.begun("Baby report", "report.docx", "12 March 2009", EDITION, alone=alone)
    roles = (writing.role("1", "Named nurse"), writing.role("2", "Inspector"))
    return written((), (*changes, *roles))


def filled(log: Log, slot: str, *grades: Grade, note: str = "") -> Log:
    """Every item graded: the first ones as given, the rest yes."""
    for at, item in enumerate(ITEMS):
        log = graded(log, slot, item, grades[at] if at < len(grades) else Y, note=note)
    return log


def sent(log: Log, slot: str) -> Log:
    return written(log, writing.submitted(audit_of(log), slot))


def both(first: tuple[Grade, ...] = (), second: tuple[Grade, ...] = ()) -> Log:
    return sent(sent(filled(filled(begun(), "1", *first), "2", *second), "1"), "2")


def test_nothing_that_another_gave_leaves_before_both_have_submitted() -> None:
    log = sent(filled(filled(begun(), "1"), "2", note=MARK), "2")
    assert shown_to(log, "1").auditor("2").given == ()
    assert MARK not in repr(shown_to(log, "1"))
    assert MARK not in repr(shown_to(log, ""))
    assert MARK not in repr(file_for(log, "1"))
    assert MARK in repr(shown_to(sent(log, "1"), "1"))


def test_a_file_taken_before_the_reveal_is_whole_and_merges_without_a_clash() -> None:
    log = graded(graded(begun(), "2", "genogram", N, note=MARK), "1", "genogram", Y)
    file = file_for(log, "1")
    assert faults(file) == ()
    assert audit_of(file).auditor("1") == audit_of(log).auditor("1")
    apart = graded(file, "1", "contributors", P)
    assert clashes(log, apart) == ()
    whole = merged(log, apart, {}, who="Named nurse", at=AT)
    assert faults(whole) == ()
    assert [one.item for one in audit_of(whole).auditor("1").given] == ["genogram", "contributors"]
    assert audit_of(whole).auditor("2").of("genogram").note == MARK


def test_two_copies_graded_apart_make_one_audit() -> None:
    base = begun()
    ours, theirs = (sent(filled(base, slot), slot) for slot in SLOTS)
    whole = audit_of(merged(ours, theirs, {}, who="Chair", at=AT))
    assert whole.revealed
    assert len(whole.auditor("1").given) == len(whole.auditor("2").given) == len(ITEMS)


def test_what_was_submitted_stays() -> None:
    log = sent(filled(begun(), "1"), "1")
    with pytest.raises(ScrError, match="were submitted"):
        graded(log, "1", "genogram", N)


def test_nobody_submits_with_items_left() -> None:
    with pytest.raises(ScrError, match=f"{len(ITEMS) - 1} of {len(ITEMS)} items have no grade yet"):
        sent(graded(begun(), "1", "genogram", NS), "1")


def test_agreement_waits_for_both_and_has_a_reason() -> None:
    with pytest.raises(ScrError, match="Not everybody has submitted"):
        written(begun(), writing.agreed("genogram", P, "Seen again."))
    with pytest.raises(ScrError, match="does not say why"):
        writing.agreed("genogram", P, " ")


def test_all_three_grades_are_kept_for_ever() -> None:
    log = written(both((Y,), (N,)), writing.agreed(ITEMS[0], P, "Half of it is there."))
    log = written(log, writing.agreed(ITEMS[0], Y, "A page was overlooked."))
    row = rows(audit_of(log))[0]
    assert (row.first.grade, row.second.grade, row.result) == (Y, N, Y)
    kept = [one.new.value for one in log if one.id == ITEMS[0] and one.field == "grade" and one.new]
    assert kept == ["partly", "yes"]


def test_what_both_gave_counts_and_a_split_counts_once_it_is_agreed() -> None:
    every = rows(audit_of(both((Y, Y), (Y, N))))
    assert [one.item.id for one in splits(every)] == [ITEMS[1]]
    assert (every[0].result, every[1].result) == (Y, Grade.UNDECIDED)
    assert standing(audit_of(both((Y, Y), (Y, N)))) == "1 of 1 splits not agreed yet."


def test_agreement_in_a_sentence_with_a_range_from_ten_items_on() -> None:
    found = agreeing(rows(audit_of(both((Y, P, N), (Y, N, N)))))
    assert found is not None
    assert found.sentence == "Both gave the same grade to 17 of 18 items (94%)."
    assert found.ac1 is not None and found.ac2 is not None
    assert found.ac1.low is not None and found.ac1.low < found.ac1.value < found.ac2.value < 1


def test_under_ten_items_only_counts_are_told() -> None:
    every = rows(audit_of(both((Y, P), (Y, N))))[:9]
    found = agreeing(every)
    assert found is not None
    assert (found.sentence, found.ac1, found.ac2, found.share) == (
        "Both gave the same grade to 8 of 9 items.",
        None,
        None,
        None,
    )


def test_one_auditor_is_not_moderated_and_sees_the_result_once_submitted() -> None:
    log = filled(begun(alone=True), "1", N)
    assert not audit_of(log).revealed
    alone = audit_of(sent(log, "1"))
    assert (alone.revealed, standing(alone)) == (True, "Not moderated: one auditor only.")
    assert rows(alone)[0].result is N


def test_not_stated_is_not_a_no_and_keeps_a_grid_from_being_all_green() -> None:
    assert all_green(rows(audit_of(both((NA,), (NA,))))).startswith("Every item is graded yes.")
    assert all_green(rows(audit_of(both((NS,), (NS,))))) == ""
    assert rows(audit_of(both((NS,), (N,))))[0].differs


def test_what_is_asked_stays_once_grading_has_begun() -> None:
    log = graded(begun(), "1", "genogram", Y)
    with pytest.raises(ScrError, match="Grading has begun"):
        written(log, writing.begun("Baby report", "", "", "wt1999"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(SLOTS), st.sampled_from(ITEMS[:4]), st.sampled_from((Y, P, N, NS))),
        max_size=12,
    )
)
def test_whatever_two_type_by_turns_each_file_holds_ones_own_and_nothing_else(
    typed: list[tuple[str, str, Grade]],
) -> None:
    log = begun()
    for slot, item, grade in typed:
        log = graded(log, slot, item, grade, note=f"note of {slot}")
    for slot, other in (("1", "2"), ("2", "1")):
        file = file_for(log, slot)
        assert faults(file) == ()
        assert f"note of {other}" not in repr(file)
        assert audit_of(file).auditor(slot) == audit_of(log).auditor(slot)


def test_an_item_without_a_grade_is_given_by_nobody() -> None:
    assert audit_of(begun()).auditor("1").of("genogram") == Given(item="genogram")


def test_an_auditor_is_asked_every_row_of_table_16_and_the_study_is_counted_from_it() -> None:
    asked = {row.id for row in printed("16").rows}
    assert asked | {"executive_summary"} == set(ITEMS)
    table = next(one for one in study_tables([audit_of(both())]) if one.id == "16")
    assert {sum(row.cells) for row in table.rows} == {1}


def test_an_item_that_was_not_asked_when_the_audit_was_finished_is_left_out() -> None:
    log = begun()
    for slot in SLOTS:
        for item in (one for one in ITEMS if one != "agency_recommendations"):
            log = graded(log, slot, item, Y)
        log = written(log, [Change(thing=Thing.AUDITOR, id=slot, field="submitted", value="yes")])
    every = rows(audit_of(log))
    assert [one.item.id for one in every] == [one for one in ITEMS if one != "agency_recommendations"]
    assert {str(one.result) for one in every} == {"yes"}
