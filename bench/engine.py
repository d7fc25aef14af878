"""How fast the engine is: recommendations a second on one core, a set of 50,000, and the time to import.

    python bench/engine.py              everything, medians of three
    python bench/engine.py --large 0    without the large set
    python bench/engine.py --write      and put the figures into docs/performance.md

Every figure is measured in a process of its own, so that its memory is its own. No text is read twice. All
but the large set keep to one core; that is checked on every core there is, as it would be for a visitor.
Processor time leaves out what else the machine did; the seconds of a fixed loop say how fast it is.
"""

import argparse
import csv
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files

from performance import machine, write_part

from scrlib.records import Recommendation

RUNS = 3
WARM = 200  # recommendations read before the clock runs: patterns are built when first tried
BODIES = "Westmere Eastmarsh Northbank Ravensdale Oldferry Harrowdale Larkshire Fenmoor Pellbridge".split()
MONTHS = "January March May June September October December".split()
OPENINGS = ("Recommendation {n}: ", "{n}. ", "R{n} ", "", "It is recommended that the following is done. ")


def coded_texts() -> list[str]:
    """The texts of the project's coded recommendations."""
    folder = files("scrlib") / "data" / "recommendations"
    names = ("dev_recommendations_a.csv", "dev_recommendations_b.csv")
    rows = [csv.DictReader((folder / name).read_text("utf-8").splitlines(keepends=True)) for name in names]
    return [row["text"] for one in rows for row in one]


def varied(number: int) -> Iterator[Recommendation]:
    """So many different recommendations made from the coded ones.

    Each is a coded text under another number, with parts of a second one and another body and date in it;
    about one in ten is an earlier one with a word left out.
    """
    source = random.Random(1)
    texts = coded_texts()
    made: list[str] = []
    for n in range(number):
        if made and source.random() < 0.1:
            words = source.choice(made).split()
            words.pop(source.randrange(len(words)))
            text = " ".join(words)
        else:
            text = _mixed(source, texts, n)
        made.append(text)
        yield Recommendation(id=f"R{n + 1}", text=text)


def _mixed(source: random.Random, texts: list[str], n: int) -> str:
    first, second = source.sample(texts, 2)
    sentences = [one for one in first.split(". ") if one] + source.sample(second.split(". "), 1)
    source.shuffle(sentences)
    body, month = source.choice(BODIES), source.choice(MONTHS)
    day = f"{source.randint(1, 28)} {month} {source.randint(2004, 2026)}"
    last = source.choice(("", "", f" By {day} {body} Council should report on it."))
    return source.choice(OPENINGS).format(n=n + 1) + ". ".join(sentences) + last


def one_core() -> None:
    """Keep this process, and the threads of numpy, on one core."""
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measure_loop(_: int) -> dict[str, float]:
    """Seconds of processor time for ten million additions in plain Python: how fast this machine is."""
    used, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return {"seconds for ten million additions": time.process_time() - used}


def measure_assess(number: int) -> dict[str, float]:
    """Recommendations a second that `assess` reads, once it has read WARM others."""
    from scrlib.recommendations import assess

    first, recommendations = (made := list(varied(WARM + number)))[:WARM], made[WARM:]
    for recommendation in first:
        assess(recommendation)
    begin, used = time.perf_counter(), time.process_time()
    for recommendation in recommendations:
        assess(recommendation)
    return {
        "recommendations a second": number / (time.perf_counter() - begin),
        "recommendations a second of processor time": number / (time.process_time() - used),
        "characters of one, on average": sum(len(one.text) for one in recommendations) / number,
    }


def measure_check(number: int) -> dict[str, float]:
    """The same where they are checked as one set, as a visitor's are, by one process."""
    from scrlib.recommendations import check

    check((made := list(varied(WARM + number)))[:WARM])
    begin, used = time.perf_counter(), time.process_time()
    check(made[WARM:])
    return {
        "recommendations a second": number / (time.perf_counter() - begin),
        "recommendations a second of processor time": number / (time.process_time() - used),
    }


def measure_set(number: int) -> dict[str, float]:
    """Seconds for all checks and the near-repeats of one set, and the most memory that all processes held."""
    from scrlib.recommendations import check, view_set
    from scrlib.recommendations.assessment import LARGE
    from scrlib.recommendations.check_large import processors

    helpers = processors() if number > LARGE and processors() > 1 else 0

    recommendations = list(varied(number))
    begin, used = time.perf_counter(), _used()
    assessments = check(recommendations)
    checked = time.perf_counter()
    view = view_set(assessments)
    done = time.perf_counter()
    return {
        "processes that check": max(helpers, 1),
        "seconds of processor time in all": _used() - used,
        "seconds to check": checked - begin,
        "seconds for the set": done - checked,
        "seconds in all": done - begin,
        "most memory of all processes together, MB": _most_memory(helpers),
        "near-repeats found": len(view.repeats),
    }


def _used() -> float:
    """Seconds of processor time of this process and of those it started that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _most_memory(helpers: int) -> float:
    """The most megabytes that this process held, and as many times the most that any helper did."""
    own, helper = (
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + helpers * helper) / 1024


def measure_first(_: int) -> dict[str, float]:
    """Seconds to the first card, with every rule and word list still to be read."""
    begin, used = time.perf_counter(), time.process_time()
    from scrlib.recommendations import check, view_set

    view_set(check([Recommendation(id="R1", text="The Trust should review its procedure by 31 March.")]))
    return {
        "seconds to the first card and set": time.perf_counter() - begin,
        "seconds of processor time": time.process_time() - used,
    }


MEASURES = {
    "loop": measure_loop,
    "assess": measure_assess,
    "check": measure_check,
    "set": measure_set,
    "first": measure_first,
}
IMPORT = """
import sys, time
begin = time.perf_counter()
import scrlib
import scrlib.recommendations
took = time.perf_counter() - begin
heavy = [name for name in ("numpy", "pandas", "plotly", "ipywidgets", "sklearn") if name in sys.modules]
assert not heavy, heavy
print("seconds to import:", took)
"""


def in_a_process(measure: str, number: int) -> dict[str, float]:
    """The figures of one measure taken in a fresh process."""
    command = [sys.executable, __file__, "--measure", measure, "--number", str(number)]
    if measure == "import":
        command = [sys.executable, "-c", IMPORT]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.rsplit(": ", 1) for line in printed.splitlines())}


def report(title: str, measure: str, number: int, runs: int = RUNS) -> list[str]:
    """Print the median of each figure of a measure, and give the lines back."""
    taken = [in_a_process(measure, number) for _ in range(runs)]
    head = title if runs == 1 else f"{title}, median of {runs}"
    lines = [f"{name}: {_round(statistics.median(one[name] for one in taken))}" for name in taken[0]]
    print("\n  ".join([head, *lines]), flush=True)
    return [f"| {head} | {name} | {figure} |" for name, figure in (line.rsplit(": ", 1) for line in lines)]


def write_down(lines: list[str]) -> None:
    """Put the figures into the page, with the machine they were taken on."""
    table = ["| measured | figure | |", "|---|---|---|", *lines]
    write_part("engine", f"{machine(os.getloadavg()[0])}.", "\n".join(table))


def _round(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", type=int, default=2000, help="recommendations for the speed of one")
    parser.add_argument(
        "--large", type=int, default=50_000, help="recommendations in the large set; 0: leave out"
    )
    parser.add_argument("--write", action="store_true", help="put the figures into docs/performance.md")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    parser.add_argument("--number", type=int, default=0, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        if chosen.measure != "set":
            one_core()
        for name, value in MEASURES[chosen.measure](chosen.number).items():
            print(f"{name}: {value}")
        return
    lines = report("The machine", "loop", 0)
    lines += report("Import", "import", 0)
    lines += report("First use, in a fresh process", "first", 0)
    lines += report(f"{chosen.small:,} varied recommendations, one by one", "assess", chosen.small)
    lines += report(f"{chosen.small:,} varied recommendations, as one set", "check", chosen.small)
    if chosen.large:
        lines += report(f"One set of {chosen.large:,}", "set", chosen.large, runs=1)
    if chosen.write:
        write_down(lines)


if __name__ == "__main__":
    main()
