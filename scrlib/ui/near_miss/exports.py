"""What leaves the page: the register as a file, one near miss in Word."""

from collections.abc import Sequence
from functools import cache

from scrlib.documents.near_miss import Labels, near_miss_page, register_book, register_csv, register_page
from scrlib.learning.near_miss.figures import enough, every_figure
from scrlib.learning.near_miss.lists import factors, terms
from scrlib.records.near_misses import NearMiss
from scrlib.ui.mime import CSV, EXCEL, WORD
from scrlib.ui.taking import plain_name

LISTS = ("kind", "stage", "barrier", "severity", "likelihood")


@cache
def labels() -> Labels:
    """What each id is called on the page, for files."""
    return Labels(
        lists={name: {one.id: one.label for one in terms(name)} for name in LISTS},
        factors={id: one.label for id, one in factors().items()},
    )


def register_file(kind: str, records: Sequence[NearMiss]) -> tuple[str, bytes, str]:
    """The register as "book", "page" or "csv": the file's name, its bytes, what kind of file it is."""
    if kind == "book":
        return "Near misses.xlsx", register_book(records, labels()), EXCEL
    if kind == "csv":
        return "Near misses.csv", register_csv(records, labels()), CSV
    figures = every_figure(records) if enough(records) else ()
    return "Near misses.docx", register_page(records, figures, labels()), WORD


def one_file(record: NearMiss) -> tuple[str, bytes, str]:
    """One near miss in Word."""
    return f"{plain_name(record.title, record.id)}.docx", near_miss_page(record, labels()), WORD
