"""The invented sample cases: a card that says what each holds, documents, chronology, findings, notes."""

from scrlib.samples.cards import load_card
from scrlib.samples.case import Sample
from scrlib.samples.shelf import PLACES, reviews, sample, samples

__all__ = ["PLACES", "Sample", "load_card", "reviews", "sample", "samples"]
