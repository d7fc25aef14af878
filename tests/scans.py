"""Scans for tests: pages of a PDF made pictures, as a scanner would."""

import io
from typing import Any

RESOLUTION = 60  # dots an inch: a picture is a picture
SIZE = (596, 842)  # of a page of A4 in points


def scanned(pdf: bytes) -> bytes:
    """The same pages as pictures, with no words in them that a program could read."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        pictures = [page.to_image(resolution=RESOLUTION).original.convert("L") for page in pages.pages]
    return _pdf(pictures)


def drawn(*lines: str) -> bytes:
    """A PDF of one picture, in which these lines are drawn."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", SIZE, 255)
    for number, line in enumerate(lines, 1):
        ImageDraw.Draw(picture).text((60, 40 * number), line, fill=0)
    return _pdf([picture])


def _pdf(pictures: list[Any]) -> bytes:
    saved = io.BytesIO()
    pictures[0].save(saved, "PDF", save_all=True, append_images=pictures[1:])
    return saved.getvalue()
