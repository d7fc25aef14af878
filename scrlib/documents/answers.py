"""Which finding a recommendation answers, as the document itself says: "Finding 2", "see Recommendation 4", one under the other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrlib.documents.beneath import beneath
from scrlib.documents.hits import Hit, Reading
from scrlib.documents.lines import Line
from scrlib.documents.numbering import CARDINALS
from scrlib.documents.sections import Section

WORDS = "|".join(CARDINALS[1:])
ONE = rf"[A-Z]{{0,3}}\.?[ ]?\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|(?-i:[A-Z]|[ivx]{{1,4}}|[IVX]{{1,4}})\b|(?:{WORDS})\b(?! (?:of|another)\b)"
SOME = rf"(?P<numbers>\(?(?:{ONE})\)?(?:(?:,? and |, ?| ?& ?|,? to | ?[-–—] ?)\(?(?:{ONE})\)?){{0,12}})"
FINDINGS = re.compile(
    r"\b(?:findings?|learning points?|lessons?|lessons? learn(?:ed|t)|themes?|key lines? of enquiry|kloes?|learning|conclusions?|issues?|para(?:graph)?s?\.?"
    rf"|answers|addresses|responds to|arises from|arising from|follows from)\s+(?:(?:to|from|finding|no\.?|number|numbers) ?)?{SOME}"
    rf"|[(\[](?:see |from |re |cf\.? )?(?P<coded>(?:KF|LP|KL|F|L)\.? ?(?:\d{{1,2}}|[IVX]{{1,4}}\b)(?:(?:,? and |, ?| ?& ?)(?:KF|LP|KL|F|L)\.? ?(?:\d{{1,2}}|[IVX]{{1,4}}\b)){{0,8}})[)\]]"
    r"|[(\[](?:see |from |re |cf\.? )?(?P<dotted>\d{1,2}\.\d{1,2}(?:(?:,? and |, ?| ?& ?)\d{1,2}\.\d{1,2}){0,8})[)\]]",
    re.I,
)
RECOMMENDATIONS = re.compile(
    rf"\b(?:recommendations?|recs?)\b\.?\s*(?:(?:no\.?|number|numbers) ?)?{SOME}"
    r"|[(\[](?:see |leads to |→ ?|cf\.? )?(?P<coded>R\.? ?\d{1,2}(?:(?:,? and |, ?| ?& ?)R\.? ?\d{1,2}){0,8})[)\]]",
    re.I,
)
THEME = re.compile(
    rf"\b(?:themes?|finding|learning point|lesson|issue|key line of enquiry|kloe)\s(?P<number>{ONE})(?=\W|$)",
    re.I,
)
OTHERS = re.compile(r"\b(?:previous|earlier|inquiry|laming|munro|another|other|last) (?:\w+ ){0,5}$", re.I)
DENIES = re.compile(r"\b(?:no|not|nor|neither|nothing)\b[^.;]{0,30}\brecommend", re.I)
EACH = re.compile(rf"(?P<one>{ONE})(?: ?(?:[-–—]|\bto\b) ?(?P<last>{ONE}))?", re.I)
BEFORE = 50  # letters before a number that tell whose recommendation it is
LONGEST_RANGE = 20
NEAR = 12  # lines after a finding or a recommendation, in which it is still spoken of


def answers(reading: Reading) -> dict[int, tuple[int, ...]]:
    """For each recommendation (counted from 0) that is said to answer findings, which ones."""
    by_number = _numbers(reading.findings)
    asked_by_number = _numbers(reading.recommendations)
    by_line = {id(hit.draft.lines[0]): at for at, hit in enumerate(reading.findings)}
    said: dict[int, list[int]] = {at: [] for at in range(len(reading.recommendations))}
    starts = {hit.draft.first for hit in (*reading.findings, *reading.recommendations)}
    after = _Following(reading, starts)
    for at, hit in enumerate(reading.recommendations):
        for text in (*after.of(hit), hit.draft.about, hit.section.title):
            said[at] += [by_number[one] for one in _named(FINDINGS, text) if one in by_number]
    for number, hit in enumerate(reading.findings):
        for text in after.of(hit):
            for one in _named(RECOMMENDATIONS, text):
                if one in asked_by_number:
                    said[asked_by_number[one]].append(number)
    above = beneath(reading)
    for at, hit in enumerate(reading.recommendations):
        line = hit.draft.finding
        if not said[at] and line is not None:
            beside = by_line.get(id(line), by_number.get(_plain(line.label.number)))
            said[at] += [] if beside is None else [beside]
        if not said[at] and at in above:
            said[at].append(above[at])
    return {at: tuple(dict.fromkeys(some)) for at, some in said.items() if some}


def _numbers(hits: Sequence[Hit]) -> Mapping[str, int]:
    """The printed numbers, each with the first that bears it; a number that two bear names neither."""
    found: dict[str, int] = {}
    twice = set()
    for at, hit in enumerate(hits):
        number = _plain(hit.draft.number) or _of_title(hit.section.title)
        if number and found.setdefault(number, at) != at:
            twice.add(number)
    return {number: at for number, at in found.items() if number not in twice}


def _of_title(title: str) -> str:
    """The number of the theme that a finding without one of its own stands under: "8 Theme 4: Parents as partners"."""
    found = THEME.search(title)
    return _plain(found["number"]) if found else ""


def _plain(number: str) -> str:
    """A number without the letters before it: "R3", "LP 3" and "3." are one, "F.IV" and "IV", "three" and "3"."""
    text = number.lower().strip(" .()")
    if text.capitalize() in CARDINALS:
        return str(CARDINALS.index(text.capitalize()))
    return re.sub(r"^[a-z]{1,3}\.? ?(?=\d)|^[a-z]{1,3}\. ?(?=[ivx]+$)", "", text)


def _named(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The numbers that a text names, those between two of a range included."""
    for found in pattern.finditer(text):
        if OTHERS.search(text[max(0, found.start() - BEFORE) : found.start()]):
            continue
        told = next((one for one in found.groupdict().values() if one), "")
        for each in EACH.finditer(told):
            first, last = _plain(each["one"]), _plain(each["last"] or "")
            yield first
            if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + LONGEST_RANGE:
                yield from (str(one) for one in range(int(first) + 1, int(last) + 1))
            elif last:
                yield last


class _Following:
    """The words of a finding or a recommendation and of the lines that still speak of it."""

    def __init__(self, reading: Reading, starts: Iterable[tuple[int, int]]) -> None:
        self._starts = set(starts)
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
