"""The invented sample cases: a card that says what a case holds, its report and its action plan."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from scrlib.errors import DataError

# Beside the package in a clone, inside it where it was installed.
PLACES = (
    Path(__file__).parent.parent / "data" / "samples",
    Path(__file__).parent / "data" / "samples",
)
ERAS = ("scr", "practice")
TEXT_FIELDS = (
    "id",
    "title",
    "synopsis",
    "content_notice",
    "era",
    "guidance",
    "author",
    "licence",
    "how_made",
    "plan_title",
)
FILE_FIELDS = ("dated", "report", "plan")
LIST_FIELDS = ("agencies", "learning_aims")
ROW_FIELDS = {"people": ("name", "is"), "slips": ("kind", "words")}


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One invented case. `people`: (pseudonym, who); `slips`: (kind, words) left in its report on purpose."""

    id: str
    title: str
    synopsis: str
    content_notice: str
    era: str  # "scr" or "practice": the words its report uses
    guidance: str  # edition of Working Together in force, "wt2010"
    dated: date
    author: str
    minutes: int
    agencies: tuple[str, ...]
    learning_aims: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    slips: tuple[tuple[str, str], ...]
    licence: str
    how_made: str
    file: Path
    plan_title: str  # of its action plan: "The action plan for Milo: a good one"
    plan_file: Path

    def plan(self) -> bytes:
        """The action plan, a Word file or a workbook."""
        return self.plan_file.read_bytes()

    def costing(self) -> bytes | None:
        """What the plan costs, as docs/interfaces.md writes it; None for a plan that nobody has costed."""
        file = self.plan_file.with_name("costing.json")
        return file.read_bytes() if file.is_file() else None

    def report(self) -> bytes:
        """The report, a Word file."""
        return self.file.read_bytes()


@cache
def samples() -> tuple[Sample, ...]:
    """All sample cases, the earliest report first. Raises DataError where a card is incomplete."""
    for place in PLACES:
        if cards := sorted(place.glob("*/card.toml")):
            return tuple(sorted((load_card(card) for card in cards), key=lambda sample: sample.dated))
    raise DataError(
        "The sample cases are not here.",
        "Put the folder data/samples back, from the project's own copy.",
    )


def sample(sample_id: str) -> Sample:
    """The sample case of that id. Raises DataError where there is none."""
    for one in samples():
        if one.id == sample_id:
            return one
    known = ", ".join(one.id for one in samples())
    raise DataError(f"There is no sample case called '{sample_id}'.", f"Choose one of: {known}.")


def load_card(file: Path) -> Sample:
    """The sample case whose card is `file`. Raises DataError, with the remedy, where anything is missing."""
    folder = file.parent
    try:
        card = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise _refusal(
            folder,
            "cannot be read",
            "Correct card.toml; the other samples show its shape",
        ) from fault
    _check_fields(folder, card)
    return Sample(
        **{name: card[name] for name in TEXT_FIELDS},
        minutes=card["minutes"],
        agencies=tuple(card["agencies"]),
        learning_aims=tuple(card["learning_aims"]),
        people=_rows(folder, card, "people"),
        slips=_rows(folder, card, "slips"),
        dated=_dated(folder, card["dated"]),
        file=folder / card["report"],
        plan_file=folder / card["plan"],
    )


def _check_fields(folder: Path, card: dict[str, Any]) -> None:
    for name in TEXT_FIELDS + FILE_FIELDS:
        if not isinstance(card.get(name), str) or not card[name].strip():
            raise _refusal(folder, f"has no '{name}'", f'Write {name} = "..." in card.toml')
    for name in LIST_FIELDS:
        if (
            not isinstance(card.get(name), list)
            or not card[name]
            or not all(isinstance(one, str) for one in card[name])
        ):
            raise _refusal(
                folder,
                f"has no list of '{name}'",
                f'Write {name} = ["...", "..."] in card.toml',
            )
    if not isinstance(card.get("minutes"), int) or card["minutes"] <= 0:
        raise _refusal(
            folder,
            "does not say how many minutes it takes",
            "Write minutes = 25 in card.toml",
        )
    if card["id"] != folder.name:
        raise _refusal(
            folder,
            f"calls itself '{card['id']}'",
            "Give the folder and the id in card.toml the same name",
        )
    if card["era"] not in ERAS:
        raise _refusal(
            folder,
            f"is of the era '{card['era']}'",
            'Write era = "scr" or era = "practice" in card.toml',
        )
    if unknown := set(card) - {*TEXT_FIELDS, *FILE_FIELDS, *LIST_FIELDS, *ROW_FIELDS, "minutes"}:
        raise _refusal(
            folder,
            f"has an unknown field '{min(unknown)}'",
            "Correct its spelling or take it out of card.toml",
        )
    if not (folder / card["report"]).is_file():
        raise _refusal(folder, "has no report", f"Run: python tools/make_samples.py {folder.name}")
    if not (folder / card["plan"]).is_file():
        raise _refusal(folder, "has no action plan", f"Run: python tools/make_samples.py {folder.name}")


def _rows(folder: Path, card: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    rows, keys = card.get(name), ROW_FIELDS[name]
    if not isinstance(rows, list) or not rows or any(set(row) != set(keys) for row in rows):
        fix = f"Give each [[{name}]] in card.toml {keys[0]} and {keys[1]}"
        raise _refusal(folder, f"has no complete '{name}'", fix)
    return tuple((row[keys[0]], row[keys[1]]) for row in rows)


def _dated(folder: Path, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as fault:
        raise _refusal(
            folder,
            "has a date that is not a day",
            'Write dated = "2012-11-19" in card.toml',
        ) from fault


def _refusal(folder: Path, problem: str, fix: str) -> DataError:
    return DataError(f"The sample case '{folder.name}' {problem}.", f"{fix}.")
