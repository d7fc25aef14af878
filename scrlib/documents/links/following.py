"""What is still said of a finding or a recommendation in the lines after it, and in the other cells of its row."""

import re
from collections.abc import Iterator

from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.hits import Hit, Reading

DENIES = re.compile(r"\b(?:no|not|nor|neither|nothing)\b[^.;]{0,30}\brecommend", re.I)
NEAR = 12  # lines after a finding or a recommendation, in which it is still spoken of


class Following:
    """The words of a finding or a recommendation and of the lines that still speak of it."""

    def __init__(self, reading: Reading) -> None:
        self._starts = {hit.draft.first for hit in (*reading.findings, *reading.recommendations)}
        self._at = {
            line.first: (section, at)
            for section in reading.sections
            for at, line in enumerate(section.lines)
            if line.stretches
        }
        self._heads: dict[int, dict[int, str]] = {}
        self._sections = {section.line.first: section for section in reading.sections if section.line}

    def of(self, hit: Hit) -> Iterator[str]:
        """The words of the hit, and then those after it as far as the next one; of a table the rest of the row."""
        yield from (line.words for line in hit.draft.lines)
        last = hit.draft.lines[-1]
        if last.cell is not None:
            yield from self._row(hit.section, last)
            return
        first = last.first if len(hit.draft.lines) > 1 else hit.draft.first
        section, at = self._at.get(first, (None, -1))
        section = section or self._sections.get(first)
        if section is None:
            return
        for line in section.lines[at + 1 : at + 1 + NEAR]:
            if line.first in self._starts or line.label.kind in ("recommendation", "finding"):
                return
            if line.frame != last.frame or DENIES.search(line.words):
                return
            yield f"{line.label.number} {line.words}" if line.cell else line.words

    def before(self, hit: Hit) -> list[str]:
        """The lines above it in its section, as far as the finding or recommendation before it; no cells."""
        found: list[str] = []
        for line in hit.section.lines:
            if line.stretches and line.first >= hit.draft.lines[0].first:
                break
            if line.stretches and line.first in self._starts:
                found = []
            elif line.cell is None:
                found.append(line.words)
        return found

    def _row(self, section: Section, line: Line) -> Iterator[str]:
        """The other cells of the row, each after the heading of its column."""
        cell = line.cell
        assert cell is not None
        _, at = self._at.get(line.first, (section, 0))
        heads = self._heads_of(section, cell.table)
        for step in (-1, 1):
            place = at + step
            while 0 <= place < len(section.lines):
                other = section.lines[place]
                place += step
                if other.cell is None or (other.cell.table, other.cell.row) != (cell.table, cell.row):
                    break
                if other.cell.column != cell.column:
                    yield f"{heads.get(other.cell.column, '')} {other.label.number} {other.words}"

    def _heads_of(self, section: Section, table: int) -> dict[int, str]:
        if table not in self._heads:
            cells = [line for line in section.lines if line.cell is not None and line.cell.table == table]
            first = min((line.cell.row for line in cells if line.cell), default=0)
            self._heads[table] = {
                line.cell.column: line.words for line in cells if line.cell and line.cell.row == first
            }
        return self._heads[table]
