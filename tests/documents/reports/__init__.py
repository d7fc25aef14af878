"""Overview reports in the styles that authors used from 2003 to 2026, each with exactly what must be found in it."""

from . import (
    findings,
    forms,
    headed,
    kept_by_word,
    labelled,
    nothing,
    numbered_by_hand,
    numbered_by_word,
    repeats,
    tables,
    unnumbered,
)
from .making import STYLES, Expected, made

__all__ = [
    "STYLES",
    "Expected",
    "findings",
    "forms",
    "headed",
    "kept_by_word",
    "labelled",
    "made",
    "nothing",
    "numbered_by_hand",
    "numbered_by_word",
    "repeats",
    "tables",
    "unnumbered",
]
