"""A file that waits to be taken: kept in the tab with everything else, and read again after a reload."""

import base64
import binascii
import zlib

from scrlib.audits.register.log import Log
from scrlib.documents import MAX_BYTES
from scrlib.errors import ScrError
from scrlib.ui.register.coming import Coming, read, read_near_misses
from scrlib.ui.register.work import Waiting
from scrlib.ui.screen import Upload

NEAR_MISSES = "open_near_misses"
MOST_LETTERS = (
    700_000  # of a packed file: the whole of a tab holds about five million, for all pages together
)


def waiting_of(upload: Upload, how: str, review: str, named: str) -> Waiting:
    """The file as the tab keeps it: without its bytes where they are too many."""
    packed = base64.b64encode(zlib.compress(upload.data, 6)).decode("ascii")
    kept = packed if len(packed) <= MOST_LETTERS else ""
    return Waiting(name=upload.name, how=how, packed=kept, review=review, named=named)


def coming_of(upload: Upload, log: Log, waiting: Waiting) -> Coming:
    """What the file would bring into the register as it stands now. Raises ScrError where it is none."""
    if waiting.how == NEAR_MISSES:
        return read_near_misses(upload, log)
    return read(upload, log, waiting.review, waiting.named)


def read_again(waiting: Waiting, log: Log) -> Coming:
    """The same of a file that the tab kept. Raises ScrError where its bytes are not kept, or are damaged."""
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(base64.b64decode(waiting.packed, validate=True), MAX_BYTES)
    except (ValueError, binascii.Error, zlib.error):
        raise not_kept(waiting.name) from None
    if not data:
        raise not_kept(waiting.name)
    return coming_of(Upload(name=waiting.name, data=data), log, waiting)


def not_kept(name: str) -> ScrError:
    """What is said of a file that has to be opened once more."""
    return ScrError(
        f"“{name}” was opened here and nothing of it was taken yet.",
        "Open it once more: it is too large to wait in this tab.",
    )
