"""The Audit page without a browser: two auditors at one store, files that travel, words that may identify."""

import datetime as dt
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Self

import pytest
from docx import Document
from openpyxl import load_workbook
from scans import drawn
from visitor import Somebody

from scrlib.audits.guidance import pack
from scrlib.audits.moderation.beside import Line, Put
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import appended, faults
from scrlib.audits.register.sealing import spaced
from scrlib.documents import open_plan
from scrlib.errors import ScrError
from scrlib.plans.reading import read_plan
from scrlib.records.audits import Grade
from scrlib.records.guidance import Strength
from scrlib.records.register import Change, Thing
from scrlib.store.books import SqlBooks, open_books
from scrlib.ui.audit.beside_part import alike_part
from scrlib.ui.audit.boxes import box
from scrlib.ui.audit.matrix import matrix
from scrlib.ui.audit.saved import read_back
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.audit.work import STEPS, PreRead
from scrlib.ui.screen import Upload

REPORT = Path(__file__).parents[1] / "data" / "samples" / "neglect" / "report.docx"
ITEMS = [one.id for one in audit_items("wt2006")]
SECRET = "Only the second auditor thought so"
NEW = {"new-title": "Robin, first quarter", "new-decided": "20 March 2009", "new-role": "Named nurse"}


class Auditor(Somebody):
    """Somebody at the Audit page."""

    def grade(self, item: str, grade: str, **more: str) -> Self:
        slot = self.work.slot
        texts = {box(slot, item, name): text for name, text in more.items()}
        return self.press("next_item", item, {box(slot, item, "grade"): grade, **texts})

    def grade_all(self, grade: str = "yes", **more: str) -> Self:
        for item in ITEMS:
            self.grade(item, grade, **more)
        return self

    def sit(self, slot: str, role: str) -> Self:
        return self.press("sit", "", {"sit-slot": slot, "sit-role": role})


@pytest.fixture
def store(tmp_path: Path) -> Callable[[], SqlBooks]:
    return lambda: open_books(str(tmp_path / "books.sqlite"))


@pytest.fixture
def first(store: Callable[[], SqlBooks]) -> Auditor:
    """The first auditor, who has started an audit that is kept in the store."""
    return Auditor(AuditScreen(store)).press("begin", "store", NEW)


@pytest.fixture
def second(store: Callable[[], SqlBooks], first: Auditor) -> Auditor:
    return Auditor(AuditScreen(store)).press("open_book", first.work.book).sit("2", "Inspector")


def settled(first: Auditor, second: Auditor) -> None:
    """Both have graded and submitted; they differ on the first item."""
    first.grade_all().press("submit")
    second.grade_all(note=SECRET).grade(ITEMS[0], "no").press("submit")


def nobody() -> SqlBooks:
    raise ScrError("The store cannot be opened.", "Work in this tab.")


def in_tab(**more: str) -> Auditor:
    return Auditor(AuditScreen(nobody)).press("begin", "tab", {**NEW, **more})


def sent(who: Auditor, kind: str) -> Upload:
    name, data = who.press("take", kind).files[-1]
    return Upload(name=name, data=data)


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
    assert "Both gave the same grade to 17 of 17 items (100%)." in first.page
    assert "Everything is a yes" in first.page


def test_they_agree_with_a_reason_and_leave_with_a_pack_that_names_its_head(
    first: Auditor, second: Auditor, tmp_path: Path
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
    file = tmp_path / "pack.docx"
    file.write_bytes(sent(first, "word").data)
    printed = Document(str(file))
    words = "\n".join(
        [one.text for one in printed.paragraphs]
        + [cell.text for table in printed.tables for row in table.rows for cell in row.cells]
    )
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


def test_words_that_may_tell_who_somebody_is_are_pointed_at_before_they_are_kept(first: Auditor) -> None:
    first.press("open_item", "genogram").grade("genogram", "yes", words="Jane Wilkins saw him.")
    given = first.screen.audit.auditor("1").of("genogram")
    assert (str(given.grade), given.words) == ("yes", "")
    assert "“Jane Wilkins”: a person" in first.page.replace("<q>", "“").replace("</q>", "”")
    assert first.work.item == "genogram"
    first.press("keep_words", "genogram", {box("1", "genogram", "words"): "Jane Wilkins saw him."})
    assert first.screen.audit.auditor("1").of("genogram").words == "Jane Wilkins saw him."


def test_a_role_in_their_place_is_kept_at_once(first: Auditor) -> None:
    first.press("open_item", "genogram").grade("genogram", "yes", words="Jane Wilkins saw him.")
    first.grade("genogram", "yes", words="The health visitor saw him.")
    assert first.screen.audit.auditor("1").of("genogram").words == "The health visitor saw him."
    assert first.work.drafts == ()


def test_the_report_shows_where_to_look_and_is_not_kept(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    assert "A machine read the wording" in first.press("step", "report").page
    first.press("open_item", "family_contribution")
    words = first.work.read.of("family_contribution").words
    assert words
    assert words not in repr(first.screen.log)
    assert not first.screen.audit.auditor("1").given
    assert words.encode() not in sent(first, "file").data


def test_a_report_that_cannot_be_read_is_graded_by_hand(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="scan.pdf", data=drawn("1. The Board should ring.")))
    why = first.screen.log[-1].why
    assert why and why.value == "It could not be read here: it is graded from its own pages."
    assert first.problem == ""
    assert "Grade by hand" in first.press("step", "report").page
    assert (
        first.grade("genogram", "no", place="page 12").screen.audit.auditor("1").of("genogram").place
        == "page 12"
    )


def test_the_name_of_a_file_that_may_tell_who_somebody_is_is_not_kept(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="SCR_Jane_Wilkins.pdf", data=b"%PDF-1.4 nothing"))
    assert "Wilkins" not in repr(first.screen.log)
    assert first.screen.audit.report.startswith("A file whose name may tell")


def test_a_file_that_is_no_report_does_not_push_out_the_one_that_was_read(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    first.press("open_report", upload=Upload(name="x.docx", data=b"not a file of Word"))
    assert first.problem
    assert (first.work.read.name, first.screen.audit.report) == ("robin.docx", "robin.docx")


def test_a_report_that_tells_another_day_of_the_decision_is_pointed_at(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    told = "This audit says 20 March 2009. The report seems to say 20 March 2012."
    assert told in first.press("step", "report").page


def test_a_no_that_the_words_of_the_report_gave_is_not_called_nothing(first: Auditor) -> None:
    report, file = Document(), BytesIO()
    report.add_heading("Who contributed")
    report.add_paragraph("No relatives took part in the review.")
    report.save(file)
    first.press("open_report", upload=Upload(name="robin.docx", data=file.getvalue()))
    page = first.press("open_item", "family_contribution").page
    assert "Seems to say that it is not" in page
    assert "Nothing found" in first.press("open_item", "action_plan").page


def test_an_auditor_without_the_report_is_told_to_open_it(first: Auditor) -> None:
    assert "The report is not open in this tab." in first.press("open_item", ITEMS[0]).page


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


def test_an_audit_goes_to_another_office_and_comes_back(tmp_path: Path) -> None:
    here = in_tab()
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=sent(here, "blank"))
    there.sit("2", "Inspector").grade_all("no", note=SECRET).press("submit")
    here.grade_all().press("submit")
    here.press("merge_file", upload=sent(there, "file")).press("merge")
    assert here.problem == ""
    assert "Both gave the same grade to 0 of 17 items" in here.press("step", "compare").page
    assert read_back(here.screen.save()).log == here.screen.log


@pytest.mark.parametrize("step", STEPS)
def test_every_step_opens_in_a_tab_without_a_store(step: str) -> None:
    assert in_tab().grade_all().press("step", step).work.step == step


def test_a_copy_with_grades_does_not_open_for_the_other_auditor() -> None:
    here = in_tab().grade_all()
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=sent(here, "file")).sit("2", "Inspector")
    assert "This copy holds the other auditor’s grades" in there.problem
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


def carried(first: Auditor, second: Auditor, store: Callable[[], SqlBooks]) -> Auditor:
    """The next quarter's audit, last time's answers taken over, its second item open."""
    first.grade_all(note="It lists them all").press("submit")
    second.grade_all(note="It lists them all").press("submit")
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Robin, second quarter"})
    again.press("bring", "", {"last-audit": first.work.book}).press("carry_all")
    return again.press("open_item", ITEMS[1])


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


def test_the_place_that_was_read_is_noted_in_one_press_once_somebody_looked_there(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    first.press("open_item", "genogram").press("use_place", "genogram")
    given = first.screen.audit.auditor("1").of("genogram")
    assert given.place == first.work.read.of("genogram").where
    assert given.grade is Grade.UNDECIDED
    assert "note this place" not in first.page


def test_a_note_that_is_typed_with_another_grade_stays(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    again = carried(first, second, store).grade(ITEMS[1], "no", note="One agency is missing now")
    mine = again.screen.audit.auditor("1").of(ITEMS[1])
    assert (mine.grade, mine.note) == (Grade.NO, "One agency is missing now")


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


def test_the_invented_report_is_audited_without_a_store() -> None:
    who = Auditor(AuditScreen(nobody)).press("example")
    assert "Not everybody has submitted yet" in who.page
    assert len(who.work.read.answers) == len(ITEMS)
    assert "Not moderated" in who.grade_all().press("submit").page


def test_agreement_on_what_both_took_over_is_told_for_what_it_is(
    first: Auditor, second: Auditor, store: Callable[[], SqlBooks]
) -> None:
    settled(first, second)
    again = Auditor(AuditScreen(store)).press("begin", "store", {**NEW, "new-title": "Robin, second quarter"})
    again.press("bring", "", {"last-audit": first.work.book}).press("carry_all").grade(ITEMS[0], "no")
    other = Auditor(AuditScreen(store)).press("open_book", again.work.book).sit("2", "Inspector")
    other.press("carry_all").grade(ITEMS[0], "no").press("submit")
    page = again.press("submit").page
    assert "Both took over last time’s grade for 16 of 17 items" in page


def test_one_auditor_alone_is_not_moderated() -> None:
    alone = in_tab(**{"new-alone": "yes"}).grade_all().press("submit")
    assert "Not moderated: one auditor only." in alone.page
    assert "The second auditor" not in alone.press("step", "audit").page


def test_a_case_of_2026_is_steered_away_from_chapter_8() -> None:
    page = in_tab(**{"new-decided": "1 June 2026", "new-edition": "wt2006"}).page
    assert "A decision of 1 June 2026 does not fall under Chapter 8 of the edition of 2006." in page


def test_a_finding_that_was_not_placed_is_shown_with_what_is_near_and_never_called_unanswered() -> None:
    read = PreRead(
        name="report.pdf",
        pages=12,
        findings=(("F1", "Letters were not opened."), ("F2", "The door stayed shut.")),
        recommendations=(("R1", "Ring each family."), ("R2", "Open each letter.")),
        links=(("F1", "R1", "possible"), ("F1", "R2", "stated")),
        places=(("F1", "page 9, number 1, What we found"), ("R2", "page 11, number 2, Our advice")),
    )
    shown = str(matrix(read))
    assert "R2: the report says so. R1: perhaps." in shown
    assert "Nothing close in words. Read them side by side." in shown
    assert "(page 9, number 1, What we found)" in shown
    assert "2 findings: 1 placed by the report itself, 1 with nothing close." in shown


def test_two_editions_stand_side_by_side_with_their_caution() -> None:
    page = in_tab().press("beside", "", {"beside-edition": "wt2018"}).page
    assert "An empty place does not mean that the edition is silent" in page


def test_two_editions_show_how_strongly_each_puts_it() -> None:
    page = in_tab().press("beside", "", {"beside-edition": "wt1999"}).page
    assert "2006: should; 1999: should" in page
    assert "How strongly it is put was seen in both for 8 of them: all alike." in page


def test_should_beside_must_is_said_before_all_else() -> None:
    first, second = (Put(words="Is it so?", strength=one) for one in (Strength.SHOULD, Strength.MUST))
    alike = [Line(first=first, second=first), Line(first=first, second=second)]
    shown = str(alike_part(pack("wt2006"), pack("wt2013"), alike))
    assert "for 2 of them: 1 differs." in shown
    assert shown.index("<b>Differs. </b>2006: should; 2013: must") < shown.index("2006: should; 2013: should")


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
    assert "That seat is taken: Named nurse." in second.problem
    assert second.work.slot == "2"


def test_an_audit_goes_from_the_tab_into_the_store(store: Callable[[], SqlBooks]) -> None:
    who = Auditor(AuditScreen(store)).press("begin", "tab", NEW).grade("genogram", "yes")
    log = who.screen.log
    who.press("keep_here")
    assert who.screen.keeping.log(who.work.book) == log


def test_a_day_that_is_not_clear_links_to_its_box() -> None:
    who = in_tab(**{"new-decided": "last spring"})
    assert (who.screen.problems[0].field, who.screen.log) == ("new-decided", ())


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b'{"workbook": "08_audit_a_report"}'])
def test_a_file_that_is_no_audit_changes_nothing(data: bytes) -> None:
    who = in_tab()
    before = who.screen.save()
    who.press("merge_file", upload=Upload(name="x.scrwork", data=data))
    assert "not a saved workbook" in who.problem or "newer version" in who.problem
    assert who.screen.save() == before


def test_a_file_that_was_changed_by_hand_is_refused() -> None:
    text = sent(in_tab(), "file").data.decode().replace("Robin, first", "Robin, last")
    who = Auditor(AuditScreen(nobody)).press(
        "open_audit", upload=Upload(name="x.scrwork", data=text.encode())
    )
    assert "was changed outside this page" in who.problem


@pytest.mark.parametrize("field", ["edition", "last_edition"])
def test_an_audit_by_guidance_that_is_not_held_here_is_refused(field: str) -> None:
    who = in_tab()
    change = Change(thing=Thing.AUDIT, id="audit", field=field, value="wt2099")
    who.screen.log = appended(who.screen.log, [change], who="Chair", why="Newer.", at=dt.datetime.now(dt.UTC))
    file = Upload(name="newer.scrwork", data=who.screen.save().encode())
    there = Auditor(AuditScreen(nobody)).press("open_audit", upload=file)
    assert there.problem.startswith("This audit is by guidance that is not held here.")
    assert there.screen.log == ()


def written_at(form: Mapping[str, str], when: dt.datetime) -> Auditor:
    return Auditor(AuditScreen(nobody, lambda: when)).press("begin", "tab", form)


def test_guidance_last_looked_up_over_a_year_ago_says_so() -> None:
    page = written_at(NEW, dt.datetime(2029, 1, 1, tzinfo=dt.UTC)).page
    assert "over a year ago" in page
