"""Runs of a Word file divided where a comment begins and ends, their formatting kept."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from scrlib.documents.layout.paragraphs import Paragraph
from scrlib.documents.plain import tidy_places
from scrlib.documents.word.body import INSIDE
from scrlib.documents.word.styles import w

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CONTAINERS = {*INSIDE, w("sdt"), w("sdtContent")}


class Runs:
    """The runs of the paragraphs that take comments, kept in step as they are split."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._pieces: dict[int, list[tuple[Any, str]]] = {}
        self._places: dict[int, list[int]] = {}

    def starting(self, paragraph: int, at: int) -> Any:
        """The run that begins with a character of a paragraph's text."""
        raw = self._read(paragraph)[at]
        self._divide(paragraph, raw)
        return next(element for start, element, _ in self._each(paragraph) if start == raw).getparent()

    def ending(self, paragraph: int, at: int) -> Any:
        """The run that ends before a character of a paragraph's text."""
        raw = self._read(paragraph)[at - 1] + 1
        self._divide(paragraph, raw)
        return next(
            element for start, element, text in self._each(paragraph) if start + len(text) == raw
        ).getparent()

    def _read(self, paragraph: int) -> list[int]:
        if paragraph not in self._places:
            one = self._paragraphs[paragraph]
            self._places[paragraph] = tidy_places(one.raw)
            self._pieces[paragraph] = [(piece.element, piece.text) for piece in one.pieces]
        return self._places[paragraph]

    def _each(self, paragraph: int) -> Iterator[tuple[int, Any, str]]:
        at = 0
        for element, text in self._pieces[paragraph]:
            yield at, element, text
            at += len(text)

    def _divide(self, paragraph: int, raw: int) -> None:
        """Make a run end at a place, so that a mark can stand there."""
        found = next(
            (
                one
                for one in enumerate(self._each(paragraph))
                if one[1][0] <= raw < one[1][0] + len(one[1][2])
            ),
            None,
        )
        if found is None:
            return
        number, (start, element, text) = found
        inside = raw - start
        if inside:
            rest = deepcopy(element)
            element.text, rest.text = text[:inside], text[inside:]
            element.set(SPACE, "preserve")
            rest.set(SPACE, "preserve")
            element.addnext(rest)
            self._pieces[paragraph][number : number + 1] = [(element, text[:inside]), (rest, text[inside:])]
            element = rest
        _divide_run(element)


def _divide_run(element: Any) -> None:
    """Move a run's content from an element on into a run of its own, with the same formatting."""
    run = element.getparent()
    before = [one for one in element.itersiblings(preceding=True) if one.tag != w("rPr")]
    if not before:
        return
    second = deepcopy(run)
    for one in list(second):
        if one.tag != w("rPr"):
            second.remove(one)
    for one in [element, *element.itersiblings()]:
        second.append(one)
    run.addnext(second)


def outermost(mark: Any) -> Any:
    """The element straight under the paragraph that holds a mark."""
    while mark.getparent().tag in CONTAINERS:
        mark = mark.getparent()
    return mark
