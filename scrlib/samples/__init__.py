"""The invented sample cases: a card that says what each holds, documents, chronology, findings, notes."""

from scrlib.samples.cards import load_card
from scrlib.samples.case import Sample
from scrlib.samples.shelf import reviews, sample, samples

__all__ = ["Sample", "load_card", "reviews", "sample", "samples"]
