"""The near-miss exercise and its fresh accounts out of their data, refused with the remedy when amiss."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.near_miss.lists import FOLDER, factors
from scrlib.records.learning import Kind, Option, Passage, Purpose, Question, Session, Step
from scrlib.records.near_misses import Factor
from scrlib.tables import read_table, require, rows

EXERCISE = f"{FOLDER}/exercise.toml"
FILES = (EXERCISE, f"{FOLDER}/two_weeks.toml", f"{FOLDER}/six_weeks.toml")
ANSWERS = f"{FOLDER}/answers.toml"
NAMED = ("aim", "content_notice", "source")
OF_STEP = {"lead", "together", "alone", "again", "reveals", "notes"}
OF_PASSAGE = {"text", "title", "look", "columns", "rows"}
OF_QUESTION = {"hint", "hints", "starter", "reason", "confidence", "needed", "lines"}
CHOOSING = (Kind.CHOOSE, Kind.RATE, Kind.CODE, Kind.ORDER, Kind.TAG)
EVIDENCE = "What shows it, in a line (if you like)"
Row = Mapping[str, Any]


@cache
def sessions() -> tuple[Session, ...]:
    """The exercise in each of its lengths, the shorter first; then the fresh accounts for later."""
    return tuple(one for file in FILES for one in read_sessions(read_table(file), file))


def read_sessions(table: Row, file: str = EXERCISE) -> tuple[Session, ...]:
    """The sessions in a table. Raises DataError, naming the step and the remedy, where one cannot be used."""
    require(table, file, NAMED)
    versions = rows(table, file, "version", ("id", "title", "minutes", "alone"))
    return tuple(_Version(table, file, at, row).session() for at, row in enumerate(versions))


@cache
def answers() -> Mapping[str, tuple[Option, ...]]:
    """The answers that several questions share, by their id."""
    table = read_table(ANSWERS)
    require(table, ANSWERS, ("source",))
    return {one["id"]: _options(one["choices"]) for one in rows(table, ANSWERS, "options", ("id", "choices"))}


class _Version:
    """One length of the exercise while it is read; `at` is its place in every list of minutes."""

    def __init__(self, table: Row, file: str, at: int, row: Row) -> None:
        self.table, self.file, self.at, self.id, self.row = table, file, at, row["id"], row
        listed = rows(table, file, "item", ("id", "title", "text")) if "item" in table else ()
        self.items = {one["id"]: one for one in listed}

    def session(self) -> Session:
        """The session, whose steps are known to take as long as it says and to ask everything once."""
        listed = rows(self.table, self.file, "step", ("id", "purpose", "title", "minutes", "alone_minutes"))
        steps = tuple(self._step(row) for row in listed if self._minutes(row, "minutes"))
        made = Session(
            **{name: self.table[name] for name in NAMED},
            case=self.table.get("case", ""),
            id=self.id,
            title=self.row["title"],
            minutes=self.row["minutes"],
            alone_minutes=self.row["alone"],
            steps=steps,
        )
        _check(made, self.file)
        return made

    def _minutes(self, row: Row, name: str) -> int:
        found = row[name]
        if len(found) <= self.at:
            raise DataError(
                f"{self.file}, step {row['id']} has too few {name}.", "Give one for each [[version]]."
            )
        return int(found[self.at])

    def _step(self, row: Row) -> Step:
        where = f"{self.file}, step {row['id']}"
        own = {"id", "purpose", "title", "minutes", "alone_minutes", "read", "ask", "items"}
        _known(row, own | OF_STEP, where)
        reads, asks, b_reads, b_asks = self._blind(row, where) if "items" in row else self._open(row, where)
        return Step(
            id=row["id"],
            purpose=Purpose(row["purpose"]),
            title=row["title"],
            minutes=self._minutes(row, "minutes"),
            alone_minutes=self._minutes(row, "alone_minutes"),
            reads=reads,
            asks=asks,
            b_reads=b_reads,
            b_asks=b_asks,
            **_settled(row, OF_STEP),
        )

    def _open(self, row: Row, where: str) -> tuple[Any, ...]:
        reads = tuple(self._passage(one, where) for one in row.get("read", ()))
        asks = tuple(self._question(one, where) for one in row.get("ask", ()) if self._mine(one))
        return reads, asks, (), ()

    def _passage(self, row: Row, where: str) -> Passage:
        """Something to read; a row of a table that belongs to one length stands in that one only."""
        _known(row, OF_PASSAGE, where)
        settled = _settled(row, OF_PASSAGE)
        every = (one if isinstance(one, Mapping) else {"cells": one} for one in row.get("rows", ()))
        table = {"rows": tuple(tuple(one["cells"]) for one in every if self._mine(one))}
        return Passage(**{**settled, **table, "text": row.get("text", "").strip()})

    def _mine(self, row: Row) -> bool:
        """Is this part of this length? `only` names the one that it belongs to."""
        return row.get("only", self.id) == self.id

    def _blind(self, row: Row, where: str) -> tuple[Any, ...]:
        """Two items: one for every first person, the other for every second."""
        if len(row["items"]) != 2 or not set(row["items"]) <= self.items.keys():
            raise DataError(f"{where} does not name two items.", f"Choose two of {', '.join(self.items)}.")
        return tuple(part for id in row["items"] for part in self._item(self.items[id]))

    def _item(self, item: Row) -> tuple[tuple[Passage, ...], tuple[Question, ...]]:
        criteria = rows(self.table, self.file, "criterion", ("id", "asks"))
        read = Passage(title=item["title"], text=item["text"].strip(), look="account")
        asks = (
            Question(
                id=f"{item['id']}.{one['id']}",
                kind=Kind.RATE,
                asks=one["asks"],
                hint=one.get("hint", ""),
                options=answers()["rating"],
                confidence=True,
                needed=True,
            )
            for one in criteria
        )
        return (read,), tuple(asks)

    def _question(self, row: Row, where: str) -> Question:
        _known(row, {"id", "kind", "asks", "options", "choices", "factor", "only"} | OF_QUESTION, where)
        kind = Kind(row["kind"])
        if kind is Kind.CODE:
            return self._code(row, where)
        options = _options(row.get("choices", ())) or answers().get(row.get("options", ""), ())
        if kind in CHOOSING and not options:
            raise DataError(
                f"{where}, question {row['id']} has nothing to choose from.",
                "Name one of [[options]], or give its own choices.",
            )
        asks = row["asks"] if "asks" in row else _factor(row, where).label
        return Question(id=row["id"], kind=kind, asks=asks, options=options, **_settled(row, OF_QUESTION))

    def _code(self, row: Row, where: str) -> Question:
        """A contributory factor: its own words are those of factors.toml."""
        factor = _factor(row, where)
        return Question(
            id=row["id"],
            kind=Kind.CODE,
            asks=factor.label,
            hint=factor.asks,
            options=answers()["presence"],
            reason=EVIDENCE,
            **_settled(row, OF_QUESTION - {"hint", "reason"}),
        )


def _factor(row: Row, where: str) -> Factor:
    factor = factors().get(row.get("factor", ""))
    if factor is None:
        raise DataError(f"{where}, question {row['id']} names no factor.", "Use an id of factors.toml.")
    return factor


def _options(choices: Iterable[Row]) -> tuple[Option, ...]:
    return tuple(Option(**one) for one in choices)


def _settled(row: Row, names: Iterable[str]) -> dict[str, Any]:
    """The named values of a row, lists as tuples."""
    return {
        name: tuple(row[name]) if isinstance(row[name], list) else row[name] for name in names if name in row
    }


def _known(row: Row, names: Iterable[str], where: str) -> None:
    """Raises DataError where a row says something that nobody reads."""
    if unknown := set(row) - set(names):
        raise DataError(
            f"{where} has an unknown line '{min(unknown)}'.", "Correct its spelling or take it out."
        )


def _check(made: Session, file: str) -> None:
    for name, whole in (("minutes", made.minutes), ("alone_minutes", made.alone_minutes)):
        taken = sum(getattr(one, name) for one in made.steps)
        if taken != whole:
            raise DataError(
                f"{file}: the {name} of {made.id} add up to {taken}, and it says {whole}.",
                "Correct the minutes of a step or those of the version.",
            )
    steps = [one.id for one in made.steps]
    _once(steps, "steps", made.id, file)
    _once(
        [one.id for step in made.steps for one in step.asks if step.purpose is not Purpose.AFTER],
        "questions",
        made.id,
        file,
    )
    for step in made.steps:
        if lost := set(filter(None, (step.again, *step.reveals))) - set(steps):
            raise DataError(
                f"{file}, step {step.id} points at '{min(lost)}', which is no step of {made.id}.",
                "Correct it, or give that step its minutes.",
            )


def _once(ids: Sequence[str], what: str, session: str, file: str) -> None:
    if twice := next((one for one in ids if ids.count(one) > 1), ""):
        raise DataError(
            f"{file}: two {what} of {session} are called '{twice}'.", "Give each an id of its own."
        )
