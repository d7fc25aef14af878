"""What the national studies counted: each figure with its table, denominator, caveat and source."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError
from scrlib.records import Comparison, Focus, Leverage
from scrlib.tables import read_table, require, rows

NEEDED = ("measure", "code", "label", "denominator", "unit", "table", "caveat", "source")
LEVERAGE_LABELS = {
    Leverage.STRONGER: "Stronger: makes the safe act the default, or removes the hazard",
    Leverage.INTERMEDIATE: "Intermediate: tools, joint work, supervision, practice, feedback",
    Leverage.WEAKER: "Weaker: policy, training, reminders, reviewing, seeking assurance",
}


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One printed figure: `value` out of `denominator`, or a mean of so many where `code` is "mean"."""

    measure: str
    code: str
    label: str
    value: int
    denominator: int
    unit: str  # what is counted: "reviews", "recommendations"
    table: str
    caveat: str
    source: str
    note: str = ""
    low: int | None = None  # the band a count of recommendations falls in
    high: int | None = None

    def holds(self, count: int) -> bool:
        """Whether a count falls in this band."""
        return self.low is not None and self.high is not None and self.low <= count <= self.high

    def beyond(self, count: int) -> bool:
        """Whether this band lies wholly above a count."""
        return self.low is not None and self.low > count


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something in a study that does not agree with itself, told before an expert finds it."""

    text: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Study:
    """One national study and the figures taken from it."""

    id: str
    title: str
    publication: str
    short: str  # "40 reviews of 2001-03"
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...] = ()

    def measured(self, measure: str) -> tuple[Figure, ...]:
        """The figures of one measure, in the order of the table."""
        return tuple(figure for figure in self.figures if figure.measure == measure)


@cache
def studies() -> tuple[Study, ...]:
    """Every study, by the years it looked at. Raises DataError where a file is not complete."""
    folder = files("scrlib") / "data" / "studies"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(read_study(f"studies/{name}", read_table(f"studies/{name}")) for name in names)


def study(id: str) -> Study:
    """The study with this id ("scr_2001_03")."""
    return next(one for one in studies() if one.id == id)


def read_study(name: str, table: Mapping[str, Any]) -> Study:
    """The study in a table. Raises DataError where a figure lacks a value or is more than its denominator."""
    require(table, name, ("id", "title", "publication", "short"))
    figures = tuple(Figure(**row) for row in rows(table, name, "figures", (*NEEDED, "value")))
    for figure in figures:
        if figure.code != "mean" and not 0 <= figure.value <= figure.denominator:
            raise DataError(
                f"{name}: {figure.table}, {figure.code} is {figure.value} of {figure.denominator}.",
                "Correct the value or the denominator.",
            )
    notes = rows(table, name, "notes", ("text", "source")) if "notes" in table else []
    return Study(
        **{key: table[key] for key in ("id", "title", "publication", "short")},
        figures=figures,
        notes=tuple(Note(**row) for row in notes),
    )


def count_note(count: int) -> str:
    """The count beside the national studies: "14 recommendations. Of 40 reviews of 2001-03, ...".

    The two studies did not count the same thing; the note says so.
    """
    if not count:
        return "No recommendations."
    bands = study("scr_2001_03").measured("recommendations_per_review")
    mean = study("scr_2009_10").measured("mean_recommendations_per_review")[0]
    ours = "1 recommendation" if count == 1 else f"{count} recommendations"
    return (
        f"{ours}. Of {study('scr_2001_03').short}, {_beside(count, bands)} "
        f"({bands[0].table}; {bands[0].caveat}). The {study('scr_2009_10').short} had {mean.label} "
        f"({study('scr_2009_10').publication}, {mean.table}; {mean.caveat})."
    )


def _beside(count: int, bands: Sequence[Figure]) -> str:
    unknown = sum(band.value for band in bands if band.low is None)
    same = next((band for band in bands if band.holds(count)), None)
    more = sum(band.value for band in bands if band.beyond(count))
    here = f"{same.value} had {same.label} and {more or 'none'} had more" if same else "none had as many"
    return f"{here}; {unknown} is not known" if unknown else here


def compare_focus(found: Iterable[Focus]) -> tuple[Comparison, ...]:
    """What a set asks for beside Table 18, in the table's order; ours is out of those with a focus."""
    ours = Counter(found)
    return tuple(
        Comparison(
            code=figure.code,
            label=figure.label,
            ours=ours[Focus(figure.code)],
            ours_n=ours.total(),
            theirs=figure.value,
            theirs_n=figure.denominator,
        )
        for figure in study("scr_2001_03").measured("focus")
    )


def compare_leverage(found: Iterable[Leverage]) -> tuple[Comparison, ...]:
    """How strong what a set asks for is, strongest first. No national study has been coded this way."""
    ours = Counter(found)
    return tuple(
        Comparison(code=code.value, label=label, ours=ours[code], ours_n=ours.total())
        for code, label in LEVERAGE_LABELS.items()
    )
