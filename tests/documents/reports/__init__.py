"""Reports of every style that the reader is held to, in the sets in which they were written."""

from . import fifth, first, fourth, second, third
from .making import STYLES, Expected, made

__all__ = ["STYLES", "Expected", "fifth", "first", "fourth", "made", "second", "third"]
