"""What an action of a plan says, in the fields of the register."""

import re

from scrlib.audits.register.coming.proposals import Drafts
from scrlib.audits.register.state import Fields, State
from scrlib.audits.register.things import NewId
from scrlib.records.plans import PlanAction, Progress, Status
from scrlib.records.register import Thing

NARRATIVE = 4  # words; a shorter status only names one
STANDS = {
    Status.NOT_STARTED: Progress.NOT_STARTED,
    Status.IN_PROGRESS: Progress.ON_TRACK,
    Status.OVERDUE: Progress.LATE,
    Status.COMPLETE: Progress.DONE_AWAITING_CHECK,  # the plan says so; somebody should look
}
GIVEN_UP = (Progress.ALTERNATIVE_ACCEPTED, Progress.SUPERSEDED, Progress.RECONSIDERED)
NO_REASON = "The plan gives no reason."
_DAY = re.compile(r"[\d\s./-]+|\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]+\s\d{2,4}")  # nothing but a day


def fields_of(one: PlanAction, name: str) -> dict[str, str]:
    """The fields of an action of which the plan says something."""
    status = _status(one)
    narrative = one.status_words if len(one.status_words.split()) >= NARRATIVE else ""
    evidence = f"Evidence named in the plan: {one.evidence}" if one.evidence and not _proved(one) else ""
    form = {
        "text": one.action or one.recommendation_text or "The plan has no words for it.",
        "owner": "; ".join(one.owner),
        "agency": one.agency or "",
        "due": one.due.isoformat() if one.due else "",
        "due_words": "" if one.due and _DAY.fullmatch(one.due_words.strip()) else one.due_words,
        "outcome": one.outcome or "",
        "monitoring": one.monitoring or "",
        "status": status or "",
        "news": "\n".join(filter(None, (narrative, evidence))),
        "reason": (one.status_words or NO_REASON) if status in GIVEN_UP else _no_proof(one, status),
        "plan": f"{name}, {one.id}{f' ({one.where})' if one.where else ''}",
    }
    return {key: value for key, value in form.items() if value.strip()}


def _status(one: PlanAction) -> Progress | None:
    """Where an action stands. Done with evidence is believed where the plan names the evidence."""
    if one.progress is Progress.DONE_WITH_EVIDENCE and not _proved(one):
        return Progress.DONE_AWAITING_CHECK
    return one.progress or STANDS.get(one.status)


def _no_proof(one: PlanAction, status: Progress | None) -> str:
    return NO_REASON if status is Progress.DONE_EFFECT_UNKNOWN and not _proved(one) else ""


def _proved(one: PlanAction) -> bool:
    """The plan calls it done and names what proves it."""
    done = one.progress in (
        Progress.DONE_WITH_EVIDENCE,
        Progress.DONE_EFFECT_UNKNOWN,
        Progress.DONE_AWAITING_CHECK,
    )
    return bool((one.evidence or "").strip()) and (
        done or (one.progress is None and one.status is Status.COMPLETE)
    )


def put_evidence(drafts: Drafts, one: PlanAction, id: str, state: State, ids: NewId) -> None:
    """The evidence of what is done, unless it stands in the register."""
    title = " ".join((one.evidence or "").split())
    standing = state.get(Thing.EVIDENCE, {}).values()
    if _proved(one) and not any((two.get("action"), two.get("title")) == (id, title) for two in standing):
        form = {"title": title, "action": id, "seen_by": one.signed_off or ""}
        drafts.put(Thing.EVIDENCE, ids(Thing.EVIDENCE), one.where, **form)


def otherwise(told: Fields, was: Fields | None, stands: Fields) -> dict[str, str]:
    """What a plan says of a known action that it did not say before; a day gives way to words without one."""
    if was is not None:
        keys = [key for key in {**was, **told} if key != "plan"]
        return {key: told.get(key, "") for key in keys if told.get(key, "") != was.get(key, "")}
    form = {key: value for key, value in told.items() if key != "plan"}
    if "due" not in form and form.get("due_words", stands.get("due_words")) != stands.get("due_words"):
        form["due"] = ""
    return form
