"""The Audit page: two auditors who see nothing of each other until both have submitted, and then agree."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from auditor import ITEMS, NEW, REPORT, SECRET, Auditor, in_tab, sent, settled
from on_paper import words_of
from openpyxl import load_workbook
from shown import row

from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import faults
from scrlib.audits.register.sealing import spaced
from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.records.audits import Grade
from scrlib.store.books import SqlBooks
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.screen import Upload


def test_two_auditors_never_see_each_other_until_both_have_submitted(first: Auditor, second: Auditor) -> None:
    second.grade_all(note=SECRET).press("submit")
    for step in ("audit", "report", "grade", "compare", "figures", "actions", "take"):
        assert SECRET not in first.press("step", step).page
    assert SECRET not in first.screen.save()
    assert SECRET.encode() not in sent(first, "file").data
    first.grade_all().press("submit")
    assert SECRET in first.page


def test_the_one_who_waits_is_told_without_a_press(first: Auditor, second: Auditor) -> None:
    first.grade_all().press("submit")
    assert "data-tick" in first.page
    second.grade_all().press("submit")
    first.screen.tick(first)
    assert first.said[-1] == "Both have submitted. Both grades stand side by side."
    assert "Both gave the same grade to 18 of 18 items (100%)." in first.page
    assert "Everything is a yes" in first.page


def test_they_agree_with_a_reason_and_leave_with_a_pack_that_names_its_head(
    first: Auditor, second: Auditor
) -> None:
    settled(first, second)
    first.press("agree", ITEMS[0], {f"agree-{ITEMS[0]}-grade": "partly"})
    assert first.problem == "It does not say why this grade was agreed. Type the reason in a few words."
    first.press(
        "agree",
        ITEMS[0],
        {f"agree-{ITEMS[0]}-grade": "partly", f"agree-{ITEMS[0]}-reason": "Half is in the summary."},
    )
    assert "Moderated: two auditors" in first.page
    words = words_of(sent(first, "word").data)
    log = first.screen.log
    assert f"at entry {len(log)} of the record. Its head: {spaced(log[-1].head)}" in words
    assert all(
        one in words for one in ("◐ Partly", "○ No", "Half is in the summary.", "Decisions of the meeting")
    )
    assert faults(log) == ()


def test_the_workbook_holds_every_entry_of_the_record(
    first: Auditor, second: Auditor, tmp_path: Path
) -> None:
    settled(first, second)
    file = tmp_path / "pack.xlsx"
    file.write_bytes(sent(first, "excel").data)
    book = load_workbook(file)
    assert book.sheetnames == [
        "Summary",
        "The grid",
        "Graded differently",
        "Evidence",
        "Actions arising",
        "The record",
    ]
    numbers = [row[0].value for row in book["The record"].iter_rows(min_row=4)]
    assert numbers == [str(one.number) for one in first.screen.log]
    assert [cell.value for cell in book["The grid"][4]][1:4] == ["● Yes", "○ No", "… Not agreed yet"]
    summary = {row[0].value: row[1].value for row in book["Summary"].iter_rows()}
    assert summary["Graded differently"] == "1"  # item, though it has three rows


@pytest.mark.parametrize("kind", ["word", "excel"])
def test_its_actions_are_read_from_the_pack_like_any_plan(kind: str) -> None:
    who = in_tab(**{"new-alone": "yes"}).grade_all().press("submit")
    boxes = {"action-new-what": "Ask for a genogram.", "action-new-owner": "Named nurse"}
    who.press("keep_action", "new", {**boxes, "action-new-due": "30 June 2027"})
    file = sent(who, kind)
    (read,) = read_plan(open_plan(file.name, file.data)).actions
    assert (read.action, read.owner, read.due) == (
        "Ask for a genogram.",
        ("Named nurse",),
        dt.date(2027, 6, 30),
    )


def test_there_is_no_pack_before_the_reveal(first: Auditor) -> None:
    first.press("take", "word")
    assert first.files == []
    assert "can be had once both have submitted" in first.press("step", "take").page


def test_only_what_was_settled_otherwise_goes_into_the_record(first: Auditor) -> None:
    before = len(first.screen.log)
    first.press("settle", "", {"fact-pages": "24", "fact-recommendations": "", "fact-author": ""})
    first.press("settle", "", {"fact-pages": "24", "fact-recommendations": "14", "fact-author": ""})
    entries = [(one.field, one.new.value) for one in first.screen.log[before:] if one.new]
    assert entries == [("fact:pages", "24"), ("fact:recommendations", "14")]


def test_an_action_by_no_day_is_asked_for_one(first: Auditor) -> None:
    first.press("keep_action", "new", {"action-new-what": "Write to them", "action-new-due": "some time"})
    assert first.problem.startswith("“some time” is not a day.")
    assert not first.screen.audit.actions


def test_a_grade_is_kept_as_soon_as_it_is_chosen(first: Auditor) -> None:
    page = first.press("open_item", ITEMS[0]).page
    assert page.count('data-change="keep"') == len([one for one in Grade if one])


def test_whoever_takes_a_seat_is_told_what_keeps_two_blind_and_how_to_have_more(
    first: Auditor, second: Auditor
) -> None:
    assert "Both records lie in one file" in first.press("step", "audit").page
    assert "work apart: start the audit “in this tab only”" in first.page
    assert "This audit is in your tab alone." in in_tab().page
    assert "blind to each other" not in in_tab(**{"new-alone": "yes"}).page
    settled(first, second)
    assert "blind to each other" not in first.press("step", "audit").page


def test_from_the_comparison_the_page_goes_on_to_the_figures_once_both_have_submitted(
    first: Auditor, second: Auditor
) -> None:
    assert "Go on: Figures" not in first.press("step", "compare").page
    settled(first, second)
    assert "Go on: Figures" in first.press("step", "compare").page


def test_a_name_in_a_reason_is_pointed_at_once(first: Auditor, second: Auditor) -> None:
    settled(first, second)
    boxes = {f"agree-{ITEMS[0]}-grade": "partly", f"agree-{ITEMS[0]}-reason": "Jane Wilkins found it."}
    first.press("agree", ITEMS[0], boxes)
    assert first.problem.startswith("“Jane Wilkins” may tell who somebody is, and is not kept yet.")
    assert first.screen.audit.agreed == ()
    first.press("agree", ITEMS[0], boxes)
    assert first.screen.audit.settled(ITEMS[0]).reason == "Jane Wilkins found it."


def test_agreement_on_what_both_took_over_is_told_for_what_it_is(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    settled(first, second)
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Robin, second quarter"})
    again.press("bring", "", {"last-audit": first.work.book}).press("carry_all").grade(ITEMS[0], "no")
    other = Auditor(AuditScreen(store)).press("open_book", again.work.book).sit("2", "Inspector")
    other.press("carry_all").grade(ITEMS[0], "no").press("submit")
    page = again.press("submit").page
    assert "Both took over last time’s grade for 17 of 18 items" in page


def test_one_auditor_alone_is_not_moderated() -> None:
    alone = in_tab(**{"new-alone": "yes"}).grade_all().press("submit")
    assert "Not moderated: one auditor only." in alone.page
    assert "The second auditor" not in alone.press("step", "audit").page


def test_nobody_takes_out_what_they_may_not_see(first: Auditor, second: Auditor) -> None:
    second.grade("genogram", "yes", note=SECRET)
    number = str(len(first.screen.keeping.log(first.work.book)))
    first.press("take_out", "", {"out-entry": number, "out-why": "To try."})
    assert first.problem == "No words were chosen. Choose them from the list."


def test_nobody_changes_anything_without_saying_who_they_are(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    settled(first, second)
    reader = Auditor(AuditScreen(store)).press("open_book", first.work.book)
    reader.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    assert (reader.problem, reader.work.read.name) == ("", "robin.docx")
    reader.press(
        "agree", ITEMS[0], {f"agree-{ITEMS[0]}-grade": "yes", f"agree-{ITEMS[0]}-reason": "Why not."}
    )
    assert reader.problem.startswith("It does not say who you are.")
    assert reader.screen.log == first.screen.keeping.log(first.work.book)


def test_two_presses_at_the_same_moment_are_both_kept(
    first: Auditor, second: Auditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = first.screen.keeping.books
    keep = books.keep

    def slow(*what: object) -> object:
        monkeypatch.setattr(books, "keep", keep)
        second.grade("genogram", "no")
        return keep(*what)

    monkeypatch.setattr(books, "keep", slow)
    first.grade("genogram", "yes")
    assert first.problem == ""
    both = audit_of(first.screen.keeping.log(first.work.book)).auditors
    assert [str(one.of("genogram").grade) for one in both] == ["yes", "no"]


def test_a_seat_that_is_taken_is_not_given_to_another_role(first: Auditor, second: Auditor) -> None:
    second.sit("1", "Inspector")
    assert second.problem == (
        "That seat is taken: Named nurse. If that is you, type the same role. Else take another seat."
    )
    assert second.work.slot == "2"


def test_grades_that_nobody_could_look_up_are_told_before_submitting_and_in_the_pack(
    first: Auditor, second: Auditor
) -> None:
    first.grade_all().grade(ITEMS[0], "yes", place="page 4").grade(ITEMS[1], "not_stated")
    page = first.press("step", "compare").page
    assert "16 grades have no place in the report and no other document noted." in page
    first.press("submit")
    second.grade_all().grade(ITEMS[2], "yes", place="page 5").press("submit")
    printed = words_of(sent(first, "word").data)
    assert "For 15 of 18 items neither a place in the report nor another document is noted." in printed


def test_an_action_for_a_day_that_has_passed_says_so(first: Auditor) -> None:
    typed = {"action-new-what": "Ask for the genogram", "action-new-due": "12 March 1999"}
    first.press("keep_action", "new", typed)
    assert row(first.press("step", "actions").page, "A1 Ask for the genogram") == [
        "–",
        "nobody yet",
        "12 March 1999 has passed",
    ]
