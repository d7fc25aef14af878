"""What is refused before a PDF is read page by page: drawings or text unpacked to sizes that no report has."""

import zlib
from collections.abc import Iterator
from typing import Any

from scrlib.errors import DocumentError

LARGEST_PAGE = 4_000_000  # bytes of what is drawn on one page; a dense page of text has 50,000
LARGEST_FILE = 60_000_000  # and on all pages together
DEEPEST = 4  # drawings inside drawings
LONGEST = 180.0  # seconds; a hundred pages take about twenty


def refuse_oversized(pages: list[Any]) -> None:
    """Raises DocumentError where a page, or all together, hold far more than a report does. Unpacks no more than that."""
    whole = 0
    for page in pages:
        size = sum(_size(stream) for stream in _drawn(page.page_obj))
        whole += size
        if size > LARGEST_PAGE or whole > LARGEST_FILE:
            raise too_much()


def too_much() -> DocumentError:
    """The one sentence for a PDF that would take too long or too much memory."""
    return DocumentError(
        "The PDF holds far more than a report does, so reading it would take too long.",
        "Print it to a new PDF, or open the Word file that it was made from.",
    )


def _drawn(page: Any) -> Iterator[Any]:
    """The streams that draw a page: its own, and those of the forms it uses, inside each other."""
    yield from page.contents
    seen: set[int] = set()
    waiting = [(page.resources, 0)]
    while waiting:
        resources, depth = waiting.pop()
        for form in _forms(resources):
            if id(form) in seen or depth > DEEPEST:
                continue
            seen.add(id(form))
            yield form
            waiting.append((form.attrs.get("Resources"), depth + 1))


def _forms(resources: Any) -> Iterator[Any]:
    from pdfminer.pdftypes import PDFStream, resolve1

    named = resolve1(resources)
    forms = resolve1(named.get("XObject")) if isinstance(named, dict) else None
    for one in forms.values() if isinstance(forms, dict) else ():
        stream = resolve1(one)
        if isinstance(stream, PDFStream) and "Image" not in str(stream.attrs.get("Subtype")):
            yield stream


def _size(stream: Any) -> int:
    """How many bytes a stream unpacks to, counted no further than one page may have."""
    from pdfminer.pdftypes import resolve1

    raw = getattr(resolve1(stream), "rawdata", None) or b""
    try:
        return len(zlib.decompressobj().decompress(raw, LARGEST_PAGE + 1))
    except zlib.error:
        return len(raw)
