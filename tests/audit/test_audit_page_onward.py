"""The Audit page: the tab and the file, other offices, last time, and what is taken out for good."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from auditor import ITEMS, NEW, SECRET, Auditor, in_tab, nobody, sent, settled

from scrlib.audits.register.log import appended, faults
from scrlib.records.audits import Grade
from scrlib.records.register import Change, Thing
from scrlib.store.books import SqlBooks, open_books
from scrlib.ui.audit.boxes import box
from scrlib.ui.audit.saved import read_back
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.audit.work import STEPS
from scrlib.ui.screen import Upload


def carried(first: Auditor, second: Auditor, store: Callable[[], SqlBooks]) -> Auditor:
    """The next quarter's audit, last time's answers taken over, its second item open."""
    first.grade_all(note="It lists them all").press("submit")
    second.grade_all(note="It lists them all").press("submit")
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Robin, second quarter"})
    again.press("bring", "", {"last-audit": first.work.book}).press("carry_all")
    return again.press("open_item", ITEMS[1])


def test_an_audit_goes_to_another_office_and_comes_back() -> None:
    here = in_tab()
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=sent(here, "blank"))
    there.sit("2", "Inspector").grade_all("no", note=SECRET).press("submit")
    here.grade_all().press("submit")
    here.press("merge_file", upload=sent(there, "file")).press("merge")
    assert here.problem == ""
    assert "Both gave the same grade to 0 of 18 items" in here.press("step", "compare").page
    assert read_back(here.screen.save()).log == here.screen.log


@pytest.mark.parametrize("step", STEPS)
def test_every_step_opens_in_a_tab_without_a_store(step: str) -> None:
    assert in_tab().grade_all().press("step", step).work.step == step


def test_a_copy_with_grades_does_not_open_for_the_other_auditor() -> None:
    here = in_tab().grade_all()
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=sent(here, "file")).sit("2", "Inspector")
    assert there.problem == (
        "This copy holds the other auditor’s grades, and not both have submitted. Grade in a "
        "copy without grades, submit, and merge once the other has submitted, too."
    )
    assert there.work.slot == "1"


def test_a_reload_brings_everything_back(first: Auditor, store: Callable[[], SqlBooks]) -> None:
    first.grade("genogram", "partly", place="page 4")
    again = Auditor(AuditScreen(store))
    again.screen.restore(first.screen.save())
    assert again.screen.log == first.screen.log
    assert again.screen.waiting == ()
    assert again.work == first.work


def test_a_saved_file_opens_where_the_store_does_not_know_the_audit(first: Auditor, tmp_path: Path) -> None:
    first.grade("genogram", "partly", place="page 4")
    saved = Upload(name="x.scrwork", data=first.screen.save().encode())
    there = Auditor(AuditScreen(lambda: open_books(str(tmp_path / "another.sqlite"))))
    there.press("open_audit", upload=saved)
    assert (there.work.book, there.work.slot) == ("", "1")
    assert there.screen.log == first.screen.log
    there.grade("contributors", "yes")
    first.press("merge_file", upload=sent(there, "file")).press("merge")
    assert [one.item for one in first.screen.audit.auditor("1").given] == ["genogram", "contributors"]


def test_last_time_is_taken_over_in_one_press(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    settled(first, second)
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Robin, second quarter"})
    again.press("bring", "", {"last-audit": first.work.book})
    again.press("carry_all")
    given = again.screen.audit.auditor("1").given
    assert len(given) == len(ITEMS) - 1
    assert all(one.carried.startswith("Robin, first quarter, ") for one in given)
    entry = again.screen.log[-1]
    assert (entry.who, entry.why.value) == ("Named nurse", "Nothing has changed since last time.")


def test_a_note_of_last_time_goes_with_its_grade_and_the_record_keeps_it(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    again = carried(first, second, store)
    note = box("1", ITEMS[1], "note")
    again.press("keep", "", {box("1", ITEMS[1], "grade"): "no", note: "It lists them all"})
    mine = again.screen.audit.auditor("1").of(ITEMS[1])
    assert (mine.grade, mine.note, mine.carried) == (Grade.NO, "", "")
    assert "Your grade is another one." in again.page
    gone = next(one for one in reversed(again.screen.log) if one.field == "note")
    assert (gone.old.value, gone.new.value) == ("It lists them all", "")
    assert "last time’s note went with its grade" in again.press("list_items").page
    again.press("open_item", ITEMS[1]).press("use_note", ITEMS[1])
    assert again.screen.audit.auditor("1").of(ITEMS[1]).note == "It lists them all"
    assert "Your grade is another one." not in again.page


def test_a_note_that_is_typed_with_another_grade_stays(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    again = carried(first, second, store).grade(ITEMS[1], "no", note="One agency is missing now")
    mine = again.screen.audit.auditor("1").of(ITEMS[1])
    assert (mine.grade, mine.note) == (Grade.NO, "One agency is missing now")


def test_a_name_typed_by_mistake_is_taken_out_and_the_file_still_opens(
    first: Auditor, second: Auditor
) -> None:
    first.grade("genogram", "yes", note="A name.")
    number = str(len(first.screen.log))
    second.grade("genogram", "no")
    first.press("take_out", "", {"out-entry": number, "out-why": "It told who it was."})
    assert (first.problem, faults(first.screen.log)) == ("", ())
    assert "A name." not in repr(first.screen.log)
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=sent(first, "file"))
    assert (there.problem, there.screen.audit.auditor("1").of("genogram").note) == ("", "(blanked)")


def test_a_printed_head_is_checked_against_the_record(first: Auditor, second: Auditor) -> None:
    settled(first, second)
    entry = first.screen.log[-1]
    typed = {"printed-number": str(entry.number), "printed-head": entry.head.upper()}
    assert "The head fits" in first.press("step", "take").press("check_head", "", typed).page
    assert "The record is not the one" in first.press("check_head", "", {**typed, "printed-number": "3"}).page


def test_an_audit_is_deleted_for_good_by_its_name(first: Auditor) -> None:
    first.press("forget", "", {"delete-title": "another"})
    assert first.problem.startswith("That is not its name.")
    first.press("forget", "", {"delete-title": "Robin, first quarter"})
    assert (first.screen.log, first.screen.keeping.kept()) == ((), ())


def test_an_audit_goes_from_the_tab_into_the_store(store: Callable[[], SqlBooks]) -> None:
    who = Auditor(AuditScreen(store)).press("begin", "tab", NEW).grade("genogram", "yes")
    log = who.screen.log
    who.press("keep_here")
    assert who.screen.keeping.log(who.work.book) == log


NOT_SAVED = "That file is not a saved workbook."


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", NOT_SAVED),
        (b"{}", NOT_SAVED),
        (b"\xff\xfe", NOT_SAVED),
        (b'{"workbook": "08_audit_a_report"}', "That file was saved by a newer version."),
    ],
)
def test_a_file_that_is_no_audit_changes_nothing(data: bytes, problem: str) -> None:
    who = in_tab()
    before = who.screen.save()
    who.press("merge_file", upload=Upload(name="x.scrwork", data=data))
    assert who.problem.startswith(problem)
    assert who.screen.save() == before


def test_a_file_that_was_changed_by_hand_is_refused() -> None:
    text = sent(in_tab(), "file").data.decode().replace("Robin, first", "Robin, last")
    who = Auditor(AuditScreen(nobody)).press(
        "open_audit", upload=Upload(name="x.scrwork", data=text.encode())
    )
    assert who.problem == (
        "This audit was changed outside this page. Entry 1: a value was changed. Ask for the "
        "file as it was saved."
    )


@pytest.mark.parametrize("field", ["edition", "last_edition"])
def test_an_audit_by_guidance_that_is_not_held_here_is_refused(field: str) -> None:
    who = in_tab()
    change = Change(thing=Thing.AUDIT, id="audit", field=field, value="wt2099")
    who.screen.log = appended(who.screen.log, [change], who="Chair", why="Newer.", at=dt.datetime.now(dt.UTC))
    file = Upload(name="newer.scrwork", data=who.screen.save().encode())
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=file)
    assert there.problem.startswith("This audit is by guidance that is not held here.")
    assert there.screen.log == ()


def test_every_step_says_which_audit_it_is_of(first: Auditor) -> None:
    for step in STEPS:
        assert "Robin, first quarter" in first.press("step", step).page


def test_the_list_of_audits_says_how_far_each_is(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    def told() -> str:
        return Auditor(AuditScreen(store)).page

    first.grade_all(note=SECRET).press("submit")
    assert "Named nurse: submitted. Inspector: not submitted yet." in told()
    assert SECRET not in told()
    second.grade_all().grade(ITEMS[0], "no").press("submit")
    assert "1 of 1 splits not agreed yet." in told()
    Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Another"})
    assert "Named nurse: not submitted yet. Second auditor: nobody yet." in told()
    Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-alone": "yes"})
    assert '<td role="cell" data-column="How far it is">Named nurse: not submitted yet.</td>' in told()


def test_only_a_finished_audit_is_offered_as_last_time(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Second quarter"})
    assert 'name="last-audit"' not in again.page
    settled(first, second)
    assert f'<option value="{first.work.book}"' in again.press("step", "audit").page
