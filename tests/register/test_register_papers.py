"""The papers of a register in Word and Excel: a meeting pack, the table of the annual report, the log."""

import datetime as dt

from register_papers import action, pack, register
from registers import DAY, NOON, log_of

from scrlib.audits.register.log import blanked, faults, head
from scrlib.audits.register.papers.action_words import how_late
from scrlib.audits.register.papers.annual_paper import annual_paper, log_paper
from scrlib.audits.register.sealing import as_typed, spaced
from scrlib.audits.register.state import last_pack
from scrlib.records.papers import Paper, PaperTable
from scrlib.records.register import Act


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


def test_how_late_an_action_is_stands_in_the_unit_that_one_would_say():
    said = {1: "1 day late", 59: "59 days late", 60: "2 months late", 729: "24 months late"}
    assert {days: how_late(days) for days in (0, *said, 730, 5004)} == {
        0: "",
        **said,
        730: "2 years late",
        5004: "13 years late",
    }
