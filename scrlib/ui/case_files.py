"""The files of a sample case: what is handed out to a room, and what whoever leads it keeps back."""

from collections.abc import Callable, Mapping

from scrlib.records.cases import CaseKind
from scrlib.samples import Sample

Named = tuple[str, bytes]


def told_file(case: Sample) -> Named:
    """Its report, or the account where it has no report: name and Word file."""
    review = case.kind is CaseKind.REVIEW
    return f"{_plain(case.title)}.docx", case.report() if review else case.account()


def chronology_file(case: Sample) -> Named:
    """Its chronology to hand out: name and Word file."""
    from scrlib.documents.paper.cases import chronology_word

    data = chronology_word(case.title, case.content_notice, case.chronology)
    return f"{_plain(case.title)} chronology.docx", data


def sheets_file(case: Sample) -> Named:
    """The sheets of its three routes: name and Word file. For a case that was worked so."""
    from scrlib.documents.paper.routes import routes_word

    assert case.routes is not None
    data = routes_word(case.title, case.content_notice, case.routes)
    return f"{_plain(case.title)} three routes.docx", data


def notes_file(case: Sample) -> Named:
    """Aims, times, notes and findings for its trainer: name and Word file."""
    from scrlib.documents.paper.cases import notes_word

    data = notes_word(
        case.title,
        aims=case.learning_aims,
        times=case.times,
        notes=case.notes,
        findings=case.findings,
        events=case.chronology,
    )
    return f"{_plain(case.title)}, for the trainer.docx", data


FILES: Mapping[str, Callable[[Sample], Named]] = {
    "told": told_file,
    "chronology": chronology_file,
    "notes": notes_file,
}


def _plain(title: str) -> str:
    """A title as the name of a file."""
    return "".join(one for one in title if one.isalnum() or one == " ")
