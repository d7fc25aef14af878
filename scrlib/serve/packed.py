"""Pages sent smaller: forty phones on one wifi ask for the same style sheet in the same minute."""

import gzip
from functools import lru_cache

LEAST = 1024  # bytes: under it the packing weighs as much as it saves
QUICK, SMALL = 4, 9  # levels: of a page, made for one; of a file, packed once for everybody


def packed(body: bytes, kind: str, accepts: str, *, lasting: bool) -> bytes | None:
    """The body packed for a browser that takes it, None where it goes as it is.

    kind, accepts   the headers Content-Type of the answer and Accept-Encoding of the request
    lasting         the same for everybody: it is packed once
    """
    taken = "gzip" in (one.partition(";")[0].strip() for one in accepts.split(","))
    if not taken or len(body) < LEAST or not kind.startswith("text/"):
        return None
    return _once(body) if lasting else gzip.compress(body, QUICK)


@lru_cache(maxsize=16)
def _once(body: bytes) -> bytes:
    return gzip.compress(body, SMALL)
