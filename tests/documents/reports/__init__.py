"""Reports of every style that the reader is held to, in the four sets in which they were written."""

from . import first, fourth, second, third
from .making import STYLES, Expected, made

__all__ = ["STYLES", "Expected", "first", "fourth", "made", "second", "third"]
