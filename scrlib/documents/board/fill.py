"""A Word file with places to fill, «{{ name }}», filled: what a county may change is the file, not a program.

A place holds words and nothing else, so that a template can never make the server do anything. A table row with
places that begin alike («{{ action.lead }}») is repeated for each action.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from scrlib.documents.package import Package, damaged
from scrlib.documents.plain import printable
from scrlib.documents.refuse import kind_of
from scrlib.errors import DocumentError

PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
BRACES = re.compile(r"\{\{|\}\}")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Values = Mapping[str, str]
Rows = Mapping[str, Sequence[Values]]


def fill(template: bytes, values: Values, rows: Rows, needed: Sequence[str]) -> bytes:
    """The template with every place filled; `rows` has what is repeated, by the word before the full stop.

    Raises DocumentError, one sentence, where the file is not a Word file, asks for something unknown, or lacks one of
    the places that are `needed`.
    """
    document = _opened(template)
    parts = [document.element.body, *_margins(document)]
    _check(parts, {*values, *(f"{kind}.{key}" for kind, keys in KEYS.items() for key in keys)}, needed)
    for part in parts:
        for paragraph in part.iter(f"{W}p"):
            _fill(paragraph, values)
        _repeat(part, rows)  # last, so that what a plan says is never taken for a place
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _opened(template: bytes) -> Any:
    if kind_of("template.docx", template) != "docx":
        raise damaged()
    Package(template).vet()
    from docx import Document

    try:
        return Document(io.BytesIO(template))
    except Exception as error:  # a damaged file makes the library raise almost anything
        raise damaged() from error


def _margins(document: Any) -> Iterator[Any]:
    """The headers and footers that the document has of its own."""
    for section in document.sections:
        for one in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not one.is_linked_to_previous:
                yield one._element


# What can be asked of each thing that is repeated.
KEYS = {
    "action": (
        "number",
        "recommendation",
        "recommendation_text",
        "action",
        "agency",
        "lead",
        "by_when",
        "outcome",
        "how_known",
        "evidence",
        "progress",
        "cost",
    ),
    "cost": ("number", "action", "agency", "state", "cash", "staff_time", "total", "in_base"),
    "agency": ("name", "cash", "staff_time", "total", "rough"),
    "year": ("name", "cash", "staff_time", "total", "rough"),
    "budget": ("funder", "year", "amount", "cash", "gap", "month"),
}


def _check(parts: Sequence[Any], known: set[str], needed: Sequence[str]) -> None:
    asked: set[str] = set()
    for part in parts:
        for paragraph in part.iter(f"{W}p"):
            text = _text(paragraph)
            asked |= set(PLACE.findall(text))
            _check_row(paragraph, PLACE.findall(text))
            if BRACES.search(PLACE.sub("", text)):
                raise DocumentError(
                    "The template has a place that is not closed: “{{” and “}}” belong together in one paragraph.",
                    "Write each place as {{ name }}, then open the template again.",
                )
    unknown = sorted(asked - known)
    if unknown:
        raise DocumentError(
            f"The template asks for “{unknown[0][:60]}”, and nothing here has that name.",
            "Take it out, or use a name from the template that can be downloaded here.",
        )
    absent = [one for one in needed if one not in asked]
    if absent:
        raise DocumentError(
            f"The template has no place for “{absent[0]}”.",
            f"Write {{{{ {absent[0]} }}}} where it belongs, then open the template again.",
        )


def _check_row(paragraph: Any, found: Sequence[str]) -> None:
    """What is repeated must stand in a row of a table, and one row repeats one kind of thing."""
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    inside = () if row is None else (_text(one) for one in row.iter(f"{W}p"))
    kinds = {name.split(".")[0] for text in inside for name in PLACE.findall(text) if "." in name}
    alone = next((name for name in found if name.split(".")[0] in KEYS and "." in name), None)
    if alone and len(kinds & KEYS.keys()) != 1:
        raise DocumentError(
            f"The template has “{alone}” where it cannot be repeated.",
            "Put it in a row of a table, with nothing else in that row that is repeated.",
        )


def _runs(paragraph: Any) -> list[Any]:
    """The texts of a paragraph, but not those of a box that is anchored in it."""
    return [one for one in paragraph.iter(f"{W}t") if next(one.iterancestors(f"{W}p")) is paragraph]


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in _runs(paragraph))


def _repeat(part: Any, rows: Rows) -> None:
    """Each row that asks for something repeated, once for each of them; none where there is none."""
    for row in list(part.iter(f"{W}tr")):
        own = (one for one in row.iter(f"{W}p") if next(one.iterancestors(f"{W}tr")) is row)
        found = PLACE.findall("\n".join(map(_text, own)))
        kind = next((name.split(".")[0] for name in found if "." in name), None)
        if kind is None or kind not in rows:
            continue
        for values in rows[kind]:
            copy = deepcopy(row)
            row.addprevious(copy)
            for paragraph in copy.iter(f"{W}p"):
                _fill(paragraph, {f"{kind}.{key}": value for key, value in values.items()})
        _take_out(row, headings_too=not rows[kind])


def _take_out(row: Any, *, headings_too: bool) -> None:
    """Take a row out, and with `headings_too` a table in a frame of which nothing but its headings is left."""
    table = row.getparent()
    table.remove(row)
    framed = table.getparent().tag == f"{W}tc"
    if headings_too and framed and len(table.findall(f"{W}tr")) == 1:
        table.getparent().remove(table)


def _fill(paragraph: Any, values: Values) -> None:
    """Fill the places of one paragraph. Each takes on the look of its first brace; Word may have cut it in pieces.

    A place of which nothing is said leaves no second space behind.
    """
    text = _text(paragraph)
    for match in reversed(list(PLACE.finditer(text))):
        if match[1] in values:
            words = printable(values[match[1]])
            spaced = text[: match.start()][-1:] in ("", " ") and text[match.end() :][:1] == " "
            _put(_runs(paragraph), match.start(), match.end() + (spaced and not words), words)


def _put(texts: Sequence[Any], start: int, end: int, words: str) -> None:
    at = 0
    for one in texts:
        text = one.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            _write(one, text[:first] + (words if at + first == start else "") + text[last:])
        at += len(text)


def _write(text: Any, words: str) -> None:
    """Set a text; a new line in it becomes a line break of Word's."""
    first, *more = words.split("\n")
    text.text = first
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for line in more:
        broken, after = text.makeelement(f"{W}br", {}), text.makeelement(text.tag, {})
        text.addnext(broken)
        broken.addnext(after)
        after.text = line
        after.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text = after
