"""The papers of a register in Word and Excel: a meeting pack, the table of the annual report, the log."""

import datetime as dt
import io
from collections.abc import Sequence

import openpyxl
import pytest
from docx import Document

from scrlib.audits.register.action_words import how_late
from scrlib.audits.register.annual_paper import annual_paper, log_paper
from scrlib.audits.register.log import Log, appended, blanked, faults, head
from scrlib.audits.register.meeting_pack import meeting_pack
from scrlib.audits.register.sealing import as_typed, spaced
from scrlib.audits.register.state import last_pack
from scrlib.audits.register.writing import look_later, set_fields
from scrlib.documents.register import paper_book, paper_page
from scrlib.records.papers import Form, Paper, PaperTable
from scrlib.records.register import Act, Change, Thing

NOON = dt.datetime(2026, 9, 12, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)
LONG = "Change the booking form in every unit. " * 4


def log_of(*changes: Sequence[Change], log: Log = ()) -> Log:
    for one in changes:
        log = appended(log, one, who="Board manager", why="Meeting", at=NOON)
    return log


def register() -> Log:
    """Four actions of one recommendation: overdue, done with and without a difference, without an owner."""
    return log_of(
        set_fields(Thing.REVIEW, "R-1", {"title": "Robin", "completed": "2026-02-01"}),
        set_fields(
            Thing.RECOMMENDATION,
            "C-1",
            {"number": "1", "text": "See women alone", "review": "R-1", "response": "accepted"},
        ),
        set_fields(
            Thing.RECOMMENDATION, "C-2", {"number": "2", "text": "Ask about fathers", "review": "R-1"}
        ),
        action("A1", due="2026-10-01", harm="death", owner="Head of Midwifery"),
        action("A2", status="done_with_evidence", done_on="2026-03-01", owner="Named Nurse"),
        action("A3", status="done_awaiting_check", owner="Named Nurse"),
        action("A4", due="2027-10-01"),
        set_fields(
            Thing.EVIDENCE,
            "E-1",
            {"title": "Audit of 40 records", "action": "A2", "held": "Folder 14", "strength": "practice"},
        ),
        look_later("A3", dt.date(2026, 5, 1), 6, "D-1"),
    )


def action(id: str, **form: str) -> tuple[Change, ...]:
    told = {"number": id, "text": f"Do {id}", "recommendations": "C-1", **form}
    return set_fields(Thing.ACTION, id, told)


def pack(log: Log, title: str = "Westmere") -> tuple[Log, Paper]:
    return meeting_pack(log, title=title, who="Board manager", at=NOON, day=DAY)


def numbers(paper: Paper) -> dict[str, list[str]]:
    """The first cells of the rows, by the title of the table."""
    return {one.title: [row[0] for row in one.rows] for one in paper.tables}


def table(paper: Paper, title: str) -> PaperTable:
    return next(one for one in paper.tables if one.title.startswith(title))


# ---- the pack


def test_the_pack_tells_what_is_overdue_done_and_without_a_difference() -> None:
    _, paper = pack(register())
    assert paper.headline.startswith("2 actions done so far. 1 overdue, 1 of them where a child could die")
    told = numbers(paper)
    del told["What was written since the last pack"]
    assert told == {
        "Overdue: the gravest harm first": ["A1"],
        "Done since the last pack": ["A2", "A3"],
        "Done, and nothing shows a difference to a child": ["A3"],
        "Due to be looked at: did it make a difference?": ["A3"],
        "Open, and without an owner or a day": ["A4"],
        "Recommendations that nobody has answered": ["2"],
        "Every action on a page": ["A1", "A2", "A3", "A4"],
    }


def test_an_overdue_action_says_how_late_it_is_and_what_could_happen() -> None:
    _, paper = pack(register())
    assert table(paper, "Overdue").rows == (
        (
            "A1",
            "Do A1",
            "Head of Midwifery",
            "1 Oct 2026\n52 days late",
            "? Nobody has said",
            "Death",
            "Nothing yet",
        ),
    )


def test_the_grid_says_of_each_action_in_words_what_a_sign_stands_for() -> None:
    _, paper = pack(register())
    assert table(paper, "Every action").rows[1:3] == (
        ("A2", "Do A2", "Named Nurse", "No day", "● Done, with evidence", "?", "1", "Shown"),
        ("A3", "Do A3", "Named Nurse", "No day", "● Done, awaiting check", "?", "None", "Nothing shows it"),
    )


def test_the_pack_bears_the_head_of_the_entry_that_says_it_was_printed() -> None:
    before = register()
    log, paper = pack(before)
    assert (log[-1].act, last_pack(log), log[:-1]) == (Act.PACK, len(before) + 1, before)
    assert f"Printed at entry {len(log)}. Its head: {spaced(head(log))}." in paper.seal
    assert paper.foot == f"Entry {len(log)}, head {head(log)[:8]}"


def test_what_somebody_types_from_the_pack_finds_a_later_change_and_none_where_nothing_was_changed() -> None:
    log, paper = pack(register())
    typed = as_typed(paper.seal.split("Its head: ")[1].split(".")[0].upper())
    later = log_of(action("A1", owner="Matron"), log=log)
    assert faults(later, (len(log), typed)) == ()
    anew = log_of(action("A1", owner="Somebody else"), log=log_of(action("A1", due="2027-01-01")))
    assert faults(anew, (len(log), typed)) == (
        f"The register is not the one whose head was printed at entry {len(log)}.",
    )


def test_the_next_pack_tells_only_what_was_written_since_and_by_whom() -> None:
    log, _ = pack(register())
    log = log_of(action("A1", owner="Matron"), action("A5"), log=log)
    log = blanked(log, len(log), who="Police lead", why="A relative was named", at=NOON)
    _, paper = pack(log)
    assert table(paper, "What was written").rows == (
        ("Action A1 “Do A1”", "Who answers for it", "Board manager"),
        ("Action A5 “Do A5”", "New", "Board manager; Police lead"),
    )
    assert dict(paper.facts)["Last pack"].startswith("Entry 38, Meeting pack of 22 November 2026")


def test_an_empty_register_makes_an_empty_pack_that_says_so() -> None:
    _, paper = pack(())
    assert paper.headline == "No action is in the register yet."
    assert [one.empty for one in paper.tables] == [
        "None is overdue.",
        "Nothing was done since.",
        "Of everything that is done something shows a difference.",
        "Nothing was written since.",
        "No action yet.",
    ]


# ---- the annual table


def test_the_annual_table_says_what_was_done_by_whom_and_what_proves_it() -> None:
    paper = annual_paper(
        register(), title="Westmere", first=dt.date(2025, 4, 1), last=dt.date(2026, 3, 31), day=DAY
    )
    assert paper.tables[0].rows == (
        (
            "1",
            "See women alone\n(Robin, 1 Feb 2026)",
            "Accepted",
            "A1: Do A1. Nobody has said.\nA2: Do A2. Done, with evidence, 1 Mar 2026.\n"
            "A3: Do A3. Done, awaiting check.\nA4: Do A4. Nobody has said.",
            "A1: Head of Midwifery\nA2: Named Nurse\nA3: Named Nurse\nA4: Nobody",
            "A1: None\nA2: Audit of 40 records (Folder 14)\nDifference: Practice is different\n"
            "A3: None\nDifference: Nothing shows it. Look planned for 1 Nov 2026\nA4: None",
        ),
        ("2", "Ask about fathers\n(Robin, 1 Feb 2026)", "No answer yet", "No action.", "Nobody", "None"),
    )


def test_what_was_made_in_another_year_stands_apart() -> None:
    paper = annual_paper(
        register(), title="Westmere", first=dt.date(2026, 4, 1), last=dt.date(2027, 3, 31), day=DAY
    )
    assert numbers(paper) == {
        "Recommendations made in the period": [],
        "Made earlier, with something done in the period or still open": ["1"],
    }
    assert paper.tables[0].empty == "None was made in the period."


# ---- the log


def test_the_log_tells_each_entry_in_words_and_what_was_blanked_is_not_in_it() -> None:
    log = log_of(action("A1", owner="Robin's aunt"), action("A1", due="2026-10-01", owner="Matron"))
    log = blanked(log, 4, who="Police lead", why="A relative was named", at=NOON)
    log, _ = pack(log)
    rows = log_paper(log, title="Westmere").tables[0].rows
    assert [row[3:7] for row in rows[3:]] == [
        ("Action A1 “Do A1”: Who answers for it", "", "(blanked)", "(blanked)"),
        ("Action A1 “Do A1”: Who answers for it", "(blanked)", "Matron", "Meeting"),
        ("Action A1 “Do A1”: Due", "", "1 October 2026", "Meeting"),
        (
            "Action A1 “Do A1”: Who answers for it (entry 4 was blanked)",
            "",
            "(blanked)",
            "A relative was named",
        ),
        ("A pack was printed", "", "Meeting pack of 22 November 2026", ""),
    ]
    assert rows[-1][0:3] == ("8", "12 Sep 2026 12:00", "Board manager")
    assert rows[-1][7] == log[-1].head[:8]
    assert "Robin" not in repr(rows)


# ---- the files


def cells(data: bytes) -> list[list[list[str]]]:
    """The tables of a Word file, rows of words."""
    return [
        [[cell.text for cell in row.cells] for row in one.rows] for one in Document(io.BytesIO(data)).tables
    ]


def test_the_word_file_holds_every_row_a_box_to_write_in_and_the_head_on_each_page() -> None:
    _, paper = pack(register())
    data = paper_page(paper)
    made = cells(data)
    assert [[tuple(row) for row in one[1:]] for one in made[:-1]] == [list(one.rows) for one in paper.tables]
    assert [one[0] for one in made] == [list(one.heads) for one in (*paper.tables, *paper.forms)]
    assert made[-1][1:] == [[""] * 5] * 8
    document = Document(io.BytesIO(data))
    assert paper.seal in [one.text for one in document.paragraphs]
    assert paper.foot in document.sections[0].footer.paragraphs[0].text


def test_a_long_table_in_word_is_as_a_short_one() -> None:
    rows = tuple((f"A{n}", "one\ntwo\tthree ", "") for n in range(300))
    long, short = (
        cells(
            paper_page(
                Paper(
                    title="x",
                    tables=(PaperTable(title="t", heads=("a", "b", "c"), widths=(1, 1, 1), rows=some),),
                )
            )
        )
        for some in (rows, rows[:3])
    )
    assert long[0][1:] == [[first, "one\ntwo three ", ""] for first, _, _ in rows]
    assert [[cell.replace("\t", " ") for cell in row] for row in short[0]] == long[0][:4]


def test_the_excel_file_has_a_sheet_for_each_table_and_repeats_its_headings() -> None:
    _, paper = pack(register())
    book = openpyxl.load_workbook(io.BytesIO(paper_book(paper)))
    assert book.sheetnames == [
        "Summary",
        "Overdue",
        "Done since the last pack",
        "Done",
        "Due to be looked at",
        "Open",
        "Recommendations that nobody has",
        "What was written since the last",
        "Every action on a page",
        "Decisions of the meeting",
    ]
    for one, sheet in zip(paper.tables, book.worksheets[1:], strict=False):
        rows = [tuple(cell or "" for cell in row) for row in sheet.iter_rows(min_row=3, values_only=True)]
        assert rows == [one.heads, *one.rows]
        assert sheet.print_title_rows == "$3:$3"


def test_two_tables_that_begin_alike_get_sheets_of_their_own() -> None:
    one = PaperTable(title="Done: a/b [c]", heads=("No.",), widths=(1,))
    book = openpyxl.load_workbook(io.BytesIO(paper_book(Paper(title="x", tables=(one, one)))))
    assert book.sheetnames == ["Summary", "Done", "Done 2"]


@pytest.mark.parametrize("make", [paper_page, paper_book])
def test_words_that_no_file_can_hold_and_words_like_formulas_are_only_words(make) -> None:
    row = ("=1+1", "a\x00b\ud800", LONG * 400)
    one = PaperTable(title="T" * 40, heads=("a", "b", "c"), widths=(1, 1, 1), rows=(row,))
    form = Form(title="Decisions", heads=("a",), widths=(1,), rows=2)
    data = make(Paper(title=f"\x01{LONG * 4}", headline="=x", tables=(one,), forms=(form,), seal="s"))
    if make is paper_page:
        assert cells(data)[0][1][:2] == ["=1+1", "ab"]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[1]
        assert [cell.data_type for cell in sheet[4]] == ["s", "s", "s"]


def test_how_late_an_action_is_stands_in_the_unit_that_one_would_say():
    said = {1: "1 day late", 59: "59 days late", 60: "2 months late", 729: "24 months late"}
    assert {days: how_late(days) for days in (0, *said, 730, 5004)} == {
        0: "",
        **said,
        730: "2 years late",
        5004: "13 years late",
    }


def test_the_pack_of_a_meeting_is_the_same_in_word_and_in_excel_until_something_is_written() -> None:
    def made(log: Log) -> tuple[Log, Paper]:
        return meeting_pack(log, title="Ours", who="Board manager", at=NOON, day=DAY)

    log, paper = made(register())
    assert made(log) == (log, paper)
    later, other = made(log_of(action("A4", owner="Matron"), log=log))
    assert len(later) > len(log) and dict(other.facts)["Last pack"].startswith(f"Entry {len(log)},")
