"""The card of a sample case, refused with the remedy where anything is missing."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from scrlib.records.cases import CaseKind, Use
from scrlib.samples.case import Sample
from scrlib.samples.refusing import one_of, refusal

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
)
REVIEW_FIELDS = ("report", "plan", "plan_title")
ACCOUNT_FIELDS = ("account",)
LIST_FIELDS = ("agencies", "learning_aims")
ROW_FIELDS = {"people": ("name", "is"), "slips": ("kind", "words")}
OTHER_FIELDS = ("dated", "minutes", "times", "kind")
MADE = {"report": "report", "plan": "action plan", "account": "account"}
BESIDE = ("chronology.csv", "findings.toml", "notes.toml")


def load_card(file: Path) -> Sample:
    """The sample case whose card is `file`. Raises DataError, with the remedy, where anything is missing.

    The card is read in full; of the files beside it only that they are there. Each is read, and refused, when
    it is first asked for.
    """
    folder = file.parent
    try:
        card = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        fix = "Correct card.toml; the other samples show its shape"
        raise refusal(folder, "cannot be read", fix) from fault
    kind = _kind(folder, card)
    _check_texts(folder, card, kind)
    _check_files(folder, card, kind)
    review = kind is CaseKind.REVIEW
    return Sample(
        **{name: card[name] for name in TEXT_FIELDS},
        kind=kind,
        minutes=card["minutes"],
        times=_times(folder, card),
        agencies=tuple(card["agencies"]),
        learning_aims=tuple(card["learning_aims"]),
        people=_rows(folder, card, "people"),
        slips=_rows(folder, card, "slips") if "slips" in card else (),
        dated=_dated(folder, card["dated"]),
        file=folder / card["report" if review else "account"],
        plan_title=card["plan_title"] if review else "",
        plan_file=folder / card["plan"] if review else None,
    )


def _kind(folder: Path, card: dict[str, Any]) -> CaseKind:
    return one_of(folder, "the kind of card.toml", str(card.get("kind", "")), CaseKind)


def _check_texts(folder: Path, card: dict[str, Any], kind: CaseKind) -> None:
    own = REVIEW_FIELDS if kind is CaseKind.REVIEW else ACCOUNT_FIELDS
    for name in (*TEXT_FIELDS, *own, "dated"):
        if not isinstance(card.get(name), str) or not card[name].strip():
            raise refusal(folder, f"has no '{name}'", f'Write {name} = "..." in card.toml')
    for name in LIST_FIELDS:
        if not _words(card.get(name)):
            fix = f'Write {name} = ["...", "..."] in card.toml'
            raise refusal(folder, f"has no list of '{name}'", fix)
    if not _is_minutes(card.get("minutes")):
        raise refusal(
            folder, "does not say how many minutes it takes to read", "Write minutes = 25 in card.toml"
        )
    if card["id"] != folder.name:
        fix = "Give the folder and the id in card.toml the same name"
        raise refusal(folder, f"calls itself '{card['id']}'", fix)
    if card["era"] not in ERAS:
        fix = 'Write era = "scr" or era = "practice" in card.toml'
        raise refusal(folder, f"is of the era '{card['era']}'", fix)
    if unknown := set(card) - {*TEXT_FIELDS, *own, *LIST_FIELDS, *ROW_FIELDS, *OTHER_FIELDS}:
        fix = "Correct its spelling or take it out of card.toml"
        raise refusal(folder, f"has an unknown field '{min(unknown)}'", fix)


def _check_files(folder: Path, card: dict[str, Any], kind: CaseKind) -> None:
    for name in ("report", "plan") if kind is CaseKind.REVIEW else ("account",):
        if not (folder / card[name]).is_file():
            fix = f"Run: python tools/make_samples.py {folder.name}"
            raise refusal(folder, f"has no {MADE[name]}", fix)
    for name in BESIDE:
        if not (folder / name).is_file():
            raise refusal(folder, f"has no {name}", f"Write {name}; the other samples show its shape")


def _words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) and one for one in value)


def _is_minutes(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _times(folder: Path, card: dict[str, Any]) -> tuple[tuple[Use, int], ...]:
    times = card.get("times")
    if not isinstance(times, dict) or not times:
        fix = "Write [times] in card.toml with the minutes of each use: judging = 40"
        raise refusal(folder, "does not say how long each use takes", fix)
    for use, minutes in times.items():
        if use not in list(Use) or not _is_minutes(minutes):
            fix = f"Under [times] in card.toml write whole minutes for any of: {', '.join(Use)}"
            raise refusal(folder, f"has a time for '{use}' that cannot be read", fix)
    return tuple((Use(use), minutes) for use, minutes in times.items())


def _rows(folder: Path, card: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    rows, keys = card.get(name), ROW_FIELDS[name]
    if not isinstance(rows, list) or not rows or any(set(row) != set(keys) for row in rows):
        fix = f"Give each [[{name}]] in card.toml {keys[0]} and {keys[1]}"
        raise refusal(folder, f"has no complete '{name}'", fix)
    return tuple((row[keys[0]], row[keys[1]]) for row in rows)


def _dated(folder: Path, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as fault:
        fix = 'Write dated = "2012-11-19" in card.toml'
        raise refusal(folder, "has a date that is not a day", fix) from fault
