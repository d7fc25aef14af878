"""How well reports and plans of other hands are read: part of `make agreement`.

python tools/reading.py                  measure all, write docs/reading.md and the figures that a test holds
python tools/reading.py --missed t/02    what was missed in one file, and what was given that is not there
"""

import argparse
import datetime as dt
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from string import Template
from typing import Any

from click.testing import CliRunner
from reading_scores import Answers, Count, paired, plan_counts, report_counts

from scrlib.cli import main as scr

ROOT = Path(__file__).parent.parent
SETS = ROOT / "tests" / "other_hands"  # a folder for each set, with NN.docx (or pdf, xlsx, csv) and NN.json
MEASURED = SETS / "measured.json"
PAGE = ROOT / "docs" / "reading.md"
KINDS = ("reports", "plans")
LISTS = {"reports": ("recommendations", "findings"), "plans": ("actions",)}

Counts = Mapping[str, Count]  # by what was counted


def sets(kind: str) -> dict[str, Mapping[str, Any]]:
    """What set.toml says of each set of a kind ("reports" or "plans"), by the name of its folder."""
    told = {one.parent.name: tomllib.loads(one.read_text("utf-8")) for one in sorted(SETS.glob("*/set.toml"))}
    return {name: about for name, about in told.items() if about["kind"] == kind}


def read(kind: str, file: Path) -> Answers:
    """What `scr report --json` or `scr plan --json` prints of a file."""
    printed = CliRunner().invoke(scr, [kind.removesuffix("s"), str(file), "--json"], catch_exceptions=False)
    return json.loads(printed.stdout) if printed.exit_code == 0 else NOTHING[kind]


NOTHING: Mapping[str, Answers] = {  # what a refused file gives
    "plans": {"actions": []},
    "reports": {
        **{key: [] for key in ("recommendations", "findings", "links", "identifiers")},
        **{key: [] for key in ("findings_without_recommendation", "recommendations_without_finding")},
        "outline": {"items": []},
        "mismatch": None,
    },
}


def files(name: str) -> Iterator[tuple[Path, Answers]]:
    """Each file of a set, and what its author says is in it."""
    for truth in sorted((SETS / name).glob("*.json")):
        file = next(one for one in truth.parent.glob(f"{truth.stem}.*") if one.suffix != ".json")
        yield file, json.loads(truth.read_text("utf-8"))


def counts(kind: str, name: str) -> Counts:
    """What was found in all files of a set, by kind of thing."""
    each = [_counted(kind, true, read(kind, file)) for file, true in files(name)]
    return {what: reduce(add, (one[what] for one in each)) for what in each[0]}


def _counted(kind: str, true: Answers, given: Answers) -> Counts:
    if kind == "reports":
        return report_counts(true, given)
    return plan_counts(true["actions"], given["actions"])


def measured() -> dict[str, dict[str, Count]]:
    """The figures as they were last written, by set."""
    told = json.loads(MEASURED.read_text("utf-8"))
    return {name: {what: Count(**one) for what, one in rows.items()} for name, rows in told.items()}


# ---- the page


def table(kind: str, now: Mapping[str, Counts]) -> str:
    """The figures of the sets of a kind: unread, unread still but later where that was measured, and now."""
    columns = [one for name, about in sets(kind).items() for one in _columns(name, about, now[name])]
    whats = next(now[name] for name in sets(kind))
    rows = [[what, *(_cell(numbers.get(what)) for _, numbers in columns)] for what in whats]
    head = ["", *(title for title, _ in columns)]
    return "\n".join(_row(one) for one in (head, ["---"] * len(head), *rows))


def _columns(
    name: str, about: Mapping[str, Any], now: Counts
) -> Iterator[tuple[str, Mapping[str, list[int]]]]:
    yield f"{name.upper()} unread", about["unread"]
    if "later" in about:
        yield f"{name.upper()} unread, later", about["later"]
    yield f"{name.upper()} now", _plain(now)


def _plain(found: Counts) -> dict[str, list[int]]:
    return {what: [one.found, one.given, one.there] for what, one in found.items()}


def _cell(numbers: Sequence[int] | None) -> str:
    if numbers is None:
        return ""
    one = Count(**dict(zip(("found", "given", "there"), numbers, strict=True)))
    extra = f", {one.given} given" if one.given != one.there else ""
    return f"{one.f1:.2f} ({one.found} of {one.there}{extra})"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def write() -> None:
    """Measure everything; write the page and the figures that its test holds."""
    now = {name: counts(kind, name) for kind in KINDS for name in sets(kind)}
    about = [
        f"- **{name.upper()}**: {' '.join(one['about'].split())}"
        for kind in KINDS
        for name, one in sets(kind).items()
    ]
    text = Template((Path(__file__).parent / "reading_page.md").read_text("utf-8"))
    words = {kind: table(kind, now) for kind in KINDS}
    PAGE.write_text(
        text.substitute(words, sets="\n".join(about), date=f"{dt.date.today():%-d %B %Y}"), "utf-8"
    )
    plain = {name: {what: vars(one) for what, one in rows.items()} for name, rows in now.items()}
    MEASURED.write_text(json.dumps(plain, indent=1) + "\n", "utf-8")


# ---- one file


def missed(place: str) -> Iterator[str]:
    """What was missed in a file ("t/02"), and what was given that is not there, a line each."""
    name, _, stem = place.partition("/")
    kind = tomllib.loads((SETS / name / "set.toml").read_text("utf-8"))["kind"]
    file, true = next((file, true) for file, true in files(name) if file.stem == stem)
    given = read(kind, file)
    for what in LISTS[kind]:
        there, told = (
            [one if isinstance(one, str) else one["action"] for one in side[what]] for side in (true, given)
        )
        pairs = paired(there, told)
        yield from (f"missed {what}: {one}" for at, one in enumerate(there) if at not in pairs)
        yield from (f"not there, {what}: {one}" for at, one in enumerate(told) if at not in pairs.values())
    for what, one in _counted(kind, true, given).items():
        yield f"{what}: {one.found} of {one.there} found, {one.given} given"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--missed", metavar="SET/FILE")
    place = asked.parse_args().missed
    print("\n".join(missed(place))) if place else write()


if __name__ == "__main__":
    main()
