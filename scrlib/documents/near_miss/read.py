"""A register of near misses read back from Excel or csv: what cannot be used is said, and nothing is guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scrlib.documents.near_miss.columns import (
    FACTORS,
    REGISTER,
    SAFEGUARDS,
    SHEETS,
    TIMELINE,
    YES,
    Column,
    Labels,
)
from scrlib.documents.plan.open import open_plan
from scrlib.errors import DocumentError
from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence, Side
from scrlib.records.plan_files import PlanFile, PlanTable

MOST = 2_000  # near misses
PARTS = {TIMELINE: "moments", SAFEGUARDS: "barriers", FACTORS: "factors"}
Row = Mapping[str, str]
NO_REGISTER = DocumentError(
    "That file is not a register of near misses.",
    "Open an Excel or csv file that was made with “Take away” on the page “Near miss”.",
)


@dataclass(frozen=True, kw_only=True)
class Reopened:
    """The near misses of a file, and what in it could not be used: a sentence each.

    parts   which of "moments", "barriers" and "factors" the file has a sheet for; a csv file has none
    """

    records: tuple[NearMiss, ...]
    notes: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()


def read_register(name: str, data: bytes, labels: Labels) -> Reopened:
    """The register in an Excel or csv file. Raises DocumentError, one sentence, where it is no register."""
    if not name.casefold().endswith((".xlsx", ".csv")):
        raise NO_REGISTER
    notes: list[str] = []
    sheets = _sheets(open_plan(name, data), labels, notes)
    records: dict[str, NearMiss] = {}
    for row in sheets.get(REGISTER, ()):
        record = _record(row, f"N{len(records) + 1}", notes)
        if record.id in records:
            raise DocumentError(
                f"Two rows have the number {record.id}.", "Give each near miss a number of its own."
            )
        records[record.id] = record
    if not records or len(records) > MOST:
        raise NO_REGISTER
    for sheet, add in ((TIMELINE, _moment), (SAFEGUARDS, _barrier), (FACTORS, _factor)):
        for row in sheets.get(sheet, ()):
            _to_its_record(records, row, sheet, add, notes)
    parts = frozenset(part for sheet, part in PARTS.items() if sheet in sheets)
    return Reopened(records=tuple(records.values()), notes=tuple(dict.fromkeys(notes)), parts=parts)


def _sheets(file: PlanFile, labels: Labels, notes: list[str]) -> dict[str, list[Row]]:
    """The rows of every sheet that is known by its headings; a csv file has the register alone."""
    found: dict[str, list[Row]] = {}
    for block in file.blocks:
        if isinstance(block, PlanTable):
            name = block.sheet or REGISTER
            if name in SHEETS:
                found[name] = _rows(block, name, labels, notes)
    return found


def _rows(block: PlanTable, sheet: str, labels: Labels, notes: list[str]) -> list[Row]:
    heads = [one.text for one in block.rows[0].cells]
    at = {column: heads.index(column.head) for column in SHEETS[sheet] if column.head in heads}
    if not any(column.key == "id" for column in at) or len(at) < 2:
        raise NO_REGISTER
    rows: list[Row] = []
    for line in block.rows[1:]:
        said = {column: "\n".join(line.cells[place].lines) for column, place in at.items()}
        if any(said.values()):
            where = f"{sheet}, row {line.number}"
            rows.append(
                {column.key: _value(column, words, labels, where, notes) for column, words in said.items()}
            )
    return rows


def _value(column: Column, words: str, labels: Labels, where: str, notes: list[str]) -> str:
    """What a cell says: the id of a word that is in the column's list. Another word is said, and left out."""
    if not column.listed:
        return words[1:] if words.startswith(("'=", "'+", "'-", "'@")) else words
    ids = {label.casefold(): id for id, label in labels.of(column.listed).items()}
    found = ids.get(words.strip().casefold(), "")
    if words.strip() and not found:
        notes.append(f"{where}: the word under “{column.head}” is not in its list, so it was left out.")
    return found


def _record(row: Row, otherwise: str, notes: list[str]) -> NearMiss:
    number = row.get("id", "").strip()
    if not (number[:1] == "N" and number[1:].isdigit() and number[1:2] != "0" and len(number) < 8):
        notes.append(f"A near miss without a number of the kind “N3” was given {otherwise}.")
        number = otherwise
    texts = {key: value for key, value in row.items() if key not in ("id", "kind")}
    return NearMiss(id=number, kind=Kind(row.get("kind", "")), **texts)  # type: ignore[arg-type]


def _to_its_record(records: dict[str, NearMiss], row: Row, sheet: str, add: Any, notes: list[str]) -> None:
    record = records.get(row.get("id", "").strip())
    if record is None:
        notes.append(f"{sheet}: a row whose number is that of no near miss was left out.")
    else:
        records[record.id] = add(record, row)


def _moment(record: NearMiss, row: Row) -> NearMiss:
    texts = {key: row.get(key, "") for key in ("when", "what", "known_then", "judged")}
    new = Moment(id=f"M{len(record.moments) + 1}", **texts, turning=row.get("turning") == YES)
    return replace(record, moments=(*record.moments, new))


def _barrier(record: NearMiss, row: Row) -> NearMiss:
    new = Barrier(
        id=f"B{len(record.barriers) + 1}",
        **{key: row.get(key, "") for key in ("name", "kind", "why", "owner")},
        side=Side(row.get("side") or Side.BEFORE),
        held=Held(row.get("held", "")),
    )
    return replace(record, barriers=(*record.barriers, new))


def _factor(record: NearMiss, row: Row) -> NearMiss:
    """The codes of both readers; a row without a factor says nothing."""
    if not row.get("factor"):
        return record
    first = _codes(record.factors, row["factor"], row.get("presence", ""), row.get("evidence", ""))
    second = _codes(record.second, row["factor"], row.get("second", ""), row.get("second_evidence", ""))
    return replace(record, factors=first, second=second)


def _codes(was: Sequence[FactorCode], factor: str, presence: str, evidence: str) -> tuple[FactorCode, ...]:
    if not presence and not evidence:
        return tuple(was)
    new = FactorCode(factor=factor, presence=Presence(presence), evidence=evidence)
    return (*(one for one in was if one.factor != factor), new)
