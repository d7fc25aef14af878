"""The sheet Summary while it is written: a heading, a line, a sum of the ledger for each year."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.book.columns import FIRST
from scrlib.documents.book.frame import Frame, total
from scrlib.documents.book.ledger_rows import NAME, YEARS_FROM
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import Result, Value, letter, write

SUMMARY = "Summary"


class SummarySheet:
    """Where the next line goes, and how one is written."""

    def __init__(self, book: Any, look: Look, frame: Frame, agencies: Sequence[str], rows: int) -> None:
        self.sheet = book.add_worksheet(SUMMARY)
        self.look, self.frame, self.agencies = look, frame, agencies
        self.last_ledger = FIRST + rows
        self.at = 0  # the next row, from 0
        self.name = book.define_name

    def years_heads(self) -> list[Result]:
        """The years of the ledger, as it has them."""
        first = YEARS_FROM
        return [
            (f"={NAME}!{letter(first + at)}${FIRST}", words) for at, words in enumerate(self.frame.year_words)
        ]

    def heading(self, words: str, *heads: str | list[Result], note: str = "") -> None:
        """A heading over what follows, with one over each column."""
        self.at += 1
        style = self.look.head_worked
        self.sheet.write_string(self.at, 0, words, style if heads else self.look.heading)
        column = 1
        for head in heads:
            for formula, now in [("", head)] if isinstance(head, str) else head:
                self._put(column, formula, now, style)
                column += 1
        if note:
            self.sheet.write_string(self.at, column, note, self.look.note)
        self.at += 1

    def row(
        self, words: str | Result, results: Sequence[Result], *, kind: str = "money", strong: bool = False
    ) -> None:
        """A line: what it is, then its figures, each a formula with its value."""
        formula, text = words if isinstance(words, tuple) else ("", words)
        self._put(0, formula, text, self.look.line if strong else self.look.cell("text", fill=False))
        style = self.look.line if strong else self.look.cell(kind, fill=False)
        for column, (formula, now) in enumerate(results, start=1):
            self._put(column, formula, now, style)
        self.at += 1

    def _put(self, column: int, formula: str, now: Value, style: Any) -> None:
        if formula:
            self.sheet.write_formula(self.at, column, formula, style, now)
        else:
            write(self.sheet, self.at, column, now, style)

    def across(self, mine: str, whose: Any) -> list[Result]:
        """A sum of the ledger for each year, then for all of them."""
        results: list[Result] = []
        for at, words in enumerate(self.frame.year_words):
            column = letter(YEARS_FROM + at)
            block = f"{NAME}!{column}${FIRST + 1}:{column}${self.last_ledger}"
            now = self.sum_of(lambda cell, year=words: cell.year == year and whose(cell))
            results.append((f"=SUMPRODUCT({mine}*{block})", now))
        results.append((f"=SUMPRODUCT({mine}*Ledger_Total)", self.sum_of(whose)))
        return results

    def sum_of(self, whose: Any) -> float:
        """What the lines of the ledger come to that are somebody's."""
        return total(cell.amount for cell in self.frame.costs.ledger if whose(cell))
