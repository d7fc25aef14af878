"""What may identify somebody in a record, to be looked at before it leaves."""

from scrlib.audits.criteria.history import flat
from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.ui.criteria.work import CriteriaWork

WHERE = {
    "case": "The case and the decision",
    "facts": "What a fact rests on",
    "helps": "What an answer rests on",
    "views": "A view",
    "scope": "The scope",
    "proceedings": "What runs beside it",
}
NO_TEXT = (
    "incident",
    "known",
    "notified",
    "rapid",
    "decided",
    "finished",
    "next_day",
    "edition",
    "reading",
)


def identifiers(work: CriteriaWork) -> tuple[Identifier, ...]:
    """What may identify somebody, but for made-up names and the author's own."""
    texts = [
        (WHERE[id.partition("-")[0]], value)
        for (id, name), value in flat(work.record).items()
        if name not in NO_TEXT
    ]
    return find_identifiers(texts, pseudonyms=_lines(work.pseudonyms), reviewer=_lines(work.reviewer))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
