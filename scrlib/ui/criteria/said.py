"""What the places of a record are called on the page."""

from scrlib.records.criteria import CriteriaSet

CASE = {
    "title": "What it is called",
    "incident": "Day of the death or incident",
    "known": "Day it became known",
    "notified": "Day it was notified",
    "rapid": "Day the rapid review was done",
    "decided": "Day of the decision",
    "finished": "Day it was finished",
    "edition": "Edition chosen",
    "edition_why": "Why this edition",
    "own_criteria": "The criteria applied",
    "reading": "Paragraph gone by",
    "reading_why": "Why this paragraph",
    "advice": "The panel’s advice",
    "advice_why": "Reasons of the panel",
    "decision": "The decision",
    "decider": "Who decided",
    "reasons": "Reasons of the decision",
    "instead": "Instead, or besides",
}
PARTS = {"views": "View", "proceedings": "Beside the review, number"}
FIELDS = {
    "answer": "answer",
    "facts": "rests on",
    "role": "role",
    "agency": "agency",
    "view": "what they think",
    "reasons": "reasons",
    "kind": "kind",
    "next_day": "next day",
    "what": "what is known",
    "contact": "who keeps in touch",
    "waits": "what waits",
}


def said_of(id: str, field: str, given: CriteriaSet) -> str:
    """A place in words: “View 2: reasons”."""
    part, _, own = id.partition("-")
    if part == "case":
        return CASE.get(field, field)
    asked = {one.id: one.asks for one in given.facts}
    asked |= {one.id: one.asks for one in (*given.helps, *given.scope)}
    name = f"{PARTS[part]} {own[1:]}" if part in PARTS else asked.get(own, own)
    return name if part == "scope" else f"{name}: {FIELDS.get(field, field)}"
