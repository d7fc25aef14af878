"""What a register of near misses or a paper with responses would write into the register."""

from collections.abc import Sequence

from scrlib.audits.register.coming.proposals import Drafts, Proposal, proposal
from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import state_of
from scrlib.audits.register.things import NewId, choices, new_id
from scrlib.records.near_misses import NearMiss
from scrlib.records.register import Thing
from scrlib.records.responses import Responses


def from_near_misses(log: Log, records: Sequence[NearMiss], ids: NewId = new_id) -> Proposal:
    """What a register of near misses would write. One is known again by its number and title."""
    state, drafts = state_of(log), Drafts()
    known = {
        (fields.get("number", ""), fields.get("title", "")): id
        for id, fields in things(log, Thing.NEAR_MISS).items()
    }
    for one in records:
        title = one.title or f"Near miss {one.id}"
        form = {name: getattr(one, name) for name in ("reported", "could", "did", "learning", "statement")}
        form["severity"] = one.severity if one.severity in choices("harm") else ""
        id = known.get((one.id, title)) or ids(Thing.NEAR_MISS)
        told = {name: value for name, value in form.items() if value.strip()}
        drafts.put(Thing.NEAR_MISS, id, number=one.id, title=title, feedback_on=one.feedback_on, **told)
    return proposal(state, state, drafts)


def from_responses(log: Log, told: Responses, ids: NewId = new_id) -> Proposal:
    """What a paper with responses would write: one review, and its recommendations with what was answered."""
    state, drafts = state_of(log), Drafts()
    review = ids(Thing.REVIEW)
    drafts.put(Thing.REVIEW, review, title=told.title, about=told.about)
    for one in told.answered:
        drafts.put(
            Thing.RECOMMENDATION,
            ids(Thing.RECOMMENDATION),
            number=str(one.number),
            text=one.asks,
            review=review,
            asked_of="; ".join(one.to),
            response=one.response,
            response_words=one.answer,
            where=f"{told.source}, {one.source}",
        )
    return proposal(state, state, drafts)
