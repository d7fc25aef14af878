"""Where the sample cases are, and one by its id."""

from functools import cache
from pathlib import Path

from scrlib.errors import DataError
from scrlib.records.cases import CaseKind
from scrlib.samples.cards import load_card
from scrlib.samples.case import Sample

# Beside the package in a clone, inside it where it was installed.
PLACES = (
    Path(__file__).parents[2] / "data" / "samples",
    Path(__file__).parents[1] / "data" / "samples",
)


@cache
def samples() -> tuple[Sample, ...]:
    """All sample cases, the earliest account first. Raises DataError where a card is incomplete."""
    for place in PLACES:
        if cards := sorted(place.glob("*/card.toml")):
            return tuple(sorted((load_card(card) for card in cards), key=lambda sample: sample.dated))
    raise DataError(
        "The sample cases are not here.",
        "Put the folder data/samples back, from the project's own copy.",
    )


def reviews() -> tuple[Sample, ...]:
    """The sample cases that have a report and an action plan, the earliest report first."""
    return tuple(one for one in samples() if one.kind is CaseKind.REVIEW)


def sample(sample_id: str) -> Sample:
    """The sample case of that id. Raises DataError where there is none."""
    for one in samples():
        if one.id == sample_id:
            return one
    known = ", ".join(one.id for one in samples())
    raise DataError(f"There is no sample case called '{sample_id}'.", f"Choose one of: {known}.")
