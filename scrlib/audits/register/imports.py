"""What an action plan, a register of near misses or a paper with responses would write into the register."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from scrlib.audits.register.log import Log
from scrlib.audits.register.proposals import Drafts, Proposal, proposal
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import State, state_of
from scrlib.audits.register.things import choices, new_id, next_number
from scrlib.records.near_misses import NearMiss
from scrlib.records.plans import Plan, PlanAction, Progress, Skipped, Status
from scrlib.records.register import Thing
from scrlib.records.responses import Responses
from scrlib.text.saying import listed

NewId = Callable[[Thing], str]
Fields = Mapping[str, str]
ALIKE = 0.8  # of two texts of an action that is taken for the same
BLANK_ROW = "a blank row"  # as plans are read
MOST = 4  # places that are named where more were passed over for the same reason
NARRATIVE = 4  # words; a shorter status only names one
STANDS = {
    Status.NOT_STARTED: Progress.NOT_STARTED,
    Status.IN_PROGRESS: Progress.ON_TRACK,
    Status.OVERDUE: Progress.LATE,
    Status.COMPLETE: Progress.DONE_AWAITING_CHECK,  # the plan says so; somebody should look
}
GIVEN_UP = (Progress.ALTERNATIVE_ACCEPTED, Progress.SUPERSEDED, Progress.RECONSIDERED)
NO_REASON = "The plan gives no reason."
OTHER_NUMBERS = (
    "No action of this plan stands in the register, so its recommendations come in as new ones, also where "
    "one of the same number stands here. If they are of the same review, say which, and open the file again."
)
RATHER = (
    "Rather than take them again, leave the register as it is and give those recommendations to their "
    "review, under “Annual table”."
)
_DAY = re.compile(r"[\d\s./-]+|\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]+\s\d{2,4}")  # nothing but a day


def from_plan(
    log: Log,
    plan: Plan,
    *,
    before: Plan | None = None,
    review: str = "",
    named: str = "",
    ids: NewId = new_id,
) -> Proposal:
    """What a plan would write: new actions with their recommendations; of known ones what it says otherwise.

    before   the plan as it was when it was given out, where the file remembers it (our Excel plan): only what
             was changed since is proposed. Without it an empty place in the plan says nothing
    review   id of the review that new recommendations come from, "" for none: an action that answers another
             review is then not taken for one of the plan, whatever its words
    named    what a review is called that is not in the register yet; new recommendations come from it

    Without a review, a plan of which no action stands here may be another review's: the number 1 of its
    recommendations is then not taken for the number 1 that has actions here already.
    """
    state, drafts = state_of(log), Drafts()
    if named.strip():
        review = _review(log, named.strip(), drafts, ids)
    known, given = things(log, Thing.ACTION), {one.id: one for one in before.actions} if before else {}
    numbers = [fields.get("number", "") for fields in known.values()]
    advised = _Advised(state, things(log, Thing.RECOMMENDATION), review, drafts, ids)
    own = {id: fields for id, fields in known.items() if not review or advised.may_be(fields)}
    same = _same([given.get(one.id) or one for one in plan.actions], own)
    drafts.notes += _already_here(plan, [fields for id, fields in known.items() if id not in own], advised)
    if not review and not any(same):
        drafts.notes += advised.forget_numbers_of(known.values(), plan)
    for one, id in zip(plan.actions, same, strict=True):
        wrote, told = given.get(one.id), _told(one, plan.name)
        if id:
            form = _otherwise(told, _told(wrote, plan.name) if wrote else None, known[id])
        else:
            id, number = ids(Thing.ACTION), one.id if one.id not in numbers else next_number(numbers, "A")
            numbers.append(number)
            form = {"number": number, **told, "recommendations": advised.of(one)}
        drafts.put(Thing.ACTION, id, one.where, **form)
        _evidence(drafts, one, id, state, ids)
    drafts.notes += _passed_over(plan.skipped)
    return proposal(state, state, drafts)


def _passed_over(skipped: Sequence[Skipped]) -> list[str]:
    """What in the file was passed over, each reason once; a blank row is no news."""
    places: dict[str, list[str]] = {}
    for one in skipped:
        if one.why != BLANK_ROW:
            places.setdefault(one.why, []).append(one.where)
    return [f"{listed(_few(found))}: {why}" for why, found in places.items()]


def _few(places: list[str]) -> list[str]:
    return places if len(places) <= MOST else [*places[:MOST], f"{len(places) - MOST} more"]


def _already_here(plan: Plan, others: Sequence[Fields], advised: "_Advised") -> list[str]:
    """Said where actions of this plan stand here with recommendations of no review: it came in before."""
    here = {_plain(one.get("text", "")) for one in others if advised.of_no_review(one)}
    count = sum(_plain(one.action) in here for one in plan.actions)
    if not count:
        return []
    said = "1 action of this plan stands" if count == 1 else f"{count} actions of this plan stand"
    return [f"{said} here already, with recommendations of no review. {RATHER}"]


def _review(log: Log, named: str, drafts: Drafts, ids: NewId) -> str:
    """The id of the review of that name: one that stands, or a new one."""
    standing = things(log, Thing.REVIEW).items()
    id = next((id for id, fields in standing if _plain(fields.get("title", "")) == _plain(named)), "")
    if not id:
        id = ids(Thing.REVIEW)
        drafts.put(Thing.REVIEW, id, title=named)
    return id


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


def _told(one: PlanAction, name: str) -> dict[str, str]:
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


def _evidence(drafts: Drafts, one: PlanAction, id: str, state: State, ids: NewId) -> None:
    """The evidence of what is done, unless it stands in the register."""
    title = " ".join((one.evidence or "").split())
    standing = state.get(Thing.EVIDENCE, {}).values()
    if _proved(one) and not any((two.get("action"), two.get("title")) == (id, title) for two in standing):
        form = {"title": title, "action": id, "seen_by": one.signed_off or ""}
        drafts.put(Thing.EVIDENCE, ids(Thing.EVIDENCE), one.where, **form)


class _Advised:
    """The recommendations that actions name: those that stand, and new ones, each once."""

    def __init__(
        self, state: State, standing: Mapping[str, Fields], review: str, drafts: Drafts, ids: NewId
    ) -> None:
        self._review, self._drafts, self._ids = review, drafts, ids
        self._standing = standing
        self._known: dict[tuple[str, str], str] = {}
        for id, fields in standing.items():
            if fields.get("review", "") == review:
                self._known[fields.get("number", ""), ""] = id
                self._known["", _plain(fields.get("text", ""))] = id

    def forget_numbers_of(self, actions: Iterable[Fields], plan: Plan) -> list[str]:
        """Take no number for a recommendation that actions answer already; what there is to tell of it."""
        answered = {id for fields in actions for id in fields.get("recommendations", "").split()}
        taken = {number for (number, _), id in self._known.items() if number and id in answered}
        for number in taken:
            del self._known[number, ""]
        if not any((one.recommendation or "").strip() in taken for one in plan.actions):
            return []
        return [OTHER_NUMBERS]

    def may_be(self, action: Fields) -> bool:
        """Whether an action of the register answers this review, or none."""
        answers = [
            self._standing[id] for id in action.get("recommendations", "").split() if id in self._standing
        ]
        return not answers or any(one.get("review", "") == self._review for one in answers)

    def of_no_review(self, action: Fields) -> bool:
        """Whether what an action of the register answers comes from no review."""
        answers = [self._standing.get(id, {}) for id in action.get("recommendations", "").split()]
        return bool(answers) and not any(one.get("review") for one in answers)

    def of(self, one: PlanAction) -> str:
        """The id of the recommendation that an action answers, "" where it names none."""
        number, text = (one.recommendation or "").strip(), (one.recommendation_text or "").strip()
        if not number and not text:
            return ""
        keys = [key for key in ((number, ""), ("", _plain(text))) if any(key)]
        id = next((self._known[key] for key in keys if key in self._known), "")
        if not id:
            id = self._ids(Thing.RECOMMENDATION)
            words = text or f"Recommendation {number}; the plan does not give its words."
            self._drafts.put(
                Thing.RECOMMENDATION, id, one.where, number=number, text=words, review=self._review
            )
        self._known.update(dict.fromkeys(keys, id))
        return id


def _otherwise(told: Fields, was: Fields | None, stands: Fields) -> dict[str, str]:
    """What a plan says of a known action that it did not say before; a day gives way to words without one."""
    if was is not None:
        keys = [key for key in {**was, **told} if key != "plan"]
        return {key: told.get(key, "") for key in keys if told.get(key, "") != was.get(key, "")}
    form = {key: value for key, value in told.items() if key != "plan"}
    if "due" not in form and form.get("due_words", stands.get("due_words")) != stands.get("due_words"):
        form["due"] = ""
    return form


def _same(actions: Sequence[PlanAction], known: Mapping[str, Fields]) -> list[str]:
    """For each action of a plan the id of the action of the register that it is, "" for none; each id once.

    It is the one with the same words; of those that are left, the one with words most alike.
    """
    free = {id: _plain(fields.get("text", "")) for id, fields in known.items()}
    texts, found = [_plain(one.action) for one in actions], [""] * len(actions)
    for exactly in (True, False):
        for at, words in enumerate(texts):
            if words and not found[at]:
                found[at] = _best(words, free, exactly)
                free.pop(found[at], None)
    return found


def _best(words: str, free: Mapping[str, str], exactly: bool) -> str:
    if exactly:
        return next((id for id, text in free.items() if text == words), "")
    alike = {id: _alike(words, text) for id, text in free.items()}
    best = max(alike, key=lambda id: alike[id], default="")
    return best if best and alike[best] >= ALIKE else ""


def _alike(one: str, other: str) -> float:
    """How much of two texts is the same words in the same order, from 0 to 1."""
    match = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return match.ratio() if match.quick_ratio() >= ALIKE else 0.0


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
