"""A large set, checked by several processes: nothing of it shows in the assessments."""

import datetime as dt
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from unittest.mock import patch

from scrlib.recommendations import assess, check, check_large
from scrlib.records import Recommendation

TODAY = dt.date(2026, 11, 22)
SET = [
    Recommendation(id=f"R{n}", text=f"The Trust should audit {n} files by 31 March {2000 + n % 40}.")
    for n in range(600)
]
EACH = tuple(assess(one, today=TODAY) for one in SET)


def test_two_processes_give_the_same_assessments_in_the_same_order() -> None:
    assert check_large.check_at_once(SET, TODAY, 2) == EACH


def test_what_a_broken_process_leaves_undone_is_done_all_the_same() -> None:
    def breaks(*_: object):
        yield EACH[:250]
        raise BrokenProcessPool

    with patch.object(check_large, "_from_processes", breaks):
        assert check_large.check_at_once(SET, TODAY, 2) == EACH


def test_only_a_large_set_takes_more_than_one_process() -> None:
    with (
        patch.object(check_large, "processors", return_value=2),
        patch.object(check_large, "check_at_once", return_value=()) as at_once,
    ):
        assert check(SET, today=TODAY) == EACH
        check(SET * 9, today=TODAY)
    at_once.assert_called_once_with(SET * 9, TODAY, 2)


def test_on_one_processor_nothing_is_started() -> None:
    with (
        patch.object(check_large, "processors", return_value=1),
        patch("scrlib.recommendations.assessment.LARGE", 100),
        patch.object(check_large, "check_at_once") as at_once,
    ):
        assert check(SET, today=TODAY) == EACH
    at_once.assert_not_called()


CALLER = """
import datetime, time
from scrlib.recommendations.check_large import _from_processes
from scrlib.records import Recommendation
if __name__ == "__main__":
    some = [Recommendation(id="R1", text="The Trust should audit ten files.")] * 500
    parts = _from_processes(some, datetime.date(2026, 11, 22), 2)
    print(len(next(parts)), flush=True)
    time.sleep(600)
"""


def test_no_process_outlives_a_caller_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text(CALLER, "utf-8")
    caller = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert caller.stdout is not None
    assert caller.stdout.readline() == "250\n"
    caller.kill()
    assert caller.communicate(timeout=60) == ("", None)  # the end of what any of them could still write


UNGUARDED = """
import datetime
print("begun", flush=True)
from scrlib.recommendations import assessment, check
from scrlib.records import Recommendation
assessment.LARGE = 500
some = [Recommendation(id="R1", text="The Trust should audit ten files.")] * 600
print(len(check(some, today=datetime.date(2026, 11, 22))))
"""


def test_a_script_without_a_guard_gets_its_assessments(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, "utf-8")
    told = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert told.stdout.endswith("600\n")
