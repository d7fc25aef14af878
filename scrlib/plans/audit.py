"""What a plan has and what it lacks, action by action and as a whole, beside the study of 2001-03."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.plans.accountable import is_accountable
from scrlib.plans.fields.colours import named_colour
from scrlib.plans.order import order_of
from scrlib.plans.outcomes import level_of, levels
from scrlib.plans.phrases import plain
from scrlib.records.plans import ActionAudit, Answer, Beside, Lack, Plan, PlanAction, PlanAudit, Status
from scrlib.tables import read_table, rows

FILE, STUDY = "plans/asked.toml", "studies/scr_2001_03.toml"
COUNTED = ("owner", "due", "outcome", "monitoring", "linked", "costed")  # as docs/interfaces.md names them
NILS = re.compile(
    r"\b(?:nil|no (?:additional |extra |new )?costs?|none|within|existing|£\s?0(?![\d,.]*[1-9]))", re.I
)
FOUND = re.compile(r"\b(?:was|were|showed|found|had|have been|has been|said|reported|told)\b", re.I)
SHOWS = re.compile(r"\d+ (?:of|out of) \d+|\d+\s?%|\bfrom \d+ to \d+", re.I)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing asked of an action; `study` is the measure that stands beside it, "" for none."""

    lack: Lack
    label: str  # what is counted, where no study names it
    study: str


@cache
def asked() -> Mapping[str, Asked]:
    """Everything asked of an action, by item. Raises DataError where one is incomplete."""
    found = rows(read_table(FILE), FILE, "asked", ("item", "title", "question", "why", "source"))
    return {
        row["item"]: Asked(
            lack=Lack(
                **{name: row[name] for name in ("item", "title", "question", "why", "source", "judgement")}
            ),
            label=row.get("label", row["title"]),
            study=row.get("study", ""),
        )
        for row in found
    }


def answers(action: PlanAction, signed: Sequence[str] = ()) -> dict[str, Answer]:
    """What an action answers to each thing asked of it. `signed`: the agencies that signed for the plan as a whole."""
    return {
        "owner": _accountable(action.owner),
        "due": _yes(action.due is not None),
        "linked": _yes(bool(action.recommendation or action.recommendation_text)),
        "outcome": _outcome(action.outcome),
        "monitoring": _yes(action.monitoring is not None),
        "cost": _cost(action.cost_words or ""),
        "sign_off": _yes(bool(action.signed_off) or _has_signed(action, signed)),
    }


def _yes(has: bool) -> Answer:
    return Answer.YES if has else Answer.NO


def _accountable(owners: Sequence[str]) -> Answer:
    found = [is_accountable(one) for one in owners]
    return Answer.PARTLY if any(found) and not all(found) else _yes(any(found))


def _outcome(words: str | None) -> Answer:
    """No for an output, partly for words whose kind cannot be told."""
    if words is None or level_of(words) == "output":
        return Answer.NO
    return Answer.YES if level_of(words) else Answer.PARTLY


def _cost(words: str) -> Answer:
    """Partly for a nil that gives its reason: it is dealt with, and it is not costed."""
    if is_costed(words):
        return Answer.YES
    return Answer.PARTLY if NILS.search(words) and len(words.split()) > 2 else Answer.NO


def is_costed(words: str) -> bool:
    """Whether some words name an amount above nought."""
    amounts = re.findall(
        r"£\s?\d[\d,]*(?:\.\d+)?|^\s*\d[\d,]*(?:\.\d+)?(?=\s*(?:k\b|pounds?\b|$))", words, re.I
    )
    return any(float(re.sub(r"[^\d.]", "", one)) > 0 for one in amounts)


def _has_signed(action: PlanAction, signed: Sequence[str]) -> bool:
    names = [plain(one) for one in (action.agency or "", *action.owner) if one]
    return any(plain(agency) in name or name in plain(agency) for agency in signed for name in names)


def lacking(action: PlanAction, signed: Sequence[str] = ()) -> tuple[Lack, ...]:
    """What is asked of an action and is not there, in the order of data/plans/asked.toml."""
    given = answers(action, signed)
    return tuple(one.lack for item, one in asked().items() if given[item] is Answer.NO)


def counts(actions: Sequence[PlanAction]) -> dict[str, dict[str, int]]:
    """How many actions have each thing asked of a plan, and how many have not, as `scr plan` prints it."""
    every = [answers(one) for one in actions]
    found = {}
    for name in COUNTED:
        item = "cost" if name == "costed" else name
        yes = sum(one[item] is Answer.YES or (one[item] is Answer.PARTLY and item != "cost") for one in every)
        found[name] = {"yes": yes, "no": len(actions) - yes}
    return found


def audit(plan: Plan) -> PlanAudit:
    """The whole audit of a plan. Says nothing of what is overdue today: that depends on the day."""
    signed = tuple(agency for agency, _ in plan.sign_offs)
    found = tuple(_action(one, signed) for one in plan.actions)
    by_level = Counter(one.level for one, action in zip(found, plan.actions, strict=True) if action.outcome)
    owners = Counter(name for one in plan.actions for name in one.owner)
    months = Counter(one.due.replace(day=1) for one in plan.actions if one.due)
    agencies = dict.fromkeys(one.agency for one in plan.actions if one.agency)
    return PlanAudit(
        headline=_headline(plan.actions, found),
        actions=found,
        beside=tuple(_beside(item, one, found) for item, one in asked().items()),
        by_owner=tuple(sorted(owners.items(), key=lambda one: (-one[1], one[0]))),
        by_month=tuple(sorted(months.items())),
        undated=sum(one.due is None for one in plan.actions),
        order=order_of(plan.actions),
        levels=tuple((name, by_level[name]) for name in (*(one.name for one in levels()), "")),
        done=sum(one.done for one in found),
        difference=sum(one.difference for one in found),
        signed=signed,
        unsigned=tuple(one for one in agencies if not any(plain(one) in plain(other) for other in signed)),
    )


def _action(one: PlanAction, signed: Sequence[str]) -> ActionAudit:
    given = answers(one, signed)
    done = is_done(one)
    return ActionAudit(
        action=one.id,
        answers=tuple(given.items()),
        lacks=lacking(one, signed),
        level=level_of(one.outcome) if one.outcome else "",
        done=done,
        difference=done and shows_difference(one),
    )


def is_done(one: PlanAction) -> bool:
    """Whether the plan calls an action finished, or shows it green without saying what green means."""
    green = named_colour(one.status_words.split(" (")[0]) == "green"
    return one.status is Status.COMPLETE or (one.status is Status.UNKNOWN and green)


def shows_difference(one: PlanAction) -> bool:
    """Whether what a plan offers as proof counts something that changed, and not something that was made or held.

    Where one column serves as means of knowing and as proof, only what it says was found counts as proof.
    """
    said = [one.status_words, one.evidence or ""]
    if one.evidence is not None and one.evidence == one.monitoring and not FOUND.search(one.evidence):
        said = said[:1]
    return any(SHOWS.search(text) and level_of(text) != "output" for text in said)


def _headline(actions: Sequence[PlanAction], found: Sequence[ActionAudit]) -> str:
    """One line for the whole plan; "done" is kept apart from "made a difference"."""
    words: Mapping[str, str] = read_table(FILE)["headlines"]
    done, shown, count = sum(one.done for one in found), sum(one.difference for one in found), len(found)
    if not count:
        name = "none"
    elif done == count:
        name = "effect_unknown" if not shown else "all_shown" if shown == done else "some_shown"
    else:
        said = any(one.status is not Status.UNKNOWN or one.status_words for one in actions)
        name = "under_way" if said else "not_said"
    return words[name].format(done=done, shown=shown, count=count)


def _beside(item: str, one: Asked, found: Sequence[ActionAudit]) -> Beside:
    ours = sum(dict(action.answers)[item] is Answer.YES for action in found)
    figure = _figures().get(one.study)
    if figure is None:
        return Beside(item=item, label=one.label, ours=ours, ours_n=len(found))
    return Beside(
        item=item,
        label=figure["label"],
        ours=ours,
        ours_n=len(found),
        theirs=figure["value"],
        theirs_n=figure["denominator"],
        table=figure["table"],
        caveat=figure["caveat"],
    )


@cache
def _figures() -> Mapping[str, Mapping[str, Any]]:
    """The "yes" of each measure of plans in the study of 2001-03."""
    found = rows(
        read_table(STUDY), STUDY, "figures", ("measure", "code", "label", "denominator", "table", "caveat")
    )
    return {row["measure"]: row for row in found if row["code"] == "yes"}
