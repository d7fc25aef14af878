"""The things of the register as lines to read: values as typed become days, statuses and labels."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from scrlib.audits.register.log import Log
from scrlib.audits.register.state import BLANK, Fields, Standing, standing
from scrlib.audits.register.things import PROGRESS, choices, label
from scrlib.records.plans import Progress
from scrlib.records.register import Entry, Thing
from scrlib.records.registers import ActionLine, EvidenceLine, LookLine, RecommendationLine

DONE = (Progress.DONE_AWAITING_CHECK, Progress.DONE_WITH_EVIDENCE, Progress.DONE_EFFECT_UNKNOWN)
CLOSED = (
    Progress.DONE_WITH_EVIDENCE,
    Progress.DONE_EFFECT_UNKNOWN,
    Progress.ALTERNATIVE_ACCEPTED,
    Progress.SUPERSEDED,
    Progress.RECONSIDERED,
)
SAID_BEFORE = "Said to be on track"  # of an action whose day is past
SHOWN, NOT_FOUND = "shown", "not_found"
_ANSWERS = {"yes": SHOWN, "partly": SHOWN, "no": NOT_FOUND}


def things(log: Log, thing: Thing) -> Mapping[str, Fields]:
    """The things of one kind that stand in the register, by id, without those that were taken out."""
    return standing(log).things(thing)


def actions(log: Log, day: dt.date) -> tuple[ActionLine, ...]:
    """Every action as it stands, in the order in which they were written. `day` is today."""
    return actions_in(standing(log), day)


def actions_in(found: Standing, day: dt.date) -> tuple[ActionLine, ...]:
    """The same, of a register that was read already."""
    advised = found.things(Thing.RECOMMENDATION)
    numbers = {id: fields.get("number", "") or id for id, fields in advised.items()}
    around = _Around(day, numbers, found.of_action(Thing.EVIDENCE), found.of_action(Thing.DIFFERENCE))
    owners, lookers = found.written["owner"], found.written["looked"]
    return tuple(
        replace(
            _action(id, fields, around),
            owner_before=_value(owners.get(id)) if not fields.get("owner", "").strip() else "",
            looked_by=lookers[id].who if id in lookers else "",
        )
        for id, fields in found.things(Thing.ACTION).items()
    )


def recommendations(log: Log, day: dt.date) -> tuple[RecommendationLine, ...]:
    """Every recommendation with its actions, in the order in which they were written."""
    found = standing(log)
    return recommendations_in(found, actions_in(found, day))


def recommendations_in(found: Standing, lines: Sequence[ActionLine]) -> tuple[RecommendationLine, ...]:
    """The same, of a register that was read already, with its actions as `actions_in` gives them."""
    reviews, plan = found.things(Thing.REVIEW), found.things(Thing.ACTION)
    own: dict[str, list[ActionLine]] = {}
    for line in lines:
        for id in dict.fromkeys(plan[line.id].get("recommendations", "").split()):
            own.setdefault(id, []).append(line)
    return tuple(
        _recommendation(id, fields, reviews.get(fields.get("review", ""), {}), tuple(own.get(id, ())))
        for id, fields in found.things(Thing.RECOMMENDATION).items()
    )


def done_in(found: Standing) -> frozenset[str]:
    """The ids of the actions that are done."""
    every = found.things(Thing.ACTION).items()
    return frozenset(id for id, fields in every if _status(fields.get("status", "").strip()) in DONE)


def day_of(words: str) -> dt.date | None:
    """The day that a value says, None for none."""
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _value(entry: Entry | None) -> str:
    return (entry.new.value or "") if entry and entry.new else ""


class _Around(NamedTuple):
    """What stands around the actions of a register: today, recommendations' numbers, evidence and looks."""

    day: dt.date
    numbers: Mapping[str, str]
    evidence: Mapping[str, Mapping[str, Fields]]
    looks: Mapping[str, Mapping[str, Fields]]

    def days_late(self, status: Progress | None, due: dt.date | None) -> int:
        """Days past its due day while an action is to be done, 0 otherwise."""
        waits = status not in CLOSED and status not in DONE
        return max(0, (self.day - due).days) if waits and due else 0


def _action(id: str, fields: Fields, around: _Around) -> ActionLine:
    def said(field: str) -> str:
        return fields.get(field, "").strip()

    status, due = _status(said("status")), day_of(said("due"))
    late = around.days_late(status, due)
    proofs = tuple(_evidence(around.evidence.get(id, {})))
    looked = tuple(_looks(around.looks.get(id, {})))
    harm = said("harm") if said("harm") in choices("harm") else ""
    return ActionLine(
        id=id,
        number=said("number"),
        text=said("text"),
        recommendations=tuple(
            around.numbers[one] for one in said("recommendations").split() if one in around.numbers
        ),
        owner=said("owner"),
        agency=said("agency"),
        due=due,
        due_words=said("due_words"),
        status=status,
        status_words=_stands(status, late > 0),
        harm=harm,
        harm_label=label("harm", harm) or "Nobody has said",
        harm_rank=choices("harm")[harm or "unknown"].rank,
        days_late=late,
        done_on=day_of(said("done_on")),
        outcome=said("outcome"),
        news=said("news"),
        reason=said("reason"),
        looked=day_of(said("looked")),
        evidence=proofs,
        looks=looked,
        done=status in DONE,
        open=status not in CLOSED,
        difference=_difference(proofs, looked),
    )


def _stands(status: Progress | None, late: bool) -> str:
    """A status in words: "on track" is what somebody said before the day went by."""
    if status is Progress.ON_TRACK and late:
        return SAID_BEFORE
    return label(PROGRESS, status) if status else "Nobody has said"


def _status(words: str) -> Progress | None:
    return Progress(words) if words in set(Progress) else None


def _evidence(every: Mapping[str, Fields]) -> Iterator[EvidenceLine]:
    for id, fields in every.items():
        strength = choices("strength").get(fields.get("strength", ""))
        yield EvidenceLine(
            id=id,
            title=fields.get("title", ""),
            date=day_of(fields.get("date", "")),
            held=fields.get("held", ""),
            strength=strength.label if strength else "",
            difference=bool(strength and strength.difference),
            seen_by=fields.get("seen_by", ""),
        )


def _looks(every: Mapping[str, Fields]) -> Iterator[LookLine]:
    for id, fields in every.items():
        answer = fields.get("answer", "") if fields.get("answer") != BLANK else ""
        yield LookLine(
            id=id,
            months=fields.get("months", ""),
            due=day_of(fields.get("due", "")),
            answer=answer,
            answer_words=label("difference", answer),
            shows=fields.get("shows", ""),
            said_by=fields.get("said_by", ""),
            on=day_of(fields.get("on", "")),
        )


def _difference(evidence: tuple[EvidenceLine, ...], looks: tuple[LookLine, ...]) -> str:
    """What the latest look found; where none found anything either way, whether some evidence shows it."""
    told = [one for one in looks if one.answer in _ANSWERS]
    if told:
        latest = max(enumerate(told), key=lambda pair: (pair[1].on or dt.date.min, pair[0]))[1]
        return _ANSWERS[latest.answer]
    return SHOWN if any(one.difference for one in evidence) else ""


def _recommendation(
    id: str, fields: Fields, review: Fields, own: tuple[ActionLine, ...]
) -> RecommendationLine:
    response = fields.get("response", "")
    return RecommendationLine(
        id=id,
        number=fields.get("number", ""),
        text=fields.get("text", ""),
        review=review.get("title", ""),
        made=day_of(fields.get("made", "")) or day_of(review.get("completed", "")),
        asked_of=fields.get("asked_of", ""),
        response=response if response in choices("response") else "",
        response_label=label("response", response) or "No answer yet",
        response_words=fields.get("response_words", ""),
        response_by=fields.get("response_by", ""),
        actions=own,
    )
