"""A report as it stands: its sections in order, and what was found in them. Nothing is judged here."""

from dataclasses import dataclass

from scrlib.records import Finding, Recommendation

COVER = 8  # passages on a cover, at the most
LINE = 15  # words of a line on a cover, at most


@dataclass(frozen=True, kw_only=True)
class Words:
    """A paragraph or the text of one cell, and its place in words ("Analysis, paragraph 3", "page 12")."""

    text: str
    where: str
    table: int = 0  # counts the tables of the file from 1; 0 outside a table
    row: int = 0
    column: int = 0


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading and what stands under it, up to the next heading.

    kind      what the heading says stands there ("findings", "plan"...), "" for nothing known
    region    "main", "summary" or "appendix"
    page      "page 12", where the file has pages
    """

    title: str
    kind: str = ""
    region: str = "main"
    rank: int = 0  # the smaller, the higher the heading stands
    words: tuple[Words, ...] = ()
    page: str = ""

    @property
    def where(self) -> str:
        """The place of its heading: "page 12, Analysis", or in Word the heading itself."""
        return f"{self.page}, {self.title}" if self.page else self.title


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a report holds."""

    name: str
    kind: str  # "docx" or "pdf"
    parts: tuple[Part, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    findings: tuple[Finding, ...] = ()
    elsewhere: tuple[Words, ...] = ()  # notes, page headers, comments
    pages: int = 0  # of a pdf, or as counted when a Word file was last saved; 0 where the file does not say

    @property
    def all_words(self) -> tuple[Words, ...]:
        """Every paragraph of the text and then what stands elsewhere in the file."""
        return tuple(one for part in self.parts for one in part.words) + self.elsewhere

    @property
    def all_words_and_headings(self) -> tuple[Words, ...]:
        """The same, each heading before what stands under it."""
        headed = (
            (Words(text=part.title, where=part.where), *part.words) if part.title else part.words
            for part in self.parts
        )
        return tuple(one for some in headed for one in some) + self.elsewhere

    @property
    def titles(self) -> tuple[str, ...]:
        """The headings on the cover: up to the first words, the report's own title among them."""
        titled: list[str] = []
        for part in self.parts:
            titled += [part.title] if part.title else []
            if part.words and titled:
                break
        return tuple(titled[:COVER])

    @property
    def cover(self) -> int:
        """How many of those stand on the cover: up to the first heading after any sentence, at most eight."""
        count = 0
        begun = False
        for part in self.parts:
            if begun and part.title:
                break
            count += len(part.words) + bool(part.title)
            begun = begun or any(len(one.text.split()) > LINE for one in part.words)
        return min(COVER, count)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that a report says of itself ("months", "author", "pages"), with its words and place."""

    name: str
    value: str
    words: str = ""
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class OutlineAnswer:
    """What was read for one item of the outline; `where` and `words` are its evidence, "" for none.

    answer    "yes", "partly", "no", "not_stated" or "not_applicable"; a machine's first reading, for a person
              to confirm
    meaning   what was found, where the answer alone would mislead, "" for none
    """

    item: str
    answer: str
    where: str = ""
    words: str = ""
    reason: str = ""
    meaning: str = ""


@dataclass(frozen=True, kw_only=True)
class AuditedReport:
    """What an audit settled of one report, as the national study counted it.

    answers    (item of Table 16, "yes", "no", "partly", "not_stated" or "not_applicable")
    plan       (item of Table 20, "yes", "no", "partly" or "not_clear")
    focus      (code of Table 18, how many recommendations)
    author     "independent", "internal" or "" where it is not reported
    months     from the incident to the report; None where it is not dated, as for the other numbers
    """

    id: str
    answers: tuple[tuple[str, str], ...] = ()
    plan: tuple[tuple[str, str], ...] = ()
    focus: tuple[tuple[str, int], ...] = ()
    author: str = ""
    months: int | None = None
    pages: int | None = None
    recommendations: int | None = None
    actions: int | None = None


@dataclass(frozen=True, kw_only=True)
class StudyRow:
    """A row of a table: counts in the order of the table's columns; `before` those of the study before it."""

    id: str
    label: str
    cells: tuple[int, ...]
    before: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StudyTable:
    """A table of the national study, or the same one counted from audited reports."""

    id: str  # "16"
    title: str
    columns: tuple[str, ...]
    rows: tuple[StudyRow, ...]
    notes: tuple[str, ...] = ()
