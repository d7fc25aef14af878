"""The findings of a sample case and the notes for its trainer, refused where one is incomplete."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from scrlib.records import Attribution
from scrlib.records.cases import CaseFinding, Level, TrainerNote, Use
from scrlib.samples.refusing import one_of, refusal, text_of
from scrlib.tables import parse_table, rows

ANY = "any"


def read_findings(folder: Path, entries: Collection[int]) -> tuple[CaseFinding, ...]:
    """What the case in this folder shows. Raises DataError naming the row; `entries` are its chronology's."""
    found: list[CaseFinding] = []
    for row in _rows(folder, "findings.toml", "finding", ("id", "text", "level", "attribution", "evidence")):
        where = f"the finding '{row['id']}'"
        events = row.get("events")
        if not isinstance(events, list) or not events or not set(events) <= set(entries):
            fix = f"Write events = [3, 7] with numbers from 1 to {len(entries)}"
            raise refusal(folder, f"has no chronology entry under {where}", fix)
        if row["id"] in {one.id for one in found}:
            raise refusal(folder, f"has {where} twice", "Give one of them another id in findings.toml")
        found.append(
            CaseFinding(
                id=row["id"],
                text=row["text"],
                level=one_of(folder, where, row["level"], Level),
                attribution=one_of(folder, where, row["attribution"], Attribution),
                evidence=row["evidence"],
                events=tuple(events),
            )
        )
    return tuple(found)


def read_notes(folder: Path) -> tuple[TrainerNote, ...]:
    """The trainer's notes of the case in this folder. Raises DataError naming the row."""
    notes = []
    for row in _rows(folder, "notes.toml", "note", ("use", "title", "text", "minutes")):
        where = f"the note '{row['title']}'"
        if not isinstance(row["minutes"], int) or row["minutes"] < 1:
            raise refusal(folder, f"has no whole number of minutes in {where}", "Write minutes = 5")
        use = None if row["use"] == ANY else one_of(folder, where, row["use"], Use, ANY)
        notes.append(TrainerNote(use=use, title=row["title"], text=row["text"], minutes=row["minutes"]))
    return tuple(notes)


def _rows(folder: Path, name: str, key: str, wanted: tuple[str, ...]) -> list[dict[str, Any]]:
    text = text_of(folder, name, f"Write {name}; the other samples show its shape")
    table: Mapping[str, Any] = parse_table(f"data/samples/{folder.name}/{name}", text)
    return rows(table, f"data/samples/{folder.name}/{name}", key, wanted)
