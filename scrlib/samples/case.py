"""One invented case: what its card says at once, and what is in its files when it is asked for."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from scrlib.errors import DataError
from scrlib.records.cases import CaseDocument, CaseFinding, CaseKind, Event, TrainerNote, Use
from scrlib.records.routes import ThreeRoutes
from scrlib.samples.chronology import read_chronology
from scrlib.samples.parts import read_findings, read_notes
from scrlib.samples.prose import read_prose
from scrlib.samples.routes import read_routes


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One invented case. `people`: (pseudonym, who); `slips`: (kind, words) left in its report on purpose.

    `times` says how many minutes each use takes in a room; `minutes` is for reading it. A review has a report
    and an action plan; a near miss or a case of effective practice has an account instead.
    """

    id: str
    kind: CaseKind
    title: str
    synopsis: str
    content_notice: str
    era: str  # "scr" or "practice": the words its report uses
    guidance: str  # edition of Working Together in force, "wt2010"
    dated: date
    author: str
    minutes: int
    times: tuple[tuple[Use, int], ...]
    agencies: tuple[str, ...]
    learning_aims: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    slips: tuple[tuple[str, str], ...]
    licence: str
    how_made: str
    file: Path  # the report, or the account
    plan_title: str = ""  # of its action plan: "The action plan for Milo: a good one"
    plan_file: Path | None = None

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self.file.parent

    @property
    def documents(self) -> tuple[CaseDocument, ...]:
        """The files that a reader is given, the report or the account first."""
        own = (CaseDocument(title=self.title, file=self.file.name),)
        return (
            (*own, CaseDocument(title=self.plan_title, file=self.plan_file.name)) if self.plan_file else own
        )

    @cached_property
    def chronology(self) -> tuple[Event, ...]:
        """Its entries in the order to read, read when first asked for. Raises DataError on a faulty row."""
        return read_chronology(self.folder)

    @cached_property
    def findings(self) -> tuple[CaseFinding, ...]:
        """What the case shows. Raises DataError where one is incomplete or stands on no entry."""
        return read_findings(self.folder, {one.sequence for one in self.chronology})

    @cached_property
    def notes(self) -> tuple[TrainerNote, ...]:
        """What a trainer should know; never to be shown before the reveal. Raises DataError."""
        return read_notes(self.folder)

    @cached_property
    def routes(self) -> ThreeRoutes | None:
        """The case by three routes, where it was worked so. Raises DataError on a faulty row."""
        if self.minutes_for(Use.ROUTES) is None:
            return None
        entries = [one.sequence for one in self.chronology]
        return read_routes(self.folder, entries, [one.id for one in self.findings])

    def minutes_for(self, use: Use) -> int | None:
        """How long this use takes in a room; None where the case is not made for it."""
        return dict(self.times).get(use)

    def report(self) -> bytes:
        """The report, a Word file. Raises DataError for a case that has an account instead."""
        if self.kind is not CaseKind.REVIEW:
            raise DataError(f"The sample case '{self.id}' has no report.", "Take its account instead.")
        return self.file.read_bytes()

    def account(self) -> bytes:
        """The account, a Word file. Raises DataError for a review, which has a report."""
        if self.kind is CaseKind.REVIEW:
            raise DataError(f"The sample case '{self.id}' has no account.", "Take its report instead.")
        return self.file.read_bytes()

    @cached_property
    def story(self) -> tuple[tuple[str, str], ...]:
        """The account as (heading, paragraphs apart by a blank line). Raises DataError for a review."""
        return read_prose(self.folder)

    def plan(self) -> bytes:
        """The action plan, a Word file or a workbook. Raises DataError for a case without one."""
        return self._plan().read_bytes()

    def plan_name(self) -> str:
        """The name of the file of the action plan. Raises DataError for a case without one."""
        return self._plan().name

    def _plan(self) -> Path:
        if self.plan_file is None:
            raise DataError(f"The sample case '{self.id}' has no action plan.", "Choose a review.")
        return self.plan_file

    def costing(self) -> bytes | None:
        """What the plan costs, as docs/interfaces.md writes it; None for a plan that nobody has costed."""
        file = self.folder / "costing.json"
        return file.read_bytes() if file.is_file() else None
