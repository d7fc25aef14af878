"""Text files as they come: their letters told from their bytes, and the rows of a csv file."""

import csv
import io

from scrlib.documents.package import damaged

MOST_COLUMNS = 200
DELIMITERS = ",;\t|"


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without a mark), UTF-16 or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data[:4096].count(0) > len(data[:4096]) // 3:
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def csv_rows(text: str) -> list[list[str]]:
    """The rows of a csv file, its mark between columns found from its first lines.

    Raises DocumentError where it cannot be read.
    """
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(row[:MOST_COLUMNS])
    except csv.Error as error:
        raise damaged() from error
    return rows


def _delimiter(text: str) -> str:
    """The mark between columns: the one that splits the first lines most evenly."""
    sample = text[:20_000]
    best, most = ",", (0, 0)
    for mark in DELIMITERS:
        try:
            widths = [
                len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if any(row)
            ][:20]
        except csv.Error:
            continue
        first = next(iter(widths), 1)
        score = (sum(width == first for width in widths) if first > 1 else 0, first)
        if score > most:
            best, most = mark, score
    return best
