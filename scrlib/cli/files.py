"""The files that commands read: recommendations, plans, costings, reports. Each loads what its kind needs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from scrlib.errors import DocumentError
from scrlib.records import Finding, Recommendation
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan
from scrlib.records.reports import Report


def read_costing(file: str) -> Costing:
    """The costing in a file, by what its name ends with.

    Raises DocumentError, one sentence, where it holds none.
    """
    from scrlib.plans.costs import read_costing as costing_in

    kind = Path(file).suffix.lower()
    if kind not in (".json", ".xlsx"):
        raise DocumentError(f"{file} is not a costed plan.", "Open one whose name ends with .json or .xlsx.")
    data = _bytes(file)
    return costing_in(data if kind == ".json" else _costing_in_book(file, data))


def _costing_in_book(file: str, data: bytes) -> bytes:
    """The costing of a workbook as docs/interfaces.md has it. A row that cannot be counted is refused."""
    import json

    from scrlib.documents import kind_of, read_plan_book
    from scrlib.plans.costs import costing_as_json

    kind_of(file, data)
    book = read_plan_book(file, data)
    for one in book.skipped:
        raise DocumentError(
            f"{one.where[:1].upper()}{one.where[1:]} cannot be counted. {one.why}", "Mend it in Excel."
        )
    return json.dumps(costing_as_json(book.costing)).encode()


def read_plan(file: str) -> Plan:
    """The plan in a file: as our own workbook has it, or as it is read from any other."""
    from scrlib.documents import comes_as_plan_book, open_plan, read_plan_book
    from scrlib.plans.fields.settle import settle
    from scrlib.plans.reading import read_plan as plan_in

    name, data = Path(file).name, _bytes(file)
    if comes_as_plan_book(name, data):
        book = read_plan_book(name, data)
        return settle(book.plan, book.before[0] if book.before else None)
    return plan_in(open_plan(name, data))


def read_recommendations(file: str) -> tuple[Sequence[Recommendation], Sequence[Finding]]:
    """The recommendations and findings of a file, or of standard input for "-".

    Raises DocumentError where there is none.
    """
    from scrlib.documents import open_document, read_lines
    from scrlib.documents.delimited import decoded

    findings: Sequence[Finding] = ()
    if file == "-":
        recommendations: Sequence[Recommendation] = read_lines(decoded(sys.stdin.buffer.read()))
    else:
        opened = open_document(Path(file).name, _bytes(file))
        recommendations, findings = opened.recommendations, opened.findings
    if not recommendations:
        raise DocumentError("No recommendation was found.", "Check that the file is the one you meant.")
    return recommendations, findings


def read_report(file: str) -> Report:
    """The report in a file, section by section."""
    from scrlib.documents import open_report

    return open_report(Path(file).name, _bytes(file))


def _bytes(file: str) -> bytes:
    """What is in a file, or one sentence when it cannot be opened."""
    try:
        return Path(file).read_bytes()
    except OSError:
        raise DocumentError(f"{file} cannot be opened.", "Check the name and the folder.") from None
