"""What a value of an audit is called by its page: in the record, and where two copies differ."""

from collections.abc import Mapping

from scrlib.records.register import Thing

OF_AUDIT = {
    "title": "What it is called",
    "report": "The report",
    "decided": "When the review was decided",
    "edition": "The guidance",
    "alone": "One auditor alone",
    "last_title": "The audit before",
    "last_edition": "The guidance of the audit before",
}
FIELDS = {
    "grade": "the grade",
    "place": "where in the report",
    "words": "its words",
    "title": "another document",
    "date": "its date",
    "held": "where it is held",
    "seen_by": "who has seen it",
    "note": "the note",
    "carried": "taken over from",
    "reason": "why it was agreed",
    "role": "the role",
    "submitted": "submitted",
    "what": "what is to be done",
    "item": "because of",
    "owner": "who answers for it",
    "due": "by when",
}
AUDITORS = {"1": "first auditor", "2": "second auditor"}


def called(thing: Thing, id: str, field: str, labels: Mapping[str, str]) -> str:
    """A value in words: "A genogram: first auditor, the grade". `labels` are those of the items, by id."""
    if thing is Thing.AUDIT:
        return _of_audit(field, labels)
    first, _, item = id.partition(":")
    if thing is Thing.AUDITOR:
        return f"{AUDITORS.get(id, id).capitalize()}: {FIELDS.get(field, field)}"
    whose = f"{AUDITORS[first]}, " if item and first in AUDITORS else ""
    about = "An action" if thing is Thing.ACTION else labels.get(item or id, id)
    return f"{about}: {whose}{FIELDS.get(field, field)}"


def _of_audit(field: str, labels: Mapping[str, str]) -> str:
    """Of the whole audit: "last:genogram:grade" is last time's answer, "fact:pages" a figure of the study."""
    kind, _, rest = field.partition(":")
    if kind == "fact":
        return f"For the figures: {rest.replace(':', ', ').replace('_', ' ')}"
    if kind == "last" and rest:
        item, _, of = rest.partition(":")
        return f"{labels.get(item, item)}: last time, {FIELDS.get(of, of)}"
    return OF_AUDIT.get(field, field)
