"""An address as a QR picture: for a screen the outline of its dark squares, for paper a PNG."""

import io
from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4  # squares of white all round, without which a camera does not find the picture (ISO/IEC 18004)


@dataclass(frozen=True, kw_only=True)
class Squares:
    """A QR picture to draw: `path` is the `d` of one SVG path in a box of `size` by `size`."""

    size: int
    path: str


def squares(address: str) -> Squares:
    """The picture of this address, a run of dark squares in each row drawn at once."""
    rows = _code(address).matrix
    drawn = (piece for y, row in enumerate(rows, QUIET) for piece in _runs(tuple(row), y))
    return Squares(size=len(rows) + 2 * QUIET, path="".join(drawn))


def png(address: str, *, dots: int = 10) -> bytes:
    """The picture as a PNG, each square `dots` dots wide."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", scale=dots, border=QUIET)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    """With a quarter of it to spare (level Q), for a projector that is out of focus."""
    return segno.make(address, error="q", micro=False)


def _runs(row: tuple[int, ...], y: int) -> list[str]:
    found, x = [], QUIET
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            found.append(f"M{x} {y}h{width}v1h-{width}z")
        x += width
    return found
