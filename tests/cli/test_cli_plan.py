"""`scr plan` as docs/interfaces.md has it, and files that it refuses."""

import io
import json
import zipfile

import pytest
from click.testing import CliRunner

from scrlib.cli import main
from scrlib.documents import open_plan
from scrlib.errors import DocumentError
from tests.documents.plan_files import excel, passed, plan, word

ROWS = [
    ["Rec No", "Action", "Lead", "By when", "Outcome", "RAG"],
    ["R1", "Change the form", "Head of Midwifery", "Q3 13/14", "Women are seen alone", ("", "00B050")],
]


def run(folder, name, data, *options):
    (folder / name).write_bytes(data)
    return CliRunner().invoke(main, ["plan", str(folder / name), *options])


def test_the_plan_is_told_in_the_shape_of_the_interface(tmp_path):
    done = run(tmp_path, "plan.docx", word("# Action plan", ROWS), "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {
        "actions": [
            {
                "recommendation": "R1",
                "action": "Change the form",
                "owner": ["Head of Midwifery"],
                "due": "2013-12-31",
                "due_words": "Q3 13/14",
                "outcome": "Women are seen alone",
                "monitoring": None,
                "status": "unknown",
                "status_words": "green (cell colour)",
            }
        ],
        "skipped": [],
        "audit": {
            "owner": {"yes": 1, "no": 0},
            "due": {"yes": 1, "no": 0},
            "outcome": {"yes": 1, "no": 0},
            "monitoring": {"yes": 0, "no": 1},
            "linked": {"yes": 1, "no": 0},
            "costed": {"yes": 0, "no": 1},
        },
    }


def test_without_json_the_plan_is_a_table_to_read(tmp_path):
    done = run(tmp_path, "plan.xlsx", excel({"Plan": ROWS}))
    assert "R1        Change the form" in done.stdout and "costed: 0 yes, 1 no" in done.stdout


def test_a_file_with_no_plan_says_what_was_passed_over(tmp_path):
    done = run(
        tmp_path,
        "notes.docx",
        word([["Date", "Event", "Action taken"], ["1/1/12", "A visit", "Referred"]]),
        "--json",
    )
    told = json.loads(done.stdout)
    assert (done.exit_code, told["actions"]) == (0, [])
    assert told["skipped"] == [{"where": "table 1", "why": "a chronology of what happened, not a plan"}]


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path):
    done = CliRunner().invoke(main, ["plan", str(tmp_path / "gone.docx"), "--json"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.endswith("gone.docx cannot be opened. Check the name and the folder.\n")


def with_macros(data):
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("word/vbaProject.bin", b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        (
            "plan.doc",
            bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600,
            "This is an old Word document (.doc). Open it in Word, choose Save as and the type Word "
            "Document (.docx), then open that file here.",
        ),
        (
            "plan.docx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "The file is protected with a password. Open it in Word or Excel, take the password off "
            "(File, Info, Protect), save a copy and open that here.",
        ),
        (
            "plan.docx",
            word("x")[:-300],
            "The file is damaged or was cut short. Open it in the program that made it, save it "
            "again, then open the new file here; nothing was changed.",
        ),
        (
            "plan.docx",
            with_macros(word("x")),
            "The file has macros (small programs) in it. Save it as a Word Document (.docx) or an "
            "Excel Workbook (.xlsx), which leaves the macros out, and open that.",
        ),
        ("plan.docx", b"", "The file is empty. Check that it was saved, then open it again."),
        (
            "plan.xlsx",
            excel({"A": [[None]]}),
            "There are no words in the file. Check that it was saved, then open it again.",
        ),
        (
            "plan.xlsx",
            b"PK\x03\x04" + b"x" * 21 * 1024 * 1024,
            "The file is larger than 20 MB. Take out or compress its pictures (in Word: Picture "
            "Format, Compress Pictures), or copy what matters into a smaller file.",
        ),
        (
            "plan.pdf",
            b"%PDF-1.4",
            "This is a PDF, and an action plan is read from Word, Excel or csv. Ask whoever wrote it "
            "for the Word or Excel file, or open the PDF in Word and save it as .docx.",
        ),
        (
            "plan.txt",
            b"1. Change the form",
            "This is plain text, and an action plan is read from Word, Excel or csv. Save it as a "
            "Word Document (.docx), then open that here.",
        ),
        (
            "plan.csv",
            b",,\n,,\n",
            "There are no words in the file. Check that it was saved, then open it again.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(name, data, problem):
    with pytest.raises(DocumentError) as refused:
        open_plan(name, data)
    assert str(refused.value) == problem


UNKNOWN = [
    ["Rec", "What we propose", "Champion", "Horizon", "State"],
    ["1", "Review the booking form with mothers", "Named Nurse", "31/3/14", "Complete"],
]


def test_a_column_that_cannot_be_told_is_asked_about_and_nothing_is_guessed():
    found = plan(word(UNKNOWN))
    assert found.actions == ()
    assert [(one.table, one.column, one.heading) for one in found.questions] == [
        ("table 1", 1, "What we propose"),
        ("table 1", 2, "Champion"),
        ("table 1", 3, "Horizon"),
    ]
    assert passed(found) == [
        ("table 1", "no column of actions could be told from its headings; the page asks")
    ]


def test_the_answers_are_read_with_the_plan():
    answers = {("table 1", 1): "action", ("table 1", 2): "owner", ("table 1", 3): "due"}
    (one,) = plan(word(UNKNOWN), answers=answers).actions
    assert (one.recommendation, one.action, one.owner, str(one.due)) == (
        "1",
        "Review the booking form with mothers",
        ("Named Nurse",),
        "2014-03-31",
    )
