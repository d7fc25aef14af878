"""`scr cost`: its figures as JSON, its page to read, what it refuses and with which status."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from costings import action, amount, plan, time, training

from scrlib.cli import main

BUDGETS = [{"funder": "Board", "year": "2026-27", "amount": 1000}]


def run(folder: Path, values: dict[str, Any], *words: str) -> Result:
    file = folder / "plan.json"
    file.write_text(json.dumps(values))
    return CliRunner().invoke(main, ["cost", str(file), *words])


def test_json_has_the_names_and_the_order_of_the_interface(tmp_path: Path) -> None:
    line = time("30", "83.00", low=2000, high=3000)
    done = run(
        tmp_path, plan(action(line), action(id="A2"), budgets=BUDGETS, discount_rate="0.035"), "--json"
    )
    assert done.exit_code == 0
    printed = json.loads(done.output)
    assert list(printed) == [
        *("ledger", "totals", "coverage", "statement", "affordability", "uncertainty", "tornado", "guards")
    ]
    assert printed["ledger"] == [
        {
            "action": "A1",
            "line": 0,
            "component": "amount",
            "agency": "Board",
            "funder": "Board",
            "year": "2026-27",
            "nature": "opportunity",
            "amount": "2490.00",
        }
    ]
    assert printed["totals"] == {
        "cash": "0.00",
        "opportunity": "2490.00",
        "in_base": "0.00",
        "economic": "2490.00",
        "by_agency": {"Board": "2490.00"},
        "by_year": {"2026-27": "2490.00"},
        "by_recommendation": {"R1": "2490.00"},
        "by_action": {"A1": "2490.00"},
        "present_value": "2490.00",
    }
    assert printed["coverage"] == {"actions": 2, "costed": 1, "nil": 0, "not_costed": 1}
    assert printed["statement"] == "at least £2,490.00; 1 of 2 actions dealt with"
    assert printed["affordability"] == [
        {
            "funder": "Board",
            "year": "2026-27",
            "budget": "1000.00",
            "cash": "0.00",
            "gap": "1000.00",
            "first_month_over": None,
        }
    ]
    assert printed["tornado"] == [
        {"action": "A1", "line": 0, "low": "2000.00", "high": "3000.00", "swing": "1000.00"}
    ]
    assert list(printed["uncertainty"]) == "low central high mean sd p10 p50 p90 chance_over_budget".split()
    assert printed["uncertainty"]["chance_over_budget"] == "0.0000"


def test_a_guard_is_printed_with_its_action_line_and_message(tmp_path: Path) -> None:
    done = run(tmp_path, plan(action(amount(5, vat_recoverable=True))), "--json")
    assert json.loads(done.output)["guards"] == [
        {
            "guard": "G9",
            "action": "A1",
            "line": 0,
            "message": "Action A1, line 1: the amount has VAT in it that the agency gets back. "
            "Enter the amount without VAT.",
        }
    ]


def test_without_json_it_prints_a_page_to_read(tmp_path: Path) -> None:
    course = training(low=90_000, high=120_000)
    done = run(tmp_path, plan(action(course), action(id="A2"), budgets=BUDGETS, discount_rate="0.035"))
    assert done.exit_code == 0
    assert done.output.startswith("At least £97,598.32; 1 of 2 actions dealt with. Prices of 2024-25.\n")
    assert "Council   £4,402.32  £12,685.40  £17,087.72" in done.output
    assert "Not yet costed:\n- A2" in done.output and "{" not in done.output


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.json", "{"),
        ("plan.json", json.dumps(plan(action(amount("-1"))))),
        ("plan.json", json.dumps(plan(action(amount(10, low=20, high=30))))),
        ("plan.odt", "{}"),
    ],
)
def test_a_refused_file_says_so_in_one_line_on_standard_error(
    tmp_path: Path, name: str, content: str
) -> None:
    file = tmp_path / name
    file.write_text(content)
    command = [sys.executable, "-c", "from scrlib.cli import main; main()", "cost", str(file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_refused() -> None:
    done = CliRunner().invoke(main, ["cost", "nowhere/at_all.json"])
    assert done.exit_code == 1 and "cannot be opened" in done.output


@pytest.mark.parametrize("words", [[], ["a.json", "b.json"], ["a.json", "--yaml"]])
def test_wrong_usage_has_a_status_of_its_own(words: list[str]) -> None:
    assert CliRunner().invoke(main, ["cost", *words]).exit_code == 2
