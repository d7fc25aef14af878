"""plotly.js out of the plotly package, in pieces for the browser: no other host is asked for it."""

import gzip
from importlib.util import find_spec
from pathlib import Path

from scrlib.errors import ScrError

PIECE = 256 * 1024  # bytes of one message
QUICK = 6  # of 9: a third of the size in a fifth of a second


def pieces() -> list[bytes]:
    """The drawing program, gzipped, in order: six messages for 4.8 MB. ScrError if it is not there."""
    packed = gzip.compress(_program().read_bytes(), QUICK, mtime=0)
    return [packed[start : start + PIECE] for start in range(0, len(packed), PIECE)]


def _program() -> Path:
    """The file, found without importing plotly."""
    spec = find_spec("plotly")
    file = Path(spec.origin or "").parent / "package_data" / "plotly.min.js" if spec else None
    if file is None or not file.is_file():
        raise ScrError(
            "The program that draws plots is not installed.",
            "The table below the plot has every figure; to see plots, install plotly.",
        )
    return file
