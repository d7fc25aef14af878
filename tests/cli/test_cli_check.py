"""`scr check`: what it reads, what it prints, what it refuses and with which status."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from scrlib.cli import main

ASKED = "The Board should revise its policy by 31 March 2014."


def run(*words: str, text: str | bytes | None = None):
    return CliRunner().invoke(main, ["check", *words], input=text)


def ids_and_texts(printed: str) -> list[tuple[str, str]]:
    return [(one["id"], one["text"]) for one in json.loads(printed)["recommendations"]]


def test_each_line_of_standard_input_is_one_recommendation():
    done = run("-", "--json", text=f"{ASKED}\n\n  Midwives should ask about fathers.  \n")
    assert done.exit_code == 0
    assert ids_and_texts(done.output) == [("R1", ASKED), ("R2", "Midwives should ask about fathers.")]


def test_without_json_it_prints_a_table_to_read():
    done = run("-", text=ASKED)
    assert done.exit_code == 0
    assert "Specific" in done.output and "R1" in done.output and "{" not in done.output


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_needs_a_text_column_and_keeps_its_ids(tmp_path, encoding):
    file = tmp_path / "asked.csv"
    file.write_bytes(f'id,text\nA7,"The Board’s policy should be revised."\nA9,{ASKED}\n'.encode(encoding))
    done = run(str(file), "--json")
    assert ids_and_texts(done.output) == [
        ("A7", "The Board’s policy should be revised."),
        ("A9", ASKED),
    ]


def test_a_csv_without_ids_is_numbered_in_order(tmp_path):
    file = tmp_path / "asked.csv"
    file.write_text(f"text\n{ASKED}\n{ASKED}\n")
    assert [id for id, _ in ids_and_texts(run(str(file), "--json").output)] == ["R1", "R2"]


def test_the_same_input_prints_the_same_twice():
    text = "\n".join([ASKED, "Training for all staff on neglect.", "Agencies to revise the policy."])
    assert run("-", "--json", text=text).output == run("-", "--json", text=text).output


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.doc", b"\xd0\xcf\x11\xe0" + b"x" * 600),
        ("empty.txt", b""),
        ("broken.docx", b"PK\x03\x04junk"),
    ],
)
def test_a_file_that_is_refused_says_so_on_standard_error_and_prints_nothing(tmp_path, name, content):
    file = tmp_path / name
    file.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", "from scrlib.cli import main; main()", "check", str(file), "--json"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_refused():
    done = run("nowhere/at_all.docx", "--json")
    assert done.exit_code == 1
    assert "cannot be opened" in done.output


@pytest.mark.parametrize("text", ["", "\n  \n"])
def test_no_recommendation_at_all_is_refused(text):
    done = run("-", "--json", text=text)
    assert done.exit_code == 1
    assert "No recommendation was found." in done.output


@pytest.mark.parametrize("words", [[], ["-", "--yaml"], ["a.txt", "b.txt"]])
def test_wrong_usage_has_a_status_of_its_own(words):
    assert run(*words).exit_code == 2
