"""What may identify somebody in a record, to be looked at before it leaves."""

from scrlib.audits.criteria.history import flat
from scrlib.cases.identifiers import Identifier
from scrlib.ui.criteria.work import CriteriaWork
from scrlib.ui.identifying import in_passages

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
    return in_passages(texts, pseudonyms=work.pseudonyms, reviewer=work.reviewer)
