"""The parts of the steps of a near miss: a text to type, a list to choose from."""

from typing import Any

from scrlib.learning.near_miss.lists import terms
from scrlib.records.near_misses import NearMiss
from scrlib.ui.components import Option, radios, select, text_box
from scrlib.ui.markup import Child, Markup
from scrlib.ui.near_miss.boxes import LONGEST, box
from scrlib.ui.typed_day import said_of

NOT_SAID = ("", "Not said yet")


def text(
    record: NearMiss, name: str, label: Child, *, hint: str = "", rows: int = 0, of: Any = None
) -> Markup:
    """A box for one text of a near miss, or of a part of it."""
    parts = () if of is None else (of.id,)
    stands = getattr(record if of is None else of, name)
    return text_box(box(record, *parts, name), label, stands, hint=hint, rows=rows, maxlength=LONGEST)


def day(record: NearMiss, name: str, label: Child, *, hint: str) -> Markup:
    """A box for a day, with a word beside it where no day can be read in what was typed."""
    stands = getattr(record, name)
    return text_box(box(record, name), label, stands, hint=hint, error=said_of(stands), maxlength=LONGEST)


def choice(record: NearMiss, name: str, label: Child, listed: str, *, of: Any = None) -> Markup:
    """A drop-down of one of the lists of lists.toml."""
    parts = () if of is None else (of.id,)
    options = [NOT_SAID, *((one.id, one.label) for one in terms(listed))]
    return select(box(record, *parts, name), label, options, getattr(record if of is None else of, name))


def scale(record: NearMiss, name: str, legend: str, listed: str, *, hint: str = "") -> Markup:
    """One of the lists of lists.toml with each entry explained."""
    options = [Option(value=one.id, label=one.label, hint=one.about) for one in terms(listed)]
    return radios(box(record, name), legend, options, str(getattr(record, name)), hint=hint)
