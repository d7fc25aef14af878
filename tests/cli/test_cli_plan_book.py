"""`scr plan` and `scr cost` read the workbook's own Excel file."""

import json
from pathlib import Path

from click.testing import CliRunner
from costed_plans import COSTING, column, opened, saved, written

from scrlib.cli import main
from scrlib.plans.costs import as_json, cost


def run(command: str, file: Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, [command, str(file), "--json"])
    return done.exit_code, done.output


def test_the_costs_of_the_workbook_are_those_of_the_costing_that_it_was_made_of(tmp_path: Path) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(written())
    status, text = run("cost", file)
    assert (status, json.loads(text)) == (0, json.loads(json.dumps(as_json(cost(COSTING)))))


def test_a_date_written_in_words_into_the_workbook_is_read_as_in_any_plan(tmp_path: Path) -> None:
    book, file = opened(written()), tmp_path / "plan.xlsx"
    book["Plan"].cell(6, column(book["Plan"], "plan.due")).value = "end Sept 2027"
    file.write_bytes(saved(book))
    status, text = run("plan", file)
    action = json.loads(text)["actions"][1]
    assert (status, action["due"], action["due_words"]) == (0, "2027-09-30", "end Sept 2027")


def test_a_row_of_cost_that_cannot_be_counted_is_refused_in_one_sentence(tmp_path: Path) -> None:
    book, file = opened(written()), tmp_path / "plan.xlsx"
    book["Costs"].cell(8, column(book["Costs"], "lines.label")).value = "Something"
    file.write_bytes(saved(book))
    assert run("cost", file) == (
        1,
        "Sheet Costs, row 8 cannot be counted. It names no action. Mend it in Excel.\n",
    )
